"""What stands in a small table that people fill in: feedback, a field session?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from focale.accounts.source import Opened, open_source
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.engine import Session


@dataclass(frozen=True)
class Rows:
    """The rows of a table, each column header -> text; `label` names the file, `lines` its lines.

    headers: as written.
    """

    label: str
    headers: tuple[str, ...]
    rows: tuple[dict[str, str], ...]

    def column(self, names: Sequence[str]) -> str:
        """The header that says one of these, folded; "" for none.

        >>> Rows("x", ("Critère", "Avis"), ()).column(("critere", "criterion"))
        'Critère'
        """
        known = {plain(header): header for header in self.headers}
        return next((known[name] for name in names if name in known), "")


def plain(words: str) -> str:
    """Folded, signs as one space.

    >>> plain(" Compte_ID ")
    'compte id'
    """
    return " ".join("".join(c if c.isalnum() else " " for c in fold(words)).split())


def read_rows(source: Any, table: str) -> Rows:
    """Every row as texts. Raises FocaleError as reading does."""
    with Session() as session:
        opened: Opened = open_source(session, source, table, table)
        names = [name for name in opened.names if not name.startswith("focale_")]
        nodes = [t.alias(t.cast(t.col(name), "VARCHAR"), name) for name in names]
        found: pa.Table = session.arrow(t.select(nodes, t.table(opened.found.table)))
        label = opened.found.label
    rows = tuple(
        {name: (cell or "").strip() for name, cell in row.items()} for row in found.to_pylist()
    )
    return Rows(label, tuple(names), rows)


def word_of(text: str, known: Mapping[str, Sequence[str]]) -> str:
    """The code that a word stands for; "" for none.

    >>> word_of("Juste", {"right": ("juste", "ok")})
    'right'
    """
    said = plain(text)
    return next((code for code, words in known.items() if said in words), "")


def day_of(text: str) -> datetime.date | None:
    """A day written year first or day first; None for anything else.

    >>> day_of("2026-09-30 10:00"), day_of("30/09/2026"), day_of("soon")
    (datetime.date(2026, 9, 30), datetime.date(2026, 9, 30), None)
    """
    from focale.accounts.values.day import day

    found = day(text.split(" ")[0].split("T")[0]).value
    return found if isinstance(found, datetime.date) else None
