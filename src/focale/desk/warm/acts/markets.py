"""Which markets does the engine keep warm, so that a count after one change takes no time?

A market is opened once and its columns are judged once; a change asks only for what it changed.
Each belongs to one workspace, has a session of its own that touches that workspace's folder alone,
and goes when its table changes, when it was left alone, or when others need the memory.
"""

from __future__ import annotations

import datetime
import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlglot import exp

from focale.accounts import Accounts, Events, open_accounts, open_events
from focale.accounts.events import make_event_day
from focale.criterion import tree as t
from focale.criterion.bands import HEADCOUNT
from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.score import companies_with, events_of, fields_of as fields_of_profile
from focale.desk.warm.acts.tables import Given, fields_of, happened_beside, path_of
from focale.desk.warm.cells import split
from focale.desk.warm.store import Rows
from focale.engine import Session
from focale.profile.document import Profile
from focale.scorecard.recount import Blocks, Recount, recount
from focale.scorecard.run import fields_read, has_bands, typed_for
from focale.scorecard.states import States

MOST_KEPT = 4  # markets, of all workspaces
MOST_BYTES = 384_000_000  # of all markets together, besides their sessions
OF_ONE = 160_000_000  # of the states of one market
SESSION = "300MB"
IDLE = 600.0  # seconds after which a market that nobody asks goes
_LOOK = 30.0
_EVENT = "event:"
_OF_SOME = "event_day_of_some"
Happened = list[dict[str, Any]]
"""The events of one account, as a record is told them."""


class NoAccounts(Exception):
    """There is no table, and the desk has no account of its own."""


@dataclass
class Market:
    """One market, open. key: what it was made from. reads: what of the store stands in it."""

    key: str
    session: Session
    accounts: Accounts
    states: States
    label: str
    reads: frozenset[str] = frozenset()
    blocks: Blocks = field(default_factory=Blocks)
    happened: dict[str, Happened] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    used: float = 0.0

    def typed(self, profile: Profile) -> Profile:
        """The profile with undeclared fields typed by the columns of this market."""
        return typed_for(profile, self.accounts)

    def count(self, profile: Profile) -> Recount:
        """How many accounts a profile keeps."""
        typed = self.typed(profile)
        found = self.states.of(typed)
        return recount(self.session, typed, found, self.states.as_of, self.blocks)

    def absent(self, profile: Profile) -> list[str]:
        """The fields of a profile that this market does not have."""
        names = dict.fromkeys(name for name, _, _ in fields_read(profile))
        if has_bands(self.accounts, names):
            names.pop(HEADCOUNT)
        return [name for name in names if name not in self.accounts.columns]

    def happened_at(self, ids: Sequence[str], zone: str) -> dict[str, Happened] | None:
        """Id -> what happened at these accounts, kept for the next count; None: nobody notes it."""
        events = self.states.events
        if events is None:
            return None
        if not self.happened.keys() >= set(ids):
            make_event_day(events, zone, self.states.as_of, table=_OF_SOME)
            query = t.select([exp.Star()], t.table(_OF_SOME))
            query.set("where", t.where(t.inside(t.col("account"), [t.text(one) for one in ids])))
            self.happened = {one: [] for one in ids}
            for row in self.session.arrow(query).to_pylist():
                self.happened[row["account"]].append(
                    {"event": row["event"], "at": row["day"], "count": row["n"],
                     "contact_id": row["contact"]}
                )  # fmt: skip
        return self.happened

    def close(self) -> None:
        """Free everything."""
        self.session.close()


class Markets:
    """The markets that are kept. One object for the engine process."""

    def __init__(self, most: int = MOST_KEPT, idle: float = IDLE) -> None:
        self._most, self._idle = most, idle
        self._kept: dict[tuple[UUID, str], Market] = {}
        self._lock = threading.Lock()
        self._looks = False

    def is_warm(self, rows: Rows, profile: Profile, day: str, table: Given | None, at: str) -> bool:
        """Whether a count would not have to open anything."""
        market = self._kept.get((rows.workspace, _slot(table)))
        return market is not None and _fits(market, _key(profile, day, table, at), profile)

    @contextmanager
    def of(
        self, rows: Rows, profile: Profile, day: str, table: Given | None, at: str = ""
    ) -> Iterator[Market]:
        """The market of a table, or of the desk's own accounts, nobody else's inside.

        day: ISO, on which tests of time are judged. at: a mark that changes when the desk's own
        accounts do. Raises FocaleError for a table that cannot be read.
        """
        place, key = (rows.workspace, _slot(table)), _key(profile, day, table, at)
        while True:
            with self._lock:
                market = self._kept.get(place)
            if market is None or not _fits(market, key, profile):
                market = self._opened(rows, profile, day, table, key, place, market)
            with market.lock:
                if self._kept.get(place) is not market:
                    continue  # it went while we waited for it
                market.used = time.monotonic()
                try:
                    yield market
                finally:
                    market.used = time.monotonic()
            self._make_room()
            return

    def _opened(
        self, rows: Rows, profile: Profile, day: str, table: Given | None, key: str,
        place: tuple[UUID, str], before: Market | None,
    ) -> Market:  # fmt: skip
        reads = frozenset(_reads(profile)) if table is None else frozenset[str]()
        if before is not None and table is None and before.key == key:
            reads |= {name for name in before.reads if not name.startswith(_EVENT)}
        market = _open(rows, profile, day, table, key, reads)
        with self._lock:
            gone = self._kept.pop(place, None)
            self._kept[place] = market
            market.used = time.monotonic()
            if not self._looks:
                self._looks = True
                threading.Thread(target=self._look, daemon=True).start()
        if gone is not None:
            _close(gone)
        return market

    def _make_room(self) -> None:
        """Let go of those used longest ago while there are too many, or too much."""
        while True:
            with self._lock:
                by_use = sorted(self._kept.items(), key=lambda one: one[1].used)
                size = sum(one.states.size + one.blocks.size for _, one in by_use)
                if len(by_use) <= 1 or (len(by_use) <= self._most and size <= MOST_BYTES):
                    return
                place, market = by_use[0]
                del self._kept[place]
            _close(market)

    def drop_idle(self) -> int:
        """Let go of those that nobody asked for a while; how many are left."""
        until = time.monotonic() - self._idle
        with self._lock:
            idle = [place for place, one in self._kept.items() if one.used < until]
            gone = [self._kept.pop(place) for place in idle]
            left = len(self._kept)
            self._looks = self._looks and bool(left)
        for market in gone:
            _close(market)
        return left

    def _look(self) -> None:
        while self.drop_idle():
            time.sleep(min(_LOOK, self._idle))

    def close(self) -> None:
        """Let go of all."""
        with self._lock:
            gone = list(self._kept.values())
            self._kept.clear()
        for market in gone:
            _close(market)


MARKETS = Markets()
"""Those of this process."""


def _close(market: Market) -> None:
    with market.lock:  # whoever counts in it ends first
        market.close()


def _slot(table: Given | None) -> str:
    """A workspace keeps one market of its accounts, and one of each file."""
    return "" if table is None else str(table["file"])


def _key(profile: Profile, day: str, table: Given | None, at: str) -> str:
    told = at if table is None else table
    return json.dumps([day, profile.timezone, told], sort_keys=True, default=str)


def _reads(profile: Profile) -> Iterator[str]:
    """What of the store a profile reads."""
    yield from sorted(fields_of_profile(profile))
    for test in profile.event_tests():
        yield f"{_EVENT}{test!r}"


def _fits(market: Market, key: str, profile: Profile) -> bool:
    is_of_store = not market.label
    return market.key == key and (not is_of_store or market.reads.issuperset(_reads(profile)))


def _open(
    rows: Rows, profile: Profile, day: str, table: Given | None, key: str, reads: frozenset[str]
) -> Market:
    on = datetime.date.fromisoformat(day)
    session = Session(SESSION)
    try:
        events: Events | None = None
        if table is None:
            accounts, events = _of_store(session, rows, profile, on, reads)
        else:
            path = path_of(rows, table)
            with called(path, str(table["label"])):
                accounts = open_accounts(
                    session, path, fields_of(table) or None, as_of=on, zone=profile.timezone
                )
            events = _of_files(session, rows, table)
        label = "" if table is None else str(table["label"]) or "market"
        states = States(accounts, profile, on, events, most=OF_ONE)
        return Market(key, session, accounts, states, label, reads)
    except BaseException:
        session.close()
        raise


def _of_files(session: Session, rows: Rows, table: Given) -> Events | None:
    """What happened at the companies of a table, where a table of events says it."""
    events, contacts = happened_beside(rows, table)
    if events is None:
        return None
    with called(events, str(table["events"]["label"])):
        return open_events(session, events, contacts)


def _of_store(
    session: Session, rows: Rows, profile: Profile, on: datetime.date, reads: frozenset[str]
) -> tuple[Accounts, Events | None]:
    """The desk's own accounts, with the fields and events that were ever asked of them."""
    happened, contacts, _ = events_of(rows, profile, on)
    fields = {name for name in reads if not name.startswith(_EVENT)}
    companies = companies_with(rows, *split(fields))
    if not companies.num_rows:
        raise NoAccounts
    accounts = open_accounts(session, companies, None, as_of=on, zone=profile.timezone)
    events = None if happened is None else open_events(session, happened, contacts)
    return accounts, events
