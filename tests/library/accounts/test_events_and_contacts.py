"""Events and contacts: what cannot be used is listed, what is missing is told."""

import datetime

import pyarrow as pa
import pytest

from focale.accounts.contacts import people_of
from focale.accounts.events import make_event_day, open_events
from focale.glossary.messages import FocaleError

DAY = datetime.date(2026, 1, 1)
CONTACTS = "contact_id,account_id\nc1,a\nc1,b\nc2,b\n,b\n"


@pytest.fixture
def opened(session, tmp_path):
    def open_both(events, contacts=None):
        paths = []
        for name, content in (("events", events), ("contacts", contacts)):
            path = tmp_path / f"{name}.csv"
            if isinstance(content, str):
                path.write_text(content, encoding="utf-8")
            paths.append(path if isinstance(content, str) else content)
        return open_events(session, *paths)

    return open_both


@pytest.fixture
def refused(opened):
    def codes(events, contacts=None):
        with pytest.raises(FocaleError) as refusal:
            opened(events, contacts)
        return [message.code for message in refusal.value.messages]

    return codes


def test_each_row_is_kept_repeated_or_rejected(opened):
    found = opened(
        "id,account_id,event,at\n"
        "e1,a,job,2025-12-30\n"
        "e1,a,job,2025-12-30\n"  # 3: repeated
        "e2,a,job,nonsense\n"  # 4
        "e3,,job,2025-12-30\n"  # 5
        ",a,job,2025-12-30\n"  # a blank id is never a repeat
        ",a,job,2025-12-30\n"
        "e4,a\n"  # 8
    )
    assert (found.rows_in, found.repeated) == (7, 1)
    told = sorted((reject.line, reject.reason, reject.column) for reject in found.rejects)
    assert told == [
        (4, "blank_at", "at"),
        (5, "ownerless_event", "account_id"),
        (8, "ragged_row", "event"),
    ]


def test_a_contact_gives_its_events_to_its_account(opened, session):
    found = opened(
        "contact_id,account_id,event,at\nc1,,job,2025-12-30\nc1,z,job,2025-12-30\nc9,,job,2025-12-30\n",
        CONTACTS,
    )
    make_event_day(found, "Europe/Paris", DAY)
    assert session.rows("SELECT account FROM event_day ORDER BY 1") == [("a",), ("z",)]
    assert [(reject.line, reject.reason) for reject in found.rejects] == [(4, "ownerless_event")]


COUNTS = [
    # written, counted, told
    ("", 1, False), (" ", 1, False), ("1", 1, False), ("3", 3, False), ("003", 3, False),
    ("2.0", 2, False), ("1e3", 1000, False), ("+4", 4, False), ("1000000000", 10**9, False),
    ("0", 1, True), ("-1", 1, True), ("1.5", 1, True), ("2.9", 2, True), ("abc", 1, True),
    ("1 000", 1000, False), ("inf", 1, True), ("NaN", 1, True), ("1000000001", 10**9, True),
]  # fmt: skip


def test_a_count_that_is_not_read_as_written_is_told_with_what_it_counts_for(opened, session):
    lines = [f'a{n:02},job,2025-12-30,"{count}"' for n, (count, _, _) in enumerate(COUNTS)]
    found = opened("account_id,event,at,count\n" + "\n".join(lines) + "\n")
    make_event_day(found, "Europe/Paris", DAY)
    counted = session.rows("SELECT account, n FROM event_day ORDER BY 1")
    assert counted == [(f"a{n:02}", times) for n, (_, times, _) in enumerate(COUNTS)]
    assert [
        (reject.line, reject.row, reject.column, reject.value, reject.whole, reject.words("fr"))
        for reject in found.rejects
    ] == [
        (n + 2, n + 1, "count", count, False,
         f"« {count} » n'est pas un nombre entier de 1 à 1\u202f000\u202f000\u202f000, "
         f"compté pour {times}")
        for n, (count, times, is_told) in enumerate(COUNTS) if is_told
    ]  # fmt: skip
    assert found.rejects[0].words("en") == (
        '"0" is no whole number from 1 to 1,000,000,000, counted as 1'
    )


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        (pa.array([None, 1, 2**40, 0, -5]), [(3, "1099511627776"), (4, "0"), (5, "-5")]),
        (pa.array([None, float("nan"), 2.0, 1.5, float("inf")]), [(4, "1.5"), (5, "inf")]),
        (pa.array([None, 1, 2, 3, 4], pa.decimal128(9, 2)), []),
        (pa.array([None, "", "2", "x", "1"]), [(4, "x")]),
    ],
)
def test_counts_of_every_kind_of_column_are_told_alike(opened, counts, told):
    events = {"account_id": ["a"] * 5, "event": ["job"] * 5, "at": [DAY] * 5, "count": counts}
    found = opened(pa.table(events))
    assert [(reject.row, reject.value) for reject in found.rejects] == told


def test_the_count_of_a_row_that_is_lost_is_not_told_again(opened):
    found = opened(
        "id,account_id,event,at,count\n"
        "e1,a,job,2025-12-30,1\n"
        "e1,a,job,2025-12-30,x\n"  # 3: repeated
        "e2,a,job,nonsense,x\n"
        "e3,,job,2025-12-30,x\n"
        "e4,a,job,2025-12-30,x\n"
    )
    assert [(reject.line, reject.reason) for reject in found.rejects] == [
        (4, "blank_at"), (5, "ownerless_event"), (6, "unreadable_count"),
    ]  # fmt: skip


@pytest.mark.parametrize("as_of", [datetime.date.min, datetime.date.max])
def test_the_ends_of_the_calendar_are_days_like_others(opened, session, as_of):
    make_event_day(opened("account_id,event,at\na,job,2025-12-30\n"), "Europe/Paris", as_of)
    assert session.rows("SELECT count(*) FROM event_day") == [(1,)]


@pytest.mark.parametrize(
    ("events", "contacts", "codes"),
    [
        ("account_id,at\na,2025-12-30\n", None, ["needed_column"]),
        ("account_id,event\na,job\n", None, ["needed_column"]),
        ("event,at\njob,2025-12-30\n", None, ["events_without_owner"]),
        ("contact_id,event,at\nc1,job,2025-12-30\n", None, ["events_without_owner"]),
        ("account_id,event,at\na,job,2025-12-30\n", "x,y\n1,2\n", ["contacts_without_key"]),
        ("", None, ["empty_file"]),
        (pa.table({"account_id": ["a"], "event": ["x"], "at": [5]}), None, ["needed_kind"]),
        (
            pa.table({"account_id": [["a"]], "event": [5.5], "at": ["2025-12-30"],
                      "count": [[1]], "machine": [1.5], "known_at": [5]}),
            None,
            ["needed_kind"] * 5,
        ),
    ],
)  # fmt: skip
def test_a_table_that_cannot_serve_is_refused(refused, events, contacts, codes):
    assert refused(events, contacts) == codes


def test_numbers_are_keys_too(opened, session):
    events = pa.table({"account_id": [5], "event": ["job"], "at": [DAY]})
    make_event_day(opened(events), "Europe/Paris", DAY)
    assert session.rows("SELECT account FROM event_day") == [("5",)]


def test_one_begins_with_a_decider_who_can_be_phoned(session):
    contacts = pa.table(
        {
            "account_id": ["a", "a", "a", "b"],
            "name": ["User", "Mute decider", "Decider", "Only"],
            "role": ["user", "decider", "Decider", None],
            "phone": ["1", None, "2", None],
        }
    )
    found = people_of(session, contacts, ["a", "b", "c"])
    assert {key: person.name for key, person in found.items()} == {"a": "Decider", "b": "Only"}


def test_contacts_without_accounts_are_refused(session):
    with pytest.raises(FocaleError, match='column "account_id" is missing'):
        people_of(session, pa.table({"contact_id": ["c1"]}), ["a"])
