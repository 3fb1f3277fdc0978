"""Which drafts are open, what can be taken back, and what did others change?"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.utils import timezone

from focale.desk.jobs.models import Job, State
from focale.desk.pages.words import lang
from focale.desk.targeting.editor.services import SETTLED, text_at
from focale.desk.targeting.models import Draft, DraftStep, Planned, Simulation, Version
from focale.desk.team.models import Membership
from focale.desk.team.scoped import ScopedQuerySet
from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.profile.diff import compare


def drafts(*, seen_by: Membership) -> ScopedQuerySet[Draft]:
    """The drafts that are open, the last changed first."""
    found = Draft.objects.of(seen_by.workspace).filter(left_at=None)
    return found.select_related("profile__published", "based_on", "by", "workspace").order_by("-at")


def one_draft(pk: int, *, seen_by: Membership) -> Draft:
    """One draft that is open. Raises Http404."""
    return get_object_or_404(drafts(seen_by=seen_by), pk=pk)


@dataclass(frozen=True)
class Way:
    """Whether something can be taken back, and brought back."""

    undo: bool
    redo: bool


def way_of(draft: Draft) -> Way:
    """What can be taken back here."""
    steps = DraftStep.objects.of(draft.workspace).filter(draft=draft, is_aside=False)
    here = steps.filter(revision=draft.revision).first()
    if here is None:
        return Way(False, False)
    there = set(
        steps.filter(revision__in=[n for n in (here.undo_to, here.redo_to) if n is not None])
        .values_list("revision", flat=True)
    )  # fmt: skip
    return Way(here.undo_to in there, here.redo_to in there)


def asides(draft: Draft) -> ScopedQuerySet[DraftStep]:
    """Texts that met the change of somebody else, the last first."""
    found = DraftStep.objects.of(draft.workspace).filter(draft=draft, is_aside=True)
    return found.exclude(origin=SETTLED).select_related("by").order_by("-pk")


def one_aside(draft: Draft, pk: int) -> DraftStep:
    """One text that was put aside. Raises Http404."""
    return get_object_or_404(asides(draft), pk=pk)


def published_text(draft: Draft) -> str:
    """The text that counts now for the profile of a draft; "" for a profile to be."""
    profile = draft.profile
    if profile is None:
        return ""
    if profile.published is not None:
        return profile.published.text
    found = Version.objects.of(draft.workspace).filter(profile=profile).order_by("-number").first()
    return found.text if found else ""


def is_behind(draft: Draft) -> bool:
    """Whether somebody published another version since this draft was begun."""
    profile = draft.profile
    return (
        profile is not None
        and profile.published_id is not None
        and profile.published_id != draft.based_on_id
    )


def sentences(old: str, new: str) -> list[str] | None:
    """What a text changes from an earlier one, in sentences; None where one cannot be read."""
    if not old:
        return []
    try:
        changes = compare(read_profile(old), read_profile(new)).changes
    except FocaleError:
        return None
    return [change.words(lang()) for change in changes]


def base_of(draft: Draft, step: DraftStep) -> str:
    """The text on which a text that was put aside was written."""
    return text_at(draft, step.revision)


def planned(*, seen_by: Membership) -> ScopedQuerySet[Planned]:
    """What is to be published, the next first."""
    found = Planned.objects.of(seen_by.workspace).filter(done_at=None, left_at=None)
    return found.select_related("profile", "by", "based_on", "draft", "workspace").order_by("on")


def plans_failed(*, seen_by: Membership, days: int = 14) -> list[tuple[Planned, str]]:
    """What was not published on its day these last days, and why, while nothing else was since."""
    since = timezone.now() - datetime.timedelta(days=days)
    found = Planned.objects.of(seen_by.workspace).filter(done_at__gte=since, version=None)
    plans = found.exclude(trouble=None).select_related("profile", "draft").order_by("-done_at")
    return [(one, str((one.trouble or {}).get(lang(), ""))) for one in plans[:5]]


def one_planned(pk: int, *, seen_by: Membership) -> Planned:
    """One text to be published. Raises Http404."""
    return get_object_or_404(planned(seen_by=seen_by), pk=pk)


def simulations(*, seen_by: Membership) -> ScopedQuerySet[Simulation]:
    """The simulations, the last first."""
    found = Simulation.objects.of(seen_by.workspace).select_related("profile", "draft", "by")
    return found.order_by("-pk")


def is_given_up(simulation: Simulation) -> bool:
    """Whether the job of a simulation failed too often, or was stopped: nobody works on it."""
    jobs = Job.objects.filter(workspace=simulation.workspace_id, key=f"simulate:{simulation.pk}")
    return jobs.filter(state__in=(State.PARKED, State.STOPPED)).exists()


def one_simulation(pk: int, *, seen_by: Membership) -> Simulation:
    """One simulation. Raises Http404."""
    return get_object_or_404(simulations(seen_by=seen_by), pk=pk)
