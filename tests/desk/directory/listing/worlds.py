"""Small worlds for tests of lists: companies with edges, people, tags, scores."""

from __future__ import annotations

import datetime
import random
from typing import Any

from focale.desk.directory.fields import folded
from focale.desk.directory.models import Company, Contact, Tag, Tagged
from focale.desk.targeting.models import Profile, Run, Score, Version

CITIES = ("Nantes", "Saint-Étienne", "LYON", "lyon", "Œuilly", "")
SECTORS = ("Conseil", "conseil ", "Énergie", "100 % bio_dur", "")
NAFS = ("62.02A", "62.01Z", "70.22Z", "69.10Z", "99.00Z", "01.11Z", "J", "")
PLACES = ("44", "75", "2A", "69", "974", "")
TECHS = (None, [], ["HubSpot"], ["SAP", "Odoo"], ["Créa'Tech", 'a"b'])
OWN = ({}, {"rang": 3}, {"rang": "3"}, {"rang": 12.5}, {"Mot clé": "Été"}, {"a.b'\"": "x"})

PROFILE = """
profile: cible
criteria:
  size: {points: 25, field: headcount, between: [50, 250]}
personas:
  - {id: daf, label: DAF, titles: {matches: "DAF"}, points: 10}
  - {id: head, label: Direction, titles: {matches: "Directrice"}, points: 20}
"""


def companies(workspace: Any, n: int, owners: list[Any], seed: int = 7) -> list[Company]:
    """Companies with every kind of edge: unknown values, accents, signs, own fields."""
    draw = random.Random(seed)
    rows = []
    for place in range(n):
        row = Company(
            workspace=workspace, key=f"C{place}", name=f"Société {draw.choice('abcé')}{place % 9}",
            siren=draw.choice(["", "732829320", "552100554"]),
            city=draw.choice(CITIES), sector=draw.choice(SECTORS), naf=draw.choice(NAFS),
            departement=draw.choice(PLACES), headcount=draw.choice([None, 0.0, 12.0, 50.0, 1200.5]),
            revenue_eur=draw.choice([None, 1e6, 3.5e6]), customer=draw.choice([None, True, False]),
            created_on=draw.choice([None, datetime.date(2020, 2, 29), datetime.date(2026, 11, 1)]),
            technologies=draw.choice(TECHS), own=draw.choice(OWN),
            owner=draw.choice([*owners, None]),
        )  # fmt: skip
        row.folded = folded(row.name, row.domain, row.siren)
        rows.append(row)
    Company.objects.bulk_create(rows)
    return list(Company.objects.of(workspace).order_by("pk"))


def people(workspace: Any, rows: list[Company], n: int, seed: int = 7) -> list[Contact]:
    """People at these companies, some at none."""
    draw = random.Random(seed)
    made = []
    for place in range(n):
        first, last = draw.choice(["Zoé", "Luc", ""]), f"{draw.choice(['Dûpont', 'Morel'])}{place}"
        one = Contact(
            workspace=workspace, key=f"P{place}", company=draw.choice([*rows[: n // 2], None]),
            first_name=first, last_name=last, title=draw.choice(["DAF", "Directrice", ""]),
            email=draw.choice([f"p{place}@ex.fr", ""]),
            phone=draw.choice(["+33612345678", ""]), role=draw.choice(["decider", "user", ""]),
        )  # fmt: skip
        one.folded = folded(first, last, one.email)
        made.append(one)
    Contact.objects.bulk_create(made)
    return list(Contact.objects.of(workspace).order_by("pk"))


def tag(workspace: Any, name: str, rows: list[Company]) -> Tag:
    """A tag on these companies."""
    made = Tag.objects.create(workspace=workspace, name=name)
    Tagged.objects.bulk_create(Tagged(workspace=workspace, tag=made, company=row) for row in rows)
    return made


def scores(workspace: Any, rows: list[Company], seed: int = 7) -> dict[int, Score]:
    """A whole run over these companies, pointed at by the only profile."""
    draw = random.Random(seed)
    profile = Profile.objects.create(workspace=workspace, name="Cible")
    version = Version.objects.create(workspace=workspace, profile=profile, number=1, text=PROFILE)
    run = Run.objects.create(workspace=workspace, version=version, day=datetime.date(2026, 11, 27))
    made = []
    for row in rows:
        points = draw.choice([0, 40_000, 40_000, 62_400, 90_000])
        made.append(
            Score(
                workspace=workspace,
                run=run,
                company=row,
                points=points,
                low=points,
                high=min(100_000, points + draw.choice([0, 19_000])),
                verdict=draw.choice(["qualified", "undecided", "disqualified"]),
                tier=draw.choice(["A", "B", "C", ""]),
                band="nurture",
                unknowns=draw.choice([0, 2]),
                next_fact=draw.choice(["", "revenue_eur"]),
            )
        )
    Score.objects.bulk_create(made)
    profile.published, profile.run = version, run
    profile.save()
    return {score.company_id: score for score in made}
