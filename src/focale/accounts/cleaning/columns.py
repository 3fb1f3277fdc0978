"""Which columns does a file give to be cleaned, as what?

The mapping that was given; else what is sure, and every column that bears a field's own name, as
scoring reads it. What is only likely is told, and passed on as it stands.
"""

from __future__ import annotations

from dataclasses import replace

from focale.accounts.columns.believe import studied
from focale.accounts.columns.given import Given, completed, mapping_given, with_names
from focale.accounts.columns.mapping import Mapping
from focale.accounts.columns.rows import FIELDS_OF
from focale.accounts.source import Opened
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.fields import FieldType
from focale.glossary.messages import Message, listed


def columns_to_clean(
    session: Session, opened: Opened, given: Given
) -> tuple[Mapping, list[Message]]:
    """The mapping of every column, and what to tell of it.

    given: a whole mapping, its file, or field -> column added to what is sure. Raises FocaleError
    as `accounts.columns.given`.
    """
    found = mapping_given(given)
    if isinstance(found, Mapping):
        return completed(found, opened), []
    study = studied(session, opened)
    sure = study.mapping()
    plain = replace(
        sure,
        columns=tuple(
            column if column.field else replace(column, type=FieldType.TEXT)
            for column in sure.columns
        ),
    )
    names = _by_own_name(plain) | dict(found)
    mapping = completed(with_names(plain, names), opened) if names else plain
    mapped = {column.column for column in mapping.columns if column.field}
    likely = [
        f"{belief.column} ({belief.field} ?)"
        for belief in study.beliefs
        if belief.field and belief.column not in mapped
    ]
    if not likely:
        return mapping, []
    facts = {"columns": listed(likely, 8), "count": len(likely)}
    return mapping, [Message("clean_unsure_columns", facts=facts)]


def _by_own_name(mapping: Mapping) -> dict[str, str]:
    """Field -> the column that bears its very name, where nothing else is sure to be it."""
    held = {column.field for column in mapping.columns if column.field}
    fields = FIELDS_OF[mapping.rows]
    found: dict[str, str] = {}
    for column in mapping.columns:
        name = fold(column.column)
        if not column.field and name in fields and name not in held:
            found.setdefault(name, column.column)
    return found
