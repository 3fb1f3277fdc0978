"""Every wrong file gets a sentence, in French and in English, and harms nothing."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from focale.desk.directory.models import Company, Import
from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.folders import folder_of

pytestmark = pytest.mark.django_db(transaction=True)

GOOD = "id;Raison sociale;Ville\nA;Acier;Nantes\n"


def zipped(**files):
    """An archive; the names may be anything."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return body.getvalue()


def bomb():
    return zipped(**{"clients.csv": b"a;b\n" + b"0;0\n" * 40_000_000})


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("page.csv", b"<!doctype html><html><body><table></table></body></html>"),
        ("classeur.xlsx", b"PK\x03\x04 not a workbook at all"),
        ("image.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
        ("vide.csv", b"\n\n\n"),
        ("deux.zip", zipped(**{"a.csv": "x;y\n1;2\n", "b.csv": "x;y\n1;2\n"})),
        ("table.parquet", b"PAR1 broken PAR1"),
        ("bombe.zip", None),
    ],
    ids=["html", "xlsx", "binary", "blank", "two-files", "parquet", "bomb"],
)
def test_a_wrong_file_is_refused_with_a_sentence(importing, name, body):
    found = importing.drop(bomb() if body is None else body, name)
    found.refresh_from_db()
    assert found.state == "failed"
    assert set(found.trouble) == {"fr", "en"}
    page = importing.page(found)
    assert "Import impossible" in page
    for words in found.trouble.values():
        assert name in words
        assert found.file not in words
        assert str(SURROUNDINGS.folder) not in words
    assert "Lire cette partie" in page


def test_an_archive_with_two_files_is_read_where_one_is_named(cast, importing):
    found = importing.drop(zipped(**{"a.csv": GOOD, "b.csv": "x;y\n1;2\n"}), "deux.zip")
    assert found.state == "failed"
    importing.post(found, "again", part="a.csv")
    importing.work()
    found.refresh_from_db()
    assert found.state == "waiting"
    importing.take(found)
    assert Company.objects.of(cast.workspace).get().name == "Acier"


def test_a_path_in_an_archive_leads_nowhere(cast, importing):
    folder = folder_of(SURROUNDINGS.folder, cast.workspace.pk)
    importing.drop(zipped(**{"../../a.csv": GOOD, "../b.csv": GOOD, "/c.csv": GOOD}), "x.zip")
    assert all(len(one.name.split(".")[0]) == 32 for one in folder.iterdir())
    assert not (folder.parent / "a.csv").exists()
    assert not (folder.parent.parent / "a.csv").exists()
    assert not (folder.parent / "b.csv").exists()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../../etc/passwd", "passwd"),
        ("C:\\dossier\\clients.csv", "clients.csv"),
        ("cli\u202eents.csv", "clients.csv"),
        ("<b>x</b>.csv", "b&gt;.csv"),
        ("é" * 200 + ".csv", "é" * 200),
    ],
    ids=["path", "windows", "invisible", "markup", "long"],
)
def test_an_odd_name_is_only_shown(importing, name, shown):
    file = SimpleUploadedFile("x", GOOD.encode())
    file.name = name.rsplit("/", 1)[-1] if shown == "passwd" else name
    assert importing.client.post(importing.base, {"file": file}).status_code == 302
    importing.work()
    found = Import.objects.of(importing.cast.workspace).order_by("-id")[0]
    page = importing.page(found)
    assert shown in page
    assert "<b>x" not in page


def test_a_file_that_is_empty_or_missing_is_asked_for_again(importing):
    for told in ({"file": SimpleUploadedFile("vide.csv", b"")}, {}):
        answer = importing.client.post(importing.base, told)
        assert answer.status_code == 422
        words = "Ce fichier est vide" if told else "Aucun fichier reçu"
        assert words in answer.content.decode()


def test_a_file_that_is_too_large_is_told_in_megabytes(importing, monkeypatch):
    monkeypatch.setattr("focale.desk.settings.MOST_UPLOAD_BYTES", 2_000_000)
    file = SimpleUploadedFile("gros.csv", b"a;b\n" * 1_000_000)
    answer = importing.client.post(importing.base, {"file": file})
    assert answer.status_code == 422
    assert "dépasse 2 Mo" in answer.content.decode()
    assert Import.objects.of(importing.cast.workspace).count() == 0


def test_a_full_disk_is_told_and_leaves_nothing(importing, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("focale.desk.directory.uploads.os.fsync", full)
    answer = importing.client.post(importing.base, {"file": SimpleUploadedFile("a.csv", b"a;b\n")})
    assert answer.status_code == 422
    assert "disque du serveur est plein" in answer.content.decode()
    assert Import.objects.of(importing.cast.workspace).count() == 0


def test_other_roles_read_and_do_not_act(cast, importing, signed_in):
    found = importing(GOOD)
    for user in (cast.sales, cast.viewer):
        client = signed_in(user)
        assert client.get(f"{importing.base}{found.pk}/").status_code == 200
        assert (
            "Annuler cet import" not in client.get(f"{importing.base}{found.pk}/").content.decode()
        )
        for act in ("undo", "start", "again", "preview", "resume"):
            assert client.post(f"{importing.base}{found.pk}/{act}/").status_code == 403
        for file in ("rejects/", "mapping/", "files/source/", "files/exceptions/"):
            assert client.get(f"{importing.base}{found.pk}/{file}").status_code == 403
    stranger = signed_in(cast.stranger)
    for path in ("", "rejects/", "files/source/"):
        assert stranger.get(f"{importing.base}{found.pk}/{path}").status_code == 404
        other = f"/w/{cast.other.slug}/data/imports/{found.pk}/{path}"
        assert stranger.get(other).status_code == 404


@pytest.mark.parametrize("role", ["facts", "head", "rejects_fr", "nothing", "file"])
def test_only_files_meant_for_people_are_given(importing, role):
    found = importing(GOOD)
    assert importing.client.get(f"{importing.base}{found.pk}/files/{role}/").status_code == 404


def workbook(**sheets):
    """A workbook, sheets in order, each a list of rows."""
    from openpyxl import Workbook

    book, body = Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(body)
    return body.getvalue()


def test_another_sheet_is_one_box_away_before_anything_is_imported(cast, importing):
    header = ["id", "Raison sociale", "Ville"]
    book = workbook(
        Clients=[header, ["A", "Acier", "Nantes"]], Prospects=[header, ["B", "Bois", "Lyon"]]
    )
    found = importing.drop(book, "portefeuille.xlsx")
    page = importing.page(found)
    told = "portefeuille.xlsx\u202f: feuille «\u202fClients\u202f» lue"
    assert told.replace("\u202f", " ") in page.replace("\u202f", " ").replace("\xa0", " ")
    assert "#Prospects" not in page  # how the command line names a sheet
    assert 'class="message warning"' not in page  # what is said of the file stands once
    assert f"{found.pk}/again/" in page
    importing.post(found, "again", part="Prospects")
    importing.work()
    found.refresh_from_db()
    importing.take(found)
    assert [one.name for one in Company.objects.of(cast.workspace)] == ["Bois"]


def test_a_look_at_columns_that_was_given_up_can_go_on(importing):
    from focale.desk.jobs.models import Job, State

    found = importing.drop(GOOD, "clients.csv")
    found.study = None
    found.save(update_fields=["study"])
    Job.objects.filter(kind="study").update(state=State.PARKED)
    assert "Reprendre" in importing.page(found)
    importing.post(found, "resume")
    importing.work()
    found.refresh_from_db()
    assert found.study is not None
