"""How does Trino write our functions?

Its regular expressions are Java's by default, or RE2/J: patterns use what both know.
"""

from __future__ import annotations

from typing import Any

from sqlglot import exp
from sqlglot.generator import Generator
from sqlglot.generators.trino import TrinoGenerator

from focale.engine.dialects.functions import Lowering, renamed, source_of, whole_days
from focale.engine.dialects.instants import whole_instant
from focale.engine.dialects.letters import EASY_LETTERS, EASY_PLAIN
from focale.engine.dialects.literals import with_u
from focale.engine.dialects.patterns import for_joni


def _text(value: str) -> exp.Literal:
    return exp.Literal(this=value, is_string=True)


def _full_match(g: Generator, text: Any, pattern: Any) -> str:
    return g.func("REGEXP_LIKE", text, _text(rf"\A(?:{for_joni(pattern.this)})\z"))


def _trim(g: Generator, text: Any, *signs: Any) -> str:
    return f"TRIM(BOTH {g.sql(signs[0] if signs else _text(' '))} FROM {g.sql(text)})"


def _contains(g: Generator, items: Any, item: Any) -> str:
    listed = g.sql(items)
    found = f"COALESCE(CONTAINS({listed}, {g.sql(item)}), FALSE)"
    return f"CASE WHEN NOT {g.sql(source_of(items))} IS NULL THEN {found} END"


def _first_point(g: Generator, text: Any) -> str:
    """CODEPOINT() takes one sign exactly: a space stands in for that of an empty text."""
    return f"CODEPOINT(CAST({g.sql(text)} || ' ' AS VARCHAR(1)))"


def _days(g: Generator, us: Any) -> str:
    return f"DATE_ADD('day', {whole_days(g.sql(us), '/')}, DATE '1970-01-01')"


class Trino(Lowering, TrinoGenerator):
    """Trino; Starburst and Athena's third engine speak the same."""

    quote = staticmethod(with_u)

    functions = {
        "array_to_string": renamed("ARRAY_JOIN"),
        "day_of_us": _days,
        "days_between": lambda g, later, earlier: (
            f"DATE_DIFF('day', {g.sql(earlier)}, {g.sql(later)})"
        ),
        "epoch_us": lambda g, at: f"CAST(FLOOR(TO_UNIXTIME({g.sql(at)}) * 1E6) AS BIGINT)",
        "finite_day": lambda g, day: f"(NOT {g.sql(day)} IS NULL)",
        "floor": renamed("FLOOR"),
        "isfinite": renamed("IS_FINITE"),
        "left": lambda g, text, count: f"SUBSTR({g.sql(text)}, 1, {g.sql(count)})",
        "length": renamed("LENGTH"),
        "list_contains": _contains,
        "list_extract": renamed("ELEMENT_AT"),
        "list_value": lambda g, *items: f"ARRAY[{', '.join(g.sql(item) for item in items)}]",
        "lower": renamed("LOWER"),
        "nfc_normalize": lambda g, text: f"NORMALIZE({g.sql(text)}, NFC)",
        "nullif": renamed("NULLIF"),
        "ord": _first_point,
        "regexp_full_match": _full_match,
        "regexp_matches": lambda g, text, pattern: g.func(
            "REGEXP_LIKE", text, _text(for_joni(pattern.this))
        ),
        "regexp_replace": lambda g, text, pattern, by, *flags: g.func(
            "REGEXP_REPLACE", text, _text(for_joni(pattern.this)), by
        ),
        "regexp_split_to_array": lambda g, text, pattern: g.func(
            "REGEXP_SPLIT", text, _text(for_joni(pattern.this))
        ),
        "replace": renamed("REPLACE"),
        "right": lambda g, text, count: f"SUBSTR({g.sql(text)}, -{g.sql(count)})",
        "starts_with": renamed("STARTS_WITH"),
        "string_split": renamed("SPLIT"),
        "strip_accents": lambda g, text: g.func(
            "TRANSLATE", text, _text(EASY_LETTERS), _text(EASY_PLAIN)
        ),
        "strlen": lambda g, text: f"LENGTH(TO_UTF8({g.sql(text)}))",
        "translate": renamed("TRANSLATE"),
        "trim": _trim,
        "upper": renamed("UPPER"),
    }

    def intdiv_sql(self, expression: exp.IntDiv) -> str:
        """Whole numbers divide to a whole number."""
        return self.binary(expression, "/")

    def transform_sql(self, expression: exp.Transform) -> str:
        """A list mapped item by item."""
        return self.func("TRANSFORM", expression.this, expression.expression)

    def trycast_sql(self, expression: exp.TryCast) -> str:
        """A cast of a text whose form a pattern has checked; NULL where it cannot be."""
        text = self.sql(expression.this)
        if expression.to.this is exp.DataType.Type.TIMESTAMPTZ:
            spaced = f"REPLACE({whole_instant(text, self._replaced)}, 'T', ' ')"
            return f"TRY_CAST({spaced} AS TIMESTAMP(6) WITH TIME ZONE)"
        to = "DOUBLE" if expression.to.this is exp.DataType.Type.DOUBLE else "DATE"
        return f"TRY_CAST({text} AS {to})"

    def _replaced(self, text: str, pattern: str, by: str) -> str:
        return f"REGEXP_REPLACE({text}, {self.sql(_text(pattern))}, {self.sql(_text(by))})"
