"""Who is erased is nowhere any more, and what was counted still is."""

import datetime
import json

import pytest
from django.db import connection
from django.utils import timezone

from focale.criterion.fold import fold
from focale.desk.directory.events.services import log_event
from focale.desk.directory.facts import CONTACTS, take_values
from focale.desk.directory.models import (
    Attachment,
    BulkAct,
    BulkLine,
    Company,
    Contact,
    Erasure,
    Event,
    EventDay,
    Import,
    ImportReject,
    Note,
    SavedView,
    Tag,
)
from focale.desk.directory.privacy import refusals, retention
from focale.desk.directory.privacy.erasing import erase
from focale.desk.directory.privacy.traces import Named, Traces
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.team import audit
from focale.desk.team.models import AuditEntry
from focale.desk.warm.folders import new_name, place_of
from tests.desk.directory.privacy.people import claire, duval

WHO = {
    "first_name": "Clairmonde", "last_name": "Vexelière", "email": "c.vexeliere@duval-acier.fr",
    "mobile": "+33612345678", "linkedin": "https://www.linkedin.com/in/clairmonde-vx",
}  # fmt: skip
SAID = ("vexeliere", "clairmonde", "612345678", "clairmonde-vx")


def store_text():
    """Every cell of every table of the store, as it stands there, with where it is."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            if table.endswith("_words"):
                found += _words_of(cursor, table)
                continue
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                for cell in row:
                    text = bytes(cell).decode("utf-8", "replace") if isinstance(
                        cell, bytes | memoryview
                    ) else str(cell)  # fmt: skip
                    found.append((table, text))
    return found


def _words_of(cursor, table):
    """The words in an index of the search, which shows no rows."""
    cursor.execute(f"CREATE VIRTUAL TABLE temp.said_{table} USING fts5vocab(main, {table}, row)")
    cursor.execute(f"SELECT term FROM temp.said_{table}")
    found = [(table, term) for (term,) in cursor.fetchall()]
    cursor.execute(f"DROP TABLE temp.said_{table}")
    return found


def named_in_store():
    """The cells that name her, in any spelling that a scan knows."""
    return [
        (table, text[:120])
        for table, text in store_text()
        if any(
            word in fold(text) or word in "".join(s for s in text if s.isalnum()).casefold()
            for word in SAID
        )
    ]


def everywhere(cast):
    """Her, and a trace of her in every kind of row."""
    space, company = (
        cast.workspace,
        duval(cast, own={"dirigeant": "Mme Clairmonde VEXELIÈRE", "a": 1}),
    )
    source, other = new_name(".csv"), new_name(".parquet")
    for name in (source, other):
        place_of(SURROUNDINGS.folder, space.pk, name).write_text("Vexelière")
    came = Import.objects.create(
        workspace=space, label="contacts de Clairmonde Vexelière.csv", file=source,
        files={"facts": other}, kind="contacts", state="done",
        study={"columns": [{"column": "Nom", "sample": ["Vexelière"]}]},
        kept_after_undo={"first": [{"name": "Clairmonde Vexelière"}]},
    )  # fmt: skip
    person = claire(cast, company, key=WHO["email"], came_with=came, **WHO)
    take_values(
        {person.pk: {"title": "Directrice"}}, workspace=space, source="", by=cast.sales,
        at=datetime.date(2026, 5, 1), kind=CONTACTS,
    )  # fmt: skip
    take_values(
        {company.pk: {"email": "C.Vexeliere@duval-acier.fr", "own_note": "voir Vexelière"}},
        workspace=space, source="salon", at=datetime.date(2026, 5, 1),
    )  # fmt: skip
    Note.objects.create(workspace=space, contact=person, text="Aime le thé. Vexelière.")
    Note.objects.create(
        workspace=space, company=company,
        text="Vu vexeliere (06.12.34.56.78, c.vexeliere+x@duval-acier.fr) ; budget 40 k€.",
    )  # fmt: skip
    log_event("page_viewed", workspace=space, contact=person, detail={"who": WHO["email"]}, n=3)
    log_event(
        "email_replied", workspace=space, company=company, key=f"mail-{WHO['email']}-1",
        detail={"from": "Clairmonde Vexelière <c.vexeliere@duval-acier.fr>"},
    )  # fmt: skip
    audit.record("note.added", workspace=space, by=cast.sales, about="Clairmonde Vexelière",
                 before={"email": WHO["email"]})  # fmt: skip
    act = BulkAct.objects.create(workspace=space, rows="contacts", kind="remove")
    BulkLine.objects.create(workspace=space, act=act, row=person.pk, before={"key": WHO["email"]})
    SavedView.objects.create(
        workspace=space, rows="contacts", name="Pour Clairmonde Vexelière",
        filter=f'email.is."{WHO["email"]}"',
    )  # fmt: skip
    ImportReject.objects.create(
        workspace=space, came_with=came, row=3, reason="x", value=WHO["email"]
    )
    Tag.objects.create(workspace=space, name="ami de Clairmonde Vexelière")
    file = new_name(".pdf")
    place_of(SURROUNDINGS.folder, space.pk, file).write_text("cv")
    Attachment.objects.create(
        workspace=space, company=company, label="CV Vexeliere.pdf", file=file, size=2
    )
    enqueue(
        "study", key="k", workspace=space, id=0, note=WHO["email"],
        not_before=timezone.now() + datetime.timedelta(days=9),
    )  # fmt: skip
    return person, company, came, file


def test_nothing_in_the_store_names_her_and_the_numbers_stay(cast, work):
    person, company, came, file = everywhere(cast)
    days = list(EventDay.objects.of(cast.workspace).order_by("event").values_list("event", "n"))
    assert len(named_in_store()) > 15

    erase([person.pk], workspace=cast.workspace, by=cast.owner, refuses=False)
    work()

    assert named_in_store() == []
    space = cast.workspace
    assert list(EventDay.objects.of(space).order_by("event").values_list("event", "n")) == days
    assert Event.objects.of(space).filter(company=company, contact=None).count() == 2
    notes = list(Note.objects.of(space).values_list("text", flat=True))
    assert notes == ["Vu (—) ((—), (—)) ; budget 40 k€."]
    left = Company.objects.of(space).get(pk=company.pk)
    assert (left.name, left.email, left.own["a"], "dirigeant" in left.own) == (
        "Acier Duval", "", 1, False,
    )  # fmt: skip
    assert not place_of(SURROUNDINGS.folder, space.pk, file).exists()
    assert place_of(SURROUNDINGS.folder, space.pk, came.file).exists()  # not asked: said, and kept
    entry = AuditEntry.objects.of(space).get(act="contact.erased")
    assert (entry.by, entry.about, entry.after) == (cast.owner, "", {"people": 1})
    assert Erasure.objects.of(space).get().done_at is not None


def test_the_files_that_named_her_go_when_that_is_asked(cast, work):
    person, _, came, _ = everywhere(cast)
    names = [came.file, came.files["facts"]]
    erase([person.pk], workspace=cast.workspace, by=cast.owner, deletes_files=True)
    work()
    found = Import.objects.of(cast.workspace).get(pk=came.pk)
    assert (found.file, found.files, found.study) == ("", {}, None)
    assert not any(place_of(SURROUNDINGS.folder, cast.workspace.pk, n).exists() for n in names)


def test_who_is_erased_is_out_of_sight_at_once_and_refused_from_then_on(cast, work):
    person = claire(cast, duval(cast), **WHO)
    erase([person.pk], workspace=cast.workspace, by=cast.owner)
    assert not Contact.objects.of(cast.workspace).exists()
    work()
    assert refusals.refused(cast.workspace, emails=["C.VEXELIERE@duval-acier.fr"])


def test_a_homonym_elsewhere_keeps_their_name(cast, work):
    other = duval(cast, key="brume", name="Brume", siren="", phone="")
    gone = claire(cast, duval(cast))
    stays = claire(cast, other, key="p2", email="claire@brume.fr", mobile="", phone="", linkedin="")
    for company in (gone.company, other):
        Note.objects.create(workspace=cast.workspace, company=company, text="Appeler Claire Morel")
    erase([gone.pk], workspace=cast.workspace, by=cast.owner)
    work()
    notes = Note.objects.of(cast.workspace).order_by("pk").values_list("text", flat=True)
    assert list(notes) == ["Appeler (—)", "Appeler Claire Morel"]
    assert Contact.objects.of(cast.workspace).get().pk == stays.pk


def test_a_family_firm_keeps_its_name_in_its_notes(cast, work):
    company = duval(cast, name="Morel et fils")
    person = claire(cast, company)
    Note.objects.create(
        workspace=cast.workspace, company=company, text="Morel et fils : Claire Morel"
    )
    erase([person.pk], workspace=cast.workspace, by=cast.owner)
    work()
    assert Note.objects.of(cast.workspace).get().text == "Morel et fils : (—)"
    found = Company.objects.of(cast.workspace).get()
    assert (found.name, found.folded) == ("Morel et fils", "morel et fils 732829320")


def test_colleagues_keep_the_switchboard(cast, work):
    company = duval(cast)
    gone = claire(cast, company)
    claire(cast, company, key="p2", first_name="Paul", last_name="Roy", email="p@d.fr", mobile="")
    erase([gone.pk], workspace=cast.workspace, by=cast.owner)
    work()
    paul = Contact.objects.of(cast.workspace).get()
    assert (paul.phone, Company.objects.of(cast.workspace).get().phone) == (gone.phone, gone.phone)


@pytest.mark.parametrize(("text", "after"), [
    ("Rappeler Mme de La Tour demain", "Rappeler Mme (—) demain"),
    ("DE LA TOUR Éloïse", "(—)"), ("eloise de-la-tour", "(—)"),
    ("Éloïse (12) de La Tour", "Éloïse (12) (—)"), ("Éloïse, de La Tour", "(—)"),
    ("la tour de contrôle", "la tour de contrôle"), ("Éloïse", "Éloïse"),
    ("de la tour@x", "(—)@x"), ("xde la tour", "xde la tour"), ("", ""),
])  # fmt: skip
def test_a_name_is_found_whatever_its_accents_case_and_order(text, after):
    traces = Traces([Named("Éloïse", "de La Tour", 7)])
    assert traces.without(text, 7) == after


def test_their_data_are_handed_out_whole(cast, signed_in):
    person, *_ = everywhere(cast)
    path = f"/w/mirelance/data/privacy/{person.pk}/file/"
    assert signed_in(cast.owner).get(path).status_code == 405
    answer = signed_in(cast.owner).post(path)
    told = json.loads(answer.content)["people"][0]
    assert "attachment" in answer.headers["Content-Disposition"]
    assert told["contact"]["last_name"] == "Vexelière"
    assert [fact["value"] for fact in told["facts"]] == ["DAF", "Directrice"]
    assert [event["n"] for event in told["events"]] == [3]
    assert told["notes"][0]["text"].startswith("Aime le thé")
    assert told["files_that_named_them"][0]["file"].endswith(".csv")
    entry = AuditEntry.objects.of(cast.workspace).get(act="contact.exported")
    assert (entry.subject_id, entry.about) == (str(person.pk), "")


# --- how long ---------------------------------------------------------------------------


def _days_ago(days):
    return timezone.now() - datetime.timedelta(days=days)


@pytest.mark.parametrize(("given", "event", "is_due"), [
    ({"reached_us_on": datetime.date(2020, 1, 1)}, None, True),
    ({"reached_us_on": datetime.date(2020, 1, 1)}, ("email_replied", 30), False),
    ({"reached_us_on": datetime.date(2020, 1, 1)}, ("email_opened", 30), True),
    ({"reached_us_on": datetime.date(2020, 1, 1)}, ("email_sent", 30), True),
    ({"reached_us_on": datetime.date(2020, 1, 1)}, ("email_replied", 3 * 365 + 20), True),
    ({"obtained_on": datetime.date(2020, 1, 1)}, None, True),
    ({"obtained_on": datetime.date(2026, 1, 1)}, None, False),
    ({}, None, False),
    ({"entered_at": datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)}, None, True),
])  # fmt: skip
def test_three_years_after_the_last_contact_from_them(cast, given, event, is_due):
    person = claire(cast, duval(cast), **given)
    if event:
        log_event(event[0], workspace=cast.workspace, contact=person, at=_days_ago(event[1]))
    assert bool(list(retention.due_people(cast.workspace))) is is_due


def test_contacts_of_customers_are_kept(cast):
    claire(cast, duval(cast, customer=True), reached_us_on=datetime.date(2020, 1, 1))
    assert retention.due_count(cast.workspace) == 0


def test_the_purge_erases_who_is_listed_and_nobody_else(cast, signed_in, work):
    company = duval(cast)
    gone = claire(cast, company, reached_us_on=datetime.date(2020, 1, 1), **WHO)
    claire(cast, company, key="p2", last_name="Roy", first_name="Paul", email="p@d.fr", mobile="")
    client = signed_in(cast.owner)
    page = client.get("/w/mirelance/data/privacy/old/").content.decode()
    assert "Vexelière" in page
    assert "Roy" not in page
    client.post("/w/mirelance/data/privacy/old/")
    work()
    assert not Contact.everything.of(cast.workspace).filter(pk=gone.pk).exists()
    assert Contact.objects.of(cast.workspace).get().last_name == "Roy"
    assert AuditEntry.objects.of(cast.workspace).get(act="contacts.purged").after == {"people": 1}
    assert named_in_store() == []


def test_the_preview_says_what_goes_and_what_stays(cast, signed_in):
    person, *_ = everywhere(cast)
    double = claire(cast, None, key="p9", **{**WHO, "first_name": "C."})
    client = signed_in(cast.owner)
    page = client.get(f"/w/mirelance/data/privacy/{person.pk}/erase/").content.decode()
    assert "Vu (—) ((—), (—))" in page
    assert "CV Vexeliere.pdf" in page
    assert "fichiers d&#x27;origine" in page or "fichiers d'origine" in page
    assert f'value="{double.pk}" checked' in page


def test_a_person_is_found_by_any_spelling(cast, signed_in):
    claire(cast, duval(cast))
    for said in ("morel claire", "06.12.34.56.78", "CLAIRE.MOREL@duval-acier.fr", "Morél"):
        page = signed_in(cast.owner).get("/w/mirelance/data/privacy/", {"q": said}).content.decode()
        assert "Claire Morel" in page, said
