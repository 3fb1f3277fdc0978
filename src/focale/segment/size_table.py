"""How does the size of a market look as one table, for a spreadsheet?

One row for each count, step of the funnel and part of the market, in the order of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.glossary.naf import naf_name, naf_written
from focale.glossary.sizes import size_name
from focale.glossary.territory import DEPARTEMENTS, region_name
from focale.glossary.words import label
from focale.scorecard.run import Run
from focale.segment.parts import Part
from focale.segment.size import MarketSize

_TEXTS = ("part", "level", "key", "parent", "name")
_COUNTS = ("accounts", "qualified", "undecided", "dropped", "unknown", "possible")
_SHARES = ("share_of_market", "share_kept")
COLUMNS = (*_TEXTS, *_COUNTS, *_SHARES)


def part_name(part: Part, lang: str) -> str:
    """What people call a part of the market; of a NAF code without a name, the code.

    >>> (
    ...     part_name(Part("naf", "6202A", 1, 0, 0), "fr"),
    ...     part_name(Part("size", "TPE", 1, 0, 0), "en"),
    ... )
    ('62.02A', 'Micro, under 10')
    """
    match part.level:
        case "section" | "division" | "naf":
            return naf_name(part.key, lang) or naf_written(part.key)
        case "region":
            return region_name(part.key, lang)
        case "departement":
            return DEPARTEMENTS[part.key]
        case "size":
            return size_name(part.key, lang)
        case _:
            return label(part.level, lang)


def table_of(size: MarketSize, lang: str) -> pa.Table:
    """The size as a table: part, level, key, parent, name, then counts and shares (0-1).

    part: "market", "funnel", "sector", "territory" or "size". Of a step of the funnel,
    `accounts` are those that passed it and all before. Blank: does not apply.
    """
    rows = [*_market_rows(size, lang), *_funnel_rows(size, lang)]
    for question, split in size.splits().items():
        for part in (*split.parts, *split.apart):
            rows += _part_rows(question, part, "", size.kept.market, lang)
    columns: dict[str, Any] = {
        name: pa.array([row.get(name) for row in rows], pa.string()) for name in _TEXTS
    }
    columns |= {name: pa.array([row.get(name) for row in rows], pa.int64()) for name in _COUNTS}
    columns |= {name: pa.array([row.get(name) for row in rows], pa.float64()) for name in _SHARES}
    return pa.table(columns)


def write_size(run: Run, size: MarketSize, out: Path, lang: str) -> None:
    """Write the table to a .parquet, .csv or .xlsx file, whole or not at all."""
    found = run.session.hold_arrow(table_of(size, lang), "focale_size", "")
    query = t.select([t.star_except(ROW)], t.table(found.table))
    run.notices += run.session.write(query, out)


def _market_rows(size: MarketSize, lang: str) -> Iterator[dict[str, Any]]:
    kept = size.kept
    inside = {
        "accounts": kept.market,
        "qualified": kept.qualified,
        "undecided": size.verdicts["undecided"],
        "share_of_market": 1.0 if kept.market else None,
        "share_kept": _share(kept.qualified, kept.market),
    }
    for level, counts in (
        ("in_market", inside),
        ("outside_market", {"accounts": size.outside}),
        ("unknown", {"accounts": kept.outside_unknown}),
    ):
        yield {"part": "market", "level": level, "name": label(level, lang), **counts}


def _funnel_rows(size: MarketSize, lang: str) -> Iterator[dict[str, Any]]:
    for step in size.funnel:
        yield {
            "part": "funnel", "level": step.kind, "key": step.id, "name": step.label.words(lang),
            "accounts": step.met, "dropped": step.dropped, "unknown": step.unknown,
            "possible": step.possible, "share_of_market": _share(step.met, size.kept.market),
        }  # fmt: skip


def _part_rows(
    question: str, part: Part, parent: str, market: int, lang: str
) -> Iterator[dict[str, Any]]:
    yield {
        "part": question, "level": part.level, "key": part.key or None, "parent": parent or None,
        "name": part_name(part, lang), "accounts": part.total, "qualified": part.qualified,
        "undecided": part.undecided, "share_of_market": _share(part.total, market),
        "share_kept": _share(part.qualified, part.total),
    }  # fmt: skip
    for inner in part.inside:
        yield from _part_rows(question, inner, part.key, market, lang)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 6) if whole else None
