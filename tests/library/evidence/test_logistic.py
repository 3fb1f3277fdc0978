"""Weights from outcomes, pulled towards those that a person wrote."""

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given, settings, strategies as st
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from focale.evidence.logistic import (
    Allowance,
    allowance,
    fit_logistic,
    fit_trusting,
    held_near,
)


def deals(seed, n=400, weights=(1.0, -0.5, 0.0), intercept=-1.0):
    draw = np.random.default_rng(seed)
    columns = draw.normal(size=(n, len(weights)))
    chance = 1 / (1 + np.exp(-(columns @ np.array(weights) + intercept)))
    return columns, (draw.random(n) < chance).astype(int)


def test_without_a_pull_it_is_the_fit_of_statsmodels():
    columns, won = deals(1)
    ours = fit_logistic(columns, won, strength=0.0)
    theirs = sm.Logit(won, sm.add_constant(columns)).fit(disp=0)
    assert [ours.intercept, *ours.weights] == pytest.approx(theirs.params, abs=1e-6)
    assert ours.errors == pytest.approx(theirs.bse, rel=1e-5)
    assert ours.log_likelihood == pytest.approx(theirs.llf)
    assert ours.converged


def test_pulled_towards_zero_it_is_the_fit_of_scikit_learn():
    columns, won = deals(2)
    ours = fit_logistic(columns, won, strength=5.0)
    theirs = LogisticRegression(C=1 / 5.0, tol=1e-10, max_iter=1000).fit(columns, won)
    assert ours.weights == pytest.approx(theirs.coef_[0], abs=1e-5)
    assert ours.intercept == pytest.approx(theirs.intercept_[0], abs=1e-5)


@settings(max_examples=15)
@given(
    st.integers(0, 10_000),
    st.lists(st.floats(-3, 3), min_size=3, max_size=3),
    st.lists(st.floats(0.01, 50), min_size=3, max_size=3),
)
def test_pulled_towards_any_prior_it_is_the_minimum_of_the_formula(seed, prior, strength):
    columns, won = deals(seed, n=60)
    fit = fit_logistic(columns, won, prior=prior, strength=strength)
    if fit is None:
        return

    def cost(beta):
        odds = columns @ beta[1:] + beta[0]
        pull = 0.5 * (np.array(strength) * (beta[1:] - prior) ** 2).sum()
        return np.logaddexp(0, odds).sum() - won @ odds + pull

    found = np.array([fit.intercept, *fit.weights])
    best = minimize(cost, found + 0.1, method="BFGS", options={"gtol": 1e-7})
    assert fit.converged
    assert cost(found) <= best.fun + 1e-7


def test_the_stronger_the_pull_the_closer_to_the_hand_written_weights():
    columns, won = deals(3)
    gaps = [
        np.abs(
            fit_logistic(columns, won, prior=[0.0, 2.0, 1.0], strength=s).weights - [0, 2, 1]
        ).max()
        for s in (0.1, 1, 10, 100, 1e6)
    ]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[-1] < 1e-3


def test_an_offset_is_taken_as_known():
    columns, won = deals(4)
    offset = np.linspace(-1, 1, len(won))
    ours = fit_logistic(columns, won, strength=0.0, offset=offset)
    theirs = sm.GLM(won, sm.add_constant(columns), sm.families.Binomial(), offset=offset).fit()
    assert [ours.intercept, *ours.weights] == pytest.approx(theirs.params, abs=1e-6)


@pytest.mark.parametrize("won", [[0] * 10, [1] * 10])
def test_one_class_alone_teaches_nothing(won):
    assert fit_logistic(np.arange(10.0)[:, None], won) is None
    assert fit_trusting(np.arange(10.0)[:, None], won) is None


def test_what_separates_without_a_pull_is_said_not_to_converge():
    column = np.arange(10.0)[:, None]
    won = [0] * 5 + [1] * 5
    assert not fit_logistic(column, won, strength=0.0).converged
    assert fit_logistic(column, won, strength=0.1).converged


def test_one_column_that_separates_some_deals_is_said_too():
    columns, won = deals(8)
    special = (np.arange(len(won)) % 9 == 0) & (won == 1)
    assert not fit_logistic(np.column_stack((columns, special)), won, strength=0.0).converged


@pytest.mark.parametrize("strength", [0.0, 1.0])
def test_constant_and_repeated_columns_do_no_harm(strength):
    columns, won = deals(5)
    more = np.column_stack((columns, columns[:, 0], np.ones(len(won))))
    fit = fit_logistic(more, won, strength=strength)
    assert fit.converged
    assert fit.weights[0] == pytest.approx(fit.weights[3], abs=1e-3)
    assert np.isfinite(fit.errors).all()


@pytest.mark.parametrize(
    ("columns", "won"),
    [
        ([[np.nan]], [1]),
        ([[np.inf], [1.0]], [0, 1]),
        ([[1.0]], [2]),
        ([[1.0]], [0, 1]),
        ([1.0], [1]),
    ],
)
def test_blanks_and_other_outcomes_are_refused(columns, won):
    with pytest.raises(ValueError, match=r"."):
        fit_logistic(columns, won)


def test_right_hand_written_weights_earn_trust_and_wrong_ones_do_not():
    columns, won = deals(6, n=300, weights=(1.5, -1.5, 1.0))
    _, trusted = fit_trusting(columns, won, prior=[1.5, -1.5, 1.0])
    _, distrusted = fit_trusting(columns, won, prior=[-3.0, 3.0, -3.0])
    assert trusted > 10
    assert distrusted < 1


def test_the_interval_of_a_probability_holds_it_and_narrows_with_more_deals():
    few, many = (fit_logistic(*deals(7, n=n)) for n in (100, 10_000))
    at = [[0.5, 0.5, 0.5]]
    widths = []
    for fit in (few, many):
        low, high = fit.probability_between(at)
        assert low[0] < fit.probability(at)[0] < high[0]
        widths.append(high[0] - low[0])
    assert widths[1] < widths[0] / 5


@pytest.mark.parametrize(
    ("wins", "losses", "later", "allowed"),
    [
        (0, 0, (), Allowance.NOTHING),
        (19, 1000, (), Allowance.NOTHING),
        (1000, 19, (), Allowance.NOTHING),
        (20, 20, (), Allowance.A_LITTLE),
        (99, 1000, (), Allowance.A_LITTLE),
        (100, 100, (), Allowance.PROBABILITY),
        (100, 100, (30, 30), Allowance.PROBABILITY),
        (100, 100, (29, 500), Allowance.A_LITTLE),
        (100, 100, (0, 0), Allowance.A_LITTLE),
    ],
)
def test_what_so_many_outcomes_allow_to_change(wins, losses, later, allowed):
    assert allowance(wins, losses, *later) is allowed


def test_points_move_by_at_most_a_quarter_while_outcomes_are_few():
    assert held_near([30, 10, -9, 5], [20, 20, -10, 0]).tolist() == [25, 15, -9, 0]
