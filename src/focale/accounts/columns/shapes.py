"""What do the values of a column look like, whatever its header says?

Each text is tried against the shapes of the codes, addresses, days and amounts that files hold;
a column has a shape as far as its cells have it.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from focale.accounts.values.headcount import headcount
from focale.accounts.values.identifiers import is_siren, is_siret
from focale.accounts.values.placeholder import is_placeholder
from focale.criterion.fold import fold
from focale.glossary.fields import FALSE_WORDS, TRUE_WORDS
from focale.glossary.first_names import FIRST_NAMES
from focale.glossary.legal_forms import SPELLINGS, insee_label
from focale.glossary.naf import section_of
from focale.glossary.sizes import SIZE_OF_BAND
from focale.glossary.territory import DEPARTEMENTS, region_name, region_of

SAMPLES = 3
_MONTH = re.compile(r"^[a-z]{3,9}\.?[-./ ]\d{2}$|^\d{1,2}[-./ ][a-z]{3,9}\.?$")
_LONGEST = 200  # signs of a cell that are looked at
_DISTINCT = 400  # texts of a column that are looked at

_EMAIL = re.compile(r"[^\s@<>;,]+@[^\s@<>;,]+\.[^\W\d_]{2,}")
_URL = re.compile(r"(?:https?://|www\.)\S+\.\S{2,}", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,12}(?:/\S*)?", re.IGNORECASE)
_LINKEDIN = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/\S+", re.IGNORECASE)
_VAT = re.compile(r"(?:FR ?[0-9A-Z]{2} ?(?:\d ?){9}|(?:AT|BE|DE|DK|ES|FI|GB|IE|IT|LU|NL|PL|PT|SE)"
                  r" ?[0-9A-Z](?:[ .]?[0-9A-Z]){7,11})", re.IGNORECASE)  # fmt: skip
_NAF = re.compile(r"(\d\d)\.?\d{1,2} ?[A-Za-z]")
_POSTCODE = re.compile(r"(?:0[1-9]|[1-8]\d|9[0-8])\d{3}")
_PHONE = re.compile(r"(?=[+0(]|\d{3}[ .)/-])[+(]?\d[\d ().\-/\u00a0\u202f]{7,20}\d")
_ISO_DAY = re.compile(r"(?:19|20|99)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])"
                      r"(?:[T ]\d{1,2}:\d\d.*)?")  # fmt: skip
_PACKED_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]\d{1,2}[:h]\d\d.*)?")
_WORDED_DAY = re.compile(r"\d{1,2}(?:er)? [^\W\d_]{3,9}\.? \d{4}|[^\W\d_]{3,9} \d{1,2},? \d{4}")
_WHOLE = re.compile(r"[-+]?\d{1,15}|[-+]?\d{1,3}(?:[ \u00a0\u202f']\d{3})+")
_COMMA = re.compile(r"[-+]?(?:\d{1,3}(?:[ \u00a0\u202f.']\d{3})+|\d+),\d+")
_POINT = re.compile(r"[-+]?(?:\d{1,3}(?:[ \u00a0\u202f,']\d{3})+|\d+)\.\d+")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+")
_MONEY = re.compile(
    r"[-+]?(?P<before>[€$£])?\s?\d[\d .,'\u00a0\u202f]*\s?"
    r"(?P<scale>k|m|md|mds|mrd|bn|millions?|milliards?|mille|million)?\s?(?:d['’]|de )?\s?"
    r"(?P<money>€|eur|euros?|\$|usd|£|gbp|chf)?(?:\s?ht)?",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"[-+]?\d+(?:[.,]\d+)?\s?%")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_BAND = re.compile(
    r"(?:de |between )?\d[\d .,]*\s?(?:-|–|à|a|to|et|and)\s?\d[\d .,]*\s?(?:salari\w*|employ\w*|"
    r"personnes?|people|pers\.?)?|(?:>|<|plus de|moins de|\+ de|more than|less than|over|under) ?"
    r"\d[\d .,]*\s?(?:salari\w*|employ\w*|personnes?|people)?|\d[\d .,]*\s?(?:\+|et plus|and more|"
    r"et \+|or more)\s?(?:salari\w*|employ\w*)?|(?:0|1|2|aucun|sans|zero|1 ou 2) "
    r"(?:salari\w*|employ\w*)", re.IGNORECASE)  # fmt: skip
_HASH = re.compile(r"[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{27}=|"
                   r"[A-Za-z0-9+/]{43}=")  # fmt: skip
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_IP = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}", re.IGNORECASE)
_ITEMS = re.compile(r"\s*[;|,]\s*")

_FLAGS = frozenset((*TRUE_WORDS, *FALSE_WORDS, "o", "n", "y", "x", "v", "f", "t"))
_CIVILITIES = frozenset(
    "m mr mme mlle monsieur madame mademoiselle mrs ms miss dr docteur me maitre m. mme. mr. dr. "
    "mrs. ms. mlle. sir prof pr professeur mx".split()
)
_SIZES = frozenset("tpe pme eti ge mic micro microentreprise microenterprise smb sme".split())
_SIZE_WORDS = frozenset(("grande entreprise", "grand compte", "mid-market", "enterprise"))
_DEPARTEMENT_NAMES = frozenset(fold(name) for name in DEPARTEMENTS.values())
_REGIONS = frozenset(
    fold(region_name(region_of(code), "fr")) for code in DEPARTEMENTS if region_of(code)
)
_FORMS = frozenset("".join(spelled) for spelled in SPELLINGS)
_LETTERS_ONLY = re.compile(r"[^a-z0-9]+")


@functools.lru_cache(maxsize=16_384)
def shapes_of(text: str) -> frozenset[str]:
    """The shapes of one text.

    >>> sorted(shapes_of("732829320")), sorted(shapes_of("12/03/2025")), sorted(shapes_of("SAS"))
    (['number', 'siren', 'whole'], ['date', 'dmy_or_mdy'], ['legal_form'])
    """
    text = text.strip()[:_LONGEST]
    found: set[str] = set()
    if _HASH.fullmatch(text):
        return frozenset({"opaque"})
    if _UUID.fullmatch(text):
        return frozenset({"uuid"})
    if "@" in text and _EMAIL.fullmatch(text):
        return frozenset({"email"})
    if any(sign.isdigit() for sign in text):
        _shapes_with_digits(text, found)
    if "." in text and not text[-1:].isdigit():
        _addresses(text, found)
    if len(text) <= 60:
        _words(fold(text), found)
    if len(_ITEMS.split(text)) > 2:
        found.add("list")
    return frozenset(found)


def _addresses(text: str, found: set[str]) -> None:
    if _LINKEDIN.fullmatch(text):
        found |= {"linkedin", "url"}
    elif _URL.fullmatch(text):
        found.add("url")
    elif " " not in text and _DOMAIN.fullmatch(text):
        found.add("domain")


def _shapes_with_digits(text: str, found: set[str]) -> None:
    compact = text.replace(" ", "").replace("\u00a0", "").replace("\u202f", "").replace(".", "")
    if compact.isascii() and compact.isdigit():
        _digits(text, compact, found)
    _numbers(text, found)
    _days(text, found)
    if _VAT.fullmatch(text):
        found.add("vat")
    naf = _NAF.fullmatch(text)
    if naf and section_of(naf[1]):
        found.add("naf")
    if _PHONE.fullmatch(text) and 9 <= sum(sign.isdigit() for sign in text) <= 15:
        found.add("phone")
    if "number" not in found and _BAND.fullmatch(text):
        found.add("band")
    if _IP.fullmatch(text):
        found.add("ip")
    if text.upper() in DEPARTEMENTS or (len(text) == 1 and f"0{text}" in DEPARTEMENTS):
        found.add("departement")


def _digits(text: str, compact: str, found: set[str]) -> None:
    if len(compact) == 9 and is_siren(compact):
        found.add("siren")
    elif len(compact) == 14 and is_siret(compact):
        found.add("siret")
    if text == compact and _POSTCODE.fullmatch(text):
        found.add("postcode")
    if text in SIZE_OF_BAND:
        found.add("band_code")
    if len(text) == 4 and insee_label(text, "fr"):
        found.add("legal_code")
    if _YEAR.fullmatch(text):
        found.add("year")


def _numbers(text: str, found: set[str]) -> None:
    if _WHOLE.fullmatch(text):
        found |= {"number", "whole"}
    elif _COMMA.fullmatch(text):
        found |= {"number", "comma"}
    elif _POINT.fullmatch(text):
        found |= {"number", "point"}
    if _THOUSANDS.fullmatch(text):
        found |= {"number", "thousands"}
    if "number" in found:
        return
    if _PERCENT.fullmatch(text):
        found |= {"percent"}
        return
    money = _MONEY.fullmatch(text)
    if money and (money["before"] or money["scale"] or money["money"]):
        found.add("money")


def _days(text: str, found: set[str]) -> None:
    if _ISO_DAY.fullmatch(text):
        found |= {"date", "ymd"}
    elif _PACKED_DAY.fullmatch(text):
        found |= {"date", "packed"}
    elif _WORDED_DAY.fullmatch(text):
        found |= {"date", "worded"}
    else:
        slashed = _SLASHED.fullmatch(text)
        if slashed is None:
            return
        first, second = int(slashed[1]), int(slashed[3])
        if 1 <= first <= 31 and 1 <= second <= 12:
            found |= {"date", "dmy" if first > 12 else "dmy_or_mdy"}
        elif 1 <= first <= 12 and 13 <= second <= 31:
            found |= {"date", "mdy"}


def _words(folded: str, found: set[str]) -> None:
    if folded in _FLAGS:
        found.add("flag")
    if folded in _CIVILITIES:
        found.add("civility")
    if folded in _SIZES or folded in _SIZE_WORDS:
        found.add("size_class")
    if folded == "nn":
        found.add("band_code")
    if _MONTH.search(folded) and headcount(folded).cell.doubt == "spreadsheet_date":
        found.add("band_date")
    if folded in _DEPARTEMENT_NAMES:
        found.add("departement")
    if folded in _REGIONS:
        found.add("region")
    if _LETTERS_ONLY.sub("", folded) in _FORMS:
        found.add("legal_form")
    if _is_country(folded):
        found.add("country")
    if folded.split("-")[0].split(" ")[0] in FIRST_NAMES:
        found.add("first_name" if " " not in folded else "person")
    elif " " in folded and folded.rsplit(" ", 1)[1] in FIRST_NAMES:
        found.add("person")


def _is_country(folded: str) -> bool:
    return folded in _countries()


@functools.cache
def _countries() -> frozenset[str]:
    """Codes and names of countries, folded, in English and French."""
    import gettext

    import pycountry

    try:
        french: Callable[[str], str] = gettext.translation(
            "iso3166-1", pycountry.LOCALES_DIR, languages=["fr"]
        ).gettext
    except OSError:
        french = str
    names = {"uk", "usa", "etats-unis", "royaume-uni", "angleterre", "england", "korea", "coree"}
    for country in pycountry.countries:
        names |= {country.alpha_2, country.alpha_3, country.name, french(country.name)}
        names.add(getattr(country, "common_name", country.name))
    return frozenset(fold(name) for name in names)


@dataclass(frozen=True)
class Values:
    """What the cells of a column are like.

    looked: cells looked at; known: those that say something; distinct: texts among them.
    shares: shape -> share of the known cells (0-1) that have it. texts, counts: the different
    texts that were tried, and how often each stands there. median: of the numbers.
    """

    looked: int = 0
    known: int = 0
    distinct: int = 0
    shares: dict[str, float] = field(default_factory=dict)
    samples: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    median: float | None = None

    def share(self, *shapes: str) -> float:
        """The share of the cells that have one of these shapes."""
        present = {shape for shape in shapes if shape in self.shares}
        if len(present) < 2:
            return max((self.shares[shape] for shape in present), default=0.0)
        having = zip(self.texts, self.counts, strict=True)
        return sum(n for text, n in having if shapes_of(text) & present) / sum(self.counts)


def values_of(cells: Iterable[str | None]) -> Values:
    """What these cells of one column are like.

    >>> values_of(["75", None, "44", ""]).known
    2
    """
    looked = 0
    counts: Counter[str] = Counter()
    for cell in cells:
        looked += 1
        if cell is not None and (text := cell.strip()):
            counts[text[:_LONGEST]] += 1
    told = {text: n for text, n in counts.items() if not is_placeholder(text)}
    known = sum(told.values())
    weighed = dict(list(told.items())[:_DISTINCT])
    total = sum(weighed.values())
    shares: Counter[str] = Counter()
    for text, count in weighed.items():
        for shape in shapes_of(text):
            shares[shape] += count
    texts = tuple(weighed)
    return Values(
        looked, known, len(told), {shape: n / total for shape, n in shares.items()},
        texts[:SAMPLES], texts, tuple(weighed.values()),
        _median(texts) if shares["number"] else None,
    )  # fmt: skip


def _median(texts: Iterable[str]) -> float | None:
    found = []
    for text in texts:
        plain = re.sub(r"[ \u00a0\u202f']", "", text).replace(",", ".")
        try:
            found.append(abs(float(plain)))
        except ValueError:
            continue
    return sorted(found)[len(found) // 2] if found else None
