"""A small world whose truth is known, to be reviewed.

Size works, all the time. The CRM worked and has worn out. The city is an assumption that does
nothing; the sales team is an assumption that works. The market takes to the CRM.
"""

import datetime

import numpy as np
import pyarrow as pa

from focale.review.tables import Tables

AS_OF = datetime.date(2026, 9, 30)
SINCE = datetime.date(2026, 6, 30)
PROFILE = """# Ours.
profile: p
version: 2
label: {fr: Notre client, en: Our customer}
criteria:
  size: {label: {fr: Taille, en: Size}, field: headcount, at_least: 30, need: mandatory, points: 40, proof: measured}
  crm: {label: {fr: CRM, en: CRM}, field: technologies, any_of: [HubSpot], need: preferred, points: 30, proof: measured}  # since 2024
  city: {label: {fr: Ville, en: City}, field: city, one_of: [Lyon], points: 10, proof: assumption}
  team: {label: {fr: Équipe, en: Team}, field: sales_headcount, at_least: 5, points: 20, proof: assumption}
quorum: {mandatory: 1, preferred: 1}
review: {every_days: 90}
history:
  - {version: 2, on: 2026-06-30, changes: [First]}
"""  # noqa: E501
DEALS, COMPANIES = 1200, 900


def market(rng, *, crm=0.3):
    n = COMPANIES
    return pa.table({
        "id": [f"c{i}" for i in range(n)],
        "name": [f"Compagnie {i}" for i in range(n)],
        "headcount": np.where(rng.random(n) < 0.4, 50, 5),
        "technologies": [["HubSpot"] if x < crm else ["Odoo"] for x in rng.random(n)],
        "city": np.where(rng.random(n) < 0.4, "Lyon", "Paris"),
        "sales_headcount": np.where(rng.random(n) < 0.4, 8, 1),
    })  # fmt: skip


def world(seed=1, *, worn=True, noise=False):
    """(tables, what each deal was): the deals of two years, each of some company."""
    rng = np.random.default_rng(seed)
    companies = market(rng)
    rows = rng.integers(0, COMPANIES, DEALS)
    created = np.sort(rng.integers(0, 700, DEALS))
    of = companies.take(rows)
    has_crm = np.array([tech == ["HubSpot"] for tech in of["technologies"].to_pylist()])
    large, team = of["headcount"].to_numpy() == 50, of["sales_headcount"].to_numpy() == 8
    early = created < np.quantile(created, 0.35)
    odds = np.full(DEALS, -2.2)
    if not noise:
        odds = odds + 1.6 * large + 1.2 * team
        odds = odds + 2.0 * has_crm * (early if worn else 1)
    won = rng.random(DEALS) < 1 / (1 + np.exp(-odds))
    first = np.datetime64("2024-08-01")
    start = first + created.astype("timedelta64[D]")
    closed = start + rng.integers(20, 60, DEALS).astype("timedelta64[D]")
    deals = pa.table({
        "deal_id": [f"d{i}" for i in range(DEALS)],
        "account_id": of["id"],
        "created_on": pa.array(start.astype("datetime64[D]")),
        "closed_on": pa.array(closed.astype("datetime64[D]")),
        "status": np.where(won, "won", "lost"),
        "amount": np.where(won, rng.lognormal(9, 0.6, DEALS).round(), 8000.0),
    })  # fmt: skip
    return companies, deals


def facts_log(companies, rng, *, taken_up):
    """What was known of each company; some took to the CRM last summer."""
    rows = []
    for one in companies.to_pylist():
        tech = ";".join(one["technologies"])
        for field in ("headcount", "city", "sales_headcount"):
            rows.append((one["id"], field, str(one[field]), "2024-01-01"))
        rows.append((one["id"], "technologies", tech, "2024-01-01"))
        if tech == "Odoo" and rng.random() < taken_up:
            rows.append((one["id"], "technologies", "Odoo;HubSpot", "2026-08-01"))
    names = ("account_id", "field", "value", "at")
    return pa.table({name: [row[i] for row in rows] for i, name in enumerate(names)})


FEEDBACK = pa.table({
    "compte": [f"c{i}" for i in range(11)],
    "critère": ["Taille"] * 2 + ["city"] * 9,
    "avis": ["juste", "juste", *["faux"] * 8, "juste"],
    "répondu": ["oui", "2026-08-05", "", *["oui"] * 8],
    "date": ["2026-07-20"] * 11,
})  # fmt: skip


def tables(seed=1, **more):
    """Everything a review may be given."""
    companies, deals = world(seed)
    given = {"market": companies, "deals": deals,
             "facts": facts_log(companies, np.random.default_rng(seed), taken_up=0.25),
             "feedback": FEEDBACK}  # fmt: skip
    return Tables(**(given | more))
