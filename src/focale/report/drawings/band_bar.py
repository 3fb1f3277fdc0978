"""How does a ratio lie among the bands of the method?

A line on a scale of multiples as in `ratio_bar`, over the shades of the bands: minimum, good,
excellent. Where less is better (cycle, cost) the best shade is on the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from focale.report.drawings.times_scale import WIDTH, TimesScale

SCALE = TimesScale(0.1, 10.0)
_HEIGHT = 34

_SVG = Markup(
    '<svg class="bands" role="img" width="100%" height="{height}" viewBox="0 0 {width} {height}" '
    'preserveAspectRatio="none" focusable="false"><title>{words}</title>{zones}{one}{parts}</svg>'
)


@dataclass(frozen=True)
class BandBar:
    """One ratio. thresholds: where minimum, good and excellent begin; none without bands.

    estimate: None when unknown. low, high: of the interval, None without one.
    """

    estimate: float | None
    low: float | None
    high: float | None
    thresholds: tuple[float, ...] = ()
    is_less: bool = False


def band_bar(bar: BandBar, words: str) -> Markup:
    """The line over the bands, as SVG. words: the same for those who do not see it.

    >>> drawn = band_bar(BandBar(3.2, 2.1, 4.9, (2.0, 3.0, 5.0)), "3.2 times, 2.1 to 4.9")
    >>> drawn.count("band-zone"), "<title>3.2 times, 2.1 to 4.9</title>" in drawn
    (3, True)
    >>> "ratio-end" in band_bar(BandBar(40.0, None, None), "40 times")
    True
    """
    return _SVG.format(
        height=_HEIGHT, width=WIDTH, words=words, zones=_zones(bar),
        one=SCALE.mark(1.0, _HEIGHT),
        parts=_line(bar),
    )  # fmt: skip


def band_axis(marks: Sequence[tuple[float, str]]) -> Markup:
    """The numbers of the scale, to stand below the lines: (times, how it is written).

    >>> 'x="50.0%"' in band_axis([(1.0, "1")])
    True
    """
    return SCALE.axis(marks)


def _zones(bar: BandBar) -> Markup:
    drawn = Markup("")
    ends = [*bar.thresholds[1:], SCALE.least if bar.is_less else SCALE.most]
    for place, (start, end) in enumerate(zip(bar.thresholds, ends, strict=False)):
        left, right = sorted((SCALE.at(start), SCALE.at(end)))
        drawn += Markup('<rect class="band-zone band-{}" x="{}" width="{}" height="{}"/>').format(
            place + 1, left, round(right - left, 1), _HEIGHT
        )
    return drawn


def _line(bar: BandBar) -> Markup:
    middle = _HEIGHT // 2
    drawn = Markup("")
    if bar.low is not None and bar.high is not None:
        drawn = SCALE.interval(bar.low, bar.high, middle, stop=6)
    elif bar.estimate is not None:
        drawn = SCALE.beyond(bar.estimate, middle)
    return drawn + SCALE.point(bar.estimate, middle, 14)
