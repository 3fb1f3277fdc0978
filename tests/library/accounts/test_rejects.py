"""The list of what could not be used is a file that a spreadsheet opens without harm."""

import csv
import io

from focale.accounts.rejects import Reject, by_reason, write_rejects


def test_each_reject_tells_file_line_row_column_what_was_lost_why_and_the_value(tmp_path):
    path = tmp_path / "r.csv"
    cell = Reject("a.csv", 4, 3, "headcount", "unreadable_cell", "12a", {"type": "x"}, whole=False)
    write_rejects([Reject("a.csv", 2, 0, "", "ragged_row", "b"), cell], path, "fr")
    assert list(csv.reader(io.StringIO(path.read_bytes().decode()))) == [
        ["file", "line", "row", "column", "lost", "reason", "value"],
        ["a.csv", "2", "", "", "row", "nombre de cellules différent de l'en-tête", "b"],
        ["a.csv", "4", "3", "headcount", "cell", "« 12a » ne se lit pas comme x, cellule inconnue",
         "12a"],
    ]  # fmt: skip


def test_no_value_runs_as_a_formula(tmp_path):
    path = tmp_path / "r.csv"
    values = ["=1+1", "+33", "-2", "@x", "\tx", "a=b"]
    write_rejects([Reject("a", 1, 1, "c", "blank_id", value) for value in values], path, "en")
    rows = csv.DictReader(io.StringIO(path.read_bytes().decode(), newline=""))
    assert [row["value"] for row in rows] == ["'=1+1", "'+33", "'-2", "'@x", "'\tx", "a=b"]


def test_an_invisible_sign_is_shown(tmp_path):
    path = tmp_path / "r.csv"
    cell = Reject("a.csv", 2, 1, "size", "unreadable_cell", "4\0", {"type": "x"}, whole=False)
    write_rejects([cell], path, "en")
    assert path.read_bytes().decode() == (
        "file,line,row,column,lost,reason,value\r\n"
        'a.csv,2,1,size,cell,"""4␀"" cannot be read as x, cell unknown",4␀\r\n'
    )


def test_rejects_are_counted_by_reason():
    rejects = [Reject("a", 1, 1, "c", reason) for reason in ("blank_id", "ragged_row", "blank_id")]
    assert by_reason(rejects) == {"blank_id": 2, "ragged_row": 1}
