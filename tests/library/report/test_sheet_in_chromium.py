"""The sheet in a real browser: one sheet of paper, nothing overflows, everything can be read."""

import html
import re

import pytest

import focale
from focale.profile import read_profile
from focale.profile.templates import template, template_names
from tests.library.report.test_hostile_sheet import HOSTILE, profile_of
from tests.library.report.test_page_in_chromium import OVERFLOW, SHOWN

A4_POINTS = (595, 842)
FADED = """
const found = [];
const parts = colour => colour.match(/[\\d.]+/g).map(Number);
const light = colour => parts(colour).slice(0, 3).map(value => value / 255)
  .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  .reduce((sum, c, place) => sum + c * [0.2126, 0.7152, 0.0722][place], 0);
for (const frame of document.querySelectorAll("iframe")) {
  const page = frame.contentDocument, view = frame.contentWindow;
  for (const entry of view.performance.getEntriesByType("resource")) found.push(entry.name);
  const words = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const text = words.currentNode.textContent.trim();
    if (!text) continue;
    let ground = words.currentNode.parentElement;
    const front = light(view.getComputedStyle(ground).color);
    while (ground && parts(view.getComputedStyle(ground).backgroundColor)[3] === 0)
      ground = ground.parentElement;
    const back = light(view.getComputedStyle(ground).backgroundColor);
    const contrast = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    if (!(contrast >= 4.5)) found.push(`${contrast.toFixed(2)}: ${text.slice(0, 60)}`);
  }
}
document.querySelector("#found").textContent = JSON.stringify(found);
"""


@pytest.fixture(scope="module")
def sheets():
    """What a sheet may look like: complete, almost empty, of long hostile words."""
    long = profile_of("Société-des-établissements-réunis-" * 9)
    hostile = profile_of(" ".join(HOSTILE.values()))
    profiles = [*(template(name) for name in template_names()), long, hostile]
    return [focale.profile_sheet(profile, "fr", "html") for profile in profiles]


def framed(pages, widths, script):
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(page)}"></iframe>'
        for page in pages
        for width in widths
    )
    run = f"<script>addEventListener('load', () => {{{script}}})</script>"
    return f'<!doctype html><meta charset="utf-8">{frames}{SHOWN}{run}'


@pytest.fixture(scope="module")
def printed(browser, tmp_path_factory):
    """`printed(page)` is the PDF that chromium prints, page size and margins as the page says."""

    def pdf(page):
        place = tmp_path_factory.mktemp("printed") / "page.html"
        place.write_text(page, encoding="utf-8")
        tab = browser.new_page()
        try:
            tab.goto(place.as_uri())
            return tab.pdf(prefer_css_page_size=True, print_background=True)
        finally:
            tab.close()

    return pdf


def pages_of(pdf):
    """(width, height) in points of every page."""
    boxes = re.findall(rb"/Type\s*/Page\b(?!s).*?/MediaBox\s*\[([^]]+)\]", pdf, re.DOTALL)
    sizes = [tuple(round(float(end)) for end in box.split()[2:]) for box in boxes]
    assert len(sizes) == len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
    return sizes


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", template_names())
def test_a_template_prints_on_one_a4_page(printed, name, lang):
    assert pages_of(printed(focale.profile_sheet(template(name), lang, "html"))) == [A4_POINTS]


def test_a_profile_that_holds_more_goes_on_to_a_second_page(printed):
    criteria = "".join(
        f"  c{n}: {{label: Critère {n}, field: headcount, at_least: {n}, need: mandatory}}\n"
        for n in range(40)
    )
    profile = read_profile(f"profile: long\ncriteria:\n{criteria}")
    sizes = pages_of(printed(focale.profile_sheet(profile, "fr", "html")))
    assert len(sizes) > 1
    assert set(sizes) == {A4_POINTS}


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_overflows_on_a_phone_a_tablet_or_a_desk(browse, sheets, dark):
    found = browse(framed(sheets, (320, 390, 768, 1024, 1440), OVERFLOW), dark=dark)[0]
    assert found == []


@pytest.mark.parametrize("dark", [False, True])
def test_everything_is_read_with_the_contrast_of_wcag_aa_and_nothing_is_loaded(
    browse, sheets, dark
):
    assert browse(framed(sheets, (390, 1440), FADED), dark=dark)[0] == []


def test_a_faded_text_would_be_found(browse):
    grey = '<html lang="fr"><body style="color:#888;background:#fff">Pâle</body></html>'
    assert browse(framed([grey], (390,), FADED))[0] == ["3.54: Pâle"]


def test_the_browser_refuses_nothing_and_complains_of_nothing(browse, sheets):
    for page in sheets:
        assert browse(page)[1] == []


@pytest.mark.parametrize("width", [500, 1440])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_no_violation(violations, sheets, width, dark):
    for page in sheets:
        assert violations(page, width, dark) == []
