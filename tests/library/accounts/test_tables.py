"""Parquet files and frames: which columns can be identifiers and facts, and which cannot."""

import datetime
import uuid

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale
from focale.profile import read_profile

PROFILE = read_profile(
    """profile: p
criteria:
  size: {field: headcount, at_least: 30, points: 20}
  city: {field: city, one_of: [Paris], points: 20}
  born: {field: created_on, within_days: 100, points: 20}
  stack: {field: technologies, any_of: [x], points: 20}
  known: {field: customer, is: true, points: 20}
"""
)
DAY = datetime.date(2026, 1, 1)
MIDNIGHT = datetime.datetime(2026, 1, 1)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("ids", "shown"),
    [
        (pa.array([1, 2]), [1, 2]),
        (pa.array(["a", "b"]).dictionary_encode(), ["a", "b"]),
        (pa.array(["a", "b"], pa.large_string()), ["a", "b"]),
        (pa.array(["a", "b"], pa.string_view()), ["a", "b"]),
    ],
)
def test_texts_and_whole_numbers_are_identifiers(read, ids, shown):
    assert [row[0] for row in read({"id": ids}).rows] == shown


def test_a_uuid_is_an_identifier(session):
    from focale.accounts import open_accounts

    relation = session.create("SELECT uuid() AS id FROM range(3)", "uuids")
    assert relation.columns
    frame = pl.DataFrame({"id": [str(uuid.uuid4()) for _ in range(3)]})
    assert open_accounts(session, frame).kept == 3


@pytest.mark.parametrize(
    ("column", "ids", "code"),
    [
        ("id", [1.0, None], "column_kind"),  # whole numbers that pandas spoilt
        ("id", [["a"], ["b"]], "column_kind"),
        ("id", [True, False], "column_kind"),
        ("siren", [5520135, 2], "numeric_code"),
        ("siren", [5520135.0, None], "numeric_code"),
        ("siret", [1, 2], "numeric_code"),
        ("id", [None, None], "all_rejected"),
    ],
)
def test_what_cannot_identify_is_refused(refused, column, ids, code):
    assert refused({column: ids}) == [code]


def test_rows_of_a_parquet_file_are_rejected_by_their_number(read):
    found = read({"id": ["a", None, " ", "a", "b"]})
    assert found.rejects == [(2, "blank_id"), (3, "blank_id"), (4, "repeated_id")]


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["id", "ID"], "duplicate_header"),
        (["id", "id"], "duplicate_header"),
        (["id", "focale_row"], "reserved_column"),
        (["id", "file_row_number"], "reserved_column"),
    ],
)
def test_names_that_would_be_confused_are_refused(refused, names, code):
    assert refused(pa.table([["a"], ["b"]], names=names)) == [code]


@pytest.mark.parametrize("content", [b"PAR1xxxxPAR1", b"hello", b"PAR1" + b"\0" * 5000 + b"PAR1"])
def test_a_broken_parquet_file_is_told(session, tmp_path, content):
    from focale.accounts import open_accounts
    from focale.glossary.messages import FocaleError

    path = tmp_path / "a.parquet"
    path.write_bytes(content)
    with pytest.raises(FocaleError, match="the file is damaged or of another format"):
        open_accounts(session, path)


def test_damage_inside_a_parquet_file_is_told_whenever_it_is_found(tmp_path):
    import random

    from focale.glossary.messages import FocaleError

    sound, spoilt = tmp_path / "a.parquet", tmp_path / "b.parquet"
    rows = range(5000)
    pq.write_table(
        pa.table({"id": [f"c{n:05d}" for n in rows], "headcount": [n % 300 for n in rows],
                  "city": [f"Ville {n % 70}" for n in rows]}),
        sound, compression="zstd",
    )  # fmt: skip
    content, chance, told = sound.read_bytes(), random.Random(11), 0
    for _ in range(40):
        bytes_ = bytearray(content)
        for _ in range(5):
            bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
        spoilt.write_bytes(bytes_)
        try:
            focale.score(spoilt, PROFILE, as_of=DAY)
        except FocaleError:
            told += 1
    assert told > 20


def test_all_columns_of_a_wrong_kind_are_told_at_once(tmp_path):
    from focale.glossary.messages import FocaleError

    table = pa.table(
        {"id": ["a"], "headcount": [[1]], "city": [1.5], "created_on": [5],
         "technologies": [3], "customer": [2.5]}
    )  # fmt: skip
    with pytest.raises(FocaleError) as refusal:
        focale.score(table, PROFILE, as_of=DAY)
    assert [message.code for message in refusal.value.messages] == ["column_kind"] * 5


@pytest.mark.parametrize(
    ("column", "values", "points"),
    [
        ("headcount", pa.array([45], pa.decimal128(20, 2)), 20),
        ("headcount", pa.array([2**63], pa.uint64()), 20),
        ("headcount", pa.array([45.0], pa.float32()), 20),
        ("headcount", pa.array(["45"]), 20),
        ("headcount", pa.array([float("nan")]), 0),
        ("created_on", pa.array([DAY], pa.date32()), 20),
        ("created_on", pa.array([MIDNIGHT], pa.timestamp("ns")), 20),
        ("created_on", pa.array([MIDNIGHT], pa.timestamp("us", "UTC")), 20),
        ("created_on", pa.array([MIDNIGHT], pa.timestamp("ns", "UTC")), 20),
        ("created_on", pa.array(["2025-12-31T23:30:00Z"]), 20),
        ("customer", pa.array([1]), 20),
        ("customer", pa.array(["oui"]), 20),
        ("technologies", pa.array([["X "]]), 20),
        ("technologies", pa.array(["a; x"]), 20),
        ("city", pa.array(["  PARIS "]), 20),
    ],
)
def test_a_fact_is_read_from_every_kind_of_column_that_can_hold_it(
    tmp_path, column, values, points
):
    table, path = pa.table({"id": ["a"], column: values}), tmp_path / "a.parquet"
    pq.write_table(table, path)
    for source in (table, path):
        assert focale.score(source, PROFILE, as_of=DAY)["points"].to_pylist() == [points]
    assert focale.score(pl.from_arrow(table), PROFILE, as_of=DAY)["points"].to_list() == [points]


def test_instants_of_a_pandas_frame_are_read():
    frame = pd.DataFrame({"id": ["a"], "created_on": pd.to_datetime(["2025-12-31"], utc=True)})
    assert float(focale.score(frame, PROFILE, as_of=DAY)["points"][0]) == 20


def test_a_french_day_is_read_in_a_file_and_not_in_a_table_in_memory(tmp_path):
    table, path = pa.table({"id": ["a"], "created_on": ["31/12/2025"]}), tmp_path / "a.parquet"
    pq.write_table(table, path)
    points = [
        float(focale.score(source, PROFILE, as_of=DAY)["points"].to_pylist()[0])
        for source in (table, path)
    ]
    assert points == [0.0, 20.0]
