"""How large is a rate, and between which ends may it lie?"""

from __future__ import annotations

from markupsafe import Markup

from focale.evidence.interval import Interval

_SVG = Markup(
    '<svg class="bar rate" width="100%" height="10" aria-hidden="true" focusable="false">'
    '<rect class="bar-track" y="2" width="100%" height="6" rx="3"/>{parts}</svg>'
)


def rate_bar(share: float | None, interval: Interval | None) -> Markup:
    """A bar to the rate, and a line over its interval. Empty when nobody tried.

    >>> 'width="25.0%"' in rate_bar(0.25, Interval(0.1, 0.4))
    True
    """
    if share is None or interval is None:
        return _SVG.format(parts="")
    return _SVG.format(
        parts=Markup(
            '<rect class="bar-solid" y="2" width="{}%" height="6" rx="3"/>'
            '<line class="rate-line" x1="{}%" x2="{}%" y1="5" y2="5"/>'
            '<line class="rate-end" x1="{}%" x2="{}%" y1="1" y2="9"/>'
            '<line class="rate-end" x1="{}%" x2="{}%" y1="1" y2="9"/>'
        ).format(
            _pc(share), _pc(interval.low), _pc(interval.high), _pc(interval.low),
            _pc(interval.low), _pc(interval.high), _pc(interval.high),
        )
    )  # fmt: skip


def _pc(share: float) -> str:
    return f"{share * 100:.1f}"
