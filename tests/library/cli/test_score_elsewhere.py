"""Scoring the tables of a database from the command line, on a real server."""

import datetime
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from focale.glossary.server_wordings import SERVERS
from tests.servers import postgres_server
from tests.terminal import focale, typed

psycopg = pytest.importorskip("psycopg")
PROFILE = """profile: p
market: [{field: country, one_of: [FR]}]
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 10}
  demo: {event: demo_requested, within_days: 90, need: preferred, points: 5}
"""
DAY = ("--as-of", "2026-09-30")


@pytest.fixture(scope="module")
def url(needs: Callable[[str], Path]) -> Iterator[str]:
    with postgres_server(needs("postgres")) as url:
        with psycopg.connect(url, autocommit=True) as loader:
            loader.execute("CREATE SCHEMA crm")
            loader.execute(
                "CREATE TABLE crm.accounts AS SELECT * FROM (VALUES ('a', 40, 'FR'), "
                "('b', 3, 'fr'), ('c', NULL, 'FR'), ('d', 50, 'DE')) AS v(id, headcount, country)"
            )
            loader.execute(
                "CREATE TABLE crm.events AS SELECT * FROM (VALUES ('e1', 'a', 'demo_requested', "
                "DATE '2026-09-01')) AS v(id, account_id, event, at)"
            )
        yield url


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(PROFILE, "utf-8")
    return tmp_path


def in_database(url, *more):
    return ("score", "-p", "p.yaml", "--engine", "postgres", "--database", url,
            "--table", "crm.accounts", *DAY, *more)  # fmt: skip


def test_a_table_is_scored_where_it_is_and_the_scores_kept_there(folder, url):
    answer = focale(*in_database(url, "--events-table", "crm.events", "--into", "public.scores",
                                 "--out", "o.parquet", "--json"))  # fmt: skip
    assert answer.code == 0
    data = json.loads(answer.out)
    assert data["engine"] == "postgres"
    assert data["rows"] == {"read": 4, "scored": 4, "rejected": 0}
    assert data["profiles"][0]["verdicts"]["qualified"] == 1
    assert data["profiles"][0]["market"]["accounts"] == 3
    assert data["written"] == ["public.scores", "o.parquet"]
    with psycopg.connect(url) as reader:
        kept = reader.execute(
            "SELECT id, verdict, points FROM public.scores ORDER BY id"
        ).fetchall()
    assert kept[0][:2] == ("a", "qualified")
    assert [str(row[2]) for row in kept] == ["100.000", "0.000", "0.000", "66.667"]
    assert sorted(pq.read_table("o.parquet")["id"].to_pylist()) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "4 lues = 4 notées + 0 rejetée"),
        ("en", "4 read = 4 scored + 0 rejected"),
    ],
)
def test_the_market_is_told_as_for_a_file(folder, url, lang, told):
    answer = focale(*in_database(url, "--events-table", "crm.events", "--lang", lang))
    assert answer.code == 0
    assert told in answer.words


def test_the_server_may_stand_in_the_surroundings(folder, url, monkeypatch):
    monkeypatch.setenv("FOCALE_DATABASE", url)
    words = ("score", "-p", "p.yaml", "--engine", "postgres", "--table", "crm.accounts", *DAY)
    assert focale(*words, "--json").data["rows"]["read"] == 4


REFUSED = {
    "accounts_missing": "score -p p.yaml",
    "table_without_engine": "score -p p.yaml --table t",
    "accounts_or_table": "score a.parquet -p p.yaml --engine postgres --table t --database x",
    "files_in_postgres": "score a.parquet -p p.yaml --engine postgres --database x",
    "database_missing": "score -p p.yaml --engine postgres --table t",
    "database_unused": "score -p p.yaml --engine spark --table t --database x",
}


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("code", REFUSED)
def test_options_that_cannot_be_meant_together_are_told(folder, code, lang):
    answer = focale(*REFUSED[code].split(), "--lang", lang)
    assert answer.code == 2
    assert answer.err.strip() == SERVERS[code][0 if lang == "fr" else 1]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "--html, --excel-fr : sans effet avec --engine postgres. Enlevez l'option, ou "
               "notez un fichier ici, sans --engine."),
        ("en", "--html, --excel-fr: has no effect with --engine postgres. Leave it out, or score "
               "a file here, without --engine."),
    ],
)  # fmt: skip
def test_what_has_no_effect_there_is_told(folder, lang, told):
    typed = (
        "score -p p.yaml --engine postgres --database x --table t --html o.html --excel-fr "
        f"--out o.csv --lang {lang}"
    )
    answer = focale(*typed.split())
    assert (answer.code, answer.err.strip()) == (2, told)


def test_a_table_that_is_not_there_is_told(folder, url):
    words = ["crm.nothing" if word == "crm.accounts" else word for word in in_database(url)]
    answer = focale(*words, "--lang", "en")
    assert answer.code == 1
    assert answer.err.startswith(
        '"crm.nothing": there is no table of this name. There are: crm.accounts, crm.events'
    )
    assert answer.err.endswith(". Write schema.table.\n")


# --- Spark --------------------------------------------------------------------------------


@pytest.fixture
def market(folder):
    ids, people = ["a", "b", "c", None], [40, 3, None, 90]
    countries = ["FR", "fr", "FR", "FR"]
    table = pa.table({"id": ids, "headcount": people, "country": countries})
    pq.write_table(table, "a.parquet")
    pq.write_table(
        pa.table({"id": ["e1"], "account_id": ["a"], "event": ["demo_requested"],
                  "at": [datetime.date(2026, 9, 1)]}), "e.parquet",
    )  # fmt: skip
    return folder


def in_spark(*more):
    return ("score", "a.parquet", "-p", "p.yaml", "--engine", "spark", "--events", "e.parquet",
            *DAY, *more)  # fmt: skip


def test_files_are_scored_in_spark_as_they_are_here(spark, market):
    elsewhere = focale(*in_spark("--out", "spark.parquet", "--json")).data
    here = focale("score", "a.parquet", "-p", "p.yaml", "--events", "e.parquet", *DAY,
                  "--out", "here.parquet", "--json").data  # fmt: skip
    assert elsewhere["engine"] == "spark"
    assert elsewhere["rows"] == {"read": 4, "scored": 3, "rejected": 1}
    assert elsewhere["profiles"] == here["profiles"]
    rows = sorted(pq.read_table("spark.parquet").to_pylist(), key=lambda row: row["id"])
    assert rows == pq.read_table("here.parquet").to_pylist()


def test_scores_are_kept_as_a_table_of_the_catalogue(spark, market):
    try:
        answer = focale(*in_spark("--into", "default.scores", "--lang", "fr"))
        assert answer.code == 0
        assert "4 lues = 3 notées + 1 rejetée" in answer.words
        assert spark.table("default.scores").where("verdict = 'qualified'").count() == 1
        again = focale("score", "-p", "p.yaml", "--engine", "spark", "--table", "default.scores",
                       *DAY, "--lang", "en")  # fmt: skip
        assert again.code == 0
        assert 'column "headcount" is not in default.scores' in again.words
    finally:
        spark.sql("DROP TABLE IF EXISTS default.scores")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "Spark a besoin de Java 17 ou plus récent, introuvable ici. Installez-le, ou "
               "indiquez où il se trouve avec JAVA_HOME.\n"),
        ("en", "Spark needs Java 17 or later, which is not to be found here. Install it, or say "
               "where it is with JAVA_HOME.\n"),
    ],
)  # fmt: skip
def test_missing_java_is_told_in_one_sentence(market, lang, told):
    pytest.importorskip("pyspark", reason="pyspark is not installed (.ci/run installs it)")
    ended = typed(*in_spark("--lang", lang), surroundings={"JAVA_HOME": os.devnull})
    assert (ended.returncode, ended.stdout, ended.stderr.decode()) == (1, b"", told)
