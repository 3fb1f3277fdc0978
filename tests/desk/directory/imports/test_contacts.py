"""Files of people: who is known again, and where do they work?"""

from __future__ import annotations

import pytest

from focale.desk.directory.models import Company, Contact

pytestmark = pytest.mark.django_db(transaction=True)

COMPANIES = (
    "id;Raison sociale;SIREN;Domaine;Ville\n"
    "C-1;Acier Duval;732829320;acier-duval.fr;Nantes\n"
    "C-2;Bois Martin;552100554;bois-martin.fr;Rennes\n"
)


def contact(cast, key):
    return Contact.objects.of(cast.workspace).select_related("company").get(key=key)


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("account_id", "C-1"),
        ("account_id", "732829320"),
        ("SIREN", "732 829 320"),
        ("Entreprise", "Acier Duval"),
        ("Domaine entreprise", "acier-duval.fr"),
        ("Mobile", "06 12 34 56 78"),
    ],
    ids=["key", "siren-as-key", "siren", "name", "domain", "domain-of-mail"],
)
def test_a_person_finds_their_company(cast, importing, head, cells):
    importing(COMPANIES)
    text = f"contact_id;Prénom;Nom;E-mail;{head}\nP1;Anne;Roux;anne@acier-duval.fr;{cells}\n"
    fields = {"Domaine entreprise": "domain", "Entreprise": "company"}
    told = {"field_4": fields[head]} if head in fields else {}
    found = importing(text, kind="contacts", **told)
    assert found.balance["counts"]["made"] == 1
    one = contact(cast, "P1")
    assert (one.first_name, one.last_name) == ("Anne", "Roux")
    assert one.company is not None
    assert one.company.key == "C-1"


def test_missing_companies_are_made_if_wished(cast, importing):
    text = (
        "Prénom;Nom;E-mail;Entreprise;Effectif\nAnne;Roux;anne@acier.fr;Acier;50\n"
        "Luc;Petit;luc@acier.fr;Acier;50\nZoé;Blanc;zoe@gmail.com;;\n"
    )
    plain = importing(text, kind="contacts")
    assert plain.balance["counts"]["made"] == 3
    assert plain.balance["beside"]["without_company"] == 3
    importing.undo(plain)

    found = importing(text, kind="contacts", make_companies="on", field_4="headcount")
    assert found.balance["beside"] == {"companies_made": 1, "without_company": 1}
    (company,) = Company.objects.of(cast.workspace)
    assert (company.name, company.headcount, company.domain) == ("Acier", 50, "acier.fr")
    assert {one.company_id for one in Contact.objects.of(cast.workspace)} == {company.pk, None}
    again = importing(text, kind="contacts", make_companies="on")
    assert again.balance["counts"]["same"] == 3


def test_a_file_of_people_fills_a_company_and_changes_nothing_of_it(cast, importing):
    importing(COMPANIES)
    text = "contact_id;account_id;Prénom;Nom;Ville;Code postal\nP1;C-1;Anne;Roux;Lyon;44000\n"
    found = importing(text, kind="contacts", field_4="city", field_5="postcode")
    one = Company.objects.of(cast.workspace).get(key="C-1")
    assert (one.city, one.postcode) == ("Nantes", "44000")
    importing.undo(found)
    one.refresh_from_db()
    assert (one.city, one.postcode) == ("Nantes", "")


def test_a_person_who_moves_goes_back_when_it_is_undone(cast, importing):
    importing(COMPANIES)
    head = "contact_id;account_id;Prénom;Nom\n"
    importing(head + "P1;C-1;Anne;Roux\n", kind="contacts")
    moved = importing(head + "P1;C-2;Anne;Roux\n", kind="contacts")
    assert moved.balance["counts"]["changed"] == 1
    assert contact(cast, "P1").company.key == "C-2"
    importing.undo(moved)
    assert contact(cast, "P1").company.key == "C-1"


def test_two_people_of_one_mailbox_stay_two(cast, importing):
    text = "Prénom;Nom;E-mail\nAnne;Roux;info@acier.fr\nLuc;Petit;info@acier.fr\n"
    assert importing(text, kind="contacts").balance["counts"]["made"] == 2
    assert importing(text, kind="contacts").balance["counts"]["same"] == 2


def test_a_row_that_names_nobody_is_rejected_and_told(importing):
    text = "Prénom;Nom;E-mail;Service\nAnne;Roux;anne@acier.fr;Achats\n;;;Ventes\n"
    found = importing(text, kind="contacts")
    assert found.balance["counts"] == {
        "made": 1, "changed": 0, "same": 0, "merged": 0, "rejected": 1,
    }  # fmt: skip


def test_on_which_ground_data_is_held_comes_with_the_file(cast, importing):
    text = (
        "contact_id;Prénom;Nom;Base légale;Données obtenues le;Informée le\n"
        "P1;Anne;Roux;intérêt légitime;12/03/2026;13/03/2026\n"
    )
    importing(text, kind="contacts", field_4="obtained_on", field_5="informed_on")
    one = contact(cast, "P1")
    assert one.legal_basis == "intérêt légitime"
    assert f"{one.obtained_on} {one.informed_on}" == "2026-03-12 2026-03-13"
