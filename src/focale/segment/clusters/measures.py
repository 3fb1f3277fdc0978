"""What is a part of the market worth: how many accounts, how many in the target, how many signed?

The same measures for a group, a tier and a cell of a cross table. Shares that parts are ranked by
are drawn towards the whole first (`evidence.shrink`): the best of many small parts looks better
than it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from focale.accounts.ledger.ledger import Ledger
from focale.evidence.rates import Rate
from focale.evidence.shrink import Shrunk, shrunk_rates
from focale.glossary.words import VERDICTS
from focale.scorecard.run import Run

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Facts:
    """What is known of every account, in the order of the file; None: not asked.

    verdict: its place in VERDICTS. points: proven. signed, closed: deals, or leads.
    """

    accounts: int
    verdict: NDArray[np.int8] | None = None
    points: NDArray[np.float64] | None = None
    signed: NDArray[np.int32] | None = None
    closed: NDArray[np.int32] | None = None


@dataclass(frozen=True)
class Measure:
    """One part. qualified: in the target, out of the accounts that were scored; undecided beside.

    points: the mean of its accounts, None without a profile or accounts. conversion: signed out of
    closed; None without deals or leads. The shrunk ones: luck taken off, among the parts compared.
    """

    accounts: int
    market: int
    qualified: Rate | None = None
    undecided: int = 0
    points: float | None = None
    conversion: Rate | None = None
    qualified_shrunk: Shrunk | None = None
    conversion_shrunk: Shrunk | None = None

    @property
    def share(self) -> float | None:
        """Of the market, 0 to 1; None where the market is empty."""
        return self.accounts / self.market if self.market else None

    @property
    def rank_by(self) -> float | None:
        """What parts are ranked by: conversion, else the share in the target; luck taken off."""
        by = self.conversion_shrunk or self.qualified_shrunk
        return None if by is None else by.value


def measured(masks: Sequence[Mask], facts: Facts) -> list[Measure]:
    """The measures of these parts, compared with each other."""
    found = [_counted(mask, facts) for mask in masks]
    qualified: Sequence[Shrunk | None] = [None] * len(found)
    conversion: Sequence[Shrunk | None] = [None] * len(found)
    if facts.verdict is not None:
        qualified = shrunk_rates([one.qualified or Rate(0, 0) for one in found])
    if facts.closed is not None:
        conversion = shrunk_rates([one.conversion or Rate(0, 0) for one in found])
    return [
        Measure(
            one.accounts, one.market, one.qualified, one.undecided, one.points, one.conversion,
            in_target, signs,
        )
        for one, in_target, signs in zip(found, qualified, conversion, strict=True)
    ]  # fmt: skip


def _counted(mask: Mask, facts: Facts) -> Measure:
    accounts = int(np.count_nonzero(mask))
    qualified, undecided, points, conversion = None, 0, None, None
    if facts.verdict is not None:
        verdicts = np.bincount(facts.verdict[mask], minlength=len(VERDICTS))
        qualified = Rate(int(verdicts[VERDICTS.index("qualified")]), accounts)
        undecided = int(verdicts[VERDICTS.index("undecided")])
    if facts.points is not None and accounts:
        points = float(facts.points[mask].mean(dtype=np.float64))
    if facts.signed is not None and facts.closed is not None:
        conversion = Rate(int(facts.signed[mask].sum()), int(facts.closed[mask].sum()))
    return Measure(accounts, facts.accounts, qualified, undecided, points, conversion)


@dataclass(frozen=True)
class Scores:
    """The scores of all accounts, in the order of the file."""

    verdict: NDArray[np.int8]
    points: NDArray[np.float64]
    fit: NDArray[np.float64]
    high: NDArray[np.float64]


def scores_of(run: Run) -> Scores:
    """Every account's verdict and points under the run's first profile."""
    place = {word: code for code, word in enumerate(VERDICTS)}
    columns: dict[str, list[NDArray[Any]]] = {n: [] for n in ("verdict", "points", "fit", "high")}
    with run.session.streamed(run.sql(), 50_000) as reader:
        for batch in reader:
            words = batch.column("verdict").cast(pa.string()).dictionary_encode()
            codes = np.array([place[word] for word in words.dictionary.to_pylist()], np.int8)
            columns["verdict"].append(codes[words.indices.to_numpy(zero_copy_only=False)])
            for name in ("points", "fit", "high"):
                numbers = batch.column(name).cast(pa.float64())
                columns[name].append(numbers.to_numpy(zero_copy_only=False))
    return Scores(**{name: np.concatenate(parts) for name, parts in columns.items()})


def closed_deals(ledger: Ledger, ids: pa.Array) -> tuple[NDArray[np.int32], NDArray[np.int32], int]:
    """(signed, closed) of each account, and how many closed rows belong to none of them.

    ids: of the accounts. Open rows do not count.
    """
    status = ledger.column(ledger.outcome)
    closed = pc.is_in(status, pa.array(["won", "lost"]))
    account = ledger.column("account_id").cast(pa.string())
    found = pc.fill_null(pc.index_in(account, value_set=ids), -1)
    place = np.asarray(found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found)
    is_closed = np.asarray(pc.fill_null(closed, False)).astype(bool)
    is_won = np.asarray(pc.fill_null(pc.equal(status, "won"), False)).astype(bool)
    known = place >= 0
    counts = [
        np.bincount(place[known & mask].astype(np.int64), minlength=len(ids)).astype(np.int32)
        for mask in (is_won, is_closed)
    ]
    return counts[0], counts[1], int((is_closed & ~known).sum())
