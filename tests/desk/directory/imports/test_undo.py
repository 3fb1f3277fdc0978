"""An import is taken back, its updates included; what people did since stays."""

from __future__ import annotations

import itertools

import pytest

from focale.desk.directory.facts import take_values
from focale.desk.directory.models import Brought, Company, Contact, Event, Fact, Note
from focale.desk.jobs.clock import local_day

pytestmark = pytest.mark.django_db(transaction=True)

FIRST = "id;Raison sociale;Ville;Effectif\nA;Acier;Nantes;10\nB;Bois;Rennes;20\n"
SECOND = "id;Raison sociale;Ville;Effectif\nA;Acier;Lyon;10\nC;Café;Brest;30\n"
PEOPLE = (
    "contact_id;account_id;Prénom;Nom de famille;E-mail\n"
    "P1;A;Anne;Roux;anne@acier.fr\nP2;D;Luc;Petit;luc@depot.fr\n"
)
EVENTS = "id;account_id;event;at\ne1;A;Visite;2026-03-12 10:00\ne2;B;Appel;2026-03-13 10:00\n"


def state(cast):
    """What the workspace holds, but for numbers and moments."""
    space = cast.workspace
    return (
        sorted(
            Company.objects.of(space).values_list("key", "name", "city", "headcount", "own__x")
        ),
        sorted(Contact.objects.of(space).values_list("key", "email", "company__key")),
        sorted(Event.objects.of(space).values_list("key", "company__key")),
    )  # fmt: skip


def test_undo_takes_back_what_was_made_and_what_was_changed(cast, importing):
    importing(FIRST)
    before = state(cast)
    second = importing(SECOND)
    assert state(cast) != before
    importing.undo(second)
    assert second.state == "undone"
    assert state(cast) == before
    assert "Tout ce qui venait de cet import est retiré" in importing.page(second)
    assert Fact.objects.of(cast.workspace).filter(withdrawn_at=None, came_with=second).count() == 0


def test_what_somebody_worked_on_is_kept_and_listed(cast, importing):
    first = importing(FIRST)
    acier = Company.objects.of(cast.workspace).get(key="A")
    Note.objects.create(workspace=cast.workspace, company=acier, text="à rappeler", by=cast.sales)
    importing.undo(first)
    assert [one.key for one in Company.objects.of(cast.workspace)] == ["A"]
    assert "Acier" in importing.page(first)


def test_an_edit_of_a_person_keeps_the_company_and_its_value(cast, importing):
    first = importing(FIRST)
    bois = Company.objects.of(cast.workspace).get(key="B")
    take_values(
        {bois.pk: {"city": "Vannes"}}, workspace=cast.workspace, source="",
        at=local_day(cast.workspace), by=cast.sales,
    )  # fmt: skip
    importing.undo(first)
    assert [(one.key, one.city) for one in Company.objects.of(cast.workspace)] == [("B", "Vannes")]


def test_a_later_import_keeps_the_company_that_it_speaks_of(cast, importing):
    first = importing(FIRST)
    importing("id;Raison sociale\nA;Acier\n")
    importing.undo(first)
    assert [one.key for one in Company.objects.of(cast.workspace)] == ["A"]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_imports_undone_in_any_order_leave_nothing(cast, importing, order):
    done = [
        importing(FIRST), importing(SECOND), importing(PEOPLE, make_companies="on"),
        importing(EVENTS),
    ]  # fmt: skip
    assert [one.state for one in done] == ["done"] * 4, [one.trouble for one in done]
    for place in order:
        importing.undo(done[place])
    assert state(cast) == ([], [], [])
    assert Brought.objects.of(cast.workspace).count() == 0


def test_an_undone_file_is_imported_anew(cast, importing):
    first = importing(FIRST)
    before = state(cast)
    importing.undo(first)
    answer = importing.post(first, "again")
    again = type(first).objects.of(cast.workspace).get(pk=int(answer.url.split("/")[-2]))
    importing.work()
    importing.take(again)
    assert again.balance["counts"]["made"] == 2
    assert state(cast) == before
