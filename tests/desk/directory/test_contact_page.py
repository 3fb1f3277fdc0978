"""One person on one page: who they are, where they work, and on which ground we keep their data."""

from __future__ import annotations

import datetime
import html
import re

import pytest
from django.urls import reverse

from focale.desk.directory.models import Company, Contact, Event, Fact, Note
from focale.desk.targeting.account.deciders import decision_map, persona_of
from focale.desk.team.models import AuditEntry
from focale.profile import read_profile

NOW = datetime.datetime(2026, 11, 20, 10, tzinfo=datetime.UTC)
PROFILE = read_profile("""
profile: cible
version: 1
criteria:
  size: {field: headcount, at_least: 30, points: 10}
personas:
  - {id: daf, label: {fr: DAF, en: CFO}, titles: {matches: "financier|^daf"}, role: decider, points: 20}
  - {id: it, label: {fr: Informatique}, departments: [Systèmes d'information], role: user, points: 5}
""")  # noqa: E501


@pytest.fixture
def person(cast) -> Contact:
    company = Company.objects.create(workspace=cast.workspace, key="C1", name="Acier Duval")
    return Contact.objects.create(
        workspace=cast.workspace, key="P1", company=company, first_name="Claire",
        last_name="Morel", title="Directrice financière", email="claire@acier.example",
        mobile="+33612345678", role="decider",
    )  # fmt: skip


def words(response) -> str:
    text = html.unescape(re.sub(r"<[^>]+>", " ", response.content.decode()))
    return " ".join(text.replace("’", "'").split())


def show(client, person):
    return client.get(reverse("contact", args=[person.workspace.slug, person.pk]))


def fresh(person):
    return Contact.objects.of(person.workspace).get(pk=person.pk)


def test_the_page_says_who_it_is_where_and_on_which_ground(cast, signed_in, person):
    Event.objects.create(
        workspace=cast.workspace, key="e", company=person.company, contact=person,
        event="call_held", at=NOW,
    )  # fmt: skip
    answer = show(signed_in(cast.sales), person)
    said = words(answer)
    assert "Claire Morel Directrice financière · Acier Duval · décideur" in said
    assert 'href="tel:0612345678"' in answer.content.decode()
    assert "Source, date ou base légale manquent" in said
    assert "Appel tenu" in said


def test_an_edit_wins_is_found_by_search_and_names_nobody_in_the_trail(cast, signed_in, person):
    client = signed_in(cast.sales)
    address = reverse("contact_fact", args=[cast.workspace.slug, person.pk])
    client.post(address, {"field": "last_name", "value": "Morel-Dupuis"})
    client.post(address, {"field": "obtained_on", "value": "2026-10-01"})
    client.post(address, {"field": "role", "value": "user"})
    now = fresh(person)
    assert (now.last_name, now.obtained_on) == ("Morel-Dupuis", datetime.date(2026, 10, 1))
    assert "morel-dupuis" in now.folded
    assert "Rôle dans l'achat utilisateur" in words(show(client, person))
    trail = AuditEntry.objects.of(cast.workspace).filter(act="contact.edited")
    assert {entry.about for entry in trail} == {"last_name", "obtained_on", "role"}
    assert all(entry.before is None and entry.after is None for entry in trail)


def test_a_wrong_address_is_refused_and_a_company_field_unknown_here(cast, signed_in, person):
    client = signed_in(cast.sales)
    address = reverse("contact_fact", args=[cast.workspace.slug, person.pk])
    assert client.post(address, {"field": "email", "value": "claire"}).status_code == 422
    assert client.post(address, {"field": "owner", "value": "1"}).status_code == 404
    assert Fact.objects.of(cast.workspace).count() == 0


def test_a_note_about_a_person_stands_at_their_company_too(cast, signed_in, person):
    client = signed_in(cast.sales)
    slug = cast.workspace.slug
    client.post(reverse("contact_note", args=[slug, person.pk]), {"text": "Préfère le matin"})
    at_company = client.get(reverse("account", args=[slug, person.company.pk]))
    assert "Note · Claire Morel Préfère le matin" in words(at_company).replace(" :", " :")
    note = Note.objects.of(cast.workspace).get()
    gone = client.post(reverse("note_remove", args=[slug, note.pk]))
    assert gone.url.startswith(reverse("contact", args=[slug, person.pk]))


def test_a_stranger_finds_no_person(cast, signed_in, person):
    assert show(signed_in(cast.stranger), person).status_code == 404
    foreign = reverse("contact", args=[cast.other.slug, person.pk])
    assert signed_in(cast.stranger).get(foreign).status_code == 404


def a_person(title="", department="", role=""):
    return Contact(title=title, department=department, role=role, last_name=title or department)


@pytest.mark.parametrize(
    ("person", "fit"),
    [
        (a_person("Directeur Financier"), ("DAF", "décideur", 100)),
        (a_person("DAF"), ("DAF", "décideur", 100)),
        (a_person("Adjoint au daf"), ("", "", None)),
        (a_person(department="SYSTEMES D'INFORMATION"), ("Informatique", "utilisateur", 25)),
        (a_person(), ("", "", None)),
    ],
)
def test_how_a_person_fits_the_personas(person, fit):
    found = persona_of(person, PROFILE, "fr")
    assert (found.name, found.role, found.share) == fit


def test_the_map_without_personas_asks_for_the_head_of_the_company():
    boss, other = a_person("PDG"), a_person("Comptable")
    found = decision_map([other, boss], None, "fr")
    assert [(place.name, place.people) for place in found.places] == [
        ("Direction générale", (boss,))
    ]
    assert found.others == (other,)
    assert decision_map([other], None, "fr").gaps == 1
