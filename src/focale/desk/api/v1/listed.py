"""How is a list of accounts or people asked for: its filter, its order, its pages?"""

from __future__ import annotations

from typing import Annotated

from ninja import Query

from focale.desk.api.v1.pages import read_cursor, written_cursor
from focale.desk.api.v1.problems import Problem, Wrong
from focale.desk.directory.listing.fields import Scope
from focale.desk.directory.listing.keyset import Page, read_mark
from focale.desk.directory.listing.language import read_filter, written
from focale.desk.directory.listing.lists import COLUMNS, list_page
from focale.desk.directory.models import ListName
from focale.desk.pages.words import say

Filter = Annotated[
    str,
    Query(
        "", max_length=6_000, alias="filter",
        description="As a list's address writes it: `and(headcount.ge.50,tier.in.(A,B))`.",
        examples=["and(headcount.ge.50,tier.in.(A,B))"],
    ),
]  # fmt: skip
Sort = Annotated[
    str,
    Query(
        "", max_length=40, pattern=r"^-?[a-z_]*$", description="A column; `-` before it: highest "
        "first. Default: the list's own order.", examples=["-headcount"],
    ),
]  # fmt: skip


def page_asked(
    rows: ListName, scope: Scope, text: str, sort: str, cursor: str, limit: int
) -> tuple[Page, str | None]:
    """The page, and the cursor of the next one. Raises FilterFault and Problem."""
    found = read_filter(text)
    column = COLUMNS[rows].get(sort.removeprefix("-"))
    if sort and (column is None or column.order is None):
        names = ", ".join(name for name, one in COLUMNS[rows].items() if one.order is not None)
        wrong = Wrong(say("wrong.choice", expected=names), parameter="sort")
        raise Problem(422, "unusable", errors=[wrong])
    asked = [written(found), sort]
    place = read_cursor(rows.value, cursor)
    if place is not None and place[:2] != asked:
        raise Problem(400, "bad_cursor")
    mark = read_mark(place[2]) if place else None
    page = list_page(rows, found, scope, sort, mark, limit)
    further = written_cursor(rows.value, [*asked, page.next_mark]) if page.next_mark else None
    return page, further
