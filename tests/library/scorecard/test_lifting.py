"""Does a lowest tier that everybody has reached count as one to be lifted to? It does not."""

import datetime

import pyarrow as pa

from focale.profile import read_profile
from focale.scorecard.record import RecordScorer
from focale.scorecard.score import score

DAY = datetime.date(2026, 9, 30)
PROFILE = read_profile("""
profile: p
bands: {handle_now: 100, nurture: 99}
tiers: {A: 99, B: 0}
fields: {a: flag, b: flag, c: flag}
criteria:
  light: {field: b, is: true, points: 1}
  heavy: {field: a, is: true, points: 10}
  bad:   {field: c, is: true, points: -1}
""")
ACCOUNT = {"id": "x", "a": None, "b": None, "c": True}


def test_after_a_penalty_the_heaviest_fact_is_asked_for_not_one_that_lifts_nothing():
    table = pa.table({name: pa.array([value]) for name, value in ACCOUNT.items()})
    (row,) = score(table, PROFILE, as_of=DAY).to_pylist()
    judged = RecordScorer(PROFILE).judge(ACCOUNT, None, None, DAY).columns
    assert (row["tier"], row["fit"]) == ("B", 0)
    assert (row["next_fact"], judged["next_fact"]) == ("heavy", "heavy")
