"""Any file is read by what it holds: the same table, whoever wrote it and however it is called."""

import gzip
import io
import json
import zipfile

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from focale.accounts.source import open_source
from focale.engine import Session

TEXT = "id;nom;ville\n01;Société « Étoile »;Besançon\n02;L’Hôtel;Orléans\n"
ROWS = [("01", "Société « Étoile »", "Besançon"), ("02", "L’Hôtel", "Orléans")]


def workbook(*sheets, merged=()):
    """The bytes of a workbook; a sheet is (name, rows)."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for area in merged:
            sheet.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_csv", ".csv"), content)
    return out.getvalue()


TABLE = [["id", "nom", "ville"], *map(list, ROWS)]
LINES = [dict(zip(TABLE[0], row, strict=True)) for row in ROWS]


@pytest.fixture
def opened(tmp_path):
    """opened("a.csv", bytes): what was opened, and its rows; part: what follows "#"."""
    with Session(threads=1) as session:

        def open_bytes(name, content, part=""):
            (tmp_path / name).write_bytes(content)
            found = open_source(session, tmp_path / f"{name}{part}", "t")
            cells = ", ".join(f'"{column}"' for column in found.names)
            return found, session.rows(f"SELECT {cells} FROM {found.found.table}")

        yield open_bytes


@pytest.mark.parametrize(
    ("name", "content", "notices"),
    [
        ("a.csv", TEXT.encode(), []),
        ("a.csv", b"\xef\xbb\xbf" + TEXT.encode(), []),
        ("a.csv", TEXT.encode("utf-16"), []),
        ("a.csv", b"\xfe\xff" + TEXT.encode("utf-16-be"), []),
        ("a.csv", TEXT.encode("utf-16-le"), ["encoding_taken"]),
        ("a.csv", TEXT.encode("utf-16-be"), ["encoding_taken"]),
        ("a.csv", TEXT.encode("cp1252"), ["encoding_taken"]),
        ("a.csv", TEXT.replace("’", "'").encode("latin-1").replace(b"'", b"\x92"),
         ["encoding_taken"]),
        ("a.csv", TEXT.encode("mac_roman"), ["encoding_taken"]),
        ("a.csv", f"Clients 2026\nau 3 mars\n\n{TEXT}".encode(), ["titles_above"]),
        ("a.csv", f"Clients;;\n{TEXT}".encode(), ["titles_above"]),
        ("a.csv", f"# un commentaire\n{TEXT}".encode(), ["titles_above"]),
        ("a.tsv", TEXT.replace(";", "\t").encode(), []),
        ("a.txt", TEXT.replace(";", "|").encode(), []),
        ("clients", TEXT.encode(), []),
        ("a.xls", TEXT.encode(), []),
        ("a.csv.gz", gzip.compress(TEXT.encode()), []),
        ("a.csv", gzip.compress(TEXT.encode("cp1252")), ["encoding_taken"]),
        ("a.zip", zipped(a_csv=TEXT, **{"__MACOSX/._a.csv": "x"}), []),
        ("a.xlsx", workbook(("Clients", TABLE)), []),
        ("a.csv", workbook(("Clients", TABLE)), []),
        ("a.xls", workbook(("Clients", TABLE)), []),
        ("a.xlsx.gz", gzip.compress(workbook(("Clients", TABLE))), []),
        ("a.xlsx", workbook(("Clients", [["Liste"], [], *TABLE])), ["titles_above"]),
        ("a.xlsx", workbook(("Clients", [TABLE[0], [], TABLE[1], [], TABLE[2]])), []),
        ("a.xlsx", workbook(("Vide", []), ("Clients", TABLE)), []),
        ("a.xlsx", workbook(("Lisez-moi", [["a", "b"], ["c", "d"]]), ("Clients", TABLE)),
         ["sheet_taken"]),
        ("a.jsonl", "\n".join(map(json.dumps, LINES)).encode(), []),
        ("a.ndjson", ("\n\n".join(map(json.dumps, LINES)) + "\n").encode(), []),
        ("a.json", json.dumps(LINES, indent=2, ensure_ascii=False).encode(), []),
        ("a.json", json.dumps(LINES).encode("utf-16"), []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",  # packed bytes tell the hour
)  # fmt: skip
def test_the_same_table_in_every_file(opened, name, content, notices):
    found, rows = opened(name, content)
    assert (found.names, rows, found.rejects) == (TABLE[0], ROWS, [])
    assert [message.code for message in found.notices] == notices


def test_parquet_is_known_by_what_it_holds(opened):
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(LINES), out)
    assert opened("a.csv", out.getvalue())[1] == ROWS
    assert opened("a.bin", gzip.compress(out.getvalue()))[1] == ROWS


def test_a_part_is_named_behind_a_sharp(opened):
    two = workbook(("Un", [["id", "n"], ["a", 1]]), ("Deux", [["id", "n"], ["b", 2]]))
    for part in ("#Deux", "#deux", "#2"):
        found, rows = opened("a.xlsx", two, part)
        assert (rows, found.found.label, found.notices) == ([("b", 2)], "a.xlsx#Deux", [])
    both = zipped(a_csv="id,n\na,1\n", b_csv="id,n\nb,2\n")
    assert opened("a.zip", both, "#b.csv")[1] == [("b", "2")]
    dos = "id;nom\na;São Paulo\n".encode("cp850")
    found, rows = opened("a.csv", dos, "#cp850")
    assert (rows, found.notices) == ([("a", "São Paulo")], [])


def test_a_file_may_have_a_sharp_in_its_name(opened):
    assert opened("C#.csv", b"id,n\na,1\n")[1] == [("a", "1")]


def test_cells_keep_the_type_that_they_have_in_a_sheet(opened):
    import datetime

    day, moment = datetime.date(2026, 3, 12), datetime.datetime(2026, 3, 12, 8, 30)  # noqa: DTZ001
    rows = [
        ["code", "n", "x", "day", "at", "flag", "mixed"],
        ["007", 3, 1.5, day, moment, True, 75],
        ["010", 4, 2, day, moment, False, "n/a"],
    ]
    _, cells = opened("a.xlsx", workbook(("A", rows)))
    assert cells == [("007", 3, 1.5, day, moment, True, "75"),
                     ("010", 4, 2.0, day, moment, False, "n/a")]  # fmt: skip


def test_the_line_of_a_row_is_that_of_the_sheet_or_the_file(opened):
    found, _ = opened(
        "a.xlsx", workbook(("A", [["Liste"], [], ["id", "n"], [], ["a", 1], ["b", 2]]))
    )
    assert found.lines_of({0, 1}) == {0: 5, 1: 6}
    found, _ = opened("a.jsonl", b'{"id":"a","n":1}\n\nnot json\n{"id":"b","n":2}\n')
    assert found.lines_of({0, 1}) == {0: 1, 1: 4}
    assert [(reject.line, reject.reason) for reject in found.rejects] == [(3, "broken_json")]
    found, _ = opened("a.csv", "Titre\n\nid;é\na;1\nb;2\n".encode("cp1252"))
    assert found.lines_of({0, 1}) == {0: 4, 1: 5}


def test_merged_cells_count_for_each_of_their_rows_and_columns(opened):
    rows = [
        ["Entreprise", "Contact", None],
        [None, "Nom", "Tél"],
        ["Alpha", "Anne", "1"],
        [None, "Bob", "2"],
    ]
    content = workbook(("A", rows), merged=("A1:A2", "B1:C1", "A3:A4"))
    found, cells = opened("a.xlsx", content)
    assert found.names == ["Entreprise", "Contact Nom", "Contact Tél"]
    assert cells == [("Alpha", "Anne", "1"), ("Alpha", "Bob", "2")]
    assert [message.code for message in found.notices] == ["merged_cells"]


def test_codes_that_a_sheet_keeps_as_numbers_get_their_zeros_back(opened):
    rows = [
        ["SIREN", "Code postal", "Département", "Effectif"],
        [732829320, 75001, 75, 12],
        [5520135, 1000, 1, 3],
        [552100554, 33000, 971, 40],
    ]
    found, cells = opened("a.xlsx", workbook(("A", rows)))
    assert cells == [("732829320", "75001", "75", 12), ("005520135", "01000", "01", 3),
                     ("552100554", "33000", "971", 40)]  # fmt: skip
    assert [message.code for message in found.notices] == ["restored_zeros"] * 3


@pytest.mark.parametrize(
    "rows",
    [
        [["SIREN"], [732829321], [552100555]],  # the check digit is wrong
        [["Code postal"], [1003], [1000]],  # Swiss or Belgian as well
        [["Code postal", "Pays"], [1003, "Suisse"], [75001, "France"]],
    ],
)
def test_numbers_that_may_be_others_stay_numbers(opened, rows):
    _, cells = opened("a.xlsx", workbook(("A", rows)))
    assert [row[0] for row in cells] == [row[0] for row in rows[1:]]


def test_lines_in_two_encodings_are_each_read_as_what_they_are(opened):
    text = "".join(f"{n};é{n}\n" for n in range(30)).encode()
    found, rows = opened("a.csv", b"id;nom\n" + text + "x;Étoile\n".encode("cp1252"))
    assert rows[-1] == ("x", "Étoile")
    (message,) = found.notices
    assert (message.code, message.facts["line"]) == ("mixed_encodings", 32)


def test_columns_of_one_name_are_told_and_lose_nothing(opened):
    found, rows = opened("a.csv", b"id,email,,Email\na,x,y,z\n")
    assert (found.names, rows) == (["id", "email", "column_3", "Email (2)"], [("a", "x", "y", "z")])
    assert [message.code for message in found.notices] == ["renamed_columns"]


def test_headers_said_again_are_rejected_with_their_line(opened):
    found, rows = opened("a.csv", b"id,n\na,1\nid,n\nb,2\n,\n")
    assert [(reject.line, reject.reason) for reject in found.rejects] == [(3, "header_again")]
    assert rows == [("a", "1"), ("b", "2"), (None, None)]
    assert found.lines_of({2}) == {2: 4}


def test_a_backslash_may_keep_a_separator_in_its_cell(opened):
    content = b"id,nom,n\n" + b"".join(b"%d,x,1\n" % n for n in range(5)) + b"z,a\\, b,2\n"
    assert opened("a.csv", content)[1][-1] == ("z", "a, b", "2")


def test_text_from_right_to_left_is_text(opened):
    found, rows = opened("a.csv", "שם;עיר\nאבג;תל אביב\n".encode())
    assert (found.names, rows) == (["שם", "עיר"], [("אבג", "תל אביב")])


def test_a_sheet_too_large_for_memory_is_read_the_same(opened, monkeypatch):
    import datetime

    from focale.accounts.files import workbook as sheets

    day = datetime.date(2026, 3, 12)
    rows = [
        ["Liste"],
        ["id", "n", "day", "flag"],
        ["=a\x0b_x0041_".replace("\x0b", " "), 1.5, day, True],
        [],
        ["é <b>&", 2, None, False],
    ]
    content = workbook(("A", rows))
    found, cells = opened("a.xlsx", content)
    monkeypatch.setattr(sheets, "MOST_CELLS", 1)
    large, again = opened("a.xlsx", content)
    assert (large.names, again) == (found.names, cells)
    assert large.lines_of({0, 1}) == found.lines_of({0, 1}) == {0: 3, 1: 5}


def test_merged_cells_are_filled_in_a_sheet_too_large_for_memory_too(opened, tmp_path, monkeypatch):
    import openpyxl

    from focale.accounts.files import workbook as sheets

    book = openpyxl.Workbook()
    rows = [
        ["Société", None, "Site"], ["id", "nom", None], ["a", "Acier", "Brest"],
        [None, None, "Lyon"], ["b", "Bois", "Nice"],
    ]  # fmt: skip
    for row in rows:
        book.active.append(row)
    for area in ("A1:B1", "C1:C2", "A3:A4", "B3:B4"):
        book.active.merge_cells(area)
    book.save(tmp_path / "m.xlsx")
    content = (tmp_path / "m.xlsx").read_bytes()
    found, cells = opened("a.xlsx", content)
    monkeypatch.setattr(sheets, "MOST_CELLS", 1)
    large, again = opened("a.xlsx", content)
    assert (large.names, again) == (found.names, cells)
    assert found.names == ["Société id", "Société nom", "Site"]
    assert [row[2] for row in cells] == ["Brest", "Lyon", "Nice"]
    assert [row[0] for row in cells] == ["a", "a", "b"]
    assert [one.code for one in large.notices] == [one.code for one in found.notices]
