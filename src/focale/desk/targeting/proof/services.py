"""How is a profile tried, and how are new weights taken over?"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import transaction

from focale.desk.jobs.services import enqueue
from focale.desk.pages.words import lang
from focale.desk.targeting.editor.services import put_draft
from focale.desk.targeting.models import Draft, Profile, Table, Trial, TrialKind, Version
from focale.desk.targeting.proof.selectors import key_of
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.discovery.weigh.version import next_version
from focale.glossary.messages import FocaleError
from focale.profile import read_profile


@transaction.atomic
def try_profile(
    kind: TrialKind,
    version: Version,
    *,
    workspace: Workspace,
    by: User | None,
    tables: dict[str, Table | None],
    how: dict[str, Any],
) -> Trial:
    """Try a version on tables, by a job. tables: "rows" and the others, None for none."""
    trial = Trial.objects.create(
        workspace=workspace, kind=kind, version=version, by=by, how=how, **tables
    )
    enqueue("trial", key=key_of(trial), workspace=workspace, by=by, id=trial.pk)
    audit.record(
        f"profile.tried.{kind}", workspace=workspace, by=by, subject="profile",
        subject_id=version.profile_id, about=f"{version.profile.name} v{version.number}",
        after=trial.rows.label,
    )  # fmt: skip
    return trial


@transaction.atomic
def take_weights(trial: Trial, chosen: Collection[str], *, by: User | None) -> Draft:
    """Put the new points of these criteria into the draft of the profile, with what they rest on.

    What the draft holds already stays, comments too. Raises FocaleError when it is no profile that
    can be read, `Changed` when somebody wrote in it meanwhile.
    """
    profile = trial.version.profile
    before = _draft_of(profile)
    text = before.text if before is not None else _published_text(trial)
    draft = put_draft(
        weighed_text(trial, chosen, text), workspace=trial.workspace, by=by, profile=profile,
        revision=before.revision if before is not None else None, origin="weights",
    )  # fmt: skip
    Trial.objects.of(trial.workspace).filter(pk=trial.pk).update(draft=draft)
    audit.record(
        "profile.weights_taken", workspace=trial.workspace, by=by, subject="profile",
        subject_id=profile.pk, about=f"{profile.name} v{trial.version.number}",
        after=len(chosen),
    )  # fmt: skip
    return draft


def weighed_text(trial: Trial, chosen: Collection[str], text: str) -> str:
    """A text with the new points of these criteria, and a comment that says on what they rest."""
    found = (trial.answer or {})["next"]
    why, moved = found["why"][lang()], found["moved"][lang()]
    return next_version(
        text,
        {name: points for name, points in found["points"].items() if name in chosen},
        [name for name in found["measured"] if name in chosen],
        [*why, *(line for name, line in moved.items() if name in chosen)],
        trial.version.profile.name,
        _number_after(trial),
    )


def _number_after(trial: Trial) -> int:
    """The number of the next version, by the text that is published."""
    try:
        return read_profile(_published_text(trial)).version + 1
    except FocaleError:
        return trial.version.number + 1


def _published_text(trial: Trial) -> str:
    published = trial.version.profile.published
    return published.text if published is not None else trial.version.text


def _draft_of(profile: Profile) -> Draft | None:
    return Draft.objects.of(profile.workspace).filter(profile=profile, left_at=None).first()
