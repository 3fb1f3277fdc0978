"""Logs of events: told twice is kept once, whatever the layout."""

from __future__ import annotations

import pytest

from focale.desk.directory.models import Event, EventDay

pytestmark = pytest.mark.django_db(transaction=True)

COMPANIES = "id;Raison sociale;SIREN;Domaine\nC-1;Acier;732829320;acier.fr\nC-2;Bois;;bois.fr\n"
PEOPLE = "contact_id;account_id;Prénom;Nom;E-mail\nP1;C-1;Anne;Roux;anne@acier.fr\n"
LOG = (
    "id;Type d'activité;Date;Compte;E-mail\n"
    "e1;Visite;12/03/2026 14:05;C-1;\ne2;Appel;13/03/2026 09:00;;anne@acier.fr\n"
    "e2;Appel;13/03/2026 09:00;;anne@acier.fr\ne3;Visite;13/03/2026 10:00;Inconnu;\n"
    "e4;Visite;31/02/2026;C-1;\n"
)


def test_events_find_their_accounts_and_every_line_counts_once(cast, importing):
    importing(COMPANIES)
    importing(PEOPLE)
    found = importing(LOG, kind="events")
    assert found.state == "done", found.trouble
    assert found.balance["rows_in"] == 5
    assert found.balance["counts"] == {
        "made": 2, "changed": 0, "same": 0, "merged": 1, "rejected": 2,
    }  # fmt: skip
    told = [
        (one.event, one.company.key, one.contact and one.contact.key)
        for one in Event.objects.of(cast.workspace).order_by("key")
    ]
    assert told == [("page_viewed", "C-1", None), ("call_made", "C-1", "P1")] or told[1][1:] == (
        "C-1", "P1",
    )  # fmt: skip
    assert EventDay.objects.of(cast.workspace).count() == 2
    page = importing.page(found)
    assert "compte ou contact inconnu" in page


def test_a_log_told_twice_is_kept_once_and_undone_whole(cast, importing):
    importing(COMPANIES)
    importing(PEOPLE)
    first = importing(LOG, kind="events")
    again = importing(LOG, kind="events")
    assert again.balance["counts"]["made"] == 0
    assert again.balance["counts"]["same"] == 2
    importing.undo(again)
    assert Event.objects.of(cast.workspace).count() == 2
    importing.undo(first)
    assert Event.objects.of(cast.workspace).count() == 0
    assert EventDay.objects.of(cast.workspace).count() == 0
    assert importing(LOG, kind="events").balance["counts"]["made"] == 2


def test_a_log_without_a_moment_is_refused_with_words_and_tried_again(importing):
    importing(COMPANIES)
    found = importing("Type d'activité;Compte;Repère\nVisite;C-1;2026-03-12\n", kind="events")
    assert found.state == "failed"
    page = importing.page(found)
    assert "Import impossible" in page
    assert "Choisir d" in page
    importing.post(found, "again")
    found.refresh_from_db()
    assert found.state == "waiting"
    importing.take(found, kind="events", field_2="at")
    assert found.state == "done", found.trouble
    assert found.balance["counts"]["made"] == 1


def test_what_a_machine_did_is_kept_and_counted_nowhere(cast, importing):
    importing(COMPANIES)
    log = (
        "id;event;at;account_id;user_agent\n"
        "e1;email_clicked;2026-03-12 10:00:00;C-1;Barracuda Sentinel (EE)\n"
        "e2;email_clicked;2026-03-13 10:00:00;C-2;Mozilla/5.0 (Macintosh) "
        "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36\n"
    )
    found = importing(log, kind="events")
    assert [one.is_machine for one in Event.objects.of(cast.workspace).order_by("key")] == [
        True, False,
    ]  # fmt: skip
    assert EventDay.objects.of(cast.workspace).count() == 1
    assert "par une machine" in importing.page(found)
    aside = importing.client.get(f"{importing.base}{found.pk}/files/aside/")
    assert b"Barracuda" in b"".join(aside.streaming_content)


def test_a_plain_log_finds_its_companies_by_siren_in_any_spelling(cast, importing):
    importing("SIREN;Raison sociale\n732829320;Acier\n552100554;Bois\n", "societes.csv")
    found = importing(
        "Date;SIREN;Événement\n"
        "01/10/2026 14:00;732 829 320;Appel\n"
        "02/10/2026 09:30;55210055400013;Rendez-vous\n"
        "02/10/2026 10:00;999999999;Appel\n",
        "evenements.csv",
    )
    assert (found.kind, found.counts) == ("events", {"made": 2, "rejected": 1})
    told = Event.objects.of(cast.workspace).order_by("at")
    assert [(one.company.name, one.event) for one in told] == [
        ("Acier", "call_held"), ("Bois", "meeting_held"),
    ]  # fmt: skip
