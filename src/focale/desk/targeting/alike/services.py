"""How is it kept what a customer proves, and whether they may be named?"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Sequence
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.directory.uploads import KeptFile, kept_file
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import MayCite, Proof
from focale.desk.team import audit
from focale.desk.team.models import User
from focale.desk.warm.folders import place_of


@transaction.atomic
def save(
    company: Company, *, by: User, may: str = MayCite.UNNAMED,
    agreed_on: datetime.date | None = None, lost_on: datetime.date | None = None,
    text: str = "", figure: str = "", link: str = "", sentence: str | None = None,
    segments: Sequence[int] | None = None,
) -> Proof:  # fmt: skip
    """What a customer proves; the file beside it stays, and so do what is None."""
    found, _ = Proof.objects.of(company.workspace).get_or_create(
        company=company, defaults={"workspace": company.workspace}
    )
    before = found.may
    found.may, found.agreed_on, found.lost_on = may, agreed_on, lost_on
    found.text, found.figure, found.link = text, figure, link
    if sentence is not None:
        found.sentence = sentence
    if segments is not None:
        found.segments = sorted(set(segments))
    found.by, found.changed_at = by, timezone.now()
    found.save()
    audit.record(
        "proof.saved", workspace=company.workspace, by=by, subject="company",
        subject_id=company.pk, about=str(company), before={"may": before}, after={"may": may},
    )  # fmt: skip
    return found


def attach(proof: Proof, upload: UploadedFile[Any], *, by: User) -> None:
    """Keep a file to send; it is on disk before we answer. Raises uploads.NoRoom."""
    with kept_file(upload, workspace=proof.workspace) as kept:
        put_file(proof, kept, by=by)


@transaction.atomic
def put_file(proof: Proof, kept: KeptFile, *, by: User) -> None:
    """Send a file that lies in the workspace's folder already, in place of the one before."""
    before = proof.file
    Proof.objects.of(proof.workspace).filter(pk=proof.pk).update(
        file=kept.name, label=kept.label, by=by, changed_at=timezone.now()
    )
    if before:
        transaction.on_commit(lambda: _gone(proof, before))


@transaction.atomic
def detach(proof: Proof, *, by: User) -> None:
    """Send this file no longer."""
    name = proof.file
    Proof.objects.of(proof.workspace).filter(pk=proof.pk).update(
        file="", label="", by=by, changed_at=timezone.now()
    )
    if name:
        transaction.on_commit(lambda: _gone(proof, name))


def _gone(proof: Proof, name: str) -> None:
    with contextlib.suppress(OSError):
        place_of(SURROUNDINGS.folder, proof.workspace_id, name).unlink(missing_ok=True)
