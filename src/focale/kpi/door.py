"""Do we sell better to those whom we aim at? All measures, from the commercial tables."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pyarrow as pa

from focale.accounts.ledger.ledger import Ledger
from focale.glossary.messages import Message
from focale.kpi.acquisition import Paid, acquisition_cost, paid
from focale.kpi.book import Asked, Book, closed_totals, open_book
from focale.kpi.coverage import coverage
from focale.kpi.figures import Kpi, Measure
from focale.kpi.lifetime_value import churn, lifetime_value
from focale.kpi.pace import average_deal, cycle, velocity
from focale.kpi.reallocation import Reallocation, reallocation
from focale.kpi.returns import Loss, costly, margin_after_cost, payback
from focale.kpi.shares import acceptance, contacts, conversion, no_show, win_rate
from focale.kpi.spent import effort_of, time_outside
from focale.kpi.worth import Business, Valued, valued


@dataclass(frozen=True)
class Totals:
    """What the deals say whatever their age. signed: currency -> amount won, never added up."""

    deals: int
    won: int
    lost: int
    open: int
    signed: Mapping[str, float]

    @property
    def closed_share(self) -> float | None:
        """Won of the closed; None when none is closed."""
        closed = self.won + self.lost
        return self.won / closed if closed else None


@dataclass(frozen=True)
class Kpis:
    """Every measure, and what stands beside them.

    cost_period: signatures that the costs were divided by. named_costs: of that period, those that
    name a segment. business, is_margin: what lifetime
    value rests on. losses: customers who cost more than they brought, the worst first.
    """

    asked: Asked
    ledgers: Mapping[str, Ledger]
    as_of: datetime.date
    currency: str
    totals: Totals
    kpis: tuple[Kpi, ...]
    losses: tuple[Loss, ...]
    reallocation: Reallocation
    cost_period: tuple[datetime.date, datetime.date] | None
    other_costs: float
    named_costs: float
    business: Business | None
    is_margin: bool
    groups: tuple[int, ...]
    segment_unknown: int
    notices: tuple[Message, ...]

    def of(self, measure: Measure) -> Kpi:
        """One measure."""
        return next(kpi for kpi in self.kpis if kpi.measure is measure)


def measured(
    ledgers: Mapping[str, Ledger], asked: Asked, business: Business | None = None
) -> Kpis:  # fmt: skip
    """All measures. ledgers: table -> what it holds; "deals" is needed, all others may be.

    Raises FocaleError for a column of segments that is none, and as scoring does.
    """
    book = open_book(ledgers, asked)
    effort = effort_of(book)
    money, customers = paid(book, effort), valued(book, business)
    rate, deal, long = win_rate(book), average_deal(book), cycle(book)
    cost, value = acquisition_cost(book, money), lifetime_value(book, customers)
    lost, losses = costly(book, customers, money)
    kpis = (
        conversion(book), acceptance(book), no_show(book), rate, long, deal,
        velocity(book, rate, deal, long), coverage(book), cost, contacts(book),
        time_outside(book, effort), value, churn(book, customers),
        margin_after_cost(value, cost, customers, book), payback(book, customers, cost), lost,
    )  # fmt: skip
    is_paid, is_valued = isinstance(money, Paid), isinstance(customers, Valued)
    return Kpis(
        asked, ledgers, book.as_of, book.currency, _totals(book), kpis, losses,
        reallocation(book),
        money.period.days() if isinstance(money, Paid) and is_paid else None,
        money.costs.other if isinstance(money, Paid) else 0.0,
        float(money.named()[0].sum()) if isinstance(money, Paid) else 0.0,
        customers.business if isinstance(customers, Valued) and is_valued else None,
        isinstance(customers, Valued) and customers.is_margin,
        _groups(book), book.segment_unknown, tuple(book.notices),
    )  # fmt: skip


def _totals(book: Book) -> Totals:
    won, lost = closed_totals(book.deals)
    ledger = book.ledgers["deals"]
    deals = len(book.deals) - book.deals.later
    signed = replace(ledger, table=ledger.table.filter(pa.array(book.deals.leads.won)))
    return Totals(deals, won, lost, deals - won - lost, signed.totals())


def _groups(book: Book) -> tuple[int, ...]:
    """Deals inside, outside and to complete."""
    from focale.kpi.parts import Split, counted

    names = book.parts.of(Split.ICP)
    if not names:
        return ()
    return tuple(int(n) for n in counted(book.deals.placed.of(Split.ICP), len(names)))
