"""Is this a yes or a no?"""

from __future__ import annotations

import functools

from focale.accounts.values.cell import BLANK, Cell
from focale.criterion.fold import fold
from focale.glossary.fields import FALSE_WORDS, TRUE_WORDS

_YES = frozenset(
    {*TRUE_WORDS, "y", "o", "t", "v", "x", "on", "ok", "✓", "✔", "☑", "1.0", "ja", "si"}
)
_NO = frozenset({*FALSE_WORDS, "n", "f", "off", "✗", "✘", "☐", "0.0", "nein"})
_OF_FIELD: dict[str, dict[str, bool]] = {
    "customer": {
        "client": True, "cliente": True, "clients": True, "customer": True, "client actif": True,
        "active customer": True, "prospect": False, "lead": False, "suspect": False,
        "non client": False, "ancien client": False, "former customer": False,
    },
    "opted_out": {"unsubscribed": True, "desabonne": True, "subscribed": False, "abonne": False},
}  # fmt: skip


@functools.lru_cache(maxsize=8192)
def flag(text: str, field: str = "") -> Cell:
    """True or False. doubt: "unreadable".

    >>> flag("Oui").value, flag("x").value, flag("Client", "customer").value, flag("?").doubt
    (True, True, True, 'unreadable')
    """
    word = fold(text)
    if not word:
        return BLANK
    found = _OF_FIELD.get(field, {}).get(word)
    if found is None and (word in _YES or word in _NO):
        found = word in _YES
    if found is None:
        return Cell(None, "", "unreadable", 0.0)
    return Cell(found, "" if text == str(found).lower() else "flag_word")
