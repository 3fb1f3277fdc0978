"""Is this a SIREN, a SIRET or a VAT number, and which of them follows from another?

Sources: the check digits of INSEE (Luhn; La Poste's SIRETs add up to a multiple of 5) and of the
European VAT numbers, as python-stdnum knows them.
"""

from __future__ import annotations

import functools
import re

from focale.accounts.values.cell import BLANK, Cell

_SIGNS = re.compile(r"[^0-9A-Za-z]+")
_WHOLE = re.compile(r"(\d{1,3}(?:[\s.]?\d{3})*|\d+)[.,]0+")
_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})")
_DIGITS = re.compile(r"\d+")
_FRENCH_VAT = re.compile(r"FR([0-9A-HJ-NP-Z]{2})(\d{9})")
_LEADING_WORDS = re.compile(
    r"^\s*(?:n[°o.]*\s*)?(?:siren|siret|rcs|tva(?:\s*intra\w*)?|vat|ein)\b[^0-9]*", re.IGNORECASE
)


@functools.lru_cache(maxsize=8192)
def siren(text: str) -> Cell:
    """Nine digits that pass Luhn's check. A SIRET or a French VAT number gives the SIREN in it.

    >>> siren("732 829 320").value, siren("73282932000074").rule, siren("732829321").doubt
    ('732829320', 'siren_from_siret', 'check_digit')
    """
    return _checked(text, 9)


@functools.lru_cache(maxsize=8192)
def siret(text: str) -> Cell:
    """Fourteen digits that pass Luhn's check, or La Poste's.

    >>> siret("732 829 320 00074").value, siret("35600000049837").doubt
    ('73282932000074', '')
    >>> siret("732829320").doubt
    'wrong_length'
    """
    return _checked(text, 14)


def _checked(text: str, size: int) -> Cell:
    code, rule, doubt = _plain(text, size)
    if not code or doubt == "digits_lost":
        return Cell(None, "", doubt, 0.0) if doubt else BLANK
    if size == 9:
        code, rule = _siren_in(code, rule)
    if not code.isascii() or not code.isdigit():
        return Cell(None, "", "unreadable", 0.0)
    if len(code) < size and size - len(code) <= 2 + (size == 14):
        padded = code.zfill(size)
        if is_siren(padded) if size == 9 else is_siret(padded):
            return Cell(padded, "leading_zero", "leading_zero", 0.9)
    if len(code) != size:
        return Cell(None, "", "wrong_length", 0.0)
    if not (is_siren(code) if size == 9 else is_siret(code)):
        return Cell(None, "", "check_digit", 0.0)
    return Cell(code, rule if code != text else "")


def _siren_in(code: str, rule: str) -> tuple[str, str]:
    if len(code) == 14 and is_siret(code):
        return code[:9], "siren_from_siret"
    french = _FRENCH_VAT.fullmatch(code)
    if french and is_siren(french[2]):
        return french[2], "siren_from_vat"
    return code, rule


def _plain(text: str, size: int) -> tuple[str, str, str]:
    """(letters and digits, rule, doubt) of an identifier as written."""
    written = _LEADING_WORDS.sub("", text).strip()
    power = _SCIENTIFIC.fullmatch(written)
    if power:
        digits, places = power[1] + (power[2] or ""), int(power[3])
        if len(digits) - 1 > places or places - len(digits) + 1 > 1:
            return digits, "", "digits_lost"
        return digits.ljust(places + 1, "0"), "spreadsheet_number", ""
    whole = _WHOLE.fullmatch(written)
    if whole:
        digits = _SIGNS.sub("", whole[1])
        return digits, "spreadsheet_number", ""
    return _SIGNS.sub("", written).upper(), "code_form", ""


@functools.lru_cache(maxsize=8192)
def vat(text: str, country: str = "FR") -> Cell:
    """A VAT number of the European Union, its country in front.

    country: ISO2, for numbers written without it.

    >>> vat("FR 44 732829320").value, vat("44732829320").value, vat("FR45732829320").doubt
    ('FR44732829320', 'FR44732829320', 'check_digit')
    >>> vat("BE0403019261").value
    'BE0403019261'
    """
    written = _SIGNS.sub("", _LEADING_WORDS.sub("", text)).upper()
    if not written:
        return BLANK
    if not written[:2].isalpha():
        prefix = "EL" if country == "GR" else country
        written = prefix + written if _is_vat(prefix + written) or country == "FR" else written
    if written.startswith("GR"):
        written = "EL" + written[2:]
    if _is_vat(written):
        return Cell(written, "code_form" if written != text else "")
    if written[:2].isalpha() and len(written) > 7:
        return Cell(None, "", "check_digit", 0.0)
    return Cell(None, "", "unreadable", 0.0)


def _is_vat(number: str) -> bool:
    french = _FRENCH_VAT.fullmatch(number)
    if french and french[1].isdigit():
        code = french[2]
        key_fits = int(french[1]) == int(code + "12") % 97
        return key_fits and (code.startswith("000") or is_siren(code))
    from stdnum.eu import vat as european

    return bool(european.is_valid(number)) and number[:2].isalpha()


def is_siren(code: str) -> bool:
    """Whether nine digits pass the check.

    >>> is_siren("732829320"), is_siren("000000000"), is_siren("12345678")
    (True, False, False)
    """
    return len(code) == 9 and code.isascii() and code.isdigit() and _luhn(code) and code != "0" * 9


def is_siret(code: str) -> bool:
    """Whether fourteen digits pass the check. La Poste's establishments have one of their own.

    >>> is_siret("73282932000074"), is_siret("35600000049837"), is_siret("35600000049838")
    (True, True, False)
    """
    if len(code) != 14 or not code.isascii() or not code.isdigit() or not is_siren(code[:9]):
        return False
    if code.startswith("356000000") and code != "35600000000048":
        return sum(map(int, code)) % 5 == 0
    return _luhn(code)


_DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]


def _luhn(code: str) -> bool:
    digits = [int(sign) for sign in reversed(code)]
    return (sum(digits[0::2]) + sum(_DOUBLED[digit] for digit in digits[1::2])) % 10 == 0


def siren_of_siret(code: str) -> str:
    """The SIREN of a SIRET that was checked.

    >>> siren_of_siret("73282932000074")
    '732829320'
    """
    return code[:9]


def siren_of_vat(number: str) -> str:
    """The SIREN in a French VAT number that was checked; "" for any other, Monaco's included.

    >>> siren_of_vat("FR44732829320"), siren_of_vat("BE0403019261")
    ('732829320', '')
    """
    found = _FRENCH_VAT.fullmatch(number)
    return found[2] if found and is_siren(found[2]) else ""


def vat_of_siren(code: str) -> str:
    """The French VAT number that a SIREN gives.

    >>> vat_of_siren("732829320")
    'FR44732829320'
    """
    return f"FR{(12 + 3 * (int(code) % 97)) % 97:02d}{code}"
