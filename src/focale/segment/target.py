"""Who are our best customers, which profile follows, and whom do we prospect next?

The main job from end to end: find what the best share, score the market by the draft, choose the
accounts. Nothing of its own is computed here: each step is that of its own room.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts import open_accounts
from focale.accounts.columns.given import Given, mapping_given
from focale.accounts.columns.mapping import Mapping as ColumnMapping
from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.kinds import LedgerKind
from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.discovery.deal_accounts import companies_of, deal_accounts
from focale.discovery.find import find
from focale.discovery.findings import Findings
from focale.discovery.ranking import columns_by_header
from focale.engine import Session
from focale.engine.session import Progress
from focale.glossary.messages import Message
from focale.profile import read_profile
from focale.profile.document import Profile
from focale.scorecard.run import Run, open_run
from focale.segment.deciders import decides_by
from focale.segment.prospects import Prospect, prospects_of, prospects_table
from focale.segment.size import MarketSize, sized
from focale.segment.top import picked

NUMBER = 100  # accounts of the list, as the method asks
_OF_MARKET_ONLY = (
    "market_is_customers", "market_only_customers", "market_without_customers",
    "customers_outside",
)  # fmt: skip


class Outcome(enum.StrEnum):
    """How far the job went."""

    LISTED = "listed"  # a profile, and accounts to prospect
    EMPTY = "empty"  # a profile, and nobody on the market that it keeps
    NO_MARKET = "no_market"  # customers alone: what makes a best one, at most
    NO_DRAFT = "no_draft"  # something distinguishes the best, too little for a profile
    NOTHING = "nothing"  # nothing distinguishes these customers


@dataclass
class Target:
    """All of it. Close it, or use it as a context manager: its run stays open until then.

    profile: the draft, None where there is none. run, size: the market scored by the draft.
    prospects: the accounts to prospect. customers, in_deal: ids of the market that were left out,
    as customers and for an open deal.
    """

    findings: Findings
    profile: Profile | None = None
    run: Run | None = None
    size: MarketSize | None = None
    prospects: tuple[Prospect, ...] = ()
    customers: frozenset[str] = frozenset()
    in_deal: frozenset[str] = frozenset()
    has_market: bool = True
    has_contacts: bool = False
    notices: tuple[Message, ...] = field(default_factory=tuple)

    @property
    def outcome(self) -> Outcome:
        """How far the job went."""
        if not self.findings.found:
            return Outcome.NOTHING
        if not self.has_market:
            return Outcome.NO_MARKET
        if self.profile is None:
            return Outcome.NO_DRAFT
        return Outcome.LISTED if self.prospects else Outcome.EMPTY

    def accounts(self, lang: str = "fr") -> pa.Table:
        """The accounts to prospect as a table, with what each lacks. lang: of its words."""
        return prospects_table(self.prospects, lang)

    def close(self) -> None:
        """Close the run."""
        if self.run is not None:
            self.run.session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def targeted(
    customers: Any,
    market: Any = None,
    best: int | str | Sequence[str] | None = None,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    deals: Any = None,
    contacts: Any = None,
    interviews: Any = None,
    facts: Any = None,
    profile: Profile | str | Path | None = None,
    mapping: Given = None,
    name: str = "",
    number: int = NUMBER,
    with_open_deals: bool = False,
    redraws: int | None = None,
    progress: Progress | None = None,
) -> Target:
    """The whole job on these files; see `find` for what they hold.

    market: None compares the best with the other customers only, and lists nobody. number: how
    many accounts are listed, at least 1, one per company (SIREN). with_open_deals: list accounts
    with an open deal too. profile: only companies inside its `market:` count. Raises FocaleError
    for what cannot be read or compared.
    """
    if number < 1:
        raise ValueError(f"number is at least 1, got {number}")
    compared = _own_facts(customers, mapping, as_of) if market is None else market
    found = find(
        customers, compared, best, events, as_of, deals=deals,
        contacts=contacts, interviews=interviews, facts=facts, profile=profile, mapping=mapping,
        name=name, redraws=redraws, progress=progress,
    )  # fmt: skip
    if market is None:
        return _alone(found)
    target = Target(found, has_contacts=contacts is not None, notices=found.notices)
    if not found.draft:
        return target
    draft = read_profile(found.draft)
    given = mapping if isinstance(mapping, ColumnMapping) else dict(found.names) or None
    run = open_run(
        market, draft, events=events, contacts=contacts, as_of=found.as_of, mapping=given
    )  # fmt: skip
    try:
        if facts is not None:  # they say which facts are of which day
            run.notices = [one for one in run.notices if one.code != "facts_of_file"]
        return _listed(target, run, draft, deals, contacts, number, with_open_deals)
    except BaseException:
        run.session.close()
        raise


def _own_facts(customers: Any, mapping: Given, as_of: datetime.date | None) -> pa.Table:
    """What the customers are, without what they bring: that would only say who is the best."""
    given = mapping_given(mapping)
    if isinstance(given, ColumnMapping):
        said = {one.column for one in given.columns}
    else:
        said = set(given.values())
    with Session() as session:
        ours = open_accounts(session, customers, given, as_of=as_of)
        measures = {column.name for column in columns_by_header(ours).values()} - said
        kept = [column.name for name, column in ours.columns.items() if name == column.name]
        names = [name for name in kept if name not in measures and name != ROW]
        key = [] if ours.id_column in names else [t.col(ours.id_column)]
        return session.arrow(t.select([*key, *map(t.col, names)], t.table(ours.table)))


def _alone(found: Findings) -> Target:
    """Customers without a market: what was said of a market is not said."""
    notices = tuple(one for one in found.notices if one.code not in _OF_MARKET_ONLY)
    found = replace(found, selected=None, filtered=(), notices=notices)
    profile = read_profile(found.draft) if found.draft else None
    return Target(found, profile, has_market=False, notices=notices)


def _listed(
    target: Target,
    run: Run,
    profile: Profile,
    deals: Any,
    contacts: Any,
    number: int,
    with_open_deals: bool,
) -> Target:
    """The market of an open run: its size, and the accounts to prospect."""
    found = target.findings
    won, waiting = in_deals(run, deals)
    signed = same_company(run, found.known | won)
    in_deal = same_company(run, waiting) - signed
    decides = decides_by([one.words for one in found.people if one.role == "decider"])
    picks = picked(
        run, number, {"siren": 1} if "siren" in run.accounts.columns else None, contacts,
        without=signed if with_open_deals else signed | in_deal, decides=decides,
    )  # fmt: skip
    return replace(
        target, profile=profile, run=run, size=sized(run),
        prospects=tuple(prospects_of(picks, decides)), customers=signed,
        in_deal=frozenset() if with_open_deals else in_deal,
        notices=(*found.notices, *run.notices),
    )  # fmt: skip


def in_deals(run: Run, deals: Any) -> tuple[frozenset[str], frozenset[str]]:
    """Ids of the accounts that signed a deal, and of those with an open one."""
    if deals is None:
        return frozenset(), frozenset()
    ledger = read_ledger(deals, LedgerKind.DEALS, session=run.session, today=run.as_of)
    if not ledger.has("status"):
        return frozenset(), frozenset()
    companies = companies_of((run.accounts,))
    row = pa.array(deal_accounts(run.session, ledger, companies).row)
    status = ledger.column("status").combine_chunks()

    def of(word: str) -> frozenset[str]:
        mine = row.filter(pc.and_(pc.equal(status, word), pc.greater_equal(row, 0)))
        return frozenset(companies.keys["id"].take(mine).to_pylist())

    return of("won"), of("open")


def same_company(run: Run, ids: frozenset[str]) -> frozenset[str]:
    """These accounts and every other row of the market with the SIREN of one of them."""
    column = run.accounts.columns.get("siren")
    if column is None or not ids:
        return ids
    rows = run.session.arrow(t.select(
        [t.alias(t.cast(t.col(run.accounts.id_column), "VARCHAR"), "id"),
         t.alias(t.cast(t.col(column.name), "VARCHAR"), "siren")],
        t.table(run.accounts.table),
    ))  # fmt: skip
    keys, sirens = rows["id"].combine_chunks(), rows["siren"].combine_chunks()
    mine = pc.is_in(keys, value_set=pa.array(sorted(ids), pa.string()))
    wanted = sirens.filter(mine).drop_null().unique()
    same = pc.and_kleene(pc.is_valid(sirens), pc.is_in(sirens, value_set=wanted))
    return ids | frozenset(keys.filter(same).to_pylist())
