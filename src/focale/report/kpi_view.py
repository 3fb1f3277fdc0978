"""What does the page say of the measures, and how are they drawn?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from focale.evidence.verdict import TARGET
from focale.kpi.door import Kpis
from focale.kpi.figures import (
    LESS_IS_BETTER,
    Contrast,
    Figure,
    Kpi,
    Measure,
    Segment,
    Table,
    Unit,
    Why,
)
from focale.kpi.parts import Split
from focale.kpi.reallocation import Test
from focale.kpi.segmented import OTHERS
from focale.report.drawings.band_bar import BandBar, band_axis, band_bar
from focale.report.drawings.rate_bar import rate_bar
from focale.report.evidence_figures import amount_words, decimal, percent, plain_times
from focale.report.foreign import clean
from focale.report.kpi_figures import (
    beside_words,
    count_words,
    ends_words,
    figure_words,
    money_words,
    plain,
    ratio_ends,
    ratio_words,
    thresholds,
    times,
)
from focale.report.voice import Voice

GROUP_WORDS = ("kpi_icp", "kpi_outside", "kpi_to_complete")
CHANGE_WORDS = ("kpi_before", "kpi_after")
LONG_MONTHS = 24
_MARKS = (0.2, 0.5, 1.0, 2.0, 5.0)


@dataclass(frozen=True)
class PartView:
    """One number of a measure."""

    name: str
    value: str
    ends: str
    on: str
    notes: tuple[str, ...]
    drawing: Markup
    rank: str = ""
    shrunk: str = ""


@dataclass(frozen=True)
class KpiView:
    """One measure in words. is_told: whether there is a number at all."""

    code: str
    name: str
    words: str
    formula: str
    whole: PartView
    groups: tuple[PartView, ...]
    ratio: str
    ends: str
    band: str
    band_code: str
    ratio_notes: tuple[str, ...]
    drawing: Markup
    segments: tuple[PartView, ...]
    segments_why: str
    segments_name: str
    change: tuple[PartView, ...]
    change_ratio: str
    change_ends: str
    notes: tuple[str, ...]
    missing: str
    is_told: bool


@dataclass(frozen=True)
class TestView:
    """The move proposed, sentence by sentence, and what it was ranked on."""

    sentences: tuple[str, ...]
    column: str
    returns: tuple[PartView, ...]


@dataclass(frozen=True)
class KpisView:
    """The whole page."""

    title: str
    totals: tuple[str, ...]
    banded: tuple[KpiView, ...]
    axis: Markup
    told: tuple[KpiView, ...]
    missing: tuple[tuple[str, str], ...]
    segments_title: str
    segments_note: str
    segments: tuple[KpiView, ...]
    change_title: str
    change: tuple[KpiView, ...]
    test: TestView
    losses: tuple[tuple[str, str, str, str], ...]
    method: tuple[str, ...]
    has_groups: bool


def kpis_view(found: Kpis, voice: Voice) -> KpisView:
    """The words and drawings of all measures."""
    views = tuple(_kpi(kpi, found, voice) for kpi in found.kpis)
    told = tuple(view for view in views if view.is_told)
    change = found.asked.change
    return KpisView(
        title=voice("kpi_title_icp" if found.groups else "kpi_title"),
        totals=_totals(found, voice),
        banded=tuple(v for v in told if v.ratio and thresholds(Measure(v.code)))
        if found.groups
        else (),
        axis=band_axis([(mark, plain_times(mark, voice.lang)) for mark in _MARKS]),
        told=told,
        missing=_all_missing(views, voice),
        segments_title=voice("kpi_segments", column=clean(found.asked.segment_by or "")),
        segments_note=_unknown(found, voice),
        segments=tuple(view for view in told if view.segments or view.segments_why)
        if found.asked.segment_by
        else (),
        change_title="" if change is None else voice("kpi_change", day=voice.day(change)),
        change=tuple(view for view in told if view.change),
        test=_test(found, voice),
        losses=_losses(found, voice),
        method=_method(found, voice),
        has_groups=bool(found.groups),
    )


def _totals(found: Kpis, voice: Voice) -> tuple[str, ...]:
    one = found.totals
    said = [
        voice(
            "kpi_totals", deals=voice.whole(one.deals), won=voice.whole(one.won),
            lost=voice.whole(one.lost), open=voice.whole(one.open),
        )
    ]  # fmt: skip
    if found.of(Measure.WIN_RATE).whole.why is Why.ONLY_WON:
        said.append(voice("kpi_only_won"))
    elif one.closed_share is None:
        said.append(voice("kpi_no_closed"))
    else:
        share = voice.share(one.won, one.won + one.lost)
        amounts = " + ".join(money_words(v, code, voice) for code, v in sorted(one.signed.items()))
        key = "kpi_closed" if amounts else "kpi_closed_only"
        said.append(voice(key, share=share, amount=amounts) if amounts else voice(key, share=share))
    if found.groups:
        icp, outside, rest = (voice.whole(n) for n in found.groups)
        said.append(voice("kpi_groups_words", icp=icp, outside=outside, open=rest))
    return tuple(said)


def _unknown(found: Kpis, voice: Voice) -> str:
    n = found.segment_unknown
    return voice("kpi_segment_unknown", n=voice.whole(n)) if n else ""


def _kpi(kpi: Kpi, found: Kpis, voice: Voice) -> KpiView:
    code, currency = kpi.measure.value, found.currency
    band = kpi.contrast.band if kpi.contrast else None
    return KpiView(
        code, voice(f"kpi_{code}"), voice(f"kpi_{code}_words"), voice(f"kpi_{code}_formula"),
        _part(voice("kpi_whole"), kpi.whole, kpi, currency, voice),
        tuple(
            _part(voice(key), figure, kpi, currency, voice)
            for key, figure in zip(GROUP_WORDS, kpi.groups, strict=False)
        ),
        ratio_words(kpi.contrast, voice), ratio_ends(kpi.contrast, voice),
        voice(f"kpi_band_{band.value}") if band else "", band.value if band else "",
        _ratio_notes(kpi.contrast, voice),
        _drawing(kpi.measure, kpi.contrast, voice),
        tuple(
            _segment(segment, kpi, currency, voice) for segment in kpi.segments
        ),
        voice(f"kpi_why_{kpi.segments_why.value}") if kpi.segments_why else "",
        voice("kpi_time_by_segment" if kpi.measure is Measure.TIME_OUTSIDE else f"kpi_{code}"),
        tuple(
            _part(voice(key), figure, kpi, currency, voice)
            for key, figure in zip(CHANGE_WORDS, kpi.change, strict=False)
        ),
        ratio_words(kpi.change_contrast, voice), ratio_ends(kpi.change_contrast, voice),
        _notes(kpi, found, voice), _missing(kpi, voice), kpi.is_told,
    )  # fmt: skip


def _part(name: str, figure: Figure, kpi: Kpi, currency: str, voice: Voice) -> PartView:
    notes = list(beside_words(figure, kpi.measure, currency, voice))
    if figure.value is not None and figure.why is not None:
        notes.append(voice(f"kpi_why_{figure.why.value}"))
    drawing = Markup("")
    if kpi.unit is Unit.SHARE and figure.value is not None:
        drawing = rate_bar(figure.value, figure.interval)
    return PartView(
        name, figure_words(figure, kpi.unit, currency, voice),
        ends_words(figure.interval, kpi.unit, currency, voice), count_words(figure, voice),
        tuple(notes), drawing,
    )  # fmt: skip


def _segment(segment: Segment, kpi: Kpi, currency: str, voice: Voice) -> PartView:
    name = voice("kpi_others") if segment.name == OTHERS else clean(segment.name)
    part = _part(name, segment.figure, kpi, currency, voice)
    shrunk = (
        "" if segment.shrunk is None else plain(segment.shrunk.value, kpi.unit, currency, voice)
    )
    rank = "" if segment.rank is None else str(segment.rank)
    return PartView(
        part.name, part.value, part.ends, part.on, part.notes, part.drawing, rank, shrunk
    )


def _ratio_notes(contrast: Contrast | None, voice: Voice) -> tuple[str, ...]:
    if contrast is None or contrast.ratio is None:
        return ()
    notes = []
    if contrast.per is not None and contrast.crude is not None:
        per = voice(f"kpi_per_{contrast.per}")
        crude = times(contrast.crude, voice.lang)
        notes.append(voice("kpi_at_equal", per=per, crude=voice("kpi_times", n=crude)))
    if contrast.why is not None:
        notes.append(voice(f"kpi_why_{contrast.why.value}"))
    elif contrast.interval is not None and contrast.interval.holds(1.0):
        notes.append(voice("kpi_unclear"))
    return tuple(notes)


def _drawing(measure: Measure, contrast: Contrast | None, voice: Voice) -> Markup:
    if contrast is None or contrast.ratio is None:
        return Markup("")
    interval = contrast.interval
    words = f"{ratio_words(contrast, voice)}; {ratio_ends(contrast, voice)}"
    return band_bar(
        BandBar(
            contrast.ratio, interval.low if interval else None,
            interval.high if interval else None, thresholds(measure), measure in LESS_IS_BETTER,
        ),
        words,
    )  # fmt: skip


def _notes(kpi: Kpi, found: Kpis, voice: Voice) -> tuple[str, ...]:
    notes = []
    if kpi.key in ("hours", "touches"):
        notes.append(voice("kpi_key", name=voice(f"kpi_key_{kpi.key}")))
    if kpi.measure is Measure.CAC and found.named_costs:
        amount = money_words(found.named_costs, found.currency, voice)
        notes.append(voice("kpi_named_costs", amount=amount))
    if kpi.key in ("contract", "purchase", "project", "deals", "leads"):
        notes.append(voice("kpi_business", name=voice(f"kpi_key_{kpi.key}")))
        if kpi.measure is Measure.LIFETIME_VALUE and not found.is_margin:
            notes.append(voice("kpi_revenue"))
    if kpi.measure is Measure.CAC and Table.EFFORT in kpi.lacks:
        notes.append(voice("kpi_why_no_key"))
    return tuple(notes)


def _missing(kpi: Kpi, voice: Voice) -> str:
    if kpi.is_told:
        return ""
    lacks = [table for table in kpi.lacks if table is not Table.PROFILE or len(kpi.lacks) == 1]
    if lacks:
        return voice("kpi_missing", tables=tables_words(tuple(lacks), voice))
    why = kpi.whole.why
    return voice(f"kpi_why_{why.value}") if why else ""


def _all_missing(views: Sequence[KpiView], voice: Voice) -> tuple[tuple[str, str], ...]:
    """(the measures that could not be told, what they lack), those that lack the same together."""
    names: dict[str, list[str]] = {}
    for view in views:
        if not view.is_told:
            names.setdefault(view.missing, []).append(view.name)
    return tuple((", ".join(of), missing) for missing, of in names.items())


def tables_words(tables: tuple[Table, ...], voice: Voice) -> str:
    """The tables that are missing."""
    return ", ".join(voice(f"kpi_lacks_{table.value}") for table in dict.fromkeys(tables))


def part_name(name: str, split: Split, voice: Voice) -> str:
    """What a group or a segment is called."""
    if split is Split.ICP:
        return voice(f"kpi_{name}")
    return voice("kpi_others") if name == OTHERS else clean(name)


def _test(found: Kpis, voice: Voice) -> TestView:
    move = found.reallocation
    key = move.key or "hours"
    returns = tuple(
        PartView(
            part_name(one.name, move.split, voice),
            money_words(one.per_unit, found.currency, voice),
            ends_words(one.shrunk.interval, Unit.MONEY, found.currency, voice),
            voice("kpi_hits_on", hits=voice.whole(one.won), n=voice.whole(one.rows)), (),
            Markup(""), str(rank), money_words(one.shrunk.value, found.currency, voice),
        )
        for rank, one in enumerate(move.returns, start=1)
    )  # fmt: skip
    if move.lacks:
        said: tuple[str, ...] = (voice("kpi_no_test", tables=tables_words(move.lacks, voice)),)
    elif move.test is None:
        said = (voice("kpi_no_move"),)
    else:
        said = _sentences(move.test, move.split, key, voice)
    return TestView(said, voice(f"col_return_{key}"), returns)


def _sentences(test: Test, split: Split, key: str, voice: Voice) -> tuple[str, ...]:
    said = [
        voice(
            "kpi_move", share=percent(test.share, voice), unit=voice(f"kpi_unit_{key}"),
            moved=f"{decimal(test.moved, voice.lang)}",
            source=part_name(test.source, split, voice),
            target=part_name(test.target, split, voice),
        )
    ]  # fmt: skip
    if test.months is None or test.rows is None:
        said.append(voice("kpi_long_unknown"))
    else:
        said.append(
            voice(
                "kpi_long", months=amount_words(max(test.months, 1), voice.lang),
                rows=voice.whole(test.rows),
                others=voice.whole(test.others or 0), days=voice.whole(test.wait_days),
            )
        )  # fmt: skip
        if test.months > LONG_MONTHS:
            said.append(voice("kpi_too_long"))
    said.append(voice("kpi_decide", times=plain_times(TARGET, voice.lang)))
    return tuple(said)


def _losses(found: Kpis, voice: Voice) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        (
            clean(one.account), money_words(one.cost, found.currency, voice),
            money_words(one.brought, found.currency, voice),
            voice("kpi_gone") if one.is_gone else "",
        )
        for one in found.losses
    )  # fmt: skip


def _method(found: Kpis, voice: Voice) -> tuple[str, ...]:
    said = []
    rate, leads = found.of(Measure.WIN_RATE), found.of(Measure.CONVERSION)
    if rate.horizon_days is not None:
        said.append(voice("kpi_horizon", days=voice.whole(rate.horizon_days)))
    if leads.horizon_days is not None:
        said.append(voice("kpi_horizon_leads", days=voice.whole(leads.horizon_days)))
    cost = found.of(Measure.CAC)
    if found.cost_period is not None and cost.horizon_days is not None:
        first, last = found.cost_period
        said.append(
            voice(
                "kpi_cost_period", first=voice.day(first), last=voice.day(last),
                days=voice.whole(cost.horizon_days),
                other=money_words(found.other_costs, found.currency, voice),
            )
        )  # fmt: skip
    return tuple(said)
