"""A workbook holds the table cell by cell, and no text in it is anything but a text."""

import datetime
import math
import resource
import zipfile
from decimal import Decimal

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl.utils.escape import unescape

from focale.engine import Session
from focale.glossary.messages import FocaleError

DAY = datetime.date(2026, 9, 30)
TABLE = pa.table(
    {
        "id": ["005520176", "b", None],
        "points": pa.array([Decimal("91.517"), Decimal("0.000"), None], pa.decimal128(9, 3)),
        "as_of": [DAY, None, DAY],
        "abm": [True, False, None],
        "unknowns": [0, 513, None],
        "revenue": [1234567.25, -0.5, None],
        "city": ["Évry 😀", "", "שלום"],
    }
)

HOSTILE = [
    "=1+1", "=cmd|' /C calc'!A0", "+33 1 99 00 12 34", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
    "＝1+1", "'=1", "a;b,c", 'a "quoted" b', "two\nlines", "two\r\nlines", "  spaces  ", "00123",
    "12345678901234567890", "12E5", "2026-09-30", "TRUE", "VRAI", "1,5", "nul\x00bell\x07",
    "_x0041_", "_x005F_x0041_", "\ufffe\uffff", "\x85\x7f", "<r><t>x</t></r>", "<r>&</r>",
    "<r>\x01_x0041_</r>", "</t></is></c>", "&amp;", "👩‍👩‍👧‍👦", "\u202eabc\u202c", "שלום", "'",
    "#NAME?",
]  # fmt: skip


@pytest.fixture
def session():
    with Session() as opened:
        yield opened


@pytest.fixture
def write(session, tmp_path):
    """Write a table, the answer is the file and what was told."""

    def written(table, name="o.xlsx", **how):
        session.hold_arrow(table, "given", "")
        told = session.write('SELECT * EXCLUDE ("focale_row") FROM given', tmp_path / name, **how)
        return tmp_path / name, told

    return written


def sheet_of(path):
    (sheet,) = openpyxl.load_workbook(path).worksheets
    return sheet


def value_of(cell):
    """The value, as Excel understands the file."""
    if isinstance(cell.value, datetime.datetime):
        return cell.value.date()
    return unescape(cell.value) if isinstance(cell.value, str) else cell.value


def test_a_workbook_holds_the_table_cell_by_cell(write):
    path, told = write(TABLE)
    parquet, _ = write(TABLE, "o.parquet")
    header, *rows = sheet_of(path).iter_rows()
    table = pq.read_table(parquet)
    assert told == []
    assert [cell.value for cell in header] == table.column_names
    assert [[value_of(cell) for cell in row] for row in rows] == [
        [float(v) if isinstance(v, Decimal) else v or None if v == "" else v for v in row.values()]
        for row in table.to_pylist()
    ]


def test_each_cell_has_the_type_of_its_column(write):
    path, _ = write(TABLE)
    _, row, *_ = sheet_of(path).iter_rows()
    assert [cell.data_type for cell in row] == ["s", "n", "d", "b", "n", "n", "s"]
    assert row[1].number_format == "0.000"
    assert row[2].number_format == "mm-dd-yy"  # number 14: as the reader's settings say


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_any_text_is_that_text_and_never_a_formula(write, text):
    path, told = write(pa.table({"name": [text, "plain"]}))
    cell = sheet_of(path)["A2"]
    assert (cell.data_type, value_of(cell)) == ("s", text)
    assert b"<f>" not in zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml")
    assert told == []


@pytest.mark.parametrize(
    ("text", "is_quoted"),
    [
        ("=1+1", True), ("+33", True), ("00123", True), ("'=1", True), ("Dupont", False),
        ("44", False),
    ],
)  # fmt: skip
def test_a_text_stays_one_when_it_is_edited(write, text, is_quoted):
    path, _ = write(pa.table({"name": [text]}))
    cell = sheet_of(path)["A2"]
    assert bool(cell.quotePrefix) is is_quoted
    assert cell.number_format == ("@" if is_quoted else "General")


@pytest.mark.parametrize(
    ("number", "cell"),
    [
        (999_999_999_999_999, 999_999_999_999_999),
        (10**15, "1000000000000000"),
        (-(10**17), "-100000000000000000"),
        (Decimal("123456789012.345"), 123456789012.345),
        (Decimal("1234567890123.456"), "1234567890123.456"),
        (math.nan, "nan"),
        (-math.inf, "-inf"),
        (datetime.date(1900, 3, 1), datetime.date(1900, 3, 1)),
        (datetime.date(1900, 2, 28), "1900-02-28"),
        (
            datetime.datetime(2026, 9, 30, 14, 5, 0, 6, datetime.UTC),
            "2026-09-30 14:05:00.000006Z",
        ),
        (["=a", "b"], "=a;b"),
    ],
)
def test_what_excel_would_change_is_kept_as_a_text(write, number, cell):
    path, _ = write(pa.table({"n": [number]}))
    assert value_of(sheet_of(path)["A2"]) == cell


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("x" * 32_767, 32_767), ("x" * 40_000, 32_767),
        ("😀" * 16_383, 16_383), ("😀" * 20_000, 16_383),
    ],
    ids=["just", "long", "just-emoji", "long-emoji"],
)  # fmt: skip
def test_a_text_too_long_for_a_cell_is_cut_and_told(write, text, kept):
    path, told = write(pa.table({"id": ["a", "b"], "name": ["short", text]}))
    assert sheet_of(path)["B3"].value == text[:kept]
    assert [message.words("en") for message in told] == [
        "o.xlsx: 1 text cut at 32,767 signs, since an Excel cell takes no more (columns: "
        "name). It is whole in a .csv or a .parquet."
    ][: len(text) > kept]


def test_the_header_stays_in_sight_and_filters(write):
    path, _ = write(TABLE)
    sheet = sheet_of(path)
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("focale", "A2", "A1:G4")
    widths = [sheet.column_dimensions[letter].width for letter in "ABG"]
    assert widths[0] > len("005520176")
    assert max(widths) <= 61


def test_an_empty_table_is_its_header(write):
    path, told = write(TABLE.slice(0, 0))
    sheet = sheet_of(path)
    assert [cell.value for cell in sheet[1]] == TABLE.column_names
    assert (sheet.max_row, sheet.auto_filter.ref, told) == (1, "A1:G1", [])


def test_progress_is_told_to_the_end(write):
    shares = []
    write(pa.table({"n": range(12_000)}), progress=shares.append)
    assert shares == sorted(shares)
    assert (len(shares), shares[-1]) == (3, 1.0)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "o.xlsx : 1\u202f048\u202f576 lignes, mais une feuille Excel en prend "
               "1\u202f048\u202f575 au plus. Écrivez un .csv ou un .parquet, ou moins de "
               "comptes avec focale top -n NOMBRE ; rien n'a été écrit."),
        ("en", "o.xlsx: 1,048,576 rows, but an Excel sheet takes 1,048,575 at most. Write a .csv "
               "or a .parquet, or fewer accounts with focale top -n NUMBER; nothing was written."),
    ],
)  # fmt: skip
def test_more_rows_than_a_sheet_takes_are_refused_before_anything_is_written(
    write, tmp_path, lang, words
):
    (tmp_path / "o.xlsx").write_text("precious")
    with pytest.raises(FocaleError) as refusal:
        write(pa.table({"n": range(1_048_576)}))
    assert refusal.value.words(lang) == words
    assert [path.name for path in tmp_path.iterdir()] == ["o.xlsx"]
    assert (tmp_path / "o.xlsx").read_text() == "precious"


def test_a_place_that_takes_no_file_is_told(write):
    with pytest.raises(FocaleError) as refusal:
        write(TABLE, "nowhere/o.xlsx")
    assert [message.code for message in refusal.value.messages] == ["cannot_write"]


@pytest.mark.parametrize(("name", "how"), [("o.xlsx", {}), ("o.csv", {"excel_fr": True})])
def test_a_full_disk_leaves_the_file_that_was_there(write, tmp_path, name, how):
    """The limit on the size of a file stands for a disk that takes no more."""
    (tmp_path / name).write_text("precious")
    words = pa.array([f"{n * 7919 % 100_003:x}" * 5 for n in range(20_000)])
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, most))
    try:
        with pytest.raises(FocaleError) as refusal:
            write(pa.table({"a": words, "b": words}), name, **how)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    assert refusal.value.words("en").endswith("nothing was written.")
    assert (tmp_path / name).read_text() == "precious"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_that_was_there_is_replaced_whole(write):
    write(TABLE)
    path, _ = write(pa.table({"n": [1]}))
    assert [[cell.value for cell in row] for row in sheet_of(path).iter_rows()] == [["n"], [1]]
