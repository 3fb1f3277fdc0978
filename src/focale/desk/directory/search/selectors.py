"""What does a search find, the likeliest first?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from focale.criterion.fold import fold
from focale.desk.directory.models import Company, Contact
from focale.desk.directory.ordering import in_order
from focale.desk.directory.search.words import found_companies, found_contacts, searched
from focale.desk.team.models import Membership

SHORTEST = 2  # signs that must be typed
_LOOKED_AT = 200  # matches among which the likeliest are chosen


@dataclass(frozen=True)
class Found:
    """What was found. has_more: there is more than what is shown."""

    companies: list[Company]
    contacts: list[Contact]
    more_companies: bool
    more_contacts: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not self.companies and not self.contacts


NOTHING = Found([], [], more_companies=False, more_contacts=False)


def find(text: str, *, seen_by: Membership, most: int) -> Found:
    """Companies and people whose words begin so: whole names that begin so come first."""
    text = text.replace("\x00", " ")  # a store cannot hold it, nobody types it
    if len(fold(text)) < SHORTEST or not searched(text):
        return NOTHING
    space = seen_by.workspace
    companies = _likeliest(
        Company.objects.of(space).filter(merged_into__isnull=True),
        Q(pk__in=found_companies(text, space)), text, most,
    )  # fmt: skip
    people = Contact.objects.of(space)
    contacts = _likeliest(
        people.select_related("company"), Q(pk__in=found_contacts(text, space)), text, most
    )
    return Found(
        companies[:most], contacts[:most],
        more_companies=len(companies) > most, more_contacts=len(contacts) > most,
    )  # fmt: skip


def _likeliest(rows: Any, has_words: Q, text: str, most: int) -> list[Any]:
    """Rows that begin with the text, then rows that hold its words; one more than asked."""
    wanted = fold(text)
    said = in_order("folded")
    begins = rows.filter(said.at_least(wanted), said.below(wanted + "\U0010ffff"))
    first = list(begins.order_by(said.up, "pk")[: most + 1])
    if len(first) > most:
        return first
    there = {row.pk for row in first}
    others = [row for row in rows.filter(has_words)[:_LOOKED_AT] if row.pk not in there]
    others.sort(key=lambda row: (len(row.folded), row.folded, row.pk))
    return first + others[: most + 1 - len(first)]
