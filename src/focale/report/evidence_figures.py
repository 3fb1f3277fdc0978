"""How are ratios, rates and amounts said, with what they rest on?"""

from __future__ import annotations

import math

from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.report import figures
from focale.report.voice import Voice

_SMALL_P = 0.001


def decimal(value: float, lang: str, places: int = 1) -> str:
    """A number with its decimals.

    >>> decimal(2.345, "fr"), decimal(0.6871, "en", 2)
    ('2,3', '0.69')
    """
    written = f"{value:.{places}f}"
    return written.replace(".", ",") if lang == "fr" else written


def plain_times(value: float, lang: str) -> str:
    """How many times, as short as it can be said: 2, 2.5, 12.

    >>> plain_times(2.0, "fr"), plain_times(2.54, "fr"), plain_times(12.3, "en")
    ('2', '2,5', '12')
    """
    if value >= 10 or value == int(value):
        return figures.whole(round(value), lang)
    return decimal(value, lang)


def times_words(value: float | None, voice: Voice) -> str:
    """How many times: "2,5 fois", or why there is no number."""
    if value is None:
        return voice("times_unknown")
    if math.isinf(value):
        return voice("times_endless")
    key = "times_one" if plain_times(value, "en") == "1" else "times_many"
    return voice(key, n=plain_times(value, voice.lang))


def range_words(interval: Interval | None, voice: Voice) -> str:
    """From where to where; "" without an interval."""
    if interval is None:
        return ""
    low = plain_times(interval.low, voice.lang)
    if not interval.is_bounded:
        return voice("from_up", low=low)
    return voice("from_to", low=low, high=plain_times(interval.high, voice.lang))


def percent(share: float, voice: Voice) -> str:
    """A share in per cent, rounded to one decimal.

    >>> percent(0.2857, Voice("en"))
    '28.6%'
    """
    return voice.share(round(share * 1_000_000), 1_000_000)


def rate_words(rate: Rate, voice: Voice) -> str:
    """A rate and its Wilson interval."""
    interval = rate.wilson()
    if rate.share is None or interval is None:
        return voice("rate_nobody")
    return voice(
        "rate_range", share=voice.share(rate.hits, rate.n), low=percent(interval.low, voice),
        high=percent(interval.high, voice),
    )  # fmt: skip


def p_words(p: float, lang: str) -> str:
    """A p value.

    >>> p_words(0.0321, "en"), p_words(1e-9, "fr")
    ('p = 0.032', 'p < 0,001')
    """
    if p < _SMALL_P:
        return f"p < {decimal(_SMALL_P, lang, 3)}"
    return f"p = {decimal(p, lang, 3)}"


def amount_words(value: float, lang: str) -> str:
    """An amount, whole."""
    return figures.whole(round(value), lang)
