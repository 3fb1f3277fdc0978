"""Who is scored in the tests of the scorecard? A handful of companies one can reckon by hand."""

import datetime

import pyarrow as pa

from focale.profile import Profile, read_profile

DAY = datetime.date(2026, 9, 30)

TEXT = """
profile: editeurs
version: 2
market:
  - {field: country, one_of: [FR]}
gates:
  - {id: rival, field: name, is: Rivale, if_blank: pass}
criteria:
  size:    {field: headcount, between: [30, 250], need: mandatory, points: 40, label: {fr: Taille, en: Size}}
  sector:  {field: naf, starts_with: ["62"], need: mandatory, points: 30, label: {fr: Secteur, en: Sector}}
  crm:     {field: technologies, any_of: [HubSpot], need: preferred, points: 20}
  pricing: {event: page_viewed_pricing, points_each: 5, cap: 10}
  bounced: {event: email_bounced, within_days: 365, points: -10}
quorum: {mandatory: 2, preferred: 1}
"""  # noqa: E501


def profile(text: str = TEXT) -> Profile:
    return read_profile(text, "editeurs.yaml")


def companies() -> pa.Table:
    """Acier fits; Bois lacks its CRM; Craie is too small; Rivale is a competitor."""
    return pa.table(
        {
            "id": ["acier", "bois", "craie", "rivale"],
            "name": ["Acier Duval", "Bois & Cie", "Craie", " RIVALE "],
            "headcount": pa.array([120, 40, 3, 100]),
            "naf": ["62.01Z", "6202a", "62.01Z", "62.01Z"],
            "technologies": [["HubSpot"], None, [], ["hubspot"]],
            "country": ["FR", "FR", None, "DE"],
            "city": ["Nantes", "nantes", "Lyon", "Nantes"],
        }
    )


def events() -> pa.Table:
    return pa.table(
        {
            "id": ["1", "2", "2", "3"],
            "account_id": ["acier", "acier", "acier", "bois"],
            "event": [
                "page_viewed_pricing", "page_viewed_pricing", "Page_Viewed_Pricing",
                "email_bounced",
            ],
            "at": [datetime.datetime(2026, 9, d, 10, tzinfo=datetime.UTC) for d in (1, 2, 3, 4)],
        }
    )  # fmt: skip
