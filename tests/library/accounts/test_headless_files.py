"""A file without headers is told, never guessed; `FILE#no-header` reads its first line as a row."""

import pytest

from focale.accounts.files.headless import value_in_header
from focale.accounts.source import open_source
from focale.accounts.text_file import open_text_file
from focale.engine import Session
from tests.terminal import focale

ROWS = "Ann;ann@acme.fr;732829320\nBob;bob@b.fr;552100554\nEve;eve@e.fr;383474814\n"


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "salon.csv"
    file.write_text(ROWS, "utf-8")
    return file


@pytest.mark.parametrize(
    ("header", "below", "value"),
    [
        (["Ann", "ann@acme.fr"], [["Bob", "bob@b.fr"], ["Eve", "eve@e.fr"]], "ann@acme.fr"),
        (["Ann", "E-mail"], [["Bob", "bob@b.fr"], ["Eve", "eve@e.fr"]], ""),
        (["732 829 320"], [["552100554"], ["383474814"]], "732 829 320"),
        (["a", "12/03/2026"], [["b", "13/03/2026"], ["c", "14/03/2026 10:00"]], "12/03/2026"),
        (["a", "1,5"], [["b", "2,5"], ["c", "3,75"]], "1,5"),
        (["nom", "2024", "2025"], [["a", "10", "12"], ["b", "11", "13"]], ""),  # years
        (["nom", "2024", "2025"], [["a", "10000", "12000"]], ""),
        (["1", "2", "3"], [["4", "5", "1"], ["2", "2", "2"]], ""),  # questions of a survey
        (["nom", "69003"], [["a", "69001"], ["b", "75011"]], "69003"),
        (["69003", "E-mail"], [["69001", "a@b.fr"], ["75011", "c@d.fr"]], ""),
        (["", "a@b.fr"], [["1", "c@d.fr"]], "a@b.fr"),
        (["a@b.fr"], [], ""),
        (["a@b.fr"], [[""], [""]], ""),
    ],
)
def test_a_header_is_a_value_where_every_telling_column_says_so(header, below, value):
    assert value_in_header(header, below) == value


def test_the_first_line_is_read_as_headers_and_that_is_told_with_the_cure(path):
    text = open_text_file(path)
    assert text.header == ["Ann", "ann@acme.fr", "732829320"]
    (told,) = text.notices
    assert (told.code, told.facts["line"]) == ("header_of_values", 1)
    assert "donnez salon.csv#no-header" in told.words("fr")
    assert "give salon.csv#no-header" in told.words("en")


@pytest.mark.parametrize("part", ["no-header", "sans-titres", "utf-8,no-header", "NO-HEADER"])
def test_without_headers_each_line_is_a_row_and_the_columns_have_numbers(path, part):
    with Session() as session:
        opened = open_source(session, path.with_name(f"salon.csv#{part}"), "t")
        assert opened.names == ["colonne 1", "colonne 2", "colonne 3"]
        assert (opened.rows_in, opened.rejects, opened.notices) == (3, [], [])
        assert opened.lines_of({0, 2}) == {0: 1, 2: 3}


def test_titles_above_a_file_without_headers_and_cp1252_are_read_too(tmp_path):
    file = tmp_path / "l.csv"
    file.write_bytes("\nZoé;a@b.fr\nEve;c@d.fr\n".encode("cp1252"))
    with Session() as session:
        opened = open_source(session, file.with_name("l.csv#cp1252,no-header"), "t")
        assert session.arrow('SELECT "colonne 1" FROM t').column(0).to_pylist() == ["Zoé", "Eve"]
        assert opened.lines_of({0, 1}) == {0: 2, 1: 3}


def test_a_row_too_many_or_too_few_is_still_a_reject(tmp_path):
    file = tmp_path / "l.csv"
    file.write_text(ROWS * 4 + "x;y\n", "utf-8")
    with Session() as session:
        opened = open_source(session, file.with_name("l.csv#no-header"), "t")
        assert opened.rows_in == 13
        assert [(r.line, r.reason) for r in opened.rejects] == [(13, "ragged_row")]


@pytest.mark.parametrize("command", ["columns", "clean", "quality", "dedupe"])
@pytest.mark.parametrize(("lang", "words"), [("fr", "ressemblent à des"), ("en", "look like data")])
def test_the_commands_tell_it(path, monkeypatch, command, lang, words):
    monkeypatch.chdir(path.parent)
    extra = ["--map", "email=ann@acme.fr", "--map", "name=Ann"] if command != "columns" else []
    answer = focale(command, "salon.csv", *extra, "--lang", lang)
    assert words in " ".join((answer.out + answer.err).split())


def test_clean_reads_the_first_line_and_writes_for_french_excel(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    answer = focale(
        "clean", "salon.csv#no-header", "--map", "siren=colonne 3", "--out", "o.csv", "--excel-fr"
    )
    assert answer.code == 0, answer.err
    lines = (path.parent / "o.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "id;siren;vat;colonne 1;colonne 2"
    assert len(lines) == 4
    refused = focale("clean", "salon.csv", "--out", "o.xlsx", "--excel-fr", "--lang", "fr")
    assert refused.code == 2
