"""Invented stock files of the SIRENE register, in INSEE's layout of 2019 and later."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

UNIT_COLUMNS = (
    "siren statutDiffusionUniteLegale unitePurgeeUniteLegale dateCreationUniteLegale "
    "sigleUniteLegale sexeUniteLegale prenom1UniteLegale prenomUsuelUniteLegale "
    "trancheEffectifsUniteLegale anneeEffectifsUniteLegale dateDernierTraitementUniteLegale "
    "nombrePeriodesUniteLegale categorieEntreprise anneeCategorieEntreprise dateDebut "
    "etatAdministratifUniteLegale nomUniteLegale nomUsageUniteLegale denominationUniteLegale "
    "denominationUsuelle1UniteLegale denominationUsuelle2UniteLegale "
    "denominationUsuelle3UniteLegale categorieJuridiqueUniteLegale "
    "activitePrincipaleUniteLegale nomenclatureActivitePrincipaleUniteLegale "
    "nicSiegeUniteLegale caractereEmployeurUniteLegale activitePrincipaleNAF25UniteLegale"
).split()
SITE_COLUMNS = (
    "siren nic siret statutDiffusionEtablissement dateCreationEtablissement "
    "trancheEffectifsEtablissement dateDernierTraitementEtablissement etablissementSiege "
    "complementAdresseEtablissement numeroVoieEtablissement indiceRepetitionEtablissement "
    "typeVoieEtablissement libelleVoieEtablissement codePostalEtablissement "
    "libelleCommuneEtablissement libelleCommuneEtrangerEtablissement "
    "distributionSpecialeEtablissement codeCommuneEtablissement codePaysEtrangerEtablissement "
    "dateDebut etatAdministratifEtablissement enseigne1Etablissement enseigne2Etablissement "
    "enseigne3Etablissement denominationUsuelleEtablissement activitePrincipaleEtablissement"
).split()
Row = dict[str, str]


def siren(number: int) -> str:
    """The SIREN whose first eight digits are a number, its check digit behind.

    >>> siren(73282932)
    '732829320'
    """
    digits = f"{number:08d}"
    doubled = [int(d) * (2 if place % 2 == 0 else 1) for place, d in enumerate(reversed(digits))]
    return digits + str(-sum(n - 9 if n > 9 else n for n in doubled) % 10)


def unit(number: str, name: str = "", **facts: str) -> Row:
    """A company, in business and shown, unless said otherwise. facts: columns, by short names."""
    row = dict.fromkeys(UNIT_COLUMNS, "")
    row |= {
        "siren": number, "statutDiffusionUniteLegale": "O", "etatAdministratifUniteLegale": "A",
        "denominationUniteLegale": name, "categorieJuridiqueUniteLegale": "5710",
        "activitePrincipaleUniteLegale": "62.02A", "dateCreationUniteLegale": "2010-03-04",
        "nomenclatureActivitePrincipaleUniteLegale": "NAFRev2", "dateDebut": "2015-01-01",
        "trancheEffectifsUniteLegale": "12", "anneeEffectifsUniteLegale": "2023",
        "categorieEntreprise": "PME", "nicSiegeUniteLegale": "00017",
        "dateDernierTraitementUniteLegale": "2026-10-30T04:12:08",
    }  # fmt: skip
    return row | _by_short_names(facts, UNIT_COLUMNS, "UniteLegale")


def site(number: str, nic: str = "00017", postcode: str = "44000", **facts: str) -> Row:
    """A site, open and shown, the head office where its number is 00017, unless said otherwise."""
    row = dict.fromkeys(SITE_COLUMNS, "")
    row |= {
        "siren": number, "nic": nic, "siret": number + nic, "statutDiffusionEtablissement": "O",
        "etablissementSiege": "true" if nic == "00017" else "false",
        "numeroVoieEtablissement": "12", "typeVoieEtablissement": "RUE",
        "libelleVoieEtablissement": "DES CARMES", "codePostalEtablissement": postcode,
        "libelleCommuneEtablissement": "NANTES", "codeCommuneEtablissement": "44109",
        "etatAdministratifEtablissement": "A", "dateDebut": "2015-01-01",
        "dateDernierTraitementEtablissement": "2026-10-30T04:12:08",
    }  # fmt: skip
    return row | _by_short_names(facts, SITE_COLUMNS, "Etablissement")


def _by_short_names(facts: Mapping[str, str], columns: Iterable[str], ending: str) -> Row:
    known = set(columns)
    found = {}
    for name, value in facts.items():
        full = name if name in known else f"{name}{ending}"
        assert full in known, name
        found[full] = value
    return found


def write_stock(path: Path, rows: list[Row]) -> Path:
    """Write rows as .csv, .csv.gz, .zip or .parquet, as the name says."""
    columns = list(rows[0])
    if path.suffix == ".parquet":
        pq.write_table(
            pa.table({name: [row[name] or None for row in rows] for name in columns}), path
        )  # fmt: skip
        return path
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    data = text.getvalue().encode()
    if path.suffix == ".gz":
        data = gzip.compress(data)
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{path.stem}.csv", data)
    else:
        path.write_bytes(data)
    return path
