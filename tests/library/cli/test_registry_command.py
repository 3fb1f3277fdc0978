"""`focale registry build` and `focale enrich`: the official register, from files to facts."""

import csv
import io
import json
import re

import pyarrow.parquet as pq
import pytest

from tests.stocks import siren, site, unit, write_stock
from tests.terminal import focale

A, B, C, D = (siren(number) for number in (100_101, 100_202, 100_303, 100_404))


@pytest.fixture(scope="module")
def stocks(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stocks")
    units = [
        unit(A, "MORVAN ATELIERS"),
        unit(B, "BRUME", etatAdministratif="C", dateDebut="2024-06-30"),
        unit(C, "DELICES", statutDiffusion="P"), unit(D, "NOVA SERVICES"), unit("12", "X"),
    ]  # fmt: skip
    sites = [site(number) for number in (A, B, C, D)]
    return [write_stock(folder / "u.csv", units), write_stock(folder / "s.csv", sites)]


@pytest.fixture(scope="module")
def registry(stocks, tmp_path_factory):
    out = tmp_path_factory.mktemp("made") / "registry"
    assert focale("registry", "build", *stocks, "--out", out).code == 0
    return out


@pytest.fixture
def crm(tmp_path, monkeypatch):
    """A French export: a number, a closed company, a name to find, one to check, one unknown."""
    monkeypatch.chdir(tmp_path)
    lines = [
        "Compte;Raison sociale;SIREN;Code postal;Ville;Code APE",
        f"1;Morvan;{A};;;70.22Z",
        f"2;Brume;{B};;;",
        "3;Nova Services SAS;;44000;Nantes;",
        "4;Nova Services Plus;;44000;Nantes;",
        f"5;Inconnue;{siren(499_999)};29200;Brest;",
        "6;Autre chose;;29200;Brest;",
        f"7;Delices;{C};;;",
    ]
    (tmp_path / "crm.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path


def cells(path, separator=","):
    text = io.StringIO(path.read_text("utf-8"), newline="")
    return list(csv.DictReader(text, delimiter=separator))


def test_a_program_reads_where_every_line_of_the_stock_went(stocks, tmp_path):
    data = focale("registry", "build", *stocks, "--out", tmp_path / "r", "--json").data
    assert (data["companies"], data["ceased"], data["masked"], data["sites"]) == (4, 1, 1, 4)
    assert data["as_of"] == "2026-10-30"
    assert data["files"][0] == {
        "file": "u.csv", "stock": "StockUniteLegale", "as_of": "2026-10-30",
        "rows": {"read": 5, "kept": 4}, "left_out": {"registry_bad_siren": 1},
    }  # fmt: skip
    assert data["written"] == [str(tmp_path / "r")]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["stock du 30 octobre 2026", "u.csv (StockUniteLegale) : 5 lignes = 4 gardées + 1 "
                "laissée de côté", "SIREN qui n'a pas 9 chiffres (1)", "dont cessées 1",
                "Pour compléter un fichier : focale enrich FICHIER --registry r"]),
        ("en", ["stock of 30 October 2026", "u.csv (StockUniteLegale): 5 lines = 4 kept + 1 left "
                "out", "SIREN that has not 9 digits (1)", "of which ceased 1",
                "To fill in a file: focale enrich FILE --registry r"]),
    ],
)  # fmt: skip
def test_people_read_what_the_registry_holds(stocks, tmp_path, monkeypatch, lang, words):
    monkeypatch.chdir(tmp_path)
    answer = focale("registry", "build", *stocks, "--out", "r", "--lang", lang)
    assert (answer.code, answer.err) == (0, "")
    shown = " ".join(answer.words.replace("\u00a0", " ").split())
    assert [sentence for sentence in words if sentence not in shown] == []


def test_a_program_reads_what_was_found_and_filled(crm, registry):
    data = focale("enrich", "crm.csv", "-r", registry, "--json").data
    assert data["rows"] == {"read": 7, "written": 7, "rejected": 0}
    assert data["found"] == {
        "siren": 3, "name": 1, "to_check": 1, "absent": 1, "clash": 0, "none": 1,
    }  # fmt: skip
    assert data["states"] == {"ceased": 1, "closed_sites": 0, "moved": 0, "masked": 1}
    fields = {field["field"]: field for field in data["fields"]}
    assert fields["naf"] == {
        "field": "naf", "column": "Code APE", "before": 1, "after": 4, "filled": 3, "differ": 1,
        "overwritten": 0,
    }  # fmt: skip
    [row] = data["to_check"]
    assert (row["row"], row["name"], row["candidates"][0]["siren"]) == (4, "Nova Services Plus", D)
    assert data["written"] == []
    codes = [notice["code"] for notice in data["notices"]]
    assert codes == [
        "enrich_ceased", "enrich_absent", "enrich_to_check", "enrich_masked", "enrich_conflicts",
    ]  # fmt: skip


def test_the_result_keeps_every_row_and_column_and_lists_stand_beside_it(crm, registry):
    data = focale("enrich", "crm.csv", "-r", registry, "-o", "out.csv", "--json").data
    assert data["written"] == ["out.csv", "out.exceptions.csv", "out.review.csv"]
    before = cells(crm / "crm.csv", ";")
    after, exceptions, review = (
        cells(crm / name) for name in ("out.csv", "out.exceptions.csv", "out.review.csv")
    )
    assert [row["Compte"] for row in after] == [row["Compte"] for row in before]
    assert list(after[0])[:6] == list(before[0])
    assert [row["Code APE"] for row in after] == ["70.22Z", "62.02A", "62.02A", "", "", "",
                                                  "62.02A"]  # fmt: skip
    assert [row["registry_state"] for row in after][:3] == ["active", "ceased", "active"]
    assert after[2]["SIREN"] == D
    assert exceptions == [
        {"file": "crm.csv", "line": "2", "row": "1", "field": "naf", "column": "Code APE",
         "value": "70.22Z", "registry_value": "62.02A", "kept": "file"}
    ]  # fmt: skip
    assert [(row["line"], row["siren"], row["candidate_name"]) for row in review] == [
        ("5", D, "NOVA SERVICES")
    ]  # fmt: skip


def test_a_field_may_be_overwritten(crm, registry):
    focale("enrich", "crm.csv", "-r", registry, "-o", "o.parquet", "--overwrite", "naf")
    row = pq.read_table(crm / "o.parquet").to_pylist()[0]
    assert row["Code APE"] == "62.02A"
    kept = (crm / "o.exceptions.csv").read_text("utf-8").splitlines()[1]
    assert kept.endswith("70.22Z,62.02A,registry")


def test_a_file_of_columns_may_say_which_is_which(crm, registry):
    text = "rows: company\ncolumns:\n  Compte: name\n  SIREN: siren\n"
    (crm / "m.yaml").write_text(text, "utf-8")
    data = focale("enrich", "crm.csv", "-r", registry, "--mapping", "m.yaml", "--json").data
    assert data["found"]["siren"] == 3
    assert "name" not in data["found"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["crm.csv : 7 lignes, toutes gardées", "Registre SIRENE 2026-10-30, 4 entreprises",
                "par SIREN 3", "par nom et lieu, sûr 1", "à vérifier, rien rempli 1",
                "entreprises qui n'existent plus 1", "code NAF",
                "« Nova Services Plus » (44000) : NOVA SERVICES, NANTES",
                "Retirez-la de la prospection.", "rien n'est écrit sans --out FICHIER"]),
        ("en", ["crm.csv: 7 rows, all kept", "Registry SIRENE 2026-10-30, 4 companies",
                "by SIREN 3", "by name and place, sure 1", "to check, nothing filled in 1",
                "companies that no longer exist 1", "NAF code",
                '"Nova Services Plus" (44000): NOVA SERVICES, NANTES',
                "Take it out of prospecting.", "nothing is written without --out FILE"]),
    ],
)  # fmt: skip
def test_people_read_who_was_found_and_what_was_filled(crm, registry, lang, words):
    answer = focale("enrich", "crm.csv", "-r", registry, "--lang", lang)
    assert (answer.code, answer.err) == (0, "")
    shown = " ".join(answer.words.replace("\u00a0", " ").replace("\u202f", " ").split())
    assert [sentence for sentence in words if sentence not in shown] == []
    assert sorted(path.name for path in crm.iterdir()) == ["crm.csv"]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_answer_fits_the_terminal(crm, registry, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = focale("enrich", "crm.csv", "-r", registry, "--lang", "fr").out.splitlines()
    assert [line for line in lines if len(line) > width or line != line.rstrip(" ")] == []


def test_a_name_cannot_steer_the_terminal(crm, registry):
    text = (crm / "crm.csv").read_text("utf-8").replace("Plus", "Pl\x1b[2Jus")
    (crm / "crm.csv").write_text(text, "utf-8")
    shown = focale("enrich", "crm.csv", "-r", registry).out
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown) == []


@pytest.mark.parametrize(
    ("words", "code", "french", "english"),
    [
        (["enrich", "crm.csv", "-r", "nowhere"], 1,
         "nowhere : ce registre n'existe pas. Faites-en un : focale registry build FICHIERS",
         "nowhere: there is no such registry. Make one: focale registry build FILES"),
        (["enrich", "crm.csv", "-r", "."], 1, ". : ce n'est pas un registre.",
         ".: this is no registry."),
        (["enrich", "no.csv", "-r", "REGISTRY"], 1, "no.csv : ", "no.csv: "),
        (["enrich", "crm.csv", "-r", "REGISTRY", "-o", "crm.csv"], 2,
         "crm.csv : c'est un fichier d'entrée.", "crm.csv: this is an input file."),
        (["enrich", "crm.csv", "-r", "REGISTRY", "-o", "o.pdf"], 2, "o.pdf : format non reconnu.",
         "o.pdf: unknown format."),
        (["enrich", "crm.csv", "-r", "REGISTRY", "--overwrite", "headcount"], 2,
         "« headcount » n'est pas un champ que le registre remplit.",
         '"headcount" is no field that the registry fills.'),
        (["registry", "build", "crm.csv"], 1, "crm.csv : ce n'est pas un fichier stock de SIRENE",
         "crm.csv: this is no stock file of SIRENE"),
        (["registry", "build", "crm.csv", "--out", "."], 1,
         ". : vous êtes dans ce dossier, il ne peut pas être remplacé.",
         ".: you are in this folder, it cannot be replaced."),
        (["registry", "build", "no.csv"], 1, "no.csv : fichier introuvable",
         "no.csv: no such file"),
        (["registry", "build", "crm.csv", "--out", "no/where"], 1,
         "no/where : écriture impossible (le dossier n'existe pas).",
         "no/where: cannot be written (the folder does not exist)."),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence_and_nothing_is_written(
    crm, registry, words, code, french, english
):
    words = [str(registry) if word == "REGISTRY" else word for word in words]
    for lang, told in (("fr", french), ("en", english)):
        answer = focale(*words, "--lang", lang)
        assert (answer.code, answer.out) == (code, "")
        assert answer.err.replace("\u00a0", " ").startswith(told)
    assert sorted(path.name for path in crm.iterdir()) == ["crm.csv"]
    fault = json.loads(focale(*words, "--json").out)["error"]["messages"]
    assert len(fault) == 1
