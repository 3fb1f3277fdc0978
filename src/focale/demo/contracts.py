"""Which contracts run, for how much a month, and what do selling and marketing cost?

Accounts inside the planted ICP leave four times less often and keep a better margin, so that they
are worth more.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from focale.demo import plan
from focale.demo.company import Company
from focale.demo.customers import Relation
from focale.demo.deals import OWNERS, WON, Deal
from focale.demo.draw import stream

LEAVING_A_MONTH = {True: 0.006, False: 0.025}  # share of the running contracts that end
MARGIN = {True: 0.79, False: 0.69}  # of the monthly amount
_DAYS_A_MONTH = 30.44
_QUARTERS_FROM, _QUARTERS_TO = (2024, 1), (2026, 4)
_TARGET = 1.15  # of what the seller signed in an average quarter
_A_SIGNATURE = 5_600.0  # euros spent for each account that signed, on average

_POSTS = (  # kind, label, share of the month's costs
    ("ventes", "salaires commerciaux, part prospection", 0.60),
    ("ventes", "outils de vente", 0.07),
    ("marketing", "publicité en ligne", 0.19),
    ("marketing", "salons", 0.14),
)
_FAIRS = {3: 1.6, 6: 2.2, 10: 2.0}  # months of trade fairs, and how much more they cost
_GENERAL = ("autre", "frais généraux", 1_500.0)


@dataclass(slots=True)
class Contract:
    """One contract. ends_on: None while it runs. inside: as its deal was."""

    company: Company
    inside: bool
    starts_on: date
    ends_on: date | None
    monthly_eur: float
    margin_eur: float
    id: str = ""


@dataclass(frozen=True)
class Target:
    """What a seller is to sign in a quarter."""

    period_from: date
    period_to: date
    owner: str
    amount_eur: float


@dataclass(frozen=True)
class Cost:
    """One post of a month."""

    period_from: date
    period_to: date
    kind: str
    label: str
    amount_eur: float


def make_contracts(seed: int, relations: list[Relation], deals: list[Deal]) -> list[Contract]:
    """A contract for each account that signed, from its first signature on."""
    rng = stream(seed, "contracts")
    followed = {relation.company.id: relation for relation in relations}
    contracts: dict[str, Contract] = {}
    for deal in sorted(deals, key=lambda one: (one.closed_on or plan.REFERENCE_DATE, one.id)):
        if deal.status == WON and deal.closed_on and deal.company.id not in contracts:
            contracts[deal.company.id] = _contract(rng, deal, followed.get(deal.company.id))
    kept = sorted(contracts.values(), key=lambda one: (one.starts_on, one.company.id))
    for number, contract in enumerate(kept, 1):
        contract.id = f"k{number:03d}"
    return kept


def _contract(rng: Random, deal: Deal, relation: Relation | None) -> Contract:
    starts = relation.signed_on if relation else deal.closed_on or plan.REFERENCE_DATE
    yearly = relation.revenue_eur if relation else deal.amount_eur
    ends = relation.churned_on if relation else _end(rng, starts, inside=deal.inside)
    if ends is not None and ends > plan.REFERENCE_DATE:
        ends = None
    monthly = round(yearly / 12, 2)
    share = rng.gauss(MARGIN[deal.inside], 0.03)
    return Contract(deal.company, deal.inside, starts, ends, monthly, round(monthly * share, 2))


def _end(rng: Random, starts: date, *, inside: bool) -> date:
    months = rng.expovariate(LEAVING_A_MONTH[inside])
    return starts + timedelta(days=max(30, round(min(months, 600) * _DAYS_A_MONTH)))


def make_targets(deals: list[Deal]) -> list[Target]:
    """Twelve quarters for each seller: what they sign in an average quarter, and a little more."""
    signed: dict[str, float] = defaultdict(float)
    for deal in deals:
        signed[deal.owner] += deal.amount_eur if deal.status == WON else 0.0
    targets = []
    for year in range(_QUARTERS_FROM[0], _QUARTERS_TO[0] + 1):
        for quarter in range(1, 5):
            first, last = _months(year, 3 * quarter - 2, 3)
            for owner in OWNERS.items:
                amount = round(_TARGET * signed[owner] / 12 / 1000) * 1000.0
                targets.append(Target(first, last, owner, amount))
    return targets


def make_costs(seed: int, signed: int) -> list[Cost]:
    """Three years, month by month. signed: accounts that these costs brought."""
    rng = stream(seed, "costs")
    a_month = signed * _A_SIGNATURE / 36
    costs = []
    for number in range(36):
        year, month = divmod(plan.DEALS_FROM.year * 12 + plan.DEALS_FROM.month - 1 + number, 12)
        first, last = _months(year, month + 1, 1)
        for kind, label, share in _POSTS:
            more = _FAIRS.get(month + 1, 0.53) if label == "salons" else 1.0
            amount = round(a_month * share * more * rng.uniform(0.94, 1.06) / 10) * 10.0
            costs.append(Cost(first, last, kind, label, amount))
        costs.append(Cost(first, last, *_GENERAL))
    return costs


def _months(year: int, month: int, many: int) -> tuple[date, date]:
    """The first and the last day of some months."""
    after = year * 12 + month - 1 + many
    end = date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return date(year, month, 1), end
