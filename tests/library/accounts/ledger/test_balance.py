"""Rows in = rows read + whole rejects, whatever stands in the cells; every row has one outcome."""

from __future__ import annotations

import datetime

import pyarrow as pa
from hypothesis import HealthCheck, given, settings, strategies as st

from focale.accounts.ledger.door import read_ledger
from focale.glossary.messages import FocaleError

TODAY = datetime.date(2026, 9, 30)
_words = st.sampled_from(["won", "Perdue", "en cours", "", " ", None, "Signé ?", "x", "N/A"])
_days = st.sampled_from(["2025-01-01", "02/03/2025", "31/02/2025", "", None, "2031-01-01", "hier"])
_amounts = st.sampled_from(["1 234,56 €", "12", "-5", "", None, "dix", "3 k$", "1e400", "NaN"])
_ids = st.sampled_from(["a", "b", "c", "d", "e", "", None, "1.0"])
ROWS = st.lists(st.tuples(_ids, _words, _days, _days, _amounts), min_size=1, max_size=12)
_REFUSED = {"ledger_outcome_unclear", "ledger_no_status", "ledger_days_swapped"}
_CALM = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def table(rows):
    names = ("deal id", "status", "created on", "closed on", "amount")
    columns = zip(*rows, strict=True)
    return pa.table({n: pa.array(c, pa.string()) for n, c in zip(names, columns, strict=True)})


@given(ROWS)
@_CALM
def test_no_row_is_lost_and_each_has_one_outcome(rows):
    try:
        deals = read_ledger(table(rows), "deals", today=TODAY)
    except FocaleError as refusal:
        found = {message.code for message in refusal.messages}
        if not found <= _REFUSED:
            raise
        return
    assert deals.rows_in == len(rows)
    assert deals.rows + deals.rejected.total() == len(rows)
    assert sum(reject.whole for reject in deals.rejects) == deals.rejected.total()
    assert sum(deals.count(status) for status in ("won", "lost", "open")) == deals.rows
    numbers = deals.column("row").to_pylist()
    assert numbers == sorted(set(numbers))
    assert {reject.row for reject in deals.rejects if reject.whole}.isdisjoint(numbers)
    for message in (*deals.notices, *deals.rejects):
        assert message.words("fr")
        assert message.words("en")


@given(ROWS)
@_CALM
def test_a_day_of_closing_is_never_before_that_of_creation(rows):
    try:
        deals = read_ledger(table(rows), "deals", today=TODAY)
    except FocaleError:
        return
    if not (deals.has("created_on") and deals.has("closed_on")):
        return
    days = zip(deals.column("created_on").to_pylist(), deals.column("closed_on").to_pylist(),
               strict=True)  # fmt: skip
    assert all(first <= last for first, last in days if first and last)
