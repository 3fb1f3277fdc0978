"""The customers like an account, and the page where their proofs are kept."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.account.selectors import one_company
from focale.desk.directory.uploads import NoRoom
from focale.desk.pages.words import lang, say
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.alike import selectors, services
from focale.desk.targeting.alike.forms import ProofForm
from focale.desk.targeting.alike.proofs import fitting_proofs
from focale.desk.targeting.models import Proof
from focale.desk.targeting.segments.selectors import of_companies
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.desk.warm.folders import place_of
from focale.desk.warm.wire import Away, Broken, Told


@page(May.SEE)
def account_alike(request: Asked, pk: int) -> HttpResponse:
    """Three customers like this account, why, and what to send."""
    company = one_company(pk, seen_by=request.member)
    company.workspace = request.workspace
    context: dict[str, Any] = {"company": company, "trouble": ""}
    shown: set[int] = {company.pk}
    try:
        context["alike"] = selectors.alike(company, seen_by=request.member)
        shown |= {one.company.pk for one in context["alike"].found if one.has_proof}
    except Told as told:
        context["trouble"] = told.words.get(lang(), "")
    except (Away, Broken):
        context["trouble"] = say("segment.engine_away")
    mine = of_companies([company.pk], request.workspace)[company.pk]
    context["others"] = fitting_proofs(
        mine.segments, mine.tier, request.workspace, without=shown
    )  # fmt: skip
    part = "_account" if request.htmx else "account"
    return render(request, f"targeting/alike/{part}.html", context)


@page(May.SEE)
def references(request: Asked) -> HttpResponse:
    """Every customer, with what they prove and whether they may be told of."""
    after = request.GET.get("after", "")
    number = int(after) if after.isdecimal() and len(after) < 15 else None
    rows, older, counts = selectors.customers(seen_by=request.member, after=number)
    context = {
        "rows": rows, "older": older, "counts": counts,
        "may_work": is_allowed(request.member.role, May.WORK),
    }  # fmt: skip
    return render(request, "targeting/alike/references.html", context)


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def reference(request: Asked, pk: int) -> HttpResponse:
    """What one customer proves."""
    company = one_company(pk, seen_by=request.member)
    company.workspace = request.workspace
    found = selectors.proof_of(company)
    if request.method != "POST":
        form = ProofForm(_initial(found), company=company) if found else ProofForm(company=company)
        return _shown(request, company, found, form)
    if request.POST.get("do") == "detach" and found is not None:
        services.detach(found, by=request.user)
        return redirect("reference", request.workspace.slug, company.pk)
    form = ProofForm(
        request.POST, request.FILES, was_cut=getattr(request, "too_large", False), company=company,
    )  # fmt: skip
    if not form.is_valid():
        return _shown(request, company, found, form, status=422)
    given = dict(form.cleaned_data)
    upload = given.pop("file")
    saved = services.save(company, by=request.user, **given)
    saved.workspace = request.workspace
    if upload:
        try:
            services.attach(saved, upload, by=request.user)
        except NoRoom:
            form.add_error("file", say("import.no_room"))
            return _shown(request, company, saved, form, status=422)
    messages.success(request, say("reference.saved", name=company))
    return redirect("references", request.workspace.slug)


def _initial(found: Proof) -> dict[str, Any]:
    return {
        name: getattr(found, name)
        for name in (
            "may",
            "agreed_on",
            "lost_on",
            "sentence",
            "text",
            "figure",
            "segments",
            "link",
        )
    }


def _shown(
    request: Asked, company: Any, found: Proof | None, form: ProofForm, status: int = 200
) -> HttpResponse:
    never = selectors.never_named(request.workspace).get(company.pk)
    context = {
        "company": company, "proof": found, "form": form,
        "never": say(f"reference.never.{never}") if never else "",
        "may_work": is_allowed(request.member.role, May.WORK), "segments": form.segment_choices(),
    }  # fmt: skip
    return render(request, "targeting/alike/reference.html", context, status=status)


@page(May.SEE)
def file(request: Asked, pk: int) -> HttpResponse | FileResponse:
    """The file to send, to be saved; never shown inside the desk."""
    company = one_company(pk, seen_by=request.member)
    company.workspace = request.workspace
    found = selectors.proof_of(company)
    if found is None or not found.file:
        raise Http404
    place = place_of(SURROUNDINGS.folder, request.workspace.pk, found.file)
    if not place.is_file():
        raise Http404
    answer = FileResponse(
        place.open("rb"), as_attachment=True, filename=found.label,
        content_type="application/octet-stream",
    )  # fmt: skip
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
