"""How does a profile read as one query, to run where the rows are?

No database is reached: which columns a table has, and of which kind, is told by a sample, or
assumed of the profile. The same query is compared with the other engines where it can run.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from sqlglot import exp

from focale.accounts.columns.given import Given, names_given
from focale.accounts.facts import ID_FIELDS
from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.engine import DIALECTS, EXECUTED, Found, Session, parts_of, written_for_file
from focale.glossary.fields import ColumnKind, FieldType
from focale.glossary.messages import Message, fault, listed
from focale.glossary.query_wordings import DIALECT_NAMES, HEADER, LIMITS, LONGEST
from focale.glossary.words import label as word_for
from focale.profile.document import Profile
from focale.scorecard.run import fields_read, typed_by
from focale.scorecard.several import results_of
from focale.scorecard.warehouse_run import open_warehouse_run

if TYPE_CHECKING:
    from focale.engine.warehouse import Warehouse

_RAW = re.compile(r"\{\{[^\n;]*\}\}")
_KINDS = {
    FieldType.TEXT: ColumnKind.TEXT,
    FieldType.CODE: ColumnKind.TEXT,
    FieldType.NUMBER: ColumnKind.REAL,
    FieldType.DATE: ColumnKind.DAY,
    FieldType.FLAG: ColumnKind.FLAG,
    FieldType.LIST: ColumnKind.LIST,
}
_EVENTS = {
    "account_id": ColumnKind.TEXT, "event": ColumnKind.TEXT, "at": ColumnKind.INSTANT,
}  # fmt: skip
_CONTACTS = {"contact_id": ColumnKind.TEXT, "account_id": ColumnKind.TEXT}
_STEPS = {"accounts": "kept_accounts", "events": "kept_events", "contact_of": "kept_contacts"}
_OPTIONS = {"accounts": "--like", "events": "--like-events", "contacts": "--like-contacts"}


@dataclass(frozen=True)
class Tables:
    """Where the rows are, as written, and samples of them.

    accounts, events, contacts: a table's name, schema first where one is said, or text between
    `{{` and `}}` that stays as it is. like: "accounts", "events" or "contacts" -> a sample: of
    a .csv the names of its columns are read, of a .parquet the kinds too.
    """

    accounts: str
    events: str | None = None
    contacts: str | None = None
    like: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True)
class Query:
    """One query and what is to be known of it.

    text: the query with its comment, a line end behind it. executed: whether its dialect is
    compared with the other engines by running it.
    """

    text: str
    dialect: str
    executed: bool
    label: str
    limits: tuple[str, ...]
    notices: tuple[Message, ...]
    as_of: datetime.date


def sql(
    profile: Profile,
    *,
    dialect: str,
    table: str,
    events_table: str | None = None,
    contacts_table: str | None = None,
    like: Mapping[str, Path] | None = None,
    as_of: datetime.date | None = None,
    mapping: Given = None,
    lang: str = "en",
) -> str:
    """The query that scores a table where it is, as text with a comment above it.

    dialect: duckdb, postgres, spark, bigquery, snowflake, clickhouse or trino. table,
    events_table, contacts_table, like: as in `Tables`. as_of: default today in the profile's
    time zone. mapping: field -> column, a mapping, or its file. Raises FocaleError with every
    fault.

    >>> from focale.profile import read_profile
    >>> text = sql(
    ...     read_profile(
    ...         "profile: p\\ncriteria:\\n  size: {field: headcount, at_least: 30, points: 10}"
    ...     ),
    ...     dialect="bigquery",
    ...     table="crm.accounts",
    ...     as_of=datetime.date(2026, 9, 30),
    ... )
    >>> print("\\n".join(text.splitlines()[:2]))
    -- focale: profile p, version 1, as of 2026-09-30
    -- dialect: BigQuery, compiled, not run
    """
    tables = Tables(table, events_table, contacts_table, like or {})
    return query_of(profile, dialect, tables, as_of=as_of, mapping=mapping, lang=lang).text


def query_of(
    profile: Profile,
    dialect: str,
    tables: Tables,
    *,
    as_of: datetime.date | None = None,
    mapping: Given = None,
    lang: str = "en",
) -> Query:
    """The query of a profile, and what is to be known of it; arguments as in `sql`."""
    if dialect not in DIALECTS:
        raise fault("unknown_dialect", dialect=dialect, known=listed(DIALECTS, 9))
    places = _Places(tables)
    notices: list[Message] = []
    names = names_given(mapping, tables.accounts)
    accounts, profile = _accounts(profile, tables, places, names, notices)
    events = contacts = None
    if tables.events is not None:
        known = _EVENTS if tables.contacts is None else {**_EVENTS, "contact_id": ColumnKind.TEXT}
        events = _found("events", tables.events, tables, places, known, notices)
        if tables.contacts is not None:
            contacts = _found("contacts", tables.contacts, tables, places, _CONTACTS, notices)
    elif tables.contacts is not None:
        notices.append(Message("contacts_table_unused"))
    day = as_of or datetime.datetime.now(ZoneInfo(profile.timezone)).date()
    nowhere = cast("Warehouse", _Nowhere())
    run = open_warehouse_run(
        nowhere, accounts, profile, events=events, contacts=contacts, as_of=day, mapping=names,
        checked=False,
    )  # fmt: skip
    notices += [_for_tables(message) for message in run.notices]
    body = written_for_file(places.put_into(results_of(run.queries)), dialect)
    notices += _too_long(body, dialect)
    executed = dialect in EXECUTED
    label = _say("executed" if executed else "compiled", lang)
    limits = tuple(pair[0 if lang == "fr" else 1] for pair in LIMITS[dialect])
    lines = [
        _say("profile", lang, name=profile.name, version=profile.version, day=day.isoformat()),
        _say("dialect", lang, dialect=DIALECT_NAMES[dialect], label=label),
        _say("literal", lang),
        *(_say("limit", lang, text=text) for text in limits),
        *(_say("notice", lang, text=message.words(lang)) for message in notices),
    ]
    comment = "".join(f"-- {' '.join(line.split(chr(10)))}\n" for line in lines)
    return Query(f"{comment}{body}\n", dialect, executed, label, limits, tuple(notices), day)


def _say(key: str, lang: str, **facts: object) -> str:
    return HEADER[key][0 if lang == "fr" else 1].format(**facts)


def _too_long(text: str, dialect: str) -> list[Message]:
    size, most = len(text.encode()), LONGEST.get(dialect)
    if most is None or size <= most:
        return []
    facts = {"size": size, "most": most, "database": DIALECT_NAMES[dialect]}
    return [Message("long_query", facts=facts)]


def _for_tables(message: Message) -> Message:
    if message.code == "no_events":
        return Message("no_events_table", facts=message.facts)
    return message


class _Told(Message):
    """Columns and kinds, in the reader's language."""

    def __init__(self, columns: Mapping[str, ColumnKind]) -> None:
        super().__init__("columns", facts=columns)

    def words(self, lang: str = "en") -> str:
        """One after the other: "headcount (number)"."""
        told = [f"{name} ({word_for(str(kind), lang)})" for name, kind in self.facts.items()]
        return ", ".join(told)


class _Nowhere:
    """Stands where a database would: nothing is asked of it."""

    dialect = ""

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"a query that is only written asks no database for {name}")


class _Places:
    """The tables, under names of their own until the query is built."""

    def __init__(self, tables: Tables) -> None:
        self._nodes: dict[str, exp.Table] = {}
        for name in ("accounts", "events", "contacts"):
            written = getattr(tables, name)
            if written is not None:
                self._nodes[f"focale {name}"] = _table_node(written)

    def put_into(self, tree: exp.Select) -> exp.Select:
        """The same query over the tables as written; its steps have names no table has."""
        for cte in tree.find_all(exp.CTE):
            if cte.alias in _STEPS:
                cte.set("alias", exp.TableAlias(this=t.name(_STEPS[cte.alias])))
        for node in list(tree.find_all(exp.Table)):
            if node.name in _STEPS and not node.args.get("db"):
                node.set("this", t.name(_STEPS[node.name]))
            elif node.name in self._nodes:
                place = self._nodes[node.name].copy()
                place.set("alias", node.args.get("alias"))
                node.replace(place)
        return tree


def _table_node(written: str) -> exp.Table:
    if _RAW.fullmatch(written.strip()):
        return exp.Table(this=exp.Var(this=written.strip()))
    try:
        node = t.table(parts_of(written))
    except ValueError:
        raise fault("bad_table_name", table=written) from None
    if not isinstance(node, exp.Table):
        raise TypeError(written)
    return node


def _accounts(
    profile: Profile,
    tables: Tables,
    places: _Places,
    mapping: Mapping[str, str],
    notices: list[Message],
) -> tuple[Found, Profile]:
    """The accounts table, and the profile with every field typed where no kind is known."""
    sample = tables.like.get("accounts")
    if sample is not None and sample.suffix.lower() == ".parquet":
        return _found("accounts", tables.accounts, tables, places, {}, notices), profile
    typed = typed_by(profile, {})
    known = {mapping.get(ID_FIELDS[0], ID_FIELDS[0]): ColumnKind.TEXT}
    known |= {mapping.get(name, name): _KINDS[type_] for name, type_, _ in fields_read(typed)}
    return _found("accounts", tables.accounts, tables, places, known, notices), typed


def _found(
    name: str,
    written: str,
    tables: Tables,
    places: _Places,
    known: Mapping[str, ColumnKind],
    notices: list[Message],
) -> Found:
    """A table under the name of its place; its columns of the sample, or as assumed."""
    sample = tables.like.get(name)
    columns = dict(known)
    if sample is not None:
        columns = _columns_of(sample, known)
    else:
        facts = {"table": written, "columns": _Told(columns), "option": _OPTIONS[name]}
        notices.append(Message("assumed_columns", facts=facts))
    return Found(f"focale {name}", columns, written)


def _columns_of(sample: Path, known: Mapping[str, ColumnKind]) -> dict[str, ColumnKind]:
    """Column -> kind; the cells of a CSV file are all texts, so a known column keeps its kind."""
    with Session() as session:
        opened = open_source(session, sample, "sample")
        columns = {name: opened.found.columns[name] for name in opened.names}
    if opened.text is None:
        return columns
    by_fold = {fold(name): kind for name, kind in known.items()}
    return {name: by_fold.get(fold(name), ColumnKind.TEXT) for name in columns}
