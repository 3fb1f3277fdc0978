"""Whom did the vendor talk to before any deal, how much, and what became of them?

Every deal began as a lead; the others were dropped before one, or are still being worked on. At
equal effort a lead inside the planted ICP is signed about three times as often. Trade fairs are a
trap: there the team works the leads inside three times as hard, and accepts more of them for it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import log
from random import Random

from focale.demo import plan
from focale.demo.company import Company, is_inside
from focale.demo.deals import OWNERS, Deal
from focale.demo.draw import Wheel, day_between, some, stream, working_day
from focale.demo.history import Histories, facts_on

UNEQUAL = "salon"
"""The source where the two sides do not get the same effort."""
ACCEPTED = 0.45  # share of the leads that become a deal, inside as outside
ACCEPTED_UNEQUAL = {True: 0.60, False: 0.25}
_EFFORT = (2, 8, 0.35)  # touches: so many, and of so many more this share
_EFFORT_UNEQUAL = {True: (4, 9, 0.40), False: (1, 4, 0.35)}
_MET = {True: 0.85, False: 0.12}  # by whether a deal came of it: a first meeting was held
LONGEST_WORK = 60  # days from the lead to its deal
MATURE_UNTIL = plan.REFERENCE_DATE - timedelta(days=plan.LONGEST_CYCLE + LONGEST_WORK)
WON, LOST, OPEN = "won", "lost", "open"

_CHANNELS = Wheel([("appel", 45.0), ("e-mail", 35.0), ("linkedin", 13.0), ("visite", 7.0)])
_MINUTES = {"appel": 9.0, "e-mail": 6.0, "linkedin": 4.0, "visite": 80.0}


@dataclass(slots=True)
class Touch:
    """One call, mail, message or visit. deal_id: of the deal it served, "" before one."""

    company: Company
    lead_id: str
    at: date
    channel: str
    minutes: int
    owner: str
    deal_id: str = ""


@dataclass(slots=True)
class Lead:
    """One lead. inside: whether its account was in the planted ICP when it came.

    worked: touches before it was accepted or dropped. deal: what came of it.
    """

    company: Company
    created_on: date
    inside: bool
    source: str
    owner: str
    deal: Deal | None = None
    dropped_on: date | None = None
    meeting_on: date | None = None
    worked: list[Touch] = field(default_factory=list)
    id: str = ""

    @property
    def accepted_on(self) -> date | None:
        """The day it became a deal."""
        return self.deal.created_on if self.deal else None

    @property
    def outcome(self) -> str:
        """won, lost or open."""
        if self.deal is not None:
            return self.deal.status
        return LOST if self.dropped_on else OPEN

    @property
    def closed_on(self) -> date | None:
        """The day of the outcome; None while it is open."""
        return self.deal.closed_on if self.deal else self.dropped_on

    @property
    def hours(self) -> float:
        """Spent on it before it was accepted or dropped."""
        return round(sum(touch.minutes for touch in self.worked) / 60, 1)


def make_leads(
    seed: int, units: list[Company], deals: list[Deal], histories: Histories
) -> list[Lead]:
    """Every lead in order of its coming, with the touches it got."""
    rng = stream(seed, "leads")
    leads = [_before(rng, deal, histories) for deal in deals] + _others(rng, units, deals)
    leads.sort(key=lambda lead: (lead.created_on, lead.company.id))
    work = stream(seed, "lead touches")
    for number, lead in enumerate(leads, 1):
        lead.id = f"l{number:04d}"
        lead.worked = _touches(work, lead)
    return leads


def accepted_share(source: str, *, inside: bool) -> float:
    """The share of the leads of a source that become a deal.

    >>> accepted_share("site web", inside=True), accepted_share("salon", inside=False)
    (0.45, 0.25)
    """
    return ACCEPTED_UNEQUAL[inside] if source == UNEQUAL else ACCEPTED


def _before(rng: Random, deal: Deal, histories: Histories) -> Lead:
    days = min(LONGEST_WORK, max(1, round(rng.lognormvariate(log(14), 0.6))))
    created = working_day(deal.created_on - timedelta(days=days))
    inside = is_inside(deal.company, *facts_on(deal.company, histories, created))
    lead = Lead(deal.company, created, inside, deal.source, deal.owner, deal)
    if rng.random() < _MET[True]:
        lead.meeting_on = day_between(rng, created, deal.created_on)
    return lead


def _others(rng: Random, units: list[Company], deals: list[Deal]) -> list[Lead]:
    """The leads of which no deal came: as many as the shares of acceptance ask for."""
    known = {deal.company.id for deal in deals}
    free = [
        unit
        for unit in units
        if unit.id not in known
        and not unit.is_followed
        and unit.kind == "entreprise"
        and unit.headcount >= 3
        and unit.created_on < plan.DEALS_FROM
        and unit.name not in plan.COMPETITORS
    ]
    leads = []
    counts = Counter((deal.source, deal.inside) for deal in deals)
    for inside in (True, False):
        pool = [u for u in free if is_inside(u, u.headcount, u.technologies) is inside]
        wanted = {
            source: round(n * (1 / accepted_share(source, inside=inside) - 1))
            for (source, side), n in sorted(counts.items()) if side is inside
        }  # fmt: skip
        chosen = iter(some(rng, pool, sum(wanted.values())))
        for source, many in wanted.items():
            leads += [_dropped(rng, next(chosen), source, inside=inside) for _ in range(many)]
    return leads


def _dropped(rng: Random, company: Company, source: str, *, inside: bool) -> Lead:
    created = working_day(day_between(rng, plan.DEALS_FROM, plan.REFERENCE_DATE))
    lead = Lead(company, created, inside, source, OWNERS.draw(rng))
    ends = created + timedelta(days=min(120, max(3, round(rng.lognormvariate(log(30), 0.6)))))
    lead.dropped_on = ends if ends <= plan.REFERENCE_DATE else None
    if rng.random() < _MET[False]:
        lead.meeting_on = day_between(rng, created, min(ends, plan.REFERENCE_DATE))
    return lead


def _touches(rng: Random, lead: Lead) -> list[Touch]:
    least, more, share = _EFFORT_UNEQUAL[lead.inside] if lead.source == UNEQUAL else _EFFORT
    many = least + sum(rng.random() < share for _ in range(more))
    last = lead.accepted_on or lead.dropped_on or plan.REFERENCE_DATE
    return sorted(
        (touch(rng, lead, day_between(rng, lead.created_on, last)) for _ in range(many)),
        key=lambda one: one.at,
    )


def touch(rng: Random, lead: Lead, at: date) -> Touch:
    """One touch of a lead's account on a day."""
    channel = _CHANNELS.draw(rng)
    minutes = max(1, round(rng.lognormvariate(log(_MINUTES[channel]), 0.4)))
    return Touch(lead.company, lead.id, at, channel, minutes, lead.owner)
