"""What does the market look like through a profile?

Counts by verdict, band and tier, the share of the market kept with its alarm, and what is
unknown most often. One pass over the accounts, nothing written.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlglot import exp

from focale.accounts.facts import known_shares
from focale.criterion import tree as t
from focale.criterion.bands import BAND, HEADCOUNT
from focale.engine import written
from focale.engine.session import Progress
from focale.glossary.messages import Message
from focale.glossary.shares import whole_percent
from focale.glossary.words import BANDS, VERDICTS
from focale.scorecard.kept import Kept
from focale.scorecard.known import RARELY_KNOWN
from focale.scorecard.run import Run, has_bands
from focale.scorecard.several import with_steps
from focale.scorecard.sql import ScoreQuery


@dataclass(frozen=True)
class Summary:
    """The counts of one profile over one list.

    unknown: criterion id -> accounts in which it is unknown, most often first.
    known_shares: field -> share of accounts (0-1) that have a value.
    """

    profile: str
    version: int
    as_of: str
    rows_in: int
    scored: int
    rejected: int
    verdicts: dict[str, int]
    bands: dict[str, int]
    tiers: dict[str, int]
    kept: Kept
    unknown: dict[str, int]
    known_shares: dict[str, float]

    def notices(self) -> list[Message]:
        """What a reader must be told: too wide, fields hardly known."""
        found = []
        if self.kept.is_too_wide and self.kept.share is not None:
            share = whole_percent(self.kept.share)
            found.append(Message("too_wide", facts={"share": share}))
        for name, share_known in self.known_shares.items():
            if share_known < RARELY_KNOWN:
                facts = {"field": name, "share": whole_percent(share_known)}
                found.append(Message("rarely_known", facts=facts))
        return found


def summarise(run: Run, progress: Progress | None = None) -> list[Summary]:
    """One summary for each profile of the run, in order."""
    fields = {
        test.field for profile in run.profiles for test in profile.field_tests()
        if test.field in run.accounts.columns
    }  # fmt: skip
    shares = known_shares(run.accounts, sorted(fields))
    if HEADCOUNT in shares and has_bands(run.accounts, fields):
        shares[HEADCOUNT] = max(shares[HEADCOUNT], *known_shares(run.accounts, [BAND]).values())
    found = []
    for query in run.queries:
        counts = run.session.arrow(count_query(query), progress).to_pylist()
        rows = Rows(run.accounts.rows_in, run.accounts.rejected)
        found.append(summary_of(query, counts, run.as_of, rows, shares))
    return found


@dataclass(frozen=True)
class Rows:
    """Rows read of the accounts, and those that could not be scored."""

    read: int
    rejected: int


def best_counts(run: Run, progress: Progress | None = None) -> dict[str, int]:
    """Profile -> accounts that it suits best, disqualified ones aside, in the order of the run."""
    in_target = t.negated(t.eq(t.col("verdict"), t.text("disqualified")))
    counted = t.select(
        [t.col("profile"), t.alias(exp.Count(this=exp.Star()), "n")], t.table("focale_results")
    )
    counted.set("where", t.where(t.both([t.col("best"), in_target])))
    counted.set("group", exp.Group(expressions=[t.col("profile")]))
    query = f"WITH focale_results AS ({run.sql()}) {written(counted)}"
    found = dict.fromkeys((profile.name for profile in run.profiles), 0)
    for row in run.session.arrow(query, progress).to_pylist():
        found[row["profile"]] = row["n"]
    return found


COUNTED = ("v", "b", "r", "in_market", "market_unknown")
"""Codes of verdict, band and tier, and whether the account is in the market."""


def count_query(
    query: ScoreQuery, by: Sequence[str] = COUNTED, *, with_unknowns: bool = True
) -> exp.Select:
    """Counts by these codes; with the unknowns of each criterion."""
    keys = [t.col(name) for name in by]
    columns: list[t.Node] = [*keys, t.alias(exp.Count(this=exp.Star()), "n")]
    if with_unknowns:
        for term in query.plan.terms:
            unknown = t.case(
                [(t.is_null(t.col(f"m{term.index}")), t.integer(1))], t.integer(0)
            )  # fmt: skip
            columns.append(t.alias(exp.Sum(this=unknown), f"u{term.index}"))
    counted = t.select(columns, t.table("scored"))
    counted.set("group", exp.Group(expressions=[key.copy() for key in keys]))
    return with_steps(query, counted, without=("asked",))


def summary_of(
    query: ScoreQuery,
    counts: Iterable[Mapping[str, Any]],
    as_of: datetime.date,
    rows: Rows,
    shares: Mapping[str, float],
) -> Summary:
    """The summary of a profile, from the rows of its `count_query`."""
    plan, letters = query.plan, query.tier_letters()
    verdicts: Counter[str] = Counter(dict.fromkeys(VERDICTS, 0))
    bands: Counter[str] = Counter(dict.fromkeys(BANDS, 0))
    tiers: Counter[str] = Counter(dict.fromkeys(letters, 0))
    unknown: Counter[str] = Counter()
    market = outside = qualified = possible = 0
    for row in counts:
        count = row["n"]
        verdict = VERDICTS[row["v"]]
        verdicts[verdict] += count
        bands[BANDS[row["b"]]] += count
        if row["r"] is not None:
            tiers[letters[row["r"]]] += count
        for term in plan.terms:
            unknown[term.id] += int(row[f"u{term.index}"])
        if row["in_market"]:
            market += count
            qualified += count if verdict == "qualified" else 0
            possible += count if verdict in ("qualified", "undecided") else 0
        elif row["market_unknown"]:
            outside += count
    profile = plan.profile
    of_profile = {test.field for test in profile.field_tests()}
    return Summary(
        profile=profile.name,
        version=profile.version,
        as_of=as_of.isoformat(),
        rows_in=rows.read,
        scored=sum(verdicts.values()),
        rejected=rows.rejected,
        verdicts=dict(verdicts),
        bands=dict(bands),
        tiers=dict(tiers),
        kept=Kept(market, outside, qualified, possible),
        unknown={name: n for name, n in unknown.most_common() if n},
        known_shares={name: share for name, share in shares.items() if name in of_profile},
    )
