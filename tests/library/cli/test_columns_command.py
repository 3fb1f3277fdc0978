"""`focale columns` and `--mapping`: an export under its own names, corrected once."""

import re

import pytest

import focale as library
from focale.accounts.columns.given import with_names
from focale.accounts.columns.read import load_mapping
from focale.profile import read_profile
from tests.terminal import focale

PROFILE = "profile: p\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}\n"
EXPORT = """Raison sociale;N° SIREN;Salariés;CA (k€);Téléphone;Tél. 2;Remarque
Alpha Conseil;732 829 320;50;1 250,5;01 99 00 12 34;;à rappeler
Bêta Industrie SAS;303 265 045;10;840;02 61 91 12 34;06 39 98 01 01;
Gamma Services;356 000 000;250;12 400,75;03 53 01 12 34;;
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "export.csv").write_text(EXPORT, "utf-8")
    (tmp_path / "p.yaml").write_text(PROFILE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*words):
    answer = focale(*words)
    assert answer.code == 0, answer.err
    return answer


def squeezed(answer):
    text = answer.out.replace("\u202f", " ").replace("\u00a0", " ")
    return [" ".join(line.split()) for line in text.splitlines()]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("fr", ["3 lignes regardées sur 3, 7 colonnes", "Colonnes reconnues",
                "Salariés headcount sûr 0,99 50 | 10 | 250",
                "CA (k€) revenue_eur (kEUR) sûr 0,99",
                "À regarder : rien n'est décidé pour vous",
                "Sans champ, gardées sous leur nom (1)", "• Remarque"]),
        ("en", ["3 rows looked at out of 3, 7 columns", "Columns recognised",
                "Salariés headcount sure 0.99 50 | 10 | 250",
                "CA (k€) revenue_eur (kEUR) sure 0.99",
                "To look at: nothing is decided for you",
                "No field, kept under their own names (1)", "• Remarque"]),
    ],
)  # fmt: skip
def test_people_read_what_each_column_is(folder, lang, lines):
    answer = told("columns", "export.csv", "--lang", lang)
    shown = iter(squeezed(answer))
    for line in lines:
        assert any(told_line.startswith(line) for told_line in shown), line
    assert max(map(len, answer.out.splitlines())) <= 80


def test_people_read_why_a_column_is_not_sure(folder):
    words = told("columns", "export.csv", "--lang", "en").words
    assert '"Tél. 2": phone (to check);' in words
    assert '"Téléphone" holds this field already; one column a field' in words
    assert "Sure: 5 · likely: 0 · to check: 1 · without a field: 1." in words


def test_a_program_gets_everything(folder):
    data = told("columns", "export.csv", "--json").data
    assert list(data) == ["file", "rows", "row_kind", "counts", "columns", "notices", "written"]
    assert data["rows"] == {"read": 3, "looked_at": 3}
    assert data["row_kind"]["kind"] == "company"
    revenue = data["columns"][3]
    assert {name: revenue[name] for name in ("column", "field", "mapped", "level", "unit")} == {
        "column": "CA (k€)", "field": "revenue_eur", "mapped": True, "level": "sure",
        "unit": "kEUR",
    }  # fmt: skip
    assert (revenue["decimal"], revenue["type"], revenue["known"]) == (",", "number", 3)
    assert [column["field"] for column in data["columns"]][-1] is None
    assert data["columns"][5]["why"][-1]["code"] == "column_rival"


def test_a_wide_file_is_shown_compactly(folder):
    headers = ";".join(f"Téléphone {n}" if n % 2 else f"q{n}" for n in range(2_000))
    (folder / "wide.csv").write_text(f"{headers}\n{';'.join('x' * 2_000)}\n", "utf-8")
    answer = told("columns", "wide.csv")
    assert len(answer.out.splitlines()) < 120
    assert "and 88 more; all with --json or --out" in answer.words
    assert len(told("columns", "wide.csv", "--json").data["columns"]) == 2_000


def test_words_of_a_file_cannot_steer_the_terminal(folder):
    (folder / "odd.csv").write_text("\x1b[2JVille;SIREN\u202e\na\x1b[2J;1\n", "utf-8")
    assert "\x1b" not in told("columns", "odd.csv").out
    assert "\x1b" not in told("columns", "odd.csv", "--out", "m.yaml").out
    assert "\x1b" not in (folder / "m.yaml").read_text("utf-8")


def test_a_corrected_file_of_columns_is_used_by_every_command(folder):
    told("columns", "export.csv", "--out", "m.yaml")
    text = (folder / "m.yaml").read_text("utf-8")
    (folder / "m.yaml").write_text(re.sub(r'\n  "CA.*', "", text), "utf-8")
    for words in ("score", "size", "top"):
        data = told(words, "export.csv", "-p", "p.yaml", "--mapping", "m.yaml", "--json").data
        assert "absent_field" not in str(data["notices"])
    rows = told("score", "export.csv", "-p", "p.yaml", "--mapping", "m.yaml", "--out", "s.csv",
                "--json").data["rows"]  # fmt: skip
    assert rows["scored"] == 3
    assert (folder / "s.csv").read_text("utf-8").splitlines()[1].startswith("732 829 320,")
    why = told("explain", "export.csv", "-p", "p.yaml", "--mapping", "m.yaml", "--id",
               "303 265 045")  # fmt: skip
    assert "10" in why.out


def test_map_comes_before_the_file_of_columns(folder):
    (folder / "m.yaml").write_text(
        "rows: company\ncolumns:\n  N° SIREN: siren\n  Salariés: headcount\n", "utf-8"
    )
    assert points_of("m.yaml") == [100, 0, 100]
    named = with_names(load_mapping("m.yaml"), {"headcount": "Remarque"})
    assert points_of(named) == [0, 0, 0]
    data = told("score", "export.csv", "-p", "p.yaml", "--mapping", "m.yaml", "--map",
                "headcount=Remarque", "--json").data  # fmt: skip
    assert "unreadable_cells" in [notice["code"] for notice in data["notices"]]


def points_of(mapping):
    table = library.score("export.csv", read_profile(PROFILE), mapping=mapping)
    return [int(points) for points in table.column("points").to_pylist()]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "m.yaml : ce fichier de colonnes décrit des contacts, or il faut ici des "
               "entreprises. Donnez l'autre fichier, ou corrigez « rows: ».\n"),
        ("en", "m.yaml: this mapping file describes contacts, but companies are needed here. Give "
               'the other file, or correct "rows:".\n'),
    ],
)  # fmt: skip
def test_columns_of_people_are_none_of_companies(folder, lang, words):
    (folder / "m.yaml").write_text("rows: contact\ncolumns:\n  Remarque: title\n", "utf-8")
    answer = focale("score", "export.csv", "-p", "p.yaml", "--mapping", "m.yaml", "--lang", lang)
    assert (answer.code, answer.err) == (1, words)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "m.yaml, ligne 4 : « CA (k€) » est en kEUR, or les cellules sont lues ici telles "
               "quelles. D'abord : focale clean export.csv --mapping m.yaml --out faits.parquet, "
               "puis travaillez sur faits.parquet.\n"),
        ("en", 'm.yaml, line 4: "CA (k€)" is in kEUR, but cells are read as they stand here. '
               "First: focale clean export.csv --mapping m.yaml --out facts.parquet, then work on "
               "facts.parquet.\n"),
    ],
)  # fmt: skip
def test_thousands_are_never_read_as_euros(folder, lang, words):
    (folder / "m.yaml").write_text(
        "rows: company\ncolumns:\n  N° SIREN: siren\n"
        '  "CA (k€)": {field: revenue_eur, unit: kEUR}\n',
        "utf-8",
    )
    answer = focale("score", "export.csv", "-p", "p.yaml", "--mapping", "m.yaml", "--lang", lang)
    assert (answer.code, answer.err) == (1, words)


def test_an_ignored_column_is_no_field(folder):
    (folder / "a.csv").write_text("id,headcount,Staff\na,99,5\n", "utf-8")
    (folder / "m.yaml").write_text(
        "rows: company\ncolumns:\n  headcount: {ignored: true}\n", "utf-8"
    )
    data = told("score", "a.csv", "-p", "p.yaml", "--mapping", "m.yaml", "--json").data
    assert "absent_field" in [notice["code"] for notice in data["notices"]]


@pytest.mark.parametrize(
    ("words", "code", "lang", "text"),
    [
        ("columns export.csv --out m.txt", 2, "en",
         "m.txt: a mapping file ends in .yaml or .yml. Change the name."),
        ("columns export.csv --out m.txt", 2, "fr",
         "m.txt : un fichier de colonnes finit par .yaml ou .yml. Changez le nom."),
        ("columns export.csv --out p.yaml", 1, "en",
         "p.yaml already exists; it was left alone. Choose another name, or --force."),
        ("columns nowhere.csv", 1, "en", "nowhere.csv: no such file. Check the path."),
        ("columns export.csv --mapping nowhere.yaml", 1, "en",
         "nowhere.yaml: no such file. Check the path."),
        ("score export.csv -p p.yaml --mapping p.yaml", 1, "en", None),
    ],
)  # fmt: skip
def test_wrong_input_is_told_and_nothing_is_written(folder, words, code, lang, text):
    before = (folder / "p.yaml").read_text("utf-8")
    answer = focale(*words.split(), "--lang", lang)
    assert answer.code == code
    assert text is None or answer.err == f"{text}\n"
    assert (folder / "p.yaml").read_text("utf-8") == before
    assert not (folder / "m.txt").exists()


def test_force_writes_over_a_file_of_columns(folder):
    (folder / "m.yaml").write_text("old", "utf-8")
    told("columns", "export.csv", "--out", "m.yaml", "--force")
    assert (folder / "m.yaml").read_text("utf-8").startswith("# ")


def test_a_file_of_columns_is_checked_and_shown(folder):
    (folder / "m.yaml").write_text(
        "rows: company\ncolumns:\n  Salariés: establishments\n  Remarque: {ignored: true}\n",
        "utf-8",
    )
    data = told("columns", "export.csv", "--mapping", "m.yaml", "--json").data
    staff = data["columns"][2]
    assert (staff["field"], [reason["code"] for reason in staff["why"]]) == (
        "establishments", ["column_given", "column_believed"],
    )  # fmt: skip
    assert data["columns"][0]["field"] is None
    assert data["columns"][6]["ignored"] is True
