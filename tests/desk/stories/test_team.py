"""A team comes together in real browsers: without mail, with roles, with a passkey."""

from __future__ import annotations

import re

import pytest

OWNER = {"name": "Sarah Benali", "email": "sarah@mirelance.test", "workspace": "Mirelance"}
PASSWORD = "une phrase assez longue"
VIRTUAL_KEY = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


def listened(context):
    """A page of this browser, and what it complained of."""
    said: list[str] = []
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    return page, said


def first_owner(page, link: str) -> None:
    """The owner makes their account by the link that was printed."""
    page.goto(link)
    page.get_by_label("Votre nom").fill(OWNER["name"])
    page.get_by_label("Adresse e-mail").fill(OWNER["email"])
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_label("Nom de l'espace").fill(OWNER["workspace"])
    page.get_by_role("button", name="Commencer").click()
    page.wait_for_url(re.compile("/w/mirelance/"))


@pytest.mark.timeout(240)
def test_an_owner_invites_without_mail_and_sales_sees_what_sales_may(running_desk, browser):
    owner, owner_said = listened(browser.new_context(locale="fr-FR"))
    first_owner(owner, running_desk.start(owner=""))
    owner.get_by_role("link", name="Réglages").click()
    owner.get_by_label("Adresse e-mail").fill("hugo@mirelance.test")
    owner.get_by_label("Rôle", exact=True).select_option(label="commercial")
    owner.get_by_role("button", name="Inviter").click()
    link = owner.get_by_label("Lien, à usage unique").input_value()

    hugo, hugo_said = listened(browser.new_context(locale="en-GB"))
    hugo.goto(link)
    hugo.get_by_text("Sarah Benali invites you as sales").wait_for()
    hugo.get_by_label("Your name").fill("Hugo Mercier")
    hugo.get_by_label("Password").fill(PASSWORD)
    hugo.get_by_role("button", name="Make my account and join").click()
    hugo.wait_for_url(re.compile("/w/mirelance/accounts/"))

    hugo.get_by_role("link", name="Settings").click()
    hugo.get_by_text("Hugo Mercier").first.wait_for()
    assert hugo.get_by_role("button", name="Invite").count() == 0
    assert hugo.get_by_role("link", name="Audit trail").count() == 0
    answer = hugo.goto(re.sub("/join/.*", "/w/mirelance/settings/audit/", link))
    assert answer.status == 403
    hugo.get_by_text("Your role does not allow this").wait_for()
    token = hugo.locator("body").get_attribute("hx-headers").split('"')[3]
    refused = hugo.request.post(
        re.sub("/join/.*", "/w/mirelance/data/imports/", link),
        headers={"X-CSRFToken": token, "Referer": link},
        multipart={"file": {"name": "a.csv", "mimeType": "text/csv", "buffer": b"name\nAcier\n"}},
    )
    assert refused.status == 403

    owner.get_by_role("link", name="Retour à l'équipe").click()
    owner.get_by_label("Rôle de Hugo Mercier").select_option(label="lecteur")
    owner.get_by_text("Équipe enregistrée").wait_for()
    row = owner.get_by_role("row").filter(has_text="Hugo Mercier")
    row.locator("summary").click()
    row.get_by_role("button", name="Retirer de l'espace").click()
    assert hugo.goto(re.sub("/join/.*", "/w/mirelance/accounts/", link)).status == 404
    owner.get_by_role("button", name="Annuler l'action").click()
    owner.get_by_text("Équipe enregistrée").wait_for()
    assert hugo.goto(re.sub("/join/.*", "/w/mirelance/accounts/", link)).status == 200
    owner.get_by_role("link", name="Journal").click()
    for words in ("Retrait annulé", "Membre retiré", "Rôle changé", "Membre arrivé"):
        owner.get_by_role("cell", name=re.compile(words)).first.wait_for()
    assert owner_said == []
    # the browser tells of the pages that were refused, and of nothing else
    others = [line for line in hugo_said if "403" not in line and "404" not in line]
    assert others == []


@pytest.mark.timeout(240)
def test_a_passkey_signs_in_alone(running_desk, browser):
    page, said = listened(browser.new_context(locale="fr-FR"))
    link = running_desk.start(owner="").replace("127.0.0.1", "localhost")
    first_owner(page, link)
    key = page.context.new_cdp_session(page)
    key.send("WebAuthn.enable")
    key.send("WebAuthn.addVirtualAuthenticator", {"options": VIRTUAL_KEY})

    page.get_by_role("link", name=OWNER["name"]).click()
    page.get_by_role("link", name="Gérer").click()
    page.get_by_role("link", name="Ajouter une clé d'accès").click()
    page.get_by_label("Mot de passe actuel").fill(PASSWORD)
    page.get_by_role("button", name="Continuer").click()
    page.get_by_label("Nom de la clé").fill("Mon portable")
    page.get_by_role("button", name="Ajouter une clé d'accès").click()
    page.get_by_label("Codes à garder").wait_for()
    page.get_by_role("link", name="Double facteur").click()
    page.get_by_text("Mon portable").wait_for()

    page.get_by_role("button", name="Se déconnecter", exact=True).click()
    page.goto(re.sub("/enter/.*", "/me/", link))
    page.get_by_role("button", name="Se connecter avec une clé d'accès").click()
    page.wait_for_url(re.compile("/me/$|/w/mirelance/"))
    page.get_by_role("link", name=OWNER["name"]).wait_for()

    page.get_by_role("button", name="Se déconnecter", exact=True).click()
    page.goto(re.sub("/enter/.*", "/auth/login/", link))
    page.get_by_label("Adresse e-mail").fill(OWNER["email"])
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter", exact=True).click()
    page.get_by_role("heading", name="Double facteur").wait_for()
    page.get_by_role("button", name="Utiliser une clé d'accès").click()
    page.wait_for_url(re.compile("/w/mirelance/"))
    assert said == []
