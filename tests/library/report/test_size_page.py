"""The page of a market's size: complete, self-contained, the same numbers in drawing and table."""

import base64
import hashlib
import html
import re

import pytest

from focale.report.page import PARTED as STYLES, content_security_policy, style_sheet
from focale.report.size_page import size_page
from focale.scorecard.run import open_run
from tests.library.report.reading import read, visible_text
from tests.library.report.test_page_in_chromium import OVERFLOW, SHOWN
from tests.library.segment.markets import DAY, PROFILE, ROWS, accounts, profile


def page_of(lang="fr", table=None, text=PROFILE):
    table = accounts() if table is None else table
    with open_run(table, profile(text), as_of=DAY) as run:
        return size_page(run, lang)


@pytest.fixture(scope="module")
def pages():
    return {lang: page_of(lang) for lang in ("fr", "en")}


def of_tag(page, *tags):
    return [element for element in read(page) if element.tag in tags]


def rows_of(page, caption):
    """The cells of the lines of one table, by its caption."""
    start = page.index(f'<caption class="unseen">{html.escape(caption)}</caption>')
    body = page[start : page.index("</table>", start)]
    rows = re.findall(r'<tr role="row" class="(?:part|step|whole)[^>]*>(.*?)</tr>', body, re.DOTALL)
    return [[e.text for e in read(row) if e.tag in ("th", "td")] for row in rows]


# --- what it tells ----------------------------------------------------------------------


def test_the_market_and_the_share_kept_come_first(pages):
    text = visible_text(pages["fr"]).replace("\u00a0", " ")
    assert of_tag(pages["fr"], "h1")[0].text == "Un marché de 10 entreprises"
    assert "Pour savoir combien d'entreprises de la liste conviennent au profil" in text
    assert "20,0\u202f% Dans la cible" in text
    assert "2 entreprises qualifiées sur 10 du marché, jusqu'à 50,0\u202f% (5)" in text
    assert "dans le marché 10 83,3\u202f% hors du marché 1 8,3\u202f% inconnu 1" in text
    assert "Conditions du marché pays : FR ou BE" in text


def test_the_funnel_tells_what_is_left_ruled_out_unknown_and_possible(pages):
    assert rows_of(pages["fr"], "Ce qui reste du marché après chaque critère") == [
        ["Tout le marché", "10 100\u202f%", "", "", "10 100\u202f%"],
        ["Organisme public éliminatoire", "8 80,0\u202f%", "1 10,0\u202f%", "1 10,0\u202f%",
         "9 90,0\u202f%"],
        ["Taille obligatoire", "3 30,0\u202f%", "3 30,0\u202f%", "2 20,0\u202f%", "6 60,0\u202f%"],
        ["Secteur obligatoire", "3 30,0\u202f%", "0 0\u202f%", "0 0\u202f%", "5 50,0\u202f%"],
        ["crm préférentiel", "2 20,0\u202f%", "0 0\u202f%", "1 10,0\u202f%", "5 50,0\u202f%"],
        ["Verdict\u00a0: qualifiées", "2 20,0\u202f%", "", "", "5 50,0\u202f%"],
    ]  # fmt: skip


def test_a_verdict_that_asks_less_than_the_funnel_says_so(pages):
    assert "L'entonnoir exige tout" not in visible_text(pages["fr"])
    text = page_of("en", text=PROFILE.replace("mandatory: 2", "mandatory: 1"))
    assert "the verdict is less strict: at least 1 of the 2 mandatory criteria" in visible_text(
        text
    )


def test_sectors_open_into_divisions_and_codes(pages):
    assert rows_of(pages["en"], "By sector")[0][:5] == [
        "J Information and communication", "7", "2", "3", "28.6%",
    ]  # fmt: skip
    assert rows_of(pages["en"], "Information and communication") == [
        ["62 Computer programming and consultancy", "6", "2", "3", "33.3%"],
        ["62.01Z", "5", "2", "2", "40.0%"],
        ["62.02A", "1", "0", "1", ""],
        ["unknown", "1", "0", "0", ""],
    ]


def test_regions_and_sizes_have_a_table_with_the_unknown_apart(pages):
    assert rows_of(pages["fr"], "Régions")[0] == ["Pays de la Loire", "1", "1", "0", ""]
    apart = [row[0] for row in rows_of(pages["fr"], "Régions")[-3:]]
    assert apart == ["à l'étranger", "aucun code connu", "inconnu"]
    assert [row[:2] for row in rows_of(pages["fr"], "Par taille")] == [
        ["TPE, moins de 10", "1"], ["PME, 10 à 249", "5"], ["ETI, 250 à 4\u202f999", "1"],
        ["GE, dès 5\u202f000", "1"], ["inconnu", "2"],
    ]  # fmt: skip
    assert "Par l'effectif seul" in visible_text(pages["fr"])


def test_the_table_below_the_map_has_the_numbers_of_the_tiles(pages):
    caption = "Les nombres de la carte, département par département"
    rows = {row[0].split(" ")[0]: row for row in rows_of(pages["fr"], caption)}
    drawing = re.search(r'<svg class="tm" .*?</svg>', pages["fr"], re.DOTALL)[0]
    tiles = re.findall(r"<title>(.+?) \((\w+)\)\u00a0: (.+?)</title>", html.unescape(drawing))
    numbers = re.findall(r'class="tm-number"[^>]*>([^<]+)<', drawing)
    assert len(rows) == len(tiles) == len(numbers) == 101
    for (name, code, words), number in zip(tiles, numbers, strict=True):
        _, total, qualified, undecided, _ = rows[code]
        assert rows[code][0] == f"{code} {name}"
        if total == "0":
            assert (number, words) == ("·", "aucune entreprise du marché")
        else:
            assert number == qualified
            assert words.startswith(f"{qualified} qualifiée")
            assert words.endswith(f"sur {total}, {undecided} à compléter")


def test_the_map_is_told_in_a_sentence(pages):
    words = next(e for e in read(pages["en"]) if e.tag == "desc").text
    assert words == (
        "Tile map, one tile for each département. Most: Loire-Atlantique (1). The same numbers "
        "stand in the table below the map."
    )
    nobody = page_of("en", accounts([ROWS[5]]))
    assert "no qualified company" in next(e for e in read(nobody) if e.tag == "desc").text


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", ("Il manque une colonne naf. Pour les secteurs : --map naf=COLONNE.",
                "Il manque une colonne departement ou postcode. Pour la carte : --map "
                "departement=COLONNE.",
                "Il manque une colonne headcount ou headcount_band. Pour les tailles : --map "
                "headcount=COLONNE.")),
        ("en", ("There is no column naf. For sectors: --map naf=COLUMN.",
                "There is no column departement or postcode. For the map: --map "
                "departement=COLUMN.",
                "There is no column headcount or headcount_band. For sizes: --map "
                "headcount=COLUMN.")),
    ],
)  # fmt: skip
def test_what_no_column_tells_is_said_with_its_cure(lang, told):
    table = accounts(without=("naf", "departement", "postcode", "headcount"))
    page = page_of(lang, table)
    text = visible_text(page).replace("\u00a0", " ")
    assert [words for words in told if words not in text] == []
    assert of_tag(page, "desc") == []


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "Le profil n'élimine et n'exige rien : tout le marché est qualifié. Donnez need: "
               "mandatory aux critères qui décident."),
        ("en", "The profile rules out and requires nothing: the whole market is qualified. Give "
               "need: mandatory to the criteria that decide."),
    ],
)  # fmt: skip
def test_a_profile_of_points_alone_is_told_so(lang, told):
    text = "profile: p\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}"
    shown = visible_text(page_of(lang, text=text)).replace("\u00a0", " ")
    assert told in shown
    assert {"fr": "Trop large", "en": "Too wide"}[lang] in shown
    assert {"fr": "toute la liste", "en": "the whole list"}[lang] in shown


def test_an_empty_market_says_what_to_look_at():
    page = page_of("fr", text=PROFILE.replace("[FR, BE]", "[JP]"))
    assert of_tag(page, "h1")[0].text == "Un marché de 0 entreprise"
    assert "Marché vide Aucune entreprise de la liste" in visible_text(page)


def test_no_percentage_stands_on_fewer_than_five_companies():
    text = visible_text(page_of("en", accounts(ROWS[:4])))
    assert "Below 5 companies, no percentage." in text
    of_the_chart = ["25.0%", "75.0%", "0%", "20%", "30%", "50%", "100%", "30%"]
    assert re.findall(r"[\d.]+%", text) == of_the_chart


@pytest.mark.parametrize(
    ("without", "words"),
    [
        ((), "à défaut dans le code postal"),
        (("postcode",), "Le lieu est lu dans le département."),
        (("departement",), "Le département est lu dans le code postal"),
    ],
)  # fmt: skip
def test_the_page_says_from_what_a_place_is_read(without, words):
    assert words in visible_text(page_of("fr", accounts(without=without)))


# --- for everybody, and safe to open ----------------------------------------------------


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_can_be_walked_through(pages, lang):
    page = pages[lang]
    assert of_tag(page, "html")[0].attributes["lang"] == lang
    assert [len(of_tag(page, tag)) for tag in ("header", "nav", "main", "footer", "h1")] == [1] * 5
    ids = [e.attributes["id"] for e in read(page) if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    wanted = [e.attributes[name] for e in read(page) for name in ("aria-labelledby",)
              if name in e.attributes]  # fmt: skip
    wanted += [e.attributes["href"][1:] for e in of_tag(page, "a")]
    assert {id_ for names in wanted for id_ in names.split()} <= set(ids)
    assert len(of_tag(page, "caption")) == len(of_tag(page, "table")) > 4
    assert {e.attributes.get("scope") for e in of_tag(page, "th")} == {"col", "row"}
    for svg in of_tag(page, "svg"):
        assert svg.attributes.get("aria-hidden") == "true" or svg.attributes["role"] == "img"


def test_nothing_runs_is_styled_in_place_or_comes_from_elsewhere(pages):
    page = pages["fr"]
    assert of_tag(page, "script", "iframe", "form", "img", "object") == []
    attributes = {name for element in read(page) for name in element.attributes}
    assert {name for name in attributes if name.startswith("on") or name == "style"} == set()
    links = [e.attributes["href"] for e in read(page) if "href" in e.attributes]
    assert all(link.startswith(("#", "data:")) for link in links)


def test_the_policy_lets_in_the_style_sheet_and_nothing_else(pages):
    style = re.search("<style>(.*?)</style>", pages["fr"], re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert style == style_sheet(*STYLES)
    assert f"style-src 'sha256-{digest}'" in content_security_policy(*STYLES)
    meta = [e.attributes for e in of_tag(pages["fr"], "meta") if "http-equiv" in e.attributes]
    assert [one["content"] for one in meta] == [content_security_policy(*STYLES)]


def test_every_colour_of_a_rule_is_a_token():
    own = style_sheet(*STYLES).removeprefix(style_sheet("page.css"))
    rules = own.split("\n.block", 1)[1]
    assert re.findall(r"(?<![\w-])#[0-9a-fA-F]{3,8}\b", rules) == []


@pytest.mark.parametrize(
    "field", ["label: {fr: Taille, en: Size}", "label: {fr: Éditeurs, en: Vendors}"]
)
def test_a_hostile_label_is_shown_as_text(pages, field):
    evil = "</table><script>alert(1)</script>"
    text = PROFILE.replace(field, f"label: {{fr: '{evil}'}}")
    page = page_of(text=text)
    assert evil in visible_text(page)
    assert [(e.tag, list(e.attributes)) for e in read(page)] == [
        (e.tag, list(e.attributes)) for e in read(pages["fr"])
    ]


def test_hostile_codes_never_reach_the_page():
    evil = "<b>62</b>"
    rows = [("a", "FR", "firm", 40, evil, ["HubSpot"], evil, evil)]
    assert "<b>62" not in page_of(table=accounts(rows))


def test_two_pages_of_one_run_are_the_same_to_the_byte(pages):
    assert page_of("fr") == pages["fr"]


# --- in a browser -----------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_overflows_on_a_phone_a_tablet_or_a_desk(browse, dark):
    long = "Société des établissements réunis de l'Artois et d'ailleurs"
    rows = [(f"{n}", "FR", "firm", 40, "62.01Z", ["HubSpot"], "75", None) for n in range(40)]
    text = PROFILE.replace("fr: Taille", f'fr: "{long}"').replace("fr: Secteur", f"fr: {'W' * 90}")
    page = page_of(table=accounts([*ROWS, *rows]), text=text)
    page = page.replace("<details", "<details open")
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(page)}"></iframe>'
        for width in (320, 390, 768, 1024, 1440)
    )
    script = f"<script>addEventListener('load', () => {{{OVERFLOW}}})</script>"
    found = browse(f'<!doctype html><meta charset="utf-8">{frames}{SHOWN}{script}', dark=dark)[0]
    assert not found, "\n".join(found)


def test_the_browser_refuses_nothing_and_complains_of_nothing(browse, pages):
    assert browse(pages["fr"])[1] == []


@pytest.mark.parametrize("width", [500, 1440])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_no_violation(violations, pages, width, dark):
    assert violations(pages["fr"].replace("<details", "<details open"), width, dark) == []
