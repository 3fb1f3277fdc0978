"""From the best customers to a draft, in a real browser: ticked, searched, dragged, drafted."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from axe_core_python.sync_playwright import Axe

MAKE_WORLD = """
import django
django.setup()
from focale.desk.team.models import Workspace
from tests.desk.targeting.discovery.tables import studio
studio(Workspace.objects.get())
"""


def faults_of(page):
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]})
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]]


@pytest.fixture
def page(running_desk, browser):
    link = running_desk.start()
    given = {**running_desk.environment, "DJANGO_SETTINGS_MODULE": "focale.desk.settings"}
    subprocess.run([sys.executable, "-c", MAKE_WORLD], env=given, check=True)
    context = browser.new_context(
        locale="fr-FR", base_url=link.partition("/enter/")[0],
        viewport={"width": 1440, "height": 900},
    )  # fmt: skip
    page = context.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.goto(link)
    page.get_by_role("button", name="Entrer").click()
    page.wait_for_url(re.compile(r"/w/focale/accounts/$"))
    yield page
    context.close()


def zone(page, need: str):
    return page.locator(f'[data-zone="{need}"]')


@pytest.mark.timeout(300)
def test_from_the_best_customers_to_a_draft(page):
    page.goto("/w/focale/target/best/")
    page.get_by_role("button", name="Classer les clients").click()
    page.get_by_role("button", name="Continuer").click(timeout=30_000)
    fourth = page.get_by_role("button", name=re.compile("^Parmi les meilleurs")).nth(16)
    fourth.click()
    page.get_by_text(re.compile(r"Les meilleurs\s: 19 clients")).wait_for()
    willing = page.locator("button.cell[value^='willing:yes:']").first
    willing.focus()
    page.keyboard.press("Enter")
    page.locator("button.cell.hand").first.wait_for()
    assert page.evaluate("document.activeElement.id").startswith("t-"), "the focus stays"
    assert faults_of(page) == []

    page.get_by_role("link", name="Voir ce qu'ils partagent").click()
    page.get_by_role("button", name="Chercher ce qu'ils partagent").click()
    page.locator("#patterns").wait_for(timeout=90_000)
    assert faults_of(page) == []
    naf = page.locator(".trait", has_text="Code NAF")
    assert zone(page, "mandatory").get_by_text("Code NAF").count() == 1

    naf.drag_to(zone(page, "preferred"))  # by the mouse
    zone(page, "preferred").get_by_text("Code NAF").wait_for()
    assert "est préférentiel" in page.locator("#said").text_content()

    button = naf.get_by_role("button", name=re.compile("^Obligatoire"))  # by the keyboard
    button.focus()
    page.keyboard.press("Enter")
    zone(page, "mandatory").get_by_text("Code NAF").wait_for()
    assert "Code NAF" in page.evaluate("document.activeElement.closest('.trait').textContent")

    points = page.get_by_role("spinbutton", name=re.compile("Code NAF"))
    points.fill("35")
    points.press("Tab")
    page.locator("#said", has_text="Enregistré").wait_for(state="attached")
    for contrast in ("à vos autres clients", "gagnées et perdues"):
        page.get_by_role("link", name=contrast).click()
        page.locator(".steps [aria-current=true]", has_text=contrast).wait_for()

    page.get_by_label("Nom du profil").fill("Nos éditeurs")
    page.locator("#draft").get_by_role("button", name="Rédiger le profil").click()
    page.get_by_text("Brouillon rédigé").wait_for()
    page.wait_for_url(re.compile(r"/target/drafts/\d+/$"))
    assert page.said == []
    _without_a_script(page)


def _without_a_script(page) -> None:
    """The same board by plain forms."""
    plain = page.context.browser.new_context(
        java_script_enabled=False, storage_state=page.context.storage_state(),
        base_url=page.url.partition("/w/")[0], locale="fr-FR",
    )  # fmt: skip
    bare = plain.new_page()
    bare.goto("/w/focale/target/discovery/")
    naf = bare.locator(".trait", has_text="Code NAF")
    naf.get_by_role("button", name=re.compile("^Préférentiel")).click()
    assert zone(bare, "preferred").get_by_text("Code NAF").count() == 1
    naf.get_by_role("button", name=re.compile("^Préférentiel")).click()
    assert zone(bare, "preferred").get_by_text("Code NAF").count() == 0
    plain.close()
