"""What does the timeline tell of people and companies that were placed by hand?

On the page of whoever was placed, of the company where they stood, and of that where they stand.
"""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse

from focale.desk.directory.account.cards import SOURCES, Entry, Mark, Seen, Source, below
from focale.desk.directory.models import Company, Contact, Move
from focale.desk.pages.words import say
from focale.desk.team.models import Membership

MOVES = 8  # 7 is that of scores
_READ = (
    *(f"contact__{name}" for name in ("first_name", "last_name", "email", "key")),
    *(
        f"{company}__{name}"
        for company in ("company", "before", "after")
        for name in ("name", "key", "removed_at", "merged_into")
    ),
    "by__name", "by__email",
)  # fmt: skip


def _entries(row: Seen, member: Membership, mark: Mark | None, most: int) -> list[Entry]:
    told = Q(contact=row) if isinstance(row, Contact) else _about(row)
    found = Move.objects.of(member.workspace).filter(
        told, below(mark, MOVES, "at"), Q(contact=None) | Q(contact__removed_at=None),
        undone_at__isnull=True,
    )  # fmt: skip
    numbers = list(found.order_by("-at", "-pk").values_list("pk", flat=True)[:most])
    if not numbers:  # nearly always: five joins for nothing
        return []
    moves = Move.objects.of(member.workspace).filter(pk__in=numbers).only("at", *_READ)
    moves = moves.select_related("contact", "company", "before", "after", "by")
    return [
        Entry(
            one.at, MOVES, one.pk, "move", _words(one, row), by=str(one.by or ""),
            address=_address(one, row, member),
        )
        for one in moves.order_by("-at", "-pk")
    ]  # fmt: skip


def _about(company: Company) -> Q:
    """Itself placed, or others placed at it or away from it, or at what it has taken in."""
    here = Q(company=company)
    for end in ("before", "after"):
        here |= Q(**{end: company}) | Q(**{f"{end}__merged_into": company})
    return here


def _words(one: Move, row: Seen) -> str:
    before, after = str(one.before or ""), str(one.after or "")
    is_goal = one.after is not None and row.pk in (one.after.pk, one.after.merged_into_id)
    if isinstance(row, Contact):
        key = "both" if before and after else "came" if after else "left"
        return say(f"timeline.moved.{key}", before=before, after=after)
    if one.contact is not None:
        key = ("arrived" if not before else "arrived_from") if is_goal else (
            "gone_to" if after else "gone"
        )  # fmt: skip
        return say(f"timeline.moved.{key}", who=str(one.contact), before=before, after=after)
    if one.company_id == row.pk:
        return say("timeline.head.chosen" if after else "timeline.head.none", head=after)
    return say(f"timeline.head.{'gained' if is_goal else 'lost'}", who=str(one.company))


def _address(one: Move, row: Seen, member: Membership) -> str:
    """The page of the other one; "" where it is gone."""
    slug = member.workspace.slug
    if one.contact is not None and not isinstance(row, Contact):
        return reverse("contact", args=[slug, one.contact.pk])
    is_placed = isinstance(row, Contact) or one.company_id == row.pk
    other = (one.after or one.before) if is_placed else one.company
    if other is None or other.removed_at is not None:
        return ""
    return reverse("account", args=[slug, other.pk])


SOURCES.append(Source(MOVES, _entries))
