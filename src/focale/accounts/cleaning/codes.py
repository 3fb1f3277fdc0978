"""Which of many codes pass their check digit? All at once.

The same checks as `values.identifiers`, which reads what is written in any other shape.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

Mask = np.ndarray[Any, np.dtype[np.bool_]]
_POSTE = "356000000"
_POSTE_SEAT = "35600000000048"
_KEYS = pa.array([f"FR{key:02d}" for key in range(97)])
_DOUBLED = np.arange(256, dtype=np.uint8)
_DOUBLED[:10] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]


def valid_sirens(texts: pa.Array) -> Mask:
    """Whether each text is nine digits that pass; False for NULL.

    >>> valid_sirens(pa.array(["732829320", "732829321", None, "000000000"])).tolist()
    [True, False, False, False]
    """
    return _passing(texts, 9, _luhn_and_not_zero)


def valid_sirets(texts: pa.Array) -> Mask:
    """Whether each text is fourteen digits that pass, La Poste's included.

    >>> valid_sirets(pa.array(["73282932000074", "35600000049837", "73282932000075"])).tolist()
    [True, True, False]
    """
    return _passing(texts, 14, _siret)


def valid_french_vats(texts: pa.Array) -> Mask:
    """Whether each text is FR, a key of two digits and a SIREN, and all three fit.

    >>> valid_french_vats(pa.array(["FR44732829320", "FR45732829320"])).tolist()
    [True, False]
    """
    french = np.asarray(pc.fill_null(pc.starts_with(texts, "FR"), False))
    return french & _passing(pc.utf8_slice_codeunits(texts, 2), 11, _vat)


def keys_of_vats(sirens: pa.Array) -> pa.Array:
    """The French VAT number of each SIREN; NULL for NULL.

    >>> keys_of_vats(pa.array(["732829320", None])).to_pylist()
    ['FR44732829320', None]
    """
    numbers = pc.fill_null(sirens, "0").cast(pa.int64()).to_numpy(zero_copy_only=False)
    keys = pa.array((12 + 3 * (numbers % 97)) % 97)
    return pc.binary_join_element_wise(_KEYS.take(keys), sirens, "")


def sirens_of_vats(vats: pa.Array) -> pa.Array:
    """The SIREN in each French VAT number that was checked; NULL for others, Monaco's included.

    >>> sirens_of_vats(pa.array(["FR44732829320", "BE0403019261", None])).to_pylist()
    ['732829320', None, None]
    """
    french = pc.and_(pc.starts_with(vats, "FR"), pc.equal(pc.binary_length(vats), 13))
    digits = pc.utf8_slice_codeunits(vats, 4)
    own = pc.and_(french, pc.invert(pc.starts_with(digits, "000")))
    return pc.if_else(own, digits, pa.scalar(None, pa.string()))


def _passing(texts: pa.Array, size: int, check: Any) -> Mask:
    fits = np.array(pc.fill_null(pc.equal(pc.binary_length(texts), size), False), dtype=bool)
    if not fits.any():
        return fits
    digits = _digits(texts.filter(pa.array(fits)), size)
    fits[fits] = check(digits) & (digits.max(axis=0) <= 9)  # below "0" is wrapped to above 9
    return fits


def _digits(texts: pa.Array, size: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """A row for each place of a digit: few long rows are summed faster than many short ones."""
    fixed = texts.cast(pa.binary()).cast(pa.binary(size))
    written = np.frombuffer(fixed.buffers()[1], np.uint8)
    start = fixed.offset * size
    by_row = written[start : start + len(fixed) * size].reshape(-1, size)
    return np.ascontiguousarray(by_row.T) - np.uint8(ord("0"))


def _luhn(digits: np.ndarray[Any, np.dtype[np.uint8]]) -> Mask:
    total = digits[-1::-2].sum(axis=0, dtype=np.int32)
    total += _DOUBLED[digits[-2::-2]].sum(axis=0, dtype=np.int32)
    return np.asarray(total % 10 == 0)


def _luhn_and_not_zero(digits: np.ndarray[Any, np.dtype[np.uint8]]) -> Mask:
    return np.asarray(_luhn(digits) & digits.any(axis=0))


def _siret(digits: np.ndarray[Any, np.dtype[np.uint8]]) -> Mask:
    poste = (digits[:9] == _as_digits(_POSTE)).all(axis=0)
    seat = (digits == _as_digits(_POSTE_SEAT)).all(axis=0)
    fives = digits.sum(axis=0, dtype=np.int32) % 5 == 0
    own = np.where(poste & ~seat, fives, _luhn(digits))
    return np.asarray(own & _luhn_and_not_zero(digits[:9]))


def _vat(digits: np.ndarray[Any, np.dtype[np.uint8]]) -> Mask:
    siren = np.zeros(digits.shape[1], dtype=np.int64)
    for row in digits[2:]:
        siren = siren * 10 + row
    key = digits[0].astype(np.int64) * 10 + digits[1]
    fits = (12 + 3 * (siren % 97)) % 97 == key
    monaco = ~digits[2:5].any(axis=0)
    return np.asarray(fits & (monaco | _luhn_and_not_zero(digits[2:])))


def _as_digits(code: str) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return (np.frombuffer(code.encode(), np.uint8) - np.uint8(ord("0")))[:, None]
