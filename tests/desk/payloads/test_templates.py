"""Templates hold no script, no style, no handler and no other host."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.one_store  # no store is asked

DESK = Path(__file__).resolve().parents[3] / "src" / "focale" / "desk"
TEMPLATES = sorted(
    path for path in DESK.rglob("templates/**/*") if path.suffix in (".html", ".svg")
)
SCRIPTS = sorted(DESK.rglob("static/**/*.js"))
STYLES = sorted(DESK.rglob("static/**/*.css"))

NEVER = {
    "a style attribute": r"\sstyle\s*=",
    "an event handler": r"\son[a-z]+\s*=\s*[\"']",
    "hx-on": r"hx-on[:-]",
    "a value computed by script": r"hx-(?:vals|headers|vars)\s*=\s*[\"']\s*(?:js|javascript):",
    "hx-vars": r"hx-vars",
    "an address that is script": r"(?:javascript|vbscript)\s*:",
    "a script in the page": r"<script(?![^>]*\ssrc=)(?![^>]*application/json)[^>]*>",
    "a style in the page": r"<style",
    "another host": r"(?:src|href|action|srcset)\s*=\s*[\"'](?:https?:)?//",
    "unescaped text": r"\|\s*safe\b|autoescape\s+off|\|\s*safeseq",
    "an iframe or the like": r"<(?:iframe|object|embed|base)\b",
    "a filter of a trigger": r"hx-trigger\s*=\s*[\"'][^\"']*\[",
}


@pytest.mark.parametrize("what", NEVER)
def test_no_template_holds(what):
    mark = re.compile(NEVER[what], re.IGNORECASE)
    found = [
        f"{path.relative_to(DESK)}:{text[: hit.start()].count(chr(10)) + 1}: {hit[0]}"
        for path in TEMPLATES
        for text in [path.read_text("utf-8")]
        for hit in mark.finditer(text)
    ]
    assert found == []


def _whole(path: Path) -> str:
    """A template with the parts that it includes."""
    by_name = {str(one).rpartition("/templates/")[2]: one for one in TEMPLATES}
    return re.sub(
        r'{%\s*include\s+"([^"]+)".*?%}',
        lambda found: by_name[found[1]].read_text("utf-8") if found[1] in by_name else "",
        path.read_text("utf-8"),
    )


def test_every_form_that_writes_carries_its_token():
    found = []
    for path in TEMPLATES:
        for form in re.findall(r"<form\b.*?</form>", _whole(path), re.S | re.I):
            if re.search(r"method\s*=\s*[\"']post", form, re.I) and "csrf_token" not in form:
                found.append(f"{path.relative_to(DESK)}: {form[:80]}")
    assert found == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_makes_markup_or_script_of_text(path):
    text = path.read_text("utf-8")
    never = (
        r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.style\b"
    )
    assert re.findall(never, text) == []
    assert re.findall(r"https?://(?!www\.w3\.org)", text) == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_no_style_loads_from_another_host(path):
    text = path.read_text("utf-8")
    assert re.findall(r"@import|url\(\s*[\"']?(?:https?:)?//|expression\(|javascript:", text) == []
