"""What does the page say of the club of the best customers?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from focale.discovery.club import CLUB, RAISE, SHARED, WIN, Club, Member
from focale.glossary.attributes import ATTRIBUTES
from focale.glossary.customer_headers import MEASURES
from focale.report.foreign import clean
from focale.report.voice import Voice


@dataclass(frozen=True)
class MemberView:
    """One customer. lacks: the first attribute missing or unknown, "" for none."""

    rank: str
    name: str
    has: str
    lacks: str
    action: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ClubView:
    """All that is said. heads: the names of the attributes, in the order of the cells."""

    title: str
    ranked: str
    proposed: str
    proposed_words: str
    told: tuple[str, ...]
    asked: tuple[str, ...]
    shared: str
    club_words: str
    club: tuple[MemberView, ...]
    to_raise: tuple[MemberView, ...]
    to_win: tuple[MemberView, ...]
    heads: tuple[str, ...]
    everybody: tuple[MemberView, ...]


def club_view(club: Club, voice: Voice) -> ClubView:
    """The words of one club."""
    views = {member.id: _member(member, voice) for member in club.members}

    def of(place: str) -> tuple[MemberView, ...]:
        return tuple(views[member.id] for member in club.of(place))

    measures = ", ".join(_measure(key, voice) for key in MEASURES if key in club.measures)
    return ClubView(
        voice.count("best_page_title", len(club.of(CLUB))),
        voice("best_rank_words", measures=measures) if measures else "",
        voice.count("best_proposed", len(club.proposed)),
        voice("best_proposed_words", file=clean(PurePath(club.label).name, 60),
              n=voice.whole(len(club.proposed))),
        tuple(attribute_name(code, voice) for code in club.told),
        tuple(attribute_name(code, voice) for code in club.asked),
        _shared(club, voice), voice("best_club_words", need=voice.whole(club.need)),
        of(CLUB), of(RAISE), of(WIN),
        tuple(attribute_name(code, voice) for code in club.matter), tuple(views.values()),
    )  # fmt: skip


def attribute_name(code: str, voice: Voice) -> str:
    """What people call an attribute."""
    return ATTRIBUTES[code].fr if voice.lang == "fr" else ATTRIBUTES[code].en


def _measure(key: str, voice: Voice) -> str:
    return MEASURES[key].fr if voice.lang == "fr" else MEASURES[key].en


def _shared(club: Club, voice: Voice) -> str:
    if not club.of(CLUB):
        return voice("best_no_club", need=voice.whole(club.need))
    names = ", ".join(attribute_name(code, voice) for code in club.shared)
    wanted = min(SHARED, len(club.matter))
    many = len(club.shared)
    if many >= wanted:
        return voice("best_shared_yes", n=voice.whole(many), attributes=names)
    facts = {"need": voice.whole(wanted), "attributes": names}
    return voice.count("best_shared_no", many, **facts)


def _member(member: Member, voice: Voice) -> MemberView:
    lacks = action = ""
    first: Sequence[str] = member.missing or member.unknown
    if first:
        key = "best_missing" if member.missing else "best_unknown"
        lacks = voice(key, attribute=attribute_name(first[0], voice))
        if member.missing:
            one = ATTRIBUTES[first[0]]
            action = voice.written(one.action(voice.lang, has_left=member.left))
    cells = []
    for tick in member.ticks.values():
        key = "yes" if tick.has else "no" if tick.has is False else "open"
        cells.append((key, voice(f"best_{key}")))
    return MemberView(
        voice.whole(member.rank), clean(member.name or member.id, 60),
        voice("best_has", n=voice.whole(member.has), of=voice.whole(len(member.ticks))),
        lacks, action, tuple(cells),
    )  # fmt: skip
