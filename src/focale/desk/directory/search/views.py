"""The search of every page: a list that opens under the box, or a page of its own."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from focale.desk.directory.search.selectors import find
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May

IN_THE_BOX, ON_THE_PAGE = 6, 50


@page(May.SEE)
def search(request: Asked) -> HttpResponse:
    """What is found for `q`."""
    text = request.GET.get("q", "").replace("\0", "").strip()[:120]
    in_box = bool(request.htmx)
    found = find(text, seen_by=request.member, most=IN_THE_BOX if in_box else ON_THE_PAGE)
    part = "_found" if in_box else "search"
    return render(request, f"directory/search/{part}.html", {"found": found, "text": text})
