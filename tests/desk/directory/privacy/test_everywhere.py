"""Whatever may name a person, in whatever spelling: it loses them, or a person is told to look."""

import csv
import datetime
import gzip
import io
import json
import unicodedata
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.apps import apps
from django.db import models

from focale.desk.api.models import Answer, Delivery, Token, Webhook
from focale.desk.directory.models import (
    Attachment,
    Company,
    Contact,
    Erasure,
    Export,
    Fact,
    Import,
    Note,
)
from focale.desk.directory.privacy.by_hand import PAGES
from focale.desk.directory.privacy.erasing import erase
from focale.desk.directory.privacy.on_disk import names_them, written_without
from focale.desk.directory.privacy.texts import clear, searched_models, text_fields
from focale.desk.directory.privacy.traces import PUT_INSTEAD, Named, Traces
from focale.desk.pages.words import CATALOGUE
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.editor.services import put_draft
from focale.desk.targeting.models import FieldSession, Interview, Judgement
from focale.desk.targeting.playbooks import services as playing
from focale.desk.team.scoped import Scoped
from focale.desk.warm.folders import new_name, place_of
from tests.desk.directory.privacy.people import claire, duval
from tests.desk.directory.privacy.test_erasing import WHO, named_in_store

HER = Named(
    WHO["first_name"], WHO["last_name"], 7, [WHO["email"]], [WHO["mobile"]], WHO["linkedin"]
)
SPELLINGS = [
    "Clairmonde Vexelière", "VEXELIERE Clairmonde", "Vexelière, Clairmonde",
    "clairmonde-vexeliere", "Clairmonde\u2011Vexelière", "Clairmonde\u00a0Vexelière",
    unicodedata.normalize("NFD", "Clairmonde Vexelière"), "Clair\u00admonde Vexe\u200blière",
    "c.vexeliere@duval-acier.fr", "C.VEXELIERE+salon@Duval-Acier.fr",
    "c.vexeliere (at) duval-acier (point) fr", "c.vexeliere [arobase] duval-acier.fr",
    "c.vexeliere arobase duval-acier point fr", "c.vexeliere%40duval-acier.fr",
    "c.vexeliere @ duval-acier.fr", "mailto:c.vexeliere@duval-acier.fr?subject=x",
    "https://x.fr/?m=c.vexeliere@duval-acier.fr&y=1", "06 12 34 56 78", "06.12.34.56.78",
    "+33 (0)6 12 34 56 78", "(+33) 6 12 34 56 78", "0033612345678", "612345678",
    "0612345678/0320112233", "linkedin.com/in/Clairmonde-VX?trk=1",
]  # fmt: skip
LEFT = [
    "Vexelière et fils", "la clairière", "SIRET 61234567800012", "n° 10061234567899",
    "06 12 34 56 79", "d.vexeliere@duval-acier.fr", "at 10 point 3", "Clairmonde",
]  # fmt: skip
READ_ELSEWHERE = {"Contact", "OptOut", "Erasure"}


@pytest.mark.parametrize("said", SPELLINGS)
def test_a_person_is_found_in_every_spelling(said):
    after = Traces([HER]).without(f"Vu avec {said} : budget 40 k€")
    assert PUT_INSTEAD in after
    assert "budget 40 k€" in after
    assert not any(word in after.casefold() for word in ("vexel", "clairmonde", "12 34 56 78"))


@pytest.mark.parametrize("said", LEFT)
def test_what_is_somebody_or_something_else_stays(said):
    assert Traces([HER]).without(said) == said


def test_a_number_beside_theirs_stays():
    assert Traces([HER]).without("0612345678/0320112233") == "(—)/0320112233"


def test_a_family_name_alone_elsewhere_is_for_a_person_to_judge():
    traces = Traces([HER])
    assert traces.may_name({"a": ["voir Mme VEXELIÈRE"]})
    assert not traces.may_name("la vexelière locale")


def test_every_text_of_every_table_loses_her(cast):
    """A table of tomorrow is found from the models; a column that is none of ours stands here."""
    traces, missed = Traces([HER]), []
    for model in searched_models():
        for field in text_fields(model):
            said = f"voir {WHO['email']}"
            given = [{"x": said}] if isinstance(field, models.JSONField) else said
            row = model(**{"pk": 1, "workspace": cast.workspace, field.attname: given})
            if model is Fact:
                row.value = given if field.attname == "value" else ""
            if clear(row, [field], traces) != [field.attname]:
                missed.append(f"{model.__name__}.{field.attname}")
    assert missed == ["Company.folded"], "made anew from the rest"


def test_every_table_is_searched_or_left_out_for_a_reason():
    searched = {model.__name__ for model in searched_models()}
    ours = {model.__name__ for model in apps.get_models() if issubclass(model, Scoped)}
    assert ours - searched == READ_ELSEWHERE
    of_the_team = {
        model.__name__ for model in apps.get_models()
        if model.__module__.startswith("focale.desk") and not issubclass(model, Scoped)
        and any(isinstance(field, models.CharField) for field in model._meta.concrete_fields)
    }  # fmt: skip
    told = {"User", "Workspace", "Membership", "Link", "Token", "Worker", "Job"}  # see the guide
    assert of_the_team <= told | {"Pause", "Attempt", "Refused"}, of_the_team - told


def test_what_is_looked_at_by_hand_has_words():
    assert {f"privacy.hand.{what}" for what in PAGES} <= set(CATALOGUE)


# --- files --------------------------------------------------------------------------------


def _workbook(text):
    told = io.BytesIO()
    with zipfile.ZipFile(told, "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst><si><t>{text}</t></si></sst>")
    return told.getvalue()


def _parquet(text):
    told = io.BytesIO()
    pq.write_table(pa.table({"id": ["1"], "note": [text]}), told)
    return told.getvalue()


FORMS = {
    "utf-8": lambda text: text.encode(), "excel": lambda text: text.encode("cp1252"),
    "utf-16": lambda text: text.encode("utf-16"), "gz": lambda text: gzip.compress(text.encode()),
    "xlsx": _workbook, "parquet": _parquet,
    "far": lambda text: b"x;y\n" * 600_000 + text.encode(),
    "one line": lambda text: b"x" * 1_048_570 + b" " + text.encode(),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_file_is_known_to_name_her_in_any_form(tmp_path, form):
    for said, is_her in ((f"1;{WHO['email']};x\n", True), ("1;Clairmonde;Vexelière\n", True),
                         ("1;paul@duval-acier.fr;x\n", False)):  # fmt: skip
        path = tmp_path / "file"
        path.write_bytes(FORMS[form](said.replace(";", " ") if form in ("xlsx", "parquet")
                                     else said))  # fmt: skip
        assert names_them(path, Traces([HER])) is is_her, said


@pytest.mark.parametrize("raw", [b"%PDF-1.7 c", b"\x89PNG", b"PK\x03\x04broken", b"PAR1broken"])
def test_what_is_not_read_is_not_called_clean(tmp_path, raw):
    path = tmp_path / "file"
    path.write_bytes(raw)
    assert names_them(path, Traces([HER])) is None


def test_a_list_of_ours_loses_her_cell_by_cell(tmp_path):
    path = tmp_path / "rejects.csv"
    path.write_text('row,reason,value\n1,double,"a, c.vexeliere@duval-acier.fr"\n2,x,"q ""y"""\n'
                    "3,Clairmonde,Vexelière\n")  # fmt: skip
    assert written_without(path, Traces([HER]))
    rows = list(csv.reader(io.StringIO(path.read_text())))
    assert rows == [
        ["row", "reason", "value"], ["1", "double", "a, (—)"], ["2", "x", 'q "y"'],
        ["3", "(—)", "(—)"],
    ]  # fmt: skip
    assert not written_without(path, Traces([HER]))


# --- all of it ----------------------------------------------------------------------------


def _file(space, ending, text):
    name = new_name(ending)
    place_of(SURROUNDINGS.folder, space.pk, name).write_text(text)
    return name


def _studio(cast):
    """Her in the studio, in what programs were told, and in files; and the rows to look at."""
    space, company = cast.workspace, duval(cast)
    person = claire(cast, company, key=WHO["email"], **WHO)
    interview = Interview.objects.create(
        workspace=space, customer=company.key, name="Acier Duval",
        problem="Vexelière perd ses contrats", value="dit Clairmonde Vexelière",
    )  # fmt: skip
    other = Interview.objects.create(workspace=space, name="Brume", why_us="comme Vexelière")
    session = FieldSession.objects.create(
        workspace=space, name="Mai", cases=[{"facts": {"fr": ["Mme Clairmonde Vexelière"]}}]
    )
    Judgement.objects.create(
        workspace=space, session=session, person=cast.sales, number=1, is_icp=True,
        reason="vu Vexelière", missing=f"mail {WHO['email']}",
    )  # fmt: skip
    playing.begin(space, tier="A", by=cast.owner, parts={
        "angle": "Clairmonde Vexelière l'a dit", "objections": [["cher", WHO["email"]]],
    })  # fmt: skip
    put_draft(
        "profile: p\nsummary: Vu par Clairmonde Vexelière  # 06 12 34 56 78\n", workspace=space,
        by=cast.owner,
    )  # fmt: skip
    token = Token.objects.create(
        workspace=space, member=space.members.get(user=cast.owner), name="t", prefix="t", hash="h"
    )
    Answer.objects.create(
        workspace=space, token=token, key="k", asked="a", status=200,
        body=json.dumps({"name": "Clairmonde Vexelière", "n": 1}),
    )  # fmt: skip
    hook = Webhook.objects.create(workspace=space, by=cast.owner, address="https://x.example/h")
    Delivery.objects.create(
        workspace=space, webhook=hook, number="n", topic="score",
        body=json.dumps({"why": "Clairmonde Vexelière"}, ensure_ascii=False),
    )  # fmt: skip
    Export.objects.create(
        workspace=space, what="contacts", form="csv", file=_file(space, ".csv", WHO["email"]),
        by=cast.owner,
    )  # fmt: skip
    came = Import.objects.create(
        workspace=space, label="x.csv", kind="companies", state="done",
        file=_file(space, ".csv", f"nom;mail\nDuval;{WHO['email']}\n"),
        files={"rejects_fr": _file(space, ".csv", f"3,{WHO['email']}\n")},
    )  # fmt: skip
    file = Attachment.objects.create(
        workspace=space, company=company, label="devis.pdf", size=2,
        file=_file(space, ".pdf", "%PDF-1.7"),
    )  # fmt: skip
    Note.objects.create(workspace=space, company=duval(
        cast, key="b", name="Brume", siren="", phone=""), text="Voir Mme Vexelière")  # fmt: skip
    return person, came, interview, other, file


def test_an_erasure_goes_through_the_studio_programs_and_files(cast, signed_in, work):
    person, came, interview, other, _ = _studio(cast)
    space = cast.workspace
    client = signed_in(cast.owner)
    path = f"/w/mirelance/data/privacy/{person.pk}/file/"
    told = json.loads(client.post(path).content)["named_elsewhere"]
    tables = {one["table"] for one in told["texts"]}
    assert {"Interview", "Judgement", "FieldSession", "PlaybookVersion", "Draft", "Answer",
            "Delivery"} <= tables  # fmt: skip
    assert {"what": "import", "number": came.pk, "is_sure": True} in told["files"]

    erase([person.pk], workspace=space, by=cast.owner, refuses=False)
    work()
    left = {(table, text) for table, text in named_in_store()}
    assert {text for _, text in left} == {"comme Vexelière", "vu Vexelière", "Voir Mme Vexelière"}
    found = Interview.objects.of(space).get(pk=interview.pk)
    assert (found.problem, found.value) == ("(—) perd ses contrats", "dit (—)")
    assert json.loads(Answer.objects.of(space).get().body) == {"name": "(—)", "n": 1}
    export = Export.objects.of(space).get()
    assert export.gone_at is not None
    assert not place_of(SURROUNDINGS.folder, space.pk, export.file).exists()
    rejects = place_of(SURROUNDINGS.folder, space.pk, came.files["rejects_fr"])
    assert "vexeliere" not in rejects.read_text()

    erasure = Erasure.objects.of(space).get()
    hands = {(one["what"], one["sure"]) for one in erasure.by_hand}
    assert hands == {("import", True), ("attachment", False), ("Interview", False),
                     ("Judgement", False), ("Note", False)}  # fmt: skip
    page = client.get("/w/mirelance/data/privacy/").content.decode()
    assert "À voir à la main\u202f: 6" in page.replace("\u00a0", "\u202f"), page[-3000:]
    assert f"/target/interviews/{other.pk}/" in page
    assert f"/data/imports/{came.pk}/" in page


def test_originals_that_name_her_go_where_that_is_asked(cast, work):
    person, came, *_ = _studio(cast)
    erase([person.pk], workspace=cast.workspace, by=cast.owner, deletes_files=True)
    work()
    assert Import.objects.of(cast.workspace).get(pk=came.pk).file == ""
    assert not place_of(SURROUNDINGS.folder, cast.workspace.pk, came.file).exists()
    assert not Contact.everything.of(cast.workspace).exists()
    assert Company.objects.of(cast.workspace).count() == 2
    made = Erasure.objects.of(cast.workspace).get()
    assert "import" not in {one["what"] for one in made.by_hand}
    assert made.made_at <= datetime.datetime.now(datetime.UTC)
