"""How is a draft published, at once or when a day begins, and nothing twice?"""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from focale.desk.jobs.clock import AT_MIDNIGHT, local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.pages.words import CATALOGUE
from focale.desk.targeting import services as targeting
from focale.desk.targeting.editor.services import Changed
from focale.desk.targeting.models import Draft, Planned, Profile, Version
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.scorecard.record import RecordScorer


class Behind(Exception):
    """Another version was published since the text was begun; the person decides."""


@transaction.atomic
def publish_draft(
    draft: Draft, *, by: User | None, why: str = "", revision: int | None = None,
    over_newer: bool = False,
) -> Version:  # fmt: skip
    """Publish the text of a draft; the draft is done.

    revision: that the person saw. over_newer: although another version was published since the
    draft was begun. Raises Changed, Behind, FocaleError.
    """
    held = _held(draft, revision)
    if _is_behind(held.profile, held.based_on) and not over_newer:
        raise Behind
    version = targeting.publish(
        held.text, workspace=held.workspace, by=by, profile=held.profile, why=why
    )
    _done(held, version)
    _drop_planned(held, by=by)
    return version


def _done(draft: Draft, version: Version) -> None:
    draft.left_at = timezone.now()
    draft.profile = version.profile
    draft.save(update_fields=["left_at", "profile"])


def _held(draft: Draft, revision: int | None) -> Draft:
    found = Draft.objects.of(draft.workspace).select_related("workspace", "profile", "based_on")
    held = found.select_for_update(of=("self",)).get(pk=draft.pk)
    if held.left_at is not None or (revision is not None and held.revision != revision):
        raise Changed(held)
    return held


def _is_behind(profile: Profile | None, based_on: Version | None) -> bool:
    """Whether another version counts now than when the text was begun."""
    if profile is None or profile.published_id is None:
        return False
    return profile.published_id != (based_on.pk if based_on else None)


@transaction.atomic
def plan(
    draft: Draft, on: datetime.date, *, by: User | None, why: str = "", revision: int | None = None
) -> Planned:
    """Publish the text of a draft when a day begins, where the workspace is.

    An earlier plan of the same draft is taken back. Raises Changed, FocaleError.
    """
    held = _held(draft, revision)
    RecordScorer(read_profile(held.text))  # refuses what no account could be scored by
    _drop_planned(held, by=by)
    planned = Planned.objects.create(
        workspace=held.workspace, profile=held.profile, draft=held, text=held.text, why=why[:2000],
        on=on, based_on=held.profile.published if held.profile else None, by=by,
    )  # fmt: skip
    _enqueue(planned)
    audit.record(
        "profile.planned", workspace=held.workspace, by=by, subject="profile",
        subject_id=held.profile_id or "", about=held.profile.name if held.profile else "",
        after=on.isoformat(),
    )  # fmt: skip
    return planned


def _enqueue(planned: Planned) -> None:
    zone = ZoneInfo(planned.workspace.timezone)
    begin = datetime.datetime.combine(planned.on, datetime.time(), zone)
    enqueue(
        "publish_planned", key=f"publish_planned:{planned.pk}", workspace=planned.workspace,
        by=planned.by, not_before=begin, planned=planned.pk,
    )  # fmt: skip


def _drop_planned(draft: Draft, *, by: User | None) -> None:
    waiting = Planned.objects.of(draft.workspace).filter(draft=draft, done_at=None, left_at=None)
    for one in waiting:
        cancel(one, by=by)


@transaction.atomic
def cancel(planned: Planned, *, by: User | None) -> bool:
    """Take a plan back; False where it was published or taken back already."""
    waiting = Planned.objects.of(planned.workspace).filter(
        pk=planned.pk, done_at=None, left_at=None
    )
    if not waiting.update(left_at=timezone.now()):
        return False
    audit.record(
        "profile.plan_canceled", workspace=planned.workspace, by=by, subject="profile",
        subject_id=planned.profile_id or "", before=planned.on.isoformat(),
    )  # fmt: skip
    return True


@kind("publish_planned")
def publish_planned(hold: Hold) -> bool:
    """The day of a plan began: publish its text, once, unless a newer version counts by now."""
    with hold.step(published=True):
        found = Planned.objects.of(hold.workspace).select_for_update(of=("self",))
        planned = found.filter(pk=hold.given["planned"], done_at=None, left_at=None).first()
        if planned is None or planned.on > local_day(hold.workspace):
            return False  # the workspace moved to another time zone: the clock asks on its day
        now = timezone.now()
        planned.done_at = now
        trouble, version = _published(planned, hold.workspace)
        planned.trouble, planned.version = trouble, version
        planned.save(update_fields=["done_at", "trouble", "version"])
    return False


def _published(
    planned: Planned, workspace: Workspace
) -> tuple[dict[str, str] | None, Version | None]:
    """The version that came of it, or the words why there is none."""
    profile = None
    if planned.profile_id is not None:
        profile = Profile.objects.of(workspace).get(pk=planned.profile_id)
    based_on = planned.based_on_id
    if profile is not None and profile.published_id != based_on:
        return _words("plan.newer"), None
    try:
        version = targeting.publish(
            planned.text, workspace=workspace, by=planned.by, profile=profile, why=planned.why
        )
    except FocaleError as error:
        return {lang: error.words(lang) for lang in ("fr", "en")}, None
    draft = planned.draft
    if draft is not None and draft.left_at is None and draft.text == planned.text:
        _done(draft, version)
    return None, version


def _words(key: str) -> dict[str, str]:
    return dict(zip(("fr", "en"), CATALOGUE[key], strict=True))


def due_plans(workspace: Workspace, day: datetime.date) -> None:
    """Plans whose day came while nothing ran, or whose time zone changed: their jobs are there."""
    waiting = Planned.objects.of(workspace).filter(on__lte=day, done_at=None, left_at=None)
    for planned in waiting.select_related("workspace", "by"):
        enqueue(
            "publish_planned", key=f"publish_planned:{planned.pk}:{day.isoformat()}",
            workspace=workspace, by=planned.by, planned=planned.pk,
        )  # fmt: skip


AT_MIDNIGHT.append(due_plans)
