"""Of which shapes are the values that operations take and give?"""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from ninja import Path, Query
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
)

from focale.desk.pages.words import say

LARGEST = 2**63 - 1

Number = Annotated[int, Path(ge=1, le=LARGEST, description="Its number.")]
"""The number of a row, in an address."""
Id = Annotated[int, Field(ge=1, le=LARGEST)]
"""The number of a row, in a body."""


KEPT = r"^[^\x00]*$"
"""A text without the sign that no store keeps."""

Word = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=KEPT)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=KEPT)]
Line = Annotated[str, StringConstraints(max_length=200, pattern=KEPT)]
Long = Annotated[str, StringConstraints(max_length=2_000, pattern=KEPT)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=10_000, pattern=KEPT)]
Document = Annotated[str, StringConstraints(min_length=1, max_length=400_000, pattern=KEPT)]


def _in_utc(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")


Moment = Annotated[
    datetime.datetime,
    PlainSerializer(_in_utc, return_type=str),
    Field(examples=["2026-11-27T09:30:00Z"]),
]
"""A moment of an answer, in UTC."""


_FIRST, _LAST = datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)
Day = Annotated[datetime.date, Field(ge=_FIRST, le=_LAST, examples=["2026-11-27"])]
"""A day of a body."""
DayAsked = Annotated[
    datetime.date | None, Query(None, ge=_FIRST, le=_LAST, description="A past day.")
]
"""A day of an address."""


def _with_zone(moment: datetime.datetime) -> datetime.datetime:
    if moment.tzinfo is None or not _FIRST < moment.date() < _LAST:
        raise ValueError(say("wrong.time"))
    return moment


MomentGiven = Annotated[
    datetime.datetime, AfterValidator(_with_zone), Field(examples=["2026-11-27T09:30:00+01:00"])
]
"""A moment of a body, with its zone."""


class Given(BaseModel):
    """A body: a name that is not there is a fault of the caller's."""

    model_config = ConfigDict(extra="forbid")


class Told(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(from_attributes=True)


class Person(Told):
    """A member of the team, named in an answer."""

    id: int = Field(examples=[3])
    name: str = Field(examples=["Camille Roy"])


def person(user: Any) -> dict[str, Any] | None:
    """A person, as answers name them."""
    return None if user is None else {"id": user.pk, "name": str(user)}
