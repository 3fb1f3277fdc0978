"""How is it kept what a customer proves, and whether they may be named?"""

from __future__ import annotations

import contextlib
import datetime
import os
from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import MayCite, Proof
from focale.desk.team import audit
from focale.desk.team.models import User
from focale.desk.warm.folders import new_name, place_of


@transaction.atomic
def save(
    company: Company, *, by: User, may: str = MayCite.UNNAMED,
    agreed_on: datetime.date | None = None, lost_on: datetime.date | None = None,
    text: str = "", figure: str = "", link: str = "",
) -> Proof:  # fmt: skip
    """What a customer proves; the file beside it stays."""
    found, _ = Proof.objects.of(company.workspace).get_or_create(
        company=company, defaults={"workspace": company.workspace}
    )
    before = found.may
    found.may, found.agreed_on, found.lost_on = may, agreed_on, lost_on
    found.text, found.figure, found.link = text, figure, link
    found.by, found.changed_at = by, timezone.now()
    found.save()
    audit.record(
        "proof.saved", workspace=company.workspace, by=by, subject="company",
        subject_id=company.pk, about=str(company), before={"may": before}, after={"may": may},
    )  # fmt: skip
    return found


def attach(proof: Proof, upload: UploadedFile[Any], *, by: User) -> None:
    """Keep a file to send, in place of the one before; it is on disk before we answer."""
    label = PurePath((upload.name or "").replace("\\", "/")).name[:240] or "file"
    name = new_name(PurePath(label).suffix)
    place = place_of(SURROUNDINGS.folder, proof.workspace_id, name)
    before = proof.file
    try:
        with place.open("xb") as file:
            for chunk in upload.chunks():
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        with transaction.atomic():
            Proof.objects.of(proof.workspace).filter(pk=proof.pk).update(
                file=name, label=label, by=by, changed_at=timezone.now()
            )
    except BaseException:
        place.unlink(missing_ok=True)
        raise
    if before:
        with contextlib.suppress(OSError):
            place_of(SURROUNDINGS.folder, proof.workspace_id, before).unlink(missing_ok=True)


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
