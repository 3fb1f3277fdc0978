"""Which deals did the vendor open over three years, and which did it win?

Inside the planted ICP about 34 % are won against 11 % outside, in about 45 days against 75. A
deal is inside by what its account was on the day the deal was opened. Sources and owners weigh
the same inside and outside; effort (touches) is nearly equal, so that it explains little.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import log
from random import Random

from focale.demo import plan
from focale.demo.company import Company, is_inside
from focale.demo.customers import Relation
from focale.demo.draw import Wheel, day_between, some, stream, working_day
from focale.demo.history import Histories, facts_on

DEALS = 900
_INSIDE_SHARE = 0.31
_SECOND_TRIES = 60
_POSTPONED = 0.03
MATURE_UNTIL = plan.REFERENCE_DATE - timedelta(days=plan.LONGEST_CYCLE)

WON, LOST, OPEN = "won", "lost", "open"
OPEN_STAGES = ("découverte", "besoin validé", "proposition", "négociation", "contrat envoyé")
OWNERS = Wheel([
    ("Inès Raudier", 22.0), ("Marc Telvaud", 20.0), ("Soline Bergand", 18.0),
    ("Karim Lanoux", 16.0), ("Élise Corvanne", 14.0), ("Paul Mondray", 10.0),
])  # fmt: skip
_SOURCES = {  # share of the deals, weight in the draw of the winners
    "appel sortant": (0.34, 1.0), "site web": (0.22, 1.1), "recommandation": (0.12, 1.5),
    "salon": (0.20, 0.8), "partenaire": (0.12, 1.0),
}  # fmt: skip
_SOURCE = Wheel((source, share) for source, (share, _) in _SOURCES.items())
_REASONS = Wheel([
    ("prix", 20.0), ("pas de budget", 18.0), ("concurrent retenu", 16.0), ("sans réponse", 16.0),
    ("projet abandonné", 10.0), ("pas le bon moment", 10.0), (None, 10.0),
])  # fmt: skip
_MISFIT = "ne correspond pas au besoin"


@dataclass(slots=True)
class Deal:
    """One deal. inside: whether its account was in the planted ICP when it was opened."""

    company: Company
    created_on: date
    inside: bool
    cycle_days: int
    owner: str
    source: str
    amount_eur: float
    touches: int
    status: str = OPEN
    stage: str = OPEN_STAGES[0]
    lost_reason: str | None = None
    id: str = ""

    @property
    def closed_on(self) -> date | None:
        """The day of the outcome; None while the deal is open."""
        return None if self.status == OPEN else self.created_on + timedelta(self.cycle_days)


def pick_accounts(seed: int, units: list[Company]) -> tuple[list[Company], list[Company]]:
    """The accounts, customers aside, that get a deal: those inside today, then the others."""
    rng = stream(seed, "deal accounts")
    reachable = [
        unit
        for unit in units
        if not unit.is_followed
        and unit.kind == "entreprise"
        and unit.created_on < plan.DEALS_FROM
        and unit.name not in plan.COMPETITORS
    ]
    fresh = DEALS - _SECOND_TRIES - plan.BEST - plan.OTHER_CUSTOMERS
    inside = [unit for unit in reachable if is_inside(unit, unit.headcount, unit.technologies)]
    target = round(_INSIDE_SHARE * DEALS) - plan.BEST
    hunted = some(rng, inside, target)
    known = {unit.id for unit in inside}
    outside = [unit for unit in reachable if unit.id not in known and unit.headcount >= 3]
    return hunted, some(rng, outside, fresh - len(hunted))


def make_deals(
    seed: int,
    relations: list[Relation],
    accounts: list[Company],
    histories: Histories,
) -> list[Deal]:
    """All deals in order of opening; marks the companies that signed as customers."""
    rng = stream(seed, "deals")
    signed = [_signed_deal(rng, relation, histories) for relation in relations]
    hunted = [_new_deal(rng, company, _opening(rng), histories) for company in accounts]
    # Only the customers above are sure to be won: the rest of the quota is drawn among the hunted.
    _play(rng, hunted, signed)
    again = [_second_try(rng, deal, histories) for deal in _retried(rng, hunted)]
    _play(rng, again, [])
    deals = sorted(signed + hunted + again, key=lambda deal: (deal.created_on, deal.company.id))
    for number, deal in enumerate(deals, 1):
        deal.id = f"d{number:04d}"
        if deal.status == WON:
            deal.company.customer = True
    return deals


def _opening(rng: Random) -> date:
    return working_day(day_between(rng, plan.DEALS_FROM, plan.REFERENCE_DATE))


def _new_deal(rng: Random, company: Company, opened: date, histories: Histories) -> Deal:
    inside = is_inside(company, *facts_on(company, histories, opened))
    middle = 24_000 if inside else 12_000
    return Deal(
        company=company,
        created_on=opened,
        inside=inside,
        cycle_days=0,
        owner=OWNERS.draw(rng),
        source=_SOURCE.draw(rng),
        amount_eur=round(rng.lognormvariate(log(middle), 0.45) / 100) * 100.0,
        touches=2 + sum(rng.random() < 0.3 for _ in range(14 if inside else 12)),
    )


def _signed_deal(rng: Random, relation: Relation, histories: Histories) -> Deal:
    opened = relation.signed_on - timedelta(days=relation.cycle_days)
    deal = _new_deal(rng, relation.company, opened, histories)
    deal.cycle_days, deal.status, deal.stage = relation.cycle_days, WON, "signée"
    deal.amount_eur = round(relation.revenue_eur * rng.uniform(0.75, 1.0) / 100) * 100.0
    return deal


def _retried(rng: Random, deals: list[Deal]) -> list[Deal]:
    last = plan.REFERENCE_DATE - timedelta(days=200)
    lost = [deal for deal in deals if deal.closed_on and deal.closed_on < last]
    return some(rng, [deal for deal in lost if deal.status == LOST], _SECOND_TRIES)


def _second_try(rng: Random, first: Deal, histories: Histories) -> Deal:
    after = (first.closed_on or first.created_on) + timedelta(days=120)
    opened = working_day(day_between(rng, after, plan.REFERENCE_DATE))
    return _new_deal(rng, first.company, opened, histories)


def _play(rng: Random, deals: list[Deal], signed: list[Deal]) -> None:
    """Give every deal its outcome; `signed` count as already won in the quotas."""
    postponed = {id(deal) for deal in some(rng, deals, round(_POSTPONED * len(deals)))}
    for inside, rate in ((True, plan.WIN_INSIDE), (False, plan.WIN_OUTSIDE)):
        group = [d for d in deals if d.inside is inside and id(d) not in postponed]
        already = [deal for deal in signed if deal.inside is inside]
        mature = [deal for deal in group if deal.created_on <= MATURE_UNTIL]
        # By quota where every deal has had the time to close, by chance where it has not.
        sure = sum(deal.created_on <= MATURE_UNTIL for deal in already)
        quota = max(0, round(rate * (len(mature) + sure)) - sure)
        winners = {id(deal) for deal in _draw_winners(rng, mature, quota)}
        for deal in group:
            young = deal.created_on > MATURE_UNTIL
            _close(rng, deal, won=rng.random() < rate if young else id(deal) in winners)
    for deal in deals:
        if id(deal) in postponed:
            deal.stage = "reportée"


def _draw_winners(rng: Random, deals: list[Deal], many: int) -> Iterable[Deal]:
    # Weighted draw without putting back: the largest u^(1/weight) win.
    luck = {id(deal): rng.random() ** (1 / _SOURCES[deal.source][1]) for deal in deals}
    return sorted(deals, key=lambda deal: -luck[id(deal)])[:many]


def _close(rng: Random, deal: Deal, *, won: bool) -> None:
    if won:
        middle = plan.CYCLE_INSIDE if deal.inside else plan.CYCLE_OUTSIDE
        days = rng.lognormvariate(log(middle), 0.35)
    else:
        days = rng.lognormvariate(log(60), 0.5)
    deal.cycle_days = min(plan.LONGEST_CYCLE, max(6, round(days)))
    if deal.created_on + timedelta(days=deal.cycle_days) > plan.REFERENCE_DATE:
        elapsed = (plan.REFERENCE_DATE - deal.created_on).days / deal.cycle_days
        deal.stage = OPEN_STAGES[min(int(elapsed * len(OPEN_STAGES)), len(OPEN_STAGES) - 1)]
        return
    deal.status, deal.stage = (WON, "signée") if won else (LOST, "perdue")
    if not won:
        misfit = not deal.inside and rng.random() < 0.3
        deal.lost_reason = _MISFIT if misfit else _REASONS.draw(rng)
