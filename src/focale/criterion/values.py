"""How is one raw value of one record read, by its field type?

The same reading as `reading` does in SQL: None stands for unknown, a text that is not of
the type is unknown too (and counted where files are read).
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Iterable

from focale.criterion.clock import LocalDays
from focale.criterion.condition import number_of
from focale.criterion.fold import code_of, company_name_of, fold
from focale.glossary.fields import FALSE_WORDS, TRUE_WORDS, FieldType

Read = Callable[[object], object]

ISO_MOMENT = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:[t ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?)?"
)
ISO_INSTANT = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ](?:[01][0-9]|2[0-3]):[0-5][0-9]"
    r"(?::[0-5][0-9](?:\.[0-9]{1,6})?)?(?:z|[+-][0-9]{2}(?::?[0-9]{2})?)"
)
_MOMENT, _INSTANT = re.compile(ISO_MOMENT), re.compile(ISO_INSTANT)


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


def read_name(value: object) -> str | None:
    """The company name, legal form aside; None when blank."""
    if isinstance(value, str):
        return company_name_of(value) or None
    text = read_text(value)
    return None if text is None else company_name_of(text) or None


def read_number(value: object) -> float | None:
    """A finite float; None for blank, NaN, an infinity or a text that is no number."""
    if isinstance(value, bool):
        raise WrongKind("bool")
    if isinstance(value, str):
        try:
            return number_of(fold(value))
        except ValueError:
            return None
    if value is None:
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
    return frozenset(word for word in map(read_text, parts) if word)


def day_reader(zone: str) -> Callable[[object], int | None]:
    """A reader of days, as ordinals; instants become local days of `zone`."""
    local = LocalDays(zone)

    def read_day(value: object) -> int | None:
        if isinstance(value, datetime.date):
            return None if value != value else local.ordinal(value)
        if isinstance(value, str):
            return _day_of_text(fold(value), local)
        if value is None or _is_nan(value):
            return None
        raise WrongKind(type(value).__name__)

    return read_day


def _day_of_text(text: str, local: LocalDays) -> int | None:
    try:
        if _MOMENT.fullmatch(text):
            return datetime.date.fromisoformat(text[:10]).toordinal()
        if _INSTANT.fullmatch(text):
            return local.ordinal(datetime.datetime.fromisoformat(text.upper()))
    except ValueError:
        return None
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
