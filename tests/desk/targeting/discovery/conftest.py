"""What tests of Découverte may ask for: a search that was really made, once for all of them."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from focale.desk.targeting.models import BestChoice, Discovery, DiscoveryState
from tests.desk.targeting.discovery.tables import HEAD, MONEY, companies, customers, deals, written


class _Folder:
    """The rows of a workspace, as far as the acts of discovery ask them: its files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self, name: str) -> Path:
        return self.folder / name


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A market, its customers and its deals, as files."""
    place = tmp_path_factory.mktemp("studio")
    market = companies()
    written(place / "market.csv", HEAD, market)
    written(place / "customers.csv", (*HEAD, *MONEY), customers(market))
    written(place / "deals.csv", ("deal_id", "account_id", "created_on", "status"), deals(market))
    return _Folder(place)


@pytest.fixture(scope="session")
def answer(folder: Any) -> dict[str, Any]:
    """What the engine answers to a search of these."""
    from focale.desk.warm.acts.discover import discover

    tables = {role: {"file": f"{role}.csv", "label": f"{role}.csv"}
              for role in ("customers", "market", "deals")}  # fmt: skip
    best = [f"c{n:04d}" for n in range(16)]
    return discover(folder, tables, best, ["revenue", "nps"], "2026-11-27", "p.txt", redraws=400)


@pytest.fixture
def searched(cast: Any, answer: dict[str, Any]) -> Discovery:
    """A search of Mirelance that is ready."""
    from focale.desk.targeting.discovery.patterns.board import drafted

    found = copy.deepcopy(answer)
    counts = found.pop("standing")
    return Discovery.objects.create(
        workspace=cast.workspace, state=DiscoveryState.READY, found=found, counts=counts,
        placed=drafted(found), given={"tables": {}, "best": [f"c{n:04d}" for n in range(16)]},
        by=cast.manager, done_at=timezone.now(),
    )  # fmt: skip


def ranked_choice(workspace: Any, table: Any, members: int = 24) -> BestChoice:
    """A choice whose customers were ranked, without asking the engine."""
    return BestChoice.objects.create(
        workspace=workspace, table=table, matter=["loyal"],
        ranked={
            "total": members, "measures": ["revenue"], "told": ["loyal"], "notices": [],
            "proposed": [f"c{n:04d}" for n in range(12)],
            "members": [
                {"id": f"c{n:04d}", "name": f"Maison Corvel {n}", "rank": n + 1, "score": 0.5,
                 "values": {}, "told": {}, "left": False}
                for n in range(members)
            ],
        },
    )  # fmt: skip
