"""The pages of data: imports."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory import selectors
from focale.desk.directory.forms import DropForm
from focale.desk.directory.imports import services
from focale.desk.directory.models import ImportKind
from focale.desk.pages.words import lang
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May


@page(May.SEE, write=May.LOAD, methods=("GET", "POST"))
def imports(request: Asked) -> HttpResponse:
    """All imports, and a place to drop the next file."""
    form = DropForm()
    if request.method == "POST":
        form = DropForm(request.POST, request.FILES)
        if form.is_valid():
            made = services.drop_file(
                form.cleaned_data["file"], workspace=request.workspace, by=request.user
            )
            return redirect("import", request.workspace.slug, made.pk)
    found = selectors.imports(seen_by=request.member)[:50]
    return render(request, "directory/imports.html", {"form": form, "imports": found})


@page(May.SEE, write=May.LOAD, methods=("GET", "POST"))
def one_import(request: Asked, pk: int) -> HttpResponse:
    """One import: its columns to confirm, its progress, its balance."""
    found = selectors.one_import(pk, seen_by=request.member)
    if request.method == "POST" and found.study:
        services.start(
            found, kind=ImportKind.COMPANIES, mapping=found.study["mapping"][lang()],
            by=request.user,
        )  # fmt: skip
        return redirect("import", request.workspace.slug, found.pk)
    whole = "directory/_import.html" if request.htmx else "directory/import.html"
    return render(request, whole, {"import": found})
