"""How are accounts, people, notes and events told, and what may be said of them?"""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from focale.desk.api.v1.explained import Opened, Points, ScoreTold, points_kept
from focale.desk.api.v1.facts import Facts
from focale.desk.api.v1.values import (
    Day,
    Given,
    Id,
    Line,
    Long,
    Moment,
    MomentGiven,
    Person,
    Prose,
    Told,
    Word,
    person,
)
from focale.desk.directory.facts import COMPANIES, CONTACTS, is_unknown
from focale.desk.directory.models import Company, Contact, Event, Fact, Note

Known = Annotated[
    dict[str, Any],
    Field(
        description="Field → value, of those that are known.",
        examples=[{"name": "Acier Duval", "headcount": 120.0, "customer": False}],
    ),
    WithJsonSchema({"type": "object", "additionalProperties": True}),
]


class RowTold(Told):
    """What is the same for an account and a person."""

    id: int = Field(examples=[42])
    key: str = Field(description="In your own files.", examples=["C-0042"])
    entered_at: Moment
    changed_at: Moment


class WithFacts(Told):
    """What is known of an account or a person."""

    facts: Known
    own: Known = Field(description="Facts of your own.")


class AccountLine(RowTold):
    """An account, as lists tell it."""

    name: str = Field(examples=["Acier Duval"])
    siren: str = Field(examples=["732829320"])
    domain: str = Field(examples=["acier-duval.fr"])
    sector: str
    naf: str
    city: str
    departement: str
    country: str
    headcount: float | None
    customer: bool | None
    tags: list[str] = Field(examples=[["salon-2026"]])
    owner: Person | None
    score: Points | None = Field(description="By the first profile in use.")


class Account(RowTold, WithFacts):
    """An account with everything that is known of it."""

    tags: list[str]
    owner: Person | None
    as_of: datetime.date | None = Field(description="The past day that was asked for.")
    score: ScoreTold | None
    explanation: Opened | None


class ContactLine(RowTold):
    """A person at an account."""

    account: int | None = Field(examples=[42])
    first_name: str = Field(examples=["Claire"])
    last_name: str = Field(examples=["Morel"])
    title: str = Field(examples=["DAF"])
    role: str
    email: str
    phone: str
    mobile: str
    opted_out_at: Moment | None = Field(description="Since when they must not be contacted.")


class ContactTold(ContactLine, WithFacts):
    """A person with everything that is known of them."""


class FactTold(Told):
    """One line of the log: a value that somebody or something told."""

    id: int
    field: str
    value: Any = Field(description="null: nobody knows.")
    source: str
    at: datetime.date = Field(description="Of when it is.")
    known_at: Moment
    by_hand: bool = Field(description="A person's own word: it wins over machines.")
    by: Person | None
    withdrawn_at: Moment | None


class NoteTold(Told):
    """A note."""

    id: int
    text: str
    by: Person | None
    at: Moment


class EventTold(Told):
    """Something that happened."""

    id: int
    key: str
    event: str = Field(examples=["page_viewed"])
    at: Moment
    n: int
    account: int | None
    contact: int | None
    source: str
    detail: Any = None


class FactsGiven(Given):
    """Facts, and on whose word."""

    facts: Facts
    source: Line = Field("", description="Where they come from. Default: the token's name.")
    by_hand: bool = Field(
        False, description="A person's own word: it wins over machines and stays."
    )


class NewAccount(FactsGiven):
    """An account to make."""

    key: Line = Field("", description="What your own files call it; unique. Default: a new one.")
    tags: list[Word] = Field([], max_length=20)


class NewContact(FactsGiven):
    """A person to make."""

    facts: Facts = Field(
        examples=[{"first_name": "Claire", "last_name": "Morel", "legal_basis": "consent"}]
    )
    account: Id | None = Field(None, description="Where they work.")
    key: Line = ""


class FactsChange(FactsGiven):
    """Facts to change; the others stay."""

    at: Day | None = Field(None, description="Of when they are. Default: today.")


class TagGiven(Given):
    """A tag to put on."""

    name: Word = Field(examples=["salon-2026"])


class OwnerGiven(Given):
    """Who follows the account; null for nobody."""

    owner: Id | None = Field(description="The number of a member.", examples=[3])


class NoteGiven(Given):
    """A note to write."""

    text: Prose = Field(examples=["Rappeler après le salon."])


class EventGiven(Given):
    """Something that happened."""

    event: Word = Field(examples=["page_viewed"])
    at: MomentGiven | None = Field(None, description="Default: now.")
    n: int = Field(1, ge=1, le=1_000_000)
    key: Line = Field("", description="Told twice, kept once. Default: a new one.")
    contact: Id | None = Field(None, description="The person it was with.")
    detail: dict[Word, Long | bool | None] | None = Field(None, max_length=20)


def line_of(company: Company, score: Any, tags: list[str]) -> dict[str, Any]:
    """An account as a line."""
    told = {name: getattr(company, name) for name in _LINE}
    return {
        **told, "id": company.pk, "tags": tags, "owner": person(company.owner),
        "score": points_kept(score),
    }  # fmt: skip


_LINE = (
    "key", "name", "siren", "domain", "sector", "naf", "city", "departement", "country",
    "headcount", "customer", "entered_at", "changed_at",
)  # fmt: skip
_PERSON = (
    "key", "first_name", "last_name", "title", "role", "email", "phone", "mobile", "opted_out_at",
    "entered_at", "changed_at",
)  # fmt: skip


def contact_line(contact: Contact) -> dict[str, Any]:
    """A person as a line."""
    told = {name: getattr(contact, name) for name in _PERSON}
    return {**told, "id": contact.pk, "account": contact.company_id}


def contact_told(contact: Contact) -> dict[str, Any]:
    """A person with all facts."""
    return {**contact_line(contact), "facts": known_of(contact), "own": dict(contact.own)}


def known_of(row: Company | Contact) -> dict[str, Any]:
    """The facts with a column that are known, as JSON holds them."""
    kind = COMPANIES if isinstance(row, Company) else CONTACTS
    now = {name: kind.now(row, name) for name in sorted(kind.fields)}
    return {name: value for name, value in now.items() if not is_unknown(value)}


def fact_told(fact: Fact) -> dict[str, Any]:
    """A line of the log."""
    return {
        "id": fact.pk, "field": fact.field, "value": fact.value, "source": fact.source,
        "at": fact.at, "known_at": fact.known_at, "by_hand": fact.is_human,
        "by": person(fact.by), "withdrawn_at": fact.withdrawn_at,
    }  # fmt: skip


def note_told(note: Note) -> dict[str, Any]:
    """A note."""
    return {"id": note.pk, "text": note.text, "by": person(note.by), "at": note.at}


def event_told(event: Event) -> dict[str, Any]:
    """An event."""
    return {
        "id": event.pk, "key": event.key, "event": event.event, "at": event.at, "n": event.n,
        "account": event.company_id, "contact": event.contact_id, "source": event.source,
        "detail": event.detail,
    }  # fmt: skip
