"""How long does a registry of thirty million sites take, in how much memory, and a file beside it?

`python -m bench.registry` makes both stock files from a seed (about 8 GB), builds the registry in a
process of its own, enriches 100,000 companies by SIREN and 10,000 by name and place, and prints
what was asked beside what was reached. `--sites 1000000` is a quick look; `--folder` keeps the
files, `--again` uses those that are there.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from focale.accounts.registry.enrich import enriched
from focale.engine import Session

HERE = Path(__file__).resolve().parent.parent
SITES_A_COMPANY = 1.4
FIRST_SIREN, STEP = 100_000_007, 29
WORDS = (
    "ATELIER MENUISERIE GROUPE TRANSPORTS CABINET BATI TECH SOLUTIONS CONSEIL GARAGE BOULANGERIE "
    "PHARMACIE LOGIS AGRI MEDIA DATA NORD SUD OUEST ALPES MORVAN DUVAL LEFORT RIVIERE CHARME"
).split()
SYLLABLES = "BA CE DI FO GU LA ME NI PO RU SA TE VI ZO KA LE MI NO PA RE".split()

MACROS = f"""
CREATE MACRO drawn(i, salt) AS CAST(hash(i, salt) >> 2 AS BIGINT);
CREATE MACRO word(i, salt) AS {WORDS}[1 + drawn(i, salt) % {len(WORDS)}];
CREATE MACRO syllable(i, salt) AS {SYLLABLES}[1 + drawn(i, salt) % {len(SYLLABLES)}];
CREATE MACRO invented(i) AS
    syllable(i, 21) || syllable(i, 22) || syllable(i, 23) || ' ' || word(i, 24);
CREATE MACRO siren_of(i) AS lpad(CAST({FIRST_SIREN} + i * {STEP} AS VARCHAR), 9, '0');
CREATE MACRO town(i) AS CAST(1000 + drawn(i, 31) % 94000 AS INT);
"""

UNITS = """
SELECT siren_of(i) AS siren,
    CASE WHEN drawn(i, 1) % 10 = 0 THEN 'P' ELSE 'O' END AS "statutDiffusionUniteLegale",
    DATE '1980-01-01' + CAST(drawn(i, 2) % 16000 AS INT) AS "dateCreationUniteLegale",
    NULL AS "sigleUniteLegale",
    CASE WHEN i % 2 = 0 THEN 'CAMILLE' END AS "prenom1UniteLegale",
    CASE WHEN i % 2 = 0 THEN 'CAMILLE' END AS "prenomUsuelUniteLegale",
    ['NN', '00', '01', '02', '03', '11', '12', '21'][1 + drawn(i, 3) % 8]
        AS "trancheEffectifsUniteLegale",
    2024 AS "anneeEffectifsUniteLegale",
    TIMESTAMP '2026-10-31 00:00:00' - to_hours(CAST(drawn(i, 4) % 9000 AS INT))
        AS "dateDernierTraitementUniteLegale",
    1 + drawn(i, 5) % 5 AS "nombrePeriodesUniteLegale",
    'PME' AS "categorieEntreprise", 2024 AS "anneeCategorieEntreprise",
    DATE '2010-01-01' + CAST(drawn(i, 6) % 5000 AS INT) AS "dateDebut",
    CASE WHEN drawn(i, 7) % 2 = 0 THEN 'C' ELSE 'A' END AS "etatAdministratifUniteLegale",
    CASE WHEN i % 2 = 0 THEN 'LE' || syllable(i, 41) || syllable(i, 42) END AS "nomUniteLegale",
    NULL AS "nomUsageUniteLegale",
    CASE WHEN i % 2 = 1 THEN invented(i) END AS "denominationUniteLegale",
    NULL AS "denominationUsuelle1UniteLegale", NULL AS "denominationUsuelle2UniteLegale",
    NULL AS "denominationUsuelle3UniteLegale",
    CASE WHEN i % 2 = 0 THEN 1000 ELSE 5710 END AS "categorieJuridiqueUniteLegale",
    ['62.02A', '43.32A', '56.10A', '47.11F', '70.22Z'][1 + drawn(i, 12) % 5]
        AS "activitePrincipaleUniteLegale",
    'NAFRev2' AS "nomenclatureActivitePrincipaleUniteLegale", '00017' AS "nicSiegeUniteLegale",
    'N' AS "economieSocialeSolidaireUniteLegale", NULL AS "societeMissionUniteLegale",
    'O' AS "caractereEmployeurUniteLegale", '62.20Y' AS "activitePrincipaleNAF25UniteLegale"
FROM range({companies}) AS t(i)
"""

SITES = """
SELECT siren, nic, siren || nic AS siret,
    CASE WHEN drawn(i, 1) % 10 = 0 THEN 'P' ELSE 'O' END AS "statutDiffusionEtablissement",
    DATE '1980-01-01' + CAST(drawn(i, 2) % 16000 AS INT) AS "dateCreationEtablissement",
    'NN' AS "trancheEffectifsEtablissement", NULL AS "anneeEffectifsEtablissement",
    TIMESTAMP '2026-10-31 00:00:00' - to_hours(CAST(drawn(i, 4) % 9000 AS INT))
        AS "dateDernierTraitementEtablissement",
    nic = '00017' AS "etablissementSiege", 1 AS "nombrePeriodesEtablissement",
    NULL AS "complementAdresseEtablissement", drawn(i, 5) % 200 AS "numeroVoieEtablissement",
    NULL AS "indiceRepetitionEtablissement", 'RUE' AS "typeVoieEtablissement",
    'DES ' || word(i, 9) || ' ' || syllable(i, 10) AS "libelleVoieEtablissement",
    lpad(CAST(town(i) AS VARCHAR), 5, '0') AS "codePostalEtablissement",
    'VILLE ' || syllable(town(i), 32) || syllable(town(i), 33) || syllable(town(i), 34)
        AS "libelleCommuneEtablissement",
    NULL AS "libelleCommuneEtrangerEtablissement", NULL AS "distributionSpecialeEtablissement",
    lpad(CAST(town(i) AS VARCHAR), 5, '0') AS "codeCommuneEtablissement",
    NULL AS "codePaysEtrangerEtablissement", NULL AS "libellePaysEtrangerEtablissement",
    DATE '2010-01-01' + CAST(drawn(i, 7) % 5000 AS INT) AS "dateDebut",
    CASE WHEN drawn(i, 8) % 2 = 0 THEN 'F' ELSE 'A' END AS "etatAdministratifEtablissement",
    NULL AS "enseigne1Etablissement", NULL AS "enseigne2Etablissement",
    NULL AS "enseigne3Etablissement", NULL AS "denominationUsuelleEtablissement",
    '62.02A' AS "activitePrincipaleEtablissement",
    'NAFRev2' AS "nomenclatureActivitePrincipaleEtablissement",
    'O' AS "caractereEmployeurEtablissement"
FROM (
    SELECT i, siren_of(i % {companies}) AS siren,
        CASE WHEN i < {companies} THEN '00017' ELSE '00025' END AS nic
    FROM range({sites}) AS t(i)
)
"""

BY_SIREN = """
SELECT i AS id, siren_of(drawn(i, 51) % {companies}) AS siren, '' AS naf, '' AS city
FROM range(100000) AS t(i)
"""
BY_NAME = """
SELECT i AS id,
    CASE WHEN i % 5 = 0 THEN replace(invented(n), 'A', 'E') ELSE invented(n) END AS name,
    lpad(CAST(town(n) AS VARCHAR), 5, '0') AS postcode
FROM (SELECT i, (drawn(i, 52) % ({companies} // 2)) * 2 + 1 AS n FROM range(10000) AS t(i))
"""

BUILD = """
import json, resource, sys, time
from focale.accounts.registry.build import build_registry
begun = time.perf_counter()
registry = build_registry(sys.argv[2:], sys.argv[1])
used = resource.getrusage(resource.RUSAGE_SELF)
peak, cpu = used.ru_maxrss / 1024, used.ru_utime + used.ru_stime
print(json.dumps({"seconds": time.perf_counter() - begun, "peak_mb": peak, "cpu": cpu,
                  "companies": registry.companies, "sites": registry.sites}))
"""


def make(folder: Path, sites: int) -> None:
    """Both stock files and two files of companies, the same at every run."""
    companies = int(sites / SITES_A_COMPANY)
    with duckdb.connect() as con:
        con.execute(f"SET memory_limit = '1GB'; SET temp_directory = '{folder / 'spill'}'")
        con.execute(MACROS)
        queries = {
            "StockUniteLegale_utf8.csv": UNITS, "StockEtablissement_utf8.csv": SITES,
            "by_siren.csv": BY_SIREN, "by_name.csv": BY_NAME,
        }  # fmt: skip
        for name, query in queries.items():
            text = query.replace("{companies}", str(companies)).replace("{sites}", str(sites))
            con.execute(f"COPY ({text}) TO '{folder / name}' (HEADER)")


def measure(folder: Path) -> None:
    """Print the figures asked beside those reached."""
    stocks = [str(path) for path in sorted(folder.glob("Stock*.csv"))]
    registry = folder / "registry"
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(registry), *stocks], capture_output=True, text=True,
        check=True, cwd=HERE,
    )  # fmt: skip
    told = json.loads(done.stdout)
    rows = told["companies"] + told["sites"]
    size = sum(path.stat().st_size for path in registry.rglob("*.parquet")) / 1e9
    print(f"registry of {told['companies']:,} companies, {told['sites']:,} sites: {size:.2f} GB")
    cpu = f"(cpu {told['cpu']:.1f} s)"
    print(f"  built in      {told['seconds']:8.1f} s {cpu} {rows / told['seconds']:,.0f} rows/s")
    print(f"  peak memory   {told['peak_mb']:8.0f} MB  (asked: at most 2,000)")
    for name, asked in (("by_siren.csv", "asked: at most 5 s"), ("by_name.csv", "")):
        begun, cpu_begun = time.perf_counter(), time.process_time()
        with Session() as session:
            answer = enriched(session, folder / name, registry, {})
            session.write(answer.query(), folder / f"{name}.parquet")
        found = {**answer.found, "to_check": len(answer.to_check), "none": answer.unnamed}
        wall, cpu_used = time.perf_counter() - begun, time.process_time() - cpu_begun
        print(f"  {name:13s} {wall:8.1f} s (cpu {cpu_used:.1f} s) {found} {asked}")


def main() -> None:
    """What is asked on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sites", type=int, default=30_000_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--again", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="focale-registry-") as temporary:
        folder = asked.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if not asked.again:
            make(folder, asked.sites)
        measure(folder)


if __name__ == "__main__":
    main()
