"""What does a cross table say of the market, cell by cell?"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from focale.evidence.rates import Rate
from focale.report.drawings.rate_bar import rate_bar
from focale.report.evidence_figures import percent
from focale.report.foreign import clean
from focale.report.voice import Voice
from focale.segment.clusters.measures import Measure
from focale.segment.crosses import Cross
from focale.segment.segment_words import axis_words, class_words

BEST_CELLS = 5


@dataclass(frozen=True)
class CellView:
    """One cell. drawing: its conversion, else its share in the target."""

    accounts: str
    share: str
    words: tuple[str, ...]
    drawing: Markup
    is_best: bool


@dataclass(frozen=True)
class CrossView:
    """One cross table. best: the first cells, in words."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[tuple[str, tuple[CellView, ...]], ...]
    notes: tuple[str, ...]
    best: tuple[tuple[str, str], ...]


def shrunk_words(measure: Measure, voice: Voice) -> str:
    """The rate once luck is taken off; "" where there is none."""
    shrunk = measure.conversion_shrunk or measure.qualified_shrunk
    return "" if shrunk is None else voice("seg_shrunk", share=percent(shrunk.value, voice))


def signed(rate: Rate, voice: Voice) -> str:
    """A conversion with its Wilson interval; nobody tried is not zero."""
    interval = rate.wilson()
    if interval is None:
        return voice("seg_nobody")
    return voice(
        "seg_signed", share=voice.share(rate.hits, rate.n), hits=voice.whole(rate.hits),
        n=voice.whole(rate.n), low=percent(interval.low, voice),
        high=percent(interval.high, voice),
    )  # fmt: skip


def cross_view(cross: Cross, told_of: str, voice: Voice) -> CrossView:
    """The table, its notes, and the cells to look at first. told_of: "deals" or "leads"."""
    lang = voice.lang
    rows = [n for n, total in enumerate(cross.row_totals) if total.accounts]
    columns = [n for n, total in enumerate(cross.column_totals) if total.accounts]
    row_names = {n: voice.written(class_words(cross.rows, n, lang)) for n in rows}
    column_names = {n: voice.written(class_words(cross.columns, n, lang)) for n in columns}
    best = [cell for cell in cross.ranked() if cell.measure.accounts][:BEST_CELLS]
    marked = {(one.row, one.column) for one in best if is_above(one.measure, cross.total)}
    cells = {(one.row, one.column): one.measure for one in cross.cells}
    lines = [
        (
            row_names[row],
            (
                *(_cell(cells[row, n], (row, n) in marked, voice) for n in columns),
                _cell(cross.row_totals[row], False, voice),
            ),
        )
        for row in rows
    ]
    bottom = [*(cross.column_totals[n] for n in columns), cross.total]
    lines.append((voice("seg_all"), tuple(_cell(total, False, voice) for total in bottom)))
    return CrossView(
        title=voice(
            "seg_cross", rows=clean(axis_words(cross.rows, lang)),
            columns=clean(axis_words(cross.columns, lang)),
        ),
        columns=(*column_names.values(), voice("seg_all")),
        lines=tuple(lines),
        notes=tuple(_cross_notes(cross, voice)),
        best=tuple(
            (
                f"{row_names[one.row]} · {column_names[one.column]}",
                _ranked_words(one.measure, cross.total, told_of, voice),
            )
            for one in best
        ),
    )  # fmt: skip


def _cross_notes(cross: Cross, voice: Voice) -> list[str]:
    notes = [
        voice("seg_several", field=voice.written(axis_words(axis, voice.lang)))
        for axis in (cross.rows, cross.columns)
        if axis.several
    ]
    if cross.unknown:
        notes.append(voice.count("seg_cross_unknown", cross.unknown))
    return notes


def is_above(measure: Measure, total: Measure) -> bool:
    """Whether a part is better than all together, luck taken off and beyond doubt."""
    shrunk = measure.conversion_shrunk or measure.qualified_shrunk
    overall = total.conversion or total.qualified
    if shrunk is None or overall is None or overall.share is None:
        return False
    return shrunk.interval.low > overall.share


def _cell(measure: Measure, is_best: bool, voice: Voice) -> CellView:
    words, drawing = [], Markup("")
    rate = measure.conversion or measure.qualified
    if rate is not None and rate.n:
        if measure.conversion is not None:
            count = f"{voice.whole(rate.hits)}/{voice.whole(rate.n)}"
            words.append(f"{voice.share(rate.hits, rate.n)} ({count})")
        else:
            words.append(f"{voice.share(rate.hits, rate.n)} {voice('seg_qualified')}")
        drawing = rate_bar(rate.share, rate.wilson())
    elif measure.conversion is not None and measure.accounts:
        words.append(voice("seg_nobody"))
    return CellView(
        voice.whole(measure.accounts), voice.share(measure.accounts, measure.market),
        tuple(words), drawing, is_best,
    )  # fmt: skip


def _ranked_words(measure: Measure, total: Measure, told_of: str, voice: Voice) -> str:
    share = voice.share(measure.accounts, measure.market)
    counted = voice("seg_of_market", accounts=voice.count("seg_accounts", measure.accounts),
                    share=share)  # fmt: skip
    if measure.conversion is not None:
        told = f"{signed(measure.conversion, voice)} {voice(f'seg_signed_{told_of}')}"
    else:
        rate = measure.qualified or Rate(0, 0)
        told = f"{voice.share(rate.hits, rate.n)} {voice('seg_qualified')}"
    verdict = voice("seg_above" if is_above(measure, total) else "seg_too_early")
    return f"{', '.join((counted, told, shrunk_words(measure, voice)))}. {verdict}"
