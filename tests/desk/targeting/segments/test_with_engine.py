"""What the engine is asked: conditions of a profile, tiers by capacity, groups, like customers."""

from __future__ import annotations

import csv
import random

import pytest
from django.urls import reverse

from focale.desk.directory.exports import selectors as exports_seen, services as exports
from focale.desk.directory.listing.language import read_filter
from focale.desk.directory.models import Company, ListName
from focale.desk.targeting import services as profiles
from focale.desk.targeting.alike import selectors as alike, services as proofs
from focale.desk.targeting.models import (
    Grouping,
    MayCite,
    Profile,
    Segment,
    SegmentKind,
    SegmentMember,
    TierPlan,
)
from focale.desk.targeting.segments import services
from focale.desk.targeting.segments.rules import Rule

PROFILE = """
profile: cible
criteria:
  size: {field: headcount, at_least: 100, points: 50}
  sector: {field: naf, starts_with: ["62"], points: 30}
  crm: {field: technologies, any_of: [HubSpot], points: 20}
"""


@pytest.fixture
def market(transactional_db, cast, engine, work):
    """Eighty companies in no groups at all, every fifth a customer; scored."""
    r = random.Random(7)
    rows = [
        Company.objects.create(
            workspace=cast.workspace, key=f"c{n}", name=f"Société {n}",
            headcount=float(r.randrange(5, 400)), naf=r.choice(["62.01Z", "25.50A", "70.22Z"]),
            departement=r.choice(["44", "69", "75", "13"]), customer=n % 5 == 0 or None,
            technologies=[r.choice(["HubSpot", "Sage"])],
        )
        for n in range(80)
    ]  # fmt: skip
    profiles.publish(PROFILE, workspace=cast.workspace, by=cast.manager)
    work()
    return rows


def members(segment) -> set[int]:
    found = SegmentMember.objects.of(segment.workspace).filter(segment=segment)
    return set(found.values_list("company_id", flat=True))


def test_the_engine_answers_for_conditions_tiers_groups_and_likeness(market, cast, work, signed_in):
    conditions = "- {field: technologies, any_of: [hubspot]}"
    made = services.make(
        "Outillés", SegmentKind.RULES, workspace=cast.workspace, by=cast.manager,
        rule=Rule(read_filter("and(headcount.ge.100)"), conditions),
    )  # fmt: skip
    work()
    wanted = {one.pk for one in market if one.headcount >= 100 and one.technologies == ["HubSpot"]}
    assert members(made) == wanted != set()

    _exported(cast, work, made, wanted)
    _tiers_by_capacity(cast, work, market)
    client = signed_in(cast.manager)
    client.post(reverse("segment_groups", args=["mirelance"]), {"wanted": ""})
    work()
    page = client.get(reverse("segment_groups", args=["mirelance"])).content.decode()
    found = Grouping.objects.of(cast.workspace).get().found
    assert found["groups"] == []
    assert found["why_one"] in ("by_chance", "unstable", "too_small", "few_fields")
    assert found["answer"]["fr"].split(".")[0][:20] in page
    _alike(cast, market)


def _exported(cast, work, segment, wanted):
    """A file of the segment holds its accounts, with the segment in a column of its own."""
    made = exports.ask_for(
        ListName.ACCOUNTS, "csv", workspace=cast.workspace, by=cast.owner,
        found=read_filter(f"and(segment.any.{segment.pk})"),
    )  # fmt: skip
    work()
    path, _ = exports_seen.file_of(made.pk, seen_by=cast.member(cast.owner))
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(wanted)
    assert {row["focale_segments"] for row in rows} == {"Outillés"}


def _tiers_by_capacity(cast, work, market):
    services.plan(
        cast.workspace, by_capacity=True, asked=[("A", 5), ("B", 10)], sellers=2, by=cast.manager
    )
    work()
    found = TierPlan.objects.of(cast.workspace).get().found
    assert [(one["name"], one["accounts"]) for one in found["tiers"]] == [("A", 10), ("B", 20)]
    tiers = {
        one.tier: members(one)
        for one in Segment.objects.of(cast.workspace).filter(kind=SegmentKind.TIER)
    }
    assert (len(tiers["A"]), len(tiers["B"]), tiers["A"] & tiers["B"]) == (10, 20, set())
    run = Profile.objects.of(cast.workspace).get().run
    assert run is not None
    services.plan(cast.workspace, by_capacity=False, asked=[("A", 80)], sellers=1, by=cast.owner)
    work()
    again = Segment.objects.of(cast.workspace).get(kind=SegmentKind.TIER, removed_at=None)
    assert again.tier == "A"
    assert members(again) != tiers["A"]


def _alike(cast, market):
    """The nearest customers; never one who refused; unknowns make nobody alike."""
    one = market[1]
    found = alike.alike(one, seen_by=cast.member(cast.sales))
    assert len(found.found) == 3
    assert found.customers == 16
    nearest = found.found[0].company
    assert nearest.customer
    assert found.found[0].likes
    proofs.save(nearest, by=cast.sales, may=MayCite.NEVER)
    others = alike.alike(one, seen_by=cast.member(cast.sales))
    assert nearest.pk not in {two.company.pk for two in others.found}
    blank = Company.objects.create(workspace=cast.workspace, key="blank", name="Inconnue")
    assert alike.alike(blank, seen_by=cast.member(cast.sales)).found == []
