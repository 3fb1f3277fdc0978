"""The profile on one page: to read, to print, to hand over."""

import re

import pytest

from tests.desk.payloads.test_stored import danger
from tests.desk.targeting.proof.leads import TEXT, published
from tests.desk.targeting.proof.test_validation_page import _text

PAGE = "/w/mirelance/target/sheet/"


@pytest.mark.django_db
def test_the_sheet_of_the_first_profile_says_what_the_profile_says(cast, signed_in):
    profile = published(cast.workspace, cast.owner)
    client = signed_in(cast.sales)
    answer = client.get(PAGE, follow=True)
    page, text = answer.content.decode(), _text(answer.content.decode())
    assert answer.redirect_chain[-1][0] == f"{PAGE}{profile.pk}/"
    for words in ("Cible", "PME équipées", "Critères obligatoires", "Taille", "Personas"):
        assert words in text
    assert "À compléter" in text
    assert page.count("<h1>") == 1
    assert danger(page) == []
    assert "data-print" in page


@pytest.mark.django_db
def test_an_address_that_is_passed_on_stays_with_its_version(cast, signed_in):
    profile = published(cast.workspace, cast.owner)
    client = signed_in(cast.viewer)
    page = client.get(f"{PAGE}{profile.pk}/").content.decode()
    address = re.search(r'id="address" readonly value="http://[^/]+([^"]+)"', page)[1]
    assert address == f"{PAGE}{profile.pk}/1/"
    other = TEXT.replace("Cible, en", "Autre nom, en")
    published(cast.workspace, cast.owner, other, number=2, profile=profile)
    old = _text(client.get(address).content.decode())
    assert "Autre nom" not in old
    assert "La version publiée est une autre" in old
    assert "Autre nom" in _text(client.get(f"{PAGE}{profile.pk}/").content.decode())
    assert signed_in(cast.stranger).get(address).status_code == 404
    client.logout()
    assert "/login/" in client.get(address)["Location"]


@pytest.mark.django_db
def test_the_sheet_is_downloaded_as_markdown_in_the_language_of_the_reader(cast, signed_in):
    profile = published(cast.workspace, cast.owner)
    client = signed_in(cast.marketing)
    answer = client.get(f"{PAGE}{profile.pk}/1/markdown/")
    assert answer["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="cible-v1.md"'
    assert answer.content.decode().startswith("# Fiche ICP")
    cast.marketing.language = "en"
    cast.marketing.save()
    assert client.get(f"{PAGE}{profile.pk}/1/markdown/").content.decode().startswith("# ICP sheet")


@pytest.mark.django_db
def test_without_a_profile_the_page_teaches(cast, signed_in):
    text = _text(signed_in(cast.owner).get(PAGE).content.decode())
    assert "Publiez un profil" in text
    assert "Écrire un profil" in text
    assert signed_in(cast.owner).get(f"{PAGE}1/").status_code == 404


@pytest.mark.django_db
def test_what_authors_wrote_stays_text(cast, signed_in):
    evil = TEXT.replace("fr: Cible", 'fr: "<script>zq9x()</script>"').replace(
        "fr: Taille", "fr: \"<img src=x onerror='zq9x()'>\""
    )
    profile = published(cast.workspace, cast.owner, evil)
    page = signed_in(cast.owner).get(f"{PAGE}{profile.pk}/").content.decode()
    assert danger(page) == []
    assert "&lt;script&gt;" in page
