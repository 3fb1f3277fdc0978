"""Names of the team's own fields that only case or accents part mean one field."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from focale.desk.directory.facts import COMPANIES, take_values
from focale.desk.directory.making import make_company
from focale.desk.directory.models import Company, Fact
from focale.desk.directory.own_fields import as_spelled

LATER = datetime.date(2100, 1, 1)  # machines: the latest day wins


@pytest.fixture
def company(cast):
    return Company.objects.create(
        workspace=cast.workspace, key="a", name="Acier", own={"Maturité": "forte", "Rang": 1}
    )


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("maturite", "Maturité"),
        (" MATURITÉ ", "Maturité"),
        ("Maturité", "Maturité"),
        ("maturites", "maturites"),
    ],
)
def test_a_name_means_the_field_that_is_there(cast, company, typed, means):
    assert as_spelled([typed], model=Company, workspace=cast.workspace) == {typed: means}


def test_a_field_of_another_workspace_means_nothing_here(cast, company):
    assert as_spelled(["rang"], model=Company, workspace=cast.other) == {"rang": "rang"}


def test_two_that_are_there_already_stay_two(cast, company):
    Company.objects.create(workspace=cast.workspace, key="b", own={"maturite": "faible"})
    told = as_spelled(["maturite", "Maturité"], model=Company, workspace=cast.workspace)
    assert told == {"maturite": "maturite", "Maturité": "Maturité"}


def test_a_field_in_the_middle_of_many_rows_is_found(cast):
    Company.objects.bulk_create(
        Company(workspace=cast.workspace, key=f"{n}", own={"Rare": 1} if n == 200 else {"Rang": n})
        for n in range(400)
    )
    told = as_spelled(["rare", "rang"], model=Company, workspace=cast.workspace)
    assert told == {"rare": "Rare", "rang": "Rang"}
    with CaptureQueriesContext(connection) as seen:  # who is among the first is not looked for
        as_spelled(["rang"], model=Company, workspace=cast.workspace)
    assert len(seen) == 2


def test_an_edit_goes_to_the_field_that_is_there(cast, signed_in, company):
    address = reverse("account_fact", args=[cast.workspace.slug, company.pk])
    signed_in(cast.sales).post(address, {"field": "MATURITE", "value": "moyenne"})
    company.refresh_from_db()
    assert company.own == {"Maturité": "moyenne", "Rang": 1}
    assert set(Fact.objects.of(cast.workspace).values_list("field", flat=True)) == {"Maturité"}


def test_so_do_what_programs_tell_and_new_companies(cast, company):
    take_values(
        {company.pk: {"rang": 2, "naf": "62.01Z"}}, workspace=cast.workspace, source="CRM",
        at=LATER, kind=COMPANIES,
    )  # fmt: skip
    company.refresh_from_db()
    assert (company.own["Rang"], company.naf) == (2, "62.01Z")
    made = make_company(
        {"name": "Bois", "maturite": "faible"}, workspace=cast.workspace, by=cast.sales, source="x"
    )
    assert made.own == {"Maturité": "faible"}
