"""A file is dropped for the studio, its columns are confirmed, and the library reads it."""

from __future__ import annotations

import pyarrow.parquet as pq
import pytest

from focale.desk.directory.models import Company, Import
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Table, TableRole
from focale.desk.targeting.tables.selectors import newest
from focale.desk.warm.folders import place_of
from tests.desk.targeting.first.files import customers_csv, market_csv, upload
from tests.desk.walk.pages import body_of

pytestmark = pytest.mark.usefixtures("engine")
TABLES = "/w/mirelance/target/tables/"


def _facts(table):
    return pq.read_table(place_of(SURROUNDINGS.folder, table.workspace_id, table.facts))


@pytest.fixture
def client(transactional_db, cast, signed_in):
    return signed_in(cast.marketing)


def test_customers_are_read_once_and_enter_the_accounts_as_customers(cast, client, work):
    space = cast.workspace
    answer = client.post(TABLES, {"role": "customers", "file": upload(customers_csv(), "c.csv")})
    work()
    table = Table.objects.of(space).get()
    page = client.get(answer.url).content.decode()
    assert "Confirmez les colonnes" in page
    assert "Confirmer 12 lignes" in page
    assert client.post(f"{answer.url}preview/", {"field_1": "name"}).status_code == 200

    wrong = client.post(f"{answer.url}start/", {"field_1": "name", "field_0": "name"})
    assert wrong.status_code == 422
    assert "est déjà pris" in wrong.content.decode()

    told = {"field_0": "id", "field_1": "name", "field_2": "siren", "field_3": "",
            "into_directory": "on"}  # fmt: skip
    client.post(f"{answer.url}start/", told)
    work()
    table = newest(TableRole.CUSTOMERS, seen_by=cast.member(cast.viewer))
    assert (table.state, table.rows, table.given["columns"]) == ("ready", 12, [])
    facts = _facts(table)
    assert facts["id"].to_pylist()[:2] == ["C-0", "C-4"]
    assert set(facts["customer"].to_pylist()) == {True}
    assert {"name", "siren", "CA annuel"} <= set(facts.column_names)

    came = Import.objects.of(space).get()
    assert (came.state, came.file) == ("done", table.file)  # nothing was uploaded twice
    companies = Company.objects.of(space)
    assert (companies.count(), companies.filter(customer=True).count()) == (12, 12)
    page = client.get(answer.url).content.decode()
    assert "Fichier lu" in page
    assert body_of(client.get(f"{answer.url}files/source/")).decode() == customers_csv()
    assert client.get(f"{answer.url}files/head/").status_code == 404


def test_a_file_without_identifiers_gets_some_that_no_other_table_has(cast, client, work):
    text = "Raison sociale;Ville\nAcier Duval;Nantes\nBois Martin;Rennes\n"
    for role in ("customers", "market"):
        answer = client.post(TABLES, {"role": role, "file": upload(text, f"{role}.csv")})
        work()
        client.post(f"{answer.url}start/", {"field_0": "name", "field_1": "city"})
        work()
    ids = [set(_facts(one)["id"].to_pylist()) for one in Table.objects.of(cast.workspace)]
    assert [len(one) for one in ids] == [2, 2]
    assert not ids[0] & ids[1]
    assert not Import.objects.of(cast.workspace).exists()


def test_rows_of_deals_stay_and_take_the_names_of_their_fields(cast, client, work):
    text = "N°;Client;Statut;Montant\n1;A;Gagnée;12 000\n2;B;Perdue;3 500\n"
    answer = client.post(TABLES, {"role": "deals", "file": upload(text, "affaires.csv")})
    work()
    assert client.post(f"{answer.url}preview/").status_code == 404
    told = {"field_0": "deal_id", "field_1": "company", "field_2": "status", "field_3": "-"}
    client.post(f"{answer.url}start/", told)
    work()
    table = Table.objects.of(cast.workspace).get()
    assert _facts(table).to_pylist()[0] == {"deal_id": "1", "company": "A", "status": "Gagnée"}


def test_the_newest_of_a_role_counts_and_the_one_before_can_be_used_again(cast, client, work):
    member = cast.member(cast.owner)
    for n in (8, 12):
        answer = client.post(TABLES, {"role": "market", "file": upload(market_csv(n), f"{n}.csv")})
        work()
        client.post(f"{answer.url}start/")
        work()
    first, last = Table.objects.of(cast.workspace).order_by("pk")
    assert newest(TableRole.MARKET, seen_by=member) == last
    page = client.get(TABLES).content.decode()
    assert "12.csv" in page
    assert "Utilisés auparavant" in page
    client.post(f"{TABLES}{first.pk}/again/")
    assert newest(TableRole.MARKET, seen_by=member) == first
    client.post(f"{TABLES}{first.pk}/leave/")
    assert newest(TableRole.MARKET, seen_by=member) is None


def test_what_cannot_be_read_says_why_and_who_may_not_aim_drops_nothing(
    cast, client, work, signed_in
):
    answer = client.post(TABLES, {"role": "market", "file": upload("\n\n", "vide.csv")})
    work()
    assert Table.objects.of(cast.workspace).get().state == "failed"
    assert "vide.csv" in client.get(answer.url).content.decode()
    client.post(f"{answer.url}part/", {"part": "latin-1"})
    work()
    table = Table.objects.of(cast.workspace).get()
    assert (table.part, table.state) == ("latin-1", "failed")  # it was read again
    bad = client.post(TABLES, {"role": "rien", "file": upload("a\n1\n", "a.csv")})
    assert bad.status_code == 422
    assert client.post(TABLES, {"role": "market"}).status_code == 422
    seller = signed_in(cast.sales)
    assert seller.get(TABLES).status_code == 200
    assert seller.post(TABLES, {"role": "market"}).status_code == 403


def test_a_customers_file_of_a_crm_proposes_its_names_and_says_what_ranks(cast, client, work):
    text = "Client;SIREN;CA HT facturé;Client depuis\nSKF FRANCE;552048837;60450 €;22/01/2022\n"
    answer = client.post(TABLES, {"role": "customers", "file": upload(text, "crm.csv")})
    work()
    page = client.get(answer.url).content.decode().replace("\xa0", " ")
    assert '<option value="name" selected>' in page
    assert "sert à classer : chiffre d&#x27;affaires avec nous" in page
    assert "sert à classer : ancienneté" in page
    assert "2 colonnes reconnues sur 4" in page


def test_headers_without_a_row_cannot_be_confirmed(cast, client, work):
    answer = client.post(TABLES, {"role": "customers", "file": upload("Nom;SIREN\n", "c.csv")})
    work()
    page = client.get(answer.url).content.decode()
    assert "que des en-têtes, aucune ligne" in page
    assert "Confirmer 0" not in page
