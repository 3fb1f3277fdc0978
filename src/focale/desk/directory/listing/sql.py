"""How do SQLite and PostgreSQL compare texts folded, look into lists and read own fields?

Everything that comes from a person is a parameter, never a part of the statement.
"""

from __future__ import annotations

from typing import Any

from django.db.backends.signals import connection_created
from django.db.models import BooleanField, F, FloatField, Func, TextField, Value

from focale.criterion.fold import LETTERS, WHITESPACE, fold

_ONE = {letter: plain for letter, plain in LETTERS.items() if len(plain) == 1}
_MORE = {letter: plain for letter, plain in LETTERS.items() if len(plain) > 1}


def _in_postgresql() -> str:
    """The folding of the library, written for PostgreSQL around `%(expressions)s`."""
    text = "translate(normalize((%(expressions)s)::text, NFC), '{}', '{}')".format(
        "".join(_ONE), "".join(_ONE.values())
    )
    for letter, plain in _MORE.items():
        text = f"replace({text}, '{letter}', '{plain}')"
    text = f"regexp_replace({text}, '[\u0300-\u036f]', '', 'g')"
    plain = "(%(expressions)s)::text"
    return (  # most texts are ASCII and need nothing of all that
        f"lower(btrim(CASE WHEN octet_length({plain}) = char_length({plain}) THEN {plain} "
        f"ELSE {text} END, '{WHITESPACE}') COLLATE \"C\")"
    )


_POSTGRESQL = _in_postgresql()


class Folded(Func):
    """A text as `criterion.fold` folds it."""

    function = "focale_fold"
    arity = 1
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """The same by functions that PostgreSQL has."""
        sql, given = compiler.compile(self.get_source_expressions()[0])
        times = _POSTGRESQL.count("%(expressions)s")
        return _POSTGRESQL.replace("%(expressions)s", sql), tuple(given) * times


class ListHas(Func):
    """Whether a JSON list holds a text, compared folded. Given: the list, the folded text."""

    arity = 2
    output_field = BooleanField()
    conditional = True

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """Looks at each part of the list."""
        template = (
            "EXISTS (SELECT 1 FROM json_each(%(expressions)s) AS one "
            "WHERE focale_fold(one.value) = {})"
        )
        return self._split(compiler, connection, template)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """Looks at each part of the list."""
        template = (
            "EXISTS (SELECT 1 FROM jsonb_array_elements_text(CASE WHEN jsonb_typeof"  # noqa: S608
            "(%(expressions)s) = 'array' THEN %(expressions)s ELSE '[]'::jsonb END) AS one(value) "
            "WHERE " + _POSTGRESQL.replace("%(expressions)s", "one.value") + " = {})"
        )
        return self._split(compiler, connection, template)

    def _split(self, compiler: Any, connection: Any, template: str) -> Any:
        held, wanted = self.get_source_expressions()
        list_sql, list_given = compiler.compile(held)
        text_sql, text_given = compiler.compile(wanted)
        times = template.count("%(expressions)s")
        sql = template.replace("%(expressions)s", list_sql).replace("{}", text_sql)
        return sql, (*(list_given * times), *text_given)


class _Own(Func):
    """What stands in a JSON object under a name."""

    arity = 2

    def __init__(self, path: str, name: str, **extra: Any) -> None:
        super().__init__(F(path), Value(name, output_field=TextField()), **extra)


class OwnText(_Own):
    """The same as a text; null where there is none."""

    output_field = TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """A scan of the object: its names are compared, never taken for a path."""
        return self.as_sql(
            compiler, connection, arg_joiner=") AS one WHERE one.key = ",
            template="(SELECT CASE WHEN one.type IN ('true', 'false') THEN one.type "
            "ELSE CAST(one.value AS TEXT) END FROM json_each(%(expressions)s)", **extra,
        )  # fmt: skip

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """The operator of jsonb."""
        return self.as_sql(
            compiler, connection, arg_joiner=" ->> ", template="(%(expressions)s)", **extra
        )


class OwnNumber(_Own):
    """The same as a number; null where it is none."""

    output_field = FloatField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """Numbers of JSON only: a text that looks like one stays a text."""
        return self.as_sql(
            compiler, connection, arg_joiner=") AS one WHERE one.type IN ('integer', 'real') "
            "AND one.key = ",
            template="(SELECT one.value FROM json_each(%(expressions)s)", **extra,
        )  # fmt: skip

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """The same; a cast is tried on numbers alone."""
        held, name = (compiler.compile(one) for one in self.get_source_expressions())
        sql = (
            f"(CASE WHEN jsonb_typeof({held[0]} -> {name[0]}) = 'number' "
            f"THEN ({held[0]} ->> {name[0]})::double precision END)"
        )
        return sql, (*held[1], *name[1], *held[1], *name[1])


def _teach(connection: Any, **_: Any) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_function("focale_fold", 1, _folded, deterministic=True)


def _folded(text: object) -> str | None:
    return None if text is None else fold(str(text))


connection_created.connect(_teach, dispatch_uid="focale_fold")
