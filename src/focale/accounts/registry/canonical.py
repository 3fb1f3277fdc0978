"""Do the file and the register say the same of a company, written in two ways?

"62.02a" and "62.02A", "Nord" and "59", "S.A.R.L." and "SARL" are one value each: no conflict.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from focale.accounts.registry.named import town_of
from focale.accounts.values.company_name import company_name
from focale.criterion.fold import code_of, fold
from focale.glossary.territory import DEPARTEMENTS, FRANCE, region_name
from focale.glossary.trees import node_key, nodes

_DEPARTEMENTS = {fold(name): code for code, name in DEPARTEMENTS.items()}
_REGIONS = {
    fold(region_name(key, lang)): key for key in nodes("departement") for lang in ("fr", "en")
}


def say_the_same(field: str, given: str, official: str) -> bool:
    """Whether a value of a file is the register's, or a coarser one that holds it.

    >>> say_the_same("naf", "6202a", "62.02A"), say_the_same("naf", "62", "62.02A")
    (True, True)
    >>> say_the_same("departement", "Nord", "59"), say_the_same("city", "LYON 3EME", "LYON")
    (True, True)
    >>> say_the_same("created_on", "04/03/2010", "2010-03-04")
    True
    >>> say_the_same("legal_form", "S.A.R.L.", "SARL"), say_the_same("naf", "70.22Z", "62.02A")
    (True, False)
    """
    if field == "naf":
        code = code_of(given)
        return bool(code) and code_of(official).startswith(code)
    reader = _READERS.get(field, fold)
    return reader(given) == reader(official)


def _departement(text: str) -> str:
    word = fold(text).upper()
    return _DEPARTEMENTS.get(word.lower(), word.zfill(2) if word.isdigit() else word)


def _region(text: str) -> str:
    return _REGIONS.get(fold(text), node_key(fold(text)))


def _form(text: str) -> str:
    return fold(company_name(text).legal_form or text)


def _size(text: str) -> str:
    code = code_of(text)
    return "PME" if code == "TPE" else code  # INSEE counts the TPE among the PME


def _country(text: str) -> str:
    code = code_of(text)
    return "FR" if code in FRANCE else code


def _day(text: str) -> str:
    word = text.strip()[:10]
    for shape in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d"):
        try:
            return datetime.datetime.strptime(word, shape).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return word


_READERS: dict[str, Callable[[str], str]] = {
    "headcount_band": lambda text: code_of(text).zfill(2),
    "legal_form": _form,
    "size_class": _size,
    "created_on": _day,
    "postcode": lambda text: code_of(text).zfill(5),
    "city": town_of,
    "departement": _departement,
    "region": _region,
    "country": _country,
}
