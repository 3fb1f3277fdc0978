"""What can a program do about personal data: refusals, erasure, how long it is kept?"""

from __future__ import annotations

import datetime
import itertools
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number, page_of, read_cursor
from focale.desk.api.v1.people import ContactLine, ContactTold, contact_line
from focale.desk.api.v1.problems import unusable
from focale.desk.api.v1.routers.bulk import ActTold, act_told
from focale.desk.api.v1.rows import one_person, person_told
from focale.desk.api.v1.values import Day, Given, Id, Long, Moment, Number, Person, Told, person
from focale.desk.directory.models import Erasure, Import, ImportKind, ImportState
from focale.desk.directory.privacy import refusals, retention, services
from focale.desk.directory.privacy.erasing import erase
from focale.desk.directory.privacy.people import same_person
from focale.desk.directory.privacy.told import all_of
from focale.desk.pages.words import say
from focale.desk.team.roles import May

router = Router(tags=["Personal data"])


class EraseGiven(Given):
    """What goes along with a person."""

    refuse: bool = Field(True, description="Remember their addresses as refused.")
    with_files: bool = Field(False, description="Delete the files that brought them, too.")
    same: list[Id] = Field(
        [], max_length=50, description="Other rows that are the same person; see `same`."
    )


class ErasureTold(Told):
    """People who are erased everywhere. It names nobody."""

    id: int
    people: int
    counts: dict[str, int] = Field(description="What was found of them, by kind.")
    by: Person | None
    made_at: Moment
    done_at: Moment | None = Field(description="null: under way.")


class SamePerson(Told):
    """Rows that are the same person."""

    same: list[ContactLine]


class RefusalsGiven(Given):
    """Addresses and numbers that must not be contacted."""

    addresses: list[Long] = Field(min_length=1, max_length=1_000, examples=[["c.morel@acme.fr"]])


class RefusalsTaken(Told):
    """What became of them."""

    taken: int
    unread: list[str] = Field(description="Those that are neither an address nor a number.")


class StateTold(Told):
    """The state of personal data. It names nobody."""

    refused: int = Field(description="Addresses and numbers on the list of refusals.")
    due: int = Field(description="People whose data were kept for too long; 1000: or more.")
    before: datetime.date = Field(description="The day before which a last contact is too old.")


class DueTold(Told):
    """Somebody whose data were kept for too long."""

    contact: ContactLine
    since: datetime.date = Field(description="The last contact, or when their data were obtained.")
    reached_us: bool


class PurgeGiven(Given):
    """To be sure that one speaks of the same people."""

    before: Day = Field(description="`before` of `/personal-data`, as it was read.")


class InformedGiven(Given):
    """Which people were told that we hold their data, and when."""

    imported: Id = Field(description="The import of contacts that brought them.")
    day: Day


@operation(router, "PUT", "/contacts/{number}/refusal", scope="contacts:write", gives=ContactTold)
def refuse_contact(request: Called, response: HttpResponse, number: Number) -> dict[str, Any]:
    """A person does not want to be contacted

    Noted at once; their addresses are remembered as hashes, and no file brings them back.
    """
    contact = one_person(request, number)
    refusals.opt_out(contact, by=request.user)
    return person_told(request, contact.pk, response)


@operation(router, "DELETE", "/contacts/{number}/refusal", scope="contacts:write",
           gives=ContactTold, may=May.GOVERN)  # fmt: skip
def accept_contact(request: Called, response: HttpResponse, number: Number) -> dict[str, Any]:
    """Take a refusal back: it was a mistake, or they came back to us"""
    contact = one_person(request, number)
    refusals.opt_in(contact, by=request.user)
    return person_told(request, contact.pk, response)


@operation(router, "POST", "/refusals", scope="privacy:write", gives=RefusalsTaken, body="json")
def add_refusals(request: Called, given: RefusalsGiven) -> dict[str, Any]:
    """Put addresses and numbers on the list of refusals

    Kept as hashes; people who bear one of them are marked at once.
    """
    said = "\n".join(one.replace("\n", " ").replace(";", " ") for one in given.addresses)
    taken, unread = refusals.refuse_addresses(said, workspace=request.workspace, by=request.user)
    return {"taken": taken, "unread": unread}


@operation(router, "POST", "/contacts/{number}/personal-data", scope="privacy:write",
           gives=dict[str, Any])  # fmt: skip
def export_contact(request: Called, number: Number) -> dict[str, Any]:
    """All that is held of one person, as they may ask for it

    The trail notes that it was taken out.
    """
    return all_of(one_person(request, number), by=request.user)


@operation(router, "GET", "/contacts/{number}/same", scope="privacy:write", gives=SamePerson)
def same_contacts(request: Called, number: Number) -> dict[str, Any]:
    """Other rows that are the same person"""
    return {"same": [contact_line(one) for one in same_person(one_person(request, number))]}


@operation(router, "POST", "/contacts/{number}/erasure", scope="privacy:write",
           gives=ErasureTold, status=202, body="json")  # fmt: skip
def erase_contact(request: Called, number: Number, given: EraseGiven) -> Any:
    """Erase a person everywhere

    Out of sight at once; gone from every text, file and log when the job ends. This cannot be
    undone.
    """
    contact = one_person(request, number)
    there = {one.pk for one in same_person(contact)}
    if not set(given.same) <= there:
        raise unusable(say("wrong.not_same"), "/same")
    made = erase(
        [contact.pk, *given.same], workspace=request.workspace, by=request.user,
        refuses=given.refuse, deletes_files=given.with_files,
    )  # fmt: skip
    return _erasure(made)


@operation(router, "GET", "/erasures/{number}", scope="privacy:write", gives=ErasureTold)
def get_erasure(request: Called, number: Number) -> dict[str, Any]:
    """How far an erasure is"""
    found = Erasure.objects.of(request.workspace).select_related("by")
    return _erasure(get_object_or_404(found, pk=number))


@operation(router, "GET", "/erasures", scope="privacy:write", gives=Page[ErasureTold])
def list_erasures(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List erasures, newest first"""
    found = Erasure.objects.of(request.workspace).select_related("by")
    return page_by_number("erasures", found, cursor, limit, _erasure)


@operation(router, "GET", "/personal-data", scope="privacy:write", gives=StateTold)
def get_personal_data(request: Called) -> dict[str, Any]:
    """The state of personal data: refusals, and who is due"""
    space = request.workspace
    return {
        "refused": refusals.count_of(space), "due": retention.due_count(space),
        "before": retention.cutoff_of(space),
    }  # fmt: skip


@operation(router, "GET", "/personal-data/due", scope="privacy:write", gives=Page[DueTold])
def list_due(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """Whose data were kept for too long

    Three years after the last contact that came from them; an opened mail is none.
    """
    after = int(read_cursor("due", cursor) or 0)
    found = list(itertools.islice(retention.due_people(request.workspace, after), limit + 1))
    return page_of("due", found, limit, _due, lambda one: one.contact.pk)


@operation(router, "POST", "/personal-data/purge", scope="privacy:write", gives=StateTold,
           status=202, body="json")  # fmt: skip
def purge(request: Called, given: PurgeGiven) -> Any:
    """Erase everybody who is due, by a job

    Look at `/personal-data/due` before: this cannot be undone.
    """
    if given.before != retention.cutoff_of(request.workspace):
        raise unusable(say("wrong.else"), "/before")
    told = get_personal_data(request)
    retention.ask_for_purge(request.workspace, by=request.user)
    return told


@operation(router, "POST", "/personal-data/informed", scope="privacy:write", gives=ActTold,
           status=202, body="json")  # fmt: skip
def note_informed(request: Called, given: InformedGiven) -> Any:
    """Note when the people of an import were told that we hold their data

    An act on all of them: see `/acts/{number}`, undo it there.
    """
    there = Import.objects.of(request.workspace).filter(
        kind=ImportKind.CONTACTS, state=ImportState.DONE, pk=given.imported
    )
    found = there.first()
    if found is None:
        raise unusable(say("wrong.not_there"), "/imported")
    return act_told(services.were_told(found, given.day, by=request.member))


def _due(one: retention.Due) -> dict[str, Any]:
    return {
        "contact": contact_line(one.contact), "since": one.since, "reached_us": one.reached_us
    }  # fmt: skip


def _erasure(found: Erasure) -> dict[str, Any]:
    return {
        "id": found.pk, "people": found.people, "counts": found.counts or {},
        "by": person(found.by), "made_at": found.made_at, "done_at": found.done_at,
    }  # fmt: skip
