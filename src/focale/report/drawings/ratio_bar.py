"""How many times better, and how sure is it?

A line on a scale of multiples (1 to 2 is as far as 2 to 4): the interval, a point in it, and the
marks that matter: 1, where nothing differs, and the numbers aimed at. An end beyond the scale is an
arrow. The scale is the same for all lines of a page, so that they can be compared.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

LEAST, MOST = 0.25, 16.0  # times: nothing beyond is drawn
_WIDTH, _HEIGHT, _ROOM = 600, 26, 8  # units across, pixels down, room left of the scale

_SVG = Markup(
    '<svg class="ratio {kind}" role="img" width="100%" height="{height}" '
    'viewBox="0 0 {width} {height}" preserveAspectRatio="none" focusable="false">'
    "<title>{words}</title>{marks}{parts}</svg>"
)
_AXIS = Markup(
    '<svg class="ratio-axis" width="100%" height="18" aria-hidden="true" focusable="false">{}</svg>'
)


@dataclass(frozen=True)
class RatioBar:
    """One line. estimate: None when unknown, infinite allowed. low, high: of the interval.

    kind: "leads" for the line that decides, "beside" for the others.
    """

    estimate: float | None
    low: float
    high: float
    kind: str = "beside"


def ratio_bar(bar: RatioBar, words: str, marks: Sequence[float] = (1.0, 2.0)) -> Markup:
    """The line as SVG. words: the same for those who do not see it. marks: times, 1 first.

    >>> drawn = ratio_bar(RatioBar(2.0, 1.2, 3.4), "2 times, 1.2 to 3.4")
    >>> "<title>2 times, 1.2 to 3.4</title>" in drawn, drawn.count("ratio-mark")
    (True, 2)
    """
    drawn = Markup("").join(
        Markup('<path class="ratio-mark{}" d="M{} 0V{}"/>').format(
            " one" if mark == 1.0 else "", _at(mark), _HEIGHT
        )
        for mark in marks
    )
    left, right = _at(bar.low), _at(bar.high)
    middle = _HEIGHT / 2
    parts = Markup(
        '<path class="ratio-line" vector-effect="non-scaling-stroke" d="M{} {}H{}"/>'
    ).format(left, middle, right)
    for is_cut, place, turn in ((bar.low < LEAST, left, 1), (bar.high > MOST, right, -1)):
        shape = (
            f"M{place + turn * 8} {middle - 5}L{place} {middle}L{place + turn * 8} {middle + 5}"
            if is_cut
            else f"M{place} {middle - 5}V{middle + 5}"
        )
        parts += Markup(
            '<path class="ratio-end" vector-effect="non-scaling-stroke" d="{}"/>'
        ).format(shape)
    if bar.estimate is not None and LEAST <= bar.estimate <= MOST:
        place = _at(bar.estimate)
        parts += Markup('<rect class="ratio-point" x="{}" y="{}" width="8" height="12"/>').format(
            round(place - 4, 1), middle - 6
        )
    return _SVG.format(
        kind=bar.kind, height=_HEIGHT, width=_WIDTH, words=words, marks=drawn, parts=parts
    )


def ratio_axis(marks: Sequence[tuple[float, str]]) -> Markup:
    """The numbers of the scale, to stand below the lines: (times, how it is written).

    >>> 'x="33.8%"' in ratio_axis([(1.0, "1")])
    True
    """
    return _AXIS.format(
        Markup("").join(
            Markup('<text class="axis" x="{}%" y="13" text-anchor="middle">{}</text>').format(
                round(_at(mark) * 100 / _WIDTH, 1), words
            )
            for mark, words in marks
        )
    )


def _at(times: float) -> float:
    """Units from the left, cut to the scale."""
    held = min(max(times, LEAST), MOST)
    share = math.log(held / LEAST) / math.log(MOST / LEAST)
    return round(_ROOM + share * (_WIDTH - 2 * _ROOM), 1)
