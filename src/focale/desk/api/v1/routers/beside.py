"""What stands beside an account or a person: files; what was removed there comes back."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.people import FactTold, NoteTold, fact_told, note_told
from focale.desk.api.v1.problems import Problem
from focale.desk.api.v1.rows import one_account
from focale.desk.api.v1.uploads import Upload, keeping, sent_file
from focale.desk.api.v1.values import Moment, Number, Person, Told, person
from focale.desk.directory.account import selectors, services
from focale.desk.directory.account.forms import MOST_BYTES, MOST_FILES
from focale.desk.directory.facts import bring_back, take_back
from focale.desk.directory.models import Attachment, Fact
from focale.desk.pages.words import say

router = Router(tags=["Accounts"])


class FileTold(Told):
    """A file beside an account."""

    id: int
    account: int
    label: str = Field(examples=["proposition.pdf"])
    size: int = Field(description="In bytes.")
    by: Person | None
    at: Moment


@operation(router, "GET", "/accounts/{number}/files", scope="accounts:read", gives=Page[FileTold])
def list_account_files(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """The files beside an account, newest first"""
    company = one_account(request, number)
    found = Attachment.objects.of(request.workspace).filter(company=company, removed_at=None)
    of = f"files.{company.pk}"
    return page_by_number(of, found.select_related("by"), cursor, limit, _file)


@operation(router, "POST", "/accounts/{number}/files", scope="accounts:write", gives=FileTold,
           status=201, body="form", around=keeping(MOST_BYTES))  # fmt: skip
def add_account_file(request: Called, number: Number, file: Upload) -> Any:
    """Put a file beside an account, 20 MB at most"""
    company = one_account(request, number)
    if len(selectors.files_of(company, seen_by=request.member)) >= MOST_FILES:
        raise Problem(409, "not_now", why=say("file.too_many", most=MOST_FILES))
    return _file(services.put_beside(company, request.kept, by=request.user))


@operation(router, "GET", "/files/{number}", scope="accounts:read", gives=FileTold)
def get_file(request: Called, number: Number) -> dict[str, Any]:
    """What a file beside an account is called, and whose it is"""
    return _file(_there(request, number))


@operation(router, "GET", "/files/{number}/content", scope="accounts:read", gives=str,
           media={"application/octet-stream": "The file."})  # fmt: skip
def get_file_content(request: Called, number: Number) -> Any:
    """A file beside an account"""
    found = _there(request, number)
    return sent_file(request, found.file, found.label)


@operation(router, "DELETE", "/files/{number}", scope="accounts:write", gives=None, status=204)
def remove_file(request: Called, number: Number) -> Any:
    """Remove a file; it can be brought back"""
    services.set_file_removed(_there(request, number), by=request.user, is_removed=True)


@operation(router, "POST", "/files/{number}/restore", scope="accounts:write", gives=FileTold)
def restore_file(request: Called, number: Number) -> dict[str, Any]:
    """Bring a file back that was removed"""
    found = _one(request, number)
    services.set_file_removed(found, by=request.user, is_removed=False)
    return _file(found)


@operation(router, "DELETE", "/notes/{number}", scope="accounts:write", gives=None, status=204)
def remove_note(request: Called, number: Number) -> Any:
    """Remove a note; it can be brought back"""
    note = selectors.one_note(number, seen_by=request.member)
    if note.removed_at is not None:
        raise Http404
    note.workspace = request.workspace
    services.set_note_removed(note, by=request.user, is_removed=True)


@operation(router, "POST", "/notes/{number}/restore", scope="accounts:write", gives=NoteTold)
def restore_note(request: Called, number: Number) -> dict[str, Any]:
    """Bring a note back that was removed"""
    note = selectors.one_note(number, seen_by=request.member)
    note.workspace = request.workspace
    services.set_note_removed(note, by=request.user, is_removed=False)
    return note_told(note)


@operation(router, "POST", "/facts/{number}/withdraw", scope="accounts:write", gives=FactTold)
def withdraw_fact(request: Called, number: Number) -> dict[str, Any]:
    """Take an edit of a person back; the value that stood behind it stands again"""
    fact = _edit(request, number)
    take_back(fact, by=request.user)
    return fact_told(_edit(request, number))


@operation(router, "POST", "/facts/{number}/restore", scope="accounts:write", gives=FactTold)
def restore_fact(request: Called, number: Number) -> dict[str, Any]:
    """Tell an edit again that was taken back

    As a new line of the log, and as of now. Refused (409) where a person said something else since.
    """
    fact = _edit(request, number)
    made = bring_back(fact, by=request.user)
    if made is None:
        raise Problem(409, "not_now", why=say("wrong.not_withdrawn"))
    return fact_told(made)


def _edit(request: Called, number: int) -> Fact:
    fact = selectors.one_fact(number, seen_by=request.member)
    if not fact.is_human:
        raise Problem(409, "not_now", why=say("wrong.no_edit"))
    return fact


def _one(request: Called, number: int) -> Attachment:
    found = selectors.one_file(number, seen_by=request.member)
    found.workspace = request.workspace
    return found


def _there(request: Called, number: int) -> Attachment:
    found = _one(request, number)
    if found.removed_at is not None:
        raise Http404
    return found


def _file(one: Attachment) -> dict[str, Any]:
    return {
        "id": one.pk, "account": one.company_id, "label": one.label, "size": one.size,
        "by": person(one.by), "at": one.at,
    }  # fmt: skip
