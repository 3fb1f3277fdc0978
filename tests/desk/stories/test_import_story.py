"""Somebody imports a list with a wrong column, corrects it, looks at the rejects, takes it back."""

from __future__ import annotations

import re

import pytest

FILE = (
    "Code client;Raison sociale;SIREN;Effectif;Ville;Activité libre\n"
    "C-1;Acier Duval;732829320;52;Nantes;tôlerie\n"
    "C-2;Bois Martin;552100554;12;Rennes;charpente\n"
    "C-2;Bois Martin;552100554;14;Rennes;charpente\n"
    ";;;;;\n"
    "C-3;Café Lenoir;;8;Brest;torréfaction\n"
)


@pytest.mark.timeout(240)
def test_a_column_is_corrected_rejects_are_read_and_the_import_is_taken_back(
    running_desk, browser, tmp_path
):
    file = tmp_path / "clients.csv"
    file.write_text(FILE, "utf-8")
    link = running_desk.start()
    page = browser.new_page(locale="fr-FR")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(link)
    page.get_by_role("button", name="Entrer").click()
    page.get_by_role("link", name="Données", exact=True).click()
    page.set_input_files("input[type=file]", file)

    page.get_by_role("heading", name="Confirmez les colonnes").wait_for(timeout=60_000)
    page.get_by_label("Champ de la colonne Code client").select_option("id")
    page.get_by_label("Champ de la colonne Activité libre").select_option("name")
    page.get_by_role("button", name=re.compile("Importer 5 lignes")).click()
    page.get_by_text("est déjà pris par la colonne").first.wait_for()
    page.get_by_label("Champ de la colonne Activité libre").select_option("sector")
    page.locator("#preview").get_by_text("tôlerie").wait_for(timeout=30_000)
    page.get_by_role("button", name=re.compile("Importer 5 lignes")).click()

    page.get_by_text("Import terminé").wait_for(timeout=90_000)
    sums = page.locator("dl.sum").first.text_content()
    assert re.search(r"lignes lues\s*5.*sociétés créées\s*3.*rejetées\s*2", sums, re.DOTALL)
    with page.expect_download() as caught:
        page.get_by_role("link", name="Lignes rejetées (CSV)").click()
    rejects = caught.value.path().read_text("utf-8-sig")
    assert "identifiant déjà vu" in rejects
    assert "ligne entièrement vide" in rejects

    page.get_by_role("button", name="Annuler cet import").click()
    page.get_by_role("heading", name="Import annulé").wait_for(timeout=60_000)
    assert page.get_by_text("Tout ce qui venait de cet import est retiré").is_visible()
    assert said == []
