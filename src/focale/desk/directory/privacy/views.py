"""The pages of personal data: whom we hold, who refuses, who is due, and how somebody goes."""

from __future__ import annotations

import itertools
import json

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.account.selectors import one_contact
from focale.desk.directory.models import Contact
from focale.desk.directory.privacy import refusals, retention, selectors, services
from focale.desk.directory.privacy.erasing import erase
from focale.desk.directory.privacy.forms import DataForm, EraseForm, InformedForm, RefusalsForm
from focale.desk.directory.privacy.people import same_person
from focale.desk.directory.privacy.told import all_of
from focale.desk.pages.words import say
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May


@page(May.GOVERN)
def privacy(request: Asked) -> HttpResponse:
    """The state of personal data, and the way to one person."""
    return _privacy(request)


def _privacy(request: Asked, status: int = 200, **forms: object) -> HttpResponse:
    space, said = request.workspace, request.GET.get("q", "").replace("\0", "")
    context = {
        "said": said, "people": selectors.people_called(said, seen_by=request.member),
        "refusals": refusals.count_of(space), "lost": refusals.lost_count(space),
        "due": retention.due_count(space), "most_due": retention.MOST_COUNTED,
        "erasures": selectors.erasures(seen_by=request.member), "years": retention.YEARS,
        "refusals_form": RefusalsForm(), "informed_form": InformedForm(space), **forms,
    }  # fmt: skip
    return render(request, "privacy/privacy.html", context, status=status)


@page(May.GOVERN, methods=("POST",))
def refuse(request: Asked) -> HttpResponse:
    """Put addresses and numbers on the list of refusals."""
    form = RefusalsForm(request.POST)
    if not form.is_valid():
        return _privacy(request, 422, refusals_form=form)
    taken, unread = refusals.refuse_addresses(
        form.cleaned_data["said"], workspace=request.workspace, by=request.user
    )
    if unread:
        shown = " · ".join(line[:60] for line in unread[:5])
        form = RefusalsForm({"said": "\n".join(unread)})
        form.add_error("said", say("privacy.unread", n=len(unread), taken=taken, lines=shown))
        return _privacy(request, 422, refusals_form=form)
    messages.success(request, say("privacy.refused_now", n=taken))
    return redirect("privacy", request.workspace.slug)


@page(May.GOVERN, methods=("POST",))
def informed(request: Asked) -> HttpResponse:
    """Say when the people of an import were told."""
    form = InformedForm(request.workspace, request.POST)
    if not form.is_valid():
        return _privacy(request, 422, informed_form=form)
    act = services.were_told(
        form.cleaned_data["of"], form.cleaned_data["day"], by=request.member
    )  # fmt: skip
    return redirect("act", request.workspace.slug, act.pk)


# --- one person -------------------------------------------------------------------------


def _one(request: Asked, pk: int) -> Contact:
    found = one_contact(pk, seen_by=request.member)
    found.workspace = request.workspace
    return found


@page(May.GOVERN, methods=("GET", "POST"))
def person(request: Asked, pk: int) -> HttpResponse:
    """Where the data of a person come from, on which ground we hold them, what can be done."""
    contact = _one(request, pk)
    form = DataForm(contact, *([request.POST] if request.method == "POST" else []))
    if request.method == "POST" and form.is_valid():
        if form.changed:
            services.edit_data(contact, form.changed, by=request.user)
        messages.success(request, say("privacy.saved"))
        return redirect("contact", request.workspace.slug, pk)
    context = {"contact": contact, "form": form, "reaches": refusals.reaches_of(contact)}
    return render(request, "privacy/person.html", context, status=422 if form.errors else 200)


@page(May.WORK, methods=("POST",))
def opt_out(request: Asked, pk: int) -> HttpResponse:
    """The person does not want to be contacted."""
    refusals.opt_out(_one(request, pk), by=request.user)
    messages.success(request, say("privacy.opted_out_now"))
    return redirect("contact", request.workspace.slug, pk)


@page(May.GOVERN, methods=("POST",))
def opt_in(request: Asked, pk: int) -> HttpResponse:
    """It was a mistake, or they came back."""
    refusals.opt_in(_one(request, pk), by=request.user)
    messages.success(request, say("privacy.opted_in_now"))
    return redirect("contact", request.workspace.slug, pk)


@page(May.GOVERN, methods=("POST",))
def take_out(request: Asked, pk: int) -> HttpResponse:
    """All that is held of a person, as a file."""
    told = all_of(_one(request, pk), by=request.user)
    text = json.dumps(told, ensure_ascii=False, indent=2)
    answer = HttpResponse(text, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{say("privacy.file")}-{pk}.json"'
    return answer


@page(May.GOVERN, methods=("GET", "POST"))
def let_go(request: Asked, pk: int) -> HttpResponse:
    """What would go and what would stay; then it goes."""
    contact = _one(request, pk)
    if request.method == "POST":
        form = EraseForm(same_person(contact), request.POST)
        if form.is_valid():
            chosen = form.cleaned_data
            erase(
                [contact.pk, *chosen["same"]], workspace=request.workspace, by=request.user,
                refuses=chosen["refuse"], deletes_files=chosen["with_files"],
            )  # fmt: skip
            messages.success(request, say("privacy.erased_now"))
            return redirect("privacy", request.workspace.slug)
    preview = selectors.preview_of(contact, seen_by=request.member)
    return render(request, "privacy/erase.html", {"preview": preview, "contact": contact})


# --- how long ---------------------------------------------------------------------------


@page(May.GOVERN, methods=("GET", "POST"))
def old(request: Asked) -> HttpResponse:
    """Whose data are due, and why; then they are erased."""
    space = request.workspace
    if request.method == "POST":
        retention.ask_for_purge(space, by=request.user)
        messages.success(request, say("privacy.purge_began"))
        return redirect("privacy", space.slug)
    after = request.GET.get("after", "")
    start = int(after) if after.isascii() and after.isdecimal() and len(after) < 18 else 0
    found = list(itertools.islice(retention.due_people(space, start), retention.PAGE + 1))
    context = {
        "due": found[: retention.PAGE], "count": retention.due_count(space),
        "most_due": retention.MOST_COUNTED, "cutoff": retention.cutoff_of(space),
        "next": found[retention.PAGE - 1].contact.pk if len(found) > retention.PAGE else None,
    }  # fmt: skip
    return render(request, "privacy/old.html", context)
