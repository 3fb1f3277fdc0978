"""How many have signed after how many days, in two groups?

Two steps with their bands; the line of the one is solid, that of the other dashed, so that they can
be told apart without colours. A thin vertical line is the horizon, the age at which all are judged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from markupsafe import Markup

Floats = npt.NDArray[np.float64]
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 14, 14, 36
WIDTH, HEIGHT = 720, 320
Place = Callable[[float, float], tuple[float, float]]
_POINTS = 160  # of a step line, at most: more cannot be seen

_SVG = Markup(
    '<svg class="curves" role="img" width="100%" viewBox="0 0 {width} {height}" '
    'focusable="false"><title>{title}</title><desc>{desc}</desc>{parts}</svg>'
)


@dataclass(frozen=True)
class Step:
    """A curve that rises by steps. times: days; share, low, high: 0 to 1 at each.

    end: the last day that is drawn. name: what stands at its end. kind: "inside" or "outside".
    """

    times: Floats
    share: Floats
    low: Floats
    high: Floats
    end: float
    name: str
    kind: str


@dataclass(frozen=True)
class Axes:
    """The numbers beside the drawing: (value, how it is written)."""

    days: Sequence[tuple[float, str]]
    shares: Sequence[tuple[float, str]]
    day_words: str
    horizon: tuple[float, str] | None = None


def incidence_curves(steps: Sequence[Step], axes: Axes, title: str, desc: str) -> Markup:
    """The picture. title, desc: the same for those who do not see it.

    >>> flat = Step(
    ...     np.array([5.0]),
    ...     np.array([0.2]),
    ...     np.array([0.1]),
    ...     np.array([0.3]),
    ...     10.0,
    ...     "ICP",
    ...     "inside",
    ... )
    >>> axes = Axes([(0, "0"), (10, "10")], [(0.0, "0 %"), (0.4, "40 %")], "days")
    >>> incidence_curves([flat], axes, "t", "d").count("<path")
    4
    """
    width = max(axes.days[-1][0], 1e-9)
    top = max(axes.shares[-1][0], 1e-9)

    def at(day: float, share: float) -> tuple[float, float]:
        x = _LEFT + min(day, width) / width * (WIDTH - _LEFT - _RIGHT)
        y = HEIGHT - _BOTTOM - min(share, top) / top * (HEIGHT - _TOP - _BOTTOM)
        return round(x, 1), round(y, 1)

    parts = _axes(axes, at)
    for step in steps:
        parts += Markup('<path class="band {}" d="{}"/>').format(step.kind, _band(step, at))
    for step in steps:
        parts += Markup('<path class="step {}" d="{}"/>').format(
            step.kind, _line(step.times, step.share, step.end, at)
        )
    return _SVG.format(width=WIDTH, height=HEIGHT, title=title, desc=desc, parts=parts)


def _axes(axes: Axes, at: Place) -> Markup:
    drawn = Markup("")
    for share, words in axes.shares:
        _, y = at(0, share)
        drawn += Markup(
            '<path class="grid" d="M{} {}H{}"/><text class="axis" x="{}" y="{}" '
            'text-anchor="end">{}</text>'
        ).format(_LEFT, y, WIDTH - _RIGHT, _LEFT - 8, y + 4, words)
    for day, words in axes.days:
        x, y = at(day, 0)
        drawn += Markup(
            '<text class="axis under" x="{}" y="{}" text-anchor="middle">{}</text>'
        ).format(x, y + 17, words)
    drawn += Markup('<text class="axis unit" x="{}" y="{}" text-anchor="end">{}</text>').format(
        WIDTH - _RIGHT, HEIGHT - 4, axes.day_words
    )
    if axes.horizon is not None:
        x, bottom = at(axes.horizon[0], 0)
        drawn += Markup(
            '<path class="horizon" d="M{} {}V{}"/><text class="axis" x="{}" y="{}">{}</text>'
        ).format(x, _TOP, bottom, x + 5, _TOP + 9, axes.horizon[1])
    return drawn


def _line(times: Floats, share: Floats, end: float, at: Place) -> str:
    x, y = at(0, 0)
    drawn = [f"M{x} {y}"]
    for day, height in _thinned(times, share, end):
        x, y = at(day, height)
        drawn.append(f"H{x}V{y}")
    x, _ = at(end, 0)
    return "".join([*drawn, f"H{x}"])


def _band(step: Step, at: Place) -> str:
    upper = _line(step.times, step.high, step.end, at)
    points = list(_thinned(step.times, step.low, step.end))
    x, y = at(step.end, points[-1][1] if points else 0.0)
    back = [f"V{y}"]
    for number in range(len(points) - 1, -1, -1):
        day = points[number][0]
        before = points[number - 1][1] if number else 0.0
        x, y = at(day, before)
        back.append(f"H{x}V{y}")
    x, _ = at(0, 0)
    return upper + "".join(back) + f"H{x}Z"


def _thinned(times: Floats, share: Floats, end: float) -> Sequence[tuple[float, float]]:
    inside = times <= end
    days, heights = times[inside], share[inside]
    if len(days) > _POINTS:
        places = np.unique(np.linspace(0, len(days) - 1, _POINTS).astype(int))
        days, heights = days[places], heights[places]
    return [(float(day), float(height)) for day, height in zip(days, heights, strict=True)]
