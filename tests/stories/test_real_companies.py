"""Real French companies: 3,650 SIREN that declared their equality index, with their SIRENE facts.

Counted a second time here, in plain Python, from the public files themselves.
"""

import csv
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from focale.criterion.fold import fold
from tests.terminal import focale

PROFILE = Path(__file__).parent / "profiles" / "fr_companies.yaml"
MAPPED = [
    "name=Raison Sociale", "siren=SIREN", "naf=activite_principale",
    "headcount_band=tranche_effectifs", "size_class=categorie_entreprise", "region=Région",
    "departement=Département", "note=Note", "establishments=n_etablissements",
]  # fmt: skip
GIVEN = ["--profile", PROFILE, *(word for pair in MAPPED for word in ("--map", pair))]

INDUSTRY = ("10", "11", "20", "22", "23", "24", "25", "27", "28", "29", "30", "49", "52")
NORTH = {fold(name) for name in
         ("Hauts-de-France", "Normandie", "Grand Est", "Île-de-France", "Bretagne")}  # fmt: skip


@pytest.fixture(scope="session")
def declarations(shared_data):
    """Every declaration, with the facts of its company: the newest of each SIREN first."""
    folder = shared_data("fr_companies")
    with (folder / "sirens.csv").open(encoding="utf-8", newline="") as stream:
        facts = {row["siren"]: row for row in csv.DictReader(stream)}
    with (folder / "index_egalite.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    columns = [name for name in next(iter(facts.values())) if name != "siren"]
    for row in rows:
        row |= {name: facts.get(row["SIREN"], {}).get(name, "") for name in columns}
    return sorted(rows, key=lambda row: row["Année"], reverse=True)


@pytest.fixture(scope="session")
def companies(declarations, tmp_path_factory):
    """The newest declaration of each company, as a French spreadsheet writes it."""
    newest = list({row["SIREN"]: row for row in reversed(declarations)}.values())
    return write(newest, tmp_path_factory.mktemp("real") / "entreprises.csv"), newest


def write(rows, path):
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def expected_verdict(row):
    """The verdict by hand: three mandatory facts, one preferred, one gate that a blank passes."""
    naf = row["activite_principale"].replace(".", "")
    mandatory = [
        naf.startswith(INDUSTRY) if naf else None,
        row["tranche_effectifs"] in ("22", "31", "32", "41") if row["tranche_effectifs"] else None,
        row["categorie_entreprise"] == "ETI" if row["categorie_entreprise"] else None,
    ]
    north = fold(row["Région"]) in NORTH if row["Région"] else None
    if naf.startswith(("86", "87", "88")):
        return "disqualified"
    if all(state is True for state in mandatory) and north is True:
        return "qualified"
    if all(state is not False for state in mandatory) and north is not False:
        return "undecided"
    return "disqualified"


def test_every_company_gets_the_verdict_that_one_finds_by_hand(companies, tmp_path):
    path, rows = companies
    out = tmp_path / "scores.parquet"
    answer = focale("score", path, *GIVEN, "--out", out, "--json")
    assert answer.code == 0, answer.err
    assert answer.data["rows"] == {"read": 3650, "scored": 3650, "rejected": 0}
    expected = {row["SIREN"]: expected_verdict(row) for row in rows}
    found = pq.read_table(out, columns=["id", "verdict"]).to_pylist()
    assert {row["id"]: row["verdict"] for row in found} == expected
    (profile,) = answer.data["profiles"]
    assert profile["verdicts"]["qualified"] == sum(v == "qualified" for v in expected.values()) > 50
    in_market = [row for row in rows if row["categorie_entreprise"] in ("PME", "ETI")]
    unknown = [row for row in rows if not row["categorie_entreprise"]]
    assert profile["market"]["accounts"] == len(in_market)
    assert profile["market"]["unknown_outside"] == len(unknown)
    assert profile["market"]["alarm"] is False
    missing = sum(not row["Note"] for row in rows)
    assert profile["unknown"]["index"] == missing > 100


def test_leading_zeros_stay_and_codes_are_codes(companies, tmp_path):
    path, rows = companies
    focale("score", path, *GIVEN, "--out", tmp_path / "s.csv")
    ids = [line.split(",")[0] for line in (tmp_path / "s.csv").read_text("utf-8").splitlines()[1:]]
    assert sorted(ids) == sorted(row["SIREN"] for row in rows)
    assert any(siren.startswith("0") for siren in ids)


def test_each_line_of_an_explanation_counts(companies):
    path, rows = companies
    for row in rows[:: len(rows) // 12]:
        told = focale("explain", path, *GIVEN, "--id", row["SIREN"], "--json").data
        lines = {line["id"]: line for line in told["lines"]}
        total = sum(round(line["points"] * 1000) for line in lines.values())
        assert total + round(told["points_clamp"] * 1000) == round(told["points"] * 1000)
        assert told["verdict"] == expected_verdict(row)
        if row["Note"]:
            share = min(max((float(row["Note"]) - 60) / 30, 0), 1)
            assert lines["index"]["points"] == pytest.approx(10 * share, abs=0.001)
            assert lines["index"]["values"] == {"note": float(row["Note"])}
        else:
            assert (lines["index"]["state"], lines["index"]["points"]) == ("unknown", 0.0)


def test_the_list_is_made_of_qualified_companies_first(companies):
    path, rows = companies
    by_siren = {row["SIREN"]: row for row in rows}
    words = ["-n", "60", "--at-most", "3 par departement", "--json", "--lang", "fr"]
    listed = focale("top", path, *GIVEN, *words).data["top"]
    assert len(listed) == 60
    assert {row["verdict"] for row in listed} == {"qualified"}
    places = [by_siren[row["id"]]["Département"] for row in listed]
    assert max(places.count(place) for place in places) == 3
    assert all(row["name"] == by_siren[row["id"]]["Raison Sociale"].strip() or row["name"]
               for row in listed)  # fmt: skip


def test_a_file_of_all_the_years_rejects_the_older_declarations_by_their_line(
    declarations, companies, tmp_path
):
    path = write(declarations, tmp_path / "toutes.csv")
    answer = focale("score", path, *GIVEN, "--out", tmp_path / "s.parquet", "--json")
    read = len(declarations)
    assert answer.data["rows"] == {"read": read, "scored": 3650, "rejected": read - 3650}
    assert answer.data["rejects"] == {"repeated_id": read - 3650}
    listed = (tmp_path / "s.rejects.csv").read_text("utf-8")
    rejects = list(csv.DictReader(listed.splitlines()))
    lines = path.read_text("utf-8-sig").splitlines()
    for reject in rejects[:: len(rejects) // 50]:
        assert reject["value"] in lines[int(reject["line"]) - 1].split(";")
    one = focale("score", companies[0], *GIVEN, "--json").data["profiles"]
    assert answer.data["profiles"] == one


def test_a_parquet_file_whose_siren_are_numbers_is_refused(companies, tmp_path):
    import pyarrow as pa

    _, rows = companies
    table = pa.table({"siren": [int(row["SIREN"]) for row in rows]})
    pq.write_table(table, tmp_path / "numbers.parquet")
    answer = focale("score", tmp_path / "numbers.parquet", "--profile", PROFILE)
    assert answer.code == 1
    assert 'column "siren" holds numbers, but siren is a code' in answer.err
