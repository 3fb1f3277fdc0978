"""What the documentation of the page says is what the page does."""

import re
from pathlib import Path

import pytest

from focale.demo import write_world
from tests.library.report.reading import visible_text

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGES = {"en": DOCS / "report.md", "fr": DOCS / "fr" / "rapport.md"}


def example(lang):
    return re.search(r"```python\n(.*?)```", PAGES[lang].read_text("utf-8"), re.DOTALL)[1]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The page that each example writes, from the demo market."""
    folder = tmp_path_factory.mktemp("docs")
    write_world(folder / "demo")
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for lang in PAGES:
            exec(compile(example(lang), PAGES[lang].name, "exec"), {})  # noqa: S102 (our own docs)
            found[lang] = Path("page.html").read_text("utf-8")
    return found


def test_the_example_makes_the_page_of_the_demo_market(made):
    assert visible_text(made["en"]).count("at most 5 per city") == 1
    assert "Les 100 comptes à prospecter" in visible_text(made["fr"])


def test_the_page_of_twelve_thousand_companies_weighs_less_than_a_megabyte(made):
    assert max(len(page.encode()) for page in made.values()) < 1_000_000


def test_both_languages_have_the_same_sections_and_pictures_that_exist():
    texts = {lang: path.read_text("utf-8") for lang, path in PAGES.items()}
    assert texts["en"].count("\n## ") == texts["fr"].count("\n## ")
    for lang, text in texts.items():
        for picture in re.findall(r"!\[[^]]+\]\((.+?)\)", text):
            assert (PAGES[lang].parent / picture).is_file()
