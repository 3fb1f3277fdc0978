"""How is a measure said: its number, its interval, how two groups compare?"""

from __future__ import annotations

import datetime
import math

from focale.evidence.interval import Interval
from focale.evidence.verdict import THRESHOLDS, Measure as Banded
from focale.kpi.figures import Contrast, Figure, Measure, Unit
from focale.report.evidence_figures import amount_words, decimal, percent
from focale.report.voice import Voice

SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}
BANDED = {
    Measure.CONVERSION: Banded.CONVERSION, Measure.CYCLE: Banded.CYCLE,
    Measure.LIFETIME_VALUE: Banded.LIFETIME_VALUE, Measure.CAC: Banded.ACQUISITION_COST,
}  # fmt: skip
_EPOCH = datetime.date(1970, 1, 1)


def thresholds(measure: Measure) -> tuple[float, ...]:
    """Where the bands of a measure begin; none without bands."""
    return THRESHOLDS[BANDED[measure]] if measure in BANDED else ()


def money_words(value: float, currency: str, voice: Voice) -> str:
    """An amount with its currency.

    >>> money_words(12000.4, "EUR", Voice("en")), money_words(9.0, "", Voice("en"))
    ('€12,000', '9')
    """
    written = amount_words(value, voice.lang)
    sign = SIGNS.get(currency, currency)
    if not sign:
        return written
    if voice.lang == "fr":
        return f"{written}\u00a0{sign}"
    return f"{sign}{written}" if sign in SIGNS.values() else f"{written}\u00a0{sign}"


def plain(value: float, unit: Unit, currency: str, voice: Voice) -> str:
    """A number without the words of its unit, for an interval."""
    if unit is Unit.SHARE:
        return percent(value, voice)
    if unit in (Unit.MONEY, Unit.MONEY_A_DAY):
        return money_words(value, currency, voice)
    if unit is Unit.TIMES:
        return decimal(value, voice.lang, 2)
    if unit is Unit.DAYS:
        return amount_words(value, voice.lang)
    return decimal(value, voice.lang)


def value_words(value: float, unit: Unit, currency: str, voice: Voice) -> str:
    """A number as it is said.

    >>> (
    ...     value_words(0.1512, Unit.SHARE, "", Voice("en")),
    ...     value_words(47, Unit.DAYS, "", Voice("en")),
    ... )
    ('15.1%', '47 days')
    """
    written = plain(value, unit, currency, voice)
    key = {
        Unit.DAYS: "kpi_days", Unit.MONTHS: "kpi_months", Unit.MONEY_A_DAY: "kpi_a_day",
        Unit.TIMES: "kpi_times",
    }.get(unit)  # fmt: skip
    return voice(key, n=written) if key else written


def figure_words(figure: Figure, unit: Unit, currency: str, voice: Voice) -> str:
    """The number, or why there is none."""
    if figure.value is None:
        return voice(f"kpi_why_{figure.why.value}") if figure.why else "–"
    return value_words(figure.value, unit, currency, voice)


def ends_words(interval: Interval | None, unit: Unit, currency: str, voice: Voice) -> str:
    """From where to where; "" without an interval."""
    if interval is None:
        return ""
    low = plain(interval.low, unit, currency, voice)
    if not math.isfinite(interval.high):
        return voice("from_up", low=low)
    return voice("from_to", low=low, high=plain(interval.high, unit, currency, voice))


def times(value: float, lang: str) -> str:
    """How many times, with as many decimals as it needs: 0.15, 2.5, 12."""
    return decimal(value, lang, 2 if value < 1.95 else (1 if value < 9.95 else 0))


def ratio_words(contrast: Contrast | None, voice: Voice) -> str:
    """The ratio, and what it means as more or less: "0,3 fois, soit 70 % de moins"."""
    if contrast is None or contrast.ratio is None:
        return voice(f"kpi_why_{contrast.why.value}") if contrast and contrast.why else ""
    value = contrast.ratio
    if not math.isfinite(value):
        return voice("times_endless")
    said = voice("kpi_times", n=times(value, voice.lang))
    if value >= 2:
        return said
    change = abs(value - 1)
    share = f"{round(change * 100)} %" if voice.lang == "fr" else f"{round(change * 100)}%"
    share = share.replace(" ", "\u202f")
    key = "kpi_same" if not round(change * 100) else ("kpi_less" if value < 1 else "kpi_more")
    return voice("kpi_ratio", times=said, change=voice(key, share=share))


def ratio_ends(contrast: Contrast | None, voice: Voice) -> str:
    """From where to where; "" without an interval."""
    if contrast is None or contrast.interval is None:
        return ""
    low = times(contrast.interval.low, voice.lang)
    if not contrast.interval.is_bounded:
        return voice("from_up", low=low)
    return voice("from_to", low=low, high=times(contrast.interval.high, voice.lang))


def count_words(figure: Figure, voice: Voice) -> str:
    """On how many a number rests."""
    if not figure.n:
        return ""
    if figure.hits is not None:
        return voice("kpi_hits_on", hits=voice.whole(figure.hits), n=voice.whole(figure.n))
    return voice("kpi_rests_on", n=voice.whole(figure.n))


def beside_words(figure: Figure, measure: Measure, currency: str, voice: Voice) -> tuple[str, ...]:
    """What stands beside a number: the median, the months, the departures, what was spent."""
    told, found = figure.beside, []
    if measure in (Measure.AVERAGE_DEAL, Measure.LIFETIME_VALUE) and "median" in told:
        found.append(voice("kpi_median", n=money_words(told["median"], currency, voice)))
    if "months" in told and measure in (Measure.LIFETIME_VALUE, Measure.MARGIN_AFTER_COST):
        found.append(voice("kpi_in_months", n=amount_words(told["months"], voice.lang)))
    if "ended" in told:
        found.append(voice("kpi_ended", n=amount_words(told["ended"], voice.lang)))
    if measure is Measure.CAC and "cost" in told:
        found.append(voice("kpi_cost_all", n=money_words(told["cost"], currency, voice)))
    if "with_open" in told and "with_open_low" in told:
        low, high = (percent(told[f"with_open_{end}"], voice) for end in ("low", "high"))
        share = percent(told["with_open"], voice)
        found.append(voice("kpi_with_open", share=share, low=low, high=high))
    if "weighted" in told and "until" in told:
        found.append(
            voice(
                "kpi_covered", weighted=money_words(told["weighted"], currency, voice),
                left=money_words(told["left"], currency, voice),
                day=voice.day(_EPOCH + datetime.timedelta(days=int(told["until"]))),
            )
        )  # fmt: skip
    return tuple(found)
