"""A company or a person is found by the beginning of any word, as one types it."""

from __future__ import annotations

import html

import pytest
from django.db import connection

from focale.desk.directory.fields import folded
from focale.desk.directory.models import Company, Contact
from focale.desk.directory.search.index import make_index
from focale.desk.directory.search.selectors import find

ZOE = "Zoé Dûpont-Morel"  # her e-mail holds the domain of her company


@pytest.fixture
def world(cast):
    for key, name, domain, siren in (
        ("1", "Aciérie Duval", "acier-duval.fr", "732829320"),
        ("2", "Duval Conseil", "duval.com", "552100554"),
        ("3", "Établissements Œuvre & Fils", "oeuvre.fr", ""),
    ):
        Company.objects.create(
            workspace=cast.workspace, key=key, name=name, domain=domain, siren=siren,
            folded=folded(name, domain, siren),
        )  # fmt: skip
    duval = Company.objects.of(cast.workspace).get(key="1")
    for key, first, last, email, phone in (
        ("a", "Zoé", "Dûpont-Morel", "zoe.dupont@acier-duval.fr", "+33612345678"),
        ("b", "Jean", "Petit", "", ""),
    ):
        Contact.objects.create(
            workspace=cast.workspace, company=duval, key=key, first_name=first, last_name=last,
            email=email, mobile=phone, folded=folded(first, last, email),
        )  # fmt: skip
    Company.objects.create(
        workspace=cast.other, key="1", name="Duval Secret", folded="duval secret"
    )
    return cast


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("duv", ["Duval Conseil", "Aciérie Duval", ZOE]),
        ("DUVAL", ["Duval Conseil", "Aciérie Duval", ZOE]),
        ("duval acier", ["Aciérie Duval", ZOE]),
        ("acieries", []),
        ("aciérie", ["Aciérie Duval"]),
        ("732 829 320", ["Aciérie Duval"]),
        ("7328", ["Aciérie Duval"]),
        ("acier-duval.fr", ["Aciérie Duval", ZOE]),
        ("œuv", ["Établissements Œuvre & Fils"]),
        ("oeuvre fils", ["Établissements Œuvre & Fils"]),
        ("dupont", [ZOE]),
        ("morel zoe", [ZOE]),
        ("zoe.dupont@ac", [ZOE]),
        ("06 12 34 56 78", [ZOE]),
        ("+33 6 12 34", [ZOE]),
        ("0033612", [ZOE]),
        ("06.12.34", [ZOE]),
        ("secret", []),
        ("d", []),
        ("%", []),
        ("' OR 1=1", []),
        ("", []),
    ],
)
def test_what_is_typed_finds(world, typed, found):
    answer = find(typed, seen_by=world.member(world.viewer), most=10)
    assert [str(one) for one in (*answer.companies, *answer.contacts)] == found


def test_the_index_follows_every_change(world):
    member = world.member(world.viewer)
    row = Company.objects.of(world.workspace).get(key="2")
    row.name, row.folded = "Martin", "martin"
    row.save()
    assert find("conseil", seen_by=member, most=9).is_empty
    assert [str(one) for one in find("mart", seen_by=member, most=9).companies] == ["Martin"]
    Contact.objects.of(world.workspace).filter(key="b").update(folded="nouveau nom")
    assert len(find("nouv", seen_by=member, most=9).contacts) == 1
    row.delete()
    assert find("mart", seen_by=member, most=9).is_empty


def test_an_index_that_a_rebuilt_table_lost_is_made_again(world):
    if connection.vendor != "sqlite":
        pytest.skip("an index of PostgreSQL stays with its table")
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER directory_company_words_insert")
    Company.objects.create(workspace=world.workspace, key="9", name="Perdue", folded="perdue")
    member = world.member(world.viewer)
    Company.objects.of(world.workspace).filter(key="9").update(folded="x perdue")
    make_index()
    assert [str(one) for one in find("perd", seen_by=member, most=9).companies] == ["Perdue"]


def test_the_box_stands_on_every_page_and_answers_without_a_frame(world, signed_in):
    client = signed_in(world.viewer)
    assert b"data-find" in client.get("/w/mirelance/accounts/").content
    part = client.get("/w/mirelance/search/", {"q": "duv"}, HTTP_HX_REQUEST="true")
    assert b"<html" not in part.content
    assert "Aciérie Duval" in part.content.decode()
    page = client.get("/w/mirelance/search/", {"q": "duv"}).content.decode()
    assert "Aciérie Duval" in page
    assert "<html" in page
    assert "Duval Secret" not in page


def test_nothing_found_says_what_to_try(world, signed_in):
    page = html.unescape(
        signed_in(world.viewer).get("/w/mirelance/search/", {"q": "zzz"}).content.decode()
    )
    assert "Essayez moins de lettres" in page


def test_the_list_can_be_narrowed_by_the_same_words(world, signed_in):
    page = signed_in(world.viewer).get("/w/mirelance/accounts/", {"quick": "1", "q": "duv acie"})
    assert page.content.count(b"data-row") == 1
