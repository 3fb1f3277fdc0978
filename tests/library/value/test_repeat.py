"""Who will buy again? Checked on the customers of CDNOW, and on customers drawn from the model."""

import numpy as np
import pytest
from hypothesis import given, strategies as st
from scipy.integrate import dblquad
from scipy.optimize import approx_fprime
from scipy.special import beta as beta_of, gamma as gamma_of, hyp2f1

from focale.value.lifetime import TooEarly
from focale.value.repeat import RepeatModel, _Data, fit_repeat


def drawn(seed, n, r=0.8, alpha=4.0, a=0.8, b=2.5, age=(10.0, 40.0)):
    """Customers of the world that BG/NBD describes."""
    draw = np.random.default_rng(seed)
    rate, gone = draw.gamma(r, 1 / alpha, n), draw.beta(a, b, n)
    seen, again, last = draw.uniform(*age, n), np.zeros(n), np.zeros(n)
    alive = np.ones(n, dtype=bool)
    time = np.zeros(n)
    while alive.any():
        time += draw.exponential(1 / np.maximum(rate, 1e-12))
        alive &= time < seen
        again[alive] += 1
        last[alive] = time[alive]
        alive &= draw.random(n) > gone
    return again, last, seen


def told(r, alpha, a, b):
    return RepeatModel(r, alpha, a, b, 0.0, np.zeros((4, 4)), 100, 50, None)


@pytest.fixture(scope="module")
def cdnow(shared_data):
    file = shared_data("cdnow") / "cdnow_customers_summary_with_transactions.csv"
    return np.genfromtxt(file, delimiter=",", names=True)


def test_cdnow_gives_the_published_parameters(cdnow):
    """Fader, Hardie and Lee (2005), table 2."""
    model = fit_repeat(cdnow["x"], cdnow["t_x"], cdnow["T"])
    published = (0.243, 4.414, 0.793, 2.426)
    assert (model.r, model.alpha, model.a, model.b) == pytest.approx(published, rel=0.002)
    assert model.log_likelihood == pytest.approx(-9582.4, abs=0.05)
    assert model.too_early is None


def test_cdnow_gives_the_published_expectation_of_one_customer(cdnow):
    """Fader and Hardie, "Implementing the BG/NBD model in Excel": 1.226 purchases in 39 weeks."""
    model = fit_repeat(cdnow["x"], cdnow["t_x"], cdnow["T"])
    twice, once = model.expected([2, 0], [30.43, 0], [38.86, 38.86], 39.0)
    assert twice == pytest.approx(1.226, abs=0.001)
    assert 0 < once < 0.3


def test_the_unit_of_time_changes_nothing_but_the_scale(cdnow):
    weeks = fit_repeat(cdnow["x"], cdnow["t_x"], cdnow["T"])
    days = fit_repeat(cdnow["x"], cdnow["t_x"] * 7, cdnow["T"] * 7)
    assert (days.r, days.alpha / 7, days.a, days.b) == pytest.approx(
        (weeks.r, weeks.alpha, weeks.a, weeks.b), rel=1e-3
    )


def test_customers_drawn_from_the_model_give_it_back():
    model = fit_repeat(*drawn(1, 5_000))
    assert (model.r, model.alpha) == pytest.approx((0.8, 4.0), rel=0.12)
    assert model.a / (model.a + model.b) == pytest.approx(0.8 / 3.3, rel=0.1)


def test_what_is_expected_of_a_new_customer_happens():
    again, last, seen = drawn(2, 5_000, age=(40.0, 40.0))
    model = fit_repeat(again, last, seen)
    assert model.expected_new(40.0) == pytest.approx(again.mean(), rel=0.03)
    assert model.expected_new(20.0) < model.expected_new(40.0)


@pytest.mark.parametrize("logs", [(-1.4, 1.5, -0.2, 0.9), (1, 3, 1, -1), (-3, 0, 2, 4)])
def test_the_slope_is_that_of_the_likelihood(logs):
    data = _Data.of(*drawn(3, 300))
    numeric = approx_fprime(np.array(logs, float), lambda at: data.cost(at)[0], 1e-7)
    assert data.cost(np.array(logs, float))[1] == pytest.approx(numeric, rel=1e-4, abs=1e-3)


def test_the_likelihood_is_the_integral_over_rates_and_chances():
    """Equation 3 of the paper, before the integrals are solved: one customer, 3 purchases."""
    r, alpha, a, b, x, last, seen = 0.9, 3.0, 1.2, 2.0, 3, 6.0, 9.0

    def inside(p, rate):
        alive = (1 - p) ** x * rate**x * np.exp(-rate * seen)
        gone = p * (1 - p) ** (x - 1) * rate**x * np.exp(-rate * last)
        chances = p ** (a - 1) * (1 - p) ** (b - 1) / beta_of(a, b)
        rates = alpha**r * rate ** (r - 1) * np.exp(-alpha * rate) / gamma_of(r)
        return (alive + gone) * chances * rates

    slow = dblquad(inside, 0, 12, 0, 1, epsabs=1e-9)[0]
    data = _Data.of(np.array([3.0]), np.array([last]), np.array([seen]))
    assert -data.cost(np.log([r, alpha, a, b]))[0] == pytest.approx(np.log(slow), abs=1e-5)


@given(
    st.floats(0.05, 20), st.floats(0.05, 50), st.floats(0.05, 20), st.floats(0.05, 20),
    st.integers(0, 2000), st.floats(0, 1), st.floats(0.1, 500), st.floats(0.1, 500),
)  # fmt: skip
def test_no_customer_makes_a_number_that_is_none(r, alpha, a, b, x, part, seen, ahead):
    model = told(r, alpha, a, b)
    last = part * seen if x else 0.0
    to_come = model.expected([x], [last], [seen], ahead)[0]
    assert 0 <= to_come <= (r + x) * ahead / (alpha + seen) * (1 + 1e-9)  # as if nobody left
    assert 0 <= model.alive([x], [last], [seen])[0] <= 1


def paper(r, alpha, a, b, x, seen, ahead):
    """Equation 10, the chance of being alive aside."""
    part = hyp2f1(r + x, b + x, a + b + x - 1, ahead / (alpha + seen + ahead))
    less = ((alpha + seen) / (alpha + seen + ahead)) ** (r + x) * part
    return (a + b + x - 1) / (a - 1) * (1 - less)


@pytest.mark.parametrize("a", [0.05, 0.3, 0.79, 1.4, 5.0, 40.0])
@pytest.mark.parametrize("b", [0.2, 2.4, 30.0])
@pytest.mark.parametrize("x", [0, 1, 20])
def test_what_is_expected_is_the_formula_of_the_paper(a, b, x):
    model = told(0.24, 4.4, a, b)
    last = 30.0 if x else 0.0
    alive = model.alive([x], [last], [39.0])[0]
    for ahead in (1.0, 39.0, 300.0):
        expected = paper(0.24, 4.4, a, b, x, 39.0, ahead) * alive
        assert model.expected([x], [last], [39.0], ahead)[0] == pytest.approx(expected, rel=1e-7)


def test_a_of_one_is_no_hole():
    near = [told(0.5, 4.0, a, 2.0).expected_new(30.0) for a in (0.999, 1.0, 1.001)]
    assert near[0] > near[1] > near[2]
    assert near[1] == pytest.approx((near[0] + near[2]) / 2, rel=1e-4)


@pytest.mark.parametrize(
    ("customers", "why"),
    [
        (drawn(6, 40), TooEarly.FEW_REPEATERS),
        ((np.zeros(500), np.zeros(500), np.full(500, 9.0)), TooEarly.FEW_REPEATERS),
        # Everybody bought twice at the same moments: no spread of rates to read.
        ((np.full(500, 2.0), np.full(500, 5.0), np.full(500, 5.5)), TooEarly.NOT_CONVERGED),
        (drawn(7, 2000), None),
    ],
)
def test_what_cannot_be_told_yet_is_said(customers, why):
    assert fit_repeat(*customers).too_early is why


def test_nobody_is_none():
    assert fit_repeat([], [], []) is None


@pytest.mark.parametrize(
    ("again", "recency", "age"),
    [([1], [5], [3]), ([-1], [0], [3]), ([1], [np.nan], [3]), ([1, 2], [1], [3])],
)
def test_impossible_customers_are_refused(again, recency, age):
    with pytest.raises(ValueError, match=r"."):
        fit_repeat(again, recency, age)


def test_models_are_drawn_as_far_apart_as_fits_are():
    """Fits to samples of one world lie about as far apart as draws from one fit."""
    fits = [fit_repeat(*drawn(20 + k, 300)).expected_new(24.0) for k in range(14)]
    one = fit_repeat(*drawn(20, 300)).expected_new_drawn(24.0, 200)
    assert np.std(one) == pytest.approx(np.std(fits), rel=0.7)
