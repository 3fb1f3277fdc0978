"""Whom must one convince at an account, whom of them do we know, and who is missing?

By the personas of the profile; people whom no persona describes stand behind them by role. A
profile without personas asks for somebody at the head of the company.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from focale.accounts.values.title import heads_a_company
from focale.criterion.fold import fold
from focale.criterion.pattern import Matcher, read_pattern
from focale.desk.directory.models import Contact
from focale.desk.pages.words import say
from focale.glossary.words import label
from focale.profile.document import Profile
from focale.report.foreign import clean

_ROLES = ("decider", "prescriber", "user")


@dataclass(frozen=True)
class Persona:
    """A persona of a profile. role: its code or "". points: None where none are written."""

    id: str
    name: str
    role: str
    role_words: str
    points: float | None
    pattern: str
    departments: tuple[str, ...]

    def fits(self, contact: Contact) -> bool:
        """Whether a person is such a one: by title, else by department."""
        if self.pattern and contact.title and _matcher(self.pattern)(fold(contact.title)):
            return True
        return bool(contact.department) and fold(contact.department) in self.departments


@functools.lru_cache(maxsize=256)
def _matcher(pattern: str) -> Matcher:
    return Matcher(read_pattern(fold(pattern)))


@dataclass(frozen=True)
class Place:
    """A place of the map. people: empty is a gap. share: its worth beside the best, in %."""

    name: str
    role: str
    people: tuple[Contact, ...]
    share: int | None = None


@dataclass(frozen=True)
class Map:
    """The places that the profile asks for, and the people whom it does not describe."""

    places: tuple[Place, ...]
    others: tuple[Contact, ...]

    @property
    def gaps(self) -> int:
        """How many places are empty."""
        return sum(not place.people for place in self.places)


def decision_map(people: Iterable[Contact], profile: Profile | None, lang: str) -> Map:
    """Everybody in their place; a person stands once, in the first that fits."""
    left = list(people)
    places = []
    personas = personas_of(profile, lang) if profile else ()
    for persona in personas:
        mine = [one for one in left if persona.fits(one)]
        left = [one for one in left if one not in mine]
        share = share_of(persona, personas)
        places.append(Place(persona.name, persona.role_words, tuple(mine), share))
    if not places:
        mine = [one for one in left if decides(one)]
        left = [one for one in left if one not in mine]
        places.append(Place(say("deciders.head"), label("decider", lang), tuple(mine)))
    left.sort(key=lambda one: (_ROLES.index(one.role) if one.role in _ROLES else 9, str(one)))
    return Map(tuple(places), tuple(left))


def decides(contact: Contact) -> bool:
    """Whether a person decides: by their role, else by a title at the head of a company."""
    if contact.role:
        return contact.role == "decider"
    return heads_a_company(contact.title)


def personas_of(profile: Profile, lang: str) -> tuple[Persona, ...]:
    """The personas of a profile, in its order."""
    written = profile.story.get("personas")
    return tuple(_persona(one, lang) for one in written) if isinstance(written, list) else ()


def _persona(record: dict[str, Any], lang: str) -> Persona:
    named = record.get("label")
    if isinstance(named, dict):
        named = named.get(lang) or next(iter(named.values()), "")
    role = str(record.get("role") or "")
    titles = record.get("titles")
    points = record.get("points")
    return Persona(
        id=str(record.get("id", "")), name=clean(named or record.get("id")), role=role,
        role_words=label(role, lang) if role else "",
        points=None if points is None else float(str(points)),
        pattern=str(titles.get("matches", "")) if isinstance(titles, dict) else "",
        departments=tuple(fold(str(one)) for one in record.get("departments") or ()),
    )  # fmt: skip


@dataclass(frozen=True)
class Fit:
    """How a person fits. name: "" when no persona describes them; share: of the best, in %."""

    name: str = ""
    role: str = ""
    share: int | None = None


def persona_of(contact: Contact, profile: Profile, lang: str) -> Fit:
    """The persona of a person, and their worth beside the best persona."""
    personas = personas_of(profile, lang)
    for persona in personas:
        if persona.fits(contact):
            return Fit(persona.name, persona.role_words, share_of(persona, personas))
    return Fit()


def share_of(persona: Persona, personas: Iterable[Persona]) -> int | None:
    """The points of a persona beside those of the best, in %; None where none are written."""
    best = max((one.points or 0 for one in personas), default=0)
    return round(100 * persona.points / best) if persona.points is not None and best > 0 else None
