"""Merging and undoing: what stays, what was not kept, and the originals as they were."""

import json

import openpyxl
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale
from focale import FocaleError
from tests.library.accounts.duplicates.test_doubles import OTHERS

CRM = (
    "id;Raison sociale;SIREN;Code postal;Ville;Téléphone;Mis à jour le;Notes\r\n"
    "1;SARL Kalidorel Transports;;44000;Nantes;02 40 11 22 33;2025-01-10;\"à rappeler ; vite\"\r\n"
    "2;KALIDOREL TRANSPORTS;732829320;44000;NANTES;+33 2 40 11 22 33;2026-02-01;\r\n"
    "3;Morvanel SA;;29200;Brest;;;\r\n"
    + "".join(f"{n};{name};;;{city};;;\r\n" for n, (name, city) in enumerate(OTHERS, 4))
)  # fmt: skip
FAIR = (
    "name,email,city,postcode,stand\n"
    "Kalidorel Tranports,info@kalidorel.fr,Nantes,44000,12\n"
    "Association Morvanel,,Brest,29200,14\n"
)


@pytest.fixture
def files(tmp_path):
    crm, fair = tmp_path / "crm.csv", tmp_path / "fair.csv"
    crm.write_bytes(CRM.encode("cp1252"))
    fair.write_text(FAIR, "utf-8")
    return crm, fair


@pytest.fixture
def folder(files, tmp_path):
    focale.dedupe(*files, out=tmp_path / "doubles")
    return tmp_path / "doubles"


def answered(folder, answer, question=1):
    path = folder / "review.csv"
    lines = path.read_text("utf-8-sig").splitlines()
    head, *rows = lines
    rows = [
        row.replace(f"{question},,", f"{question},{answer},", 1)
        if row.startswith(f"{question},") else row
        for row in rows
    ]  # fmt: skip
    path.write_text("\n".join([head, *rows]), "utf-8")
    return path


def test_files_of_other_columns_become_one_table(folder, tmp_path):
    done = focale.merge(folder, out=tmp_path / "merged.parquet")
    table = pq.read_table(tmp_path / "merged.parquet")
    assert table.column_names == [
        "id", "Raison sociale", "SIREN", "Code postal", "Ville", "Téléphone", "Mis à jour le",
        "Notes", "email", "stand", "focale_cluster", "focale_records", "focale_from",
    ]  # fmt: skip
    assert (done.rows_in, done.rows_out) == (11, 9)
    first = table.slice(0, 1).to_pylist()[0]
    assert first == {
        "id": "2", "Raison sociale": "KALIDOREL TRANSPORTS", "SIREN": "732829320",
        "Code postal": "44000", "Ville": "NANTES", "Téléphone": "+33 2 40 11 22 33",
        "Mis à jour le": "2026-02-01", "Notes": "à rappeler ; vite",
        "email": "info@kalidorel.fr", "stand": "12", "focale_cluster": 1, "focale_records": 3,
        "focale_from": "crm.csv:1, crm.csv:2, fair.csv:1",
    }  # fmt: skip


def test_no_row_is_lost_on_the_way(folder, tmp_path):
    focale.merge(folder, out=tmp_path / "merged.parquet")
    table = pq.read_table(tmp_path / "merged.parquet").to_pylist()
    assert sum(row["focale_records"] for row in table) == 11
    assert {name for name, _ in OTHERS} <= {row["Raison sociale"] for row in table}


def test_the_originals_come_back_byte_for_byte(files, folder, tmp_path):
    before = [path.read_bytes() for path in files]
    focale.merge(folder, out=tmp_path / "merged.csv")
    for path in files:
        path.unlink()
    focale.unmerge(folder, out=tmp_path / "back")
    assert [(tmp_path / "back" / path.name).read_bytes() for path in files] == before


def test_files_of_one_name_come_back_beside_each_other(tmp_path):
    paths = [tmp_path / side / "list.csv" for side in ("a", "b")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(f"name,city\nKalidorel,{path.parent.name}\nMorvanel,Brest\n", "utf-8")
    before = [path.read_bytes() for path in paths]
    focale.dedupe(*paths, out=tmp_path / "d")
    focale.merge(tmp_path / "d", out=tmp_path / "m.csv")
    focale.unmerge(tmp_path / "d", out=tmp_path / "back")
    names = ("1-list.csv", "2-list.csv")
    assert [(tmp_path / "back" / name).read_bytes() for name in names] == before


def test_one_cluster_comes_apart_and_the_others_stay(folder, tmp_path):
    answered(folder, "oui")
    focale.merge(folder, out=tmp_path / "merged.parquet")
    focale.unmerge(folder, [1], out=tmp_path / "again.parquet")
    table = pq.read_table(tmp_path / "again.parquet")
    rows = {row["Raison sociale"]: row for row in table.to_pylist()}
    assert rows["SARL Kalidorel Transports"]["Téléphone"] == "02 40 11 22 33"
    assert rows["SARL Kalidorel Transports"]["focale_cluster"] is None
    assert rows["Morvanel SA"]["focale_records"] == 2
    assert table.num_rows == 10


def test_a_question_merges_only_where_it_is_answered_yes(folder, tmp_path):
    rows = {}
    for answer in ("", "non", "oui", "YES"):
        answered(folder, answer)
        rows[answer] = focale.merge(folder, out=tmp_path / "m.csv").rows_out
        focale.dedupe(tmp_path / "crm.csv", tmp_path / "fair.csv", out=folder, force=True)
    assert rows == {"": 9, "non": 9, "oui": 8, "YES": 8}


@pytest.mark.parametrize(
    ("answer", "question", "en", "fr"),
    [
        ("maybe", 1, 'review.csv, line 2: "maybe" is no decision. Write yes or no',
         "review.csv, ligne 2 : « maybe » n'est pas une décision. Écrivez oui ou non"),
    ],
)  # fmt: skip
def test_an_answer_that_is_none_is_told_with_its_line(folder, tmp_path, answer, question, en, fr):
    answered(folder, answer, question)
    with pytest.raises(FocaleError) as told:
        focale.merge(folder, out=tmp_path / "m.csv")
    assert en in told.value.words("en")
    assert fr in told.value.words("fr")
    assert not (tmp_path / "m.csv").exists()


def test_a_question_that_does_not_exist_is_told(folder, tmp_path):
    review = pa.table({"question": ["99"], "decision": ["oui"]})
    with pytest.raises(FocaleError, match='question "99" does not exist: there is 1'):
        focale.merge(folder, review, out=tmp_path / "m.csv")


def test_a_list_without_the_columns_is_told(folder, tmp_path):
    with pytest.raises(FocaleError, match="columns question and decision are missing"):
        focale.merge(folder, pa.table({"a": ["1"]}), out=tmp_path / "m.csv")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [(lambda p: p.unlink(), "dedupe_source_gone"),
     (lambda p: p.write_text("name\nx\n"), "dedupe_source_changed")],
)  # fmt: skip
def test_a_file_that_changed_since_is_not_merged(files, folder, tmp_path, spoil, code):
    spoil(files[1])
    with pytest.raises(FocaleError) as told:
        focale.merge(folder, out=tmp_path / "m.csv")
    assert [message.code for message in told.value.messages] == [code]


def test_nothing_is_given_back_before_a_merge_nor_over_another_file(folder, tmp_path):
    with pytest.raises(FocaleError, match="nothing has been merged yet"):
        focale.unmerge(folder, out=tmp_path / "back")
    focale.merge(folder, out=tmp_path / "m.csv")
    (tmp_path / "back").mkdir()
    (tmp_path / "back" / "crm.csv").write_text("mine")
    with pytest.raises(FocaleError, match="exists and differs from the original"):
        focale.unmerge(folder, out=tmp_path / "back")
    assert (tmp_path / "back" / "crm.csv").read_text() == "mine"
    assert not (tmp_path / "back" / "fair.csv").exists()


def test_a_damaged_copy_is_told_and_gives_nothing_back(folder, tmp_path):
    focale.merge(folder, out=tmp_path / "m.csv")
    packed = next((folder / "originals").glob("1-*"))
    packed.write_bytes(packed.read_bytes()[:-9])
    with pytest.raises(FocaleError, match="the copy of the original is damaged"):
        focale.unmerge(folder, out=tmp_path / "back")
    assert not (tmp_path / "back" / "crm.csv").exists()


def test_answers_cannot_make_one_company_of_two_siren(tmp_path):
    row = "Kalidorel {},{},Nantes\n"
    path = tmp_path / "a.csv"
    path.write_text(
        "name,siren,city\n"
        + row.format("Conseil", "732829320")
        + row.format("C", "")
        + row.format("Conseils Nord", "552100554")
        + "".join(f"{n},,{c}\n" for n, c in OTHERS),
        "utf-8",
    )
    focale.dedupe(path, out=tmp_path / "d")
    record = tmp_path / "d" / "focale-dedupe.json"
    data = json.loads(record.read_text("utf-8"))
    data["questions"] = [[[1, 0], [1, 1]], [[1, 1], [1, 2]]]
    data["clusters"] = []
    record.write_text(json.dumps(data), "utf-8")
    review = pa.table({"question": ["1", "2"], "decision": ["oui", "oui"]})
    with pytest.raises(FocaleError, match="would join the SIREN 552100554 and 732829320"):
        focale.merge(tmp_path / "d", review, out=tmp_path / "m.csv")


def test_a_foreign_folder_is_left_alone(files, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x")
    with pytest.raises(FocaleError, match="holds something else than what focale dedupe wrote"):
        focale.dedupe(*files, out=tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_the_preview_tells_the_value_where_from_why_and_what_else(files):
    found = focale.dedupe(*files)
    told = {row["field"]: row for row in found.preview.to_pylist() if row["cluster"] == 1}
    assert told["Téléphone"] == {
        "cluster": 1, "field": "Téléphone", "value": "+33 2 40 11 22 33", "file": "crm.csv",
        "line": 3, "why": "most recent record", "other_values": "02 40 11 22 33",
    }  # fmt: skip
    assert (told["SIREN"]["why"], told["SIREN"]["other_values"]) == ("only value known", "")
    assert told["Code postal"]["why"] == "same value everywhere"


@pytest.mark.parametrize("kind", [pa.table, pd.DataFrame, pl.DataFrame])
def test_frames_are_answered_in_kind_and_given_back(kind):
    names = ["Kalidorel Transports", "KALIDOREL TRANSPORTS SAS", *(name for name, _ in OTHERS)]
    frame = kind({"name": names, "city": ["Nantes", "Nantes", *(city for _, city in OTHERS)]})
    found = focale.dedupe(frame)
    assert isinstance(found.links, type(frame))
    done = focale.merge(found)
    assert isinstance(done.table, type(frame))
    assert (done.rows_in, done.rows_out, len(done.table)) == (8, 7, 7)
    assert focale.unmerge(done)[0] is frame


def test_types_are_kept_where_files_agree_on_them():
    numbers = pa.array([1, 2, *range(10, 16)], pa.int64())
    names = ["Kalidorel Transports", "KALIDOREL TRANSPORTS SAS", *(name for name, _ in OTHERS)]
    table = pa.table({"name": names, "city": ["Nantes", "Nantes", *(c for _, c in OTHERS)],
                      "staff": numbers})  # fmt: skip
    assert focale.merge(focale.dedupe(table)).table.schema.field("staff").type == pa.int64()


def test_files_of_companies_and_of_contacts_are_not_mixed(files, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Prénom,Nom,E-mail\nAude,Vérinel,a@b.fr\n", "utf-8")
    with pytest.raises(FocaleError, match="must all hold companies, or all hold contacts"):
        focale.dedupe(files[0], path)


def test_a_file_that_tells_nobody_from_others_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("code,amount\n1,2\n", "utf-8")
    with pytest.raises(FocaleError, match="no column tells one record from another"):
        focale.dedupe(path, rows="company")


def test_two_sheets_of_one_workbook_are_merged_and_the_workbook_comes_back(tmp_path):
    book = openpyxl.Workbook()
    for title, names in (("Clients", ("Kalidorel SAS", "Verdane")), ("Salon", ("KALIDOREL",))):
        sheet = book.create_sheet(title)
        for row in (("Nom", "Ville"), *((name, "Nantes") for name in names)):
            sheet.append(row)
    path = tmp_path / "w.xlsx"
    book.save(path)
    before = path.read_bytes()
    sheets = [f"{path}#{title}" for title in ("Clients", "Salon")]
    focale.dedupe(*sheets, out=tmp_path / "d")
    focale.merge(tmp_path / "d", out=tmp_path / "m.csv")
    path.unlink()
    focale.unmerge(tmp_path / "d", [1], out=tmp_path / "apart.parquet")
    names = pq.read_table(tmp_path / "apart.parquet")["Nom"].to_pylist()
    assert names == ["Kalidorel SAS", "Verdane", "KALIDOREL"]
    focale.unmerge(tmp_path / "d", out=tmp_path / "back")
    assert [one.name for one in (tmp_path / "back").iterdir()] == ["w.xlsx"]
    assert (tmp_path / "back" / "w.xlsx").read_bytes() == before


@pytest.mark.parametrize("text", ["name,city\n", "name,city\nKalidorel,Nantes\n"])
def test_a_file_of_one_line_or_none_has_no_doubles(tmp_path, text):
    path = tmp_path / "a.csv"
    path.write_text(text, "utf-8")
    found = focale.dedupe(path, out=tmp_path / "d")
    assert (found.merged, found.record.questions) == (0, ())
    assert focale.merge(tmp_path / "d", out=tmp_path / "m.csv").rows_out == text.count("\n") - 1
