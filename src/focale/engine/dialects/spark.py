"""How does Spark write our functions?

Plain Spark SQL, no function of our own to install. Unicode's composition is asked of the ICU
library that Spark brings along, by a call that Spark takes for one of chance, like RAND():
it cannot be made inside a lambda, and a step that makes it is computed wherever it is read.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.generator import Generator
from sqlglot.generators.spark import SparkGenerator

from focale.engine.dialects.functions import Lowering, renamed, whole_days
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
    call = f"REFLECT('com.ibm.icu.text.Normalizer', 'compose', {value}, FALSE)"
    return f"CASE WHEN NOT {value} IS NULL THEN {call} END"  # the call fails on NULL


class Spark(Lowering, SparkGenerator):
    """Spark 4."""

    EXPRESSIONS_WITHOUT_NESTED_CTES: ClassVar[set[type[exp.Expr]]] = set()  # Spark knows them

    functions = {
        "array_to_string": renamed("ARRAY_JOIN"),
        "day_of_us": _days,
        "days_between": renamed("DATEDIFF"),
        "epoch_us": renamed("UNIX_MICROS"),
        "finite_day": lambda g, day: f"(NOT {g.sql(day)} IS NULL)",
        "floor": renamed("FLOOR"),
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
        """The tree with steps of chance written in their place: Spark fails to share them."""
        for query in reversed(list(expression.find_all(exp.Select, bfs=False))):
            if query.args.get("with_"):
                _write_in_place(query)
        return super().preprocess(expression)

    def transform_sql(self, expression: exp.Transform) -> str:
        """A list mapped item by item; the texts to compose are composed before, all at once."""
        items, function = expression.this, expression.expression
        composed = list(function.find_all(exp.Anonymous))
        composed = [call for call in composed if call.this == _NFC]
        if not composed:
            return self.func("TRANSFORM", items, function)
        word, text = function.expressions[0], composed[0].expressions[0]
        if any(call.expressions[0] != text for call in composed):
            raise NotImplementedError("a lambda that composes two texts")
        asked = exp.Transform(
            this=items.copy(), expression=exp.Lambda(this=text.copy(), expressions=[word.copy()])
        )
        joined = self.func("ARRAY_JOIN", asked, _text(_BETWEEN), _text(""))
        whole = f"REFLECT('com.ibm.icu.text.Normalizer', 'compose', {joined}, FALSE)"
        answers = self.func("SPLIT", whole, _text(_BETWEEN), exp.Literal.number(-1))
        for call in composed:
            call.replace(exp.Column(this=exp.Identifier(this=_COMPOSED, quoted=True)))
        mapped = f"({self.sql(word)}, `{_COMPOSED}`) -> {self.sql(function.this)}"
        return f"ZIP_WITH({self.sql(items)}, {answers}, {mapped})"


_NFC = "nfc_normalize"
_COMPOSED = "composed"
_BETWEEN = "\x00"  # composes with nothing, and no cell holds it


def _write_in_place(query: exp.Select) -> None:
    """Put every step where it is read."""
    for step in reversed(query.args["with_"].expressions):
        for table in list(query.find_all(exp.Table)):
            if table.name == step.alias and not table.db:
                named = exp.TableAlias(this=exp.Identifier(this=table.alias_or_name, quoted=True))
                table.replace(exp.Subquery(this=step.this.copy(), alias=named))
        step.pop()
    query.set("with_", None)
