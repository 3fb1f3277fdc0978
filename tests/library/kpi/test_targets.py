"""A plan is often written twice: each euro to sign counts once, and what is doubtful is told."""

import pyarrow as pa
import pytest

import focale
from focale.kpi.figures import Measure, Why
from tests.library.kpi.worlds import day, deals

YEAR = (day(1), day(12, 31))
QUARTERS = [(day(1), day(3, 31)), (day(4), day(6, 30)), (day(7), day(9, 30)), (day(10), YEAR[1])]
MONTHS = [(day(10), day(10, 31)), (day(11), day(11, 30)), (day(12), YEAR[1])]
PLAN = [(YEAR, 40_000), *((one, 10_000) for one in QUARTERS)]


def told(*rows, **options):
    """rows: ((from, to), amount), then owner where one is named."""
    columns = {
        "from": [row[0][0] for row in rows],
        "to": [row[0][1] for row in rows],
        "amount": [float(row[1]) for row in rows],
    }
    if any(len(row) > 2 for row in rows):
        columns["owner"] = [row[2] if len(row) > 2 else None for row in rows]
    return focale.kpis(deals(), targets=pa.table(columns), **options)


def wanted(found):
    return found.of(Measure.COVERAGE).whole.beside.get("target")


def codes(found):
    return [note.code for note in found.notices]


@pytest.mark.parametrize(
    ("rows", "counts", "left"),
    [
        ([(YEAR, 40_000)], 40_000, 0),
        ([(one, 10_000) for one in QUARTERS], 10_000, 0),  # the running one
        # The quarters fill the year: they count, the year does not.
        (PLAN, 10_000, 1),
        (PLAN[::-1], 10_000, 1),
        # They leave days of it open: the year counts.
        ([(YEAR, 40_000), (QUARTERS[0], 10_000), (QUARTERS[3], 10_000)], 40_000, 1),
        # Three levels: the months fill the quarter, the quarters the year.
        ([*PLAN, *((one, 3_000) for one in MONTHS)], 3_000, 2),
        ([*PLAN, *((one, 3_000) for one in MONTHS[1:])], 10_000, 2),
    ],
)  # fmt: skip
def test_a_year_and_its_quarters_count_once(rows, counts, left):
    found = told(*rows)
    assert wanted(found) == counts
    assert [note.facts["count"] for note in found.notices if "nested" in note.code] == (
        [left] if left else []
    )


def test_sellers_are_told_apart():
    both = [(YEAR, 9_000, "Ann"), (YEAR, 7_000, "Bob"), *((one, 2_000, "Ann") for one in QUARTERS)]
    assert wanted(told(*both)) == 2_000 + 7_000


def test_two_periods_that_cross_give_no_coverage():
    crossing = (day(11), day(1, 31, 2025))
    found = told((QUARTERS[3], 10_000), (crossing, 10_000))
    one = found.of(Measure.COVERAGE).whole
    assert (one.value, one.why) == (None, Why.TARGETS_CROSS)


def test_one_period_twice_is_added_and_told():
    found = told((MONTHS[2], 5_000, "Ann"), (MONTHS[2], 2_000, "Ann"))
    assert wanted(found) == 7_000
    assert "kpi_targets_again" in codes(found)


def test_a_target_of_nobody_beside_those_of_sellers_is_told():
    found = told((MONTHS[2], 5_000, "Ann"), (MONTHS[2], 5_000))
    assert wanted(found) == 10_000
    assert "kpi_targets_nobodys" in codes(found)
    assert "kpi_targets_nobodys" not in codes(told((MONTHS[2], 5_000)))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "1 objectif redit ce que d'autres du même commercial et du même segment disent"),
        ("en", "1 target says again what others of the same seller and segment say"),
    ],
)
def test_what_counts_once_is_said_in_both_languages(lang, words):
    found = told(*PLAN)
    note = next(note for note in found.notices if "nested" in note.code)
    assert words in note.words(lang).replace("\u202f", " ").replace("\u00a0", " ")
