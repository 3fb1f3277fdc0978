"""What does a terminal say of the quality of a list?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.accounts.quality.measures import Cells, Quality
from focale.cli.screen import LIGHT, REST, SOLID, Screen, range_signs, share_signs
from focale.glossary.messages import listed
from focale.profile.document import Profile
from focale.report.foreign import clean
from focale.report.market import FEW
from focale.report.quality_view import (
    FieldView,
    QualityView,
    compared,
    counted,
    quality_view,
    total,
)
from focale.segment.quality import QualityReport

_BAR, _OWN, _ODD, _GAP, _LEAST = 12, 8, 8, 2, 14


def say_quality(
    screen: Screen, report: QualityReport, profile: Profile | None, written: Sequence[Path]
) -> None:
    """What to complete first, the fields, the segments, ages, repeats, what was written."""
    say, view = screen.say, quality_view(report, screen.say, profile)
    found = report.quality
    screen.heading(f"{say.count('quality_title', found.rows)} · {clean(Path(found.label).name)}")
    whole = total(one.cells for one in found.known)
    filled, valid = (
        counted(part, of, say) for part, of in ((whole.filled, whole.rows),
                                                (whole.valid, whole.filled))
    )  # fmt: skip
    facts = {"rows": say.whole(found.rows), "day": say.day(found.as_of)}
    shares = {"filled": filled.share or filled.number, "valid": valid.share or valid.number}
    screen.wrapped(say("quality_sum", **facts, **shares), style="dim")
    _say_blanks(screen, report, view)
    _say_fields(screen, found, view)
    _say_segments(screen, found, view)
    _say_ages(screen, found, view)
    _say_unique(screen, view)
    screen.notices(report.notices)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)


def _say_blanks(screen: Screen, report: QualityReport, view: QualityView) -> None:
    say = screen.say
    if report.blanks is None or view.blanks is None:
        return
    screen.heading(say("blanks"))
    if not view.blanks.costs:
        screen.points(say("blanks_none"))
        return
    screen.points(view.blanks.words)
    undecided = report.blanks.undecided
    rows = [
        (
            f"  {line.name}", line.decides.number, line.blocks, line.blank.number, line.points,
            range_signs(cost.decides, cost.blocks, undecided, _BAR),
        )
        for line, cost in zip(view.blanks.costs, report.blanks.fields, strict=True)
    ]  # fmt: skip
    heads = ("blanks_decides", "blanks_blocks", "blanks_blank", "blanks_points")
    _table(screen, rows, "lrrrrl", [f"  {say('field')}", *map(say, heads), ""], (5, 4, 3))
    screen.points(say("blanks_legend"))
    if view.blanks.together:
        screen.points(view.blanks.together)


def _say_fields(screen: Screen, found: Quality, view: QualityView) -> None:
    say = screen.say
    screen.heading(say("fields"))
    known = [one for one in found.fields if one.field]
    own = [one for one in found.fields if not one.field]
    lines = [*zip(view.known, known, strict=True), *zip(view.own[:_OWN], own[:_OWN], strict=True)]
    rows = [
        (
            f"  {line.name}", line.filled.number, line.filled.share, *_validity(line),
            cell_signs(one.cells),
        )
        for line, one in lines
    ]  # fmt: skip
    heads = [f"  {say('field')}", say("field_filled"), "", say("field_valid"), "", ""]
    _table(screen, rows, "lrrrrl", heads, (5, 3))
    screen.points(
        say("quality_keys", solid=SOLID, light=LIGHT, rest=REST), say("quality_few", n=FEW)
    )
    if len(view.own) > _OWN:
        screen.points(say.count("quality_own_more", len(view.own) - _OWN))
    odd = [f"{line.name}{say('colon')}{words}" for line, _ in lines for words in line.odd]
    if odd:
        screen.heading(say("quality_odd"))
        screen.points(*odd[:_ODD])


def _validity(line: FieldView) -> tuple[str, str]:
    return (line.valid.number, line.valid.share) if line.is_checked else ("", "")


def cell_signs(cells: Cells, width: int = _BAR) -> str:
    """Signs for the cells of a column: solid valid, light doubtful or wrong, dots blank.

    >>> cell_signs(Cells(valid=6, doubtful=2, invalid=1, blank=3))
    '██████░░░···'
    """
    return range_signs(cells.valid, cells.filled, cells.rows, width)


def _say_segments(screen: Screen, found: Quality, view: QualityView) -> None:
    say = screen.say
    if not view.segments:
        return
    screen.heading(view.segments_title)
    known = compared(found)
    rows: list[tuple[str, ...]] = []
    for place, part in enumerate(view.segments):
        whole = total(one.by_segment[place] for one in known)
        fresh = part.fresh.share or part.fresh.number if part.fresh else ""
        shown = (part.filled.share or part.filled.number, part.valid.share or part.valid.number)
        rows.append((f"  {part.name}", part.rows, *shown, fresh, cell_signs(whole)))
    heads = ("segment_rows", "field_filled", "field_valid", "segment_fresh")
    words = [f"  {say('segment')}", *map(say, heads), ""]
    if not found.freshness:
        rows, words = [(*row[:4], row[5]) for row in rows], [*words[:4], ""]
    _table(screen, rows, "lrrrrl" if found.freshness else "lrrrl", words, (len(words) - 1,))
    worst = [
        f"{part.name}{say('colon')}"
        f"{say('quality_worst', fields=listed([line.name for line in part.fields[:3]]))}"
        for part in view.segments[:3]
    ]
    screen.points(*worst)


def _say_ages(screen: Screen, found: Quality, view: QualityView) -> None:
    say = screen.say
    screen.heading(say("fresh"))
    if not view.fresh:
        screen.points(say("fresh_none"))
    for dated, line in zip(found.freshness, view.fresh, strict=True):
        screen.points(line.words)
        rows = sum(dated.ages.values())
        screen.table(
            [
                (f"  {age.name}", age.number, age.share,
                 share_signs(dated.ages[age.key], rows, _BAR + 4))
                for age in line.ages
            ],
            "lrrl",
        )  # fmt: skip


def _say_unique(screen: Screen, view: QualityView) -> None:
    say = screen.say
    screen.heading(say("unique"))
    if not view.unique:
        screen.points(say("unique_none"))
        return
    rows = [
        (f"  {line.name}", line.rows, line.distinct, line.shared.number, line.shared.share,
         line.example)
        for line in view.unique
    ]  # fmt: skip
    heads = ("unique_rows", "unique_distinct", "unique_shared")
    words = [f"  {say('field')}", *map(say, heads), "", say("unique_most")]
    _table(screen, rows, "lrrrrl", words, (5, 2))
    screen.points(say("unique_words"))


def _table(
    screen: Screen,
    rows: Sequence[Sequence[str]],
    align: str,
    heads: Sequence[str],
    spare: Sequence[int],
) -> None:
    """A table whose first column is cut to what the others leave it: numbers stay whole.

    spare: columns left out, the first ones first, where the terminal is too narrow for all.
    """
    kept = list(range(len(heads)))
    room = _LEAST
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
