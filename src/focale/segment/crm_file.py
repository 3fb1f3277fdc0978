"""What does an outside tool import of a score or of a list?

The company under the tool's own column names, whom to call there, and Focale's columns; numbers
as numbers. What the tool has no column for is told, never dropped in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from focale.accounts.contacts import Person
from focale.accounts.facts import note_unreadable_cells
from focale.criterion import reading, tree as t
from focale.engine import written
from focale.engine.session import Progress
from focale.glossary.crm_names import COMPANY, PERSON, SCORE, TOOLS, Tool
from focale.glossary.fields import READABLE_AS, FieldType
from focale.glossary.messages import Message, fault, listed
from focale.scorecard.columns import points_column, result_columns
from focale.scorecard.run import Run
from focale.segment.top import SHOWN, Pick, table_of, why_of

WRITABLE = (".csv", ".xlsx")
_LINES = "focale_for_tool"
_BATCH = 10_000
_NUMBERS = {"headcount": "BIGINT", "revenue_eur": "DECIMAL(18,2)"}  # persons; euros to the cent


def write_scores_for(
    tool: str, run: Run, out: Path, lang: str, progress: Progress | None = None
) -> None:
    """Write one line for each account as `tool` imports it: .csv or .xlsx, whole or not at all.

    tool: a key of TOOLS. Of several profiles, the line of the one that suits the account best.
    run.notices tells what was left out. Raises FocaleError as `Session.write`.
    """
    into = _tool(tool, out)
    facts = _facts(run)
    lines = [points_column(c.id) for profile in run.profiles for c in profile.criteria]
    scored = [name for name in SCORE if name != "why"]
    wanted = [t.col(name, "s") for name in (*scored, *dict.fromkeys(lines))]
    joined = _joined(run, "focale_results", wanted, facts)
    joined.set("where", t.where(t.col("best", "s")))
    query = f"WITH focale_results AS ({run.sql()}) {written(joined)}"
    with run.session.batches(query, progress) as answer:
        count = answer.metadata.num_rows
        schema = _schema_with_why(answer.schema_arrow, lines)
        run.session.hold_batches(_with_why(answer, schema, run, lang), schema, _LINES)
    own = [name for p in run.profiles for name in result_columns([c.id for c in p.criteria])]
    left = [name for name in dict.fromkeys(own) if name not in SCORE]
    columns = into.columns(with_people=False)
    _write(run, into, columns, [*facts, *SCORE], left, out, progress)
    if len(run.profiles) > 1:
        run.notices.append(Message("best_line_only", facts={"path": out.name}))
    _note_lines_without_person(run, into, False, count, out)


def write_picks_for(tool: str, run: Run, picks: Sequence[Pick], out: Path, lang: str) -> None:
    """Write the list as `tool` imports it: .csv or .xlsx, whole or not at all.

    Where a contact is known, a line is a company and whom to call there. tool, run.notices and
    errors: as `write_scores_for`.
    """
    into = _tool(tool, out)
    facts = _facts(run)
    table = _listed(picks, run, lang)
    run.session.hold_arrow(table, "focale_picks", "")
    wanted: list[t.Node] = [t.col(name, "s") for name in SCORE]
    wanted += [t.alias(_or_null(t.col(name, "s")), name) for name in PERSON]
    joined = _joined(run, "focale_picks", wanted, facts)
    joined.set("order", exp.Order(expressions=[exp.Ordered(this=t.col("rank", "s"))]))
    run.session.create(joined, _LINES)
    alone = sum(pick.person is None for pick in picks)
    with_people = alone < len(picks)
    mapped = {*SHOWN, *SCORE, *PERSON, "contact"}
    left = [name for name in table.column_names if name not in mapped]
    left += [name for name in SHOWN if name in run.accounts.columns and name not in COMPANY]
    there = [*facts, *(PERSON if with_people else ()), *SCORE]
    _write(run, into, into.columns(with_people=with_people), there, left, out, None)
    _note_lines_without_person(run, into, with_people, alone, out)


def _tool(tool: str, out: Path) -> Tool:
    if tool not in TOOLS:
        raise ValueError(f"no such tool: {tool}; known are {', '.join(TOOLS)}")
    if out.suffix.lower() not in WRITABLE:
        raise fault("for_needs_file", tool=TOOLS[tool].name)
    return TOOLS[tool]


# --- the lines --------------------------------------------------------------------------


def _facts(run: Run) -> dict[str, t.Node]:
    """Fact of a company -> how it is read from "a", the accounts; those that are there."""
    found: dict[str, t.Node] = {}
    for name in COMPANY:
        column = run.accounts.columns.get(name)
        type_ = FieldType.NUMBER if name in _NUMBERS else FieldType.TEXT
        if column is None or column.kind not in READABLE_AS[type_]:
            continue
        node: t.Node = t.col(column.name, "a")
        if name in _NUMBERS:
            found[name] = t.try_cast(reading.number(node, column.kind), _NUMBERS[name])
        else:
            found[name] = _or_null(t.cast(node, "VARCHAR"))
    judged = {test.field for profile in run.profiles for test in profile.field_tests()}
    unread = {name: FieldType.NUMBER for name in _NUMBERS if name in found and name not in judged}
    told = len(run.accounts.notices)
    note_unreadable_cells(run.accounts, unread, run.profiles[0].timezone)
    run.notices += run.accounts.notices[told:]
    return found


def _or_null(text: t.Node) -> t.Node:
    """A text without outer blanks; NULL when nothing is left."""
    return t.call("nullif", t.call("trim", text), t.text(""))


def _joined(
    run: Run, source: str, wanted: Sequence[t.Node], facts: Mapping[str, t.Node]
) -> exp.Select:
    """The wanted columns of `source`, which is "s", and the facts of each account."""
    same = t.eq(t.cast(t.col(run.accounts.id_column, "a"), "VARCHAR"), t.col("id", "s"))
    columns = [*wanted, *(t.alias(node, name) for name, node in facts.items())]
    accounts = t.left_join(t.table(run.accounts.table, "a"), same)
    return t.select(columns, t.table(source, "s"), [accounts])


def _schema_with_why(schema: pa.Schema, lines: Iterable[str]) -> pa.Schema:
    kept = [field for field in schema if field.name not in set(lines)]
    return pa.schema([*kept, pa.field("why", pa.string())])


def _with_why(
    answer: pq.ParquetFile, schema: pa.Schema, run: Run, lang: str
) -> Iterator[pa.RecordBatch]:
    """The same lines, why they stand as they do in place of the points of each criterion."""
    profiles = {profile.name: profile for profile in run.profiles}
    for batch in answer.iter_batches(_BATCH):
        why = [why_of(row, profiles[row["profile"]], lang) for row in batch.to_pylist()]
        kept = [batch.column(name) for name in schema.names[:-1]]
        yield pa.record_batch([*kept, pa.array(why, pa.string())], schema=schema)


def _listed(picks: Sequence[Pick], run: Run, lang: str) -> pa.Table:
    """The list, with the parts of each person's name and the day."""
    table = table_of(list(picks), lang)
    people = [pick.person or Person("") for pick in picks]
    for part in ("first_name", "last_name"):
        words = [getattr(person, part) or None for person in people]
        table = table.append_column(f"contact_{part}", pa.array(words, pa.string()))
    return table.append_column("as_of", pa.array([run.as_of] * len(picks), pa.date32()))


# --- the file ---------------------------------------------------------------------------


def _write(
    run: Run,
    into: Tool,
    columns: Mapping[str, str],
    there: Sequence[str],
    left: Sequence[str],
    out: Path,
    progress: Progress | None,
) -> None:
    """Write what is there under the tool's names; tell the rest, and what else is left."""
    chosen: dict[str, str] = {}  # theirs -> ours
    for ours, theirs in columns.items():
        if ours in there:
            chosen.setdefault(theirs, ours)
    names = [t.alias(t.col(ours), theirs) for theirs, ours in chosen.items()]
    query = t.select(names, t.table(_LINES))
    run.notices += run.session.write(query, out, progress)
    missing = [name for name in there if name not in chosen.values()]
    missing += [name for name in left if name not in missing]
    if missing:
        told = {"path": out.name, "tool": into.name, "columns": listed(missing, len(missing))}
        run.notices.append(Message("columns_left_out", facts=told))


def _note_lines_without_person(
    run: Run, into: Tool, with_people: bool, count: int, out: Path
) -> None:
    """Tell of lines that the tool will refuse, for they name nobody."""
    if count and into.people_only[with_people]:
        told = {"path": out.name, "count": count, "tool": into.name}
        run.notices.append(Message("no_person", facts=told))
