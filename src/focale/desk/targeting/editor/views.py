"""The pages on which a draft is written."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from focale.desk.pages.words import say
from focale.desk.targeting import selectors as profiles
from focale.desk.targeting.editor import editing, selectors, services
from focale.desk.targeting.editor.counting import Counts, counts_of
from focale.desk.targeting.editor.forms import TextForm, number_of, template_of
from focale.desk.targeting.editor.merging import merged, pieces
from focale.desk.targeting.editor.places import HEADS, Path, read_path, suitable_tests, written_path
from focale.desk.targeting.editor.reading import Reading, fault_lines, reading_of
from focale.desk.targeting.editor.sections import sections_of
from focale.desk.targeting.editor.shown import (
    HEAD_WORDS,
    TEST_WORDS,
    bars_of,
    known_fields,
    with_bars,
)
from focale.desk.targeting.models import Draft
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed


@page(May.AIM, methods=("POST",))
def begin(request: Asked, pk: int) -> HttpResponse:
    """Take up the draft of a profile; without one, begin it with the text that counts now."""
    profile = profiles.one_profile(pk, seen_by=request.member)
    draft = selectors.drafts(seen_by=request.member).filter(profile=profile).first()
    if draft is None:
        text = selectors.published_text(Draft(workspace=request.workspace, profile=profile))
        draft = services.put_draft(
            text, workspace=request.workspace, by=request.user, profile=profile, origin="version"
        )
    return redirect("draft", request.workspace.slug, draft.pk)


@page(May.AIM, methods=("POST",))
def begin_new(request: Asked) -> HttpResponse:
    """Begin the draft of a profile to be, with a template or a text."""
    text, origin = template_of(request.POST)
    draft = services.put_draft(
        text, workspace=request.workspace, by=request.user, origin=origin
    )  # fmt: skip
    return redirect("draft", request.workspace.slug, draft.pk)


@page(May.SEE)
def draft(request: Asked, pk: int) -> HttpResponse:
    """The draft, place by place; one form open where the address says so."""
    found = selectors.one_draft(pk, seen_by=request.member)
    return _page(request, found, _opened(found, request.GET))


@page(May.SEE)
def counts(request: Asked, pk: int) -> HttpResponse:
    """What this draft would keep, counted now."""
    found = selectors.one_draft(pk, seen_by=request.member)
    told = counts_of(found.text, reading_of(found.text).profile, seen_by=request.member)
    if not request.htmx:
        return _page(request, found, None, told=told)
    shown = {"draft": found, "counts": told, "oob_bars": bars_of(told)}
    return render(request, "targeting/editor/_counts.html", shown)


@page(May.AIM, methods=("POST",))
def edit(request: Asked, pk: int) -> HttpResponse:
    """One small change; faults come back beside their fields, a conflict to its own page."""
    found = selectors.one_draft(pk, seen_by=request.member)
    path = read_path(request.POST.get("at", ""))
    revision = number_of(request.POST.get("revision")) or found.revision
    if path is None or reading_of(services.text_at(found, revision)).tree is None:
        raise Http404
    what = request.POST.get("act", "save")
    if what == "look":
        return _page(request, found, _looked_at(found, path, request.POST))
    try:
        if what in ("remove", "up", "down"):
            found = editing.act(found, path, what, revision=revision, by=request.user)
        else:
            found = editing.save(found, path, request.POST, revision=revision, by=request.user)
    except editing.Refused as refused:
        if refused.filled is None and refused.faults:
            messages.error(request, " ".join(refused.faults))
        return _page(request, found, refused.filled, is_refused=True)
    except services.Changed as changed:
        return _met(request, changed)
    return _done(request, found)


def _met(request: Asked, changed: services.Changed) -> HttpResponse:
    """To the page where two texts are put together."""
    assert changed.step is not None  # noqa: S101 - a text was given
    address = reverse(
        "draft_merge", args=[request.workspace.slug, changed.draft.pk, changed.step.pk]
    )
    return _to(request, address)


def _to(request: Asked, address: str) -> HttpResponse:
    if request.htmx:
        answer = HttpResponse(status=204)
        answer["HX-Redirect"] = address
        return answer
    return HttpResponse(status=302, headers={"Location": address})


def _done(request: Asked, found: Draft) -> HttpResponse:
    if request.htmx:
        return _page(request, selectors.one_draft(found.pk, seen_by=request.member), None)
    return redirect("draft", request.workspace.slug, found.pk)


@page(May.AIM, methods=("POST",))
def step(request: Asked, pk: int, way: str) -> HttpResponse:
    """Take the last change back, bring it back, or give the draft up."""
    found = selectors.one_draft(pk, seen_by=request.member)
    if way == "leave":
        services.give_up(found, by=request.user)
        messages.success(request, say("draft.given_up"))
        return _to(request, reverse("profiles", args=[request.workspace.slug]))
    if way not in ("undo", "redo"):
        raise Http404
    acts = {"undo": services.undo, "redo": services.redo}
    return _done(request, acts[way](found, by=request.user))


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def text(request: Asked, pk: int) -> HttpResponse:
    """The whole text, as it is written; whatever no form says is changed here."""
    found = selectors.one_draft(pk, seen_by=request.member)
    if request.GET.get("form") == "yaml":
        answer = HttpResponse(found.text, content_type="application/yaml; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="profil.yaml"'
        return answer
    form, shown = None, found.text
    if request.method == "POST":
        form = TextForm(request.POST, request.FILES)
        if form.is_valid():
            revision = form.cleaned_data["revision"] or found.revision
            try:
                services.put_draft(
                    form.cleaned_data["text"], workspace=request.workspace, by=request.user,
                    profile=found.profile, revision=revision, origin="text",
                )  # fmt: skip
            except services.Changed as changed:
                return _met(request, changed)
            return redirect("draft", request.workspace.slug, found.pk)
        shown = request.POST.get("text", "")
    reading = reading_of(shown)
    return render(
        request, "targeting/editor/text.html",
        {"draft": found, "text": shown, "reading": reading, "form": form,
         "faults": fault_lines(reading), "may_aim": _may_aim(request)},
        status=200 if form is None else 422,
    )  # fmt: skip


@page(May.AIM, methods=("GET", "POST"))
def merge(request: Asked, pk: int, step: int) -> HttpResponse:
    """Two editors changed the same: both texts, what each changed, and a choice for each place."""
    found = selectors.one_draft(pk, seen_by=request.member)
    aside = selectors.one_aside(found, step)
    base = selectors.base_of(found, aside)
    parts = pieces(base, found.text, aside.text)
    if request.method == "POST":
        choices = {
            piece.number: str(request.POST.get(f"piece{piece.number}", "theirs"))
            for piece in parts
            if piece.number is not None
        }
        revision = number_of(request.POST.get("revision"))
        try:
            services.put_merged(
                found, merged(parts, choices), aside, revision=revision, by=request.user
            )  # fmt: skip
        except services.Changed:
            messages.warning(request, say("draft.merge.again"))
            return redirect("draft_merge", request.workspace.slug, pk, step)
        messages.success(request, say("draft.merge.done"))
        return redirect("draft", request.workspace.slug, pk)
    return render(
        request, "targeting/editor/merge.html",
        {"draft": found, "aside": aside, "pieces": [one for one in parts if one.number is not None],
         "theirs": selectors.sentences(base, found.text),
         "mine": selectors.sentences(base, aside.text)},
    )  # fmt: skip


def _opened(found: Draft, given: QueryDict) -> editing.Filled | None:
    path = read_path(given.get("at", ""))
    reading = reading_of(found.text)
    if path is None or reading.tree is None:
        return None
    return editing.form_at(reading.tree, path, given.get("head", ""), given.get("test", ""))


def _looked_at(found: Draft, path: Path, posted: QueryDict) -> editing.Filled | None:
    """The form with the inputs that what was chosen needs; nothing is saved."""
    tree = reading_of(found.text).tree
    return None if tree is None else editing.filled_with(tree, path, posted)


def _page(
    request: Asked, found: Draft, filled: editing.Filled | None, *, is_refused: bool = False,
    told: Counts | None = None,
) -> HttpResponse:  # fmt: skip
    reading = reading_of(found.text)
    told = told or counts_of(
        found.text, reading.profile, seen_by=request.member, is_warm_only=True
    )  # fmt: skip
    shown: dict[str, Any] = {
        "draft": found, "reading": reading, "counts": told, "may_aim": _may_aim(request),
        "sections": with_bars(sections_of(reading), told), "filled": filled,
        "way": selectors.way_of(found), "asides": list(selectors.asides(found)[:5]),
        "faults": fault_lines(reading), "is_behind": selectors.is_behind(found),
        "open_at": written_path(filled.path) if filled is not None else "",
    }  # fmt: skip
    if filled is not None:
        shown |= _choices(filled, reading, told)
    is_part = bool(request.htmx) and request.htmx.target == "draft"
    shown["is_part"] = is_part
    template = "targeting/editor/_draft.html" if is_part else "targeting/editor/draft.html"
    status = 422 if is_refused and not is_part else 200  # htmx shows only what went well
    return render(request, template, shown, status=status)


def _choices(filled: editing.Filled, reading: Reading, told: Counts) -> dict[str, Any]:
    """What the open form lets one choose from."""
    fields = next((one.parts[0][2] for one in filled.inputs if one.key == "field"), "")
    own = dict(reading.profile.fields) if reading.profile is not None else {}
    declared = own[fields].value if fields in own else ""
    tests = suitable_tests(fields, declared)
    if filled.test and filled.test not in tests:
        tests = [filled.test, *tests]
    return {
        "heads": [(head, say(HEAD_WORDS[head])) for head in HEADS],
        "tests": [(test, say(TEST_WORDS + test)) for test in tests],
        "known_fields": known_fields(own),
        "absent": told.absent,
    }


def _may_aim(request: Asked) -> bool:
    return is_allowed(request.member.role, May.AIM)
