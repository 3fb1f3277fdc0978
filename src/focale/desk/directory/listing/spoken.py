"""How is a filter said in words, one line a condition?"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from focale.desk.directory.listing.fields import ListField, Scope, field_of, in_capitals
from focale.desk.directory.listing.language import FilterFault, Group, Test
from focale.desk.directory.listing.trees import place_label, sector_label
from focale.desk.directory.listing.values import Kind
from focale.desk.directory.models import ListName
from focale.desk.pages.words import lang, say
from focale.report.figures import short_day

_MOST_SAID = 4  # values of one condition that are said
_TREES = {"naf": sector_label, "place": place_label}


@dataclass(frozen=True)
class Spoken:
    """One condition on top of the filter, and its place there."""

    place: int
    words: str


def spoken(found: Group, rows: ListName, scope: Scope) -> list[Spoken]:
    """Each condition of the top group in words."""
    if found.joined == "or":
        return [Spoken(-1, said_part(found, rows, scope))]
    return [Spoken(n, said_part(part, rows, scope)) for n, part in enumerate(found.parts)]


def said_part(part: Group | Test, rows: ListName, scope: Scope) -> str:
    """One condition, or a group of them, in words."""
    if isinstance(part, Test):
        return _said_test(part, rows, scope)
    word = say(f"filter.joined.{part.joined}")
    inside = [said_part(one, rows, scope) for one in part.parts]
    return f"({f' {word} '.join(inside)})" if len(inside) != 1 else inside[0]


def _said_test(test: Test, rows: ListName, scope: Scope) -> str:
    field, path = field_of(rows, test.field)
    label = in_capitals(field.label(lang()))
    if path:
        label = say("filter.of_account", field=label)
    values = said_values(field, test, scope)
    words = f"filter.said.{field.kind}.{test.op}"
    return say(words, field=label, values=values)


def said_values(field: ListField, test: Test, scope: Scope) -> str:
    """The values of a test as people know them."""
    names = dict(field.choices(scope)) if field.choices and test.values else {}
    said = [_said_value(field, value, names) for value in test.values[:_MOST_SAID]]
    if len(test.values) > _MOST_SAID:
        said.append(say("filter.and_more", n=len(test.values) - _MOST_SAID))
    joiner = say("filter.between_and") if test.op == "between" else ", "
    return joiner.join(said)


def _said_value(field: ListField, value: str, names: dict[str, str]) -> str:
    if field.name in _TREES:
        return _TREES[field.name](value, lang())
    if field.kind is Kind.DAY and value[:4].isdecimal():
        try:
            return short_day(datetime.date.fromisoformat(value), lang())
        except ValueError:
            return value
    return names.get(value, value)


def said_fault(fault: FilterFault) -> str:
    """What is wrong with a filter, and what to do."""
    return say(fault.code, "", **fault.facts)
