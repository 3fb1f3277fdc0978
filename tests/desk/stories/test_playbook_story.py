"""A leader makes a segment and writes its playbook; a seller reads it while on the phone."""

from __future__ import annotations

import re

import pytest

COMPANIES = """siren;nom;effectif;ville
732829320;Acier Duval;80;Nantes
552100554;Vernay Logiciels;120;Lyon
"""


@pytest.mark.timeout(400)
def test_a_seller_reads_the_playbook_of_the_segment_in_a_call(running_desk, browser, tmp_path):
    market = tmp_path / "salon.csv"
    market.write_text(COMPANIES, "utf-8")
    link = running_desk.start()
    page = browser.new_page(locale="fr-FR")
    page.set_default_timeout(30_000)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    def go(path: str) -> None:
        page.goto(re.sub(r"/enter/.*", f"/w/focale/{path}", link))

    page.goto(link)
    page.get_by_role("button", name="Entrer").click()
    go("data/imports/")
    page.set_input_files("input[type=file]", market)
    page.get_by_role("button", name=re.compile("Importer .* lignes")).click()
    page.get_by_text("Import terminé").wait_for(timeout=90_000)

    go("target/segments/")
    page.get_by_role("link", name="Nouveau segment par règles").first.click()
    page.get_by_label("Nom", exact=True).fill("Industrie nantaise")
    page.get_by_role("button", name=re.compile("Ajouter une condition")).first.click()
    field = page.get_by_label("Champ", exact=True)
    with page.expect_response(lambda answer: "/segments/rule/" in answer.url):
        field.select_option("headcount")
    page.locator('[name="c.r-0"] option[value=headcount][selected]').wait_for(state="attached")
    page.locator('[name="v.r-0"]').fill("50")
    page.get_by_role("button", name="Voir qui entre et qui sort").click()
    page.get_by_text("2 comptes").first.wait_for()
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("heading", name="Industrie nantaise").wait_for()

    page.get_by_role("button", name="Écrire").click()
    page.get_by_role("link", name="Industrie et distribution").click()
    page.get_by_label("Angle du message").fill("Votre zone achète plus qu'on ne vous livre.")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_text("sur 21 parties").wait_for()

    go("accounts/1/")
    card = page.locator(".in-call")
    for _ in range(20):
        card.wait_for()
        if "Industrie nantaise" in card.inner_text():
            break
        page.wait_for_timeout(500)
        page.reload()
    assert "Votre zone achète plus" in card.inner_text()
    assert "À quel délai, et avec combien de retours ?" in card.inner_text().replace("\xa0", " ")
    alike = page.locator("#card-alike")
    alike.get_by_text("Aucun client n'est encore noté").wait_for()
    card.get_by_role("link", name=re.compile("pourquoi")).click()
    page.get_by_text("Son premier segment est").wait_for()
    assert page.locator(".why.in .yes").count() == 1
    assert said == []
