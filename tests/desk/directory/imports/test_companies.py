"""A file of companies, from the page where it is dropped to the accounts, and back."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from focale.desk.directory.models import Company, Import

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("engine")]

FILE = (
    "id;Raison sociale;SIREN;Effectif;Ville;Couleur\n"
    "C-1;Acier Duval;732829320;52;Nantes;rouge\n"
    "C-2;Bois Martin;552100554;12;Rennes;\n"
    "C-3;Café Lenoir;;8;Brest;bleu\n"
)


def drop(client, text, name="clients.csv", slug="mirelance"):
    file = SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())
    answer = client.post(f"/w/{slug}/data/imports/", {"file": file})
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    return Import.objects.of(_space(slug)).order_by("-id").first()


def _space(slug):
    from focale.desk.team.models import Workspace

    return Workspace.objects.get(slug=slug)


def start(client, found, **told):
    answer = client.post(f"/w/mirelance/data/imports/{found.pk}/start/", told)
    assert answer.status_code == 302, answer.content.decode()[-3000:]


def test_a_file_becomes_accounts(cast, signed_in, work):
    client = signed_in(cast.owner)
    found = drop(client, FILE)
    work()
    page = client.get(f"/w/mirelance/data/imports/{found.pk}/")
    text = page.content.decode()
    assert "Confirmez les colonnes" in text
    assert "Acier Duval" in text
    start(client, found)
    work()
    found.refresh_from_db()
    assert found.state == "done", found.trouble
    assert found.balance["counts"] == {
        "made": 3,
        "changed": 0,
        "same": 0,
        "merged": 0,
        "rejected": 0,
    }
    one = Company.objects.of(cast.workspace).get(key="C-1")
    assert (one.name, one.siren, one.headcount, one.city) == (
        "Acier Duval",
        "732829320",
        52.0,
        "Nantes",
    )
    assert one.own == {"Couleur": "rouge"}
    page = client.get(f"/w/mirelance/data/imports/{found.pk}/")
    assert "Import terminé" in page.content.decode()
