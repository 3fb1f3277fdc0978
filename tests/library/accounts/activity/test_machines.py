"""What a machine did is set aside with the reason; what a person did stays."""

import datetime

import pyarrow as pa
import pytest

from focale import FocaleError
from focale.accounts.activity.door import read_events
from focale.accounts.activity.machines import Rules

BURST = [("p1", "m1", f"l{n}", n) for n in range(3)]
NOON = datetime.datetime(2026, 3, 12, 12, 0, 7, tzinfo=datetime.UTC)


def at(seconds):
    return NOON + datetime.timedelta(seconds=seconds)


def clicks(rows, event="email_clicked"):
    """(contact, message, link, seconds after noon), then any of agent, sent, email, machine."""
    extra = ("agent", "sent_at", "email", "machine", "honeypot")
    return pa.table({
        "contact_id": [row[0] for row in rows],
        "message": [row[1] for row in rows],
        "link": [row[2] for row in rows],
        "at": [at(row[3]) for row in rows],
        "event": [row[4].get("event", event) if len(row) > 4 else event for row in rows],
        **{
            name: [row[4].get(name) if len(row) > 4 else None for row in rows]
            for name in extra
            if any(len(row) > 4 and name in row[4] for row in rows)
        },
    })  # fmt: skip


def aside(rows, **options):
    """(place of the row, reason) of what is in quarantine."""
    found = read_events(clicks(rows), **options)
    return [(row["row"] - 1, row["reason"]) for row in found.quarantine.to_pylist()]


@pytest.mark.parametrize(
    ("seconds", "caught"),
    [
        ([0, 1, 2], True),
        ([0, 10, 20], True),  # the last second of the span counts
        ([0, 10, 21], False),
        ([0, 1], False),
        ([0, 40, 80, 120], False),
    ],
)
def test_three_links_of_one_message_within_twenty_seconds_are_a_scanner(seconds, caught):
    rows = [("p1", "m1", f"l{n}", s) for n, s in enumerate(seconds)]
    expected = [(n, "burst") for n in range(len(rows))] if caught else []
    assert aside(rows) == expected


def test_a_person_who_clicks_one_link_again_and_again_stays():
    assert aside([("p1", "m1", "l1", s) for s in (0, 1, 2, 3)]) == []


def test_two_people_and_two_messages_are_not_one_burst():
    rows = [("p1", "m1", "a", 0), ("p2", "m1", "b", 1), ("p1", "m2", "c", 2), ("p2", "m2", "d", 3)]
    assert aside(rows) == []


def test_a_click_of_the_next_day_is_not_taken_along():
    rows = [("p1", "m1", f"l{n}", n) for n in range(3)] + [("p1", "m1", "l0", 90_000)]
    assert aside(rows) == [(0, "burst"), (1, "burst"), (2, "burst")]


def test_the_scanner_opens_what_it_clicks():
    opened = {"event": "email_opened"}
    rows = [("p1", "m1", None, 0, opened), *[("p1", "m1", f"l{n}", n + 1) for n in range(3)],
            ("p1", "m1", None, 3600, opened)]  # fmt: skip
    assert [place for place, _ in aside(rows)] == [0, 1, 2, 3]


def test_without_links_four_clicks_are_a_burst():
    def of(many):
        table = clicks([("p1", "m1", None, n) for n in range(many)]).drop_columns(["link"])
        return read_events(table).reasons

    assert of(3) == {}
    assert of(4) == {"burst": 4}


def test_a_click_within_a_second_of_the_sending_is_no_persons():
    rows = [("p1", "m1", "a", 1, {"sent_at": at(0)}), ("p2", "m1", "a", 2, {"sent_at": at(0)}),
            ("p3", "m1", "a", -5, {"sent_at": at(0)})]  # fmt: skip
    assert aside(rows) == [(0, "instant")]


def test_the_sending_may_be_an_event_of_the_log():
    sent = {"event": "email_sent"}
    rows = [("p1", "m1", None, 0, sent), ("p1", "m1", "a", 1), ("p2", "m1", "a", 1)]
    assert aside(rows) == [(1, "instant")]


def test_every_link_just_after_delivery_is_a_scanner():
    sent = {"sent_at": at(0)}
    rows = [("p1", "m1", "a", 5, sent), ("p1", "m1", "b", 50, sent),
            ("p2", "m1", "a", 30, sent), ("p3", "m1", "b", 3000, sent)]  # fmt: skip
    assert aside(rows) == [(0, "delivery"), (1, "delivery")]
    one_link = [("p1", "m2", "a", 5, sent)]
    assert aside(one_link) == []


AGENTS = [
    ("Mozilla/5.0", True),
    ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", True),
    ("Barracuda Sentinel (EE)", True),
    ("Slackbot-LinkExpanding 1.0", True),
    ("python-requests/2.31.0", True),
    ("Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/119.0", True),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126 Safari", False),
    ("Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36", False),
    ("Mozilla/5.0 (via ggpht.com GoogleImageProxy)", False),
    (None, False),
]


def test_a_program_that_names_itself_is_believed():
    found = aside([
        (f"p{n}", "m1", "a", 100 * n, {"agent": agent}) for n, (agent, _) in enumerate(AGENTS)
    ])  # fmt: skip
    assert found == [(n, "agent") for n, (_, caught) in enumerate(AGENTS) if caught]


def test_who_follows_a_hidden_link_is_a_program_in_that_minute():
    rows = [
        ("p1", "m1", "https://x.fr/honeypot", 0),
        ("p1", "m1", "a", 59),
        ("p1", "m1", "a", 61),
        ("p2", "m1", "a", 0),
    ]
    assert aside(rows) == [(0, "trap"), (1, "trap")]
    named = [("p1", "m1", "a", 0, {"event": "honeypot"}), ("p1", "m1", "b", 1)]
    assert aside(named) == [(0, "trap"), (1, "trap")]
    column = [("p1", "m1", "a", 0, {"honeypot": "oui"}), ("p2", "m1", "b", 1, {"honeypot": "non"})]
    assert aside(column) == [(0, "trap")]


def test_three_people_of_one_domain_in_the_same_second_share_a_scanner():
    def of(domain, many=3):
        return aside([
            (f"p{n}", "m1", "a", 0, {"email": f"p{n}@{domain}"}) for n in range(many)
        ])  # fmt: skip

    assert of("acme.fr") == [(n, "same_second") for n in range(3)]
    assert of("acme.fr", 2) == []
    assert of("gmail.com") == []


def test_what_the_tool_marked_stays_marked():
    rows = [("p1", "m1", "a", 0, {"machine": True}), ("p2", "m1", "a", 0, {"machine": None})]
    assert aside(rows) == [(0, "marked")]


def test_the_result_still_holds_what_is_in_quarantine():
    found = read_events(clicks([("p1", "m1", f"l{n}", n) for n in range(3)]))
    assert [row["machine"] for row in found.events.to_pylist()] == [True] * 3
    assert [row["reason"] for row in found.events.to_pylist()] == ["burst"] * 3
    assert (found.balance.kept, found.balance.quarantined) == (0, 3)


def test_thresholds_can_be_changed_and_are_told_in_the_reason():
    rows = [("p1", "m1", f"l{n}", n) for n in range(3)]
    assert aside(rows, rules=Rules(burst_links=4)) == []
    found = read_events(clicks(rows), rules=Rules(burst_links=2), lang="fr")
    [words] = {row["why"] for row in found.quarantine.to_pylist()}
    assert words == "au moins 2 liens d'un message par la même personne en 20 secondes"


@pytest.mark.parametrize("wrong", [{"burst_links": 1}, {"same_second": 0}, {"trap_seconds": -1}])
def test_a_rule_that_would_catch_everybody_is_refused(wrong):
    with pytest.raises(ValueError, match="is at least"):
        Rules(**wrong)


@pytest.mark.parametrize(
    ("written", "caught"),
    [
        ("2026-03-12", 0),  # a day: nobody knows what happened within seconds
        ("2026-03-12 12:00", 0),
        ("2026-03-12 12:00:00", 0),  # seconds that are always 0 are minutes
        ("2026-03-12 12:00:07", 3),
    ],
)
def test_days_and_minutes_are_too_coarse_to_find_bursts_and_that_is_said(written, caught):
    table = clicks(BURST)
    place = table.schema.get_field_index("at")
    table = table.set_column(place, "at", pa.array([written] * 3))
    found = read_events(table)
    assert found.balance.quarantined == caught
    told = [notice.code for notice in found.notices]
    assert told == ([] if caught else ["log_without_seconds"])


# --- and let in again -------------------------------------------------------------------


def test_a_ticked_row_of_the_quarantine_is_let_in_again():
    table = clicks(BURST)
    first = read_events(table)
    rows = first.quarantine.to_pylist()
    rows[1]["readmit"] = "x"
    again = read_events(table, readmit=pa.Table.from_pylist(rows))
    assert again.balance.readmitted == 1
    assert [row["machine"] for row in again.events.to_pylist()] == [True, False, True]
    assert again.events.to_pylist()[1]["reason"] is None


@pytest.mark.parametrize("no", ["non", "no", "0", "-", "N"])
def test_a_written_no_lets_nothing_in(no):
    rows = read_events(clicks(BURST)).quarantine.to_pylist()
    rows[0]["readmit"], rows[1]["readmit"] = "oui", no
    assert read_events(clicks(BURST), readmit=pa.Table.from_pylist(rows)).balance.readmitted == 1


def test_with_nothing_ticked_every_row_left_in_the_file_counts(tmp_path):
    first = read_events(clicks(BURST))
    left = pa.Table.from_pylist(first.quarantine.to_pylist()[:2])
    assert read_events(clicks(BURST), readmit=left).balance.readmitted == 2
    ids = tmp_path / "back.txt"
    ids.write_text("\n".join(first.quarantine.column("id").to_pylist()), "utf-8")
    assert read_events(clicks(BURST), readmit=ids).balance.readmitted == 3


def test_an_id_that_is_not_in_quarantine_is_told():
    found = read_events(clicks(BURST), readmit=["nobody"])
    assert (found.balance.quarantined, found.balance.readmitted) == (3, 0)
    [notice] = found.notices
    assert notice.words("en").startswith(
        "readmit: 1 id to take back is not in the quarantine (for example nobody)."
    )
    assert "1 identifiant à reprendre n'est pas dans la quarantaine" in notice.words("fr")


def test_a_file_without_ids_is_refused():
    with pytest.raises(FocaleError) as refused:
        read_events(clicks(BURST), readmit=pa.table({"a": ["x"], "b": ["y"]}))
    assert refused.value.words("en").startswith("readmit: no column id among a, b.")
