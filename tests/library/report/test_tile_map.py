"""The map of the départements: all of them, each once, near its neighbours, in five shades."""

import re
import xml.etree.ElementTree as ElementTree
from itertools import pairwise

import pytest

from focale.glossary.territory import DEPARTEMENTS, OVERSEAS, region_name, region_of
from focale.glossary.trees import nodes
from focale.report.page import style_sheet
from focale.report.tile_map import TILES, Tile, bounds, legend, shade_of, tile_map
from focale.report.voice import Voice
from tests.library.report.test_contrast import contrast, luminance

SVG = "{http://www.w3.org/2000/svg}"


def tiles(**numbers):
    """Every département; none is kept where nothing is said."""
    there = {code: numbers.get(f"d{code}") for code in DEPARTEMENTS}
    return {
        code: Tile(number or 0, 0 if number is None else 900, f"{DEPARTEMENTS[code]} ({code})")
        for code, number in there.items()
    }


def drawn(title="Titre", words="Mots", lang="fr", **numbers):
    text = str(tile_map(tiles(**numbers), title, words, Voice(lang)))
    return ElementTree.fromstring(text.replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" ', 1))  # noqa: S314 (our own drawing)


def squares(svg):
    """(code, number, left, top, side) of each tile."""
    found = []
    for group in svg.iter(f"{SVG}g"):
        box = group.find(f"{SVG}rect").attrib
        code, number = (text.text for text in group.iter(f"{SVG}text"))
        assert box["width"] == box["height"]
        found.append((code, number, *(int(box[name]) for name in ("x", "y", "width"))))
    return found


def test_there_are_the_101_departements_each_once():
    assert len(DEPARTEMENTS) == 101
    codes = [code for code, *_ in squares(drawn())]
    assert sorted(codes) == sorted(DEPARTEMENTS)
    assert len(set(TILES.values())) == 101


def test_no_tile_overlaps_another_or_leaves_the_drawing():
    svg = drawn()
    wide, high = (int(svg.attrib[name]) for name in ("width", "height"))
    boxes = squares(svg)
    assert all(x >= 0 and y >= 0 and x + s <= wide and y + s <= high for *_, x, y, s in boxes)
    for number, (_, _, x, y, side) in enumerate(boxes):
        for _, _, other_x, other_y, _ in boxes[number + 1 :]:
            assert abs(x - other_x) >= side or abs(y - other_y) >= side


@pytest.mark.parametrize(
    "line",
    [
        "62 60 75 91 45 18 63 15 12 81 11", "59 02 93 94 89 58 03 42 07 30",
        "50 35 53 49 79 16 24 47",
        "08 51 10 21 71 69 26 84 13", "57 67 68 90 25 74 73 05 06", "2B 2A", "14 61 72 37 36 23",
    ],
)  # fmt: skip
def test_what_lies_further_south_stands_lower(line):
    rows = [TILES[code][1] for code in line.split()]
    assert all(above < below for above, below in pairwise(rows))


@pytest.mark.parametrize(
    "line",
    [
        "29 22 35 61 93 77 10 54 67", "44 49 72 28 91 89 21 70 90", "17 16 36 18 03 01 74",
        "33 24 19 15 43 07 26 05", "64 32 82 12 48 30 84 04 06 2B", "09 11 66", "50 14 76 80 08",
    ],
)  # fmt: skip
def test_what_lies_further_east_stands_further_right(line):
    columns = [TILES[code][0] for code in line.split()]
    assert all(left < right for left, right in pairwise(columns))


# Those that share a long border.
NEIGHBOURS = """
59-62 62-80 80-60 60-02 02-08 08-51 51-55 55-57 57-54 54-67 67-68 76-27 27-14 14-50 14-61 35-22
22-29 29-56 35-53 53-72 72-49 49-44 44-85 85-79 79-86 86-37 37-41 41-45 45-91 91-75 75-92 92-78
75-93 93-95 75-94 94-77 89-58 58-71 71-21 21-70 70-90 25-39 39-71 01-74 73-38 38-69 69-42 42-63
63-03 03-18 18-36 17-85 17-16 33-24 33-40 40-64 47-32 32-65 65-31 31-82 82-46 46-19 19-23 19-15
15-43 07-26 26-05 05-04 04-06 84-13 13-83 30-84 48-12 12-81 81-34 11-09 11-66 2A-2B
""".split()


@pytest.mark.parametrize("pair", NEIGHBOURS)
def test_neighbours_touch_or_nearly_so(pair):
    (x, y), (other_x, other_y) = (TILES[code] for code in pair.split("-"))
    assert max(abs(x - other_x), abs(y - other_y)) <= 2
    assert abs(x - other_x) + abs(y - other_y) <= 3


def test_the_overseas_stand_apart_from_the_mainland():
    others = [place for code, place in TILES.items() if code not in OVERSEAS]
    for code in OVERSEAS:
        x, y = TILES[code]
        assert all(abs(x - a) + abs(y - b) > 1 for a, b in others), code


# --- numbers and shades -----------------------------------------------------------------


def test_the_number_stands_in_the_tile_and_a_dot_where_there_is_nobody():
    found = {code: number for code, number, *_ in squares(drawn(d75=54, d44=0, d13=12_345))}
    assert (found["75"], found["44"], found["13"], found["2A"]) == ("54", "0", "12\u00a0k", "·")


@pytest.mark.parametrize("most", [1, 2, 3, 4, 5, 16, 87, 1000, 123_456])
def test_each_shade_begins_above_the_one_before_and_the_most_is_darkest(most):
    edges = bounds(most)
    assert edges[0] == 1
    assert all(low < high for low, high in pairwise(edges))
    assert min(most, 3) <= len(edges) <= 4
    assert (shade_of(0, edges), shade_of(most, edges)) == (0, 4)


def test_the_legend_covers_every_number_once():
    spans = [(shade.least, shade.most) for shade in legend(tiles(d75=87, d13=3))]
    assert spans == [(0, 0), (1, 3), (4, 9), (10, 28), (29, 87)]
    assert [(shade.least, shade.most) for shade in legend(tiles(d75=0))] == [(0, 0)]


def tokens(scheme):
    css = style_sheet("page.css", "size.css")
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    found = [dict(re.findall(r"--([\w-]+): (#\w+)", block)) for block in blocks]
    light, dark = found[0] | found[2], found[1] | found[3]
    return light if scheme == "light" else light | dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_shades_are_told_apart_in_black_and_white_and_bear_their_numbers(scheme):
    colours = tokens(scheme)
    shades = [colours["paper"], *(colours[f"map-{n}"] for n in range(1, 5))]
    steps = [luminance(colour) for colour in shades]
    assert steps == sorted(steps, reverse=scheme == "light")
    assert min(contrast(one, other) for one, other in pairwise(shades[1:])) > 1.4
    inks = ["on-light", "on-light", "on-dark", "on-dark"]
    for shade, ink in zip(shades[1:], inks, strict=True):
        assert contrast(shade, colours[ink]) >= 4.5
    assert contrast(shades[0], colours["rest"]) > 1.5  # the border of the lightest


def test_without_a_page_around_it_the_map_has_its_colours_too():
    fills = {
        group.attrib["class"]: (
            group.find(f"{SVG}rect").attrib["fill"], group.find(f"{SVG}text").attrib["fill"],
        )
        for group in drawn(d75=87, d69=12, d13=5, d31=1, d44=0).iter(f"{SVG}g")
    }  # fmt: skip
    assert set(fills) == {"tm-none", *(f"tm-{n}" for n in range(5))}
    for name in ("tm-1", "tm-2", "tm-3", "tm-4"):
        assert contrast(*fills[name]) >= 4.5


# --- for everybody ----------------------------------------------------------------------


def test_the_map_has_a_title_and_words_and_each_tile_its_own():
    svg = drawn("Qualifiées", "Le plus : Paris", d75=1)
    assert svg.attrib["role"] == "img"
    ids = svg.attrib["aria-labelledby"].split()
    named = {part.attrib["id"]: part.text for part in svg if "id" in part.attrib}
    assert [named[id_] for id_ in ids] == ["Qualifiées", "Le plus : Paris"]
    assert len([group for group in svg.iter(f"{SVG}g") if group.find(f"{SVG}title").text]) == 101


def test_nothing_is_styled_in_place_or_asked_of_another_host():
    text = tile_map(tiles(d75=3), "t", "w", Voice("fr"))
    assert "style=" not in text
    assert re.findall(r"https?://|url\(|href|<script|<image", text) == []


def test_hostile_words_are_escaped():
    evil = '</title><script>alert("x")</script>'
    svg = drawn(evil, evil, d75=3)
    assert [part.text for part in svg[:2]] == [evil, evil]
    assert list(svg.iter(f"{SVG}script")) == []


def test_every_region_has_a_name_and_every_departement_a_region():
    assert {region_of(code) for code in DEPARTEMENTS} == set(nodes("departement"))
    assert len({region_name(region, "fr") for region in nodes("departement")}) == 18
