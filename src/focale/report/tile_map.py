"""Where in France are the accounts that a profile keeps, seen in one glance?

A tile of the same size for each of the 101 départements, near its true neighbours: on a true map
Paris and its suburbs, where most accounts are, would be a dot. Each tile bears its code and its
number, darker for more, so that it reads in black and white; the five overseas stand top left.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from focale.glossary.territory import OVERSEAS
from focale.report.voice import Voice

_GRID = """
971 972 973 .  .  62 59 .  .  .  .
974 976 .  .  76 80 02 08 .  .  .
.  .  50 14 27 60 51 55 57 .  .
29 22 35 61 95 93 77 10 54 67 .
.  56 53 78 92 75 94 52 88 68 .
.  44 49 72 28 91 89 21 70 90 .
.  85 79 37 41 45 58 71 39 25 .
.  17 16 86 36 18 03 01 74 .  .
.  33 24 87 23 63 42 69 38 73 .
.  40 47 46 19 15 43 07 26 05 .
.  64 32 82 12 48 30 84 04 06 .
.  .  65 31 81 34 .  13 83 .  2B
.  .  .  09 11 66 .  .  .  .  2A
"""

TILES: dict[str, tuple[int, int]] = {
    code: (column, row)
    for row, line in enumerate(_GRID.split("\n")[1:-1])
    for column, code in enumerate(line.split())
    if code != "."
}
"""Code -> column and row of its tile, from the top left."""

_SIDE, _STEP = 30, 32  # of a tile; from one to the next
_SHADES = 4  # besides nothing: a fifth could not be told from its neighbours
_SVG = Markup(
    '<svg class="tm" role="img" aria-labelledby="tile-map-title tile-map-desc" '
    'viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" '
    'font-family="system-ui, sans-serif" text-anchor="middle" focusable="false">\n'
    '<title id="tile-map-title">{title}</title>\n<desc id="tile-map-desc">{words}</desc>\n'
    '<path class="tm-sea" d="{inset}" fill="none" stroke="#9aa8a4"/>\n'
    "{tiles}</svg>"
)
_TILE = Markup(
    '<g class="tm-{shade}"><title>{words}</title>'
    '<rect x="{x}" y="{y}" width="{side}" height="{side}" rx="4" fill="{fill}" '
    'stroke="{stroke}"/>'
    '<text class="tm-code" x="{middle}" y="{head}" font-size="9" fill="{ink}">{code}</text>'
    '<text class="tm-number" x="{middle}" y="{foot}" font-size="{size}" font-weight="700" '
    'fill="{ink}">{number}</text></g>\n'
)
_SWATCH = Markup(
    '<svg class="tm tm-swatch" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" '
    'focusable="false"><g class="tm-{shade}"><rect x="1" y="1" width="16" height="16" rx="4" '
    'fill="{fill}" stroke="{stroke}"/></g></svg>'
)
# Without a page around it: fill, stroke, ink. Each darker than the one before.
_LOOKS = {
    "none": ("none", "#dfe6e3", "#52605c"),
    "0": ("#fff", "#9aa8a4", "#17211f"),
    "1": ("#dff0ed", "#9aa8a4", "#17211f"),
    "2": ("#9fd3ca", "#9fd3ca", "#06211d"),
    "3": ("#177d73", "#177d73", "#fff"),
    "4": ("#073f3b", "#073f3b", "#fff"),
}


@dataclass(frozen=True)
class Tile:
    """What one département shows: its number, out of how many, and all that in words."""

    number: int
    total: int
    words: str


@dataclass(frozen=True)
class Shade:
    """One line of the legend: a swatch, and the least and most that it stands for."""

    swatch: Markup
    least: int
    most: int


def bounds(most: int) -> tuple[int, ...]:
    """The least number of each shade, when the largest number is `most`; none for 0.

    Each shade spans as many times as the others: a few large cities would else leave the rest
    of the country in one shade.

    >>> bounds(87), bounds(2), bounds(0)
    ((1, 4, 10, 29), (1, 2), ())
    """
    if most < 1:
        return ()
    found = [1]
    for power in range(1, _SHADES):
        least = found[-1]
        while least**_SHADES <= most**power:
            least += 1
        found.append(least)
    return tuple(dict.fromkeys(least for least in found if least <= most))


def shade_of(number: int, edges: tuple[int, ...]) -> int:
    """0 for none, else 1 to 4; the largest numbers are always darkest.

    >>> [shade_of(number, (1, 4, 10, 29)) for number in (0, 1, 9, 10, 87)]
    [0, 1, 2, 3, 4]
    """
    reached = sum(number >= least for least in edges)
    return reached + _SHADES - len(edges) if reached else 0


def tile_map(tiles: Mapping[str, Tile], title: str, words: str, voice: Voice) -> Markup:
    """The map as SVG. tiles: code -> what it shows, for each of the 101 départements.

    title, words: for those who do not see it. Raises KeyError for a département without tile.
    """
    edges = bounds(max(tile.number for tile in tiles.values()))
    columns, rows = (max(place[axis] for place in TILES.values()) + 1 for axis in (0, 1))
    drawn = [
        _tile(code, TILES[code], tile, edges, voice)
        for code, tile in sorted(tiles.items(), key=lambda item: (TILES[item[0]][1], item[0]))
    ]
    return _SVG.format(
        wide=columns * _STEP,
        high=rows * _STEP,
        title=title,
        words=words,
        inset=_inset(),
        tiles=Markup("").join(drawn),
    )


def legend(tiles: Mapping[str, Tile]) -> tuple[Shade, ...]:
    """The shades of a map, the lightest first; one alone where nothing is kept."""
    most = max(tile.number for tile in tiles.values())
    edges = bounds(most)
    starts = (0, *edges)
    ends = (*(least - 1 for least in starts[1:]), most)
    return tuple(
        Shade(_swatch(shade_of(least, edges)), least, last)
        for least, last in zip(starts, ends, strict=True)
    )


def short_number(number: int, voice: Voice) -> str:
    """A number that fits a tile: from 10,000 in thousands, cut.

    >>> short_number(987, Voice("fr")), short_number(12_999, Voice("en"))
    ('987', '12\\xa0k')
    """
    return voice.whole(number) if number < 10_000 else f"{voice.whole(number // 1000)}\u00a0k"


def _tile(
    code: str, place: tuple[int, int], tile: Tile, edges: tuple[int, ...], voice: Voice
) -> Markup:
    x, y = (axis * _STEP + 1 for axis in place)
    shade = str(shade_of(tile.number, edges)) if tile.total else "none"
    fill, stroke, ink = _LOOKS[shade]
    number = short_number(tile.number, voice) if tile.total else "·"
    return _TILE.format(
        shade=shade, words=tile.words, x=x, y=y, side=_SIDE, middle=x + _SIDE // 2, head=y + 11,
        foot=y + 25, size=13 if len(number) <= 3 else 10, fill=fill, stroke=stroke, ink=ink,
        code=code, number=number,
    )  # fmt: skip


def _swatch(shade: int) -> Markup:
    fill, stroke, _ = _LOOKS[str(shade)]
    return _SWATCH.format(shade=shade, fill=fill, stroke=stroke)


def _inset() -> str:
    """The line between the overseas départements and the rest."""
    places = [TILES[code] for code in OVERSEAS]
    below, right = (max(place[axis] for place in places) + 1 for axis in (1, 0))
    last = max(column for column, row in places if row == below - 1) + 1
    across = f"H{last * _STEP + _SIDE // 8}V{(below - 1) * _STEP + 2}H{right * _STEP + 2}V0"
    return f"M0 {below * _STEP + 2}{across}"
