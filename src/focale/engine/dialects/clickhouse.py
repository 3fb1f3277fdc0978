"""How does ClickHouse write our functions?

Texts are bytes there, and a list is never NULL: a list read from a text that is unknown is
[NULL], which no text gives. What standard SQL does without saying, SETTINGS ask for.
"""

from __future__ import annotations

from typing import Any

from sqlglot import exp
from sqlglot.generator import Generator
from sqlglot.generators.clickhouse import ClickHouseGenerator

from focale.engine.dialects.functions import Lowering, renamed, whole_days
from focale.engine.dialects.letters import EASY_LETTERS, EASY_PLAIN
from focale.engine.dialects.literals import with_bytes

_TEXTS = "Array(Nullable(String))"
_SPLITS = ("string_split", "regexp_split_to_array")
_WIDE = 1 << 31  # from here on a number is written with its type


def _text(value: str) -> exp.Literal:
    return exp.Literal(this=value, is_string=True)


def _full_match(g: Generator, text: Any, pattern: Any) -> str:
    return g.func("match", text, _text(rf"\A(?:{pattern.this})\z"))


def _trim(g: Generator, text: Any, *signs: Any) -> str:
    """trimBoth() takes bytes off, a pattern signs."""
    listed = "".join(f"\\x{{{ord(sign):X}}}" for sign in (signs[0].this if signs else " "))
    either = _text(rf"\A[{listed}]+|[{listed}]+\z")
    return g.func("replaceRegexpAll", text, either, _text(""))


def _split_by(function: str) -> Any:
    def write(g: Generator, text: Any, by: Any) -> str:
        """No text is no list, and so [NULL]; the function itself takes no NULL."""
        written = g.sql(text)
        parts = f"{function}({g.sql(by)}, COALESCE({written}, ''))"
        return f"if({written} IS NULL, [NULL], {parts})"

    return write


def _days(g: Generator, us: Any) -> str:
    return f"addDays(toDate32('1970-01-01'), {whole_days(g.sql(us), 'DIV')})"


def _is_list_case(node: Any) -> bool:
    return isinstance(node, exp.Case) and any(
        _is_list(branch.args["true"]) for branch in node.args["ifs"]
    )


def _is_list(node: Any) -> bool:
    if isinstance(node, exp.Cast):
        return bool(node.to.this is exp.DataType.Type.ARRAY)
    return isinstance(node, exp.Anonymous) and node.this in _SPLITS


class ClickHouse(Lowering, ClickHouseGenerator):
    """ClickHouse 24.3 and later."""

    quote = staticmethod(with_bytes)
    ending = (
        "SETTINGS join_use_nulls = 1, prefer_column_name_to_alias = 1, "
        "precise_float_parsing = 1, cast_keep_nullable = 1"
    )

    functions = {
        "array_to_string": lambda g, items, by: f"arrayStringConcat({g.sql(items)}, {g.sql(by)})",
        "day_of_us": _days,
        "days_between": lambda g, later, earlier: (
            f"dateDiff('day', {g.sql(earlier)}, {g.sql(later)})"
        ),
        "epoch_us": lambda g, at: f"toUnixTimestamp64Micro(toDateTime64({g.sql(at)}, 6, 'UTC'))",
        "finite_day": lambda g, day: f"(NOT {g.sql(day)} IS NULL)",
        "floor": renamed("floor"),
        "isfinite": renamed("isFinite"),
        "left": renamed("leftUTF8"),
        "length": renamed("lengthUTF8"),
        "list_contains": renamed("has"),
        "list_extract": renamed("arrayElement"),
        "list_value": lambda g, *items: f"[{', '.join(g.sql(item) for item in items)}]",
        "lower": renamed("lower"),
        "nfc_normalize": renamed("normalizeUTF8NFC"),
        "nullif": renamed("nullIf"),
        "ord": renamed("ascii"),
        "regexp_full_match": _full_match,
        "regexp_matches": renamed("match"),
        "regexp_replace": lambda g, text, pattern, by, *flags: g.func(
            "replaceRegexpAll", text, pattern, by
        ),
        "regexp_split_to_array": _split_by("splitByRegexp"),
        "replace": renamed("replaceAll"),
        "right": renamed("rightUTF8"),
        "starts_with": renamed("startsWith"),
        "string_split": _split_by("splitByString"),
        "strip_accents": lambda g, text: g.func(
            "translateUTF8", text, _text(EASY_LETTERS), _text(EASY_PLAIN)
        ),
        "strlen": renamed("length"),
        "translate": renamed("translateUTF8"),
        "trim": _trim,
        "upper": renamed("upper"),
    }

    def datatype_sql(self, expression: exp.DataType) -> str:
        """A type that may be NULL; a DATE is the kind that goes back to 1900."""
        if expression.this is exp.DataType.Type.DATE:
            return "Nullable(Date32)"
        if expression.this is exp.DataType.Type.ARRAY:
            return _TEXTS
        return super().datatype_sql(expression)

    def literal_sql(self, expression: exp.Literal) -> str:
        """A text, or a number: signed, where there is one that would not be."""
        if not expression.is_string and expression.this.isdigit() and int(expression.this) >= _WIDE:
            return f"toInt64({expression.this})"
        return super().literal_sql(expression)

    def case_sql(self, expression: exp.Case) -> str:
        """CASE; one that gives lists gives them all as one type, and [NULL] for NULL."""
        if _is_list_case(expression):
            for branch in expression.args["ifs"]:
                branch.set("true", _as_list(branch.args["true"]))
            expression.set("default", _as_list(expression.args["default"]))
        return super().case_sql(expression)

    def is_sql(self, expression: exp.Is) -> str:
        """IS NULL, of a list too."""
        inner = expression.this.unnest()
        if _is_list_case(inner):
            return f"has({self.sql(inner)}, NULL)"
        return super().is_sql(expression)

    def bitwiseand_sql(self, expression: exp.BitwiseAnd) -> str:
        """Bits, by a function: there is no sign for it."""
        return self.func("bitAnd", expression.this.unnest(), expression.expression)

    def bitwiserightshift_sql(self, expression: exp.BitwiseRightShift) -> str:
        """Bits, by a function: there is no sign for it."""
        return self.func("bitShiftRight", expression.this, expression.expression)

    def intdiv_sql(self, expression: exp.IntDiv) -> str:
        """Whole numbers divide to a whole number."""
        return self.func("intDiv", expression.this, expression.expression)

    def transform_sql(self, expression: exp.Transform) -> str:
        """A list mapped item by item."""
        return self.func("arrayMap", expression.expression, expression.this)

    def trycast_sql(self, expression: exp.TryCast) -> str:
        """A cast of a text whose form a pattern has checked; NULL where it cannot be."""
        text = self.sql(expression.this)
        if expression.to.this is exp.DataType.Type.TIMESTAMPTZ:
            return f"parseDateTime64BestEffortOrNull({text}, 6, 'UTC')"
        if expression.to.this is exp.DataType.Type.DATE:  # 30 February would be 2 March
            day = f"toDate32OrNull({text})"
            return f"CASE WHEN toString({day}) = {text} THEN {day} END"
        return f"toFloat64OrNull({text})"

    def values_sql(self, expression: exp.Values, values_as_table: bool = True) -> str:
        """Rows written in the query."""
        alias = expression.args["alias"]
        rows = ", ".join(self.sql(row) for row in expression.expressions)
        columns = ", ".join(
            f'"row".{place} AS {self.sql(name)}' for place, name in enumerate(alias.columns, 1)
        )
        made = f'SELECT {columns} FROM (SELECT arrayJoin([{rows}]) AS "row")'
        return f"({made}) AS {self.sql(alias.this)}"


def _as_list(node: exp.Expr) -> exp.Expr:
    listed = exp.Array(expressions=[exp.Null()]) if isinstance(node, exp.Null) else node
    return exp.Cast(this=listed.copy(), to=exp.DataType.build("VARCHAR[]", dialect="duckdb"))
