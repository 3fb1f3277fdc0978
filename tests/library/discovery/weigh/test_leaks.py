"""Columns that know the outcome, and columns that say only the date."""

import datetime

import numpy as np
import pyarrow as pa
import pytest

from focale.discovery.weigh.columns import column_of
from focale.discovery.weigh.leaks import Sign, leaks_of, separation
from focale.discovery.weigh.period import period_columns

N = 400
RNG = np.random.default_rng(7)
WON = RNG.random(N) < 0.3
CREATED = np.datetime64("2025-01-01") + (np.arange(N) // 4).astype("timedelta64[D]")


def texts(values):
    return pa.array([None if value is None else str(value) for value in values], pa.string())


def where_won(value):
    return texts([value if won else None for won in WON])


LEAKS = {
    "contract": (where_won("C-12"), Sign.ONLY_WON),
    "reason": (texts([None if won else "prix" for won in WON]), Sign.ONLY_LOST),
    "blank texts": (texts(["x" if won else "  " for won in WON]), Sign.ONLY_WON),
    "last call": (
        pa.array([datetime.date(2026, 6, 1)] * N, pa.date32()), Sign.DATED_AFTER,
    ),
    "last call as text": (texts(["2026-06-01T10:00:00"] * N), Sign.DATED_AFTER),
    "duration": (
        pa.array(np.where(WON, 600.0, 100.0) + RNG.normal(0, 120, N)), Sign.TOO_WELL,
    ),
    "duration, decimal commas": (
        texts([f"{600 if won else 100},5" for won in WON]), Sign.TOO_WELL,
    ),
    "answer": (texts(["oui" if won else "non" for won in WON]), Sign.TOO_WELL),
    "phone": (
        texts(["06" if won or n % 5 < 3 else None for n, won in enumerate(WON)]), Sign.UNEQUAL,
    ),
}  # fmt: skip
HONEST = {
    "headcount": pa.array(RNG.integers(1, 500, N)),
    "sector": texts(RNG.choice(["a", "b", "c"], N)),
    "better": texts(np.where(RNG.random(N) < np.where(WON, 0.6, 0.3), "x", "y")),
    "id": texts(f"l{n}" for n in range(N)),
    "founded": pa.array([datetime.date(2001, 1, 1)] * N, pa.date32()),
    "blank": pa.nulls(N, pa.string()),
    "list": pa.array([["a"], ["b", "c"]] * (N // 2)),
    "flag": pa.array(RNG.random(N) < 0.5),
}


@pytest.mark.parametrize("name", LEAKS)
def test_a_column_that_knows_the_outcome_is_named_with_its_sign(name):
    values, sign = LEAKS[name]
    (leak,) = leaks_of(pa.table({name: values}), WON, ~WON, CREATED)
    assert (leak.column, leak.sign) == (name, sign)
    assert leak.is_certain is (sign is not Sign.UNEQUAL)


@pytest.mark.parametrize("name", HONEST)
def test_a_column_known_beforehand_is_not_named(name):
    assert leaks_of(pa.table({name: HONEST[name]}), WON, ~WON, CREATED) == ()


def test_few_outcomes_say_nothing_of_a_column():
    few = np.arange(N) < 19
    assert leaks_of(pa.table({"contract": LEAKS["contract"][0]}), few, ~few, CREATED) == ()


def test_open_deals_are_neither_won_nor_lost():
    is_open = ~WON & (np.arange(N) % 2 == 0)
    stage = texts(["en cours" if one else None for one in is_open])
    assert leaks_of(pa.table({"stage": stage}), WON, ~WON & ~is_open, CREATED) == ()


def test_a_value_that_stands_once_separates_nothing():
    assert separation(
        column_of("id", pa.chunked_array([HONEST["id"]])), WON, ~WON
    ) == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize(
    ("values", "is_period"),
    [
        (pa.array(np.arange(N) // 4 * 0.1), True),
        (texts(np.arange(N) // 120), True),
        (HONEST["sector"], False),
        (texts(["same"] * N), False),
        (texts(["no"] * (N - 4) + ["yes"] * 4), True),
        (texts(np.where(np.arange(N) % 40 == 0, "yes", "no")), False),
        (HONEST["id"], False),
        (HONEST["blank"], False),
    ],
)
def test_a_column_is_of_the_period_when_a_day_has_one_value(values, is_period):
    assert bool(period_columns(pa.table({"c": values}), CREATED)) is is_period


def test_one_deal_a_day_tells_no_period():
    days = np.datetime64("2025-01-01") + np.arange(N).astype("timedelta64[D]")
    assert period_columns(pa.table({"c": np.arange(N) // 4}), days) == ()
