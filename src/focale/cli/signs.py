"""Which sign stands for one that the terminal cannot write?"""

from __future__ import annotations

import codecs
import unicodedata

HANDLER = "focale-signs"
_NEAREST = {
    "\u202f": " ", "\u00a0": " ", "\u2212": "-", "\u2013": "-", "\u2014": "-", "\u2026": "...",
    "\u2019": "'", "\u00ab": '"', "\u00bb": '"', "\u0153": "oe", "\u00b7": ".", "\u2022": "*",
    **dict.fromkeys("\u258f\u258e\u258d", "."), **dict.fromkeys("\u258c\u258b\u258a\u2589", "#"),
    "\u2588": "#", "\u2592": "+", "\u2591": "-", "\u2502": "|", "\u2500": "-", "\u2192": "->",
    "\u20ac": "EUR",
}  # fmt: skip


def nearest(error: UnicodeError) -> tuple[str, int]:
    """An error handler for codecs: the nearest sign, "?" where there is none.

    >>> "Équipe, 3 000 € ██░".encode("ascii", errors=HANDLER)
    b'Equipe, 3 000 EUR ##-'
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_NEAREST.get(sign) or _letter(sign) for sign in lost), error.end


def _letter(sign: str) -> str:
    """A letter without its accent, when it is one."""
    plain = unicodedata.normalize("NFKD", sign)[0]
    return plain if plain.isascii() else "?"


codecs.register_error(HANDLER, nearest)
