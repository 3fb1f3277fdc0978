"""A newcomer is led through four steps, each of which can be skipped."""

from __future__ import annotations

import pytest

from focale.desk.targeting.models import Table
from focale.desk.targeting.services import publish
from tests.desk.targeting.first.files import PROFILE, customers_csv, upload

START = "/w/mirelance/target/"


def test_the_visit_begins_with_the_customers_and_any_step_opens(cast, signed_in):
    client = signed_in(cast.marketing)
    page = client.get(START).content.decode()
    assert "Le fichier de vos clients" in page
    assert "Essayer avec un exemple" in page
    for step in "1234":
        answer = client.get(f"{START}?step={step}")
        assert answer.status_code == 200
        assert 'aria-current="step"' in answer.content.decode()
    assert client.get(f"{START}?step=9").status_code == 200
    assert "Essayer" not in signed_in(cast.viewer).get(START).content.decode()
    assert signed_in(cast.sales).post(START).status_code == 403
    assert client.post(f"{START}sample/rien/").status_code == 404


@pytest.mark.usefixtures("engine", "transactional_db")
def test_dropped_customers_lead_to_their_columns_and_on_to_the_best(cast, signed_in, work):
    client = signed_in(cast.marketing)
    sent = client.post(START, {"role": "customers", "file": upload(customers_csv(), "c.csv")})
    assert sent.url == START
    assert "Lecture des colonnes" in client.get(START).content.decode()
    work()
    page = client.get(START).content.decode()
    assert "Confirmez les colonnes" in page
    assert 'name="visit"' in page
    table = Table.objects.of(cast.workspace).get()
    told = {"visit": "1", "field_0": "id", "field_1": "name", "field_2": "siren", "field_3": ""}
    answer = client.post(f"{START}tables/{table.pk}/start/", told)
    assert answer.url == START
    work()
    assert "/target/best/" in client.get(START).content.decode()
    publish(PROFILE, workspace=cast.workspace, by=cast.owner)
    page = client.get(START).content.decode()
    assert "Cible" in page
    assert "Déposer un marché" in page


@pytest.mark.usefixtures("engine", "transactional_db")
def test_the_example_comes_as_files_of_a_vendor_that_does_not_exist(cast, signed_in, work):
    client = signed_in(cast.marketing)
    assert client.post(f"{START}sample/customers/").status_code == 302
    client.post(f"{START}sample/customers/")
    assert "exemple arrive" in client.get(START).content.decode()
    work()
    table = Table.objects.of(cast.workspace).get()
    assert (table.role, table.state, table.rows) == ("customers", "waiting", 40)
    assert "Mirelance" in table.label
