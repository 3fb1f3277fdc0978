"""Does a profile changed here and there stay what its author wrote everywhere else?"""

import pytest

from focale.profile import read_profile
from focale.profile.revise import revised
from focale.profile.templates import template_text
from focale.profile.write import write_profile

TEXT = """# Ours.
profile: p
version: 3
criteria:
  # how large
  size:
    label: {fr: Taille, en: Size}
    field: headcount
    between: [30, 250]  # people
    need: mandatory
    points: 25
  # where
  country: {field: country, one_of: [FR, NO], need: mandatory, points: 5}  # NO is Norway
  revenue:
    field: revenue_eur
    at_least: 62.10
    points: 5
    why: |
      Long
      words
quorum: {mandatory: 1}
review: {every_days: 90}
history:
  - version: 3
    on: 2026-06-30
# The end.
"""


@pytest.mark.parametrize(
    ("changes", "there", "gone"),
    [
        ({"version": 4}, ["version: 4"], ["version: 3\ncriteria"]),
        ({"criteria": {"size": {"points": 15.0}}}, ["    points: 15\n"], ["points: 25"]),
        ({"criteria": {"size": {"proof": "measured"}}}, ["proof: measured"], []),
        ({"criteria": {"country": {"need": "preferred"}}}, ["need: preferred", "# NO is"], []),
        ({"criteria": {"country": {"need": None}}}, ["[FR, NO], points: 5}"], []),
        ({"criteria": {"country": None}}, ["size:", "revenue:"], ["country", "# where"]),
        ({"criteria": {"revenue": None}}, ["quorum", "country"], ["Long", "62.10"]),
        ({"criteria": {"size": {"label": {"fr": "T", "en": "S"}}}}, ["{fr: T, en: S}"], []),
        ({"criteria": {"size": {"between": [50, 250]}}}, ["between: [50, 250]  # people"], []),
        ({"criteria": {"revenue": {"why": "x"}}}, ["why: x\n"], ["Long"]),
        ({"quorum": {"mandatory": 2, "preferred": 0}}, ["{mandatory: 2, preferred: 0}"], []),
        ({"tiers": {"A": 80}}, ["tiers: {A: 80}"], []),
    ],
)  # fmt: skip
def test_one_change_touches_one_place(changes, there, gone):
    new = revised(TEXT, changes)
    assert all(words in new for words in there), new
    assert not any(words in new for words in gone), new
    assert "# Ours." in new
    assert "# The end." in new
    assert ("[FR, NO]" in new) is ("country" in new)
    assert write_profile(new) == new
    assert read_profile(new).version == changes.get("version", 3)


def test_a_new_criterion_comes_last_and_history_grows():
    new = revised(
        TEXT,
        {
            "criteria": {"crm": {"label": {"fr": "CRM", "en": "CRM"}, "field": "technologies",
                                 "any_of": ["HubSpot"], "need": "preferred", "points": 10,
                                 "why": {"fr": "8 sur 10 des meilleurs", "en": "8 of 10 best"}}},
            "history": [{"version": 4, "on": "2026-09-30",
                         "changes": [{"fr": "CRM ajouté", "en": "CRM added"}]}],
        },
        ["Why."],
    )  # fmt: skip
    found = read_profile(new)
    assert [c.id for c in found.criteria] == ["size", "country", "revenue", "crm"]
    assert [one["version"] for one in found.story["history"]] == ["3", "4"]
    assert new.startswith("# Why.\n# Ours.")
    assert write_profile(new) == new


@pytest.mark.parametrize("name", ["saas", "agency", "blank"])
def test_every_template_can_be_revised(name):
    text = template_text(name)
    day = {"version": 2, "on": "2026-09-30", "because": "x"}
    new = revised(text, {"version": 2, "history": [day]})
    again = revised(new, {"version": 3, "history": [{**day, "version": 3}]})
    found = read_profile(again)
    assert found.version == 3
    assert len(found.story["history"]) == 2
    assert {c.id: c.points for c in found.criteria} == {
        c.id: c.points for c in read_profile(text).criteria
    }
