"""Do points become the whole numbers that the specification says?"""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from focale.profile import read_profile
from focale.scorecard.packing import WORD_BITS, Packing
from focale.scorecard.plan import WHOLE, apportioned, plan_of, sum_reaching


@given(st.lists(st.fractions(min_value=0, max_value=1000), min_size=1, max_size=62))
def test_positive_points_share_out_exactly_one_hundred(points: list[Fraction]) -> None:
    if sum(points) == 0:
        return
    shares = apportioned(points)
    assert sum(shares) == WHOLE
    for share, p in zip(shares, points, strict=True):
        assert abs(share - p * WHOLE / sum(points)) < 1


def test_ties_of_the_remainder_go_to_the_first_in_the_document() -> None:
    assert apportioned([Fraction(1)] * 6) == [16667] * 4 + [16666] * 2


@given(st.integers(1, 500_000), st.integers(0, 100_000), st.integers(0, 500_000))
def test_a_threshold_on_the_sum_is_the_threshold_on_the_rounded_share(
    full: int, threshold: int, lines: int
) -> None:
    rounded = (2 * WHOLE * lines + full) // (2 * full)
    assert (lines >= sum_reaching(threshold, full)) == (rounded >= threshold)


@pytest.mark.parametrize(
    ("points", "weight"), [("-10", -10_000), ("-0.0005", -1), ("-0.0004", 0), ("-33.3335", -33_334)]
)
def test_penalties_are_rounded_half_up_by_size(points: str, weight: int) -> None:
    text = (
        "profile: p\ncriteria:\n  a: {field: headcount, at_least: 1, points: 100}\n"
        f"  b: {{field: nps, at_most: 0, points: {points}}}"
    )
    assert plan_of(read_profile(text)).terms[1].weight == weight


def test_need_without_points_weighs_two_and_one() -> None:
    text = (
        "profile: p\ncriteria:\n"
        "  a: {field: headcount, at_least: 1, need: mandatory}\n"
        "  b: {field: nps, at_least: 0, need: preferred}"
    )
    assert [term.weight for term in plan_of(read_profile(text)).terms] == [66_667, 33_333]


def test_sixty_two_raw_criteria_fit_into_words_of_62_bits() -> None:
    lines = [
        f"  c{n}: {{field: headcount, at_least: {n}, points: 10000, need: mandatory}}"
        for n in range(62)
    ]
    profile = read_profile("profile: p\nscale: raw\ncriteria:\n" + "\n".join(lines))
    packing = Packing(plan_of(profile))
    for name, slot in packing.slots.items():
        assert slot.shift + slot.width <= WORD_BITS, name
    taken = sorted((slot.word, slot.shift, slot.width) for slot in packing.slots.values())
    for (word, shift, width), (next_word, next_shift, _) in itertools.pairwise(taken):
        assert next_word > word or next_shift >= shift + width, "no two sums share a bit"
