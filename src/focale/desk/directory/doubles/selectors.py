"""Which pairs wait for a decision, and how do two companies stand side by side?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import Http404

from focale.desk.directory.account.spoken import fact_label, value_words
from focale.desk.directory.doubles.joined import (
    GOES,
    STAYS,
    cells_of,
    is_other_siren,
    which_stays,
)
from focale.desk.directory.models import (
    Attachment,
    Company,
    Contact,
    Double,
    DoubleState,
    Event,
    Note,
)
from focale.desk.pages.words import lang
from focale.desk.team.models import Membership
from focale.glossary.wordings import WORDINGS

PAGE = 50


@dataclass(frozen=True)
class Pair:
    """Two companies that may be one, as shown."""

    double: Double
    one: Company
    other: Company

    @property
    def percent(self) -> int:
        """How sure it is, out of 100; nothing is quite."""
        return min(round(100 * self.double.confidence), 99)

    @property
    def why(self) -> str:
        """The reasons in words."""
        place = 0 if lang() == "fr" else 1
        return ", ".join(
            WORDINGS[code][place] for code in self.double.reasons[:6] if code in WORDINGS
        )


def pairs(
    *,
    seen_by: Membership,
    state: str = DoubleState.WAITING,
    after: tuple[float, int] | None = None,
    most: int = PAGE,
) -> list[Pair]:
    """The pairs in a state, the surest first, one page and one more."""
    found = Double.objects.of(seen_by.workspace).filter(
        state=state, one__removed_at=None, other__removed_at=None
    )
    if state != DoubleState.MERGED:
        found = found.filter(one__merged_into=None, other__merged_into=None)
    if after is not None:
        sure, pk = after
        found = found.filter(Q(confidence__lt=sure) | Q(confidence=sure, pk__gt=pk))
    ordered = found.select_related("one", "other", "by").order_by("-confidence", "pk")
    return [Pair(row, row.one, row.other) for row in ordered[: most + 1]]


def one_pair(pk: int, *, seen_by: Membership) -> Pair:
    """One pair. Raises Http404."""
    space = seen_by.workspace
    row = Double.objects.of(space).select_related("one", "other", "by").filter(pk=pk).first()
    if row is None:
        raise Http404
    row.workspace = space
    return Pair(row, row.one, row.other)


@dataclass(frozen=True)
class Side:
    """One of the two companies, and what hangs on it."""

    company: Company
    stays: bool
    contacts: int
    events: int
    notes: int
    files: int


@dataclass(frozen=True)
class Row:
    """One field: what each says, whose is chosen, and what the result says."""

    field: str
    label: str
    stays: str
    goes: str
    chosen: str
    result: str
    is_question: bool


@dataclass(frozen=True)
class Preview:
    """What merging will give. two_sirens: they cannot be merged."""

    pair: Pair
    stays: Side
    goes: Side
    rows: list[Row]
    two_sirens: bool


def preview_of(pair: Pair, given: Mapping[str, Any], *, seen_by: Membership) -> Preview:
    """The result of these choices, field by field, as merging will make it."""
    stays, goes = sides_of(pair, given)
    for row in (stays, goes):
        row.workspace = seen_by.workspace
    rows = [
        Row(
            cell.field, fact_label(cell.field, stays), _words(cell.field, cell.stays),
            _words(cell.field, cell.goes), cell.chosen, _words(cell.field, cell.result),
            cell.is_question,
        )
        for cell in cells_of(stays, goes, choices_in(given))
    ]  # fmt: skip
    return Preview(
        pair, _side(stays, seen_by, stays=True), _side(goes, seen_by, stays=False), rows,
        is_other_siren(stays, goes),
    )  # fmt: skip


def sides_of(pair: Pair, given: Mapping[str, Any]) -> tuple[Company, Company]:
    """(the one that stays, the one that goes): as chosen, else by default."""
    chosen = str(given.get("stays", ""))
    stays = next(
        (row for row in (pair.one, pair.other) if str(row.pk) == chosen),
        which_stays(pair.one, pair.other),
    )
    return stays, pair.other if stays is pair.one else pair.one


def choices_in(given: Mapping[str, Any]) -> dict[str, str]:
    """Field -> whose value, from a form. The form names companies, so that a swap keeps choices."""
    stays = str(given.get("stays", ""))
    found = {}
    for name, value in given.items():
        if name.startswith("f:") and str(value).isdecimal() and stays:
            found[name[2:]] = STAYS if str(value) == stays else GOES
    return found


def _words(field: str, value: Any) -> str:
    return "" if value is None else value_words(field, value)


def _side(company: Company, member: Membership, *, stays: bool) -> Side:
    def count(model: Any, **more: Any) -> int:
        return int(model.objects.of(member.workspace).filter(company=company, **more).count())

    return Side(
        company, stays, count(Contact), count(Event), count(Note, removed_at=None),
        count(Attachment, removed_at=None),
    )  # fmt: skip
