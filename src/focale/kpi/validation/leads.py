"""What is known of every lead that a profile is tried on?

Plain arrays of one length, so that a test world is as easy to make as a file is to read.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from focale.evidence.incidence import Outcome

Days = npt.NDArray[np.datetime64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int8]


class Group(enum.IntEnum):
    """Where the profile puts a lead, by what was known at its creation."""

    ICP = 0
    OUTSIDE = 1
    OPEN = 2  # to complete: a fact is missing; never merged with either


@dataclass(frozen=True)
class Leads:
    """Leads, one place each.

    group: codes of Group. outcome: codes of Outcome. created, closed: days; closed is NaT where
    unknown or still open. source, owner: texts, or a whole number for each; lost_reason: texts;
    or None. touches, hours: effort spent, NaN where unknown. accepted, meeting: the day of that
    step, NaT where it was not reached.
    drawn: drawn by lot from outside the profile. amount: of what was signed, NaN where unknown.
    known: share (0-1) of the facts asked by the profile that were filled. row: place in the table
    that they were read from. Columns that the file does not have are None.
    """

    group: Codes
    outcome: Codes
    created: Days
    closed: Days
    source: npt.NDArray[np.object_] | None = None
    owner: npt.NDArray[np.object_] | None = None
    touches: Floats | None = None
    hours: Floats | None = None
    accepted: Days | None = None
    meeting: Days | None = None
    drawn: Flags | None = None
    amount: Floats | None = None
    lost_reason: npt.NDArray[np.object_] | None = None
    known: Floats | None = None
    row: npt.NDArray[np.int64] | None = None

    def __len__(self) -> int:
        return len(self.group)

    def only(self, kept: npt.NDArray[Any]) -> Self:
        """The leads at these places, or of these flags."""
        parts = {field.name: getattr(self, field.name) for field in fields(self)}
        return replace(self, **{name: v[kept] for name, v in parts.items() if v is not None})

    @property
    def won(self) -> Flags:
        """Who signed, whenever."""
        return np.asarray(self.outcome == Outcome.WON)

    @property
    def cycle_days(self) -> Floats:
        """Days from creation to the outcome; NaN while it is open or has no day."""
        closed = self.closed.astype("datetime64[D]")
        days = (closed - self.created.astype("datetime64[D]")).astype(np.float64)
        return np.where(np.isnat(closed) | (self.outcome == Outcome.OPEN), np.nan, days)

    def of(self, group: Group) -> Flags:
        """Who stands in a group."""
        return np.asarray(self.group == group)


def in_order(leads: Leads) -> Leads:
    """The leads by the day of their creation, then as they stand in the file."""
    return leads.only(order_of_days(leads.created))


def order_of_days(days: Days) -> npt.NDArray[np.int64]:
    """The places of days, the earliest first, as they stand where equal; missing ones last.

    >>> order_of_days(np.array(["2024-03-01", "2024-01-01", "NaT"], "M8[D]")).tolist()
    [1, 0, 2]
    """
    on = days.astype("datetime64[D]")
    missing = np.isnat(on)
    number = on.astype(np.int64)
    known = number[~missing]
    least = int(known.min()) if known.size else 0
    span = int(known.max()) - least + 1 if known.size else 0
    if (
        span < np.iinfo(np.uint16).max
    ):  # numpy sorts short numbers by their digits: ten times faster
        return np.argsort(np.where(missing, span, number - least).astype(np.uint16), kind="stable")
    return np.argsort(on, kind="stable")


def first(leads: Leads, many: int) -> Leads:
    """The first ones as they stand."""
    return leads.only(np.arange(min(many, len(leads))))


def texts(values: Sequence[object]) -> npt.NDArray[np.object_]:
    """Texts as an array, blank ones as None.

    >>> texts(["site", ""]).tolist()
    ['site', None]
    """
    return np.array([str(v) if v not in (None, "") else None for v in values], dtype=object)
