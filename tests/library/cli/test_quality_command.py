"""`focale quality`: what people and programs read of a list, its files, and its faults."""

import csv
import io
import re

import pyarrow.parquet as pq
import pytest

from tests.terminal import focale

LIST = """\
id,name,siren,email,headcount,naf,city,updated_on,my note
a1,Alpha,732829320,a@alpha.fr,40,62.01Z,Nantes,2026-09-01,x
a2,Beta,732829321,a@alpha.fr,,62.01Z,Nantes,2025-12-01,
a3,Gamma,,n/a,,62.01Z,Nantes,2024-01-01,x
a4,Delta,,x(at)y,80,,Lyon,,
a5,Epsilon,,,5,62.01Z,Lyon,2026-08-15,x
a6,Zeta,,,,10.11Z,,2026-08-15,x
"""
PROFILE = """
profile: p
label: {fr: Éditeurs, en: Vendors}
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 60, label: {fr: Taille, en: Size}}
  code: {field: naf, starts_with: ["62"], need: mandatory, points: 40}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "l.csv").write_text(LIST, "utf-8")
    (tmp_path / "p.yaml").write_text(PROFILE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*words):
    answer = focale("quality", "l.csv", "--as-of", "2026-09-30", *words)
    assert answer.code == 0, answer.err
    return answer


def plain(text):
    return " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())


def test_a_program_reads_every_count(folder):
    data = told("-p", "p.yaml", "--segment-by", "city", "--json").data
    assert data["rows"] == {"read": 6, "rejected": 0}
    fields = {one["column"]: one for one in data["fields"]}
    assert {k: fields["siren"][k] for k in ("valid", "invalid", "blank", "completeness")} == {
        "valid": 1, "invalid": 1, "blank": 4, "completeness": 0.333333,
    }  # fmt: skip
    assert (fields["email"]["filler"], fields["my note"]["field"]) == (1, None)
    assert [s["name"] for s in data["segments"]] == ["Nantes", "Lyon", ""]
    assert [c["blank"] for c in fields["headcount"]["by_segment"]] == [2, 0, 1]
    assert data["freshness"][0]["ages"]["fresh"] == 3
    [email] = [one for one in data["uniqueness"] if one["field"] == "email"]
    assert (email["rows"], email["shared"]) == (2, 2)
    blanks = data["blanks"]
    assert (blanks["scored"], blanks["undecided"]) == (6, 3)
    assert [(f["field"], f["decides"], f["surely"]) for f in blanks["fields"]] == [
        ("headcount", 2, 2), ("naf", 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("fr", ["Ce que valent 6 lignes · l.csv",
                "3 comptes sur 6 n'ont pas encore de verdict : il leur manque une donnée. Pour 3 "
                "d'entre eux, un seul champ peut en décider.",
                "effectif 2 2 3",
                "SIREN 2 33,3 % 1 ██░░········",
                "SIREN : 1 : clé de contrôle fausse (« 732829321 »)",
                "Par segment : ville",
                "Âge de chaque ligne au 30 septembre 2026, d'après mis à jour le.",
                "Sous 5 cas, pas de pourcentage."]),
        ("en", ["How good 6 rows are · l.csv", "What to complete first",
                "headcount 2 2 3", "By segment: city", "Nantes 3",
                "e-mail 3 50.0%"]),
    ],
)  # fmt: skip
def test_people_read_what_to_complete_and_each_field(folder, lang, lines):
    shown = plain(told("-p", "p.yaml", "--segment-by", "city", "--lang", lang).out)
    assert [line for line in lines if line not in shown] == []


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_answer_fits_the_terminal(folder, lang, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = told("-p", "p.yaml", "--segment-by", "city", "--lang", lang).out.splitlines()
    assert [line for line in lines if len(line) > width or line != line.rstrip(" ")] == []


def test_a_cell_cannot_steer_the_terminal(folder):
    (folder / "l.csv").write_text(LIST.replace("Nantes", "Na\x1b[2J\u202entes"), "utf-8")
    shown = told("--segment-by", "city").out
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown) == []


@pytest.mark.parametrize("name", ["q.csv", "q.parquet"])
def test_the_counts_are_written_as_a_table(folder, name):
    assert told("--out", name, "--json", "--lang", "fr").data["written"] == [name]
    if name.endswith("csv"):
        rows = list(csv.DictReader(io.StringIO((folder / name).read_text("utf-8"))))
    else:
        rows = pq.read_table(folder / name).to_pylist()
    [line] = [r for r in rows if (r["column"], r["key"]) == ("siren", "invalid")]
    assert (line["part"], str(line["count"]), str(line["of"])) == ("validity", "1", "2")


@pytest.mark.parametrize(("lang", "title"), [("fr", "Ce que valent 6 lignes"), ("en", "How good")])
def test_a_page_is_written_in_the_readers_language(folder, lang, title):
    shown = told("-p", "p.yaml", "--html", "q.html", "--lang", lang).out
    page = (folder / "q.html").read_text("utf-8")
    assert page.startswith(f'<!doctype html>\n<html lang="{lang}">')
    assert title in page
    assert shown.endswith("  • q.html\n")


def test_nothing_is_written_unasked(folder):
    before = sorted(folder.iterdir())
    told("-p", "p.yaml")
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "code", "french", "english"),
    [
        (["--segment-by", "cty"], 1, "l.csv : la colonne « cty » n'existe pas. Colonnes proches :",
         'l.csv: there is no column "cty". Close ones:'),
        (["--out", "q.pdf"], 2, "q.pdf : format non reconnu.", "q.pdf: unknown format."),
        (["--html", "l.csv"], 2, "l.csv : c'est un fichier d'entrée.",
         "l.csv: this is an input file."),
        (["--map", "headcount=nope"], 1, "l.csv n'a pas de colonne « nope ».",
         'l.csv has no column "nope".'),
        (["-p", "none.yaml"], 1, "none.yaml : fichier introuvable.", "none.yaml: no such file."),
    ],
)  # fmt: skip
def test_a_fault_is_told_in_both_languages(folder, words, code, french, english):
    for lang, start in (("fr", french), ("en", english)):
        answer = focale("quality", "l.csv", *words, "--lang", lang)
        assert (answer.code, answer.out) == (code, "")
        assert plain(answer.err).startswith(start)
