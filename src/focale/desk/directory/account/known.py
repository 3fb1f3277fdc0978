"""What is known of a company or a person, from whom, since when, and what was said before?"""

from __future__ import annotations

import datetime
import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from focale.desk.directory.account.cards import Seen
from focale.desk.directory.account.spoken import fact_label, value_words
from focale.desk.directory.facts import COMPANIES, CONTACTS, Kind, Told, is_unknown, winner
from focale.desk.directory.models import Company, Fact
from focale.desk.pages.words import say
from focale.desk.team.models import Membership
from focale.report.foreign import clean

GROUPS: dict[str, tuple[str, ...]] = {
    "identity": ("name", "siren", "siret", "vat", "legal_form", "kind", "created_on"),
    "activity": ("sector", "naf", "business_model", "technologies", "customer", "nps"),
    "size": (
        "headcount", "headcount_band", "sales_headcount", "size_class", "revenue_eur",
        "balance_sheet_eur", "growth_pct", "establishments",
    ),
    "place": ("address", "postcode", "city", "departement", "region", "country"),
    "reach": ("website", "domain", "email", "phone", "linkedin"),
    "family": ("group", "parent_siren"),
    "file": ("source", "updated_on"),
}  # fmt: skip
PERSON_GROUPS: dict[str, tuple[str, ...]] = {
    "identity": ("civility", "first_name", "last_name"),
    "work": ("title", "department", "role"),
    "reach": ("email", "phone", "mobile", "linkedin"),
    "data": (
        "source", "obtained_on", "legal_basis", "informed_on", "reached_us_on", "tracking_consent",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One value that was told. who: a person, an import or a source. number: of its fact."""

    value: str
    who: str
    day: datetime.date
    known_at: datetime.datetime
    confidence: int | None
    is_human: bool
    counts: bool
    withdrawn_at: datetime.datetime | None = None
    number: int | None = None

    @property
    def is_older(self) -> bool:
        """Whether the value is of another day than that on which we learned it."""
        return self.day != timezone.localtime(self.known_at).date()


@dataclass(frozen=True)
class Known:
    """One fact as shown. history: newest first; empty when nothing was ever said."""

    field: str
    label: str
    value: Any
    words: str
    history: tuple[Line, ...]

    @property
    def is_known(self) -> bool:
        """Whether there is a value."""
        return not is_unknown(self.value)

    @property
    def winning(self) -> Line | None:
        """Where the value comes from."""
        return next((line for line in self.history if line.counts), None)

    @property
    def has_history(self) -> bool:
        """Whether there is more to tell than where the value comes from."""
        return len(self.history) > 1 or any(
            line.is_human or line.withdrawn_at for line in self.history
        )

    @property
    def anchor(self) -> str:
        """A name for its place in the page; fields of the team's own bear any sign."""
        return anchor_of(self.field)

    @property
    def edit(self) -> Line | None:
        """The edit that one may take back: the one that counts, if a person made it."""
        line = self.winning
        return line if line is not None and line.is_human and line.number else None


def anchor_of(field: str) -> str:
    """A name that may stand in an `id`."""
    return "f" + hashlib.sha256(field.encode()).hexdigest()[:10]


@dataclass(frozen=True)
class Group:
    """Facts that belong together. title: a key of the words."""

    title: str
    facts: tuple[Known, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of any."""
        return self.unknown == len(self.facts)

    @property
    def unknown(self) -> int:
        """How many of them nobody ever told."""
        return sum(not (fact.is_known or fact.history) for fact in self.facts)


@dataclass(frozen=True)
class Then:
    """A past evening: what was known by then. end: the moment at which that day ended."""

    values: dict[str, Any]
    end: datetime.datetime

    def knew(self, fact: Fact) -> bool:
        """Whether a line of the log was there."""
        return fact.known_at < self.end

    def believed(self, fact: Fact) -> bool:
        """Whether it was in force."""
        gone = fact.withdrawn_at
        return self.knew(fact) and (gone is None or gone >= self.end)


def known_of(row: Seen, *, seen_by: Membership, then: Then | None = None) -> tuple[Group, ...]:
    """Every fact of a row in groups, unknown ones too; the team's own last.

    then: a past evening, in place of now.
    """
    kind = COMPANIES if isinstance(row, Company) else CONTACTS
    log = _log(kind, row, seen_by)
    groups = GROUPS if isinstance(row, Company) else PERSON_GROUPS
    own = {*row.own, *(field for field in log if field not in kind.fields)}
    parted = {**groups, "own": tuple(sorted(own))}
    return tuple(
        Group(f"facts.{title}", tuple(_known(kind, row, name, log[name], then) for name in fields))
        for title, fields in parted.items()
        if fields
    )


def one_known(row: Seen, field: str, *, seen_by: Membership) -> Known:
    """One fact of a row."""
    kind = COMPANIES if isinstance(row, Company) else CONTACTS
    return _known(kind, row, field, _log(kind, row, seen_by, field)[field], None)


_READ = (
    "field", "value", "source", "at", "known_at", "confidence", "is_human", "withdrawn_at",
    "by__name", "by__email", "came_with__label",
)  # fmt: skip


def _log(
    kind: Kind, row: Seen, member: Membership, field: str | None = None
) -> dict[str, list[Fact]]:
    found = Fact.objects.of(member.workspace).filter(**{kind.link: row})
    if field is not None:
        found = found.filter(field=field)
    log: dict[str, list[Fact]] = defaultdict(list)
    found = found.select_related("by", "came_with").only(*_READ)
    for fact in found.order_by("-known_at", "-pk"):
        log[fact.field].append(fact)
    return log


def _known(kind: Kind, row: Seen, field: str, log: list[Fact], then: Then | None) -> Known:
    if then is None:
        value, living = kind.now(row, field), [one for one in log if one.withdrawn_at is None]
    else:
        value, living = then.values.get(field), [one for one in log if then.believed(one)]
        log = [one for one in log if then.knew(one)]
    lines = tuple(_lines(field, log, living))
    if not lines and not is_unknown(value):
        lines = (_first_line(row, field, value),)
    return Known(field, fact_label(field, row), value, value_words(field, value), lines)


def _lines(field: str, log: Iterable[Fact], believed: Iterable[Fact]) -> Iterable[Line]:
    living = {fact.pk: told_in(fact) for fact in believed}
    won = winner(living.values())
    for fact in log:
        yield Line(
            value=value_words(field, fact.value), who=_who(fact), day=fact.at,
            known_at=fact.known_at,
            confidence=None if fact.confidence is None else round(100 * fact.confidence),
            is_human=fact.is_human, counts=won is not None and living.get(fact.pk) is won,
            withdrawn_at=fact.withdrawn_at, number=fact.pk,
        )  # fmt: skip


def told_in(fact: Fact) -> Told:
    """What a line of the log told."""
    return Told(
        fact.value, fact.at, fact.known_at, fact.is_human, fact.source, fact.came_with_id,
        fact.confidence,
    )  # fmt: skip


def _who(fact: Fact) -> str:
    if fact.is_human:
        return str(fact.by or say("somebody_gone"))
    label = fact.came_with.label if fact.came_with else ""
    return clean(fact.source, 60) or clean(label, 60) or say("source_unknown")


def _first_line(row: Seen, field: str, value: Any) -> Line:
    """Of a value that never changed: it came with its row."""
    label = row.came_with.label if row.came_with else ""
    return Line(
        value_words(field, value), clean(label or row.source, 60) or say("first_entry"),
        timezone.localtime(row.entered_at).date(), row.entered_at, None, False, True,
    )  # fmt: skip
