"""The page of a funnel: a drawing and the same numbers in words, self-contained."""

import html
import re

import pytest

from focale.report.funnel_page import STYLES, funnel_page
from focale.report.page import content_security_policy, style_sheet
from focale.segment.funnel import opened_funnel
from tests.library.report.reading import read, visible_text
from tests.library.report.test_page_in_chromium import OVERFLOW, SHOWN
from tests.library.segment.markets import DAY, PROFILE, accounts, profile
from tests.library.segment.test_funnel import PEOPLE, contacts


def page_of(lang="fr", people=None, companies=True, text=PROFILE):
    people = contacts([row for row, _ in PEOPLE]) if people is None else people
    given = (people, profile(text), accounts()) if companies else (accounts(), profile(text))
    with opened_funnel(*given, as_of=DAY) as opened:
        return funnel_page(opened.found, lang)


@pytest.fixture(scope="module")
def pages():
    return {lang: page_of(lang) for lang in ("fr", "en")}


def plain(page):
    return visible_text(page).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", ["De 14 contacts à 2 prospects",
                "Repère de la méthode : 200 sur 1 000, soit 20,0 %. Ici : 14,3 %.",
                "Joignables 9 64,3 % dans 6 entreprises",
                "−3 e-mail et téléphone inutilisables à reprendre le 30 octobre 2026",
                "−1 à compléter : une info manque à demander d'abord : Taille (1)",
                "−1 éliminatoire : Organisme public à reprendre le 30 septembre 2027",
                "12 lignes attendent dans le vivier ; avec 2 gardées, cela fait les 14 lues.",
                "sans retour 1"]),
        ("en", ["From 14 contacts to 2 prospects", "Reachable 9 64.3% at 6 companies",
                "−1 gate: Public body come back on 30 September 2027", "no return 1"]),
    ],
)  # fmt: skip
def test_each_step_tells_what_is_left_why_others_leave_and_when_to_come_back(pages, lang, told):
    text = plain(pages[lang])
    assert [words for words in told if words not in text] == []


def test_companies_alone_have_their_own_words():
    text = plain(page_of("fr", companies=False))
    assert "De 12 entreprises à" in text
    assert "Repère de la méthode : 150 sur 500" in text
    assert "Identifiables" in text


def test_the_drawing_narrows_as_the_numbers_do(pages):
    widths = [float(w) for w in re.findall(r'class="bar-solid" x="\d+" width="(\d+)"', pages["fr"])]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == 1000


def test_a_list_where_all_are_qualified_has_an_empty_pool():
    text = plain(page_of("fr", contacts([("p", "fits", "p@acme.fr", None)])))
    assert "Le vivier est vide : tout est qualifié." in text


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_can_be_walked_through(pages, lang):
    elements = read(pages[lang])
    tags = [e.tag for e in elements]
    assert [tags.count(tag) for tag in ("header", "nav", "main", "footer", "h1")] == [1] * 5
    ids = [e.attributes["id"] for e in elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    wanted = [e.attributes["href"][1:] for e in elements if e.tag == "a"]
    assert set(wanted) <= set(ids)
    for svg in (e for e in elements if e.tag == "svg"):
        assert svg.attributes["aria-hidden"] == "true"


def test_nothing_runs_is_styled_in_place_or_comes_from_elsewhere(pages):
    elements = read(pages["fr"])
    assert [e for e in elements if e.tag in ("script", "iframe", "form", "img", "object")] == []
    attributes = {name for e in elements for name in e.attributes}
    assert {name for name in attributes if name.startswith("on") or name == "style"} == set()
    style = re.search("<style>(.*?)</style>", pages["fr"], re.DOTALL)[1]
    assert style == style_sheet(*STYLES)
    assert content_security_policy(*STYLES) in html.unescape(pages["fr"])


def test_a_hostile_label_is_shown_as_text():
    evil = "</ol><script>alert(1)</script>"
    page = page_of(text=PROFILE.replace("fr: Organisme public", f"fr: '{evil}'"))
    assert "<script" not in page
    assert evil in visible_text(page)


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_overflows_on_a_phone_a_tablet_or_a_desk(browse, dark):
    page = page_of(text=PROFILE.replace("fr: Organisme public", f"fr: {'W' * 90}"))
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(page)}"></iframe>'
        for width in (320, 390, 768, 1024, 1440)
    )
    script = f"<script>addEventListener('load', () => {{{OVERFLOW}}})</script>"
    found = browse(f'<!doctype html><meta charset="utf-8">{frames}{SHOWN}{script}', dark=dark)[0]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("width", "dark"), [(500, False), (1440, True)])
def test_axe_finds_no_violation(violations, pages, width, dark):
    assert violations(pages["fr"], width, dark) == []
