"""Which leads are judged, at which age, and where the others are counted."""

import datetime

import numpy as np
import pytest

from focale.evidence.incidence import Outcome
from focale.kpi.validation.leads import Group, Leads
from focale.kpi.validation.sample import horizon_of, months_before, sample_of

DAY = datetime.date(2026, 9, 30)
WON, LOST, OPEN = Outcome.WON, Outcome.LOST, Outcome.OPEN


def some(*rows, **columns):
    """Leads of (created, outcome, closed)."""
    created, outcome, closed = zip(*rows, strict=True)
    return Leads(
        group=np.full(len(rows), Group.ICP, np.int8),
        outcome=np.array(outcome, np.int8),
        created=np.array(created, "datetime64[D]"),
        closed=np.array([day or "NaT" for day in closed], "datetime64[D]"),
        **columns,
    )


def test_four_won_leads_in_five_have_signed_by_the_default_horizon():
    assert horizon_of(np.arange(1.0, 101.0)) == 80
    assert horizon_of(np.array([0.0])) == 1
    assert horizon_of(np.array([np.nan, -3.0])) is None


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (("2026-01-05", WON, "2026-02-01"), "judged"),
        (("2026-01-05", OPEN, None), "judged"),
        (("2026-09-20", WON, "2026-09-25"), "young"),
        (("2026-09-20", OPEN, None), "young"),
        (("2024-09-29", WON, "2024-10-20"), "early"),
        (("2026-10-02", OPEN, None), "future"),
        (("2026-01-05", WON, "2026-01-03"), "negative"),
        (("2026-01-05", WON, None), "undated"),
        (("2026-01-05", LOST, None), "judged"),
    ],
)
def test_each_lead_is_counted_in_one_place(row, place):
    found = sample_of(some(row), as_of=DAY, horizon_days=30)
    counts = {
        "judged": len(found.judged), "young": found.young, "early": found.early,
        "future": found.future, "negative": found.negative, "undated": found.undated,
    }  # fmt: skip
    assert counts == {**dict.fromkeys(counts, 0), place: 1}


def test_a_lead_converts_when_it_signs_by_the_horizon_and_no_later():
    found = sample_of(
        some(
            ("2026-01-01", WON, "2026-01-31"),
            ("2026-01-02", WON, "2026-02-02"),
            ("2026-01-03", LOST, "2026-01-10"),
            ("2026-01-04", OPEN, None),
        ),
        as_of=DAY,
        horizon_days=30,
    )
    assert found.converted.tolist() == [True, False, False, False]


def test_what_came_after_the_last_day_has_not_happened():
    row = ("2026-01-01", WON, "2026-03-01")
    assert sample_of(some(row), as_of=DAY, horizon_days=80).converted.tolist() == [True]
    before = sample_of(some(row), as_of=datetime.date(2026, 2, 15), horizon_days=40)
    assert before.judged.outcome.tolist() == [OPEN]


def test_accounts_that_made_the_profile_are_left_out():
    two = some(("2026-01-01", WON, "2026-01-05"), ("2026-01-02", LOST, "2026-01-09"))
    found = sample_of(two, as_of=DAY, excluded=np.array([True, False]))
    assert (len(found.judged), found.excluded) == (1, 1)


def test_without_a_dated_signature_all_count_as_they_stand():
    found = sample_of(some(("2026-09-29", WON, None), ("2026-09-29", LOST, None)), as_of=DAY)
    assert found.horizon_days is None
    assert found.converted.tolist() == [True, False]


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        ("2026-09-30", 24, "2024-09-30"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2026-01-15", 2, "2025-11-15"),
    ],
)
def test_months_are_counted_back_to_the_same_day(day, months, before):
    found = months_before(datetime.date.fromisoformat(day), months)
    assert found == datetime.date.fromisoformat(before)


def test_no_lead_at_all_has_no_last_day():
    with pytest.raises(ValueError, match="no lead has a day"):
        sample_of(some(("2026-01-01", OPEN, None)).only(np.zeros(1, bool)))
