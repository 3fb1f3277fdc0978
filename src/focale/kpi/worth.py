"""What do customers bring, by contract, by purchases or by projects: one face for the three?"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from focale.accounts.ledger.ledger import Ledger
from focale.evidence.incidence import Outcome
from focale.kpi.book import Book, change_codes
from focale.kpi.figures import Table, Why
from focale.kpi.parts import NONE, Flags, Floats, Ints, Placed, Split
from focale.kpi.rows import days, numbers
from focale.kpi.validation.leads import Days
from focale.value.contracts import Tenures, compare_contracts, contract_value, stay, tenures
from focale.value.lifetime import HORIZON_MONTHS, Comparison, Lifetime
from focale.value.projects import AGES, Projects, compare_projects, project_value, projects
from focale.value.purchases import (
    Purchases,
    compare_purchases,
    fit_purchases,
    purchase_value,
    purchases,
)


class Business(enum.StrEnum):
    """How customers pay."""

    CONTRACT = "contract"
    PURCHASE = "purchase"
    PROJECT = "project"


class Worth(Protocol):
    """Customers of one kind of business, and what they bring."""

    @property
    def account(self) -> Ints:
        """(c,) the code of each customer."""

    def value(self, kept: Flags, months: float | None) -> Lifetime:
        """Lifetime value of some of them, in their first months."""

    def compare(self, first: Flags, second: Flags) -> Comparison:
        """Two groups at equal tenure."""

    def by_month(self, kept: Flags, months: float) -> list[tuple[float, float]]:
        """(month, what a customer has brought by then), growing, up to `months`."""

    def so_far(self) -> Floats:
        """(c,) what each has brought until today."""

    def gone(self) -> Flags:
        """(c,) whether each has left; False where nobody says."""


@dataclass(frozen=True)
class Contracts:
    """Customers under contract."""

    told: Tenures

    @property
    def account(self) -> Ints:
        return np.asarray(self.told.customer, dtype=np.int64)

    def value(self, kept: Flags, months: float | None) -> Lifetime:
        return contract_value(self.told.only(kept), months or HORIZON_MONTHS)

    def compare(self, first: Flags, second: Flags) -> Comparison:
        return compare_contracts(self.told.only(first), self.told.only(second))

    def by_month(self, kept: Flags, months: float) -> list[tuple[float, float]]:
        some = self.told.only(kept)
        known = some.monthly_margin[~np.isnan(some.monthly_margin)]
        curve, found = stay(some), []
        for month in range(1, int(months) + 1):
            mean = curve.restricted_mean(month)
            if mean is None or not known.size:
                break
            found.append((float(month), mean.value * float(known.mean())))
        return found

    def so_far(self) -> Floats:
        return np.asarray(self.told.monthly_margin * self.told.months)

    def gone(self) -> Flags:
        return self.told.ended


@dataclass(frozen=True)
class Buyers:
    """Customers who buy again and again."""

    told: Purchases

    @property
    def account(self) -> Ints:
        return np.asarray(self.told.customer, dtype=np.int64)

    def value(self, kept: Flags, months: float | None) -> Lifetime:
        return purchase_value(self.told.only(kept), months or HORIZON_MONTHS)

    def compare(self, first: Flags, second: Flags) -> Comparison:
        return compare_purchases(self.told.only(first), self.told.only(second))

    def by_month(self, kept: Flags, months: float) -> list[tuple[float, float]]:
        model = fit_purchases(self.told.only(kept))
        if model is None or model.too_early is not None:
            return []
        grid = ((float(month), model.value(month)) for month in range(1, int(months) + 1))
        return [(month, value) for month, value in grid if value is not None]

    def so_far(self) -> Floats:
        again = np.where(self.told.again > 0, self.told.again * self.told.spend, 0.0)
        return np.asarray(np.nan_to_num(self.told.first) + again)

    def gone(self) -> Flags:
        return np.zeros(self.told.again.size, dtype=bool)


@dataclass(frozen=True)
class Clients:
    """Customers whose business comes in projects."""

    told: Projects

    @property
    def account(self) -> Ints:
        return np.asarray(self.told.customer, dtype=np.int64)

    def value(self, kept: Flags, months: float | None) -> Lifetime:
        return project_value(self.told.only(kept), months)

    def compare(self, first: Flags, second: Flags) -> Comparison:
        return compare_projects(self.told.only(first), self.told.only(second))

    def by_month(self, kept: Flags, months: float) -> list[tuple[float, float]]:
        some = self.told.only(kept)
        at = [(float(age), some.values_at(age)) for age in sorted(AGES) if age <= months]
        return [(age, float(values.mean())) for age, values in at if values.size]

    def so_far(self) -> Floats:
        return np.bincount(
            self.told.owner, weights=self.told.margin, minlength=self.told.age.size
        ).astype(np.float64)

    def gone(self) -> Flags:
        return np.zeros(self.told.age.size, dtype=bool)


@dataclass(frozen=True)
class Valued:
    """What the files tell of the value of customers.

    placed: the part of each customer. is_margin: else revenue stands for margin. began: the first
    day of each customer.
    """

    business: Business
    worth: Worth
    placed: Placed
    is_margin: bool
    currency: str
    began: Days

    def of(self, split: Split, part: int) -> Flags:
        """The customers of one part."""
        return np.asarray(self.placed.of(split) == part)


def valued(book: Book, business: Business | None = None) -> Valued | Table | Why:
    """The customers and their value, from contracts, else orders, else deals won.

    business: the kind, where it is said; else contracts where there are any, purchases where
    enough customers bought again, projects otherwise.
    """
    if business in (None, Business.CONTRACT) and "contracts" in book.ledgers:
        return _contracts(book)
    if business is Business.CONTRACT:
        return Table.CONTRACTS
    if "orders" in book.ledgers and book.has("orders", "amount", "account_id"):
        return _orders(book, business)
    return _deals(book, business)


def _contracts(book: Book) -> Valued | Table | Why:
    ledger = book.ledgers["contracts"]
    role = next((r for r in ("monthly_margin", "monthly_amount") if ledger.has(r)), None)
    if role is None:
        return Table.AMOUNT
    if len([code for code in ledger.currencies(role) if code]) > 1:
        return Why.CURRENCIES
    account, begins = book.account_of("contracts"), days(ledger, "starts_on")
    ends = days(ledger, "ends_on")
    margin = numbers(ledger, role)
    kept = (account != NONE) & ~np.isnat(begins) & ~(ends < begins)
    if not kept.any():
        return Table.CONTRACTS
    told = tenures(
        account[kept], begins[kept], ends[kept], np.asarray(margin)[kept], np.datetime64(book.as_of)
    )
    return _placed(
        book, Business.CONTRACT, Contracts(told), told.customer, account[kept], begins[kept],
        role == "monthly_margin", _code(ledger, role),
    )  # fmt: skip


def _orders(book: Book, business: Business | None) -> Valued | Table | Why:
    ledger = book.ledgers["orders"]
    role = "margin" if ledger.has("margin") else "amount"
    if len([code for code in ledger.currencies(role) if code]) > 1:
        return Why.CURRENCIES
    account, day, money = book.account_of("orders"), days(ledger, "at"), numbers(ledger, role)
    money = np.asarray(money)
    kept = (account != NONE) & ~np.isnat(day) & ~np.isnan(money)
    if not kept.any():
        return Table.AMOUNT
    given = account[kept], day[kept], money[kept], np.datetime64(book.as_of)
    if business in (None, Business.PURCHASE):
        told = purchases(*given)
        buyers = Buyers(told)
        everybody = np.ones(told.again.size, dtype=bool)
        if business is Business.PURCHASE or buyers.value(everybody, None).too_early is None:
            return _placed(
                book, Business.PURCHASE, buyers, told.customer, given[0], given[1],
                role == "margin", _code(ledger, role),
            )  # fmt: skip
    built = projects(*given)
    return _placed(
        book, Business.PROJECT, Clients(built), built.customer, given[0], given[1],
        role == "margin", _code(ledger, role),
    )  # fmt: skip


def _deals(book: Book, business: Business | None) -> Valued | Table | Why:
    leads, account = book.deals.leads, book.deals.account
    if leads.amount is None:
        return Table.AMOUNT
    if business is Business.PURCHASE:
        return Table.CONTRACTS
    if not (account != NONE).any():
        return Table.CONTRACTS
    kept = (leads.outcome == Outcome.WON) & (account != NONE) & ~np.isnat(leads.closed)
    kept &= ~np.isnan(leads.amount)
    if not kept.any():
        return Why.NOBODY_SIGNED
    told = projects(
        account[kept], leads.closed[kept], leads.amount[kept], np.datetime64(book.as_of)
    )
    return _placed(
        book, Business.PROJECT, Clients(told), told.customer, account[kept], leads.closed[kept],
        is_margin=False, currency=book.currency,
    )  # fmt: skip


def _placed(
    book: Book, business: Business, worth: Worth, customer: Ints, account: Ints, day: Days,
    is_margin: bool, currency: str,
) -> Valued:  # fmt: skip
    began = np.full(int(customer.max(initial=0)) + 1, np.datetime64("NaT", "D"))
    order = np.argsort(day, kind="stable")[::-1]
    began[np.minimum(account[order], began.size - 1)] = day[order]
    customer = np.asarray(customer, dtype=np.int64)
    first = began[customer]
    placed = book.places.only(customer)
    if book.asked.change is not None:
        placed = placed.with_split(Split.CHANGE, change_codes(first, book.asked.change))
    return Valued(business, worth, placed, is_margin, currency, first)


def _code(ledger: Ledger, role: str) -> str:
    counts = ledger.currencies(role)
    return next((code for code in counts if code), "")
