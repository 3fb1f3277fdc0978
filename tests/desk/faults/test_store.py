"""The store, the engine or the worker is away: what one is told, and what comes back alone."""

from __future__ import annotations

import sqlite3

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from focale.desk.directory import uploads
from focale.desk.directory.models import Company, Import, Note
from focale.desk.jobs.models import Job, State, Worker
from focale.desk.jobs.services import free_held, take
from focale.desk.jobs.worker import WorkLoop
from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.folders import folder_of

SAID = {"fr": "La base de données est occupée", "en": "The database is busy"}


@pytest.mark.parametrize("lang", SAID)
@pytest.mark.django_db(transaction=True)
def test_a_locked_store_is_told_and_nothing_is_half_saved(cast, signed_in, lang):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL locks rows, not the store")
    cast.owner.language = lang
    cast.owner.save()
    company = Company.objects.create(workspace=cast.workspace, key="a", name="Acier Duval")
    client = signed_in(cast.owner)
    client.raise_request_exception = False
    address = f"/w/mirelance/accounts/{company.pk}/"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    holder = sqlite3.connect(SURROUNDINGS.database["NAME"])
    try:
        holder.execute("BEGIN IMMEDIATE")
        answer = client.post(f"{address}notes/", {"text": "Rappeler lundi"})
        assert answer.status_code == 503
        assert SAID[lang] in answer.content.decode()
        assert answer.headers["Retry-After"] == "5"
        assert client.get(address).status_code == 200  # reading goes on
    finally:
        holder.rollback()
        holder.close()
    assert not Note.objects.of(cast.workspace).exists()
    assert client.post(f"{address}notes/", {"text": "Rappeler lundi"}).status_code == 302
    assert Note.objects.of(cast.workspace).count() == 1
    connection.close()  # the next one waits as long as it should


def _dropped(client, text: bytes = b"Nom;SIREN\nAcier Duval;732829320\n") -> int:
    answer = client.post(
        "/w/mirelance/data/imports/", {"file": SimpleUploadedFile("clients.csv", text)}
    )
    assert answer.status_code == 302
    return int(answer.headers["Location"].rstrip("/").rpartition("/")[2])


def test_without_a_worker_one_is_told_and_the_job_waits(cast, signed_in, db):
    client = signed_in(cast.owner)
    Worker.objects.all().delete()
    pk = _dropped(client)
    page = client.get(f"/w/mirelance/data/imports/{pk}/").content.decode()
    from focale.desk.pages.words import say

    assert say("import.no_worker", in_lang="fr")[:30] in page.replace("&#x27;", "'")
    assert Job.objects.get(kind="study").state == State.QUEUED


def test_without_an_engine_the_job_waits_and_costs_no_attempt(cast, signed_in, db, monkeypatch):
    """The engine is away for longer than a worker waits: the job stays, whole, for when it is."""
    from focale.desk.warm import client as warm

    def away(*_, **__):
        raise warm.Away("study")

    monkeypatch.setattr("focale.desk.directory.imports.jobs.ask", away)
    _dropped(signed_in(cast.owner))
    loop = WorkLoop("test")
    for _ in range(30):
        loop.once()
        Job.objects.filter(kind="study").update(not_before="2026-01-01T00:00Z")
    job = Job.objects.get(kind="study")
    assert job.state == State.QUEUED
    assert job.attempts <= 1


@pytest.mark.django_db(transaction=True)
def test_a_full_disk_is_told_and_leaves_no_piece_of_a_file(cast, signed_in, monkeypatch):
    before = set(folder_of(SURROUNDINGS.folder, cast.workspace.pk).iterdir())

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(uploads.os, "fsync", full)
    answer = signed_in(cast.owner).post(
        "/w/mirelance/data/imports/", {"file": SimpleUploadedFile("clients.csv", b"Nom\nA\n")}
    )
    assert answer.status_code == 422
    assert set(folder_of(SURROUNDINGS.folder, cast.workspace.pk).iterdir()) == before
    assert not Import.objects.of(cast.workspace).exists()


def test_a_desk_that_starts_again_waits_for_no_lease_of_the_dead(cast, db):
    from focale.desk.jobs.services import enqueue

    enqueue("study", key="x", workspace=cast.workspace, id=1)
    held = take("dead")
    assert held is not None
    assert take("alive") is None
    free_held()
    again = take("alive")
    assert again is not None
    assert again.pk == held.pk
