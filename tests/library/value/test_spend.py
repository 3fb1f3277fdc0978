"""How much does a customer spend at a purchase?"""

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.optimize import approx_fprime
from scipy.stats import gamma as gamma_law

from focale.value.lifetime import TooEarly
from focale.value.spend import _cost, fit_spend


def drawn(seed, n, p=5.0, q=4.0, gamma=20.0):
    draw = np.random.default_rng(seed)
    x = draw.integers(1, 9, n).astype(float)
    own = draw.gamma(q, 1 / gamma, n)
    return x, draw.gamma(p * x) / own / x


def test_cdnow_gives_the_published_parameters(shared_data):
    """Fader and Hardie (2013): p 6.25, q 3.74, gamma 15.44, log-likelihood -4055.92."""
    file = shared_data("cdnow") / "cdnow_customers_summary_with_transactions.csv"
    rows = np.genfromtxt(file, delimiter=",", names=True)
    model = fit_spend(rows["x"], rows["zbar"])
    assert (model.p, model.q, model.gamma) == pytest.approx((6.25, 3.74, 15.44), rel=0.003)
    assert model.log_likelihood == pytest.approx(-4055.92, abs=0.02)
    assert model.mean == pytest.approx(35.17, abs=0.05)
    assert model.too_early is None
    assert abs(model.correlation) < 0.15


def test_customers_drawn_from_the_model_give_it_back():
    model = fit_spend(*drawn(1, 20_000))
    assert (model.p, model.q, model.gamma) == pytest.approx((5.0, 4.0, 20.0), rel=0.08)
    assert model.mean == pytest.approx(5 * 20 / 3, rel=0.03)


def test_the_currency_changes_nothing_but_the_scale():
    x, z = drawn(2, 500)
    euros, cents = fit_spend(x, z), fit_spend(x, z * 100)
    assert (cents.p, cents.q, cents.gamma / 100) == pytest.approx(
        (euros.p, euros.q, euros.gamma), rel=1e-4
    )
    assert cents.log_likelihood == pytest.approx(euros.log_likelihood - 500 * np.log(100))


@pytest.mark.parametrize("logs", [(1.8, 1.3, 2.7), (0, 0, 0), (-1, 2, 1)])
def test_the_slope_is_that_of_the_likelihood(logs):
    x, z = drawn(3, 200)
    at = np.array(logs, float)
    numeric = approx_fprime(at, lambda here: _cost(here, x, z)[0], 1e-7)
    assert _cost(at, x, z)[1] == pytest.approx(numeric, rel=1e-4, abs=1e-2)


def test_the_likelihood_is_the_integral_over_what_customers_are_like():
    p, q, gamma, x, z = 2.0, 3.0, 8.0, 4.0, 5.0
    slow = quad(
        lambda own: gamma_law.pdf(z, p * x, scale=1 / (own * x))
        * gamma_law.pdf(own, q, scale=1 / gamma), 0, 30,
    )[0]  # fmt: skip
    fast = _cost(np.log([p, q, gamma]), np.array([x]), np.array([z]))[0]
    assert -fast == pytest.approx(np.log(slow), abs=1e-6)


def test_who_was_seen_often_is_believed_more():
    model = fit_spend(*drawn(4, 2000))
    never, once, often = model.expected([0, 1, 50], [np.nan, 100.0, 100.0])
    assert never == pytest.approx(model.mean)
    assert model.mean < once < often < 100


@pytest.mark.parametrize(
    ("x", "z", "why"),
    [
        (*drawn(5, 29), TooEarly.FEW_REPEATERS),
        (np.full(200, 3.0), np.full(200, 10.0), TooEarly.NOT_CONVERGED),  # all spend the same
        (*drawn(6, 3000, q=0.7), TooEarly.SPEND_WITHOUT_MEAN),
    ],
)
def test_what_cannot_be_told_yet_is_said(x, z, why):
    assert fit_spend(x, z).too_early is why


def test_nobody_who_spends_is_none():
    assert fit_spend([], []) is None
    assert fit_spend([0, 2, 3], [5.0, 0.0, np.nan]) is None
