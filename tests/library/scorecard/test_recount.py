"""Counted from the states of its tests, a profile keeps what it keeps when all is scored."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from focale.accounts import open_accounts, open_events
from focale.engine import Session
from focale.profile import read_profile
from focale.profile.templates import template_text
from focale.scorecard.recount import recount
from focale.scorecard.run import typed_for
from focale.scorecard.states import States
from focale.segment.size import size

DAY = datetime.date(2026, 3, 2)
NESTED = """
profile: nested
fields: {score: number}
market: [{any: [{field: country, one_of: [FR, be]}, {field: headcount, missing: true}]}]
gates:
  - {id: rival, field: name, name_is: [Rival SAS]}
  - {id: old, all: [{field: founded_on, between: [null, 1990-01-01]}, {not: {field: customer, is: true}}], if_blank: pass}
criteria:
  size: {field: headcount, ramp: {from: 10, full: [50, 200], to: 500}, met_from: 0.75, need: mandatory, points: 30}
  steps: {field: headcount, levels: [{at_least: 20, share: 0.4}, {at_least: 80, share: 1}], need: preferred, points: 10}
  some: {k_of: {k: 2, of: [{field: technologies, any_of: [sap, Odoo]}, {field: naf, starts_with: ["62"]}, {event: demo, within_days: 40}]}, need: mandatory, points: 30}
  own: {field: score, at_least: 3, need: preferred, points: 10}
  seen: {event: page_viewed, points_each: 2, cap: 6, half_life_days: 30}
  bad: {field: city, matches: "^lyon", points: -5}
"""  # noqa: E501


def _companies(rows: int, seed: int = 7) -> pa.Table:
    rng = random.Random(seed)

    def some(values: list[Any], blank: float = 0.2) -> list[Any]:
        return [None if rng.random() < blank else rng.choice(values) for _ in range(rows)]

    lists = [["SAP"], ["odoo", "x"], [], ["y"]]
    return pa.table(
        {
            "id": [f"c{n if n != 3 else 2}" for n in range(rows)],  # one id is there twice
            "name": some(["Rival", "RIVAL SAS", "Acier Duval", "Nova"]),
            "headcount": pa.array(some([3, 12, 25, 49, 50, 120, 300, 800]), pa.float64()),
            "country": some(["FR", "Be", "DE", ""]),
            "naf": some(["62.01Z", "6202A", "47.11", "58.29C"]),
            "technologies": pa.array(some(lists), pa.list_(pa.string())),
            "customer": some(["oui", "non", "?"]),
            "founded_on": some(["1985-05-01", "2015-01-01"]),
            "score": some(["2", "3,5", "x"]),
            "city": some(["Lyon 3", "Paris", "LYON"]),
            "revenue_eur": pa.array(some([5e5, 2e6, 9e6, 8e7]), pa.float64()),
        }
    )  # fmt: skip


def _events(rows: int) -> pa.Table:
    rng = random.Random(3)
    names = ["demo", "page_viewed", "job_posted_sdr"]
    return pa.table(
        {
            "account_id": [f"c{rng.randrange(rows)}" for _ in range(rows)],
            "event": [rng.choice(names) for _ in range(rows)],
            "at": [DAY - datetime.timedelta(days=rng.randrange(120)) for _ in range(rows)],
        }
    )


def _texts() -> dict[str, str]:
    return {"nested": NESTED, "saas": template_text("saas"), "agency": template_text("agency")}


@pytest.mark.parametrize("name", ["nested", "saas", "agency"])
@pytest.mark.parametrize("watched", [True, False])
@pytest.mark.filterwarnings("ignore")
def test_counts_are_those_of_the_whole_score(name: str, watched: bool) -> None:
    table, events = _companies(800), _events(800) if watched else None
    profile = read_profile(_texts()[name])
    whole = size(table, profile, events, DAY)
    with Session() as session:
        accounts = open_accounts(session, table, as_of=DAY)
        opened = None if events is None else open_events(session, events)
        typed = typed_for(profile, accounts)
        states = States(accounts, typed, DAY, opened)
        found = recount(session, typed, states.of(typed), DAY)
    assert (found.kept, found.verdicts, found.outside) == (
        whole.kept,
        whole.verdicts,
        whole.outside,
    )
    assert found.scored == 799
    for met in (*found.criteria.values(), *found.gates.values()):
        assert met.met + met.missed + met.unknown == found.kept.market
    assert any(one.met and one.missed for one in found.criteria.values())


def test_only_the_test_that_changed_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_profile(NESTED)
    after = read_profile(NESTED.replace("at_least: 3", "at_least: 2"))
    with Session() as session:
        accounts = open_accounts(session, _companies(50), as_of=DAY)
        states = States(accounts, before, DAY)
        states.of(typed_for(before, accounts))
        asked: list[int] = []
        ask = States._asked
        monkeypatch.setattr(
            States, "_asked", lambda self, tests: (asked.append(len(tests)), ask(self, tests))[1]
        )
        states.of(typed_for(after, accounts))
        assert asked == [1]


def test_states_that_nobody_uses_are_forgotten_beyond_the_budget() -> None:
    profile = read_profile(NESTED)
    with Session() as session:
        accounts = open_accounts(session, _companies(50), as_of=DAY)
        states = States(accounts, profile, DAY, most=1)
        typed = typed_for(profile, accounts)
        states.of(typed)
        one = replace(typed, criteria=typed.criteria[:1], gates=(), market=())
        assert len(states.of(one)) == 1
        assert len(states._known) == 1
