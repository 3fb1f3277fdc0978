"""Does one record score as its row in a table does, whatever its facts and events look like?"""

import datetime
import enum
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pyarrow as pa
import pytest

from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.scorecard.record import RecordScorer
from focale.scorecard.score import score
from tests.library.scorecard.cast import DAY, companies, events, profile

EVENTS = """
profile: signals
criteria:
  hiring: {event: job_posted, within_days: 90, absence: unknown, points: 20}
  often: {event: page_viewed, at_least: 3, points: 20}
  earned: {event: page_viewed, points_each: 2, cap: 10}
  worn: {event: page_viewed, points_each: 5, cap: 20, half_life_days: 30, within_days: 60}
  young: {event: Levée de fonds, half_life_days: 30, within_days: 40, at_least: 2, points: 20}
  opened: {event: email_opened, points: 10}
  best: {event: page_viewed, at_least: 2, rollup: max, points: 5}
  three: {event: page_viewed, points_each: 4, cap: 8, rollup: top3_mean, absence: unknown}
"""
CRITERIA = ("hiring", "often", "earned", "worn", "young", "opened", "best", "three")
CONTACTS = [{"id": "yes", "tracking_consent": True}, {"id": "no", "tracking_consent": False}]


class Name(enum.StrEnum):
    VIEW = "page_viewed"


def days_ago(days: int) -> datetime.date:
    return DAY - datetime.timedelta(days=days)


def view(**facts: object) -> dict[str, object]:
    return {"event": "page_viewed", "at": days_ago(0), **facts}


def views(*events: Mapping[str, object], contacts: Any = CONTACTS) -> Any:
    """How many page views are counted: the points of `earned`, 2 points each."""
    scorer = RecordScorer(read_profile(EVENTS))
    points = scorer.score({}, events, contacts, DAY)["points_earned"]
    return round(points / scorer.score({}, [view()], None, DAY)["points_earned"], 2)


@pytest.mark.parametrize("row", range(4))
def test_a_record_scores_as_its_row_in_the_table(row: int) -> None:
    expected = score(companies(), profile(), events(), DAY).to_pylist()[row]
    mine = [e for e in events().to_pylist() if e["account_id"] == expected["id"]]
    got = RecordScorer(profile()).score(companies().to_pylist()[row], mine, None, DAY)
    assert {**expected, **got} == {
        name: float(value) if isinstance(value, Decimal) else value
        for name, value in expected.items()
    }


@pytest.mark.parametrize(
    "mine",
    [
        [],
        [("job_posted", 90, "yes", 1), ("page_viewed", 60, "yes", 1)],
        [("job_posted", 91, "yes", 1), ("page_viewed", 61, "no", 2), ("page_viewed", 0, "no", 1)],
        [("page_viewed", n, f"c{n % 4}", n) for n in range(1, 6)],
        [("levee de fonds", 40, None, 1), ("Levée de fonds", 39, None, 1)],
        [("LEVÉE DE FONDS", 41, None, 1), (" levée de fonds", 39, None, 1)],
        [("email_opened", 3, "yes", 1)],
        [("email_opened", 3, "no", 1), ("email_opened", 3, None, 1)],
        [("page_viewed", 700, "yes", 1_000_000), ("page_viewed", 3, None, None)],
        [("other", 1, "yes", 1), ("page_viewed", -1, "yes", 1)],
    ],
)
def test_events_come_to_the_same_in_a_record_and_in_a_table(mine: list[tuple[Any, ...]]) -> None:
    rows = [
        {"id": str(n), "account_id": "a", "event": name, "at": days_ago(days),
         "contact_id": contact, "count": count}
        for n, (name, days, contact, count) in enumerate(mine)
    ]  # fmt: skip
    types = pa.schema(
        {"id": "string", "account_id": "string", "event": "string", "at": pa.date32(),
         "contact_id": "string", "count": "int64"}
    )  # fmt: skip
    table = score(
        pa.table({"id": ["a"]}), read_profile(EVENTS), pa.Table.from_pylist(rows, types), DAY,
        contacts=pa.Table.from_pylist([{"account_id": "a", **c} for c in CONTACTS]),
    ).to_pylist()[0]  # fmt: skip
    record = RecordScorer(read_profile(EVENTS)).judge({}, rows, CONTACTS, DAY).columns
    for name in (*(f"points_{criterion}" for criterion in CRITERIA), "points", "high"):
        assert record[name] == table[name] * 1000, name
    assert (record["unknowns"], record["next_fact"]) == (table["unknowns"], table["next_fact"])


@pytest.mark.parametrize(
    ("happened", "counted"),
    [
        ([view(id="1"), view(id="1")], 1),
        ([view(id="1"), view(id="2")], 2),
        ([view(id=1), view(id=1)], 1),
        ([view(id=""), view(id=" "), view(id=" "), view(id=None), view()], 5),
        ([view(id="1", machine=True), view(id="1")], 0),  # the first of an id is the event
        ([{"id": "1"}, view(id="1")], 0),
        ([view(machine="oui"), view(machine="non"), view(machine=None), view(machine=0)], 3),
        ([view(at=days_ago(-1)), view(at=None), view(at="hier"), {"event": "page_viewed"}], 0),
        ([view(known_at=days_ago(-1)), view(known_at=DAY), view(known_at=None)], 2),
        ([view(count=2), view(count="2"), view(count=0), view(count=float("nan"))], 5),
        ([view(count=None), view(count=1.9), view(count=[])], 3),
        ([view(event=" Page_Viewed"), view(event=Name.VIEW)], 2),
        ([view(event=None), view(event=["page_viewed"]), view(event=1), {"at": DAY}, {}], 0),
        ([MappingProxyType(view(id="1")), MappingProxyType(view(id="1"))], 1),
        ([view(at="2026-09-30"), view(at=" 2026-09-30T23:00 "), view(at="2026-W40-3")], 2),
        ([view(at="2026-09-30T21:59:59Z"), view(at="2026-09-30T22:00:00Z")], 1),  # in Paris
        ([view(at=datetime.datetime(2026, 9, 30, 22, tzinfo=datetime.UTC))], 0),
        ([view(at=datetime.datetime(2026, 9, 30, 22))], 1),  # noqa: DTZ001 local already
    ],
)
def test_which_events_count(happened: list[Mapping[str, object]], counted: int) -> None:
    assert views(*happened) == counted


def test_an_event_that_makes_facts_up_is_asked_for_those_it_has() -> None:
    class Generous(dict[str, object]):
        def __missing__(self, key: str) -> str:
            return "page_viewed"

    assert views(Generous(at=DAY), Generous(view())) == 1


def test_events_may_come_one_by_one_and_are_read_once() -> None:
    scorer = RecordScorer(read_profile(EVENTS))
    happened = [view(id=str(n)) for n in range(3)]
    listed = scorer.judge({}, happened, None, DAY)
    assert scorer.judge({}, iter(happened), None, DAY) == listed
    assert happened == [view(id=str(n)) for n in range(3)]


def test_nobody_watching_is_unknown_and_nothing_seen_is_not() -> None:
    scorer = RecordScorer(read_profile(EVENTS))
    unwatched, unseen = scorer.judge({}, None, None, DAY), scorer.judge({}, [], None, DAY)
    assert unwatched.terms == (None,) * 8
    assert unseen.terms == (None, False, False, False, False, False, False, None)
    assert unwatched.columns["next_fact"] == "hiring"


def test_each_result_is_its_own() -> None:
    scorer = RecordScorer(profile())
    first = scorer.judge({"headcount": 40}, as_of=DAY)
    first.columns.clear()
    assert scorer.judge({"headcount": 40}, as_of=DAY).columns["points_size"] == 40_000


PENALTIES = """
profile: penalties
scale: raw
criteria:
  size: {field: headcount, at_least: 30, points: 80}
  crm: {field: technologies, any_of: [Sage], points: 60}
  abroad: {field: country, none_of: [FR], points: -100}
  bounced: {event: email_bounced, points: -10}
"""


@pytest.mark.parametrize(
    ("account", "points", "low", "high", "fit", "engagement"),
    [
        ({"headcount": 40, "technologies": ["Sage"], "country": "FR"}, 100, 100, 100, 100, None),
        ({"headcount": 40, "technologies": ["Sage"], "country": "DE"}, 40, 30, 40, 28.571, None),
        ({"headcount": 40, "technologies": [], "country": "DE"}, 0, 0, 0, 0, None),
        ({}, 0, 0, 100, 0, None),
    ],
)
def test_points_stay_between_0_and_100(
    account: dict[str, Any], points: float, low: float, high: float, fit: float, engagement: None
) -> None:
    result = RecordScorer(read_profile(PENALTIES)).score(account, None, None, DAY)
    assert (result["points"], result["low"], result["high"]) == (points, low, high)
    assert (result["fit"], result["engagement"]) == (fit, engagement)
    lines = sum(result[f"points_{name}"] for name in ("size", "crm", "abroad", "bounced"))
    assert lines + result["points_clamp"] == points


@pytest.mark.parametrize("account", [{"headcount": True}, {"technologies": [["Sage"]]}])
def test_a_value_of_a_wrong_kind_is_refused_by_its_name(account: dict[str, object]) -> None:
    scorer = RecordScorer(read_profile(PENALTIES))
    assert scorer.score({"headcount": 1, "technologies": ["Sage"]})["points_crm"] == 60
    with pytest.raises(FocaleError, match="cannot be read"):
        scorer.score(account)


def test_sixty_two_criteria_on_events_are_one_function() -> None:
    lines = "".join(f"  c{n}: {{event: seen_{n}, points: 1}}\n" for n in range(62))
    scorer = RecordScorer(read_profile(f"profile: many\nscale: raw\ncriteria:\n{lines}"))
    happened = [{"event": f"seen_{n}", "at": DAY} for n in range(0, 62, 2)]
    assert scorer.score({}, happened, None, DAY)["points"] == 31
