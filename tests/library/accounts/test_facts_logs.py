"""A facts log: what was true, known and not withdrawn on a day; what belongs to no day is told."""

import datetime

import pyarrow as pa
import pytest

HEAD = b"account_id,field,value,at,known_at,withdrawn_at\n"
LOG = HEAD + (
    b"a,headcount,40,2025-01-01,,\n"
    b"a,headcount,60,2025-03-01,2025-04-01,\n"
    b"a,city,Paris,2025-01-01,,2025-06-01\n"
    b"b,headcount,10,2025-05-01,,\n"
)


def day(month: int, day: int = 1) -> datetime.date:
    return datetime.date(2025, month, day)


@pytest.mark.parametrize(
    ("as_of", "rows"),
    [
        (day(1), [("a", "Paris", "40")]),
        (day(3), [("a", "Paris", "40")]),  # true in March, known in April
        (day(4), [("a", "Paris", "60")]),
        (day(5), [("a", "Paris", "60"), ("b", None, "10")]),
        (day(6), [("a", None, "60"), ("b", None, "10")]),
    ],
)
def test_the_accounts_are_what_was_known_on_the_day(read, as_of, rows):
    found = read(LOG, as_of=as_of)
    columns = list(found.accounts.columns)
    shown = [dict(zip(columns, row, strict=True)) for row in found.rows]
    assert [(row["id"], row.get("city"), row["headcount"]) for row in shown] == rows
    assert (found.accounts.log_rows, found.accounts.is_log) == (4, True)


def test_before_the_first_fact_there_is_nobody(refused):
    assert refused(LOG, as_of=datetime.date(2020, 1, 1)) == ["log_too_early"]


def test_of_two_facts_of_one_day_the_later_wins(read):
    late, early = b"a,naf,62,2025-01-01T18:00:00Z,,\n", b"a,naf,47,2025-01-01T09:00:00+01:00,,\n"
    assert read(HEAD + late + early, as_of=day(2)).rows == [("a", "62")]


def test_lines_of_no_day_or_nobody_are_told(read):
    found = read(
        HEAD + b"a,headcount,40,2025-01-01,,\na,naf,62,bad,,\n,naf,62,2025-01-01,,\nb,naf\n",
        as_of=day(2),
    )
    assert found.rejects == [(3, "undated_fact"), (4, "blank_id"), (5, "ragged_row")]
    assert (found.accounts.rows_in, found.accounts.kept, found.accounts.rejected) == (1, 1, 0)


def test_a_log_whose_dates_are_numbers_is_refused(refused):
    log = pa.table({"account_id": ["a"], "field": ["naf"], "value": ["62"], "at": [20250101]})
    assert refused(log, as_of=day(2)) == ["needed_kind"]


def test_a_table_with_an_id_is_no_log(read):
    found = read(b"id,account_id,field,value,at\nx,a,naf,62,2025-01-01\n")
    assert not found.accounts.is_log
