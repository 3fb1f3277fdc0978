"""In which form is a cell compared with another?

Simpler and faster than the values that a clean file holds: a phone is its last digits, whatever
stands before them; what cannot be read is blank, and so speaks neither for nor against.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.values.company_name import name_words
from focale.accounts.values.domain import host_of, is_free_mail, registrable
from focale.accounts.values.email import kind_of
from focale.accounts.values.identifiers import siren as siren_cell, siret as siret_cell
from focale.accounts.values.person_name import person_name
from focale.accounts.values.place import country as country_cell
from focale.accounts.values.scripts import plain_words
from focale.criterion.fold import fold, folds
from focale.glossary.legal_forms import LEGAL_FORMS, family_of, form_of_insee
from focale.glossary.mail_domains import SHARED_SITES
from focale.glossary.territory import DEPARTEMENTS

_WORD = re.compile(r"[a-z0-9]+")
_EXTENSION = re.compile(r"(?:poste|ext|x|#).*$", re.IGNORECASE)
_NO_DIGIT = re.compile(r"\D+")
_PLAIN_HOST = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9-]+\.[a-z]{2,6})/?")
_TWO_PARTS = frozenset("co com net org gov ac asso gouv".split())
_CEDEX = re.compile(r"\bcedex\b.*$|\b\d{1,2}(?:er|e|eme|st|nd|rd|th)?\b.*$|\barr\w*$")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?")
_PLAIN_DIGITS = re.compile(r"0{0,2}[1-9]\d{8,11}", re.ASCII)
_STREET = {
    "av": "avenue", "ave": "avenue", "bd": "boulevard", "blv": "boulevard", "bld": "boulevard",
    "boul": "boulevard", "blvd": "boulevard", "st": "street", "rd": "road", "dr": "drive",
    "pl": "place", "sq": "square", "ch": "chemin", "chem": "chemin", "imp": "impasse",
    "rte": "route", "all": "allee", "allees": "allee", "res": "residence", "bat": "batiment",
    "fbg": "faubourg", "fg": "faubourg", "ln": "lane", "ct": "court", "hwy": "highway",
    "pkwy": "parkway", "n": "north", "s": "south", "e": "east", "w": "west", "r": "rue",
}  # fmt: skip
_WITHOUT_MEANING = frozenset("de la le les du des d l et a au aux the of and".split())

_AREAS = {
    key: code_
    for code_, name in DEPARTEMENTS.items()
    for key in (code_.lower(), code_.lstrip("0").lower(), " ".join(_WORD.findall(fold(name))))
}

PHONE_DIGITS = 9  # that count, from the end: +33 6 and 06 are one number
LEAST_DIGITS = 6


def phone(text: str) -> str:
    """The last nine digits of a number, fewer where it has fewer; "" for under six.

    >>> phone("+33 (0)6 12 34 56 78"), phone("06.12.34.56.78"), phone("112")
    ('612345678', '612345678', '')
    """
    digits = _NO_DIGIT.sub("", _EXTENSION.sub("", text))
    if len(digits) < LEAST_DIGITS or not digits.strip("0") or len(set(digits)) == 1:
        return ""
    return digits.lstrip("0")[-PHONE_DIGITS:]


def phones(texts: list[str]) -> list[str]:
    """The same for many, plain numbers at once.

    >>> phones(["+33 (0)6 12 34 56 78", "06.12.34.56.78 poste 12", "112"])
    ['612345678', '612345678', '']
    """
    digits = pc.replace_substring_regex(pa.array(texts, pa.string()), r"[\s.+/()\-]", "")
    return [
        plain.lstrip("0")[-PHONE_DIGITS:] if _PLAIN_DIGITS.fullmatch(plain) else phone(text)
        for plain, text in zip(digits.to_pylist(), texts, strict=True)
    ]


def domain(text: str) -> str:
    """The domain of a site that is a company's own.

    >>> domain("https://www.Acme.fr/contact"), domain("facebook.com/acme")
    ('acme.fr', '')
    """
    plain = text.strip().lower()
    found = _PLAIN_HOST.fullmatch(plain)
    if found and found[1].partition(".")[0] not in _TWO_PARTS:
        own = found[1]
    else:
        host = host_of(plain)
        own = registrable(host) if host else ""
    return "" if not own or own in SHARED_SITES or is_free_mail(own) else own


def domain_of_email(text: str) -> str:
    """The company's domain in an address."""
    return domain(text.rpartition("@")[2]) if "@" in text else ""


def email(text: str) -> str:
    """The address in lower case; a role's address at a mail service's is kept too."""
    plain = text.strip().lower().removeprefix("mailto:")
    return plain if plain.count("@") == 1 and " " not in plain and "." in plain else ""


def personal_email(text: str) -> str:
    """The address, where it is a person's and no role's ("contact@", "info@")."""
    plain = email(text)
    return "" if not plain or kind_of(plain).role else plain


def plain(text: str) -> str:
    """The folded words.

    >>> plain(" Île-de-France ")
    'ile de france'
    """
    return " ".join(plain_words(fold(text)))


def code(text: str) -> str:
    """Letters and digits only; leading zeros of a postcode come back.

    >>> code(" 44 000 "), code("1000"), code("SW1A 1AA")
    ('44000', '01000', 'sw1a1aa')
    """
    joined = "".join(_WORD.findall(fold(text)))
    if not joined.strip("0"):
        return ""
    return joined.zfill(5) if joined.isdigit() and len(joined) == 4 else joined


def city(text: str) -> str:
    """A town without its CEDEX and arrondissement.

    >>> city("St-Étienne CEDEX 2"), city("PARIS 15e"), city("Paris")
    ('saint etienne', 'paris', 'paris')
    """
    words = plain_words(_CEDEX.sub("", fold(text)) or fold(text))
    full = {"st": "saint", "ste": "sainte"}
    return " ".join(full.get(word, word) for word in words)


def country(text: str) -> str:
    """A country by its code.

    >>> country("France"), country("FR"), country("Belgique")
    ('FR', 'FR', 'BE')
    """
    return str(country_cell(text).value or "")


def area(text: str) -> str:
    """A département by its code, where it is one's name or code; else the folded words.

    >>> area("Loire-Atlantique"), area("44"), area("1")
    ('44', '44', '01')
    """
    words = plain(text)
    return _AREAS.get(words, words)


def address(text: str) -> str:
    """The words of a street, its abbreviations written out.

    >>> address("12, bd. de la Gare"), address("435 S. La Cienega Blvd.")
    ('12 boulevard gare', '435 south cienega boulevard')
    """
    return _street_words(fold(text))


def addresses(texts: list[str]) -> list[str]:
    """The same for many."""
    return [_street_words(folded) for folded in folds(texts)]


def _street_words(folded: str) -> str:
    words = [_STREET.get(word, word) for word in plain_words(folded)]
    return " ".join([word for word in words if word not in _WITHOUT_MEANING])


def day(text: str) -> str:
    """A day as YYYYMMDD; "" where it is none.

    >>> day("1999-02-19"), day("19/02/1999"), day("19990219"), day("2/1999")
    ('19990219', '19990219', '19990219', '')
    """
    written = text.strip()
    found = _ISO_DAY.fullmatch(written)
    parts = found.groups() if found else ()
    if not found and (found := _DAY_FIRST.fullmatch(written)):
        parts = found.groups()[::-1]
    if not parts:
        return ""
    year, month, day_ = map(int, parts)
    return f"{year:04d}{month:02d}{day_:02d}"


def number(text: str) -> str:
    """A number that a person has alone: its letters and digits."""
    joined = "".join(_WORD.findall(fold(text)))
    return joined if len(joined) >= LEAST_DIGITS and joined.strip("0") else ""


def profile(text: str) -> str:
    """The name in the address of a profile.

    >>> profile("https://www.linkedin.com/in/anne-verin/")
    'anne-verin'
    """
    return fold(text).rstrip("/").rpartition("/")[2].partition("?")[0]


def names(text: str) -> tuple[str, str]:
    """A person's names, the first one first, folded; and the first name, "" where it is unsure.

    >>> names("M. DUPONT Jean-Marc"), names("Quenelin Torvat")
    (('jean marc dupont', 'jean marc'), ('quenelin torvat', ''))
    """
    name = person_name(text)
    first = "" if name.doubt else name.first
    return plain(f"{name.first} {name.last}"), plain(first)


def employer(text: str) -> str:
    """The core of a company's name."""
    return " ".join(name_words(text)[0])


def legal_form(text: str) -> str:
    """The short form, from a short form, one written out, or an INSEE code.

    >>> legal_form("S.A.S."), legal_form("5499"), legal_form("Société anonyme")
    ('SAS', 'SARL', 'SA')
    """
    written = text.strip()
    if written.isdecimal():
        return form_of_insee(written)
    return written if written in LEGAL_FORMS else name_words(text)[1]


def family(form: str) -> str:
    """The family of a legal form; "" for one that is not known."""
    found = family_of(form)
    return found.value if found else ""


def _read(cell: Callable[[str], object]) -> Callable[[str], str]:
    return lambda text: str(getattr(cell(text), "value", None) or "")


def sirens(texts: list[str]) -> list[str]:
    """The SIREN in each text, "" where there is none that passes the check.

    >>> sirens(["732829320", "732 829 320 00074", "732829321"])
    ['732829320', '732829320', '']
    """
    return _checked(texts, 9, _read(siren_cell))


def nine_digits(text: str) -> str:
    """The digits of what is meant for a SIREN, whether it passes the check or not.

    >>> nine_digits("552 100 555"), nine_digits("73282932000074"), nine_digits("12")
    ('552100555', '732829320', '')
    """
    digits = _NO_DIGIT.sub("", text)
    return digits[:9] if len(digits) in (9, 14) else ""


def sirets(texts: list[str]) -> list[str]:
    """The SIRET in each text."""
    return _checked(texts, 14, _read(siret_cell))


def _checked(texts: list[str], size: int, slowly: Callable[[str], str]) -> list[str]:
    """Plain digits all at once, the others one by one."""
    is_plain = [len(text) == size and text.isascii() and text.isdigit() for text in texts]
    digits = "".join(text for text, quick in zip(texts, is_plain, strict=True) if quick)
    table = np.frombuffer(digits.encode(), np.uint8).reshape(-1, size).astype(np.int16) - 48
    doubled = table[:, size % 2 :: 2] * 2
    total = table.sum(axis=1) + (doubled - doubled // 10 * 9).sum(axis=1)
    total -= table[:, size % 2 :: 2].sum(axis=1)
    good = iter((total % 10 == 0).tolist())
    return [
        (text if next(good) else slowly(text)) if quick else slowly(text)
        for text, quick in zip(texts, is_plain, strict=True)
    ]


def each(read: Callable[[str], str]) -> Callable[[list[str]], list[str]]:
    """A reading of one text as a reading of many."""
    return lambda texts: [read(text) if text else "" for text in texts]
