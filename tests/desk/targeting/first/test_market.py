"""A market is measured through a profile, its best accounts are listed, fetched and taken in."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

import focale
from focale.desk.directory.models import Company, Contact, Import
from focale.desk.directory.privacy import refusals
from focale.desk.targeting.market import views
from focale.desk.targeting.models import MarketAnswer, Table
from focale.desk.targeting.services import publish
from focale.desk.targeting.tables.services import take_dropped
from focale.desk.warm.folders import new_name, place_of
from tests.desk.targeting.first.files import (
    PROFILE,
    contacts_csv,
    customers_csv,
    market_csv,
)
from tests.desk.walk.pages import body_of
from tests.stocks import siren, site, unit, write_stock

MARKET = "/w/mirelance/target/market/"
PROSPECTS = "/w/mirelance/target/prospects/"


def _taken(space, by, role, text):
    """A file of the studio, its columns as they are believed to be."""
    from focale.desk.settings import SURROUNDINGS

    name = new_name(".csv")
    place_of(SURROUNDINGS.folder, space.pk, name).write_text(text, "utf-8")
    take_dropped(f"{role}.csv", name, role=role, workspace=space, by=by, at_once=True)


@pytest.fixture
def client(transactional_db, cast, signed_in, engine):
    return signed_in(cast.marketing)


@pytest.fixture
def aimed(client, cast, work):
    """A market of 200, twelve customers, two contacts, and a profile."""
    space, by = cast.workspace, cast.marketing
    for role, text in (
        ("customers", customers_csv()), ("market", market_csv()), ("contacts", contacts_csv()),
    ):  # fmt: skip
        _taken(space, by, role, text)
    work()
    publish(PROFILE, workspace=space, by=by)
    return client


def test_the_market_is_measured_once_and_anew_when_the_profile_changes(cast, aimed, work):
    page = aimed.get(MARKET).content.decode()
    assert "Mesurer le marché" in page
    assert aimed.post(MARKET).status_code == 302
    assert "Mesure du marché" in aimed.get(MARKET).content.decode()
    work()
    page = aimed.get(MARKET).content.decode()
    assert "25" in page
    assert "50 entreprises gardées" in page or "50 " in page
    assert '<svg class="tm"' in page
    assert "Programmation" in page or "Information et communication" in page
    aimed.post(MARKET)
    assert MarketAnswer.objects.of(cast.workspace).count() == 1

    publish(PROFILE.replace("250", "35"), workspace=cast.workspace, by=cast.owner,
            profile=MarketAnswer.objects.of(cast.workspace).get().version.profile)  # fmt: skip
    assert "a changé depuis" in aimed.get(MARKET).content.decode()


def test_the_list_leaves_customers_out_and_says_what_each_account_lacks(
    cast, aimed, work, signed_in
):
    answer = aimed.post(PROSPECTS, {"number": "30"})
    assert "Choix des comptes" in aimed.get(answer.url).content.decode()
    work()
    page = aimed.get(answer.url).content.decode()
    found = MarketAnswer.objects.of(cast.workspace).get()
    accounts = found.result["accounts"]
    assert len(accounts) == 30
    assert {one["id"] for one in accounts}.isdisjoint({f"M-{n}" for n in range(0, 40, 4)})
    assert found.result["left_out"]["customers"] == 12
    ready = [one for one in accounts if one["readiness"] == "ready"]
    assert [(one["id"], one["person"]) for one in ready] == [("M-40", "Claire Morel")]
    assert "Vos 30 comptes à prospecter" in page
    assert "Décideur à trouver" in page
    assert "Claire Morel" in page

    text = body_of(aimed.get(f"{answer.url}files/csv/")).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["id"] for row in rows] == [one["id"] for one in accounts]
    assert body_of(aimed.get(f"{answer.url}files/xlsx/"))[:2] == b"PK"
    assert aimed.get(f"{answer.url}files/accounts/").status_code == 404
    seller = signed_in(cast.sales)
    assert seller.get(answer.url).status_code == 200
    assert seller.get(f"{answer.url}files/csv/").status_code == 403
    assert seller.post(PROSPECTS).status_code == 403


def test_a_list_is_spread_and_kept_to_what_a_team_can_work_on(cast, aimed, work):
    asked = {"people": "2", "each": "10", "shared": "departement", "most": "8"}
    answer = aimed.post(PROSPECTS, asked)
    work()
    accounts = MarketAnswer.objects.of(cast.workspace).get().result["accounts"]
    assert {one["departement"] for one in accounts} <= {"59", "44"}
    assert len(accounts) == 16
    assert aimed.get(answer.url).status_code == 200
    half = aimed.post(PROSPECTS, {"people": "2", "shared": "naf"})
    assert half.status_code == 422
    assert "Donnez les deux" in half.content.decode()


def test_a_list_becomes_accounts_once_as_an_import(cast, aimed, work):
    answer = aimed.post(PROSPECTS, {"number": "40"})
    work()
    taken = aimed.post(f"{answer.url}take/")
    work()
    space = cast.workspace
    assert Company.objects.of(space).count() == 40
    assert Contact.objects.of(space).get(email="claire@societe40.example").company.key == "M-40"
    came = Import.objects.of(space).order_by("pk")
    assert [(one.kind, one.state) for one in came] == [("companies", "done"), ("contacts", "done")]
    assert aimed.post(f"{answer.url}take/").url == taken.url
    assert Import.objects.of(space).count() == 2
    page = aimed.get(answer.url).content.decode()
    company = Company.objects.of(space).get(key="M-40")
    assert f"/accounts/{company.pk}/" in page


def _mine(cast, n, **person):
    """A company of the market that the directory knows too, and somebody there."""
    company, _ = Company.objects.of(cast.workspace).get_or_create(
        siren=siren(10_000_000 + n * 7),
        defaults={"workspace": cast.workspace, "key": f"own-{n}", "name": f"Société {n}"},
    )
    given = {"key": person.get("email") or f"p-{n}", "title": "DAF", **person}
    return Contact.objects.create(workspace=cast.workspace, company=company, **given)


def _whom(found):
    return {
        one["id"]: (one["person"], one["phone"], one["refused"])
        for one in found.result["accounts"] if one["person"] or one["refused"]
    }  # fmt: skip


def test_the_directory_goes_before_the_file_and_who_refused_is_never_to_be_called(
    cast, aimed, work
):
    space = cast.workspace
    _mine(cast, 40, first_name="Ana", last_name="Roy", email="ana@societe40.example",
          mobile="+33611111111")  # fmt: skip
    _mine(cast, 44, first_name="PETIT", last_name="Paul", email="paul.petit@societe44.example",
          phone="+33322222222")  # fmt: skip
    gone = _mine(cast, 48, first_name="Luc", last_name="Faure", email="luc@societe48.example",
                 phone="+33333333333")  # fmt: skip
    refusals.opt_out(gone, by=cast.owner)
    answer = aimed.post(PROSPECTS, {"number": "30"})
    work()
    found = MarketAnswer.objects.of(space).get()
    assert _whom(found) == {
        "M-40": ("Ana Roy", "06 11 11 11 11", 0), "M-44": ("PETIT Paul", "03 22 22 22 22", 0),
        "M-48": ("", "03 20 00 00 48", 1),
    }  # fmt: skip
    page = aimed.get(answer.url).content.decode()
    assert "1 personne à ne pas contacter" in page
    text = body_of(aimed.get(f"{answer.url}files/csv/")).decode("utf-8-sig")
    assert "Ana" in text
    assert "Luc" not in text
    assert "luc@" not in text

    refusals.refuse_addresses("ana@SOCIETE40.example", workspace=space, by=cast.owner)
    assert "ana@societe40.example" not in aimed.get(answer.url).content.decode()
    again = aimed.get(f"{answer.url}files/csv/")
    assert again.status_code == 302, "made before she refused: made anew"
    work()
    assert "refaite sans elle" in aimed.get(again.url).content.decode()
    text = body_of(aimed.get(f"{again.url}files/csv/")).decode("utf-8-sig")
    assert "ana@societe40.example" not in text.casefold()
    assert aimed.get(f"{answer.url}files/csv/").url == again.url, "once"
    assert MarketAnswer.objects.of(space).count() == 2


def test_of_a_file_the_next_one_is_called_when_the_first_refused(cast, client, work):
    space, by = cast.workspace, cast.marketing
    more = "P-3;M-40;Zoé;Blin;Assistante;user;zoe@societe40.example;06 99 99 99 99\n"
    _taken(space, by, "market", market_csv())
    _taken(space, by, "contacts", contacts_csv() + more)
    work()
    refusals.refuse_addresses("0033 6 12 34 56 78", workspace=space, by=cast.owner)
    publish(PROFILE, workspace=space, by=by)
    client.post(PROSPECTS, {"number": "60"})
    work()
    whom = _whom(MarketAnswer.objects.of(space).get())
    assert whom["M-40"] == ("Zoé Blin", "06 99 99 99 99", 1)


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stocks")
    numbers = [siren(number) for number in range(200_101, 200_401, 101)]
    units = [
        unit(numbers[0], "MORVAN ATELIERS"), unit(numbers[1], "BRUME"),
        unit(numbers[2], "DELTA", etatAdministratifUniteLegale="C"),
    ]  # fmt: skip
    sites = [site(number) for number in numbers]
    paths = [write_stock(folder / "u.csv", units), write_stock(folder / "s.csv", sites)]
    return focale.build_registry(paths, folder / "r").folder


def test_sectors_and_places_of_the_register_become_a_market(
    cast, transactional_db, signed_in, work, registry, monkeypatch
):
    from focale.desk.targeting.market import jobs
    from focale.desk.warm.acts.choose_market import choose_market, count_register
    from focale.desk.warm.store import Rows

    surroundings = replace(views.SURROUNDINGS, registry=registry)
    acts = {"choose_market": choose_market, "count_register": count_register}

    def ask(_, act, space, *, patience=0, timeout=0, **given):
        return acts[act](Rows(surroundings, space), **given)

    monkeypatch.setattr(views, "SURROUNDINGS", surroundings)
    monkeypatch.setattr(views, "ask", ask)
    monkeypatch.setattr(jobs, "ask", ask)
    client = signed_in(cast.marketing)
    page = client.get(f"{MARKET}choose/")
    assert "Information et communication" in page.content.decode()
    counted = client.get(f"{MARKET}choose/?sectors=J&bands=12", HTTP_HX_REQUEST="true")
    assert "2 entreprises" in counted.content.decode()
    nothing = client.post(f"{MARKET}choose/", {"bands": "12"})
    assert nothing.status_code == 422
    client.post(f"{MARKET}choose/", {"sectors": ["62"]})
    work()
    table = Table.objects.of(cast.workspace).get()
    assert (table.role, table.state, table.rows) == ("market", "ready", 2)
    assert table.label.startswith("Registre")
    assert client.get(f"/w/mirelance/target/tables/{table.pk}/").status_code == 200


def test_without_a_register_the_page_says_how_to_connect_one(cast, signed_in):
    client = signed_in(cast.marketing)
    assert "FOCALE_DESK_REGISTRY" in client.get(f"{MARKET}choose/").content.decode()
    assert client.post(f"{MARKET}choose/", {"sectors": ["62"]}).status_code == 404


def test_an_empty_market_teaches_what_will_stand_there(cast, signed_in):
    client = signed_in(cast.viewer)
    assert "Votre marché apparaîtra ici" in client.get(MARKET).content.decode()
    assert "La liste apparaîtra ici" in client.get(PROSPECTS).content.decode()
    assert client.post(MARKET).status_code == 403
    assert signed_in(cast.owner).post(MARKET).status_code == 404
