"""French numbers, amounts, days and flags are read in every file, and only what is sure."""

import datetime

import pyarrow as pa
import pytest

import focale
from focale.accounts.facts import note_unreadable_cells, open_accounts
from focale.engine import Session
from focale.glossary.fields import FieldType

TYPES = {
    "headcount": FieldType.NUMBER, "revenue_eur": FieldType.NUMBER, "nps": FieldType.NUMBER,
    "created_on": FieldType.DATE, "customer": FieldType.FLAG,
}  # fmt: skip


def read(path, column, mapping=None):
    """The cells of a column after reading, the unreadable ones, and the codes told."""
    with Session() as session:
        accounts = open_accounts(session, path, mapping)
        types = {name: type_ for name, type_ in TYPES.items() if name in accounts.columns}
        note_unreadable_cells(accounts, types, "Europe/Paris")
        name = accounts.columns[column].name
        rows = session.rows(f'SELECT "{name}" FROM "{accounts.table}" ORDER BY focale_row')
        return (
            [cell for (cell,) in rows],
            [reject.value for reject in accounts.rejects],
            [notice.code for notice in accounts.notices],
        )


def written(tmp_path, column, cells):
    path = tmp_path / "a.csv"
    lines = [f"id;{column}", *(f"{n};{cell}" for n, cell in enumerate(cells))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("column", "cells", "held", "unread"), [
    ("nps", ["1 234,56", "12"], ["1234.56", "12"], []),
    ("nps", ["1.234", "2,5"], ["1234", "2.5"], []),
    ("nps", ["1.234", "2"], ["1.234", "2"], []),
    ("nps", ["1,234", "7"], ["1,234", "7"], ["1,234"]),
    ("nps", ["n/a", ""], ["n/a", None], ["n/a"]),
    ("revenue_eur", ["1,5 M€", "800 k€"], ["1500000", "800000"], []),
    ("revenue_eur", ["2.5M$", "2 à 10 M€"], ["2.5M$", "2 à 10 M€"], ["2.5M$", "2 à 10 M€"]),
    ("headcount", ["75 salariés", "50-99"], ["75", "50-99"], ["50-99"]),
    ("created_on", ["25/03/2025", "01/02/2025"], ["2025-03-25", "2025-02-01"], []),
    ("created_on", ["03/25/2025", "01/02/2025"], ["2025-03-25", "2025-01-02"], []),
    ("created_on", ["12 mars 2025", "2025-03-13"], ["2025-03-12", "2025-03-13"], []),
    ("created_on", ["31/02/2025", "2015"], ["31/02/2025", "2015"], ["31/02/2025", "2015"]),
    ("customer", ["x", "o", "n", "?"], ["true", "true", "false", "?"], ["?"]),
])  # fmt: skip
def test_a_file_is_read_as_french_people_write(tmp_path, column, cells, held, unread):
    found, rejected, _ = read(written(tmp_path, column, cells), column)
    assert (found, rejected) == (held, unread)


def test_days_that_may_be_months_are_read_first_and_told(tmp_path):
    path = written(tmp_path, "created_on", ["12/03/2025", "2025-03-13"])
    found, rejected, told = read(path, "created_on")
    assert (found[0], rejected, told) == ("2025-03-12", [], ["days_read_first"])


def test_a_mapping_says_how_a_column_is_written(tmp_path):
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text(
        "rows: company\ncolumns:\n  id: id\n  Note: {field: nps, decimal: ','}\n"
        "  Le: {field: created_on, dates: mdy}\n",
        encoding="utf-8",
    )
    path = tmp_path / "a.csv"
    path.write_text("id;Note;Le\n1;1,234;12/03/2025\n", encoding="utf-8")
    assert read(path, "nps", mapping)[0] == ["1.234"]
    assert read(path, "created_on", mapping)[0] == ["2025-12-03"]


@pytest.mark.parametrize("rows", [3_000, 9_000])
def test_many_spellings_are_read_as_few_are(tmp_path, rows):
    cells = [f"{n // 1000 + 1} {n % 1000:03d},{n % 100:02d}" for n in range(rows)]
    cells[7] = "environ 12"
    found, rejected, _ = read(written(tmp_path, "nps", cells), "nps")
    meant = [float(cell.replace(" ", "").replace(",", ".")) for cell in cells if cell[0].isdigit()]
    assert [float(cell) for cell in found if cell != "environ 12"] == meant
    assert rejected == ["environ 12"]


def test_a_table_in_memory_is_read_to_the_letter():
    table = pa.table({"id": ["1"], "nps": ["1 234,56"]})
    found, rejected, _ = read(table, "nps")
    assert (found, rejected) == (["1 234,56"], ["1 234,56"])


def test_the_days_of_events_are_read_as_french_people_write_them(tmp_path):
    (tmp_path / "e.csv").write_text(
        "account_id;event;at\na;visite;25/09/2026 14:30\na;visite;bientôt\n", encoding="utf-8"
    )
    (tmp_path / "a.csv").write_text("id;name\na;Aldane\n", encoding="utf-8")
    profile = focale.read_profile(
        "profile: p\ncriteria:\n  seen: {event: visite, within_days: 30, points: 10}\n"
    )
    scores = focale.score(
        tmp_path / "a.csv", profile, tmp_path / "e.csv", as_of=datetime.date(2026, 9, 30)
    )
    assert float(scores["points"][0].as_py()) == 100.0
