"""A small market seen through two profiles, and the pages made of it."""

import datetime
import importlib.util
import json
import os
import re
from pathlib import Path

import pyarrow as pa
import pytest

from focale.profile import read_profile
from focale.report.page import score_page
from focale.scorecard.run import open_run

AS_OF = datetime.date(2026, 9, 30)

NORTH = """
profile: north
version: 3
label: {fr: Éditeurs du Nord, en: Northern vendors}
summary: {fr: Des éditeurs de 30 à 250 personnes., en: Vendors of 30 to 250 people.}
market:
  - {field: country, one_of: [FR, BE]}
gates:
  - id: rival
    label: {fr: Concurrent, en: Competitor}
    field: domain
    one_of: [rival.example]
    if_blank: pass
criteria:
  size:
    label: {fr: Taille, en: Size}
    field: headcount
    between: [30, 250]
    need: mandatory
    points: 40
    proof: measured
    why: {fr: 14 des 18 meilleurs clients, en: 14 of the 18 best customers}
  sector:
    label: {fr: Métier, en: Trade}
    field: naf
    starts_with: ["62"]
    need: mandatory
    points: 20
    proof: assumption
  crm:
    label: {fr: Outil de vente, en: Sales tool}
    field: technologies
    any_of: [HubSpot]
    need: preferred
    points: 25
  visits:
    label: {fr: Visites, en: Visits}
    event: page_viewed
    points_each: 5
    cap: 15
    half_life_days: 30
    proof: plausible
  bounced: {label: {fr: Adresse morte, en: Dead address}, event: bounced, points: -10}
"""

SOUTH = """
profile: south
label: {fr: Négoces du Sud, en: Southern traders}
criteria:
  revenue:
    label: {fr: Recettes, en: Income}
    field: revenue_eur
    at_least: 1000000
    need: mandatory
    points: 60
  size:
    label: {fr: Taille, en: Size}
    field: headcount
    at_most: 29
    need: mandatory
    points: 40
tiers: {A: 80, B: 50, C: 20}
bands: {handle_now: 65, nurture: 35}
abm: 95
"""

# id, name, city, departement, country, domain, headcount, naf, technologies, revenue_eur
COMPANIES = [
    ("a1", "Acier Duval", "Lille", "59", "FR", "acier.example", 120, "62.01Z", ["HubSpot"], 9e6),
    ("a2", "Nordis Data", "Mons", None, "BE", None, 45, "62.02A", None, None),
    ("a3", "Vernay Logiciels", "Lens", "62", "FR", "vernay.example", None, "62.01Z", [], 4.5e6),
    ("a4", "Hexane Négoce", "Nice", "06", "FR", "hexane.example", 12, "46.90Z", None, 2e6),
    ("a5", "Rival SA", "Paris", "75", "FR", "rival.example", 80, "62.01Z", ["HubSpot"], 1e7),
    ("a6", "Petit Café", "Arles", "13", "FR", None, 2, "56.10A", [], 90_000.0),
]  # fmt: skip
NAMES = "id name city departement country domain headcount naf technologies revenue_eur".split()

EVENTS = [
    ("a1", "page_viewed", "2026-09-29T10:00:00"),
    ("a1", "page_viewed", "2026-09-10T10:00:00"),
    ("a1", "bounced", "2026-05-01T10:00:00"),
    ("a3", "page_viewed", "2026-09-30T08:00:00"),
]
CONTACTS = [
    ("p1", "a1", "Claire Morel", "DAF", "decider", "06 12 34 56 78", "claire.morel@acier.example"),
    ("p2", "a3", "Paul Giraud", "Directeur commercial", "", "", "not an address"),
]  # fmt: skip


def companies(rows=COMPANIES):
    return pa.table({name: [row[n] for row in rows] for n, name in enumerate(NAMES)})


def events():
    return pa.table(
        dict(zip(("account_id", "event", "at"), zip(*EVENTS, strict=True), strict=True))
    )


def contacts(rows=CONTACTS):
    names = "contact_id account_id name title role phone email".split()
    return pa.table({name: [row[n] for row in rows] for n, name in enumerate(names)})


@pytest.fixture(scope="package")
def page_of():
    """`page_of(lang, texts, ...)` is the page of the small market through these profiles."""

    def made(lang="fr", texts=(NORTH,), table=None, people=None, **asked):
        profiles = [read_profile(text) for text in texts]
        with open_run(
            companies() if table is None else table, profiles, events=events(), as_of=AS_OF
        ) as run:
            return score_page(run, lang, contacts=people, **asked)

    return made


@pytest.fixture(scope="package")
def pages(page_of):
    """The usual page in both languages, with contacts."""
    return {lang: page_of(lang, people=contacts()) for lang in ("fr", "en")}


@pytest.fixture(scope="package")
def browse(browser, tmp_path_factory):
    """`browse(page, width, dark)` is what a page wrote into #found, and what chromium said."""

    def found(page, width=1440, dark=False):
        place = tmp_path_factory.mktemp("chromium") / "page.html"
        place.write_text(page, encoding="utf-8")
        tab = browser.new_page(
            viewport={"width": width, "height": 1200}, color_scheme="dark" if dark else "light"
        )
        said = []
        tab.on("console", lambda message: said.append(message.text))
        tab.on("pageerror", lambda error: said.append(str(error)))
        try:
            tab.goto(place.as_uri())
            if not tab.locator("#found").count():
                return None, said
            tab.wait_for_function(
                "document.querySelector('#found').textContent", polling=50, timeout=120_000
            )
            return json.loads(tab.locator("#found").text_content()), said
        finally:
            tab.close()

    return found


AXE = """
axe.run(document, {resultTypes: ["violations"]}).then(result => {
  const told = rule => `${rule.id}: ${rule.nodes.map(node => node.html.slice(0, 90)).join(" | ")}`;
  document.querySelector("#found").textContent = JSON.stringify(result.violations.map(told));
});
"""


@pytest.fixture(scope="package")
def violations(browse):
    """`violations(page, width, dark)` is what axe-core finds against a page.

    Its script comes with the package axe-core-python; FOCALE_AXE names a newer one.
    """
    given = os.environ.get("FOCALE_AXE")
    package = importlib.util.find_spec("axe_core_python")
    if given is None and package is None:
        pytest.skip("axe-core-python is not installed (make test installs it)")
    axe = Path(given or Path(package.origin).with_name("axe.min.js")).read_text("utf-8")
    policy = r'<meta http-equiv="Content-Security-Policy"[^>]*>'
    scripts = (
        f"<div hidden><pre id='found'></pre></div><script>{axe}</script><script>{AXE}</script>"
    )

    def found(page, width, dark):
        bare, dropped = re.subn(policy, "", page)  # it would refuse axe too
        assert dropped == 1
        return browse(bare.replace("</body>", f"{scripts}</body>"), width, dark)[0]

    return found
