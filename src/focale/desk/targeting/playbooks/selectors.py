"""Which playbooks are there, and which parts count for one account?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Subquery
from django.shortcuts import get_object_or_404

from focale.desk.directory.models import Company
from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import say
from focale.desk.targeting.alike.proofs import Reference, chosen_proofs
from focale.desk.targeting.models import (
    Playbook,
    PlaybookVersion,
    Profile,
    Score,
    Segment,
)
from focale.desk.targeting.playbooks.parts import (
    CHANNELS,
    GROUPS,
    OF,
    PARTS,
    Part,
    PartKind,
    Parts,
    changed_parts,
    is_filled,
    missing,
)
from focale.desk.team.models import Membership, Workspace


def playbooks(workspace: Workspace) -> list[Playbook]:
    """The playbooks in use: of segments in their order, of tiers, of all."""
    found = Playbook.objects.of(workspace).filter(removed_at=None)
    rows = found.select_related("segment", "version__owner", "version__by")
    living = [one for one in rows if one.segment is None or one.segment.removed_at is None]
    return sorted(living, key=_order)


def _order(one: Playbook) -> tuple[int, int, str]:
    if one.segment is not None:
        return 0, one.segment.place, one.segment.name
    return (1, 0, one.tier) if one.tier else (2, 0, "")


def one_playbook(pk: int, *, seen_by: Membership) -> Playbook:
    """One playbook, also one that was taken away. Raises Http404."""
    found = Playbook.objects.of(seen_by.workspace)
    rows = found.select_related("segment", "version__owner", "version__by", "workspace")
    return get_object_or_404(rows, pk=pk)


def one_version(playbook: Playbook, number: int) -> PlaybookVersion:
    """One version. Raises Http404."""
    found = PlaybookVersion.objects.of(playbook.workspace).filter(playbook=playbook)
    rows = found.select_related("by", "owner", "playbook__version", "playbook__segment")
    return get_object_or_404(rows.select_related("playbook__workspace"), number=number)


@dataclass(frozen=True)
class Whole:
    """How complete a playbook is, as lists show it. late: its review is past."""

    pk: int
    playbook: Playbook
    filled: int
    of: int
    late: bool = False
    name: str = ""

    @property
    def share(self) -> int:
        """In %."""
        return round(100 * self.filled / self.of)


def whole_of(playbook: Playbook) -> Whole:
    """Count what is there."""
    version = playbook.version
    parts = version.parts if version else {}
    filled = OF - 2 - len(missing(parts))
    if version:
        filled += bool(version.owner_id) + bool(version.review_on)
    today = local_day(playbook.workspace)
    late = bool(version and version.review_on and version.review_on < today)
    return Whole(playbook.pk, playbook, filled, OF, late, said_name(playbook))


def said_name(playbook: Playbook) -> str:
    """Whose it is, in words."""
    if playbook.segment is not None:
        return str(playbook.segment.name)
    return say("playbook.of_tier", tier=playbook.tier) if playbook.tier else say("playbook.of_all")


def by_segment(workspace: Workspace) -> dict[int, Whole]:
    """Number of a segment -> how complete its playbook is."""
    found = {}
    for one in playbooks(workspace):
        one.workspace = workspace
        if one.segment_id is not None:
            found[one.segment_id] = whole_of(one)
    return found


@dataclass(frozen=True)
class Change:
    """A version and the parts that it changed."""

    version: PlaybookVersion
    parts: list[str]


def versions(playbook: Playbook, *, most: int = 30) -> list[Change]:
    """The versions, newest first, each with what it changed."""
    found = PlaybookVersion.objects.of(playbook.workspace).filter(playbook=playbook)
    page = list(found.select_related("by").order_by("-number")[: most + 1])
    pairs = zip(page, [*page[1:], None], strict=True)
    return [Change(new, changed_parts(old.parts if old else {}, new.parts)) for new, old in pairs][
        :most
    ]


@dataclass(frozen=True)
class Shown:
    """One part as it is read. source: whose playbook it is from, "" for the one looked at."""

    part: Part
    title: str
    text: str = ""
    lines: list[str] = field(default_factory=list)
    pairs: list[list[str]] = field(default_factory=list)
    source: str = ""
    references: list[Reference] = field(default_factory=list)


def shown_part(part: Part, value: Any, source: str = "", *, space: Workspace) -> Shown:
    """One part ready to be drawn; anything that is not of its kind says nothing."""
    title = say(f"playbook.part.{part.name}")
    if part.kind is PartKind.CUSTOMERS:
        references = chosen_proofs(value, space)
        lines = [one.line for one in references]
        return Shown(part, title, lines=lines, source=source, references=references)
    if part.kind is PartKind.TEXT:
        return Shown(part, title, text=str(value), source=source)
    if part.kind is PartKind.PAIRS:
        pairs = [[str(text) for text in pair[:2]] for pair in value if isinstance(pair, list)]
        return Shown(part, title, pairs=pairs, source=source)
    lines = [str(one) for one in value] if isinstance(value, list) else []
    if part.kind is PartKind.CHANNELS:
        lines = [say(f"playbook.channel.{one}") for one in lines if one in CHANNELS]
    return Shown(part, title, lines=lines, source=source)


def groups_of(parts: Parts, space: Workspace) -> list[tuple[str, list[Shown], list[str]]]:
    """(heading, what is there, titles of what is missing) of each group."""
    found = []
    for group in GROUPS:
        mine = [part for part in PARTS if part.group == group]
        there = [one for one in mine if is_filled(parts.get(one.name) or "")]
        lacks = missing(parts)
        gaps = [say(f"playbook.part.{one.name}") for one in mine if one in lacks]
        shown = [shown_part(one, parts[one.name], space=space) for one in there]
        found.append((say(f"playbook.group.{group}"), shown, gaps))
    return found


def tier_now(company: Company, *, seen_by: Membership) -> str:
    """The tier of an account by the profile that lists show; "" without one."""
    first = Profile.objects.of(seen_by.workspace).order_by("place", "id").values("run")[:1]
    found = Score.objects.of(seen_by.workspace).filter(company=company, run=Subquery(first))
    return found.values_list("tier", flat=True).first() or ""


@dataclass(frozen=True)
class ForCall:
    """What a seller reads at an account. names: whose playbooks it is made of, nearest first."""

    names: list[str]
    in_call: list[Shown]
    rest: list[Shown]
    owner: str = ""
    review_on: datetime.date | None = None
    pk: int | None = None


def for_account(segments: Iterable[Segment], tier: str, workspace: Workspace) -> ForCall | None:
    """The parts that count for an account: each of its first segment's playbook, else of its next
    ones, else of its tier's, else of the general one. One query; None without any."""
    there = playbooks(workspace)
    of_segment = {one.segment_id: one for one in there if one.segment_id}
    chain = [of_segment[one.pk] for one in segments if one.pk in of_segment]
    chain += [one for one in there if one.segment_id is None and one.tier and one.tier == tier]
    chain += [one for one in there if one.segment_id is None and not one.tier]
    chain = [one for one in chain if one.version is not None and one.version.parts]
    if not chain:
        return None
    nearest, found = chain[0], []
    for part in PARTS:
        for one in chain:
            value = one.version.parts.get(part.name) if one.version else None
            if is_filled(value or ""):
                source = "" if one is nearest else said_name(one)
                shown = shown_part(part, value, source, space=workspace)
                if part.kind is PartKind.CUSTOMERS and not shown.references:
                    continue  # nobody of them may be told of now
                found.append(shown)
                break
    version = nearest.version
    used = {one.source for one in found if one.source}
    names = [said_name(nearest), *(said_name(one) for one in chain[1:] if said_name(one) in used)]
    return ForCall(
        names, [one for one in found if one.part.in_call],
        [one for one in found if not one.part.in_call],
        str(version.owner) if version and version.owner else "",
        version.review_on if version else None, nearest.pk,
    )  # fmt: skip
