"""Proofs are things of their own: chosen in playbooks, shown where they fit, never against a no."""

from __future__ import annotations

from django.urls import reverse

from focale.desk.directory.models import Company
from focale.desk.targeting.alike import services as proving
from focale.desk.targeting.alike.proofs import chosen_proofs, fitting_proofs, proofs_to_choose
from focale.desk.targeting.models import MayCite, Proof
from focale.desk.targeting.playbooks import services
from focale.desk.targeting.playbooks.parts import missing

SPACE = "mirelance"
AGREED = {"may": MayCite.NAMED, "agreed_on": "2026-05-01"}


def address(name, *args):
    return reverse(name, args=[SPACE, *args])


def _customer(cast, name, **proof):
    made = Company.objects.create(
        workspace=cast.workspace, key=name, name=name, customer=True, folded=name.casefold()
    )
    if proof:
        proving.save(made, by=cast.manager, **proof)
    return made


def test_a_proof_has_a_sentence_and_the_segments_it_fits(cast, segment, signed_in):
    firm, client = _customer(cast, "Verrier Sud"), signed_in(cast.sales)
    page = client.get(address("reference", firm.pk)).content.decode()
    assert 'name="sentence"' in page
    assert "Industrie" in page
    given = {**AGREED, "sentence": "Verrier Sud a doublé ses rendez-vous.", "link": "",
             "segments": [segment.pk]}  # fmt: skip
    assert client.post(address("reference", firm.pk), given).status_code == 302
    proof = Proof.objects.of(cast.workspace).get()
    assert (proof.sentence, proof.segments) == (given["sentence"], [segment.pk])
    assert "a doublé" in client.get(address("references")).content.decode()
    again = client.get(address("reference", firm.pk)).content.decode()
    assert f'value="{segment.pk}" checked' in again

    unnamed = client.post(address("reference", firm.pk), {**given, "may": "unnamed"})
    assert unnamed.status_code == 422
    assert "ôtez le nom" in unnamed.content.decode()
    foreign = client.post(address("reference", firm.pk), {**given, "segments": [999_999]})
    assert foreign.status_code == 422
    assert Proof.objects.of(cast.workspace).get().may == MayCite.NAMED


def test_a_playbook_tells_of_customers_with_the_proof_to_send(cast, company, segment, signed_in):
    good = _customer(cast, "Verrier Sud", text="Deux fois plus.", sentence="Le double.", **AGREED)
    quiet = _customer(cast, "Brume", text="Moitié moins d'arrêts.")
    gone = _customer(cast, "Parti", text="x", may=MayCite.NEVER)
    empty = _customer(cast, "Sans preuve")
    book = services.begin(cast.workspace, segment=segment, by=cast.manager)
    client = signed_in(cast.marketing)
    form = client.get(address("playbook_edit", book.pk)).content.decode()
    assert form.count('name="references"') == 2, "those who may be told of and have a proof"
    given = {"base": "1", "angle": "Un atelier", "proofs": "cas client\nnote interne",
             "references": [quiet.pk, good.pk, gone.pk, empty.pk, "x", good.pk]}  # fmt: skip
    assert client.post(address("playbook_edit", book.pk), given).status_code == 302
    book.refresh_from_db(from_queryset=type(book).objects.of(cast.workspace))
    assert book.version.parts["proofs"] == ["cas client", "note interne"], "what was typed stays"
    for page in (
        client.get(address("playbook", book.pk)),
        signed_in(cast.sales).get(address("account_playbook", company.pk)),
    ):
        told = page.content.decode().replace("\u202f", " ").replace("\xa0", " ")
        assert "Le double." in told
        assert "Une entreprise comme la vôtre : Verrier Sud." in told
        assert "comme la vôtre : Brume" not in told
        assert "Parti" not in told
        assert "note interne" in told
    proving.save(good, by=cast.manager, may=MayCite.NEVER)
    assert [one.company for one in chosen_proofs(given["references"], cast.workspace)] == [quiet]


def test_one_of_proofs_chosen_or_written_is_enough():
    names = {part.name for part in missing({})}
    assert {"references", "proofs"} & names == {"references"}
    for given in ({"references": ["1"]}, {"proofs": ["x"]}):
        assert not {"references", "proofs"} & {part.name for part in missing(given)}


def test_an_account_is_shown_the_proofs_of_its_playbooks_and_segments(
    cast, company, segment, signed_in, monkeypatch
):
    chosen = _customer(cast, "Choisi", text="a")
    fits = _customer(cast, "Convient", text="b", segments=[segment.pk])
    shown = _customer(cast, "Semblable", text="c", segments=[segment.pk])
    _customer(cast, "Ailleurs", text="d", segments=[segment.pk + 1])
    services.begin(cast.workspace, by=cast.manager, parts={"references": [str(chosen.pk)]})
    found = fitting_proofs([segment], "", cast.workspace, without={shown.pk})
    assert [one.company for one in found] == [chosen, fits]
    assert [one.company for one in fitting_proofs([], "", cast.workspace, without=())] == [chosen]
    monkeypatch.setattr("focale.desk.targeting.alike.selectors._PATIENCE", 0.01)
    monkeypatch.setattr("focale.desk.targeting.alike.selectors._WAIT", 0.01)
    page = signed_in(cast.sales).get(address("account_alike", company.pk)).content.decode()
    assert "Autres preuves pour ce compte" in page, "also while the engine is away"
    offered = proofs_to_choose(cast.workspace, segment.pk, [str(chosen.pk)])
    assert offered[0].reference.company == chosen
    assert {one.reference.company for one in offered if one.fits} == {fits, shown}


def test_proofs_of_another_workspace_are_nobodys(cast, company, segment):
    theirs = Company.objects.create(workspace=cast.other, key="t", name="T", customer=True)
    proving.save(theirs, by=cast.stranger, text="secret")
    assert chosen_proofs([theirs.pk], cast.workspace) == []
    services.begin(cast.workspace, by=cast.manager, parts={"references": [str(theirs.pk)]})
    assert fitting_proofs([segment], "", cast.workspace, without=()) == []
