"""Whoever governs adds an address, sees its secret once, and what was sent to it."""

from __future__ import annotations

import json
import re

import pytest

from focale.desk.api.hooks import services
from focale.desk.api.models import Delivery, DeliveryState, Webhook
from focale.desk.surroundings import WrongSetting, read_surroundings
from focale.desk.team.models import AuditEntry

HERE = "/w/mirelance/settings/webhooks/"
GIVEN = {"address": "https://8.8.8.8/in", "label": "CRM", "topics": ["tier.changed"]}


def said(answer) -> str:
    text = answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")
    return text.replace("&#x27;", "'")


@pytest.fixture
def hook(cast) -> Webhook:
    return services.make_webhook(
        "https://8.8.8.8/in", ["tier.changed"], label="CRM", workspace=cast.workspace,
        by=cast.manager,
    )[0]  # fmt: skip


def test_an_address_is_added_and_its_secret_shown_once(cast, signed_in):
    client = signed_in(cast.manager)
    page = said(client.post(HERE, GIVEN))
    secret = re.search(r"whsec_[\w+/=]+", page)[0]
    webhook = Webhook.objects.of(cast.workspace).get()
    assert "Il n'est montré qu'une fois" in page
    for address in (HERE, f"{HERE}{webhook.pk}/", "/w/mirelance/settings/audit/"):
        assert secret not in said(client.get(address))
    assert AuditEntry.objects.of(cast.workspace).get(act="webhook.made").about == "CRM"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"address": "http://127.0.0.1:8000/"}, "mène dans un réseau interne"),
        ({"address": "http://0x7f.1/"}, "en quatre nombres simples"),
        ({"address": "https://u:p@8.8.8.8/"}, "Pas de nom ni de mot de passe"),
        ({"address": "https://8.8.8.8:22/"}, "Ports permis"),
        ({"address": "javascript:alert(1)"}, "Une adresse commence par https"),
        ({"address": ""}, "Une adresse commence par https"),
        ({"topics": []}, "Cochez au moins un événement"),
        ({"topics": ["note.changed"]}, "Cochez au moins un événement"),
    ],
)
def test_a_wrong_address_is_told_and_not_kept(cast, signed_in, change, told):
    answer = signed_in(cast.owner).post(HERE, {**GIVEN, **change})
    assert answer.status_code == 422
    assert told in said(answer)
    assert not Webhook.objects.of(cast.workspace).exists()


def test_who_does_not_govern_sees_no_webhook(cast, signed_in, hook):
    for who in (cast.marketing, cast.sales, cast.viewer):
        assert signed_in(who).get(HERE).status_code == 403
        assert signed_in(who).post(f"{HERE}{hook.pk}/secret/").status_code == 403
    assert signed_in(cast.stranger).get(HERE).status_code == 404


def test_it_is_changed_paused_resumed_taken_away_and_brought_back(cast, signed_in, hook):
    client = signed_in(cast.manager)
    here = f"{HERE}{hook.pk}/"
    client.post(here, {**GIVEN, "label": "ERP", "topics": ["score.changed", "customer.changed"]})
    client.post(f"{here}pause/")
    page = said(client.get(here))
    assert "En pause depuis le" in page
    client.post(f"{here}resume/")
    page = said(client.post(f"{here}remove/", follow=True))
    assert "Vous pouvez le remettre" in page
    client.post(f"{here}bring/")
    hook.refresh_from_db(from_queryset=Webhook.objects.of(cast.workspace))
    assert (hook.label, hook.topics) == ("ERP", ["customer.changed", "score.changed"])
    assert (hook.paused_at, hook.removed_at) == (None, None)
    assert client.post(f"{here}explode/").status_code == 404


def test_what_waited_for_one_that_is_taken_away_is_given_up(cast, hook):
    one = services.try_out(hook, by=cast.manager)
    services.set_removed(hook, by=cast.manager, is_removed=True)
    one.refresh_from_db(from_queryset=Delivery.objects.of(cast.workspace))
    assert one.state == DeliveryState.HELD


def test_a_message_shows_exactly_what_is_sent_and_each_answer(cast, signed_in, hook):
    one = services.try_out(hook, by=cast.manager)
    Delivery.objects.of(cast.workspace).update(
        tries=[{"at": "2026-11-27T10:00:00+00:00", "ms": 31, "status": 500, "trouble": "status",
                "answer": "<b>non</b>", "headers": {"webhook-id": one.number}}],
        attempts=1,
    )  # fmt: skip
    page = said(signed_in(cast.owner).get(f"{HERE}sent/{one.pk}/"))
    assert json.loads(one.body)["type"] == "test"
    assert one.number in page
    assert "HTTP 500" in page
    assert "&lt;b&gt;non" in page
    assert "Elle a refusé le message" in page


def test_there_is_a_most_of_them(cast, signed_in, monkeypatch, hook):
    monkeypatch.setattr(services, "MOST", 1)
    page = said(signed_in(cast.owner).post(HERE, GIVEN, follow=True))
    assert "1 webhooks au plus" in page or "retirez-en un" in page
    assert Webhook.objects.of(cast.workspace).count() == 1


@pytest.mark.parametrize("written", ["http://crm.lan", "a@b", "*.lan"])
def test_a_setting_that_names_no_host_ends_the_start(tmp_path, written):
    given = {"FOCALE_DESK_DATA": str(tmp_path), "FOCALE_DESK_HOOKS_ALLOWED": written}
    with pytest.raises(WrongSetting, match="FOCALE_DESK_HOOKS_ALLOWED"):
        read_surroundings(given)
    good = {**given, "FOCALE_DESK_HOOKS_ALLOWED": "CRM.lan, 10.0.0.5:8080"}
    assert read_surroundings(good).hooks_allowed == ("crm.lan", "10.0.0.5:8080")
