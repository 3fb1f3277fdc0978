"""What does the month ask of the sales floor: who came in, who was handled in time, what changed?

Tactics only. Whether the profile is right is for the quarter: a month holds too few signatures.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.ledger import Ledger
from focale.accounts.rejects import Reject
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.glossary.messages import Message, fault
from focale.glossary.words import BANDS
from focale.profile.document import Profile
from focale.review.market import names_of
from focale.review.tables import Tables
from focale.scorecard.creation.cases import AtCreation, Cases, Days, Flags
from focale.scorecard.creation.judged import judged_at_creation
from focale.scorecard.creation.ledger_cases import cases_of, days_of, placed

DAYS = 30
FIRST = BANDS[0]  # "handle_now"
UNDECIDED = "undecided"  # facts are missing: the points known so far put it in no band


@dataclass(frozen=True)
class Pace:
    """One measure, this month and the one before. None: no table tells it."""

    code: str
    this: Rate | None
    before: Rate | None

    @property
    def change(self) -> str:
        """A code: "more", "less", "same" for too early to tell, "unknown"."""
        if self.this is None or self.before is None or not self.this.n or not self.before.n:
            return "unknown"
        interval = RateRatio(self.this, self.before).interval()
        if interval is None or interval.holds(1):
            return "same"
        return "more" if interval.low > 1 else "less"


@dataclass(frozen=True)
class BandPace:
    """One band: leads of the month, those handled in time, days to the first contact (median).

    band: one of BANDS; or UNDECIDED, for leads whose missing facts may lift them into one.
    """

    band: str
    leads: int
    handled: Rate
    median_days: float | None


@dataclass(frozen=True)
class Month:
    """The month up to `as_of`. came: leads of this month and of the one before.

    late: names of leads to handle now that nobody contacted. undecided: leads of this month of
    which the facts do not tell whether they are inside the profile; they are in no share of
    "inside". lacking: tables that would tell more.
    """

    profile: Profile
    as_of: datetime.date
    within_days: int
    came: tuple[int, int]
    paces: tuple[Pace, ...]
    bands: tuple[BandPace, ...]
    late: tuple[str, ...]
    late_total: int
    lacking: tuple[str, ...]
    notices: tuple[Message, ...] = ()
    rejects: tuple[Reject, ...] = ()
    undecided: int = 0


def month(profile: Profile, tables: Tables, as_of: datetime.date, within_days: int = 2) -> Month:
    """The page of the month.

    Raises FocaleError when no table of leads is given, or one cannot be read.
    """
    if tables.leads is None:
        raise fault("month_needs_leads")
    leads = read_ledger(tables.leads, "leads", mapping=tables.mapping("leads"), today=as_of,
                        won=tables.won, lost=tables.lost)  # fmt: skip
    cases = cases_of(leads)
    whole = placed(cases)
    created = cases.day
    today = np.datetime64(as_of)
    recent = ~np.isnat(created) & (created > today - 2 * DAYS) & (created <= today)
    places = np.flatnonzero(recent)
    facts = whole.facts.take(places) if whole.facts.num_columns else whole.facts
    account = None if whole.account is None else whole.account.take(places)
    some = Cases(whole.day[places], facts, account)
    at = judged_at_creation(profile, some, tables.sources(), tables.mapping("leads"),
                            label=leads.label)  # fmt: skip
    rejects = list(leads.rejects)
    touched = _touched(tables, leads, as_of, rejects)
    seen = _Seen(at, created[places], _handled(leads, touched)[places], today, within_days)
    told = [*leads.notices, *at.notices]
    known = touched is not None or leads.has("accepted_on") or leads.has("meeting_on")
    late, total = _late(seen, leads, places, tables, known=known)
    return Month(
        profile, as_of, within_days, (int(seen.this.sum()), int(seen.before.sum())),
        tuple(_paces(seen, tables, as_of, rejects, known=known)), tuple(_bands(seen, known=known)),
        late, total, _lacking(tables, seen), tuple(told), tuple(rejects),
        int((seen.undecided & seen.this).sum()),
    )  # fmt: skip


class _Seen:
    """The leads of the two months."""

    def __init__(
        self, at: AtCreation, created: Days, handled: Days, today: np.datetime64, within: int
    ) -> None:
        self.at, self.created, self.handled, self.within = at, created, handled, within
        self.this: Flags = created > today - DAYS
        self.before: Flags = ~self.this
        days = (handled - created).astype("timedelta64[D]").astype(np.float64)
        self.days: npt.NDArray[np.float64] = np.where(np.isnat(handled), np.nan, days)
        in_time = ~np.isnan(self.days) & (self.days <= within)
        # Whoever came in yesterday still has time, unless already contacted.
        self.due: Flags = in_time | (created + np.timedelta64(within, "D") <= today)
        self.in_time: Flags = in_time
        self.qualified: Flags = at.verdict == "qualified"
        self.undecided: Flags = at.verdict == UNDECIDED
        self.band = _bands_of(at)

    def rate(self, hits: Flags, of: Flags) -> Rate:
        return Rate(int((hits & of).sum()), int(of.sum()))


def _bands_of(at: AtCreation) -> npt.NDArray[np.object_]:
    bands = at.profile.bands
    thousandths = np.round(at.points * 1000)
    found = np.full(len(at.points), BANDS[2], dtype=object)
    found[thousandths >= bands.nurture] = BANDS[1]
    found[thousandths >= bands.handle_now] = FIRST
    found[(at.verdict == UNDECIDED) & (found == BANDS[2])] = UNDECIDED
    found[at.verdict == "disqualified"] = BANDS[2]
    return found


def _touched(
    tables: Tables, leads: Ledger, as_of: datetime.date, rejects: list[Reject]
) -> Days | None:
    """The day of the first touch of each lead; None without a table."""
    if tables.touches is None:
        return None
    touches = read_ledger(tables.touches, "touches", mapping=tables.mapping("touches"), today=as_of)
    rejects += touches.rejects
    role = next((r for r in ("lead_id", "account_id") if touches.has(r) and leads.has(r)), "")
    if not role or not touches.has("at"):
        return None
    ids = touches.column(role).to_pylist()
    first: dict[str, list[np.datetime64]] = {}
    for one, day in zip(ids, days_of(touches, "at"), strict=True):
        if one is not None and not np.isnat(day):
            first.setdefault(str(one), []).append(day)
    created = days_of(leads, "created_on")
    found = np.full(leads.rows, np.datetime64("NaT"), "datetime64[D]")
    for row, one in enumerate(leads.column(role).to_pylist()):
        later = [day for day in first.get(str(one), ()) if day >= created[row]]
        if later:
            found[row] = min(later)
    return found


def _handled(leads: Ledger, touched: Days | None) -> Days:
    """The day somebody first did something with each lead."""
    days = [] if touched is None else [touched]
    days += [days_of(leads, role) for role in ("accepted_on", "meeting_on") if leads.has(role)]
    if not days:
        return np.full(leads.rows, np.datetime64("NaT"), "datetime64[D]")
    return np.asarray(np.fmin.reduce(np.stack(days)))


def _paces(
    seen: _Seen, tables: Tables, as_of: datetime.date, rejects: list[Reject], *, known: bool
) -> list[Pace]:
    months = (seen.this, seen.before)
    found = [
        Pace("inside", *(seen.rate(seen.qualified, ~seen.undecided & of) for of in months)),
        Pace("undecided", *(seen.rate(seen.undecided, of) for of in months)),
    ]
    for code, of in (
        ("handled", seen.band == FIRST),
        ("all_handled", np.ones(len(seen.band), bool)),
    ):
        rates = [seen.rate(seen.in_time, seen.due & of & m) for m in months]
        found.append(Pace(code, *rates) if known else Pace(code, None, None))
    found.append(Pace("no_show", *_no_shows(tables, as_of, rejects)))
    return found


def _no_shows(
    tables: Tables, as_of: datetime.date, rejects: list[Reject]
) -> tuple[Rate | None, Rate | None]:
    if tables.meetings is None:
        return None, None
    meetings = read_ledger(
        tables.meetings, "meetings", mapping=tables.mapping("meetings"), today=as_of
    )
    rejects += meetings.rejects
    if not meetings.has("held"):
        return None, None
    at, today = days_of(meetings, "at"), np.datetime64(as_of)
    held = np.array([_is_held(one) for one in meetings.column("held").to_pylist()], dtype=object)
    known = np.array([one is not None for one in held], dtype=bool)
    missed = np.array([one is False for one in held], dtype=bool)
    rates = []
    for first, last in ((today - DAYS, today), (today - 2 * DAYS, today - DAYS)):
        of = known & (at > first) & (at <= last)
        rates.append(Rate(int((missed & of).sum()), int(of.sum())))
    return rates[0], rates[1]


def _is_held(one: object) -> bool | None:
    if isinstance(one, bool):
        return one
    return None if one is None else str(one) in ("held", "true", "1")


def _bands(seen: _Seen, *, known: bool) -> list[BandPace]:
    found = []
    for band in (*BANDS, UNDECIDED):
        of = seen.this & (seen.band == band)
        days = seen.days[of & ~np.isnan(seen.days)]
        found.append(
            BandPace(
                band, int(of.sum()),
                seen.rate(seen.in_time, seen.due & of) if known else Rate(0, 0),
                float(np.median(days)) if len(days) else None,
            )
        )  # fmt: skip
    return found


def _late(
    seen: _Seen, leads: Ledger, places: npt.NDArray[np.int64], tables: Tables, *, known: bool
) -> tuple[tuple[str, ...], int]:
    if not known:
        return (), 0
    waits = seen.this & (seen.band == FIRST) & seen.due & np.isnan(seen.days)
    rows = places[waits]
    role = next((r for r in ("account_id", "lead_id") if leads.has(r)), "")
    if not role:
        return (), len(rows)
    column = leads.column(role).to_pylist()
    ids = [str(column[row]) for row in rows if column[row] is not None]
    names = names_of(tables.market, ids)
    return tuple(names.get(one) or one for one in ids[:10]), len(rows)


def _lacking(tables: Tables, seen: _Seen) -> tuple[str, ...]:
    lacking = [name for name in ("meetings", "touches") if getattr(tables, name) is None]
    sources = tables.sources()
    if seen.undecided.any() and sources.companies is None and sources.facts is None:
        lacking.insert(0, "market")
    return tuple(lacking)
