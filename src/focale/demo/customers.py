"""What is each of the 40 followed customers worth to the vendor?

The 18 best bring more, are happier and signed faster; the ranges overlap a little, so that a
ranking on the three finds nearly all of them, as in life.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from focale.demo import plan
from focale.demo.company import BEST, Company
from focale.demo.draw import day_between, exactly, stream, working_day

CHURNED = 5
_UNSURVEYED = 4


@dataclass(frozen=True)
class Relation:
    """One customer's file; revenue_eur: with the vendor, over the last twelve months."""

    company: Company
    revenue_eur: float
    nps: int | None
    cycle_days: int
    signed_on: date
    churned_on: date | None
    acquisition_cost_eur: float
    referrals: int

    @property
    def is_best(self) -> bool:
        """Whether the plan made it one of the best."""
        return self.company.role == BEST


def make_relations(seed: int, units: list[Company]) -> list[Relation]:
    """The relations, in the order of the companies' ids."""
    rng = stream(seed, "relations")
    followed = sorted((unit for unit in units if unit.is_followed), key=lambda unit: unit.id)
    silent = exactly(rng, len(followed), _UNSURVEYED)
    leaving = iter(exactly(rng, plan.OTHER_CUSTOMERS, CHURNED))
    relations = []
    for company, no_answer in zip(followed, silent, strict=True):
        best = company.role == BEST
        relations.append(
            _relation(rng, company, leaves=not best and next(leaving), answers=not no_answer)
        )
    return relations


def _relation(rng: Random, company: Company, *, leaves: bool, answers: bool) -> Relation:
    best = company.role == BEST
    if best:
        revenue = min(95.0, max(24.0, rng.lognormvariate(3.75, 0.3)))
        nps, cycle = rng.choice((7, 8, 9, 9, 9, 10, 10)), rng.randint(25, 60)
        signed = day_between(rng, date(2024, 12, 15), date(2026, 5, 31))
    else:
        revenue = min(30.0, max(3.0, rng.lognormvariate(2.4, 0.5)))
        nps = rng.choice((3, 4, 5, 6, 6, 7, 7, 8))
        cycle = round(min(140.0, max(48.0, rng.lognormvariate(4.33, 0.3))))
        last = date(2025, 9, 30) if leaves else date(2026, 5, 31)
        signed = day_between(rng, date(2024, 3, 1), last)
    signed = working_day(signed)
    cost = rng.lognormvariate(8.25 if best else 8.8, 0.3)
    return Relation(
        company=company,
        revenue_eur=round(revenue * 10) * 100.0,
        nps=nps if answers else None,
        cycle_days=cycle,
        signed_on=signed,
        churned_on=signed + timedelta(days=rng.randint(210, 360)) if leaves else None,
        acquisition_cost_eur=round(cost / 50) * 50.0,
        referrals=rng.choice((0, 0, 1, 1, 2, 3)) if best else rng.choice((0, 0, 0, 0, 1, 1)),
    )
