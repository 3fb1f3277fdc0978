"""The page of enrichment: look, see what would be completed, take it."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.enrichment import jobs
from focale.desk.directory.models import Enrichment, EnrichmentState, ImportState
from focale.desk.pages.words import lang
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May
from focale.glossary.fields import field_label


@page(May.LOAD, methods=("GET", "POST"))
def enrichment(request: Asked) -> HttpResponse:
    """What the register would complete; posting looks it up anew."""
    space = request.workspace
    if request.method == "POST":
        if SURROUNDINGS.registry is None:
            raise Http404
        jobs.look(space, by=request.user)
        return redirect("enrichment", space.slug)
    found = Enrichment.objects.of(space).select_related("came_with").order_by("-pk").first()
    counts = found.counts if found else {}
    context = {
        "found": found, "has_registry": SURROUNDINGS.registry is not None,
        "is_looking": found is not None and found.state == EnrichmentState.LOOKING,
        "trouble": ((found.trouble if found else None) or {}).get(lang(), ""),
        "fields": [(field_label(name, lang()), n) for name, n in counts.get("fields", {}).items()],
        "told": [one.get(lang(), "") for one in counts.get("notices", [])],
        "is_taken": found is not None and found.came_with is not None
        and found.came_with.state != ImportState.UNDONE,
    }  # fmt: skip
    template = "enrichment/_found.html" if request.htmx else "enrichment/enrichment.html"
    return render(request, template, context)


@page(May.LOAD, methods=("POST",))
def take(request: Asked, pk: int) -> HttpResponse:
    """Take what was found; the page of its import shows how far it is."""
    found = Enrichment.objects.of(request.workspace).select_related("workspace").filter(pk=pk)
    one = found.first()
    if one is None:
        raise Http404
    made = jobs.take(one, by=request.user) or one.came_with
    if made is None:
        return redirect("enrichment", request.workspace.slug)
    return redirect("import", request.workspace.slug, made.pk)
