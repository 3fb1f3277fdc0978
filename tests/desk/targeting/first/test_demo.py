"""The desk of the demo reads its files one after the other, and knows whom to prospect."""

from __future__ import annotations

import pytest

from focale.desk import demo_data
from focale.desk.targeting.models import Table
from focale.desk.team.models import Workspace
from tests.desk.targeting.first.files import contacts_csv, customers_csv, market_csv


@pytest.mark.usefixtures("engine", "transactional_db")
def test_the_files_of_the_studio_are_read_one_after_the_other(cast, work, tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    texts = {"customers": customers_csv(), "companies": market_csv(40), "contacts": contacts_csv(),
             "deals": "\n"}  # fmt: skip
    for name, text in texts.items():
        (data / f"{name}.csv").write_text(text, "utf-8")
    demo_data._studio(cast.workspace, tmp_path, cast.owner)
    assert Table.objects.of(cast.workspace).count() == 1
    work()
    found = Table.objects.of(Workspace.objects.get(pk=cast.workspace.pk)).order_by("pk")
    assert [(one.role, one.state) for one in found] == [
        ("customers", "ready"), ("market", "ready"), ("deals", "failed"), ("contacts", "ready"),
    ]  # fmt: skip
