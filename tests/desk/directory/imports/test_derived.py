"""What follows from a value for certain, and what is only worked out."""

from __future__ import annotations

import pytest

from focale.desk.directory.models import Company, Fact

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_siret_of_a_file_of_people_brings_the_siren_of_their_company(cast, importing):
    importing("Raison sociale;Ville\nAcier;Nantes\n", "societes.csv")
    importing(
        "Prénom;Nom;E-mail;Société;SIRET\nAnne;Roux;anne@acier.fr;Acier;73282932000074\n",
        "contacts.csv",
    )
    one = Company.objects.of(cast.workspace).get()
    assert (one.siren, one.siret, one.vat) == ("732829320", "73282932000074", "FR44732829320")


def test_what_is_only_worked_out_is_no_news_beside_a_value_told_again(cast, importing):
    head = "id;Raison sociale;SIRET\n"
    importing("id;Raison sociale\nA;Acier\n", "societes.csv")
    one = Company.objects.of(cast.workspace).get()
    one.siret = "73282932000074"
    one.save(update_fields=["siret"])
    Fact.objects.create(
        workspace=cast.workspace, company=one, field="siret", value=one.siret, source="x",
        at="2026-01-01",
    )  # fmt: skip
    again = importing(head + "A;Acier;73282932000074\n", "societes.csv")
    assert again.balance["counts"]["same"] == 1


def test_a_plain_name_beside_a_siren_is_proposed_as_the_name(cast, importing):
    importing("Nom;SIREN\nAnne Roux;732829320\nLuc Petit;552100554\n", "clients.csv")
    names = Company.objects.of(cast.workspace).order_by("name").values_list("name", flat=True)
    assert list(names) == ["Anne Roux", "Luc Petit"]
