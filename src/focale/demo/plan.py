"""What is planted in the demo world, so that later work can be checked against it?

The story: Mirelance, a fictional vendor in Nantes, sells sales automation to B2B companies. Its
best customers are digital companies of 30 to 250 people with a real sales team, a CRM and open
SDR positions. Rates here are aims; `truth` measures what came out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

VENDOR = "Mirelance"
COMPETITORS = ("Prospectine", "Relançoir", "Ciblune")  # fictional too; the profile shuts them out
REFERENCE_DATE = date(2026, 9, 30)  # the world's today
DEALS_FROM = date(2023, 10, 1)  # three years of deals
EVENTS_FROM = date(2024, 10, 1)  # two years of events
FACTS_FROM = date(2023, 9, 30)  # the day before the first deal: every fact has a first value

ROWS = 12_000
SITES = 260  # further establishments of a company that is already there
DUPLICATES = 150  # the same company written a second time
UNITS = ROWS - SITES - DUPLICATES
BEST = 18
OTHER_CUSTOMERS = 22
LOOKALIKES = round(0.065 * UNITS)  # companies made like the best customers, still to be won

SIZE = (30, 250)  # employees, both included
SECTOR = ("58.2", "62", "63.1")
CRM = ("Salesforce", "HubSpot")
SALES_AT_LEAST = 5
COUNTRIES = ("FR", "BE")
HIRING = "job_posted_sdr"
HIRING_DAYS = 180  # how far back the profile looks for it


@dataclass(frozen=True)
class Trait:
    """One characteristic of the best customers, and how often each kind of company has it.

    best: out of 18. others: out of the 22 other customers. lookalike, ordinary: shares (0-1).
    """

    id: str
    field: str
    fr: str
    en: str
    best: int
    others: int
    lookalike: float
    ordinary: float


TRAITS = (
    Trait("size", "headcount", "30 à 250 salariés", "30 to 250 employees", 16, 8, 0.88, 0.052),
    Trait("sector", "naf", "NAF 58.2, 62 ou 63.1", "NAF 58.2, 62 or 63.1", 15, 7, 0.90, 0.048),
    Trait("crm", "technologies", "Salesforce ou HubSpot", "Salesforce or HubSpot",
          15, 7, 0.82, 0.05),
    Trait("sales", "sales_headcount", "5 commerciaux ou plus", "5 salespeople or more",
          16, 8, 0.85, 0.048),
    Trait("hiring", HIRING, "a publié une offre de SDR en 24 mois",
          "posted an SDR job within 24 months", 14, 5, 0.45, 0.035),
)  # fmt: skip
"""The strong traits: at most 12 % of the market, at least 70 % of the best customers."""

SIGNALS = (
    Trait("funding", "funds_raised", "a levé des fonds en 24 mois", "raised funds within 24 months",
          5, 2, 0.12, 0.008),
    Trait("new_leader", "executive_hired", "a recruté un dirigeant en 24 mois",
          "hired an executive within 24 months", 6, 3, 0.15, 0.02),
)  # fmt: skip
"""Weak traits: rarer, more frequent among the best all the same."""

HABIT = Trait("home", "region", "Pays de la Loire", "Pays de la Loire", 8, 10, 0.077, 0.077)
"""Where the vendor looks, not whom it serves well: it marks all customers, not the best ones."""

MARKET_AT_MOST = 0.12
BEST_AT_LEAST = 0.70

WIN_INSIDE, WIN_OUTSIDE = 0.34, 0.11  # won out of closed, deals older than the longest cycle
CYCLE_INSIDE, CYCLE_OUTSIDE = 45, 75  # median days to signature
LONGEST_CYCLE = 180  # days: every deal older than that is closed, or postponed

BLANKS = {
    "siren": 0.05, "naf": 0.03, "sector": 0.10, "headcount": 0.12, "revenue_eur": 0.25,
    "legal_form": 0.10, "created_on": 0.06, "country": 0.015, "departement": 0.04, "region": 0.08,
    "city": 0.03, "postcode": 0.06, "domain": 0.12, "phone": 0.18, "technologies": 0.35,
    "business_model": 0.30, "sales_headcount": 0.55, "updated_on": 0.05, "source": 0.03,
}  # fmt: skip
"""Share of the cells of the market that are emptied."""

CUSTOMER_BLANKS = BLANKS | {
    "siren": 0.0, "naf": 0.0, "country": 0.0, "domain": 0.0, "created_on": 0.0, "phone": 0.05,
    "headcount": 0.055, "revenue_eur": 0.20, "technologies": 0.22, "sales_headcount": 0.45,
}  # fmt: skip
"""The same for customers: known a little better, within the 20 points that discovery allows."""
