"""How large is the market for a profile, where is it, and what does each criterion leave of it?

One pass over the accounts. What is unknown stands apart everywhere: it is neither a yes nor a no.
Source: the method's market size, and its rule that a good profile leaves out 70 to 80 %.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from focale.accounts.columns.given import Given
from focale.engine.session import Progress
from focale.glossary.messages import Message
from focale.glossary.shares import whole_percent
from focale.glossary.words import NEEDS, VERDICTS
from focale.profile.document import Criterion, Gate, Label
from focale.scorecard.kept import Kept
from focale.scorecard.plan import Plan
from focale.scorecard.run import Run, open_run
from focale.scorecard.score import ProfileLike, profiles_of
from focale.segment.parts import Part, Split, sector_split, size_split, territory_split
from focale.segment.size_sql import (
    SECTOR,
    SIZE,
    SPLITS,
    TERRITORY,
    Readable,
    readable,
    size_query,
)

Row = Mapping[str, Any]

_READS = {SECTOR: sector_split, TERRITORY: territory_split, SIZE: size_split}


@dataclass(frozen=True)
class Step:
    """One step of the funnel. kind: "gate", "mandatory" or "preferred".

    Of the accounts that passed every step before: `met` pass this one too, `dropped` do not,
    `unknown` may or may not. possible: those that would be left after this step if everything
    unknown, here and before, turned out well.
    """

    kind: str
    id: str
    label: Label
    met: int
    dropped: int
    unknown: int
    possible: int


@dataclass(frozen=True)
class MarketSize:
    """The size of a market seen through one profile.

    kept: the market and the share kept, with its alarm. outside: accounts known to be outside;
    those that cannot be told are in `kept.outside_unknown`. verdicts: inside the market.
    funnel: gates, then mandatory, then preferred criteria. sectors, territory, sizes: the market
    in parts, None where no column says it. notices: columns that could not be read.
    """

    profile: str
    version: int
    as_of: datetime.date
    rows_in: int
    scored: int
    rejected: int
    outside: int
    kept: Kept
    verdicts: dict[str, int]
    funnel: tuple[Step, ...]
    sectors: Split | None
    territory: Split | None
    sizes: Split | None
    notices: tuple[Message, ...] = ()

    def splits(self) -> dict[str, Split]:
        """The splits that there are, by "sector", "territory" and "size"."""
        found = zip(SPLITS, (self.sectors, self.territory, self.sizes), strict=True)
        return {name: split for name, split in found if split is not None}

    def departements(self) -> dict[str, Part]:
        """Code -> the accounts of a département, where there are some."""
        regions = self.territory.parts if self.territory else ()
        return {part.key: part for region in regions for part in region.inside}


def size(
    accounts: Any,
    profile: ProfileLike,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    contacts: Any = None,
    mapping: Given = None,
) -> MarketSize:
    """The size of the market for one profile, its funnel, and its parts.

    accounts, events, contacts, as_of, mapping: as in `score`. Sectors are read from `naf`,
    places from `departement` or else `postcode` (with `country`, where there is one), sizes from
    `headcount` or else `headcount_band`. Raises FocaleError, with every fault.

    >>> import pyarrow as pa
    >>> from focale.profile import read_profile
    >>> profile = read_profile(
    ...     "profile: p\\ncriteria:\\n"
    ...     "  size: {field: headcount, at_least: 30, need: mandatory, points: 10}"
    ... )
    >>> found = size(pa.table({"id": ["a", "b", "c"], "headcount": [10, 40, None]}), profile)
    >>> found.kept.market, found.kept.qualified, found.kept.possible
    (3, 1, 2)
    >>> [(step.id, step.met, step.dropped, step.unknown) for step in found.funnel]
    [('size', 1, 1, 1)]
    >>> [(part.key, part.total, part.qualified) for part in found.sizes.parts]
    [('TPE', 0, 0), ('PME', 2, 1), ('ETI', 0, 0), ('GE', 0, 0)]
    """
    with open_run(
        accounts, profiles_of(profile), events=events, contacts=contacts, as_of=as_of,
        mapping=mapping,
    ) as run:  # fmt: skip
        return sized(run)


def sized(run: Run, progress: Progress | None = None) -> MarketSize:
    """The size of the market of an open run, through its first profile."""
    found, plan = readable(run.accounts), run.plans[0]
    rows = run.session.arrow(size_query(run.queries[0], found), progress).to_pylist()
    of_market = [row for row in rows if row["focale_set"] == 0]
    inside = [row for row in of_market if row["in_market"]]
    verdicts = Counter(dict.fromkeys(VERDICTS, 0))
    for row in inside:
        verdicts[VERDICTS[row["v"]]] += row["n"]
    unsure = _total(row for row in of_market if row["market_unknown"])
    market, scored = _total(inside), _total(of_market)
    possible = verdicts["qualified"] + verdicts["undecided"]
    kept = Kept(market, unsure, verdicts["qualified"], possible)
    splits = {question: _split(question, found, rows) for question in SPLITS}
    return MarketSize(
        profile=plan.profile.name,
        version=plan.profile.version,
        as_of=run.as_of,
        rows_in=run.accounts.rows_in,
        scored=scored,
        rejected=run.accounts.rejected,
        outside=scored - market - unsure,
        kept=kept,
        verdicts=dict(verdicts),
        funnel=_funnel(plan, inside),
        sectors=splits[SECTOR],
        territory=splits[TERRITORY],
        sizes=splits[SIZE],
        notices=(*_too_wide(kept), *found.notices),
    )


def _total(rows: Iterable[Row]) -> int:
    return sum(row["n"] for row in rows)


def _split(question: str, found: Readable, rows: Sequence[Row]) -> Split | None:
    """The market along one question; None where no column answers it."""
    fields, number = found.fields(question), tuple(SPLITS).index(question) + 1
    mine = (row for row in rows if row["focale_set"] == number and row["in_market"])
    counted = ((row["focale_key"], row["v"], row["n"]) for row in mine)
    return _READS[question](fields, counted) if fields else None


def _funnel(plan: Plan, inside: Sequence[Row]) -> tuple[Step, ...]:
    """From how many accounts leave at which step, because of a no or of an unknown."""
    asked: list[tuple[str, Gate | Criterion]] = [("gate", gate) for gate in plan.gates]
    for need in NEEDS:
        asked += [
            (need, criterion) for criterion in plan.profile.criteria if criterion.need == need
        ]
    missed: Counter[int] = Counter()  # a known no, whatever stood before
    dropped: Counter[int] = Counter()
    unknown: Counter[int] = Counter()
    for row in inside:
        missed[row["first_no"]] += row["n"]
        left = dropped if row["first_no"] == row["first_open"] else unknown
        left[row["first_open"]] += row["n"]
    steps = []
    met = possible = _total(inside)
    for number, (kind, criterion) in enumerate(asked):
        met -= dropped[number] + unknown[number]
        possible -= missed[number]
        steps.append(
            Step(
                kind, criterion.id, criterion.label, met, dropped[number], unknown[number], possible
            )
        )
    return tuple(steps)


def _too_wide(kept: Kept) -> list[Message]:
    if kept.share is None or not kept.is_too_wide:
        return []
    return [Message("too_wide", facts={"share": whole_percent(kept.share)})]
