"""The pages of a validation and of a weighing: self-contained, in each language, seen in words."""

import html
import re
from functools import cache

import pytest

import focale
from focale.report.page import content_security_policy, style_sheet
from focale.report.validation_page import STYLES, validation_page
from focale.report.weigh_page import weigh_page
from tests.library.discovery.weigh import test_weigh_door as deals
from tests.library.kpi.validation import test_validate_door as leads
from tests.library.report.reading import visible_text
from tests.library.report.test_page_in_chromium import OVERFLOW, SHOWN


@cache
def page(kind, lang):
    if kind == "validation":
        found = focale.validate(leads.world(5.0), leads.profile())
        return validation_page(found, lang)
    return weigh_page(focale.weigh(deals.world(), deals.profile()), lang)


def plain(kind, lang):
    return visible_text(page(kind, lang)).replace("\u00a0", " ").replace("\u202f", " ")


KINDS, LANGS = ("validation", "weigh"), ("fr", "en")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_page_runs_nothing_and_loads_nothing(kind, lang):
    text = page(kind, lang)
    assert not re.search(r"<script|<img|https?://(?!www\.w3\.org)|\sstyle=|\son\w+=", text)
    assert content_security_policy(*STYLES).replace("'", "&#39;") in text or (
        content_security_policy(*STYLES) in text
    )
    assert style_sheet(*STYLES) in text
    assert f'<html lang="{lang}">' in text


@pytest.mark.parametrize(
    ("kind", "lang", "words"),
    [
        ("validation", "fr", ["Oui : ce profil convertit mieux", "Hors ICP", "À effort égal",
                              "Les deux courbes", "Lectures du verdict"]),
        ("validation", "en", ["Yes: this profile converts better", "Outside", "At equal effort",
                              "The two curves", "Readings of the verdict"]),
        ("weigh", "fr", ["Une version 4 du profil est proposée", "Chances de gagner",
                         "Quand on dit 30 %, 30 % signent-ils ?", "le montant typique"]),
        ("weigh", "en", ["Version 4 of the profile is proposed", "Odds of winning",
                         "When we say 30%, do 30% sign?", "the typical amount"]),
    ],
)  # fmt: skip
def test_the_answer_stands_in_words(kind, lang, words):
    said = plain(kind, lang)
    for expected in words:
        assert expected in said


@pytest.mark.parametrize(("kind", "drawings"), [("validation", ("curves", "ratio")),
                                                ("weigh", ("calibration", "ratio"))])  # fmt: skip
def test_each_picture_says_what_it_shows(kind, drawings):
    text = page(kind, "en")
    for name in drawings:
        (first, *_) = re.findall(rf'<svg class="{name}[ "][^>]*>\s*<title>([^<]+)</title>', text)
        assert first.strip()


@pytest.mark.parametrize("kind", KINDS)
def test_no_french_stands_in_an_english_page(kind):
    said = plain(kind, "en")
    assert not re.search(r"[éèàçêù]|\b(les|des|leads classés|affaires)\b", said)


def test_what_a_file_says_cannot_steer_the_page():
    hostile = '<script>alert("x")</script>'
    found = focale.validate(leads.world(source=[hostile] * leads.N), leads.profile())
    assert "<script" not in validation_page(found, "en")


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_overflows_on_a_phone_a_tablet_or_a_desk(browse, dark):
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(page(kind, "fr"))}"></iframe>'
        for width in (320, 390, 768, 1024, 1440)
        for kind in KINDS
    )
    script = f"<script>addEventListener('load', () => {{{OVERFLOW}}})</script>"
    found = browse(f'<!doctype html><meta charset="utf-8">{frames}{SHOWN}{script}', dark=dark)[0]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("width", "dark"), [(500, False), (1440, True)])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(violations, kind, width, dark):
    assert violations(page(kind, "fr"), width, dark) == []
