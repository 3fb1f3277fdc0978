"""The pages of the studio's files: drop one, confirm its columns, see what became of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from focale.desk.directory.imports import mapping
from focale.desk.directory.imports.first_rows import FirstRows, first_rows
from focale.desk.directory.imports.forms import most_megabytes
from focale.desk.directory.uploads import NoRoom
from focale.desk.pages.words import lang, say
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Table, TableRole, TableState
from focale.desk.targeting.tables import history, selectors, services
from focale.desk.targeting.tables.forms import TableForm
from focale.desk.targeting.tables.proposed import proposed
from focale.desk.targeting.tables.shown import row_of, sheet_of
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.desk.warm.folders import place_of

CLEANED = (TableRole.CUSTOMERS, TableRole.MARKET, TableRole.CONTACTS, TableRole.EVENTS)
"""Roles whose first rows are shown as they will be kept."""


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def tables(request: Asked) -> HttpResponse:
    """The files that the studio reads, one of each role, and a place to drop the next."""
    asked = request.GET.get("role", "")
    form = TableForm(role=asked if asked in TableRole.values else TableRole.CUSTOMERS)
    if request.method == "POST":
        form = TableForm(request)
        made = dropped(request, form)
        if made is not None:
            return redirect("table", request.workspace.slug, made.pk)
    in_use = {one.role: one for one in reversed(selectors.tables(seen_by=request.member))}
    context = {
        "form": form, "most": most_megabytes(), "may_aim": _may_aim(request),
        "roles": [
            {"role": role.value, "table": in_use.get(role.value)} for role in TableRole
        ],
        "before": [row_of(one) for one in selectors.tables_before(seen_by=request.member)],
    }  # fmt: skip
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "targeting/tables/tables.html", context, status=status)


def dropped(request: Asked, form: TableForm) -> Table | None:
    """The table of a form that was sent; None when something is wrong with it."""
    if not form.is_valid():
        return None
    try:
        return services.drop_table(
            form.cleaned_data["file"], role=form.cleaned_data["role"],
            workspace=request.workspace, by=request.user,
        )  # fmt: skip
    except NoRoom:
        form.add_error("file", say("import.no_room"))
        return None


@page(May.SEE)
def one_table(request: Asked, pk: int) -> HttpResponse:
    """One table: its columns to confirm, or what became of it."""
    return _page(request, selectors.any_table(pk, seen_by=request.member))


def _page(
    request: Asked,
    found: Table,
    choices: list[mapping.Choice] | None = None,
    status: int = 200,
    preview: FirstRows | None = None,
) -> HttpResponse:
    context = context_of(request, found, choices) | {"preview": preview}
    is_part = request.htmx and not request.htmx.boosted and status == 200
    template = "targeting/tables/_table.html" if is_part else "targeting/tables/table.html"
    answer = render(request, template, context, status=status)
    if is_part and context["on_visit"] and found.state == TableState.READY:
        answer["HX-Redirect"] = reverse("studio", args=[request.workspace.slug])  # its next step
    return answer


def context_of(
    request: Asked, found: Table, choices: list[mapping.Choice] | None = None
) -> dict[str, object]:
    """What the pieces of a table's page need, wherever they stand."""
    spoken = lang()
    context: dict[str, object] = {
        "table": found, "progress": selectors.progress_of(found),
        "may_load": _may_aim(request), "trouble": (found.trouble or {}).get(spoken, ""),
        "on_visit": "visit" in request.GET or "visit" in request.POST,
    }  # fmt: skip
    if found.state == TableState.WAITING and found.study:
        before = services.columns_before(found)
        if choices is None:
            choices = proposed(found, spoken, before)
        context |= _columns_to_confirm(found, choices, bool(before))
    elif found.balance:
        context["sheet"] = sheet_of(found, spoken)
    return context


def _columns_to_confirm(
    found: Table, choices: list[mapping.Choice], was_before: bool
) -> dict[str, object]:
    spoken, study = lang(), found.study or {}
    can_enter = found.role in services.DIRECTORY and found.rows <= services.MOST_INTO_DIRECTORY
    sure = sum(bool(choice.field not in (mapping.OWN, mapping.IGNORED)) for choice in choices)
    return {
        "choices": choices[: mapping.MOST_SHOWN],
        "not_shown": max(len(choices) - mapping.MOST_SHOWN, 0) + int(study.get("more", 0)),
        "options": mapping.options_of(found.role, spoken),
        "units": mapping.UNITS,
        "was_before": was_before,
        "is_odd": study.get("is_certain") and not study.get("kind"),
        "notices": [one.get(spoken, "") for one in study.get("notices", [])],
        "has_preview": found.role in CLEANED,
        "can_enter": can_enter,
        "enters": can_enter and found.role == TableRole.CUSTOMERS,
        "known": sure,
    }


@page(May.AIM, methods=("POST",))
def preview(request: Asked, pk: int) -> HttpResponse:
    """The first rows with the columns that the form says; nothing is saved."""
    found = _waiting(request, pk)
    choices, _ = mapping.chosen(
        found, found.role, request.POST.dict(), lang(), services.columns_before(found)
    )
    shown = first_rows(found, found.role, choices, lang())
    if request.htmx:
        return render(request, "imports/_preview.html", {"preview": shown})
    return _page(request, found, choices, preview=shown)


def _waiting(request: Asked, pk: int) -> Table:
    """The table that waits for its columns. Raises Http404."""
    found = selectors.one_table(pk, seen_by=request.member)
    if found.state != TableState.WAITING or not found.study or found.role not in CLEANED:
        raise Http404
    return found


@page(May.AIM, methods=("POST",))
def start(request: Asked, pk: int) -> HttpResponse:
    """Read the file with these columns, or say what is wrong with them."""
    found = selectors.one_table(pk, seen_by=request.member)
    if found.state == TableState.WAITING and found.study:
        choices, is_well = mapping.chosen(
            found, found.role, request.POST.dict(), lang(), services.columns_before(found)
        )
        if not is_well:
            return _page(request, found, choices, status=422)
        services.confirm(
            found, columns=mapping.on_the_wire(choices, found.role),
            into_directory="into_directory" in request.POST, by=request.user,
        )  # fmt: skip
    if "visit" in request.POST:
        return redirect("studio", request.workspace.slug)
    return redirect("table", request.workspace.slug, pk)


@page(May.AIM, methods=("POST",))
def decide(request: Asked, pk: int, act: str) -> HttpResponse:
    """Use a table no longer, or again; look elsewhere in its file; take its rows in."""
    found = selectors.any_table(pk, seen_by=request.member)
    match act:
        case "leave":
            services.leave(found, by=request.user)
            messages.success(request, say("table.done.leave", label=found.label))
        case "again":
            services.take_up(found, by=request.user)
            messages.success(request, say("table.done.again", label=found.label))
        case "part":
            services.read_part(
                found, request.POST.get("part", "").replace("\0", ""), by=request.user
            )
        case "enter":
            services.into_the_directory(found, by=request.user)
        case "resume":
            services.go_on(found, by=request.user)
        case _:
            raise Http404
    if act in ("leave", "again"):
        return redirect("tables", request.workspace.slug)
    return redirect("table", request.workspace.slug, pk)


@page(May.AIM)
def one_file(request: Asked, pk: int, role: str) -> FileResponse:
    """The file itself, its rejects, its doubtful cells."""
    found = selectors.any_table(pk, seen_by=request.member)
    name, label = selectors.file_of(found, role, lang())
    try:
        file = place_of(SURROUNDINGS.folder, request.workspace.pk, name).open("rb")
    except OSError:
        raise Http404 from None
    return FileResponse(
        file, as_attachment=True, filename=label, content_type="application/octet-stream"
    )  # fmt: skip


@page(May.AIM, methods=("POST",))
def take_history(request: Asked) -> HttpResponse:
    """Have what the desk knew of its accounts, and since when, read as the log of facts."""
    made = history.take_history(workspace=request.workspace, by=request.user)
    if made is None:
        messages.warning(request, say("table.history.none"))
        return redirect("tables", request.workspace.slug)
    return redirect("table", request.workspace.slug, made.pk)


def _may_aim(request: Asked) -> bool:
    return is_allowed(request.member.role, May.AIM)
