"""A seller learns a fact, types it on the page of the account, and the score follows at once."""

from __future__ import annotations

import re

import pytest

COMPANIES = """siren;nom;effectif;ville
732829320;Acier Duval;80;Nantes
552100554;Vernay Logiciels;120;Lyon
"""
PROFILE = """
profile: cible
version: 1
criteria:
  size: {label: {fr: Taille}, field: headcount, between: [30, 250], points: 60}
  city: {label: {fr: Ville}, field: city, one_of: [Nantes], points: 40}
"""


@pytest.mark.timeout(240)
def test_a_typed_fact_moves_the_score_at_once_and_its_history_shows_it(
    running_desk, browser, tmp_path
):
    market = tmp_path / "salon.csv"
    market.write_text(COMPANIES, "utf-8")
    link = running_desk.start()
    page = browser.new_page(locale="fr-FR")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(link)
    page.get_by_role("button", name="Entrer").click()
    page.goto(re.sub(r"/enter/.*", "/w/focale/data/imports/", link))
    page.set_input_files("input[type=file]", market)
    page.get_by_role("button", name=re.compile("Importer .* lignes")).click(timeout=60_000)
    page.get_by_text("Import terminé").wait_for(timeout=90_000)
    page.goto(re.sub(r"/enter/.*", "/w/focale/target/profiles/", link))
    page.get_by_label("Texte du profil").fill(PROFILE)
    page.get_by_role("button", name="Publier").click()

    page.goto(re.sub(r"/enter/.*", "/w/focale/accounts/1/", link))
    for _ in range(60):
        if page.locator(".explained .lines").count():
            break
        page.wait_for_timeout(500)
        page.reload()
    before = page.locator(".explained h2").first.text_content()

    known = page.locator(".known", has=page.locator("dt", has_text=re.compile("^Effectif$")))
    known.get_by_role("link").click()
    page.get_by_label("Effectif", exact=True).fill("1")
    page.get_by_role("button", name="Enregistrer").last.click()
    known.locator(".from").filter(has_text="saisi par").wait_for()

    page.wait_for_function(
        "before => document.querySelector('.explained h2').textContent !== before", arg=before
    )
    assert known.get_by_role("link").evaluate("it => it === document.activeElement")
    assert "Effectif : 1" in page.locator("#timeline").inner_text().replace("\xa0", " ")
    known.get_by_role("button", name=re.compile("Historique")).click()
    assert page.locator("[popover]:popover-open li").count() == 2
    page.get_by_role("button", name="Revenir à la valeur d'avant").click()
    assert page.locator(".explained h2").first.text_content() == before
    page.get_by_role("button", name="Annuler l'action").click()
    assert page.locator(".explained h2").first.text_content() != before
    assert said == []
