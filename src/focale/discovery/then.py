"""What was known of the customers on the day they signed, and of the others when their deal began?

From a log of facts. Where it dates no value of a company by that day, the present value stands in
for it; how many are which is counted. Ages are counted back from that day too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.facts import fields_of
from focale.accounts.replay import LOG_COLUMNS, is_facts_log
from focale.accounts.replay_each import replayed_each
from focale.accounts.source import Opened, open_source
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.messages import Message, fault, listed

Rows = npt.NDArray[np.int64]
Days = npt.NDArray[np.datetime64]
Flags = npt.NDArray[np.bool_]


@dataclass
class Values:
    """How many known values are those of the day, and how many are present ones only."""

    then: int = 0
    now: int = 0

    @property
    def total(self) -> int:
        """All that are known."""
        return self.then + self.now


@dataclass(frozen=True)
class Moments:
    """Companies, each on a day: row: of the companies; signed: whether a customer's signature.

    own: the id of the company in the customers' file, "" for none.
    """

    row: Rows
    day: Days
    signed: Flags
    own: list[str]


@dataclass
class Then:
    """What was known on each of these days. row, day (since 1970), signed: as in `Moments`.

    texts: folded field -> its value at each moment, NULL where the log dates none by then.
    customers, deals: how many values are of which day.
    """

    row: Rows
    day: Rows
    signed: Flags
    texts: dict[str, pa.Array]
    customers: Values = field(default_factory=Values)
    deals: Values = field(default_factory=Values)
    notices: list[Message] = field(default_factory=list)

    def text(self, *names: str) -> pa.Array | None:
        """The values that the log has under one of these names."""
        return next((self.texts[fold(n)] for n in names if fold(n) in self.texts), None)

    def count(self, known: Flags, of_then: Flags) -> None:
        """Count the values of one field: which are known at all, and which of them of the day."""
        for values, mine in ((self.customers, self.signed), (self.deals, ~self.signed)):
            values.then += int((known & of_then & mine).sum())
            values.now += int((known & ~of_then & mine).sum())


def known_then(session: Session, log: Any, moments: Moments, ids: pa.Array, zone: str) -> Then:
    """What the log says of each moment. ids: of all companies. zone: where days are counted.

    Raises FocaleError for what is no log of facts.
    """
    opened = open_source(session, log, "facts_then", "facts")
    columns = fields_of(opened, {})
    if not is_facts_log(columns):
        need = [name for name in LOG_COLUMNS if name not in columns] or ["account_id"]
        raise fault("needed_column", path=opened.found.label, column=need[0],
                    columns=listed(opened.names, 12))  # fmt: skip
    day = moments.day.astype("datetime64[D]").astype(np.int64)
    asked = pa.table({
        "case": pa.array(np.arange(len(day)), pa.int64()),
        "account": _accounts(session, opened, columns, moments, ids),
        "day": pa.array(day.astype(np.int32), pa.int32()).cast(pa.date32()),
    })  # fmt: skip
    facts, rejects = replayed_each(session, opened, columns, asked, zone)
    notices = list(opened.notices)
    if rejects:
        facts_told = {"count": len(rejects), "line": rejects[0].line}
        notices.append(Message("log_lines_unused", opened.found.label, facts=facts_told))
    texts = {
        fold(name): _at_each(facts, name, len(day))
        for name in pc.unique(facts["field"]).to_pylist()
        if name
    }
    return Then(moments.row, day, moments.signed, texts, notices=notices)


def _accounts(
    session: Session, log: Opened, columns: dict[str, Column], moments: Moments, ids: pa.Array
) -> pa.Array:
    """How the log calls the company of each moment: by the id of the market or the customers."""
    account = t.alias(t.cast(t.col(columns["account_id"].name), "VARCHAR"), "a")
    known = pc.unique(session.arrow(t.select([account], t.table(log.found.table)))["a"])
    theirs = ids.take(pa.array(moments.row))
    own = pa.array([one or None for one in moments.own], pa.string())
    return pc.if_else(pc.is_in(theirs, value_set=known), theirs, pc.coalesce(own, theirs))


def _at_each(facts: pa.Table, name: str, moments: int) -> pa.Array:
    mine = facts.filter(pc.equal(facts["field"], name))
    place = np.full(moments, -1, np.int64)
    place[mine["case"].to_numpy()] = np.arange(mine.num_rows)
    values = mine["value"].combine_chunks() if mine.num_rows else pa.array([], pa.string())
    return values.take(pa.array(place, mask=place < 0))
