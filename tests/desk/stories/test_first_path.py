"""A newcomer drops a file and finds a hundred scored names, in a real browser."""

from __future__ import annotations

import re

import pytest

from tests.demo_files import demo_market


@pytest.mark.timeout(240)
def test_a_dropped_file_becomes_a_hundred_scored_names(running_desk, browser, tmp_path):
    market, profile = demo_market(tmp_path)
    link = running_desk.start()
    page = browser.new_page(locale="fr-FR")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    page.goto(link)
    page.get_by_role("button", name="Entrer").click()
    page.get_by_role("link", name="Déposer un fichier").click()
    page.set_input_files("input[type=file]", market)
    page.get_by_role("button", name=re.compile("Importer .* lignes")).click(timeout=60_000)
    page.get_by_text("Import terminé").wait_for(timeout=90_000)

    page.get_by_role("link", name="Cible").click()
    page.get_by_role("link", name="Profil", exact=True).click()
    page.get_by_label("Texte du profil").fill(profile.read_text("utf-8"))
    page.get_by_role("button", name="Publier").click()
    for _ in range(60):
        if page.locator("svg.rb").count():
            break
        page.wait_for_timeout(500)
        page.reload()

    assert page.locator("svg.rb").count() == 50  # a page; the hundred best are two
    assert page.locator("svg.rb title").first.text_content().startswith("80 points sur 100")
    assert said == []
