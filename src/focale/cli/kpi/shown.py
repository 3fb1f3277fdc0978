"""What does a terminal say of the measures?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.cli.screen import Screen
from focale.kpi.door import Kpis
from focale.report.foreign import clean
from focale.report.kpi_view import KpisView, KpiView, kpis_view

_SEGMENTS = 8  # of each measure


def say_kpis(screen: Screen, found: Kpis, written: Sequence[Path]) -> None:
    """The whole, the ICP against the rest, by segment, before and after, the test proposed."""
    say, view = screen.say, kpis_view(found, screen.say)
    screen.heading(view.title)
    source = clean(Path(found.ledgers["deals"].label).name)
    screen.wrapped(f"{source} · {say('as_of', day=say.day(found.as_of))}", style="dim")
    screen.points(*view.totals)
    screen.heading(say("kpi_whole"))
    for kpi in view.told:
        _say_whole(screen, kpi)
    if view.has_groups:
        _say_groups(screen, view)
    if found.asked.segment_by:
        _say_segments(screen, view)
    if view.change_title:
        _say_change(screen, view)
    screen.heading(say("kpi_test"))
    screen.points(*view.test.sentences)
    if view.missing:
        screen.heading(say("kpi_missing_title"))
        screen.points(*(f"{names}{say('colon')}{lacks}" for names, lacks in view.missing))
    if view.method:
        screen.heading(say("kpi_method"))
        screen.points(*view.method)
    screen.notices(found.notices)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)


def _say_whole(screen: Screen, kpi: KpiView) -> None:
    whole = kpi.whole
    ends = f" ({whole.ends})" if whole.ends else ""
    on = f", {whole.on}" if whole.on else ""
    screen.points(f"{kpi.name}{screen.say('colon')}{whole.value}{ends}{on}")
    for note in (*whole.notes, *kpi.notes):
        screen.wrapped(note, "      ", "      ", "dim")


def _say_groups(screen: Screen, view: KpisView) -> None:
    say = screen.say
    screen.heading(say("kpi_bands"))
    rows = [
        (kpi.name, *(part.value if len(part.value) < 20 else "–" for part in kpi.groups[:2]))
        for kpi in view.told if len(kpi.groups) >= 2
    ]  # fmt: skip
    head = (say("col_measure"), say("kpi_icp"), say("kpi_outside"))
    screen.table(rows, "wrr", head, tight=True)
    for kpi in view.told:
        if not kpi.ratio:
            continue
        ends = f" ({kpi.ends})" if kpi.ends else ""
        band = f" · {say('kpi_band', band=kpi.band)}" if kpi.band else ""
        screen.points(f"{kpi.name}{say('colon')}{kpi.ratio}{ends}{band}")
        for note in kpi.ratio_notes:
            screen.wrapped(note, "      ", "      ", "dim")


def _say_segments(screen: Screen, view: KpisView) -> None:
    say = screen.say
    screen.heading(view.segments_title)
    screen.wrapped(say("kpi_segments_words"), style="dim")
    if view.segments_note:
        screen.wrapped(view.segments_note, style="dim")
    for kpi in view.segments:
        screen.heading(kpi.segments_name)
        if not kpi.segments:
            screen.points(kpi.segments_why)
            continue
        rows = [
            (part.rank or "–", part.name, part.value, part.shrunk or "–", part.on)
            for part in kpi.segments[:_SEGMENTS]
        ]
        head = (
            say("col_rank"), say("col_segment"), say("col_value"), say("col_shrunk"), say("col_on"),
        )  # fmt: skip
        screen.table(rows, "rwrrr", head, tight=True)


def _say_change(screen: Screen, view: KpisView) -> None:
    say = screen.say
    screen.heading(view.change_title)
    screen.wrapped(say("kpi_change_words"), style="dim")
    rows = [
        (kpi.name, kpi.change[0].value, kpi.change[1].value, kpi.change_ends or "–")
        for kpi in view.change
    ]
    head = (say("col_measure"), say("kpi_before"), say("kpi_after"), say("col_change"))
    screen.table(rows, "wwwr", head, tight=True)
