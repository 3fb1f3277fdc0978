"""Which of the official stock files is this, told by its columns and not by its name?

Source: the monthly stock files of the SIRENE register (INSEE), layout of 2019, with the columns
that came since: the activity in the NAF 2025, the mission company, the last number in a street.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from focale.glossary.messages import FocaleError, Message, fault, listed


class Stock(enum.StrEnum):
    """The stock files that a registry is made of; the value is INSEE's own name."""

    UNITS = "StockUniteLegale"
    SITES = "StockEtablissement"


@dataclass(frozen=True)
class Layout:
    """The columns of one stock file.

    marks: those that no other file has all of. needed: without them nothing can be made of it.
    used: column -> the field that stays unknown without it; "" where nobody would notice.
    """

    marks: tuple[str, ...]
    needed: tuple[str, ...]
    used: dict[str, str]

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is read."""
        return (*self.needed, *self.used)


LAYOUTS: dict[Stock, Layout] = {
    Stock.UNITS: Layout(
        ("siren", "etatAdministratifUniteLegale"),
        ("siren", "statutDiffusionUniteLegale", "etatAdministratifUniteLegale"),
        {
            "dateDebut": "ceased_on", "dateCreationUniteLegale": "created_on",
            "denominationUniteLegale": "name", "categorieJuridiqueUniteLegale": "legal_form",
            "activitePrincipaleUniteLegale": "naf", "trancheEffectifsUniteLegale": "headcount_band",
            "categorieEntreprise": "size_class", "nicSiegeUniteLegale": "siret",
            "nomenclatureActivitePrincipaleUniteLegale": "", "anneeEffectifsUniteLegale": "",
            "activitePrincipaleNAF25UniteLegale": "", "anneeCategorieEntreprise": "",
            "dateDernierTraitementUniteLegale": "", "sigleUniteLegale": "",
            "denominationUsuelle1UniteLegale": "", "denominationUsuelle2UniteLegale": "",
            "denominationUsuelle3UniteLegale": "", "nomUniteLegale": "", "nomUsageUniteLegale": "",
            "prenom1UniteLegale": "", "prenomUsuelUniteLegale": "",
        },
    ),
    Stock.SITES: Layout(
        ("siret", "etatAdministratifEtablissement"),
        ("siret", "statutDiffusionEtablissement", "etatAdministratifEtablissement"),
        {
            "etablissementSiege": "", "dateDebut": "closed_on", "libelleVoieEtablissement":
            "address", "codePostalEtablissement": "postcode", "libelleCommuneEtablissement": "city",
            "codeCommuneEtablissement": "departement", "numeroVoieEtablissement": "",
            "indiceRepetitionEtablissement": "", "typeVoieEtablissement": "",
            "complementAdresseEtablissement": "", "distributionSpecialeEtablissement": "",
            "libelleCommuneEtrangerEtablissement": "", "codePaysEtrangerEtablissement": "",
            "dateDernierTraitementEtablissement": "", "enseigne1Etablissement": "",
            "enseigne2Etablissement": "", "enseigne3Etablissement": "",
            "denominationUsuelleEtablissement": "",
        },
    ),
}  # fmt: skip

_OTHERS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("dateFin", "changementEtatAdministratifUniteLegale"), "StockUniteLegaleHistorique"),
    (("dateFin", "changementEtatAdministratifEtablissement"), "StockEtablissementHistorique"),
    (("sirenDoublon",), "StockDoublons"),
    (("siretEtablissementPredecesseur",), "StockEtablissementLiensSuccession"),
    (("siret", "x_longitude"), "GeolocalisationEtablissement_Sirene_pour_etudes_statistiques"),
)
"""Other files of the same publication, by a column of theirs."""

_OF_2018 = ("SIREN", "NIC", "L1_NORMALISEE")
"""Columns of the layout that the one of 2019 took the place of."""


def stock_of(columns: Sequence[str], path: str) -> Stock:
    """Which stock file has these columns. Raises FocaleError for a file that is none of them.

    >>> stock_of(("siren", "etatAdministratifUniteLegale", "statutDiffusionUniteLegale"), "a.csv")
    <Stock.UNITS: 'StockUniteLegale'>
    """
    there = set(columns)
    for marks, name in _OTHERS:
        if there.issuperset(marks):
            raise fault("registry_other_stock", path=path, found=name)
    if there.issuperset(_OF_2018):
        raise fault("registry_old_layout", path=path)
    for stock, layout in LAYOUTS.items():
        if there.issuperset(layout.marks):
            lacking = [name for name in layout.needed if name not in there]
            if lacking:
                raise fault(
                    "registry_lacking", path=path, stock=stock.value, columns=listed(lacking, 12)
                )
            return stock
    raise fault("registry_no_stock", path=path, columns=listed(list(columns), 6))


def unfilled(stock: Stock, columns: Iterable[str], path: str) -> list[Message]:
    """A message when columns are missing whose field stays unknown then."""
    there = set(columns)
    lacking = [name for name, field in LAYOUTS[stock].used.items() if field and name not in there]
    if not lacking:
        return []
    facts = {"path": path, "columns": listed(lacking, 12)}
    return [Message("registry_unfilled", facts=facts)]


def refuse_without_units(stocks: Iterable[Stock]) -> None:
    """A registry needs the companies: raises FocaleError where only their sites were given."""
    if Stock.UNITS not in stocks:
        raise FocaleError(Message("registry_needs_units"))
