"""What happened at the accounts over two years? The event log, as the vendor received it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from focale.demo.behaviour import (
    NOBODY,
    UNKNOWN,
    Batch,
    People,
    joined,
    newsletters,
    scanners,
    visits,
)
from focale.demo.clock import DAY, FIRST_DAY, LAST_DAY, LAST_INSTANT, Ints, day_number
from focale.demo.company import LOOKALIKE, ORDINARY, Company
from focale.demo.contacts import Contact
from focale.demo.customers import Relation
from focale.demo.deals import Deal
from focale.demo.draw import array_stream
from focale.demo.signals import make_signals

REPEATED = 180
SCANNER_BURSTS, UNMARKED_BURSTS = 340, 45
_CONTACT_ONLY = 0.08

_SOURCES = {
    "page_viewed": "site", "page_viewed_pricing": "site", "whitepaper_downloaded": "formulaire",
    "demo_requested": "formulaire", "webinar_attended": "webinaire", "email_opened": "emailing",
    "email_clicked": "emailing", "email_bounced": "emailing", "job_posted_sdr": "veille",
    "funds_raised": "veille", "executive_hired": "veille", "trial_started": "produit",
    "call_held": "téléphone",
}  # fmt: skip
_DETAILS = {  # what is told of some events of a kind
    "page_viewed": ('{"page": "/produit"}', '{"page": "/clients"}', '{"page": "/blog/relances"}'),
    "page_viewed_pricing": ('{"page": "/tarifs"}',),
    "whitepaper_downloaded": ('{"titre": "Relancer sans lasser"}',
                              '{"titre": "Dix séquences qui marchent"}'),
    "webinar_attended": ('{"titre": "Prospecter à trois"}', '{"titre": "Le CRM qui se remplit"}'),
    "call_held": ('{"minutes": "12"}', '{"minutes": "25"}'),
}  # fmt: skip
_DETAILED = 0.4


@dataclass(frozen=True)
class EventLog:
    """The log as a table, with what it hides: the machine's unmarked events, the repeated ids."""

    table: pa.Table
    unmarked_machine_ids: list[str]
    repeated_ids: list[str]


def make_events(
    seed: int,
    units: list[Company],
    contacts: list[Contact],
    relations: list[Relation],
    deals: list[Deal],
) -> EventLog:
    """The whole log, in the order in which it became known."""
    rng = array_stream(seed, "events")
    people = _people(units, contacts)
    by_mail = [bool(contact.email) and not contact.is_copy_of for contact in contacts]
    reachable = np.flatnonzero(np.array(by_mail) & (people.account != NOBODY))
    cold, hot = _bursts(rng, units, relations, deals)
    batch = joined([
        visits(rng, people, *cold, hot=False),
        visits(rng, people, *hot, hot=True),
        *newsletters(rng, people, reachable),
        scanners(rng, people, reachable, SCANNER_BURSTS, UNMARKED_BURSTS),
        make_signals(seed, units, relations, deals),
    ])  # fmt: skip
    born = np.array([day_number(unit.created_on) for unit in units], np.int64)
    fits = (batch.at >= FIRST_DAY * DAY) & (batch.known_at <= LAST_INSTANT)
    batch = batch.rows(fits & (batch.at // DAY > born[batch.account]))
    batch = batch.rows(np.lexsort((batch.account, batch.at)))
    _tell_details(rng, batch)
    return _log(rng, batch, units, contacts)


def _people(units: list[Company], contacts: list[Contact]) -> People:
    position = {unit.id: index for index, unit in enumerate(units)}
    account = np.array([position.get(c.account_id, NOBODY) for c in contacts], np.int64)
    originals = np.array([c.is_copy_of is None for c in contacts])
    first = np.zeros(len(units), np.int64)
    many = np.bincount(account[originals & (account >= 0)], minlength=len(units))
    for index in range(len(contacts) - 1, -1, -1):
        if originals[index] and account[index] >= 0:
            first[account[index]] = index
    since = np.array([day_number(c.created_on) for c in contacts], np.int64)
    return People(first, many.astype(np.int64), since, account)


def _bursts(
    rng: np.random.Generator, units: list[Company], relations: list[Relation], deals: list[Deal]
) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints]]:
    """Who comes when: (accounts, first days) of the cold bursts, and of the hot ones."""
    position = {unit.id: index for index, unit in enumerate(units)}
    chance = np.array([{LOOKALIKE: 0.5, ORDINARY: 0.13}.get(unit.role, 0.0) for unit in units])
    curious = np.flatnonzero(rng.random(len(units)) < chance)
    cold = np.repeat(curious, rng.integers(1, 4, len(curious)))
    cold_days = rng.integers(FIRST_DAY, LAST_DAY + 1, len(cold))
    at_work = np.repeat([position[relation.company.id] for relation in relations], 6)
    cold = np.concatenate([cold, at_work])
    cold_days = np.concatenate([cold_days, rng.integers(FIRST_DAY, LAST_DAY + 1, len(at_work))])
    dealt = np.array([position[deal.company.id] for deal in deals], np.int64)
    opened = np.array([day_number(deal.created_on) for deal in deals], np.int64)
    before = opened - rng.integers(2, 41, len(opened))
    during = opened + rng.integers(3, 25, len(opened))
    return (cold, cold_days), (
        np.concatenate([dealt, dealt]),
        np.concatenate([before, during]),
    )


def _tell_details(rng: np.random.Generator, batch: Batch) -> None:
    told = rng.random(len(batch)) < _DETAILED
    for event, pool in _DETAILS.items():
        where = np.flatnonzero(told & (batch.event == event) & (batch.attributes == ""))
        batch.attributes[where] = rng.choice(np.array(pool, object), len(where))


def _log(
    rng: np.random.Generator, batch: Batch, units: list[Company], contacts: list[Contact]
) -> EventLog:
    number = np.arange(1, len(batch) + 1)
    again = np.sort(rng.choice(len(batch), REPEATED, replace=False))
    copies = batch.rows(again)
    copies.known_at = np.minimum(copies.known_at + rng.integers(60, DAY, REPEATED), LAST_INSTANT)
    no_account = (batch.contact != NOBODY) & (rng.random(len(batch)) < _CONTACT_ONLY)
    blank_account = np.concatenate([no_account, no_account[again]])
    whole = joined([batch, copies])
    number = np.concatenate([number, number[again]])
    order = np.lexsort((number, whole.known_at))
    whole, number, blank_account = whole.rows(order), number[order], blank_account[order]
    ids = [f"e{n:06d}" for n in number]
    slipped = sorted({ids[i] for i in np.flatnonzero(whole.slipped)})
    repeated = sorted({f"e{n + 1:06d}" for n in again})
    return EventLog(_table(whole, ids, blank_account, units, contacts), slipped, repeated)


def _table(
    batch: Batch,
    ids: list[str],
    blank_account: npt.NDArray[np.bool_],
    units: list[Company],
    contacts: list[Contact],
) -> pa.Table:
    accounts = pa.array([unit.id for unit in units])
    persons = pa.array([contact.id for contact in contacts])
    events: list[str] = batch.event.tolist()
    valued = ~np.isnan(batch.value)
    return pa.table({
        "id": pa.array(ids),
        "account_id": accounts.take(pa.array(batch.account, mask=blank_account)),
        "contact_id": persons.take(pa.array(batch.contact, mask=batch.contact == NOBODY)),
        "event": pa.array(events),
        "at": _instants(batch.at),
        "known_at": _instants(batch.known_at),
        "count": pa.array(batch.count, mask=batch.count == 0),
        "machine": pa.array(batch.machine == 1, mask=batch.machine == UNKNOWN),
        "source": pa.array([_SOURCES[event] for event in events]),
        "value": pa.array(batch.value, mask=~valued),
        "unit": pa.array(["EUR" if has else None for has in valued.tolist()], pa.string()),
        "attributes": pa.array([text or None for text in batch.attributes.tolist()], pa.string()),
    })  # fmt: skip


def _instants(seconds: Ints) -> pa.Array:
    return pa.array(seconds * 1_000_000).cast(pa.timestamp("us", "UTC"))
