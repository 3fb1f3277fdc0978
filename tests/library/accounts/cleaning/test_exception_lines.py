"""The line of an exception is that of its row, whether lines are counted or rows read."""

import csv
import io
import random

import pytest

import focale
from focale.accounts.source import open_source
from focale.engine import Session

DRAW = random.Random(4)


def written(rows, end, *, last_end=True):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator=end)
    writer.writerow(["id", "headcount", "note"])
    writer.writerows(rows)
    return text.getvalue() if last_end else text.getvalue().removesuffix(end)


def rows_of(count, notes):
    return [[n, f"1 {n:03d}", DRAW.choice(notes)] for n in range(count)]


PLAIN = ("", "bon", "a b", "«x»")
CASES = {
    "one line each": (written(rows_of(40, PLAIN), "\n"), True),
    "no end of line at the end": (written(rows_of(40, PLAIN), "\n", last_end=False), True),
    "windows ends": (written(rows_of(40, PLAIN), "\r\n"), True),
    "quoted line ends": (written(rows_of(40, (*PLAIN, "a\nb", "c\r\nd\ne")), "\n"), False),
    "blank lines": (written(rows_of(20, PLAIN), "\n") + "\n\n" + "99;1 099;x\n", False),
    "title above": ("Export du jour\n\n" + written(rows_of(40, PLAIN), "\n"), True),
}


@pytest.mark.parametrize("case", CASES)
def test_lines_counted_and_rows_read_agree(case, tmp_path):
    text, is_even = CASES[case]
    path = tmp_path / "f.csv"
    path.write_bytes(text.encode())
    with Session() as session:
        opened = open_source(session, path, "t")
        first = opened.even_from()
        lines = opened.lines_of(set(range(opened.rows_in)))
        assert bool(first) is is_even
        if first:
            assert lines == {row: row + first for row in range(opened.rows_in)}


@pytest.mark.parametrize("case", CASES)
def test_each_exception_names_the_line_of_its_row(case, tmp_path):
    text, _ = CASES[case]
    path = tmp_path / "f.csv"
    path.write_bytes(text.encode())
    found = focale.clean(path).exceptions
    told = [row for row in found.to_pylist() if row["field"] == "headcount"]
    lines = text.replace("\r\n", "\n").split("\n")
    assert told
    assert all(row["before"] in lines[row["line"] - 1] for row in told)
    assert [row["row"] for row in told] == sorted(row["row"] for row in told)
