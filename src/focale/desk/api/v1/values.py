"""Of which shapes are the values that operations take and give?"""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from ninja import Path
from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, StringConstraints

LARGEST = 2**63 - 1

Number = Annotated[int, Path(ge=1, le=LARGEST, description="Its number.")]
"""The number of a row, in an address."""
Id = Annotated[int, Field(ge=1, le=LARGEST)]
"""The number of a row, in a body."""


_KEPT = r"^[^\x00]*$"
"""A text without the sign that no store keeps."""

Word = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=_KEPT)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=_KEPT)]
Line = Annotated[str, StringConstraints(max_length=200, pattern=_KEPT)]
Long = Annotated[str, StringConstraints(max_length=2_000, pattern=_KEPT)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=10_000, pattern=_KEPT)]
Document = Annotated[str, StringConstraints(min_length=1, max_length=400_000, pattern=_KEPT)]


def _in_utc(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")


Moment = Annotated[
    datetime.datetime,
    PlainSerializer(_in_utc, return_type=str),
    Field(examples=["2026-11-27T09:30:00Z"]),
]
"""A moment of an answer, in UTC."""


class Given(BaseModel):
    """A body: a name that is not there is a fault of the caller's."""

    model_config = ConfigDict(extra="forbid")


class Told(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(from_attributes=True)


class Person(Told):
    """A member of the team, named in an answer."""

    id: int = Field(examples=[3])
    name: str = Field(examples=["Sarah Benali"])


def person(user: Any) -> dict[str, Any] | None:
    """A person, as answers name them."""
    return None if user is None else {"id": user.pk, "name": str(user)}
