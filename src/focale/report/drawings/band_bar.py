"""How does a ratio lie among the bands of the method?

A line on a scale of multiples as in `ratio_bar`, over the shades of the bands: minimum, good,
excellent. Where less is better (cycle, cost) the best shade is on the left.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

LEAST, MOST = 0.1, 10.0  # times: nothing beyond is drawn
_WIDTH, _HEIGHT, _ROOM = 600, 34, 8

_SVG = Markup(
    '<svg class="bands" role="img" width="100%" height="{height}" viewBox="0 0 {width} {height}" '
    'preserveAspectRatio="none" focusable="false"><title>{words}</title>{zones}{one}{parts}</svg>'
)
_AXIS = Markup(
    '<svg class="ratio-axis" width="100%" height="18" aria-hidden="true" focusable="false">{}</svg>'
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
    """
    return _SVG.format(
        height=_HEIGHT, width=_WIDTH, words=words, zones=_zones(bar),
        one=Markup('<path class="ratio-mark one" d="M{} 0V{}"/>').format(_at(1.0), _HEIGHT),
        parts=_line(bar),
    )  # fmt: skip


def band_axis(marks: Sequence[tuple[float, str]]) -> Markup:
    """The numbers of the scale, to stand below the lines: (times, how it is written).

    >>> 'x="50.0%"' in band_axis([(1.0, "1")])
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


def _zones(bar: BandBar) -> Markup:
    drawn = Markup("")
    ends = [*bar.thresholds[1:], LEAST if bar.is_less else MOST]
    for place, (start, end) in enumerate(zip(bar.thresholds, ends, strict=False)):
        left, right = sorted((_at(start), _at(end)))
        drawn += Markup('<rect class="band-zone band-{}" x="{}" width="{}" height="{}"/>').format(
            place + 1, left, round(right - left, 1), _HEIGHT
        )
    return drawn


def _line(bar: BandBar) -> Markup:
    middle = _HEIGHT // 2
    drawn = Markup("")
    if bar.low is not None and bar.high is not None:
        left, right = _at(bar.low), _at(bar.high)
        drawn += Markup(
            '<path class="ratio-line" vector-effect="non-scaling-stroke" d="M{} {}H{}"/>'
        ).format(left, middle, right)
        for is_cut, place, turn in ((bar.low < LEAST, left, 1), (bar.high > MOST, right, -1)):
            tip = turn * 8
            shape = (
                f"M{place + tip} {middle - 5}L{place} {middle}L{place + tip} {middle + 5}"
                if is_cut
                else f"M{place} {middle - 6}V{middle + 6}"
            )
            drawn += Markup(
                '<path class="ratio-end" vector-effect="non-scaling-stroke" d="{}"/>'
            ).format(shape)
    if bar.estimate is not None and LEAST <= bar.estimate <= MOST:
        drawn += Markup('<rect class="ratio-point" x="{}" y="{}" width="8" height="14"/>').format(
            round(_at(bar.estimate) - 4, 1), middle - 7
        )
    return drawn


def _at(times: float) -> float:
    """Units from the left, cut to the scale."""
    held = min(max(times, LEAST), MOST)
    share = math.log(held / LEAST) / math.log(MOST / LEAST)
    return round(_ROOM + share * (_WIDTH - 2 * _ROOM), 1)
