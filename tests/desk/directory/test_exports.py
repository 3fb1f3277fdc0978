"""What leaves as a file is safe to open, and comes back unchanged."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from focale.desk.directory.exports.services import let_go
from focale.desk.directory.models import Company, Contact, Export, Fact
from tests.desk.directory.imports.conftest import Importing

pytestmark = pytest.mark.django_db(transaction=True)

HOSTILE = (
    "=1+1", "@SUM(A1)", "+33 cmd", "-2+3|x", "\t=1", "'=1", "''", "<script>alert(1)</script>",
    'a "b", c', "ligne 1\nligne 2", "0123", "12345678901234567890", "é\u202fà", "1E5", "[1]",
    "a;b", "🏭", "TRUE", "2026-02-30",
)  # fmt: skip


@pytest.fixture
def importing(cast, signed_in, work, engine):
    return Importing(cast, signed_in(cast.owner), work)


def make_companies(cast):
    for place, text in enumerate(HOSTILE):
        Company.objects.create(
            workspace=cast.workspace, key=f"C-{place}", name=f"Société {place}",
            headcount=12.5 * place, customer=bool(place % 2), technologies=["Sage", "SAP;R3"],
            created_on=datetime.date(2020, 1, 1 + place), own={"Note libre": text, "n": 3},
            owner=cast.sales,
        )  # fmt: skip
        Contact.objects.create(
            workspace=cast.workspace, key=f"P-{place}", last_name=f"Roux{chr(97 + place)}",
            company=Company.objects.of(cast.workspace).get(key=f"C-{place}"),
            email=f"p{place}@acier.fr", own={"Remarque": text}, legal_basis="intérêt légitime",
            obtained_on=datetime.date(2025, 1, 1 + place), tracking_consent=True,
        )  # fmt: skip


def exported(importing, what, form):
    """The bytes of an export, and its name."""
    address = f"/w/{importing.cast.workspace.slug}/data/exports/"
    assert importing.client.post(address, {"what": what, "form": form}).status_code == 302
    importing.work()
    made = Export.objects.of(importing.cast.workspace).order_by("-id")[0]
    assert made.file, made.trouble
    answer = importing.client.get(f"{address}{made.pk}/file/")
    return b"".join(answer.streaming_content), answer.headers["Content-Disposition"]


@pytest.mark.parametrize("form", ["csv", "csv-fr", "xlsx", "parquet"])
@pytest.mark.parametrize("what", ["accounts", "contacts"])
def test_an_export_comes_back_unchanged(cast, importing, what, form):
    make_companies(cast)
    body, name = exported(importing, what, form)
    kind = "companies" if what == "accounts" else "contacts"
    found = importing.drop(body, name.split('"')[1])
    importing.take(found, kind=kind)
    assert found.state == "done", found.trouble
    changed = list(Fact.objects.of(cast.workspace).values_list("field", "value")[:8])
    assert changed == []
    assert found.balance["counts"] == {
        "made": 0, "changed": 0, "same": len(HOSTILE), "merged": 0, "rejected": 0,
    }  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "csv-fr"])
def test_no_cell_of_an_export_runs(cast, importing, form):
    make_companies(cast)
    body, _ = exported(importing, "accounts", form)
    separator = ";" if form == "csv-fr" else ","
    for cell in body.decode("utf-8-sig").replace("\n", separator).split(separator):
        assert cell.strip('"')[:1] not in ("=", "@"), cell


def test_only_who_asked_fetches_the_file_and_it_expires(cast, importing, signed_in):
    make_companies(cast)
    exported(importing, "accounts", "csv")
    made = Export.objects.of(cast.workspace).get()
    address = f"/w/mirelance/data/exports/{made.pk}/file/"
    assert signed_in(cast.manager).get(address).status_code == 404
    assert signed_in(cast.sales).get(address).status_code == 403
    assert signed_in(cast.stranger).get(address).status_code == 404
    Export.objects.of(cast.workspace).update(until=timezone.now() - datetime.timedelta(1))
    assert importing.client.get(address).status_code == 404
    let_go(cast.workspace)
    made.refresh_from_db()
    assert made.gone_at is not None
    assert "expiré" in importing.client.get("/w/mirelance/data/exports/").content.decode()
