"""A file beside the register: blanks are filled, nothing is dropped, nothing is guessed."""

import datetime

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import focale
from focale.accounts.registry.enrich import enriched
from focale.engine import Session
from tests.stocks import siren, site, unit, write_stock

pytestmark = pytest.mark.filterwarnings("ignore:without a StockEtablissement file")

A, B, C, D, E, F = (siren(number) for number in range(100_101, 100_701, 101))
UNKNOWN = siren(499_999)


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stocks")
    units = [
        unit(A, "MORVAN ATELIERS", sigle="MORA"),
        unit(B, "BRUME", etatAdministratif="C", dateDebut="2024-06-30"),
        unit(C, prenomUsuel="LOU", nom="TESTARD", categorieJuridique="1000", trancheEffectifs="NN",
             statutDiffusion="P"),
        unit(D, "LES DELICES DE MARGOT", denominationUsuelle1="CHEZ MARGOT"),
        unit(E, "DELTA CONSEIL", nicSiege="00025"), unit(F, "DELTA CONSEIL"),
    ]  # fmt: skip
    lyon = {"libelleCommune": "LYON", "codeCommune": "69383"}
    sites = [
        site(A), site(A, "00025", "69003", **lyon, enseigne1="LA FORGE"), site(B),
        site(C, statutDiffusion="P"), site(D, "00017", "35000", libelleCommune="RENNES",
                                           codeCommune="35238"),
        site(E, etatAdministratif="F", etablissementSiege="false"),
        site(E, "00025", "69003", **lyon, etablissementSiege="true"), site(F),
    ]  # fmt: skip
    paths = [write_stock(folder / "u.csv", units), write_stock(folder / "s.csv", sites)]
    return focale.build_registry(paths, folder / "r").folder


def answer(registry, table, mapping=None, overwrite=()):
    """The rows, and what was counted."""
    with Session() as session:
        done = enriched(session, table, registry, mapping, overwrite)
        return session.arrow(done.query()).to_pylist(), done, done.conflicts().to_pylist()


def row_of(registry, **cells):
    [row], *_ = answer(registry, pa.table({name: [value] for name, value in cells.items()}))
    return row


# --- by number --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "how"),
    [
        ({"siren": A}, "siren"),
        ({"siren": f"{A[:3]} {A[3:6]} {A[6:]}"}, "siren"),
        ({"siren": A.lstrip("0")}, "siren"),
        ({"siret": A + "00025"}, "siret"),
        ({"vat": f"FR{(12 + 3 * (int(A) % 97)) % 97:02d}{A}"}, "vat"),
        ({"vat": f"fr {(12 + 3 * (int(A) % 97)) % 97:02d} {A}"}, "vat"),
        ({"siren": "", "siret": A + "00017"}, "siret"),
        ({"SIREN": A}, "siren"),
    ],
)
def test_a_company_is_found_by_any_of_its_numbers(registry, cells, how):
    row = row_of(registry, id="1", **cells)
    assert (row["registry_siren"], row["registry_match"]) == (A, how)
    assert row["registry_confidence"] == "sure"
    assert row["registry_name"] == "MORVAN ATELIERS"


def test_every_fact_that_the_register_has_is_filled_in(registry):
    row = row_of(registry, siren=A)
    assert (row["siret"], row["naf"], row["headcount_band"]) == (A + "00017", "62.02A", "12")
    assert (row["legal_form"], row["size_class"], row["establishments"]) == ("SAS", "PME", 2)
    assert row["created_on"] == datetime.date(2010, 3, 4)
    assert (row["address"], row["postcode"], row["city"]) == (
        "12 RUE DES CARMES", "44000", "NANTES",
    )  # fmt: skip
    assert (row["departement"], row["region"], row["country"]) == ("44", "Pays de la Loire", "FR")
    assert row["registry_source"] == "SIRENE 2026-10-30"
    assert row["registry_headcount_year"] == 2023


def test_a_headcount_is_never_invented_from_a_band(registry):
    row = row_of(registry, siren=A, headcount=None)
    assert row["headcount"] is None
    assert row_of(registry, siren=C)["headcount_band"] is None


def test_of_a_site_that_is_named_the_address_is_its_own(registry):
    row = row_of(registry, siret=A + "00025")
    assert (row["city"], row["postcode"], row["departement"]) == ("LYON", "69003", "69")
    assert row["registry_head_siret"] == A + "00017"
    assert row["registry_site_state"] == "open"


def test_what_is_no_more_is_told(registry):
    table = pa.table({"siren": [B, A], "siret": [None, None]})
    rows, done, _ = answer(registry, table)
    assert (rows[0]["registry_state"], rows[1]["registry_state"]) == ("ceased", "active")
    assert rows[0]["registry_ceased_on"] == datetime.date(2024, 6, 30)
    assert done.ceased == 1
    [notice] = [n for n in done.notices if n.code == "enrich_ceased"]
    assert "1 ligne d'une entreprise qui n'existe plus" in notice.words("fr")
    assert "1 row of a company that no longer exists" in notice.words("en")


def test_a_closed_site_leads_to_the_head_office_of_today(registry):
    rows, done, _ = answer(registry, pa.table({"siret": [E + "00017"]}))
    assert (rows[0]["registry_site_state"], rows[0]["registry_head_siret"]) == (
        "closed", E + "00025",
    )  # fmt: skip
    assert (rows[0]["city"], rows[0]["siret"]) == ("LYON", E + "00017")
    assert (done.closed, done.moved) == (1, 1)


def test_who_is_masked_stays_masked(registry):
    rows, done, _ = answer(registry, pa.table({"siren": [C]}))
    assert (rows[0]["registry_name"], rows[0]["address"], rows[0]["postcode"]) == (None,) * 3
    assert rows[0]["city"] == "NANTES"
    assert done.masked == 1


@pytest.mark.parametrize(
    ("cells", "count"),
    [
        ({"siren": UNKNOWN}, "absent"),
        ({"siren": "123"}, "unnamed"),
        ({"siren": A, "siret": B + "00017"}, "clash"),
        ({"siren": ""}, "unnamed"),
    ],
)
def test_what_cannot_be_found_stays_as_it_is_and_is_counted(registry, cells, count):
    table = pa.table({name: [value] for name, value in cells.items()})
    [row], done, _ = answer(registry, table)
    assert {name: row[name] for name in cells} == cells
    assert row["registry_match"] is None
    assert getattr(done, count) == 1
    assert done.found == {}


# --- filling ----------------------------------------------------------------------------


def test_only_blanks_are_filled_and_both_values_are_kept_on_conflict(registry):
    table = pa.table({"siren": [A, A, A], "naf": ["70.22Z", "", "n/a"]})
    rows, done, conflicts = answer(registry, table)
    assert [row["naf"] for row in rows] == ["70.22Z", "62.02A", "62.02A"]
    assert conflicts == [
        {"focale_row": 0, "field": "naf", "given": "70.22Z", "official": "62.02A"}
    ]  # fmt: skip
    [naf] = [filling for filling in done.fillings if filling.field == "naf"]
    assert (naf.before, naf.after, naf.filled, naf.conflicts) == (1, 3, 2, 1)


def test_a_field_may_be_overwritten_by_name(registry):
    table = pa.table({"siren": [A, B], "naf": ["70.22Z", "1"], "legal_form": ["SA", "SA"]})
    rows, _, conflicts = answer(registry, table, overwrite=("naf",))
    assert [(row["naf"], row["legal_form"]) for row in rows] == [("62.02A", "SA")] * 2
    assert {conflict["field"] for conflict in conflicts} == {"naf", "legal_form"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("naf", "6202a"), ("naf", "62"), ("departement", "Loire-Atlantique"),
        ("departement", "44"), ("region", "pays de la loire"), ("city", "Nantes Cedex 1"),
        ("legal_form", "S.A.S."), ("created_on", "04/03/2010"), ("size_class", "TPE"),
        ("country", "France"), ("postcode", "44000"), ("headcount_band", "12"),
    ],
)  # fmt: skip
def test_the_same_said_otherwise_is_no_conflict(registry, field, value):
    [row], _, conflicts = answer(registry, pa.table({"siren": [A], field: [value]}))
    assert row[field] == value
    assert conflicts == []


def test_beside_another_town_no_street_is_filled_in(registry):
    table = pa.table({"siren": [A, A], "city": ["Brest", "nantes"], "address": ["", ""]})
    rows, _, conflicts = answer(registry, table)
    assert [(row["address"], row["postcode"], row["region"]) for row in rows] == [
        ("", None, None), ("12 RUE DES CARMES", "44000", "Pays de la Loire"),
    ]  # fmt: skip
    assert [conflict["official"] for conflict in conflicts] == ["NANTES"]
    assert rows[0]["naf"] == "62.02A"


def test_rows_and_columns_come_back_in_their_order(registry):
    sirens = [A, UNKNOWN, "", B, A, D, C] * 50
    columns = {"Nom du compte": [f"n{n}" for n in range(350)], "SIREN": sirens,
               "note": list(range(350))}  # fmt: skip
    rows, done, _ = answer(registry, pa.table(columns))
    assert [row["Nom du compte"] for row in rows] == columns["Nom du compte"]
    assert [row["note"] for row in rows] == columns["note"]
    assert list(rows[0])[:3] == list(columns)
    assert done.rows == 350


def test_enriching_again_changes_no_fact(registry):
    table = pa.table({"siren": [A, B, UNKNOWN], "naf": ["70.22Z", None, None]})
    once, *_ = answer(registry, table)
    twice, _, conflicts = answer(registry, pa.Table.from_pylist(once))
    how = {"registry_match", "registry_site_state"}  # the SIRET is known now
    assert [{name: value for name, value in row.items() if name not in how} for row in twice] == [
        {name: value for name, value in row.items() if name not in how} for row in once
    ]
    assert [conflict["field"] for conflict in conflicts] == ["naf"]


def test_a_column_is_filled_under_its_own_name_and_type(registry):
    table = pa.table(
        {"N° SIREN": [A], "Code APE": pa.array([None], pa.string()),
         "created_on": pa.array([None], pa.date32())}
    )  # fmt: skip
    mapping = {"siren": "N° SIREN", "naf": "Code APE"}
    [row], *_ = answer(registry, table, mapping)
    assert row["Code APE"] == "62.02A"
    assert "naf" not in row
    assert row["created_on"] == datetime.date(2010, 3, 4)


def test_a_column_of_numbers_that_cannot_hold_a_code_is_left_and_told(registry):
    table = pa.table({"siren": [A], "postcode": pa.array([None], pa.int64())})
    [row], done, _ = answer(registry, table)
    assert row["postcode"] is None
    [notice] = [notice for notice in done.notices if notice.code == "enrich_refused"]
    assert notice.words("en") == (
        'accounts: column "postcode" holds numbers, but postcode is a code: 1 blank could not '
        "be filled in there. Export it as text."
    )
    whole = pa.table({"siren": pa.array([int(A)], pa.int64()), "postcode": [44000]})
    [row], done, _ = answer(registry, whole)
    assert (row["naf"], row["siren"], row["postcode"]) == ("62.02A", int(A), 44000)
    assert done.notices == []


def test_lines_that_cannot_be_read_are_counted_apart(registry, tmp_path):
    path = tmp_path / "f.csv"
    path.write_text(f"id,siren\n1,{A}\n2\n3,{B}\n", "utf-8")
    rows, done, _ = answer(registry, path)
    assert len(rows) + len(done.opened.rejects) == 3


# --- by name ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        ({"name": "Morvan Ateliers SAS", "postcode": "44000"}, A),
        ({"name": "SARL MORVAN-ATELIERS", "city": "Nantes"}, A),
        ({"name": "morvan ateliers", "departement": "Loire-Atlantique"}, A),
        ({"name": "La Forge", "city": "Lyon 3e"}, A),  # the sign above a door
        ({"name": "Morvan Ateliers", "postcode": "69003"}, A),  # another site
        ({"name": "Chez Margot", "departement": "35"}, D),  # its usual name
        ({"name": "Les délices de Margot", "postcode": "35000"}, D),
        ({"name": "Delta Conseil", "city": "LYON"}, E),
        ({"name": "Les Ateliers de Morvan", "postcode": "44000"}, A),  # another order of words
        ({"name": "Les délices de Margott", "departement": "35"}, D),  # mistyped
    ],
)
def test_the_very_name_at_the_very_place_is_sure(registry, cells, number):
    row = row_of(registry, **cells)
    assert (row["registry_siren"], row["registry_match"]) == (number, "name")
    assert row["siren"] == number
    assert row["naf"] == "62.02A"


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        ({"name": "Morvan Ateliers"}, A),  # no place
        ({"name": "Morvan Ateliers", "city": "Brest", "postcode": "29200"}, A),  # another place
        ({"name": "Morvan Ateliers Bois", "departement": "44"}, A),  # a word more
        ({"name": "Brume", "postcode": "44000"}, B),  # no more in business
    ],
)
def test_what_only_looks_like_it_is_listed_and_not_filled_in(registry, cells, number):
    table = pa.table({name: [value] for name, value in cells.items()})
    [row], done, _ = answer(registry, table)
    assert row["registry_match"] is None
    assert row["naf"] is None
    [named] = done.to_check
    assert f"{named.candidates[0].siren:09d}" == number
    assert 0 < named.share < 1


def test_two_companies_of_one_name_in_one_place_are_both_listed(registry, tmp_path):
    units = [unit(number, "NOVA SERVICES") for number in (A, B)]
    sites = [site(A), site(B)]
    paths = [write_stock(tmp_path / "u.csv", units), write_stock(tmp_path / "s.csv", sites)]
    twins = focale.build_registry(paths, tmp_path / "r").folder
    _, done, _ = answer(twins, pa.table({"name": ["Nova Services"], "city": ["Nantes"]}))
    [named] = done.to_check
    assert sorted(candidate.siren for candidate in named.candidates) == sorted(map(int, (A, B)))


@pytest.mark.parametrize("name", ["SAS", "", "  ", "S.A.R.L.", "?!"])
def test_a_legal_form_is_no_name(registry, name):
    _, done, _ = answer(registry, pa.table({"name": [name], "city": ["Nantes"]}))
    assert (done.named, done.unnamed) == ([], 1)


@pytest.mark.parametrize(("land", "count"), [("DE", 0), ("Allemagne", 0), ("France", 1), ("", 1)])
def test_a_company_abroad_is_not_looked_for_in_the_french_register(registry, land, count):
    table = pa.table({"name": ["Morvan Ateliers"], "postcode": ["44000"], "country": [land]})
    _, done, _ = answer(registry, table)
    assert len(done.named) == count


def test_masked_people_are_not_found_by_their_name(registry):
    _, done, _ = answer(registry, pa.table({"name": ["Lou Testard"], "city": ["Nantes"]}))
    assert done.named == []


def test_a_number_goes_before_a_name(registry):
    row = row_of(registry, siren=D, name="Morvan Ateliers", city="Nantes")
    assert row["registry_siren"] == D


# --- doors ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["arrow", "pandas", "polars", "lazy", "path"])
def test_the_answer_is_of_the_kind_that_was_given(registry, tmp_path, kind):
    columns = {"siren": [A, D]}
    path = tmp_path / "f.csv"
    path.write_text(f"siren\n{A}\n{D}\n", "utf-8")
    given = {
        "arrow": pa.table(columns), "pandas": pd.DataFrame(columns), "path": path,
        "polars": pl.DataFrame(columns), "lazy": pl.LazyFrame(columns),
    }[kind]  # fmt: skip
    found = focale.enrich(given, registry)
    wanted = {"arrow": pa.Table, "path": pa.Table, "pandas": pd.DataFrame,
              "polars": pl.DataFrame, "lazy": pl.LazyFrame}[kind]  # fmt: skip
    assert isinstance(found, wanted)
    found = found.collect() if kind == "lazy" else found
    assert list(found["naf"] if kind in ("pandas", "polars", "lazy") else
                found.column("naf").to_pylist()) == ["62.02A"] * 2  # fmt: skip


def test_a_result_may_be_written_and_notices_are_warnings(registry, tmp_path):
    out = tmp_path / "o.csv"
    with pytest.warns(UserWarning, match="1 row of a company that no longer exists"):
        assert focale.enrich(pa.table({"siren": [B]}), registry, out=out) == out
    assert out.read_text("utf-8").startswith("siren,siret,naf,headcount_band,legal_form")


@pytest.mark.parametrize(
    ("table", "overwrite", "words"),
    [
        ({"id": ["1"]}, (), "no SIREN, SIRET, VAT number or name among id. Name the column"),
        ({"siren": [A]}, ("headcount",), '"headcount" is no field that the registry fills.'),
        ({"siren": pa.array([], pa.string())}, (), "no line of data"),
    ],
)
def test_what_cannot_be_meant_is_refused(registry, table, overwrite, words):
    with pytest.raises(focale.FocaleError) as refused:
        focale.enrich(pa.table(table), registry, overwrite=overwrite)
    assert words in refused.value.words("en")


def test_a_registry_without_sites_fills_what_it_has(tmp_path):
    path = write_stock(tmp_path / "u.csv", [unit(A, "MORVAN ATELIERS")])
    folder = focale.build_registry(path, tmp_path / "r").folder
    row = row_of(folder, siret=A + "00017")
    assert (row["naf"], row["city"], row["registry_head_siret"]) == ("62.02A", None, A + "00017")
