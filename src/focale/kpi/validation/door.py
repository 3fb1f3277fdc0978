"""How is a profile tried on a file of leads?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts import open_accounts
from focale.accounts.columns.given import Given
from focale.accounts.columns.header import read_header
from focale.accounts.ledger.leads import read_leads
from focale.accounts.ledger.ledger import Ledger
from focale.accounts.rejects import Reject
from focale.accounts.values.flag import flag
from focale.criterion import tree as t
from focale.criterion.condition import has_event
from focale.discovery.weigh.leaks import Leak, leaks_of
from focale.engine import Session
from focale.evidence.incidence import Outcome
from focale.evidence.verdict import TARGET
from focale.glossary.messages import Message, fault, fields_named, listed
from focale.kpi.validation.leads import Days, Flags, Group, Leads
from focale.kpi.validation.tried import Tried, tried_on
from focale.profile.document import Profile
from focale.scorecard.creation.cases import UNKNOWN, AtCreation, Sources
from focale.scorecard.creation.judged import judged_at_creation
from focale.scorecard.creation.ledger_cases import (
    cases_of,
    days_of,
    left_out,
    needs_created,
    placed,
    with_outcome,
)

_OUTCOMES = {"open": Outcome.OPEN, "won": Outcome.WON, "lost": Outcome.LOST}
GROUP_OF = {
    "qualified": Group.ICP, "undecided": Group.OPEN, "waiting": Group.OUTSIDE,
    "disqualified": Group.OUTSIDE,
}  # fmt: skip


@dataclass(frozen=True)
class Validation:
    """A profile, the leads that it was tried on, and what came of it.

    tried: the numbers. at_creation: every row of the ledger through the profile. leaks: columns
    that the profile reads and that know the outcome, or are filled unequally.
    """

    profile: Profile
    ledger: Ledger
    tried: Tried
    at_creation: AtCreation
    leaks: tuple[Leak, ...]
    notices: tuple[Message, ...]

    @property
    def rejects(self) -> list[Reject]:
        """The lines and cells that could not be used."""
        return self.ledger.rejects

    @property
    def circular(self) -> tuple[Leak, ...]:
        """The columns read by the profile that know the outcome."""
        return tuple(leak for leak in self.leaks if leak.is_certain)


def validation(
    leads: Any,
    profile: Profile,
    *,
    deals: Any = None,
    outcome: str | None = None,
    won: Sequence[str] | str = (),
    lost: Sequence[str] | str = (),
    sources: Sources | None = None,
    as_of: datetime.date | None = None,
    since: datetime.date | None = None,
    horizon_days: int | None = None,
    target: float = TARGET,
    exclude: Any = None,
    control_group: str | None = None,
    mapping: Given = None,
    deals_mapping: Given = None,
) -> Validation:
    """Try a profile on leads.

    leads, deals: files or frames; deals hold the outcomes when the leads do not. outcome: the
    column that does. won, lost: the values that say so. exclude: accounts that made the profile, a
    file or frame of them, or their ids. control_group: column that marks the leads drawn by lot.
    Raises FocaleError as reading and scoring do, and for leads without a day or an outcome.
    """
    names = with_outcome(mapping, outcome, "outcome")
    ledger = read_leads(
        leads, deals, mapping=names, deals_mapping=deals_mapping, won=won, lost=lost, today=as_of,
        zone=profile.timezone,
    )  # fmt: skip
    if not ledger.has("outcome"):
        raise fault("leads_no_outcome", ledger.label, columns=_headers(ledger))
    cases = cases_of(ledger)
    dated = ~np.isnat(cases.day)
    if not dated.any():
        raise needs_created(ledger)
    at = judged_at_creation(profile, placed(cases), sources, mapping, label=ledger.label)
    found = _leads(ledger, at, control_group)
    kept = found.only(dated)
    excluded = _excluded(ledger, exclude)
    leaks = _leaks(ledger, at, found, dated)
    circular = any(leak.is_certain for leak in leaks)
    tried = tried_on(
        kept, as_of=as_of, since=since, horizon_days=horizon_days, target=target,
        excluded=None if excluded is None else excluded[dated], circular=circular,
    )  # fmt: skip
    if not len(tried.sample.followed):
        _refuse(ledger, tried)
    notices = [
        *ledger.notices,
        *left_out(ledger),
        *at.notices,
        *_notices(ledger, at, sources, int((~dated).sum())),
    ]
    return Validation(profile, ledger, tried, at, leaks, tuple(notices))


def _headers(ledger: Ledger) -> str:
    return listed([*ledger.columns.values(), *ledger.facts], 12)


def _leads(ledger: Ledger, at: AtCreation, control_group: str | None) -> Leads:
    outcome = ledger.column("outcome").to_pylist()
    codes = np.array([_OUTCOMES.get(word or "open", Outcome.OPEN) for word in outcome], np.int8)
    group = np.array([GROUP_OF[verdict] for verdict in at.verdict], np.int8)
    none = np.full(ledger.rows, np.datetime64("NaT"), "datetime64[D]")
    return Leads(
        group=group,
        outcome=codes,
        created=days_of(ledger, "created_on"),
        closed=days_of(ledger, "closed_on") if ledger.has("closed_on") else none,
        source=_texts(ledger, "source"),
        owner=_texts(ledger, "owner"),
        touches=_numbers(ledger, "touches"),
        hours=_numbers(ledger, "hours"),
        accepted=_days(ledger, "accepted_on"),
        meeting=_days(ledger, "meeting_on"),
        drawn=None if control_group is None else _flags(ledger, control_group),
        amount=_numbers(ledger, "amount") if len(ledger.currencies()) <= 1 else None,
        lost_reason=_lost_reason(ledger),
        known=_known(at),
        row=np.arange(ledger.rows, dtype=np.int64),
    )


def _known(at: AtCreation) -> Any:
    """Share of the criteria on fields whose state was known; None when there is none.

    Criteria on events are left out: what was not seen is not a blank cell.
    """
    states = [
        at.met[criterion.id]
        for criterion in at.profile.criteria
        if not has_event(criterion.condition)
    ]
    return np.mean([state != UNKNOWN for state in states], axis=0) if states else None


def _texts(ledger: Ledger, role: str) -> Any:
    if not ledger.has(role):
        return None
    return np.array(ledger.column(role).to_pylist(), dtype=object)


def _numbers(ledger: Ledger, role: str) -> Any:
    if not ledger.has(role):
        return None
    return ledger.column(role).cast(pa.float64()).to_numpy().astype(np.float64)


def _days(ledger: Ledger, role: str) -> Days | None:
    return days_of(ledger, role) if ledger.has(role) else None


def _lost_reason(ledger: Ledger) -> Any:
    for name in ledger.table.column_names:
        plain = name.removesuffix("_source").removesuffix("_deal")
        if plain == "lost_reason" or "lost_reason" in _fields(plain):
            words = ledger.table.column(name).cast(pa.string()).to_pylist()
            return np.array([word or None for word in words], dtype=object)
    return None


def _fields(header: str) -> set[str]:
    return {meaning.field for meaning in read_header(header).meanings}


def _flags(ledger: Ledger, column: str) -> Flags:
    names = {name.lower(): name for name in ledger.table.column_names}
    name = names.get(column.lower())
    if name is None:
        raise fault("no_column", path=ledger.label, column=column, near=_headers(ledger))
    cells = ledger.table.column(name).cast(pa.string()).to_pylist()
    return np.array([flag(cell or "").value is True for cell in cells], dtype=bool)


def _excluded(ledger: Ledger, exclude: Any) -> Flags | None:
    if exclude is None:
        return None
    if not ledger.has("account_id"):
        raise fault("exclude_needs_account", ledger.label, columns=_headers(ledger))
    if isinstance(exclude, Iterable) and not isinstance(exclude, str | bytes) and _is_ids(exclude):
        ids = pa.array([str(one) for one in exclude], pa.string())
    else:
        with Session() as session:
            accounts = open_accounts(session, exclude, table="excluded")
            column = accounts.id_column
            table = session.arrow(t.select([exp.Star()], t.table(accounts.table)))
            ids = table[column].cast(pa.string()).combine_chunks()
    inside = pc.is_in(ledger.column("account_id"), value_set=ids)
    return np.asarray(pc.fill_null(inside, False).to_numpy(), dtype=bool)


def _is_ids(given: Any) -> bool:
    return isinstance(given, list | tuple | set | frozenset)


def _leaks(ledger: Ledger, at: AtCreation, leads: Leads, dated: Flags) -> tuple[Leak, ...]:
    """The columns that the profile reads, and that know the outcome.

    Where nobody is marked as lost, all who did not sign count as such.
    """
    won = leads.won & dated
    lost = (leads.outcome == Outcome.LOST) & dated
    if not lost.any():
        lost = ~leads.won & dated
    return leaks_of(at.facts, won, lost, leads.created)


def _refuse(ledger: Ledger, tried: Tried) -> None:
    sample = tried.sample
    raise fault(
        "no_lead_in_time", ledger.label, since=sample.since.isoformat(),
        as_of=sample.as_of.isoformat(), early=sample.early,
    )  # fmt: skip


def _notices(
    ledger: Ledger, at: AtCreation, sources: Sources | None, undated: int
) -> list[Message]:
    told = []
    if undated:
        told.append(Message("leads_without_day", ledger.label, facts={"count": undated}))
    if at.todays and (sources is None or sources.facts is None):
        facts = {"fields": fields_named(list(at.todays)), "count": len(at.todays)}
        told.append(Message("facts_of_today", ledger.label, facts=facts))
    return told
