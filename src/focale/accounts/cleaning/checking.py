"""Which cells of a row contradict each other, and which persons are probably consumers?"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Container

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.cleaning.codes import sirens_of_vats
from focale.accounts.cleaning.column import Cells, blank_cells
from focale.accounts.cleaning.filling import (
    Table,
    bands_of,
    by_distinct,
    french_rows,
    legal_classes,
)
from focale.accounts.values.place import departement_of, region_of_departement
from focale.consent import is_consumer_address, is_personal_phone

_LINKS = ("account_id", "company", "siren", "siret", "vat", "domain", "company_phone")
"""What links a contact to a company."""

CONSENT_FIELDS = {"personal_phone": ("mobile", "phone"), "consumer_address": ("email",)}
"""Column that is added to a file of contacts -> the fields that it is about."""


def check(table: Table, rows: int, today: datetime.date, added: Container[str] = ()) -> None:
    """Doubt the cells that contradict another column of their row; nothing is changed.

    added: fields that the file does not have, filled from others, which they cannot contradict:
    a VAT number from the SIREN, a département from the postcode, a region from the département,
    a band from the headcount, a size class from the law.
    """
    _check_codes(table, added)
    _check_places(table, added)
    _check_headcount(table, rows, added)
    _check_domain(table)
    for name in ("created_on", "updated_on", "closed_on"):
        if name in table and name != "closed_on":
            later = pc.greater(table[name].values, pa.scalar(today))
            table[name].doubt(later, "future_date", 0.5)


def _differ(cells: Cells, other: pa.Array, confidence: float) -> None:
    cells.doubt(pc.not_equal(cells.values, other), "conflict", confidence)


def _check_codes(table: Table, added: Container[str]) -> None:
    if "siren" not in table:
        return
    if "siret" in table:
        _differ(table["siren"], pc.utf8_slice_codeunits(table["siret"].values, 0, 9), 0.5)
    if "vat" in table and "vat" not in added:
        _differ(table["siren"], sirens_of_vats(table["vat"].values), 0.5)


def _check_places(table: Table, added: Container[str]) -> None:
    if "departement" in table and "postcode" in table and "departement" not in added:
        codes = by_distinct(table["postcode"].values, departement_of)
        if "country" in table:
            codes = pc.if_else(
                french_rows(table, default=True), codes, pa.scalar(None, pa.string())
            )
        # A few towns have their neighbour's postcode.
        _differ(table["departement"], codes, 0.6)
    if "region" in table and "departement" in table and "region" not in added:
        named = by_distinct(table["departement"].values, region_of_departement)
        _differ(table["region"], named, 0.5)
    if "region" in table and "country" in table:  # Bayern is no doubt in Germany
        abroad = ~np.array(french_rows(table, default=True), dtype=bool)
        forgiven = abroad & table["region"].has_doubt("unknown_place")
        table["region"].doubts[forgiven] = 0
        table["region"].confidence[forgiven] = 1.0


def _check_headcount(table: Table, rows: int, added: Container[str]) -> None:
    if "headcount" in table and "headcount_band" in table and "headcount_band" not in added:
        own = bands_of(table["headcount"].values)
        band = table["headcount_band"]
        alike = pc.and_(pc.equal(own, "00"), pc.equal(band.values, "NN"))
        own = pc.if_else(pc.fill_null(alike, False), pa.scalar("NN"), own)
        sure = pa.array(table["headcount"].doubts == 0)
        _differ(band, pc.if_else(sure, own, pa.scalar(None, pa.string())), 0.5)
    if "size_class" in table and "size_class" not in added:
        _differ(table["size_class"], legal_classes(table, rows), 0.5)


def _check_domain(table: Table) -> None:
    if "domain" in table and "website" in table:
        _differ(table["domain"], table["website"].beside["domain"], 0.6)


def flag_consumers(table: Table, rows: int) -> None:
    """In a file of contacts: add what tells a probable consumer, and doubt the cells."""
    linked = np.zeros(rows, dtype=bool)
    for name in _LINKS:
        if name in table:
            linked |= np.array(pc.is_valid(table[name].values), dtype=bool)
    if "company_email" in table:
        linked |= np.array(pc.is_valid(table["company_email"].beside["domain"]), dtype=bool)
    tests = {
        "personal_phone": functools.partial(is_personal_phone, has_company=False),
        "consumer_address": functools.partial(is_consumer_address, has_company=False),
    }
    for added, fields in CONSENT_FIELDS.items():
        there = [name for name in fields if name in table]
        if not there:
            continue
        flags = blank_cells(added, pa.bool_(), rows)
        any_, known = np.zeros(rows, dtype=bool), np.zeros(rows, dtype=bool)
        for name in there:
            alone = by_distinct(table[name].values, tests[added], pa.bool_())
            mine = np.array(pc.fill_null(alone, False), dtype=bool) & ~linked
            known |= np.array(pc.is_valid(alone), dtype=bool)
            any_ |= mine
            table[name].doubt(pa.array(mine), added, 0.6)
        flags.values = pa.array(any_, pa.bool_(), mask=~known)
        table[added] = flags
