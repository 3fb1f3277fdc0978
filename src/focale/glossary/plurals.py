"""How does a sentence agree with a number, in French and in English?

In a wording `{count} cellule(s) (est vide|sont vides)`: what stands in brackets is chosen by the
fact `count` (else `n`), or by another one that is named, `ligne(rows:s)`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_CHOICE = re.compile(r"\((?:([a-z_]+):)?(?:([^()|]*)\|([^()|]*)|(e?s|x|nt))\)")
_BETWEEN_DIGITS = re.compile(r"[\s,.]")


def agreed(text: str, facts: Mapping[str, object], lang: str) -> str:
    """The wording with its endings chosen; facts as they will be put into it.

    Zero is singular in French, plural in English; a fact that is no number takes the plural.

    >>> agreed("{count} ligne(s) (est|sont) vide(s)", {"count": 0}, "fr")
    '{count} ligne est vide'
    >>> agreed("{n} row(s), {rows} cell(rows:s)", {"n": "1,000", "rows": 1}, "en")
    '{n} rows, {rows} cell'
    """

    def chosen(found: re.Match[str]) -> str:
        name, one, many, ending = found.groups()
        fact = facts.get(name) if name else facts.get("count", facts.get("n"))
        if _is_one(fact, lang):
            return one or ""
        return many or ending or ""

    return _CHOICE.sub(chosen, text) if "(" in text else text


def _is_one(fact: object, lang: str) -> bool:
    digits = _BETWEEN_DIGITS.sub("", str(fact))
    if not digits.isdecimal():
        return False
    return int(digits) < 2 if lang == "fr" else int(digits) == 1
