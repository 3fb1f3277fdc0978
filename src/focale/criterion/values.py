"""How is one raw value of one record read, by its field type?

The same reading as `reading` does in SQL: None stands for unknown, a text that is not of
the type is unknown too (and counted where files are read).
"""

from __future__ import annotations

import datetime
import functools
import math
import re
from collections.abc import Callable, Iterable

from focale.criterion.clock import LocalDays
from focale.criterion.condition import number_of
from focale.criterion.fold import code_of, company_name_of, fold
from focale.glossary.fields import FALSE_WORDS, TRUE_WORDS, FieldType

Read = Callable[[object], object]

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"[t ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
_OFFSET = "(?:z|[+-][0-9]{2}(?::?[0-9]{2})?)"
ISO_MOMENT = f"{_DAY}(?:{_TIME})?"
ISO_INSTANT = f"{_DAY}{_TIME}{_OFFSET}"
_WRITTEN = re.compile(f"{_DAY}(?:{_TIME}({_OFFSET})?)?", re.ASCII | re.IGNORECASE)
_DAYS_KEPT = 4096


class WrongKind(TypeError):
    """A value of a kind that its field type cannot be read from."""


def read_text(value: object) -> str | None:
    """Folded; None when blank."""
    if isinstance(value, str):
        return fold(value) or None
    if value is None or _is_nan(value):
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise WrongKind(type(value).__name__)


def read_code(value: object) -> str | None:
    """Letters and digits, upper case; None when blank."""
    if isinstance(value, str):
        return code_of(value) or None
    text = read_text(value)
    return None if text is None else code_of(text) or None


def read_band(value: object) -> str | None:
    """The code of a size band; None where it cannot be one."""
    try:
        return read_code(value)
    except WrongKind:
        return None


def read_name(value: object) -> str | None:
    """The company name, legal form aside; None when blank."""
    if isinstance(value, str):
        return company_name_of(value) or None
    text = read_text(value)
    return None if text is None else company_name_of(text) or None


def read_number(value: object) -> float | None:
    """A finite float; None for blank, NaN, an infinity or a text that is no number."""
    if type(value) is float:  # the common kinds first
        return value if math.isfinite(value) else None
    if value is None:
        return None
    if isinstance(value, bool):
        raise WrongKind("bool")
    if isinstance(value, str):
        try:
            return number_of(fold(value))
        except ValueError:
            return None
    try:
        number = float(value)  # type: ignore[arg-type]
    except OverflowError:
        return None
    except (TypeError, ValueError):
        raise WrongKind(type(value).__name__) from None
    return number if math.isfinite(number) else None


def read_flag(value: object) -> bool | None:
    """True or False, also from "oui", "no", 0 and 1."""
    if isinstance(value, bool) or value is None:
        return value
    if _is_nan(value):
        return None
    word = str(value) if isinstance(value, int) else read_text(value)
    return True if word in TRUE_WORDS else False if word in FALSE_WORDS else None


def read_list(value: object) -> frozenset[str] | None:
    """The folded items, blanks dropped; None when there is no list.

    A text is a cell of a CSV file: split on ";" or "|", else ","; "[]" is known to be empty.

    >>> sorted(read_list("HubSpot; Sage|"))
    ['hubspot', 'sage']
    """
    if type(value) is list:  # the common kind first: to ask for an Iterable takes longer
        return _items(value)
    if isinstance(value, str):
        whole = fold(value)
        if not whole:
            return None
        if whole == "[]":
            return frozenset()
        parts: Iterable[object] = (
            re.split("[;|]", value) if ";" in value or "|" in value else value.split(",")
        )
    elif value is None or _is_nan(value):
        return None
    elif isinstance(value, Iterable):
        parts = value
    else:
        raise WrongKind(type(value).__name__)
    return _items(parts)


def _items(parts: Iterable[object]) -> frozenset[str]:
    words = [fold(part) if type(part) is str else read_text(part) for part in parts]
    return frozenset([word for word in words if word])


def day_reader(zone: str) -> Callable[[object], int | None]:
    """A reader of days, as ordinals; instants become local days of `zone`."""
    local = LocalDays(zone)

    def day_of_text(text: str) -> int | None:
        written = _WRITTEN.fullmatch(text) or _WRITTEN.fullmatch(fold(text))
        return None if written is None else _day_written(written, local)

    day_again = functools.lru_cache(maxsize=_DAYS_KEPT)(day_of_text)

    def read_day(value: object) -> int | None:
        if type(value) is datetime.datetime:  # the common kinds first
            return local.ordinal(value)
        if isinstance(value, str):  # days come again and again, instants do not
            return day_again(value) if len(value) == len("2026-09-30") else day_of_text(value)
        if isinstance(value, datetime.date):
            return None if value != value else local.ordinal(value)
        if value is None or _is_nan(value):
            return None
        raise WrongKind(type(value).__name__)

    return read_day


def _day_written(written: re.Match[str], local: LocalDays) -> int | None:
    """The day of a moment, or of an instant: that has an offset, group 1."""
    text = written[0].upper()
    try:
        if written[1] is None:
            return datetime.date.fromisoformat(text[:10]).toordinal()
        return local.ordinal(datetime.datetime.fromisoformat(text))
    except ValueError:
        return None


def _is_nan(value: object) -> bool:
    return value != value


def readers(zone: str) -> dict[FieldType, Read]:
    """One reader for each field type."""
    return {
        FieldType.TEXT: read_text,
        FieldType.CODE: read_code,
        FieldType.NUMBER: read_number,
        FieldType.DATE: day_reader(zone),
        FieldType.FLAG: read_flag,
        FieldType.LIST: read_list,
    }
