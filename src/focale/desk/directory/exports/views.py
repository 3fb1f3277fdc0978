"""The pages of exports: ask for a file, fetch it."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.exports import selectors, services
from focale.desk.directory.listing.state import State
from focale.desk.directory.models import ListName
from focale.desk.pages.words import say
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May


@page(May.LOAD, methods=("GET", "POST"))
def exports(request: Asked) -> HttpResponse:
    """One's own exports; ask for everything as a file."""
    if request.method == "POST":
        what, form = request.POST.get("what", ""), request.POST.get("form", "")
        if what in ListName.values and form in services.FORMS:
            services.ask_for(ListName(what), form, workspace=request.workspace, by=request.user)
            messages.success(request, say("export.asked"))
        return redirect("exports", request.workspace.slug)
    found = selectors.exports(seen_by=request.member)
    context = {
        "exports": found, "forms": services.FORMS, "whats": ListName.values,
        "is_waiting": any(one.done_at is None for one in found), "days": services.KEPT.days,
    }  # fmt: skip
    is_part = request.htmx and not request.htmx.boosted
    return render(request, "exports/_list.html" if is_part else "exports/exports.html", context)


@page(May.LOAD)
def one_file(request: Asked, pk: int) -> FileResponse:
    """The file of an export, for the person who asked for it."""
    path, name = selectors.file_of(pk, seen_by=request.member)
    try:
        file = path.open("rb")
    except OSError:
        raise Http404 from None
    return FileResponse(
        file, as_attachment=True, filename=name, content_type="application/octet-stream"
    )  # fmt: skip


def from_list(request: Asked, state: State, picked: list[int] | None, form: str) -> HttpResponse:
    """What the export button of a list does."""
    services.ask_for(
        state.rows, form if form in services.FORMS else services.FORMS[0],
        workspace=request.workspace, by=request.user, found=state.found, picked=picked,
    )  # fmt: skip
    messages.success(request, say("export.asked"))
    return redirect("exports", request.workspace.slug)
