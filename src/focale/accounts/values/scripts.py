"""Which words does a name have, whatever script it is written in?

Folding serves Latin letters; Greek, Cyrillic, Hebrew, Arabic and other letters lose their case
and their marks here, so that one name in capitals and in small letters is one.
"""

from __future__ import annotations

import re
import unicodedata

_LATIN_WORD = re.compile(r"[a-z0-9]+")
_ANY_WORD = re.compile(r"[^\W_]+")
_LAST_LATIN = "\u024f"
_TATWEEL = "\u0640"  # stretches an Arabic word, and says nothing


def plain_words(folded: str) -> list[str]:
    """The words of a folded text.

    >>> plain_words("les ateliers-morvan")
    ['les', 'ateliers', 'morvan']
    >>> plain_words("Γιώργος ΠΑΠΠΆΣ"), plain_words("Газпром")
    (['γιωργοσ', 'παππασ'], ['газпром'])
    """
    if folded.isascii() or not any(sign > _LAST_LATIN and sign.isalpha() for sign in folded):
        return _LATIN_WORD.findall(folded)
    bare = "".join(
        sign
        for sign in unicodedata.normalize("NFD", folded.casefold())
        if sign != _TATWEEL and not unicodedata.category(sign).startswith("M")
    )
    return _ANY_WORD.findall(bare)


def one_byte_signs(word: str) -> bytes:
    """The word with one byte for each sign: ASCII as it is, other signs by their place in a block.

    Words that differ may rarely become the same bytes: good for a glance, not for an answer.

    >>> one_byte_signs("duval"), len(one_byte_signs("γιωργοσ"))
    (b'duval', 7)
    """
    if word.isascii():
        return word.encode()
    return bytes(number if (number := ord(sign)) < 128 else 128 + number % 128 for sign in word)
