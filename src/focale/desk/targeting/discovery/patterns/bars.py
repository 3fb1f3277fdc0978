"""How many times as frequent is each pattern, drawn on one scale for all lines of the page?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from focale.report.drawings.times_scale import WIDTH, TimesScale
from focale.report.figures import quantity

HEIGHT = 26
_LEAST, _MOST = 0.5, 64.0
_MARKS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0)
_SVG = Markup(
    '<svg class="times {kind}" role="img" width="100%" height="{height}" '
    'viewBox="0 0 {width} {height}" preserveAspectRatio="none" focusable="false">'
    "<title>{words}</title>{marks}{parts}</svg>"
)
_AXIS = Markup(
    '<svg class="times-axis" width="100%" height="18" aria-hidden="true" focusable="false">{}</svg>'
)
_MARK = Markup('<text x="{}%" y="13" text-anchor="middle">{}×</text>')


@dataclass(frozen=True)
class Reach:
    """An estimate and its interval, in times; None for unknown, or for an endless end."""

    times: float | None
    low: float | None
    high: float | None


def reach_of(times: float | None, interval: Sequence[float | None] | None) -> Reach:
    """From what is kept of a search."""
    low, high = interval if interval else (None, None)
    return Reach(times, low, high)


def scale_for(all_of_them: Iterable[Reach]) -> TimesScale:
    """A scale from half as frequent to the next doubling above everything, 64 times at most.

    >>> scale_for([Reach(3.0, 2.0, 5.0)]).most, scale_for([Reach(90.0, 30.0, None)]).most
    (8.0, 64.0)
    """
    furthest = max((one.high or one.times or 1.0 for one in all_of_them), default=1.0)
    most = next((mark for mark in _MARKS if mark >= furthest), _MOST)
    return TimesScale(_LEAST, max(most, 4.0))


def bar(scale: TimesScale, reach: Reach, words: str, kind: str) -> Markup:
    """One line. words: the same for those who do not see it. kind: "firm" or "unsure"."""
    middle = HEIGHT // 2
    marks = Markup("").join(scale.mark(mark, HEIGHT) for mark in _MARKS if mark <= scale.most)
    parts = Markup("")
    if reach.low is not None:
        high = scale.most * 2 if reach.high is None else reach.high
        parts += scale.interval(max(reach.low, 1e-6), high, middle, stop=5)
    if reach.times is not None:
        parts += scale.point(reach.times, middle, 12) or scale.beyond(
            max(reach.times, 1e-6), middle
        )
    return _SVG.format(kind=kind, height=HEIGHT, width=WIDTH, words=words, marks=marks, parts=parts)


def axis(scale: TimesScale, lang: str) -> Markup:
    """The numbers of the scale, to stand below the lines."""
    return _AXIS.format(
        Markup("").join(
            _MARK.format(round(scale.at(mark) * 100 / WIDTH, 1), quantity(mark, lang))
            for mark in _MARKS
            if mark <= scale.most
        )
    )
