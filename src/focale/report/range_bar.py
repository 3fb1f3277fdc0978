"""What stands behind a score, seen in one glance?

The signature of Focale: a rule from 0 to 100 with ticks, solid to what is proven, hatched up to
what the missing facts could add, the tier letter in front and the number beside. One SVG that
needs nothing around it: colours are written in it, a page may repaint them by class, and the
hatch is drawn line by line, so that it also shows in black and white.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from focale.report import figures
from focale.report.voice import Voice

TICKS = (40_000, 70_000, 90_000)  # thousandths: nurture, handle now, ABM
FULL = 100_000

_TOP, _HEIGHT = 7, 8  # of the bar, in a glyph 22 high
_STEP = 4  # between two lines of the hatch
_BAR_LEFT, _NUMBER_ROOM = 28, 40

_SVG = (
    '<svg class="rb" role="img" width="{wide}" height="22" viewBox="0 0 {wide} 22" '
    'font-family="system-ui, sans-serif">\n'
    "<title>{words}</title>\n{tier}\n"
    '<rect class="rb-track" x="28" y="7" width="{width}" height="8" rx="2" fill="#dfe6e3"/>\n'
    "{hatch}{proven}"
    '<path class="rb-cut" d="{cuts}" stroke="#fff" stroke-width="1.6"/>\n'
    '<path class="rb-tick" d="{ticks}" stroke="#55635f" stroke-width="1"/>\n'
    '<text class="rb-points" x="{wide}" y="16" text-anchor="end" font-size="15" '
    'font-weight="700" fill="#17211f">{points}</text>\n</svg>'
)
_TIER = (
    '<g class="rb-tier rb-{kind}"><rect x=".75" y="1.75" width="18.5" height="18.5" rx="5" '
    'fill="{fill}" stroke="{stroke}"{dash}/><text x="10" y="15.4" text-anchor="middle" '
    'font-size="12" font-weight="700" fill="{ink}">{letter}</text></g>'
)
# How a tier looks without a page around it: fill, stroke, ink. Told apart in black and white too.
_LOOKS = {
    "A": ("#0f766e", "#0f766e", "#fff"),
    "B": ("#cfe7e3", "#0f766e", "#0a4f49"),
    "other": ("none", "#82908c", "#45524f"),
    "none": ("none", "#82908c", "#45524f"),
}


@dataclass(frozen=True)
class RangeBar:
    """What one bar shows; points in thousandths, 0 to 100,000.

    points: proven. high: with every missing fact turned out well. missing: how many facts that
    is. tier: None when the account has none. out: disqualified. ticks: where the rule is marked.
    """

    points: int
    high: int
    tier: str | None = None
    missing: int = 0
    out: bool = False
    ticks: tuple[int, ...] = TICKS

    def __post_init__(self) -> None:
        if not 0 <= self.points <= self.high <= FULL:
            raise ValueError(f"0 <= points <= high <= {FULL}, got {self.points}, {self.high}")

    def words(self, lang: str) -> str:
        """The bar for those who do not see it.

        >>> RangeBar(62_400, 81_000, "B", missing=2).words("fr")
        "62 points sur 100, jusqu'à 81 selon 2 infos manquantes ; priorité B"
        >>> RangeBar(0, 0, out=True).words("en")
        '0 points out of 100; disqualified'
        """
        voice = Voice(lang, typeset=False)
        said = voice.count("bar_points", self.points // 1000)
        if self.high > self.points:
            high = figures.score(self.high, lang)
            said += voice.count("bar_up_to", self.missing, high=high)
        elif self.missing:
            said += voice.count("bar_missing", self.missing)
        if self.out:
            return said + voice("bar_out")
        return said + (voice("bar_tier", tier=self.tier) if self.tier else voice("bar_no_tier"))


@lru_cache(maxsize=8_192)  # a list draws the same bars again at every look
def range_bar(bar: RangeBar, lang: str, width: int = 120) -> Markup:
    """The bar as SVG. width: of the rule alone, in pixels.

    >>> range_bar(RangeBar(69_999, 69_999, "B"), "fr").count(">69</text>")
    1
    """
    proven, high = _along(bar.points, width), _along(bar.high, width)
    at = [_BAR_LEFT + _along(tick, width) for tick in bar.ticks if 0 < tick < FULL]
    svg = _SVG.format(
        wide=_BAR_LEFT + width + _NUMBER_ROOM,
        width=width,
        words=escape(bar.words(lang)),
        tier=_tier(None if bar.out else bar.tier),
        hatch=_hatch(_BAR_LEFT + proven, _BAR_LEFT + high),
        proven=_solid(proven),
        cuts=" ".join(f"M{_short(x)} 6v10" for x in at),
        ticks=" ".join(f"M{_short(x)} 17v3" for x in at),
        points=figures.score(bar.points, lang),
    )
    return Markup(svg)  # noqa: S704 - drawn here; its words are escaped


def _along(thousandths: int, width: int) -> float:
    """Pixels from the left end, cut to a tenth: a bar never touches a tick it has not reached."""
    return thousandths * width * 10 // FULL / 10


def _short(pixels: float) -> str:
    return f"{pixels:.1f}".removesuffix(".0")


def _tier(letter: str | None) -> str:
    kind = letter if letter in ("A", "B") else "other" if letter else "none"
    fill, stroke, ink = _LOOKS[kind]
    dash = ' stroke-dasharray="2.5 2.5"' if kind == "none" else ""
    return _TIER.format(
        kind=kind, fill=fill, stroke=stroke, ink=ink, dash=dash, letter=escape(letter or "–")
    )


def _solid(width: float) -> str:
    if not width:
        return ""
    return (
        f'<rect class="rb-proven" x="28" y="7" width="{_short(width)}" height="8" rx="2" '
        'fill="#0f766e"/>\n'
    )


def _hatch(left: float, right: float) -> str:
    """The stretch that is still open: a light ground, and lines cut off at both ends."""
    if right <= left:
        return ""
    bottom = _TOP + _HEIGHT
    lines = []
    first = int((left - _HEIGHT) // _STEP) * _STEP
    for foot in range(first, int(right) + 1, _STEP):
        start, end = max(float(foot), left), min(float(foot + _HEIGHT), right)
        if end > start:
            lines.append(
                f"M{_short(start)} {_short(bottom - (start - foot))}"
                f"L{_short(end)} {_short(bottom - (end - foot))}"
            )
    return (
        f'<rect class="rb-open" x="{_short(left)}" y="7" width="{_short(right - left)}" height="8" '
        f'fill="#d9efec"/><path class="rb-hatch" d="{"".join(lines)}" stroke="#0f766e" '
        'stroke-width="1.3"/>\n'
    )
