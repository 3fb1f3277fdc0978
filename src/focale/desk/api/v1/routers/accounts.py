"""What can a program do with accounts: list, open, make, change?"""

from __future__ import annotations

from typing import Annotated, Any

from django.http import Http404, HttpResponse
from ninja import Path, Router

from focale.desk.api.v1.explained import opened, points_of, profile_of
from focale.desk.api.v1.facts import read_facts
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.listed import Filter, Sort, page_asked
from focale.desk.api.v1.matched import etag_of
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.people import (
    Account,
    AccountLine,
    ContactLine,
    EventGiven,
    EventTold,
    FactsChange,
    FactTold,
    NewAccount,
    NoteGiven,
    NoteTold,
    OwnerGiven,
    TagGiven,
    contact_line,
    event_told,
    known_of,
    line_of,
)
from focale.desk.api.v1.problems import unusable
from focale.desk.api.v1.rows import (
    Happening,
    add_note,
    change_facts,
    log_of,
    notes_of,
    one_account,
    source_of,
    timeline_of,
)
from focale.desk.api.v1.values import KEPT, DayAsked, Number, person
from focale.desk.directory import making
from focale.desk.directory.account import selectors, services
from focale.desk.directory.events import log_event
from focale.desk.directory.facts import is_unknown, values_as_of
from focale.desk.directory.fields import FACT_FIELDS
from focale.desk.directory.listing.lists import scope_of
from focale.desk.directory.models import Company, Contact, Event, ListName
from focale.desk.pages.words import say
from focale.desk.targeting.aimed import aimed_at
from focale.desk.targeting.explained import explained
from focale.desk.targeting.listed.selectors import companies_of

router = Router(tags=["Accounts"])
_ETAG = {"ETag": "Of its facts; send it as If-Match when you change them."}
TagName = Annotated[str, Path(min_length=1, max_length=60, pattern=KEPT, description="A tag.")]


@operation(router, "GET", "/accounts", scope="accounts:read", gives=Page[AccountLine])
def list_accounts(
    request: Called, filter: Filter, sort: Sort, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """List accounts

    Best first, unless `sort` says otherwise. `filter` takes what the filter of the list writes
    into its address.
    """
    scope = scope_of(request.member)
    page, further = page_asked(ListName.ACCOUNTS, scope, filter, sort, cursor, limit)
    rows: list[Any] = companies_of(page, scope)
    return {"items": [line_of(row, row.score, row.tags) for row in rows], "next_cursor": further}


@operation(router, "POST", "/accounts", scope="accounts:write", gives=Account, status=201,
           body="json", headers={**_ETAG, "Location": "Where it is."})  # fmt: skip
def create_account(request: Called, response: HttpResponse, given: NewAccount) -> Any:
    """Make an account

    It has its score at once. A `key` that another account bears is refused (409).
    """
    facts = read_facts(given.facts, at="facts")
    if not any(facts.get(name) for name in ("name", "siren", "domain")):
        raise unusable(say("wrong.no_identity"), "/facts")
    company = making.make_company(
        facts, workspace=request.workspace, by=request.user, key=given.key.strip(),
        source=given.source or source_of(request),
    )  # fmt: skip
    if given.by_hand:
        making.take_facts(company, facts, by=request.user, source="", by_hand=True)
    for name in given.tags:
        services.set_tag(company, _tag(name), by=request.user, is_on=True)
    response.headers["Location"] = f"/api/v1/accounts/{company.pk}"
    return _account(request, company.pk, response)


@operation(router, "GET", "/accounts/{number}", scope="accounts:read", gives=Account,
           headers=_ETAG)  # fmt: skip
def get_account(
    request: Called, response: HttpResponse, number: Number, as_of: DayAsked, explain: bool = True
) -> dict[str, Any]:
    """Open an account

    Its facts, tags, owner, score and the lines behind it; with `as_of`, its facts and score as
    they were known at the end of a past day.
    """
    return _account(request, number, response, as_of=as_of, explain=explain)


@operation(router, "PATCH", "/accounts/{number}/facts", scope="accounts:write", gives=Account,
           body="json", headers=_ETAG, takes=("If-Match",), faults=(412,))  # fmt: skip
def change_account_facts(
    request: Called, response: HttpResponse, number: Number, given: FactsChange
) -> dict[str, Any]:
    """Change facts of an account

    Only the facts that are sent change. A value that a person typed wins over those of programs
    and stays, unless `by_hand` says that this one is a person's word too: look at the answer.
    """
    company = one_account(request, number)
    change_facts(request, company, given)
    return _account(request, company.pk, response)


@operation(router, "GET", "/accounts/{number}/facts", scope="accounts:read", gives=Page[FactTold])
def list_account_facts(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """The log of facts of an account

    Every change that was told, newest first, also what was withdrawn since.
    """
    return log_of(request, one_account(request, number), cursor, limit)


@operation(router, "POST", "/accounts/{number}/tags", scope="accounts:write", gives=list[str],
           body="json")  # fmt: skip
def tag_account(request: Called, number: Number, given: TagGiven) -> list[str]:
    """Put a tag on an account

    A new word becomes a tag. Answers the tags that are on it now.
    """
    return _tagged(request, number, given.name, is_on=True)


@operation(router, "DELETE", "/accounts/{number}/tags/{name}", scope="accounts:write",
           gives=list[str])  # fmt: skip
def untag_account(request: Called, number: Number, name: TagName) -> list[str]:
    """Take a tag off an account

    Answers the tags that are on it now.
    """
    return _tagged(request, number, name, is_on=False)


@operation(router, "PUT", "/accounts/{number}/owner", scope="accounts:write", gives=Account,
           body="json", headers=_ETAG)  # fmt: skip
def set_account_owner(
    request: Called, response: HttpResponse, number: Number, given: OwnerGiven
) -> dict[str, Any]:
    """Say who follows an account

    The number of a member of the team (see `/members`), or null for nobody.
    """
    company = one_account(request, number)
    people = {user.pk: user for user in selectors.colleagues(seen_by=request.member)}
    if given.owner is not None and given.owner not in people:
        raise unusable(say("wrong.no_member"), "/owner")
    owner = people[given.owner] if given.owner is not None else None
    services.hand_over(company, owner, by=request.user)
    return _account(request, company.pk, response)


@operation(router, "GET", "/accounts/{number}/contacts", scope="contacts:read",
           gives=Page[ContactLine])  # fmt: skip
def list_account_contacts(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """The people at an account"""
    company = one_account(request, number)
    found = Contact.objects.of(request.workspace).filter(company=company)
    of = f"contacts.{company.pk}"
    return page_by_number(of, found, cursor, limit, contact_line, up=True)


@operation(router, "GET", "/accounts/{number}/notes", scope="accounts:read", gives=Page[NoteTold])
def list_account_notes(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """The notes about an account, newest first"""
    return notes_of(request, one_account(request, number), cursor, limit)


@operation(router, "POST", "/accounts/{number}/notes", scope="accounts:write", gives=NoteTold,
           status=201, body="json")  # fmt: skip
def note_account(request: Called, number: Number, given: NoteGiven) -> Any:
    """Write a note about an account"""
    return add_note(request, one_account(request, number), given)


@operation(router, "GET", "/accounts/{number}/timeline", scope="accounts:read",
           gives=Page[Happening])  # fmt: skip
def list_account_timeline(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """Everything that happened at an account, newest first

    Events, notes, files, edits, and what imports changed, as its page tells them.
    """
    return timeline_of(request, one_account(request, number), cursor, limit)


@operation(router, "GET", "/accounts/{number}/events", scope="accounts:read",
           gives=Page[EventTold])  # fmt: skip
def list_account_events(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """What happened at an account, in the order in which we heard of it, newest first"""
    company = one_account(request, number)
    found = Event.objects.of(request.workspace).filter(company=company, withdrawn_at__isnull=True)
    return page_by_number(f"events.{company.pk}", found, cursor, limit, event_told)


@operation(router, "POST", "/accounts/{number}/events", scope="events:write", gives=EventTold,
           status=201, body="json")  # fmt: skip
def log_account_event(request: Called, number: Number, given: EventGiven) -> Any:
    """Log something that happened at an account

    Its score follows in the same transaction. An event whose `key` is there already is the same
    one, told twice: it is kept once.
    """
    company = one_account(request, number)
    if not given.event.strip():
        raise unusable(say("wrong.missing"), "/event")
    contact = None
    if given.contact is not None:
        contact = selectors.one_contact(given.contact, seen_by=request.member)
        if contact.company_id != company.pk:
            raise unusable(say("wrong.not_there"), "/contact")
    made = log_event(
        given.event, workspace=request.workspace, company=company, contact=contact, at=given.at,
        n=given.n, key=given.key, source=source_of(request), detail=given.detail, by=request.user,
    )  # fmt: skip
    return event_told(made)


def _account(
    request: Called, number: int, response: HttpResponse, *, as_of: Any = None,
    explain: bool = True,
) -> dict[str, Any]:  # fmt: skip
    company = one_account(request, number)
    response.headers["ETag"] = etag_of(company)
    facts, own = known_of(company), dict(company.own)
    if as_of is not None:
        told = values_as_of(company, as_of)
        if told is None:
            raise Http404
        known = {name: value for name, value in told.items() if not is_unknown(value)}
        facts = {name: known[name] for name in FACT_FIELDS if name in known}
        own = {name: value for name, value in known.items() if name not in facts}
    return {
        "id": company.pk, "key": company.key, "facts": facts, "own": own,
        "tags": [tag.name for tag in selectors.tags_of(company, seen_by=request.member)],
        "owner": person(company.owner), "entered_at": company.entered_at,
        "changed_at": company.changed_at, "as_of": as_of,
        **_score(request, company, as_of, explain=explain),
    }  # fmt: skip


def _score(request: Called, company: Company, as_of: Any, *, explain: bool) -> dict[str, Any]:
    aimed = aimed_at(seen_by=request.member, as_of=as_of)
    found = None if aimed is None else explained(company, aimed[1], aimed[2])
    if aimed is None or found is None:
        return {"score": None, "explanation": None}
    profile, version, day = aimed
    version.profile = profile
    score = {**points_of(found.columns), "profile": profile_of(version), "day": day}
    return {"score": score, "explanation": opened(found) if explain else None}


def _tagged(request: Called, number: int, name: str, *, is_on: bool) -> list[str]:
    company = one_account(request, number)
    services.set_tag(company, _tag(name), by=request.user, is_on=is_on)
    return [tag.name for tag in selectors.tags_of(company, seen_by=request.member)]


def _tag(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise unusable(say("wrong.missing"), "/name")
    return plain
