"""Which number in a company's name is the département in which it stands?

"CPAM 92" in the Hauts-de-Seine is the CPAM des Hauts-de-Seine, "ASEA43" the ASEA of the
Haute-Loire. Elsewhere a number stays what it is.
"""

from __future__ import annotations

import re

import numpy as np

from focale.accounts.duplicates.codes import NONE, Coded
from focale.accounts.values.company_name import ABBREVIATIONS
from focale.accounts.values.scripts import plain_words
from focale.criterion.fold import fold
from focale.glossary.territory import DEPARTEMENTS

_NUMBERED = re.compile(r"\b([a-z]{2,})? ?(0[1-9]|[1-8]\d|9[0-5]|2[ab]|97[1-6])\b")
_DIGIT = re.compile(r"\d")
_NAMES = {code.lower(): " ".join(plain_words(fold(name))) for code, name in DEPARTEMENTS.items()}


def with_areas_named(name: Coded, departement: Coded) -> Coded:
    """The names, the number of the record's own département written out.

    name: folded words. departement: codes, in lower case.

    >>> name = Coded(np.array([0, 0, 1, -1], np.int32), ["foyer 92", "asea43"])
    >>> here = Coded(np.array([0, 1, 2, 0], np.int32), ["92", "93", "43"])
    >>> told = with_areas_named(name, here)
    >>> [told.values[code] for code in told.codes[:3]]
    ['foyer hauts de seine', 'foyer 92', 'asea haute loire']
    """
    numbered = {place: found for place, text in enumerate(name.values)
                if _DIGIT.search(text) and (found := _NUMBERED.search(text))}  # fmt: skip
    if not numbered or not departement.values:
        return name
    values, codes = list(name.values), name.codes.copy()
    numbers: dict[str, int] = {text: place for place, text in enumerate(values)}
    rows = np.flatnonzero(np.isin(name.codes, list(numbered)) & (departement.codes != NONE))
    for row in rows.tolist():
        found = numbered[int(name.codes[row])]
        here = departement.values[departement.codes[row]]
        if found[2] != here:
            continue
        word = found[1] or ""
        parts = [found.string[: found.start()], ABBREVIATIONS.get(word, word), _NAMES[here]]
        text = " ".join(" ".join([*parts, found.string[found.end() :]]).split())
        codes[row] = numbers.setdefault(text, len(numbers))
    kept = [*numbers]
    used, moved = np.unique(codes[codes >= 0], return_inverse=True)
    codes[codes >= 0] = moved
    return Coded(codes, [kept[place] for place in used.tolist()])
