"""Where does a text name these people, and how does it read without them?

Addresses, numbers and profiles of theirs are found in any text of the workspace, in any spelling.
Names are found where they can be nobody else's: beside their own company also the family name
alone; elsewhere the full name, unless somebody else bears it too. Accents may be signs of their
own, invisible signs may stand between letters, an address may be spelt out.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from focale.criterion.fold import fold
from focale.desk.directory.privacy.spelling import email_of, phone_of

PUT_INSTEAD = "(—)"
"""What stands where a person was named: no word, so that it is the same in every language."""

_SIGN = r"[^\s<>()\[\]{}\"',;:|=/?&]"  # of an address
_EMAIL = re.compile(rf"{_SIGN}+@{_SIGN}+\.[^\W\d_]{{2,}}")
_SPELT = re.compile(
    r"[\w.+\-]+(?:\s?[(\[{]\s?(?:at|arobase)\s?[)\]}]\s?|\s(?:at|arobase)\s|%40|\s?@\s?)"
    r"[\w\-]+(?:(?:\.|\s?[(\[{]\s?(?:dot|point)\s?[)\]}]\s?|\s(?:dot|point)\s)[\w\-]+)+",
    re.IGNORECASE,
)
"""An address that is written so that machines do not read it: "claire (at) duval (point) fr"."""
_SPELT_AT = re.compile(r"@|%40|\bat\b|arobase", re.IGNORECASE)
_WORD_AT = re.compile(r"\s?(?:%40|@)\s?|\s(?:at|arobase)\s", re.IGNORECASE)
_WORD_DOT = re.compile(r"\s(?:dot|point)\s", re.IGNORECASE)
_PHONE = re.compile(r"(?:\(\+\d{1,3}\)\s?|\+)?\d(?:[\s.\-/()\u00a0\u202f]{0,3}\d){7,14}")
_RUN = re.compile(r"\d(?:[\s.\-/()\u00a0\u202f]{0,3}\d){8,}")
_NATIONAL = 9  # digits of a number without its country and its zero
_BEFORE = ("00330", "0033", "330", "33", "0")  # what may stand before them
_PROFILE = re.compile(r"linkedin\.com/in/([^\s/?#\"',;<>)]+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_BETWEEN = re.compile(r"[\s\-‐‑–'’ʼ.,_\u00a0\u202f]{1,3}")  # two words of one name
_CIVILITY = re.compile(r"\b(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|me|ms|mrs)\b", re.I)
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CLUSTER = re.compile("(?s:.)[\u0300-\u036f]*")  # a sign with its accents
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
        tokens = [(_folded(one[0]), one.start(), one.end()) for one in _WORD.finditer(text)]
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
        self._national: set[str] = set()
        self._profiles: set[str] = set()
        self._everywhere = _Names()
        self._at: dict[int, _Names] = defaultdict(_Names)
        self._family = _Names()
        for one in people:
            self._add(one)

    def _add(self, one: Named) -> None:
        self._emails |= {email_of(text) for text in one.emails} - {""}
        for number in {phone_of(text) for text in one.phones} - {""}:
            self._phones.add(number)
            if number.startswith("+33"):  # a sheet loses the zero, or joins two numbers
                self._phones.add(number[-_NATIONAL:])
                self._national.add(number[-_NATIONAL:])
        profile = _PROFILE.search(one.linkedin)
        if profile:
            self._profiles.add(profile[1].casefold())
        first, last = _words(one.first_name), _words(one.last_name)
        if not last:
            return
        if sum(map(len, last)) > _SHORTEST:
            self._family.add(last)
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

    @property
    def companies(self) -> frozenset[int]:
        """The companies of these people."""
        return frozenset(self._at)

    def without(self, text: str, company: int | None = None) -> str:
        """The text without them; the same where it does not name them.

        company: the one that the text stands beside.
        """
        if len(text) < _SHORTEST:
            return text
        plain, places = _readable(text)
        spans = self._addresses(plain)
        spans += self._everywhere.spans(plain)
        if company is not None and company in self._at:
            spans += self._at[company].spans(plain)
        if not spans:
            return text
        return _cut(text, [(places[start], places[end]) for start, end in spans])

    def names(self, text: str, company: int | None = None) -> bool:
        """Whether a text names them."""
        return self.without(text, company) != text

    def may_name(self, value: Any) -> bool:
        """Whether a text that was gone through may still mean one of them: their family name
        stands alone, with a capital. A person looks."""
        if isinstance(value, str):
            plain, _ = _readable(value)
            return any(plain[start].isupper() for start, _ in self._family.spans(plain))
        if isinstance(value, dict):
            return any(self.may_name(one) for one in value.values())
        return isinstance(value, list) and any(self.may_name(one) for one in value)

    def _addresses(self, text: str) -> list[tuple[int, int]]:
        spans = []
        if "@" in text and self._emails:
            spans += [o.span() for o in _EMAIL.finditer(text) if email_of(o[0]) in self._emails]
        if self._emails and _SPELT_AT.search(text):
            spans += [o.span() for o in _SPELT.finditer(text) if _unspelt(o[0]) in self._emails]
        if self._phones:
            spans += self._numbers(text)
        if self._profiles and "inkedin" in text.casefold():
            spans += [
                one.span(1)
                for one in _PROFILE.finditer(text)
                if one[1].casefold() in self._profiles
            ]
        return spans

    def _numbers(self, text: str) -> list[tuple[int, int]]:
        """Their telephone numbers, alone or in a row of numbers: "0612345678/0320112233"."""
        near = self._in_rows(text) if self._national else []
        return near + [
            one.span()
            for one in _PHONE.finditer(text)
            if phone_of(one[0]) in self._phones
            and not any(one.start() <= start and end <= one.end() for start, end in near)
        ]

    def _in_rows(self, text: str) -> list[tuple[int, int]]:
        spans = []
        for run in _RUN.finditer(text):
            places = [at for at in range(run.start(), run.end()) if text[at].isdecimal()]
            digits = "".join(text[at] for at in places)
            for at in range(1, len(digits) - _NATIONAL + 1):
                if digits[at : at + _NATIONAL] not in self._national:
                    continue
                before = next((one for one in _BEFORE if digits[:at].endswith(one)), "")
                start, end = places[at - len(before)], places[at + _NATIONAL - 1] + 1
                start -= text[start - 1 : start] == "+"
                is_open = text[start:end].count(")") > text[start:end].count("(")
                start -= is_open and text[start - 1 : start] == "("
                if before and not (text[start - 1 : start] + text[end : end + 1]).isdecimal():
                    spans.append((start, end))
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


@functools.lru_cache(20_000)
def _folded(word: str) -> str:
    return fold(word)


def _words(name: str) -> Words:
    return tuple(fold(word) for word in _WORD.findall(_readable(name)[0]))


def _unspelt(text: str) -> str:
    return email_of(_WORD_DOT.sub(".", _WORD_AT.sub("@", text)))


def _readable(text: str) -> tuple[str, Sequence[int]]:
    """The text as one reads it, letters and accents in one sign and nothing invisible; and where
    each of its signs, and its end, stands in the text.

    >>> _readable("He\\u0301le\\u00adna")
    ('Hélena', [0, 1, 3, 4, 6, 7, 8])
    """
    if text.isascii() or (unicodedata.is_normalized("NFC", text) and not _HIDDEN.search(text)):
        return text, range(len(text) + 1)
    signs: list[str] = []
    places: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        plain = _HIDDEN.sub("", unicodedata.normalize("NFC", cluster[0]))
        signs.append(plain)
        places += [cluster.start()] * len(plain)
    return "".join(signs), [*places, len(text)]


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
