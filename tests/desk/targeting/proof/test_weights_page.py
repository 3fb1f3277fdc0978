"""Criteria are weighed by deals; a person picks what goes into the draft, and comments stay."""

import re

import pytest

from focale.desk.targeting.editor.services import put_draft
from focale.desk.targeting.models import Draft, TableRole, Trial, TrialState, Version
from focale.profile import read_profile
from tests.desk.payloads.test_stored import danger
from tests.desk.targeting.proof.leads import TEXT, lead_rows, published, table
from tests.desk.targeting.proof.test_validation_page import _text, _tried

PAGE = "/w/mirelance/target/weights/"


@pytest.fixture
def client(cast, signed_in):
    return signed_in(cast.marketing)


def _deals(many=700, **how):
    rows = lead_rows(many, **{"inside": 0.45, "outside": 0.08, **how})
    return [{"deal_id": row.pop("lead_id"), "status": row.pop("outcome"), **row} for row in rows]


@pytest.fixture
def weighed(cast, client, work, engine_here):
    profile = published(cast.workspace, cast.owner, TEXT)
    table(cast.workspace, TableRole.DEALS, _deals(), label="affaires.csv")
    page = _tried(client, work, PAGE)
    return profile, Trial.objects.of(cast.workspace).get(), page


@pytest.mark.django_db
def test_a_new_version_is_proposed_with_its_test(weighed):
    _, trial, page = weighed
    text = _text(page)
    assert trial.answer["answer"] == "proposed", trial.said
    assert "Une version 2 du profil est proposée" in text
    assert "Essai" in text or "essai" in text
    assert re.findall(r'name="take" value="(\w+)"', page) == ["size", "sector"]
    assert "Taille" in text
    assert danger(page) == []


@pytest.mark.django_db
def test_what_is_picked_goes_into_the_draft_and_comments_stay(cast, client, weighed):
    profile, trial, _ = weighed
    answer = client.post(f"{PAGE}{trial.pk}/take/", {"take": ["size", "sector", "nothing"]})
    assert answer.status_code == 302
    draft = Draft.objects.of(cast.workspace).get()
    read = read_profile(draft.text)
    points = {one.id: float(one.points) for one in read.criteria}
    assert points == trial.answer["next"]["points"]
    assert read.version == 2
    assert "# What sales agreed on in spring." in draft.text
    assert "# the size that we serve well" in draft.text
    assert "points pesés par" in draft.text
    assert (draft.profile, draft.origin) == (profile, "weights")
    trial.refresh_from_db()
    assert trial.draft == draft
    assert Version.objects.of(cast.workspace).count() == 1, "nothing is published"


@pytest.mark.django_db
def test_a_part_can_be_taken_on_top_of_what_the_draft_holds(cast, client, weighed):
    profile, trial, _ = weighed
    mine = TEXT.replace("points: 40}", "points: 33}").replace("version: 1", "version: 2")
    put_draft(f"{mine}# mine\n", workspace=cast.workspace, by=cast.owner, profile=profile)
    client.post(f"{PAGE}{trial.pk}/take/", {"take": "size"})
    draft = Draft.objects.of(cast.workspace).get()
    read = read_profile(draft.text)
    points = {one.id: float(one.points) for one in read.criteria}
    assert points == {"size": trial.answer["next"]["points"]["size"], "sector": 33}
    assert read.version == 2
    assert "# mine" in draft.text
    assert "sector :" not in draft.text.partition("profile:")[0]


@pytest.mark.django_db
def test_a_draft_that_cannot_be_read_is_said_and_kept(cast, client, weighed):
    profile, trial, _ = weighed
    put_draft("a: [", workspace=cast.workspace, by=cast.owner, profile=profile)
    page = client.post(f"{PAGE}{trial.pk}/take/", {"take": "size"}, follow=True)
    assert "Le brouillon a une erreur" in _text(page.content.decode())
    assert Draft.objects.of(cast.workspace).get().text == "a: ["


@pytest.mark.django_db
def test_nothing_ticked_changes_nothing(cast, client, weighed):
    _, trial, _ = weighed
    page = client.post(f"{PAGE}{trial.pk}/take/", {}, follow=True)
    assert "Cochez au moins un critère" in _text(page.content.decode())
    assert not Draft.objects.of(cast.workspace).exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (_deals(30), "au moins 20 de chaque"),
        (_deals(200, is_won=True), "trop peu d'affaires gagnées ou perdues"),
        (_deals(200, is_won=False), "trop peu d'affaires gagnées ou perdues"),
    ],
    ids=["too few", "only won", "only lost"],
)
def test_too_little_is_said_with_what_is_needed(cast, client, work, engine_here, rows, said):
    published(cast.workspace, cast.owner, TEXT)
    table(cast.workspace, TableRole.DEALS, rows, label="affaires.csv")
    page = _tried(client, work, PAGE)
    assert said in _text(page).replace("&#x27;", "'").replace("&#39;", "'")
    assert 'name="take"' not in page


@pytest.mark.django_db
def test_a_field_that_knows_the_outcome_is_named(cast, client, work, engine_here):
    text = TEXT + "  paid: {label: {fr: Payé, en: Paid}, field: paid, one_of: [oui], points: 30}\n"
    text = text.replace("quorum: {mandatory: 0, preferred: 0}\n", "")
    published(cast.workspace, cast.owner, text)
    rows = _deals()
    for row in rows:
        row["paid"] = "oui" if row["status"] == "won" else ""
    table(cast.workspace, TableRole.DEALS, rows, label="affaires.csv")
    page = _text(_tried(client, work, PAGE))
    assert "Champs qui connaissent l'issue" in page.replace("&#x27;", "'").replace("&#39;", "'")
    assert re.search(r"paid : rempli seulement pour les signés", page)


@pytest.mark.django_db
def test_deals_without_a_day_or_an_outcome_are_told_in_both_languages(
    cast, client, work, engine_here
):
    published(cast.workspace, cast.owner, TEXT)
    rows = [{"deal_id": row["deal_id"], "headcount": row["headcount"]} for row in _deals(40)]
    table(cast.workspace, TableRole.DEALS, rows, label="affaires.csv")
    _tried(client, work, PAGE)
    trial = Trial.objects.of(cast.workspace).get()
    assert trial.state == TrialState.FAILED
    assert "affaires.csv" in trial.trouble["fr"]
    assert "les colonnes de la table" in trial.trouble["fr"]
    assert "the columns of the table" in trial.trouble["en"]


@pytest.mark.django_db
def test_who_may_only_look_takes_nothing_over(cast, signed_in, weighed):
    _, trial, _ = weighed
    reader = signed_in(cast.sales)
    assert 'name="take"' not in reader.get(f"{PAGE}{trial.pk}/").content.decode()
    assert reader.post(f"{PAGE}{trial.pk}/take/", {"take": "size"}).status_code == 403
    other = signed_in(cast.stranger)
    assert other.get(f"{PAGE}{trial.pk}/").status_code == 404
