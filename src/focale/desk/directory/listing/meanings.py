"""What does each operator mean to the store, for a field of each kind?

Unknown is "" for texts and null for the rest. A test for something never holds for the unknown;
a test against something ("not", "lacks", "none") does, so that the two share out every row.
"""

from __future__ import annotations

import datetime
from functools import reduce
from operator import or_
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import F, Q, TextField, Value
from django.db.models.functions import Coalesce
from django.db.models.lookups import (
    Contains,
    Exact,
    GreaterThanOrEqual,
    In,
    IsNull,
    LessThanOrEqual,
    StartsWith,
)

from focale.criterion.fold import code_of, fold
from focale.desk.directory.listing.fields import EVERY_ROW, NO_ROW, Meaning, Scope
from focale.desk.directory.listing.language import FilterFault
from focale.desk.directory.listing.sql import Folded, ListHas, OwnNumber, OwnText
from focale.desk.directory.listing.values import day, how_many_days, number

_ASKED_OTHERWISE = {"not": "is", "lacks": "has"}


def any_of(parts: list[Q]) -> Q:
    """At least one of the conditions; none holds for none."""
    return reduce(or_, parts) if parts else NO_ROW


def text(path: str, *, rough: str = "") -> Meaning:
    """A text, compared folded. rough: a folded column that holds it too and is looked at first."""

    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        column = scope.at + path
        if op in ("known", "unknown"):
            return ~_blank(scope, column) if op == "known" else _blank(scope, column)
        wanted = [fold(value) for value in values]
        said = Folded(_or_empty(F(column)) if scope.at else F(column))
        found = folded_text(said, _ASKED_OTHERWISE.get(op, op), wanted)
        if rough and not scope.at:
            found = any_of([Q(**{f"{rough}__contains": one}) for one in wanted]) & found
        return ~found if op in _ASKED_OTHERWISE else found

    return meaning


def _blank(scope: Scope, column: str) -> Q:
    """No text there; nor is there where there is no such row (a person without a company)."""
    found = Q(**{column: ""})
    return found | Q(**{f"{column}__isnull": True}) if scope.at else found


def folded_text(said: Any, op: str, wanted: list[str]) -> Q:
    """A folded text is, has or starts with one of the wanted."""
    if op == "is":
        return Q(In(said, wanted))
    lookup = Contains if op == "has" else StartsWith
    return any_of([Q(lookup(said, one)) for one in wanted])


def code(path: str) -> Meaning:
    """One of a few codes, kept in capitals."""

    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        found = Q(**{f"{scope.at}{path}__in": [code_of(value) for value in values]})
        return ~found if op == "not" else found

    return meaning


def figure(path: str, name: str, scale: int = 1) -> Meaning:
    """A number. scale: how many of the store's units are one of the person's."""

    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        column = scope.at + path
        if op in ("known", "unknown"):
            return Q(**{f"{column}__isnull": op == "unknown"})
        numbers = [number(name, value) * scale for value in values]
        if op == "between":
            low, high = sorted(numbers)
            return Q(**{f"{column}__gte": low, f"{column}__lte": high})
        if op == "is":
            return Q(**{f"{column}__in": numbers})
        return Q(**{f"{column}__{_THAN[op]}": numbers[0]})

    return meaning


_THAN = {"ge": "gte", "le": "lte"}


def span(name: str, op: str, values: tuple[str, ...], today: datetime.date) -> tuple[Any, Any]:
    """The first and the last day that a test on days lets through; None is without end."""
    if op == "last":
        return today - datetime.timedelta(days=how_many_days(name, values[0]) - 1), today
    days = sorted(day(name, value) for value in values)
    if op == "between":
        return days[0], days[1]
    return (days[0], None) if op == "ge" else (None, days[0])


def calendar_day(path: str, name: str) -> Meaning:
    """A column of days."""

    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        column = scope.at + path
        if op in ("known", "unknown"):
            return Q(**{f"{column}__isnull": op == "unknown"})
        first, last = span(name, op, values, scope.today)
        found = Q(**{f"{column}__gte": first}) if first else Q()
        return found & Q(**{f"{column}__lte": last}) if last else found

    return meaning


def moment(path: str, name: str) -> Meaning:
    """A column of moments, asked for by local days; it is always known."""

    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        if op in ("known", "unknown"):
            return EVERY_ROW if op == "known" else NO_ROW
        zone = ZoneInfo(scope.workspace.timezone)
        first, last = span(name, op, values, scope.today)
        found = Q()
        if first:
            begin = datetime.datetime.combine(first, datetime.time(), zone)
            found &= Q(**{f"{scope.at}{path}__gte": begin})
        if last and last < datetime.date.max:
            end = datetime.datetime.combine(
                last + datetime.timedelta(days=1), datetime.time(), zone
            )
            found &= Q(**{f"{scope.at}{path}__lt": end})
        return found

    return meaning


def flag(path: str) -> Meaning:
    """Yes, no or unknown."""

    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        return Q(**{scope.at + path: {"yes": True, "no": False, "unknown": None}[op]})

    return meaning


def has_text(*paths: str) -> Meaning:
    """Whether at least one of these texts is known."""

    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        found = any_of([~Q(**{scope.at + path: ""}) for path in paths])
        return found if op == "yes" else ~found

    return meaning


def several(path: str) -> Meaning:
    """A list of texts."""

    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        column = scope.at + path
        nothing = Q(**{f"{column}__isnull": True}) | Q(**{column: []})
        if op in ("known", "unknown"):
            return nothing if op == "unknown" else ~nothing
        each = [
            Q(**{f"{column}__isnull": False})
            & Q(ListHas(F(column), Value(fold(value), output_field=TextField())))
            for value in values
        ]
        if op == "all":
            return reduce(lambda a, b: a & b, each)
        return nothing | ~any_of(each) if op == "none" else any_of(each)

    return meaning


def own(name: str) -> Meaning:
    """A fact of the team's own: a text, a number or anything else that JSON holds."""

    def meaning(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
        said = Folded(OwnText(f"{scope.at}own", name))
        figures = OwnNumber(f"{scope.at}own", name)
        if op in ("known", "unknown"):
            found = ~Q(Exact(_or_empty(said), ""))
            return found if op == "known" else ~found
        if op in ("ge", "le", "between"):
            return _number_between(figures, f"{name}", op, values)
        wanted = [fold(value) for value in values]
        found = folded_text(_or_empty(said), _ASKED_OTHERWISE.get(op, op), wanted)
        if op in ("is", "not"):
            is_number = Q(IsNull(figures, False))  # else "not" would be lost on null
            found |= any_of([is_number & Q(Exact(figures, one)) for one in _numbers(values)])
        return ~found if op in _ASKED_OTHERWISE else found

    return meaning


def _or_empty(said: Any) -> Any:
    return Coalesce(said, Value("", output_field=TextField()))


def _numbers(values: tuple[str, ...]) -> list[float]:
    found = []
    for value in values:
        try:
            found.append(number("", value))
        except FilterFault:
            continue
    return found


def _number_between(figures: Any, name: str, op: str, values: tuple[str, ...]) -> Q:
    numbers = sorted(number(name, value) for value in values)
    if op == "between":
        return Q(GreaterThanOrEqual(figures, numbers[0])) & Q(LessThanOrEqual(figures, numbers[-1]))
    return Q((GreaterThanOrEqual if op == "ge" else LessThanOrEqual)(figures, numbers[0]))
