"""Which value of several records stays, and why?

Field by field: of the most trusted source, else of the most recent record, else of the most
complete one. Values that belong together (an address, the numbers of a company, a name) come
from one record. What was not kept is told, not lost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from focale.accounts.duplicates.forms import day
from focale.criterion.fold import fold

TOGETHER = (
    ("address", "address_2", "street_number", "postcode", "city", "departement", "region"),
    ("siren", "siret", "vat"),
    ("civility", "first_name", "last_name", "full_name"),
)
"""Fields that are taken from one record, as one value."""

ONLY, SAME, TRUSTED, RECENT, COMPLETE, FIRST = (
    "kept_only", "kept_same", "kept_trusted", "kept_recent", "kept_complete", "kept_first",
)  # fmt: skip


@dataclass(frozen=True)
class Member:
    """One record of a cluster. cells: column -> text, blanks left out. trust: 0 is the most."""

    record: int
    cells: Mapping[str, str]
    updated_on: str = ""
    trust: int = 0

    @property
    def day(self) -> str:
        """The day of the record, YYYYMMDD; "" when it says none."""
        return day(self.updated_on) if self.updated_on else ""


@dataclass(frozen=True)
class Kept:
    """One field of the surviving record. others: what the others say that differs, by record."""

    column: str
    value: str
    record: int
    why: str
    others: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Survivor:
    """The record that stays, and what it says. record: the one whose identity stays."""

    record: int
    kept: tuple[Kept, ...]


def survivor(
    members: Sequence[Member], columns: Sequence[str], fields: Mapping[str, str]
) -> Survivor:
    """The surviving record of a cluster. fields: column -> glossary field, where it has one."""
    ranked = sorted(members, key=_rank)
    head = ranked[0]
    group_of = {name: number for number, group in enumerate(TOGETHER) for name in group}
    chosen: dict[int, Member] = {}
    kept = []
    for column in columns:
        having = [member for member in ranked if member.cells.get(column)]
        if not having:
            continue
        number = group_of.get(fields.get(column, ""))
        if number is not None:
            own = [c for c in columns if group_of.get(fields.get(c, "")) == number]
            best = chosen.setdefault(number, max(ranked, key=lambda m: _known(m, own)))
            having.sort(key=lambda member: member is not best)
        elif fields.get(column) in ("id", "contact_id") and head.cells.get(column):
            having.sort(key=lambda member: member is not head)
        kept.append(_kept(column, having))
    return Survivor(head.record, tuple(kept))


def _known(member: Member, columns: Sequence[str]) -> int:
    return sum(bool(member.cells.get(column)) for column in columns)


def _rank(member: Member) -> tuple[int, int, int, int]:
    """Trusted, then recent, then complete, then first."""
    recent = -int(member.day) if member.day else 0
    return member.trust, recent, -len(member.cells), member.record


def _kept(column: str, having: Sequence[Member]) -> Kept:
    best = having[0]
    value = best.cells[column]
    others = {
        member.record: member.cells[column]
        for member in having[1:]
        if (said := member.cells[column]) != value and fold(said) != fold(value)
    }
    if len(having) == 1:
        return Kept(column, value, best.record, ONLY)
    if not others:
        return Kept(column, value, best.record, SAME)
    rivals = [member for member in having[1:] if member.record in others]
    if all(best.trust < rival.trust for rival in rivals):
        why = TRUSTED
    elif best.day and all(best.day > rival.day for rival in rivals):
        why = RECENT
    elif all(len(best.cells) > len(rival.cells) for rival in rivals):
        why = COMPLETE
    else:
        why = FIRST
    return Kept(column, value, best.record, why, others)
