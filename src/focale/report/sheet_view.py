"""What stands on the sheet of a profile, and what does its author still have to write?

Source: step 6 of the method: name, one sentence, mandatory and preferred criteria, three pain
points, value generated; beside them what rules out, the personas and the signals. Nothing is
made up: where the profile is silent there is a gap, with the key that fills it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from focale.profile.document import Profile
from focale.report.profile_view import LONG, name_of
from focale.report.sheet_criteria import (
    Entry,
    Part,
    gates_part,
    is_unnamed,
    mandatory_part,
    preferred_part,
    signals_part,
)
from focale.report.sheet_gaps import Gap, gap, gap_of
from focale.report.sheet_story import (
    Pain,
    Person,
    Review,
    pains_of,
    people_of,
    review_of,
    value_of,
)
from focale.report.voice import Voice

PAINS = 3
"""Pain points on the sheet."""

_COLUMNS = ("goals", "objections", "messages")
_GAPS = ("gap_goals", "gap_objections", "gap_messages")


@dataclass(frozen=True)
class People:
    """The personas. columns: the titles of what they say, in the order of `Person.texts`."""

    title: str
    columns: tuple[str, ...]
    persons: tuple[Person, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True)
class Sheet:
    """The sheet of one profile, every text cleaned and in one language.

    tags: what tells its age: version, day, review. gaps: those of the head.
    """

    id: str
    name: str
    summary: str
    version: int
    day: datetime.date
    review: Review
    tags: tuple[str, ...]
    gaps: tuple[Gap, ...]
    mandatory: Part
    preferred: Part
    gates: Part
    pains: Part
    value: Part
    people: People
    signals: Part

    def all_gaps(self) -> Iterator[Gap]:
        """Everything that is not written yet, in reading order."""
        yield from self.gaps
        for part in (self.mandatory, self.preferred, self.gates, self.pains, self.value):
            yield from part.gaps
        yield from self.people.gaps
        yield from self.signals.gaps


def sheet_view(profile: Profile, voice: Voice, day: datetime.date) -> Sheet:
    """The words of the sheet, as it stands on a day."""
    review = review_of(profile, voice)
    return Sheet(
        id=profile.name,
        name=voice.written(name_of(profile, voice)),
        summary=voice.written(profile.summary.words(voice.lang), LONG),
        version=profile.version,
        day=day,
        review=review,
        tags=_tags(profile, review, voice, day),
        gaps=tuple(_head_gaps(profile, review, voice)),
        mandatory=mandatory_part(profile, voice),
        preferred=preferred_part(profile, voice),
        gates=gates_part(profile, voice),
        pains=_pains(pains_of(profile, voice), voice),
        value=_value(value_of(profile, voice), voice),
        people=_people(people_of(profile, voice), voice),
        signals=signals_part(profile, voice),
    )


def state_words(sheet: Sheet, voice: Voice) -> str:
    """Whether the sheet is complete, or how many gaps it has."""
    count = len(list(sheet.all_gaps()))
    return voice.count("sheet_gaps", count) if count else voice("sheet_whole")


def _tags(profile: Profile, review: Review, voice: Voice, day: datetime.date) -> tuple[str, ...]:
    tags = [
        voice("version", version=voice.whole(profile.version)),
        voice("sheet_day", day=voice.day(day)),
    ]
    if review.every_days is not None:
        rhythm = voice.count("every_days", review.every_days)
        if review.owner:
            tags.append(voice("sheet_review_by", rhythm=rhythm, owner=review.owner))
        else:
            tags.append(voice("sheet_review", rhythm=rhythm))
    return tuple(tags)


def _head_gaps(profile: Profile, review: Review, voice: Voice) -> Iterator[Gap]:
    if is_unnamed(profile.label, profile.name):
        yield gap("gap_label", voice)
    if not voice.written(profile.summary.words(voice.lang)):
        yield gap("gap_summary", voice)
    if review.every_days is None:
        yield gap("gap_review", voice)
    elif not review.owner:
        yield gap("gap_owner", voice, under="review")


def _pains(pains: list[Pain], voice: Voice) -> Part:
    """The three heard most."""
    shown, more = pains[:PAINS], len(pains) - PAINS
    return Part(
        voice("pains_part"),
        tuple(_pain(pain, voice) for pain in shown),
        tuple(_pain_gaps(pains, voice)),
        more=voice.count("more_pains", more) if more > 0 else "",
    )


def _pain(pain: Pain, voice: Voice) -> Entry:
    heard = ""
    if pain.heard is not None:
        heard = voice.count("heard", pain.heard) if pain.heard else voice("heard_none")
    return Entry(pain.id, pain.name, note=heard, why=pain.why)


def _pain_gaps(pains: list[Pain], voice: Voice) -> Iterator[Gap]:
    """What is missing of the three that are shown."""
    if len(pains) < PAINS:
        ids = {pain.id for pain in pains}
        free = next(id_ for n in range(1, PAINS + 1) if (id_ := f"p{n}") not in ids)
        example = f"- {{id: {free}, label: {{fr: …, en: …}}, seen_in: 0}}" if pains else ""
        yield gap("gap_pains", voice, example=example, n=len(pains))
    shown = pains[:PAINS]
    unnamed = [pain.name for pain in shown if pain.name == pain.id]
    yield from gap_of("gap_names", unnamed, voice, "pain_points")
    uncounted = [pain.name for pain in shown if pain.heard is None]
    yield from gap_of("gap_heard", uncounted, voice, "pain_points")


def _value(texts: tuple[str, ...], voice: Voice) -> Part:
    gaps = () if texts else (gap("gap_value", voice),)
    return Part(voice("value_part"), tuple(Entry("", text) for text in texts), gaps)


def _people(persons: list[Person], voice: Voice) -> People:
    gaps = _person_gaps(persons, voice) if persons else (gap("gap_personas", voice),)
    columns = tuple(voice(column) for column in _COLUMNS)
    return People(voice("personas_part"), columns, tuple(persons), tuple(gaps))


def _person_gaps(persons: list[Person], voice: Voice) -> Iterator[Gap]:
    """A gap for each key that some persona lacks."""
    unnamed = [person.name for person in persons if person.name == person.id]
    yield from gap_of("gap_names", unnamed, voice, "personas")
    yield from gap_of(
        "gap_role", [person.name for person in persons if not person.role], voice, "personas"
    )
    for place, code in enumerate(_GAPS):
        silent = [person.name for person in persons if not person.texts[place]]
        yield from gap_of(code, silent, voice, "personas")
