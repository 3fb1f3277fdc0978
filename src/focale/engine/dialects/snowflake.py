"""How does Snowflake write our functions?

Its regular expressions are POSIX's: no `(?:`, no `\\x{H}`. A name in quotes keeps its case,
one without is in capitals: so plain names are written in capitals, in quotes. There is no
function for Unicode's composition.
"""

from __future__ import annotations

import re
from typing import Any

from sqlglot import exp
from sqlglot.generator import Generator
from sqlglot.generators.snowflake import SnowflakeGenerator

from focale.engine.dialects.functions import Lowering, renamed, source_of
from focale.engine.dialects.instants import whole_instant
from focale.engine.dialects.letters import EASY_LETTERS, EASY_PLAIN
from focale.engine.dialects.literals import with_backslashes_up_to_ffff
from focale.engine.dialects.patterns import for_posix

_PLAIN_NAME = re.compile("[a-z_][a-z0-9_]*")


def _text(value: str) -> exp.Literal:
    return exp.Literal(this=value, is_string=True)


def _full_match(g: Generator, text: Any, pattern: Any) -> str:
    """Patterns there always match whole texts."""
    return g.func("REGEXP_LIKE", text, _text(for_posix(pattern.this)))


def _matches(g: Generator, text: Any, pattern: Any) -> str:
    anywhere = _text(f".*({for_posix(pattern.this)}).*")
    return g.func("REGEXP_LIKE", text, anywhere, _text("s"))  # s: a point is any sign


def _replace(g: Generator, text: Any, pattern: Any, by: Any, *_: Any) -> str:
    return g.func("REGEXP_REPLACE", text, _text(for_posix(pattern.this)), by)


def _split(g: Generator, text: Any, pattern: Any) -> str:
    """Split at one sign, put where the pattern matches: it matches that sign too."""
    sign = _text(next(sign for sign in ";|" if re.fullmatch(pattern.this, sign)))
    return f"SPLIT({_replace(g, text, pattern, sign)}, {g.sql(sign)})"


def _contains(g: Generator, items: Any, item: Any) -> str:
    listed = g.sql(items)
    found = f"COALESCE(ARRAY_CONTAINS(TO_VARIANT({g.sql(item)}), {listed}), FALSE)"
    return f"CASE WHEN NOT {g.sql(source_of(items))} IS NULL THEN {found} END"


def _first_item(g: Generator, items: Any, place: Any) -> str:
    """The local day of one instant: items of a list there are of no type, so of microseconds."""
    instant, function = items.this.expressions[0], items.expression
    word = g.sql(function.expressions[0])
    for node in list(function.this.find_all(exp.Anonymous)):
        if node.this == "epoch_us":
            node.replace(node.expressions[0])
    days = f"TRANSFORM(ARRAY_CONSTRUCT({_epoch(g, instant)}), {word} NUMBER -> "
    return f"CAST(GET({days}{g.sql(function.this)}), {g.sql(place)} - 1) AS DATE)"


def _epoch(g: Generator, at: Any) -> str:
    return f"DATE_PART(EPOCH_MICROSECOND, {g.sql(at)})"


def _is_finite(g: Generator, number: Any) -> str:
    odd = ", ".join(f"CAST('{word}' AS DOUBLE)" for word in ("NaN", "inf", "-inf"))
    return f"(NOT {g.sql(number)} IN ({odd}))"


class Snowflake(Lowering, SnowflakeGenerator):
    """Snowflake."""

    quote = staticmethod(with_backslashes_up_to_ffff)

    functions = {
        "array_to_string": renamed("ARRAY_TO_STRING"),
        "day_of_us": lambda g, us: f"CAST(TO_TIMESTAMP_NTZ({g.sql(us)}, 6) AS DATE)",
        "days_between": lambda g, later, earlier: (
            f"DATEDIFF('day', {g.sql(earlier)}, {g.sql(later)})"
        ),
        "epoch_us": _epoch,
        "finite_day": lambda g, day: f"(NOT {g.sql(day)} IS NULL)",
        "floor": renamed("FLOOR"),
        "isfinite": _is_finite,
        "left": renamed("LEFT"),
        "length": renamed("LENGTH"),
        "list_contains": _contains,
        "list_extract": _first_item,
        "list_value": renamed("ARRAY_CONSTRUCT"),
        "lower": renamed("LOWER"),
        "nfc_normalize": lambda g, text: g.sql(text),
        "nullif": renamed("NULLIF"),
        "ord": renamed("UNICODE"),
        "regexp_full_match": _full_match,
        "regexp_matches": _matches,
        "regexp_replace": _replace,
        "regexp_split_to_array": _split,
        "replace": renamed("REPLACE"),
        "right": renamed("RIGHT"),
        "starts_with": renamed("STARTSWITH"),
        "string_split": renamed("SPLIT"),
        "strip_accents": lambda g, text: g.func(
            "TRANSLATE", text, _text(EASY_LETTERS), _text(EASY_PLAIN)
        ),
        "strlen": renamed("OCTET_LENGTH"),
        "translate": renamed("TRANSLATE"),
        "trim": lambda g, text, *signs: g.func("TRIM", text, *(signs or (_text(" "),))),
        "upper": renamed("UPPER"),
    }

    def identifier_sql(self, expression: exp.Identifier) -> str:
        """A name: `headcount` is the column that was created as headcount, HEADCOUNT there."""
        word = expression.this
        if not _PLAIN_NAME.fullmatch(word):
            return super().identifier_sql(expression)
        return super().identifier_sql(exp.Identifier(this=word.upper(), quoted=True))

    def cast_sql(self, expression: exp.Cast, safe_prefix: str | None = None) -> str:
        """A cast; lists have no type to be cast to."""
        if expression.to.this is exp.DataType.Type.ARRAY:
            return self.sql(expression.this)
        return super().cast_sql(expression, safe_prefix=safe_prefix)

    def intdiv_sql(self, expression: exp.IntDiv) -> str:
        """Whole numbers: `/` rounds there, so what is left over is taken off first."""
        over, by = self.sql(expression.this), self.sql(expression.expression)
        return f"CAST(({over} - MOD({over}, {by})) / {by} AS BIGINT)"

    def transform_sql(self, expression: exp.Transform) -> str:
        """A list of texts mapped item by item."""
        function = expression.expression
        word, read = self.sql(function.expressions[0]), self.sql(function.this)
        return f"TRANSFORM({self.sql(expression.this)}, {word} VARCHAR -> {read})"

    def trycast_sql(self, expression: exp.TryCast) -> str:
        """A cast of a text whose form a pattern has checked; NULL where it cannot be."""
        text = self.sql(expression.this)
        if expression.to.this is exp.DataType.Type.TIMESTAMPTZ:
            return f"TRY_TO_TIMESTAMP_TZ({whole_instant(text, self._replaced)})"
        if expression.to.this is exp.DataType.Type.DATE:
            return f"TRY_TO_DATE({text}, 'YYYY-MM-DD')"
        return f"TRY_TO_DOUBLE({text})"

    def _replaced(self, text: str, pattern: str, by: str) -> str:
        groups = by.replace("$", "\\")
        return f"REGEXP_REPLACE({text}, {self.sql(_text(pattern))}, {self.sql(_text(groups))})"
