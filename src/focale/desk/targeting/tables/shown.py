"""What became of a file of the studio, in words: rows in, kept, rejected, changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from focale.desk.directory.imports.mapping import fields_of, label_of
from focale.desk.targeting.models import Table
from focale.glossary.cleaning_wordings import DOUBTS, RULES
from focale.glossary.wordings import WORDINGS


@dataclass(frozen=True)
class Entry:
    """One line of a sheet."""

    words: str
    n: int


@dataclass(frozen=True)
class Sheet:
    """rows_in = kept + rejected + merged. reasons: of the rows that are not there."""

    rows_in: int
    kept: int
    out: int
    reasons: Sequence[Entry]
    changed: Sequence[Entry]
    filled: Sequence[Entry]
    doubtful: Sequence[Entry]
    fields: Sequence[str]
    notices: Sequence[str]
    has_rejects: bool
    has_exceptions: bool


def sheet_of(found: Table, lang: str) -> Sheet:
    """The balance of a table that was read."""
    told = found.balance or {}
    place = 0 if lang == "fr" else 1
    reasons = {**told.get("merged", {}), **told.get("rejected", {})}
    out = sum(reasons.values())
    return Sheet(
        rows_in=told.get("rows_in", found.rows),
        kept=told.get("kept", found.rows),
        out=out,
        reasons=[
            Entry(WORDINGS.get(code, (code, code))[place].partition("{")[0], n)
            for code, n in sorted(reasons.items(), key=lambda one: -one[1])
        ],
        changed=_coded(told.get("changed"), RULES, place),
        filled=_coded(told.get("filled"), RULES, place),
        doubtful=_coded(told.get("doubtful"), DOUBTS, place),
        fields=_fields(found, lang),
        notices=[one.get(lang, "") for one in told.get("notices") or []],
        has_rejects=bool(out and found.files.get("rejects_fr")),
        has_exceptions=bool(found.files.get("exceptions")),
    )


def _coded(
    counts: Mapping[str, int] | None, words: Mapping[str, tuple[str, str]], place: int
) -> list[Entry]:
    ordered = sorted((counts or {}).items(), key=lambda one: (-one[1], one[0]))
    return [Entry(words.get(code, (code, code))[place], n) for code, n in ordered]


def _fields(found: Table, lang: str) -> list[str]:
    fields = fields_of(found.role)
    return [
        label_of(fields[one["field"]], lang)
        for one in found.columns or ()
        if one.get("field") in fields and not one.get("ignored")
    ]


def row_of(found: Table) -> dict[str, Any]:
    """One table of a list."""
    return {"pk": found.pk, "label": found.label, "role": found.role, "rows": found.rows,
            "left_at": found.left_at, "made_at": found.made_at}  # fmt: skip
