"""The page in a real browser: nothing overflows, nothing is refused, axe finds nothing."""

import html

import pytest

from tests.library.report.conftest import COMPANIES, NORTH, SOUTH, companies, contacts

SHOWN = "<pre id='found'></pre>"
OVERFLOW = """
const found = [];
for (const frame of document.querySelectorAll("iframe")) {
  const page = frame.contentDocument, width = page.documentElement.clientWidth;
  if (page.documentElement.scrollWidth > width) found.push(`${frame.width}: page`);
  for (const part of page.querySelectorAll("main *, header *, footer *")) {
    const box = part.getBoundingClientRect();
    const text = part.outerHTML.slice(0, 90);
    if (box.right > width + 1 && box.width > 2) found.push(`${frame.width}: ${text}`);
  }
  if (page.styleSheets.length !== 1) found.push(`${frame.width}: style sheet refused`);
}
document.querySelector("#found").textContent = JSON.stringify(found);
"""


@pytest.fixture(scope="module")
def full_page(page_of):
    """Long names, two profiles, every account opened."""
    long = "Société des établissements réunis de l'Artois"
    rows = [
        *COMPANIES,
        (
            "b1",
            "W" * 200,
            "Saint-Jean-" * 12,
            "974",
            "FR",
            "w" * 90,
            60,
            "62.01Z",
            ["HubSpot"],
            1.0,
        ),
        ("b2", long, "Arras", "62", "FR", None, 60, "62", None, None),
    ]
    people = [*contacts().to_pylist(), {
        "contact_id": "p9", "account_id": "b1", "name": "N" * 80, "title": "T" * 90,
        "role": "decider", "phone": "+33 6 12 34 56 78", "email": "n" * 60 + "@w.example",
    }]  # fmt: skip
    table = contacts([tuple(person.values()) for person in people])
    page = page_of("fr", texts=(NORTH, SOUTH), table=companies(rows), people=table)
    return page.replace("<details>", "<details open>")


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_overflows_on_a_phone_a_tablet_or_a_desk(browse, full_page, dark):
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(full_page)}"></iframe>'
        for width in (320, 390, 768, 1024, 1440)
    )
    script = f"<script>addEventListener('load', () => {{{OVERFLOW}}})</script>"
    page = f'<!doctype html><meta charset="utf-8">{frames}{SHOWN}{script}'
    found = browse(page, dark=dark)[0]
    assert not found, "\n".join(found)


def test_the_browser_refuses_nothing_and_complains_of_nothing(browse, full_page):
    assert browse(full_page)[1] == []


@pytest.mark.parametrize("width", [500, 1440])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_no_violation(violations, full_page, width, dark):
    assert violations(full_page, width, dark) == []
