"""Which functions may a query use beyond plain SQL?

Their names and meanings are DuckDB's, but for those that mean more than one of its
functions. A query that uses any other function is not written at all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlglot import exp
from sqlglot.generator import Generator

Writer = Callable[..., str]
"""Of a generator and the arguments: the text."""

OF_DUCKDB = (
    "array_to_string", "chr", "contains", "floor", "grouping_id", "hash", "isfinite", "isnan",
    "left", "length", "list_contains", "list_extract", "list_position", "list_value", "lower",
    "nfc_normalize", "nullif",
    "ord", "regexp_full_match", "regexp_matches", "regexp_replace", "regexp_split_to_array",
    "replace", "right", "starts_with", "string_split", "strip_accents", "strlen", "translate",
    "trim", "unnest", "upper", "epoch_us",
)  # fmt: skip
"""Written as they are in DuckDB."""

OUR_OWN = ("day_of_us", "days_between", "finite_day")
"""day_of_us(n): the DATE of n microseconds since 1970. days_between(later, earlier): a whole
number. finite_day(x): whether a DATE or TIMESTAMP is a real one."""

WHERE_WORDS_ARE_READ = ("is_one_of",)
"""is_one_of(x, word, ...): whether a text is one of these, of NULL no. Only for the databases in
which the distinct texts of a column are read beforehand."""


def renamed(name: str) -> Writer:
    """The same function under another name."""

    def write(generator: Generator, *arguments: Any) -> str:
        return generator.func(name, *arguments)

    return write


def source_of(items: Any) -> Any:
    """The list that a mapped list is made of: the one is NULL where the other is."""
    return items.this if isinstance(items, exp.Transform) else items


_DAY_US = 86_400_000_000
_BEFORE_1970 = 719_528  # days from the year 0 on: what is added is then not negative


def whole_days(us: str, division: str) -> str:
    """Whole days since 1970 of a number of microseconds, by a division that cuts off."""
    return f"((({us}) + {_BEFORE_1970 * _DAY_US}) {division} {_DAY_US} - {_BEFORE_1970})"


class UnknownFunctionError(TypeError):
    """A query uses a function that no dialect was told of."""


class Lowering:
    """Mixed into a generator of sqlglot: writes our functions by the table `functions`."""

    functions: dict[str, Writer]
    quote: Callable[[str], str] | None = None  # of every text, where it must stand in a file
    ending = ""  # behind a query in a file

    def literal_sql(self, expression: Any) -> str:
        """A text or a number."""
        if expression.is_string and self.quote is not None:
            return self.quote(expression.this)
        return super().literal_sql(expression)  # type: ignore[misc, no-any-return]

    def anonymous_sql(self, expression: Any) -> str:
        """The text of a function call."""
        write = self.functions.get(expression.this)
        if write is None:
            raise UnknownFunctionError(f"{type(self).__name__} cannot write {expression.this}()")
        return write(self, *expression.expressions)
