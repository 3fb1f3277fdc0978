"""What to think of the share of the market that a profile keeps."""

from html import unescape

import pytest

from focale.report.bars import bar, kept_chart
from focale.report.market import kept_view, state_of
from focale.report.voice import Voice
from focale.scorecard.kept import Kept


@pytest.mark.parametrize(
    ("qualified", "possible", "state"),
    [
        (501, 900, "kept_wide"), (500, 900, "kept_loose"), (301, 301, "kept_loose"),
        (300, 300, "kept_good"), (200, 900, "kept_good"), (199, 200, "kept_narrow_open"),
        (199, 199, "kept_narrow"), (0, 0, "kept_narrow"),
    ],
)  # fmt: skip
def test_a_good_profile_keeps_a_fifth_to_a_third_of_its_market(qualified, possible, state):
    assert state_of(Kept(1000, 0, qualified, possible)) == state


def test_the_alarm_is_a_warning_in_words():
    view = kept_view(Kept(10, 0, 6, 6), Voice("en"))
    assert (view.state, view.is_warning, view.possible) == ("Too wide", True, "")


def test_accounts_that_may_be_outside_are_told():
    assert kept_view(Kept(10, 3, 2, 4), Voice("en")).notes == (
        "3 companies that may or may not be in the market are counted outside.",
    )


def test_what_unknowns_could_add_is_hatched_behind_what_is_sure():
    chart = unescape(kept_chart(Kept(1000, 0, 36, 208), Voice("fr")))
    assert chart.index('class="bar-open" y="30" width="20.8%"') < chart.index(
        'class="bar-solid" y="30" width="3.6%"'
    )
    assert "3,6\u202f% gardés, jusqu'à 20,8\u202f%" in chart


def test_nothing_is_hatched_when_everything_is_known():
    assert "bar-open" not in kept_chart(Kept(1000, 0, 36, 36), Voice("fr"))


def test_an_empty_market_has_no_chart():
    assert kept_chart(Kept(0, 0, 0, 0), Voice("fr")) == ""


@pytest.mark.parametrize(
    ("part", "whole", "width"),
    [(1, 3, "33.3%"), (1, 100_000, "0.1%"), (5, 5, "100.0%"), (9, 5, "100.0%")],
)
def test_a_bar_is_cut_never_rounded_up_and_never_lost(part, whole, width):
    assert f'class="bar-solid" width="{width}"' in bar(part, whole)


@pytest.mark.parametrize(("part", "whole"), [(0, 5), (0, 0), (3, 0)])
def test_nothing_is_drawn_for_nothing(part, whole):
    assert "bar-solid" not in bar(part, whole)
