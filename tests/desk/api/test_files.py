"""Files come in and go out by programs as they do by people: with an engine, jobs and an undo."""

from __future__ import annotations

import io

import pytest
from django.test import Client

from focale.desk.directory.models import Company
from focale.desk.targeting import services as targeting
from tests.desk.api.conftest import PROFILE, Program, token_of

CSV = "Raison sociale;SIREN;Effectif\nAcier Duval;732829320;120\nMétal Nord;552100554;40\n"


def sent(program, **more):
    file = io.BytesIO(CSV.encode())
    file.name = "clients.csv"
    return Client().post(
        "/api/v1/imports", {"file": file, **more}, HTTP_AUTHORIZATION=f"Bearer {program.text}",
        HTTP_IDEMPOTENCY_KEY="file-1",
    )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_a_file_is_imported_scored_exported_and_taken_back(engine, cast, work):
    program = Program(token_of(cast.member(cast.owner))[1])
    version = targeting.publish(PROFILE, workspace=cast.workspace, by=cast.owner)
    made = sent(program)
    assert (made.status_code, made.json()["state"]) == (201, "waiting")
    again = sent(program)
    assert (again.headers["Idempotent-Replayed"], again.json()) == ("true", made.json())
    path = f"/imports/{made.json()['id']}"
    assert program("GET", f"{path}/columns").json()["ready"] is False
    assert program("POST", f"{path}/start", {}).status_code == 409
    work()
    columns = program("GET", f"{path}/columns").json()
    assert [one["field"] for one in columns["columns"]] == ["name", "siren", "headcount"]
    wrong = {"columns": [{"column": "Effectif", "field": "siren"}]}
    told = program("POST", f"{path}/start", wrong)
    assert told.status_code == 422
    assert program("POST", f"{path}/start", {}).json()["state"] == "running"
    work()
    balance = program("GET", f"{path}/balance").json()
    assert (balance["rows_in"], balance["counts"]["made"]) == (2, 2)
    scores = program("GET", f"/profiles/{version.profile_id}/scores").json()
    assert [(one["name"], one["points"]) for one in scores["items"]] == [
        ("Acier Duval", 60.0), ("Métal Nord", 60.0),
    ]  # fmt: skip
    _exported(program, work)
    assert program("POST", f"{path}/undo").json()["state"] == "undoing"
    work()
    assert program("GET", path).json()["state"] == "undone"
    assert not Company.objects.of(cast.workspace).exists()


def _exported(program, work) -> None:
    asked = {"what": "accounts", "filter": "and(headcount.ge.100)"}
    made = program("POST", "/exports", asked).json()
    assert program("GET", f"/exports/{made['id']}/file").status_code == 404
    work()
    assert program("GET", f"/exports/{made['id']}").json()["state"] == "ready"
    file = program("GET", f"/exports/{made['id']}/file")
    body = b"".join(file.streaming_content).decode("utf-8-sig")
    assert "Acier Duval" in body
    assert "Métal Nord" not in body
    assert program("POST", "/exports", {"what": "accounts", "filter": "x"}).status_code == 422
