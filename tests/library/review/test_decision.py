"""A person decides in a file; what is accepted becomes the next version with its reasons."""

import pytest

from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.review.file import next_version, proposals_text, read_decision
from focale.review.variant import changed_text, clashes
from tests.library.review.worlds import PROFILE


@pytest.fixture(scope="module")
def text(found):
    return proposals_text(found, "en", ("p.yaml", "props.yaml"))


def accept(text, *ids):
    for name in ids:
        before, after = text.split(f"- id: {name}\n", 1)
        text = f"{before}- id: {name}\n" + after.replace("accept: no", "accept: yes", 1)
    return text


def test_nothing_is_accepted_until_somebody_says_so(text):
    decision = read_decision(text, "props.yaml")
    assert decision.accepted == ()
    assert "crm-worn" in decision.refused
    with pytest.raises(FocaleError, match="nothing is accepted"):
        next_version(PROFILE, decision, "en")


def test_what_is_accepted_becomes_the_next_version_with_its_reasons(text):
    decision = read_decision(accept(text, "crm-worn", "city-removed", "team-confirmed"), "p")
    new, profile = next_version(PROFILE, decision, "fr")
    by_id = {one.id: one for one in profile.criteria}
    assert profile.version == 3
    assert "city" not in by_id
    assert by_id["crm"].points == 15
    assert by_id["team"].proof == "measured"
    assert "won of" in by_id["team"].why.en
    assert "# Ours." in new
    assert "# since 2024" in new
    last = profile.story["history"][-1]
    assert (last["version"], last["on"], last["because"]) == ("3", "2026-09-30", "nouvelle offre")
    assert len(last["changes"]) == 3
    assert any("CRM wears out: 30 → 15 points" in change["en"] for change in last["changes"])
    assert any("Ville n'apporte rien" in change["fr"] for change in last["changes"])


def test_a_person_may_correct_the_change_first(text):
    mine = accept(text, "crm-worn").replace("points: 15\n", "points: 20\n", 1)
    _, profile = next_version(PROFILE, read_decision(mine, "p"), "en")
    assert {one.id: one.points for one in profile.criteria}["crm"] == 20


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("accept: no", "accept: maybe", 'line 11: "accept" cannot be "maybe". Write yes or no.'),
        ("version: 2", "version: two", '"version" wants the number'),
        ("on: 2026-09-30", "on: today", '"on" wants the day of the review, not "today"'),
        ("    accept: no", "    acept: yes", "acept"),
    ],
)
def test_a_fault_says_where_and_what_to_do(text, old, new, words):
    with pytest.raises(FocaleError) as refusal:
        read_decision(text.replace(old, new, 1), "props.yaml")
    assert words in refusal.value.words("en")
    assert refusal.value.words("fr") != refusal.value.words("en")


def test_proposals_of_another_version_are_refused(text):
    decision = read_decision(accept(text, "crm-worn"), "p")
    with pytest.raises(FocaleError, match="these proposals are for p, version 2"):
        next_version(PROFILE.replace("version: 2\nlabel", "version: 7\nlabel"), decision, "en")


def test_two_that_touch_one_place_are_not_both_applied(text):
    decision = read_decision(accept(text, "crm-worn", "crm-drift"), "p")
    with pytest.raises(FocaleError, match=r"both change criteria\.crm\.points"):
        next_version(PROFILE, decision, "en")


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ({"criteria": {"a": {"points": 1}}}, {"criteria": {"a": {"need": "preferred"}}}, False),
        ({"criteria": {"a": {"points": 1}}}, {"criteria": {"a": None}}, True),
        ({"criteria": {"a": {"points": 1}}}, {"criteria": {"b": {"points": 1}}}, False),
        ({"quorum": {"mandatory": 1}}, {"quorum": {"mandatory": 2}}, True),
    ],
)
def test_what_clashes(one, other, clash):
    assert bool(clashes([("x", one), ("y", other)])) is clash


def test_a_quorum_that_can_no_longer_be_reached_is_lowered():
    change = {"criteria": {"size": {"need": "preferred"}}}
    profile = read_profile(changed_text(PROFILE, [change]))
    assert (profile.quorum.mandatory, profile.quorum.preferred) == (0, 1)
