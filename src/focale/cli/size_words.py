"""What does a terminal say of the size of a market?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from focale.cli.score_words import profile_line, say_kept
from focale.cli.screen import Screen, range_signs, share_signs
from focale.glossary.messages import Message
from focale.report.market import FEW, Tally
from focale.report.size_view import PartView, SizeView, size_view
from focale.scorecard.run import Run
from focale.segment.parts import Part, Split
from focale.segment.size import MarketSize

_BAR, _FUNNEL_BAR, _PART_BAR = 20, 16, 6
_WIDE = 110  # columns from which the funnel shows its upper end and a bar
_SECTIONS, _DIVISIONS, _DEPARTEMENTS = 8, 3, 10  # lines shown of each
_WORTH = 0.05  # of all that is qualified: from there a division has a line of its own
_GAP, _LEAST = 2, 16  # between two columns; the least of a name that is shown


def say_size(
    screen: Screen,
    run: Run,
    size: MarketSize,
    notices: Iterable[Message],
    written: Sequence[Path],
) -> None:
    """The market, the funnel, the parts, what to know, what was written."""
    plan = run.plans[0]
    view = size_view(size, plan, screen.say)
    screen.heading(view.profile.label)
    screen.wrapped(profile_line(screen, plan.profile, run.as_of), style="dim")
    _say_market(screen, size, view)
    say_kept(screen, view.kept, size.kept)
    _say_funnel(screen, size, view)
    _say_places(screen, size, view)
    _say_sectors(screen, size, view)
    _say_sizes(screen, size, view)
    if any(size.splits()):
        screen.show("")
        screen.wrapped(screen.say("part_few", n=FEW), style="dim")
    screen.notices(notices)
    if written:
        screen.heading(screen.say("written"))
        screen.paths(*written)


def _say_market(screen: Screen, size: MarketSize, view: SizeView) -> None:
    say = screen.say
    screen.heading(say("size_market"))
    screen.table(
        _tallied(view.counts, (size.kept.market, size.outside, size.kept.outside_unknown)), "lrrl"
    )
    screen.points(view.conditions, view.rows)
    screen.heading(say("size_verdicts"))
    screen.table(_tallied(view.verdicts, tuple(size.verdicts.values())), "lrrl")


def _tallied(tallies: Sequence[Tally], counts: Sequence[int]) -> list[tuple[str, ...]]:
    total = sum(counts)
    return [
        (f"  {tally.words}", tally.number, tally.share, share_signs(count, total, _BAR))
        for tally, count in zip(tallies, counts, strict=True)
    ]


# --- the funnel -------------------------------------------------------------------------


def _say_funnel(screen: Screen, size: MarketSize, view: SizeView) -> None:
    say = screen.say
    screen.heading(say("funnel"))
    if view.funnel:
        is_wide = screen.console.width >= _WIDE
        heads = [say("left"), "", say("dropped"), "", say("short_unknown"), ""]
        heads += [say("at_best"), "", ""] if is_wide else []
        align = "l" + "rr" * (len(heads) // 2) + "l" * is_wide
        rows = [*_funnel_rows(screen, size, view, is_wide)]
        _table(screen, rows, align, ["", *heads], spare=(6, 4, 2))
        screen.points(say("funnel_words"), *([say("funnel_at_best")] if is_wide else []))
    if view.funnel_note:
        screen.points(view.funnel_note)


def _funnel_rows(
    screen: Screen, size: MarketSize, view: SizeView, is_wide: bool
) -> Iterator[list[str]]:
    """The market, the steps below the name of their kind, the verdict."""
    market, kept = size.kept.market, size.kept
    steps = [(step.met, step.possible) for step in size.funnel]
    reached = ((market, market), *steps, (kept.qualified, kept.possible))
    kinds = ("", *(step.kind for step in size.funnel), "")
    before = ""
    for line, kind, (met, possible) in zip(view.funnel, kinds, reached, strict=True):
        if kind and kind != before:
            yield [f"  {screen.say(f'funnel_{kind}')}", *[""] * (9 if is_wide else 6)]
        before = kind
        figures = [line.left, line.dropped, line.unknown, *([line.possible] if is_wide else [])]
        cells = [cell for figure in figures for cell in (figure.number, figure.share)]
        signs = [range_signs(met, possible, market, _FUNNEL_BAR)] if is_wide else []
        yield [f"{'    ' if kind else '  '}{line.label}", *cells, *signs]


# --- parts ------------------------------------------------------------------------------


def _say_places(screen: Screen, size: MarketSize, view: SizeView) -> None:
    say = screen.say
    screen.heading(say("places"))
    if view.map is None or view.regions is None or size.territory is None:
        screen.points(say("no_places"))
        return
    _say_parts(screen, say("region"), view.regions, _all(size.territory))
    screen.points(view.map.note)
    lines = sorted(
        ((part, view_) for part, view_ in _departements(size, view) if part.qualified),
        key=lambda line: (-line[0].qualified, line[0].key),
    )[:_DEPARTEMENTS]
    if lines:
        screen.show("")
        _say_parts(screen, say("most_departements"), [v for _, v in lines], [p for p, _ in lines])


def _departements(size: MarketSize, view: SizeView) -> Iterator[tuple[Part, PartView]]:
    there = size.departements()
    for line, code in view.map.rows if view.map else ():
        if code in there:
            yield there[code], line


def _say_sectors(screen: Screen, size: MarketSize, view: SizeView) -> None:
    """Sections with something to prospect, the first divisions of each; the others counted."""
    say = screen.say
    screen.heading(say("sectors"))
    if view.sectors is None or size.sectors is None:
        screen.points(say("no_sectors"))
        return
    lines = list(zip(view.sectors, _all(size.sectors), strict=True))
    known, apart = lines[: len(size.sectors.parts)], lines[len(size.sectors.parts) :]
    open_ = [(line, part) for line, part in known if part.qualified or part.undecided]
    first = (open_ or known)[:_SECTIONS]
    shown: list[tuple[PartView, Part]] = []
    for line, part in first:
        shown.append((line, part))
        by_code = {inside.code: inside for inside in line.inside}
        inner = [child for child in part.inside if child.qualified > _WORTH * size.kept.qualified]
        shown += [(by_code[child.key], child) for child in inner[:_DIVISIONS]]
    shown += apart
    _say_parts(screen, say("sector"), [line for line, _ in shown], [part for _, part in shown])
    if len(known) > len(first):
        screen.points(say.count("more_sections", len(known) - len(first)))


def _say_sizes(screen: Screen, size: MarketSize, view: SizeView) -> None:
    say = screen.say
    screen.heading(say("sizes"))
    if view.sizes is None or size.sizes is None:
        screen.points(say("no_sizes"))
        return
    _say_parts(screen, say("size_class"), view.sizes, _all(size.sizes))
    screen.points(say("sizes_words"))


def _all(split: Split) -> list[Part]:
    return [*split.parts, *split.apart]


def _say_parts(
    screen: Screen, first: str, lines: Sequence[PartView], parts: Sequence[Part]
) -> None:
    most = max((part.qualified for part in parts), default=0)
    keys = ("short_total", "part_qualified", "part_undecided", "short_kept")
    rows = [
        [
            f"{'    ' if line.level == 'division' else '  '}{line.code} {line.name}".rstrip()
            if line.code
            else f"  {line.name}",
            line.total,
            line.qualified,
            line.undecided,
            line.share,
            share_signs(part.qualified, most, _PART_BAR),
        ]
        for line, part in zip(lines, parts, strict=True)
    ]
    heads = [f"  {first}", *map(screen.say, keys), ""]
    _table(screen, rows, "lrrrrl", heads, spare=(5, 4, 1))


def _table(
    screen: Screen, rows: list[list[str]], align: str, heads: list[str], spare: Sequence[int]
) -> None:
    """A table whose first column is cut to what the others leave it: numbers stay whole.

    spare: columns left out, the first ones first, where the terminal is too narrow for all.
    """
    kept = list(range(len(heads)))
    for place in (*spare, None):
        others = [max(len(row[column]) for row in (heads, *rows)) for column in kept[1:]]
        room = screen.console.width - sum(others) - _GAP * len(others)
        if room >= _LEAST or place is None:
            break
        kept.remove(place)
    screen.table(
        [[_cut(row[0], room), *(row[column] for column in kept[1:])] for row in rows],
        "".join(align[column] for column in kept),
        [_cut(heads[0], room), *(heads[column] for column in kept[1:])],
        tight=True,
    )


def _cut(words: str, most: int) -> str:
    most = max(most, 1)
    return words if len(words) <= most else f"{words[: most - 1].rstrip(' ,')}…"
