"""Where is it: which country, région, département, postcode, town?"""

from __future__ import annotations

import functools
import re

from focale.accounts.values.cell import BLANK, Cell
from focale.criterion.fold import WHITESPACE, fold
from focale.glossary.places import (
    COLLECTIVITIES,
    COUNTRY_ALIASES,
    FINESS_DEPARTEMENTS,
    OLD_REGIONS,
    REGION_ALIASES,
    REGION_CODES,
)
from focale.glossary.territory import (
    DEPARTEMENTS,
    FRANCE,
    departement_of_postcode,
    region_name,
    region_of,
)
from focale.glossary.trees import leaves, node_key

_FRENCH_POSTCODE = re.compile(r"(?:0[1-9]|[1-8]\d|9[0-8])\d{3}")
_IN_TEXT = re.compile(r"(?<![\w])(?:F[- ]?|FR[- ]?)?(\d{2}[\s.]?\d{3})(?![\d])")
_CEDEX = re.compile(r"[\s,-]+c[eé]dex\b\.?(?:\s*\d{1,2})?\s*$", re.IGNORECASE)
_DISTRICT = re.compile(
    r"(paris|lyon|marseille)[\s,-]+(?:\(?\d{1,2}\)?\s*(?:er|e|[eè]me|st|nd|rd|th)?\s*"
    r"(?:arr(?:ondissement|dt)?\.?)?|\d{5})",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"^\s*(?:F-?|FR-?)?\d{5}\s+(?=\D)")
_SMALL = frozenset(
    "sur sous le la les de du des en aux au et a d l lès lez près devant entre lez".split()
)


@functools.lru_cache(maxsize=8192)
def country(text: str) -> Cell:
    """The country as ISO 3166-1 alpha-2, from its code or its name in French or English.

    doubt: "placeholder_or_value" for NA and NC, "unknown_country" (no value).

    >>> country("France").value, country("DEU").value, country("Royaume-Uni").value
    ('FR', 'DE', 'GB')
    >>> country("FR").rule, country("NC").doubt, country("Atlantis").doubt
    ('', 'placeholder_or_value', 'unknown_country')
    """
    word = " ".join(fold(text).replace("’", "'").split())
    if not word:
        return BLANK
    code = _countries().get(word)
    if code is None:
        framed = re.fullmatch(r"(.+?)\s*[(\[]\s*(.+?)\s*[)\]]", word) or re.fullmatch(
            r"(.+?)\s+[-–/]\s+(.+)", word
        )
        both = [_countries().get(part) for part in framed.groups()] if framed else []
        found = {part for part in both if part}
        code = found.pop() if len(found) == 1 else None
    if code is None:
        return Cell(None, "", "unknown_country", 0.0)
    rule = "" if code == text else "country_code"
    if word in ("na", "nc", "nr", "so", "nu"):
        return Cell(code, rule, "placeholder_or_value", 0.5)
    return Cell(code, rule)


@functools.cache
def _countries() -> dict[str, str]:
    import gettext

    import pycountry

    french = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["fr"])
    found: dict[str, str] = {}
    for each in pycountry.countries:
        names = [each.name, getattr(each, "common_name", ""), getattr(each, "official_name", "")]
        for name in filter(None, names):
            found.setdefault(_country_key(name), each.alpha_2)
            found.setdefault(_country_key(french.gettext(name)), each.alpha_2)
    for each in pycountry.countries:
        found[each.alpha_2.lower()] = each.alpha_2
        found[each.alpha_3.lower()] = each.alpha_2
    for name in [name for name in found if ", " in name]:  # "korea, republic of"
        last, _, first = name.partition(", ")
        found.setdefault(f"{first} {last}", found[name])
    return found | COUNTRY_ALIASES


def _country_key(name: str) -> str:
    return fold(name).replace("’", "'")


def is_french(code: str) -> bool:
    """Whether a country code is France's or of one of its overseas parts.

    >>> is_french("FR"), is_french("RE"), is_french("BE")
    (True, True, False)
    """
    return code in FRANCE or code in ("PM", "BL", "MF", "WF", "PF", "NC", "TF")


@functools.lru_cache(maxsize=8192)
def departement(text: str) -> Cell:
    """The code of a French département, from its code, its name or a postcode.

    doubt: "leading_zero", "unknown_place" (no value).

    >>> departement("1").value, departement("2a").value, departement("Seine-Saint-Denis (93)").value
    ('01', '2A', '93')
    >>> departement("44300").value, departement("Bayern").doubt
    ('44', 'unknown_place')
    """
    plain = text.strip(WHITESPACE)
    if not plain:
        return BLANK
    code = plain.upper().removesuffix(".0")
    if code in _DEPARTEMENTS:
        return Cell(code, "" if code == text else "code_form")
    if code in FINESS_DEPARTEMENTS:
        return Cell(FINESS_DEPARTEMENTS[code], "code_form")
    if len(code) == 1 and "0" + code in _DEPARTEMENTS:
        return Cell("0" + code, "leading_zero", "leading_zero", 0.9)
    if len(code) == 3 and code[0] == "0" and code[1:] in _DEPARTEMENTS:
        return Cell(code[1:], "code_form")
    if _FRENCH_POSTCODE.fullmatch(code):
        found = departement_of_postcode(code)
        if found in _DEPARTEMENTS:
            return Cell(found, "departement_from_postcode")
    named = _departement_names().get(node_key(fold(plain)))
    if named is None:
        codes = re.findall(r"(?<![\w])(2[ab]|97[1-8]|98[4-9]|\d{1,2})(?![\w])", plain.lower())
        written = {part.upper().zfill(2) for part in codes} & set(_DEPARTEMENTS)
        rest = node_key(re.sub(r"\b(?:2[ab]|\d+)\b", " ", fold(plain)))
        if len(written) == 1 and _departement_names().get(rest, "") in {*written, rest}:
            named = written.pop()
    if named is None:
        return Cell(None, "", "unknown_place", 0.0)
    return Cell(named, "code_form")


_DEPARTEMENTS = frozenset({*DEPARTEMENTS, *COLLECTIVITIES})


@functools.cache
def _departement_names() -> dict[str, str]:
    names = {
        node_key(fold(name)): code for code, name in {**DEPARTEMENTS, **COLLECTIVITIES}.items()
    }
    return names | {"reunion": "974", "belfort": "90", "ville-de-paris": "75"}


def departement_of(postcode_: str) -> str:
    """The département of a French postcode that was read; "" where it has none.

    >>> departement_of("44300"), departement_of("20200"), departement_of("98000")
    ('44', '2B', '')
    """
    if not _FRENCH_POSTCODE.fullmatch(postcode_):
        return ""
    found = departement_of_postcode(postcode_)
    return found if found in _DEPARTEMENTS else ""


def region_of_departement(code: str) -> str:
    """The French name of the region that a département lies in; "" for a collectivity.

    >>> region_of_departement("44"), region_of_departement("988")
    ('Pays de la Loire', '')
    """
    return region_name(region_of(code), "fr") if code in DEPARTEMENTS else ""


@functools.lru_cache(maxsize=8192)
def region(text: str) -> Cell:
    """The official French name of a region of France; of another country, the text itself.

    A region of before 2016 becomes the one that it is part of. doubt: "unknown_place": no region
    of France, kept as it is written.

    >>> region("ILE DE FRANCE").value, region("PACA").value, region("Alsace").rule
    ('Île-de-France', "Provence-Alpes-Côte d'Azur", 'region_old')
    >>> region("11").value, region("Bayern").value, region("Bayern").doubt
    ('Île-de-France', 'Bayern', 'unknown_place')
    """
    plain = " ".join(text.strip(WHITESPACE).split())
    if not plain:
        return BLANK
    key = node_key(fold(plain).replace("’", "'"))
    rule = "region_name"
    found = REGION_CODES.get(plain.removesuffix(".0").zfill(2)) or REGION_ALIASES.get(key)
    if found is None and leaves("departement", key) is not None:
        found = key
    if found is None and "/" in plain:  # Occitanie / Pyrénées-Méditerranée
        first = node_key(fold(plain.partition("/")[0]))
        found = first if leaves("departement", first) is not None else None
    if found is None and key in OLD_REGIONS:
        found, rule = OLD_REGIONS[key], "region_old"
    if found is None:
        return Cell(plain, "spaces" if plain != text else "", "unknown_place", 0.5)
    name = region_name(found, "fr")
    return Cell(name, rule if name != text else "")


@functools.lru_cache(maxsize=8192)
def postcode(text: str, country_code: str = "") -> Cell:
    """The postcode; of France five digits. country_code: ISO2 of the row, "" where unknown.

    doubt: "leading_zero" (four digits in France), "unknown_place" (no postcode of France, or four
    digits of nobody knows where; kept).

    >>> postcode("75 001").value, postcode("F-44300").value, postcode("1000", "FR").value
    ('75001', '44300', '01000')
    >>> postcode("1000").value, postcode("1000").doubt
    ('1000', 'unknown_place')
    >>> (
    ...     postcode("1000", "BE").value,
    ...     postcode("sw1a 1aa", "GB").value,
    ...     postcode("99999", "FR").doubt,
    ... )
    ('1000', 'SW1A 1AA', 'unknown_place')
    """
    plain = " ".join(text.strip(WHITESPACE).split()).upper().removesuffix(".0")
    if not plain:
        return BLANK
    if country_code and not is_french(country_code):
        bare = plain.removeprefix(country_code + "-")
        return Cell(bare, "" if bare == text else "code_form")
    digits = re.sub(r"[\s.]", "", plain)
    if _FRENCH_POSTCODE.fullmatch(digits):
        return Cell(digits, "" if digits == text else "code_form")
    if country_code and re.fullmatch(r"[1-9]\d{3}", digits):
        return Cell("0" + digits, "leading_zero", "leading_zero", 0.9)
    inside = [re.sub(r"[\s.]", "", found) for found in _IN_TEXT.findall(plain)]
    french = [found for found in inside if _FRENCH_POSTCODE.fullmatch(found)]
    if len(french) == 1:
        return Cell(french[0], "code_form")
    doubt = "unknown_place" if country_code or digits.isdigit() else ""
    return Cell(plain, "" if plain == text else "code_form", doubt, 0.3 if doubt else 1.0)


@functools.lru_cache(maxsize=8192)
def city(text: str) -> Cell:
    """The name of a town: without CEDEX, postcode and district; not in capitals only.

    >>> city("SAINT ETIENNE CEDEX 1").value, city("PARIS 08").value, city("Paris 8e").value
    ('Saint Etienne', 'Paris', 'Paris')
    >>> city("CHALON-SUR-SAONE").value, city("L'HAY-LES-ROSES").value, city("Lyon").rule
    ('Chalon-sur-Saone', "L'Hay-les-Roses", '')
    """
    plain = " ".join(text.strip(WHITESPACE).split())
    plain = _CEDEX.sub("", _BEFORE.sub("", plain)).strip(" ,-") or plain
    district = _DISTRICT.fullmatch(plain)
    if district:
        plain = district[1].capitalize()
    if not plain:
        return BLANK
    if plain.isupper() or plain.islower():
        plain = _titled(plain)
    return Cell(plain, "" if plain == text else "city_form")


def _titled(plain: str) -> str:
    words = re.split(r"([\s'’-]+)", plain.lower())
    return "".join(
        word if place and word in _SMALL and place + 1 < len(words) else word[:1].upper() + word[1:]
        for place, word in enumerate(words)
    )
