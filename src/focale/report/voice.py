"""How does the page speak one language from its first to its last word?

Every word that the page adds to the data comes from the catalogue, through a `Voice`. French
spaces before ; : ? ! and inside « » are set here, so that the catalogue stays easy to write.
"""

from __future__ import annotations

import datetime

from focale.glossary.messages import Message
from focale.glossary.plurals import agreed
from focale.glossary.typography import french_spaces
from focale.glossary.words import label
from focale.report import figures
from focale.report.foreign import clean
from focale.report.wordings import WORDINGS


class Voice:
    """One language. Call it with a key of the catalogue and the facts that its words name."""

    def __init__(self, lang: str, *, typeset: bool = True) -> None:
        self.lang = "fr" if lang == "fr" else "en"
        self._typeset = typeset and self.lang == "fr"

    def __call__(self, key: str, **facts: object) -> str:
        """The words of `key`. Raises KeyError for a key without words.

        >>> Voice("en")("rank")
        'Rank'
        """
        text = WORDINGS[key][0 if self.lang == "fr" else 1]
        text = agreed(text, facts, self.lang)
        return (french_spaces(text) if self._typeset else text).format(**facts)

    def count(self, key: str, number: int, **facts: object) -> str:
        """The words of `key_one` or `key_many`, as the number and the language ask.

        >>> Voice("fr").count("bar_points", 0), Voice("en").count("bar_points", 0)
        ('0 point sur 100', '0 points out of 100')
        """
        is_one = abs(number) < 2 if self.lang == "fr" else number == 1
        return self(f"{key}_{'one' if is_one else 'many'}", n=self.whole(number), **facts)

    def label(self, code: str) -> str:
        """What people call a verdict, a band, a need."""
        return label(code, self.lang)

    def message(self, message: Message) -> str:
        """A notice of the library, its facts cleaned."""
        words = clean(message.words(self.lang), most=600)
        return french_spaces(words) if self._typeset else words

    def written(self, text: object, most: int = 120) -> str:
        """What somebody wrote in a profile: cleaned, with the spaces of the language.

        >>> Voice("fr").written(" +180 % :\\nréponses\\x00 ")
        '+180\\u202f%\\xa0: réponses'
        """
        words = clean(text, most)
        return french_spaces(words) if self._typeset else words

    def whole(self, number: int) -> str:
        """A count."""
        return figures.whole(number, self.lang)

    def share(self, part: int, total: int) -> str:
        """A part of a total, in per cent."""
        return figures.share(part, total, self.lang)

    def score(self, thousandths: int) -> str:
        """Points of an account."""
        return figures.score(thousandths, self.lang)

    def points(self, thousandths: int) -> str:
        """Points of a line."""
        return figures.line_points(thousandths, self.lang)

    def day(self, day: datetime.date) -> str:
        """A day in words."""
        return figures.long_day(day, self.lang)
