"""What does a profile tell of pain points, value, personas and review, in one language?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from focale.profile.document import Label, Profile
from focale.report.profile_view import LONG
from focale.report.voice import Voice


@dataclass(frozen=True)
class Pain:
    """A pain point. heard: in how many interviews, None where nobody counted."""

    id: str
    name: str
    heard: int | None
    why: str


@dataclass(frozen=True)
class Person:
    """A persona. role: "decider", "prescriber", "user" or "" where it is not written."""

    id: str
    name: str
    role: str
    role_words: str
    goals: tuple[str, ...]
    objections: tuple[str, ...]
    messages: tuple[str, ...]

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """What the persona cares for, as the columns of the sheet."""
        return self.goals, self.objections, self.messages


@dataclass(frozen=True)
class Review:
    """How often the profile is looked at again. every_days: None where it is not written."""

    every_days: int | None
    owner: str


def pains_of(profile: Profile, voice: Voice) -> list[Pain]:
    """The pain points, those heard most first; equals in the order of the file.

    Where `seen_in` is not written, the tagged interviews are counted, if there are any.
    """
    tagged = Counter(
        str(tag)
        for interview in _records(profile, "interviews")
        for tag in set(_items(interview.get("pain_points")))
    )
    found = []
    for record in _records(profile, "pain_points"):
        seen, id_ = record.get("seen_in"), str(record["id"])
        heard = int(str(seen)) if seen is not None else tagged[id_] if tagged else None
        found.append(Pain(id_, _name(record, voice), heard, _text(record.get("why"), voice)))
    return sorted(found, key=lambda pain: -1 if pain.heard is None else pain.heard, reverse=True)


def people_of(profile: Profile, voice: Voice) -> list[Person]:
    """The personas, in the order of the file."""
    found = []
    for record in _records(profile, "personas"):
        role = str(record.get("role") or "")
        found.append(
            Person(
                id=str(record["id"]),
                name=_name(record, voice),
                role=role,
                role_words=voice.label(role) if role else "",
                goals=texts_of(record.get("goals"), voice),
                objections=texts_of(record.get("objections"), voice),
                messages=texts_of(record.get("messages"), voice),
            )
        )
    return found


def value_of(profile: Profile, voice: Voice) -> tuple[str, ...]:
    """What customers gain, one text a figure."""
    return texts_of(profile.story.get("value"), voice)


def review_of(profile: Profile, voice: Voice) -> Review:
    """The rhythm of the review, and who leads it."""
    block = profile.story.get("review")
    review = block if isinstance(block, dict) else {}
    days = review.get("every_days")
    return Review(None if days is None else int(str(days)), voice.written(review.get("owner")))


def texts_of(told: object, voice: Voice) -> tuple[str, ...]:
    """The texts of a label or a list of labels; blank ones are left out.

    >>> texts_of([{"fr": "Oui", "en": "Yes"}, "OK"], Voice("en")), texts_of(None, Voice("fr"))
    (('Yes', 'OK'), ())
    """
    return tuple(text for item in _items(told) if (text := _text(item, voice)))


def _text(told: object, voice: Voice) -> str:
    words = Label(**told).words(voice.lang) if isinstance(told, dict) else told
    return voice.written(words, LONG)


def _name(record: dict[str, Any], voice: Voice) -> str:
    """What people call it; its id where nothing is written."""
    return _text(record.get("label"), voice) or voice.written(record["id"])


def _items(told: object) -> list[object]:
    return list(told) if isinstance(told, list) else [] if told is None else [told]


def _records(profile: Profile, part: str) -> Iterator[dict[str, Any]]:
    for record in _items(profile.story.get(part)):
        if isinstance(record, dict):
            yield record
