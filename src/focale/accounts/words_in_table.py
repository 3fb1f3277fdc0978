"""Which distinct texts stand in the columns of a table of a database?

Read beforehand, where that pays: a text is then judged here, once, and only looked up there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from focale.accounts.facts import MAX_VOCABULARY, folded_words
from focale.criterion import tree as t
from focale.criterion.spelled import MAX_SPELLINGS
from focale.criterion.sql import Column
from focale.engine import Found, parts_of
from focale.engine.warehouse import Warehouse
from focale.glossary.fields import ColumnKind, FieldType, is_many_valued

_MANY_TEXTS = (FieldType.TEXT, FieldType.CODE)


@dataclass(frozen=True)
class Words:
    """spellings: text field -> its texts. vocabularies: list field -> folded word -> spellings.

    A field that has too many is in neither.
    """

    spellings: Mapping[str, Sequence[str]] = field(default_factory=dict)
    vocabularies: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)


def words_in_table(
    warehouse: Warehouse,
    found: Found,
    columns: Mapping[str, Column],
    types: Mapping[str, FieldType],
) -> Words:
    """The distinct texts of the fields that are read as texts, codes or lists."""
    spellings: dict[str, Sequence[str]] = {}
    vocabularies: dict[str, Mapping[str, Sequence[str]]] = {}
    for name, type_ in types.items():
        column = columns.get(name)
        if column is None:
            continue
        if column.kind is ColumnKind.LIST:
            items = t.call("unnest", t.col(column.name))
            words = _distinct(warehouse, found, items, MAX_VOCABULARY)
            if words is not None:
                vocabularies[name] = folded_words(words)
        elif column.kind is ColumnKind.TEXT and type_ in _MANY_TEXTS and not is_many_valued(name):
            words = _distinct(warehouse, found, t.col(column.name), MAX_SPELLINGS)
            if words is not None:
                spellings[name] = words
    return Words(spellings, vocabularies)


def _distinct(warehouse: Warehouse, found: Found, text: t.Node, most: int) -> list[str] | None:
    """The distinct texts, NULL aside, in order; None when there are more than `most`."""
    query = t.select([t.alias(text, "w")], t.table(parts_of(found.table)))
    query.set("distinct", exp.Distinct())
    query.set("limit", exp.Limit(expression=t.integer(most + 2)))
    words = sorted(word for (word,) in warehouse.rows(query) if word is not None)
    return words if len(words) <= most else None
