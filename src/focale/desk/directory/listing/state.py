"""What does the address of a list ask for: filter, order, page, columns, view?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from focale.desk.directory.listing.columns import DEFAULT_COLUMNS, own_column
from focale.desk.directory.listing.fields import OWN, Scope, compiled
from focale.desk.directory.listing.keyset import Mark, read_mark
from focale.desk.directory.listing.language import (
    EVERYTHING,
    FilterFault,
    Group,
    Test,
    read_filter,
    top_tests,
    without_top,
    written,
)
from focale.desk.directory.listing.lists import COLUMNS, MOST_COLUMNS, Column, sort_of
from focale.desk.directory.models import ListName, SavedView

QUICK: dict[ListName, dict[str, tuple[str, str]]] = {
    ListName.ACCOUNTS: {
        "q": ("words", "has"), "mine": ("owner", "in"), "naf": ("naf", "in"),
        "place": ("place", "in"),
    },
    ListName.CONTACTS: {
        "q": ("words", "has"), "mine": ("account:owner", "in"), "naf": ("account:naf", "in"),
        "place": ("account:place", "in"),
    },
}  # fmt: skip
"""Quick filters: name in the form -> field and operator. Apps above add theirs."""


@dataclass(frozen=True)
class State:
    """One list as it is asked for.

    has_columns: they stand in the address. fault: why the filter could not be used. opens_with: the
    view with which the list opens for this person.
    """

    rows: ListName
    found: Group = EVERYTHING
    sort: str = ""
    mark: Mark | None = None
    columns: tuple[str, ...] = ()
    has_columns: bool = False
    view: SavedView | None = None
    fault: FilterFault | None = None
    opens_with: int | None = None

    def query(self, **changes: object) -> str:
        """The query string of this list, without its page; changes: parts that differ."""
        parts: dict[str, object] = {
            "view": self.view.pk if self.view else "", "f": written(self.found),
            "sort": self.sort,
        }  # fmt: skip
        if self.view is not None and parts["f"] == "":
            parts["f"] = "and()"  # says: nothing, although the view has a filter
        parts["col"] = list(self.columns) if self.has_columns else None
        parts |= changes
        asked = {name: value for name, value in parts.items() if value not in ("", None)}
        return urlencode(asked, doseq=True)

    @property
    def back(self) -> str:
        """The list for a form that comes back to it: says its filter even where it has none."""
        return self.query(f=written(self.found) or "and()")

    @property
    def quick(self) -> dict[str, tuple[str, ...]]:
        """What the quick filters show."""
        tests = top_tests(self.found, *(field for field, _ in QUICK[self.rows].values()))
        return {
            name: tests[field].values
            for name, (field, op) in QUICK[self.rows].items()
            if field in tests and tests[field].op == op
        }

    @property
    def rest(self) -> Group:
        """The filter without what the quick filters show."""
        shown = {QUICK[self.rows][name][0] for name in self.quick}
        return without_top(self.found, *shown)

    @property
    def chosen_columns(self) -> list[Column]:
        """The columns to show, the fixed ones first."""
        known = COLUMNS[self.rows]
        fixed = [column for column in known.values() if column.is_fixed]
        fixed.sort(key=lambda column: column.kind != "score")
        names = self.columns or DEFAULT_COLUMNS[self.rows]
        more = [
            known[name] if name in known else own_column(name.removeprefix(OWN))
            for name in names
            if (name in known and not known[name].is_fixed) or name.startswith(OWN)
        ]
        return [*fixed, *more]


def quick_tests(rows: ListName, given: QueryDict) -> list[Test]:
    """The tests that the form of quick filters asks for."""
    tests = []
    for name, (field, op) in QUICK[rows].items():
        values = tuple(value.strip() for value in given.getlist(name) if value.strip())
        if values:
            tests.append(Test(field, op, ("me",) if name == "mine" else values))
    return tests


def read_state(
    rows: ListName,
    given: QueryDict,
    scope: Scope,
    *,
    view: SavedView | None,
    columns: tuple[str, ...],
    opens_with: int | None = None,
) -> State:
    """The state that an address asks for. What cannot be used is told in `fault`, and left out."""
    state = State(rows, view=view, columns=columns, opens_with=opens_with)
    if view is not None:
        state = replace(state, sort=view.sort, columns=tuple(view.columns) or columns)
    asked = usable_columns(rows, given.getlist("col"))
    if asked:
        state = replace(state, columns=tuple(asked), has_columns=True)
    try:
        found = read_filter(given.get("f") or (view.filter if view else ""))
        if "quick" in given:
            found = without_top(found, *(field for field, _ in QUICK[rows].values()))
            found = found.plus(*quick_tests(rows, given))
        compiled(found, rows, scope)
    except FilterFault as fault:
        return replace(state, fault=fault)
    sort = given.get("sort", state.sort)
    column, is_down = sort_of(rows, sort)
    sort = ("-" if is_down else "") + column.name if sort else ""
    return replace(state, found=found, sort=sort, mark=read_mark(given.get("after", "")))


def usable_columns(rows: ListName, names: list[str]) -> list[str]:
    """Names of columns that a list can show, each once."""
    usable = [
        name
        for name in dict.fromkeys(names)
        if (name in COLUMNS[rows] and not COLUMNS[rows][name].is_fixed)
        or (name.startswith(OWN) and len(name) <= 130 and "\0" not in name)
    ]
    return usable[:MOST_COLUMNS]
