"""Which day is written here?

12/03/2025 is 12 March in a French file and 3 December in an American one: the other cells of the
column tell (`order_of`); where none does, the day comes first and the cell is doubtful.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from focale.accounts.values.cell import BLANK, Cell
from focale.criterion.fold import WHITESPACE, fold

ISO_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

_TIME = r"(?:[t ,]+(?:a )?\d{1,2}[:h]\d{0,2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?)?"
_ZONE = r"(?:z| ?utc| ?gmt|[+-]\d{2}:?\d{2})?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}({_ZONE})")
_SLASHED = re.compile(rf"(\d{{1,2}})([-/. ])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}{_ZONE}")
_COMPACT = re.compile(r"(19|20)(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_NAMED = re.compile(
    rf"(\d{{1,2}})(?:er|st|nd|rd|th)?[-. /]*(?:of )?([a-z]+)[-. /,]*(\d{{4}}|\d{{2}}){_TIME}"
)
_ENGLISH = re.compile(rf"([a-z]+)\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TIME}")
_MONTH = re.compile(r"([a-z]+)[-. /]*(\d{4}|\d{2})")
_MONTH_NUMBER = re.compile(r"(?:(\d{1,2})[-/.](\d{4})|(\d{4})[-/.](\d{1,2}))")
_YEAR = re.compile(r"(19\d{2}|20\d{2})(?:[.,]0)?")
_QUARTER = re.compile(r"(?:[tq]([1-4])[- /]*(20\d{2}|19\d{2})|(20\d{2}|19\d{2})[- /]*[tq]([1-4]))")
_WEEKDAY = re.compile(
    r"^(?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mon(?:day)?|"
    r"tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|lun|mar|mer|jeu|ven|"
    r"sam|dim)\b\.?,?\s*|^le "
)
_MONTHS = {
    name: place
    for place, names in enumerate(
        (
            "janvier janv jan january", "fevrier fevr fev feb february", "mars mar march",
            "avril avr apr april", "mai may", "juin jun june", "juillet juil jul july",
            "aout aou aug august", "septembre sept sep september", "octobre oct october",
            "novembre nov november", "decembre dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_EPOCH = datetime.date(1899, 12, 30)  # day 0 of a spreadsheet, its leap year 1900 included
_SERIALS = range(10_000, 80_000)  # 1927 to 2119
_DEFAULTS = (datetime.date(1900, 1, 1), datetime.date(1970, 1, 1), datetime.date(1899, 12, 30))
_ZONED = re.compile(r"(?:z|utc|gmt|[+-]\d{2}:?\d{2})$")


@functools.lru_cache(maxsize=8192)
def day(text: str, order: str = "", zone: str = "Europe/Paris") -> Cell:
    """The calendar day, a `datetime.date`. order: "dmy", "mdy", "ymd", or "" when nothing tells.

    An instant with its time zone is the local day of `zone`. doubt: "ambiguous_date" (day and
    month may be exchanged), "day_unknown" (a year or a month: its first day), "default_date" (the
    day that machines write for none: 1900-01-01), "unreadable".

    >>> str(day("12/03/2025", "dmy").value), str(day("03-12-25", "mdy").value)
    ('2025-03-12', '2025-03-12')
    >>> day("12/03/2025").doubt, day("25/03/2025").doubt, str(day("1er mars 2021").value)
    ('ambiguous_date', '', '2021-03-01')
    >>> str(day("45631").value), day("mars 2021").doubt, day("31/02/2021").doubt
    ('2024-12-05', 'day_unknown', 'unreadable')
    """
    plain = text.strip(WHITESPACE)
    if not plain:
        return BLANK
    found, doubt = _read(" ".join(fold(plain).split()), order, zone)
    if found is None:
        return Cell(None, "", "unreadable", 0.0)
    rule = "" if text == found.isoformat() else "date_form"
    if _SERIAL.fullmatch(plain):
        rule = "date_serial"
    if not doubt and found in _DEFAULTS:
        doubt = "default_date"
    return Cell(found, rule, doubt, 0.5 if doubt else 1.0)


def _read(plain: str, order: str, zone: str) -> tuple[datetime.date | None, str]:
    if (iso := _ISO.fullmatch(plain)) is not None:
        if iso[4]:
            return _local(plain, zone) or _date(iso[1], iso[2], iso[3]), ""
        return _date(iso[1], iso[2], iso[3]), ""
    if (slashed := _SLASHED.fullmatch(plain)) is not None:
        # 12.03.2025 is written where the day comes first.
        order = order or ("dmy" if slashed[2] == "." else "")
        return _ordered(slashed[1], slashed[3], slashed[4], order)
    if (compact := _COMPACT.fullmatch(plain)) is not None:
        return _date(compact[1] + compact[2], compact[3], compact[4]), ""
    if (serial := _SERIAL.fullmatch(plain)) is not None:
        days = int(serial[1])
        return (_EPOCH + datetime.timedelta(days=days) if days in _SERIALS else None), ""
    return _in_words(_WEEKDAY.sub("", plain))


def _in_words(plain: str) -> tuple[datetime.date | None, str]:
    if (named := _NAMED.fullmatch(plain)) is not None and named[2] in _MONTHS:
        return _date(named[3], _MONTHS[named[2]], named[1]), ""
    if (english := _ENGLISH.fullmatch(plain)) is not None and english[1] in _MONTHS:
        return _date(english[3], _MONTHS[english[1]], english[2]), ""
    if (month := _MONTH.fullmatch(plain)) is not None and month[1] in _MONTHS:
        return _date(month[2], _MONTHS[month[1]], 1), "day_unknown"
    if (month := _MONTH_NUMBER.fullmatch(plain)) is not None:
        return _date(month[2] or month[3], month[1] or month[4], 1), "day_unknown"
    if (year := _YEAR.fullmatch(plain)) is not None:
        return _date(year[1], 1, 1), "day_unknown"
    if (quarter := _QUARTER.fullmatch(plain)) is not None:
        first = 3 * int(quarter[1] or quarter[4]) - 2
        return _date(quarter[2] or quarter[3], first, 1), "day_unknown"
    return None, ""


def _ordered(first: str, second: str, year: str, order: str) -> tuple[datetime.date | None, str]:
    day_first = _date(year, second, first)
    month_first = _date(year, first, second)
    if order == "ymd" and len(year) == 2:
        return _date(first, second, year), ""
    if day_first is None or month_first is None:
        return day_first or month_first, ""
    if day_first == month_first:
        return day_first, ""
    if order == "mdy":
        return month_first, ""
    return day_first, "" if order == "dmy" else "ambiguous_date"


def _date(year: int | str, month: int | str, day_: int | str) -> datetime.date | None:
    number = int(year)
    if number < 100:  # 25 is 2025, 98 is 1998
        number += 2000 if number < 70 else 1900
    try:
        return datetime.date(number, int(month), int(day_))
    except ValueError:
        return None


def _local(plain: str, zone: str) -> datetime.date | None:
    written = plain.upper().replace("UTC", "Z").replace("GMT", "Z").replace(" Z", "Z")
    written = re.sub(r"([+-]\d{2})(\d{2})$", r"\1:\2", written)
    try:
        instant = datetime.datetime.fromisoformat(written)
    except ValueError:
        return None
    try:
        return instant.astimezone(ZoneInfo(zone)).date() if instant.tzinfo else instant.date()
    except OverflowError:
        return None


def order_of(texts: Iterable[str]) -> str:
    """How a column writes its days: "dmy", "mdy", "ymd"; "" when its cells do not tell.

    >>> order_of(["25/03/2025", "01/02/2025"]), order_of(["03/25/2025"]), order_of(["01/02/2025"])
    ('dmy', 'mdy', '')
    >>> order_of(["25/03/2025", "03/25/2025"]), order_of(["2025-03-25"])
    ('', 'ymd')
    """
    seen = {"dmy": 0, "mdy": 0, "ymd": 0}
    for text in texts:
        plain = text.strip(WHITESPACE).lower()
        found = _SLASHED.fullmatch(plain)
        if found is None:
            seen["ymd"] += bool(_ISO.fullmatch(plain))
            continue
        day_first = _date(found[4], found[3], found[1]) is not None
        month_first = _date(found[4], found[1], found[3]) is not None
        if day_first != month_first:
            seen["dmy" if day_first else "mdy"] += 1
    if seen["dmy"] and seen["mdy"]:
        few, many = sorted((seen["dmy"], seen["mdy"]))
        if many < 50 * few:
            return ""
    best = max(("dmy", "mdy"), key=seen.__getitem__)
    return best if seen[best] else "ymd" if seen["ymd"] else ""
