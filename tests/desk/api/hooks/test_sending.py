"""A message is signed, written once for each change, tried again, and never waited for for ever."""

from __future__ import annotations

import base64
import datetime
import hashlib
import hmac
import json
import socket
import ssl
import threading
from dataclasses import replace

import pytest
import time_machine
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.db import transaction

from focale.desk.api.hooks import jobs, sending, services
from focale.desk.api.hooks.outbox import still_read
from focale.desk.api.hooks.secrets import locked, opened
from focale.desk.api.models import Delivery, DeliveryState, Webhook
from focale.desk.directory.events import log_event
from focale.desk.directory.facts import take_values
from focale.desk.directory.models import Company
from focale.desk.jobs.clock import local_day
from focale.desk.jobs.models import Job, State
from focale.desk.jobs.worker import WorkLoop
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting import services as profiles
from focale.desk.targeting.jobs import _flip
from focale.desk.targeting.models import Profile, Run, Score
from focale.desk.targeting.rescoring import score_again
from tests.desk.api.hooks.receivers import receiving

PROFILE = """profile: cible
criteria:
  size: {field: headcount, at_least: 30, points: 60}
  city: {field: city, one_of: [Lyon], points: 40}
"""
VISITED = """profile: cible
criteria:
  size: {field: headcount, at_least: 10, points: 40}
  visits: {event: page_viewed, within_days: 30, points: 60}
"""


@pytest.fixture
def receiver():
    with receiving() as found:
        yield found


@pytest.fixture(autouse=True)
def let_in(monkeypatch):
    """The installation's setting lets the receiver of these tests in."""
    monkeypatch.setattr(jobs, "SURROUNDINGS", replace(SURROUNDINGS, hooks_allowed=("127.0.0.1",)))


@pytest.fixture
def hook(cast, receiver):
    """A webhook that is told of everything, and its secret."""
    return services.make_webhook(
        receiver.address, ["score.changed", "tier.changed", "customer.changed"], label="CRM",
        workspace=cast.workspace, by=cast.manager,
    )  # fmt: skip


@pytest.fixture
def scored(cast) -> Company:
    """An account with a score in the run that counts."""
    company = Company.objects.create(
        workspace=cast.workspace, key="duval", name="Acier Duval", headcount=12.0, city="Lyon",
        siren="732829320",
    )  # fmt: skip
    version = profiles.publish(PROFILE, workspace=cast.workspace, by=cast.manager)
    flip(version, [company])
    return company


def flip(version, companies) -> None:
    """The run of a version is whole, as the job of scores leaves it."""
    run = Run.objects.of(version.workspace).select_related("version__profile", "workspace").filter(
        version=version).order_by("-pk").first()  # fmt: skip
    score_again([one.pk for one in companies], version.workspace, [run])
    with transaction.atomic():
        _flip(run)
    Job.objects.filter(kind="score").delete()


def told(company, cast, **values) -> None:
    """Somebody types facts."""
    take_values(
        {company.pk: values}, workspace=cast.workspace, source="", at=datetime.date(2026, 11, 27),
        by=cast.sales,
    )  # fmt: skip


def kept(cast) -> list[Delivery]:
    return list(Delivery.objects.of(cast.workspace).order_by("pk"))


def verified(headers, body: bytes, secret: str) -> bool:
    """As a receiver verifies, by Standard Webhooks, from its text alone."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    mine = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    given = [one.split(",") for one in headers["webhook-signature"].split(" ")]
    return any(version == "v1" and hmac.compare_digest(mine, one) for version, one in given)


# --- what is written ------------------------------------------------------------------------


def test_a_change_writes_one_message_in_its_own_transaction_and_sends_nothing(
    cast, hook, scored, receiver
):
    told(scored, cast, headcount=80.0)
    (one,) = kept(cast)
    assert (one.topic, one.state, one.changes) == ("tier.changed", DeliveryState.WAITING, 1)
    data = json.loads(one.body)["data"]
    assert data["reason"] == "account"
    assert data["changes"][0]["account"] == {
        "id": scored.pk, "name": "Acier Duval", "siren": "732829320", "domain": None,
    }  # fmt: skip
    assert data["changes"][0]["before"]["points"] == 40.0
    assert data["changes"][0]["after"]["points"] == 100.0
    assert receiver.heard == []
    assert Job.objects.filter(kind="hooks_send", state=State.QUEUED).count() == 1


def test_what_does_not_move_the_score_is_not_told(cast, hook, scored):
    told(scored, cast, headcount=13.0, domain="acier.example")
    assert kept(cast) == []


@pytest.mark.parametrize(
    ("topics", "written"),
    [
        (["tier.changed"], ["tier.changed"]),
        (["score.changed"], ["score.changed"]),
        (["score.changed", "tier.changed"], ["tier.changed"]),
        (["customer.changed"], []),
    ],
)
def test_each_account_is_told_once_as_what_was_asked_for(cast, hook, scored, topics, written):
    Webhook.objects.of(cast.workspace).update(topics=topics)
    told(scored, cast, headcount=80.0)
    assert [one.topic for one in kept(cast)] == written


def test_becoming_a_customer_is_told_with_what_was_before(cast, hook, scored):
    told(scored, cast, customer=True)
    told(scored, cast, customer=True)
    told(scored, cast, customer=False)
    said = [json.loads(one.body)["data"]["changes"][0] for one in kept(cast)]
    assert [(one["before"], one["after"]) for one in said] == [
        ({"customer": None}, {"customer": True}), ({"customer": True}, {"customer": False}),
    ]  # fmt: skip


def test_a_change_that_is_taken_back_takes_its_message_along(cast, hook, scored):
    with transaction.atomic():
        told(scored, cast, headcount=80.0)
        transaction.set_rollback(True)
    assert kept(cast) == []


def test_another_workspace_hears_nothing(cast, hook, scored):
    services.make_webhook(
        "https://example.com/", ["tier.changed"], label="", workspace=cast.other, by=cast.stranger
    )
    told(scored, cast, headcount=80.0)
    assert not Delivery.objects.of(cast.other).exists()


def test_after_a_publish_only_accounts_that_really_changed_are_told_in_batches(
    cast, hook, scored, work, receiver
):
    others = [
        Company.objects.create(
            workspace=cast.workspace, key=f"c{n}", name=f"C{n}", headcount=50.0 if n % 2 else 5.0
        )
        for n in range(450)
    ]  # fmt: skip
    version = Profile.objects.of(cast.workspace).get().published
    run = Score.objects.of(cast.workspace).first().run
    run.version, run.workspace = version, cast.workspace
    score_again([one.pk for one in others], cast.workspace, [run])
    Delivery.objects.of(cast.workspace).delete()
    Job.objects.all().delete()
    new = profiles.publish(
        PROFILE.replace("at_least: 30", "at_least: 60"), workspace=cast.workspace, by=cast.manager,
        profile=version.profile,
    )  # fmt: skip
    flip(new, [scored, *others])
    assert kept(cast) == []  # the publish waits for nobody
    work()
    found = kept(cast)
    numbers = [
        change["account"]["id"]
        for one in found for change in json.loads(one.body)["data"]["changes"]
    ]  # fmt: skip
    assert sorted(numbers) == sorted(one.pk for one in others if one.headcount == 50.0)
    assert [one.changes for one in found] == [200, 25]
    assert {json.loads(one.body)["data"]["reason"] for one in found} == {"run"}
    assert len(receiver.heard) == 2


def test_the_first_scores_of_a_version_are_told_of_once_as_a_whole(cast, hook, scored):
    told_of = services.make_webhook(
        hook[0].address, ["scores.published"], label="BI", workspace=cast.workspace,
        by=cast.manager,
    )[0]  # fmt: skip

    def mine() -> list[Delivery]:
        return [one for one in kept(cast) if one.webhook_id == told_of.pk]

    second = profiles.publish(
        PROFILE.replace("30", "10"), workspace=cast.workspace, by=cast.manager,
        profile=Profile.objects.of(cast.workspace).get(),
    )  # fmt: skip
    Run.objects.of(cast.workspace).filter(version=second).update(tiers={"A": 3, "B": 1, "": 2})
    flip(second, [scored])
    (one,) = mine()
    data = json.loads(one.body)["data"]
    assert (one.topic, one.changes) == ("scores.published", 6)
    assert (data["profile"]["version"], data["is_first"]) == (2, False)
    assert (data["accounts"], data["tiers"]) == (6, {"A": 3, "B": 1})
    assert data["scores"] == f"/api/v1/profiles/{data['profile']['id']}/scores"
    profiles.score_everything(second, day=local_day(cast.workspace))  # as every night
    flip(second, [scored])
    assert len(mine()) == 1
    other = profiles.publish(
        PROFILE.replace("cible", "autre"), workspace=cast.workspace, by=cast.manager
    )
    flip(other, [scored])
    assert json.loads(mine()[-1].body)["data"]["is_first"] is True
    assert len(mine()) == 2


def test_an_event_that_moves_one_account_is_told_in_the_same_breath(cast, hook, scored):
    version = profiles.publish(
        VISITED, workspace=cast.workspace, by=cast.manager,
        profile=Profile.objects.of(cast.workspace).get(),
    )  # fmt: skip
    log_event("mail_replied", workspace=cast.workspace, company=scored, by=cast.sales)
    run = Run.objects.of(cast.workspace).filter(version=version)
    run.update(is_watched=True)  # somebody watches: no visit is none
    flip(version, [scored])
    Delivery.objects.of(cast.workspace).all().delete()
    log_event("page_viewed", workspace=cast.workspace, company=scored, by=cast.sales)
    (one,) = kept(cast)
    data = json.loads(one.body)["data"]
    (change,) = data["changes"]
    assert (one.topic, data["reason"]) == ("score.changed", "account")
    assert (change["before"]["points"], change["after"]["points"]) == (40.0, 100.0)


def test_the_run_that_is_compared_with_is_not_swept_meanwhile(cast, hook, scored):
    version = Profile.objects.of(cast.workspace).get().published
    before = Profile.objects.of(cast.workspace).get().run_id
    profiles.publish(PROFILE.replace("60", "50"), workspace=cast.workspace, by=None,
                     profile=version.profile)  # fmt: skip
    flip(Profile.objects.of(cast.workspace).get().published, [scored])
    assert still_read(cast.workspace) == {before}


# --- what is sent ---------------------------------------------------------------------------


def test_what_arrives_is_exactly_what_was_written_and_its_signature_holds(
    cast, hook, scored, work, receiver
):
    _, secret = hook
    told(scored, cast, headcount=80.0)
    work()
    (one,), ((path, headers, body),) = kept(cast), receiver.heard
    assert path == "/in?key=1"
    assert body.decode() == one.body
    assert headers["webhook-id"] == one.number
    assert verified(headers, body, secret)
    assert not verified(headers, body + b" ", secret)
    assert not verified({**headers, "webhook-timestamp": "1"}, body, secret)
    assert one.state == DeliveryState.ARRIVED
    assert (one.last["status"], one.last["answer"]) == (200, "taken")
    assert one.last["headers"]["webhook-signature"] == headers["webhook-signature"]


def test_for_a_day_both_secrets_sign_after_a_new_one(cast, hook, scored, work, receiver):
    webhook, old = hook
    new = services.new_secret_of(webhook, by=cast.manager)
    services.try_out(webhook, by=cast.manager)
    work()
    _, headers, body = receiver.heard[0]
    assert verified(headers, body, new)
    assert verified(headers, body, old)
    long_ago = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    Webhook.objects.of(cast.workspace).update(both_until=long_ago)
    services.try_out(webhook, by=cast.manager)
    work()
    _, headers, body = receiver.heard[1]
    assert not verified(headers, body, old)


def test_the_secret_is_kept_locked_and_nowhere_in_the_store(cast, hook):
    webhook, secret = hook
    assert secret not in Webhook.objects.of(cast.workspace).values_list("secret", flat=True)[0]
    assert opened(webhook.secret) == secret
    assert opened("nonsense") == ""


def test_a_store_without_the_installations_secret_says_so(cast, hook, work, receiver, settings):
    webhook, _ = hook
    services.try_out(webhook, by=cast.manager)
    settings.SECRET_KEY = "another"
    work()
    assert kept(cast)[0].last["trouble"] == "no_secret"
    assert receiver.heard == []


def test_it_is_tried_again_at_growing_distances_under_the_same_number_for_three_days(
    cast, hook, work, receiver
):
    webhook, _ = hook
    receiver.answers = [(500, {}, b"no")]
    monday = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)
    with time_machine.travel(monday, tick=False) as now:
        began = datetime.datetime.now(datetime.UTC)
        services.try_out(webhook, by=cast.manager)
        for _ in range(40):
            work()
            one = kept(cast)[0]
            if one.state != DeliveryState.WAITING:
                break
            now.move_to(max(one.next_at, Webhook.objects.of(cast.workspace).get().quiet_until)
                        + datetime.timedelta(seconds=1))  # fmt: skip
        took = datetime.datetime.now(datetime.UTC) - began
    assert one.state == DeliveryState.FAILED
    assert one.attempts == len(receiver.heard) == 10
    assert datetime.timedelta(days=2.5) < took < datetime.timedelta(days=3.5)
    assert len({headers["webhook-id"] for _, headers, _ in receiver.heard}) == 1
    assert len({headers["webhook-timestamp"] for _, headers, _ in receiver.heard}) == 10


def test_after_three_days_without_arrival_it_is_paused_and_those_who_govern_are_told(
    cast, hook, work, receiver, signed_in
):
    webhook, _ = hook
    receiver.answers = [(503, {}, b"")]
    Webhook.objects.of(cast.workspace).update(
        failing_since=datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=3, minutes=1)
    )
    services.try_out(webhook, by=cast.manager)
    work()
    webhook = Webhook.objects.of(cast.workspace).get()
    assert webhook.paused_why == "failing"
    notice = "1 webhook est arrêté"
    assert notice in said(signed_in(cast.manager).get("/w/mirelance/accounts/"))
    assert notice not in said(signed_in(cast.marketing).get("/w/mirelance/accounts/"))
    receiver.answers = [(204, {}, b"")]
    services.resume(webhook, by=cast.manager)
    work()
    assert kept(cast)[0].state == DeliveryState.ARRIVED
    assert notice not in said(signed_in(cast.manager).get("/w/mirelance/accounts/"))


def said(answer) -> str:
    return answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")


def test_gone_pauses_at_once_and_a_paused_one_is_sent_nothing_but_trials(
    cast, hook, scored, work, receiver
):
    webhook, _ = hook
    receiver.answers = [(410, {}, b""), (200, {}, b"")]
    services.try_out(webhook, by=cast.manager)
    work()
    webhook = Webhook.objects.of(cast.workspace).get()
    assert webhook.paused_why == "gone"
    told(scored, cast, headcount=80.0)
    work()
    assert len(kept(cast)) == len(receiver.heard) == 1


def test_a_failing_address_rests_and_does_not_hold_up_other_work(
    cast, hook, scored, work, receiver
):
    receiver.answers = [(500, {}, b"")]
    for n in range(5):
        told(scored, cast, headcount=80.0 if n % 2 == 0 else 5.0)
    work()
    assert len(receiver.heard) == 1  # then it rests
    quiet = Webhook.objects.of(cast.workspace).get().quiet_until
    assert quiet > datetime.datetime.now(datetime.UTC)


def test_the_other_side_may_say_when_to_come_back(cast, hook, work, receiver):
    receiver.answers = [(429, {"Retry-After": "3600"}, b"")]
    services.try_out(hook[0], by=cast.manager)
    work()
    wait = kept(cast)[0].next_at - datetime.datetime.now(datetime.UTC)
    assert wait > datetime.timedelta(minutes=58)


def test_the_same_message_can_be_sent_again_by_hand(cast, hook, scored, work, receiver, signed_in):
    told(scored, cast, headcount=80.0)
    work()
    (one,) = kept(cast)
    page = signed_in(cast.owner).post(
        f"/w/mirelance/settings/webhooks/sent/{one.pk}/again/", follow=True
    )
    assert "Le même message repart" in said(page)
    work()
    first, second = receiver.heard
    assert first[2] == second[2]
    assert first[1]["webhook-id"] == second[1]["webhook-id"]


def test_a_message_that_is_being_sent_is_not_sent_by_another_worker_too(cast, hook, receiver):
    services.try_out(hook[0], by=cast.manager)
    now = datetime.datetime.now(datetime.UTC)
    Delivery.objects.of(cast.workspace).update(next_at=now + jobs.CLAIMED)
    WorkLoop("other").once()
    assert receiver.heard == []
    assert Job.objects.get(kind="hooks_send").state == State.QUEUED  # looks again later


def test_old_messages_are_forgotten_and_those_of_this_month_stay(cast, hook, work):
    for _ in range(2):
        services.try_out(hook[0], by=cast.manager)
    Job.objects.all().delete()
    old = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=31)
    first = kept(cast)[0]
    Delivery.objects.of(cast.workspace).filter(pk=first.pk).update(made_at=old)
    jobs.forget_of_the_day(cast.workspace, datetime.date(2026, 11, 27))
    Delivery.objects.of(cast.workspace).update(state=DeliveryState.ARRIVED)
    work()
    assert [one.pk for one in kept(cast)] == [first.pk + 1]


# --- the other side misbehaves --------------------------------------------------------------


def sent(address: str, **more) -> sending.Answered:
    return sending.send(
        address, b"{}", number="msg_1", keys=[sending.new_secret()],
        allowed=["127.0.0.1", "localhost"], **more,
    )  # fmt: skip


def test_an_endless_answer_is_cut(receiver):
    receiver.answers = [(200, {}, b"x" * 3_000_000)]
    found = sent(receiver.address)
    assert found.has_arrived
    assert len(found.answer) == sending.KEPT_ANSWER


def test_a_side_that_drips_for_ever_is_left(monkeypatch):
    monkeypatch.setattr(sending, "WHOLE_SECONDS", 1.0)
    listener = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        wire, _ = listener.accept()
        try:
            while True:
                wire.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
                threading.Event().wait(0.1)
        except OSError:
            wire.close()

    threading.Thread(target=drip, daemon=True).start()
    found = sent(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    listener.close()
    assert found.trouble == "timeout"
    assert found.ms < 5_000


def test_nobody_there(receiver):
    with receiving() as gone:
        address = gone.address
    assert sent(address).trouble == "no_answer"


def test_a_certificate_that_nobody_vouches_for_gets_nothing(tmp_path):
    context, trusted = certificate(tmp_path)
    with receiving(tls=context) as secured:
        address = f"https://localhost:{secured.port}/"
        assert sent(address).trouble == "certificate"
        assert sent(f"https://127.0.0.1:{secured.port}/", tls=trusted).trouble == "certificate"
        assert secured.heard == []
        assert sent(address, tls=trusted).has_arrived


def certificate(folder):
    """A server with a certificate of its own for localhost, and a client that trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context, ssl.create_default_context(cafile=str(folder / "cert.pem"))


def test_locked_texts_differ_each_time():
    assert locked("whsec_x") != locked("whsec_x")
