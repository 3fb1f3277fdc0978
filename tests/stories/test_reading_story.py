"""A sales manager hands over the same list as five people would, and gets the same answer."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.terminal import focale

PROFILE = """\
profile: pme
criteria:
  size: {field: headcount, at_least: 30, points: 60}
  city: {field: city, one_of: [Orléans], points: 40}
"""
ROWS = [
    ("732829320", "Étoile SAS", 40, "Orléans"),
    ("005520135", "=Petite", 5, "Besançon"),
    ("552100554", "L’Hôtel", 300, "Orléans"),
]
HEADER = ("siren", "nom", "headcount", "city")
TEXT = "\r\n".join(";".join(map(str, row)) for row in (HEADER, *ROWS)) + "\r\n"


def workbook():
    book = openpyxl.Workbook()
    book.active.title = "Notice"
    book.active.append(["À lire avant tout"])
    sheet = book.create_sheet("Clients")
    sheet.append(["Liste des clients au 3 mars"])
    sheet.append([])
    sheet.append(HEADER)
    for siren, name, headcount, city in ROWS:
        sheet.append((int(siren), name, headcount, city))
        sheet.cell(sheet.max_row, 2).data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("lisez-moi.txt", "bonjour")
        packed.writestr("clients.csv", TEXT.encode("cp1252"))
    return out.getvalue()


LINES = "".join(json.dumps(dict(zip(HEADER, row, strict=True))) + "\n" for row in ROWS)
FILES = {
    "clients.csv": TEXT.encode(),
    "excel.csv": ("Export du 3 mars\r\n\r\n" + TEXT).encode("cp1252"),
    "clients.xls": workbook(),
    "export.zip#clients.csv": archive(),
    "lignes.jsonl": LINES.encode(),
    "vieux.csv.gz": gzip.compress(TEXT.encode("utf-16")),
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "p.yaml").write_text(PROFILE, "utf-8")
    for name, content in FILES.items():
        (tmp_path / name.partition("#")[0]).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def scored(name):
    answer = focale("score", name, "-p", "p.yaml", "--out", "o.csv", "--json")
    assert answer.code == 0, answer.out
    return Path("o.csv").read_text("utf-8"), answer.data


def test_the_same_list_gives_the_same_scores_whoever_wrote_the_file(folder):
    wanted, _ = scored("clients.csv")
    assert [line.partition(",")[0] for line in wanted.splitlines()[1:]] == [r[0] for r in ROWS]
    for name in FILES:
        assert scored(name)[0] == wanted, name


def test_what_was_decided_is_told(folder):
    told = {}
    for name in FILES:
        codes = [notice["code"] for notice in scored(name)[1]["notices"]]
        told[name] = [code for code in codes if code != "too_wide"]  # of the profile
    assert told["clients.csv"] == told["lignes.jsonl"] == []
    assert told["excel.csv"] == ["encoding_taken", "titles_above"]
    assert told["clients.xls"] == ["sheet_taken", "titles_above", "restored_zeros"]
    assert told["export.zip#clients.csv"] == ["encoding_taken"]


def test_an_archive_of_several_files_asks_which_one(folder):
    answer = focale("score", "export.zip", "-p", "p.yaml", "--lang", "fr")
    assert answer.code == 1
    assert "« export.zip#lisez-moi.txt »" in answer.words


def test_a_sheet_is_never_written_over(folder):
    answer = focale("score", "clients.xls#Clients", "-p", "p.yaml", "--out", "clients.xls")
    assert answer.code == 2
    assert (folder / "clients.xls").read_bytes() == FILES["clients.xls"]
