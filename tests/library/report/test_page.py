"""The page of a run: complete, self-contained, and built so that everybody can read it."""

import base64
import hashlib
import re
from itertools import pairwise

import pytest

from focale.glossary.messages import FocaleError
from focale.report.page import content_security_policy
from tests.library.report.conftest import COMPANIES, NORTH, SOUTH, companies, contacts
from tests.library.report.reading import read, visible_text

OUTSIDE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


@pytest.fixture(params=["fr", "en"])
def page(pages, request):
    return pages[request.param]


def of_tag(page, *tags):
    return [element for element in read(page) if element.tag in tags]


# --- nothing from elsewhere, nothing that runs -----------------------------------------------


def test_the_page_asks_nothing_of_any_other_host(page):
    links = [
        value
        for element in read(page)
        for name in ("href", "src", "srcset", "action", "poster", "data", "xlink:href")
        if (value := element.attributes.get(name))
    ]
    assert [
        link for link in links if OUTSIDE.match(link) and link[:4] not in ("tel:", "mail", "data")
    ] == []
    style = of_tag(page, "style")[0].text
    assert "@import" not in style
    assert re.findall(r"url\((?!#)", style) == []


def test_nothing_runs_and_nothing_is_styled_in_place(page):
    assert of_tag(page, "script", "iframe", "object", "embed", "form", "base") == []
    attributes = {name for element in read(page) for name in element.attributes}
    assert {name for name in attributes if name.startswith("on") or name == "style"} == set()


def test_the_policy_lets_in_the_style_sheet_and_nothing_else(page):
    style = re.search("<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    metas = [e.attributes for e in of_tag(page, "meta") if "http-equiv" in e.attributes]
    assert [meta["content"] for meta in metas] == [content_security_policy()]
    assert f"style-src 'sha256-{digest}'" in content_security_policy()
    assert "unsafe" not in content_security_policy()


# --- for everybody ---------------------------------------------------------------------------


def test_the_page_says_its_language_and_its_purpose_in_one_line(pages):
    for lang, words in (("fr", "Pour décider qui contacter d'abord"), ("en", "To decide whom")):
        assert of_tag(pages[lang], "html")[0].attributes["lang"] == lang
        purpose = next(e for e in read(pages[lang]) if e.attributes.get("class") == "purpose")
        assert purpose.text.startswith(words)


def test_there_are_landmarks_and_a_way_to_skip_to_the_content(page):
    assert [len(of_tag(page, tag)) for tag in ("header", "nav", "main", "footer", "h1")] == [1] * 5
    skip = of_tag(page, "a")[0].attributes
    ids = {element.attributes.get("id") for element in read(page)}
    assert (skip["class"], skip["href"]) == ("skip", "#content")
    inner = {e.attributes["href"] for e in of_tag(page, "a") if e.attributes["href"][0] == "#"}
    assert {link[1:] for link in inner} <= ids


def test_ids_are_unique_and_what_they_label_is_there(page):
    ids = [e.attributes["id"] for e in read(page) if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    labelled = {
        e.attributes["aria-labelledby"] for e in read(page) if "aria-labelledby" in e.attributes
    }
    assert labelled <= set(ids)


def test_headings_go_down_one_step_at_a_time(page):
    levels = [int(element.tag[1]) for element in of_tag(page, "h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_headers_with_a_scope(page):
    tables = of_tag(page, "table")
    assert len(of_tag(page, "caption")) == len(tables) > 0
    assert {e.attributes.get("scope") for e in of_tag(page, "th")} == {"col", "row", "rowgroup"}


def test_every_drawing_is_named_or_hidden(page):
    for svg in of_tag(page, "svg"):
        hidden = svg.attributes.get("aria-hidden") == "true"
        assert hidden or svg.attributes.get("role") == "img"


# --- what it tells ---------------------------------------------------------------------------


def test_the_market_kept_is_told_with_its_target_and_what_unknowns_could_add(pages):
    text = visible_text(pages["fr"])
    assert "1 entreprise qualifiée sur 6 du marché, jusqu'à 33,3\u202f% (2)" in text
    assert "Étroit pour l'instant" in text
    assert "Lignes lues\u00a0:\u00a06 (notées\u00a0:\u00a06, rejetées\u00a0:\u00a00)." in text


def test_the_profile_is_told_in_words(pages):
    rows = [e.text for e in of_tag(pages["fr"], "tr")]
    assert any(
        row.startswith("Taille") and "effectif entre 30 et 250" in row and "obligatoire" in row
        and "mesuré" in row and "14 des 18 meilleurs clients" in row
        for row in rows
    )  # fmt: skip
    rules = [e.text for e in of_tag(pages["en"], "dd")]
    assert "country: FR or BE" in rules[0]
    assert "Competitor (domain: rival.example) (a blank does not eliminate)" in rules[1]
    assert "at least 2 of the 2 mandatory criteria and 1 of the 1 preferred" in rules[2]


def test_the_list_goes_from_the_best_down_with_the_next_question(pages):
    rows = [
        e for e in of_tag(pages["fr"], "tr") if "account" in e.attributes.get("class", "").split()
    ]
    assert rows[0].text.startswith("1 83 points sur 100 ; priorité A")
    assert ["Acier Duval" in rows[0].text, "Nordis Data" in rows[1].text] == [True, True]
    assert "Outil de vente jusqu'à +25" in rows[1].text
    assert not any("Rival SA" in row.text for row in rows)


def test_an_account_opens_into_lines_with_the_value_read(pages):
    details = of_tag(pages["fr"], "details")[0].text
    assert "Voir le détail des 83 points" in details
    assert "Taille 120 rempli 40 /40" in details
    assert "Visites 2 fois, la dernière le 29/09/2026 en partie 8" in details
    assert "Adresse morte 1 fois, le 01/05/2026 retire des points −10 /−10" in details
    opened = of_tag(pages["en"], "details")[1].text
    assert "Sales tool unknown unknown ? /25" in opened
    assert "From 60 to 85 points, depending on 1 missing fact." in opened
    assert "To ask first: Sales tool." in opened


def test_a_contact_can_be_called_and_written_to(pages):
    links = [e.attributes["href"] for e in of_tag(pages["en"], "a")]
    assert "tel:0612345678" in links
    assert "mailto:claire.morel@acier.example" in links


def test_without_contacts_the_page_says_what_would_bring_them(page_of):
    assert "No table of contacts: add one to see whom to speak to." in visible_text(page_of("en"))


def test_only_the_first_accounts_open(page_of):
    rows = [(f"x{n}", f"Nom {n}", *COMPANIES[0][2:]) for n in range(14)]
    page = page_of("fr", table=companies(rows), top_n=12)
    assert (
        len([e for e in of_tag(page, "tr") if "account" in e.attributes.get("class", "").split()])
        == 12
    )
    assert len(of_tag(page, "details")) == 10


def test_limits_are_kept_and_told(page_of):
    rows = [(f"x{n}", f"Nom {n}", *COMPANIES[0][2:]) for n in range(5)]
    page = page_of("fr", table=companies(rows), at_most={"city": 2})
    assert "au plus 2 par ville" in visible_text(page)
    assert "Les 2 comptes à prospecter" in visible_text(page)


def test_a_limit_on_a_column_that_is_not_there_is_refused(page_of):
    with pytest.raises(FocaleError, match="there is no column"):
        page_of("fr", at_most={"planet": 2})


def test_an_empty_list_says_what_to_do(page_of):
    page = page_of("fr", table=companies([COMPANIES[4]]))
    assert "Aucun compte à prospecter" in visible_text(page)
    assert "Personne à prospecter" in visible_text(page)
    assert "Sur 1 entreprise seulement" in visible_text(page)


def test_an_empty_market_says_what_to_look_at(page_of):
    row = (*COMPANIES[0][:4], "JP", *COMPANIES[0][5:])
    assert "Marché vide Aucune entreprise" in visible_text(page_of("fr", table=companies([row])))


def test_no_percentage_stands_on_fewer_than_five_accounts(page_of):
    page = page_of("en", table=companies(COMPANIES[:4]))
    assert "On 4 companies only: a percentage says nothing there." in visible_text(page)
    counts = [e.text for e in read(page) if e.attributes.get("class") == "tallies"]
    assert counts
    assert not any("%" in text for text in counts)


def test_each_profile_has_its_block_and_its_thresholds(page_of):
    page = page_of("en", texts=(NORTH, SOUTH), people=contacts())
    titles = [e.text for e in of_tag(page, "h2")]
    assert titles[:2] == ["Northern vendors", "Southern traders"]
    assert "The profiles in words" in titles
    text = visible_text(page)
    assert "compared with 2 ideal customer profiles" in text
    assert "tier A from 80, tier B from 50, tier C from 20, tier D below; ABM from 95" in text
    assert "ticks: thresholds of the profile" in text


def test_a_title_of_ones_own_replaces_the_usual_one(page_of):
    page = page_of("fr", title="Lundi <matin>")
    assert of_tag(page, "h1")[0].text == "Lundi <matin>"
    assert of_tag(page, "title")[0].text == "Lundi <matin> · Focale"


def test_two_pages_of_one_run_are_the_same_to_the_byte(page_of, pages):
    assert page_of("fr", people=contacts()) == pages["fr"]
