"""Do the open deals reach what is left of the target?"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from focale.evidence.incidence import Incidence, Outcome
from focale.evidence.interval import Interval
from focale.kpi.assembled import ranked
from focale.kpi.book import Book
from focale.kpi.figures import Figure, Kpi, Measure, Table, Why, without
from focale.kpi.pace import is_open
from focale.kpi.parts import Floats, Ints, Split
from focale.kpi.shares import curve_of
from focale.kpi.targets import targets_of


def coverage(book: Book) -> Kpi:
    """Open pipeline, each deal by its chance, divided by what is left of the targets.

    A chance is that of the file (`probability_pct`), else that of deals still open at the same
    age: (won at last - won by then) / still open then. Targets count from the running period to
    the last one that begins before the deals open today can be signed.
    """
    if "targets" not in book.ledgers:
        return without(Measure.COVERAGE, Table.TARGETS)
    leads, rows = book.deals.leads, book.deals
    if leads.amount is None:
        return without(Measure.COVERAGE, Table.AMOUNT)
    if not book.one_currency("targets"):
        return without(Measure.COVERAGE, why=Why.CURRENCIES)
    opened = np.flatnonzero(is_open(book) & ~np.isnan(leads.amount))
    chance = _chances(book, opened)
    if chance is None:
        return without(Measure.COVERAGE, Table.CREATED)
    targets = targets_of(book)
    if isinstance(targets, Why):
        return without(Measure.COVERAGE, why=targets)
    signed = np.flatnonzero(
        (leads.outcome == Outcome.WON) & (leads.closed >= targets.first)
        & (leads.closed <= targets.last) & ~np.isnan(leads.amount)
    )  # fmt: skip
    done = float(leads.amount[signed].sum())
    whole = _covered(leads.amount[opened], chance, targets.wanted - done)
    until = float(targets.last.astype("datetime64[D]").astype(int))
    beside = {**whole.beside, "target": targets.wanted, "signed": done, "until": until}
    whole = replace(whole, beside=beside)
    kpi = Kpi(Measure.COVERAGE, whole, horizon_days=rows.horizon, segments_why=Why.NOT_BY_PART)
    return _by_owner(book, kpi, opened, chance, signed, targets.owners)


def _by_owner(
    book: Book, kpi: Kpi, opened: Ints, chance: Floats, signed: Ints, owners: Mapping[str, float]
) -> Kpi:
    """By segment, where the targets name the same ones (sellers, segments)."""
    names = book.parts.of(Split.SEGMENT)
    if not set(names) & set(owners):
        return kpi
    amount = book.deals.leads.amount
    if amount is None:
        return kpi
    codes = book.deals.placed.of(Split.SEGMENT)
    figures = []
    for place, name in enumerate(names):
        if name not in owners:
            figures.append(Figure(None, why=Why.NOBODY_TRIED))
            continue
        of = codes[opened] == place
        done = float(amount[signed][codes[signed] == place].sum())
        figures.append(_covered(amount[opened][of], chance[of], owners[name] - done))
    return replace(kpi, segments=ranked(Measure.COVERAGE, names, figures), segments_why=None)


def _covered(amount: Floats, chance: Floats, left: float) -> Figure:
    weighted = float(amount @ chance)
    beside = {"weighted": weighted, "open": float(amount.sum()), "left": left}
    if left <= 0:
        return Figure(None, n=amount.size, why=Why.TARGET_REACHED, beside=beside)
    # What these deals will bring lies between these ends: each is won or not by its chance.
    spread = 1.959964 * math.sqrt(float((amount**2) @ (chance * (1 - chance))))
    low, high = max(weighted - spread, 0.0), weighted + spread
    return Figure(weighted / left, Interval(low / left, high / left), amount.size, beside=beside)


def _chances(book: Book, opened: Ints) -> Floats | None:
    ledger = book.ledgers["deals"]
    told = np.full(opened.size, np.nan)
    if ledger.has("probability_pct"):
        told = ledger.column("probability_pct").to_numpy().astype(np.float64)[opened] / 100
        told = np.clip(told, 0.0, 1.0)
    if not np.isnan(told).any():
        return told
    curve = curve_of(book.deals)
    if curve is None or not curve.times.size:
        return None
    created = book.deals.leads.created[opened]
    age = np.where(
        np.isnat(created), 0.0, (book.today - created).astype("timedelta64[D]").astype(np.float64)
    )
    return np.where(np.isnan(told), chances_left(curve, age), told)


def chances_left(curve: Incidence, age: Floats) -> Floats:
    """Chance that a deal open at each age is still won, by all deals that were open at that age.

    0 where none was ever open so long.
    """
    left = curve.follow_up.left.astype(np.float64)
    at_risk = curve.follow_up.at_risk.astype(np.float64)
    gone = left[Outcome.WON] + left[Outcome.LOST]
    still = np.cumprod(1 - gone / at_risk)
    place = np.searchsorted(curve.times, age, side="right") - 1
    won = np.where(place >= 0, curve.share[np.maximum(place, 0)], 0.0)
    there = np.where(place >= 0, still[np.maximum(place, 0)], 1.0)
    chance = np.divide(curve.share[-1] - won, there, out=np.zeros_like(won), where=there > 1e-12)
    return np.asarray(np.clip(chance, 0.0, 1.0))
