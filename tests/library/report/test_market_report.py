"""The report of a market: each part alone and all together, kept as they read.

`FOCALE_REWRITE_GOLDEN=1` writes the kept pages again; look at what changed in a browser.
"""

import os
import re
from pathlib import Path

import pytest

from focale.profile import read_profile
from focale.report.market_report import ReportPart, market_report
from focale.scorecard.run import open_run
from tests.library.report.conftest import AS_OF, NORTH, SOUTH, companies, contacts, events
from tests.library.report.reading import read

GOLDEN = Path(__file__).parent / "golden"
STYLE = re.compile(r"<style>.*?</style>|<meta http-equiv[^>]*>", re.DOTALL)


@pytest.fixture(scope="module")
def report():
    """`report(lang, parts, texts)` is the report of the small market."""

    def made(lang="fr", parts=tuple(ReportPart), texts=(NORTH,), **asked):
        profiles = [read_profile(text) for text in texts]
        with open_run(companies(), profiles, events=events(), as_of=AS_OF) as run:
            return market_report(run, lang, parts, contacts=contacts(), **asked)

    return made


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_report_reads_as_it_did(report, lang):
    path = GOLDEN / f"report.{lang}.html"
    text = STYLE.sub("", report(lang))
    if os.environ.get("FOCALE_REWRITE_GOLDEN") == "1":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


SECTIONS = {
    ReportPart.SCORE: ["market-1"],
    ReportPart.SIZE: ["market", "funnel", "places", "sectors", "sizes"],
    ReportPart.TOP: ["list"],
}


@pytest.mark.parametrize("part", list(ReportPart))
def test_a_part_stands_alone_with_the_profile(report, part):
    page = report("en", [part])
    ids = [e.attributes["id"] for e in read(page) if e.tag == "h2" and "id" in e.attributes]
    assert [one for one in ids if one != "notices"] == [*SECTIONS[part], "profiles"]
    links = [e.attributes["href"] for e in read(page) if e.tag == "a" and "href" in e.attributes]
    targets = {link[1:] for link in links if link.startswith("#")}
    assert targets <= {e.attributes["id"] for e in read(page) if "id" in e.attributes}


def test_the_parts_stand_in_one_order_whatever_was_asked_first(report):
    page = report("en", [ReportPart.TOP, ReportPart.SIZE, ReportPart.SCORE])
    assert page == report("en")
    assert page.index('id="market-1"') < page.index('id="funnel"') < page.index('id="list"')


def test_the_title_says_what_stands_there(report):
    titles = {
        part: " ".join(re.search("<h1>(.*?)</h1>", report("fr", [part]))[1].split())
        for part in ReportPart
    }
    assert titles == {
        ReportPart.SCORE: "Le marché face au profil",
        ReportPart.SIZE: "Un marché de 6 entreprises",
        ReportPart.TOP: "Les 2 comptes à prospecter",
    }
    assert "<h1>Le nôtre</h1>" in report("fr", title="Le nôtre")


def test_a_report_of_nothing_is_refused(report):
    with pytest.raises(ValueError, match="at least one part"):
        report("fr", [])


def test_nothing_overflows_and_axe_finds_nothing_in_the_whole_report(violations, report):
    page = report("fr", texts=(NORTH, SOUTH)).replace("<details", "<details open")
    assert [violations(page, width, width == 500) for width in (500, 1440)] == [[], []]


def test_the_browser_refuses_nothing_of_the_report(browse, report):
    assert browse(report("en"))[1] == []
