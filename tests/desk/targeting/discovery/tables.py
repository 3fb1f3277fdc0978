"""Tables of the studio for tests: invented companies, of which the best are alike."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Table, TableState
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import new_name, place_of

HEAD = ("id", "name", "siren", "naf", "headcount", "departement", "city", "domain", "technologies",
        "sales_headcount")  # fmt: skip
MONEY = ("revenue_with_us_eur", "nps", "cycle_days", "first_signed_on", "churned_on", "referrals")
_NAF = ("47.11B", "10.71C", "43.21A", "56.10A", "69.20Z", "86.21Z")


def written(place: Path, head: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A CSV file."""
    with place.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)


def kept(workspace: Workspace, role: str, head: Sequence[str], rows: Sequence[Sequence[Any]],
         label: str = "") -> Table:  # fmt: skip
    """A table of the workspace, as a person dropped it."""
    name = new_name(".csv")
    written(place_of(SURROUNDINGS.folder, workspace.pk, name), head, rows)
    return Table.objects.create(
        workspace=workspace, role=role, state=TableState.READY, label=label or f"{role}.csv",
        file=name, rows=len(rows),
    )  # fmt: skip


def companies(count: int = 500, seed: int = 3) -> list[list[Any]]:
    """The market: the first 16 are software makers of 40 to 200 people with HubSpot.

    How many sell is known of all of these, and of half of the others.
    """
    draw = random.Random(seed)
    rows = []
    for n in range(count):
        is_best = n < 16
        rows.append([
            f"c{n:04d}", f"Maison Corvel {n}", f"{100_000_000 + n * 97:09d}",
            "62.01Z" if is_best or draw.random() < 0.06 else draw.choice(_NAF),
            draw.randint(40, 200) if is_best else draw.choice([2, 4, 8, 15, 60, 300, 900]),
            draw.choice(["59", "75", "69", "33", "44"]), draw.choice(["Lille", "Paris", "Lyon"]),
            f"corvel{n}.example",
            "HubSpot" if is_best or draw.random() < 0.1 else draw.choice(["Sage", "Odoo", "EBP"]),
            draw.randint(2, 9) if is_best or draw.random() < 0.5 else "",
        ])  # fmt: skip
    return rows


def customers(market: Sequence[Sequence[Any]], seed: int = 3) -> list[list[Any]]:
    """The first forty of the market, with what they bring; three of them left."""
    draw = random.Random(seed)
    rows = []
    for n, company in enumerate(market[:40]):
        is_best = n < 16
        rows.append([
            *company, draw.randint(60_000, 90_000) if is_best else draw.randint(2_000, 30_000),
            draw.randint(9, 10) if is_best else draw.randint(2, 8),
            draw.randint(20, 40) if is_best else draw.randint(50, 150),
            f"202{draw.randint(0, 3)}-0{draw.randint(1, 9)}-12",
            "2025-03-01" if n in (20, 21, 22) else "", draw.randint(0, 2) if is_best else 0,
        ])  # fmt: skip
    return rows


def deals(market: Sequence[Sequence[Any]], seed: int = 3) -> list[list[Any]]:
    """Ninety deals: software makers sign, others mostly do not."""
    draw = random.Random(seed)
    rows = []
    for n, company in enumerate(market[16:106]):
        chance = 0.9 if company[3] == "62.01Z" else 0.25
        is_won = draw.random() < chance
        rows.append([f"d{n}", company[0], "2025-04-02", "gagnée" if is_won else "perdue"])
    return rows


def studio(workspace: Workspace) -> dict[str, Table]:
    """A table of customers and a market."""
    market = companies()
    return {
        "market": kept(workspace, "market", HEAD, market),
        "customers": kept(workspace, "customers", (*HEAD, *MONEY), customers(market)),
        "deals": kept(
            workspace, "deals", ("deal_id", "account_id", "created_on", "status"), deals(market)
        ),
    }
