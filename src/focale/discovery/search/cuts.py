"""Where are the classes of a number cut? Fixed beforehand, never by the customers.

Bands of the register and legal thresholds where the field has some, and the deciles of the market,
rounded to two digits so that people can say them.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from focale.glossary.headcount_bands import HEADCOUNT_BANDS
from focale.glossary.size_thresholds import SIZE_THRESHOLDS

Floats = npt.NDArray[np.float64]

_STAFF = (
    *(low for low, *_ in HEADCOUNT_BANDS.values() if low),
    *(people for people, *_ in SIZE_THRESHOLDS.values()),
    11, 50, 300,  # social and economic committee, its wider duties, triennial negotiation
)  # fmt: skip
LEGAL: dict[str, tuple[float, ...]] = {
    "headcount": _STAFF,
    "sales_headcount": (1, 2, 3, 6, 10, 20, 50),
    "revenue_eur": tuple(revenue for _, revenue, _ in SIZE_THRESHOLDS.values()),
    "balance_sheet_eur": tuple(total for *_, total in SIZE_THRESHOLDS.values()),
    "establishments": (2, 3, 6, 10, 20, 50),
    "growth_pct": (0, 10, 20),
}
"""Field -> where it is cut whatever the market."""
BANDED = frozenset({"headcount"})
"""Fields whose bands are fine enough without the deciles of the market."""
YEARS = (1, 2, 3, 5, 10, 20, 30, 50)
"""Ages of a date, in years, at which it is cut."""
DAYS_A_YEAR = 365.25
FEW = 12  # different values, up to which each is a class


def days_of_years(years: float) -> int:
    """From how many days on something is so many years old.

    >>> days_of_years(1), days_of_years(5)
    (365, 1826)
    """
    return round(years * DAYS_A_YEAR)


def cuts_of(field: str, market: Floats) -> Floats:
    """The first value of every class but the lowest, increasing.

    market: the known values of the market, not those of the customers. Classes are half open: from
    a cut, itself included, to the next.

    >>> cuts_of("score", np.arange(1.0, 101.0)).astype(int).tolist()
    [11, 21, 31, 41, 51, 61, 71, 81, 91]
    >>> 250.0 in cuts_of("headcount", np.array([1.0, 400.0]))
    True
    """
    if not len(market):
        return np.empty(0)
    few = _few(market)
    if few is not None:
        deciles = few[1:]
    elif field in BANDED:
        deciles = np.empty(0)
    else:
        deciles = np.quantile(market, np.arange(1, 10) / 10, method="higher")
        deciles = np.array([_two_digits(float(value)) for value in deciles])
    low, high = float(market.min()), float(market.max())
    cuts = np.unique(np.concatenate((deciles, np.array(LEGAL.get(field, ()), float))))
    inside: Floats = cuts[(cuts > low) & (cuts <= high)]
    return inside


def _few(market: Floats) -> Floats | None:
    """The different values where they are few; most columns show at once that they are not."""
    if len(np.unique(market[:2_000])) > FEW:
        return None
    values = np.unique(market)
    return values if len(values) <= FEW else None


def _two_digits(value: float) -> float:
    """Rounded up to two digits, as people say a threshold.

    >>> _two_digits(3_142_000.0), _two_digits(0.0), _two_digits(7.0), _two_digits(-3.25)
    (3200000.0, 0.0, 7.0, -3.2)
    """
    if not value:
        return 0.0
    step = 10.0 ** (math.floor(math.log10(abs(value))) - 1)
    return float(f"{math.ceil(value / step - 1e-9) * step:.12g}")
