"""How much is it, and in which currency?

"1,5 M€", "1 234,56 k€", "2.5M$", "(1 200)". A foreign currency is told apart, never converted.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from focale.accounts.values.cell import BLANK, Cell
from focale.accounts.values.number import number
from focale.criterion.fold import WHITESPACE, fold

_CURRENCIES: dict[str, str] = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "e": "EUR", "d'euros": "EUR",
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "$us": "USD",
    "£": "GBP", "gbp": "GBP", "pounds": "GBP", "livres": "GBP",
    "chf": "CHF", "fr.": "CHF", "sfr": "CHF", "cad": "CAD", "c$": "CAD", "ca$": "CAD",
    "$ca": "CAD", "aud": "AUD", "a$": "AUD", "¥": "JPY", "jpy": "JPY", "yen": "JPY",
    "cny": "CNY", "rmb": "CNY", "inr": "INR", "₹": "INR", "sek": "SEK", "nok": "NOK", "dkk": "DKK",
    "pln": "PLN", "zl": "PLN", "czk": "CZK", "huf": "HUF", "ron": "RON", "mad": "MAD", "tnd": "TND",
    "dzd": "DZD", "xof": "XOF", "fcfa": "XOF", "xaf": "XAF", "brl": "BRL", "r$": "BRL",
    "mxn": "MXN", "zar": "ZAR", "aed": "AED", "sar": "SAR", "ils": "ILS", "try": "TRY",
    "rub": "RUB", "sgd": "SGD", "hkd": "HKD", "krw": "KRW", "frf": "FRF",
}  # fmt: skip
_SCALES: dict[str, float] = {
    "": 1, "k": 1e3, "mille": 1e3, "millier": 1e3, "milliers": 1e3, "thousand": 1e3, "m": 1e6,
    "mio": 1e6, "mn": 1e6, "mln": 1e6, "million": 1e6, "millions": 1e6, "md": 1e9, "mds": 1e9,
    "mrd": 1e9, "mrds": 1e9, "milliard": 1e9, "milliards": 1e9, "g": 1e9, "bn": 1e9, "b": 1e9,
    "billion": 1e9, "billions": 1e9,
}  # fmt: skip
_NOISE = re.compile(
    r"^(?:ca|c\.a\.|chiffre d'affaires|revenue|montant|total)\s*:?\s*(?=\D*\d)|\b(?:ht|ttc)\b|"
    r"/\s*an\b|\bpar an\b|\bper year\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\d[\d\s.,'’\u00a0\u202f\u2009]*\d|\d|[.,]\d+")
_THREE = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_RANGE = re.compile(
    r"^(?:de |entre |between |from )?(?P<low>[^àa-z]*\d[^à-]*?)\s*"
    r"(?:-|–|—|\bà\b|\bto\b|\bet\b|\band\b|\ba\b)\s*(?P<high>\d.*)$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^(?:>=?|≥|plus de|more than|over|au moins|at least|sup[ée]rieur [àa])\s*|"
    r"\s*(?:\+|et plus|ou plus|and more|or more)$",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"^(?:<=?|≤|moins de|less than|under|jusqu'[àa]|up to|inf[ée]rieur [àa])\s*", re.IGNORECASE
)
_ABOUT = re.compile(r"^(?:~|≈|environ|env\.?|about|approx\.?|circa|ca\.?)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount. cell: its number of euros; without value when it is none, or none in euros.

    amount, currency: what is written, whatever the currency (ISO 4217); None, "" for nothing.
    """

    cell: Cell
    amount: float | None = None
    currency: str = ""


NOTHING = Money(BLANK)


@functools.lru_cache(maxsize=8192)
def money(text: str, unit: str = "EUR", decimal: str = "") -> Money:
    """An amount in euros. unit: what one unit of a bare number is: "EUR", "kEUR", "MEUR", "USD" ...

    doubt: as `number`, and "foreign_currency", "band_middle" (a range: its middle, in ratio),
    "approximate" ("> 10 M€" is read as 10 M€).

    >>> money("1,5 M€").cell.value, money("1 234,56 k€").cell.value, money("(1 200)").cell.value
    (1500000.0, 1234560.0, -1200.0)
    >>> found = money("2.5M$")
    >>> found.cell.value, found.cell.doubt, found.amount, found.currency
    (None, 'foreign_currency', 2500000.0, 'USD')
    >>> money("12", "MEUR").cell.value, money("2 à 10 M€").cell.doubt
    (12000000.0, 'band_middle')
    """
    plain = _NOISE.sub("", text.strip(WHITESPACE)).strip(WHITESPACE)
    if not plain:
        return NOTHING
    scale, currency = unit_of(unit) or (1.0, "EUR")
    read = _amount(plain, scale, currency, decimal)
    if read is None:
        read = _bounded(plain, scale, currency, decimal)
    if read is None:
        return Money(Cell(None, "", "unreadable", 0.0))
    value, currency, doubt = read
    rule = "" if text == plain and _is_bare(text) and scale == 1 else "amount_form"
    if currency != "EUR":
        return Money(Cell(None, rule, "foreign_currency", 0.0), value, currency)
    return Money(Cell(value, rule, doubt, 0.5 if doubt else 1.0), value, currency)


def _is_bare(text: str) -> bool:
    read = number(text)
    return read.value is not None and not read.rule


def unit_of(unit: str) -> tuple[float, str] | None:
    """(what one unit is worth, currency) of "kEUR", "M€", "USD" ...; None for no currency.

    >>> unit_of("kEUR"), unit_of("M$"), unit_of("%")
    ((1000.0, 'EUR'), (1000000.0, 'USD'), None)
    """
    return _unit(unit, "EUR")


def _unit(written: str, otherwise: str) -> tuple[float, str] | None:
    """The scale and the currency that letters and signs around a number tell."""
    word = " ".join(fold(written).replace(".", " ").split()) if written != "fr." else written
    word = word.replace("d'euros", "€").replace("de dollars", "$").replace("of dollars", "$")
    if word in ("e",):
        return None
    if word in _CURRENCIES:
        return 1.0, _CURRENCIES[word]
    if word in _SCALES:
        return _SCALES[word], otherwise
    squeezed = word.replace(" ", "")
    for cut in range(1, len(squeezed)):
        for left, right in ((squeezed[:cut], squeezed[cut:]), (squeezed[cut:], squeezed[:cut])):
            if left in _SCALES and right in _CURRENCIES:
                return _SCALES[left], _CURRENCIES[right]
    return None


def _amount(plain: str, scale: float, currency: str, decimal: str) -> tuple[float, str, str] | None:
    """(value, currency, doubt) of one amount; None when it is no single one."""
    bare = number(plain, decimal)
    if isinstance(bare.value, float) and not plain.endswith("%"):
        doubt = bare.doubt
        return _round(bare.value * scale), currency, doubt
    about = bool(_ABOUT.match(plain))
    plain = _ABOUT.sub("", plain)
    found = _AMOUNT.search(plain)
    if found is None or _AMOUNT.search(plain, found.end()):
        return None
    before, after = plain[: found.start()].strip(WHITESPACE), plain[found.end() :].strip(WHITESPACE)
    negative = before.startswith(("-", "\u2212", "(")) or before.endswith(("-", "\u2212"))
    around = before.strip("-\u2212(+ ") + " " + after.strip(") ")
    unit = _unit(around.strip(), currency)
    if unit is None:
        return None
    # Nobody writes a thousand millions as "1,234 M€", nor thousandths of a euro as "1,234 €".
    read = number(found[0], decimal)
    if unit[0] == 1 and _THREE.fullmatch(found[0]):
        read = number(found[0].replace(",", "").replace(".", ""))
    if not isinstance(read.value, float):
        return None
    value = _round(read.value * unit[0])
    doubt = read.doubt or ("approximate" if about else "")
    doubt = "" if doubt == "ambiguous_number" and unit[0] > 1 else doubt
    return (-value if negative else value), unit[1], doubt


def _bounded(
    plain: str, scale: float, currency: str, decimal: str
) -> tuple[float, str, str] | None:
    """A range, or one end of it."""
    more, less = _MORE.sub("", plain), _LESS.sub("", plain)
    if more != plain:
        low = _amount(more, scale, currency, decimal)
        return (low[0], low[1], "approximate") if low else None
    if less != plain:
        high = _amount(less, scale, currency, decimal)
        return (_round(high[0] / 2), high[1], "band_middle") if high else None
    found = _RANGE.match(plain)
    if found is None:
        return None
    high = _amount(found["high"], scale, currency, decimal)
    if high is None:
        return None
    low = _amount(found["low"], scale, currency, decimal)
    if low is None:
        return None
    tail = _AMOUNT.sub("", found["high"]).strip(WHITESPACE)
    if tail and not _AMOUNT.sub("", found["low"]).strip(WHITESPACE):
        low = _amount(f"{found['low'].strip()} {tail}", scale, currency, decimal)  # 2 à 10 M€
    if low is None or low[0] > high[0]:
        return None
    middle = (low[0] * high[0]) ** 0.5 if low[0] > 0 else high[0] / 2
    return float(round(middle)), high[1], "band_middle"


def _round(value: float) -> float:
    """To the cent: 1.1 million is no 1100000.0000000002."""
    return round(value, 2)
