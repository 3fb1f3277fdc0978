"""A sales manager has names and a few numbers: the register knows the rest, and then one scores."""

import csv
import io

import pytest

from tests.stocks import siren, site, unit, write_stock
from tests.terminal import focale

ROUEN = {"libelleCommune": "ROUEN", "codeCommune": "76540"}
PROFILE = """
profile: ateliers
criteria:
  size: {field: headcount_band, one_of: ["11", "12", "21"], need: mandatory, points: 60}
  sector: {field: naf, one_of: ["62"], points: 40}
"""


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    """Stock files as INSEE gives them, CSV and Parquet, an export from a CRM, and a profile."""
    folder = tmp_path_factory.mktemp("story")
    numbers = [siren(number) for number in range(210_000, 210_040)]
    units = [
        unit(
            number, f"ATELIERS {'BCDFGHJKLM'[n % 10]}ORVAN{'AEIO'[n // 10]}",
            trancheEffectifs=["NN", "11", "12", "41"][n % 4],
            activitePrincipale=["62.02A", "43.32A"][n % 2],
            etatAdministratif="C" if n % 13 == 12 else "A",
        )
        for n, number in enumerate(numbers)
    ]  # fmt: skip
    sites = [site(number, "00017", "76000", **ROUEN) for number in numbers]
    write_stock(folder / "StockUniteLegale_utf8.zip", units)
    write_stock(folder / "StockEtablissement_utf8.parquet", sites)
    lines = ["id;Raison sociale;N° SIREN;Code postal;Ville;Code NAF"]
    for n, row in enumerate(units):
        name = row["denominationUniteLegale"].title()
        number = "" if n % 2 else numbers[n]
        lines.append(f"c{n};{name} SAS;{number};76000;Rouen;")
    (folder / "crm.csv").write_text("\n".join(lines) + "\n", "cp1252")
    (folder / "profile.yaml").write_text(PROFILE, "utf-8")
    return folder


def test_from_stock_files_to_a_scored_list(places):
    built = focale(
        "registry", "build", places / "StockUniteLegale_utf8.zip",
        places / "StockEtablissement_utf8.parquet", "--out", places / "registry", "--json",
    )  # fmt: skip
    assert (built.code, built.data["companies"], built.data["sites"]) == (0, 40, 40)

    cleaned = places / "facts.parquet"
    assert focale("clean", places / "crm.csv", "--out", cleaned).code == 0

    for source, out in ((places / "crm.csv", "plain.csv"), (cleaned, "clean.parquet")):
        enriched = focale(
            "enrich", source, "--registry", places / "registry", "--out", places / out, "--json"
        )  # fmt: skip
        assert enriched.code == 0, enriched.err
        found = enriched.data["found"]
        assert (found["siren"], found["name"]) == (20, 19)  # one of the odd ones has ceased
        assert enriched.data["states"]["ceased"] == 2
        assert enriched.data["rows"]["written"] == 40

        scored = focale(
            "score", places / out, "--profile", places / "profile.yaml",
            "--out", places / "scores.csv", "--map", f"naf={naf_column(source)}", "--json",
        )  # fmt: skip
        assert scored.code == 0, scored.err
        assert scored.data["rows"] == {"read": 40, "scored": 40, "rejected": 0}
        rows = list(csv.DictReader(io.StringIO((places / "scores.csv").read_text("utf-8"))))
        by_id = {row["id"]: row for row in rows}
        assert by_id["c2"]["verdict"] == "qualified"  # band 12, activity 62
        assert by_id["c3"]["verdict"] == "disqualified"  # band 41
        assert by_id["c4"]["verdict"] == "undecided"  # no band: unknown is not no


def naf_column(source):
    return "Code NAF" if source.suffix == ".csv" else "naf"
