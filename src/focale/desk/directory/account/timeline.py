"""What happened at an account, from now backwards, whatever kept it? One page at a time."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from focale.desk.directory.account.cards import SOURCES, Entry, Mark, Seen
from focale.desk.team.models import Membership

PAGE = 25  # entries
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICRO = datetime.timedelta(microseconds=1)


@dataclass(frozen=True)
class Timeline:
    """One page. next_mark: where the next one begins; "" at the end."""

    entries: list[Entry]
    next_mark: str


def timeline(
    row: Seen,
    *,
    seen_by: Membership,
    mark: str = "",
    before: datetime.datetime | None = None,
    most: int = PAGE,
    at_hand: Mapping[int, Sequence[Entry]] | None = None,
) -> Timeline:
    """The entries below a mark, newest first. before: without a mark, those before a moment.

    at_hand: by the place of their source, the newest entries that the caller has read already.
    """
    below = Mark(before, 0, 0) if before else read_mark(mark)
    found: list[Entry] = []
    known = at_hand or {}
    for source in SOURCES:
        if source.place in known:
            found += known[source.place][: most + 1]
        else:
            found += source.entries(row, seen_by, below, most + 1)
    found.sort(key=lambda entry: (entry.at, entry.place, entry.pk), reverse=True)
    page = found[:most]
    return Timeline(page, written_mark(page[-1]) if len(found) > most else "")


def written_mark(entry: Entry) -> str:
    """The mark of an entry, for an address."""
    return f"{(entry.at - _EPOCH) // _MICRO}-{entry.place}-{entry.pk}"


def read_mark(text: str) -> Mark | None:
    """The place of a mark; None for what is none.

    >>> read_mark("1772323200000000-2-7").place, read_mark("x-1-1"), read_mark("9" * 60)
    (2, None, None)
    """
    parts = text.split("-")
    if len(parts) != 3 or len(text) > 60 or not all(p.isascii() and p.isdecimal() for p in parts):
        return None
    micros, place, pk = map(int, parts)
    if micros > 10**17 or pk > 2**62:
        return None
    return Mark(_EPOCH + micros * _MICRO, place, pk)
