"""Into which groups, tiers and parts does a market fall, and which of them are worth most?"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from focale.accounts.columns.given import Given
from focale.accounts.facts import Accounts, open_accounts
from focale.accounts.ledger.ledger import Ledger
from focale.accounts.rejects import Reject
from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.fields import FieldType
from focale.glossary.messages import Message, fault
from focale.profile.document import Profile
from focale.scorecard.run import Run, open_run
from focale.scorecard.score import ProfileLike, profiles_of
from focale.segment.clusters.fields import asked_of
from focale.segment.clusters.find import (
    SEED,
    Clusters,
    Counting,
    Medoids,
    Sample,
    described,
    found_among,
    market_read,
    one,
    sample_of,
)
from focale.segment.clusters.market import made_readable
from focale.segment.clusters.measures import (
    Facts,
    Measure,
    Scores,
    closed_deals,
    measured,
    scores_of,
)
from focale.segment.crosses import (
    CADENCE,
    Axis,
    Cross,
    axis_of,
    cadence_axis,
    crossed,
    pairs_asked,
    types_for,
    usual_pairs,
)
from focale.segment.segment_words import group_name
from focale.segment.tiers import NO_TIER, Tiers, tiered

LEAST_GROUPS, MOST_GROUPS = 2, 12
_YEAR = datetime.timedelta(days=365)


@dataclass(frozen=True)
class Wanted:
    """groups: how many, None as found. by: pairs of fields, as written. tiers: name -> cut-off;
    capacity: name -> accounts; one of both at most."""

    groups: int | None = None
    by: tuple[str, ...] = ()
    tiers: Mapping[str, float] = field(default_factory=dict)
    capacity: Mapping[str, float] = field(default_factory=dict)


@dataclass
class Segments:
    """The answer. profile: None where none was given. tier_measures and group_measures: in the
    order of the tiers and groups. told_of: "deals" or "leads", "" without.

    ids: of the accounts, in the order of the file; written with their group and tier. rejects: the
    rows and cells of all tables that could not be used.
    """

    label: str
    clusters: Clusters
    group_measures: tuple[Measure, ...]
    crosses: tuple[Cross, ...]
    tiers: Tiers | None
    tier_measures: tuple[Measure, ...]
    profile: Profile | None
    told_of: str
    ids: pa.Array
    notices: tuple[Message, ...] = ()
    rejects: tuple[Reject, ...] = ()

    def table(self, lang: str = "fr") -> pa.Table:
        """id, group (from 1; blank: none), group_name, tier of every account."""
        columns: dict[str, Any] = {"id": self.ids}
        if self.clusters.groups:
            names = pa.array(
                [group_name(self.clusters, n, lang) for n in range(len(self.clusters.groups))]
            )
            labels = pa.array(self.clusters.labels.astype(np.int32), mask=self.clusters.labels < 0)
            columns["group"] = pc.add(labels, 1)
            columns["group_name"] = names.take(labels)
        if self.tiers is not None:
            places = self.tiers.places
            letters = pa.array([tier.name for tier in self.tiers.tiers])
            columns["tier"] = letters.take(
                pa.array(places.astype(np.int32), mask=places == NO_TIER)
            )
        return pa.table(columns)


@dataclass
class Opened:
    """The accounts, and the run where a profile scores them."""

    session: Session
    accounts: Accounts
    run: Run | None = None


@contextmanager
def opened_segments(
    accounts: Any,
    profile: ProfileLike | None = None,
    *,
    events: Any = None,
    contacts: Any = None,
    as_of: datetime.date | None = None,
    mapping: Given = None,
) -> Iterator[Opened]:
    """The accounts, opened; of a facts log, as known at the end of `as_of`."""
    if profile is not None:
        with open_run(
            accounts, profiles_of(profile), events=events, contacts=contacts, as_of=as_of,
            mapping=mapping,
        ) as run:  # fmt: skip
            yield Opened(run.session, run.accounts, run)
    else:
        with Session() as session:
            yield Opened(session, open_accounts(session, accounts, mapping, as_of=as_of))


def segmented(
    opened: Opened, wanted: Wanted | None = None, ledgers: Mapping[str, Ledger] | None = None
) -> Segments:
    """The groups, cross tables and tiers of an opened market.

    ledgers: "deals", "leads" (told before deals) and "orders", where there are some.
    """
    wanted, ledgers = wanted or Wanted(), ledgers or {}
    _check(opened, wanted)
    accounts = opened.accounts
    known = 0 if opened.run is None else len(accounts.notices)  # a run tells these itself
    asked = asked_of(accounts)
    pairs = pairs_asked(wanted.by, accounts, orders="orders" in ledgers) or usual_pairs(
        accounts, orders="orders" in ledgers
    )
    names = list(dict.fromkeys(name for pair in pairs for name in pair))
    types = asked.types | types_for(names, accounts, asked.types)
    types = {name: _as_year(accounts, name, type_) for name, type_ in types.items()}
    made_readable(accounts, types)
    asked.types = {name: types[name] for name in asked.types}
    sample = sample_of(accounts, types, np.random.default_rng(SEED))
    clusters, medoids = found_among(sample, asked, accounts.kept, wanted.groups)
    axes = {
        reader.name: axis_of(reader, values)
        for reader, values in zip(sample.readers, sample.values, strict=True)
        if reader.name in names
    }
    counting = Counting(sample.readers, len(clusters.groups))
    ids = _walk(accounts, types, sample, medoids, clusters, counting, axes, asked.types)
    scores = None if opened.run is None else scores_of(opened.run)
    facts, told_of, notices = _facts(scores, ids, ledgers)
    if CADENCE in names:
        axes[CADENCE] = cadence_axis(_orders(ledgers["orders"], ids))
    tiers = None
    if scores is not None and (wanted.tiers or wanted.capacity):
        tiers = tiered(
            scores, ids, wanted.capacity or wanted.tiers, by_capacity=bool(wanted.capacity)
        )
    if opened.run is not None:
        notices = [*opened.run.notices, *notices]
    return Segments(
        accounts.label, clusters, _of_groups(clusters, facts),
        tuple(crossed(axes[one], axes[other], facts) for one, other in pairs),
        tiers, _of_tiers(tiers, facts), opened.run.profiles[0] if opened.run else None, told_of,
        ids, (*notices, *accounts.notices[known:]),
        (*accounts.rejects, *(one for ledger in ledgers.values() for one in ledger.rejects)),
    )  # fmt: skip


def _check(opened: Opened, wanted: Wanted) -> None:
    if wanted.groups is not None and not LEAST_GROUPS <= wanted.groups <= MOST_GROUPS:
        raise fault("groups_between", low=LEAST_GROUPS, high=MOST_GROUPS, written=wanted.groups)
    if wanted.tiers and wanted.capacity:
        raise fault("tiers_or_capacity")
    if (wanted.tiers or wanted.capacity) and opened.run is None:
        raise fault("tiers_need_profile")


def _as_year(accounts: Accounts, name: str, type_: FieldType) -> FieldType:
    """A column of years that was taken for days is one of numbers."""
    if type_ is not FieldType.DATE or accounts.columns[name].kind.value not in (
        "text",
        "whole number",
    ):
        return type_
    column = accounts.columns[name].name
    words = accounts.session.spellings(accounts.table, column, 500)
    is_year = words and all(w.strip().isdigit() and len(w.strip()) == 4 for w in words if w.strip())
    return FieldType.NUMBER if is_year else type_


def _walk(
    accounts: Accounts, types: Mapping[str, FieldType], sample: Sample, medoids: Medoids | None,
    clusters: Clusters, counting: Counting, axes: Mapping[str, Axis], asked: Collection[str],
) -> pa.Array:  # fmt: skip
    """Go once through the market: its groups, what is counted of them, its classes; gives ids.

    asked: the fields that may describe a group.
    """
    ids, labels = [], []
    for id_, values in market_read(accounts, types, sample):
        ids.append(id_)
        if medoids is not None:
            labels.append(medoids.nearest(sample.readers, values))
            counting.add(labels[-1], values)
        for reader, mine in zip(sample.readers, values, strict=True):
            if reader.name in axes:
                axes[reader.name].add(reader, mine)
    if medoids is not None:
        left = {one.field for one in clusters.left if one.why != "alone"}
        counting.described_by([name for name in asked if name not in left])
        described(clusters, counting, np.concatenate(labels))
    return one(pa.chunked_array(ids, pa.string()))


def _facts(
    scores: Scores | None, ids: pa.Array, ledgers: Mapping[str, Ledger]
) -> tuple[Facts, str, list[Message]]:
    told_of = next((name for name in ("leads", "deals") if name in ledgers), "")
    verdict = points = signed = closed = None
    notices: list[Message] = []
    if scores is not None:
        verdict, points = scores.verdict, scores.points
    for ledger in ledgers.values():
        notices += ledger.notices
    if told_of:
        ledger = ledgers[told_of]
        if not ledger.has("account_id") or not ledger.outcome:
            raise fault("segments_no_account", path=ledger.label, table=told_of)
        signed, closed, elsewhere = closed_deals(ledger, ids)
        if not closed.sum():
            raise fault("segments_no_match", path=ledger.label)
        if elsewhere:
            facts = {"path": ledger.label, "count": elsewhere}
            notices.append(Message("segments_elsewhere", facts=facts))
    return Facts(len(ids), verdict, points, signed, closed), told_of, notices


def _orders(ledger: Ledger, ids: pa.Array) -> NDArray[np.int64]:
    """Orders of each account in the twelve months before the last one of the file."""
    at = ledger.column("at").combine_chunks().cast(pa.date32())
    last = pc.max(at).as_py()
    place = pc.fill_null(
        pc.index_in(ledger.column("account_id").cast(pa.string()), value_set=ids), -1
    )
    recent = np.asarray(pc.fill_null(pc.greater(at, pa.scalar(last - _YEAR)), False))
    rows = np.asarray(place.combine_chunks())
    return np.bincount(rows[recent & (rows >= 0)].astype(np.int64), minlength=len(ids))


def _of_groups(clusters: Clusters, facts: Facts) -> tuple[Measure, ...]:
    if not clusters.groups:
        return ()
    masks = [clusters.labels == number for number in range(len(clusters.groups))]
    return tuple(measured(masks, facts))


def _of_tiers(tiers: Tiers | None, facts: Facts) -> tuple[Measure, ...]:
    if tiers is None:
        return ()
    return tuple(measured([tiers.places == n for n in range(len(tiers.tiers))], facts))


def write_segments(session: Session, found: Segments, out: Path, lang: str) -> list[Message]:
    """Write id, group, name and tier of every account: .parquet, .csv or .xlsx, or nothing."""
    held = session.hold_arrow(found.table(lang), "focale_segments", "")
    return session.write(t.select([t.star_except(ROW)], t.table(held.table)), out)
