"""Files of companies, from the page where they are dropped to the accounts."""

from __future__ import annotations

import pytest

from focale.desk.directory.facts import take_values
from focale.desk.directory.models import Brought, Company, Fact
from focale.desk.jobs.clock import local_day

pytestmark = pytest.mark.django_db(transaction=True)

HEAD = "id;Raison sociale;SIREN;Effectif;Ville;Couleur\n"
FILE = HEAD + (
    "C-1;Acier Duval;732829320;52;Nantes;rouge\n"
    "C-2;Bois Martin;552100554;12;Rennes;\n"
    "C-3;Café Lenoir;;8;Brest;bleu\n"
)


def counts(**told):
    return dict.fromkeys(("made", "changed", "same", "merged", "rejected"), 0) | told


def company(cast, key):
    return Company.objects.of(cast.workspace).get(key=key)


def test_a_file_becomes_accounts(cast, importing):
    found = importing.drop(FILE)
    page = importing.page(found)
    assert "Confirmez les colonnes" in page
    assert "Acier Duval" in page
    importing.take(found)

    assert found.state == "done", found.trouble
    assert found.balance["counts"] == counts(made=3)
    one = company(cast, "C-1")
    assert (one.name, one.siren, one.headcount, one.city) == (
        "Acier Duval", "732829320", 52.0, "Nantes",
    )  # fmt: skip
    assert one.own == {"Couleur": "rouge"}
    assert Fact.objects.of(cast.workspace).count() == 0
    page = importing.page(found)
    assert "Import terminé" in page
    assert "sociétés créées" in page


def test_a_second_file_changes_what_is_new_and_counts_every_row(cast, importing):
    importing(FILE)
    again = importing(
        HEAD + "C-1;Acier Duval;732829320;60;Nantes;rouge\n"
        "C-2;Bois Martin;552100554;12;Rennes;\n"
        "C-4;Dépôt Leroy;;4;Vannes;\n"
        ";;;;;\n"
        "C-4;Dépôt Leroy;;4;Vannes;\n"
        "C-4;Dépôt Leroy;;5;Vannes;\n"
        ";;;7;Caen;\n"
    )
    assert again.balance["rows_in"] == 7
    assert again.balance["counts"] == counts(made=1, changed=1, same=1, merged=1, rejected=3)
    assert company(cast, "C-1").headcount == 60
    told = Fact.objects.of(cast.workspace).filter(field="headcount").order_by("id")
    assert [fact.value for fact in told] == [52.0, 60.0]
    rejects = b"".join(importing.client.get(f"{importing.base}{again.pk}/rejects/")).decode()
    assert "identifiant déjà vu" in rejects
    assert "ligne sans rien à quoi la reconnaître" in rejects
    assert len(rejects.splitlines()) == 5


def test_a_person_wins_over_a_file(cast, importing):
    importing(FILE)
    one = company(cast, "C-1")
    take_values(
        {one.pk: {"city": "Saint-Nazaire"}}, workspace=cast.workspace, source="",
        at=local_day(cast.workspace), by=cast.sales,
    )  # fmt: skip
    again = importing(FILE)
    assert again.balance["counts"] == counts(same=3)
    assert company(cast, "C-1").city == "Saint-Nazaire"


@pytest.mark.parametrize(
    ("first", "second", "made"),
    [
        ("SIREN;{n}\n732829320;Acier\n", "SIREN;{n}\n732 829 320;ACIER DUVAL\n", 0),
        ("Domaine;{n}\nacier.fr;Acier\n", "Site web;{n}\nhttps://www.acier.fr/a;Acier\n", 0),
        ("Domaine;{n}\nacier.fr;Acier\n", "Domaine;{n}\nacier.fr;Acier Lyon\n", 1),
        ("{n};Ville\nAcier;Nantes\n", "{n};Ville\nAcier;Nantes\n", 0),
        ("{n};Ville\nAcier;Nantes\n", "{n};Ville\nAcier;Lyon\n", 1),
        ("{n};SIREN\nAcier;732829320\n", "{n};SIREN\nAcier;552100554\n", 1),
        ("SIREN;{n}\n732829320;Acier\n", "id;SIREN;{n}\nC-1;732829320;Acier\n", 0),
        ("id;SIREN;{n}\nA;732829320;Acier\n", "id;SIREN;{n}\nB;732829320;Acier\n", 1),
    ],
    ids=["siren", "domain", "other-name", "name-place", "other-place", "other-siren", "adopted",
         "two-keys"],
)  # fmt: skip
def test_a_company_is_known_again(importing, first, second, made):
    fields = {"id": "id", "SIREN": "siren", "Domaine": "domain", "Ville": "city"}
    for text, wanted in ((first, None), (second, made)):
        text = text.format(n="Raison sociale")
        head = text.split("\n")[0].split(";")
        told = {f"field_{n}": fields[name] for n, name in enumerate(head) if name in fields}
        found = importing(text, kind="companies", **told)
        assert wanted is None or found.balance["counts"]["made"] == wanted


def test_a_key_learnt_later_leads_to_the_company_that_was_there(cast, importing):
    importing("SIREN;Nom\n732829320;Acier\n")
    importing("id;SIREN;Nom\nC-1;732829320;Acier\n")
    third = importing("id;Effectif\nC-1;40\n")
    assert third.balance["counts"] == counts(changed=1)
    assert company(cast, "732829320").headcount == 40
    assert [one.key for one in Brought.objects.of(cast.workspace)] == ["C-1", "C-1"]


def test_two_sites_of_one_siren_are_two_accounts_and_stay_so(importing):
    file = "SIRET;Nom\n73282932000074;Acier Nantes\n73282932000082;Acier Lyon\n"
    assert importing(file).balance["counts"] == counts(made=2)
    assert importing(file).balance["counts"] == counts(same=2)


def test_a_removed_account_does_not_come_back(cast, importing):
    from django.utils import timezone

    importing(FILE)
    Company.objects.of(cast.workspace).filter(key="C-2").update(removed_at=timezone.now())
    again = importing(FILE)
    assert again.balance["counts"] == counts(same=2, rejected=1)
    assert "annulez la suppression" in importing.page(again)


def test_a_column_is_corrected_and_proposed_again(cast, importing):
    found = importing.drop("Raison sociale;Secteur\nAcier;Métaux\n")
    page = importing.page(found)
    assert "field_1" in page
    importing.take(found, field_0="name", field_1="-")
    assert company(cast, "~acier").sector == ""
    assert company(cast, "~acier").own == {}
    assert "Secteur: {ignored: true}" in found.mapping

    again = importing.drop("Raison sociale;Secteur\nBois;Bois\n")
    page = importing.page(again)
    assert "Colonnes reprises de" in page
    assert '<option value="-" selected>' in page


def test_a_field_held_twice_is_refused_with_words(importing):
    found = importing.drop(FILE)
    answer = importing.post(found, "start", field_1="name", field_4="name")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "est déjà pris par la colonne" in page
    found.refresh_from_db()
    assert found.state == "waiting"


def test_the_preview_shows_rows_as_they_will_be_kept(importing):
    found = importing.drop("Raison sociale;Tél\n  acier   duval ;02 40 00 00 01\n")
    answer = importing.post(found, "preview", kind="companies", field_0="name", field_1="phone")
    page = answer.content.decode()
    assert "+33240000001" in page
    assert "acier duval" in page.lower()


def test_an_own_column_with_the_name_of_a_field_stays_an_own_field(cast, importing):
    found = importing.drop("id;Nom;city\nC-1;Acier;Nantes\n")
    importing.take(found, field_0="id", field_1="name", field_2="")
    one = company(cast, "C-1")
    assert one.city == ""
    assert one.own == {"city_source": "Nantes"}


def test_a_column_that_only_accents_part_from_an_own_field_fills_it(cast, importing):
    importing("id;Raison sociale;Maturité\nA;Acier;forte\n")
    importing("id;Raison sociale;MATURITE\nA;Acier;faible\nB;Bois;moyenne\n", name="b.csv")
    rows = Company.objects.of(cast.workspace).order_by("key")
    assert [row.own for row in rows] == [{"Maturité": "faible"}, {"Maturité": "moyenne"}]


def test_two_columns_that_would_be_one_own_field_are_told_apart_by_a_person(cast, importing):
    found = importing.drop("id;Raison sociale;Maturité;maturite\nA;Acier;forte;faible\n")
    answer = importing.post(found, "start")
    assert answer.status_code == 422
    said = " ".join(answer.content.decode().split())
    assert "Cette colonne et « maturite » ne diffèrent que par la casse ou les accents" in said
    assert "Cette colonne et « Maturité » ne diffèrent que par la casse ou les accents" in said
    importing.take(found, field_3="-")
    assert Company.objects.of(cast.workspace).get().own == {"Maturité": "forte"}
