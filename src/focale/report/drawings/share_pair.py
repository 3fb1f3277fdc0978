"""How much more frequent is a trait inside a group than outside?"""

from __future__ import annotations

from markupsafe import Markup

from focale.evidence.interval import Interval

_SVG = Markup(
    '<svg class="pair" width="100%" height="18" role="img" aria-label="{words}" focusable="false">'
    "<title>{words}</title>"
    '<rect class="bar-track" y="1" width="100%" height="8" rx="3"/>'
    '<rect class="bar-solid" y="1" width="{inside}%" height="8" rx="3"/>{line}'
    '<rect class="bar-rest" y="12" width="{outside}%" height="4" rx="2"/></svg>'
)
_LINE = Markup(
    '<line class="rate-line" x1="{low}%" x2="{high}%" y1="5" y2="5"/>'
    '<line class="rate-end" x1="{low}%" x2="{low}%" y1="2" y2="8"/>'
    '<line class="rate-end" x1="{high}%" x2="{high}%" y1="2" y2="8"/>'
)


def share_pair(inside: float, outside: float, interval: Interval | None, words: str) -> Markup:
    """A bar for the share inside, with its interval, above a thinner one for the share outside.

    words: what it says, for those who do not see it.

    >>> drawn = share_pair(0.62, 0.2, Interval(0.5, 0.7), "62 % in, 20 % out")
    >>> 'width="62.0%"' in drawn and 'x2="70.0%"' in drawn
    True
    """
    line = (
        Markup("")
        if interval is None
        else _LINE.format(low=_pc(interval.low), high=_pc(interval.high))
    )
    return _SVG.format(inside=_pc(inside), outside=_pc(outside), line=line, words=words)


def _pc(share: float) -> str:
    return f"{share * 100:.1f}"
