"""`focale sql`: what it prints, what it writes, what it takes for granted, what it refuses."""

import datetime
import re

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale as library
from focale.glossary.messages import FocaleError
from focale.glossary.query_wordings import HEADER, LIMITS, QUERIES
from tests.terminal import focale

PROFILE = """
profile: small
version: 4
criteria:
  size: {field: headcount, between: [30, 250], points: 60}
  crm: {field: technologies, any_of: [Sage], points: 40}
"""
DAY = datetime.date(2026, 9, 30)
SQL = ("sql", "-p", "small.yaml", "--as-of", "2026-09-30")
EVENT_LINE = "  hiring: {event: job_posted_sdr, within_days: 90, points: 5}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder with a small profile, and we are in it."""
    (tmp_path / "small.yaml").write_text(PROFILE, "utf-8")
    (tmp_path / "busy.yaml").write_text(PROFILE + EVENT_LINE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_query_is_printed_and_nothing_is_written(folder):
    before = sorted(folder.iterdir())
    answer = focale(*SQL, "--dialect", "trino", "--table", "crm.accounts", "--lang", "en")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == library.sql(
        library.load_profile("small.yaml"), dialect="trino", table="crm.accounts", as_of=DAY
    )
    assert sorted(folder.iterdir()) == before


def test_it_gives_what_a_score_of_the_same_rows_gives():
    accounts = pa.table({
        "id": ["a", "b", "c", " "], "headcount": [40.0, 5.0, None, 40.0],
        "technologies": [["Sage"], [], None, []],
    })  # fmt: skip
    connection = duckdb.connect()
    connection.register("accounts", accounts)
    answer = focale(*SQL, "--dialect", "duckdb", "--table", "accounts")
    by_query = connection.sql(answer.out).to_arrow_table()
    by_score = library.score(accounts, library.load_profile("small.yaml"), as_of=DAY)
    assert by_query.sort_by("id").to_pylist() == by_score.sort_by("id").to_pylist()


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", [
            "-- focale : profil small, version 4, au 2026-09-30",
            "-- dialecte : ClickHouse, compilé, non exécuté",
            "-- Les jours sont écrits en toutes lettres : réécrivez la requête pour un autre jour.",
            "-- limite : une liste n'y est jamais NULL : une liste vide y est connue, elle ne "
            "manque pas.",
            "-- limite : dates de 1900 à 2299.",
            "-- limite : gardez la ligne SETTINGS ; au-delà de 256 Kio de texte, augmentez "
            "max_query_size.",
            "-- à savoir : colonnes supposées, personne n'a vu la table crm.accounts : id (texte), "
            "headcount (nombre), technologies (liste de textes). Donnez un échantillon si elle en "
            "a d'autres (--like FICHIER).",
        ]),
        ("en", [
            "-- focale: profile small, version 4, as of 2026-09-30",
            "-- dialect: ClickHouse, compiled, not run",
            "-- Days are written out: write the query again for another day.",
            "-- limit: a list is never NULL there: an empty list is a known one, it is not "
            "missing.",
            "-- limit: dates from 1900 to 2299.",
            "-- limit: keep the line SETTINGS; above 256 KiB of text, raise max_query_size.",
            "-- to know: columns assumed, nobody saw table crm.accounts: id (text), headcount "
            "(number), technologies (list of texts). Give a sample if it has others (--like FILE).",
        ]),
    ],
)  # fmt: skip
def test_a_comment_says_what_the_query_is(lang, told):
    answer = focale(*SQL, "--dialect", "clickhouse", "--table", "crm.accounts", "--lang", lang)
    lines = answer.out.splitlines()
    assert lines[: len(told)] == told
    assert lines[len(told)].startswith("WITH ")
    assert "\nSETTINGS join_use_nulls = 1," in answer.out


LIMIT_LINES = {
    "duckdb": ([], []),
    "postgres": (
        ["PostgreSQL 13 ou plus récent, base en UTF8."],
        ["PostgreSQL 13 or later, a database in UTF8."],
    ),
    "spark": (
        ["Spark 4 ; session en UTC et en mode ANSI."],
        ["Spark 4; a session in UTC and in ANSI mode."],
    ),
    "bigquery": (
        ["une liste n'y est jamais NULL : une liste vide y est connue, elle ne manque pas.",
         "un texte de requête de plus de 1 Mo est refusé."],
        ["a list is never NULL there: an empty list is a known one, it is not missing.",
         "the text of a query above 1 MB is refused."],
    ),
    "snowflake": (
        ["pas de normalisation Unicode (NFC) : une lettre écrite en deux signes, hors de "
         "l'alphabet latin courant, peut ne pas être reconnue.",
         "les noms simples sont écrits en capitales, comme Snowflake les range ; un nom créé "
         "entre guillemets, en minuscules, n'est pas trouvé."],
        ["no Unicode normalisation (NFC): a letter written as two signs, outside the common Latin "
         "letters, may not be recognised.",
         "plain names are written in capitals, as Snowflake keeps them; a name created in quotes, "
         "in small letters, is not found."],
    ),
    "trino": (
        ["un texte de requête de plus de 1\u202f000\u202f000 de signes est refusé "
         "(query.max-length)."],
        ["the text of a query above 1,000,000 signs is refused (query.max-length)."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("dialect", LIMIT_LINES)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_dialect_tells_its_limits(dialect, lang):
    data = focale(*SQL, "--dialect", dialect, "--table", "a", "--json", "--lang", lang).data
    assert data["limits"] == LIMIT_LINES[dialect][lang == "en"]
    assert set(LIMIT_LINES) | {"clickhouse"} == set(LIMITS)


def test_it_is_written_where_one_says(folder):
    answer = focale(*SQL, "--dialect", "duckdb", "--table", "a", "-o", "q.sql", "--lang", "en")
    assert answer.words.startswith("Written executed and equal • q.sql Before you read • columns")
    text = (folder / "q.sql").read_bytes().decode()
    assert text == focale(*SQL, "--dialect", "duckdb", "--table", "a", "--lang", "en").out
    assert "\r" not in text


def test_programs_get_the_query_and_its_label():
    data = focale(*SQL, "--dialect", "spark", "--table", "a", "--json", "--lang", "en").data
    assert list(data) == [
        "profile", "version", "as_of", "dialect", "executed", "label", "limits", "notices", "sql",
        "written",
    ]  # fmt: skip
    assert (data["dialect"], data["executed"], data["label"]) == (
        "spark", True, "executed and equal",
    )  # fmt: skip
    assert [notice["code"] for notice in data["notices"]] == ["assumed_columns"]
    assert data["sql"].startswith("-- focale: profile small")


def test_what_stands_between_braces_stays_as_it_is():
    events = '{{ source("crm", "events") }}'
    answer = focale("sql", "-p", "busy.yaml", "--dialect", "bigquery", "--table",
                    "{{ ref('accounts') }}", "--events-table", events)  # fmt: skip
    assert "FROM {{ ref('accounts') }}\n" in answer.out
    assert 'FROM {{ source("crm", "events") }}\n' in answer.out


@pytest.mark.parametrize(
    ("dialect", "table", "written"),
    [
        ("postgres", "crm.accounts", '"crm"."accounts"'),
        ("bigquery", "p.crm.accounts", "`p`.`crm`.`accounts`"),
        ("snowflake", "crm.accounts", '"CRM"."ACCOUNTS"'),
        ("snowflake", 'crm."My accounts"', '"CRM"."My accounts"'),
    ],
)
def test_a_table_is_named_as_its_database_names_it(dialect, table, written):
    answer = focale(*SQL, "--dialect", dialect, "--table", table)
    assert re.findall(r"FROM (\S+(?: accounts\")?)", answer.out)[0] == written


def test_no_step_has_the_name_of_a_table():
    answer = focale("sql", "-p", "busy.yaml", "--dialect", "snowflake", "--table", "accounts",
                    "--events-table", "events", "--contacts-table", "contacts")  # fmt: skip
    steps = re.findall(r'(?:WITH|\),) "(\w+)" AS \(', answer.out)
    assert {"KEPT_ACCOUNTS", "KEPT_EVENTS", "KEPT_CONTACTS"} <= set(steps)
    assert not {"ACCOUNTS", "EVENTS", "CONTACTS"} & set(steps)


def test_a_sample_tells_columns_and_kinds(folder):
    pq.write_table(
        pa.table({"Id": ["a"], "Headcount": ["40"], "technologies": [["Sage"]]}), "s.parquet"
    )
    sample = focale(*SQL, "--dialect", "duckdb", "--table", "t", "--like", "s.parquet")
    assert '"Headcount"' in sample.out
    assert "supposées" not in sample.out
    connection = duckdb.connect()
    connection.execute("CREATE TABLE t AS FROM 's.parquet'")
    assert connection.execute(sample.out).fetchone()[:2] == ("a", "small")


def test_a_csv_tells_names_only(folder):
    (folder / "s.csv").write_text("id,HEADCOUNT,Outils\na,40,Sage\n", "utf-8")
    answer = focale(*SQL, "--dialect", "duckdb", "--table", "t", "--like", "s.csv",
                    "--map", "technologies=Outils")  # fmt: skip
    connection = duckdb.connect()
    connection.execute('CREATE TABLE t (id text, "HEADCOUNT" double, "Outils" text[])')
    connection.execute("INSERT INTO t VALUES ('a', 40, ['Sage'])")
    (row,) = connection.execute(answer.out).fetchall()
    assert row[4] == "qualified"


@pytest.mark.parametrize(
    ("words", "code", "french", "english"),
    [
        ("--dialect duckdb --table a", "no_events_table",
         "aucune table d'événements : 1 critère d'événement reste inconnu. Ajoutez "
         "--events-table TABLE.",
         "no table of events: 1 event criterion stays unknown. Add --events-table TABLE."),
        ("--dialect duckdb --table a --contacts-table c", "contacts_table_unused",
         "la table de contacts n'a pas servi : sans --events-table, un contact n'a rien à apporter "
         "au score.",
         "the table of contacts was not used: without --events-table a contact has nothing to "
         "bring to a score."),
        ("--dialect duckdb --table a --events-table e", "assumed_columns",
         "colonnes supposées, personne n'a vu la table e : account_id (texte), event (texte), at "
         "(horodatage avec fuseau). Donnez un échantillon si elle en a d'autres (--like-events "
         "FICHIER).",
         "columns assumed, nobody saw table e: account_id (text), event (text), at (timestamp with "
         "time zone). Give a sample if it has others (--like-events FILE)."),
    ],
)  # fmt: skip
def test_what_the_query_cannot_know_is_told(words, code, french, english):
    for lang, text in (("fr", french), ("en", english)):
        answer = focale("sql", "-p", "busy.yaml", *words.split(), "--json", "--lang", lang)
        assert (code, text) in [(n["code"], n["text"]) for n in answer.data["notices"]]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", r"la requête fait [\d\u202f]+ octets ; ClickHouse n'en admet que 262\u202f144 "
               r"d'ordinaire\. Donnez un échantillon aux colonnes typées \(nombres, dates, "
               r"listes\), ou moins de critères\."),
        ("en", r"the query has [\d,]+ bytes; ClickHouse usually takes 262,144 at most\. Give a "
               r"sample with typed columns \(numbers, dates, lists\), or fewer criteria\."),
    ],
)  # fmt: skip
def test_a_query_that_a_database_will_not_take_is_told(folder, lang, told):
    lists = "".join(
        f"  crm{n}: {{field: technologies, any_of: [Tool{n}], points: 1}}\n" for n in range(12)
    )
    (folder / "long.yaml").write_text(PROFILE + lists, "utf-8")
    pq.write_table(pa.table({"id": ["a"], "technologies": ["Sage;SAP"]}), "s.parquet")
    words = ("--dialect", "clickhouse", "--table", "a", "--like", "s.parquet")
    long = focale("sql", "-p", "long.yaml", *words, "--json", "--lang", lang).data
    (notice,) = [notice for notice in long["notices"] if notice["code"] == "long_query"]
    assert re.fullmatch(told, notice["text"])
    short = focale(*SQL, *words, "--json", "--lang", lang).data
    assert "long_query" not in [notice["code"] for notice in short["notices"]]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "« access » : dialecte inconnu. Écrivez l'un de ceux-ci : duckdb, postgres, spark, "
               "bigquery, snowflake, clickhouse, trino."),
        ("en", '"access": unknown dialect. Write one of these: duckdb, postgres, spark, bigquery, '
               "snowflake, clickhouse, trino."),
    ],
)  # fmt: skip
def test_an_unknown_dialect_is_refused_by_the_library(lang, told):
    with pytest.raises(FocaleError) as refusal:
        library.sql(library.load_profile("small.yaml"), dialect="access", table="a")
    assert refusal.value.words(lang) == told


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("--dialect access --table a", 2, "access"),
        ("--dialect duckdb --table a..b", 1, '"a..b" is no name of a table'),
        ("--dialect duckdb --table a --out small.yaml", 2, "small.yaml"),
        ("--dialect duckdb --table a --like none.parquet", 1, "none.parquet: no such file."),
        ("--dialect duckdb --table a --as-of today", 2, "today"),
        ("--dialect duckdb --table a --map x", 2, "x"),
    ],
)
def test_what_cannot_be_meant_so_is_refused(words, code, told):
    answer = focale("sql", "-p", "small.yaml", *words.split(), "--lang", "en")
    assert (answer.code, answer.out) == (code, "")
    assert told in answer.err


def test_every_message_of_a_query_stands_above():
    told = {
        "unknown_dialect", "no_events_table", "assumed_columns", "contacts_table_unused",
        "long_query",
    }  # fmt: skip
    assert told == set(QUERIES)
    assert set(HEADER) == {
        "profile", "dialect", "executed", "compiled", "literal", "limit", "notice",
    }  # fmt: skip
