"""Random companies, people, events and profiles: what scores are checked on."""

from __future__ import annotations

import datetime
import random
from typing import Any

from focale.desk.directory.events import take_events
from focale.desk.directory.models import Company, Contact, Event
from focale.desk.team.models import Workspace

NAMES = ("page_viewed_pricing", "Email_Opened", "appel reçu", "job_posted_sdr")
TECHNOLOGIES = ("HubSpot", "Salesforce", "Sage", "Éclair")

WORLD_PROFILE = """
profile: world
version: 3
fields: {maturity: text, seats: number, since: date, vip: flag, tools: list}
gates:
  - {id: rival, field: name, one_of: [rival sa], why: competitor}
  - {id: public, field: kind, one_of: [public], if_blank: pass, why: public}
criteria:
  size:     {field: headcount, between: [30, 250], need: mandatory, points: 25}
  sector:   {field: naf, starts_with: ["62", "58"], need: mandatory, points: 17}
  place:    {field: departement, one_of: ["44", "2A", "01"], points: 7}
  crm:      {field: technologies, any_of: [hubspot, eclair], need: preferred, points: 11}
  age:      {field: created_on, at_least: 2010-01-01, points: 5}
  client:   {field: customer, is: false, points: 3}
  ripe:     {field: maturity, one_of: [élevée, moyenne], points: 9}
  seats:    {field: seats, at_least: 12.5, points: 4}
  vip:      {field: vip, is: true, points: -6}
  tools:    {field: tools, any_of: [excel], points: 2}
  pricing:  {event: page_viewed_pricing, points_each: 3, cap: 9, half_life_days: 30}
  opened:   {event: email_opened, within_days: 90, points: 4}
  calls:    {event: appel recu, rollup: top3_mean, at_least: 2, points: 6}
  hiring:   {event: job_posted_sdr, within_days: 60, need: preferred, points: 8}
"""


def make_companies(workspace: Workspace, count: int, seed: int) -> list[Company]:
    """Companies with odd, missing and typed values."""
    r = random.Random(seed)
    rows = [
        Company(workspace=workspace, key=f"{seed}-{n}", **_values(r), own=_own(r))
        for n in range(count)
    ]
    for row in rows:
        row.save()
    return rows


def _values(r: random.Random) -> dict[str, Any]:
    return {
        "name": r.choice(["Acier Duval", "Rival SA", "", "Éts Œuvré"]),
        "kind": r.choice(["", "public", "Public ", "entreprise"]),
        "headcount": r.choice([None, 0.0, 29.9, 30.0, 250.0, 250.1, float(r.randrange(400))]),
        "naf": r.choice(["", "62.01Z", "6202A", "5829C", "7022Z"]),
        "departement": r.choice(["", "44", "2A", "2a", "01", "75"]),
        "technologies": r.choice([None, [], ["HubSpot"], r.sample(TECHNOLOGIES, 2)]),
        "created_on": r.choice([None, datetime.date(2019, 2, 28), datetime.date(2001, 1, 1)]),
        "customer": r.choice([None, True, False]),
    }


def _own(r: random.Random) -> dict[str, Any]:
    drawn = {
        "maturity": r.choice([None, "", "Élevée", "moyenne", "faible", 3]),
        "seats": r.choice([None, "12,5", "12.4", 13, 12.5, "beaucoup"]),
        "since": r.choice([None, "2024-01-01", "31/12/2023"]),
        "vip": r.choice([None, True, False, "oui", "non", ""]),
        "tools": r.choice([None, [], ["Excel", "Word"], "excel;word", "word"]),
    }
    return {name: value for name, value in drawn.items() if r.random() < 0.8}


def make_events(
    workspace: Workspace, companies: list[Company], count: int, seed: int, now: datetime.datetime
) -> None:
    """People of these companies, some of whom agreed to be noted, and what they did."""
    r = random.Random(seed)
    people = [
        Contact.objects.create(
            workspace=workspace, key=f"{seed}-p{n}", company=r.choice(companies),
            tracking_consent=r.choice([None, True, False]),
        )
        for n in range(len(companies))
    ]  # fmt: skip
    events = []
    for n in range(count):
        contact = r.choice([None, r.choice(people)])
        company = contact.company if contact and r.random() < 0.5 else r.choice(companies)
        events.append(
            Event(
                workspace=workspace, key=f"{seed}-e{n}", contact=contact,
                company=None if contact and r.random() < 0.3 else company,
                event=r.choice(NAMES), n=r.choice([1, 1, 3]), is_machine=r.random() < 0.1,
                at=now - datetime.timedelta(minutes=r.randrange(-5_000, 200_000)),
            )
        )  # fmt: skip
    for start in range(0, len(events), 100):
        take_events(events[start : start + 100], workspace=workspace)
