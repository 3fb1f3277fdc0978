"""How do hundreds of rows enter a table fast? One prepared INSERT, and defaults known beforehand.

The ORM takes a row apart field by field; here the columns that a file has are laid over the
defaults of the model, column by column.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db import connection, models

from focale.desk.team.models import Workspace
from focale.desk.team.scoped import Scoped


def insert(
    model: type[Scoped], workspace: Workspace, values: Mapping[str, Sequence[Any]], count: int
) -> None:
    """Insert `count` rows of a workspace, inside the caller's transaction.

    values: attribute (such as "company_id") -> one value a row, as Python has it. Attributes
    that are not given take the model's default; texts longer than their column are cut.
    """
    if not count:
        return
    space = Workspace._meta.pk.get_db_prep_value(workspace.pk, connection)
    names, defaults, statement = _statement(model, connection.vendor)
    columns = []
    for name, default in zip(names, defaults, strict=True):
        if name == "workspace_id":
            columns.append([space] * count)
        elif name in values:
            prepared = _prepared(model, name)
            columns.append([prepared(value) for value in values[name]])
        else:
            columns.append([default() if callable(default) else default] * count)
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(zip(*columns, strict=True)))


@functools.lru_cache(maxsize=32)
def _statement(model: type[Scoped], vendor: str) -> tuple[list[str], list[Any], str]:
    del vendor  # a part of the key: what is prepared depends on it
    fields: list[models.Field[Any, Any]] = [
        field for field in model._meta.concrete_fields if not field.primary_key
    ]
    quoted = connection.ops.quote_name
    names = ", ".join(quoted(str(field.column)) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quoted(model._meta.db_table)} ({names}) VALUES ({marks})"  # noqa: S608
    defaults = [_default(field) for field in fields]
    return [str(field.attname) for field in fields], defaults, statement


def _default(field: models.Field[Any, Any]) -> Any:
    if field.has_default() and callable(field.default) and field.default is not dict:
        return lambda: field.get_db_prep_save(field.get_default(), connection)
    return field.get_db_prep_save(field.get_default(), connection)


@functools.lru_cache(maxsize=256)
def _prepared(model: type[Scoped], name: str) -> Callable[[Any], Any]:
    """What makes a value ready for the column of an attribute."""
    field = next(one for one in model._meta.concrete_fields if one.attname == name)
    if isinstance(field, models.JSONField):
        return _as_json
    if isinstance(field, models.CharField):
        most = field.max_length
        return lambda value: "" if value is None else str(value).replace("\0", "\u2400")[:most]
    if isinstance(field, models.TextField):
        return lambda value: "" if value is None else str(value).replace("\0", "\u2400")
    if isinstance(field, (models.DateField, models.BooleanField)):
        return lambda value: None if value is None else field.get_db_prep_save(value, connection)
    return lambda value: value


def _as_json(value: Any) -> str | None:
    """JSON as both stores take it; a text is JSON already."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False).replace("\\u0000", "\u2400")
