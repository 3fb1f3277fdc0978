"""What is each column of a file taken for, and what does a program say of it?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import Field

from focale.desk.api.v1.problems import Problem, Wrong, pointer_to, unusable
from focale.desk.api.v1.values import Given, Line, Told, Word
from focale.desk.directory.imports import mapping
from focale.desk.directory.imports.first_rows import FirstRows
from focale.desk.pages.words import lang, say


class ColumnTold(Told):
    """A column of the file, and what it is taken for."""

    column: str = Field(examples=["Raison sociale"])
    field: str | None = Field(
        description="null: a fact of your own; `-`: left out.", examples=["name"]
    )
    unit: str | None
    level: str = Field(description="How sure that is: sure, likely, ...")
    why: list[str]
    sample: list[str]


class ColumnsTold(Told):
    """The columns of a file that waits."""

    kind: str
    ready: bool = Field(description="false: the file is still looked at; ask again.")
    columns: list[ColumnTold]
    fields: list[str] = Field(description="The fields that may be chosen.")


class ColumnGiven(Given):
    """What a column is."""

    column: Line
    field: Word | None = Field(description="A field, null for a fact of your own, `-` to leave out")
    unit: Literal["EUR", "kEUR", "MEUR"] | None = None


Columns = Sequence[ColumnGiven]
Before = Sequence[Mapping[str, Any]]


class FirstTold(Told):
    """The first rows, as they would be kept."""

    names: list[str]
    rows: list[list[str]]
    trouble: str | None = Field(description="Why there are none.")


def columns_told(found: mapping.Studied, kind: str, before: Before = ()) -> dict[str, Any]:
    """The columns of a file as answers tell them."""
    ready = bool(found.study)
    choices = mapping.choices_of(found, kind, lang(), before) if ready else []
    return {
        "kind": kind, "ready": ready, "fields": sorted(mapping.fields_of(kind)),
        "columns": [
            {
                "column": one.column, "field": one.field or None, "unit": one.unit or None,
                "level": one.level, "why": list(one.why), "sample": [str(s) for s in one.sample],
            }
            for one in choices
        ],
    }  # fmt: skip


def chosen_columns(
    found: mapping.Studied, kind: str, given: Columns, before: Before = ()
) -> list[mapping.Choice]:
    """The columns as they are taken for, but for those that are sent. Raises Problem."""
    choices = mapping.choices_of(found, kind, lang(), before)
    told = _as_form(given, choices)
    chosen, is_well = mapping.chosen(found, kind, told, lang(), before)
    if not is_well:
        raise Problem(422, "unusable", errors=[
            Wrong(one.error, pointer=pointer_to(["columns", one.column]))
            for one in chosen if one.error
        ])  # fmt: skip
    return chosen


def _as_form(given: Columns, choices: list[mapping.Choice]) -> dict[str, str]:
    """What the mapping page would send. Raises Problem for columns that are not there."""
    places = {one.column: one.place for one in choices}
    told: dict[str, str] = {}
    for n, one in enumerate(given):
        if one.column not in places:
            raise unusable(say("wrong.no_column"), f"/columns/{n}/column")
        told[f"field_{places[one.column]}"] = one.field or mapping.OWN
        if one.unit:
            told[f"unit_{places[one.column]}"] = one.unit
    return told


def first_told(found: FirstRows) -> dict[str, Any]:
    """The first rows as answers tell them."""
    return {
        "names": list(found.names), "rows": [[str(cell) for cell in row] for row in found.rows],
        "trouble": found.trouble or None,
    }  # fmt: skip
