"""How much more frequent is a trait among the best than on the market?"""

from __future__ import annotations

from markupsafe import Markup

from focale.evidence.interval import Interval

_SVG = Markup(
    '<svg class="lift {kind}" width="100%" height="18" role="img" focusable="false">'
    "<title>{words}</title>"
    '<rect class="bar-track" y="5" width="100%" height="8" rx="3"/>'
    '<rect class="lift-best" y="5" width="{best}%" height="8" rx="3"/>{ends}'
    '<line class="lift-market" x1="{market}%" x2="{market}%" y1="0" y2="18"/></svg>'
)
_ENDS = Markup(
    '<line class="lift-line" x1="{low}%" x2="{high}%" y1="9" y2="9"/>'
    '<line class="lift-end" x1="{low}%" x2="{low}%" y1="5" y2="13"/>'
    '<line class="lift-end" x1="{high}%" x2="{high}%" y1="5" y2="13"/>'
)


def lift_bar(
    best: float, interval: Interval | None, market: float, words: str, *, found: bool
) -> Markup:
    """The share among the best with its interval, and a mark where the market stands.

    best, market: 0 to 1. words: the same for those who do not see it. found: drawn firmly.

    >>> drawn = lift_bar(0.75, Interval(0.5, 0.9), 0.1, "3 of 4", found=True)
    >>> 'width="75.0%"' in drawn, 'x1="10.0%"' in drawn, "<title>3 of 4</title>" in drawn
    (True, True, True)
    """
    ends = Markup("")
    if interval is not None:
        ends = _ENDS.format(low=_pc(interval.low), high=_pc(interval.high))
    kind = "found" if found else "unsure"
    return _SVG.format(kind=kind, words=words, best=_pc(best), ends=ends, market=_pc(market))


def _pc(share: float) -> str:
    return f"{min(max(share, 0.0), 1.0) * 100:.1f}"
