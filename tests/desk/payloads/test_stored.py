"""What a file or a form brought is text on every page, never markup, script, address or formula."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser

import pytest

pytestmark = pytest.mark.one_store  # templates write what any store gives them

MARK = "zq9x"
PAYLOADS = {
    "markup": f"\"'></textarea></script><script>{MARK}()</script><img src=x onerror={MARK}()>",
    "attribute": f"' onmouseover='{MARK}()' x=\" onfocus=\"{MARK}()\" autofocus=\"",
    "address": f"javascript:{MARK}()//",
    "template": f"{{{{ {MARK} }}}}{{% csrf_token %}}${{{MARK}}}<svg/onload={MARK}()>",
    "header": f"x\r\nSet-Cookie: {MARK}=1\r\n\r\n<script>{MARK}()</script>.csv",
    "formula": f"=HYPERLINK(\"http://x.test/{MARK}\")",
}  # fmt: skip
_ADDRESSES = ("href", "src", "action", "formaction", "hx-get", "hx-post", "poster", "data", "cite")
_NEVER = ("iframe", "object", "embed", "base", "applet", "frame", "style", "foreignobject")


class Danger(HTMLParser):
    """What of a page could run, load or leave."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._script: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in _NEVER or (tag == "meta" and (told.get("http-equiv") or "").lower() == "refresh"):
            self.found.append(f"<{tag}>")
        if tag == "script":
            self._script = told.get("type") or ""
            if "src" not in told and self._script != "application/json":
                self.found.append("a script in the page")
        for name, value in attrs:
            text = "".join((value or "").split()).lower()
            if name.startswith(("on", "hx-on")) or name == "style" or MARK in name:
                self.found.append(f"<{tag} {name}=>")
            if name in ("hx-vals", "hx-headers") and text.startswith(("js:", "javascript:")):
                self.found.append(f"<{tag} {name}=js:>")
            if name in _ADDRESSES and not _is_ours(text):
                self.found.append(f"<{tag} {name}={value!r}>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script == "application/json" and "<" in data:
            self.found.append("< in a block of JSON")


def _is_ours(address: str) -> bool:
    """A path here, or a way to reach somebody; pages of companies are opened by http alone."""
    if address.startswith("//"):
        return False
    scheme, colon, _ = address.partition(":")
    if not colon or any(sign in scheme for sign in "/?#"):
        return True
    return scheme in ("https", "http", "mailto", "tel") or address.startswith("data:image/")


def danger(body: str) -> list[str]:
    """What of a page could do harm."""
    seen = Danger()
    seen.feed(body)
    return seen.found


def test_the_reader_of_pages_sees_what_would_do_harm():
    assert danger("<p title='onclick=x'>javascript:x()</p><a href='/x'>x</a>") == []
    for bad in (
        "<script>x</script>", "<b onclick=x>", "<a href='java\nscript:x'>", "<a href=//x.test>",
        "<iframe>", "<b style='x'>", "<b hx-on:click=x>", "<b hx-vals='js:{}'>", "<base href=/>",
        "<img src='data:text/html,x'>", "<script type=application/json>\"<\"</script>",
    ):  # fmt: skip
        assert danger(bad), bad


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_stored_text_does_anything_on_any_page(hostile, payload):
    text = PAYLOADS[payload]
    seen = hostile(lambda model, name, most: text[:most])
    found, shown = [], 0
    for address, status in seen.pages.items():
        body = seen.bodies[address].decode("utf-8", "replace")
        if status >= 500:
            found.append(f"{address}: {status}")
        elif body.lstrip().startswith("<"):
            shown += MARK in body
            found += [f"{address}: {what}" for what in danger(body)]
            if f"<script>{MARK}" in body or f"<img src=x onerror={MARK}" in body:
                found.append(f"{address}: unescaped")
    assert "\n".join(found) == ""
    assert shown >= 10, "the payload is on no page: the walk looks at nothing"


def test_no_cell_of_a_file_that_leaves_is_a_formula(hostile):
    seen = hostile(lambda model, name, most: PAYLOADS["formula"][:most])
    found, files = [], 0
    for address in seen.pages:
        if "/rejects/" not in address or seen.pages[address] != 200:
            continue
        files += 1
        text = seen.bodies[address].decode("utf-8-sig")
        sign = ";" if text.partition("\n")[0].count(";") else ","
        for row in csv.reader(io.StringIO(text), delimiter=sign):
            found += [f"{address}: {cell}" for cell in row if cell[:1] in tuple("=+-@\t\r")]
    assert files
    assert found == []
