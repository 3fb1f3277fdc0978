"""A profile is tried, weighed and printed, in a real browser."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from focale.desk.targeting.models import Draft, TableRole
from tests.desk.targeting.proof.conftest import engine_here  # noqa: F401
from tests.desk.targeting.proof.leads import TEXT, lead_rows, published, table
from tests.library.report.test_sheet_in_chromium import A4_POINTS, pages_of

_AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
  .map(one => `${one.id}: ${one.nodes.slice(0, 2).map(node => node.html.slice(0, 160)).join()}`)"""
_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(autouse=True)
def beside_the_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser's driver has a loop of its own in this thread; the store is asked beside it."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def axe() -> str:
    package = importlib.util.find_spec("axe_core_python")
    if package is None or package.origin is None:
        pytest.skip("axe-core-python is not installed (make test installs it)")
    return Path(package.origin).with_name("axe.min.js").read_text("utf-8")


def _looked_at(page, axe) -> list[str]:
    """What is wrong with the page as it stands, everything opened, three widths, two schemes."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    page.evaluate(axe)
    found = []
    for scheme in ("light", "dark"):
        for width in (390, 1024, 1440):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{scheme} {width}: {one}" for one in page.evaluate(_AXE)]
            if page.evaluate(_WIDE) > 0:
                found.append(f"{scheme} {width}: wider than the window")
    return found


@pytest.mark.timeout(300)
@pytest.mark.django_db(transaction=True)
def test_a_leader_tries_weighs_and_prints_a_profile(
    cast, signed_in, live_server, axe, browser, work, engine_here  # noqa: F811
):  # fmt: skip
    space = cast.workspace
    published(space, cast.owner, TEXT)
    rows = lead_rows(700, inside=0.45, outside=0.08)
    table(space, TableRole.LEADS, rows)
    deals = [{"deal_id": row["lead_id"], "status": row["outcome"], **row} for row in rows]
    kept = [{k: v for k, v in row.items() if k not in ("lead_id", "outcome")} for row in deals]
    table(space, TableRole.DEALS, kept, label="affaires.csv")
    context = browser.new_context(locale="fr-FR")
    cookie = signed_in(cast.marketing).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    page, said = context.new_page(), []
    page.on("console", lambda one: said.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    target = f"{live_server.url}/w/{space.slug}/target"

    page.goto(f"{target}/validation/")
    page.get_by_label("Affaires").select_option("")
    page.get_by_role("button", name="Valider sur ces leads").click()
    page.get_by_role("progressbar").wait_for()
    work()
    page.get_by_role("heading", name=re.compile("Trop tôt pour conclure|Oui")).wait_for()
    page.get_by_role("button", name=re.compile(r"fois|%")).first.focus()
    assert "intervalle à 95" in page.locator(".ask:focus-within [role=tooltip]").inner_text()
    assert _looked_at(page, axe) == []

    page.goto(f"{target}/weights/")
    page.get_by_role("button", name="Peser avec ces affaires").click()
    work()
    page.get_by_role("heading", name="Une version 2 du profil est proposée").wait_for()
    assert _looked_at(page, axe) == []
    page.get_by_role("checkbox", name="Secteur").uncheck()
    page.get_by_role("button", name="Reprendre dans le brouillon").click()
    page.get_by_text("1 critère repris dans le brouillon").wait_for()
    assert "# the size that we serve well" in Draft.objects.of(space).get().text

    page.goto(f"{target}/sheet/")
    assert _looked_at(page, axe) == []
    page.emulate_media(media="print")
    printed = page.locator("body").inner_text()
    assert "Critères obligatoires" in printed
    assert "Signaux à guetter" in printed
    for word in ("Comptes", "Réglages", "Imprimer", "Partager", "Marché"):
        assert word not in printed
    page.emulate_media(media="null")
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    assert pages_of(pdf) == [A4_POINTS]
    assert said == []
