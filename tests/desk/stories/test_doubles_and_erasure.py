"""Two records become one and two again, and a person is erased, in a real browser."""

from __future__ import annotations

import re

import pytest

COMPANIES = (
    "Société;SIREN;Site;Ville;Code postal;Effectif\n"
    "Acier Duval;732829320;duval-acier.fr;Lille;59000;120\n"
    "ACIER DUVAL SAS;;www.duval-acier.fr;LILLE;59000;150\n"
    "Brume;552100554;brume.fr;Lyon;69003;40\n"
)
CONTACTS = (
    "Prénom;Nom;E-mail;Mobile;Société;SIREN\n"
    "Clairmonde;Vexelière;c.vexeliere@duval-acier.fr;06 12 34 56 78;Acier Duval;732829320\n"
)


def dropped(page, path):
    """A file taken in as it is believed to be."""
    page.get_by_role("link", name="Données", exact=True).click()
    page.set_input_files("input[type=file]", path)
    page.get_by_role("button", name=re.compile("Importer .* ligne")).click(timeout=60_000)
    page.get_by_text("Import terminé").wait_for(timeout=60_000)


def until(page, selector, seconds=60):
    """Wait for something that stands on the page once it is loaded again."""
    for _ in range(seconds * 2):
        if page.locator(selector).count():
            return
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError(f"{selector} never came: {page.inner_text('main')[:800]}")


@pytest.mark.timeout(300)
def test_doubles_are_merged_and_undone_and_a_person_is_erased(running_desk, browser, tmp_path):
    (tmp_path / "societes.csv").write_text(COMPANIES, "utf-8")
    (tmp_path / "contacts.csv").write_text(CONTACTS, "utf-8")
    link = running_desk.start()
    page = browser.new_page(locale="fr-FR")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(link)
    page.get_by_role("button", name="Entrer").click()
    dropped(page, tmp_path / "societes.csv")
    dropped(page, tmp_path / "contacts.csv")

    page.get_by_role("navigation", name="Données").get_by_role("link", name="Doublons").click()
    until(page, "#pairs tbody tr")
    page.get_by_role("link", name=re.compile("Comparer")).click()
    headcount = page.get_by_role("rowheader", name="Effectif", exact=True)
    result = page.locator("tr", has=headcount).locator("strong")
    assert result.inner_text() == "120"
    page.get_by_role("radio", name="150").check()
    until_result(result, "150")
    page.get_by_role("button", name="Fusionner").click()
    page.get_by_text("Fusionnées dans Acier Duval").wait_for()
    page.get_by_role("button", name="Annuler la fusion").click()
    page.get_by_text("Fusion annulée").wait_for()
    page.get_by_role("button", name="Ce sont deux sociétés").click()
    page.get_by_text("ne sera plus proposée").wait_for()

    page.get_by_role("link", name="Contacts", exact=True).click()
    page.get_by_role("link", name=re.compile("Vexelière")).first.click()
    page.get_by_role("link", name="Gérer ses données").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Ses données dans un fichier").click()
    assert "Vexelière" in download.value.path().read_text("utf-8")
    page.get_by_role("link", name="Effacer partout").click()
    assert page.get_by_text("contacts.csv").count() == 1
    page.get_by_role("button", name="Effacer définitivement").click()
    page.get_by_text("La fiche est déjà retirée").wait_for()
    until(page, "td .tag:text-is('terminé')")
    page.get_by_label("Nom, e-mail ou téléphone").fill("Vexelière")
    page.get_by_role("button", name="Chercher").click()
    page.get_by_text("Personne de ce nom").wait_for()
    dropped(page, tmp_path / "contacts.csv")
    page.get_by_text("personne qui s'est opposée à la prospection").wait_for()
    assert said == []


def until_result(result, text):
    """Wait until the result says so: it comes from the server."""
    for _ in range(40):
        if result.inner_text() == text:
            return
        result.page.wait_for_timeout(250)
    raise AssertionError(result.inner_text())
