"""What does one company say that was two? The preview and the merging ask the same question here.

By default the one that stays keeps what it says, and its blanks are filled from the other; but an
address, or the numbers of a company, are filled only where the two do not contradict each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from focale.criterion.fold import fold
from focale.desk.directory.facts import COMPANIES
from focale.desk.directory.fields import FACT_FIELDS
from focale.desk.directory.models import Company

STAYS, GOES = "stays", "goes"
TOGETHER = (
    ("address", "postcode", "city", "departement", "region"), ("siren", "siret", "vat"),
)  # fmt: skip
"""Fields that are taken from one company, as one value."""


@dataclass(frozen=True)
class Cell:
    """One field of two companies. chosen: whose value the result has, STAYS or GOES."""

    field: str
    stays: Any
    goes: Any
    chosen: str

    @property
    def result(self) -> Any:
        """What the one company says."""
        return self.stays if self.chosen == STAYS else self.goes

    @property
    def is_question(self) -> bool:
        """Whether the two say different things."""
        return self.stays is not None and self.goes is not None and not same(self.stays, self.goes)


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same, whatever their case and accents."""
    if isinstance(one, str) and isinstance(other, str):
        return bool(one == other or fold(one) == fold(other))
    return bool(one == other)


def is_other_siren(one: Company, other: Company) -> bool:
    """Whether two companies are certainly two: each has a SIREN, and they differ."""
    return bool(one.siren and other.siren and one.siren != other.siren)


def which_stays(one: Company, other: Company) -> Company:
    """The one that stays by default: with a SIREN, else the one that says more, else the older."""
    return max(one, other, key=lambda row: (bool(row.siren), _known(row), -row.pk))


def _known(row: Company) -> int:
    return len(row.own) + sum(COMPANIES.now(row, name) is not None for name in FACT_FIELDS)


def cells_of(stays: Company, goes: Company, choices: Mapping[str, str] | None = None) -> list[Cell]:
    """Every field that either knows, with what the result will say. choices: field -> whose."""
    given = choices or {}
    own = sorted({*stays.own, *goes.own})
    found = []
    for name in (*FACT_FIELDS, *own):
        mine, theirs = COMPANIES.now(stays, name), COMPANIES.now(goes, name)
        if mine is None and theirs is None:
            continue
        chosen = given.get(name)
        if chosen not in (STAYS, GOES):
            chosen = GOES if mine is None and _may_fill(name, stays, goes) else STAYS
        found.append(Cell(name, mine, theirs, chosen))
    return found


def _may_fill(name: str, stays: Company, goes: Company) -> bool:
    """Whether a blank may be filled from the other: not with half of another address."""
    group = next((names for names in TOGETHER if name in names), ())
    for other in group:
        mine, theirs = COMPANIES.now(stays, other), COMPANIES.now(goes, other)
        if mine is not None and theirs is not None and not same(mine, theirs):
            return False
    return True
