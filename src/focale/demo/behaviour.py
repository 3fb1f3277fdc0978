"""What do people at the accounts do? Visits in bursts, e-mails, scanners, as columns.

Engaged accounts come in bursts of a few days. Mail scanners click every link within seconds:
most of those clicks are marked `machine`, some have slipped through unmarked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields

import numpy as np
import numpy.typing as npt

from focale.demo.clock import DAY, FIRST_DAY, LAST_DAY, Ints, office_instants

NOBODY = -1
UNKNOWN = -1  # in the column machine


@dataclass
class Batch:
    """Events as columns of one length; account and contact are positions, -1 for none.

    count: 0 is blank. machine: 1, 0, or -1 for blank. value: NaN is blank. attributes: "" is blank.
    slipped: a machine's event that nobody marked.
    """

    account: Ints
    contact: Ints
    event: npt.NDArray[np.str_]
    at: Ints
    known_at: Ints
    count: Ints = field(default_factory=lambda: np.zeros(0, np.int64))
    machine: Ints = field(default_factory=lambda: np.zeros(0, np.int64))
    value: npt.NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    attributes: npt.NDArray[np.object_] = field(default_factory=lambda: np.zeros(0, object))
    slipped: npt.NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, np.bool_))

    def __post_init__(self) -> None:
        many = len(self.at)
        for name, blank in (
            ("count", 0), ("machine", UNKNOWN), ("value", np.nan), ("attributes", ""),
            ("slipped", False),
        ):  # fmt: skip
            if len(getattr(self, name)) != many:
                kept = getattr(self, name).dtype
                setattr(self, name, np.full(many, blank, kept))

    def __len__(self) -> int:
        return len(self.at)

    def rows(self, which: npt.NDArray[np.generic]) -> Batch:
        """The rows at these positions, or where this mask is true, in that order."""
        return Batch(**{column.name: getattr(self, column.name)[which] for column in fields(self)})


def joined(batches: Iterable[Batch]) -> Batch:
    """All the events, one batch after the other."""
    parts = list(batches)
    return Batch(
        **{
            column.name: np.concatenate([getattr(part, column.name) for part in parts])
            for column in fields(Batch)
        }
    )


@dataclass(frozen=True)
class People:
    """The contacts as columns: for each account the first one's position and how many."""

    first: Ints
    many: Ints
    since: Ints  # day number, by contact
    account: Ints  # by contact

    def somebody_at(self, rng: np.random.Generator, account: Ints, at: Ints) -> Ints:
        """A contact of each account, known by then, for about three events in four."""
        chosen = self.first[account] + (rng.random(len(account)) * self.many[account]).astype(int)
        chosen = np.minimum(chosen, len(self.since) - 1)
        named = (self.many[account] > 0) & (self.since[chosen] <= at // DAY)
        return np.where(named & (rng.random(len(account)) < 0.75), chosen, NOBODY)


_COLD = {
    "page_viewed": 0.70, "page_viewed_pricing": 0.11, "whitepaper_downloaded": 0.09,
    "webinar_attended": 0.06, "demo_requested": 0.01, "call_held": 0.03,
}  # fmt: skip
_HOT = {
    "page_viewed": 0.52, "page_viewed_pricing": 0.20, "whitepaper_downloaded": 0.08,
    "webinar_attended": 0.03, "demo_requested": 0.06, "trial_started": 0.03, "call_held": 0.08,
}  # fmt: skip


def visits(
    rng: np.random.Generator, people: People, account: Ints, begins: Ints, *, hot: bool
) -> Batch:
    """One burst of visits for each account, from the day it begins on."""
    sizes = (4 if hot else 2) + rng.geometric(0.13 if hot else 0.17, len(account))
    who = np.repeat(account, sizes)
    days = np.repeat(begins, sizes) + np.minimum(rng.geometric(0.35, len(who)) - 1, 9)
    mix = _HOT if hot else _COLD
    shares = np.array(list(mix.values()))
    events = rng.choice(np.array(list(mix)), len(who), p=shares / shares.sum())
    at = office_instants(rng, days)
    counts = np.where(
        (events == "page_viewed") & (rng.random(len(who)) < 0.05),
        rng.integers(2, 7, len(who)),
        0,
    )
    return Batch(
        account=who,
        contact=people.somebody_at(rng, who, at),
        event=events,
        at=at,
        known_at=at + rng.integers(1, 90, len(who)),
        count=counts,
        machine=_mostly_no(rng, len(who)),
    )


def newsletters(rng: np.random.Generator, people: People, with_email: Ints) -> Iterable[Batch]:
    """Two years of monthly e-mails: opened by a third, clicked by some, bounced for a few."""
    months = np.arange(FIRST_DAY + 7, LAST_DAY, 30)
    readers = rng.choice(with_email, size=len(with_email) // 4, replace=False)
    reader = np.repeat(readers, len(months))
    sent = np.tile(months, len(readers))
    opens = (rng.random(len(reader)) < 0.26) & (people.since[reader] < sent)
    opened = office_instants(rng, sent[opens] + rng.geometric(0.6, int(opens.sum())) - 1)
    yield _mail(rng, people, reader[opens], opened, "email_opened")
    clicks = rng.random(len(opened)) < 0.17
    later = opened[clicks] + rng.integers(5, 600, int(clicks.sum()))
    yield _mail(rng, people, reader[opens][clicks], later, "email_clicked")
    lost = rng.choice(with_email, size=len(with_email) // 30, replace=False)
    days = rng.integers(FIRST_DAY, LAST_DAY, len(lost))
    lost, days = lost[people.since[lost] < days], days[people.since[lost] < days]
    yield _mail(rng, people, lost, office_instants(rng, days), "email_bounced")


def scanners(
    rng: np.random.Generator, people: People, with_email: Ints, bursts: int, slipped: int
) -> Batch:
    """Bursts of a mail scanner: everything clicked within 20 seconds, day or night.

    slipped: how many of the bursts nobody marked as a machine's.
    """
    sizes = rng.integers(6, 15, bursts)
    victim = rng.choice(with_email, bursts)
    day = np.maximum(rng.integers(FIRST_DAY, LAST_DAY, bursts), people.since[victim] + 1)
    begins = day * DAY + rng.integers(0, 20 * 3600, bursts)
    contact = np.repeat(victim, sizes)
    at = np.repeat(begins, sizes) + rng.integers(0, 20, len(contact))
    batch = _mail(rng, people, contact, at, "email_clicked")
    first = np.cumsum(sizes) - sizes
    batch.event[first] = "email_opened"
    batch.at[first] = begins
    batch.known_at = batch.at + 2
    batch.slipped = np.repeat(np.arange(bursts) < slipped, sizes)
    batch.machine = np.where(batch.slipped, UNKNOWN, 1)
    return batch


def _mail(rng: np.random.Generator, people: People, contact: Ints, at: Ints, event: str) -> Batch:
    return Batch(
        account=people.account[contact],
        contact=contact,
        event=np.full(len(contact), event, dtype="U24"),
        at=at,
        known_at=at + rng.integers(1, 30, len(at)),
        machine=_mostly_no(rng, len(at)),
    )


def _mostly_no(rng: np.random.Generator, many: int) -> Ints:
    return np.where(rng.random(many) < 0.15, UNKNOWN, 0)
