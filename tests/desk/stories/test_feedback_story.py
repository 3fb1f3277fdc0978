"""A seller says that a criterion does not fit; a leader reviews and answers; they read it."""

from __future__ import annotations

import re

import pytest

COMPANIES = """siren;nom;effectif;ville
732829320;Acier Duval;80;Nantes
552100554;Vernay Logiciels;120;Lyon
"""
PROFILE = """# Le nôtre, depuis mars.
profile: cible
version: 1
criteria:
  size: {label: {fr: Taille}, field: headcount, between: [30, 250], points: 60, proof: measured}
  city: {label: {fr: Ville}, field: city, one_of: [Nantes], points: 40, proof: assumption}
"""
WORDS = "Leur siège est à Nantes, mais tout se décide à Paris"


@pytest.mark.timeout(300)
def test_feedback_given_reviewed_answered(running_desk, browser, tmp_path):
    market = tmp_path / "salon.csv"
    market.write_text(COMPANIES, "utf-8")
    link = running_desk.start()
    base = re.sub(r"/enter/.*", "/w/focale", link)
    leader = browser.new_page(locale="fr-FR")
    said: list[str] = []
    leader.on("console", lambda one: said.append(one.text) if one.type == "error" else None)
    leader.on("pageerror", lambda error: said.append(str(error)))
    leader.goto(link)
    leader.get_by_role("button", name="Entrer").click()
    leader.goto(f"{base}/data/imports/")
    leader.set_input_files("input[type=file]", market)
    leader.get_by_role("button", name=re.compile("Importer .* lignes")).click(timeout=60_000)
    leader.get_by_text("Import terminé").wait_for(timeout=90_000)
    leader.goto(f"{base}/target/profiles/new/")
    leader.get_by_label("Texte du profil").fill(PROFILE)
    leader.get_by_role("button", name="Publier", exact=True).click()
    seller = _seller(leader, browser, base)

    seller.goto(f"{base}/accounts/1/")
    line = seller.locator(".lines li", has_text="Ville")
    line.get_by_text("Donner un avis").click()
    line.get_by_role("textbox").fill(WORDS)
    line.get_by_role("button", name="Envoyer").click()
    assert WORDS in seller.locator(".lines li", has_text="Ville").inner_text()

    leader.goto(f"{base}/target/feedback/")
    assert leader.locator("#mistakes li").count() == 4
    assert WORDS in leader.locator("#remarks").inner_text()
    leader.get_by_role("button", name="Commencer une revue").click()
    proposal = leader.locator("#proposals .proposal", has_text="Ville").last
    proposal.wait_for(timeout=90_000)
    for one in leader.locator("#proposals .proposal").all():
        one.get_by_role("button", name=re.compile("^Reporter")).click()
        one.locator(".decided").wait_for()
    proposal.get_by_role("button", name=re.compile("^Accepter")).click()
    proposal.locator(".decided.taken").wait_for()
    leader.get_by_label("Réponse").fill("Vrai : on baisse les points de la ville.")
    leader.get_by_role("button", name="Répondre").click()
    leader.get_by_text("Chaque retour a sa réponse.").wait_for()
    leader.get_by_label("Pourquoi ces décisions").fill("La ville ne dit pas où l'on décide")
    leader.get_by_role("button", name="Terminer", exact=True).click()
    leader.locator("#record").get_by_text("dans le brouillon du profil").wait_for()

    seller.goto(f"{base}/accounts/")
    seller.get_by_role("link", name="Lire").click()
    assert "on baisse les points de la ville" in seller.locator(".remarks").inner_text()
    seller.get_by_role("button", name=re.compile("J'ai lu")).click()
    seller.goto(f"{base}/accounts/1/")
    assert seller.get_by_role("link", name="Lire").count() == 0
    assert "on baisse les points" in seller.locator(".lines li", has_text="Ville").inner_text()
    assert said == []


def _seller(leader, browser, base: str):
    """Somebody whom the leader asks to join, as a seller."""
    leader.goto(f"{base}/settings/team/")
    leader.get_by_label("E-mail").fill("hugo@focale.test")
    leader.locator("form.card select[name=role]").first.select_option("sales")
    leader.get_by_role("button", name="Inviter").click()
    address = leader.locator("#link").input_value()
    seller = browser.new_context(locale="fr-FR").new_page()
    seller.goto(address)
    for name, words in (("name", "Hugo Mercier"), ("password", "correct horse battery staple")):
        for field in seller.locator(f"main input[name^={name}]").all():
            field.fill(words)
    seller.locator("main form button").last.click()
    seller.wait_for_load_state()
    return seller
