"""Do XLS and XLSB files with a lone far cell do no harm, and are honest ones read?"""

import pytest

from focale.accounts.source import open_source
from focale.engine import Session
from focale.glossary.messages import FocaleError
from tests.library.accounts.binary_files import xls, xlsb

TABLE = [(0, 0, "id"), (0, 1, "ville"), (1, 0, "a"), (1, 1, "Brest"), (2, 0, "b"), (2, 1, 12.5)]
LONG = [(0, 0, "id"), *[(row, 0, float(row)) for row in range(1, 9_000)]]
WIDE_AND_LONG = [(row, column, 1.0) for row in range(400) for column in range(160)]


def rows_of(path):
    with Session(threads=1) as session:
        opened = open_source(session, path, "t")
        return opened.rows_in, opened.names


def refusal_of(path):
    with pytest.raises(FocaleError) as refusal:
        rows_of(path)
    (message,) = refusal.value.messages
    return message


@pytest.mark.parametrize(
    ("name", "content", "read"),
    [
        ("a.xls", xls(TABLE), (2, ["id", "ville"])),
        ("a.xls", xls(TABLE, TABLE), (2, ["id", "ville"])),
        ("a.xls", xls(LONG), (8_999, ["id"])),  # over several tables of sectors
        ("a.xls", xls(TABLE, dimension=(0, 65_536, 0, 256)), (2, ["id", "ville"])),
        ("a.xls", xls([*TABLE, (9_000, 1, "z")]), (3, ["id", "ville"])),
        ("a.xlsb", xlsb(TABLE), (2, ["id", "ville"])),
        ("a.xlsb", xlsb(TABLE, junk=70_000), (2, ["id", "ville"])),
        ("a.xlsb", xlsb(TABLE, [(1_048_575, 16_383, "far")]), (2, ["id", "ville"])),
    ],
)  # fmt: skip
def test_sheets_within_reason_are_read(tmp_path, name, content, read):
    path = tmp_path / name
    path.write_bytes(content)
    assert rows_of(path) == read


@pytest.mark.parametrize(
    ("name", "content", "code", "facts"),
    [
        ("a.xls", xls([*TABLE, (65_535, 255, "far")]), "far_cell",
         {"cell": "IV65536", "cells": 7}),
        ("a.xls", xls(TABLE, [(65_535, 255, "far")]), "far_cell", {"cell": "IV65536", "cells": 1}),
        ("a.xls", xls(WIDE_AND_LONG, same_sheet=50), "too_many_cells", {"count": 3_200_000}),
        ("a.xls", xls([*TABLE, (60_000, 1, "z")], same_sheet=1_000), "far_cell", {}),
        ("a.xlsb", xlsb([*TABLE, (1_048_575, 16_383, "far")]), "far_cell",
         {"cell": "XFD1048576", "cells": 7}),
        ("a.xlsb", xlsb([*TABLE, (3, 4_000_000_000, "far")]), "far_cell", {"cells": 7}),
        ("a.xlsb", xlsb([*TABLE, (1_048_575, 16_383, "far")], junk=2_000_000), "far_cell",
         {"cells": 7}),
    ],
)  # fmt: skip
def test_a_far_cell_or_too_many_are_refused_before_anything_is_loaded(
    tmp_path, name, content, code, facts
):
    path = tmp_path / name
    path.write_bytes(content)
    message = refusal_of(path)
    assert message.code == code
    assert facts.items() <= dict(message.facts).items()


def test_a_far_sheet_that_is_asked_for_is_refused_and_another_is_read(tmp_path):
    path = tmp_path / "a.xlsb"
    path.write_bytes(xlsb(TABLE, [(1_048_575, 16_383, "far")]))
    assert rows_of(f"{path}#S1")[0] == 2
    with pytest.raises(FocaleError) as refusal:
        rows_of(f"{path}#S2")
    assert [message.code for message in refusal.value.messages] == ["far_cell"]


@pytest.mark.parametrize(
    "content",
    [
        xls(TABLE, shared=-1),
        xls(TABLE, shared=2_000_000_000),
        xls(TABLE, dimension=(0, 4_000_000_000, 0, 65_535)),
        xls(TABLE, dimension=(9, 3, 0, 2)),
        xls(TABLE)[:700],
        xls(TABLE, extra=bytes.fromhex("18000200ffff")),  # a name cut short: the reader gives up
    ],
)
def test_a_file_that_announces_what_it_cannot_hold_is_broken(tmp_path, content):
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    assert refusal_of(path).code == "broken_file"


def test_the_refusal_names_the_cell_and_the_cure(tmp_path):
    path = tmp_path / "a.xls"
    path.write_bytes(xls([*TABLE, (65_535, 255, "far")]))
    message = refusal_of(path)
    assert message.words("fr").replace("\u202f", " ").replace("\u00a0", " ") == (
        "a.xls : la feuille va jusqu'à la cellule IV65536 pour 7 cellules remplies. Supprimez les "
        "lignes et colonnes éloignées du tableau, ou enregistrez-le en .csv."
    )
    assert message.words("en") == (
        "a.xls: the sheet reaches to cell IV65536 for 7 filled cells. Delete the rows and columns "
        "far from the table, or save it as .csv."
    )
