"""The sign U+0000, which engines stumble over: a cell is read without it, and told."""

import datetime

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale
from focale.accounts import nul_cells, open_accounts
from focale.accounts.contacts import people_of
from focale.accounts.events import make_event_day, open_events
from focale.profile import read_profile
from focale.scorecard.run import open_run

DAY = datetime.date(2026, 1, 1)
PROFILE = read_profile(
    """profile: p
criteria:
  city: {field: city, one_of: [Évry, Paris], points: 25}
  size: {field: headcount, at_least: 30, points: 25}
  naf: {field: naf, starts_with: "62", points: 25}
  stack: {field: technologies, any_of: [y], points: 25}
"""
)
IDS = ["sound", "city", "size", "naf", "stack", "unread"]
COLUMNS = {
    "id": IDS,
    "city": ["Paris", "\0É\0vry\0\0", *["Évry"] * 4],
    "headcount": ["40", "40", "4\x000", *["40"] * 3],
    "naf": ["6201Z", "62.02A", "6201Z", "62\x00", "6201Z", "62"],
    "technologies": [["y"], ["y"], ["x", "y"], ["y"], ["x", "\0y\0"], ["y"]],
    "notes": [*[""] * 5, "\0"],
}
TOLD = [(2, "city"), (3, "headcount"), (4, "naf"), (5, "technologies")]


def as_csv(folder):
    path = folder / "a.csv"
    rows = [",".join(COLUMNS)]
    for cells in zip(*COLUMNS.values(), strict=True):
        rows.append(",".join(";".join(cell) if isinstance(cell, list) else cell for cell in cells))
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def as_parquet(folder):
    path = folder / "a.parquet"
    pq.write_table(pa.table(COLUMNS), path)
    return path


def in_pieces(folder):
    table = pa.table(COLUMNS)
    return pa.concat_tables([table.slice(0, 2), table.slice(2, 1), table.slice(3)])


def with_other_types(folder):
    table = pa.table(COLUMNS)
    for name, type_ in (
        ("city", pa.dictionary(pa.int8(), pa.string())), ("naf", pa.large_string()),
        ("headcount", pa.string_view()), ("technologies", pa.large_list(pa.string())),
    ):  # fmt: skip
        place = table.column_names.index(name)
        table = table.set_column(place, name, table[name].combine_chunks().cast(type_))
    return table


SOURCES = {
    "CSV": as_csv,
    "Parquet": as_parquet,
    "Arrow": lambda folder: pa.table(COLUMNS),
    "Arrow in pieces": in_pieces,
    "Arrow of other types": with_other_types,
    "pandas": lambda folder: pd.DataFrame(COLUMNS),
    "Polars": lambda folder: pl.DataFrame(COLUMNS),
}


@pytest.mark.parametrize("source", SOURCES)
def test_such_a_cell_is_read_without_the_sign_and_told(tmp_path, source):
    given = SOURCES[source](tmp_path)
    with open_run(given, PROFILE, as_of=DAY) as run:
        told = [(reject.row, reject.column) for reject in run.rejects]
        assert sorted(told) == TOLD
        assert {(reject.reason, reject.whole) for reject in run.rejects} == {("nul_cell", False)}
        lines = sorted(reject.line for reject in run.rejects)
        assert lines == ([3, 4, 5, 6] if source == "CSV" else [0] * 4)
        notices = [
            (notice.facts["column"], notice.facts["count"])
            for notice in run.notices
            if notice.code == "nul_cells"
        ]
        assert notices == [(column, 1) for column in ("city", "headcount", "naf", "technologies")]
        scores = run.session.arrow(run.sql())
    points = zip(scores["id"].to_pylist(), scores["points"].to_pylist(), strict=True)
    assert dict(points) == dict.fromkeys(IDS, 100)


def test_an_account_is_explained_as_it_is_scored(tmp_path):
    told = focale.explain(as_csv(tmp_path), PROFILE, "city", as_of=DAY)
    assert [line.state for line in told.lines] == [True] * 4
    assert dict(told.lines[0].values) == {"city": "Évry"}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "« city » : 1 cellule contient le signe invisible U+0000. Elle est lue "
               "sans lui, et listée dans les rejets. Nettoyez l'export."),
        ("en", '"city": 1 cell holds the invisible sign U+0000. It is read without it, and '
               "listed in the rejects. Clean the export."),
    ],
)  # fmt: skip
def test_the_notice_names_the_column_and_the_cure(tmp_path, lang, told):
    with open_run(as_csv(tmp_path), PROFILE, as_of=DAY) as run:
        words = [notice.words(lang) for notice in run.notices]
    assert told in words


def test_sound_files_hold_no_notice_and_no_reject(tmp_path):
    (tmp_path / "a.csv").write_text("id,city\na,Évry\nb,\n", "utf-8")
    with open_run(tmp_path / "a.csv", PROFILE) as run:
        assert run.rejects == []
        assert "nul_cells" not in [notice.code for notice in run.notices]


def test_zeros_beside_the_texts_of_a_frame_do_no_harm():
    texts = pa.py_buffer(b"\0\0ParisLyon\0\0")
    places = pa.py_buffer(b"".join(n.to_bytes(4, "little") for n in (2, 7, 11)))
    city = pa.Array.from_buffers(pa.string(), 2, [None, places, texts])
    with open_run(pa.table({"id": ["a", "b"], "city": city}), PROFILE) as run:
        assert run.rejects == []


def test_an_identifier_is_read_without_it_too(read):
    found = read(b"id,city\na\0,Paris\nb,Paris\n\0,Lyon\na,Nice\n")
    assert found.rejects == [(2, "nul_cell"), (4, "nul_cell"), (4, "blank_id"), (5, "repeated_id")]
    assert [row[0] for row in found.rows] == ["a", "b"]
    assert found.accounts.rejected == 2


def test_when_no_row_is_left_the_reason_is_that_of_rows(read):
    with pytest.raises(focale.FocaleError) as refusal:
        read(b"id,city\n\0,Paris\n\0\0,Lyon\n")
    (message,) = refusal.value.messages
    assert (message.code, message.facts["reason"].code) == ("all_rejected", "blank_id")


def test_of_events_and_contacts_it_is_told_too(session, tmp_path):
    (tmp_path / "e.csv").write_text(
        "id,account_id,contact_id,event,at,machine\n"
        "e1,a,,job,2025-12-30,\n"
        "e2\0,a,,job,2025-12-30,\n"
        "e2,a,,job,2025-12-30,\n"  # 4: repeated
        "e3,\0,k\x001,job,2025-12-30,\n"  # 5: the contact's account
        "e4,\0,,job,2025-12-30,\n"  # 6: nobody's
        "e5,a,,jo\0b,2025-12-30\0,\n"
        "e6,a,,job,2025-12-30,yes\0\n"  # 8: of a machine
        "e7,a,k2,email_opened,2025-12-30,\n",
        "utf-8",
    )
    (tmp_path / "c.csv").write_text(
        "contact_id,account_id,tracking_consent\nk1,b\0,\nk2\0,b,yes\0\n", "utf-8"
    )
    found = open_events(session, tmp_path / "e.csv", tmp_path / "c.csv")
    assert sorted((r.file, r.line, r.column, r.reason) for r in found.rejects) == [
        ("c.csv", 2, "account_id", "nul_cell"),
        ("c.csv", 3, "contact_id", "nul_cell"),
        ("c.csv", 3, "tracking_consent", "nul_cell"),
        ("e.csv", 3, "id", "nul_cell"),
        ("e.csv", 5, "account_id", "nul_cell"),
        ("e.csv", 5, "contact_id", "nul_cell"),
        ("e.csv", 6, "account_id", "nul_cell"),
        ("e.csv", 6, "contact_id", "ownerless_event"),
        ("e.csv", 7, "at", "nul_cell"),
        ("e.csv", 7, "event", "nul_cell"),
        ("e.csv", 8, "machine", "nul_cell"),
    ]
    make_event_day(found, "Europe/Paris", DAY)
    counted = session.rows("SELECT account, contact, event FROM event_day ORDER BY ALL")
    assert counted == [
        ("a", "k2", "email_opened"), *[("a", None, "job")] * 3, ("b", "k1", "job"),
    ]  # fmt: skip
    assert found.repeated == 1


def test_people_are_found_whose_account_holds_it(session):
    people = pa.table({"account_id": ["a\0", "b"], "name": ["Anne\0", "Bob"]})
    assert people_of(session, people, ["a"])["a"].name == "Anne\0"


def test_of_a_facts_log_it_is_told_too(read):
    found = read(
        b"account_id,field,value,at\na,city,Par\0is,2025-01-01\na,naf,62,2025-01-01\n"
        b"a,si\0ze,3,2025-01-01\n\0,naf,62,2025-01-01\nb,naf,62,2025-01-01\0\n",
        as_of=DAY,
    )
    assert found.rejects == [
        (2, "nul_cell"), (4, "nul_cell"), (5, "nul_cell"), (5, "blank_id"), (6, "nul_cell"),
    ]  # fmt: skip
    assert list(found.accounts.columns) == ["id", "city", "naf", "size"]
    assert found.rows == [("a", "Paris", "62", "3"), ("b", None, "62", None)]


# --- large Parquet files ------------------------------------------------------------------


@pytest.fixture
def large(tmp_path, monkeypatch):
    """A file that counts as large: names of their own, cities that repeat, lists."""
    monkeypatch.setattr(nul_cells, "SMALL", 999)
    size = 20_000
    cities = ["Paris", "Évry", "Ly\0on", "Saint-Étienne"]
    table = pa.table(
        {
            "id": [f"a{n}" for n in range(size)],
            "name": [f"Société {n}\0" for n in range(size)],
            "city": [cities[n % 4] for n in range(size)],
            "technologies": [["x"] if n else ["x\0"] for n in range(size)],
        }
    )
    path = tmp_path / "large.parquet"
    pq.write_table(table, path, use_dictionary=["city", "technologies.list.element"])
    return path


def test_of_a_large_file_columns_that_repeat_are_looked_through(large):
    text = "profile: p\ncriteria:\n" + "".join(
        f"  {name}: {{field: {name}, {test}: [x], points: 10}}\n"
        for name, test in (("name", "one_of"), ("city", "one_of"), ("technologies", "any_of"))
    )
    with open_run(large, read_profile(text)) as run:
        told = {notice.facts["column"]: notice.facts["count"] for notice in run.notices}
        assert told == {"city": 5000, "technologies": 1}
        assert len(run.rejects) == 5001


def test_a_small_file_is_looked_through_whatever_its_columns(large, session, monkeypatch):
    monkeypatch.setattr(nul_cells, "SMALL", 20_000)
    accounts = open_accounts(session, large)
    [found] = nul_cells.drop_nul_signs(session, accounts.source, [accounts.columns["name"]])
    assert (found.column, found.count) == ("name", 20_000)


def test_so_many_are_listed_and_all_counted(large, session, monkeypatch):
    monkeypatch.setattr(nul_cells, "MAX_LISTED", 10)
    accounts = open_accounts(session, large)
    [found] = nul_cells.drop_nul_signs(session, accounts.source, [accounts.columns["city"]])
    assert (found.count, [reject.row for reject in found.rejects]) == (5000, [*range(3, 43, 4)])
