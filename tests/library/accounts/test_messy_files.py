"""Public messy files: what becomes of each, and that none ends otherwise.

The table below is the outcome of every file of the set: columns, rows read, rejects, what was
decided while reading; or the message that refuses it.
"""

import csv
import gzip
import io
import json
from pathlib import Path

import pytest

from focale.accounts.source import open_source
from focale.engine import Session
from focale.glossary.messages import FocaleError
from tests.library.accounts.messy_outcomes import OUTCOMES, REFUSALS, Outcome


def outcome_of(session: Session, path: Path) -> Outcome:
    opened = open_source(session, path, "t")
    assert opened.rows_in == session.count(opened.found.table) + len(opened.rejects)
    text = opened.text
    separator = "" if text is None else text.separator
    return Outcome(
        len(opened.names), opened.rows_in, separator,
        tuple((reject.line, reject.reason) for reject in opened.rejects),
        tuple(message.code for message in opened.notices),
    )  # fmt: skip


def files_of(folder: Path) -> dict[str, Path]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")
    return {str(path.relative_to(folder)): path for path in paths}


def test_every_file_ends_as_the_table_says(shared_data):
    found, refused = {}, {}
    for name, path in files_of(shared_data("messy_csv_dev")).items():
        with Session(threads=1) as session:
            try:
                found[name] = outcome_of(session, path)
            except FocaleError as refusal:
                (message,) = refusal.messages
                refused[name] = (message.code, message.line)
    assert refused == REFUSALS
    assert found == OUTCOMES


def cells_of(session: Session, path: Path) -> list[dict[str, str]]:
    opened = open_source(session, path, "t")
    assert opened.rejects == []
    listed = ", ".join(f'"{name}"' for name in opened.names)
    rows = session.rows(f"SELECT {listed} FROM {opened.found.table} ORDER BY focale_row")
    return [
        {name: cell or "" for name, cell in zip(opened.names, row, strict=True)} for row in rows
    ]


@pytest.mark.parametrize(
    "name",
    "comma_in_quotes empty empty_crlf escaped_quotes json location_coordinates newlines "
    "newlines_crlf quotes_and_newlines simple simple_crlf utf8".split(),
)
def test_the_cells_of_csv_spectrum_are_exactly_those_that_its_authors_expect(shared_data, name):
    folder = shared_data("messy_csv_dev") / "csv-spectrum"
    written = (folder / "json" / f"{name}.json").read_bytes()
    # The copy of newlines_crlf.csv in the set has lost its CR; its JSON has not.
    expected = json.loads(written.replace(b"\\r\\n", b"\\n"))
    expected = expected if isinstance(expected, list) else [expected]
    with Session(threads=1) as session:
        rows = cells_of(session, folder / "csvs" / f"{name}.csv")
    # One number of this file is another one in its JSON.
    slip = "Contact Phone Number" if name == "location_coordinates" else None
    for row, wanted in zip(rows, expected, strict=True):
        wanted = {key: str(cell) for key, cell in wanted.items()}
        assert list(row) == list(wanted)
        assert {k: v for k, v in row.items() if k != slip} == {
            k: v for k, v in wanted.items() if k != slip
        }


@pytest.mark.parametrize(
    ("name", "encoding", "separator"),
    [
        ("BLOCS_2022r.csv", "cp1252", ";"),
        ("IDB_2022r.csv.gz", "cp1252", ";"),
        ("pdmreg_2022.csv", "utf-8", ","),
    ],
)
def test_french_public_files_are_read_exactly(shared_data, name, encoding, separator):
    path = shared_data("messy_csv_dev") / "drees_sae" / name
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    text = io.StringIO(raw.decode(encoding), newline="")
    wanted = list(csv.DictReader(text, delimiter=separator))
    with Session(threads=1) as session:
        assert cells_of(session, path) == wanted
    finess = next((key for key in wanted[0] if key.lower() in ("fi", "finess", "fi_ej")), None)
    assert finess is None or any(row[finess].startswith("0") for row in wanted)
