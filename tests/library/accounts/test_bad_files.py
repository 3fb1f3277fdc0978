"""Each bad file is told in words, in both languages: what is wrong, where, what to do."""

import io
import zipfile

import openpyxl
import pytest

from focale.accounts.source import MOST_COLUMNS, open_source
from focale.engine import Session
from focale.glossary.messages import FocaleError
from focale.glossary.reading_wordings import READING, READING_NOTICES, READING_REASONS
from tests.library.accounts.ods_files import ods, ods_cell, ods_row
from tests.library.accounts.test_any_file import workbook, zipped

BOMB = b" " * (150 << 20)


def packed(*parts):
    """A zip archive of (name, bytes), as small as it gets."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


def with_part(name, change):
    """A workbook with a part that was changed."""
    with zipfile.ZipFile(io.BytesIO(workbook(("A", [["id", "n"], ["a", 1]])))) as book:
        parts = [(one, book.read(one)) for one in book.namelist()]
    return packed(*((one, change(raw) if one == name else raw) for one, raw in parts))


def far_away():
    book = openpyxl.Workbook()
    book.active["A1"], book.active["B1"], book.active["XFD1048576"] = "id", "n", "x"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


LOCKED = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600) + "EncryptedPackage".encode("utf-16-le")
SHEET = "xl/worksheets/sheet1.xml"

BAD = {
    "unknown_encoding": (
        "a.csv", "id;nom\nb;São Paulo\n".encode("mac_roman"),
        "a.csv, line 2: the encoding of the text cannot be told: mac_roman « São », cp850 « Sïo ». "
        "Say which one is right, for example a.csv#mac_roman, or save the file as UTF-8.",
    ),
    "unknown_encoding_name": (
        "a.csv#utf-5", b"id\na\n",
        'a.csv#utf-5: "utf-5" is no encoding. Write for example a.csv#cp1252.',
    ),
    "no_text": (
        "a.csv", bytes(1000),
        "a.csv, line 1: this is neither text nor a known format. Export the file again, as .csv "
        "(UTF-8) or .xlsx.",
    ),
    "web_page": (
        "a.xls", b"<html><table><tr><td>id</td></tr></table></html>",
        "{path}: this is a web page, not a table. Open it in a spreadsheet and save it as .xlsx, "
        "or export again.",
    ),
    "xml_sheet": (
        "a.xls",
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "{path}: this is an XML workbook of Excel 2003. Open it and save it as .xlsx.",
    ),
    "locked_file": (
        "a.xlsx", LOCKED,
        "{path}: the file is protected by a password. Remove it (File, Info, Protect) and save.",
    ),
    "zip_bomb": (
        "a.xlsx", with_part(SHEET, lambda raw: raw.replace(b"<sheetData>", b"<sheetData>" + BOMB)),
        "a.xlsx: unpacked, the file exceeds 101 MB, far more than a table of its size; it was not "
        "opened. Unpack it yourself if you know where it comes from.",
    ),
    "several_files": (
        "a.zip", zipped(a_csv="id\na\n", b_csv="id\nb\n"),
        "a.zip: the archive holds several files (a.csv, b.csv). Say which one, for example "
        '"a.zip#a.csv".',
    ),
    "no_such_member": (
        "a.zip#c.csv", zipped(a_csv="id\na\n"),
        'a.zip: there is no "c.csv" in the archive. It holds: a.csv.',
    ),
    "no_such_sheet": (
        "a.xlsx#B", workbook(("A", [["id", "n"], ["a", 1]])),
        'a.xlsx: there is no sheet "B". Sheets of the workbook: A.',
    ),
    "far_cell": (
        "a.xlsx", far_away(),
        "a.xlsx: the sheet reaches to cell XFD1048576 for 3 filled cells. Delete the rows and "
        "columns far from the table, or save it as .csv.",
    ),
    "too_many_cells": (
        "a.ods", ods(ods_row(ods_cell("id")) + ods_row(ods_cell("x", 10), repeats=1_000_000)),
        "a.ods: 10,000,001 cells in the workbook, repeats included; Focale reads 2,500,000 at most "
        "in this format. Save the sheet as .csv or .xlsx.",
    ),
    "open_quote": (
        "a.csv", b'id,n\na,1\nb,"2\n' + b"c,3\n" * 2000,
        "a.csv, line 3: a quote opens and is not closed: 2,000 lines below would be lost. "
        "Close it, or remove it.",
    ),
    "too_many_columns": (
        "a.csv", ",".join(f"c{n}" for n in range(MOST_COLUMNS + 1)).encode() + b"\n",
        "{path}: 20,001 columns, but Focale reads 20,000 at most. The separator or the direction "
        "of the table may be wrong; otherwise keep the columns you need.",
    ),
    "no_json_rows": (
        "a.jsonl", b'{"id": \n1\n',
        "a.jsonl: no JSON object (the first unreadable line is line 1). It needs one object a "
        "line, or one array of objects.",
    ),
    "broken_json_file": (
        "a.json", b'[\n{"id": "a"},\n{"id": b' + b" " * 100 + b"}\n]",
        "a.json, line 3: the JSON is broken there (Expecting value). Export the file again.",
    ),
}  # fmt: skip

TOLD_ELSEWHERE = {"no_room", "no_part", "sheet_too_large", "long_json"}
"""They need a full disk, or files of hundreds of megabytes; `no_part` is below."""


def refusal_of(folder, name, content):
    (folder / name.partition("#")[0]).write_bytes(content)
    with Session(threads=1) as session, pytest.raises(FocaleError) as refusal:
        open_source(session, folder / name, "t")
    (message,) = refusal.value.messages
    return message


@pytest.mark.parametrize("code", sorted(BAD))
def test_a_bad_file_is_refused_in_words(tmp_path, code):
    name, content, told = BAD[code]
    message = refusal_of(tmp_path, name, content)
    path = tmp_path / name.partition("#")[0]
    assert (message.code, message.words("en")) == (code, told.replace("{path}", str(path)))
    french = message.words("fr")
    assert path.name in french
    assert french != message.words("en")


def test_every_message_is_in_this_table():
    assert set(BAD) | TOLD_ELSEWHERE == set(READING)


@pytest.mark.parametrize("wordings", [READING, READING_NOTICES, READING_REASONS])
def test_both_languages_name_the_same_facts(wordings):
    import string

    for code, (french, english) in wordings.items():
        named = [{field for _, field, _, _ in string.Formatter().parse(text) if field}
                 for text in (french, english)]  # fmt: skip
        assert named[0] == named[1], code


def test_a_part_of_a_file_without_parts_is_refused(tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"id": ["a"]}), tmp_path / "a.parquet")
    content = (tmp_path / "a.parquet").read_bytes()
    assert refusal_of(tmp_path, "a.parquet#x", content).code == "no_part"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "empty_file"),
        ("a.xlsx", b"", "empty_file"),
        ("a.xlsx", workbook(("A", [])), "empty_file"),
        ("a.zip", packed(), "empty_file"),
        ("a.json", b"[]", "empty_file"),
        ("a.xlsx", workbook(("A", [["id"], ["a"]]))[:3000], "broken_file"),
        ("a.xlsx", with_part(SHEET, lambda raw: raw[:-60]), "broken_file"),
        ("a.csv.gz", b"\x1f\x8b\x08\x00broken", "broken_file"),
        ("a.zip", zipped(a_csv="id\na\n")[:60], "broken_file"),
        ("a.xls", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(2000), "broken_file"),
        ("a.csv", b"%PDF-1.7", "unknown_format"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",  # packed bytes tell the hour
)  # fmt: skip
def test_what_is_empty_or_broken_is_told(tmp_path, name, content, code):
    assert refusal_of(tmp_path, name, content).code == code


def test_lines_that_an_open_quote_took_are_listed_one_by_one(tmp_path):
    (tmp_path / "a.csv").write_bytes(b'id,n\na,1\nb,"2\nc,3\nd,4\n')
    with Session(threads=1) as session:
        opened = open_source(session, tmp_path / "a.csv", "t")
    assert [(reject.line, reject.reason) for reject in opened.rejects] == [
        (3, "broken_quote"), (4, "in_quote"), (5, "in_quote"),
    ]  # fmt: skip
    assert opened.rows_in == 4


def test_formulas_without_a_value_and_errors_are_told(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(workbook(("A", [["id", "n"], ["a", "=1+1"], ["b", 2]])))
    with Session(threads=1) as session:
        opened = open_source(session, tmp_path / "a.xlsx", "t")
    assert [message.words("en") for message in opened.notices] == [
        "a.xlsx: 1 formula without a saved value, read as blank. Open the workbook in a "
        "spreadsheet and save it."
    ]


def test_a_false_dimension_of_a_sheet_costs_nothing(tmp_path):
    raw = with_part(SHEET, lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'))
    (tmp_path / "a.xlsx").write_bytes(raw)
    with Session(threads=1) as session:
        assert open_source(session, tmp_path / "a.xlsx", "t").rows_in == 1


def test_a_cell_of_ten_megabytes_is_a_reject_or_a_cell(tmp_path):
    long = "y" * 10_000_000
    (tmp_path / "a.csv").write_text(f"id,n\na,1\nb,{long}\nc,3\n")
    (tmp_path / "a.jsonl").write_text(f'{{"id": "b", "n": "{long}"}}\n')
    with Session(threads=1) as session:
        opened = open_source(session, tmp_path / "a.csv", "t")
        assert [(reject.line, reject.reason) for reject in opened.rejects] == [(3, "long_line")]
        assert opened.rows_in == 3
        open_source(session, tmp_path / "a.jsonl", "u")
        assert session.rows("SELECT length(n) FROM u") == [(10_000_000,)]
