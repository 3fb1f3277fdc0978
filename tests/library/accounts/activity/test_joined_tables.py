"""Logs of a CRM whose people or moments stand in other tables: joined, told, nothing guessed."""

import pyarrow as pa
import pytest

from focale import FocaleError
from focale.accounts.activity.door import read_events
from focale.glossary.log_tables import link_of, log_table


def table(columns, *rows):
    names = columns.split()
    return pa.table({name: [row[n] for row in rows] for n, name in enumerate(names)})


def of(found, *names):
    return [tuple(row[name] for name in names) for row in found.events.to_pylist()]


CLICKS = table(
    "id url user_agent", ("k1", "https://x.fr/1", "Mozilla"), ("k2", "https://x.fr/2", "Mozilla"),
    ("k9", "https://x.fr/9", "Mozilla"),
)  # fmt: skip
MAILS = table(
    "id type recipient created email_campaign_id filtered_event sent_by_created",
    ("k1", "CLICK", "Ann@acme.fr", "2026-03-12T09:00:00Z", "7", "false", "2026-03-12T08:00:00Z"),
    ("k2", "CLICK", "bob@acme.fr", "2026-03-12T10:00:00Z", "7", "true", "2026-03-12T08:00:00Z"),
    ("k3", "OPEN", "eve@acme.fr", "2026-03-12T11:00:00Z", "7", "false", None),
)
ENGAGEMENTS = table("id type portal_id", (1, "CALL", 5), (2, "MEETING", 5), (3, "NOTE", 5))
CALLS = table(
    "engagement_id property_hs_timestamp property_hs_call_duration _fivetran_deleted",
    ("1", "2026-03-12T09:00:00Z", "30", "false"),
)
MEETINGS = table(
    "engagement_id start_time meeting_outcome", ("2", "2026-03-13 10:00:00", "COMPLETED")
)
PEOPLE = table("contact_id engagement_id engagement_type", ("p1", "1", "CALL"), ("p2", "2", "M"))
COMPANIES = table("company_id engagement_id engagement_type", ("c1", "1", "CALL"))


@pytest.mark.parametrize("turned", [False, True])
def test_clicks_and_their_mail_events_are_one_log_whichever_comes_first(turned):
    log, other = (MAILS, CLICKS) if turned else (CLICKS, MAILS)
    found = read_events(log, beside=[other])
    assert of(found, "id", "event", "contact_id", "machine")[:2] == [
        ("k1", "email_clicked", "ann@acme.fr", False),
        ("k2", "email_clicked", "bob@acme.fr", True),
    ]
    assert '"url":"https://x.fr/1"' in of(found, "attributes")[0][0]
    balance = found.balance
    assert (balance.read, balance.rejected) == (3, 0 if turned else 1)
    assert balance.read == balance.kept + balance.quarantined + balance.rejected


def test_a_line_without_a_partner_is_rejected_with_its_id_and_the_reason():
    found = read_events(CLICKS, beside=[MAILS])
    assert [(r.row, r.value, r.reason) for r in found.rejects] == [(3, "k9", "no_partner")]
    assert found.rejects[0].words("fr") == "numéro absent des tables données par --with"
    assert found.rejects[0].words("en") == "number not in the tables given by --with"


def test_engagements_take_their_moment_from_one_table_and_their_owner_from_another():
    found = read_events(ENGAGEMENTS, beside=[CALLS, MEETINGS, PEOPLE, COMPANIES])
    assert of(found, "id", "event", "contact_id", "account_id") == [
        ("1", "call_held", "p1", "c1"), ("2", "meeting_held", "p2", None),
    ]  # fmt: skip
    assert [row[0].isoformat() for row in of(found, "at")] == [
        "2026-03-12T09:00:00+00:00", "2026-03-13T09:00:00+00:00",
    ]  # fmt: skip
    assert [(r.value, r.reason) for r in found.rejects] == [("3", "no_partner")]


@pytest.mark.parametrize(
    ("log", "beside", "event"),
    [
        (CALLS, [PEOPLE], "call_held"),
        (MEETINGS, [PEOPLE], "meeting_held"),
        (PEOPLE, [CALLS], "call_held"),
        (COMPANIES, [CALLS], "call_held"),
        (CALLS, [ENGAGEMENTS, COMPANIES], "call_held"),
    ],
)
def test_any_table_of_an_engagement_may_be_the_log(log, beside, event):
    assert of(read_events(log, beside=beside), "event")[0] == (event,)


def test_what_each_line_is_is_told_where_only_the_table_says_it():
    found = read_events(MEETINGS, beside=[PEOPLE])
    assert [n.code for n in found.notices] == ["log_table_known", "table_tied"]
    assert "« meeting »" in found.notices[0].words("fr")
    assert of(read_events(MEETINGS, beside=[PEOPLE], event="Visio"), "event") == [("meeting_held",)]


def test_an_event_with_several_people_counts_once_and_the_others_are_listed():
    people = table("contact_id engagement_id", ("p1", "1"), ("p2", "1"), ("p3", "77"))
    found = read_events(CALLS, beside=[people])
    assert of(found, "id", "contact_id") == [("1", "p1")]
    assert [(r.row, r.value, r.reason) for r in found.rejects] == [(2, "1", "second_partner")]
    assert "second_partners" in [notice.code for notice in found.notices]


def test_an_id_that_the_log_says_twice_still_counts_once():
    calls = pa.concat_tables([CALLS, CALLS])
    balance = read_events(calls, beside=[PEOPLE]).balance
    assert (balance.read, balance.kept, balance.repeated) == (2, 1, 1)


def test_what_the_tool_deleted_is_no_event_and_no_partner():
    calls = table(
        "engagement_id property_hs_timestamp type _fivetran_deleted",
        ("1", "2026-03-12T09:00:00Z", "CALL", "true"), ("2", "2026-03-12T09:00:00Z", "CALL", ""),
        ("3", "2026-03-12T09:00:00Z", "CALL", None),
    )  # fmt: skip
    people = table(
        "contact_id engagement_id _fivetran_deleted",
        ("p1", "1", False), ("p2", "2", True), ("p3", "3", None),
    )  # fmt: skip
    found = read_events(calls, beside=[people])
    assert of(found, "contact_id") == [("p3",)]
    assert [r.reason for r in found.rejects] == ["deleted_event", "no_partner"]


def test_tasks_of_salesforce_find_people_in_relations_and_accounts_in_opportunities():
    tasks = table(
        "Id TaskSubtype ActivityDate WhatId", ("t1", "Call", "2026-03-12", "o1"),
        ("t2", "Email", "2026-03-12", "o2"),
    )  # fmt: skip
    relations = table(
        "Id TaskId RelationId IsWhat", ("r0", "t1", "o1", True), ("r1", "t1", "w1", False)
    )
    deals = table("Id AccountId StageName Amount Type", ("o1", "a1", "Won", "5", "New"))
    found = read_events(tasks, beside=[relations, deals])
    assert of(found, "id", "event", "contact_id", "account_id", "value") == [
        ("t1", "call_held", "w1", "a1", None)
    ]
    assert [(r.value, r.reason) for r in found.rejects] == [("t2", "no_partner")]


@pytest.mark.parametrize(
    ("log", "beside", "french", "english"),
    [
        (CLICKS, [], "c'est la table email_event_click de HubSpot, qui ne dit pas quand, ni de "
         "qui il s'agit. Ajoutez ce qui le dit : --with email_event (reliée par la colonne id).",
         "this is the table email_event_click of HubSpot, which does not say when, or who it "
         "was. Add what does: --with email_event (tied by the column id)."),
        (CALLS, [], "--with engagement_contact / engagement_company (reliée par la colonne "
         "engagement_id)", "--with engagement_contact / engagement_company (tied by the column "),
        (PEOPLE, [], "qui ne dit pas quand. Ajoutez", "--with engagement_call / "),
        (ENGAGEMENTS, [PEOPLE], "qui ne dit pas quand. Ajoutez", "which does not say when. Add"),
        (ENGAGEMENTS, [CALLS], "--with engagement_contact", "does not say who it was. Add"),
        (table("Id EventSubtype StartDateTime WhatId", ("e", "Event", "2026-03-12", "o")), [],
         "--with EventRelation (reliée par la colonne EventId)", "of Salesforce, which"),
        (CLICKS, [table("name city", ("Acme", "Lyon"))],
         "aucune colonne ne relie cette table à", "no column ties this table to"),
    ],
)  # fmt: skip
def test_a_refusal_names_the_table_to_add_and_its_column(log, beside, french, english):
    with pytest.raises(FocaleError) as refused:
        read_events(log, beside=beside)
    assert french in refused.value.words("fr")
    assert english in refused.value.words("en")


def test_no_plain_log_is_taken_for_a_table_of_a_crm():
    for words in (
        "id type date account id", "id event at email", "id url date email", "account id event at",
        "date client", "id sent at opened at email",
    ):  # fmt: skip
        assert log_table(_headers(words)) is None


def _headers(words):
    return [w for w in ("account id", "sent at", "opened at") if w in words] + words.split()


def test_nothing_ties_two_tables_by_chance():
    assert link_of(["id", "name"], ["id", "city"]) is None
    assert link_of(["id", "type"], ["id", "type"]) is None
