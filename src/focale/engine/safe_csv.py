"""How are cells written that a spreadsheet opens and runs nothing of, and how read back?"""

# ruff: noqa: S608

from __future__ import annotations

from collections.abc import Mapping

from focale.engine.names import quoted
from focale.engine.spreadsheets import BETWEEN, GUARDED, ITEMS, RUNS, guarded_text


def safe_in_csv(query: str, types: Mapping[str, str]) -> str:
    """The same answer for a CSV file. types: column -> its type, as DuckDB calls it.

    An apostrophe stands before texts that a spreadsheet would run; lists are joined; a whole
    number is written without ".0", which French Excel takes for a text.
    """
    cells = [
        f"{_cell(quoted((name,)), type_)} AS {quoted((guarded_text(name),))}"
        for name, type_ in types.items()
    ]
    return f"SELECT {', '.join(cells)} FROM ({query})"


def unguarded_cell(name: str) -> str:
    """A column of texts, without the apostrophes that `safe_in_csv` put there."""
    column = quoted((name,))
    text = f"regexp_replace({column}, {_text(GUARDED)}, '\\1')"
    return f"CASE WHEN starts_with({column}, '''') THEN {text} ELSE {column} END AS {column}"


def _cell(column: str, type_: str) -> str:
    if type_ in ("DOUBLE", "FLOAT"):
        text = f"CAST({column} AS VARCHAR)"
        return f"CASE WHEN {text} LIKE '%.0' THEN left({text}, -2) ELSE {text} END"
    if type_ in ("VARCHAR", "VARCHAR[]") or type_.startswith("ENUM"):
        text = _joined(column) if type_.endswith("[]") else f"CAST({column} AS VARCHAR)"
        runs = f"regexp_matches({text}, {_text(RUNS)})"
        return f"CASE WHEN {runs} THEN chr(39) || {text} ELSE {text} END"
    return column


def _joined(column: str) -> str:
    """A list of texts in one cell, as `spreadsheets.texts_of` writes it."""
    joined = f"array_to_string({column}, {_text(ITEMS)})"
    parted = f"regexp_matches(array_to_string({column}, ''), {_text(BETWEEN)})"
    odd = f"{parted} OR len({column}) = 0 OR (len({column}) = 1 AND contains({joined}, ','))"
    return f"(CASE WHEN {odd} THEN CAST({column} AS VARCHAR) ELSE {joined} END)"


def _text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
