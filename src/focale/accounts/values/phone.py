"""Which number does one dial, in the form that every tool and country understands (E.164)?

Source: the numbering plans of the library phonenumbers. The usual French shapes are read by one
pattern, made of its plan; a test holds that both ways agree.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from focale.accounts.values.cell import BLANK, Cell

_SEPARATOR = r"[\s.\-–/\u00b7]*"
_FRENCH = re.compile(
    rf"\s*(?:(?:\+\s*|00\s?)33{_SEPARATOR}(?:\(0\)|0)?{_SEPARATOR}|0)"
    rf"([1-9](?:{_SEPARATOR}[0-9]){{8}})\s*",
    re.ASCII,
)
_TIDY = str.maketrans(dict.fromkeys(" \t\n\r\v\f.-–/\u00b7\u00a0\u202f\u2009", ""))
_NO_BREAK = str.maketrans("\u00a0\u202f\u2009\u2007\u2011", "    -")
_LABELS = re.compile(
    r"^\s*(?:t[ée]l(?:[ée]phone)?|phone|mobile|port(?:able)?|gsm|fixe|bureau|standard|fax|"
    r"direct|ligne directe|m|t|p)?\s*\.?\s*:?\s*(?=[+(0-9])",
    re.IGNORECASE,
)
_EXTENSION = re.compile(
    r"\s*(?:[,;]?\s*(?:poste|ext(?:ension|n)?|int(?:erne)?|p\.|x|#)\s*\.?\s*:?\s*\d{1,6})\s*$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s*(?:[;,|\n]|\s/\s|/(?=\s*(?:\+|0\d))|\bou\b|\bor\b|\bet\b|\band\b)\s*")
_DECIMAL = re.compile(r"(\d{8,15})[.,]0+")
_POWER = re.compile(r"(\d)[.,](\d+)[eE]\+?(\d{1,2})")
_SHORT = re.compile(r"3\d{3}|1\d{1,2}|10\d{2}|11[68]\d{3}")
_BEGINNINGS = frozenset("+(0123456789")
_ABROAD = re.compile(r"\+[0-9][0-9 .\-]*")
_NO_DIGIT = re.compile("[^0-9]+")
_DIALLED = re.compile(r"[+()0-9\s.\-–/\u00b7]+")

FICTION = ("19900", "26191", "35301", "46571", "53649", "63998")
"""How the numbers begin that the French regulator keeps for films and books: nobody answers."""

_OVERSEAS = {
    "590": "GP", "690": "GP", "691": "GP", "594": "GF", "694": "GF", "596": "MQ", "696": "MQ",
    "697": "MQ", "262": "RE", "263": "RE", "692": "RE", "693": "RE", "269": "YT", "639": "YT",
}  # fmt: skip


@functools.lru_cache(maxsize=8192)
def phone(text: str, country: str = "FR") -> Cell:
    """The number as +33612345678. country: ISO2, for numbers written as at home.

    Of several numbers the first that is one. doubt: "unreadable", "no_such_number" (no value),
    "fiction_number", "leading_zero", "several_values", "extension", "short_number",
    "phone_country" (a number of another country than the row's).

    >>> phone("06 12 34 56 78").value, phone("+33 (0)1 40 20 50 50").value
    ('+33612345678', '+33140205050')
    >>> phone("030 901820", "DE").value, phone("0692 12 34 56").value
    ('+4930901820', '+262692123456')
    >>> phone("01 99").doubt, phone("612345678").doubt, phone("+33612345678").rule
    ('no_such_number', 'leading_zero', '')
    """
    if country == "FR":
        usual = _FRENCH.fullmatch(text)
        if usual:
            digits = usual[1].translate(_TIDY)
            number = "+33" + digits
            if digits.startswith(FICTION):
                rule = "phone_form" if number != text else ""
                return Cell(number, rule, "fiction_number", 0.1)
            if french_plan().fullmatch(digits):
                return Cell(number, "phone_form" if number != text else "")
            if digits[:3] not in _OVERSEAS:
                return Cell(None, "", "no_such_number", 0.0)
    return _at_length(text, country)


def _at_length(text: str, country: str) -> Cell:
    plain = text.translate(_NO_BREAK).strip(" \t\r\n'\"\u200b\u202a\u202c\ufeff")
    if not plain:
        return BLANK
    if plain[0] not in _BEGINNINGS:
        plain = _LABELS.sub("", plain)
    plain, spoilt = _without_spreadsheet(plain)
    found = _one(plain, country)
    if found is not None:
        return _told(found, text, spoilt)
    bare = _EXTENSION.sub("", plain)
    if bare != plain:
        found = _one(bare, country)
        if found is not None and found.value is not None:
            return Cell(found.value, "phone_form", "extension", 0.9)
    parts = [part for part in _SEVERAL.split(plain) if part.strip()]
    if len(parts) > 1:
        for part in parts:
            found = _one(_EXTENSION.sub("", _LABELS.sub("", part)), country)
            if found is not None:
                return Cell(found.value, "phone_form", "several_values", 0.8)
    digits = sum(sign.isdigit() for sign in plain)
    dialled = bool(_DIALLED.fullmatch(plain))
    return Cell(None, "", "no_such_number" if dialled and digits > 1 else "unreadable", 0.0)


def _told(found: Cell, text: str, spoilt: bool) -> Cell:
    rule = "spreadsheet_number" if spoilt else found.rule or "phone_form"
    return Cell(found.value, rule if found.value != text else "", found.doubt, found.confidence)


def _without_spreadsheet(plain: str) -> tuple[str, bool]:
    """The digits of a number that a spreadsheet took for an amount, and whether it did."""
    whole = _DECIMAL.fullmatch(plain)
    if whole:
        return whole[1], True
    power = _POWER.fullmatch(plain)
    if power and len(power[2]) <= int(power[3]) <= len(power[2]) + 1:
        return (power[1] + power[2]).ljust(int(power[3]) + 1, "0"), True
    return plain, False


def _one(plain: str, country: str) -> Cell | None:
    """One number, and nothing else; None when it is none."""
    if not _DIALLED.fullmatch(plain):
        return None
    digits = _NO_DIGIT.sub("", plain)
    if country == "FR" and _SHORT.fullmatch(digits):
        return Cell(digits, "phone_form", "short_number", 0.9)
    written_out = plain.lstrip(" (").startswith(("+", "00"))
    number = _e164(plain, country)
    if number:
        lost = country == "FR" and not written_out and len(digits) == 9
        return Cell(number, "leading_zero" if lost else "", "leading_zero" if lost else "",
                    0.9 if lost else 1.0)  # fmt: skip
    if written_out:
        return None
    home = digits.removeprefix("0")
    if country == "FR" and len(home) == 9 and home[:3] in _OVERSEAS:
        number = _e164("0" + home, _OVERSEAS[home[:3]])
        return Cell(number) if number else None
    abroad = _e164("+" + digits, country) if len(digits) > 10 else ""
    if abroad:
        return Cell(abroad, "phone_form", "phone_country", 0.7)
    if country != "FR":
        at_home = _e164(plain, "FR") if len(home) == 9 else ""
        return Cell(at_home, "phone_form", "phone_country", 0.6) if at_home else None
    return None


def _e164(plain: str, country: str) -> str:
    import phonenumbers

    try:
        written = plain.replace("(0)", "")
        if _ABROAD.fullmatch(written):  # without its spaces it is read faster
            written = "+" + _NO_DIGIT.sub("", written)
        number = phonenumbers.parse(written, country)
    except phonenumbers.NumberParseException:
        return ""
    national = phonenumbers.national_significant_number(number)
    plan = _plan_of_one_country(number.country_code)
    if not (plan.fullmatch(national) if plan else phonenumbers.is_valid_number(number)):
        return ""
    return f"+{number.country_code}{national}"


@functools.cache
def _plan_of_one_country(calling_code: int) -> re.Pattern[str] | None:
    """The numbers behind a calling code that one country has; None for those that many share.

    The library asks one pattern after the other what kind of number it is; valid is what any knows.
    """
    from phonenumbers import PhoneMetadata, region_codes_for_country_code

    regions = region_codes_for_country_code(calling_code)
    plan = PhoneMetadata.metadata_for_region(regions[0], None) if len(regions) == 1 else None
    if plan is None:
        return None
    kinds = (
        plan.fixed_line, plan.mobile, plan.premium_rate, plan.toll_free, plan.shared_cost,
        plan.voip, plan.personal_number, plan.pager, plan.uan, plan.voicemail,
    )  # fmt: skip
    known = "|".join(_of_kind(kind) for kind in kinds if kind and kind.national_number_pattern)
    return re.compile(f"(?={_of_kind(plan.general_desc)}$)(?:{known or '(?!)'})")


def _of_kind(kind: Any) -> str:
    """The pattern of one kind of number, with the lengths that it may have."""
    lengths = "|".join(f"[0-9]{{{length}}}" for length in kind.possible_length)
    pattern = f"(?:{kind.national_number_pattern})"
    return f"(?=(?:{lengths})$){pattern}" if lengths and lengths != "[0-9]{-1}" else pattern


@functools.cache
def french_plan() -> re.Pattern[str]:
    """The nine digits of every number that the French plan knows."""
    from phonenumbers import PhoneMetadata

    plan = PhoneMetadata.metadata_for_region("FR")
    if plan is None:
        return re.compile(r"(?!)")
    kinds = (
        plan.fixed_line, plan.mobile, plan.toll_free, plan.premium_rate, plan.shared_cost,
        plan.personal_number, plan.voip, plan.pager, plan.uan, plan.voicemail,
    )  # fmt: skip
    patterns = [kind.national_number_pattern for kind in kinds if kind is not None]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns if pattern))


_WHOLE = frozenset({"", "fiction_number", "leading_zero", "phone_country"})
"""Doubts with which a number is still all that its text says."""


@functools.lru_cache(maxsize=8192)
def spoken_phone(text: str, country: str = "FR") -> str:
    """A number as people read it: a French one in pairs, another one with the code of its country.

    country: ISO2, for numbers written as at home. What is no number, or says more than one (an
    extension, several numbers), stays as it is.

    >>> spoken_phone("0536498388"), spoken_phone("+33 (0)5.36.49.83.88")
    ('05 36 49 83 88', '05 36 49 83 88')
    >>> spoken_phone("030 901820", "DE"), spoken_phone("01 40 20 50 50 poste 12")
    ('+49 30 901820', '01 40 20 50 50 poste 12')
    """
    plain = text.strip()
    found = phone(plain, country)
    if found.value is None or found.doubt not in _WHOLE:
        return plain
    number = str(found.value)
    if number.startswith("+33"):
        return " ".join(re.findall("..", "0" + number[3:]))
    import phonenumbers

    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(phonenumbers.parse(number, None), form))


@functools.lru_cache(maxsize=8192)
def phone_kind(number: str) -> str:
    """What answers at a number in E.164: "mobile", "fixed", "voip", "service", "short" or "".

    service: toll-free, shared cost, premium. "" where the plan does not tell.

    >>> phone_kind("+33612345678"), phone_kind("+33140205050"), phone_kind("+33800123456")
    ('mobile', 'fixed', 'service')
    """
    if number.startswith("+33") and len(number) == 12:
        return {"6": "mobile", "7": "mobile", "8": "service", "9": "voip"}.get(number[3], "fixed")
    if not number.startswith("+"):
        return "short" if number else ""
    import phonenumbers
    from phonenumbers import PhoneNumberType

    try:
        kind = phonenumbers.number_type(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return ""
    return {
        PhoneNumberType.MOBILE: "mobile", PhoneNumberType.FIXED_LINE: "fixed",
        PhoneNumberType.VOIP: "voip", PhoneNumberType.TOLL_FREE: "service",
        PhoneNumberType.SHARED_COST: "service", PhoneNumberType.PREMIUM_RATE: "service",
        PhoneNumberType.UAN: "service",
    }.get(kind, "")  # fmt: skip
