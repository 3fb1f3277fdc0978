"""What does a terminal say of a funnel?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.cli.screen import LIGHT, SOLID, Screen
from focale.report.foreign import clean
from focale.report.funnel_view import StepView, funnel_view
from focale.segment.funnel import Funnel

_MOST, _LEAST = 36, 8  # signs of the widest bar; fewer are not worth a drawing
_GAPS = 6  # columns between name, bar and number


def say_funnel(screen: Screen, found: Funnel, written: Sequence[Path]) -> None:
    """The drawing, every reason below its step, the pool, what was written."""
    say, view = screen.say, funnel_view(found, screen.say)
    screen.heading(view.title)
    profile = found.run.profiles[0]
    label = clean(profile.label.words(say.lang) or profile.name)
    source = clean(Path(found.source.found.label).name)
    screen.wrapped(f"{source} · {label} · {say('as_of', day=say.day(found.as_of))}", style="dim")
    screen.heading(say("way"))
    name = max(len(step.name) for step in view.steps)
    number = max(len(_number(step)) for step in view.steps)
    width = min(_MOST, screen.console.width - name - number - _GAPS)
    for step, line in zip(found.steps, view.steps, strict=True):
        _say_step(screen, line, _bar(step.kept, found.rows, width), name, width)
    if view.usual:
        screen.points(view.usual)
    screen.heading(say("pool"))
    screen.points(view.pool_words)
    if view.returns:
        rows = [(f"  {line.day}", line.number, line.share) for line in view.returns]
        screen.table(rows, "lrr")
    screen.notices(found.notices)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)


def _say_step(screen: Screen, line: StepView, signs: str, name: int, width: int) -> None:
    """A bar in the middle, its number; below, why some leave and when to come back to them."""
    number = _number(line)
    if width >= _LEAST:
        screen.wrapped(f"{line.name:<{name}}  {signs}  {number}", "  ", "    ")
    else:
        screen.wrapped(f"{line.name} · {number}", "  ", "    ")
    for loss in line.losses:
        words = f"−{loss.number} {loss.words}, {loss.back}"
        between = " ; " if screen.lang == "fr" else "; "
        told = between.join(filter(None, (words, loss.ask)))
        screen.wrapped(told, "      ", "        ", "dim")


def _number(line: StepView) -> str:
    return " · ".join(filter(None, (f"{line.number} {line.share}".strip(), line.companies)))


def _bar(kept: int, whole: int, width: int) -> str:
    """Signs in the middle; a step that keeps few is seen all the same.

    >>> _bar(5, 10, 8), _bar(1, 1000, 5), _bar(0, 10, 4)
    ('░░████░░', '░░█░░', '░░░░')
    """
    width = max(width, 0)
    solid = kept * width // whole if whole else 0
    solid = max(solid, 1) if kept else 0
    before = (width - solid) // 2
    return LIGHT * before + SOLID * solid + LIGHT * (width - solid - before)
