"""How does a program complete accounts from the register?"""

from __future__ import annotations

import datetime
from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem
from focale.desk.api.v1.values import Moment, Number, Told
from focale.desk.directory.enrichment import jobs
from focale.desk.directory.models import Enrichment
from focale.desk.pages.words import lang, say
from focale.desk.settings import SURROUNDINGS

router = Router(tags=["Enrichment"])


class EnrichmentTold(Told):
    """What the register knows of the accounts, and whether it was taken."""

    id: int
    state: str = Field(description="looking, ready, taken, failed or left.")
    label: str
    as_of: datetime.date | None = Field(description="Of when the register is.")
    fields: dict[str, int] = Field(description="Field → how many accounts it would complete.")
    came_with: int | None = Field(
        description="The import that took the values in: undo it to take them back."
    )
    trouble: str | None
    made_at: Moment


@operation(router, "GET", "/enrichments", scope="enrichment:write", gives=Page[EnrichmentTold])
def list_enrichments(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List looks into the register, newest first"""
    found = Enrichment.objects.of(request.workspace)
    return page_by_number("enrichments", found, cursor, limit, _told)


@operation(router, "POST", "/enrichments", scope="enrichment:write", gives=EnrichmentTold,
           status=202)  # fmt: skip
def create_enrichment(request: Called) -> Any:
    """Look all accounts up in the register

    A job does it; nothing is changed before `/take`.
    """
    if SURROUNDINGS.registry is None:
        raise Problem(409, "not_now", why=say("wrong.no_registry"))
    return _told(jobs.look(request.workspace, by=request.user))


@operation(router, "GET", "/enrichments/{number}", scope="enrichment:write", gives=EnrichmentTold)
def get_enrichment(request: Called, number: Number) -> dict[str, Any]:
    """How far a look into the register is, and what it found"""
    return _told(_one(request, number))


@operation(router, "POST", "/enrichments/{number}/take", scope="enrichment:write",
           gives=EnrichmentTold, status=202)  # fmt: skip
def take_enrichment(request: Called, number: Number) -> Any:
    """Take what was found: an import that can be undone"""
    found = _one(request, number)
    if jobs.take(found, by=request.user) is None:
        raise Problem(409, "not_now", why=say("wrong.not_ready"))
    return _told(_one(request, number))


def _one(request: Called, number: int) -> Enrichment:
    found = Enrichment.objects.of(request.workspace).select_related("workspace")
    return get_object_or_404(found, pk=number)


def _told(found: Enrichment) -> dict[str, Any]:
    return {
        "id": found.pk, "state": found.state, "label": found.label, "as_of": found.as_of,
        "fields": (found.counts or {}).get("fields", {}), "came_with": found.came_with_id,
        "trouble": (found.trouble or {}).get(lang()), "made_at": found.made_at,
    }  # fmt: skip
