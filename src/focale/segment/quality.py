"""How good are the facts of a list, and what should be enriched first for a profile?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from focale.accounts.columns.given import Given
from focale.accounts.quality.file import measured
from focale.accounts.quality.measures import Cells, Quality
from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.engine import Session
from focale.engine.session import Progress
from focale.glossary.fields import field_label
from focale.glossary.messages import Message
from focale.scorecard.run import Run, open_run
from focale.scorecard.score import ProfileLike, profiles_of
from focale.segment.blanks import BlankCosts, blank_costs


@dataclass(frozen=True)
class QualityReport:
    """The quality of a list; with a profile, what its blanks cost. notices: of both."""

    quality: Quality
    blanks: BlankCosts | None = None
    notices: tuple[Message, ...] = ()


def quality(
    accounts: Any,
    profile: ProfileLike | None = None,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    contacts: Any = None,
    mapping: Given = None,
    segment_by: str = "",
) -> QualityReport:
    """How complete, valid, fresh and unique the facts of a list are, by field and by segment.

    accounts: a list of companies, or of people where no profile is given: a path, an Arrow,
    pandas or Polars table, or a DuckDB relation. profile, events, contacts: what blanks cost is
    told for this profile. as_of: default today. mapping: field -> column. segment_by: a column.
    Raises FocaleError, with every fault.

    >>> import pyarrow as pa
    >>> found = quality(pa.table({"id": ["a", "b"], "email": ["x@acme.fr", "n/a"]}))
    >>> cells = found.quality.fields[1].cells
    >>> cells.valid, cells.filler, cells.completeness
    (1, 1, 0.5)
    """
    with Session() as session:
        found = measured(session, accounts, mapping=mapping, segment_by=segment_by, as_of=as_of)
    if profile is None:
        return QualityReport(found, None, found.notices)
    with open_run(
        accounts, profiles_of(profile), events=events, contacts=contacts, as_of=as_of,
        mapping=mapping,
    ) as run:  # fmt: skip
        return with_blanks(found, run)


def with_blanks(found: Quality, run: Run, progress: Progress | None = None) -> QualityReport:
    """The report of a list that was measured, and what its blanks cost in an open run."""
    costs = blank_costs(run, progress)
    return QualityReport(found, costs, (*found.notices, *run.notices))


# --- as a table -------------------------------------------------------------------------

_TEXTS = ("part", "column", "field", "name", "segment", "key")


def table_of(report: QualityReport, lang: str) -> pa.Table:
    """Every number as one row: part, column, field, name, segment, key, count, of, share.

    part: "completeness" (key: filled, filler, blank), "validity" (valid, doubtful, invalid; of
    those filled), "odd" (key: what is odd), "freshness" (key: the class of age), "uniqueness"
    (shared rows, shared values) or "blanks" (blank, blocks, decides, surely, asked). segment:
    blank for the whole file. share: between 0 and 1; blank where `of` is 0.
    """
    rows = list(_rows(report, lang))
    columns: dict[str, Any] = {
        name: pa.array([row.get(name) or None for row in rows], pa.string()) for name in _TEXTS
    }
    columns |= {name: pa.array([row[name] for row in rows], pa.int64()) for name in ("count", "of")}
    shares = [round(row["count"] / row["of"], 6) if row["of"] else None for row in rows]
    return pa.table({**columns, "share": pa.array(shares, pa.float64())})


def write_quality(report: QualityReport, out: Path, lang: str) -> list[Message]:
    """Write the table to a .parquet, .csv or .xlsx file, whole or not at all."""
    with Session() as session:
        found = session.hold_arrow(table_of(report, lang), "focale_quality", "")
        return session.write(t.select([t.star_except(ROW)], t.table(found.table)), out)


def _rows(report: QualityReport, lang: str) -> Iterator[dict[str, Any]]:
    found = report.quality
    names = [segment.name or segment.kind for segment in found.segments]
    for one in found.fields:
        about = {
            "column": one.column, "field": one.field,
            "name": field_label(one.field, lang) if one.field else one.column,
        }  # fmt: skip
        parts = [("", one.cells), *zip(names, one.by_segment, strict=True)]
        for segment, cells in parts:
            yield from _cell_rows(about | {"segment": segment}, cells, checked=one.checked)
        for odd in one.odd:
            yield about | {"part": "odd", "key": odd.code, "count": odd.count,
                           "of": one.cells.rows}  # fmt: skip
    for dated in found.freshness:
        about = {"column": dated.column, "field": dated.field, "part": "freshness",
                 "name": field_label(dated.field, lang)}  # fmt: skip
        for segment, ages in [("", dated.ages), *zip(names, dated.by_segment, strict=True)]:
            for age, n in ages.items():
                yield about | {"segment": segment, "key": age, "count": n,
                               "of": sum(ages.values())}  # fmt: skip
    for unique in found.uniqueness:
        about = {"column": unique.column, "field": unique.field, "part": "uniqueness",
                 "name": field_label(unique.field, lang)}  # fmt: skip
        yield about | {"key": "shared_rows", "count": unique.shared, "of": unique.rows}
        yield about | {"key": "shared_values", "count": unique.values, "of": unique.distinct}
    for cost in report.blanks.fields if report.blanks else ():
        about = {"field": cost.field, "name": field_label(cost.field, lang), "part": "blanks"}
        scored, undecided = report.blanks.scored, report.blanks.undecided  # type: ignore[union-attr]
        for key in ("blank", "blocks", "decides", "surely", "asked"):
            whole = scored if key in ("blank", "asked") else undecided
            yield about | {"key": key, "count": getattr(cost, key), "of": whole}


def _cell_rows(about: dict[str, Any], cells: Cells, *, checked: bool) -> Iterator[dict[str, Any]]:
    for key in ("filled", "filler", "blank"):
        yield about | {"part": "completeness", "key": key, "count": getattr(cells, key),
                       "of": cells.rows}  # fmt: skip
    for key in ("valid", "doubtful", "invalid") if checked else ():
        yield about | {"part": "validity", "key": key, "count": getattr(cells, key),
                       "of": cells.filled}  # fmt: skip
