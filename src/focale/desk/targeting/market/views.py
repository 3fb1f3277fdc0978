"""Marché: its size and where it is; the accounts to prospect; a choice in the register."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from focale.desk.pages.words import lang, say
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.market import selectors, services
from focale.desk.targeting.market.forms import ChoiceForm, ListForm, shared_fields
from focale.desk.targeting.market.shown import choices_shown, list_shown
from focale.desk.targeting.models import AnswerState, MarketAnswer, Question
from focale.desk.targeting.tables.selectors import latest
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.desk.warm.client import ask
from focale.desk.warm.folders import place_of
from focale.desk.warm.wire import Away, Broken, Told
from focale.glossary.fields import field_label

_PATIENCE, _TIMEOUT = 2.0, 20.0  # seconds
FORMS = {"csv": "csv", "csv_fr": "csv", "xlsx": "xlsx"}
"""Form of a list that can be fetched -> the ending of its file."""


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def market(request: Asked) -> HttpResponse:
    """The market through the profile; posting has it counted."""
    prefer = _prefer(request)
    aim = selectors.aim(seen_by=request.member, prefer=prefer)
    if request.method == "POST":
        if aim is None or aim.market is None:
            raise Http404
        services.ask_market(Question.SIZE, aim, workspace=request.workspace, by=request.user)
        return redirect(_with_of("market", request, prefer))
    mine = shown = None
    if aim is not None and aim.market is not None:
        mark = services.mark_of(Question.SIZE, aim, {}, request.workspace)
        mine = selectors.last_answer(Question.SIZE, seen_by=request.member, mark=mark)
        is_there = mine is not None and mine.state == AnswerState.READY
        shown = mine if is_there else selectors.last_answer(Question.SIZE, seen_by=request.member)
    context = {
        "aim": aim, "answer": mine, "prefer": prefer, "may_aim": _may(request, May.AIM),
        "is_making": mine is not None and mine.state == AnswerState.MAKING,
        "is_old": shown is not None and shown is not mine, "shown": shown,
        "size": ((shown.result if shown else None) or {}).get(lang()),
        "total": shown.result if shown else None,
        "trouble": _trouble(mine), "table": latest("market", seen_by=request.member),
        "has_register": SURROUNDINGS.registry is not None,
        "lists": selectors.lists(seen_by=request.member),
    }  # fmt: skip
    template = "targeting/market/_market.html" if request.htmx else "targeting/market/market.html"
    answer = render(request, template, context)
    if request.htmx and not context["is_making"]:
        answer["HX-Refresh"] = "true"
    return answer


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def prospects(request: Asked) -> HttpResponse:
    """The newest list of accounts to prospect; posting asks for one."""
    prefer = _prefer(request)
    aim = selectors.aim(seen_by=request.member, prefer=prefer)
    form = ListForm(request.POST) if request.method == "POST" else ListForm()
    if request.method == "POST":
        if aim is None or aim.market is None:
            raise Http404
        if form.is_valid():
            made = services.ask_market(
                Question.LIST, aim, workspace=request.workspace, by=request.user, **form.asked()
            )
            return redirect("prospect_list", request.workspace.slug, made.pk)
    newest = selectors.last_answer(Question.LIST, seen_by=request.member)
    return _list_page(request, newest, form, aim, status=422 if form.errors else 200)


@page(May.SEE)
def prospect_list(request: Asked, pk: int) -> HttpResponse:
    """One list, or how far it is."""
    found = selectors.one_list(pk, seen_by=request.member)
    aim = selectors.aim(seen_by=request.member, prefer=_prefer(request))
    return _list_page(request, found, ListForm(), aim)


def _list_page(
    request: Asked,
    found: MarketAnswer | None,
    form: ListForm,
    aim: selectors.Aim | None,
    status: int = 200,
) -> HttpResponse:
    context = {
        **list_context(request, found), "form": form, "aim": aim, "prefer": _prefer(request),
        "shared": [(name, field_label(name, lang())) for name in shared_fields()],
        "lists": selectors.lists(seen_by=request.member),
    }  # fmt: skip
    is_part = request.htmx and status == 200
    template = "targeting/market/_list.html" if is_part else "targeting/market/list.html"
    answer = render(request, template, context, status=status)
    if is_part and not context["is_making"]:
        answer["HX-Refresh"] = "true"  # its title too
    return answer


def list_context(request: Asked, found: MarketAnswer | None) -> dict[str, Any]:
    """What the pieces of a list need, wherever they stand."""
    is_ready = found is not None and found.state == AnswerState.READY
    accounts = (found.result or {}).get("accounts", []) if found and is_ready else []
    known = selectors.known_accounts(accounts, seen_by=request.member) if accounts else {}
    return {
        "answer": found, "is_making": found is not None and found.state == AnswerState.MAKING,
        "trouble": _trouble(found), "listed": list_shown(found, known, lang()) if found else None,
        "may_load": _may(request, May.LOAD), "may_aim": _may(request, May.AIM),
    }  # fmt: skip


@page(May.LOAD)
def prospect_file(request: Asked, pk: int, form: str) -> HttpResponse | FileResponse:
    """A list as a file; made anew without those of it who refused to be contacted since."""
    found = selectors.one_list(pk, seen_by=request.member)
    name = found.files.get(form, "") if form in FORMS else ""
    if getattr(found, "is_overtaken", False) and form in FORMS:
        made = services.made_again(found, by=request.user)
        messages.warning(request, say("prospects.made_again"))
        return redirect("prospect_list", request.workspace.slug, made.pk)
    if not name:
        raise Http404
    try:
        file = place_of(SURROUNDINGS.folder, request.workspace.pk, name).open("rb")
    except OSError:
        raise Http404 from None
    label = f"{say('prospects.file')}-{found.made_at:%Y-%m-%d}.{FORMS[form]}"
    return FileResponse(
        file, as_attachment=True, filename=label, content_type="application/octet-stream"
    )  # fmt: skip


@page(May.LOAD, methods=("POST",))
def prospect_take(request: Asked, pk: int) -> HttpResponse:
    """Take the accounts of a list into the directory, as an import."""
    found = selectors.one_list(pk, seen_by=request.member)
    made = services.into_accounts(found, by=request.user)
    if made is None:
        raise Http404
    return redirect("import", request.workspace.slug, made.pk)


@page(May.AIM, methods=("GET", "POST"))
def choose_market(request: Asked) -> HttpResponse:
    """Choose sectors, départements and sizes in the register; posting makes the market."""
    form = ChoiceForm(request.POST if request.method == "POST" else request.GET)
    is_asked = request.method == "POST" or bool(set(request.GET) & set(form.fields))
    is_well = is_asked and form.is_valid()
    if request.method == "POST":
        if SURROUNDINGS.registry is None:
            raise Http404
        if is_well and "look" not in request.POST:
            made = services.choose(
                **form.cleaned_data, workspace=request.workspace, by=request.user
            )
            if "visit" in request.POST:
                return redirect("studio", request.workspace.slug)
            return redirect("table", request.workspace.slug, made.pk)
    count = _counted(request, form.cleaned_data) if is_well else None
    context = {
        "form": form, "has_register": SURROUNDINGS.registry is not None, "count": count,
        "errors": form.non_field_errors() if is_asked else [],
        **choices_shown(form.cleaned_data if is_well else {}, lang()),
    }  # fmt: skip
    if request.htmx:
        return render(request, "targeting/market/_count.html", context)
    status = 422 if request.method == "POST" and not is_well else 200
    return render(request, "targeting/market/choose.html", context, status=status)


def _counted(request: Asked, chosen: dict[str, Any]) -> dict[str, Any]:
    """How many companies of the register that would be, or why nobody knows."""
    try:
        told: dict[str, Any] = ask(
            SURROUNDINGS, "count_register", request.workspace.pk, patience=_PATIENCE,
            timeout=_TIMEOUT, **chosen,
        )  # fmt: skip
    except Told as fault:
        return {"trouble": fault.words[lang()]}
    except (Away, Broken):
        return {"trouble": say("market.no_count")}
    return {**told, "is_too_large": told["rows"] > told["most"]}


def _prefer(request: Asked) -> str:
    given = request.GET.get("of", "") or request.POST.get("of", "")
    return selectors.DRAFT if given == selectors.DRAFT else selectors.PUBLISHED


def _with_of(route: str, request: Asked, prefer: str) -> str:
    address = str(reverse(route, args=[request.workspace.slug]))
    return f"{address}?of={prefer}" if prefer == selectors.DRAFT else address


def _trouble(found: MarketAnswer | None) -> str:
    told = found.trouble if found is not None and found.state == AnswerState.FAILED else None
    return str((told or {}).get(lang(), ""))


def _may(request: Asked, may: May) -> bool:
    return is_allowed(request.member.role, may)
