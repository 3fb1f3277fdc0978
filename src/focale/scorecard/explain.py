"""Why has this account this score, and what would lift it?

Fetches one account and its events from an open run, judges the record, and opens the score up.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from focale.accounts.facts import Accounts
from focale.criterion import tree as t
from focale.glossary.messages import closest, fault, listed
from focale.glossary.words import OPENED
from focale.scorecard.lines import Explanation, gate_lines, lift_of, lines_of
from focale.scorecard.run import Run, open_run
from focale.scorecard.score import ProfileLike, profiles_of


def explain(
    accounts: Any,
    profile: ProfileLike,
    id: str,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    contacts: Any = None,
    mapping: Mapping[str, str] | None = None,
) -> Explanation:
    """Explain the score of one account; arguments as `score`.

    Raises FocaleError when there is no such account, naming close identifiers.
    """
    with open_run(
        accounts, profiles_of(profile), events=events, contacts=contacts, as_of=as_of,
        mapping=mapping,
    ) as run:  # fmt: skip
        return explained(run, id)


def explained(run: Run, account_id: str, number: int = 0) -> Explanation:
    """Explain one account of an open run, by its `number`-th profile."""
    record = _record(run.accounts, account_id)
    events = _events(run, account_id, number)
    scorer = run.scorer(number)
    contacts = [
        {"contact_id": event["contact_id"], "tracking_consent": True} for event in events or ()
    ]
    judged = scorer.judge(record, events, contacts, run.as_of)
    name = record.get("name")
    return Explanation(
        id=account_id,
        name=str(name) if name else "",
        profile=run.profiles[number],
        as_of=run.as_of,
        columns=judged.columns,
        lines=lines_of(scorer.plan, judged, record, events),
        gates=gate_lines(scorer.plan, judged, record, events),
        lift=lift_of(scorer.plan, judged),
    )


def _record(accounts: Accounts, account_id: str) -> dict[str, Any]:
    key = t.cast(t.col(accounts.id_column), "VARCHAR")
    columns = {column.name for column in accounts.columns.values()}
    query = t.select([t.col(name) for name in sorted(columns)], t.table(accounts.table))
    query.set("where", t.where(t.eq(key, t.text(account_id))))
    rows = accounts.session.arrow(query).to_pylist()
    if not rows:
        ids = t.select([t.alias(key.copy(), "id")], t.table(accounts.table))
        ids.set("limit", t.limit(20_000))
        known = [str(found) for (found,) in accounts.session.rows(ids)]
        near = closest(account_id, known) or known
        raise fault("no_such_account", id=account_id, path=accounts.label, near=listed(near, 3))
    return {name: rows[0][column.name] for name, column in accounts.columns.items()}


def _events(run: Run, account_id: str, number: int) -> list[dict[str, Any]] | None:
    """The counted events of one account, as records."""
    table = run.queries[number].source.event_day
    if table is None:
        return None
    names = ("contact", "event", "day", "n")
    query = t.select([t.col(name) for name in names], t.table(table))
    query.set("where", t.where(t.eq(t.col("account"), t.text(account_id))))
    return [
        {
            "contact_id": row["contact"] or (OPENED if row["event"] == OPENED else None),
            "event": row["event"],
            "at": row["day"],
            "count": row["n"],
        }
        for row in run.session.arrow(query).to_pylist()
    ]
