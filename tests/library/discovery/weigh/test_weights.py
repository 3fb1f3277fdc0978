"""How much may points move, and when is a version proposed?"""

import numpy as np
import pytest

from focale.discovery.weigh.deals import Deals, split_by_time
from focale.discovery.weigh.value import bands_of, skew_of
from focale.discovery.weigh.weights import Answer, weigh
from focale.evidence.logistic import Allowance

OLD = np.array([40.0, 30.0, 20.0, 10.0])
ALL = np.ones(4, dtype=bool)


def deals(n, effects, *, base=-1.0, seed=1, drift=0.0):
    """n deals with four criteria, each met by chance; effects: log-odds of each."""
    rng = np.random.default_rng(seed)
    shares = (rng.random((n, 4)) < 0.4).astype(float)
    odds = base + shares @ np.array(effects) + np.linspace(0, drift, n)
    won = rng.random(n) < 1 / (1 + np.exp(-odds))
    day = np.datetime64("2025-01-01") + (np.arange(n) * 500 // n).astype("timedelta64[D]")
    return Deals(shares, won, day)


def with_counts(wins, losses):
    """Deals of which so many are won, the criteria telling them well."""
    rng = np.random.default_rng(2)
    won = rng.permutation(np.array([True] * wins + [False] * losses))
    shares = (rng.random((len(won), 4)) < np.where(won, 0.7, 0.3)[:, None]).astype(float)
    day = np.datetime64("2025-01-01") + np.arange(len(won)).astype("timedelta64[D]")
    return Deals(shares, won, day)


@pytest.mark.parametrize(
    ("wins", "losses", "allowed"),
    [
        (19, 400, Allowance.NOTHING), (400, 19, Allowance.NOTHING), (0, 0, Allowance.NOTHING),
        (0, 50, Allowance.NOTHING), (50, 0, Allowance.NOTHING),
        (20, 20, Allowance.A_LITTLE), (99, 500, Allowance.A_LITTLE),
        (200, 300, Allowance.PROBABILITY),
    ],
)  # fmt: skip
def test_what_may_change_depends_on_wins_and_losses(wins, losses, allowed):
    found = weigh(with_counts(wins, losses), OLD, ALL)
    assert found.allowed is allowed
    if allowed is Allowance.NOTHING:
        assert found.answer is Answer.FEW
        assert found.new.tolist() == OLD.tolist()
        assert found.chances == ()


def test_few_outcomes_move_points_by_a_quarter_at_most_and_tell_no_probability():
    found = weigh(with_counts(60, 90), OLD, ALL)
    assert (np.abs(found.new - OLD) <= 0.25 * OLD + 1e-9).all()
    assert not np.allclose(found.new, OLD)
    assert found.chances == ()
    assert found.calibrated is None


def test_many_outcomes_turn_wrong_points_round():
    found = weigh(deals(4000, (0.1, 0.2, 0.8, 1.6)), OLD, ALL)
    assert found.answer is Answer.PROPOSED
    assert found.new.tolist() == sorted(found.new)
    assert found.difference.difference > 0.05
    assert found.new.sum() == 100


def test_right_points_are_kept():
    found = weigh(deals(4000, 0.02 * OLD), OLD, ALL)
    assert found.answer in (Answer.UNCHANGED, Answer.PROPOSED)
    assert np.abs(found.new - OLD).max() <= 8


@pytest.mark.parametrize("seed", range(8))
def test_noise_finds_nothing(seed):
    found = weigh(deals(3000, (0, 0, 0, 0), seed=seed), OLD, ALL)
    assert found.answer is Answer.NO_SIGNAL


def test_a_criterion_that_is_not_to_be_scored_loses_its_points():
    movable = np.array([True, True, True, False])
    found = weigh(deals(4000, (0.1, 0.2, 0.8, 3.0)), OLD, movable)
    assert found.new[3] == 0
    assert found.new.sum() == 100
    assert not found.weighed[3]


def test_a_criterion_that_nobody_meets_keeps_its_points():
    made = deals(2000, (0.5, 0.5, 0.5, 0.0))
    made.shares[:, 3] = 0.0
    found = weigh(made, OLD, ALL)
    assert found.new[3] == OLD[3]
    assert not found.weighed[3]


def test_a_criterion_that_works_the_wrong_way_is_told_and_gets_nothing():
    found = weigh(deals(4000, (-1.0, 0.8, 0.8, 0.8)), OLD, ALL)
    assert found.reversed_ == (0,)
    assert found.new[0] == 0


def test_no_criterion_that_varies_is_nothing_to_weigh():
    made = with_counts(100, 100)
    made.shares[:] = 1.0
    assert weigh(made, OLD, ALL).answer is Answer.NOTHING_TO_WEIGH


def test_a_drift_of_the_base_rate_moves_the_probability_and_not_the_order():
    found = weigh(deals(6000, (1.0, 0.8, 0.6, 0.4), base=-3.0, drift=3.0), OLD, ALL)
    assert found.calibrated.shift.interval().low > 0.3
    chances = [chance for _, chance, _ in found.chances]
    assert chances == sorted(chances)
    assert all(ends.holds(chance) for _, chance, ends in found.chances)
    assert found.ranks.value > 0.6


def test_points_that_rank_later_deals_worse_are_not_proposed():
    early = deals(2800, (0.0, 0.0, 0.2, 1.5), seed=3)
    late = deals(1200, (1.6, 1.0, 0.2, 0.0), seed=4)
    day = np.concatenate([early.created, late.created + 600])
    both = Deals(np.vstack([early.shares, late.shares]),
                 np.concatenate([early.won, late.won]), day)  # fmt: skip
    found = weigh(both, OLD, ALL)
    assert found.answer in (Answer.WORSE, Answer.LOSS_NOT_EXCLUDED)
    assert not found.is_proposed


def test_deals_of_one_day_are_not_parted():
    made = deals(1000, (0, 0, 0, 0))
    earlier, later = split_by_time(made)
    assert earlier.created.max() < later.created.min()
    assert len(earlier) + len(later) == 1000


BANDS = (("handle_now", 70.0), ("nurture", 40.0), ("generic", 0.0))


def test_value_is_told_in_two_parts_and_one_large_deal_makes_no_band():
    points = np.repeat([80.0, 50.0, 10.0], 100)
    won = np.tile([True] * 10 + [False] * 90, 3)
    amount = np.where(won, 1000.0, np.nan)
    amount[0] = 1_000_000.0
    made = Deals(np.zeros((300, 1)), won, np.full(300, np.datetime64("2026-01-01")), amount)
    bands = bands_of(made, points, BANDS)
    assert [one.rate.hits for one in bands] == [10, 10, 10]
    assert bands[0].typical < 10_000
    assert bands[0].worth == pytest.approx(0.1 * bands[0].typical)
    assert skew_of(made).is_concentrated


def test_a_band_that_nobody_entered_is_worth_nothing_known():
    made = Deals(np.zeros((40, 1)), np.arange(40) < 20, np.full(40, np.datetime64("2026-01-01")))
    bands = bands_of(made, np.full(40, 50.0), BANDS)
    assert bands[0].rate.share is None
    assert bands[0].worth is None
    assert bands[1].typical is None
    assert skew_of(made) is None
