"""The tour asks every question of the studio once, and passes over what cannot be asked."""

from __future__ import annotations

import datetime

import pytest

from focale.desk.jobs.models import Job, State
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import (
    BestChoice,
    Discovery,
    MarketAnswer,
    PainPoint,
    Playbook,
    Segment,
    Trial,
)
from focale.desk.targeting.tables.services import take_dropped
from focale.desk.targeting.tour import jobs
from focale.desk.warm.folders import new_name, place_of
from tests.desk.targeting.first.files import customers_csv, market_csv


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(jobs, "WAIT", datetime.timedelta(0))


@pytest.mark.usefixtures("engine", "transactional_db")
def test_everything_is_asked_once_when_its_tables_are_there(cast, work):
    files = []
    for role, text in (("customers", customers_csv()), ("market", market_csv(60))):
        name = new_name(".csv")
        place_of(SURROUNDINGS.folder, cast.workspace.pk, name).write_text(text, "utf-8")
        files.append((role, f"{role}.csv", name))
    role, label, name = files[0]
    take_dropped(
        label, name, role=role, workspace=cast.workspace, by=cast.owner, at_once=True,
        then=files[1:],
    )  # fmt: skip
    point = {"workspace": cast.workspace, "label": "equipe saturee", "key": "equipe saturee"}
    PainPoint.objects.create(**point)
    jobs.begin_tour(cast.workspace, by=cast.owner)
    work()
    space = cast.workspace
    assert PainPoint.objects.of(space).get().label == "Des commerciaux saturés"
    assert BestChoice.objects.of(space).get().ranked is not None, "waited for the table"
    assert Discovery.objects.of(space).count() == 1
    assert not MarketAnswer.objects.of(space).exists(), "no profile to measure by"
    assert not Trial.objects.of(space).exists(), "no leads, no deals"
    names = set(Segment.objects.of(space).values_list("name", flat=True))
    assert names == {"Éditeurs et services informatiques", "Industrie, 20 salariés et plus"}
    assert Playbook.objects.of(space).count() == 2
    last = Job.objects.filter(workspace=space, kind="tour").order_by("-pk").first()
    assert last is not None
    assert last.state == State.DONE
    jobs.begin_tour(cast.workspace, by=cast.owner)
    work()
    assert Segment.objects.of(space).count() == 2, "asked again, the same tour"


@pytest.mark.usefixtures("engine", "transactional_db")
def test_without_tables_nothing_is_asked_and_nothing_fails(cast, work):
    jobs.begin_tour(cast.workspace, by=cast.viewer)
    work()
    assert not BestChoice.objects.of(cast.workspace).exists()
    assert not Job.objects.filter(workspace=cast.workspace, state=State.PARKED).exists()
