"""Which customers are like an account, and what may be told of them?"""

from __future__ import annotations

import datetime
from typing import Any, Literal

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.forms import as_typed, checked
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_of, read_cursor
from focale.desk.api.v1.rows import one_account
from focale.desk.api.v1.uploads import Upload, keeping, sent_file
from focale.desk.api.v1.values import (
    KEPT,
    Day,
    Given,
    Number,
    Told,
)
from focale.desk.directory.account.forms import MOST_BYTES
from focale.desk.directory.models import Company
from focale.desk.pages.words import say
from focale.desk.targeting.alike import selectors as alike, services as proving
from focale.desk.targeting.alike.forms import ProofForm
from focale.desk.targeting.models import (
    Proof,
)

router = Router(tags=["Studio"])


class ReferenceTold(Told):
    """A customer like an account."""

    account: int
    name: str
    likes: str = Field(description="Why, in one line.")
    differs: str
    proof: str = Field(description="What may be sent.")


class AlikeTold(Told):
    """The customers most like an account."""

    found: list[ReferenceTold]
    customers: int
    fields: str


class ProofTold(Told):
    """What a customer proves, and whether they may be told of."""

    account: int
    name: str
    may: str = Field(description="named, unnamed or never.")
    never: str | None = Field(description="Why they are never told of, whatever `may` says.")
    agreed_on: datetime.date | None
    lost_on: datetime.date | None
    sentence: str = Field(description="What is said of them in one breath.")
    segments: list[int] = Field(description="Numbers of the segments whose accounts it fits.")
    text: str
    figure: str
    link: str
    file: str | None = Field(description="What the file to send is called.")


class ProofGiven(Given):
    """What a customer proves."""

    may: Literal["unnamed", "named", "never"] = "unnamed"
    agreed_on: Day | None = Field(None, description="Needed for `named`: the day of their word.")
    lost_on: Day | None = Field(None, description="Since when they are a customer no longer.")
    sentence: str = Field(
        "", max_length=300, pattern=KEPT,
        description="In one breath; it does not name a customer who may not be named.",
        examples=["Une fonderie de la Loire a réduit ses arrêts d'un tiers."],
    )  # fmt: skip
    segments: list[Number] = Field(
        [], max_length=100, description="Numbers of the segments whose accounts it fits."
    )
    text: str = Field(
        "", max_length=4_000, pattern=KEPT, examples=["Deux arrêts de moins chaque année."]
    )
    figure: str = Field("", max_length=200, pattern=KEPT)
    link: str = Field("", max_length=400, pattern=KEPT, examples=["https://example.com/duval"])


@operation(router, "GET", "/accounts/{number}/alike", scope="targeting:read", gives=AlikeTold)
def get_alike(request: Called, number: Number) -> dict[str, Any]:
    """The customers most like an account, with what may be sent"""
    company = one_account(request, number)
    told = alike.alike(company, seen_by=request.member)
    return {
        "customers": told.customers, "fields": told.fields,
        "found": [
            {
                "account": one.company.pk, "name": one.called, "likes": one.likes,
                "differs": one.differs, "proof": one.to_send,
            }
            for one in told.found
        ],
    }  # fmt: skip


@operation(router, "GET", "/references", scope="targeting:read", gives=Page[ProofTold])
def list_references(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List customers, with what each proves, in the order of their numbers"""
    found = Company.objects.of(request.workspace).filter(customer=True, merged_into=None)
    after = read_cursor("references", cursor)
    if after is not None:
        found = found.filter(pk__gt=int(after))
    rows = list(found.order_by("pk")[: limit + 1])
    proofs = alike.proofs_of([one.pk for one in rows], request.workspace)
    never = alike.never_named(request.workspace)
    return page_of("references", rows, limit, lambda one: _proof(one, proofs.get(one.pk), never))


@operation(router, "GET", "/accounts/{number}/reference", scope="targeting:read", gives=ProofTold)
def get_reference(request: Called, number: Number) -> dict[str, Any]:
    """What a customer proves"""
    return _told(request, one_account(request, number))


@operation(router, "PUT", "/accounts/{number}/reference", scope="accounts:write", gives=ProofTold,
           body="json")  # fmt: skip
def save_reference(request: Called, number: Number, given: ProofGiven) -> dict[str, Any]:
    """Say what a customer proves, and whether they may be named; the file beside it stays"""
    company = one_account(request, number)
    typed = as_typed(given.model_dump(mode="json", exclude={"segments"}))
    said = checked(ProofForm({**typed, "segments": given.segments}, company=company))
    said.pop("file", None)
    proving.save(company, by=request.user, **said)
    return _told(request, company)


@operation(router, "POST", "/accounts/{number}/reference/file", scope="accounts:write",
           gives=ProofTold, body="form", around=keeping(MOST_BYTES))  # fmt: skip
def put_reference_file(request: Called, number: Number, file: Upload) -> dict[str, Any]:
    """Keep a file to send, in place of the one before; 20 MB at most"""
    company = one_account(request, number)
    found = alike.proof_of(company) or proving.save(company, by=request.user)
    found.workspace = request.workspace
    proving.put_file(found, request.kept, by=request.user)
    return _told(request, company)


@operation(router, "GET", "/accounts/{number}/reference/file", scope="targeting:read", gives=str,
           media={"application/octet-stream": "The file."})  # fmt: skip
def get_reference_file(request: Called, number: Number) -> Any:
    """The file to send"""
    found = alike.proof_of(one_account(request, number))
    if found is None or not found.file:
        raise Http404
    return sent_file(request, found.file, found.label)


@operation(router, "DELETE", "/accounts/{number}/reference/file", scope="accounts:write",
           gives=None, status=204)  # fmt: skip
def remove_reference_file(request: Called, number: Number) -> Any:
    """Send this file no longer"""
    found = alike.proof_of(one_account(request, number))
    if found is None or not found.file:
        raise Http404
    found.workspace = request.workspace
    proving.detach(found, by=request.user)


def _told(request: Called, company: Company) -> dict[str, Any]:
    return _proof(company, alike.proof_of(company), alike.never_named(request.workspace))


def _proof(company: Company, one: Proof | None, never: dict[int, str]) -> dict[str, Any]:
    why = never.get(company.pk)
    names = ("agreed_on", "lost_on", "sentence", "segments", "text", "figure", "link", "may")
    said = {name: getattr(one or Proof(), name) for name in names}
    return {
        **said, "account": company.pk, "name": str(company),
        "never": say(f"reference.never.{why}") if why else None,
        "file": one.label if one is not None and one.file else None,
    }  # fmt: skip
