"""What does the desk of the demo hold? Its accounts, people and events, the files of the studio,
the profile drafted, and what the studio answers of them.

Loaded by the same acts as by hand: files dropped, columns as believed, rows taken in by jobs. The
files of the studio come one after the other, so that the desk answers meanwhile.
"""

from __future__ import annotations

from pathlib import Path

from django.core.files import File
from django.db import transaction

from focale.desk.directory.imports.services import drop_file
from focale.desk.directory.uploads import kept_file
from focale.desk.targeting.services import publish
from focale.desk.targeting.tables.services import take_dropped
from focale.desk.targeting.tour.jobs import begin_tour
from focale.desk.team.models import User, Workspace
from focale.desk.team.services import enter_link, make_workspace

EMAIL = "demo@localhost"
FILES = ("companies.csv", "contacts.csv", "events.csv")
STUDIO = (
    ("customers", "customers.csv"), ("market", "companies.csv"), ("deals", "deals.csv"),
    ("interviews", "interviews.csv"), ("contacts", "contacts.csv"), ("events", "events.csv"),
    ("leads", "leads.csv"), ("costs", "costs.csv"), ("contracts", "contracts.csv"),
    ("facts", "facts_log.parquet"),
)  # fmt: skip
"""Role of a table of the studio, and its file, in the order in which they come."""


def demo_token(folder: Path, lang: str) -> str:
    """The token of a link into the demo's workspace, made and filled at the first start."""
    person = User.objects.filter(email=EMAIL).first() or _made(folder, lang)
    return enter_link(person, by=None)


@transaction.atomic
def _made(folder: Path, lang: str) -> User:
    person = User.objects.create_user(EMAIL, name="Mirelance", language=lang)
    workspace = make_workspace("Mirelance", owner=person, by=None)
    _filled(workspace, folder, person)
    return person


def _filled(workspace: Workspace, folder: Path, person: User) -> None:
    for name in FILES:
        with (folder / "data" / name).open("rb") as file:
            drop_file(File(file, name=name), workspace=workspace, by=person, start_at_once=True)
    _studio(workspace, folder, person)
    profile = folder / "target" / "profile.yaml"
    if not profile.is_file():
        profile = folder / "data" / "profile.yaml"
    publish(profile.read_text("utf-8"), workspace=workspace, by=person)
    begin_tour(workspace, by=person)


def _studio(workspace: Workspace, folder: Path, person: User) -> None:
    """Have the files of the studio read, one after the other."""
    files: list[tuple[str, str, str]] = []
    for role, name in STUDIO:
        place = folder / "data" / name
        if not place.is_file():
            continue
        with (
            place.open("rb") as file,
            kept_file(File(file, name=name), workspace=workspace) as kept,
        ):
            files.append((role, kept.label, kept.name))
    if files:
        role, label, file_name = files[0]
        take_dropped(
            label,
            file_name,
            role=role,
            workspace=workspace,
            by=person,
            at_once=True,
            then=files[1:],
        )
