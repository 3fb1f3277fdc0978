"""Does the explanation add up, and say what would help?"""

import pytest

from focale.glossary.messages import FocaleError
from focale.scorecard.explain import explain
from focale.scorecard.known import on_known
from focale.scorecard.run import open_run
from focale.scorecard.score import score
from focale.scorecard.summary import summarise
from tests.library.scorecard.cast import DAY, companies, events, profile


@pytest.mark.parametrize("account", ["acier", "bois", "craie", "rivale"])
def test_the_lines_sum_to_the_score_of_the_table(account: str) -> None:
    explanation = explain(companies(), profile(), account, events(), DAY)
    row = next(
        r
        for r in score(companies(), profile(), events(), DAY).to_pylist()
        if r["id"] == account
    )  # fmt: skip
    assert explanation.total + explanation.columns["points_clamp"] == int(row["points"] * 1000)
    assert explanation.columns["verdict"] == row["verdict"]


def test_a_line_shows_the_value_that_was_read() -> None:
    lines = {line.id: line for line in explain(companies(), profile(), "bois", events(), DAY).lines}
    assert lines["size"].values == (("headcount", 40),)
    assert lines["crm"].values == (("technologies", None),)
    assert lines["crm"].state is None
    assert lines["bounced"].values[0][1] is not None


def test_what_would_lift_it_to_the_next_tier() -> None:
    lift = explain(companies(), profile(), "bois", events(), DAY).lift
    assert lift is None, "bois has 70 of 90 points of fit: tier A already"
    craie = explain(companies(), profile(), "craie", events(), DAY)
    assert craie.columns["verdict"] == "disqualified"
    assert craie.lift is None


def test_an_unknown_account_is_told_with_close_ones() -> None:
    with pytest.raises(FocaleError, match=r'account "acié" is not in accounts.*acier'):
        explain(companies(), profile(), "acié", events(), DAY)


def test_the_summary_counts_every_scored_row_once() -> None:
    with open_run(companies(), profile(), events=events(), as_of=DAY) as run:
        summary = summarise(run)[0]
    assert summary.rows_in == summary.scored + summary.rejected == 4
    assert sum(summary.verdicts.values()) == sum(summary.bands.values()) == 4
    assert summary.kept.market == 2
    assert summary.kept.outside_unknown == 1
    assert summary.kept.share == 0.5
    assert not summary.kept.is_too_wide
    assert summary.unknown == {"crm": 1}


def test_on_known_sets_aside_what_the_list_cannot_know() -> None:
    readable = on_known(profile(), {"headcount": 0.9, "naf": 0.1, "technologies": 0.5}, 0.2)
    assert readable.left_out == ("sector",)
    assert readable.profile.quorum.mandatory == 1
    assert readable.coverage == 0.7


def test_on_known_never_leaves_a_profile_without_points() -> None:
    readable = on_known(
        profile("profile: p\ncriteria:\n  a: {field: naf, known: true, points: 5}"), {}, 0.2
    )
    assert readable.left_out == ()
