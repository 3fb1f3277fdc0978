"""What would change if a text were published: who moves, whose work, which deals are at stake?"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from sqlglot import exp

from focale.accounts import open_accounts
from focale.accounts.ledger.door import read_ledger
from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.score import COMPANIES, companies_of, events_of
from focale.desk.warm.acts.tables import Given, fields_of, path_of
from focale.desk.warm.store import Rows
from focale.discovery.deal_accounts import companies_of as keys_of, deal_accounts
from focale.engine import Session
from focale.glossary.messages import FocaleError
from focale.profile import Profile, read_profile
from focale.report.voice import Voice
from focale.review.backtest import Trial
from focale.review.history import read_history
from focale.review.tables import Period, Tables
from focale.review.tested import tried_lines, tried_rows
from focale.scorecard.run import open_run
from focale.scorecard.score import scored_table

LANGS = ("fr", "en")
_WORDED = ("verdict", "tier", "band")
_BEFORE = datetime.timedelta(days=365)
MOVES = ("up", "down", "in", "out")
"""Better or worse tier, into the target, out of it."""

Texts = npt.NDArray[np.object_]


def simulate_profile(
    rows: Rows, text: str, before: str, day: str, file: str, tables: Mapping[str, Given]
) -> dict[str, Any]:
    """Publish a text in thought.

    before: the text that counts now, "" for none. file: where the accounts that move go (Parquet).
    tables: role -> table: deals, and what tells of their companies. Answers the moves between
    tiers, bands and verdicts, the work by owner, deals at stake, and the trial on past deals.
    """
    new, on = read_profile(text), datetime.date.fromisoformat(day)
    old = read_profile(before) if before else None
    told: dict[str, Any] = {"accounts": 0, "moves": {}, "owners": [], "stake": None, "trial": None}
    scored = _scored(rows, old, new, on)
    if scored is not None:
        told |= _moves(scored)
        told["owners"] = _owners(scored)
        moved = _furthest_first(scored.filter(pc.not_equal(scored["move"], "")))
        pq.write_table(moved, rows.place(file))
        told["moved"] = moved.num_rows
    if "deals" in tables:
        told["stake"] = _told(lambda: _stake(rows, scored, tables["deals"], on))
        told["trial"] = _told(lambda: _trial(rows, old, new, tables, on))
    return told


def _told(ask: Any) -> dict[str, Any] | None:
    """An answer that rests on a table of the user; what is wrong with the table is told."""
    try:
        return ask()  # type: ignore[no-any-return]
    except FocaleError as error:
        return {"trouble": {lang: error.words(lang) for lang in LANGS}}


# --- accounts -----------------------------------------------------------------------------


def _scored(rows: Rows, old: Profile | None, new: Profile, on: datetime.date) -> pa.Table | None:
    """Each account by both texts: company, owner, key, and each word before and after."""
    both = new if old is None else replace(
        new, criteria=(*old.criteria, *new.criteria), gates=(*old.gates, *new.gates),
        market=(*old.market, *new.market),
    )  # fmt: skip
    companies = companies_of(rows, both)
    if not companies.num_rows:
        return None
    happened, contacts, _ = events_of(rows, both, on)
    profiles = [replace(one, name=name) for name, one in (("after", new), ("before", old)) if one]
    with open_run(companies, profiles, events=happened, contacts=contacts, as_of=on) as run:
        whole = scored_table(run)
    after = _of(whole, "after")
    prior = _of(whole, "before") if old is not None else after
    columns: dict[str, Any] = {"company": after["id"].cast(pa.int64())}
    for word in _WORDED:
        now = pc.fill_null(after[word].cast(pa.string()), "")
        was = pc.fill_null(prior[word].cast(pa.string()), "")
        columns[f"{word}_before"] = was if old is not None else pa.array([""] * len(now))
        columns[f"{word}_after"] = now
    for name, part in (("points_before", prior), ("points_after", after)):
        columns[name] = part["points"].cast(pa.float64())
    table = pa.table(columns)
    return _with_known(rows, table.append_column("move", pa.array(_move_of(table))))


def _furthest_first(table: pa.Table) -> pa.Table:
    far = pc.abs(pc.subtract(table["points_after"], table["points_before"]))
    keys = pa.table({"far": far, "company": table["company"]})
    return table.take(
        pc.sort_indices(keys, sort_keys=[("far", "descending"), ("company", "ascending")])
    )


def _of(whole: pa.Table, name: str) -> pa.Table:
    part = whole.filter(pc.equal(whole["profile"].cast(pa.string()), name))
    return part.take(pc.sort_indices(part["id"].cast(pa.int64())))


def _move_of(table: pa.Table) -> list[str]:
    """What becomes of each account: one of MOVES, "" for the same tier."""
    found = []
    for before, after in zip(
        table["tier_before"].to_pylist(), table["tier_after"].to_pylist(), strict=True
    ):
        if before == after:
            found.append("")
        elif not before:
            found.append("in")
        elif not after:
            found.append("out")
        else:
            found.append("up" if after < before else "down")
    return found


def _with_known(rows: Rows, table: pa.Table) -> pa.Table:
    """The accounts with their name, key and owner, as the store has them."""
    there = exp.and_(
        *(
            exp.column(name, quoted=True).is_(exp.null())
            for name in ("removed_at", "merged_into_id")
        )
    )
    known = rows.read(COMPANIES, ["id", "key", "name", "siren", "domain", "owner_id"], there)
    ids = known["id"].cast(pa.int64())
    place = pc.index_in(table["company"], value_set=ids.combine_chunks())
    for name in ("key", "name", "siren", "domain", "owner_id"):
        column = known[name]
        typed = pa.nulls(len(column), pa.string()) if column.null_count == len(column) else (
            column.cast(pa.string())
        )  # fmt: skip
        taken = pa.chunked_array([typed.combine_chunks().take(place)]) if isinstance(
            typed, pa.ChunkedArray) else typed.take(place)  # fmt: skip
        table = table.append_column(name, taken)
    return table


def _moves(table: pa.Table) -> dict[str, Any]:
    """How many accounts go from where to where."""
    moves = {}
    for word in _WORDED:
        pairs = zip(
            table[f"{word}_before"].to_pylist(), table[f"{word}_after"].to_pylist(), strict=True
        )
        moves[word] = [[a, b, n] for (a, b), n in sorted(Counter(pairs).items())]
    kinds = Counter(table["move"].to_pylist())
    return {
        "accounts": table.num_rows, "moves": moves,
        "kinds": {kind: kinds.get(kind, 0) for kind in MOVES},
    }  # fmt: skip


def _owners(table: pa.Table) -> list[list[Any]]:
    """[owner, accounts to handle now before, after], the most after first; "" nobody's."""
    counts: dict[str, list[int]] = {}
    for owner, before, after in zip(
        table["owner_id"].to_pylist(), table["band_before"].to_pylist(),
        table["band_after"].to_pylist(), strict=True,
    ):  # fmt: skip
        one = counts.setdefault(owner or "", [0, 0])
        one[0] += before == "handle_now"
        one[1] += after == "handle_now"
    return sorted(
        ([owner, *both] for owner, both in counts.items() if any(both)),
        key=lambda one: (-one[2], one[0]),
    )


# --- deals --------------------------------------------------------------------------------


def _stake(
    rows: Rows, scored: pa.Table | None, deals: Given, on: datetime.date
) -> dict[str, Any] | None:
    """By move: open deals and what they are worth, deals won and what they brought."""
    if scored is None:
        return None
    path = path_of(rows, deals)
    with called(path, str(deals["label"])), Session() as session:
        ledger = read_ledger(path, "deals", mapping=fields_of(deals) or None, session=session,
                             today=on)  # fmt: skip
        companies = pa.table(
            {"id": scored["key"], **{name: scored[name] for name in ("siren", "domain", "name")}}
        )
        accounts = open_accounts(session, companies, table="simulated")
        row = deal_accounts(session, ledger, keys_of((accounts,))).row
    moves = np.array(scored["move"].to_pylist(), object)
    status = np.array(ledger.column(ledger.outcome).to_pylist() if ledger.outcome else [], object)
    amount = _amounts(ledger.table)
    told: dict[str, Any] = {"by_move": {}, "found": int((row >= 0).sum()), "deals": len(row)}
    for move in MOVES:
        mine = (row >= 0) & (moves[np.maximum(row, 0)] == move)
        told["by_move"][move] = {
            word: [int((mine & (status == word)).sum()),
                   float(np.nansum(amount[mine & (status == word)]))]
            for word in ("open", "won")
        }  # fmt: skip
    currencies = [code for code in ledger.currencies() if code]
    told["currency"] = currencies[0] if len(currencies) == 1 else ""
    return told


def _amounts(table: pa.Table) -> npt.NDArray[np.float64]:
    if "amount" not in table.column_names:
        return np.full(table.num_rows, np.nan)
    found: npt.NDArray[np.float64] = (
        table["amount"].cast(pa.float64()).to_numpy(zero_copy_only=False)
    )
    return found


def _trial(
    rows: Rows, old: Profile | None, new: Profile, tables: Mapping[str, Given], on: datetime.date
) -> dict[str, Any] | None:
    """Would the new text have chosen better among past deals? In words, both languages."""
    if old is None:
        return None
    mappings = {role: fields_of(table) for role, table in tables.items()}
    paths: dict[str, Any] = {role: path_of(rows, table) for role, table in tables.items()}
    given = Tables(**paths, mappings=mappings)
    deals = tables["deals"]
    with called(path_of(rows, deals), str(deals["label"])):
        history = read_history(given, old, on)
        found = Trial(given, history, Period(on - _BEFORE, on)).run(old, [new])[0]
    if found is None:
        return None
    return {
        "verdict": found.verdict.value, "deals": found.deals,
        "words": {lang: _words(found, lang) for lang in LANGS},
    }  # fmt: skip


def _words(found: Any, lang: str) -> dict[str, Sequence[Any]]:
    voice = Voice(lang)
    return {"lines": tried_lines(found, voice), "rows": tried_rows(found, voice)}
