"""What sales found missing becomes a criterion of the draft with one click, or stays a question."""

from __future__ import annotations

from html import unescape

import pytest

from focale.desk.targeting.discovery.patterns.services import want
from focale.desk.targeting.discovery.patterns.text import draft_text
from focale.desk.targeting.models import Discovery, Draft
from focale.profile import read_profile
from tests.desk.targeting.discovery.test_patterns import fresh

HERE = "/w/mirelance/target/discovery/"
WORDS = "A un DSI"


@pytest.fixture
def client(cast, searched, signed_in):
    want(searched, [{"words": WORDS, "n": 2, "of": 3}], by=cast.manager)
    return signed_in(cast.manager)


def _made(client, field="", value="", words=WORDS, **more):
    answer = client.post(
        f"{HERE}criterion/", {"words": words, "field": field, "value": value, **more}, follow=True
    )
    return unescape(answer.content.decode())


def _criterion(searched, key):
    profile = read_profile(draft_text(fresh(searched), ""))
    return next(one for one in profile.criteria if one.id == key)


def test_one_click_makes_it_a_yes_or_no_of_the_teams_own(client, searched):
    before = read_profile(draft_text(fresh(searched), ""))
    page = unescape(client.get(HERE).content.decode())
    assert "Ce que les ventes trouvent manquant" in page
    page = _made(client)
    assert "« A un DSI » est un critère du brouillon" in page.replace("\xa0", " ").replace(
        "\u202f", " "
    )  # fmt: skip
    assert "Le garder comme question" in page
    text = draft_text(fresh(searched), "")
    assert "Manque, selon 2 sur 3 en séance terrain : A un DSI" not in text
    assert '"a_un_dsi": flag' in text
    found = _criterion(searched, "a_un_dsi")
    assert (int(found.points), found.need, found.proof) == (5, None, "assumption")
    assert "2 sur 3" in found.why.fr
    after = read_profile(text)
    assert after.quorum == before.quorum  # it keeps nobody out
    assert len(after.criteria) == len(before.criteria) + 1


@pytest.mark.parametrize(
    ("field", "value", "written"),
    [
        ("headcount", "50 salariés", "at_least: 50"),
        ("revenue_eur", "1,5 M€", "at_least: 1500000"),
        ("city", "Lyon, Nantes", 'one_of: ["Lyon", "Nantes"]'),
        ("naf", "62, 58.2", 'starts_with: ["62", "58.2"]'),
        ("technologies", "HubSpot", 'any_of: ["HubSpot"]'),
        ("customer", "", "is: true"),
    ],
)
def test_a_field_with_the_value_that_is_wanted(client, searched, field, value, written):
    _made(client, field, value)
    text = draft_text(fresh(searched), "")
    assert written in text
    read_profile(text)


def test_a_pattern_that_the_search_offers_is_placed_with_its_own_proof(client, searched):
    key = next(iter(searched.found["offered"]))
    Discovery.objects.of(searched.workspace).filter(pk=searched.pk).update(placed={})
    _made(client, f"={key}")
    now = fresh(searched)
    assert now.placed == {key: "preferred"}
    assert "en séance terrain : A un DSI" not in draft_text(now, "")
    client.post(f"{HERE}put/", {"put": f":{key}"})
    assert "en séance terrain : A un DSI" in draft_text(fresh(searched), "")  # a question again


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("headcount", "", "Dites la valeur voulue pour « Effectif »"),
        ("headcount", "beaucoup", "« beaucoup » n'est pas un nombre"),
        ("phone", "01", "Choisissez dans la liste"),
        ("=nothing", "", "Choisissez dans la liste"),
        ("created_on", "2020-01-01", "Choisissez dans la liste"),
        ("nowhere", "x", "Choisissez dans la liste"),
        ("city", "\u0000", ""),
    ],
)
def test_what_makes_no_criterion_is_told_and_stays_a_question(
    client, searched, field, value, words
):
    page = _made(client, field, value).replace("\xa0", " ").replace("\u202f", " ")
    assert words in page
    assert "criterion" not in fresh(searched).wanted[0]


def test_it_can_be_a_question_again_and_words_nobody_said_are_refused(client, searched):
    _made(client)
    assert "reste une question" in _made(client, question="1")
    assert "A un DSI" in draft_text(fresh(searched), "").split("# Manque")[1]
    assert "Choisissez dans la liste" in _made(client, words="Autre chose")
    assert len(fresh(searched).wanted) == 1


def test_handed_on_again_it_stays_the_criterion_that_it_is(cast, client, searched):
    _made(client)
    want(searched, [{"words": WORDS, "n": 3, "of": 4}], by=cast.manager)
    (one,) = fresh(searched).wanted
    assert (one["n"], one["criterion"]["field"]) == (3, "a_un_dsi")


def test_the_editor_gets_it_with_the_draft(cast, client, searched):
    _made(client)
    client.post(f"{HERE}draft/", {"name": "Cible"})
    assert "a_un_dsi" in Draft.objects.of(cast.workspace).get().text


def test_who_may_not_aim_sees_it_and_changes_nothing(cast, client, searched, signed_in):
    viewer = signed_in(cast.viewer)
    page = viewer.get(HERE).content.decode()
    assert WORDS in page
    assert "discovery/criterion/" not in page
    answer = viewer.post(f"{HERE}criterion/", {"words": WORDS})
    assert answer.status_code == 403
    assert "criterion" not in Discovery.objects.of(cast.workspace).get().wanted[0]
