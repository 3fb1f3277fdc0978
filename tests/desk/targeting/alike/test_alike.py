"""Who may be told of to a prospect, and what is kept to send."""

from __future__ import annotations

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from focale.desk.directory.models import Company, Contact
from focale.desk.targeting.alike import services
from focale.desk.targeting.alike.selectors import compared_fields, never_named
from focale.desk.targeting.models import MayCite, Proof

SPACE = "mirelance"


@pytest.fixture
def client_firm(cast):
    return Company.objects.create(
        workspace=cast.workspace, key="k", name="Verrier Sud", customer=True, headcount=80.0
    )


def address(name, *args):
    return reverse(name, args=[SPACE, *args])


def sent(**more):
    return {"may": "unnamed", "text": "Deux fois plus de rendez-vous", "figure": "× 2", **more}


@pytest.mark.parametrize(
    ("own", "why"),
    [
        ({}, None),
        ({"date de résiliation": "2024-05-31"}, "lost"),
        ({"Churned on": "2999-01-01"}, None),
        ({"churned": True}, "lost"),
        ({"churned": "non"}, None),
        ({"churned": ""}, None),
        ({"fin de contrat": "31/12/2023"}, "lost"),
    ],
)
def test_a_day_of_leaving_in_the_teams_own_facts_is_read(cast, client_firm, own, why):
    Company.objects.of(cast.workspace).filter(pk=client_firm.pk).update(own=own)
    assert never_named(cast.workspace).get(client_firm.pk) == why


def test_who_refused_left_or_objected_is_never_told_of(cast, client_firm):
    space, day = cast.workspace, datetime.date
    services.save(client_firm, by=cast.sales, may=MayCite.NEVER)
    assert never_named(space) == {client_firm.pk: "refused"}
    services.save(client_firm, by=cast.sales, lost_on=day(2026, 1, 1))
    assert never_named(space) == {client_firm.pk: "lost"}
    services.save(client_firm, by=cast.sales, lost_on=day(2999, 1, 1))
    assert never_named(space) == {}
    Contact.objects.create(
        workspace=space, key="p", company=client_firm, opted_out_at=timezone.now()
    )
    assert never_named(space) == {client_firm.pk: "objected"}
    services.save(client_firm, by=cast.sales, may=MayCite.NAMED, agreed_on=day(2020, 1, 1))
    assert never_named(space) == {client_firm.pk: "objected"}  # the objection came later
    services.save(client_firm, by=cast.sales, may=MayCite.NAMED, agreed_on=day(2999, 1, 1))
    assert never_named(space) == {}


def test_a_proof_is_kept_with_its_file_and_given_back(cast, client_firm, signed_in):
    client = signed_in(cast.sales)
    answer = client.post(
        address("reference", client_firm.pk),
        sent(
            file=SimpleUploadedFile("../cas client.pdf", b"%PDF-1"), link="https://exemple.fr/cas"
        ),
    )
    assert answer.status_code == 302
    kept = Proof.objects.of(cast.workspace).get()
    assert (kept.figure, kept.label, kept.may) == ("× 2", "cas client.pdf", "unnamed")
    file = client.get(address("reference_file", client_firm.pk))
    assert b"".join(file.streaming_content) == b"%PDF-1"
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    assert "attachment" in file.headers["Content-Disposition"]
    assert "× 2" in client.get(address("references")).content.decode()
    client.post(address("reference", client_firm.pk), {"do": "detach"})
    assert client.get(address("reference_file", client_firm.pk)).status_code == 404


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"link": "javascript:alert(1)"}, "adresse de page"),
        ({"link": "https://"}, "adresse de page"),
        ({"link": "//ailleurs.test"}, "adresse de page"),
        ({"may": "named"}, "jour de leur accord"),
        ({"agreed_on": "hier"}, "2027-03-31"),
        ({"figure": "x" * 201}, "raccourcissez"),
    ],
)
def test_what_cannot_be_used_is_told(cast, client_firm, signed_in, given, words):
    answer = signed_in(cast.sales).post(address("reference", client_firm.pk), sent(**given))
    assert answer.status_code == 422
    assert words in answer.content.decode().replace("\xa0", " ")
    assert not Proof.objects.of(cast.workspace).exists()


def test_a_viewer_writes_no_proof_and_nobody_reads_anothers(cast, client_firm, signed_in):
    viewer = signed_in(cast.viewer)
    assert viewer.post(address("reference", client_firm.pk), sent()).status_code == 403
    theirs = Company.objects.create(workspace=cast.other, key="t", customer=True)
    services.save(theirs, by=cast.stranger, text="secret")
    for name in ("reference", "reference_file", "account_alike"):
        assert viewer.get(address(name, theirs.pk)).status_code == 404


def test_without_an_engine_the_card_says_so(cast, client_firm, signed_in, settings, monkeypatch):
    from focale.desk.targeting.alike import selectors
    from focale.desk.warm.wire import Away

    def away(*_: object, **__: object) -> None:
        raise Away("alike")

    monkeypatch.setattr(selectors, "ask", away)
    answer = signed_in(cast.sales).get(address("account_alike", client_firm.pk))
    assert answer.status_code == 200
    assert "ne répond pas encore" in answer.content.decode()


def test_without_a_profile_the_usual_facts_are_compared(cast):
    assert compared_fields(cast.workspace)[:2] == ["naf", "headcount"]
