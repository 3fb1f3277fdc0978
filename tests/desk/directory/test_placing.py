"""Where a person works and which company heads a group can be said by hand, and taken back."""

from __future__ import annotations

import html
import re

import pytest
from django.urls import reverse

from focale.desk.directory.account import placing
from focale.desk.directory.account.placing import CannotPlace
from focale.desk.directory.doubles import merging
from focale.desk.directory.fields import folded
from focale.desk.directory.models import Company, Contact, Double, Move, Note
from focale.desk.team.models import AuditEntry


def words(response):
    text = re.sub(r"<[^>]+>", " ", response.content.decode())
    return " ".join(html.unescape(text).split())


@pytest.fixture
def company(cast):
    def made(key, name, **more):
        return Company.objects.create(
            workspace=cast.workspace, key=key, name=name, folded=folded(name, "", ""), **more
        )

    return made


@pytest.fixture
def acier(company):
    return company("A", "Acier Duval")


@pytest.fixture
def bois(company):
    return company("B", "Bois Martin")


@pytest.fixture
def anne(cast, acier):
    return Contact.objects.create(
        workspace=cast.workspace, key="P1", company=acier, first_name="Anne", last_name="Roux",
        email="anne@acier.fr", folded="anne roux anne@acier.fr", title="Directrice générale",
    )  # fmt: skip


def at(cast, row):
    route = "account" if isinstance(row, Company) else "contact"
    return reverse(route, args=[cast.workspace.slug, row.pk])


def test_a_person_is_moved_told_on_three_pages_and_moved_back(cast, signed_in, acier, bois, anne):
    client = signed_in(cast.sales)
    Note.objects.create(workspace=cast.workspace, company=acier, text="Vue au salon")
    place = at(cast, anne) + "company/"
    assert place in client.get(at(cast, anne)).content.decode()
    said = words(client.get(place, {"q": "bois"}))
    assert "Où travaille Anne Roux ?" in said
    assert "Bois Martin" in said
    assert "Aujourd'hui : Acier Duval." in said
    moved = client.post(place, {"company": bois.pk})
    assert moved["Location"].startswith(at(cast, anne))

    said = words(client.get(moved["Location"]))
    assert "Passe de Acier Duval à Bois Martin" in said
    assert "Rattachement enregistré." in said
    before, after = words(client.get(at(cast, acier))), words(client.get(at(cast, bois)))
    assert "Anne Roux part chez Bois Martin" in before
    assert "Anne Roux arrive de Acier Duval" in after
    assert "Vue au salon" in before
    assert "Vue au salon" not in after
    assert "Qui décide Anne Roux" in after
    assert "Qui décide Anne Roux" not in before

    (move,) = Move.objects.of(cast.workspace)
    client.post(reverse("move_bring", args=[cast.workspace.slug, move.pk]))
    assert Contact.objects.of(cast.workspace).get(pk=anne.pk).company_id == acier.pk
    assert "part chez" not in words(client.get(at(cast, acier)))
    acts = AuditEntry.objects.of(cast.workspace).order_by("pk").values_list("act", flat=True)
    assert list(acts) == ["contact.moved", "contact.moved_back"]


def test_whoever_seems_to_be_there_already_is_named(cast, signed_in, bois, anne):
    Contact.objects.create(
        workspace=cast.workspace, key="P2", company=bois, first_name="ANNE", last_name="Roux",
        folded="anne roux",
    )  # fmt: skip
    client = signed_in(cast.sales)
    answer = client.post(at(cast, anne) + "company/", {"company": bois.pk}, follow=True)
    assert "ANNE Roux existe déjà chez Bois Martin : c'est peut-être la même" in words(answer)


def test_only_the_last_move_can_be_taken_back(cast, signed_in, acier, bois, anne, company):
    first = placing.move_person(anne, bois, by=cast.sales)
    last = placing.move_person(anne, None, by=cast.sales)
    client = signed_in(cast.sales)
    address = reverse("move_bring", args=[cast.workspace.slug, first.pk])
    said = words(client.post(address, follow=True))
    assert "Un autre rattachement a eu lieu depuis : annulez d'abord celui-là." in said
    placing.take_move_back(last, by=cast.sales)
    placing.take_move_back(last, by=cast.sales)  # a second press does no more
    Company.objects.of(cast.workspace).filter(pk=acier.pk).update(removed_at=acier.entered_at)
    with pytest.raises(CannotPlace, match=r"place\.gone"):
        placing.take_move_back(Move.objects.of(cast.workspace).get(pk=first.pk), by=cast.sales)
    assert Contact.objects.of(cast.workspace).get(pk=anne.pk).company_id == bois.pk


def test_a_viewer_moves_nobody_and_nobody_moves_abroad(cast, signed_in, anne):
    abroad = Company.objects.create(workspace=cast.other, key="X", name="Ailleurs")
    place = at(cast, anne) + "company/"
    assert signed_in(cast.viewer).post(place, {"company": ""}).status_code == 403
    client = signed_in(cast.sales)
    for wrong in (abroad.pk, 10**12, "x", "-1"):
        assert client.post(place, {"company": wrong}).status_code == 404
    assert not Move.objects.of(cast.workspace).exists()


def test_a_chosen_head_wins_over_the_register_and_can_be_left(
    cast, signed_in, acier, bois, company
):
    company("G", "Groupe Telmont", siren="552100554")
    Company.objects.of(cast.workspace).filter(pk=acier.pk).update(parent_siren="552100554")
    client = signed_in(cast.sales)
    assert "Appartient à Groupe Telmont" in words(client.get(at(cast, acier)))
    chosen = client.post(at(cast, acier) + "head/", {"company": bois.pk})
    said = words(client.get(chosen["Location"]))
    assert "Appartient à Bois Martin · choisie à la main" in said
    assert "Rattachée au groupe de Bois Martin" in said
    below = words(client.get(at(cast, bois)))
    assert "Filiales Acier Duval" in below
    assert "Acier Duval est rattachée à ce groupe" in below

    ring = client.post(at(cast, bois) + "head/", {"company": acier.pk})
    assert ring.status_code == 422
    assert "un groupe ne peut pas tourner en rond" in words(ring)

    client.post(at(cast, acier) + "head/", {"company": ""})
    assert "Appartient à Groupe Telmont" in words(client.get(at(cast, acier)))
    last = Move.objects.of(cast.workspace).order_by("-pk").first()
    placing.take_move_back(last, by=cast.sales)
    assert "Appartient à Bois Martin" in words(client.get(at(cast, acier)))


def test_a_merge_takes_moves_along_and_gives_them_back(cast, signed_in, acier, bois, anne, company):
    placing.move_person(anne, bois, by=cast.sales)
    placing.choose_head(bois, acier, by=cast.sales)
    kept = company("K", "Bois Martin SA")
    double = Double.objects.create(workspace=cast.workspace, one=bois, other=kept)
    merging.merge(double, stays=kept.pk, choices={}, by=cast.sales)
    client = signed_in(cast.sales)
    said = words(client.get(at(cast, kept)))
    assert "Anne Roux arrive de Acier Duval" in said
    assert "Rattachée au groupe de Acier Duval" in said
    move = Move.objects.of(cast.workspace).filter(contact=anne).get()
    placing.take_move_back(move, by=cast.sales)
    assert Contact.objects.of(cast.workspace).get(pk=anne.pk).company_id == acier.pk
