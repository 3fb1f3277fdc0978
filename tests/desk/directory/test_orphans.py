"""Files that nothing names leave the disk after a safe time; those in use never do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from django.apps import apps

from focale.desk.directory.models import Attachment, Company, Import
from focale.desk.directory.orphans import NAME_NO_FILE, SAFE_SECONDS, orphans_of
from focale.desk.jobs.clock import due_at_midnight
from focale.desk.jobs.models import Job, State
from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.folders import new_name, place_of

_KILLED = """
import django, os, signal
django.setup()
from django.core.files.base import ContentFile
from focale.desk.directory.uploads import kept_file
from focale.desk.team.models import Workspace
with kept_file(ContentFile(b"x", name="a.csv"), workspace=Workspace(pk="{space}")) as kept:
    print(kept.name, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)  # between the file and its row
"""


@pytest.fixture
def file(cast):
    """A file of the workspace, old enough unless it is said to be young."""

    def made(name: str = "", *, is_young: bool = False):
        path = place_of(SURROUNDINGS.folder, cast.workspace.pk, name or new_name(".csv"))
        path.write_text("x")
        if not is_young:
            long_ago = time.time() - SAFE_SECONDS - 60
            os.utime(path, (long_ago, long_ago))
        return path

    return made


def test_what_no_row_names_goes_in_the_night_and_nothing_else(cast, file, work):
    space = cast.workspace
    company = Company.objects.create(workspace=space, key="a", name="Acier")
    lost, young, half = file(), file(is_young=True), file()
    half = half.rename(half.with_name(f".{half.name}.123.part"))
    beside, imported, removed = file(), file(), file()
    given, held, inside = file(), file(), file(new_name())
    foreign = file().rename(lost.with_name("notes.csv"))
    Attachment.objects.create(workspace=space, company=company, label="a", file=beside.name, size=1)
    Attachment.objects.create(
        workspace=space, company=company, label="b", file=removed.name, size=1,
        removed_at=company.entered_at,
    )  # fmt: skip
    Import.objects.create(
        workspace=space, label="a", file=imported.name, files={"facts": {"de": inside.name}}
    )
    Job.objects.create(
        workspace=space, kind="x", key="x", state=State.PARKED, given={"file": given.name},
        cursor={"at": [1, held.name]},
    )  # fmt: skip
    assert orphans_of(space) == sorted([lost, half])
    due_at_midnight()
    work()
    due_at_midnight()
    work()
    assert not lost.exists()
    assert not half.exists()
    for kept in (young, beside, imported, removed, given, held, inside, foreign):
        assert kept.exists()


def test_a_file_of_another_workspace_is_named_by_its_own_rows_alone(cast, file):
    mine = file()
    Import.objects.create(workspace=cast.other, label="a", file=mine.name)
    assert orphans_of(cast.workspace) == [mine]


@pytest.mark.one_store
def test_who_is_killed_between_a_file_and_its_row_leaves_nothing_for_long(cast):
    told = subprocess.run(
        [sys.executable, "-c", _KILLED.format(space=cast.workspace.pk)], stdout=subprocess.PIPE,
        text=True, check=False,
    )  # fmt: skip
    assert told.returncode == -signal.SIGKILL
    path = place_of(SURROUNDINGS.folder, cast.workspace.pk, told.stdout.strip())
    assert path.exists()
    assert orphans_of(cast.workspace) == []
    assert orphans_of(cast.workspace, now=time.time() + SAFE_SECONDS + 60) == [path]


def test_tables_that_are_not_searched_have_no_column_for_files():
    said = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        if model.__name__ in NAME_NO_FILE
        for field in model._meta.concrete_fields
        if field.name in {"file", "files", "progress", "rejects"}
    }
    assert said == set()
