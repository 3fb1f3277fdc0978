"""What does the header of a column say, in French or in English?

Folded words, without the prefix of a tool, the unit and the year; then every field that is
called so, in the tables of the glossary.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from focale.criterion.fold import fold
from focale.glossary.company_headers import COMPANY_HEADERS
from focale.glossary.deal_fields import DEAL_FIELDS
from focale.glossary.deal_headers import DEAL_HEADERS, EVENT_HEADERS
from focale.glossary.event_fields import EVENT_FIELDS
from focale.glossary.fact_fields import FACT_FIELDS, FACT_HEADERS
from focale.glossary.fields import FIELDS
from focale.glossary.header_words import (
    COMPANY_WORDS,
    DEAL_WORDS,
    NO_FIELD,
    OTHER_WORDS,
    PERSON_WORDS,
)
from focale.glossary.ledger_fields import (
    CONTRACT_FIELDS,
    COST_FIELDS,
    DEAL_MORE,
    INTERVIEW_FIELDS,
    LEAD_FIELDS,
    MEETING_FIELDS,
    ORDER_FIELDS,
    TARGET_FIELDS,
    TOUCH_FIELDS,
)
from focale.glossary.ledger_headers import (
    CONTRACT_HEADERS,
    COST_HEADERS,
    DEAL_MORE_HEADERS,
    INTERVIEW_HEADERS,
    LEAD_HEADERS,
    MEETING_HEADERS,
    ORDER_HEADERS,
    TARGET_HEADERS,
    TOUCH_HEADERS,
)
from focale.glossary.person_fields import PERSON_FIELDS
from focale.glossary.person_headers import PERSON_HEADERS

COMPANY, PERSON, DEAL, EVENT, OTHER = "company", "person", "deal", "event", "other"
"""What a header is about."""
LEAD, CONTRACT, ORDER, MEETING = "lead", "contract", "order", "meeting"
TARGET, TOUCH, COST, INTERVIEW, FACT = "target", "touch", "cost", "interview", "fact"
DEAL_TOO = "deal, for the measures"
"""The rows of the tables that measures need, and what only they need of a deal."""

SURE, LIKELY, UNCLEAR = 3, 2, 1
"""How firmly a header names a field."""

_LONGEST = 200  # signs of a header that are read
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SIGNS = re.compile(r"[^a-z0-9%€$£]+")
_YEAR = re.compile(r"(?:19|20)\d\d|n-?\d")
_TOOLS = re.compile(r"^(?:properties|property)[_. ]|^(?:fields|contact|company|deal)\.", re.I)
_CUSTOM = re.compile(r"_{1,2}c$", re.IGNORECASE)
_STOP = frozenset("de du des la le les l d of the a au aux et en in your votre".split())
_NUMBERED = frozenset("numero num no n nr numeros".split())
_MAIN = frozenset(
    """billing facturation main primary principal principale pro work professionnel
    professionnelle professional business office bureau mailing siege hq default unite legale
    etablissement hs hubspot current""".split()
)
_OTHER_ONE = frozenset(
    """shipping livraison home personal perso personnel domicile secondary secondaire other autre
    alternate alternative former ancien ancienne old assistant asst previous precedent""".split()
)


@dataclass(frozen=True)
class Meaning:
    """One field that a header may name. about: whose field it is. strength: SURE to UNCLEAR.

    rank: 0 for the plain name, more for "(billing)", "2", "shipping": of two columns, the one
    with the lower rank comes first.
    """

    about: str
    field: str
    strength: int
    rank: int = 0


@dataclass(frozen=True)
class Header:
    """A header, read. about: what it says it is about, or ""; unit, year: likewise.

    is_custom: whether a team made the field itself; is_none: whether it is known to hold no field.
    in_ledgers: the fields that it may name in a table of the measures, where its rows are known.
    """

    text: str
    words: tuple[str, ...]
    about: str = ""
    unit: str = ""
    year: int | None = None
    is_custom: bool = False
    is_none: bool = False
    meanings: tuple[Meaning, ...] = ()
    in_ledgers: tuple[Meaning, ...] = ()

    def meaning(self, about: str) -> Meaning | None:
        """What it means if it is about this; None when no field is called so."""
        return next((m for m in (*self.meanings, *self.in_ledgers) if m.about == about), None)


@functools.lru_cache(maxsize=4096)
def read_header(text: str) -> Header:
    """What a header says.

    >>> header = read_header("CA 2023 (k€)")
    >>> header.meaning("company").field, header.unit, header.year
    ('revenue_eur', 'kEUR', 2023)
    >>> read_header("property_firstname").meaning("person").field
    'first_name'
    >>> read_header("Organization - Name*").about
    'company'
    """
    plain = _TOOLS.sub("", text.strip().strip("\ufeff*: "))[:_LONGEST]
    is_custom = _CUSTOM.search(plain) is not None
    spaced = _HUMP.sub(" ", _CUSTOM.sub("", plain))
    unit, rest = _unit_apart(fold(spaced))
    listed = [word for word in _SIGNS.split(rest) if word]
    years = [word for word in listed if _YEAR.fullmatch(word)]
    words = tuple(word for word in listed if word not in years)
    year = max((int(word) for word in years if word.isdigit()), default=None)
    about, meanings = _meanings(words)
    ledgers = _in_ledgers(words)
    is_none = _joined(words) in _nothing()
    if is_custom:
        meanings, ledgers = _custom(meanings), _custom(ledgers)
    return Header(
        text, words, about, unit, year, is_custom, is_none, tuple(meanings), tuple(ledgers)
    )


def _custom(meanings: list[Meaning]) -> list[Meaning]:
    return [Meaning(m.about, m.field, min(m.strength, LIKELY), m.rank) for m in meanings]


# --- units ------------------------------------------------------------------------------

_CURRENCY = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "usd": "USD",
    "dollars": "USD", "£": "GBP", "gbp": "GBP", "chf": "CHF", "cad": "CAD",
}  # fmt: skip
_SCALES = {
    "": "", "k": "k", "m": "M", "md": "G", "mds": "G", "g": "G", "bn": "G", "mio": "M",
    "millier": "k", "milliers": "k", "thousands": "k", "thousand": "k", "million": "M",
    "millions": "M", "milliard": "G", "milliards": "G", "billions": "G", "billion": "G", "mn": "M",
}  # fmt: skip
_MONEY_WORDS = "|".join(re.escape(word) for word in sorted(_CURRENCY, key=len, reverse=True))
_SCALE_WORDS = "|".join(sorted((word for word in _SCALES if word), key=len, reverse=True))
_UNITS = (
    re.compile(rf"(?<![a-z])({_SCALE_WORDS})?\s*(?:d['’ ]\s*|of |de )?({_MONEY_WORDS})(?![a-z])"),
    re.compile(rf"(?<![a-z])({_MONEY_WORDS})\s*({_SCALE_WORDS})(?![a-z])"),
)
_SCALE_ALONE = re.compile(r"(?:\bin |\ben |\()\s*(milliers|millions|thousands|millions|k|m)\b")


def _unit_apart(folded: str) -> tuple[str, str]:
    """("kEUR", the rest) of a folded header; ("", it) when it names no unit."""
    found = _UNITS[1].search(folded)
    money, scale = (found[1], found[2]) if found else ("", "")
    if found is None and (found := _UNITS[0].search(folded)):
        scale, money = found[1] or "", found[2]
    if found:
        rest = f"{folded[: found.start()]} {folded[found.end() :]}"
        return _SCALES[scale] + _CURRENCY[money], rest
    if "%" in folded:
        return "%", folded.replace("%", " ")
    found = _SCALE_ALONE.search(folded)
    if found:
        return _SCALES[found[1]], f"{folded[: found.start()]} {folded[found.end() :]}"
    return "", folded


# --- fields -----------------------------------------------------------------------------

_TABLES: tuple[tuple[str, Mapping[str, str], Mapping[str, object]], ...] = (
    (COMPANY, COMPANY_HEADERS, FIELDS),
    (PERSON, PERSON_HEADERS, PERSON_FIELDS),
    (DEAL, DEAL_HEADERS, DEAL_FIELDS),
    (EVENT, EVENT_HEADERS, EVENT_FIELDS),
)
_LEDGERS: tuple[tuple[str, Mapping[str, str], Mapping[str, object]], ...] = (
    (DEAL_TOO, DEAL_MORE_HEADERS, DEAL_MORE),
    (LEAD, LEAD_HEADERS, LEAD_FIELDS),
    (CONTRACT, CONTRACT_HEADERS, CONTRACT_FIELDS),
    (ORDER, ORDER_HEADERS, ORDER_FIELDS),
    (MEETING, MEETING_HEADERS, MEETING_FIELDS),
    (TARGET, TARGET_HEADERS, TARGET_FIELDS),
    (TOUCH, TOUCH_HEADERS, TOUCH_FIELDS),
    (COST, COST_HEADERS, COST_FIELDS),
    (INTERVIEW, INTERVIEW_HEADERS, INTERVIEW_FIELDS),
    (FACT, FACT_HEADERS, FACT_FIELDS),
)
_STRENGTHS = {"~": LIKELY, "?": UNCLEAR}
_ABOUT_WORDS = ((COMPANY, COMPANY_WORDS), (PERSON, PERSON_WORDS), (DEAL, DEAL_WORDS))


@functools.cache
def _known(about: str) -> dict[str, tuple[str, int]]:
    """Letters of a header -> (field, strength); what is written first counts."""
    tables = (*_TABLES, *_LEDGERS)
    table, fields = next((table, fields) for name, table, fields in tables if name == about)
    known: dict[str, tuple[str, int]] = {}
    for field, headers in table.items():
        for written in headers.split(";"):
            mark = written.strip()[:1]
            strength = _STRENGTHS.get(mark, SURE)
            key = _joined(_SIGNS.split(fold(written.strip().lstrip("~?"))))
            if key not in known or known[key][1] < strength:
                known[key] = (field, strength)
    for field in fields:
        if about != PERSON or field in table:
            known.setdefault(_joined(field.split("_")), (field, SURE))
    return known


@functools.cache
def _nothing() -> frozenset[str]:
    return frozenset(_joined(_SIGNS.split(fold(part.strip()))) for part in NO_FIELD.split(";"))


_AS_THEY_ARE = frozenset("sites clients notes sales news".split())
"""Words that mean something else without their s."""
_WITH_NUMBER = frozenset(
    "siren siret vat naf phone mobile departement id contact_id deal_id".split()
)
"""Fields that one calls "numero de ...": a number of anything else is no name of it."""


def _joined(words: Iterable[str]) -> str:
    """The words as one, each in the singular."""
    return "".join(
        word[:-1]
        if len(word) > 3 and word[-1] == "s" != word[-2] and word not in _AS_THEY_ARE
        else word
        for word in words
    )


def _meanings(words: tuple[str, ...]) -> tuple[str, list[Meaning]]:
    """What the header is about, and the fields that it may name, one for each table."""
    if not words or _joined(words) in _nothing():
        return "", []
    about = _about(words)
    found = []
    for name, _, _ in _TABLES:
        meaning = _meaning(name, words, about, only_whole=about == OTHER)
        if meaning is not None:
            found.append(meaning)
    return about, found


_WITHOUT_TAX = frozenset("ht hors taxe taxes htva excl net".split())


def _in_ledgers(words: tuple[str, ...]) -> list[Meaning]:
    """The fields that the header may name in each of the tables of the measures."""
    bare = tuple(word for word in words if word not in _WITHOUT_TAX) or words
    found = []
    for name, *_ in _LEDGERS:
        for tried in (words, bare) if bare != words else (words,):
            meaning = _meaning(name, tried, name, only_whole=False, known_for=True)
            if meaning is not None:
                found.append(meaning)
                break
    return found


def _about(words: tuple[str, ...]) -> str:
    if words[0] in OTHER_WORDS:
        return OTHER
    return next((about for about, known in _ABOUT_WORDS if known & set(words)), "")


def _meaning(
    name: str, words: tuple[str, ...], about: str, *, only_whole: bool, known_for: bool = False
) -> Meaning | None:
    """known_for: whether the rows are known, so that "Devise" may hold a field all the same."""
    known = _known(name)
    for tried, rank, is_stripped in [(words, 0, False)] if only_whole else _spelled(words):
        key = _joined(tried)
        if key in _nothing() and not known_for:
            return None
        if key in known and (not is_stripped or about == name):
            field, strength = known[key]
            if len(tried) < len(words) and field not in _WITH_NUMBER and _NUMBERED & set(words):
                continue
            return Meaning(name, field, strength if rank < 3 else min(strength, LIKELY), rank)
    return None


def _spelled(words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], int, bool]]:
    """The words as written, then with less and less of them: (words, rank, without "company")."""
    yield words, 0, False
    plain = tuple(word for word in words if word not in _STOP)
    bare = tuple(word for word in plain if not any(word in known for _, known in _ABOUT_WORDS))
    for cost, shorten in _SHORTER:
        for kept, is_stripped in ((plain, False), (bare, True)):
            shorter = shorten(kept)
            if shorter and (shorter != kept or not cost):
                yield shorter, cost, is_stripped


def _unnumbered(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _NUMBERED)


def _without_main(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _MAIN)


def _without_one(words: tuple[str, ...]) -> tuple[str, ...]:
    return _without_number(words, lambda number: number == 1)


def _without_more(words: tuple[str, ...]) -> tuple[str, ...]:
    others = tuple(word for word in _without_main(words) if word not in _OTHER_ONE)
    return _without_number(others, lambda number: True)


def _without_number(words: tuple[str, ...], is_meant: Callable[[int], bool]) -> tuple[str, ...]:
    """ "email 2" and "email2" without their number."""
    if not words:
        return words
    last = words[-1].rstrip("0123456789")
    digits = words[-1][len(last) :]
    if not digits or len(digits) > 2 or not is_meant(int(digits)):
        return words
    return (*words[:-1], last) if last else words[:-1]


_SHORTER: tuple[tuple[int, Callable[[tuple[str, ...]], tuple[str, ...]]], ...] = (
    (0, lambda words: words),
    (0, _unnumbered),
    (1, _without_main),
    (1, _without_one),
    (3, _without_more),
)
"""(rank, what to leave out), the least first."""
