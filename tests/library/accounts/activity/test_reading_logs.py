"""A log of any layout becomes events; every row is kept, said before, set aside or rejected."""

import datetime

import pyarrow as pa
import pytest

from focale import FocaleError
from focale.accounts.activity.door import read_events
from focale.accounts.activity.names import event_name
from focale.scorecard.score import score

UTC = datetime.UTC


def log(rows, columns="account_id event at"):
    names = columns.split()
    return pa.table({name: [row[n] for row in rows] for n, name in enumerate(names)})


def of(found, *names):
    return [tuple(row[name] for name in names) for row in found.events.to_pylist()]


@pytest.mark.parametrize(
    ("written", "event"),
    [
        ("Page view", "page_viewed"),
        ("PAGE_VIEW", "page_viewed"),
        ("Page visitée", "page_viewed"),
        ("Pricing page viewed", "page_viewed_pricing"),
        ("Livre blanc téléchargé", "whitepaper_downloaded"),
        ("CLICK", "email_clicked"),
        ("OPEN", "email_opened"),
        ("SPAMREPORT", "spam_reported"),
        ("E-mail ouvert", "email_opened"),
        ("Clic d'e-mail", "clic_d_e_mail"),
        ("Appel", "call_held"),
        ("RDV non honoré", "meeting_missed"),
        ("Levée de fonds", "funds_raised"),
        ("offre d'emploi", "job_posted"),
        ("email_clicked", "email_clicked"),
        ("Stand 12", "stand_12"),
        ("  ", ""),
    ],
)
def test_an_event_has_one_name_however_a_tool_writes_it(written, event):
    assert event_name(written) == event


def test_what_a_person_says_of_a_name_wins():
    assert event_name("Clic lettre", {"clic lettre": "email_clicked"}) == "email_clicked"
    assert event_name("page view", {"page view": "visit"}) == "visit"


def test_a_profile_keeps_the_names_that_it_asks_for():
    assert event_name("white_paper_downloaded") == "whitepaper_downloaded"
    asked = ["white_paper_downloaded"]
    assert event_name("white_paper_downloaded", listened=asked) == "white_paper_downloaded"
    assert event_name("Livre blanc", listened=asked) == "white_paper_downloaded"


MOMENTS = [
    ("2026-03-12T14:05:00Z", "2026-03-12T14:05:00"),
    ("2026-03-12T14:05:00.000+0000", "2026-03-12T14:05:00"),
    ("2026-03-12 14:05:00+01:00", "2026-03-12T13:05:00"),
    ("2026-03-12 14:05:00 UTC", "2026-03-12T14:05:00"),
    ("2026-03-12 14:05:00", "2026-03-12T13:05:00"),  # Paris, in winter
    ("2026-07-12 14:05", "2026-07-12T12:05:00"),  # and in summer
    ("2026-03-12", "2026-03-11T23:00:00"),
    ("12/03/2026 14:05", "2026-03-12T13:05:00"),
    ("12/03/2026 14h05", "2026-03-12T13:05:00"),
    ("12/03/2026", "2026-03-11T23:00:00"),
    ("12 Mar 2026 14:05", "2026-03-12T13:05:00"),
    ("1773324300", "2026-03-12T14:05:00"),
    ("1773324300000", "2026-03-12T14:05:00"),
]


def test_a_moment_is_read_however_it_is_written():
    found = read_events(log([("a", "visit", written) for written, _ in MOMENTS]))
    read = [row[0].isoformat().removesuffix("+00:00") for row in of(found, "at")]
    assert list(zip([w for w, _ in MOMENTS], read, strict=True)) == MOMENTS


def test_a_row_without_a_readable_moment_is_rejected_with_its_row():
    spoilt = ["", "soon", "infinity", "31/02/2026", "2026-13-01"]
    found = read_events(log([("a", "visit", at) for at in ("2026-03-12", *spoilt)]))
    assert (found.balance.kept, found.balance.rejected) == (1, 5)
    assert [reject.row for reject in found.rejects] == [2, 3, 4, 5, 6]
    assert {r.words("en") for r in found.rejects} == {"blank or unreadable event date"}


@pytest.mark.parametrize(
    ("days", "month", "told"),
    [
        (["03/04/2026", "25/04/2026"], 4, []),
        (["04/03/2026", "04/25/2026"], 4, []),
        (["03/04/2026"], 4, ["days_read_in_french"]),
        (["2026-04-03"], 4, []),
    ],
)
def test_the_other_days_of_a_column_tell_how_a_day_is_written(days, month, told):
    found = read_events(log([("a", "visit", f"{day} 12:00") for day in days]))
    assert [row[0].month for row in of(found, "at")] == [month] * len(days)
    assert [notice.code for notice in found.notices] == told


def test_moments_of_a_frame_are_read_by_their_type():
    naive = datetime.datetime(2026, 3, 12, 14, 5)  # noqa: DTZ001
    for at, utc in (
        (naive, "13:05"),
        (naive.replace(tzinfo=UTC), "14:05"),
        (naive.date(), "23:00"),
    ):
        found = read_events(log([("a", "visit", at)]))
        assert [f"{row[0]:%H:%M}" for row in of(found, "at")] == [utc]


def test_the_headers_of_tools_are_known_and_each_choice_is_told():
    table = log(
        [("e1", "company-1", "p1", "Call", "2026-03-12T10:00:00Z", "Suivi")],
        "Id AccountId WhoId TaskSubtype ActivityDateTime Subject",
    )
    found = read_events(table)
    assert found.columns == {
        "id": "Id", "event": "TaskSubtype", "at": "ActivityDateTime", "account_id": "AccountId",
        "contact_id": "WhoId", "subject": "Subject",
    }  # fmt: skip
    assert of(found, "id", "account_id", "contact_id", "event", "attributes") == [
        ("e1", "company-1", "p1", "call_held", '{"subject":"Suivi"}')
    ]


def test_an_empty_column_does_not_take_the_place_of_a_full_one():
    table = log([("a", None, "Call", "2026-03-12")], "account_id event_name type date")
    assert read_events(table).columns["event"] == "type"


def test_a_mapping_decides_where_names_do_not_tell():
    table = log([("a", "Clic", "12/03/2026")], "qui quoi quand")
    mapping = {"account_id": "qui", "event": "Quoi", "at": "quand"}
    assert of(read_events(table, mapping=mapping), "account_id", "event") == [
        ("a", "email_clicked")
    ]


def test_one_row_a_message_gives_one_event_for_each_of_its_moments():
    names = "id email message sent_at opened_at clicked_at bounced_at"
    rows = [
        ("m1", "Ann@acme.fr", "L1", "2026-03-12 09:00", "2026-03-12 10:00", "2026-03-12 10:02",
         None),
        ("m2", "bob@acme.fr", "L1", "2026-03-12 09:00", None, None, "2026-03-12 09:00"),
        ("m3", "eve@acme.fr", "L1", None, None, None, None),
    ]  # fmt: skip
    found = read_events(log(rows, names))
    assert of(found, "id", "contact_id", "event") == [
        ("m1:email_sent", "ann@acme.fr", "email_sent"),
        ("m1:email_opened", "ann@acme.fr", "email_opened"),
        ("m1:email_clicked", "ann@acme.fr", "email_clicked"),
        ("m2:email_sent", "bob@acme.fr", "email_sent"),
        ("m2:email_bounced", "bob@acme.fr", "email_bounced"),
    ]
    balance = found.balance
    assert (balance.rows, balance.read, balance.kept, balance.rejected) == (3, 6, 5, 1)
    assert [notice.code for notice in found.notices] == ["log_without_seconds", "log_of_messages"]


def test_an_address_leads_to_its_contact_and_account():
    contacts = pa.table({
        "contact_id": ["p1", "p2", "p1"], "account_id": ["a", "b", "z"],
        "email": ["Ann@acme.fr", "bob@b.fr", "x@z.fr"],
    })  # fmt: skip
    rows = [("ann@ACME.fr", None, None, "visit", "2026-03-12"), (None, "p2", None, "visit",
            "2026-03-12"), (None, "p1", "own", "visit", "2026-03-12"),
            ("who@else.fr", None, None, "visit", "2026-03-12")]  # fmt: skip
    found = read_events(log(rows, "email contact_id account_id event at"), contacts)
    assert of(found, "account_id", "contact_id") == [
        ("a", "p1"), ("b", "p2"), ("own", "p1"), (None, "who@else.fr"),
    ]  # fmt: skip


def test_an_id_said_again_counts_once_and_is_listed():
    rows = [("e1", "a", "visit", "2026-03-12"), ("e1", "a", "visit", "2026-03-13"),
            ("e2", "a", "visit", "2026-03-12")]  # fmt: skip
    found = read_events(log(rows, "id account_id event at"))
    assert (found.balance.kept, found.balance.repeated) == (2, 1)
    assert [(r.row, r.value, r.reason) for r in found.rejects] == [(2, "e1", "repeated_event")]


def test_a_spoilt_row_does_not_take_the_id_of_a_sound_one():
    rows = [("e1", "a", "visit", "?"), ("e1", "a", "visit", "2026-03-13")]
    found = read_events(log(rows, "id account_id event at"))
    assert (found.balance.kept, found.balance.rejected, found.balance.repeated) == (1, 1, 0)


def test_identical_rows_without_an_id_are_set_aside_and_shown():
    rows = [("a", "visit", "2026-03-12 10:00:01")] * 3 + [("b", "visit", "2026-03-12 10:00:01")]
    found = read_events(log(rows))
    assert (found.balance.kept, found.balance.repeated, found.balance.identical) == (2, 2, 2)
    aside = found.quarantine.to_pylist()
    assert [(row["row"], row["reason"]) for row in aside] == [
        (2, "identical_row"), (3, "identical_row"),
    ]  # fmt: skip
    back = read_events(log(rows), readmit=[aside[0]["id"]])
    assert (back.balance.kept, back.balance.repeated, back.balance.readmitted) == (3, 1, 1)
    ids = [row[0] for row in of(back, "id")]
    assert len(set(ids)) == 3


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ("account_id at", "log_without_event"),
        ("account_id event", "log_without_moment"),
        ("event at", "log_without_owner"),
    ],
)
def test_a_log_that_lacks_what_an_event_needs_is_refused_with_the_cure(columns, code):
    table = pa.table({name: ["2026-03-12"] for name in columns.split()})
    with pytest.raises(FocaleError) as refused:
        read_events(table)
    assert [message.code for message in refused.value.messages] == [code]
    for lang in ("fr", "en"):
        assert "--map" in refused.value.words(lang)


def test_every_row_may_be_one_event_that_the_caller_names():
    table = log([("a", "2026-03-12", "https://x.fr/1")], "account_id at url")
    assert of(read_events(table, event="Click"), "event", "attributes") == [
        ("email_clicked", '{"url":"https://x.fr/1"}')
    ]


def test_rows_without_owner_or_name_are_rejected():
    rows = [(None, "visit", "2026-03-12"), ("a", " ", "2026-03-12"), ("a", "x", "2026-03-12")]
    found = read_events(log(rows))
    assert [reject.reason for reject in found.rejects] == ["ownerless_event", "nameless_event"]
    assert found.balance.read == found.balance.kept + found.balance.rejected == 3


def test_a_count_that_is_no_whole_number_is_told():
    rows = [("a", "visit", "2026-03-12", "3"), ("a", "visit", "2026-03-13", "many")]
    found = read_events(log(rows, "account_id event at count"))
    assert [row[0] for row in of(found, "count")] == [3, 1]
    assert [notice.code for notice in found.notices] == ["odd_counts"]


def test_the_answer_is_of_the_kind_given_and_a_file_is_written_where_asked(tmp_path):
    table = log([("a", "visit", "2026-03-12")])
    frame = read_events(table.to_pandas())
    assert type(frame.events).__module__.startswith("pandas")
    assert type(frame.quarantine).__module__.startswith("pandas")
    out = read_events(table, out=tmp_path / "e.csv")
    assert (out.events, out.events.exists()) == (tmp_path / "e.csv", True)


@pytest.mark.parametrize("name", ["e.parquet", "e.csv"])
def test_a_score_takes_what_was_written(tmp_path, name):
    from focale.profile import read_profile

    profile = read_profile(
        "profile: p\ncriteria:\n  visits: {event: page_viewed, points_each: 10, cap: 100}"
    )
    rows = [("a", "Visite", f"12/03/2026 14:05:0{n}") for n in range(3)]
    rows.append(("b", "Visite", "12/03/2026 23:59"))
    read_events(log(rows), out=tmp_path / name)
    accounts = pa.table({"id": ["a", "b"]})
    day = datetime.date(2026, 3, 12)
    points = score(accounts, profile, events=tmp_path / name, as_of=day).column("points")
    assert [float(n.as_py()) for n in points] == [30.0, 10.0]
