"""The files of the fictional vendor of the demo, for who has none of their own at hand."""

from __future__ import annotations

from collections.abc import Sequence

from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows

_OF_ROLE = {
    "customers": "customers", "market": "companies", "deals": "deals", "contacts": "contacts",
    "interviews": "interviews", "events": "events", "leads": "leads", "costs": "costs",
    "facts": "facts_log", "contracts": "contracts",
}  # fmt: skip
"""Role of a table of the studio -> the table of the demo."""


def sample_files(rows: Rows, roles: Sequence[str]) -> dict[str, str]:
    """Write the CSV files of these roles into the workspace's folder; role -> name."""
    from focale.demo import make_world
    from focale.demo.writing import write_csv

    tables = make_world().tables()
    names = {}
    for role in roles:
        names[role] = new_name(".csv")
        write_csv(tables[_OF_ROLE[role]], rows.place(names[role]))
    return names
