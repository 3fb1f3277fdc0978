"""What do the words and numbers of a contract, a meeting, a cost ... come to?

Words become held or not, sales or marketing; a written period its two days; an amount a year its
twelfth; hours become minutes.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.ledger.cells import Cells
from focale.accounts.ledger.kinds import LedgerKind
from focale.accounts.ledger.periods import months_from, period
from focale.accounts.ledger.words_read import Words, plain_word, shown, without_numbers, words_in
from focale.accounts.values.placeholder import is_placeholder
from focale.glossary.messages import Message, fault
from focale.glossary.outcome_words import (
    COST_WORDS,
    HELD_WORDS,
    NOT_HELD_WORDS,
    PLANNED_WORDS,
    TURNED_HEADERS,
)

_MONTHS_A_YEAR, _MINUTES = 12.0, 60.0
_LONGEST = 600.0  # minutes of one touch, from which they are seconds or thousandths of one
_OTHER = "other"


@dataclass
class Shaping:
    """One table on its way. headers: fact -> header. lost: rows that mean nothing, and why.

    units: fact -> the unit that its header tells.
    """

    kind: LedgerKind
    cells: Cells
    headers: dict[str, str]
    label: str
    today: datetime.date
    units: Mapping[str, str] = field(default_factory=dict)
    notices: list[Message] = field(default_factory=list)
    lost: list[tuple[np.ndarray[tuple[int], np.dtype[np.bool_]], str, str]] = field(
        default_factory=list
    )

    def done(self) -> None:
        """Put the canonical facts in place of what was written."""
        act = _ACTS.get(self.kind)
        if act is not None:
            act(self)

    def tell(self, code: str, **facts: object) -> None:
        """One notice on this file."""
        self.notices.append(Message(code, self.label, facts=facts))

    def move(self, name: str, new: str, column: pa.Array) -> None:
        """A fact under another name."""
        del self.cells.values[name]
        self.cells.values[new] = column
        self.headers[new] = self.headers.pop(name)


def _contracts(table: Shaping) -> None:
    values = table.cells.values
    if "annual_amount" in values:
        if "monthly_amount" not in values:
            table.tell("ledger_annual", column=table.headers["annual_amount"])
            monthly = pc.round(pc.divide(values["annual_amount"], _MONTHS_A_YEAR), 2)
            table.cells.currency["monthly_amount"] = table.cells.currency.pop("annual_amount")
            table.move("annual_amount", "monthly_amount", monthly)
        else:
            del values["annual_amount"], table.headers["annual_amount"]
            table.cells.currency.pop("annual_amount", None)
    _margin(table, "monthly_margin", "monthly_amount")
    if "ends_on" in values:
        ends = values["ends_on"]
        runs = pc.fill_null(pc.greater(ends, pa.scalar(table.today, pa.date32())), False)
        count = int(pc.sum(runs).as_py() or 0)
        if count:
            none = pa.scalar(None, pa.date32())
            values["due_on"] = pc.if_else(runs, ends, none)
            table.headers["due_on"] = table.headers["ends_on"]
            values["ends_on"] = pc.if_else(runs, none, ends)
            table.tell(
                "ledger_still_running", column=table.headers["ends_on"], count=count,
                today=table.today.isoformat(),
            )  # fmt: skip


def _margin(table: Shaping, name: str, amount: str) -> None:
    """A margin in percent is that share of the amount."""
    values = table.cells.values
    if name not in values or table.units.get(name) != "%":
        return
    if amount not in values:
        del values[name], table.headers[name]
        table.cells.currency.pop(name, None)
        return
    values[name] = pc.round(pc.divide(pc.multiply(values[amount], values[name]), 100.0), 2)
    table.tell("ledger_margin_share", column=table.headers[name], amount=table.headers[amount])


def _orders(table: Shaping) -> None:
    _margin(table, "margin", "amount")


def _meetings(table: Shaping) -> None:
    values = table.cells.values
    if "held" not in values:
        return
    header = table.headers["held"]
    is_turned = plain_word(header) in TURNED_HEADERS
    words = words_in(values["held"])

    def code(text: str) -> int:
        word = plain_word(text)
        for tried in (word, without_numbers(word)):
            if tried in NOT_HELD_WORDS or tried in HELD_WORDS:
                return int((tried in HELD_WORDS) != is_turned)
            if tried in PLANNED_WORDS:
                return -1
        return -1 if is_placeholder(text) else -2

    _tell_unknown(table, header, words, code, "ledger_held_unknown")
    codes = words.codes(code, -1)
    values["held"] = pa.array(codes == 1, pa.bool_(), mask=codes < 0)


def _tell_unknown(
    table: Shaping, header: str, words: Words, code: Callable[[str], int], told: str
) -> None:
    unknown = [place for place, text in enumerate(words.texts) if code(text) == -2]
    if unknown:
        counts = [words.counts[place] for place in unknown]
        some = Words([words.texts[place] for place in unknown], counts, words.at)
        table.tell(told, column=header, count=sum(counts), values=shown(some))


def _periods(table: Shaping) -> None:
    """The two days of each period."""
    values = table.cells.values
    rows = len(table.cells.rows)
    first = values.get("period_from", pa.nulls(rows, pa.date32()))
    last = values.get("period_to", pa.nulls(rows, pa.date32()))
    if "period" in values:
        words = words_in(values["period"])
        told = [period(text) for text in words.texts]
        if told and not any(told):
            header = table.headers["period"]
            raise fault("ledger_no_period", table.label, column=header, value=words.texts[0])
        at = pa.array(np.maximum(words.at, 0), mask=words.at < 0)
        for name in ("period_from", "period_to"):
            place = int(name == "period_to")
            days = pa.array([span and span[place] for span in told], pa.date32()).take(at)
            known = first if place == 0 else last
            values[name] = pc.coalesce(known, days)
            table.headers.setdefault(name, table.headers["period"])
        del values["period"], table.headers["period"]
    elif "period_to" not in values:
        ends = [None if d is None else months_from(d.replace(day=1), 1)[1] for d in _days(first)]
        values["period_to"] = pa.array(ends, pa.date32())
        table.headers["period_to"] = table.headers["period_from"]
    blank = np.asarray(pc.is_null(values["period_from"]))
    if blank.any():
        table.lost.append((blank, "period_from", "ledger_row_no_period"))


def _days(column: pa.Array) -> list[datetime.date | None]:
    days: list[datetime.date | None] = column.to_pylist()
    return days


def _costs(table: Shaping) -> None:
    _periods(table)
    values = table.cells.values
    if "kind" not in values:
        return
    header, words = table.headers["kind"], words_in(values["kind"])
    kinds = list(COST_WORDS)

    def code(text: str) -> int:
        word = plain_word(text)
        for tried in (word, without_numbers(word)):
            found = [place for place, name in enumerate(kinds) if tried in COST_WORDS[name]]
            if found:
                return found[0]
        # "Salaires de l'équipe marketing" is marketing, "frais commerciaux" sales.
        parts = set(word.split())
        found = [place for place, name in enumerate(kinds[:2]) if parts & COST_WORDS[name]]
        return found[0] if len(found) == 1 else -2

    _tell_unknown(table, header, words, code, "ledger_cost_unknown")
    codes = words.codes(code, len(kinds) - 1)
    codes = np.where(codes < 0, len(kinds) - 1, codes)
    values["kind"] = pa.array(kinds, pa.string()).take(pa.array(codes.astype(np.int32)))


def _touches(table: Shaping) -> None:
    values = table.cells.values
    if "hours" not in values:
        return
    minutes = pc.multiply(values["hours"], _MINUTES)
    if "minutes" in values:
        values["minutes"] = pc.coalesce(values["minutes"], minutes)
        del values["hours"], table.headers["hours"]
    else:
        table.move("hours", "minutes", minutes)


def _interviews(table: Shaping) -> None:
    """All that was said, text by text."""
    cells = table.cells
    said = {"text": cells.values.pop("text")} if "text" in cells.values else {}
    said |= {name: column for name, column in cells.kept.items() if pa.types.is_string(column.type)}
    cells.kept.clear()
    if not said:
        return
    texts = [
        [text for text in row if text is not None and text.strip()]
        for row in zip(*(column.to_pylist() for column in said.values()), strict=True)
    ]
    cells.values["texts"] = pa.array(texts, pa.list_(pa.string()))
    header = table.headers.pop("text", "")
    names = [header if name == "text" else name for name in said]
    table.headers["texts"] = ", ".join(names)


_ACTS: dict[LedgerKind, Callable[[Shaping], None]] = {
    LedgerKind.CONTRACTS: _contracts,
    LedgerKind.ORDERS: _orders,
    LedgerKind.MEETINGS: _meetings,
    LedgerKind.TARGETS: _periods,
    LedgerKind.COSTS: _costs,
    LedgerKind.TOUCHES: _touches,
    LedgerKind.INTERVIEWS: _interviews,
}
