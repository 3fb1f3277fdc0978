"""The signature of Focale: drawn, said, and the same at every run."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from focale.report.range_bar import RangeBar, range_bar

GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"

BARS = {
    "proven-A": RangeBar(91_517, 91_517, "A"),
    "open-B": RangeBar(62_400, 81_000, "B", missing=2),
    "nothing-yet": RangeBar(0, 100_000, "C", missing=7),
    "full": RangeBar(100_000, 100_000, "A"),
    "just-below": RangeBar(69_999, 69_999, "B"),
    "disqualified": RangeBar(35_000, 40_000, None, missing=1, out=True),
    "own-thresholds": RangeBar(50_000, 72_000, "D", missing=1, ticks=(35_000, 65_000, 95_000)),
}


def drawn(bar, lang="fr", width=120):
    """The bar, read as an SVG document of its own."""
    text = str(range_bar(bar, lang, width))
    text = text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return ET.fromstring(text)  # noqa: S314 (our own drawing)


def part(svg, name):
    return next((e for e in svg.iter() if e.get("class", "").startswith(name)), None)


@pytest.mark.parametrize("name", BARS)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_bar_is_drawn_as_it_was_approved(name, lang):
    golden = GOLDEN / f"{name}.{lang}.svg"
    svg = f"{range_bar(BARS[name], lang)}\n"
    assert svg == golden.read_text("utf-8"), f"if the change is meant: write {golden.name} again"


def test_every_approved_drawing_is_tested():
    named = {f"{name}.{lang}.svg" for name in BARS for lang in ("fr", "en")}
    assert {path.name for path in GOLDEN.glob("*.svg")} == named


def test_the_bar_is_solid_to_what_is_proven_and_hatched_to_what_is_possible():
    svg = drawn(RangeBar(50_000, 75_000, "B", missing=1), width=100)
    assert part(svg, "rb-proven").get("width") == "50"
    assert (part(svg, "rb-open").get("x"), part(svg, "rb-open").get("width")) == ("78", "25")


def test_no_line_of_the_hatch_leaves_the_open_stretch():
    numbers = part(drawn(RangeBar(50_000, 75_000, missing=1), width=100), "rb-hatch").get("d")
    points = numbers.replace("L", "M").removeprefix("M").split("M")
    assert all(78 <= float(x) <= 103 and 7 <= float(y) <= 15 for x, y in map(str.split, points))


def test_a_score_just_below_a_threshold_neither_says_nor_touches_it():
    svg = drawn(RangeBar(69_999, 69_999, "B"))
    assert part(svg, "rb-points").text == "69"
    tick = part(svg, "rb-cut").get("d").split("M")[2].split()[0]
    assert 28 + float(part(svg, "rb-proven").get("width")) < float(tick)


def test_a_disqualified_account_has_a_dash_instead_of_its_letter():
    svg = drawn(RangeBar(80_000, 80_000, "A", out=True))
    assert part(svg, "rb-tier").find(f"{SVG}text").text == "–"


def test_tiers_are_told_apart_without_colour():
    def look(tier):
        rect = part(drawn(RangeBar(0, 0, tier)), "rb-tier").find(f"{SVG}rect")
        return rect.get("fill"), rect.get("stroke-dasharray")

    assert len({look("A"), look("B"), look("C"), look(None)}) == 4


@pytest.mark.parametrize(
    ("bar", "french", "english"),
    [
        (
            RangeBar(62_400, 81_900, "B", missing=2),
            "62 points sur 100, jusqu'à 81 selon 2 infos manquantes ; priorité B",
            "62 points out of 100, up to 81 depending on 2 missing facts; tier B",
        ),
        (
            RangeBar(1_000, 2_000, "C", missing=1),
            "1 point sur 100, jusqu'à 2 selon 1 info manquante ; priorité C",
            "1 point out of 100, up to 2 depending on 1 missing fact; tier C",
        ),
        (
            RangeBar(0, 0, None, missing=1),
            "0 point sur 100, 1 info manquante ; sans priorité",
            "0 points out of 100, 1 missing fact; no tier",
        ),
        (
            RangeBar(100_000, 100_000, "A", out=True),
            "100 points sur 100 ; hors cible",
            "100 points out of 100; disqualified",
        ),
    ],
)
def test_the_bar_is_said_to_those_who_do_not_see_it(bar, french, english):
    assert (bar.words("fr"), bar.words("en")) == (french, english)
    svg = drawn(bar)
    assert (svg.get("role"), svg.find(f"{SVG}title").text) == ("img", french)


@pytest.mark.parametrize("points", [(-1, 0), (2, 1), (0, 100_001)])
def test_a_score_outside_its_range_is_refused(points):
    with pytest.raises(ValueError, match="points <= high"):
        RangeBar(*points)


def test_a_tier_is_only_text():
    assert "<b>" not in range_bar(RangeBar(0, 0, "<b>"), "fr")
