"""How many people work there: a number, or the band that it lies in?

A number gives its band exactly. A band gives a number only as its middle, which is doubtful.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from focale.accounts.values.cell import BLANK, Cell
from focale.accounts.values.number import number
from focale.criterion.fold import WHITESPACE, fold
from focale.glossary.headcount_bands import HEADCOUNT_BANDS, band_of, bounds_of

_WORDS = re.compile(
    r"\b(?:salari[ée]e?s?|salari[ée]\(e\)s?|employ[ée]e?s?|employees|personnes?|people|persons?|"
    r"collaborat(?:eurs?|rices?)|agents?|staff|etp|fte|effectifs?|pers)\b\.?\s*:?|\(s\)",
    re.IGNORECASE,
)
_NUMBER = r"\d[\d\s.,'’\u00a0\u202f\u2009]*"
_RANGE = re.compile(
    rf"(?:de |entre |from |between )?({_NUMBER})\s*(?:-|–|—|à|a|to|et|and|ou|or|/|\.\.)\s*"
    rf"({_NUMBER})",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"(?:>=?|≥|plus de|more than|over|au moins|at least)\s*({_NUMBER})|"
    rf"({_NUMBER})\s*(?:\+|et plus|ou plus|and more|or more)",
    re.IGNORECASE,
)
_LESS = re.compile(
    rf"(<=|≤|jusqu'[àa]|up to|<|moins de|less than|under)\s*({_NUMBER})", re.IGNORECASE
)
_STRICT = ("<", "moins de", "less than", "under")
_DATED = re.compile(r"(?:(\d{1,2})[-./ ]([^\W\d]{3,9})\.?|([^\W\d]{3,9})\.?[-./ ](\d{2}))")
_MONTHS = {
    name: place
    for place, names in enumerate(
        (
            "janv jan janvier january", "fevr fev feb fevrier february", "mars mar march",
            "avr apr avril april", "mai may", "juin jun june", "juil jul juillet july",
            "aout aug august", "sept sep septembre september", "oct octobre october",
            "nov novembre november", "dec decembre december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many people. cell: the number. band: that of the register; "" where none holds it.

    low, high: the ends, when they are known; high None without end.
    """

    cell: Cell
    band: str = ""
    low: float | None = None
    high: float | None = None


@functools.lru_cache(maxsize=8192)
def headcount(text: str, decimal: str = "") -> Headcount:
    """A headcount as written: a number, "50-99", "50 à 99 salariés", "201-500", "1 000+".

    doubt: "band_middle", "approximate" (open at its end), "negative", "spreadsheet_date"
    ("oct-19" was 10-19), else as `number`.

    >>> found = headcount("50 à 99 salariés")
    >>> found.band, found.cell.value, found.cell.doubt
    ('21', 70.0, 'band_middle')
    >>> headcount("1 000+").band, headcount("1 000+").cell.value, headcount("75").band
    ('', 1000.0, '21')
    >>> headcount("201-500").band, headcount("oct-19").band
    ('', '11')
    """
    plain = _WORDS.sub(" ", text).strip(WHITESPACE).strip("().").strip(WHITESPACE)
    if not text.strip(WHITESPACE):
        return Headcount(BLANK)
    ends = _ends(plain)
    read = number(plain, decimal) if plain else Cell(None, "", "unreadable", 0.0)
    if isinstance(read.value, float) and ends is None and read.doubt != "approximate":
        return _exact(read.value, text, read)
    if ends is None:
        about = read.value
        if isinstance(about, float) and about >= 0:
            return Headcount(Cell(about, "number_form", "approximate", 0.5), band_of(about))
        return Headcount(Cell(None, "", "unreadable", 0.0))
    low, high, doubt = ends
    band = band_between(low, high)
    if high is None:
        return Headcount(Cell(low, "band_form", "approximate", 0.5), band, low, None)
    return Headcount(Cell(middle_of(low, high), "band_form", doubt, 0.5), band, low, high)


def _exact(value: float, text: str, read: Cell) -> Headcount:
    if value < 0:
        return Headcount(Cell(None, "", "negative", 0.0))
    rule = read.rule or ("" if text.strip(WHITESPACE) == text and number(text).value is not None
                         else "number_form")  # fmt: skip
    if read.doubt == "ambiguous_number":  # nobody counts 1,234 persons as 1.234
        value, read = float(re.sub(r"\D", "", text)), Cell()
    return Headcount(Cell(value, rule, read.doubt, read.confidence), band_of(value), value, value)


def _ends(plain: str) -> tuple[float, float | None, str] | None:
    """(low, high, doubt) of a range; None when there is none."""
    found = _RANGE.fullmatch(plain)
    if found:
        low, high = _whole(found[1]), _whole(found[2])
        return (low, high, "band_middle") if low is not None and high and low <= high else None
    found = _MORE.fullmatch(plain)
    if found:
        low = _whole(found[1] or found[2])
        return None if low is None else (low, None, "approximate")
    found = _LESS.fullmatch(plain)
    if found:
        high = _whole(found[2])
        strict = found[1].lower() in _STRICT
        return (0.0, high - strict, "band_middle") if high else None
    return _dated(plain)


def _dated(plain: str) -> tuple[float, float | None, str] | None:
    """A range that a spreadsheet took for a date: "oct-19" was 10-19, "3-mai" was 3-5."""
    found = _DATED.fullmatch(fold(plain))
    if not found:
        return None
    month = _MONTHS.get(found[2] or found[3])
    if month is None:
        return None
    low, high = (int(found[1]), month) if found[1] else (month, int(found[4]))
    return (float(low), float(high), "spreadsheet_date") if low < high else None


def _whole(text: str) -> float | None:
    digits = re.sub(r"[\s.,'’\u00a0\u202f\u2009]", "", text)
    return float(digits) if digits else None


def middle_of(low: float, high: float) -> float:
    """The middle of two ends, in ratio; of 0 and something, in difference.

    >>> middle_of(50, 99), middle_of(0, 9)
    (70.0, 5.0)
    """
    return float(round((low * high) ** 0.5)) if low > 0 else float(int(high / 2 + 0.5))


def band_between(low: float, high: float | None) -> str:
    """The band of the register that holds these ends; "" where two bands share them.

    >>> band_between(50, 99), band_between(201, 500), band_between(10_000, None)
    ('21', '', '53')
    """
    if high is None:
        return "53" if low >= bounds_of("53")[0] else ""
    first = band_of(low)
    return first if band_of(high) == first else ""


@functools.lru_cache(maxsize=8192)
def headcount_band(text: str) -> Cell:
    """The code of a band, from the code itself, its words or a number of people.

    doubt: "leading_zero", "band_straddles" ("201-500" lies in three bands: no value),
    "unreadable".

    >>> headcount_band("21").rule, headcount_band("50 à 99 salariés").value
    ('', '21')
    >>> headcount_band("3").value, headcount_band("75").value, headcount_band("201-500").doubt
    ('03', '21', 'band_straddles')
    """
    plain = text.strip(WHITESPACE)
    if not plain:
        return BLANK
    code = plain.upper().removesuffix(".0")
    if code in HEADCOUNT_BANDS:
        return Cell(code, "code_form" if code != text else "")
    if len(code) == 1 and "0" + code in HEADCOUNT_BANDS:
        return Cell("0" + code, "leading_zero", "leading_zero", 0.9)
    head = re.match(r"(\d\d|NN)\b\s*[-:–(]\s*(?=\D)", code)
    if head and head[1] in HEADCOUNT_BANDS:
        return Cell(head[1], "code_form")
    read = headcount(text)
    if read.band:
        doubt = read.cell.doubt if read.cell.doubt == "spreadsheet_date" else ""
        return Cell(read.band, "band_form", doubt, 0.8 if doubt else 1.0)
    if read.low is not None:
        return Cell(None, "", "band_straddles", 0.0)
    return Cell(None, "", "unreadable", 0.0)
