"""Are the two worked examples of the method complete, and honest about being examples?"""

from decimal import Decimal

import pytest

from focale.criterion.condition import EventTest, leaves_of
from focale.profile import Quorum
from focale.profile.templates import template, template_names, template_text

WORKED = ("saas", "agency")


@pytest.mark.parametrize("name", template_names())
def test_points_sum_to_100_and_every_criterion_is_an_assumption(name):
    profile = template(name)
    positive = [c.points for c in profile.criteria if c.points is not None and c.points > 0]
    assert sum(positive) == Decimal(100)
    assert {criterion.proof for criterion in profile.criteria} == {"assumption"}
    assert all(criterion.why.fr and criterion.why.en for criterion in profile.criteria)


@pytest.mark.parametrize("name", WORKED)
def test_a_worked_example_is_complete_in_both_languages(name):
    profile = template(name)
    assert profile.quorum == Quorum(mandatory=3, preferred=1)
    needs = [criterion.need for criterion in profile.criteria]
    assert needs.count("mandatory") == 4
    assert needs.count("preferred") in (3, 4)
    assert {c.pillar for c in profile.criteria} >= {"firmographic", "behavioural", "need"}
    assert any(
        isinstance(leaf, EventTest) for c in profile.criteria for leaf in leaves_of(c.condition)
    )
    labels = [profile.label, profile.summary, *(c.label for c in profile.criteria)]
    labels += [gate.label for gate in profile.gates]
    assert all(label.fr and label.en for label in labels)
    assert profile.market
    assert profile.gates
    assert set(profile.story) == {"review", "personas", "pain_points", "value"}


@pytest.mark.parametrize("name", WORKED)
def test_a_worked_example_has_a_decider_and_pain_points(name):
    story = template(name).story
    assert "decider" in {persona["role"] for persona in story["personas"]}
    assert len(story["pain_points"]) >= 2
    assert all(pain["seen_in"] == "0" for pain in story["pain_points"])
    assert all(value["fr"] and value["en"] for value in story["value"])


def test_the_comments_speak_french_first_then_english():
    for name in template_names():
        first = template_text(name).splitlines()[:2]
        assert first[0].startswith(("# Profil", "# Votre"))
        assert first[1].startswith(("# Ideal", "# Your"))


def test_the_figures_are_those_of_the_method():
    conditions = {c.id: c.condition for c in template("saas").criteria}
    assert conditions["size"].test.low == 30
    assert conditions["size"].test.high == 250
    assert conditions["country"].test.values == ("FR", "GB", "DE")
    assert (conditions["revenue"].test.full_low, conditions["revenue"].test.full_high) == (
        3e6,
        30e6,
    )
    assert conditions["crm"].test.items == ("salesforce", "hubspot")
    conditions = {c.id: c.condition for c in template("agency").criteria}
    assert (conditions["size"].test.low, conditions["size"].test.high) == (15, 100)
    assert (conditions["revenue"].test.full_low, conditions["revenue"].test.full_high) == (
        2e6,
        15e6,
    )
