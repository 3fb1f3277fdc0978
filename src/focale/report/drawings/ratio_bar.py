"""How many times better, and how sure is it?

A line on a scale of multiples (1 to 2 is as far as 2 to 4): the interval, a point in it, and the
marks that matter: 1, where nothing differs, and the numbers aimed at. An end beyond the scale is an
arrow. The scale is the same for all lines of a page, so that they can be compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from focale.report.drawings.times_scale import WIDTH, TimesScale

SCALE = TimesScale(0.25, 16.0)
_HEIGHT = 26  # pixels down

_SVG = Markup(
    '<svg class="ratio {kind}" role="img" width="100%" height="{height}" '
    'viewBox="0 0 {width} {height}" preserveAspectRatio="none" focusable="false">'
    "<title>{words}</title>{marks}{parts}</svg>"
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
    middle = _HEIGHT // 2
    parts = SCALE.interval(bar.low, bar.high, middle, stop=5) + SCALE.point(
        bar.estimate, middle, 12
    )
    drawn = Markup("").join(SCALE.mark(mark, _HEIGHT) for mark in marks)
    return _SVG.format(
        kind=bar.kind, height=_HEIGHT, width=WIDTH, words=words, marks=drawn, parts=parts
    )


def ratio_axis(marks: Sequence[tuple[float, str]]) -> Markup:
    """The numbers of the scale, to stand below the lines: (times, how it is written).

    >>> 'x="33.8%"' in ratio_axis([(1.0, "1")])
    True
    """
    return SCALE.axis(marks)
