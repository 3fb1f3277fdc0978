"""What does a query read like in each database, and is every part of it one we looked at?

`FOCALE_REWRITE_GOLDEN=1` writes the kept texts again (see `queries`).
"""

import itertools
import os
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
import sqlglot
from hypothesis import HealthCheck, Phase, given, settings
from sqlglot import exp

from focale.criterion import tree as t
from focale.engine import DIALECTS, EXECUTED, Found, written_for_file
from focale.engine.dialects.allowed import ALLOWED, UnknownNodeError
from focale.engine.dialects.functions import OF_DUCKDB, OUR_OWN, UnknownFunctionError
from focale.engine.dialects.literals import is_steady
from focale.engine.dialects.patterns import for_joni, for_posix
from focale.engine.dialects.written import generator_of
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.scorecard.several import results_of
from focale.scorecard.warehouse_run import open_warehouse_run
from tests.conformance.worlds import AFRESH, World, to_tables, to_yaml, worlds
from tests.library.engine.queries import DAY, GOLDEN, PROFILES, golden_query, kept, profile_of
from tests.servers import postgres_server

WORLDS = 100
NOT_SCORING = frozenset("chr contains grouping_id hash isnan list_position unnest".split())
"""Functions of counts, of the reading of files and of their vocabularies."""
KINDS = {
    pa.string(): ColumnKind.TEXT, pa.bool_(): ColumnKind.FLAG, pa.date32(): ColumnKind.DAY,
    pa.int64(): ColumnKind.WHOLE, pa.float64(): ColumnKind.REAL,
    pa.list_(pa.string()): ColumnKind.LIST, pa.timestamp("us"): ColumnKind.MOMENT,
    pa.timestamp("us", "UTC"): ColumnKind.INSTANT,
}  # fmt: skip
COLUMNS = {
    ColumnKind.TEXT: "text", ColumnKind.FLAG: "boolean", ColumnKind.DAY: "date",
    ColumnKind.REAL: "double precision", ColumnKind.LIST: "text[]",
}  # fmt: skip
EVENTS = 'account_id text, contact_id text, event text, "at" timestamptz'
CONTACTS = "contact_id text, account_id text"


# --- the kept texts -------------------------------------------------------------------------------


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", PROFILES)
def test_a_query_reads_as_it_did(name: str, dialect: str) -> None:
    path = GOLDEN / f"{name}.{dialect}.sql"
    text = kept(golden_query(name, dialect).text)
    if os.environ.get("FOCALE_REWRITE_GOLDEN") == "1":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8"), "see tests/library/engine/queries.py"


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", PROFILES)
def test_a_query_is_one_statement_of_its_dialect(name: str, dialect: str) -> None:
    (tree,) = sqlglot.parse(golden_query(name, dialect).text, read=dialect)
    assert isinstance(tree, exp.Select)
    named = [column.alias_or_name.lower() for column in tree.selects]
    assert named[:3] == ["id", "profile", "profile_version"]
    assert named[-1] == "best"


@pytest.mark.parametrize("dialect", DIALECTS)
def test_no_sign_of_a_query_can_be_lost_on_the_way(dialect: str) -> None:
    text = golden_query("every-condition", dialect).text
    above_ffff = {sign for sign in text if ord(sign) > 0xFFFF}
    odd = {sign for sign in text if not is_steady(sign) and sign != "\n"} - above_ffff
    assert odd == set()
    if dialect == "snowflake":
        assert above_ffff  # it has no escape for them
    else:
        assert not above_ffff
        assert unicodedata.normalize("NFC", text) == text


# --- they run -------------------------------------------------------------------------------------


def columns_of(name: str) -> dict[str, str]:
    """Column -> type, as the query assumes them."""
    (told, *_) = golden_query(name, "duckdb").notices
    return {column: COLUMNS[kind] for column, kind in told.facts["columns"].facts.items()}


def declared(columns: dict[str, str]) -> str:
    return ", ".join(f'"{name}" {type_}' for name, type_ in columns.items())


@pytest.mark.parametrize("name", PROFILES)
def test_duckdb_runs_its_text(name: str) -> None:
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE accounts ({declared(columns_of(name))})")
    connection.execute("INSERT INTO accounts (id, headcount) VALUES ('a1', 40), (' ', 1)")
    connection.execute(f"CREATE TABLE events ({EVENTS})")
    connection.execute("INSERT INTO events VALUES ('a1', NULL, 'Email_Bounced', '2026-09-29')")
    connection.execute(f"CREATE TABLE contacts ({CONTACTS})")
    rows = connection.execute(golden_query(name, "duckdb").text).fetchall()
    assert [row[0] for row in rows] == ["a1"]  # a blank id is no company
    assert rows[0][3] == DAY


@pytest.fixture(scope="module")
def postgres(needs: Callable[[str], Path]) -> Iterator[Any]:
    import psycopg

    with (
        postgres_server(needs("postgres")) as url,
        psycopg.connect(url, autocommit=True) as connection,
    ):
        yield connection


@pytest.mark.parametrize("name", PROFILES)
def test_postgres_accepts_its_text(name: str, postgres: Any) -> None:
    for table, columns in (
        ("accounts", declared(columns_of(name))), ("events", EVENTS), ("contacts", CONTACTS),
    ):  # fmt: skip
        postgres.execute(f"DROP TABLE IF EXISTS {table}")
        postgres.execute(f"CREATE TABLE {table} ({columns})")
    postgres.execute("INSERT INTO accounts (id, headcount) VALUES ('a1', 40)")
    rows = postgres.execute(golden_query(name, "postgres").text).fetchall()
    assert [row[0] for row in rows] == ["a1"]


# --- what they are made of ------------------------------------------------------------------------


def found(table: pa.Table, name: str, *, as_texts: bool) -> Found:
    kinds = {
        field.name: ColumnKind.TEXT if as_texts else KINDS[field.type] for field in table.schema
    }
    return Found(name, kinds, name)


def trees_of(world: World, *, as_texts: bool) -> list[exp.Expr]:
    """The query of every profile of a world; none where the columns do not suit it."""
    tables = to_tables(world)
    given = [
        None if table is None else found(table, name, as_texts=as_texts)
        for name, table in zip(("accounts", "events", "contacts"), tables, strict=True)
    ]
    trees: list[exp.Expr] = []
    for document in world.profiles:
        try:
            run = open_warehouse_run(
                None, given[0], read_profile(to_yaml(document)), events=given[1],  # type: ignore[arg-type]
                contacts=given[2], as_of=world.as_of, checked=False,
            )  # fmt: skip
        except FocaleError:
            continue
        trees.append(results_of(run.queries))
    return trees


@pytest.fixture(scope="module")
def collected() -> tuple[set[type], set[str], list[exp.Expr]]:
    """Node types and functions of the queries of many worlds, and the last queries, short ones
    first: to read a query back takes as long as it is."""
    nodes: set[type] = set()
    functions: set[str] = set()
    trees: list[tuple[int, exp.Expr]] = []
    every_fourth = itertools.cycle(range(4))  # with columns of texts, as of a file

    @settings(
        max_examples=WORLDS, deadline=None, database=None, backend=AFRESH,
        derandomize=True, suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
    )  # fmt: skip
    @given(worlds())
    def collect(world: World) -> None:
        for tree in trees_of(world, as_texts=next(every_fourth) == 0):
            found = list(tree.walk())
            nodes.update(map(type, found))
            functions.update(node.this for node in found if isinstance(node, exp.Anonymous))
            trees.append((len(found), tree))

    collect()
    return nodes, functions, [tree for _, tree in sorted(trees[-20:], key=lambda one: one[0])]


def test_every_node_of_a_query_is_allowed(collected: Any) -> None:
    nodes, _, trees = collected
    assert len(trees) == 20
    assert sorted(node.__name__ for node in nodes - ALLOWED) == []
    never = ALLOWED - nodes - {exp.Var}  # the text of a table that stays as it is
    assert sorted(node.__name__ for node in never) == []


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_function_of_a_query_is_written_in_every_dialect(
    dialect: str, collected: Any
) -> None:
    _, functions, trees = collected
    known = set(generator_of(dialect).functions)
    assert sorted(functions - known) == []
    assert sorted(functions - set(OF_DUCKDB) - set(OUR_OWN)) == []
    assert sorted(set(OF_DUCKDB + OUR_OWN) - NOT_SCORING - functions) == []
    for tree in trees[:6]:
        sqlglot.parse_one(written_for_file(tree.copy(), dialect), read=dialect)


def test_a_node_that_nobody_looked_at_is_not_written() -> None:
    query = t.select([exp.CurrentDate()], t.table("a"))
    with pytest.raises(UnknownNodeError, match="CurrentDate was looked at in no dialect"):
        written_for_file(query, "duckdb")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_function_that_nobody_told_of_is_not_written(dialect: str) -> None:
    query = t.select([t.call("soundex", t.text("a"))], t.table("a"))
    with pytest.raises(UnknownFunctionError, match=r"cannot write soundex\(\)"):
        written_for_file(query, dialect)


# --- single parts ---------------------------------------------------------------------------------

PARTS = {
    "a text": t.text("a'b\\c\r\u0301é"),
    "a pattern": t.call("regexp_full_match", t.col("x"), t.text(r"[^\x00-\x7F]|a\x{E9}?")),
    "a search": t.call("regexp_matches", t.col("x"), t.text(r"\A(?:a|b)\x{20}")),
    "a whole quotient": t.whole_div(t.col("x"), t.integer(7)),
    "bits": exp.BitwiseAnd(
        this=t.wrapped(exp.BitwiseRightShift(this=t.col("x"), expression=t.integer(3))),
        expression=t.integer(7),
    ),
    "a list": t.call("list_contains", t.col("x"), t.text("a")),
    "a day": t.call("day_of_us", t.col("x")),
}  # fmt: skip
READ: dict[str, dict[str, str]] = {
    "duckdb": {
        "a text": "('a''b\\c' || CHR(13) || CHR(769) || 'é')",
        "a pattern": "REGEXP_FULL_MATCH(\"x\", '[^\\x00-\\x7F]|a\\x{E9}?')",
        "a whole quotient": '"x" // 7',
    },
    "postgres": {
        "a text": "E'a''b\\\\c\\u000D\\u0301é'",
        "a search": "(\"x\" ~ '\\A(?:a|b)\\u0020')",
    },
    "bigquery": {
        "a text": "'a\\'b\\\\c\\u000D\\u0301é'",
        "a pattern": ("REGEXP_CONTAINS(`x`, '\\\\A(?:[^\\\\x00-\\\\x7F]|a\\\\x{E9}?)\\\\z')"),
        "a search": "REGEXP_CONTAINS(`x`, '\\\\A(?:a|b)\\\\x{20}')",
        "a whole quotient": "DIV(`x`, 7)",
        "bits": "(`x` >> 3) & 7",
        "a list": (
            "CASE WHEN NOT `x` IS NULL THEN EXISTS(SELECT 1 FROM UNNEST(`x`) AS `item` "
            "WHERE `item` = 'a') END"
        ),
        "a day": "DATE(TIMESTAMP_MICROS(`x`))",
    },
    "snowflake": {
        "a text": "'a\\'b\\\\c\\u000D\\u0301é'",
        "a pattern": "REGEXP_LIKE(\"X\", '[^\\u0001-\\u007F]|aé?')",
        "a search": "REGEXP_LIKE(\"X\", '.*(^(a|b) ).*', 's')",
        "a whole quotient": 'CAST(("X" - MOD("X", 7)) / 7 AS BIGINT)',
        "bits": 'BITAND((BITSHIFTRIGHT("X", 3)), 7)',
        "a list": (
            'CASE WHEN NOT "X" IS NULL THEN '
            "COALESCE(ARRAY_CONTAINS(TO_VARIANT('a'), \"X\"), FALSE) END"
        ),
        "a day": 'CAST(TO_TIMESTAMP_NTZ("X", 6) AS DATE)',
    },
    "clickhouse": {
        "a text": "'a\\'b\\\\c\\x0D\\xCC\\x81é'",
        "a pattern": "match(\"x\", '\\\\A(?:[^\\\\x00-\\\\x7F]|a\\\\x{E9}?)\\\\z')",
        "a whole quotient": 'intDiv("x", 7)',
        "bits": 'bitAnd(bitShiftRight("x", 3), 7)',
        "a list": "has(\"x\", 'a')",
        "a day": (
            "addDays(toDate32('1970-01-01'), "
            '((("x") + 62167219200000000) DIV 86400000000 - 719528))'
        ),
    },
    "trino": {
        "a text": "U&'a''b\\\\c\\000D\\0301é'",
        "a pattern": "REGEXP_LIKE(\"x\", '\\A(?:[^\\x00-\\x7F]|aé?)\\z')",
        "a search": "REGEXP_LIKE(\"x\", '\\A(?:a|b)\\x20')",
        "a whole quotient": '"x" / 7',
        "bits": 'BITWISE_AND((BITWISE_RIGHT_SHIFT("x", 3)), 7)',
        "a list": ('CASE WHEN NOT "x" IS NULL THEN COALESCE(CONTAINS("x", \'a\'), FALSE) END'),
    },
}


@pytest.mark.parametrize(
    ("dialect", "part"), [(dialect, part) for dialect, parts in READ.items() for part in parts]
)
def test_a_part_reads_as_its_database_wants_it(dialect: str, part: str) -> None:
    query = t.select([t.alias(PARTS[part].copy(), "it")], t.table("a"))
    text = written_for_file(query, dialect)
    assert "".join(READ[dialect][part].split()) in "".join(text.split())


@pytest.mark.parametrize(
    ("pattern", "posix", "java"),
    [
        (r"\A(?:a|b)+\z", "^(a|b)+$", r"\A(?:a|b)+\z"),
        (r"[\x{0}-\x{9}\x{B}-\x{10FFFF}]", "[\x01-\t\x0b-\U0010ffff]",
         "[\\x00-\\x09\\x0B-\U0010ffff]"),
        (r"a\x{5D}\x{41}", r"a\]A", r"a\x5D\x41"),
        (r"[\t-\r \x{85}]", "[\t-\r \x85]", "[\\t-\\r \x85]"),
        ("(?: x)+$", "( x)+$", r"(?: x)+\z"),
    ],
)  # fmt: skip
def test_a_pattern_for_other_engines(pattern: str, posix: str, java: str) -> None:
    assert for_posix(pattern) == posix
    assert for_joni(pattern) == java


def test_labels_do_not_promise_what_did_not_run() -> None:
    for dialect in DIALECTS:
        query = golden_query("saas", dialect)
        assert query.executed is (dialect in EXECUTED)
        assert query.label == ("executed and equal" if query.executed else "compiled, not run")
        assert query.text.splitlines()[1].endswith(query.label)
    assert profile_of("saas").name in query.text.splitlines()[0]
