"""What does a terminal say of criteria weighed by outcomes?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.cli.screen import Screen
from focale.discovery.weigh.door import Weighed
from focale.report.foreign import clean
from focale.report.weigh_view import BandView, PointView, weigh_view


def say_weighed(
    screen: Screen, found: Weighed, written: Sequence[Path], *, asked: Path | None
) -> None:
    """The points before and after, the test, the bands, what is left out, what was written."""
    say, view = screen.say, weigh_view(found, screen.say)
    screen.heading(view.title)
    label = clean(found.profile.label.words(say.lang) or found.profile.name)
    source = clean(Path(found.ledger.label).name)
    screen.wrapped(
        f"{source} · {label} · {say('as_of', day=say.day(found.as_of))}", style="dim"
    )  # fmt: skip
    screen.wrapped(view.allowed)
    screen.heading(say("wei_points"))
    _say_points(screen, view.points, view.shows_new)
    notes = [f"{line.name} : {line.note}" if say.lang == "fr" else f"{line.name}: {line.note}"
             for line in view.points if line.note]  # fmt: skip
    screen.points(*notes, *view.odds)
    screen.heading(say("wei_test"))
    screen.points(*view.test, *view.calibration_words)
    if view.chances:
        screen.table(view.chances, "rr", (say("col_points"), say("col_probability")), tight=True)
    screen.heading(say("wei_bands"))
    _say_bands(screen, view.after or view.before)
    screen.points(*view.disorder, *filter(None, (view.skew,)))
    if view.leaks or view.periods:
        screen.heading(say("wei_left_out"))
        screen.points(*view.leaks, *filter(None, (view.periods,)))
    screen.heading(say("val_method"))
    screen.wrapped(view.counted)
    screen.notices(found.notices)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)
    if asked is not None and asked not in written:
        screen.points(say("weigh_not_written", path=str(asked)))


def _say_points(screen: Screen, lines: Sequence[PointView], shows_new: bool) -> None:
    say = screen.say
    head = [say("col_criterion"), say("col_before")]
    rows = [[line.name, line.before] for line in lines]
    if shows_new:
        head.append(say("col_after"))
        rows = [[*row, line.after] for row, line in zip(rows, lines, strict=True)]
    head.append(say("col_chances"))
    rows = [[*row, line.chances] for row, line in zip(rows, lines, strict=True)]
    screen.table(rows, "w" + "r" * (len(head) - 1), head, tight=True)


def _say_bands(screen: Screen, lines: Sequence[BandView]) -> None:
    say = screen.say
    head = [say(f"col_{name}") for name in ("band", "deals", "won", "typical", "worth")]
    rows = [[line.name, line.deals, line.words, line.typical, line.worth] for line in lines]
    if all(line.typical == "–" for line in lines):
        head, rows = head[:3], [row[:3] for row in rows]
    screen.table(rows, "w" + "r" * (len(head) - 1), head, tight=True)
