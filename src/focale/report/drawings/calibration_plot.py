"""When we say 30 %, do 30 % sign?

A point for each group of deals of like probability, with its interval; on the diagonal, what was
said came true.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

SIDE, _LEFT, _BOTTOM, _EDGE = 320, 48, 36, 24
_SVG = Markup(
    '<svg class="calibration" role="img" width="100%" viewBox="0 0 {side} {side}" '
    'focusable="false"><title>{title}</title><desc>{desc}</desc>{parts}</svg>'
)


@dataclass(frozen=True)
class Dot:
    """One group: what was said, what happened, and between which ends; shares of 0 to 1."""

    said: float
    happened: float
    low: float
    high: float


@dataclass(frozen=True)
class Words:
    """What stands beside the drawing. marks: (share, how it is written)."""

    title: str
    desc: str
    said: str
    happened: str
    marks: Sequence[tuple[float, str]]


def calibration_plot(dots: Sequence[Dot], words: Words) -> Markup:
    """The picture.

    >>> words = Words("t", "d", "said", "happened", [(0.0, "0 %"), (1.0, "100 %")])
    >>> calibration_plot([Dot(0.2, 0.25, 0.1, 0.4)], words).count("cal-dot")
    1
    """
    most = max(words.marks[-1][0], 1e-9)

    def across(share: float) -> float:
        return round(_LEFT + min(share, most) / most * (SIDE - _LEFT - _EDGE), 1)

    def up(share: float) -> float:
        return round(SIDE - _BOTTOM - min(share, most) / most * (SIDE - _BOTTOM - _EDGE), 1)

    parts = Markup("")
    for share, written in words.marks:
        parts += Markup(
            '<path class="grid" d="M{left} {y}H{right}"/>'
            '<text class="axis" x="{near}" y="{low}" text-anchor="end">{words}</text>'
            '<text class="axis" x="{x}" y="{below}" text-anchor="middle">{words}</text>'
        ).format(
            left=_LEFT, y=up(share), right=SIDE - _EDGE, near=_LEFT - 6, low=up(share) + 4,
            x=across(share), below=SIDE - _BOTTOM + 16, words=written,
        )  # fmt: skip
    parts += Markup('<path class="cal-right" d="M{} {}L{} {}"/>').format(
        across(0), up(0), across(most), up(most)
    )
    parts += Markup(
        '<text class="axis" x="{}" y="{}" text-anchor="end">{}</text>'
        '<text class="axis" x="{}" y="{}">{}</text>'
    ).format(SIDE - _EDGE, SIDE - 4, words.said, _LEFT + 4, _EDGE + 10, words.happened)
    for dot in dots:
        x = across(dot.said)
        parts += Markup(
            '<path class="cal-line" d="M{x} {low}V{high}"/>'
            '<circle class="cal-dot" cx="{x}" cy="{y}" r="4"/>'
        ).format(x=x, low=up(dot.low), high=up(dot.high), y=up(dot.happened))
    return _SVG.format(side=SIDE, title=words.title, desc=words.desc, parts=parts)
