"""Where does a text name these people, and how does it read without them?

Addresses, numbers and profiles of theirs are found in any text of the workspace, in any spelling.
Names are found where they can be nobody else's: beside their own company also the family name
alone; elsewhere the full name, unless somebody else bears it too.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from focale.criterion.fold import fold
from focale.desk.directory.privacy.spelling import email_of, phone_of

PUT_INSTEAD = "(—)"
"""What stands where a person was named: no word, so that it is the same in every language."""

_EMAIL = re.compile(r"[^\s<>()\[\]{}\"',;:|=]+@[^\s<>()\[\]{}\"',;:|=]+\.[^\W\d_]{2,}")
_PHONE = re.compile(r"(?:\(\+\d{1,3}\)\s?|\+)?\d(?:[\s.\-/()\u00a0\u202f]{0,3}\d){7,14}")
_PROFILE = re.compile(r"linkedin\.com/in/([^\s/?#\"',;<>)]+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_BETWEEN = re.compile(r"[\s\-'’.,_\u00a0\u202f]{1,3}")  # two words of one name
_CIVILITY = re.compile(r"\b(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|me|ms|mrs)\b", re.I)
_SHORTEST = 3  # letters of a family name that may stand alone

Words = tuple[str, ...]


@dataclass
class _Names:
    """Names, each as its folded words, by the first of them."""

    by_first: dict[str, set[Words]] = field(default_factory=lambda: defaultdict(set))

    def add(self, words: Words) -> None:
        if words:
            self.by_first[words[0]].add(words)

    def spans(self, text: str) -> list[tuple[int, int]]:
        if not self.by_first:
            return []
        tokens = [(fold(one[0]), one.start(), one.end()) for one in _WORD.finditer(text)]
        found = []
        for place, (word, start, _) in enumerate(tokens):
            for name in self.by_first.get(word, ()):
                said = tokens[place : place + len(name)]
                if tuple(one[0] for one in said) == name and _are_beside(text, said):
                    found.append((start, said[-1][2]))
        return found


def _are_beside(text: str, words: list[tuple[str, int, int]]) -> bool:
    """Whether nothing but a space, a hyphen or a comma stands between words."""
    gaps = itertools.pairwise(words)
    return all(_BETWEEN.fullmatch(text[one[2] : other[1]]) for one, other in gaps)


@dataclass(frozen=True)
class Named:
    """Who is to be found. company, company_name: of theirs. emails, phones: theirs
    alone. is_only_one: nobody else bears this name."""

    first_name: str
    last_name: str
    company: int | None = None
    emails: Collection[str] = ()
    phones: Collection[str] = ()
    linkedin: str = ""
    is_only_one: bool = True
    company_name: str = ""


class Traces:
    """What can be found of some people in texts."""

    def __init__(self, people: Iterable[Named]) -> None:
        self._emails: set[str] = set()
        self._phones: set[str] = set()
        self._profiles: set[str] = set()
        self._everywhere = _Names()
        self._at: dict[int, _Names] = defaultdict(_Names)
        for one in people:
            self._add(one)

    def _add(self, one: Named) -> None:
        self._emails |= {email_of(text) for text in one.emails} - {""}
        self._phones |= {phone_of(text) for text in one.phones} - {""}
        profile = _PROFILE.search(one.linkedin)
        if profile:
            self._profiles.add(profile[1].casefold())
        first, last = _words(one.first_name), _words(one.last_name)
        if not last:
            return
        firm = _words(one.company_name)
        is_family_firm = any(firm[at : at + len(last)] == last for at in range(len(firm)))
        whole = [first + last, last + first] if first else []
        for words in whole:
            if one.is_only_one:
                self._everywhere.add(words)
            if one.company is not None:
                self._at[one.company].add(words)
        long_enough = sum(map(len, last)) >= _SHORTEST
        if one.company is not None and long_enough and not is_family_firm:
            self._at[one.company].add(last)

    def without(self, text: str, company: int | None = None) -> str:
        """The text without them; the same where it does not name them.

        company: the one that the text stands beside.
        """
        if len(text) < _SHORTEST:
            return text
        spans = self._addresses(text)
        spans += self._everywhere.spans(text)
        if company is not None and company in self._at:
            spans += self._at[company].spans(text)
        return _cut(text, spans) if spans else text

    def _addresses(self, text: str) -> list[tuple[int, int]]:
        spans = []
        if "@" in text and self._emails:
            spans += [o.span() for o in _EMAIL.finditer(text) if email_of(o[0]) in self._emails]
        if self._phones:
            spans += [o.span() for o in _PHONE.finditer(text) if phone_of(o[0]) in self._phones]
        if self._profiles and "inkedin" in text.casefold():
            spans += [
                one.span(1)
                for one in _PROFILE.finditer(text)
                if one[1].casefold() in self._profiles
            ]
        return spans

    def cleared(self, value: Any, company: int | None = None) -> Any:
        """A value of JSON without them: texts, keys, and what is inside lists and objects."""
        if isinstance(value, str):
            return self.without(value, company)
        if isinstance(value, list):
            return [self.cleared(one, company) for one in value]
        if isinstance(value, dict):
            return {
                self.without(str(key), company): self.cleared(one, company)
                for key, one in value.items()
            }
        return value


def _words(name: str) -> Words:
    return tuple(fold(word) for word in _WORD.findall(name))


def _cut(text: str, spans: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in sorted(spans):
        if start < at:
            at = max(at, end)
            continue
        parts += [text[at:start], PUT_INSTEAD]
        at = end
    return "".join([*parts, text[at:]])


def is_nothing_else(text: object) -> bool:
    """Whether nothing is left of a value but the mark of who was taken out.

    >>> is_nothing_else("(—)"), is_nothing_else("Mme (—) <(—)>"), is_nothing_else("DAF (—)")
    (True, True, False)
    """
    if not isinstance(text, str) or PUT_INSTEAD not in text:
        return False
    return not re.search(r"[^\W_]", _CIVILITY.sub("", text.replace(PUT_INSTEAD, "")))
