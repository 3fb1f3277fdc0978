"""Each judges ten anonymous deals alone; at the end everybody sees how far they agree."""

from __future__ import annotations

import datetime

import pytest

from focale.desk.targeting.discovery.sessions import services
from focale.desk.targeting.discovery.sessions.services import Said
from focale.desk.targeting.models import FieldSession, Judgement
from focale.desk.warm.acts.cases import draw_cases
from tests.desk.targeting.discovery.tables import studio

HERE = "/w/mirelance/target/sessions/"


def said(answer) -> str:
    text = answer.content.decode().replace("&#x27;", "'").replace("\u202f", " ")
    return text.replace("\xa0", " ")


@pytest.fixture
def session(cast) -> FieldSession:
    cases = [
        {"id": n, "won": n % 2 == 0,
         "facts": {"fr": [["Métier", f"Métier {n}"]], "en": [["Trade", f"Trade {n}"]]}}
        for n in range(10)
    ]  # fmt: skip
    return FieldSession.objects.create(workspace=cast.workspace, name="Séance 1", cases=cases)


def all_ten(yes: set[int], reason: str = "", missing: str = "") -> list[Said]:
    return [Said(n, n in yes, reason, missing) for n in range(1, 11)]


def test_a_session_draws_ten_deals_by_a_job(transactional_db, cast, engine, work, signed_in):
    studio(cast.workspace)
    client = signed_in(cast.manager)
    page = said(client.post(HERE, {"name": "Séance de novembre"}, follow=True))
    assert "Tirage des affaires" in page
    work()
    session = FieldSession.objects.of(cast.workspace).get()
    assert len(session.cases) == 10
    page = said(client.get(f"{HERE}{session.pk}/"))
    assert "Affaire 10" in page
    assert "Corvel" not in page


def test_nothing_that_names_a_company_is_shown(folder):
    tables = {role: {"file": f"{role}.csv", "label": role}
              for role in ("customers", "market", "deals")}  # fmt: skip
    told = draw_cases(folder, tables, "2026-11-27", 4)
    assert told["source"] == "deals"
    assert sum(case["won"] for case in told["cases"]) == 5, "half won, half lost"
    text = repr(told["cases"])
    for hidden in ("Corvel", "corvel", ".example", "Lille", "c00", "62.01", "100000"):
        assert hidden not in text
    labels = {label for case in told["cases"] for label, _ in case["facts"]["fr"]}
    assert labels <= {"Métier", "Effectif", "Région", "Technologies", "Effectif commercial"}
    again = draw_cases(folder, tables, "2026-11-27", 4)
    assert again == told, "the same seed draws the same"
    del tables["deals"]
    others = draw_cases(folder, tables, "2026-11-27", 4)
    assert others["source"] == "accounts"
    assert {case["won"] for case in others["cases"]} == {None}


def test_nobody_sees_the_others_before_the_end(cast, session, signed_in):
    services.judge(session, all_ten({1, 2}, "trop petit", "un DSI"), by=cast.manager)
    page = said(signed_in(cast.sales).get(f"{HERE}{session.pk}/"))
    assert "1 personne a commencé, 1 a tout jugé" in page
    assert "trop petit" not in page
    assert "un DSI" not in page
    assert "checked" not in page
    assert "gagnée" not in page
    mine = said(signed_in(cast.manager).get(f"{HERE}{session.pk}/"))
    assert "trop petit" in mine


def test_a_judgement_is_kept_said_again_and_closed_with_the_session(cast, session, signed_in):
    client = signed_in(cast.sales)
    address = f"{HERE}{session.pk}/"
    page = said(
        client.post(address, {"icp-1": "yes", "reason-1": " bien ", "icp-2": "no"}, follow=True)
    )
    assert "2 avis gardés sur 10" in page
    client.post(address, {"icp-1": "no"})
    mine = Judgement.objects.of(cast.workspace).order_by("number")
    assert [(one.number, one.is_icp, one.person) for one in mine] == [
        (1, False, cast.sales), (2, False, cast.sales),
    ]  # fmt: skip
    services.judge(session, all_ten({1}), by=cast.sales)
    services.judge(session, all_ten({1}), by=cast.manager)
    services.end(session, by=cast.manager)
    assert "les avis ne changent plus" in said(client.post(address, {"icp-1": "yes"}, follow=True))
    assert not Judgement.objects.of(cast.workspace).filter(number=2, is_icp=True).exists()


def test_one_person_alone_agrees_with_nobody(cast, session, signed_in):
    services.judge(session, all_ten({1}), by=cast.sales)
    services.judge(session, all_ten({1})[:4], by=cast.owner)
    page = said(signed_in(cast.manager).post(f"{HERE}{session.pk}/end/", follow=True))
    assert "au moins deux personnes qui aient tout jugé" in page
    session.refresh_from_db()
    assert session.ended_at is None


def test_the_end_shows_agreement_disagreements_and_what_is_missing(
    cast, session, searched, signed_in
):
    services.judge(session, all_ten({1, 3, 5, 7, 9}, "", "A un dsi"), by=cast.sales)
    services.judge(session, all_ten({1, 3, 5, 7}, "budget trop court", "A un  dsi"), by=cast.owner)
    services.judge(session, all_ten({1, 3, 5, 7, 9}), by=cast.marketing)
    services.judge(session, all_ten({2})[:3], by=cast.manager)
    client = signed_in(cast.manager)
    client.post(f"{HERE}{session.pk}/end/")
    page = said(client.get(f"{HERE}{session.pk}/"))
    assert "accord" in page
    assert "kappa 0,87" in page
    assert page.index("Désaccords") < page.index("Affaire 9 · 2 sur 3 disent ICP · gagnée")
    assert "budget trop court" in page
    assert "Non comptés, faute d'avoir tout jugé : 1 personne" in page
    assert "A un dsi" in page
    assert "2 personnes sur 4" in page
    assert "Jugées ICP par la majorité : 5 gagnées sur 5" in page
    answer = said(client.post(f"{HERE}{session.pk}/want/", {"words": "A un dsi"}, follow=True))
    assert "porté au brouillon" in answer
    assert "Ce que les ventes trouvent manquant" in answer
    searched.refresh_from_db()
    assert searched.wanted == [{"words": "A un dsi", "n": 2, "of": 4}]
    client.post("/w/mirelance/target/discovery/unwant/", {"words": "A un dsi"})
    searched.refresh_from_db()
    assert searched.wanted == []


def test_where_all_say_the_same_word_agreement_proves_nothing(cast, session, signed_in):
    for who in (cast.sales, cast.owner):
        services.judge(session, all_ten(set(range(1, 11))), by=who)
    services.end(session, by=cast.manager)
    page = said(signed_in(cast.viewer).get(f"{HERE}{session.pk}/"))
    assert "Tout le monde a toujours dit le même mot" in page
    assert "Aucun désaccord" in page


@pytest.mark.parametrize(
    "given", [{"icp-0": "yes"}, {"icp-11": "no"}, {"icp-1": "maybe"}, {"reason-1": "x"}, {}]
)
def test_what_is_no_judgement_is_not_kept(cast, session, signed_in, given):
    signed_in(cast.sales).post(f"{HERE}{session.pk}/", given)
    assert not Judgement.objects.of(cast.workspace).exists()


def test_rights_and_walls(cast, session, signed_in):
    address = f"{HERE}{session.pk}/"
    assert signed_in(cast.viewer).post(address, {"icp-1": "yes"}).status_code == 403
    assert signed_in(cast.sales).post(f"{address}end/").status_code == 403
    assert signed_in(cast.sales).post(HERE, {"name": "x"}).status_code == 403
    assert signed_in(cast.manager).post(f"{address}other/").status_code == 404
    stranger = signed_in(cast.stranger)
    assert stranger.get(address.replace("mirelance", "concurrent")).status_code == 404
    assert signed_in(cast.manager).post(HERE, {"name": ""}).status_code == 422


def test_in_english_every_word_is_english(cast, session, signed_in):
    cast.sales.language = "en"
    cast.sales.save()
    page = said(signed_in(cast.sales).get(f"{HERE}{session.pk}/"))
    assert "Not ICP" in page
    assert "Trade 3" in page
    assert "Pas ICP" not in page


def test_a_session_is_dated_when_it_ends(cast, session):
    for who in (cast.sales, cast.owner):
        services.judge(session, all_ten({1}), by=who)
    ended = services.end(session, by=cast.manager)
    assert isinstance(ended.ended_at, datetime.datetime)
    assert services.end(ended, by=cast.manager).ended_at == ended.ended_at
