"""What did the customers of a file of interviews answer?"""

from __future__ import annotations

from typing import Any

from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.kinds import LedgerKind
from focale.accounts.ledger.ledger import ROW_NUMBER, Ledger
from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.tables import Given, fields_of, path_of
from focale.desk.warm.store import Rows

MOST = 2_000
LONGEST = 4_000
_PARTS = {"problem": ("problem", "probleme", "text"), "why_us": ("why_us", "pourquoi_nous"),
          "value": ("value", "valeur")}  # fmt: skip


def read_interviews(rows: Rows, table: Given) -> list[dict[str, Any]]:
    """One object a row: line, customer, on, the three answers, the pain points."""
    path = path_of(rows, table)
    with called(path, str(table.get("label") or "")):
        ledger = read_ledger(path, LedgerKind.INTERVIEWS, mapping=fields_of(table) or None)
    columns = {name: ledger.column(name).to_pylist() for name in ledger.table.column_names}
    empty: list[Any] = [None] * ledger.rows

    def of(*names: str) -> list[Any]:
        return next((columns[name] for name in names if name in columns), empty)

    parts = {part: of(*_named(ledger, names)) for part, names in _PARTS.items()}
    days, points = of("at"), of("pain_points")
    return [
        {
            "line": int(of(ROW_NUMBER)[n] or n + 1),
            "customer": str(of("account_id")[n] or "")[:200],
            "on": days[n].isoformat() if days[n] else "",
            **{part: str(values[n] or "")[:LONGEST] for part, values in parts.items()},
            "points": [str(one)[:120] for one in points[n] or [] if one][:20],
        }
        for n in range(min(ledger.rows, MOST))
    ]


def _named(ledger: Ledger, wanted: tuple[str, ...]) -> list[str]:
    """The columns of these names, however they are spelled."""
    plain = {name.lower().replace(" ", "_").replace("è", "e"): name
             for name in ledger.table.column_names}  # fmt: skip
    return [plain[name] for name in wanted if name in plain]
