"""The pages about the demo data say what the generator does."""

from pathlib import Path

import pytest

from tests.library.demo.figures import BLOCKS, Writer

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGES = {"en": DOCS / "demo.md", "fr": DOCS / "fr" / "demo.md"}


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("block", BLOCKS)
def test_every_figure_on_the_page_is_the_generators(world, lang, block):
    page = PAGES[lang].read_text("utf-8").splitlines()
    expected = BLOCKS[block](world.truth, Writer(lang))
    assert [line for line in expected if line not in page] == []


@pytest.mark.parametrize("lang", PAGES)
def test_every_file_and_column_is_described(world, lang):
    page = PAGES[lang].read_text("utf-8")
    for name, table in world.tables().items():
        section = page.split(f"### {name}\n", 1)[1].split("\n#", 1)[0]
        own = table.column_names
        if name == "customers":  # those of companies are not told twice
            own = [column for column in own if column not in world.companies.column_names]
        assert [column for column in own if f"`{column}`" not in section] == [], name
