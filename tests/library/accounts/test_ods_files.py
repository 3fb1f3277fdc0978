"""Does an ODS file that repeats cells without end do no harm, and an honest one is read?"""

import pytest

from focale.accounts.source import open_source
from focale.engine import Session
from focale.glossary.messages import FocaleError
from tests.library.accounts.ods_files import ods, ods_cell, ods_row

HEADER = ods_row(ods_cell("id"), ods_cell("ville"))
TABLE = HEADER + ods_row(ods_cell("a"), ods_cell("Brest"))


def rows_of(path):
    with Session(threads=1) as session:
        opened = open_source(session, path, "t")
        return opened.rows_in, opened.names


@pytest.mark.parametrize(
    ("sheets", "rows"),
    [
        ([TABLE], 1),
        ([HEADER + ods_row(ods_cell("x", 2), repeats=300)], 300),
        # What a spreadsheet writes behind every table: blanks to the end of the sheet.
        ([TABLE + ods_row(ods_cell("", 16_384), repeats=1_048_574)], 1),
        ([TABLE + ods_row(ods_cell("b"), ods_cell("Lyon"), ods_cell("", 16_382))], 2),
        ([TABLE, ods_row(ods_cell("", 10**12), repeats=10**12)], 1),
    ],
)
def test_repeats_within_reason_are_read(tmp_path, sheets, rows):
    path = tmp_path / "a.ods"
    path.write_bytes(ods(*sheets))
    assert rows_of(path) == (rows, ["id", "ville"])


@pytest.mark.parametrize(
    ("sheets", "code", "facts"),
    [
        ([TABLE + ods_row(ods_cell("x", 16_384), repeats=1_048_574)], "too_many_cells", {}),
        ([TABLE + ods_row(ods_cell("x", 10**15), repeats=10**15)], "too_many_cells", {}),
        ([TABLE, *[ods_row(ods_cell("x", 1000), repeats=2000)] * 3], "too_many_cells",
         {"count": 6_000_004}),
        ([TABLE + ods_row(ods_cell("", 10**9), ods_cell("x"))], "far_cell",
         {"cell": "CFDGSXM3", "cells": 5}),
        ([TABLE + ods_row(ods_cell("", 2), repeats=10**9) + ods_row(ods_cell("x"))], "far_cell",
         {"cell": "B1000000003", "cells": 5}),
        ([TABLE, HEADER + ods_row(ods_cell("", 9_999_999), ods_cell("x"))], "far_cell", {}),
    ],
)  # fmt: skip
def test_repeats_beyond_reason_are_refused_before_anything_is_read(tmp_path, sheets, code, facts):
    path = tmp_path / "a.ods"
    path.write_bytes(ods(*sheets))
    with pytest.raises(FocaleError) as refusal:
        rows_of(path)
    (message,) = refusal.value.messages
    assert message.code == code
    assert facts.items() <= dict(message.facts).items()


def test_the_refusal_names_the_cure_in_french(tmp_path):
    path = tmp_path / "a.ods"
    path.write_bytes(ods(TABLE + ods_row(ods_cell("x", 10), repeats=1_000_000)))
    with pytest.raises(FocaleError) as refusal:
        rows_of(path)
    (message,) = refusal.value.messages
    assert message.words("fr").replace("\u202f", " ").replace("\u00a0", " ") == (
        "a.ods : 10 000 004 cellules dans le classeur, répétitions comprises ; Focale en lit au "
        "plus 2 500 000 dans ce format. Enregistrez la feuille en .csv ou en .xlsx."
    )


def test_broken_xml_is_told(tmp_path):
    path = tmp_path / "a.ods"
    path.write_bytes(ods(TABLE + "<table:table-row>"))
    with pytest.raises(FocaleError) as refusal:
        rows_of(path)
    assert [message.code for message in refusal.value.messages] == ["broken_file"]
