"""How is a number, a share, a score or a day written in French and in English?

Scores are cut, never rounded up: 69.999 points never show as 70. Shares are rounded
(`glossary.shares`), and all or nothing is said of all or nothing only.
"""

from __future__ import annotations

import datetime

from focale.glossary.shares import share_words
from focale.glossary.typography import NARROW

MINUS = "\u2212"

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def whole(number: int, lang: str) -> str:
    """A count.

    >>> whole(12000, "fr"), whole(-12000, "en")
    ('12\\u202f000', '−12,000')
    """
    written = f"{abs(number):,}".replace(",", NARROW if lang == "fr" else ",")
    return f"{MINUS}{written}" if number < 0 else written


def quantity(value: float, lang: str) -> str:
    """A measured value, with the decimals that it has.

    >>> quantity(16159000.0, "fr"), quantity(-2.5, "en")
    ('16\\u202f159\\u202f000', '−2.5')
    """
    if value == int(value):
        return whole(int(value), lang)
    sign = MINUS if value < 0 else ""
    before, _, after = f"{abs(value):,}".partition(".")
    if lang == "fr":
        return f"{sign}{before.replace(',', NARROW)},{after}"
    return f"{sign}{before}.{after}"


def score(thousandths: int, lang: str) -> str:
    """Points of an account, whole, cut.

    >>> score(69_999, "fr"), score(100_000, "en")
    ('69', '100')
    """
    return whole(thousandths // 1000 if thousandths >= 0 else -(-thousandths // 1000), lang)


def line_points(thousandths: int, lang: str) -> str:
    """Points of one line, cut to one decimal, which is left out where it is 0.

    >>> line_points(1_517, "fr"), line_points(-10_000, "en"), line_points(-50, "fr")
    ('1,5', '−10', '0')
    """
    units, tenths = divmod(abs(thousandths) // 100, 10)
    written = str(units) + (f"{',' if lang == 'fr' else '.'}{tenths}" if tenths else "")
    return f"{MINUS}{written}" if thousandths < 0 and written != "0" else written


def share(part: int, total: int, lang: str) -> str:
    """A part of a total in per cent, rounded to one decimal; a dash when the total is 0.

    >>> share(395, 10881, "fr"), share(1999, 10000, "en"), share(1, 5000, "en"), share(3, 3, "en")
    ('3,6\\u202f%', '20.0%', '< 0.1%', '100%')
    """
    return share_words(part, total, lang)


def long_day(day: datetime.date, lang: str) -> str:
    """A day in words.

    >>> long_day(datetime.date(2026, 3, 1), "fr"), long_day(datetime.date(2026, 3, 1), "en")
    ('1er mars 2026', '1 March 2026')
    """
    month = _MONTHS["fr" if lang == "fr" else "en"].split()[day.month - 1]
    number = "1er" if lang == "fr" and day.day == 1 else str(day.day)
    return f"{number} {month} {day.year}"


def short_day(day: datetime.date, lang: str) -> str:
    """A day in figures, in English with the month's name.

    >>> short_day(datetime.date(2026, 5, 29), "fr"), short_day(datetime.date(2026, 5, 29), "en")
    ('29/05/2026', '29 May 2026')
    """
    if lang == "fr":
        return f"{day.day:02d}/{day.month:02d}/{day.year}"
    return f"{day.day} {_MONTHS['en'].split()[day.month - 1][:3]} {day.year}"
