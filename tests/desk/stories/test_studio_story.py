"""A leader changes one criterion, sees the counts, simulates, publishes, and goes back."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.demo_files import demo_market


@pytest.mark.timeout(300)
def test_edit_see_counts_simulate_publish_roll_back(
    running_desk: Any, browser: Any, tmp_path: Any
) -> None:
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

    page.get_by_role("link", name="Cible").click()
    page.get_by_role("link", name="Profil", exact=True).click()
    page.locator("#profiles a.name").first.click()
    page.get_by_role("button", name="Modifier le profil").click()
    page.get_by_text("En direct sur vos").wait_for(timeout=30_000)
    kept = page.locator("#counts .gauge b").first.text_content()

    row = page.locator("#s-criteria .place").first
    row.get_by_role("link", name=re.compile("Modifier")).click()
    page.locator("#f-points").fill("beaucoup")
    page.get_by_role("button", name="Enregistrer").click()
    assert "beaucoup" in page.locator("#e-points").text_content()
    page.locator("#f-points").fill("1")
    low = page.locator("#form input[name='between.low']")
    if low.count():
        low.fill("1")
    page.get_by_role("button", name="Enregistrer").click()
    page.locator("#form").wait_for(state="detached")
    page.get_by_text("En direct sur vos").wait_for(timeout=30_000)
    assert page.locator("#counts .gauge b").first.text_content() != "" != kept
    page.locator("#undo").click()
    page.locator("#redo:not([disabled])").click()

    page.get_by_role("link", name="Voir ce qui change, publier").click()
    assert page.locator("#changes li").count() >= 1
    page.get_by_role("button", name="Simuler").click()
    page.get_by_text(re.compile("change(nt)? de priorité")).wait_for(timeout=60_000)
    page.get_by_role("link", name="Voir ce qui change, publier").click()
    page.get_by_label("Pourquoi ce changement").fill("Essai")
    page.get_by_role("button", name="Publier maintenant").click()
    page.locator(".message.success").wait_for()

    page.get_by_role("link", name="Comparer deux versions").click()
    page.get_by_role("button", name="Revenir à la version 1").click()
    page.get_by_text("compte à nouveau").wait_for()
    assert said == []
