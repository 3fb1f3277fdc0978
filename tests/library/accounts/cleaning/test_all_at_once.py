"""Columns that are read all at once say what the functions of one value say."""

import random

import numpy as np
import pyarrow as pa

from focale.accounts.cleaning import codes
from focale.accounts.cleaning.column import blank_cells
from focale.accounts.cleaning.filling import bands_of, legal_classes
from focale.accounts.values.headcount import band_between
from focale.accounts.values.identifiers import is_siren, is_siret, vat, vat_of_siren
from focale.accounts.values.size_class import Known, legal_size_class

DRAW = random.Random(14)


def digits(count):
    return "".join(DRAW.choices("0123456789", k=count))


def passing(check, stem):
    return next((code for last in range(10) if check(code := f"{stem}{last}")), None)


def spoilt(code):
    """The code, or it with a digit, a length or a sign changed."""
    place = DRAW.randrange(len(code))
    changed = code[:place] + DRAW.choice("0123456789 -.A/:é") + code[place + 1 :]
    return DRAW.choice([code, code, changed, code[:-1], f"{code}0", f" {code}"])


SIRENS = [passing(is_siren, digits(8)) for _ in range(400)]
SIRETS = [passing(is_siret, siren + digits(4)) for siren in SIRENS]
SPECIAL = [None, "", "000000000", "00000000000000", "35600000000048", "35600000049837",
           "FR00000000000", "FR", "732829320"]  # fmt: skip


def as_column(texts):
    """A part of a longer column, as pieces of a table are."""
    return pa.array(["x", "123456789", *texts, "y"]).slice(2, len(texts))


def test_checks_of_whole_columns_are_those_of_one_code():
    sirens = [spoilt(code) for code in SIRENS] + SPECIAL
    sirets = [spoilt(code) for code in SIRETS] + SPECIAL
    vats = [spoilt(vat_of_siren(code)) for code in SIRENS] + SPECIAL
    found = [
        codes.valid_sirens(as_column(sirens)), codes.valid_sirets(as_column(sirets)),
        codes.valid_french_vats(as_column(vats)),
    ]  # fmt: skip
    assert found[0].tolist() == [bool(code) and is_siren(code) for code in sirens]
    assert found[1].tolist() == [bool(code) and is_siret(code) for code in sirets]
    assert found[2].tolist() == [
        bool(code) and code.startswith("FR") and (read := vat(code)).value == code
        and not read.rule for code in vats
    ]  # fmt: skip
    assert all(0.3 < mask.mean() < 0.8 for mask in found)


def test_vat_numbers_of_a_column_are_those_of_one_siren():
    column = as_column([*SIRENS, None])
    assert codes.keys_of_vats(column).to_pylist() == [*map(vat_of_siren, SIRENS), None]


def numbers(most):
    """Blanks, ends of bands and thresholds, and any number, whole and not."""
    ends = [
        0.0,
        0.5,
        1.0,
        9.0,
        9.5,
        10.0,
        249.0,
        250.0,
        4999.0,
        5000.0,
        2e6,
        1e7,
        4.3e7,
        5e7,
        1.5e9,
    ]
    return [DRAW.choice([None, DRAW.choice(ends), float(DRAW.randrange(int(most)))])
            for _ in range(3_000)]  # fmt: skip


def test_bands_of_a_column_are_those_of_one_headcount():
    people = numbers(20_000)
    wanted = [
        None if n is None else band_between(n, n) if n == int(n) else None for n in people
    ]  # fmt: skip
    found = bands_of(pa.array(people, pa.float64())).to_pylist()
    assert [band for band, want in zip(found, wanted, strict=True) if want] == [
        *filter(None, wanted)
    ]
    assert [band for band, n in zip(found, people, strict=True) if n is None] == [
        None for n in people if n is None
    ]


def test_classes_of_a_column_are_those_of_one_company():
    columns = {name: numbers(most) for name, most in
               [("headcount", 9e3), ("revenue_eur", 3e9), ("balance_sheet_eur", 3e9)]}  # fmt: skip
    table = {}
    for name, values in columns.items():
        table[name] = blank_cells(name, pa.float64(), 3_000)
        table[name].values = pa.array(values, pa.float64())
    found = legal_classes(table, 3_000).to_pylist()
    wanted = [
        legal_size_class(*(Known(number, number) for number in row)) or None
        for row in zip(*columns.values(), strict=True)
    ]
    assert found == wanted
    assert set(found) == {"TPE", "PME", "ETI", "GE", None}
    assert np.mean([one is None for one in found]) < 0.8
