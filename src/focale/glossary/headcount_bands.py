"""Which headcounts does each band of the French register hold?

Source: the bands of SIRENE ("tranche d'effectif salarié", INSEE), the version of 2019 that the
stock files still use in 2026.
"""

from __future__ import annotations

HEADCOUNT_BANDS: dict[str, tuple[int, int | None, str, str]] = {
    "NN": (0, 0, "sans salarié", "no employee"),
    "00": (0, 0, "0 salarié", "0 employees"),
    "01": (1, 2, "1 ou 2 salariés", "1 or 2 employees"),
    "02": (3, 5, "3 à 5 salariés", "3 to 5 employees"),
    "03": (6, 9, "6 à 9 salariés", "6 to 9 employees"),
    "11": (10, 19, "10 à 19 salariés", "10 to 19 employees"),
    "12": (20, 49, "20 à 49 salariés", "20 to 49 employees"),
    "21": (50, 99, "50 à 99 salariés", "50 to 99 employees"),
    "22": (100, 199, "100 à 199 salariés", "100 to 199 employees"),
    "31": (200, 249, "200 à 249 salariés", "200 to 249 employees"),
    "32": (250, 499, "250 à 499 salariés", "250 to 499 employees"),
    "41": (500, 999, "500 à 999 salariés", "500 to 999 employees"),
    "42": (1000, 1999, "1\u202f000 à 1\u202f999 salariés", "1,000 to 1,999 employees"),
    "51": (2000, 4999, "2\u202f000 à 4\u202f999 salariés", "2,000 to 4,999 employees"),
    "52": (5000, 9999, "5\u202f000 à 9\u202f999 salariés", "5,000 to 9,999 employees"),
    "53": (10000, None, "10\u202f000 salariés et plus", "10,000 employees and more"),
}
"""Code -> (from, to, French, English); to: None where the band has no end."""


def band_of(headcount: float) -> str:
    """The band of a headcount. "00" for nobody: who never employed ("NN") cannot be told.

    headcount: at least 0; a fraction counts as the whole persons in it, but for less than one.
    Raises ValueError below 0.

    >>> band_of(0), band_of(75), band_of(249.5), band_of(12_000)
    ('00', '21', '31', '53')
    """
    if headcount < 0:
        raise ValueError(f"a headcount is at least 0, got {headcount}")
    if 0 < headcount < 1:
        return "01"
    found = [
        code for code, (low, *_) in HEADCOUNT_BANDS.items() if code != "NN" and low <= headcount
    ]
    return found[-1]


def bounds_of(band: str) -> tuple[int, int | None]:
    """From how many people to how many; None where the band has no end. Raises KeyError.

    >>> bounds_of("21"), bounds_of("53")
    ((50, 99), (10000, None))
    """
    low, high, *_ = HEADCOUNT_BANDS[band]
    return low, high


def band_name(band: str, lang: str) -> str:
    """What people call a band. Raises KeyError for what is none.

    >>> band_name("21", "fr")
    '50 à 99 salariés'
    """
    _, _, french, english = HEADCOUNT_BANDS[band]
    return french if lang == "fr" else english
