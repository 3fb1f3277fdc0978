"""The pages of profiles."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.pages.words import say
from focale.desk.targeting import selectors, services
from focale.desk.targeting.editor import selectors as editor
from focale.desk.targeting.forms import ProfileForm
from focale.desk.targeting.models import Profile
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.profile.templates import template_names, template_text


@page(May.SEE)
def profiles(request: Asked) -> HttpResponse:
    """The profiles in use; without any, how to begin."""
    found = list(selectors.profiles(seen_by=request.member)[:50])
    if not found:
        return _edited(request, None)
    shown = [selectors.shown(one, seen_by=request.member) for one in found]
    template = "targeting/_profiles.html" if request.htmx else "targeting/profiles.html"
    is_moving = any(one.scoring for one in shown)
    return render(
        request, template,
        {"shown": shown, "is_moving": is_moving, "may_aim": _may_aim(request), **_waiting(request)},
    )  # fmt: skip


def _waiting(request: Asked) -> dict[str, object]:
    """What is being written, and what is to be published."""
    return {
        "drafts": list(editor.drafts(seen_by=request.member)[:20]),
        "plans": list(editor.planned(seen_by=request.member)[:20]),
        "plans_failed": editor.plans_failed(seen_by=request.member),
    }


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def new_profile(request: Asked) -> HttpResponse:
    """Begin with a template, a text or a file; see what it says; publish."""
    return _edited(request, None)


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def one_profile(request: Asked, pk: int) -> HttpResponse:
    """One profile: what it asks, its text, what a change would change, its versions."""
    return _edited(request, selectors.one_profile(pk, seen_by=request.member))


def _edited(request: Asked, profile: Profile | None) -> HttpResponse:
    published = profile.published.text if profile and profile.published else ""
    if profile is not None and not published:
        changes, _ = selectors.versions(profile, seen_by=request.member, most=1)
        published = changes[0].version.text if changes else ""
    form, text, is_looked_at = None, published, False
    if request.method == "POST":
        form = ProfileForm(request.POST, request.FILES)
        is_usable = form.is_valid()
        text = form.cleaned_data.get("text", request.POST.get("text", ""))
        if is_usable and request.POST.get("act") == "publish":
            version = services.publish(
                text, workspace=request.workspace, by=request.user, profile=profile,
                why=form.cleaned_data["why"],
            )  # fmt: skip
            messages.success(request, say("profile.published", n=version.number))
            is_first = profile is None and version.profile.place == 0
            return redirect("accounts" if is_first else "profiles", request.workspace.slug)
        is_looked_at = is_usable
    elif not text:
        text = _template(request.GET.get("template", "saas"))
    shown: dict[str, object] = {
        "profile": profile, "form": form, "text": text, "is_looked_at": is_looked_at,
        "may_aim": _may_aim(request), "templates": template_names(), **_waiting(request),
    }  # fmt: skip
    faults = form.faults if form is not None else []
    if is_looked_at:
        shown["differences"] = selectors.differences(published, text)
        shown["is_same"] = text == published
    if not faults and (form is None or is_looked_at):
        shown["said"] = selectors.said(text)
    if profile is not None:
        before = request.GET.get("before", "")
        number = (
            int(before) if before.isascii() and before.isdecimal() and len(before) < 9 else None
        )
        shown["versions"], shown["older"] = selectors.versions(
            profile, seen_by=request.member, before=number
        )
        shown["one"] = selectors.shown(profile, seen_by=request.member)
    return render(
        request, "targeting/profile.html", shown, status=422 if faults else 200
    )  # fmt: skip


@page(May.SEE)
def version(request: Asked, pk: int, number: int) -> HttpResponse:
    """One version as it was published."""
    profile = selectors.one_profile(pk, seen_by=request.member)
    found = selectors.one_version(profile, number, seen_by=request.member)
    return render(
        request, "targeting/version.html",
        {"profile": profile, "version": found, "said": selectors.said(found.text),
         "may_aim": _may_aim(request)},
    )  # fmt: skip


@page(May.AIM, methods=("POST",))
def publish_again(request: Asked, pk: int, number: int) -> HttpResponse:
    """Go back to an earlier version."""
    profile = selectors.one_profile(pk, seen_by=request.member)
    found = selectors.one_version(profile, number, seen_by=request.member)
    made = services.publish_again(found, by=request.user)
    messages.success(request, say("profile.back", n=number, now=made.number))
    return redirect("profiles", request.workspace.slug)


@page(May.AIM, methods=("POST",))
def decide(request: Asked, pk: int, act: str) -> HttpResponse:
    """Show the scores of this profile first, or use it no longer."""
    acts = {"first": services.put_first, "stop": services.stop_using}
    profile = selectors.one_profile(pk, seen_by=request.member)
    if act not in acts:
        raise Http404
    acts[act](profile, by=request.user)
    messages.success(request, say(f"profile.done.{act}", name=profile.name))
    return redirect("profiles", request.workspace.slug)


def _template(name: str) -> str:
    return template_text(name if name in template_names() else "saas")


def _may_aim(request: Asked) -> bool:
    return is_allowed(request.member.role, May.AIM)
