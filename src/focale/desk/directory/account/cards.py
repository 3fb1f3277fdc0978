"""What stands on the page of an account or a person? Each app adds its cards, and its part of the
timeline.

    CARDS.append(Card("deals", "right", 40, "deals/_card.html", build))
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from focale.desk.directory.models import Company, Contact
from focale.desk.team.models import Membership

Seen = Company | Contact


@dataclass(frozen=True)
class Looked:
    """Who looks at which account or person, and as of which day: None for now."""

    row: Seen
    seen_by: Membership
    as_of: datetime.date | None = None
    kept: dict[str, Any] = field(default_factory=dict, compare=False)
    """What one card found and another may use, such as the contacts."""


@dataclass(frozen=True)
class Card:
    """A card of a page. column: "head", "left", "middle" or "right". page: "account" or "contact".
    follows_facts: drawn anew when a fact is edited. build: its context, None where it has nothing
    to say; the template reads it as `card`.
    """

    name: str
    column: str
    order: int
    template: str
    build: Callable[[Looked], dict[str, Any] | None]
    follows_facts: bool = False
    page: str = "account"


CARDS: list[Card] = []


@dataclass(frozen=True)
class Mark:
    """A place in the timeline: nothing at or above it is shown again."""

    at: datetime.datetime
    place: int
    pk: int


@dataclass(frozen=True)
class Entry:
    """One thing that happened. place, pk: where its source keeps it. kind: a key of the words.

    words: the sentence. detail: what was written, in the writer's own words. who: of whom.
    by: who did it. address: where it can be opened; act: a form's address that takes it back.
    """

    at: datetime.datetime
    place: int
    pk: int
    kind: str
    words: str
    detail: str = ""
    who: str = ""
    by: str = ""
    address: str = ""
    act: str = ""
    is_day: bool = False


@dataclass(frozen=True)
class Source:
    """A part of the timeline: its entries below a mark, newest first, at most `most`."""

    place: int
    entries: Callable[[Seen, Membership, Mark | None, int], list[Entry]]


SOURCES: list[Source] = []


def below(mark: Mark | None, place: int, at: str, pk: str = "pk") -> Q:
    """The rows of a source that stand below a mark. at, pk: the names of their columns."""
    if mark is None:
        return Q()
    same = {at: mark.at}
    if place < mark.place:
        return Q(**{f"{at}__lte": mark.at})
    if place > mark.place:
        return Q(**{f"{at}__lt": mark.at})
    return Q(**{f"{at}__lt": mark.at}) | Q(**same, **{f"{pk}__lt": mark.pk})
