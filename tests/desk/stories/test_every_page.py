"""Every page of a small world in a real browser: nothing against axe, CSP, console or the width."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import resolve

from tests.desk.payloads.conftest import BASE, starts
from tests.desk.walk.pages import crawl
from tests.desk.walk.world import filled

WIDTHS = (390, 1024, 1440)
_WATCH = """
window.told = [];
addEventListener("securitypolicyviolation", event =>
  window.told.push(`CSP ${event.violatedDirective} ${event.blockedURI}`));
"""
_AXE = """async () => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  return found.violations.map(one =>
    `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 110)).join(" | ")}`);
}"""
_WIDE = """() => {
  const most = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= most) return [];
  return [...document.querySelectorAll("main *")]
    .filter(one => one.getBoundingClientRect().right > most + 1)
    .slice(0, 3).map(one => one.outerHTML.slice(0, 110));
}"""
_TEXT = {
    "name": "Acier Duval et fils", "email": "claire.morel@acier.example", "title": "Directrice",
    "domain": "acier.example", "website": "https://acier.example", "label": "clients.csv",
}  # fmt: skip


def _plain(model: str, name: str, most: int) -> str:
    return _TEXT.get(name, f"{model} {name}")[:most]


@pytest.fixture
def axe() -> str:
    package = importlib.util.find_spec("axe_core_python")
    if package is None or package.origin is None:
        pytest.skip("axe-core-python is not installed (make test installs it)")
    return Path(package.origin).with_name("axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module", autouse=True)
def beside_the_browser() -> Iterator[None]:
    """The browser's driver has a loop of its own in this thread; the store is asked beside it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@pytest.mark.timeout(900)
@pytest.mark.django_db(transaction=True)
def test_every_page(cast, signed_in, live_server, axe, browser):
    filled(cast.workspace, cast.owner, BASE, _plain)
    client = signed_in(cast.owner)
    seen = crawl(client, list(starts(cast.workspace.slug)), under="/w/")
    pages: dict[str, str] = {}
    for address, status in seen.pages.items():
        if status == 200 and b"<html" in seen.bodies[address]:
            pages.setdefault(resolve(address.split("?")[0]).url_name, address)
    pages |= {"me": "/me/", "spaces": "/spaces/", "mfa_index": "/auth/2fa/"}
    assert len(pages) >= 15
    context = browser.new_context(locale="fr-FR")
    cookie = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    context.add_init_script(_WATCH)
    page, found = context.new_page(), []
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for name, address in pages.items():
        found += [f"{name}: {what}" for what in _looked_at(page, live_server.url + address, axe)]
        found += [f"{name}: console: {one}" for one in said]
        said.clear()
    context.close()
    assert "\n".join(found) == ""


def _looked_at(page, address: str, axe: str) -> list[str]:
    """What is wrong with one page, at every width, light and dark."""
    found = []
    page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
    page.goto(address)
    page.evaluate(axe)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: wide: {one}" for one in page.evaluate(_WIDE)]
        for scheme in ("light", "dark") if width != WIDTHS[1] else ():
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme}: {one}" for one in page.evaluate(_AXE)]
    return found + page.evaluate("window.told")
