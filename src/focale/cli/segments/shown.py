"""What does a terminal say of a divided market?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.cli.screen import Screen
from focale.report.foreign import clean
from focale.report.segments_crosses import CellView, CrossView
from focale.report.segments_view import SegmentsView, segments_view
from focale.segment.divided import Segments

_LEFT = 6


def say_segments(screen: Screen, found: Segments, written: Sequence[Path]) -> None:
    """The answer, each group with its traits, the tiers, the cells to look at, how it was found."""
    say, view = screen.say, segments_view(found, screen.say)
    screen.heading(view.title)
    source = clean(Path(found.label).name)
    screen.wrapped(f"{source} · {say.count('seg_accounts', found.clusters.accounts)}", style="dim")
    if view.answer:
        screen.points(view.answer)
    screen.points(*view.alike)
    _say_groups(screen, view)
    if view.tiers:
        screen.heading(say("seg_tiers"))
        screen.wrapped(view.tiers_words, "  ", "  ", "dim")
        rows = [(tier.name, tier.asked, tier.accounts, tier.share) for tier in view.tiers]
        screen.table(rows, "llrr")
        for tier in view.tiers:
            notes = " ; " if say.lang == "fr" else "; "
            told = notes.join((*tier.notes, *tier.measures))
            if told:
                screen.points(f"{tier.name}{say('colon')}{told}")
    for cross in view.crosses:
        _say_cross(screen, cross)
    if view.tried:
        screen.heading(say("seg_method"))
        screen.wrapped(view.method, "  ", "  ", "dim")
        head = (say("seg_number"), say("seg_gap"), say("seg_p"), say("seg_stability_short"))
        rows = [(one.number, one.gap, one.p, one.stability) for one in view.tried]
        screen.table(rows, "rrrr", head, tight=True)
    if view.fields:
        screen.points(view.fields)
    for why, names in view.left:
        screen.points(f"{say('seg_left')}, {why}{say('colon')}{names}")
    screen.notices(found.notices)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)


def _say_groups(screen: Screen, view: SegmentsView) -> None:
    for group in view.groups:
        screen.heading(group.name)
        screen.wrapped(f"{group.accounts}, {group.share}. {group.sure}", "  ", "  ", "dim")
        for trait in group.traits:
            screen.points(f"{trait.words}{screen.say('colon')}{trait.shares} ({trait.times})")
        if group.measures:
            joiner = " ; " if screen.lang == "fr" else "; "
            screen.wrapped(joiner.join(group.measures), "  ", "    ")
    if view.unplaced:
        screen.points(view.unplaced)


def _say_cross(screen: Screen, cross: CrossView) -> None:
    """The table of accounts; then the cells to look at first."""
    screen.heading(cross.title)
    widest = max((len(name) for name, _ in cross.lines), default=0)
    room = screen.console.width - min(widest, 24) - 2
    shown = max(2, room // 15)
    columns = cross.columns
    if len(columns) > shown:
        columns = (*columns[: shown - 1], columns[-1])
    head = ("", *(_cut(name, 11) for name in columns))
    rows = []
    for name, cells in cross.lines:
        mine = cells if len(cells) == len(columns) else (*cells[: len(columns) - 1], cells[-1])
        rows.append((_cut(name, 24), *(_counted(cell, screen) for cell in mine)))
    screen.table(rows, "l" + "r" * len(columns), head, tight=True)
    for note in cross.notes:
        screen.wrapped(note, "  ", "  ", "dim")
    if cross.best:
        screen.wrapped(screen.say("seg_best_cells"), "  ", "  ", "bold")
        for name, words in cross.best:
            screen.points(f"{name}{screen.say('colon')}{words}")


def _counted(cell: CellView, screen: Screen) -> str:
    """The accounts of a cell, and their share of the market where there are any."""
    if not cell.share or cell.accounts == "0":
        return cell.accounts
    return screen.say("seg_cell", accounts=cell.accounts, share=cell.share)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
