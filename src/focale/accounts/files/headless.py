"""Does a file begin with its data, without a line of headers?

Its first record then looks like those below: an e-mail address above e-mail addresses, a SIREN
above SIREN. A person is told, and says so with `FILE#no-header`; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from focale.accounts.files.shape import is_blank

NO_HEADER = ("no-header", "sans-titres")
"""What stands behind the "#" for a file without headers, in English and in French."""
_MOST = 0.8
"""Share of the cells of a column from which they have one shape."""
_SHAPES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[^@\s,;]+@[^@\s,;]+\.[a-z]{2,}",
        r"(?:https?://|www\.)\S+",
        r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?:\D.*)?|\d{4}-\d{2}-\d{2}(?:\D.*)?",
        r"-?\d[\d \u00a0\u202f]*[.,]\d+ ?[%€$]?",
        r"\+?\d(?:[ .\u00a0\u202f]?\d){4,}",  # SIREN, postcode, phone: five digits or more
    )
)


def without_header(part: str) -> tuple[str, bool]:
    """What stands behind the "#" of a text: its encoding, and whether it has no headers.

    >>> without_header("cp1252,no-header"), without_header("cp850"), without_header("sans-titres")
    (('cp1252', True), ('cp850', False), ('', True))
    """
    words = [word.strip() for word in part.split(",")]
    kept = [word for word in words if word.lower() not in NO_HEADER]
    return ",".join(kept), len(kept) < len(words)


def value_in_header(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A cell of the header that is a value like those below it; "" where it is one of headers.

    Each column whose cells have one telling shape must have that shape in the header too. A year
    or a small number is no telling shape: headers are called 2025, or 3.

    >>> value_in_header(["Ann", "ann@acme.fr"], [["Bob", "bob@b.fr"], ["Eve", "eve@e.fr"]])
    'ann@acme.fr'
    >>> value_in_header(["Nom", "E-mail"], [["Bob", "bob@b.fr"], ["Eve", "eve@e.fr"]])
    ''
    """
    found = ""
    for place, title in enumerate(header):
        below = [row[place] for row in rows if place < len(row) and not is_blank(row[place])]
        shape = _shape_of(below)
        if shape is None or is_blank(title):
            continue
        if not shape.fullmatch(title.strip()):
            return ""
        found = found or title.strip()
    return found


def numbered_names(width: int) -> list[str]:
    """The names of columns that have none.

    >>> numbered_names(2)
    ['colonne 1', 'colonne 2']
    """
    return [f"colonne {place}" for place in range(1, width + 1)]


def _shape_of(cells: Sequence[str]) -> re.Pattern[str] | None:
    """The shape that nearly all cells have; None for words, small numbers, and no cell."""
    for shape in _SHAPES:
        fits = sum(1 for cell in cells if shape.fullmatch(cell.strip()))
        if cells and fits >= _MOST * len(cells):
            return shape
    return None
