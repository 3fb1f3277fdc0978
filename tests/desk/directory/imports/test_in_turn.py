"""Files follow each other: a log never overtakes the companies that it speaks of."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from focale.desk.directory.models import Company, Event, Import
from focale.desk.jobs.models import Job, State

pytestmark = pytest.mark.django_db(transaction=True)

COMPANIES = "SIREN;Raison sociale\n732829320;Acier\n552100554;Bois\n"
LOG = "Date;SIREN;Événement\n01/10/2026 14:00;732829320;Appel\n"


def test_a_second_import_waits_for_the_first_and_loses_nothing(cast, importing):
    first = importing.drop(COMPANIES, "societes.csv")
    second = importing.drop(LOG, "evenements.csv")
    importing.post(first, "start")
    importing.post(second, "start")
    held = Job.objects.filter(kind="import").order_by("pk")[0]
    Job.objects.filter(pk=held.pk).update(not_before=timezone.now() + datetime.timedelta(hours=1))

    importing.work()
    waiting = Job.objects.filter(kind="import").order_by("pk")[1]
    assert (waiting.state, waiting.trouble) == (State.QUEUED, {"code": "job_in_turn"})
    assert not Event.objects.of(cast.workspace).exists()
    assert "Un import lancé avant n'est pas terminé" in importing.page(second).replace(
        "&#x27;", "'"
    )

    Job.objects.filter(kind="import").update(not_before=timezone.now())
    importing.work()
    Job.objects.filter(kind="import").update(not_before=timezone.now())
    importing.work()
    assert Company.objects.of(cast.workspace).count() == 2
    assert Import.objects.of(cast.workspace).get(pk=second.pk).counts == {"made": 1}


def test_an_import_that_was_parked_holds_up_nobody(cast, importing):
    first = importing.drop(COMPANIES, "societes.csv")
    importing.post(first, "start")
    Job.objects.filter(kind="import").update(state=State.PARKED)
    assert importing(COMPANIES, "autres.csv").counts == {"made": 2}
