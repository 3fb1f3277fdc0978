"""How does Spark write our functions?

Plain Spark SQL, no function of our own to install. Unicode's composition is asked of the ICU
library that Spark brings along, by a call that Spark takes for one of chance, like RAND():
it cannot be made inside a lambda, nor in an aggregate. (Spark 4.4 has NORMALIZE.)
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.generator import Generator
from sqlglot.generators.spark import SparkGenerator

from focale.engine.dialects.functions import Lowering, UnknownFunctionError, renamed, whole_days
from focale.engine.dialects.letters import CAPITALS, EASY_LETTERS, EASY_PLAIN
from focale.engine.dialects.patterns import for_java


def _text(value: str) -> exp.Literal:
    return exp.Literal(this=value, is_string=True)


def _full_match(g: Generator, text: Any, pattern: Any) -> str:
    return g.func("RLIKE", text, _text(rf"\A(?:{for_java(pattern.this)})\z"))


def _split(g: Generator, text: Any, pattern: Any) -> str:
    return g.func("SPLIT", text, _text(for_java(pattern.this)), exp.Literal.number(-1))


def _cased(signs: str, others: str) -> Any:
    def write(g: Generator, text: Any) -> str:
        return g.func("TRANSLATE", text, _text(signs), _text(others))

    return write


def _contains(g: Generator, items: Any, item: Any) -> str:
    listed = g.sql(items)
    found = f"COALESCE(ARRAY_CONTAINS({listed}, {g.sql(item)}), FALSE)"
    return f"CASE WHEN NOT {listed} IS NULL THEN {found} END"


def _days(g: Generator, us: Any) -> str:
    return f"DATE_FROM_UNIX_DATE(CAST({whole_days(g.sql(us), 'DIV')} AS INT))"


def _is_finite(g: Generator, number: Any) -> str:
    value = g.sql(number)
    return f"(NOT ISNAN({value}) AND ABS({value}) < DOUBLE('Infinity'))"


def _composed(g: Generator, text: Any) -> str:
    value = g.sql(text)
    return f"CASE WHEN NOT {value} IS NULL THEN {_reflected(value)} END"  # it fails on NULL


def _reflected(text: str) -> str:
    return f"REFLECT('com.ibm.icu.text.Normalizer', 'compose', {text}, FALSE)"


def _is_one_of(generator: Any, text: Any, *words: Any) -> str:
    """By IN, which Spark looks up in a hash table."""
    raw = generator.sql(text)
    return f"(NOT {raw} IS NULL AND {raw} IN ({', '.join(map(generator.sql, words))}))"


class Spark(Lowering, SparkGenerator):
    """Spark 4."""

    TYPE_MAPPING: ClassVar[dict[Any, str]] = {
        **SparkGenerator.TYPE_MAPPING,
        exp.DataType.Type.TIMESTAMPTZ: "TIMESTAMP_LTZ",  # TIMESTAMP is what a session says it is
    }

    functions = {
        "array_to_string": renamed("ARRAY_JOIN"),
        "day_of_us": _days,
        "days_between": renamed("DATEDIFF"),
        "epoch_us": renamed("UNIX_MICROS"),
        "finite_day": lambda g, day: f"(NOT {g.sql(day)} IS NULL)",
        "floor": renamed("FLOOR"),
        "is_one_of": _is_one_of,
        "isfinite": _is_finite,
        "left": renamed("LEFT"),
        "length": renamed("CHAR_LENGTH"),
        "list_contains": _contains,
        "list_extract": renamed("ELEMENT_AT"),
        "list_value": renamed("ARRAY"),
        "lower": _cased(CAPITALS, CAPITALS.lower()),
        "nfc_normalize": _composed,
        "nullif": renamed("NULLIF"),
        "ord": renamed("ASCII"),
        "regexp_full_match": _full_match,
        "regexp_matches": lambda g, text, pattern: g.func(
            "RLIKE", text, _text(for_java(pattern.this))
        ),
        "regexp_replace": lambda g, text, pattern, by, *flags: g.func(
            "REGEXP_REPLACE", text, _text(for_java(pattern.this)), by
        ),
        "regexp_split_to_array": _split,
        "replace": renamed("REPLACE"),
        "right": renamed("RIGHT"),
        "starts_with": renamed("STARTSWITH"),
        "string_split": lambda g, text, sign: g.func("SPLIT", text, sign, exp.Literal.number(-1)),
        "strip_accents": _cased(EASY_LETTERS, EASY_PLAIN),
        "strlen": renamed("OCTET_LENGTH"),
        "translate": renamed("TRANSLATE"),
        "trim": renamed("BTRIM"),
        "unnest": renamed("EXPLODE"),
        "upper": _cased(CAPITALS.lower(), CAPITALS),
    }

    def preprocess(self, expression: exp.Expr) -> exp.Expr:
        """The tree without WITH: every step stands where it is read.

        Spark computes a step wherever it is read anyway, needs three times as long to
        understand a chain of named steps, and fails to share one that calls `_composed`.
        """
        for query in reversed(list(expression.find_all(exp.Select, bfs=False))):
            if query.args.get("with_"):
                _write_in_place(query)
        return super().preprocess(expression)

    def gte_sql(self, expression: exp.GTE) -> str:
        """At least; of the first sign, by comparing the text itself: ASCII() copies it."""
        return self._by_first_sign(expression, ">=", 0) or super().gte_sql(expression)

    def lte_sql(self, expression: exp.LTE) -> str:
        """At most."""
        return self._by_first_sign(expression, "<", 1) or super().lte_sql(expression)

    def eq_sql(self, expression: exp.EQ) -> str:
        """Equal."""
        if not _is_first_sign(expression.this):
            return super().eq_sql(expression)
        return self._begins(expression.this, [expression.expression])

    def in_sql(self, expression: exp.In) -> str:
        """One of several."""
        if not _is_first_sign(expression.this):
            return super().in_sql(expression)
        return self._begins(expression.this, expression.expressions)

    def _by_first_sign(self, compared: exp.Binary, sign: str, more: int) -> str:
        """Texts stand in the order of their bytes, and so of their first ASCII signs."""
        if not _is_first_sign(compared.this):
            return ""
        limit = _text(chr(int(compared.expression.name) + more))
        return f"{self.sql(compared.this.expressions[0])} {sign} {self.sql(limit)}"

    def _begins(self, first_sign: Any, points: list[exp.Expr]) -> str:
        text = first_sign.expressions[0]
        starts = [self.func("STARTSWITH", text, _text(chr(int(p.name)))) for p in points]
        return f"({' OR '.join(starts)})"

    def mul_sql(self, expression: exp.Mul) -> str:
        """A product; of decimals, with the digits of both and not one more."""
        product = super().mul_sql(expression)
        sizes = [_decimal_size(side) for side in (expression.this, expression.expression)]
        if None in sizes:
            return product
        digits, places = (sum(size[n] for size in sizes if size) for n in (0, 1))
        return f"CAST({product} AS DECIMAL({digits}, {places}))"

    def transform_sql(self, expression: exp.Transform) -> str:
        """A list mapped item by item; what is to be composed is composed before, as one text."""
        items, function = expression.this, expression.expression
        calls = [call for call in function.find_all(exp.Anonymous) if call.this == _COMPOSE]
        if not calls:
            return self.func("TRANSFORM", items, function)
        word, text = function.expressions[0], calls[0].expressions[0]
        if any(call.expressions[0] != text for call in calls):
            raise UnknownFunctionError("Spark cannot compose two texts of one item")
        texts = exp.Transform(
            this=items.copy(), expression=exp.Lambda(this=text.copy(), expressions=[word.copy()])
        )
        joined = self.func("ARRAY_JOIN", texts, _text(_BETWEEN), _text(""))
        composed = self.func("SPLIT", _reflected(joined), _text(_BETWEEN), exp.Literal.number(-1))
        for call in calls:
            call.replace(exp.Column(this=exp.Identifier(this="composed", quoted=True)))
        body = f"({self.sql(word)}, `composed`) -> {self.sql(function.this)}"
        return f"ZIP_WITH({self.sql(items)}, {composed}, {body})"


_COMPOSE = "nfc_normalize"
_BETWEEN = "\x00"  # composes with nothing, and stands in no cell that a person wrote


def _is_first_sign(node: Any) -> bool:
    return isinstance(node, exp.Anonymous) and node.this == "ord"


def _decimal_size(node: exp.Expr) -> tuple[int, int] | None:
    if not isinstance(node, exp.Cast) or node.to.this is not exp.DataType.Type.DECIMAL:
        return None
    digits, places = (int(size.name) for size in node.to.expressions)
    return digits, places


def _write_in_place(query: exp.Select) -> None:
    for step in reversed(query.args["with_"].expressions):
        for table in list(query.find_all(exp.Table)):
            if table.name == step.alias and not table.db:
                named = exp.TableAlias(this=exp.Identifier(this=table.alias_or_name, quoted=True))
                table.replace(exp.Subquery(this=step.this.copy(), alias=named))
        step.pop()
    query.set("with_", None)
