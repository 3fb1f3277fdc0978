"""`focale report`: one page of a market, with the parts that are asked."""

import pytest

from tests.library.report.reading import read, visible_text
from tests.terminal import focale


def ids_of(path):
    return {e.attributes["id"] for e in read(path.read_text("utf-8")) if "id" in e.attributes}


def test_the_page_has_every_part(market, given):
    answer = focale("report", *given, "--out", "r.html", "--lang", "fr")
    assert answer.code == 0, answer.err
    assert "Écrit • r.html" in answer.words
    assert {"market-1", "funnel", "places", "sectors", "list"} <= ids_of(market / "r.html")
    assert 'lang="fr"' in (market / "r.html").read_text("utf-8")


def test_only_the_parts_asked_are_there(market, given):
    answer = focale("report", *given, "--out", "r.html", "--part", "top", "-n", "1", "--json")
    assert answer.data["written"] == ["r.html"]
    assert answer.data["parts"] == ["top"]
    found = ids_of(market / "r.html")
    assert "list" in found
    assert not found & {"market-1", "funnel", "places"}
    assert "1 per city" not in visible_text((market / "r.html").read_text("utf-8"))


def test_the_list_keeps_its_limits_and_the_page_its_title(market, given):
    typed = ("--out", "r.html", "--at-most", "1 per city", "--title", "Nord <b>", "--lang", "en")
    assert focale("report", *given, *typed).code == 0
    text = (market / "r.html").read_text("utf-8")
    assert "<h1>Nord &lt;b&gt;</h1>" in text
    assert "at most 1 per city" in visible_text(text)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "r.pdf : format non reconnu. Utilisez .html."),
        ("en", "r.pdf: unknown format. Use .html."),
    ],
)
def test_another_format_is_refused(market, given, lang, told):
    answer = focale("report", *given, "--out", "r.pdf", "--lang", lang)
    assert (answer.code, answer.err.strip()) == (2, told)
    assert not (market / "r.pdf").exists()
