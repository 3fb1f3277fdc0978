"""What became of the rows and cells of a file: the sheet that adds up, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count

from focale.desk.directory.imports.mapping import fields_of, label_of
from focale.desk.directory.imports.selectors import rejects_of
from focale.desk.directory.models import Import, ImportKind
from focale.desk.pages.words import CATALOGUE, say
from focale.glossary.cleaning_wordings import DOUBTS, RULES
from focale.glossary.wordings import WORDINGS


@dataclass(frozen=True)
class Entry:
    """One line of the sheet."""

    words: str
    n: int


@dataclass(frozen=True)
class Column:
    """One column of the clean facts: its name for people, where it comes from, its cells."""

    name: str
    origin: str
    known: int
    changed: int
    filled: int
    doubtful: int


@dataclass(frozen=True)
class Sheet:
    """rows_in = the sum of `rows`. reasons: why rows were merged or rejected."""

    rows_in: int
    rows: Sequence[Entry]
    beside: Sequence[Entry]
    reasons: Sequence[Entry]
    changed: Sequence[Entry]
    filled: Sequence[Entry]
    doubtful: Sequence[Entry]
    columns: Sequence[Column]
    notices: Sequence[str]
    machine: int
    has_rejects: bool


def sheet_of(found: Import, lang: str) -> Sheet:
    """The balance of an import that ended."""
    told = found.balance or {}
    counts = told["counts"]
    what = found.kind or ImportKind.COMPANIES
    return Sheet(
        rows_in=told["rows_in"],
        rows=[
            Entry(say(f"import.{what}.{name}", n=counts[name]), counts[name])
            for name in ("made", "changed", "same", "merged", "rejected")
        ],
        beside=[
            Entry(say(f"import.beside.{name}", n=n), n)
            for name, n in (told.get("beside") or {}).items()
            if f"import.beside.{name}" in CATALOGUE
        ],
        reasons=_reasons(found, lang),
        changed=_coded(told.get("changed"), RULES, lang),
        filled=_coded(told.get("filled"), RULES, lang),
        doubtful=_coded(told.get("doubtful"), DOUBTS, lang),
        columns=_columns(found, lang),
        notices=[one.get(lang, "") for one in told.get("notices") or []],
        machine=sum((told.get("machine") or {}).values()),
        has_rejects=bool(counts["rejected"] or counts["merged"]),
    )


def _reasons(found: Import, lang: str) -> list[Entry]:
    told = found.balance or {}
    counts = [*(told.get("merged") or {}).items(), *(told.get("rejected") or {}).items()]
    entries = [
        Entry(WORDINGS.get(code, (code, code))[0 if lang == "fr" else 1].partition("{")[0], n)
        for code, n in counts
    ]
    found_later = rejects_of(found).order_by("reason").values_list("reason").annotate(n=Count("id"))
    entries += [Entry(say(f"import.reason.{code}"), n) for code, n in found_later]
    return sorted(entries, key=lambda entry: -entry.n)


def _coded(
    counts: Mapping[str, int] | None, words: Mapping[str, tuple[str, str]], lang: str
) -> list[Entry]:
    place = 0 if lang == "fr" else 1
    return [
        Entry(words.get(code, (code, code))[place], n)
        for code, n in sorted((counts or {}).items(), key=lambda one: (-one[1], one[0]))
    ]


def _columns(found: Import, lang: str) -> list[Column]:
    fields = fields_of(found.kind or ImportKind.COMPANIES)
    return [
        Column(
            label_of(fields[one["field"]], lang) if one["field"] in fields else one["field"],
            one["column"], one["known"], one["changed"], one["filled"], one["doubtful"],
        )
        for one in ((found.balance or {}).get("columns") or [])[:200]
    ]  # fmt: skip
