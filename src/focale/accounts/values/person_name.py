"""Which part of a person's name is the civility, the first name, the last name?

"M. DUPONT Jean-Marc", "Dupont, Marie" and "Marie DE LA TOUR" are told by what people do: a
comma stands behind the last name, capitals mark it, a known first name marks the other. Where
nothing tells, the first word is taken for the first name and the answer says that it is unsure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from focale.criterion.fold import fold
from focale.glossary.first_names import BOTH, FIRST_NAMES

ORDER_UNSURE = "name_order_unsure"
ONE_WORD = "name_one_word"
SEVERAL_PEOPLE = "name_several_people"
NOT_A_NAME = "name_not_a_name"

_CIVILITIES = {
    "m": "M.", "mr": "M.", "mister": "M.", "monsieur": "M.", "sir": "M.", "herr": "M.",
    "mme": "Mme", "madame": "Mme", "mrs": "Mme", "ms": "Mme", "mlle": "Mme", "melle": "Mme",
    "mademoiselle": "Mme", "miss": "Mme", "frau": "Mme",
    "dr": "Dr", "docteur": "Dr", "doctor": "Dr", "pr": "Pr", "prof": "Pr", "professeur": "Pr",
    "professor": "Pr", "me": "Me", "maitre": "Me",
}  # fmt: skip
_PARTICLES = frozenset(
    "de du des d le la les l von van der den ter ten zu zur di da dos das del della el al ben "
    "bin ibn st saint sainte".split()
)
_LOWERED = frozenset("de du des d von van der den ter ten zu zur di da dos das del della".split())
_SUFFIXES = frozenset("phd mba jr sr ii iii esq".split())
_SPACES = re.compile(r"\s+")
_LETTERS = re.compile(r"[^\W\d_]")
_AND_SPOUSE = re.compile(
    r"^(?:et|and|ou|&)\s+(?:mme|madame|mrs|m|mr|monsieur)\.?\s+", re.IGNORECASE
)
_COUPLE = re.compile(r"\s(?:et|and|ou|&)\s|/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name, read. civility: "M.", "Mme", "Dr", "Pr", "Me" or "". doubt: a code."""

    civility: str
    first: str
    last: str
    doubt: str = ""


def person_name(text: str) -> PersonName:
    """The parts of a person's name, in their usual spelling.

    >>> person_name("M. DUPONT Jean-Marc")
    PersonName(civility='M.', first='Jean-Marc', last='Dupont', doubt='')
    >>> person_name("Dupont, Marie").last, person_name("Marie DE LA TOUR").last
    ('Dupont', 'de La Tour')
    >>> person_name("Quenelin Torvat").doubt
    'name_order_unsure'
    """
    text = _SPACES.sub(" ", text).strip(" \t\"'.,;-–_*")
    if not _LETTERS.search(text) or "@" in text or sum(map(str.isdigit, text)) > 1:
        return PersonName("", "", text, NOT_A_NAME if text else "")
    civility, rest = _without_civility(text)
    doubt = SEVERAL_PEOPLE if _COUPLE.search(f" {rest}") else ""
    first, last, unsure = _parted(_AND_SPOUSE.sub("", rest) or rest)
    return PersonName(civility, _cased(first, is_first=True), _cased(last), doubt or unsure)


def _without_civility(text: str) -> tuple[str, str]:
    """The civility, at either end, the last one said, and the name without suffixes."""
    words = text.split(" ")
    civility = ""
    while len(words) > 1 and (found := _CIVILITIES.get(_bare(words[0]))):
        civility = found if not civility or found in ("Dr", "Pr", "Me") else civility
        words.pop(0)
    while len(words) > 1:
        bare = _bare(words[-1])
        if bare in _SUFFIXES:
            words.pop()
        elif not civility and len(bare) > 1 and bare in _CIVILITIES:
            civility = _CIVILITIES[bare]
            words.pop()
        else:
            break
    return civility, " ".join(words).strip(" ,")


def _bare(word: str) -> str:
    return fold(word).strip(".,()")


def _parted(name: str) -> tuple[str, str, str]:
    """First name, last name, doubt."""
    before, comma, after = name.partition(",")
    if comma and before.strip() and after.strip():
        return after.strip(), before.strip(), ""
    words = name.split(" ")
    if len(words) == 1:
        is_first = fold(name) in FIRST_NAMES and fold(name) not in BOTH
        return (name, "", ONE_WORD) if is_first else ("", name, ONE_WORD)
    return _by_capitals(words) or _by_known_names(words)


def _by_capitals(words: list[str]) -> tuple[str, str, str] | None:
    """By the words in capitals, particles beside them taken along; None where they do not tell."""
    capitals = [_is_capital(word) for word in words]
    if all(capitals) or not any(capitals):
        return None
    start = capitals.index(True)
    end = len(capitals) - capitals[::-1].index(True)
    while start > 0 and fold(words[start - 1]).rstrip("'’") in _PARTICLES:
        start -= 1
    first, last = words[:start] + words[end:], words[start:end]
    if not first or not all(
        capitals[place] or fold(words[place]) in _PARTICLES for place in range(start, end)
    ):
        return None
    return " ".join(first), " ".join(last), ""


def _is_capital(word: str) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    return len(letters) > 1 and all(sign.isupper() for sign in letters) and "." not in word


def _by_known_names(words: list[str]) -> tuple[str, str, str]:
    """By the first names known at either end; the order "first last" where both or none are."""
    front, back = _known(words[0]), _known(words[-1])
    if back > front:
        start = len(words) - 1
        while start > 1 and _known(words[start - 1]) == 2:
            start -= 1
        return " ".join(words[start:]), " ".join(words[:start]), ""
    end = 1
    while end < len(words) - 1 and _is_more_first(words[end]):
        end += 1
    doubt = "" if front > back else ORDER_UNSURE
    return " ".join(words[:end]), " ".join(words[end:]), doubt


def _known(word: str) -> int:
    """2: a first name, 1: a first name or a surname, 0: not known as a first name."""
    parts = [part for part in fold(word).replace(".", "-").split("-") if part]
    if not parts or any(part not in FIRST_NAMES and len(part) > 1 for part in parts):
        return 0
    if len(parts) > 1:
        return 2
    return 1 if parts[0] in BOTH else 2


def _is_more_first(word: str) -> bool:
    folded = fold(word)
    return _known(word) == 2 or (len(folded.rstrip(".")) == 1)


def _cased(name: str, *, is_first: bool = False) -> str:
    """The usual capitals, where the name is in one case throughout; else as it was written."""
    words = name.split(" ") if name else []
    out = []
    for place, word in enumerate(words):
        folded = fold(word)
        if not is_first and folded in _LOWERED and len(words) > 1 and place < len(words) - 1:
            out.append(folded)
        elif "." in word and is_first:
            out.append(word.upper())
        elif word in (word.upper(), word.lower()):
            out.append(_capital(word, is_first))
        elif re.fullmatch(r"[ld]['’][^a-z]+", word):
            out.append(word[:2] + _capital(word[2:], is_first))
        else:
            out.append(word)
    return " ".join(out)


def _capital(word: str, is_first: bool) -> str:
    parts = re.split(r"([-'’])", word.lower())
    out = []
    for place, part in enumerate(parts):
        is_particle = (
            not is_first and part == "d" and parts[place + 1 : place + 2] in (["'"], ["’"])
        )
        if is_particle:
            out.append(part)
        elif not is_first and part.startswith("mc") and len(part) > 3:
            out.append(f"Mc{part[2:].capitalize()}")
        else:
            out.append(part[:1].upper() + part[1:])
    return "".join(out)
