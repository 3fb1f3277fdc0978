"""Where nobody knows the headcount, the size band answers what all its headcounts agree on."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pytest

from focale.criterion.bands import by_band
from focale.criterion.condition import Between, FieldTest, Levels, NoneOf, OneOf, Ramp
from focale.glossary.fields import FieldType
from focale.profile import read_profile
from focale.scorecard.record import RecordScorer
from focale.scorecard.run import open_run
from focale.scorecard.score import scored_table
from focale.scorecard.states import UNKNOWN, States
from focale.scorecard.summary import summarise

DAY = datetime.date(2026, 11, 28)
PROFILE = """
profile: p
criteria:
  size: {field: headcount, between: [30, 250], need: mandatory, points: 60}
  grade: {field: headcount, ramp: {from: 0, full: [100, 199], to: 1000}, points: 40}
"""


def _test(test):
    return FieldTest("headcount", FieldType.NUMBER, test)


@pytest.mark.parametrize(
    ("test", "band", "state"),
    [
        (Between(30.0, 250.0), "21", True),  # 50 to 99: wholly inside
        (Between(30.0, 250.0), "31", True),  # 200 to 249
        (Between(30.0, 250.0), "12", None),  # 20 to 49: across 30
        (Between(30.0, 250.0), "32", None),  # 250 to 499: 250 itself is inside
        (Between(30.0, 249.0), "32", False),
        (Between(20.0, 49.0), "12", True),  # both ends are inside
        (Between(None, 9.0), "00", True),
        (Between(None, 9.0), "NN", True),
        (Between(10_000.0, None), "53", True),
        (Between(10_001.0, None), "53", None),
        (Between(None, 20_000.0), "53", None),  # has no end
        (OneOf((0.0,)), "00", True),
        (OneOf((75.0,)), "21", None),
        (OneOf((5.5,)), "02", False),  # nobody counts halves
        (NoneOf((75.0,)), "12", True),
        (Ramp(0.0, 50.0, 99.0, 200.0), "21", 1_000_000),
        (Ramp(0.0, 50.0, 99.0, 200.0), "12", None),
        (Ramp(0.0, 50.0, 99.0, 200.0), "31", 0),
        (Levels(((10.0, 500_000), (50.0, 1_000_000))), "11", 500_000),
        (Levels(((10.0, 500_000), (40.0, 1_000_000))), "12", None),
        (Levels(((10.0, 500_000), (50.0, 1_000_000))), "03", 0),
    ],
)
def test_a_band_answers_when_all_its_headcounts_agree(test, band, state):
    assert by_band(_test(test)).get(band) == state


def test_only_the_headcount_has_bands_and_a_band_is_no_number():
    from focale.criterion.condition import Known, Missing

    assert not by_band(FieldTest("revenue_eur", FieldType.NUMBER, Between(0.0, 1.0)))
    assert not by_band(_test(Known()))
    assert not by_band(_test(Missing()))


def _market(**columns):
    return pa.table({"id": [f"c{n}" for n in range(5)], **columns})


BANDS = ["21", "12", "01", None, "22"]


def test_a_market_of_bands_is_no_longer_all_to_complete():
    with open_run(_market(headcount_band=BANDS), read_profile(PROFILE), as_of=DAY) as run:
        scored = scored_table(run)
        told = [notice for notice in run.notices if notice.code == "headcount_by_band"]
        codes = [notice.code for notice in run.notices]
        kept = summarise(run)[0].kept
    assert scored["verdict"].to_pylist() == [
        "qualified", "undecided", "disqualified", "undecided", "qualified",
    ]  # fmt: skip
    assert (kept.qualified, kept.possible) == (2, 4)
    assert "sa tranche : le critère size" in told[0].words("fr")
    assert "across an end it stays unknown" in told[0].words("en")
    assert "absent_field" not in codes


def test_a_number_that_is_known_counts_and_the_band_does_not():
    table = _market(headcount=[10.0, 40.0, None, None, float("nan")], headcount_band=BANDS)
    with open_run(table, read_profile(PROFILE), as_of=DAY) as run:
        verdicts = scored_table(run)["verdict"].to_pylist()
    assert verdicts == ["disqualified", "qualified", "disqualified", "undecided", "qualified"]


@pytest.mark.parametrize("band", ["21", " 21 ", 21, "2-1", "00", "0", "99", "", None, 21.0, "NN"])
def test_one_record_and_a_table_say_the_same(band):
    scorer = RecordScorer(read_profile(PROFILE))
    alone = scorer.score({"headcount_band": band}, as_of=DAY)
    column = pa.array([band], None if not isinstance(band, float) else pa.float64())
    table = pa.table({"id": ["a"], "headcount_band": column if band is not None else [""]})
    with open_run(table, read_profile(PROFILE), as_of=DAY) as run:
        row = scored_table(run).to_pylist()[0]
    assert (row["verdict"], float(row["points"]), float(row["high"])) == (
        alone["verdict"], alone["points"], alone["high"],
    )  # fmt: skip


def test_the_states_that_are_kept_warm_say_the_same():
    table = _market(headcount=[None, None, 5.0, None, None], headcount_band=BANDS)
    profile = read_profile(PROFILE)
    with open_run(table, profile, as_of=DAY) as run:
        states = States(run.accounts, run.profiles[0], DAY).of(run.profiles[0])
    size, grade = (criterion.condition for criterion in run.profiles[0].criteria)
    assert states[size].tolist() == [1, UNKNOWN, 0, UNKNOWN, 1]
    assert states[grade].tolist() == [UNKNOWN, UNKNOWN, 50_000, UNKNOWN, 1_000_000]


def test_on_what_a_list_knows_bands_count_as_known():
    with open_run(
        _market(headcount_band=BANDS), read_profile(PROFILE), as_of=DAY, on_known=True
    ) as run:
        assert run.coverage["p"].left_out == ()
