"""What did the customers of a file of interviews answer?"""

from __future__ import annotations

from typing import Any

from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.kinds import LedgerKind
from focale.accounts.ledger.ledger import ROW_NUMBER
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened, open_source
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.tables import Given, fields_of, path_of
from focale.desk.warm.store import Rows
from focale.engine import Session

MOST = 2_000
LONGEST = 4_000
_PARTS = {
    "problem": ("problem", "probleme", "text", "texte", "verbatim"),
    "why_us": ("why us", "pourquoi nous"),
    "value": ("value", "valeur", "valeur obtenue"),
}


def read_interviews(rows: Rows, table: Given) -> list[dict[str, Any]]:
    """One object a row: line, customer, on, the three answers, the pain points."""
    path = path_of(rows, table)
    with Session() as session, called(path, str(table.get("label") or "")):
        ledger = read_ledger(
            path, LedgerKind.INTERVIEWS, mapping=fields_of(table) or None, session=session
        )
        opened = open_source(session, path, "answers")
        parts = {part: _texts(session, opened, names) for part, names in _PARTS.items()}
    columns = {name: ledger.column(name).to_pylist() for name in ledger.table.column_names}
    empty: list[Any] = [None] * ledger.rows
    whose, days, points = (columns.get(n, empty) for n in ("account_id", "at", "pain_points"))
    return [
        {
            "line": line,
            "customer": str(whose[n] or "")[:200],
            "on": days[n].isoformat() if days[n] else "",
            **{part: texts.get(line, "")[:LONGEST] for part, texts in parts.items()},
            "points": [str(one)[:120] for one in points[n] or [] if one][:20],
        }
        for n, line in enumerate(columns[ROW_NUMBER][:MOST])
    ]


def _texts(session: Session, opened: Opened, headers: tuple[str, ...]) -> dict[int, str]:
    """Row of the file -> what stands in the column of one of these headers."""
    by_words = {fold(name).replace("_", " "): name for name in opened.names}
    name = next((by_words[words] for words in headers if words in by_words), None)
    if name is None:
        return {}
    query = t.select(
        [t.col(ROW), t.alias(t.cast(t.col(name), "VARCHAR"), "said")], t.table(opened.found.table)
    )
    found = session.arrow(query)
    lines = (row + 1 for row in found[ROW].to_pylist())  # a ledger counts from 1
    return dict(zip(lines, (text or "" for text in found["said"].to_pylist()), strict=True))
