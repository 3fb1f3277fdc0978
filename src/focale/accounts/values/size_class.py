"""Which size class does the law give a company: TPE, PME, ETI, GE?

Source: the decree 2008-1354, article 3 (thresholds in `glossary/size_thresholds`). The law looks at
headcount and at revenue or balance sheet, of the whole enterprise. What is not known leaves the
class unknown, unless it could not change it.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from focale.accounts.values.cell import BLANK, Cell
from focale.criterion.fold import fold
from focale.glossary.size_thresholds import SIZE_THRESHOLDS

_WORDS: dict[str, str] = {
    "tpe": "TPE", "mic": "TPE", "me": "TPE", "micro": "TPE", "microentreprise": "TPE",
    "micro-entreprise": "TPE", "micro entreprise": "TPE", "tres petite entreprise": "TPE",
    "pme": "PME", "sme": "PME", "petite et moyenne entreprise": "PME",
    "petites et moyennes entreprises": "PME", "smb": "PME",
    "eti": "ETI", "entreprise de taille intermediaire": "ETI", "mid-cap": "ETI", "midcap": "ETI",
    "mid-market": "ETI", "taille intermediaire": "ETI",
    "ge": "GE", "grande entreprise": "GE", "grandes entreprises": "GE", "grand groupe": "GE",
    "grands comptes": "GE", "grand compte": "GE", "large": "GE", "large enterprise": "GE",
}  # fmt: skip


@functools.lru_cache(maxsize=4096)
def size_class(text: str) -> Cell:
    """The class that a cell names.

    >>> size_class("PME").rule, size_class("Grande entreprise").value, size_class("?b").doubt
    ('', 'GE', 'unreadable')
    """
    word = fold(text)
    if not word:
        return BLANK
    found = _WORDS.get(word) or _WORDS.get(re.split(r"\s*[(:,]|\s+-\s+", word, maxsplit=1)[0])
    if found is None:
        return Cell(None, "", "unreadable", 0.0)
    return Cell(found, "code_form" if found != text else "")


@dataclass(frozen=True, slots=True)
class Known:
    """The least and the most that a quantity can be; None on both sides: not known at all."""

    low: float | None = None
    high: float | None = None

    def is_at_most(self, limit: float) -> bool | None:
        """Whether it is; None when it may or may not be."""
        if self.high is not None and self.high <= limit:
            return True
        return False if self.low is not None and self.low > limit else None

    def is_below(self, limit: float) -> bool | None:
        """Whether it is; None when it may or may not be."""
        if self.high is not None and self.high < limit:
            return True
        return False if self.low is not None and self.low >= limit else None


def legal_size_class(headcount: Known, revenue: Known, balance_sheet: Known) -> str:
    """TPE, PME, ETI or GE; "" where what is unknown decides. Persons and euros.

    TPE is the part of PME below 10 people and 2 M€.

    >>> exactly = lambda number: Known(number, number)
    >>> legal_size_class(exactly(60), exactly(8e6), Known())
    'PME'
    >>> [legal_size_class(exactly(people), Known(), Known()) for people in (60, 6000)]
    ['', 'GE']
    """
    for name, (people, most_revenue, most_balance) in SIZE_THRESHOLDS.items():
        small = _or(revenue.is_at_most(most_revenue), balance_sheet.is_at_most(most_balance))
        inside = _and(headcount.is_below(people), small)
        if inside is None:
            return ""
        if inside:
            return name
    return "GE"


def _and(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def _or(one: bool | None, other: bool | None) -> bool | None:
    if one or other:
        return True
    return None if one is None or other is None else False
