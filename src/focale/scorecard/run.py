"""How are accounts, events and profiles brought together in one run?

A `Run` opens everything once, tells what it noticed, and then answers: the scored table,
the summary, one account. The session stays open as long as the run.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self
from zoneinfo import ZoneInfo

from focale.accounts import Accounts, Events, Reject, open_accounts, open_events
from focale.accounts.columns.given import Given
from focale.accounts.columns.header import read_header
from focale.accounts.columns.mapping import RowKind
from focale.accounts.columns.rows import rows_of
from focale.accounts.events import make_event_day
from focale.accounts.facts import (
    check_fields,
    known_shares,
    note_absent_fields,
    note_unreadable_cells,
    spellings as spellings_of,
    vocabulary,
)
from focale.accounts.repeats import ROW
from focale.criterion.bands import BAND, HEADCOUNT, with_bands
from focale.criterion.condition import FieldTest, leaves_of
from focale.engine import Session, written
from focale.glossary.fields import READABLE_AS, FieldType, is_many_valued
from focale.glossary.messages import Message, fault, listed
from focale.glossary.words import EVENT_DAY
from focale.profile.document import Profile
from focale.scorecard.known import RARELY_KNOWN, Readable, on_known as on_known_fields
from focale.scorecard.plan import Plan, plan_of
from focale.scorecard.record import RecordScorer
from focale.scorecard.several import results_of
from focale.scorecard.sql import ScoreQuery, Source

_NAMES_LOOKED_AT = 1_000
"""Columns, the first of them, that tell whether a file is of people."""


@dataclass
class Run:
    """Accounts and profiles, opened and checked, ready to be scored at one day."""

    session: Session
    accounts: Accounts
    profiles: tuple[Profile, ...]
    plans: tuple[Plan, ...]
    queries: tuple[ScoreQuery, ...]
    as_of: datetime.date
    events: Events | None = None
    notices: list[Message] = field(default_factory=list)
    coverage: dict[str, Readable] = field(default_factory=dict)
    scorers: dict[int, RecordScorer] = field(default_factory=dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.session.close()

    @property
    def rejects(self) -> list[Reject]:
        """Every line or cell that could not be used."""
        return [*self.accounts.rejects, *(self.events.rejects if self.events else [])]

    def scorer(self, number: int = 0) -> RecordScorer:
        """The `number`-th profile, compiled once for single records."""
        if number not in self.scorers:
            self.scorers[number] = RecordScorer(self.profiles[number])
        return self.scorers[number]

    def sql(self, *, for_file: bool = False) -> str:
        """The query of every result column, one row per account and profile.

        for_file: in the form that a file is written from fastest; the same values.
        """
        return written(results_of(self.queries, for_file=for_file, in_order=True))


def open_run(
    accounts: Any,
    profiles: Profile | Sequence[Profile],
    *,
    events: Any = None,
    contacts: Any = None,
    as_of: datetime.date | None = None,
    mapping: Given = None,
    on_known: bool = False,
    memory: str | None = None,
) -> Run:
    """Open and check everything. Close the run, or use it as a context manager.

    as_of: default today in the first profile's time zone. mapping: field -> column, a mapping, or
    its file. on_known: leave out the criteria
    on fields that fewer than 20 % of the accounts have. Raises FocaleError, with every fault.
    """
    listed = (profiles,) if isinstance(profiles, Profile) else tuple(profiles)
    zone = listed[0].timezone
    day = as_of or datetime.datetime.now(ZoneInfo(zone)).date()
    session = Session(memory)
    try:
        opened = open_accounts(session, accounts, mapping, as_of=day, zone=zone)
        typed = tuple(typed_for(profile, opened) for profile in listed)
        coverage: dict[str, Readable] = {}
        if on_known:
            typed, coverage = _readable(typed, opened)
        found = None if events is None else open_events(session, events, contacts)
        run = run_on(session, opened, typed, found, day, as_of is not None)
        run.coverage = coverage
        return run
    except BaseException:
        session.close()
        raise


def _refuse_people(accounts: Accounts, fields: Collection[str]) -> None:
    """People are no companies: refuse a list of them that has no field of the profile."""
    rows = rows_of([read_header(name) for name in accounts.source.names[:_NAMES_LOOKED_AT]])
    is_of_people = rows.kind is RowKind.CONTACT and rows.is_certain
    if is_of_people and fields and not set(fields) & set(accounts.columns):
        told = listed(list(rows.columns), 4)
        raise fault("people_no_companies", path=accounts.label, columns=told)


def _readable(
    profiles: tuple[Profile, ...], accounts: Accounts
) -> tuple[tuple[Profile, ...], dict[str, Readable]]:
    """The profiles on what the list can know, and what was left out of each."""
    names = {test.field for profile in profiles for test in profile.field_tests()}
    shares = known_shares(accounts, sorted(with_bands(names)))
    if has_bands(accounts, names):  # known so far that a test may be answered
        shares[HEADCOUNT] = max(shares.get(HEADCOUNT, 0.0), shares[BAND])
    found = {profile.name: on_known_fields(profile, shares, RARELY_KNOWN) for profile in profiles}
    return tuple(readable.profile for readable in found.values()), found


def typed_for(profile: Profile, accounts: Accounts) -> Profile:
    """The profile with undeclared fields typed by their columns."""
    return typed_by(profile, accounts.types())


def typed_by(profile: Profile, types: dict[str, FieldType]) -> Profile:
    """The profile with undeclared fields typed by these: field -> type of its column."""
    try:
        return profile.typed(types)
    except ValueError as error:
        undeclared = [test.field for test in profile.field_tests() if test.type is None]
        raise fault(
            "literal_for_column", profile.source, written=str(error),
            type=" / ".join(types[name].value for name in undeclared if name in types),
        ) from None  # fmt: skip


def run_on(
    session: Session,
    accounts: Accounts,
    profiles: tuple[Profile, ...],
    events: Events | None,
    as_of: datetime.date,
    dated: bool,
) -> Run:
    """Typed profiles on what is open already. dated: whether the caller chose the day."""
    types: dict[str, FieldType] = {}
    criteria: dict[str, list[str]] = {}
    for profile in profiles:
        for name, type_, owner in fields_read(profile):
            types[name] = type_
            if owner not in criteria.setdefault(name, []):
                criteria[name].append(owner)
    check_fields(accounts, types)
    _refuse_people(accounts, criteria)
    by_band = has_bands(accounts, types)
    if by_band and HEADCOUNT not in accounts.columns:
        facts = {"path": accounts.label, "criteria": listed(criteria.pop(HEADCOUNT))}
        accounts.notices.append(Message("headcount_by_band", facts=facts))
    note_absent_fields(accounts, criteria)
    note_unreadable_cells(accounts, types, profiles[0].timezone)
    if by_band:
        types[BAND] = FieldType.CODE
    notices = [*accounts.notices, *(events.notices if events is not None else ())]
    source = source_of(accounts, types, events)
    plans = tuple(plan_of(profile) for profile in profiles)
    queries = tuple(
        _query(session, plan, source, events, as_of, number) for number, plan in enumerate(plans)
    )
    count = sum(len({id(test) for test in profile.event_tests()}) for profile in profiles)
    if events is None and count:
        notices.append(Message("no_events", facts={"count": count}))
    if dated and not accounts.is_log:
        notices.append(Message("facts_of_file", facts={"as_of": as_of.isoformat()}))
    return Run(session, accounts, profiles, plans, queries, as_of, events, notices)


def has_bands(accounts: Accounts, fields: Collection[str]) -> bool:
    """Whether the headcount is read, and size bands stand in where it is unknown."""
    band = accounts.columns.get(BAND)
    return HEADCOUNT in fields and band is not None and band.kind in READABLE_AS[FieldType.CODE]


def source_of(
    accounts: Accounts, types: dict[str, FieldType], events: Events | None = None
) -> Source:
    """The accounts with the words that stand in the columns that are read."""
    there = {name: type_ for name, type_ in types.items() if name in accounts.columns}
    vocabularies = {
        name: vocabulary(accounts, name)
        for name, type_ in there.items()
        if type_ is FieldType.LIST
    }  # fmt: skip
    texts = {
        name: spellings_of(accounts, name)
        for name, type_ in there.items()
        if type_ in (FieldType.TEXT, FieldType.CODE) and not is_many_valued(name)
    }
    return Source(
        accounts.table, accounts.id_column, accounts.columns,
        vocabularies={name: found for name, found in vocabularies.items() if found is not None},
        spellings={name: found for name, found in texts.items() if found is not None},
        events_have_counts=events is not None and "count" in events.columns,
        row=ROW if accounts.rejected or events is not None else None,
    )  # fmt: skip


def _query(
    session: Session,
    plan: Plan,
    source: Source,
    events: Events | None,
    as_of: datetime.date,
    number: int,
) -> ScoreQuery:
    """The query of one profile, its events counted and summed. number: of the profile."""
    if events is not None:
        table = EVENT_DAY if number == 0 else f"{EVENT_DAY}_{number}"
        names = {test.event for test in plan.profile.event_tests()}
        oldest = since(plan.profile, as_of)
        make_event_day(events, plan.profile.timezone, as_of, oldest, table, names)
        source = replace(source, event_day=table)
    query = ScoreQuery(plan, replace(source, prefix=f"p{number}_" if number else ""), as_of)
    for name, step in query.events.ctes:
        session.create(step, name)
        query.held.add(name)
    return query


def fields_read(profile: Profile) -> list[tuple[str, FieldType, str]]:
    """(field, type, id of the criterion or gate, or "market") of every field test."""
    owned = [(criterion.condition, criterion.id) for criterion in profile.criteria]
    owned += [(gate.condition, f"gate:{gate.id}") for gate in profile.gates]
    owned += [(condition, "market") for condition in profile.market]
    return [
        (leaf.field, leaf.type or FieldType.TEXT, owner)
        for condition, owner in owned
        for leaf in leaves_of(condition)
        if isinstance(leaf, FieldTest)
    ]


def since(profile: Profile, as_of: datetime.date) -> datetime.date | None:
    """The oldest day on which an event's exact age matters; None = all days matter."""
    oldest = 0
    for test in profile.event_tests():
        lasting = int((test.half_life_days or 0) * 21) + 1 if test.half_life_days else 0
        oldest = max(oldest, test.within_days or 0, lasting)
    try:
        return as_of - datetime.timedelta(days=oldest + 1)
    except OverflowError:
        return None
