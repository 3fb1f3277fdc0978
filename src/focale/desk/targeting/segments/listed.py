"""By which segment may the list of accounts be filtered, and what does its column show?"""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.functional import SimpleLazyObject

from focale.desk.directory.listing.company_fields import desk_field, numbers_of
from focale.desk.directory.listing.fields import EVERY_ROW, NO_ROW, Scope, add_fields
from focale.desk.directory.listing.lists import LENDERS, Column, add_columns
from focale.desk.directory.listing.values import Kind
from focale.desk.directory.models import ListName
from focale.desk.pages.words import say
from focale.desk.targeting.models import SegmentKind, SegmentMember
from focale.desk.targeting.segments.selectors import ordered_names
from focale.desk.team.models import Membership

NONE = "none"


def lend_segments(member: Membership) -> dict[str, Any]:
    """The segments in their order, read when a field asks for them."""
    return {"segments": SimpleLazyObject(lambda: ordered_names(member.workspace))}


def _in(scope: Scope, numbers: list[int]) -> Q:
    members = SegmentMember.objects.of(scope.workspace).filter(segment__in=numbers)
    return Q(**{f"{scope.key}__in": members.values("company")})


def _ordered(scope: Scope) -> list[int]:
    """Segments that count for the first one of an account."""
    return [pk for pk, _, kind in scope.lent["segments"] if kind != SegmentKind.TIER]


def segment(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    """Accounts that are in these segments."""
    if op in ("known", "unknown"):
        found = _in(scope, _ordered(scope))
        return found if op == "known" else ~found
    numbers = numbers_of("segment", values)
    if op == "all":
        whole = EVERY_ROW
        for one in numbers:
            whole &= _in(scope, [one])
        return whole
    return ~_in(scope, numbers) if op == "none" else _in(scope, numbers)


def first_segment(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    """Accounts whose first segment it is; "none" for those in none."""
    order, found = _ordered(scope), NO_ROW
    for one in numbers_of("first_segment", tuple(v for v in values if v != NONE)):
        if one in order:
            found |= _in(scope, [one]) & ~_in(scope, order[: order.index(one)])
    if NONE in values:
        found |= ~_in(scope, order)
    return ~found if op == "not" else found


def _choices(scope: Scope) -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name, _ in scope.lent["segments"]]


def _firsts(scope: Scope) -> list[tuple[str, str]]:
    named = [(str(pk), name) for pk, name, kind in scope.lent["segments"] if kind != "tier"]
    return [*named, (NONE, say("segment.in_none"))]


def _cell(row: Any) -> str:
    mine = getattr(row, "segments", None)
    if mine is None or mine.first is None:
        return ""
    more = len(mine.segments) - 1
    return f"{mine.first.name} +{more}" if more else str(mine.first.name)


def register() -> None:
    """Let accounts be filtered by segments, and show them."""
    LENDERS.append(lend_segments)
    add_fields(
        ListName.ACCOUNTS,
        desk_field("segment", Kind.LIST, segment, choices=_choices, section="score"),
        desk_field("first_segment", Kind.CHOICE, first_segment, choices=_firsts, section="score"),
    )
    add_columns(
        ListName.ACCOUNTS,
        Column("segment", lambda in_lang: say("listed.segment", in_lang), _cell, reads=()),
    )
