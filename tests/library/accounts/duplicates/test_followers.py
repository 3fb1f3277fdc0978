"""Contacts, events and deals follow the companies that were merged, and come back with them."""

import gzip
import json

import openpyxl
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale
from focale import FocaleError
from tests.terminal import focale as typed

COMPANIES = (
    "id,name,city,phone\nA1,Kalidorel,Nantes,0240112233\nA2,KALIDOREL,Nantes,0240112233\n"
    "A3,Morvanel,Brest,\n"
)
CONTACTS = (
    "contact_id,account_id,first_name,last_name\nc1,A1,Anne,Morvan\nc2,A2,ANNE,MORVAN\n"
    "c3,A2,Luc,Verdal\nc4,A9,Paul,Tarnosse\nc5,,Zoé,Lorne\n"
)
COUNTS = {"redirected": 2, "same": 1, "unknown": 1, "ambiguous": 0, "blank": 1}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.csv").write_text(COMPANIES, "utf-8")
    focale.dedupe(tmp_path / "a.csv", out=tmp_path / "d")
    return tmp_path / "d"


def merged(folder, *words, code=0):
    answer = typed("merge", folder, "--out", folder.parent / "m.csv", *words, "--json")
    assert answer.code == code, answer.err
    return answer.data


def written(path, text=CONTACTS):
    """The same rows in a file of this kind."""
    head, *rows = [line.split(",") for line in text.splitlines()]
    columns = dict(zip(head, map(list, zip(*rows, strict=True)), strict=True))
    if path.suffix == ".parquet":
        pq.write_table(pa.table(columns), path)
    elif path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        for row in (head, *rows):
            book.active.append(row)
        book.save(path)
    elif path.suffix == ".jsonl":
        lines = (json.dumps(dict(zip(head, row, strict=True))) for row in rows)
        path.write_text("\n".join(lines), "utf-8")
    elif path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    else:
        between = {".tsv": "\t"}.get(path.suffix, ";" if "fr" in path.name else ",")
        path.write_text(text.replace(",", between), "cp1252")
    return path


def accounts_in(path):
    if path.suffix == ".parquet":
        return pq.read_table(path)["account_id"].to_pylist()
    if path.suffix == ".xlsx":
        return [row[1].value for row in openpyxl.load_workbook(path).active][1:]
    head, *rows = path.read_text("utf-8-sig").splitlines()
    return [row.split(";" if ";" in head else ",")[1] or None for row in rows]


@pytest.mark.parametrize(
    ("given", "anew"),
    [
        ("people.csv", "m.people.csv"), ("fr.csv", "m.fr.csv"), ("p.tsv", "m.p.csv"),
        ("p.xlsx", "m.p.xlsx"), ("p.parquet", "m.p.parquet"), ("p.jsonl", "m.p.parquet"),
        ("p.csv.gz", "m.p.csv"),
    ],
)  # fmt: skip
def test_contacts_of_every_kind_follow(folder, tmp_path, given, anew):
    path = written(tmp_path / given)
    before = path.read_bytes()
    (told,) = merged(folder, "--contacts", path)["followed"]
    assert told["file"] == str(tmp_path / anew)
    assert told["rows"] == {"read": 5, "written": 5, "rejected": 0, **COUNTS}
    assert [one or None for one in accounts_in(tmp_path / anew)] == ["A1", "A1", "A1", "A9", None]
    assert path.read_bytes() == before


def test_a_french_csv_comes_back_as_one(folder, tmp_path):
    merged(folder, "--contacts", written(tmp_path / "fr.csv"))
    text = (tmp_path / "m.fr.csv").read_bytes().decode("utf-8")
    assert text.splitlines()[5] == "c5;;Zoé;Lorne"
    assert text.startswith("\ufeffcontact_id;account_id;")


@pytest.mark.parametrize(
    ("lang", "unknown", "again", "balance", "repeats"),
    [
        ("en", "is the identifier of no record", "perhaps the person of line 2",
         "5 lines read = 2 redirected + 1 unchanged + 1 at an unknown record + 1 without an",
         "1 contact is now at the account where the same person may stand already"),
        ("fr", "n'est l'identifiant d'aucune fiche", "peut-être la personne de la ligne 2",
         "5 lignes lues = 2 redirigées + 1 inchangée + 1 vers une fiche inconnue + 1 sans ident",
         "1 contact est désormais au compte où se trouve peut-être la même personne"),
    ],
)  # fmt: skip
def test_what_is_to_be_looked_at_is_said_and_listed(
    folder, tmp_path, lang, unknown, again, balance, repeats
):
    path = written(tmp_path / "contacts.csv")
    shown = typed("merge", folder, "--out", tmp_path / "m.csv", "--contacts", path, "--lang", lang)
    assert balance in shown.words
    assert repeats in shown.words
    lines = (tmp_path / "m.contacts.exceptions.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert lines[1].startswith(("3,account_id,ANNE MORVAN", "3;account_id;ANNE MORVAN"))
    assert again in lines[1]
    assert lines[2].startswith(("5,account_id,A9", "5;account_id;A9"))
    assert unknown in lines[2]


def test_unmerge_gives_back_what_followed_byte_for_byte(folder, tmp_path):
    paths = [written(tmp_path / name) for name in ("contacts.csv", "c.xlsx")]
    before = [path.read_bytes() for path in paths]
    merged(folder, "--contacts", paths[0], "--contacts", paths[1])
    for path in paths:
        path.unlink()
    focale.unmerge(folder, out=tmp_path / "back")
    assert [(tmp_path / "back" / path.name).read_bytes() for path in paths] == before


def test_a_cluster_apart_takes_its_contacts_along(folder, tmp_path):
    path = written(tmp_path / "contacts.csv")
    other = written(tmp_path / "e.parquet", "account_id,event\nA2,demo\n")
    merged(folder, "--contacts", path, "--events", other)
    path.unlink()
    data = typed("unmerge", folder, "--cluster", 1, "--out", tmp_path / "n.csv", "--json").data
    assert [one["rows"]["redirected"] for one in data["followed"]] == [0, 0]
    assert accounts_in(tmp_path / "n.contacts.csv") == ["A1", "A2", "A2", "A9", None]
    assert pq.read_table(tmp_path / "n.e.parquet")["account_id"].to_pylist() == ["A2"]


def test_two_files_of_one_name_stand_beside_each_other(folder, tmp_path):
    paths = []
    for side in ("x", "y"):
        (tmp_path / side).mkdir()
        paths += ["--events", written(tmp_path / side / "e.csv", "account_id,event\nA2,demo\n")]
    files = [one["file"] for one in merged(folder, *paths)["followed"]]
    assert files == [str(tmp_path / "m.e.csv"), str(tmp_path / "m.e.2.csv")]


@pytest.mark.parametrize(
    ("header", "words"),
    [("Associated Company ID", ()), ("accountId", ()), ("Réf", ("--map", "account_id=Réf"))],
)
def test_the_column_is_found_or_named(folder, tmp_path, header, words):
    path = written(tmp_path / "e.csv", f"event,{header},at\ndemo,A2,2026-01-05\n")
    (told,) = merged(folder, "--events", path, *words)["followed"]
    assert (told["column"], told["rows"]["redirected"]) == (header, 1)


def test_a_file_of_columns_tells_too(folder, tmp_path):
    (tmp_path / "m.yaml").write_text("rows: deal\ncolumns:\n  Réf: account_id\n", "utf-8")
    path = written(tmp_path / "deals.csv", "Affaire,Réf\nGros,A2\n")
    (told,) = merged(folder, "--deals", path, "--mapping", tmp_path / "m.yaml")["followed"]
    assert (told["rows_are"], told["rows"]["redirected"]) == ("deal", 1)


def test_whole_numbers_stay_whole_numbers(tmp_path):
    table = pa.table({"id": [1, 2], "name": ["Kalidorel", "KALIDOREL"], "city": ["Nantes"] * 2})
    done = focale.merge(focale.dedupe(table), events=pa.table({"account_id": [2, None, 1]}))
    assert done.events["account_id"].to_pylist() == [1, None, 1]
    assert done.events.schema.field("account_id").type == pa.int64()


def test_a_number_of_two_companies_is_not_guessed(tmp_path):
    (tmp_path / "crm.csv").write_text(
        "id,name,city,phone\n1,Kalidorel,Nantes,0240112233\n2,KALIDOREL,Nantes,0240112233\n",
        "utf-8",
    )
    (tmp_path / "fair.csv").write_text("id,name,city\n2,Morvanel,Brest\n", "utf-8")
    focale.dedupe(tmp_path / "crm.csv", tmp_path / "fair.csv", out=tmp_path / "d")
    path = written(tmp_path / "c.csv", "contact_id,account_id,last_name\nc1,2,Morvan\nc2,1,Lorne\n")
    (told,) = merged(tmp_path / "d", "--contacts", path)["followed"]
    assert (told["rows"]["ambiguous"], told["rows"]["same"]) == (1, 1)
    assert accounts_in(tmp_path / "m.c.csv") == ["2", "1"]
    (told,) = merged(tmp_path / "d", "--contacts", path, "--ids-of", "crm.csv")["followed"]
    assert (told["rows"]["ambiguous"], told["rows"]["redirected"]) == (0, 1)
    assert accounts_in(tmp_path / "m.c.csv") == ["1", "1"]
    typed("unmerge", tmp_path / "d", "--cluster", 1, "--out", tmp_path / "n.csv")
    assert accounts_in(tmp_path / "n.c.csv") == ["2", "1"]


def test_lines_that_cannot_be_read_are_counted_and_listed(folder, tmp_path):
    path = tmp_path / "c.csv"
    path.write_text(CONTACTS + 'c6,"A"2,x,y\nc7,A3,Eve,Lo\n', "utf-8")
    (told,) = merged(folder, "--contacts", path)["followed"]
    rows = told["rows"]
    assert (rows["read"], rows["written"], rows["rejected"]) == (7, 6, 1)
    assert (tmp_path / "m.c.exceptions.csv").read_text("utf-8-sig").count("\n") == 4


@pytest.mark.parametrize(
    ("text", "words", "en", "fr"),
    [
        ("name,city\nx,y\n", ("--contacts", "{path}"),
         "c.csv: no column tells which record is meant. Say which: --map account_id=COLUMN.",
         "c.csv : aucune colonne ne dit de quelle fiche il s'agit."),
        ("account_id,x\nB1,y\nB2,z\n", ("--events", "{path}"),
         'no value of column "account_id" (2) is an identifier of the files deduplicated',
         "aucune valeur de la colonne « account_id » (2) n'est un identifiant"),
        ("account_id,x\nA1,y\n", ("--events", "{path}", "--map", "account_id=Compte"),
         'c.csv: there is no column "Compte"', "la colonne « Compte » n'existe pas"),
        ("account_id,x\nA1,y\n", ("--events", "{path}", "--ids-of", "b.csv"),
         "--ids-of b.csv: this file is not among those deduplicated (a.csv).",
         "--ids-of b.csv : ce fichier n'est pas parmi ceux dédoublonnés (a.csv)."),
        ("account_id,x\nA1,y\n", ("--events", "nowhere.csv"), "no such file", "introuvable"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_follow_is_told_and_nothing_is_written(
    folder, tmp_path, text, words, en, fr
):
    path = tmp_path / "c.csv"
    path.write_text(text, "utf-8")
    for lang, expected in (("en", en), ("fr", fr)):
        answer = typed("merge", folder, "--out", tmp_path / "m.csv", "--lang", lang,
                       *(word.format(path=path) for word in words))  # fmt: skip
        assert (answer.code, expected in answer.words) == (1, True), answer.words
        assert {one.name for one in tmp_path.iterdir()} == {"a.csv", "c.csv", "d"}


def test_files_without_identifiers_cannot_be_followed(tmp_path):
    table = pa.table({"name": ["Kalidorel", "KALIDOREL"], "city": ["Nantes"] * 2})
    with pytest.raises(FocaleError) as told:
        focale.merge(focale.dedupe(table), events=pa.table({"account_id": ["A1"]}))
    assert "table 1: no column of identifiers" in told.value.words("en")
    assert "aucune colonne d'identifiants" in told.value.words("fr")


def test_events_follow_people_who_were_merged(tmp_path):
    people = pa.table({
        "contact_id": ["c1", "c2", "c3"], "first_name": ["Aude", "AUDE", "Paul"],
        "last_name": ["Vérinel", "VERINEL", "Tarnosse"], "email": ["a@kalidorel.fr"] * 2 + [None],
    })  # fmt: skip
    found = focale.dedupe(people, rows="contact")
    done = focale.merge(found, events=pa.table({"contact_id": ["c2", "c3"], "event": ["x", "y"]}))
    assert done.events["contact_id"].to_pylist() == ["c1", "c3"]
    with pytest.raises(FocaleError, match="this folder holds contacts: --contacts has no meaning"):
        focale.merge(found, contacts=people)


def test_no_output_takes_the_place_of_a_file_that_was_read(folder, tmp_path):
    other = written(tmp_path / "m.e.csv", "account_id,event\nA1,x\n")
    path = written(tmp_path / "e.csv", "account_id,event\nA2,x\n")
    before = other.read_bytes()
    answer = typed(
        "merge", folder, "--out", tmp_path / "m.csv", "--events", path, "--events", other
    )
    assert (answer.code, "m.e.csv: this is an input file" in answer.words) == (1, True)
    assert other.read_bytes() == before
    assert not (tmp_path / "m.csv").exists()


@pytest.mark.parametrize("kind", [pd.DataFrame, pl.DataFrame])
def test_frames_give_frames_of_their_kind(kind):
    found = focale.dedupe(kind({"id": ["A1", "A2"], "name": ["Kalidorel", "KALIDOREL"],
                                "city": ["Nantes", "Nantes"]}))  # fmt: skip
    contacts = kind({"account_id": ["A2", "B7"], "last_name": ["Morvan", "Lorne"]})
    done = focale.merge(found, contacts=contacts, events=[contacts, contacts])
    assert isinstance(done.contacts, kind)
    assert list(done.contacts["account_id"]) == ["A1", "B7"]
    assert list(done.ids["old_id"]) == ["A2"]
    assert [one.kind for one in done.pointed] == ["contact", "event", "event"]
    assert list(done.pointed[0].look_at["value"]) == ["B7"]
    assert list(contacts["account_id"]) == ["A2", "B7"]


def test_a_folder_merged_by_a_program_tells_where_everything_is(folder, tmp_path):
    path = written(tmp_path / "contacts.csv")
    done = focale.merge(folder, out=tmp_path / "m.parquet", contacts=path)
    assert done.ids == folder / "ids.csv"
    assert (done.contacts, done.events) == (tmp_path / "m.contacts.csv", None)
    assert done.pointed[0].look_at == tmp_path / "m.contacts.exceptions.csv"
    with pytest.raises(ValueError, match="takes files"):
        focale.merge(folder, out=tmp_path / "m.parquet", contacts=pa.table({"account_id": ["A1"]}))
