"""Where does the table begin in rows of cells, and what are its columns called?

People put titles, dates and remarks above a table, and cells that are merged in its header. The
rows below tell how wide the table is; its header is the first row that is filled like them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

MOST_ABOVE = 40
"""Rows above a table, at most."""
_FILLED = 0.6
"""Share of the usual number of filled cells from which a row can be the header."""


def header_at(rows: Sequence[Sequence[object]]) -> int:
    """The place, from 0, of the header among the first rows; blank rows may stand between.

    >>> header_at([["Clients 2026", ""], ["", ""], ["id", "name"], ["a", "b"], ["c", "d"]])
    2
    >>> header_at([["id", "name"], ["a", "b"]]), header_at([["id"], ["a"]])
    (0, 0)
    """
    filled = [sum(1 for cell in row if not is_blank(cell)) for row in rows]
    width = usual_width([row for row, n in zip(rows, filled, strict=True) if n])
    if width < 2:
        return next((place for place, n in enumerate(filled) if n), 0)
    usual = median(n for n in filled if n)
    enough = max(2.0, _FILLED * usual)
    for place, row in enumerate(rows[:MOST_ABOVE]):
        # A header may lack the last cells: the separator that ends each line below names none.
        if filled[place] >= enough and len(row) >= _FILLED * width:
            return place
    return next((place for place, n in enumerate(filled) if n), 0)


def usual_width(rows: Sequence[Sequence[object]]) -> int:
    """How many cells most rows have; of widths equally frequent, the largest."""
    widths = Counter(len(row) for row in rows)
    return max(widths, key=lambda width: (widths[width], width)) if widths else 0


def is_blank(cell: object) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def column_names(cells: Sequence[str]) -> tuple[list[str], list[tuple[str, int, str]]]:
    """Names that are all different, and what was renamed: (name, its place from 1, new name).

    Columns without a name are called by their place; a name that stands twice, case aside, gets
    a number.

    >>> column_names(["id", "", "ID"])
    (['id', 'column_2', 'ID (2)'], [('ID', 3, 'ID (2)')])
    """
    names: list[str] = []
    renamed = []
    taken = {" ".join(cell.split()).lower() for cell in cells}
    seen: Counter[str] = Counter()
    for place, cell in enumerate(cells, start=1):
        name = " ".join(cell.split())
        if not name:
            name = f"column_{place}"
            while name in taken:
                name += "_"
        seen[name.lower()] += 1
        number = seen[name.lower()]
        if number > 1:
            new = f"{name} ({number})"
            while new.lower() in taken:
                number += 1
                new = f"{name} ({number})"
            renamed.append((name, place, new))
            name = new
        taken.add(name.lower())
        names.append(name)
    return names, renamed
