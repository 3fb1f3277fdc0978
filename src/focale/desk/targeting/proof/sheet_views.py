"""The sheet of a profile: one page to read, to print and to hand over."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify

from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import lang
from focale.desk.targeting import selectors as profiles
from focale.desk.targeting.models import Profile, Version
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.profile import read_profile
from focale.report.frame import environment
from focale.report.sheet_markdown import sheet_markdown
from focale.report.sheet_view import Sheet, sheet_view, state_words
from focale.report.voice import Voice


@page(May.SEE)
def main_sheet(request: Asked) -> HttpResponse:
    """The sheet of the profile that lists show; without one, how to come to it."""
    profile = profiles.main_profile(seen_by=request.member)
    if profile is None:
        may_aim = is_allowed(request.member.role, May.AIM)
        return render(request, "targeting/proof/no_sheet.html", {"may_aim": may_aim})
    return redirect("sheet", request.workspace.slug, profile.pk)


@page(May.SEE)
def sheet(request: Asked, pk: int, number: int | None = None) -> HttpResponse:
    """The sheet of a profile. number: of a version; default the one that is published."""
    profile, version = _version(request, pk, number)
    found, voice = _sheet(version, request)
    others = [one for one in profiles.profiles(seen_by=request.member)[:50] if one.pk != pk]
    published = profile.published
    context = {
        "profile": profile, "version": version, "sheet": found, "others": others,
        "is_old": published is not None and published.pk != version.pk,
        "gaps": len(list(found.all_gaps())), "may_aim": is_allowed(request.member.role, May.AIM),
        "address": request.build_absolute_uri(
            reverse("sheet_version", args=[request.workspace.slug, pk, version.number])
        ),
        "drawn": environment().get_template("_sheet.html").render(
            voice=voice, sheet=found, is_whole=not any(found.all_gaps()),
            state=state_words(found, voice),
        ),
    }  # fmt: skip
    return render(request, "targeting/proof/sheet.html", context)


@page(May.SEE)
def markdown(request: Asked, pk: int, number: int) -> HttpResponse:
    """The sheet as a Markdown file."""
    profile, version = _version(request, pk, number)
    found, voice = _sheet(version, request)
    name = slugify(f"{profile.name}-v{version.number}") or f"icp-v{version.number}"
    answer = HttpResponse(sheet_markdown(found, voice), content_type="text/markdown; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.md"'
    return answer


def _version(request: Asked, pk: int, number: int | None) -> tuple[Profile, Version]:
    profile = profiles.one_profile(pk, seen_by=request.member)
    if number is not None:
        return profile, profiles.one_version(profile, number, seen_by=request.member)
    if profile.published is not None:
        return profile, profile.published
    changes, _ = profiles.versions(profile, seen_by=request.member, most=1)
    if not changes:
        raise Http404
    return profile, changes[0].version


def _sheet(version: Version, request: Asked) -> tuple[Sheet, Voice]:
    voice = Voice(lang())
    return sheet_view(read_profile(version.text), voice, local_day(request.workspace)), voice
