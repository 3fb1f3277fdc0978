"""Which items does a list hold, written in one cell?"""

from __future__ import annotations

import functools
import json
import re

from focale.accounts.values.cell import BLANK, Cell
from focale.accounts.values.placeholder import is_placeholder
from focale.criterion.fold import WHITESPACE, fold

_BETWEEN = re.compile(r"[;|\n\r•]")
_COMMA = re.compile(r",(?![^()]*\))")  # not the one in "Microsoft (Azure, Office)"


@functools.lru_cache(maxsize=8192)
def items(text: str, separator: str = "") -> Cell:
    """The items, a tuple of texts: each once, in order, as first spelt. "[]" is an empty list.

    separator: the sign between them, when the column's is known; else ; | or a line end, else a
    comma.

    >>> items("Salesforce; HubSpot ;salesforce").value
    ('Salesforce', 'HubSpot')
    >>> items('["SAP", "Sage"]').value, items("[]").value, items("SAP").rule
    (('SAP', 'Sage'), (), '')
    """
    plain = text.strip(WHITESPACE)
    if not plain:
        return BLANK
    parts = _parts(plain, separator)
    kept: dict[str, str] = {}
    for part in parts:
        item = " ".join(part.strip(WHITESPACE).split())
        if item and not is_placeholder(item):
            kept.setdefault(fold(item), item)
    if not kept and parts:
        return Cell(None, "placeholder")
    found = tuple(kept.values())
    return Cell(found, "" if found == tuple(parts) else "list_form")


def _parts(plain: str, separator: str) -> list[str]:
    if plain.startswith("[") and plain.endswith("]"):
        try:
            listed = json.loads(plain)
        except ValueError:
            listed = [part.strip(" '\"") for part in plain[1:-1].split(",")]
        parts = listed if isinstance(listed, list) else [plain]
        return [str(part) for part in parts if part is not None and str(part).strip()]
    if separator:
        return plain.split(separator)
    if _BETWEEN.search(plain):
        return [part for part in _BETWEEN.split(plain) if part.strip()]
    return [part for part in _COMMA.split(plain) if part.strip()]
