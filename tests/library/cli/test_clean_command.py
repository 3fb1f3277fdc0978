"""`focale clean`: what people and programs are told, and which files are written."""

import csv
import re
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from focale.cli.clean_words import CLEAN
from focale.glossary.cleaning_wordings import CLEANING, DOUBTS, REASONS, RULES
from tests.terminal import focale

DOCS = Path(__file__).parents[3] / "docs"


@pytest.fixture
def fair(tmp_path):
    """A trade fair's list, as it comes."""
    path = tmp_path / "salon.csv"
    path.write_text(
        "id;name;siren;headcount;revenue_eur;country;phone;Remarque\n"
        "1;  Aldane  SAS;732 829 320;50 à 99 salariés;1,5 M€;France;01 40 20 50 50;=1+1\n"
        "1;  Aldane  SAS;732 829 320;50 à 99 salariés;1,5 M€;France;01 40 20 50 50;=1+1\n"
        "2;Brenel;732829321;n/a;2.5M$;Allemagne;030 901820;\n"
        ";;;;;;;\n"
        "2;Corvé;;;;;;\n",
        encoding="utf-8",
    )
    return path


def test_a_program_gets_a_balance_that_adds_up(fair, tmp_path):
    data = focale("clean", fair, "--out", tmp_path / "facts.parquet", "--json").data
    assert list(data) == [
        "file", "row_kind", "rows", "merged", "rejected", "changed", "filled", "doubtful",
        "columns", "kept_columns", "notices", "written",
    ]  # fmt: skip
    assert data["rows"] == {"read": 5, "kept": 2, "merged": 1, "rejected": 2}
    assert {part["code"]: part["count"] for part in data["rejected"]} == {
        "blank_row": 1, "other_row_same_id": 1,
    }  # fmt: skip
    assert {part["code"] for part in data["doubtful"]} == {
        "band_middle", "check_digit", "foreign_currency",
    }  # fmt: skip
    assert data["kept_columns"] == ["Remarque"]
    siren = next(column for column in data["columns"] if column["field"] == "siren")
    assert (siren["column"], siren["source"], siren["known"], siren["changed"]) == (
        "siren", "salon.csv", 1, 1,
    )  # fmt: skip
    assert [Path(path).name for path in data["written"]] == [
        "facts.parquet", "facts.exceptions.csv", "facts.columns.csv", "facts.rejects.csv",
    ]  # fmt: skip


def test_the_files_tell_what_was_there_and_what_is_there_now(fair, tmp_path):
    answer = focale("clean", fair, "--out", tmp_path / "facts.parquet", "--lang", "fr",
                    "--source", "salon 2026", "--at", "2026-09-30")  # fmt: skip
    assert answer.code == 0, answer.err
    facts = pq.read_table(tmp_path / "facts.parquet").to_pylist()
    assert [row["siren"] for row in facts] == ["732829320", None]
    assert facts[0]["Remarque"] == "=1+1"
    with (tmp_path / "facts.exceptions.csv").open(encoding="utf-8", newline="") as stream:
        told = list(csv.DictReader(stream))
    spoilt = next(row for row in told if row["doubt"] == "check_digit")
    assert (spoilt["file"], spoilt["line"], spoilt["row"], spoilt["column"], spoilt["before"]) == (
        "salon.csv", "4", "3", "siren", "732829321",
    )  # fmt: skip
    assert spoilt["words"] == "clé de contrôle fausse ; laissé vide"
    with (tmp_path / "facts.columns.csv").open(encoding="utf-8", newline="") as stream:
        origins = {row["field"]: row for row in csv.DictReader(stream)}
    assert (origins["siren"]["source"], origins["siren"]["at"]) == ("salon 2026", "2026-09-30")
    assert origins["vat"]["filled_from"] == "siren"
    with (tmp_path / "facts.rejects.csv").open(encoding="utf-8", newline="") as stream:
        lost = [(row["line"], row["reason"]) for row in csv.DictReader(stream)]
    assert lost == [("3", REASONS["same_row"][0]), ("5", REASONS["blank_row"][0]),
                    ("6", REASONS["other_row_same_id"][0])]  # fmt: skip


def test_people_read_the_balance_in_their_language(fair):
    french = focale("clean", fair, "--lang", "fr").words
    assert "5 lues = 2 gardées + 1 fusionnée + 2 rejetées" in french.replace("\u202f", " ")
    assert "devise étrangère" in french
    assert "pour chaque cellule changée ou douteuse : --out faits.parquet" in french.replace(
        "\xa0", " "
    )
    english = focale("clean", fair, "--lang", "en").words
    assert "5 read = 2 kept + 1 merged + 2 rejected" in english
    assert "check digit is wrong; left blank 1" in english


def test_clean_facts_are_scored_as_they_are(fair, tmp_path):
    profile = tmp_path / "p.yaml"
    profile.write_text(
        "profile: p\ncriteria:\n  size: {field: headcount, between: [50, 250], points: 10}\n",
        encoding="utf-8",
    )
    focale("clean", fair, "--out", tmp_path / "facts.parquet")
    data = focale("score", tmp_path / "facts.parquet", "--profile", profile, "--json").data
    assert data["profiles"][0]["verdicts"]["qualified"] == 2


@pytest.mark.parametrize(("words", "code", "french", "english"), [
    (["nulle-part.csv"], 1, "fichier introuvable", "no such file"),
    (["{fair}", "--out", "{fair}"], 2, "c'est un fichier d'entrée", "this is an input file"),
    (["{fair}", "--out", "x.txt"], 2, "format non reconnu", "unknown format"),
    (["{fair}", "--at", "hier"], 2, "ce n'est pas une date", "this is no date"),
    (["{fair}", "--map", "siren"], 2, "écrivez champ=colonne", "write field=column"),
    (["{fair}", "--map", "siren=Absente"], 1, "pas de colonne « Absente »", 'no column "Absente"'),
])  # fmt: skip
def test_a_wrong_command_says_what_to_do(fair, words, code, french, english):
    given = [word.format(fair=fair) for word in words]
    for lang, said in (("fr", french), ("en", english)):
        answer = focale("clean", *given, "--lang", lang)
        assert answer.code == code
        assert said in answer.words.replace("\xa0", " ").replace("\u202f", " ")


def test_a_file_without_a_known_column_is_refused(tmp_path):
    (tmp_path / "a.csv").write_text("foo;bar\nx;y\n", encoding="utf-8")
    answer = focale("clean", tmp_path / "a.csv", "--lang", "fr")
    assert answer.code == 1
    assert "aucune colonne reconnue" in answer.words


def test_notices_are_worded_in_both_languages(fair):
    notices = focale("clean", fair, "--json", "--lang", "fr").data["notices"]
    assert [notice["code"] for notice in notices] == ["foreign_amounts"]
    assert "jamais" in notices[0]["text"]
    notices = focale("clean", fair, "--json", "--lang", "en").data["notices"]
    assert "never converted" in notices[0]["text"]


@pytest.mark.parametrize("code", [*RULES, *DOUBTS])
def test_every_rule_and_doubt_is_documented_and_worded_in_both_languages(code):
    for place, page in enumerate(("fr/commandes/clean.md", "commands/clean.md")):
        text = (DOCS / page).read_text(encoding="utf-8")
        words = [table[code][place] for table in (RULES, DOUBTS) if code in table]
        for said in words:
            assert f"| `{code}` | {said[0].upper()}{said[1:]} |" in text, f"write {code} in {page}"
    assert all(all(pair) for pair in CLEANING.values())


def test_no_rule_or_doubt_is_said_that_is_not_worded():
    source = Path(__file__).parents[3] / "src/focale/accounts"
    text = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("values", "cleaning") for path in (source / folder).glob("*.py")
    )  # fmt: skip
    said = set(re.findall(r'Cell\([^()]*(?:\([^()]*\))?[^()]*"([a-z_0-9]+)", 0', text))
    said |= set(re.findall(r'\.doubt\([^()]*"([a-z_]+)"', text))
    assert said - set(DOUBTS) == set()
    assert len(said) > 15
    assert set(CLEAN) & {"clean_rows", "clean_doubtful"}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_column_of_the_facts_keeps_to_one_line_of_eighty_signs(tmp_path, lang):
    path = tmp_path / "list.csv"
    names = "contact_id,account_id,first_name,last_name,email,phone,tracking_consent"
    path.write_text(f"{names}\np1,,Ann,Lee,ann@wanadoo.fr,06 39 98 01 01,oui\n", "utf-8")
    answer = focale("clean", path, "--lang", lang)
    assert max(map(len, answer.out.splitlines())) <= 80
    assert "tracking_consent " in answer.out
    told = {"fr": ("les lignes sont des contacts", "mobile personnel", "e-mail personnel"),
            "en": ("the rows are contacts", "personal phone", "consumer address")}  # fmt: skip
    assert all(words in answer.out for words in told[lang])


def test_a_long_doubt_keeps_its_margin_on_every_line(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("contact_id,first_name,phone\np1,Ann,06 12 34 56 78\n", "utf-8")
    out = focale("clean", path, "--lang", "fr").out
    doubts = out.partition("Cellules douteuses\n")[2].partition("\n\n")[0].splitlines()
    assert len(doubts) > 1
    assert all(line[:2] == "  " and line[2:3] != " " for line in doubts)
