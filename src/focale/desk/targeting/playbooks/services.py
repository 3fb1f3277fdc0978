"""How is a playbook begun, saved as its next version, brought back, taken away?"""

from __future__ import annotations

import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from focale.desk.targeting.models import Playbook, PlaybookVersion, Segment
from focale.desk.targeting.playbooks.parts import Parts, changed_parts, tidied
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace


class Overtaken(RuntimeError):
    """Somebody saved another version meanwhile. now: theirs; base: the one both began with."""

    def __init__(self, now: PlaybookVersion, base: PlaybookVersion | None) -> None:
        super().__init__(f"version {now.number}")
        self.now, self.base = now, base


@transaction.atomic
def begin(
    workspace: Workspace, *, segment: Segment | None = None, tier: str = "", by: User,
    parts: Parts | None = None,
) -> Playbook:  # fmt: skip
    """The playbook of a segment, a tier, or (neither) of all; a new one where there is none.

    parts: with what a new one begins. One that was taken away is back.
    """
    of = Playbook.objects.of(workspace)
    found = of.filter(segment=segment, tier="" if segment else tier).first()
    if found is not None:
        if found.removed_at is not None:
            found.removed_at = None
            found.save(update_fields=["removed_at"])
            _told("playbook.back", found, by, about=name_of(found))
        return found
    made = Playbook.objects.create(
        workspace=workspace, segment=segment, tier="" if segment else tier
    )
    save(made, parts or {}, base=0, by=by)
    return made


@transaction.atomic
def save(
    playbook: Playbook, parts: Parts, *, base: int, by: User | None, owner: User | None = None,
    review_on: datetime.date | None = None, why: str = "", back_to: int | None = None,
) -> PlaybookVersion:  # fmt: skip
    """The next version. base: the number it was written on. Raises Overtaken.

    What changes nothing makes no version.
    """
    versions = PlaybookVersion.objects.of(playbook.workspace).filter(playbook=playbook)
    held = Playbook.objects.of(playbook.workspace).select_for_update(of=("self",))
    held.get(pk=playbook.pk)
    now = versions.select_related("by", "owner").order_by("-number").first()
    if now is not None and now.number != base:
        raise Overtaken(now, versions.filter(number=base).first())
    parts = tidied(parts)
    if (
        now is not None
        and not changed_parts(now.parts, parts)
        and (now.owner_id == (owner.pk if owner else None) and now.review_on == review_on)
    ):
        return now
    last = versions.aggregate(last=Max("number"))["last"] or 0
    made = PlaybookVersion.objects.create(
        workspace=playbook.workspace, playbook=playbook, number=last + 1, parts=parts,
        owner=owner, review_on=review_on, why=why, back_to=back_to, by=by,
    )  # fmt: skip
    playbook.version = made
    playbook.save(update_fields=["version"])
    before = {} if now is None else now.parts
    _told(
        "playbook.saved", playbook, by, about=f"{name_of(playbook)} v{made.number}",
        after={"parts": changed_parts(before, parts)},
    )  # fmt: skip
    return made


def bring_back(version: PlaybookVersion, *, by: User) -> PlaybookVersion:
    """An earlier version counts again, as the next one."""
    playbook = version.playbook
    now = playbook.version
    return save(
        playbook, version.parts, base=now.number if now else 0, by=by, owner=version.owner,
        review_on=version.review_on, back_to=version.number,
    )  # fmt: skip


@transaction.atomic
def set_removed(playbook: Playbook, *, by: User, is_removed: bool) -> None:
    """Take a playbook away, or bring it back."""
    found = Playbook.objects.of(playbook.workspace).filter(pk=playbook.pk)
    at = timezone.now() if is_removed else None
    if found.filter(removed_at__isnull=is_removed).update(removed_at=at):
        act = "playbook.removed" if is_removed else "playbook.back"
        _told(act, playbook, by, about=name_of(playbook))


def name_of(playbook: Playbook) -> str:
    """Whose playbook it is, for the trail."""
    return str(playbook.segment) if playbook.segment else playbook.tier or "*"


def _told(act: str, playbook: Playbook, by: User | None, **told: object) -> None:
    audit.record(
        act, workspace=playbook.workspace, by=by, subject="playbook", subject_id=playbook.pk,
        **told,  # type: ignore[arg-type]
    )  # fmt: skip
