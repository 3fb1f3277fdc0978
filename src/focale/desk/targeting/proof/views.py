"""The pages of Validation and of Poids."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.pages.words import lang, say
from focale.desk.targeting.editor.services import Changed
from focale.desk.targeting.models import Trial, TrialKind, TrialState
from focale.desk.targeting.proof import selectors, services
from focale.desk.targeting.proof.forms import ROLES, TrialForm, as_given
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.glossary.messages import FocaleError

_ROUTE = {TrialKind.VALIDATION: "validation", TrialKind.WEIGHTS: "weighting"}


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def validations(request: Asked) -> HttpResponse:
    """The newest validation, and how to make another."""
    return _newest(request, TrialKind.VALIDATION)


@page(May.SEE)
def validation(request: Asked, pk: int) -> HttpResponse:
    """One validation."""
    return _one(request, TrialKind.VALIDATION, pk)


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def weightings(request: Asked) -> HttpResponse:
    """The newest weighing, and how to make another."""
    return _newest(request, TrialKind.WEIGHTS)


@page(May.SEE)
def weighting(request: Asked, pk: int) -> HttpResponse:
    """One weighing."""
    return _one(request, TrialKind.WEIGHTS, pk)


@page(May.AIM, methods=("POST",))
def take(request: Asked, pk: int) -> HttpResponse:
    """Take the chosen weights over into the draft."""
    trial = selectors.one_trial(TrialKind.WEIGHTS, pk, seen_by=request.member)
    offered = {one.id for one in selectors.weights_to_take(trial)}
    chosen = [name for name in request.POST.getlist("take")[:1_000] if name in offered]
    back = redirect("weighting", request.workspace.slug, pk)
    if not chosen:
        messages.warning(request, say("weights.none_chosen"))
        return back
    try:
        draft = services.take_weights(trial, chosen, by=request.user)
    except FocaleError as error:
        messages.error(request, say("weights.draft_unread", why=error.words(lang())))
        return back
    except Changed as changed:
        messages.warning(request, say("weights.draft_changed"))
        return redirect("draft", request.workspace.slug, changed.draft.pk)
    messages.success(request, say("weights.taken", n=len(chosen)))
    return redirect("draft", request.workspace.slug, draft.pk)


def _newest(request: Asked, kind: TrialKind) -> HttpResponse:
    if request.method == "POST":
        form = TrialForm(kind, request.member, request.POST)
        if form.is_valid():
            trial = services.try_profile(
                kind, form.chosen_version(), workspace=request.workspace, by=request.user,
                tables={name: form.chosen_table(name) for name in ROLES[kind]}, how=form.how(),
            )  # fmt: skip
            return redirect(_ROUTE[kind], request.workspace.slug, trial.pk)
        return _page(request, kind, None, form)
    found, _ = selectors.trials(kind, seen_by=request.member)
    if found:
        return _one(request, kind, found[0].pk)
    return _page(request, kind, None, TrialForm(kind, request.member))


def _one(request: Asked, kind: TrialKind, pk: int) -> HttpResponse:
    trial = selectors.one_trial(kind, pk, seen_by=request.member)
    given = as_given(trial) if trial.state == TrialState.FAILED else None
    return _page(request, kind, trial, TrialForm(kind, request.member, initial=given))


def _page(request: Asked, kind: TrialKind, trial: Trial | None, form: TrialForm) -> HttpResponse:
    one = selectors.shown(trial, seen_by=request.member) if trial is not None else None
    before = request.GET.get("before", "")
    number = int(before) if before.isascii() and before.isdecimal() and len(before) < 18 else None
    earlier, older = selectors.trials(kind, seen_by=request.member, before=number)
    name = _ROUTE[kind]
    context = {
        "kind": kind, "one": one, "form": form, "earlier": earlier, "older": older, "route": name,
        "form_route": f"{name}s", "may_aim": is_allowed(request.member.role, May.AIM),
        "weights": selectors.weights_to_take(trial) if trial is not None else [],
    }  # fmt: skip
    template = f"targeting/proof/_{name}.html" if request.htmx else f"targeting/proof/{name}.html"
    return render(request, template, context, status=422 if form.errors else 200)
