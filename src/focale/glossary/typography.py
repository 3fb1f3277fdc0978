"""Which spaces does French print have, that no line breaks at?"""

from __future__ import annotations

import re

NARROW = "\u202f"
"""Between the threes of a number, and before ; ! ? % €: the one space of numbers, written or
computed."""
BLANK = "\u00a0"
"""Before : and inside « »."""

_BEFORE = re.compile(r" (?=[;!?%€])")
_COLON = re.compile(r" (?=:)|(?<=«) | (?=»)")


def french_spaces(text: str) -> str:
    """The same text, with the no-break spaces of French print.

    >>> french_spaces("« Oui » : 20 % !")
    '«\\xa0Oui\\xa0»\\xa0: 20\\u202f%\\u202f!'
    """
    return _COLON.sub(BLANK, _BEFORE.sub(NARROW, text))
