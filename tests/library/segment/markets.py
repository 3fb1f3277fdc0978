"""Ten accounts in a market, one outside, one of which nobody knows: all reckoned by hand."""

import datetime

import pyarrow as pa

from focale.profile import read_profile
from focale.segment.size import size

DAY = datetime.date(2026, 9, 30)

PROFILE = """
profile: editeurs
version: 3
label: {fr: Éditeurs, en: Vendors}
market: [{field: country, one_of: [FR, BE]}]
gates: [{id: public, field: kind, is: public, label: {fr: Organisme public, en: Public body}}]
criteria:
  crm:    {field: technologies, any_of: [HubSpot], need: preferred, points: 20}
  size:   {field: headcount, between: [30, 250], need: mandatory, points: 40, label: {fr: Taille, en: Size}}
  known:  {field: domain, known: true, points: 5}
  sector: {field: naf, starts_with: ["62"], need: mandatory, points: 30, label: {fr: Secteur, en: Sector}}
quorum: {mandatory: 2, preferred: 1}
"""  # noqa: E501

NAMES = "id country kind headcount naf technologies departement postcode".split()
ROWS = [
    ("fits", "FR", "firm", 40, "62.01Z", ["HubSpot"], "44", "44000"),
    ("tool unknown", "FR", "firm", 40, "62.02A", None, "2A", None),
    ("size unknown", "FR", "firm", None, "62.01Z", ["HubSpot"], None, "20200"),
    ("public", "FR", "public", 40, "62.01Z", ["HubSpot"], "75", "75001"),
    ("kind unknown", "FR", None, 40, "62.01Z", ["HubSpot"], "75", None),
    ("too small", "FR", "firm", 5, None, [], "971", None),
    ("too large", "fr ", "firm", 6000, "4711f", None, " ", "97410"),
    ("abroad", "BE", "firm", 100, "62.01Z", ["HubSpot"], None, "1000"),
    ("other trade", "FR", "firm", None, "10", None, "99", None),
    ("mid-cap", "FR", "firm", 300, "J", ["HubSpot"], "Nord", None),
    ("outside", "DE", "firm", 40, "62.01Z", ["HubSpot"], "75", None),
    ("nobody knows", None, "firm", 40, "62.01Z", ["HubSpot"], "75", None),
]


def accounts(rows=ROWS, without=()):
    kinds = {"headcount": pa.float64(), "technologies": pa.list_(pa.string())}
    return pa.table(
        {
            name: pa.array([row[place] for row in rows], kinds.get(name, pa.string()))
            for place, name in enumerate(NAMES)
            if name not in without
        }
    )


def profile(text=PROFILE):
    return read_profile(text, "editeurs.yaml")


def sized_by_hand(table=None, text=PROFILE):
    return size(accounts() if table is None else table, profile(text), as_of=DAY)
