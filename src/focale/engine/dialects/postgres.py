"""How does PostgreSQL write our functions?

Its errors are the trap: a cast that cannot be made ends the whole query, so every cast of a
text stands behind a test that it can. Regular expressions are written for its own language.
"""

from __future__ import annotations

from typing import Any

from sqlglot import exp
from sqlglot.generator import Generator
from sqlglot.generators.postgres import PostgresGenerator

from focale.engine.dialects.functions import Lowering, renamed, whole_days
from focale.engine.dialects.letters import CAPITALS, EASY_LETTERS, EASY_PLAIN
from focale.engine.dialects.patterns import for_postgres

_APART = ("group", "distinct", "limit", "offset")  # never merged
_NOTHING = 1e-20  # of the whole: far below the millionth to which shares are told
_LARGEST, _SMALLEST = "1.7976931348623158e308", "2.4703282292062328e-324"


def _pattern(pattern: Any) -> exp.Literal:
    return exp.Literal(this=for_postgres(pattern.this), is_string=True)


def _full_match(g: Generator, text: Any, pattern: Any) -> str:
    whole = exp.Literal(this=f"^(?:{for_postgres(pattern.this)})$", is_string=True)
    return f"({g.sql(text)} ~ {g.sql(whole)})"


def _cased(signs: str, others: str) -> Any:
    def write(g: Generator, text: Any) -> str:
        return f"TRANSLATE({g.sql(text)}, '{signs}', '{others}')"

    return write


def _contains(g: Generator, items: Any, item: Any) -> str:
    listed = g.sql(items)
    found = f"ARRAY_POSITION({listed}, {g.sql(item)})"
    return f"CASE WHEN NOT {listed} IS NULL THEN NOT {found} IS NULL END"


def _days(g: Generator, us: Any) -> str:
    return f"(DATE '1970-01-01' + CAST({whole_days(g.sql(us), '/')} AS INT))"


def _is_finite(g: Generator, number: Any) -> str:
    odd = ", ".join(f"CAST('{word}' AS DOUBLE PRECISION)" for word in ("NaN", "inf", "-inf"))
    return f"(NOT {g.sql(number)} IN ({odd}))"


class Postgres(Lowering, PostgresGenerator):
    """PostgreSQL 13 and later, in a database of encoding UTF8."""

    functions = {
        "array_to_string": renamed("ARRAY_TO_STRING"),
        "day_of_us": _days,
        "days_between": lambda g, later, earlier: f"({g.sql(later)} - {g.sql(earlier)})",
        "epoch_us": lambda g, at: f"CAST(EXTRACT(EPOCH FROM {g.sql(at)}) * 1000000 AS BIGINT)",
        "finite_day": renamed("ISFINITE"),
        "floor": renamed("FLOOR"),
        "isfinite": _is_finite,
        "left": renamed("LEFT"),
        "length": renamed("LENGTH"),
        "list_contains": _contains,
        "list_extract": lambda g, items, place: f"({g.sql(items)})[{g.sql(place)}]",
        "list_value": lambda g, *items: f"ARRAY[{', '.join(g.sql(item) for item in items)}]",
        "lower": _cased(CAPITALS, CAPITALS.lower()),
        "nfc_normalize": lambda g, text: f"NORMALIZE({g.sql(text)}, NFC)",
        "nullif": renamed("NULLIF"),
        "ord": renamed("ASCII"),
        "regexp_full_match": _full_match,
        "regexp_matches": lambda g, text, pattern: f"({g.sql(text)} ~ {g.sql(_pattern(pattern))})",
        "regexp_replace": lambda g, text, pattern, by, *flags: g.func(
            "REGEXP_REPLACE", text, _pattern(pattern), by, *flags
        ),
        "regexp_split_to_array": lambda g, text, pattern: g.func(
            "REGEXP_SPLIT_TO_ARRAY", text, _pattern(pattern)
        ),
        "replace": renamed("REPLACE"),
        "right": renamed("RIGHT"),
        "starts_with": renamed("STARTS_WITH"),
        "string_split": renamed("STRING_TO_ARRAY"),
        "strip_accents": _cased(EASY_LETTERS, EASY_PLAIN),
        "strlen": renamed("OCTET_LENGTH"),
        "translate": renamed("TRANSLATE"),
        "trim": renamed("BTRIM"),
        "unnest": renamed("UNNEST"),
        "upper": _cased(CAPITALS.lower(), CAPITALS),
    }

    TRANSFORMS = {
        kind: write
        for kind, write in PostgresGenerator.TRANSFORMS.items()
        if kind not in (exp.IntDiv, exp.Div)  # its DIV() is for NUMERIC
    }

    def cte_sql(self, expression: exp.CTE) -> str:
        """A step of the query, computed once a row.

        The planner would merge the steps and so write an expression out again wherever it is
        used, and within these again: a query of megabytes. OFFSET 0 keeps a step by itself.
        """
        step = expression.this
        if isinstance(step, exp.Select) and not any(step.args.get(word) for word in _APART):
            step.set("offset", exp.Offset(expression=exp.Literal.number(0)))
        return super().cte_sql(expression)

    def div_sql(self, expression: exp.Div) -> str:
        """A DOUBLE by a constant; what is nothing beside it is 0, for an underflow is an error."""
        part, whole = self.sql(expression.this), float(expression.expression.this.this)
        nothing = f"ABS({part}) < CAST('{abs(whole) * _NOTHING!r}' AS DOUBLE PRECISION)"
        divided = f"{part} / {self.sql(expression.expression)}"
        return f"CASE WHEN {nothing} THEN CAST('0' AS DOUBLE PRECISION) ELSE {divided} END"

    def intdiv_sql(self, expression: exp.IntDiv) -> str:
        """Whole numbers divide to a whole number."""
        return self.binary(expression, "/")

    def transform_sql(self, expression: exp.Transform) -> str:
        """A list mapped item by item, in order."""
        function = expression.expression
        word = self.sql(function.expressions[0])
        return (
            f"CASE WHEN NOT {self.sql(expression.this)} IS NULL THEN ARRAY(SELECT "
            f"{self.sql(function.this)} FROM UNNEST({self.sql(expression.this)}) "
            f'WITH ORDINALITY AS "items"({word}, "place") ORDER BY "place") END'
        )

    def trycast_sql(self, expression: exp.TryCast) -> str:
        """A cast of a text whose form a pattern has checked; NULL where its value cannot be."""
        text, to = self.sql(expression.this), expression.to.this
        if to is exp.DataType.Type.DOUBLE:
            return _number(text)
        if to is exp.DataType.Type.DATE:
            return f"CASE WHEN {_is_day(text)} THEN CAST({text} AS DATE) END"
        return f"CASE WHEN {_is_day(text)} THEN CAST({text} AS TIMESTAMPTZ) END"


def _number(text: str) -> str:
    """A DOUBLE from digits; a NUMERIC in between, that has room for what a DOUBLE has not."""
    exact = f"CAST({text} AS NUMERIC)"
    return (
        f"CASE WHEN {text} ~ 'e[+]?0*[0-9]{{4,}}$' THEN NULL "
        f"WHEN {text} ~ 'e-0*[0-9]{{4,}}$' THEN 0 "
        f"WHEN ABS({exact}) > {_LARGEST} THEN NULL "
        f"WHEN ABS({exact}) < {_SMALLEST} THEN 0 "
        f"ELSE CAST({text} AS DOUBLE PRECISION) END"
    )


def _is_day(text: str) -> str:
    """Whether a text that begins YYYY-MM-DD begins with a day of the calendar."""
    year, month, day = (
        f"CAST(SUBSTRING({text} FROM {first} FOR {length}) AS INT)"
        for first, length in ((1, 4), (6, 2), (9, 2))
    )
    leap = f"({year} % 4 = 0 AND {year} % 100 <> 0 OR {year} % 400 = 0)"
    return (
        f"({year} > 0 AND {month} BETWEEN 1 AND 12 AND {day} BETWEEN 1 AND CASE "
        f"WHEN {month} = 2 THEN CASE WHEN {leap} THEN 29 ELSE 28 END "
        f"WHEN {month} IN (4, 6, 9, 11) THEN 30 ELSE 31 END)"
    )
