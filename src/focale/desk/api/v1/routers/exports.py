"""How do accounts and contacts leave as a file, for a program?"""

from __future__ import annotations

from typing import Any, Literal

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.values import Given, Moment, Number, Told
from focale.desk.directory.exports import selectors, services
from focale.desk.directory.listing.fields import compiled
from focale.desk.directory.listing.language import read_filter
from focale.desk.directory.listing.lists import scope_of
from focale.desk.directory.models import Export, ListName
from focale.desk.pages.words import lang

router = Router(tags=["Exports"])


class ExportGiven(Given):
    """What to export."""

    what: Literal["accounts", "contacts"]
    form: Literal["csv", "csv-fr", "xlsx", "parquet"] = "csv"
    filter: str = Field(
        "", max_length=6_000, pattern=r"^[^\x00]*$", examples=["and(headcount.ge.50)"]
    )


class ExportTold(Told):
    """A file that was asked for; its asker alone fetches it."""

    id: int
    what: str
    form: str
    state: str = Field(description="making, ready, failed or gone.")
    rows: int | None
    trouble: str | None
    made_at: Moment
    until: Moment | None = Field(description="When the file is removed.")


@operation(router, "GET", "/exports", scope="exports:write", gives=Page[ExportTold])
def list_exports(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List one's own exports, newest first"""
    found = Export.objects.of(request.workspace).filter(by=request.user)
    return page_by_number("exports", found, cursor, limit, _told)


@operation(router, "POST", "/exports", scope="exports:write", gives=ExportTold, status=202,
           body="json")  # fmt: skip
def create_export(request: Called, given: ExportGiven) -> Any:
    """Ask for accounts or contacts as a file

    A job makes it: ask for its state, then fetch `/file`. Formula cells are made harmless.
    """
    rows, found = ListName(given.what), read_filter(given.filter)
    compiled(found, rows, scope_of(request.member))
    made = services.ask_for(
        rows, given.form, workspace=request.workspace, by=request.user, found=found
    )
    return _told(made)


@operation(router, "GET", "/exports/{number}", scope="exports:write", gives=ExportTold)
def get_export(request: Called, number: Number) -> dict[str, Any]:
    """How far an export is"""
    mine = Export.objects.of(request.workspace).filter(by=request.user)
    return _told(get_object_or_404(mine, pk=number))


@operation(router, "GET", "/exports/{number}/file", scope="exports:write", gives=str,
           media={"application/octet-stream": "The file."})  # fmt: skip
def get_export_file(request: Called, number: Number) -> Any:
    """The file of an export"""
    path, name = selectors.file_of(number, seen_by=request.member)
    try:
        file = path.open("rb")
    except OSError:
        raise Http404 from None
    return FileResponse(
        file, as_attachment=True, filename=name, content_type="application/octet-stream"
    )


def _told(found: Export) -> dict[str, Any]:
    state = "making"
    if found.done_at is not None:
        state = "failed" if found.trouble else "gone" if found.gone_at else "ready"
    return {
        "id": found.pk, "what": found.what, "form": found.form, "state": state,
        "rows": found.rows, "trouble": (found.trouble or {}).get(lang()),
        "made_at": found.made_at, "until": found.until,
    }  # fmt: skip
