"""How does a program go through a long list? By an opaque cursor, which we signed.

A page is found by the last row of the one before, so rows that come in meanwhile neither repeat
nor hide others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Generic, TypeVar

from django.core import signing
from ninja import Query
from pydantic import BaseModel, Field

from focale.desk.api.v1.problems import Problem

MOST, USUAL = 200, 50
_SALT = "focale.api.cursor"

Limit = Annotated[int, Query(USUAL, ge=1, le=MOST, description="How many, at most.")]
Cursor = Annotated[
    str,
    Query(
        "", max_length=1_500, pattern=r"^[ -~]*$",
        description="`next_cursor` of the page before; empty for the first page.",
    ),
]  # fmt: skip

Item = TypeVar("Item")


class Page(BaseModel, Generic[Item]):
    """One page of a list."""

    items: list[Item]
    next_cursor: str | None = Field(
        description="Send it as `cursor` for the next page; null at the end.",
        examples=["WzQyXQ:1vOaB:x"],
    )


def written_cursor(of: str, place: Any) -> str:
    """A cursor. of: which list; place: where the page ended, as JSON holds it."""
    return signing.dumps(place, salt=f"{_SALT}.{of}", compress=False)


def read_cursor(of: str, text: str) -> Any:
    """The place of a cursor of ours, None for none. Raises Problem for any other text."""
    if not text:
        return None
    try:
        return signing.loads(text, salt=f"{_SALT}.{of}")
    except signing.BadSignature:
        raise Problem(400, "bad_cursor") from None


def page_by_number(
    of: str, found: Any, cursor: str, limit: int, told: Callable[[Any], Any], *, up: bool = False
) -> dict[str, Any]:
    """One page of a query in the order of its numbers. up: lowest first."""
    after = read_cursor(of, cursor)
    if after is not None:
        found = found.filter(**{"pk__gt" if up else "pk__lt": int(after)})
    rows = list(found.order_by("pk" if up else "-pk")[: limit + 1])
    return page_of(of, rows, limit, told)


def page_of(
    of: str, rows: Sequence[Any], limit: int, told: Callable[[Any], Any],
    place: Callable[[Any], Any] = lambda row: row.pk,
) -> dict[str, Any]:  # fmt: skip
    """The page of rows that were read, one more than the limit where there are more."""
    shown = list(rows[:limit])
    more = len(rows) > limit
    return {
        "items": [told(row) for row in shown],
        "next_cursor": written_cursor(of, place(shown[-1])) if more else None,
    }
