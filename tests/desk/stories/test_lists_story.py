"""A seller finds, narrows, keeps, assigns and takes back, by keyboard, in a real browser."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys

import pytest
from axe_core_python.sync_playwright import Axe

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}


def faults_of(page):
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]})
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]]


ADDRESSES = (
    "accounts/", "accounts/?f=and(tag.known,or(naf.in.J,place.in.bretagne))", "contacts/",
    "accounts/filter/?f=and(headcount.ge.5,or(tier.in.A,owner.in.me))&tree=naf", "search/?q=so",
    "accounts/columns/", "accounts/tags/", "accounts/acts/", "accounts/?f=city.is.nulle",
)  # fmt: skip
MAKE_WORLD = """
import django
django.setup()
from focale.desk.team.models import User, Workspace
from tests.desk.directory.listing import worlds
space, owner = Workspace.objects.get(), User.objects.get()
rows = worlds.companies(space, 120, [owner])
worlds.people(space, rows, 80)
worlds.tag(space, "salon", rows[:20])
worlds.scores(space, rows)
"""


@pytest.fixture
def page(running_desk, browser):
    link = running_desk.start()
    given = {**running_desk.environment, "DJANGO_SETTINGS_MODULE": "focale.desk.settings"}
    subprocess.run([sys.executable, "-c", MAKE_WORLD], env=given, check=True)
    context = browser.new_context(
        locale="fr-FR", base_url=link.partition("/enter/")[0], viewport=DESKTOP
    )
    page = context.new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.goto(link)
    page.get_by_role("button", name="Entrer").click()
    page.wait_for_url(re.compile(r"/w/focale/accounts/$"))
    yield page
    context.close()


@pytest.mark.timeout(240)
def test_a_list_is_worked_by_keyboard(page):
    page.goto("/w/focale/accounts/")
    page.keyboard.press("/")
    page.keyboard.type("societe b")
    page.locator("#found a").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('#found') !== null")
    page.keyboard.press("Escape")
    page.locator("h1").click()
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    assert page.locator("[data-count]").text_content() == "(2)"
    page.get_by_text("Actions groupées (2)").click()
    page.get_by_role("button", name="Attribuer").click()
    page.get_by_text(re.compile("2\\s+comptes? réattribués?")).wait_for()
    page.get_by_role("button", name="Annuler l'action").click()
    page.get_by_text("Action annulée").wait_for()

    page.locator(".chip", has_text="A").first.click()  # a quick filter, swapped in
    page.locator(".conditions", has_text="Priorité").wait_for()
    page.get_by_role("link", name=re.compile("^Filtre")).click()
    page.get_by_role("button", name="Ajouter une condition").click()
    page.locator("select[name='c.r-0']").select_option("headcount")
    page.locator("input[name='v.r-0']").fill("12")
    page.get_by_role("button", name="Appliquer").click()
    page.locator(".conditions", has_text="Effectif").wait_for()
    page.get_by_text("Garder la vue").click()
    page.get_by_label("Nom de la nouvelle vue").fill("Mes grands A")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("link", name="Mes grands A").wait_for()
    assert page.said == []

    page.context.set_offline(True)
    page.locator(".chip", has_text="A").first.click()
    page.get_by_role("alert").filter(has_text="n'a pas répondu").wait_for()
    page.context.set_offline(False)
    page.locator(".chip", has_text="A").first.click()
    page.locator("#trouble").wait_for(state="detached")
    page.context.clear_cookies(name="csrftoken")
    page.locator("input[name=pick]").first.check()
    page.get_by_text("Actions groupées (1)").click()
    page.get_by_role("button", name="Attribuer").click()
    page.get_by_text("Formulaire périmé").wait_for()


@pytest.mark.timeout(240)
def test_pages_of_lists_are_for_everybody(page):
    for scheme, address in itertools.product(("light", "dark"), ADDRESSES):
        page.emulate_media(color_scheme=scheme)
        for size in (PHONE, DESKTOP) if scheme == "light" else (DESKTOP,):
            page.set_viewport_size(size)
            page.goto(f"/w/focale/{address}")
            assert page.locator("[data-find]").count() == 1
            for closed in page.locator("details.bulk:not([open]) > summary").all():
                closed.click()
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, address
            assert faults_of(page) == [], (address, size, scheme)
    assert page.said == []
