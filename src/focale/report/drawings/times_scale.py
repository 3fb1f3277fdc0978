"""Where does a multiple stand on a scale, and how is its interval drawn?

From 1 to 2 is as far as from 2 to 4. What lies beyond the scale is cut to it, and its end is an
arrow. The scale is the same for all lines of a page, so that they can be compared.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

WIDTH = 600  # units across
_ROOM = 8  # left at both ends of the scale
_AXIS = Markup(
    '<svg class="ratio-axis" width="100%" height="18" aria-hidden="true" focusable="false">{}</svg>'
)


@dataclass(frozen=True)
class TimesScale:
    """A scale from `least` to `most` times."""

    least: float
    most: float

    def at(self, times: float) -> float:
        """Units from the left, cut to the scale.

        >>> scale = TimesScale(0.1, 10.0)
        >>> scale.at(1.0), scale.at(99.0)
        (300.0, 592.0)
        """
        held = min(max(times, self.least), self.most)
        share = math.log(held / self.least) / math.log(self.most / self.least)
        return round(_ROOM + share * (WIDTH - 2 * _ROOM), 1)

    def axis(self, marks: Sequence[tuple[float, str]]) -> Markup:
        """The numbers, to stand below the lines: (times, how it is written).

        >>> 'x="50.0%"' in TimesScale(0.1, 10.0).axis([(1.0, "1")])
        True
        """
        return _AXIS.format(
            Markup("").join(
                Markup('<text class="axis" x="{}%" y="13" text-anchor="middle">{}</text>').format(
                    round(self.at(mark) * 100 / WIDTH, 1), words
                )
                for mark, words in marks
            )
        )

    def mark(self, times: float, height: int) -> Markup:
        """An upright line across; 1, where nothing differs, is drawn firmly."""
        one = " one" if times == 1.0 else ""
        drawn = Markup('<path class="ratio-mark{}" d="M{} 0V{}"/>')
        return drawn.format(one, self.at(times), height)

    def interval(self, low: float, high: float, middle: int, stop: int) -> Markup:
        """A line between two ends. middle: its height; stop: how far its ends reach up and down."""
        left, right = self.at(low), self.at(high)
        drawn = Markup(
            '<path class="ratio-line" vector-effect="non-scaling-stroke" d="M{} {}H{}"/>'
        ).format(left, middle, right)
        for is_cut, place, turn in ((low < self.least, left, 1), (high > self.most, right, -1)):
            tip = place + turn * 8
            shape = (
                f"M{tip} {middle - 5}L{place} {middle}L{tip} {middle + 5}"
                if is_cut
                else f"M{place} {middle - stop}V{middle + stop}"
            )
            drawn += Markup(
                '<path class="ratio-end" vector-effect="non-scaling-stroke" d="{}"/>'
            ).format(shape)
        return drawn

    def beyond(self, times: float, middle: int) -> Markup:
        """An arrow where a number lies beyond the scale; nothing for one that stands on it.

        >>> scale = TimesScale(0.1, 10.0)
        >>> "M584" in scale.beyond(40.0, 17), scale.beyond(2.0, 17)
        (True, Markup(''))
        """
        if self.least <= times <= self.most:
            return Markup("")
        place, turn = self.at(times), 1 if times < self.least else -1
        tip = place + turn * 8
        drawn = Markup('<path class="ratio-end" vector-effect="non-scaling-stroke" d="{}"/>')
        return drawn.format(f"M{tip} {middle - 5}L{place} {middle}L{tip} {middle + 5}")

    def point(self, times: float | None, middle: int, height: int) -> Markup:
        """The estimate; nothing for one that is unknown or beyond the scale."""
        if times is None or not self.least <= times <= self.most:
            return Markup("")
        drawn = Markup('<rect class="ratio-point" x="{}" y="{}" width="8" height="{}"/>')
        return drawn.format(round(self.at(times) - 4, 1), middle - height // 2, height)
