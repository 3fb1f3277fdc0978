"""A small market in a folder, and we are in it."""

import pytest

PROFILE = """profile: digital
version: 2
label: {fr: Le numérique, en: Digital companies}
market: [{field: country, one_of: [FR, BE]}]
gates:
  - id: rival
    label: {fr: Concurrent, en: Competitor}
    field: name
    name_is: [Rival]
    if_blank: pass
criteria:
  size:
    label: {fr: Taille, en: Size}
    field: headcount
    between: [30, 250]
    need: mandatory
    points: 30
  code:
    label: {fr: Activité, en: Activity}
    field: naf
    starts_with: ["62"]
    need: mandatory
    points: 30
  money:
    label: {fr: Chiffre, en: Revenue}
    field: revenue_eur
    ramp: {from: 0, full: 3e6}
    need: preferred
    points: 20
  hire:
    label: {fr: Recrute, en: Hiring}
    event: job
    within_days: 90
    need: preferred
    points: 20
  bounce:
    label: {fr: Rebond, en: Bounce}
    event: bounce
    within_days: 90
    points: -30
"""

ACCOUNTS = """id,name,city,departement,country,naf,headcount,revenue_eur
a1,Alpha & fils,Nantes,44,FR,62.01Z,100,1000000
a2,Bêta,Nantes,44,FR,62.02A,60,
a3,Gamma,Lyon,69,FR,,80,3000000
a4,Rival SAS,Paris,75,FR,62.01Z,100,3000000
a5,Delta,Berlin,,DE,47.11B,5,200000
a6,Epsilon,,,FR,62.01Z,31,
"""

EVENTS = """account_id,event,at
a1,job,2026-09-01
a2,job,2026-01-01
a2,bounce,2026-09-20
"""

CONTACTS = """contact_id,account_id,first_name,last_name,title,role,phone,email
c1,a1,Anne,Duval,Directrice commerciale,decider,01 99 00 12 34,anne@alpha.example
c2,a3,Paul,,Acheteur,user,,paul@gamma.example
"""


@pytest.fixture
def market(tmp_path, monkeypatch):
    for name, content in (
        ("p.yaml", PROFILE), ("a.csv", ACCOUNTS), ("e.csv", EVENTS), ("c.csv", CONTACTS),
    ):  # fmt: skip
        (tmp_path / name).write_text(content, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def given():
    """The files of the market, as options."""
    return "a.csv -p p.yaml --events e.csv --contacts c.csv --as-of 2026-09-30".split()
