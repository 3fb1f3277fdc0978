"""Is a file of thousands of columns read like any other, with bounded memory?"""

import csv
import subprocess
import sys

import pytest

from focale.accounts.columns.believe import believed
from focale.accounts.source import MOST_COLUMNS, open_source
from focale.engine import Session
from focale.engine.wide_rows import PART

READ = """
import sys
from focale.accounts.source import open_source
from focale.engine import Session
with Session() as session:
    opened = open_source(session, sys.argv[1], "t")
    names = list(opened.found.columns)
    answer = session.rows(f'SELECT "id", "{names[-2]}", focale_row FROM "{opened.found.table}"')
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(len(names), answer[3], int(peak.split()[1]) // 1024)
"""


def wide_csv(path, columns, rows):
    names = ["id", *(f"colonne {n}" for n in range(columns - 1))]
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(names)
        for row in range(rows):
            writer.writerow(
                [row, *(f"{row}-{n}" if (row + n) % 3 else "" for n in range(columns - 1))]
            )
    return names


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    path = tmp_path_factory.mktemp("wide") / "large.csv"
    return path, wide_csv(path, 2 * PART + 201, 40)


def test_columns_of_every_part_keep_their_rows(wide):
    path, names = wide
    picked = [names[0], names[PART - 1], names[PART], names[2 * PART], names[-1]]
    with Session(threads=1) as session:
        opened = open_source(session, path, "t")
        assert opened.names == names
        listed = ", ".join(f'"{name}"' for name in picked)
        found = session.rows(f'SELECT focale_row, {listed} FROM "{opened.found.table}"')
        where = f"\"{names[1]}\" = '7-0'"
        some = session.rows(
            f'SELECT "{names[-1]}", focale_row FROM "{opened.found.table}" WHERE {where}'
        )
    for row, *cells in found:
        places = [names.index(name) - 1 for name in picked[1:]]
        wanted = [f"{row}-{n}" if (row + n) % 3 else None for n in places]
        assert cells == [str(row), *wanted]
    last = len(names) - 2
    assert [row for row, *_ in found] == list(range(40))
    assert some == [(f"7-{last}" if (7 + last) % 3 else None, 7)]


def test_a_ragged_row_of_a_wide_file_is_told(wide, tmp_path):
    path, _ = wide
    lines = path.read_text().splitlines()
    lines.insert(3, "a,b")
    broken = tmp_path / "broken.csv"
    broken.write_text("\n".join(lines))
    with Session(threads=1) as session:
        opened = open_source(session, broken, "t")
        assert (opened.rows_in, session.count(opened.found.table)) == (41, 40)
    assert [(reject.line, reject.reason) for reject in opened.rejects] == [(4, "ragged_row")]


def test_every_column_of_a_wide_file_is_looked_at(wide):
    path, names = wide
    with Session(threads=1) as session:
        found = believed(session, open_source(session, path, "t"))
    assert [belief.column for belief in found] == names


def test_a_header_of_more_than_a_million_signs_is_whole(tmp_path):
    path = tmp_path / "a.csv"
    names = [f"{n}" + "x" * 1200 for n in range(1_100)]
    path.write_text("\n".join([",".join(names), ",".join("1" for _ in names)]))
    with Session(threads=1) as session:
        assert open_source(session, path, "t").names == names


def test_twenty_thousand_columns_are_read_within_500_mb(tmp_path):
    path = tmp_path / "a.csv"
    wide_csv(path, MOST_COLUMNS, 20)
    ran = subprocess.run(
        [sys.executable, "-c", READ, path], capture_output=True, text=True, check=True
    )  # fmt: skip
    told, _, peak = ran.stdout.strip().rpartition(" ")
    last = MOST_COLUMNS - 3
    assert told == f"{MOST_COLUMNS + 1} ('3', {f'3-{last}'!r}, 3)"
    assert int(peak) <= 500
