"""What would a profile keep, counted now: of the market, and of the best customers?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from focale.criterion import tree as t
from focale.desk.warm.acts.markets import MARKETS, Market, NoAccounts
from focale.desk.warm.acts.tables import Given
from focale.desk.warm.store import Rows
from focale.profile import Profile, read_profile
from focale.scorecard.record import Judged, RecordScorer
from focale.scorecard.recount import Met, Recount

MOST_BEST = 500  # customers that are told one by one
_AS_BEFORE = ("customer",)
"""What is left blank of a customer: it is judged as it was before it became one."""


def count_market(
    rows: Rows, text: str, day: str, table: Given | None = None, at: str = "",
    customers: Given | None = None, best: Sequence[str] = (), is_warm_only: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """How many accounts of the market a profile keeps, and which of the best customers.

    text: its YAML. table: the market; None for the desk's own accounts, whose state `at` marks.
    customers, best: their table, and the ids of the best. is_warm_only: answer {"is_cold": true}
    instead of opening a market, which takes a while.
    """
    profile = read_profile(text)
    given = (rows, profile, day, table, at)
    if is_warm_only and not MARKETS.is_warm(*given):
        return {"is_cold": True}
    try:
        with MARKETS.of(*given) as market:
            told = _counts(market.count(profile)) | {"absent": market.absent(profile)}
    except NoAccounts:
        told = {"is_empty": True}
    if customers is not None and best:
        with MARKETS.of(rows, profile, day, customers) as market:
            told["best"] = _best(market, profile, best, day)
    return told


def _counts(found: Recount) -> dict[str, Any]:
    kept = found.kept
    return {
        "scored": found.scored, "outside": found.outside, "market": kept.market,
        "outside_unknown": kept.outside_unknown, "qualified": kept.qualified,
        "possible": kept.possible, "verdicts": found.verdicts,
        "criteria": _met(found.criteria), "gates": _met(found.gates),
    }  # fmt: skip


def _met(found: dict[str, Met]) -> dict[str, list[int]]:
    return {name: [one.met, one.missed, one.unknown] for name, one in found.items()}


def _best(market: Market, profile: Profile, best: Sequence[str], day: str) -> dict[str, Any]:
    """How many of the best are kept, and of the others why not. ids that are not there: gone."""
    scorer = RecordScorer(market.typed(profile))
    records = _records(market, scorer.profile, best[:MOST_BEST])
    on = datetime.date.fromisoformat(day)
    told: dict[str, Any] = {
        "n": len(records), "gone": len(best[:MOST_BEST]) - len(records), "kept": 0, "lost": [],
        "open": [],
    }  # fmt: skip
    happened = None
    if any(scorer.profile.event_tests()):
        happened = market.happened_at([key for key, _, _ in records], profile.timezone)
    for key, name, record in records:
        events = None if happened is None else happened[key]
        # what was opened without consent was left out when the days were made
        people = [{**one, "tracking_consent": True} for one in events or ()]
        judged = scorer.judge(record, events, people, on)
        verdict = judged.columns["verdict"]
        if verdict == "qualified":
            told["kept"] += 1
        else:
            is_lost = verdict == "disqualified"
            told["lost" if is_lost else "open"].append(
                {"id": key, "name": name, **_why(scorer.profile, judged, is_lost=is_lost)}
            )
    return told


def _why(profile: Profile, judged: Judged, *, is_lost: bool) -> dict[str, Any]:
    """The gates and criteria behind a verdict: what was missed, or what is unknown."""
    gates = [
        gate.id for gate, state in zip(profile.gates, judged.gates, strict=True)
        if state is (True if is_lost else None) and (is_lost or not gate.blank_passes)
    ]  # fmt: skip
    wanted = False if is_lost else None
    criteria = [
        one.id for one, state in zip(profile.criteria, judged.terms, strict=True)
        if one.need is not None and state is wanted
    ]  # fmt: skip
    return {"gates": gates, "criteria": [] if is_lost and gates else criteria}


def _records(
    market: Market, profile: Profile, ids: Sequence[str]
) -> list[tuple[str, str, dict[str, Any]]]:
    """(id, name, record) of these customers, in the order of the table."""
    accounts = market.accounts
    fields = [
        name for name in dict.fromkeys(test.field for test in profile.field_tests())
        if name in accounts.columns
    ]  # fmt: skip
    key = t.cast(t.col(accounts.id_column), "VARCHAR")
    named = accounts.columns.get("name")
    columns = [
        t.alias(key, "focale_id"),
        t.alias(t.cast(t.col(named.name) if named else key.copy(), "VARCHAR"), "focale_name"),
        *(t.alias(t.col(accounts.columns[name].name), f"f{n}") for n, name in enumerate(fields)),
    ]
    query = t.select(columns, t.table(accounts.table))
    query.set("where", t.where(t.inside(key.copy(), [t.text(one) for one in ids] or [t.null()])))
    found = []
    for row in accounts.session.arrow(query).to_pylist():
        record = {name: row[f"f{n}"] for n, name in enumerate(fields) if name not in _AS_BEFORE}
        found.append((row["focale_id"], row["focale_name"] or row["focale_id"], record))
    return found
