"""Who am I, as this token, and what is there?"""

from __future__ import annotations

import datetime
import json
from typing import Any

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.described import described
from focale.desk.api.v1.guard import JSON, Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.values import Moment, Person, Told, person
from focale.desk.jobs.clock import local_day
from focale.desk.team.models import Workspace

router = Router(tags=["About"])


class Space(Told):
    """The workspace of a token."""

    id: str = Field(examples=["0b6c0f0e-6a3a-4a53-9c5b-6a2f0c9f3f11"])
    slug: str = Field(examples=["mirelance"])
    name: str = Field(examples=["Mirelance"])
    language: str = Field(examples=["fr"])
    timezone: str = Field(examples=["Europe/Paris"])
    today: datetime.date = Field(description="The day there now.")


class Me(Told):
    """What a token is."""

    token: str = Field(description="Its name.", examples=["CRM"])
    prefix: str = Field(examples=["focale_AbC123"])
    scopes: list[str] = Field(examples=[["accounts:read", "score"]])
    until: Moment | None
    member: Person
    role: str = Field(examples=["manager"])
    workspace: Space


@operation(router, "GET", "/me", scope="", gives=Me)
def me(request: Called) -> dict[str, Any]:
    """Who am I?

    The token, the member on whose behalf it acts, and the workspace that it opens.
    """
    token, space = request.token, request.workspace
    return {
        "token": token.name, "prefix": token.prefix, "scopes": token.scopes, "until": token.until,
        "member": person(request.user), "role": request.member.role,
        "workspace": space_told(space),
    }  # fmt: skip


def space_told(space: Workspace) -> dict[str, Any]:
    """A workspace, as answers tell it."""
    return {
        "id": str(space.pk), "slug": space.slug, "name": space.name,
        "language": space.language, "timezone": space.timezone, "today": local_day(space),
    }  # fmt: skip


@operation(router, "GET", "/openapi.json", scope="", gives=dict[str, Any])
def openapi(request: Called) -> HttpResponse:
    """The description of this interface

    OpenAPI 3.1, complete: every operation, what it takes, answers and refuses.
    """
    return HttpResponse(json.dumps(described()), content_type=JSON)
