"""The pages of doubles: which may be one, side by side, merge, undo, tell apart."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.doubles import jobs, merging, selectors
from focale.desk.directory.models import DoubleState
from focale.desk.pages.words import say
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May


@page(May.LOAD, methods=("GET", "POST"))
def doubles(request: Asked) -> HttpResponse:
    """The pairs that wait, the surest first; posting searches anew."""
    if request.method == "POST":
        jobs.search(request.workspace, by=request.user)
        return redirect("doubles", request.workspace.slug)
    state = request.GET.get("state", DoubleState.WAITING)
    state = state if state in DoubleState.values else DoubleState.WAITING
    found = selectors.pairs(
        seen_by=request.member, state=state, after=_mark(request.GET.get("after", ""))
    )
    last = found[selectors.PAGE - 1].double if len(found) > selectors.PAGE else None
    context = {
        "pairs": found[: selectors.PAGE], "state": state, "states": DoubleState.values,
        "next": f"{last.confidence}:{last.pk}" if last else "",
        "is_searching": jobs.is_searching(request.workspace),
    }  # fmt: skip
    template = "doubles/_pairs.html" if request.htmx else "doubles/doubles.html"
    return render(request, template, context)


def _mark(text: str) -> tuple[float, int] | None:
    sure, _, pk = text.partition(":")
    try:
        return (float(sure), int(pk[:18])) if len(sure) < 25 else None
    except ValueError:
        return None


@page(May.LOAD, methods=("GET", "POST"))
def double(request: Asked, pk: int) -> HttpResponse:
    """Two companies side by side, with the result; posting shows it with other choices."""
    pair = selectors.one_pair(pk, seen_by=request.member)
    given = request.POST if request.method == "POST" else request.GET
    return _shown(request, pair, given.dict())


def _shown(
    request: Asked, pair: selectors.Pair, given: Mapping[str, object], fault: str = ""
) -> HttpResponse:
    context: dict[str, object] = {"pair": pair, "double": pair.double, "fault": fault}
    if pair.double.state != DoubleState.MERGED:
        context["preview"] = selectors.preview_of(pair, given, seen_by=request.member)
    is_part = request.htmx and not request.htmx.boosted and not fault
    template = "doubles/_double.html" if is_part else "doubles/double.html"
    return render(request, template, context, status=409 if fault else 200)


@page(May.LOAD, methods=("POST",))
def merge(request: Asked, pk: int) -> HttpResponse:
    """Make one of two."""
    pair = selectors.one_pair(pk, seen_by=request.member)
    given = request.POST.dict()
    stays, _ = selectors.sides_of(pair, given)
    try:
        kept = merging.merge(
            pair.double, stays=stays.pk, choices=selectors.choices_in(given), by=request.user
        )
    except merging.CannotMerge as refusal:
        return _shown(request, pair, given, say(refusal.code))
    messages.success(request, say("doubles.merged_now", name=str(kept)))
    return redirect("double", request.workspace.slug, pk)


@page(May.LOAD, methods=("POST",))
def unmerge(request: Asked, pk: int) -> HttpResponse:
    """Make two of one again."""
    pair = selectors.one_pair(pk, seen_by=request.member)
    try:
        merging.unmerge(pair.double, by=request.user)
    except merging.CannotMerge as refusal:
        return _shown(request, pair, {}, say(refusal.code))
    messages.success(request, say("doubles.undone"))
    return redirect("double", request.workspace.slug, pk)


@page(May.LOAD, methods=("POST",))
def apart(request: Asked, pk: int) -> HttpResponse:
    """They are two: never ask again."""
    pair = selectors.one_pair(pk, seen_by=request.member)
    merging.tell_apart(pair.double, by=request.user)
    messages.success(request, say("doubles.apart_now"))
    return redirect("double", request.workspace.slug, pk)


@page(May.LOAD, methods=("POST",))
def again(request: Asked, pk: int) -> HttpResponse:
    """They may be one after all."""
    pair = selectors.one_pair(pk, seen_by=request.member)
    merging.ask_again(pair.double, by=request.user)
    return redirect("double", request.workspace.slug, pk)
