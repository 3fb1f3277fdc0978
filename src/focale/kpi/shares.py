"""Of those tried, how many: leads converted and accepted, meetings missed, deals won?

Rates of deals and leads are read at one age for all, the horizon: an open deal is not lost, a lost
one can no longer be won, and a young one is not counted yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow.compute as pc

from focale.evidence.incidence import Incidence, incidence
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.evidence.verdict import FIRST_LOOK, Measure as Banded, band_of
from focale.kpi.assembled import Told, assembled, ordered
from focale.kpi.book import Book, closed_totals
from focale.kpi.figures import Contrast, Figure, Kpi, Measure, Table, Why, without
from focale.kpi.intervals import inverse
from focale.kpi.parts import Flags, Parts, Placed, Split, counted
from focale.kpi.rows import Rows, days
from focale.kpi.validation.curves import times_followed
from focale.kpi.validation.effort import EqualEffort, at_equal_effort, leading


@dataclass(frozen=True)
class Share:
    """hits: (n,) flags. placed: the part of each. effort: the ratio at equal effort, if it leads.

    is_banded: whether the method has bands for it (conversion). empty: what it means when there
    is nobody to divide by.
    """

    hits: Flags
    placed: Placed
    effort: EqualEffort | None = None
    is_banded: bool = False
    empty: Why = Why.NOBODY_TRIED

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """Share of each part, with Wilson's interval."""
        codes = self.placed.of(split)
        n, hits = counted(codes, parts), counted(codes, parts, self.hits)
        return [
            _figure(Rate(int(k), int(tried)), self.empty)
            for k, tried in zip(hits.round(), n, strict=True)
        ]

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """The ratio of two rates: score interval, at equal effort where that says otherwise."""
        a, b = (figures[place] for place in ordered(split))
        ratio = RateRatio(Rate(a.hits or 0, a.n), Rate(b.hits or 0, b.n))
        value, interval, per, crude = ratio.estimate, ratio.interval(), None, None
        if split is Split.ICP and self.effort is not None:
            crude, per = value, self.effort.basis.value
            value, interval = self.effort.ratio.estimate, self.effort.ratio.interval
        few = a.n + b.n < FIRST_LOOK
        band = None
        if split is Split.ICP and self.is_banded:
            band = band_of(Banded.CONVERSION, interval)
        why = Why.TOO_FEW if few and a.n and b.n else None
        return Contrast(value, interval, band, why, per, crude)


def _figure(rate: Rate, empty: Why) -> Figure:
    if not rate.n:
        return Figure(None, why=empty)
    return Figure(rate.share, rate.wilson(), rate.n, rate.hits)


@dataclass(frozen=True)
class Contacts:
    """Leads or deals worked for one customer won: the inverse of a rate."""

    share: Share

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """Contacts for one customer; None where nobody signed."""
        found = []
        for one in self.share.figures(split, parts):
            why = one.why if not one.n else (None if one.hits else Why.NOBODY_SIGNED)
            value = one.n / one.hits if one.hits else None
            found.append(Figure(value, inverse(one.interval), one.n, one.hits, why))
        return found

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """The inverse of the ratio of the rates."""
        plain = self.share.contrast(split, figures)
        if plain is None or plain.ratio is None:
            return plain
        value = 1 / plain.ratio if plain.ratio else None
        crude = 1 / plain.crude if plain.crude else None
        return Contrast(value, inverse(plain.interval), None, plain.why, plain.per, crude)


def conversion(book: Book) -> Kpi:
    """Leads that signed within the horizon, of those old enough."""
    rows = book.leads
    if rows is None:
        return without(Measure.CONVERSION, Table.LEADS)
    if not book.ledgers["leads"].outcome:
        return without(Measure.CONVERSION, Table.OUTCOME)
    share = _cohort(rows, book.parts, banded=True)
    if share is None:
        return without(Measure.CONVERSION, Table.CREATED)
    return assembled(Measure.CONVERSION, share, book.parts, _told(book, rows, "leads"))


def win_rate(book: Book) -> Kpi:
    """Deals won within the horizon, of those old enough; those closed so far beside it."""
    rows = book.deals
    won, lost = closed_totals(rows)
    closed = Rate(won, won + lost)
    if won and won == len(rows) - rows.later:
        beside = {"won": float(won)}
        return Kpi(Measure.WIN_RATE, Figure(None, n=won, why=Why.ONLY_WON, beside=beside))
    share = _cohort(rows, book.parts, banded=False)
    beside = {"won": float(won), "lost": float(lost)}
    if closed.share is not None:
        beside["closed_share"] = closed.share
    if share is None:
        figure = _figure(closed, Why.NOBODY_TRIED)
        whole = Figure(figure.value, figure.interval, figure.n, figure.hits, figure.why, beside)
        return Kpi(Measure.WIN_RATE, whole, lacks=(Table.CREATED,))
    curve = curve_of(rows)
    horizon = rows.horizon
    told = curve.at(horizon) if curve is not None and horizon else None
    if told is not None and curve is not None and horizon:
        beside["with_open"] = told
        interval = curve.interval(horizon)
        if interval is not None:
            beside |= {"with_open_low": interval.low, "with_open_high": interval.high}
    kpi = assembled(Measure.WIN_RATE, share, book.parts, _told(book, rows, "deals"))
    one = kpi.whole
    return replace(
        kpi, whole=Figure(one.value, one.interval, one.n, one.hits, one.why, beside)
    )  # fmt: skip


def contacts(book: Book) -> Kpi:
    """Leads (else deals) worked for one customer won."""
    table = "leads" if book.leads is not None and book.ledgers["leads"].outcome else "deals"
    rows = book.leads if table == "leads" and book.leads is not None else book.deals
    share = _cohort(rows, book.parts, banded=False)
    if share is None:
        return without(Measure.CONTACTS, Table.CREATED)
    told = _told(book, rows, table)
    return assembled(
        Measure.CONTACTS, Contacts(share), book.parts,
        Told(told.lacks, table, told.horizon_days, told.segments_why),
    )  # fmt: skip


def acceptance(book: Book) -> Kpi:
    """Leads handed over that sales accepted, within the horizon, of those old enough."""
    rows = book.leads
    if rows is None:
        return without(Measure.ACCEPTANCE, Table.LEADS)
    if rows.sample is None:
        return without(Measure.ACCEPTANCE, Table.CREATED)
    accepted = rows.sample.judged.accepted
    if accepted is None:
        return without(Measure.ACCEPTANCE, Table.ACCEPTED)
    on = accepted.astype("datetime64[D]")
    reached = ~np.isnat(on) & (on <= np.datetime64(book.as_of))
    if rows.horizon is not None:
        reached &= on <= rows.sample.judged.created.astype("datetime64[D]") + rows.horizon
    share = Share(np.asarray(reached), rows.judged, empty=_young(rows))
    return assembled(Measure.ACCEPTANCE, share, book.parts, _told(book, rows, "leads"))


def no_show(book: Book) -> Kpi:
    """Planned meetings to which nobody came, of those whose day has passed."""
    if "meetings" not in book.ledgers:
        return without(Measure.NO_SHOW, Table.MEETINGS)
    ledger = book.ledgers["meetings"]
    if not ledger.has("held"):
        return without(Measure.NO_SHOW, Table.OUTCOME)
    day = days(ledger, "at")
    held = ledger.column("held").combine_chunks()
    known = np.asarray(pc.is_valid(held).to_numpy(zero_copy_only=False), dtype=bool)
    known &= day <= np.datetime64(book.as_of)
    missed = ~np.asarray(pc.fill_null(held, True).to_numpy(zero_copy_only=False), dtype=bool)
    places = np.flatnonzero(known)
    share = Share(missed[places], book.placed("meetings", day).only(places))
    why = Why.KNOWN_LATER if "deals" in book.late else None
    return assembled(Measure.NO_SHOW, share, book.parts, Told(segments_why=why))


def _cohort(rows: Rows, parts: Parts, *, banded: bool) -> Share | None:
    if rows.sample is None:
        return None
    effort = None
    if parts.of(Split.ICP):
        known = rows.judged.of(Split.ICP) >= 0
        judged = rows.sample.judged
        hits = rows.in_time()
        if not known.all():
            judged, hits = judged.only(known), hits[known]
        effort = leading(at_equal_effort(judged, hits))
    return Share(rows.in_time(), rows.judged, effort, banded, _young(rows))


def _young(rows: Rows) -> Why:
    return Why.NOT_OLD_ENOUGH if rows.sample and len(rows.sample.followed) else Why.NOBODY_TRIED


def _told(book: Book, rows: Rows, table: str) -> Told:
    why = Why.KNOWN_LATER if table in book.late else None
    return Told(horizon_days=rows.horizon, segments_why=why)


def curve_of(rows: Rows) -> Incidence | None:
    """How many are won by each age, open ones censored, lost ones competing."""
    if rows.sample is None or not len(rows.sample.followed):
        return None
    times, outcome = times_followed(rows.sample.followed, rows.sample)
    return incidence(times, outcome)
