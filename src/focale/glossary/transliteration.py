"""Which Latin letters stand for a Greek or a Cyrillic one, where names are compared?

For comparing only, never for showing: plain letters without marks, as passports and maps write
them. Sources: ELOT 743 / ISO 843 (transcription) for Greek; ICAO Doc 9303 part 3 for Russian,
Ukrainian, Bulgarian and Serbian, "ya" and "yu" as company names have them.
"""

from __future__ import annotations

import re

_GREEK_PAIRS = {
    "ου": "ou", "αυ": "av", "ευ": "ev", "μπ": "b", "ντ": "nt", "γγ": "ng", "γκ": "gk", "γχ": "nch",
    "τσ": "ts", "τζ": "tz",
}  # fmt: skip
_GREEK = dict(zip("αβγδεζηικλμνξοπρστυφω", "avgdeziiklmnxoprstyfo", strict=True)) | {
    "θ": "th", "ς": "s", "χ": "ch", "ψ": "ps",
}  # fmt: skip
_CYRILLIC = dict(zip("абвгдезиклмнопрстуфыэіјґћђ", "abvgdeziklmnoprstufyeijgcd", strict=True)) | {
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya",
    "ъ": "", "ь": "", "й": "y", "ё": "e", "є": "ye", "ї": "yi", "љ": "lj", "њ": "nj", "џ": "dz",
}  # fmt: skip

LATIN: dict[str, str] = {**_GREEK_PAIRS, **_GREEK, **_CYRILLIC}
"""Small Greek or Cyrillic letters, or two that make one sound -> Latin ones."""

_LETTERS = re.compile("|".join([*_GREEK_PAIRS, f"[{''.join({**_GREEK, **_CYRILLIC})}]"]))


def in_latin(folded: str) -> str:
    """A folded text with Latin letters in the place of Greek and Cyrillic ones; others stay.

    >>> in_latin("северная верфь"), in_latin("παππασ εκδοσεισ"), in_latin("acme 2"), in_latin("שמש")
    ('severnaya verf', 'pappas ekdoseis', 'acme 2', 'שמש')
    """
    return folded if folded.isascii() else _LETTERS.sub(lambda found: LATIN[found[0]], folded)
