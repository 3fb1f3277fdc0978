"""Which letters does an accent come off, in engines that have no function for it?"""

from __future__ import annotations

import unicodedata

CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _easy() -> dict[str, str]:
    bases = {chr(point): unicodedata.normalize("NFD", chr(point)) for point in range(0xC0, 0x180)}
    return {
        letter: parts[0]
        for letter, parts in bases.items()
        if len(parts) > 1 and parts[0].isascii() and parts[0].isalpha()
    }


EASY_LETTERS = "".join(_easy())
"""The letters of Latin-1 and Latin Extended-A that are an ASCII letter and marks."""

EASY_PLAIN = "".join(_easy().values())
"""Their ASCII letters, in the same order."""
