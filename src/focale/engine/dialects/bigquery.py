"""How does BigQuery write our functions?

GoogleSQL. Its regular expressions are RE2, as in DuckDB; a REPEATED column is never NULL, so
an unknown list is an empty one there.
"""

from __future__ import annotations

import re
from typing import Any

from sqlglot import exp
from sqlglot.generator import Generator
from sqlglot.generators.bigquery import BigQueryGenerator

from focale.engine.dialects.functions import Lowering, renamed, source_of
from focale.engine.dialects.instants import whole_instant
from focale.engine.dialects.letters import EASY_LETTERS, EASY_PLAIN
from focale.engine.dialects.literals import with_backslashes


def _text(value: str) -> exp.Literal:
    return exp.Literal(this=value, is_string=True)


def _full_match(g: Generator, text: Any, pattern: Any) -> str:
    return g.func("REGEXP_CONTAINS", text, _text(rf"\A(?:{pattern.this})\z"))


def _split(g: Generator, text: Any, pattern: Any) -> str:
    """Split at one sign, put where the pattern matches: it matches that sign too."""
    sign = next(sign for sign in ";|" if re.fullmatch(pattern.this, sign))
    alike = g.func("REGEXP_REPLACE", text, pattern, _text(sign))
    return f"SPLIT({alike}, {g.sql(_text(sign))})"


def _contains(g: Generator, items: Any, item: Any) -> str:
    listed, read, word = g.sql(source_of(items)), "`item`", "`item`"
    if isinstance(items, exp.Transform):
        function = items.expression
        read, word = g.sql(function.this), g.sql(function.expressions[0])
    found = f"EXISTS(SELECT 1 FROM UNNEST({listed}) AS {word} WHERE {read} = {g.sql(item)})"
    return f"CASE WHEN NOT {listed} IS NULL THEN {found} END"


def _extract(g: Generator, items: Any, place: Any) -> str:
    return f"({g.sql(items)})[SAFE_ORDINAL({g.sql(place)})]"


def _is_finite(g: Generator, number: Any) -> str:
    value = g.sql(number)
    return f"(NOT IS_NAN({value}) AND NOT IS_INF({value}))"


class BigQuery(Lowering, BigQueryGenerator):
    """BigQuery, GoogleSQL."""

    quote = staticmethod(with_backslashes)

    functions = {
        "array_to_string": renamed("ARRAY_TO_STRING"),
        "day_of_us": lambda g, us: f"DATE(TIMESTAMP_MICROS({g.sql(us)}))",
        "days_between": lambda g, later, earlier: (
            f"DATE_DIFF({g.sql(later)}, {g.sql(earlier)}, DAY)"
        ),
        "epoch_us": renamed("UNIX_MICROS"),
        "finite_day": lambda g, day: f"(NOT {g.sql(day)} IS NULL)",
        "floor": renamed("FLOOR"),
        "isfinite": _is_finite,
        "left": renamed("LEFT"),
        "length": renamed("CHAR_LENGTH"),
        "list_contains": _contains,
        "list_extract": _extract,
        "list_value": lambda g, *items: f"[{', '.join(g.sql(item) for item in items)}]",
        "lower": renamed("LOWER"),
        "nfc_normalize": lambda g, text: f"NORMALIZE({g.sql(text)}, NFC)",
        "nullif": renamed("NULLIF"),
        "ord": renamed("UNICODE"),
        "regexp_full_match": _full_match,
        "regexp_matches": renamed("REGEXP_CONTAINS"),
        "regexp_replace": lambda g, text, pattern, by, *flags: g.func(
            "REGEXP_REPLACE", text, pattern, by
        ),
        "regexp_split_to_array": _split,
        "replace": renamed("REPLACE"),
        "right": renamed("RIGHT"),
        "starts_with": renamed("STARTS_WITH"),
        "string_split": renamed("SPLIT"),
        "strip_accents": lambda g, text: g.func(
            "TRANSLATE", text, _text(EASY_LETTERS), _text(EASY_PLAIN)
        ),
        "strlen": renamed("BYTE_LENGTH"),
        "translate": renamed("TRANSLATE"),
        "trim": lambda g, text, *signs: g.func("TRIM", text, *(signs or (_text(" "),))),
        "upper": renamed("UPPER"),
    }

    def cast_sql(self, expression: exp.Cast, safe_prefix: str | None = None) -> str:
        """A cast; an empty list is written with its type, a decimal in its own rounding."""
        if expression.to.this is exp.DataType.Type.ARRAY:
            return f"ARRAY<STRING>{self.sql(expression.this)}"
        return super().cast_sql(expression, safe_prefix=safe_prefix)

    def transform_sql(self, expression: exp.Transform) -> str:
        """A list mapped item by item, in order."""
        function = expression.expression
        listed = self.sql(expression.this)
        word = self.sql(function.expressions[0])
        mapped = (
            f"ARRAY(SELECT {self.sql(function.this)} FROM UNNEST({listed}) AS {word} "
            f"WITH OFFSET AS `place` ORDER BY `place`)"
        )
        made_here = getattr(expression.this, "this", None) == "list_value"  # and so no NULL
        return mapped if made_here else f"CASE WHEN NOT {listed} IS NULL THEN {mapped} END"

    def trycast_sql(self, expression: exp.TryCast) -> str:
        """SAFE_CAST of a text whose form a pattern has checked."""
        text = self.sql(expression.this)
        if expression.to.this is exp.DataType.Type.TIMESTAMPTZ:
            return f"SAFE_CAST({whole_instant(text, self._replaced)} AS TIMESTAMP)"
        to = "FLOAT64" if expression.to.this is exp.DataType.Type.DOUBLE else "DATE"
        return f"SAFE_CAST({text} AS {to})"

    def _replaced(self, text: str, pattern: str, by: str) -> str:
        groups = by.replace("$", "\\")
        return f"REGEXP_REPLACE({text}, {self.sql(_text(pattern))}, {self.sql(_text(groups))})"
