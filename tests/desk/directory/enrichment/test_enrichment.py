"""Blanks are filled from a register on this machine, what is there stays, and it can be undone."""

from dataclasses import replace

import pytest

import focale
from focale.desk.directory.enrichment import jobs, views
from focale.desk.directory.imports.services import undo
from focale.desk.directory.models import Company, Enrichment, Fact, Import
from focale.desk.pages import frame
from focale.desk.warm.acts.enrich import enrich_companies
from focale.desk.warm.store import Rows
from tests.stocks import siren, site, unit, write_stock

A, B, C = (siren(number) for number in range(100_101, 100_401, 101))
ASKED = "focale.desk.directory.enrichment.jobs.ask"


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stocks")
    units = [unit(A, "MORVAN ATELIERS"), unit(B, "BRUME"), unit(C, "DELTA CONSEIL")]
    paths = [write_stock(folder / "u.csv", units), write_stock(folder / "s.csv", [site(A)])]
    return focale.build_registry(paths, folder / "r").folder


@pytest.fixture
def register(registry, monkeypatch):
    """A register that is connected; the act runs here, on the store of the test."""
    surroundings = replace(jobs.SURROUNDINGS, registry=registry)
    monkeypatch.setattr(views, "SURROUNDINGS", surroundings)
    monkeypatch.setattr(
        ASKED, lambda _, act, space, **given: enrich_companies(Rows(surroundings, space))
    )


@pytest.mark.django_db(transaction=True)
def test_what_is_shown_is_what_is_taken_and_undone(cast, signed_in, work, register):
    space = cast.workspace
    told = Company.objects.create(workspace=space, key="a", name="Morvan", siren=A, naf="62.01Z")
    Company.objects.create(workspace=space, key="z", name="Inconnue")
    client = signed_in(cast.marketing)
    client.post("/w/mirelance/data/enrich/")
    work()
    page = client.get("/w/mirelance/data/enrich/").content.decode()
    found = Enrichment.objects.of(space).get()
    assert "1 société sur 2 serait complétée" in page
    assert found.counts["completed"] == 1
    assert not Fact.objects.of(space).exists()

    client.post(f"/w/mirelance/data/enrich/{found.pk}/take/")
    work()
    row = Company.objects.of(space).get(pk=told.pk)
    facts = list(Fact.objects.of(space).filter(company=told))
    assert row.naf == "62.01Z"
    assert row.siret.startswith(A)
    assert {fact.field for fact in facts} == set(found.counts["fields"])
    assert {(fact.source, fact.confidence, fact.at) for fact in facts} == {
        ("registre SIRENE", 1.0, found.as_of),
    }  # fmt: skip
    came = Import.objects.of(space).get()
    assert (came.state, came.balance["counts"]["changed"]) == ("done", 1)
    assert client.get(f"/w/mirelance/data/imports/{came.pk}/").status_code == 200
    assert client.post(f"/w/mirelance/data/enrich/{found.pk}/take/").status_code == 302
    assert Import.objects.of(space).count() == 1

    undo(came, by=cast.owner)
    work()
    back = Company.objects.of(space).get(pk=told.pk)
    assert (back.siret, back.naf, back.created_on) == ("", "62.01Z", None)
    assert client.get(f"/w/mirelance/data/imports/{came.pk}/").status_code == 200


def test_without_a_register_the_page_says_how_to_connect_one(cast, signed_in):
    client = signed_in(cast.marketing)
    assert "FOCALE_DESK_REGISTRY" in client.get("/w/mirelance/data/enrich/").content.decode()
    assert client.post("/w/mirelance/data/enrich/").status_code == 404
    assert signed_in(cast.sales).get("/w/mirelance/data/enrich/").status_code == 403


def test_what_the_frame_has_to_say_stands_on_this_page_too(cast, signed_in, register, monkeypatch):
    Enrichment.objects.create(
        workspace=cast.workspace, state="ready", counts={"notices": [{"fr": "Un fichier ancien."}]}
    )
    monkeypatch.setattr(frame, "NOTICES", [lambda _: frame.Notice("Le disque est plein.")])
    page = signed_in(cast.marketing).get("/w/mirelance/data/enrich/").content.decode()
    assert '<p class="message warning" role="alert">Le disque est plein.</p>' in page
    assert '<p class="note">Un fichier ancien.</p>' in page
