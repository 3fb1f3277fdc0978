"""What is heard of the accounts? Job postings, fund-raising, new executives, known days later."""

from __future__ import annotations

import json
from datetime import date, timedelta
from random import Random

import numpy as np

from focale.demo import plan
from focale.demo.behaviour import NOBODY, Batch
from focale.demo.clock import DAY, day_number
from focale.demo.company import BEST, LOOKALIKE, ORDINARY, OTHER, Company
from focale.demo.customers import Relation
from focale.demo.deals import Deal
from focale.demo.draw import day_between, exactly, stream

_HEARD_UNTIL = plan.REFERENCE_DATE - timedelta(days=7)  # heard of by the reference date
_JOBS = ("SDR", "Business Developer", "Sales Development Representative", "SDR bilingue")
_LEADERS = ("VP Sales", "Directeur commercial", "Chief Revenue Officer", "Directrice marketing")
_ROUNDS = (("amorçage", 0.5, 3.0), ("série A", 3.0, 12.0), ("série B", 12.0, 40.0))

Signal = tuple[Company, str, date, float | None, dict[str, str]]


def make_signals(
    seed: int, units: list[Company], relations: list[Relation], deals: list[Deal]
) -> Batch:
    """All signals; `units` give the accounts their positions."""
    rng = stream(seed, "signals")
    signals: list[Signal] = []
    calls = _moments(relations, deals)
    for unit in units:
        if unit.hires:
            signals += [_posting(rng, unit, day) for day in _posting_days(rng, unit, calls)]
    for trait in plan.SIGNALS:
        for unit in _bearers(rng, units, trait):
            signals.append(_rare(rng, unit, trait.field))
    return _batch(rng, signals, {unit.id: position for position, unit in enumerate(units)})


def _moments(relations: list[Relation], deals: list[Deal]) -> dict[str, date]:
    """When a posting would have caught the vendor's eye: before a signature, else a deal."""
    moments = {deal.company.id: deal.created_on for deal in reversed(deals)}
    return moments | {relation.company.id: relation.signed_on for relation in relations}


def _posting_days(rng: Random, unit: Company, calls: dict[str, date]) -> list[date]:
    first = max(plan.EVENTS_FROM, unit.created_on + timedelta(days=60))
    days = [day_between(rng, first, _HEARD_UNTIL) for _ in range(1 + (rng.random() < 0.6))]
    days += [day_between(rng, first, _HEARD_UNTIL)] if rng.random() < 0.5 else []
    call = calls.get(unit.id)
    if call and call - timedelta(days=95) > first:
        days[0] = min(call - timedelta(days=rng.randint(8, 90)), _HEARD_UNTIL)
    elif call and unit.role == BEST:
        days[0] = max(first, call - timedelta(days=rng.randint(8, 70)))
    return days


def _posting(rng: Random, unit: Company, day: date) -> Signal:
    return unit, plan.HIRING, day, None, {"poste": rng.choice(_JOBS), "ville": unit.place.city}


def _bearers(rng: Random, units: list[Company], trait: plan.Trait) -> list[Company]:
    shares = {
        BEST: trait.best / plan.BEST,
        OTHER: trait.others / plan.OTHER_CUSTOMERS,
        LOOKALIKE: trait.lookalike,
        ORDINARY: trait.ordinary,
    }
    chosen: list[Company] = []
    for role, share in shares.items():
        group = [unit for unit in units if unit.role == role and unit.kind == "entreprise"]
        flags = exactly(rng, len(group), round(share * len(group)))
        chosen += [unit for unit, flag in zip(group, flags, strict=True) if flag]
    return chosen


def _rare(rng: Random, unit: Company, event: str) -> Signal:
    first = max(plan.EVENTS_FROM, unit.created_on + timedelta(days=60))
    day = day_between(rng, first, _HEARD_UNTIL)
    if event == "executive_hired":
        return unit, event, day, None, {"poste": rng.choice(_LEADERS)}
    tour, low, high = rng.choice(_ROUNDS)
    millions = round(rng.uniform(low, high) * 2) / 2
    written = f"{millions:g}".replace(".", ",")
    return unit, event, day, millions * 1e6, {"montant": f"{written} M€", "tour": tour}


def _batch(rng: Random, signals: list[Signal], position: dict[str, int]) -> Batch:
    at = np.array([day_number(day) * DAY + rng.randint(6, 17) * 3600 + rng.randint(0, 3599)
                   for _, _, day, _, _ in signals], np.int64)  # fmt: skip
    lag = np.array([rng.randint(1, 6) * DAY - rng.randint(0, 3 * 3600) for _ in signals], np.int64)
    return Batch(
        account=np.array([position[unit.id] for unit, *_ in signals], np.int64),
        contact=np.full(len(signals), NOBODY, np.int64),
        event=np.array([event for _, event, _, _, _ in signals]),
        at=at,
        known_at=at + lag,
        value=np.array([np.nan if value is None else value for _, _, _, value, _ in signals]),
        attributes=np.array(
            [json.dumps(said, ensure_ascii=False) for *_, said in signals], dtype=object
        ),
    )
