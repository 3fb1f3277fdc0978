"""The official stock files become a registry, whole or not at all, and every line is told of."""

import csv
import datetime
import gzip
import json
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale
from focale.accounts.registry import build
from focale.accounts.registry.build import built
from focale.accounts.registry.manifest import open_registry
from tests.stocks import SITE_COLUMNS, UNIT_COLUMNS, siren, site, unit, write_stock

pytestmark = pytest.mark.filterwarnings("ignore:without a StockEtablissement file")

A, B, C, D = (siren(number) for number in (100_101, 100_202, 100_303, 100_404))


def companies(folder, part="companies"):
    return pa.concat_tables(map(pq.read_table, sorted((folder / part).glob("*")))).to_pylist()


def company(folder, number):
    [row] = [row for row in companies(folder) if row["siren"] == int(number)]
    return row


@pytest.fixture
def stocks(tmp_path):
    """Two files that say everything that is asked here."""
    units = [
        unit(A, "MORVAN ATELIERS"),
        unit(B, "BRUME", etatAdministratif="C", dateDebut="2024-06-30", categorieJuridique="5499"),
        unit(C, prenom1="LOU", prenomUsuel="LOU", nom="TESTARD", categorieJuridique="1000",
             trancheEffectifs="NN", dateCreation="1900-01-01"),
        unit(D, "[ND]", statutDiffusion="P", prenom1="[ND]", nom="[ND]", categorieJuridique="1000"),
    ]  # fmt: skip
    sites = [
        site(A), site(A, "00025", "69003", libelleCommune="LYON 3EME", codeCommune="69383"),
        site(A, "00033", etatAdministratif="F", dateDebut="2021-02-03"),
        site(B, etatAdministratif="F"),
        site(C, libelleVoie="DES ORMES", indiceRepetition="B", codeCommune="97411"),
        site(D, statutDiffusion="P", numeroVoie="[ND]", codePostal="[ND]"),
    ]  # fmt: skip
    return [
        write_stock(tmp_path / "u.csv", units),
        write_stock(tmp_path / "s.csv", sites),
    ]


def test_the_facts_of_a_company_are_typed_and_stand_with_its_head_office(stocks, tmp_path):
    registry = focale.build_registry(stocks, tmp_path / "r")
    row = company(registry.folder, A)
    assert row["name"] == "MORVAN ATELIERS"
    assert (row["naf"], row["headcount_band"], row["headcount_year"]) == ("62.02A", "12", 2023)
    assert (row["legal_code"], row["size_class"]) == ("5710", "PME")
    assert row["created_on"].isoformat() == "2010-03-04"
    assert (row["state"], row["ceased_on"]) == ("A", None)
    assert (row["address"], row["postcode"], row["city"], row["departement"]) == (
        "12 RUE DES CARMES", "44000", "NANTES", "44",
    )  # fmt: skip
    assert (row["head_nic"], row["head_state"], row["open_sites"]) == (17, "A", 2)
    gone = company(registry.folder, B)
    assert (gone["state"], gone["ceased_on"].isoformat()) == ("C", "2024-06-30")


def test_what_is_not_known_stays_unknown(stocks, tmp_path):
    focale.build_registry(stocks, tmp_path / "r")
    row = company(tmp_path / "r", C)
    assert row["name"] == "LOU TESTARD"
    assert (row["headcount_band"], row["created_on"]) == (None, None)
    assert (row["address"], row["departement"]) == ("12 B RUE DES ORMES", "974")


def test_who_asked_not_to_be_diffused_has_neither_name_nor_street(tmp_path):
    person = unit(D, prenom1="LOU", nom="TESTARD", statutDiffusion="P", categorieJuridique="1000")
    blank = unit(C, prenom1="MAX", nom="TESTARD", statutDiffusion="", categorieJuridique="")
    firm = unit(A, "BRUME", statutDiffusion="P")
    masked = [site(number, statutDiffusion="N") for number in (A, C, D)]
    paths = [
        write_stock(tmp_path / "u.csv", [person, blank, firm]),
        write_stock(tmp_path / "s.csv", masked),
    ]
    registry = focale.build_registry(paths, tmp_path / "r")
    assert registry.masked == 3
    for number in (C, D):
        row = company(tmp_path / "r", number)
        assert (row["name"], row["address"], row["postcode"]) == (None, None, None)
        assert (row["city"], row["naf"]) == ("NANTES", "62.02A")
    assert company(tmp_path / "r", A)["name"] == "BRUME"
    shown = b"".join(path.read_bytes() for path in (tmp_path / "r").rglob("*.parquet"))
    assert b"TESTARD" not in shown
    assert b"DES CARMES" not in shown


def test_a_company_that_is_masked_masks_its_sites(tmp_path):
    person = unit(D, prenom1="LOU", nom="TESTARD", statutDiffusion="P", categorieJuridique="1000")
    paths = [
        write_stock(tmp_path / "u.csv", [person]),
        write_stock(tmp_path / "s.csv", [site(D, enseigne1="CHEZ LOU")]),
    ]
    focale.build_registry(paths, tmp_path / "r")
    [row] = companies(tmp_path / "r", "sites")
    assert (row["address"], row["postcode"], row["city"], row["is_diffused"]) == (
        None, None, "NANTES", False,
    )  # fmt: skip
    assert companies(tmp_path / "r", "names") == []


@pytest.mark.parametrize(
    ("nomenclature", "main", "newer", "naf", "naf_2025"),
    [
        ("NAFRev2", "62.02A", "62.20Y", "62.02A", "62.20Y"),
        ("NAFRev2", "62.02A", "", "62.02A", None),
        ("NAF2025", "62.20Y", "", None, "62.20Y"),
        ("NAFRev1", "72.1Z", "", None, None),
        ("NAF1993", "741G", "", None, None),
        ("", "62.02A", "", "62.02A", None),
    ],
)
def test_the_revision_of_an_activity_is_told_apart(
    tmp_path, nomenclature, main, newer, naf, naf_2025
):
    row = unit(A, "X", activitePrincipale=main, nomenclatureActivitePrincipale=nomenclature,
               activitePrincipaleNAF25=newer)  # fmt: skip
    focale.build_registry(write_stock(tmp_path / "u.csv", [row]), tmp_path / "r")
    found = company(tmp_path / "r", A)
    assert (found["naf"], found["naf_2025"]) == (naf, naf_2025)


@pytest.mark.parametrize("ending", ["csv", "csv.gz", "zip", "parquet"])
def test_every_packing_and_any_order_gives_the_same_registry(stocks, tmp_path, ending):
    focale.build_registry(stocks, tmp_path / "plain")
    rows = [pq_rows(path) for path in stocks]
    again = [write_stock(tmp_path / f"{n}.{ending}", part) for n, part in enumerate(rows)]
    shuffled = [write_stock(path, rows[n][::-1]) for n, path in enumerate(again)]
    registry = focale.build_registry(shuffled[::-1], tmp_path / "packed")
    for part in ("companies", "sites", "names"):
        plain, packed = (companies(tmp_path / name, part) for name in ("plain", "packed"))
        assert sorted(map(str, plain)) == sorted(map(str, packed))
    assert [source.rows_in for source in registry.sources] == [6, 4]


def pq_rows(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_packed_parquet_file_is_read_too(stocks, tmp_path):
    plain = write_stock(tmp_path / "u.parquet", pq_rows(stocks[0]))
    (tmp_path / "u.parquet.gz").write_bytes(gzip.compress(plain.read_bytes()))
    with zipfile.ZipFile(tmp_path / "u.zip", "w") as archive:
        archive.write(plain, "stock.parquet")
    for name in ("u.parquet.gz", "u.zip"):
        assert focale.build_registry(tmp_path / name, tmp_path / "r").companies == 4


def test_typed_parquet_columns_are_read_as_their_texts(tmp_path):
    table = pa.Table.from_pylist([unit(A, "X"), unit(B, "Y")])
    typed = {
        "categorieJuridiqueUniteLegale": pa.array([5710, 5499], pa.int64()),
        "dateCreationUniteLegale": pa.array([datetime.date(2010, 3, 4)] * 2, pa.date32()),
        "dateDernierTraitementUniteLegale": pa.array(
            [datetime.datetime.fromisoformat("2026-10-30T04:00:00")] * 2, pa.timestamp("us")
        ),
        "anneeEffectifsUniteLegale": pa.array([2023, None], pa.int64()),
    }
    for name, values in typed.items():
        table = table.set_column(table.column_names.index(name), name, values)
    pq.write_table(table, tmp_path / "u.parquet")
    registry = focale.build_registry(tmp_path / "u.parquet", tmp_path / "r")
    assert registry.label == "SIRENE 2026-10-30"
    row = company(tmp_path / "r", A)
    assert (row["legal_code"], row["headcount_year"]) == ("5710", 2023)
    assert row["created_on"].isoformat() == "2010-03-04"


def test_the_lines_add_up_and_the_newest_of_a_number_is_kept(tmp_path):
    old = unit(A, "OLD NAME", dateDernierTraitement="2024-01-01T00:00:00")
    rows = [old, unit(A, "NEW NAME"), unit("12345", "X"), unit(B, "Y"), unit(C, "Z")]
    path = write_stock(tmp_path / "u.csv", rows)
    with path.open("a", encoding="utf-8") as stream:
        stream.write("ragged,line\n")
    [source] = focale.build_registry(path, tmp_path / "r").sources
    assert source.rows_in == 6
    assert source.kept == 3
    assert source.left_out == {
        "registry_ragged": 1, "registry_bad_siren": 1, "registry_repeated": 1,
    }  # fmt: skip
    assert company(tmp_path / "r", A)["name"] == "NEW NAME"


def test_parts_of_one_stock_make_one_registry(tmp_path):
    paths = [
        write_stock(tmp_path / f"{n}.csv", [unit(number, f"X{n}")])
        for n, number in enumerate((A, B, C))
    ]
    assert focale.build_registry(paths, tmp_path / "r").companies == 3


def test_a_registry_is_sorted_and_written_in_ranges(tmp_path, monkeypatch):
    monkeypatch.setattr(build, "RANGE_ROWS", 3)
    monkeypatch.setattr(build, "_BIN", 1)
    numbers = [siren(number) for number in range(100_000, 100_010)]
    path = write_stock(tmp_path / "u.csv", [unit(number, "X") for number in numbers[::-1]])
    sites = write_stock(tmp_path / "s.csv", [site(number) for number in numbers])
    registry = focale.build_registry([path, sites], tmp_path / "r")
    assert len(registry.paths("companies")) == 4
    found = [row["siren"] for row in companies(tmp_path / "r")]
    assert found == sorted(map(int, numbers))
    assert all(row["city"] == "NANTES" for row in companies(tmp_path / "r"))


def test_the_manifest_says_what_when_and_how_much(stocks, tmp_path):
    registry = focale.build_registry(stocks, tmp_path / "r")
    told = json.loads((tmp_path / "r" / "focale-registry.json").read_text("utf-8"))
    assert (told["format"], told["version"]) == ("focale-registry", 1)
    assert (told["as_of"], told["companies"], told["ceased"], told["sites"]) == (
        "2026-10-30", 4, 1, 6,
    )  # fmt: skip
    assert [source["file"] for source in told["sources"]] == ["u.csv", "s.csv"]
    assert open_registry(tmp_path / "r") == registry


def test_an_older_registry_is_replaced_and_a_folder_of_somebody_else_is_not(stocks, tmp_path):
    focale.build_registry(stocks[:1], tmp_path / "r")
    assert focale.build_registry(stocks, tmp_path / "r").sites == 6
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("dear", "utf-8")
    with pytest.raises(focale.FocaleError) as refused:
        focale.build_registry(stocks, tmp_path / "letters")
    assert refused.value.words("en").endswith("Choose another name with --out.")
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["a.txt"]


def test_missing_columns_and_missing_sites_are_told(tmp_path):
    row = unit(A, "X")
    del row["categorieEntreprise"], row["trancheEffectifsUniteLegale"]
    done = built([write_stock(tmp_path / "u.csv", [row])], tmp_path / "r")
    assert [notice.code for notice in done.notices] == ["registry_unfilled", "registry_no_sites"]
    assert done.notices[0].words("fr") == (
        "u.csv n'a pas les colonnes trancheEffectifsUniteLegale, categorieEntreprise : ce "
        "qu'elles disent restera inconnu. Pour tout avoir, prenez le fichier stock complet."
    )
    assert company(tmp_path / "r", A)["size_class"] is None


def test_what_should_be_known_is_warned_of(tmp_path):
    path = write_stock(tmp_path / "u.csv", [unit(A, "X")])
    with pytest.warns(UserWarning, match="without a StockEtablissement file the registry has"):
        focale.build_registry(path, tmp_path / "r")


def test_files_of_two_months_are_told(tmp_path):
    late = site(A, dateDernierTraitement="2026-10-30T00:00:00")
    early = unit(A, "X", dateDernierTraitement="2026-08-31T00:00:00")
    paths = [write_stock(tmp_path / "u.csv", [early]), write_stock(tmp_path / "s.csv", [late])]
    [notice] = built(paths, tmp_path / "r").notices
    assert notice.words("en") == (
        "u.csv goes up to 2026-08-31 and s.csv up to 2026-10-30: they are not of the same month. "
        "Take both files of the same month."
    )


# --- refused ----------------------------------------------------------------------------


def other(folder, columns):
    path = folder / "x.csv"
    path.write_text(",".join(columns) + "\n", "utf-8")
    return [path]


def cut(folder, ending, share=0.6):
    rows = [unit(siren(100_000 + n), f"COMPANY {n * 7919 % 9973}") for n in range(3000)]
    whole = write_stock(folder / f"whole.{ending}", rows)
    data = whole.read_bytes()
    (folder / f"x.{ending}").write_bytes(data[: int(len(data) * share)])
    whole.unlink()
    return [folder / f"x.{ending}"]


def stocks_of(folder, *days):
    return [
        write_stock(
            folder / f"{day}.csv",
            [unit(siren(n), "X", dateDernierTraitement=f"{day}T00:00:00") for n in range(9)],
        )
        for day in days
    ]


HALF = "this file is incomplete, like a download that was cut off. Download it again."
CASES = {
    "half csv": (lambda f: cut(f, "csv"), f"x.csv: {HALF}"),
    "half zip": (lambda f: cut(f, "zip"), f"x.zip: {HALF}"),
    "half gz": (lambda f: cut(f, "csv.gz"), f"x.csv.gz: {HALF}"),
    "half parquet": (lambda f: cut(f, "parquet"), f"x.parquet: {HALF}"),
    "no stock file": (lambda f: other(f, ["id", "name"]), "x.csv: this is no stock file of SIRENE "
                      "(columns: id, name)."),
    "history": (
        lambda f: other(f, ["siren", "dateFin", "changementEtatAdministratifUniteLegale"]),
        "x.csv: this is the file StockUniteLegaleHistorique, of no use here.",
    ),
    "doubles": (lambda f: other(f, ["siren", "sirenDoublon"]), "x.csv: this is the file "
                "StockDoublons"),
    "layout of 2018": (lambda f: other(f, ["SIREN", "NIC", "L1_NORMALISEE"]), "x.csv: this file "
                       "has the SIRENE layout from before 2019."),
    "no status": (
        lambda f: other(f, ["siren", "etatAdministratifUniteLegale"]),
        "x.csv: this StockUniteLegale file has no column statutDiffusionUniteLegale.",
    ),
    "header only": (lambda f: other(f, UNIT_COLUMNS), "x.csv: 0 lines read, none with a whole"),
    "sites alone": (lambda f: other(f, SITE_COLUMNS), "the companies are missing: give the "
                    "StockUniteLegale file of the same month too."),
    "two months": (
        lambda f: stocks_of(f, "2026-09-30", "2026-10-31"),
        "2026-09-30.csv (2026-09-30) and 2026-10-31.csv (2026-10-31) are two StockUniteLegale "
        "stocks of the same thing. Keep the more recent one.",
    ),
    "twice": (lambda f: stocks_of(f, "2026-09-30") * 2, "is the same file as"),
    "not there": (lambda f: [f / "nowhere.csv"], "nowhere.csv: no such file."),
    "a folder": (lambda f: [f], "this is a folder. Give the stock files in it, one by one."),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_used_is_refused_in_one_sentence_and_nothing_stays(tmp_path, case):
    make, words = CASES[case]
    (tmp_path / "in").mkdir()
    paths = make(tmp_path / "in")
    with pytest.raises(focale.FocaleError) as refused:
        focale.build_registry(paths, tmp_path / "r")
    assert words in refused.value.words("en")
    assert len(refused.value.messages) == 1
    assert refused.value.words("fr") != refused.value.words("en")
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_lost_zeros_and_other_encodings_are_told(tmp_path):
    short = [unit(A.lstrip("0"), "X"), unit(B.lstrip("0"), "Y")]
    with pytest.raises(focale.FocaleError, match="2 lines read, none with a whole SIREN"):
        focale.build_registry(write_stock(tmp_path / "u.csv", short), tmp_path / "r")
    path = write_stock(tmp_path / "l.csv", [unit(A, "CAFÉ"), unit(B, "DÉLICES")])
    path.write_bytes(path.read_text("utf-8").encode("cp1252"))
    with pytest.raises(focale.FocaleError, match="this text is not UTF-8"):
        focale.build_registry(path, tmp_path / "r")


def test_a_zip_of_several_files_and_a_locked_one_are_told(tmp_path):
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.writestr("a.csv", "siren\n")
        archive.writestr("b.csv", "siren\n")
    with pytest.raises(focale.FocaleError, match=r"two.zip: this .zip holds 2 files"):
        focale.build_registry(tmp_path / "two.zip", tmp_path / "r")
    path = write_stock(tmp_path / "u.zip", [unit(A, "X")])
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(focale.FocaleError, match=r"u.zip: this .zip is protected by a password"):
        focale.build_registry(path, tmp_path / "r")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda r: (r / "names" / "0000.parquet").unlink(), "names/0000.parquet is missing"),
        (lambda r: (r / "companies" / "0000.parquet").write_bytes(b"PAR1"), "is damaged"),
        (lambda r: (r / "focale-registry.json").write_text("{", "utf-8"), "focale-registry.json"),
        (lambda r: (r / "focale-registry.json").unlink(), "this is no registry."),
        (
            lambda r: (r / "focale-registry.json").write_text(
                '{"format": "focale-registry", "version": 9}', "utf-8"
            ),
            "this registry has format 9, this version of Focale reads format 1.",
        ),
    ],
)
def test_a_registry_that_is_not_whole_is_refused(stocks, tmp_path, spoil, words):
    focale.build_registry(stocks, tmp_path / "r")
    spoil(tmp_path / "r")
    with pytest.raises(focale.FocaleError, match=words.replace("(", ".")):
        open_registry(tmp_path / "r")


def test_where_one_may_not_write_is_told(stocks, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(focale.FocaleError) as refused:
        focale.build_registry(stocks, tmp_path / "file" / "r")
    assert "cannot be written" in refused.value.words("en")
