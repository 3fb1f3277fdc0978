"""The page of a list's quality: complete, self-contained, counts beside every share."""

import base64
import hashlib
import html
import re

import pyarrow as pa
import pytest

from focale import quality
from focale.report.page import content_security_policy, style_sheet
from focale.report.quality_page import STYLES, quality_page
from tests.library.report.reading import read, visible_text
from tests.library.report.test_page_in_chromium import OVERFLOW, SHOWN
from tests.library.segment.markets import DAY, profile
from tests.library.segment.test_blanks import BLANK_ROWS, accounts


def table(**more):
    rows = accounts(BLANK_ROWS)
    many = rows.num_rows
    extra = {
        "updated_on": ["2026-09-01", "2024-01-01", None][: many % 3 or 3] * many,
        "email": ["a@acme.fr", "a@acme.fr", "x(at)y", "n/a", None] * many,
        "source": ["crm"] * 9 + ["salon"] * many,
        "note": ["texte"] * many,
        **more,
    }
    for name, values in extra.items():
        rows = rows.append_column(name, pa.array(values[:many], pa.string()))
    return rows


def page_of(lang="fr", data=None, with_profile=True, segment_by="source"):
    used = profile() if with_profile else None
    report = quality(
        table() if data is None else data, used, as_of=DAY, segment_by=segment_by
    )  # fmt: skip
    return quality_page(report, lang, used, is_file=False)


@pytest.fixture(scope="module")
def pages():
    return {lang: page_of(lang) for lang in ("fr", "en")}


def plain(page):
    return visible_text(page).replace("\u00a0", " ").replace("\u202f", " ")


def test_what_to_complete_first_comes_first(pages):
    text = plain(pages["fr"])
    assert "Complétez d'abord : effectif 3 comptes à compléter" in text
    assert "6 comptes sur 15 n'ont pas encore de verdict : il leur manque une donnée." in text
    assert "Complete first: headcount" in plain(pages["en"])
    assert text.index("À compléter d'abord") < text.index("Champ par champ")


def test_each_share_has_its_count_beside(pages):
    text = plain(pages["fr"])
    assert "effectif 11 73,3 % 11 100 % 0 0" in text
    assert "e-mail 3 : ne se lit pas comme ce champ (« x(at)y ») 3 mots de remplissage" in text
    assert "crm 9 " in text
    assert "3 mois au plus" in text
    assert "Le plus partagé a@acme.fr, 6 fois" in text


def test_columns_of_ones_own_stand_apart(pages):
    assert "Vos autres colonnes (1)" in plain(pages["fr"])


def test_no_percentage_stands_on_fewer_than_five_rows():
    page = page_of("en", table().slice(0, 4), with_profile=False)
    assert re.findall(r"[\d.]+%", visible_text(page).split("Field by field")[1]) == []
    assert "Below 5 cases, no percentage." in visible_text(page)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", ("Avec --profile, cette page dit aussi quels blancs coûtent le plus.",
                "Pour comparer des segments : --segment-by COLONNE.",
                "Indiquez-la : --map updated_on=COLONNE.",
                "Aucun identifiant, domaine ou e-mail dans ce fichier.")),
        ("en", ("With --profile, this page also tells which blanks cost most.",
                "To compare segments: --segment-by COLUMN.",
                "Name it: --map updated_on=COLUMN.",
                "No identifier, domain or e-mail address in this file.")),
    ],
)  # fmt: skip
def test_what_is_not_there_is_said_with_its_cure(lang, told):
    page = plain(page_of(lang, pa.table({"note": ["x"]}), with_profile=False, segment_by=""))
    assert [words for words in told if words not in page] == []


def test_a_list_without_blanks_says_so():
    data = pa.table({
        "id": ["a"], "country": ["FR"], "kind": ["firm"], "headcount": [40], "naf": ["62.01Z"],
        "technologies": [["HubSpot"]], "domain": ["a.fr"],
    })  # fmt: skip
    page = plain(page_of("fr", data, segment_by=""))
    assert "Aucun blanc ne retient un verdict" in page


# --- for everybody, and safe to open ----------------------------------------------------


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_can_be_walked_through(pages, lang):
    page = pages[lang]
    elements = read(page)
    tags = [e.tag for e in elements]
    assert [tags.count(tag) for tag in ("header", "nav", "main", "footer", "h1")] == [1] * 5
    ids = [e.attributes["id"] for e in elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    wanted = [
        e.attributes["aria-labelledby"] for e in elements if "aria-labelledby" in e.attributes
    ]
    wanted += [e.attributes["href"][1:] for e in elements if e.tag == "a"]
    assert set(wanted) <= set(ids)
    assert tags.count("caption") == tags.count("table") > 4
    for svg in (e for e in elements if e.tag == "svg"):
        assert svg.attributes.get("aria-hidden") == "true" or svg.attributes["role"] == "img"


def test_nothing_runs_is_styled_in_place_or_comes_from_elsewhere(pages):
    elements = read(pages["fr"])
    assert [e for e in elements if e.tag in ("script", "iframe", "form", "img", "object")] == []
    attributes = {name for e in elements for name in e.attributes}
    assert {name for name in attributes if name.startswith("on") or name == "style"} == set()
    links = [e.attributes["href"] for e in elements if "href" in e.attributes]
    assert all(link.startswith(("#", "data:")) for link in links)
    style = re.search("<style>(.*?)</style>", pages["fr"], re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert style == style_sheet(*STYLES)
    assert f"style-src 'sha256-{digest}'" in content_security_policy(*STYLES)


def test_hostile_cells_are_shown_as_text():
    evil = "</table><script>alert(1)</script>"
    many = len(BLANK_ROWS)
    data = table().rename_columns(
        [f"{name}{evil}" if name == "note" else name for name in table().column_names]
    )
    place = data.schema.get_field_index("source")
    data = data.set_column(place, "source", pa.array([evil] * many))
    page = page_of("fr", data)
    assert "<script" not in page
    assert evil in visible_text(page)


def test_two_pages_of_one_list_are_the_same_to_the_byte(pages):
    assert page_of("fr") == pages["fr"]


# --- in a browser -----------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_overflows_on_a_phone_a_tablet_or_a_desk(browse, dark):
    long = "W" * 60
    data = table(**{long: ["x"] * 40, "source": [long] * 9 + ["É" * 80] * 9})
    page = page_of("fr", data).replace("<details", "<details open")
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(page)}"></iframe>'
        for width in (320, 390, 768, 1024, 1440)
    )
    script = f"<script>addEventListener('load', () => {{{OVERFLOW}}})</script>"
    found = browse(f'<!doctype html><meta charset="utf-8">{frames}{SHOWN}{script}', dark=dark)[0]
    assert not found, "\n".join(found)


def test_the_browser_refuses_nothing_and_complains_of_nothing(browse, pages):
    assert browse(pages["fr"])[1] == []


@pytest.mark.parametrize(("width", "dark"), [(500, False), (1440, True)])
def test_axe_finds_no_violation(violations, pages, width, dark):
    assert violations(pages["fr"].replace("<details", "<details open"), width, dark) == []
