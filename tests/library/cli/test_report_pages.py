"""`focale report kpi DEALS`: the page of any answer, with the options of its own command."""

import re
import sys

import pyarrow.csv as csv
import pytest

from focale.cli.report.pages import PAGES
from tests.library.kpi.worlds import PROFILE as SALES_PROFILE, many
from tests.terminal import focale, typed


@pytest.fixture
def sales(tmp_path, monkeypatch):
    csv.write_csv(many(), tmp_path / "d.csv")
    (tmp_path / "s.yaml").write_text(SALES_PROFILE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def options(*words):
    return set(re.findall(r"--[a-z-]+", focale(*words, "--help").out))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_takes_what_its_command_takes(name):
    page = PAGES[name]
    without = {f"--{one}" for one in page.without}
    own = options(*page.path)
    asked = options("report", name)
    if page.without:  # the help of --out still names what it means with --apply
        asked, own = asked - without, own - without
    assert asked == own | {"--open"}
    assert ("[default: " + name + ".html]" in focale("report", name, "--help").words) == (
        "--html" in own
    )


def test_a_page_leaves_its_command_as_it_was():
    before = focale("kpi", "--help", "--lang", "fr").out
    french = focale("report", "kpi", "--help", "--lang", "fr")
    assert "Utilisation : focale report kpi" in french.out
    assert "[par défaut : kpi.html]" in french.words.replace("\u00a0", " ")
    assert "Montrer la page dans le navigateur." in french.words
    assert focale("kpi", "--help", "--lang", "fr").out == before
    assert "--open" not in before


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_help_names_every_page(lang):
    told = focale("report", "--help", "--lang", lang)
    heading = {"fr": "Autres pages (focale report PAGE --help) :",
               "en": "Other pages (focale report PAGE --help):"}[lang]  # fmt: skip
    listed = told.out.split(heading)[1]
    assert re.findall(r"(?m)^  ([a-z]+)  ", listed) == list(PAGES)
    assert max(map(len, told.out.splitlines())) <= 80


@pytest.mark.parametrize("before", [[], ["--lang", "fr"], ["--lang=fr"]])
def test_a_page_is_written_unasked_and_told_as_by_its_command(sales, before):
    answer = focale("report", *before, "kpi", "d.csv", "-p", "s.yaml", "--lang", "fr")
    assert answer.code == 0, answer.err
    assert "Écrit • kpi.html" in answer.words
    assert "Vendez-vous mieux" in (sales / "kpi.html").read_text("utf-8")


def test_a_page_is_written_where_asked_and_told_to_programs(sales):
    answer = focale("report", "kpi", "d.csv", "--html", "k.html", "--json")
    assert answer.data["written"] == ["k.html"]
    assert not (sales / "kpi.html").exists()


def test_the_pages_of_a_market_and_of_a_profile(market, given):
    assert focale("report", "size", *given).code == 0
    assert focale("report", "quality", "a.csv", "-p", "p.yaml").code == 0
    assert focale("report", "sheet", "p.yaml").code == 0
    for name in ("size", "quality", "sheet"):
        assert "<script" not in (market / f"{name}.html").read_text("utf-8")


def test_a_file_with_the_name_of_a_page_is_given_as_a_path(market):
    (market / "kpi").write_bytes((market / "a.csv").read_bytes())
    answer = focale("report", "./kpi", "-p", "p.yaml", "--as-of", "2026-09-30", "--html", "r.html")
    assert answer.code == 0, answer.err
    assert (market / "r.html").exists()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["review", "p.yaml", "--sheet", "s.csv"], "l'option --sheet n'existe pas"),
        (["kpi"], "il manque AFFAIRES"),
        (["kpy", "d.csv", "-p", "p.yaml"], "en trop : d.csv"),
    ],
)
def test_what_is_no_page_is_refused(market, words, fault):
    answer = focale("report", *words, "--lang", "fr")
    assert answer.code == 2
    assert fault in answer.err


@pytest.mark.parametrize(
    ("words", "page"),
    [(["sheet", "p.yaml"], "sheet.html"), (["a.csv", "-p", "p.yaml"], "report.html")],
)
def test_the_page_is_shown_in_the_browser(market, words, page):
    script = market / "show.py"
    script.write_text("import pathlib, sys; pathlib.Path('seen').write_text(sys.argv[1])", "utf-8")
    shown = {"BROWSER": f"{sys.executable} {script} %s"}
    ended = typed("report", *words, "--open", surroundings=shown)
    assert ended.returncode == 0, ended.stderr
    assert (market / "seen").read_text() == (market / page).resolve().as_uri()


@pytest.mark.parametrize(
    ("lang", "told"),
    [("fr", "Aucun navigateur ne s'ouvre ici : ouvrez sheet.html vous-même."),
     ("en", "No browser opens here: open sheet.html yourself.")],
)  # fmt: skip
def test_without_a_browser_the_user_is_told(market, lang, told):
    nothing = {"BROWSER": "false %s"}
    ended = typed("report", "sheet", "p.yaml", "--open", "--lang", lang, surroundings=nothing)
    assert ended.returncode == 0
    assert " ".join(ended.stderr.decode().split()) == told
    assert (market / "sheet.html").exists()
