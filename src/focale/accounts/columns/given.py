"""Which column is which field of an opened file, by a mapping that was given?

A mapping is given as field -> column, as a `Mapping`, or as the path of its file. Columns that it
names and the file does not have are told all at once.
"""

from __future__ import annotations

import collections.abc as abc
from dataclasses import replace
from pathlib import Path

from focale.accounts.columns.believe import guessed_mapping
from focale.accounts.columns.mapping import MappedColumn, Mapping, RowKind
from focale.accounts.columns.read import load_mapping
from focale.accounts.columns.rows import FIELDS_OF
from focale.accounts.source import Opened
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.fields import TYPE_OF_KIND, FieldType
from focale.glossary.messages import FocaleError, Message, closest, listed

Names = abc.Mapping[str, str]
"""Field -> column."""
Given = Names | Mapping | str | Path | None
"""A mapping as people give it."""
_PLAIN_UNITS = ("", "EUR", "%")


def mapping_given(given: Given) -> Names | Mapping:
    """The mapping itself; that of a file, read. Raises FocaleError for a file with faults."""
    if given is None:
        return {}
    return load_mapping(given) if isinstance(given, str | Path) else given


def mapping_on(session: Session, opened: Opened, given: Given = None) -> Mapping:
    """The mapping of every column of an opened file: the one given, else what is sure.

    given: names alone are added to what is sure. Raises FocaleError for columns that the file
    does not have.
    """
    found = mapping_given(given)
    if isinstance(found, Mapping):
        return completed(found, opened)
    guessed = guessed_mapping(session, opened)
    return completed(with_names(guessed, found), opened) if found else guessed


def with_names(mapping: Mapping, names: Names) -> Mapping:
    """The mapping, where these fields stand in these columns instead.

    >>> from focale.accounts.columns.read import read_mapping
    >>> mapping = read_mapping("rows: company\\ncolumns:\\n  Staff: headcount\\n")
    >>> with_names(mapping, {"headcount": "ETP"}).column_of("headcount").column
    'ETP'
    """
    fields, wanted = FIELDS_OF[mapping.rows], {fold(column) for column in names.values()}
    kept = [
        replace(column, field="") if column.field in names else column
        for column in mapping.columns
        if fold(column.column) not in wanted
    ]
    before = {fold(column.column): column for column in mapping.columns}
    for field, column in names.items():
        known = before.get(fold(column), MappedColumn(column))
        type_ = fields[field].type if field in fields else known.type
        kept.append(_held_for(known, field, type_))
    return replace(mapping, columns=tuple(kept))


def _held_for(column: MappedColumn, field: str, type_: FieldType) -> MappedColumn:
    """The column, for a field; how it is written is kept where the type is the same."""
    if type_ is column.type:
        return replace(column, field=field, ignored=False)
    return MappedColumn(column.column, field, type_, source=column.source, at=column.at)


def completed(mapping: Mapping, opened: Opened) -> Mapping:
    """The mapping in the order of the file, with every column of it, headers as they stand there.

    Raises FocaleError, with every column that the file does not have.
    """
    there = _there(mapping, opened)
    kinds = opened.found.columns
    columns = []
    for name in opened.names:
        column = there.get(name)
        if column is None:
            column = MappedColumn(name, type=TYPE_OF_KIND.get(kinds[name], FieldType.TEXT))
        columns.append(replace(column, column=name))
    return replace(mapping, columns=tuple(columns))


def _there(mapping: Mapping, opened: Opened) -> dict[str, MappedColumn]:
    """Header of the file -> what the mapping says of it."""
    by_fold = {fold(name): name for name in reversed(opened.names)}
    there: dict[str, MappedColumn] = {}
    faults = []
    for column in mapping.columns:
        known = column.column in opened.found.columns
        name = column.column if known else by_fold.get(fold(column.column))
        if name is None:
            faults.append(_missing(mapping, column.column, opened))
        else:
            there[name] = column
    if faults:
        raise FocaleError(faults)
    return there


def _missing(mapping: Mapping, column: str, opened: Opened) -> Message:
    near = closest(column, opened.names) or opened.names
    facts = {"path": opened.found.label, "column": column, "near": listed(near, 8)}
    return Message("mapping_no_column", mapping.file, mapping.lines.get(column, 0), facts)


def names_given(given: Given, label: str) -> dict[str, str]:
    """Field -> column, where the columns of a table are known later. label: the table."""
    found = mapping_given(given)
    if not isinstance(found, Mapping):
        return dict(found)
    _refuse_units(found, found.columns, label)
    return {c.field: c.column for c in found.columns if c.field and not c.ignored}


def _refuse_units(mapping: Mapping, columns: abc.Iterable[MappedColumn], label: str) -> None:
    """Amounts in another unit would be read as euros."""
    faults = [
        Message("mapping_needs_clean", mapping.file, mapping.lines.get(column.column, 0), {
            "column": column.column, "unit": column.unit, "path": label,
            "mapping": mapping.file or "mapping.yaml",
        })
        for column in columns
        if not column.ignored and column.field and column.unit not in _PLAIN_UNITS
    ]  # fmt: skip
    if faults:
        raise FocaleError(faults)


def names_on(opened: Opened, mapping: Mapping) -> tuple[dict[str, str], set[str]]:
    """(field -> column, columns that are no field) where cells are read as they stand.

    Raises FocaleError for a mapping of other rows than companies, for columns that the file does
    not have, and for amounts in another unit than euros, which have to be cleaned first.
    """
    if mapping.rows is not RowKind.COMPANY:
        facts = {"rows": mapping.rows, "wanted": RowKind.COMPANY}
        raise FocaleError(Message("mapping_wrong_rows", mapping.file, facts=facts))
    there = _there(mapping, opened)
    names = {c.field: name for name, c in there.items() if c.field and not c.ignored}
    _refuse_units(mapping, there.values(), opened.found.label)
    out = {name for name, column in there.items() if column.ignored}
    fields = FIELDS_OF[RowKind.COMPANY]
    out |= {name for name, c in there.items() if c.field != fold(name) and fold(name) in fields}
    return names, {name for name in out if there[name].ignored or there[name].field}
