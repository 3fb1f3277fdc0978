"""The sheet of a profile: what it says, what it says is missing, and the page made of it."""

import base64
import datetime
import hashlib
import re
from itertools import pairwise
from pathlib import Path

import pytest

import focale
from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.profile.templates import template, template_names, template_text
from focale.report.page import content_security_policy, style_sheet
from tests.library.report.reading import read, visible_text
from tests.library.report.test_contrast import tokens

GOLDEN = Path(__file__).parent / "golden"
DAY = datetime.date(2026, 9, 30)
SIZE = "  size: {field: headcount, between: [30, 250], points: 10}\n"
BARE = f"profile: bare\ncriteria:\n{SIZE}"


def sheet(text=BARE, lang="en", as_="markdown"):
    profile = text if isinstance(text, focale.Profile) else read_profile(text)
    return focale.profile_sheet(profile, lang, as_, on=DAY)


def part(markdown, title):
    """The lines below one title."""
    found = re.search(rf"^## {re.escape(title)}.*?\n\n(.*?)(?=\n## |\Z)", markdown, re.S | re.M)
    return found[1].splitlines()


@pytest.fixture(params=[(name, lang) for name in template_names() for lang in ("fr", "en")],
                ids="-".join)  # fmt: skip
def page(request):
    name, lang = request.param
    return sheet(template(name), lang, "html")


# --- what it says ----------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", ["saas", "agency"])
def test_the_sheet_of_a_worked_example(name, lang):
    assert sheet(template(name), lang) == (GOLDEN / f"sheet-{name}.{lang}.md").read_text("utf-8")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", template_names())
def test_the_page_says_all_that_the_markdown_says(name, lang):
    marks = re.compile(r"[*`()]|^#+ |^ *- | – | · |\s?[:;] ")
    page = re.sub(r"[()]|\s?[:;] ", " ", visible_text(sheet(template(name), lang, "html")))
    shown = re.sub(" +", " ", page)
    for line in sheet(template(name), lang).splitlines()[1:]:
        pieces = [piece.strip() for piece in marks.split(line)]
        assert [piece for piece in pieces if piece not in shown] == []


def test_the_sheet_of_a_file_is_that_of_its_profile(tmp_path):
    path = tmp_path / "saas.yaml"
    path.write_text(template_text("saas"), "utf-8")
    made = [focale.profile_sheet(given, "en", on=DAY) for given in (path, str(path))]
    assert made == [sheet(template("saas"))] * 2


def test_a_file_with_faults_has_no_sheet(tmp_path):
    (tmp_path / "bad.yaml").write_text(BARE.replace("between", "betwen"), "utf-8")
    with pytest.raises(FocaleError, match=r"bad\.yaml, line 3"):
        focale.profile_sheet(tmp_path / "bad.yaml")


def test_french_and_markdown_are_what_one_gets_unasked():
    assert focale.profile_sheet(template("saas"), on=DAY) == sheet(template("saas"), "fr")


def test_a_form_that_is_not_made_is_refused():
    with pytest.raises(ValueError, match="a sheet is made as markdown or html, not 'pdf'"):
        focale.profile_sheet(read_profile(BARE), as_="pdf")


def test_the_sheet_bears_the_day_where_the_sellers_work():
    days = {
        focale.profile_sheet(read_profile(f"timezone: {zone}\n{BARE}"), "en").splitlines()[2]
        for zone in ("Etc/GMT-14", "Etc/GMT+12")  # 26 hours apart: never on the same day
    }
    assert len(days) == 2
    assert "sheet of 30 September 2026" in sheet()
    assert "fiche du 30 septembre 2026" in sheet(lang="fr")


@pytest.mark.parametrize(
    ("review", "french", "english"),
    [
        ("{every_days: 90, owner: ventes}", "révision tous les 90 jours (ventes)",
         "review every 90 days (ventes)"),
        ("{every_days: 30}", "révision tous les 30 jours ·", "review every 30 days ·"),
        ("{every_days: 1, owner: A}", "révision chaque jour (A)", "review every day (A)"),
    ],
)  # fmt: skip
def test_the_review_stands_beside_the_version(review, french, english):
    text = f"{BARE}version: 12\nreview: {review}\n"
    assert f"· version 12 · fiche du 30 septembre 2026 · {french}" in sheet(text, "fr")
    assert f"· version 12 · sheet of 30 September 2026 · {english}" in sheet(text, "en")


CRITERIA = """
  country: {label: {fr: Pays, en: Country}, field: country, one_of: [FR, BE], need: mandatory,
    proof: plausible, why: {fr: On y parle français, en: French is spoken there}}
  size: {label: Headcount, field: headcount, between: [30, 250], need: mandatory,
    proof: measured, why: 14 of 18}
  crm: {label: CRM, field: technologies, any_of: [HubSpot], need: preferred,
    proof: assumption, why: A hunch}
  bounced: {label: Bounced, event: email_bounced, points: -10, proof: measured}
  hiring: {label: Hiring, event: job, within_days: 90, absence: unknown, need: preferred,
    proof: measured, why: 9 of 18}
  visits: {label: Visits, event: page, points_each: 2, cap: 6}
  ready: {label: Ready, any: [{event: demo}, {field: nps, at_least: 9}], points: 5}
  young: {label: Young, field: establishments, at_most: 3, points: 5}
  old: {label: Old, field: nps, at_most: 3, points: -5}
"""


def test_criteria_say_what_they_ask_and_what_they_rest_on():
    made = sheet(f"profile: p\ncriteria:{CRITERIA}")
    assert part(made, "Mandatory criteria (at least 2 of 2)")[:2] == [
        "- **Country** – FR or BE (*plausible: French is spoken there*)",
        "- **Headcount** – between 30 and 250 (*measured: 14 of 18*)",
    ]
    assert part(made, "Preferred criteria (at least 1 of 2)")[:2] == [
        "- **CRM** – technologies: at least one of HubSpot (*assumption*)",
        "- **Hiring** – a signal, detailed below (*measured: 9 of 18*)",
    ]


def test_what_only_brings_points_is_named_below_the_preferred_criteria():
    made = sheet(f"profile: p\ncriteria:{CRITERIA}")
    assert part(made, "Preferred criteria")[-1] == "Also scored: Young, Old."
    assert "Also scored" not in sheet(template("agency"))


def test_signals_are_the_criteria_on_events_those_that_take_points_away_last():
    assert part(sheet(f"profile: p\ncriteria:{CRITERIA}"), "Signals to watch for")[:4] == [
        "- **Hiring** – at least once within the last 90 days (*preferred*)",
        "- **Visits** – 2 points per event, 6 at most",
        "- **Ready** – (demo: at least once) or (NPS of at least 9)",
        "- **Bounced** – at least once (*takes points away*)",
    ]


def test_an_event_without_a_name_for_people_is_named_by_the_glossary():
    made = sheet("profile: p\ncriteria:\n  hire: {event: job_posted_sdr, points: 5}")
    assert part(made, "Signals to watch for")[0] == "- **hire** – SDR job posted: at least once"


def test_a_gate_says_why():
    gates = """gates:
  - {id: rival, label: Rival, field: domain, one_of: [a.example], why: {fr: Décidé, en: Decided}}
"""
    assert part(sheet(f"{BARE}{gates}"), "Eliminating criteria") == [
        "- **Rival** – domain: a.example (*Decided*)", "", "One is enough to rule out.",
    ]  # fmt: skip


PAINS = """pain_points:
  - {id: a, label: Alpha, seen_in: 1}
  - {id: b, label: Beta, seen_in: 0}
  - {id: c, label: Gamma}
  - {id: d, label: Delta, seen_in: 7, why: May}
  - {id: e, label: Epsilon, seen_in: 1}
"""


def test_the_three_pain_points_heard_most_are_kept():
    assert part(sheet(BARE + PAINS), "Three key pain points") == [
        "- **Delta** (*heard in 7 interviews: May*)", "- **Alpha** (*heard in 1 interview*)",
        "- **Epsilon** (*heard in 1 interview*)", "", "The profile names 2 more.",
    ]  # fmt: skip
    french = part(sheet(BARE + PAINS, "fr"), "Trois problèmes clés")
    assert french[0] == "- **Delta** (*entendu dans 7 entretiens\u00a0: May*)"
    assert french[-1] == "Le profil en cite 2 autres."


def test_interviews_are_counted_where_no_number_is_written():
    interviews = """interviews:
  - {account_id: x, pain_points: [c, c, a]}
  - {account_id: y, pain_points: [c]}
"""
    some = PAINS.replace("seen_in: 7, ", "").replace(", seen_in: 0", "")
    assert part(sheet(BARE + some + interviews), "Three key pain points")[:3] == [
        "- **Gamma** (*heard in 2 interviews*)", "- **Alpha** (*heard in 1 interview*)",
        "- **Epsilon** (*heard in 1 interview*)",
    ]  # fmt: skip
    three = "pain_points: [{id: c, label: Gamma}, {id: d, label: Delta}, {id: a, label: A}]\n"
    assert (
        "- **Delta** (*not heard in an interview yet*)"
        in sheet(BARE + three + interviews).splitlines()
    )


def test_a_persona_says_its_role_and_what_it_cares_for():
    personas = """personas:
  - id: head
    label: {fr: Direction, en: Head}
    role: decider
    goals: [{fr: Vendre, en: Sell}, Earn]
    objections: Too dear
"""
    assert part(sheet(BARE + personas), "Personas to convince")[:4] == [
        "- **Head** (decider)", "  - Their goals: Sell; Earn", "  - Their objections: Too dear",
        "  - What convinces: to complete",
    ]  # fmt: skip
    assert part(sheet(BARE + personas, "fr"), "Personas à convaincre")[1] == (
        "  - Ses objectifs\u00a0: Vendre\u202f; Earn"
    )


def test_the_value_may_be_one_text_or_several():
    assert part(sheet(f"{BARE}value: +140 %\n"), "Value generated") == ["- +140 %"]
    several = f"{BARE}value: [{{fr: Un, en: One}}, Two]\n"
    assert part(sheet(several), "Value generated") == ["- One", "- Two"]


# --- the page --------------------------------------------------------------------------------


def test_nothing_is_asked_of_another_host_nothing_runs_nothing_is_styled_in_place(page):
    elements = read(page)
    assert {e.tag for e in elements} & {"script", "iframe", "object", "embed", "form", "a", "img",
                                        "base"} == set()  # fmt: skip
    links = [e.attributes["href"] for e in elements if "href" in e.attributes]
    assert [link[:14] for link in links] == ["data:image/svg"]
    attributes = {name for e in elements for name in e.attributes}
    assert {
        name for name in attributes if name.startswith("on") or name in ("style", "src")
    } == set()
    assert re.findall(r"url\(|@import", style_sheet("sheet.css")) == []


def test_the_policy_lets_in_the_style_sheet_and_nothing_else(page):
    style = re.search("<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    metas = [e.attributes for e in read(page) if "http-equiv" in e.attributes]
    assert [meta["content"] for meta in metas] == [content_security_policy("sheet.css")]
    assert f"style-src 'sha256-{digest}'" in content_security_policy("sheet.css")
    assert "unsafe" not in content_security_policy("sheet.css")


def test_the_page_has_landmarks_headings_and_a_named_table(page):
    elements = read(page)
    tags = [e.tag for e in elements]
    assert [tags.count(tag) for tag in ("header", "main", "footer", "h1")] == [1] * 4
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert tags.count("caption") == tags.count("table")
    assert {e.attributes["scope"] for e in elements if e.tag == "th"} <= {"col", "row"}
    ids = [e.attributes["id"] for e in elements if "id" in e.attributes]
    labelled = [e.attributes["aria-labelledby"] for e in elements if e.tag == "section"]
    assert sorted(ids) == sorted(labelled) == sorted(set(ids))
    assert len(labelled) == 7
    assert all(e.attributes.get("aria-hidden") for e in elements if e.tag == "svg")


def test_every_colour_of_the_sheet_is_a_token_that_the_contrast_tests_know():
    rules = style_sheet("sheet.css").split("*, ::before", 1)[1]
    assert re.findall(r"(?<![\w-])#[0-9a-fA-F]{3,8}\b(?!\))", rules) == []
    used = set(re.findall(r"var\(--([\w-]+)\)", rules))
    assert used <= {*tokens("light"), "radius", "gap"}


def test_the_page_says_its_language_and_its_name():
    for lang, title in (("fr", "Fiche ICP\u00a0: Scale-up SaaS européenne · Focale"),
                        ("en", "ICP sheet: European SaaS scale-up · Focale")):  # fmt: skip
        elements = read(sheet(template("saas"), lang, "html"))
        assert elements[0].attributes["lang"] == lang
        assert next(e for e in elements if e.tag == "title").text == title


def test_two_sheets_of_one_profile_are_the_same_to_the_byte():
    assert sheet(template("saas"), "fr", "html") == sheet(template("saas"), "fr", "html")


def test_no_word_of_one_language_stands_on_the_sheet_of_the_other():
    from focale.report.sheet_wordings import SHEET

    for place, lang in enumerate(("fr", "en")):
        shown = "\n".join(
            visible_text(sheet(template(name), lang, "html")) for name in template_names()
        )
        others = {pair[1 - place] for pair in SHEET.values() if pair[0] != pair[1]}
        alone = {
            text
            for text in others
            if "{" not in text and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", shown)
        }
        assert alone - {" : ", ": ", " ; ", "; "} == set()


# --- the documentation -----------------------------------------------------------------------

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGES = {
    "en": DOCS / "commands" / "profile-sheet.md",
    "fr": DOCS / "fr" / "commandes" / "profile-sheet.md",
}


@pytest.mark.parametrize("lang", PAGES)
def test_what_the_documentation_shows_is_what_the_sheet_says(lang):
    made = sheet(template("saas"), lang) + sheet(template("blank"), lang)
    lines = made.replace("\u00a0", " ").replace("\u202f", " ").splitlines()
    shown = re.findall(r"```text\n(.*?)```", PAGES[lang].read_text("utf-8"), re.DOTALL)
    assert len(shown) == 2
    told = [line for block in shown for line in block.splitlines() if line not in ("", "…")]
    assert [line for line in told if line not in lines] == []


def test_both_languages_of_the_documentation_have_the_same_parts():
    texts = [path.read_text("utf-8") for path in PAGES.values()]
    for pattern in (r"(?m)^#+ ", r"(?m)^\|", r"```\w+"):
        found = [re.findall(pattern, text) for text in texts]
        assert found[0] == found[1]
