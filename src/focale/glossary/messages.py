"""How is a fault told to a person, in French and in English?

A message has a code, the place (file, line) and facts; its words stand in `wordings`. So
one fault reads the same in the CLI, the library and the desk, in the reader's language.
"""

from __future__ import annotations

import difflib
import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from focale.glossary.fields import field_label
from focale.glossary.plurals import agreed
from focale.glossary.typography import NARROW
from focale.glossary.wordings import WORDINGS
from focale.glossary.words import label

LANGUAGES = ("fr", "en")


@dataclass(frozen=True)
class Message:
    """One thing to tell: what is wrong, where, and what to do.

    code: a key of `wordings.WORDINGS`. file, line: the place, when there is one; line counts
    from 1. facts: the values that the wording names.
    """

    code: str
    file: str = ""
    line: int = 0
    facts: Mapping[str, object] = field(default_factory=dict)

    def words(self, lang: str = "en") -> str:
        """The whole sentence in `lang` ("fr", or English for anything else).

        >>> Message("no_such_file", facts={"path": "a.csv"}).words("en")
        'a.csv: no such file. Check the path.'
        """
        french, english = WORDINGS[self.code]
        facts = {
            name: grouped(_in(lang, fact), lang) if name in _NUMBERS else _in(lang, fact)
            for name, fact in self.facts.items()
        }
        text = agreed(french if lang == "fr" else english, self.facts, lang).format(**facts)
        return f"{self.place(lang)}{text}"

    def place(self, lang: str = "en") -> str:
        """The place as a prefix: "cible.yaml, ligne 12 : ", or nothing."""
        if not self.file and not self.line:
            return ""
        word = "ligne" if lang == "fr" else "line"
        parts = [self.file] if self.file else []
        if self.line:
            parts.append(f"{word} {self.line}")
        return ", ".join(parts) + (" : " if lang == "fr" else ": ")


_NUMBERS = frozenset({"count", "most", "least", "size", "rows", "columns"})
"""Facts that are shown with their digits in threes, where they are whole numbers."""


def grouped(count: object, lang: str) -> object:
    """A count, its digits in threes; anything but a whole number as it is.

    >>> grouped(41176, "en"), grouped(41176, "fr") == "41\u202f176", grouped("few", "en")
    ('41,176', True, 'few')
    """
    if not isinstance(count, int) or isinstance(count, bool):
        return count
    return f"{count:,}".replace(",", NARROW if lang == "fr" else ",")


def _in(lang: str, fact: object) -> object:
    """A fact for a sentence: messages and the words of the glossary in the reader's language."""
    if isinstance(fact, tuple):
        return ", ".join(str(_in(lang, one)) for one in fact)
    if isinstance(fact, Message):
        return fact.words(lang)
    return label(fact.value, lang) if isinstance(fact, enum.StrEnum) else fact


class FocaleError(ValueError):
    """What was given cannot be used; `messages` holds every fault that was found."""

    def __init__(self, messages: Message | Iterable[Message]) -> None:
        self.messages = (messages,) if isinstance(messages, Message) else tuple(messages)
        super().__init__(self.words("en"))

    def words(self, lang: str) -> str:
        """Every fault, one a line."""
        return "\n".join(message.words(lang) for message in self.messages)


def fault(code: str, file: str = "", line: int = 0, **facts: object) -> FocaleError:
    """An error with one message."""
    return FocaleError(Message(code, file, line, facts))


def closest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known words that look most like `word`, best first.

    >>> closest("headcont", ["headcount", "naf"])
    ['headcount']
    """
    return difflib.get_close_matches(word.lower(), list(known), n=most, cutoff=0.6)


def listed(words: Sequence[object], most: int = 6) -> str:
    """Words for a sentence, cut after `most`.

    >>> listed(["a", "b", "c"], most=2)
    'a, b …'
    """
    text = ", ".join(str(word) for word in words[:most])
    return f"{text} …" if len(words) > most else text


def fields_named(fields: Sequence[str], most: int = 8) -> tuple[object, ...]:
    """Fields for a sentence, by what people call them, cut after `most`.

    >>> Message("field_called", facts={"fr": "effectif", "en": "headcount"}).words("fr")
    'effectif'
    >>> [one.words("en") for one in fields_named(["headcount", "naf"])]
    ['headcount', 'NAF code']
    """
    named: list[object] = [
        Message("field_called", facts={lang: field_label(name, lang) for lang in ("fr", "en")})
        for name in fields[:most]
    ]
    return (*named, *(["…"] if len(fields) > most else []))
