"""The lines that could not be used, as a file that a person opens, in each language."""

from __future__ import annotations

from dataclasses import replace

from focale.accounts.rejects import Reject, write_rejects
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows

LANGUAGES = ("fr", "en")


def write_told_rejects(rejects: list[Reject], rows: Rows, label: str) -> dict[str, str]:
    """The rejects as a file in each language: role -> name."""
    told = [replace(one, file=label) for one in rejects]
    names = {f"rejects_{lang}": new_name(".csv") for lang in LANGUAGES}
    for lang in LANGUAGES:
        write_rejects(told, rows.place(names[f"rejects_{lang}"]), lang)
    return names
