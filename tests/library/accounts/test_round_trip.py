"""What Focale writes for a spreadsheet runs nothing there, and reads back unchanged."""

import itertools

import pyarrow as pa
import pytest
from hypothesis import given, strategies as st

from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.criterion.reading import items
from focale.engine import Session

TEXTS = [
    "=1+1", "'=1+1", "''=x", "=cmd|' /C calc'!A0", "+33 1 99 00 12 34", "-5", "-5 %", "- à faire",
    "@a", "\t=1", "\r=1", "\n=1", "x\r\ny", "'", "''", "o'clock", "'abc", "'075", "075", "12E5",
    "'12E5", "1234567890123456", "'1234567890123456", "＝1", "a;b", 'a"b', '"', "'\"", "-Dupont",
    "a_x0041_", " lead", "trail ", "<r>b</r>", "-1e5", "+1(2)-3", "שלום", "\u202b=x", "Ärzte",
]  # fmt: skip
NAMES = ("o.csv", "fr.csv", "o.xlsx", "o.parquet")
NUMBERS = itertools.count()


@pytest.fixture(scope="module")
def session():
    """One engine for all the ways: it takes longer to start than to read and write a few rows."""
    with Session(threads=1) as session:
        yield session


def back(session, folder, name, texts):
    """The texts, the names and the numbers after a way through a file."""
    numbers = [-1.5 * place for place in range(len(texts))]
    table = pa.table({"id": [f"i{n}" for n in range(len(texts))], "=t": texts, "n": numbers})
    session.hold_arrow(table, "given", "given")
    query = "SELECT * EXCLUDE (focale_row) FROM given ORDER BY focale_row"
    session.write(query, folder / name, excel_fr=name.startswith("fr"))
    opened = open_source(session, folder / name, "again")
    query = f'SELECT "=t", "n" FROM {opened.found.table} ORDER BY focale_row'
    rows = session.rows(query)
    assert (opened.rejects, opened.notices) == ([], [])
    read = [float(str(number).replace(",", ".")) for _, number in rows]
    assert read == numbers
    return opened.names, [text for text, _ in rows]


@pytest.mark.parametrize("name", NAMES)
def test_every_text_comes_back(session, tmp_path, name):
    assert back(session, tmp_path, name, TEXTS) == (["id", "=t", "n"], TEXTS)


@pytest.fixture(scope="module")
def ways(tmp_path_factory):
    return tmp_path_factory.mktemp("ways")


@pytest.mark.parametrize("name", NAMES[:2])
@given(st.lists(st.text(alphabet="'=+-@0159eE\t\r\nà ;\",|x", min_size=1), min_size=1))
def test_any_text_comes_back(session, ways, name, texts):
    folder = ways / str(next(NUMBERS))
    folder.mkdir()
    assert back(session, folder, name, texts)[1] == texts


def test_a_name_of_a_column_is_no_formula_either(session, tmp_path):
    for name in NAMES[:2]:
        back(session, tmp_path, name, ["x"])
        assert b"'=t" in (tmp_path / name).read_bytes().splitlines()[0]


@pytest.mark.parametrize("name", NAMES)
def test_a_list_is_read_back_item_by_item(session, tmp_path, name):
    lists = [["Odoo", "PrestaShop"], ["Slack"], [], None, ["=cmd()", "x"], ["a, b", "c"]]
    table = pa.table({"id": [f"i{n}" for n in range(len(lists))], "technologies": lists})
    session.hold_arrow(table, "given", "given")
    query = "SELECT * EXCLUDE (focale_row) FROM given ORDER BY focale_row"
    session.write(query, tmp_path / name, excel_fr=name.startswith("fr"))
    opened = open_source(session, tmp_path / name, "again")
    read = items(t.col("technologies"), opened.found.columns["technologies"])
    found = session.rows(t.select([read], t.table(opened.found.table)))
    assert [None if row[0] is None else list(row[0]) for row in found] == lists
