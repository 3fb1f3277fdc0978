"""The pages of imports: drop, confirm the columns, watch, read the balance, take back."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.imports import balance, mapping, selectors, services
from focale.desk.directory.imports.first_rows import FirstRows, first_rows
from focale.desk.directory.imports.forms import DropForm, most_megabytes
from focale.desk.directory.imports.reject_lines import reject_lines
from focale.desk.directory.models import Import, ImportKind, ImportState
from focale.desk.directory.uploads import NoRoom
from focale.desk.pages.words import lang, say
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.desk.warm.folders import place_of


@page(May.SEE, write=May.LOAD, methods=("GET", "POST"))
def imports(request: Asked) -> HttpResponse:
    """All imports, and a place to drop the next file."""
    form = DropForm()
    if request.method == "POST":
        form = DropForm(request)
        if form.is_valid():
            try:
                made = services.drop_file(
                    form.cleaned_data["file"], workspace=request.workspace, by=request.user
                )
                return redirect("import", request.workspace.slug, made.pk)
            except NoRoom:
                form.add_error("file", say("import.no_room"))
    before = request.GET.get("before", "")
    found = selectors.imports(
        seen_by=request.member,
        before=int(before) if before.isdecimal() and len(before) < 16 else None,
    )
    context = {
        "form": form, "imports": found[: selectors.PAGE], "most": most_megabytes(),
        "next": found[selectors.PAGE - 1].pk if len(found) > selectors.PAGE else None,
        "may_load": is_allowed(request.member.role, May.LOAD),
    }  # fmt: skip
    return render(
        request, "imports/imports.html", context, status=422 if form.errors else 200
    )  # fmt: skip


@page(May.SEE)
def one_import(request: Asked, pk: int) -> HttpResponse:
    """One import: its columns to confirm, its progress, its balance."""
    found = selectors.one_import(pk, seen_by=request.member)
    kind = mapping.kind_of(found, request.GET.get("kind", ""))
    choices = None
    if found.state == ImportState.WAITING and found.study:
        choices = mapping.choices_of(found, kind, lang())
    return _page(request, found, kind, choices)


def _page(
    request: Asked,
    found: Import,
    kind: str,
    choices: list[mapping.Choice] | None,
    status: int = 200,
    preview: FirstRows | None = None,
) -> HttpResponse:
    context = {
        "import": found, "kind": kind, "kinds": ImportKind.values,
        "progress": selectors.progress_of(found),
        "may_load": is_allowed(request.member.role, May.LOAD),
        "trouble": (found.trouble or {}).get(lang(), ""),
    }  # fmt: skip
    if choices is not None:
        context |= _columns_to_confirm(found, kind, choices) | {"preview": preview}
    elif found.balance and "counts" in found.balance:
        context["sheet"] = balance.sheet_of(found, lang())
    is_part = request.htmx and not request.htmx.boosted and status == 200
    template = "imports/_import.html" if is_part else "imports/import.html"
    return render(request, template, context, status=status)


def _columns_to_confirm(
    found: Import, kind: str, choices: list[mapping.Choice]
) -> dict[str, object]:
    spoken = lang()
    study = found.study or {}
    before = mapping.chosen_before(found, kind)
    return {
        "choices": choices[: mapping.MOST_SHOWN],
        "not_shown": max(len(choices) - mapping.MOST_SHOWN, 0) + int(study.get("more", 0)),
        "options": mapping.options_of(kind, spoken),
        "units": mapping.UNITS,
        "before": before,
        "is_odd": not study.get("kind"),
        "notices": [one.get(spoken, "") for one in study.get("notices", [])],
        "makes_companies": found.options.get(
            "make_companies", before.options.get("make_companies", True) if before else True
        ),
    }


def _told(request: Asked, pk: int) -> tuple[Import, str, list[mapping.Choice], bool]:
    """The import that waits for its columns, and what the form says of them. Raises Http404."""
    found = selectors.one_import(pk, seen_by=request.member)
    if found.state != ImportState.WAITING or not found.study:
        raise Http404
    kind = mapping.kind_of(found, request.POST.get("kind", ""))
    choices, is_well = mapping.chosen(found, kind, request.POST.dict(), lang())
    return found, kind, choices, is_well


@page(May.LOAD, methods=("POST",))
def preview(request: Asked, pk: int) -> HttpResponse:
    """The first rows with the columns that the form says; nothing is saved."""
    found, kind, choices, _ = _told(request, pk)
    shown = first_rows(found, kind, choices, lang())
    if request.htmx:
        return render(request, "imports/_preview.html", {"preview": shown})
    return _page(request, found, kind, choices, preview=shown)


@page(May.LOAD, methods=("POST",))
def start(request: Asked, pk: int) -> HttpResponse:
    """Take the rows in with these columns, or say what is wrong with them."""
    found = selectors.one_import(pk, seen_by=request.member)
    if found.state != ImportState.WAITING:  # sent twice, or gone back to
        return redirect("import", request.workspace.slug, pk)
    found, kind, choices, is_well = _told(request, pk)
    if not is_well:
        return _page(request, found, kind, choices, status=422)
    services.start(
        found, kind=kind, columns=mapping.on_the_wire(choices, kind),
        makes_companies="make_companies" in request.POST, by=request.user,
    )  # fmt: skip
    return redirect("import", request.workspace.slug, pk)


@page(May.LOAD, methods=("POST",))
def again(request: Asked, pk: int) -> HttpResponse:
    """Choose the columns once more, or another part of the file."""
    found = selectors.one_import(pk, seen_by=request.member)
    part = request.POST.get("part")
    if part is not None:
        part = part.replace("\0", "")
    made = services.try_again(found, by=request.user, part=part)
    return redirect("import", request.workspace.slug, made.pk)


@page(May.LOAD, methods=("POST",))
def resume(request: Asked, pk: int) -> HttpResponse:
    """Go on with a job that was parked."""
    services.go_on(selectors.one_import(pk, seen_by=request.member), by=request.user)
    return redirect("import", request.workspace.slug, pk)


@page(May.LOAD, methods=("POST",))
def undo(request: Asked, pk: int) -> HttpResponse:
    """Take an import back, its updates included."""
    found = selectors.one_import(pk, seen_by=request.member)
    if services.undo(found, by=request.user):
        messages.success(request, say("import.undo_began"))
    return redirect("import", request.workspace.slug, pk)


# --- files ------------------------------------------------------------------------------


@page(May.LOAD)
def rejects(request: Asked, pk: int) -> HttpResponse:
    """The rows that became nothing, with the reason, as a CSV."""
    found = selectors.one_import(pk, seen_by=request.member)
    lines = reject_lines(found, lang())
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{say("import.rejects_file")}-{pk}.csv"'
    return answer  # type: ignore[return-value]


@page(May.LOAD)
def one_file(request: Asked, pk: int, role: str) -> FileResponse:
    """The exceptions, what was set aside, or the file itself."""
    found = selectors.one_import(pk, seen_by=request.member)
    name, label = selectors.file_of(found, role)
    try:
        file = place_of(SURROUNDINGS.folder, request.workspace.pk, name).open("rb")
    except OSError:
        raise Http404 from None
    return FileResponse(
        file, as_attachment=True, filename=label, content_type="application/octet-stream"
    )  # fmt: skip


@page(May.LOAD)
def mapping_file(request: Asked, pk: int) -> HttpResponse:
    """What each column was taken for, as a file that the command line reads too."""
    found = selectors.one_import(pk, seen_by=request.member)
    if not found.mapping:
        raise Http404
    answer = HttpResponse(found.mapping, content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="mapping-{pk}.yaml"'
    return answer
