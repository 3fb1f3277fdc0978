"""Which blank follows from another column, and is filled?

Exact ones are counted; those that are only likely (the middle of a band) are told cell by cell.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.cleaning.codes import keys_of_vats, sirens_of_vats
from focale.accounts.cleaning.column import Cells, blank_cells
from focale.accounts.values.headcount import middle_of
from focale.accounts.values.place import departement_of, is_french, region_of_departement
from focale.glossary.headcount_bands import HEADCOUNT_BANDS, bounds_of
from focale.glossary.size_thresholds import SIZE_THRESHOLDS

FILLED_FROM: dict[str, tuple[str, ...]] = {
    "siren": ("siret", "vat"),
    "vat": ("siren",),
    "domain": ("website", "email", "company_email"),
    "departement": ("postcode",),
    "region": ("departement",),
    "headcount_band": ("headcount",),
    "headcount": ("headcount_band",),
    "legal_form": ("name", "company"),
    "first_name": ("full_name",),
    "last_name": ("full_name",),
    "civility": ("full_name",),
    "size_class": ("headcount", "revenue_eur", "balance_sheet_eur"),
}
"""Field -> the fields that may fill it, in the order of filling."""

_TEXT, _REAL = pa.string(), pa.float64()
Table = dict[str, Cells]


def fields_to_fill(there: set[str]) -> list[str]:
    """The fields that a file gets besides its own.

    >>> fields_to_fill({"name", "siret", "postcode"})
    ['siren', 'vat', 'departement', 'region', 'legal_form']
    >>> fields_to_fill({"headcount"})
    ['headcount_band']
    """
    known, added = set(there), []
    for name, sources in FILLED_FROM.items():
        enough = any(source in known for source in sources)
        if name == "size_class":
            enough = bool(known & {"headcount", "headcount_band"}) and bool(
                known & {"revenue_eur", "balance_sheet_eur"}
            )
        if name not in known and enough:
            known.add(name)
            added.append(name)
    return added


def fill(table: Table, names: list[str], rows: int) -> None:
    """Add the columns of these fields, then fill every blank that follows from another column."""
    for name in names:
        table[name] = blank_cells(name, _REAL if name == "headcount" else _TEXT, rows)
    _fill_codes(table)
    _fill_domain(table)
    _fill_places(table)
    _fill_names(table)
    _fill_headcount(table)
    if "size_class" in table:
        table["size_class"].fill(legal_classes(table, rows), "size_class_from_law")


def _fill_codes(table: Table) -> None:
    siren, siret, vat = (table.get(name) for name in ("siren", "siret", "vat"))
    if siren is not None and siret is not None:
        siren.fill(pc.utf8_slice_codeunits(siret.values, 0, 9), "siren_from_siret")
        siren.fill(siret.beside["siren"], "siren_from_siret")
    if siren is not None and vat is not None:
        siren.fill(sirens_of_vats(vat.values), "siren_from_vat")
    if siren is not None and vat is not None:
        sirens = siren.values
        if "country" in table:  # a SIREN of a company told abroad is its branch's
            french = french_rows(table, default=True)
            sirens = pc.if_else(french, sirens, pa.scalar(None, _TEXT))
        vat.fill(keys_of_vats(sirens), "vat_from_siren")


def _fill_domain(table: Table) -> None:
    domain = table.get("domain")
    if domain is None:
        return
    if "website" in table:
        domain.fill(table["website"].beside["domain"], "domain_from_website")
    for name in ("company_email", "email"):
        if name in table:
            domain.fill(table[name].beside["domain"], "domain_from_email")


def french_rows(table: Table, *, default: bool) -> pa.Array:
    """Which rows lie in France. default: of rows whose country is not known."""
    codes = table["country"].values
    known = by_distinct(codes, lambda code: is_french(code), pa.bool_())
    return pc.fill_null(known, default)


def _fill_places(table: Table) -> None:
    if "departement" in table and "postcode" in table:
        codes = table["postcode"].values
        if "country" in table:
            french = french_rows(table, default=True)
            codes = pc.if_else(french, codes, pa.scalar(None, _TEXT))
        table["departement"].fill(
            by_distinct(codes, departement_of), "departement_from_postcode"
        )  # fmt: skip
    if "region" in table and "departement" in table:
        named = by_distinct(table["departement"].values, region_of_departement)
        table["region"].fill(named, "region_from_departement")


def _fill_names(table: Table) -> None:
    full = table.get("full_name")
    if full is not None:
        for name in ("civility", "first_name", "last_name"):
            if name in table:
                table[name].fill(full.beside[name], "name_split")
    form = table.get("legal_form")
    for name in ("name", "company"):
        if form is not None and name in table:
            form.fill(table[name].beside["legal_form"], "form_from_name")


_LOWS = np.array([low for code, (low, *_) in HEADCOUNT_BANDS.items() if code != "NN"])
_BANDS = pa.array([code for code in HEADCOUNT_BANDS if code != "NN"], _TEXT)


def bands_of(headcounts: pa.Array) -> pa.Array:
    """The band of each headcount; NULL for NULL and below 0.

    >>> bands_of(pa.array([75.0, 0.0, None, 0.5, -1.0])).to_pylist()
    ['21', '00', None, '01', None]
    """
    numbers = pc.fill_null(headcounts, -1.0).to_numpy(zero_copy_only=False)
    whole = np.where((numbers > 0) & (numbers < 1), 1, numbers)
    places = np.searchsorted(_LOWS, whole, side="right") - 1
    return _BANDS.take(pa.array(places, mask=whole < 0))


def _fill_headcount(table: Table) -> None:
    number, band = table.get("headcount"), table.get("headcount_band")
    if number is None or band is None:
        return
    told = number.beside.get("band")
    exact = number.values
    if told is not None:
        band.fill(told, "band_from_headcount")
        sure = pa.array(number.doubts == 0)
        exact = pc.if_else(sure, exact, pa.scalar(None, _REAL))
    band.fill(bands_of(exact), "band_from_headcount")
    if told is not None:
        band.fill(bands_of(number.values), "band_from_headcount", "band_straddles", 0.5)
    middles = by_distinct(band.values, _middle, _REAL)
    empty = pc.is_in(band.values, pa.array(["NN", "00"]))
    nobody = pc.if_else(pc.fill_null(empty, False), pa.scalar(0.0), pa.scalar(None, _REAL))
    number.fill(nobody, "headcount_from_band")
    if "exactly" in band.beside:
        number.fill(band.beside["exactly"], "headcount_from_band")
        number.fill(band.beside["about"], "headcount_from_band", "band_middle", 0.5)
        about = pc.if_else(
            pc.is_valid(band.beside["about"]), number.values, pa.scalar(None, _REAL)
        )  # fmt: skip
        band.fill(bands_of(about), "band_from_headcount", "band_straddles", 0.5)
    number.fill(middles, "headcount_from_band", "band_middle", 0.5)


def _middle(code: str) -> float | None:
    if code not in HEADCOUNT_BANDS:
        return None
    low, high = bounds_of(code)
    return middle_of(low, high) if high is not None else float(low)


def by_distinct(
    texts: pa.Array, function: Callable[[str], object], type_: pa.DataType = _TEXT
) -> pa.Array:
    """A function of each text, called once for each distinct one; NULL for NULL and for "".

    >>> by_distinct(pa.array(["44", None, "44"]), region_of_departement).to_pylist()
    ['Pays de la Loire', None, 'Pays de la Loire']
    """
    coded = texts.dictionary_encode()
    values = [function(text) for text in coded.dictionary.to_pylist()]
    told = [None if value == "" else value for value in values]
    return pa.array(told, type_).take(coded.indices)


# --- the size class of the law ------------------------------------------------------------


_CLASSES = pa.array([*SIZE_THRESHOLDS, "GE"], _TEXT)


def legal_classes(table: Table, rows: int) -> pa.Array:
    """The class of each row by decree 2008-1354; NULL where what is unknown decides."""
    low, high = _headcounts(table, rows)
    revenue, balance = (
        _amounts(table, name, rows) for name in ("revenue_eur", "balance_sheet_eur")
    )
    codes = np.full(rows, len(SIZE_THRESHOLDS), dtype=np.int8)
    unknown = np.zeros(rows, dtype=bool)
    open_ = np.ones(rows, dtype=bool)
    for place, (people, most_revenue, most_balance) in enumerate(SIZE_THRESHOLDS.values()):
        below, above = high < people, low >= people
        small = (revenue <= most_revenue) | (balance <= most_balance)
        large = (revenue > most_revenue) & (balance > most_balance)
        inside, outside = below & small, above | large
        codes[open_ & inside] = place
        unknown |= open_ & ~inside & ~outside
        open_ &= outside & ~inside
    return _CLASSES.take(pa.array(codes, mask=unknown))


def _headcounts(table: Table, rows: int) -> tuple[np.ndarray, np.ndarray]:
    """The ends of each headcount; NaN where one is not known: no comparison with it holds."""
    low, high = np.full(rows, np.nan), np.full(rows, np.nan)
    if "headcount_band" in table:
        codes = table["headcount_band"].values
        low = _real(by_distinct(codes, functools.partial(_end, 0), _REAL))
        high = _real(by_distinct(codes, functools.partial(_end, 1), _REAL))
    if "headcount" in table:
        number = _real(table["headcount"].values)
        known = ~np.isnan(number)
        low, high = np.where(known, number, low), np.where(known, number, high)
    return low, high


def _end(place: int, code: str) -> float | None:
    ends = bounds_of(code) if code in HEADCOUNT_BANDS else (None, None)
    end = ends[place]
    return None if end is None else float(end)


def _amounts(table: Table, name: str, rows: int) -> np.ndarray:
    return _real(table[name].values) if name in table else np.full(rows, np.nan)


def _real(values: pa.Array) -> np.ndarray:
    return np.asarray(values.to_numpy(zero_copy_only=False), dtype=float)
