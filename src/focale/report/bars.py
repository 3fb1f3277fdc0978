"""How large is a part, and does the profile keep a good share of its market?

Bars as SVG: lengths are attributes, never styles, so that the strictest policy lets them pass.
They are measured in per cent and stretch with the page. Solid is proven, hatched is open.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from focale.report.voice import Voice
from focale.scorecard.kept import GOOD_KEPT, TOO_WIDE, Kept

HATCH = Markup(
    '<svg class="unseen" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/>'
    '<rect class="hatch-line" width="1.8" height="5"/></pattern></defs></svg>'
)
"""Once a page: what `url(#hatch)` paints with."""

KINDS = ("solid", "light", "rest", "open", "lost")
"""Best, second, the others; hatched for what is unknown; a penalty."""

_BAR = Markup(
    '<svg class="bar" width="100%" height="6" aria-hidden="true" focusable="false">'
    '<rect class="bar-track" width="100%" height="6" rx="3"/>{part}</svg>'
)
_KEPT = Markup(
    '<svg class="kept" width="100%" height="92" role="img" aria-label="{words}" '
    'focusable="false">'
    '<rect class="kept-zone" x="{low}%" y="18" width="{zone}%" height="52"/>'
    '<rect class="bar-track" x="0" y="30" width="100%" height="28" rx="3"/>'
    "{parts}"
    '<line class="kept-goal" x1="{low}%" x2="{low}%" y1="18" y2="70"/>'
    '<line class="kept-goal" x1="{high}%" x2="{high}%" y1="18" y2="70"/>'
    '<line class="kept-alarm" x1="{alarm}%" x2="{alarm}%" y1="18" y2="70"/>'
    '<text class="kept-word" x="{middle}%" y="12" text-anchor="middle">{target}</text>'
    '<text class="kept-word kept-warn" x="{alarm}%" y="12" text-anchor="middle">{alarmed}</text>'
    "{axis}</svg>"
)


def bar(part: int, whole: int, kind: str = "solid") -> Markup:
    """A small bar, in one of KINDS.

    >>> "width=\\"25.0%\\"" in bar(1, 4)
    True
    """
    width = _per_cent(part, whole)
    if width == "0.0":
        return _BAR.format(part="")
    return _BAR.format(
        part=Markup('<rect class="bar-{}" width="{}%" height="6" rx="3"/>').format(kind, width)
    )


def range_of(sure: int, possible: int, whole: int) -> Markup:
    """A small bar, solid to what is sure and hatched on to what is possible.

    >>> drawn = range_of(1, 2, 4)
    >>> drawn.index('bar-open" width="50.0%"') < drawn.index('bar-solid" width="25.0%"')
    True
    """
    parts = [("open", possible)] if possible > sure else []
    drawn = Markup("").join(
        Markup('<rect class="bar-{}" width="{}%" height="6" rx="3"/>').format(kind, width)
        for kind, count in (*parts, ("solid", sure))
        if (width := _per_cent(count, whole)) != "0.0"
    )
    return _BAR.format(part=drawn)


def kept_chart(kept: Kept, voice: Voice) -> Markup:
    """The share of the market kept, solid, and what it could become, hatched.

    The target zone lies behind, the alarm before. Empty for an empty market.
    """
    if not kept.market:
        return Markup("")
    low, high = (round(edge * 100) for edge in GOOD_KEPT)
    alarm = round(TOO_WIDE * 100)
    sure, possible = _per_cent(kept.qualified, kept.market), _per_cent(kept.possible, kept.market)
    parts = Markup('<rect class="bar-open" y="30" width="{}%" height="28" rx="3"/>').format(
        possible
    )
    if kept.possible == kept.qualified:
        parts = Markup("")
    parts += Markup('<rect class="bar-solid" y="30" width="{}%" height="28" rx="3"/>').format(sure)
    said = voice(
        "chart",
        share=voice.share(kept.qualified, kept.market),
        possible=voice.share(kept.possible, kept.market),
    )
    return _KEPT.format(
        words=said, low=low, high=high, zone=high - low, middle=(low + high) / 2, alarm=alarm,
        parts=parts, target=voice("chart_target"), alarmed=voice("chart_alarm"),
        axis=_axis((0, low, high, alarm, 100), voice),
    )  # fmt: skip


def _axis(marks: tuple[int, ...], voice: Voice) -> Markup:
    """The numbers below; the first and last stay inside the drawing."""
    anchors = {marks[0]: "start", marks[-1]: "end"}
    return Markup("").join(
        Markup('<text class="kept-axis" x="{}%" y="88" text-anchor="{}">{}</text>').format(
            mark, anchors.get(mark, "middle"), voice("axis_mark", n=mark)
        )
        for mark in marks
    )


def _per_cent(part: int, whole: int) -> str:
    """A width, cut to a tenth so that no bar touches a mark that it has not reached."""
    tenths = min(max(part, 0) * 1000 // whole, 1000) if whole > 0 else 0
    if 0 < part < whole and tenths == 0:
        tenths = 1
    return f"{tenths // 10}.{tenths % 10}"


def stacked(parts: Sequence[tuple[str, int]], whole: int) -> Markup:
    """A small bar of several parts, side by side: (one of KINDS, how many) each.

    >>> drawn = stacked([("solid", 2), ("light", 1)], 4)
    >>> 'x="50.0%" width="25.0%"' in drawn
    True
    """
    drawn, before = Markup(""), 0
    for kind, count in parts:
        width = _per_cent(count, whole)
        if width != "0.0":
            drawn += Markup('<rect class="bar-{}" x="{}%" width="{}%" height="6"/>').format(
                kind, _per_cent(before, whole), width
            )
        before += count
    return _BAR.format(part=drawn)
