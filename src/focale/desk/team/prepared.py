"""How is a question that is asked hundreds of times a second written as SQL only once?

Writing the SQL of a query costs Django ten times what the store takes to answer it. Here the query
itself is made by Django, once for each kind of store, with values that stand for those to come;
then only these values change. So the SQL is Django's own, tied to a workspace where the query was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, models
from django.db.models.query import get_related_populators

Row = TypeVar("Row", bound=models.Model)
_populators: Any = get_related_populators  # of this Django; the stubs know that of the next one


@dataclass(frozen=True)
class Value:
    """A value that changes: how a field keeps it, and one that stands for it, met nowhere else."""

    field: Any
    stands: Any

    def kept(self, value: Any) -> Any:
        """As the store is told it."""
        return self.field.get_db_prep_value(value, connection)


@dataclass(frozen=True)
class _Written:
    """The SQL for one kind of store. places: of each value, where it stands among `params`."""

    model: Any
    sql: str
    params: tuple[Any, ...]
    places: tuple[tuple[int, ...], ...]
    names: tuple[str, ...]
    end: int
    beside: tuple[Any, ...]
    converters: tuple[tuple[int, tuple[Any, ...], Any], ...]


class Prepared(Generic[Row]):
    """The first row of a query, with what `select_related` brings.

    make: the query, from what stands for each value; asked once.
    """

    def __init__(self, make: Callable[..., Any], *values: Value) -> None:
        self._make, self._values = make, values
        self._by_vendor: dict[str, _Written] = {}

    def first(self, *given: Any) -> Row | None:
        """The row for these values; None for none. One query."""
        written = self._by_vendor.get(connection.vendor)
        if written is None:
            written = self._by_vendor[connection.vendor] = self._written()
        params = list(written.params)
        for value, places, one in zip(self._values, written.places, given, strict=True):
            for place in places:
                params[place] = value.kept(one)
        with connection.cursor() as cursor:
            cursor.execute(written.sql, params)
            row = cursor.fetchone()
        return None if row is None else self._built(written, row)

    def _written(self) -> _Written:
        query = self._make(*(value.stands for value in self._values))[:1].query
        compiler = query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        stands = [value.kept(value.stands) for value in self._values]
        places = tuple(tuple(n for n, one in enumerate(params) if one == mark) for mark in stands)
        if not all(places):
            raise ValueError("a value that stands nowhere in the query")
        fields = compiler.klass_info["select_fields"]
        columns = [one[0] for one in compiler.select]
        return _Written(
            compiler.klass_info["model"], sql, tuple(params), places,
            tuple(one.target.attname for one in columns[fields[0] : fields[-1] + 1]),
            fields[-1] + 1,
            tuple(_populators(compiler.klass_info, compiler.select, DEFAULT_DB_ALIAS)),
            tuple(
                (n, tuple(found), one)
                for n, (found, one) in compiler.get_converters(columns).items()
            ),
        )  # fmt: skip

    def _built(self, written: _Written, told: Sequence[Any]) -> Row:
        row = list(told)
        for n, converters, column in written.converters:
            for convert in converters:
                row[n] = convert(row[n], column, connection)
        made: Row = written.model.from_db(DEFAULT_DB_ALIAS, written.names, row[: written.end])
        for one in written.beside:
            one.populate(row, made)
        return made
