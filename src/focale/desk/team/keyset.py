"""Where does the next page of a list by time begin? At a mark: the last row's time and number."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class At:
    """A row's place in a list by time."""

    at: datetime.datetime
    pk: int


def written_mark(place: At) -> str:
    """The mark, for an address.

    >>> written_mark(At(datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC), 7))
    '1772323200000000-7'
    """
    since = place.at - datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    return f"{since // datetime.timedelta(microseconds=1)}-{place.pk}"


def read_mark(text: str) -> At | None:
    """The place of a mark; None for what is none.

    >>> read_mark("1772323200000000-7").pk, read_mark("x-1"), read_mark(""), read_mark("9" * 40)
    (7, None, None, None)
    """
    micros, _, pk = text.partition("-")
    if not (micros.isascii() and micros.isdecimal() and pk.isascii() and pk.isdecimal()):
        return None
    if len(micros) > 17 or len(pk) > 18:
        return None
    since = datetime.timedelta(microseconds=int(micros))
    return At(datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC) + since, int(pk))
