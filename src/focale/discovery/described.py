"""What is a pattern called, in French and in English?"""

from __future__ import annotations

import re
from collections.abc import Callable

from focale.discovery.findings import Trait
from focale.discovery.search.pattern import Asks, Pattern
from focale.glossary.event_names import EVENT_NAMES
from focale.glossary.fields import field_label
from focale.glossary.headcount_bands import HEADCOUNT_BANDS, band_name, bounds_of
from focale.glossary.naf import naf_name, naf_written
from focale.glossary.territory import region_name
from focale.glossary.typography import NARROW

_MONTHS = {90: 3, 180: 6, 365: 12, 730: 24}
_MOST = 5  # values named, before "..."
_YEAR_WORDS = re.compile(r"year|ann[eé]e|mill[eé]sime", re.IGNORECASE)
_YEARS = (1_000, 2_999)


def label_of(pattern: Pattern) -> tuple[str, str]:
    """What its field is called: (French, English).

    >>> label_of(Pattern("headcount", Asks.BETWEEN, 20.0, 249.0))
    ('Effectif', 'Headcount')
    """
    if pattern.asks is Asks.SEEN and pattern.field in EVENT_NAMES:
        named = EVENT_NAMES[pattern.field]
        return _capital(named.fr), _capital(named.en)
    return _capital(field_label(pattern.field, "fr")), _capital(field_label(pattern.field, "en"))


def described(pattern: Pattern, lang: str) -> str:
    """What it asks, for people.

    >>> described(Pattern("headcount", Asks.BETWEEN, 20.0, 249.0), "fr")
    'effectif de 20 à 249'
    >>> described(Pattern("job_posted_sdr", Asks.SEEN, None, 730.0), "en")
    'SDR job posted within 24 months'
    >>> described(Pattern("year_established", Asks.BETWEEN, None, 1999.0), "fr")
    "year_established jusqu'à 1999"
    """
    french = lang == "fr"
    name = field_label(pattern.field, lang)
    match pattern.asks:
        case Asks.BETWEEN:
            if _is_year(pattern):
                return f"{name} {_range(pattern.low, pattern.high, french, _as_year)}"
            return f"{name} {_range(pattern.low, pattern.high, french)}"
        case Asks.AGED:
            unit = "ans" if french else "years"
            return f"{name} {_aged(pattern, french, unit)}"
        case Asks.SEEN:
            event = EVENT_NAMES.get(pattern.field)
            name = pattern.field if event is None else event.fr if french else event.en
            months = _MONTHS.get(int(pattern.high or 0), round((pattern.high or 0) / 30))
            return (
                f"{name} depuis moins de {months} mois"
                if french
                else f"{name} within {months} months"
            )
        case Asks.FLAG:
            yes = pattern.values[0] == "true"
            return (
                f"{name} : {'oui' if yes else 'non'}"
                if french
                else f"{name}: {'yes' if yes else 'no'}"
            )
        case _:
            colon = " : " if french else ": "
            return f"{name}{colon}{_values(pattern, lang)}"


def _values(pattern: Pattern, lang: str) -> str:
    if pattern.field == "naf":
        words = [_naf(code, lang) for code in pattern.values]
        if pattern.name:
            return f"{pattern.name} ({naf_name(pattern.name, lang)})"
    elif pattern.field == "headcount_band" and all(
        one in HEADCOUNT_BANDS for one in pattern.values
    ):
        words = _bands(pattern.values, lang)
    elif pattern.name and pattern.field == "departement":
        return region_name(pattern.name, lang)
    elif pattern.name:
        return pattern.name
    else:
        words = list(pattern.written)
    joiner = " ou " if lang == "fr" else " or "
    shown = words[:_MOST]
    tail = "…" if len(words) > _MOST else ""
    return ", ".join(shown[:-1]) + (joiner if len(shown) > 1 else "") + shown[-1] + tail


def _bands(codes: tuple[str, ...], lang: str) -> list[str]:
    """Bands of headcount in words; those that follow each other as one.

    >>> _bands(("12", "21", "22", "31"), "fr"), _bands(("12", "32"), "en")
    (['20 à 249 salariés'], ['20 to 49 employees', '250 to 499 employees'])
    """
    order = list(HEADCOUNT_BANDS)
    runs: list[list[str]] = []
    for code in sorted(codes, key=order.index):
        if runs and runs[-1][-1] != "NN" and order.index(code) == order.index(runs[-1][-1]) + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return [_run(run[0], run[-1], lang) for run in runs]


def _run(first: str, last: str, lang: str) -> str:
    if first == last:
        return band_name(first, lang)
    low, high = bounds_of(first)[0], bounds_of(last)[1]
    french = lang == "fr"
    said = _range(low, high, french).removeprefix("de ").removeprefix("of ")
    return f"{said} salariés" if french else f"{said} employees"


def _naf(code: str, lang: str) -> str:
    name = naf_name(code, lang)
    return f"{naf_written(code)} ({name})" if name else naf_written(code)


def _is_year(pattern: Pattern) -> bool:
    """Whether its numbers are years, as its name says: their digits are not grouped."""
    ends = [end for end in (pattern.low, pattern.high) if end is not None]
    inside = all(_YEARS[0] <= end <= _YEARS[1] and end == int(end) for end in ends)
    return inside and _YEAR_WORDS.search(pattern.field) is not None


def _as_year(value: float | None, french: bool) -> str:
    return "" if value is None else str(int(value))


def _range(
    low: float | None,
    high: float | None,
    french: bool,
    written: Callable[[float | None, bool], str] | None = None,
) -> str:
    said = written or _number
    first, last = said(low, french), said(high, french)
    if low is None:
        return f"jusqu'à {last}" if french else f"up to {last}"
    if high is None:
        return f"d'au moins {first}" if french else f"of at least {first}"
    if low == high:
        return f"égal à {first}" if french else f"equal to {first}"
    return f"de {first} à {last}" if french else f"of {first} to {last}"


def _aged(pattern: Pattern, french: bool, unit: str) -> str:
    low, high = pattern.low, pattern.high
    if low is None:
        return f"il y a moins de {high:.0f} {unit}" if french else f"under {high:.0f} {unit} ago"
    if high is None:
        return f"il y a plus de {low:.0f} {unit}" if french else f"over {low:.0f} {unit} ago"
    return (
        f"il y a {low:.0f} à {high:.0f} {unit}" if french else f"{low:.0f} to {high:.0f} {unit} ago"
    )


def _number(value: float | None, french: bool) -> str:
    if value is None:
        return ""
    if value == int(value):
        return f"{int(value):,}".replace(",", NARROW if french else ",")
    return f"{value:g}".replace(".", "," if french else ".")


def share_words(share: float, lang: str) -> str:
    """A share in per cent, one digit below ten.

    >>> share_words(0.1034, "fr"), share_words(0.057, "en")
    ('10 %', '5.7 %')
    """
    digits = 0 if share >= 0.0995 or share == 0 else 1
    words = f"{100 * share:.{digits}f}"
    return (words.replace(".", ",") if lang == "fr" else words) + " %"


def why_of(trait: Trait, against: str = "market") -> tuple[str, str]:
    """On what a criterion rests: (French, English)."""
    best, base = trait.hit.best, trait.hit.base
    share = base.share or 0.0
    french, english = share_words(share, "fr"), share_words(share, "en")
    of_whom = ("du marché", "of the market")
    if against != "market":
        of_whom = ("des autres clients", "of the other customers")
    return (
        f"{best.hits} des {best.n} meilleurs clients où c'est connu, {french} {of_whom[0]}",
        f"{best.hits} of the {best.n} best customers where it is known, {english} {of_whom[1]}",
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
