"""The page of the measures: self-contained, in each language, seen in words, held on a phone."""

import datetime
import html
import re
from functools import cache

import pytest

import focale
from focale.report.drawings.band_bar import BandBar, band_bar
from focale.report.kpi_page import STYLES, kpi_page
from focale.report.page import style_sheet
from tests.library.kpi.worlds import PROFILE, costs, many
from tests.library.report.reading import visible_text
from tests.library.report.test_page_in_chromium import OVERFLOW, SHOWN

LANGS = ("fr", "en")


@cache
def found():
    return focale.kpis(
        many(600), costs=costs(60_000.0), profile=focale.read_profile(PROFILE),
        segment_by="source", before_after=datetime.date(2024, 6, 1),
    )  # fmt: skip


@cache
def page(lang):
    return kpi_page(found(), lang)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_runs_nothing_and_loads_nothing(lang):
    text = page(lang)
    assert not re.search(r"<script|<img|https?://(?!www\.w3\.org)|\sstyle=|\son\w+=", text)
    assert style_sheet(*STYLES) in text
    assert f'<html lang="{lang}">' in text


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["Vendez-vous mieux", "ICP contre le reste", "palier", "Par segment", "Chance",
                "Avant et après", "Ce qui n'a pas pu être mesuré", "Comment c'est compté"]),
        ("en", ["Do you sell better", "ICP against the rest", "band", "By segment", "Luck",
                "Before and after", "What could not be measured", "How it is counted"]),
    ],
)  # fmt: skip
def test_the_answer_stands_in_words(lang, words):
    said = visible_text(page(lang)).replace("\u00a0", " ").replace("\u202f", " ")
    for expected in words:
        assert expected in said


def test_each_picture_says_what_it_shows():
    titles = re.findall(r'<svg class="bands"[^>]*><title>([^<]+)</title>', page("en"))
    assert titles
    assert all("times" in title or "signed" in title for title in titles)


def test_no_french_stands_in_an_english_page():
    said = visible_text(page("en"))
    assert not re.search(r"[éèàçêù]|\b(les|des|affaires)\b", said)


def test_what_a_file_says_cannot_steer_the_page():
    hostile = '<script>alert("x")</script>'
    told = focale.kpis(many(source=[hostile] * 240), segment_by="source")
    assert "<script" not in kpi_page(told, "en")


def test_bands_begin_where_the_method_says_and_better_is_darker():
    less = band_bar(BandBar(0.6, 0.5, 0.7, (0.8, 0.7, 0.5), is_less=True), "0.6")
    more = band_bar(BandBar(4.0, 3.0, 5.0, (2.0, 3.0, 5.0)), "4")
    assert less.count("band-zone") == more.count("band-zone") == 3
    ends = [float(x) for x in re.findall(r'band-3" x="([\d.]+)"', less + more)]
    assert ends[0] < 10 < 450 < ends[1]  # the best on the left where less is better
    bare = band_bar(BandBar(None, None, None), "unknown")
    assert "ratio-line" not in bare
    assert "ratio-point" not in bare


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_overflows_on_a_phone_a_tablet_or_a_desk(browse, dark):
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(page("fr"))}"></iframe>'
        for width in (320, 390, 768, 1024, 1440)
    )
    script = f"<script>addEventListener('load', () => {{{OVERFLOW}}})</script>"
    told = browse(f'<!doctype html><meta charset="utf-8">{frames}{SHOWN}{script}', dark=dark)[0]
    assert not told, "\n".join(told)


@pytest.mark.parametrize(("width", "dark"), [(500, False), (1440, True)])
def test_axe_finds_no_violation(violations, width, dark):
    assert violations(page("fr"), width, dark) == []
