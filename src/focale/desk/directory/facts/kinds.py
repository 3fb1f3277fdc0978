"""Whose facts are these, a company's or a person's, and which column holds which?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models

from focale.desk.directory.fields import FACT_FIELDS, folded, kept, plain
from focale.desk.directory.models import Company, Contact

CONTACT_FIELDS: tuple[str, ...] = (
    "civility", "first_name", "last_name", "title", "department", "role", "email", "phone",
    "mobile", "linkedin", "source", "obtained_on", "legal_basis", "informed_on", "reached_us_on",
    "tracking_consent",
)  # fmt: skip
"""The facts of a person that have a column of their own."""


@dataclass(frozen=True)
class Kind:
    """What facts may be about.

    link: the column of `Fact` that names it. fields: facts with a column; any other stands in
    `own`. search: the texts by which it is found.
    """

    model: type[Company] | type[Contact]
    link: str
    fields: frozenset[str]
    search: Callable[[Any], str]

    def column(self, field: str) -> models.Field[Any, Any]:
        """The column of a fact; `own` for the team's own facts."""
        name = field if field in self.fields else "own"
        return self.model._meta.get_field(name)  # type: ignore[return-value]

    def as_told(self, field: str, value: Any) -> Any:
        """A value as the log keeps it: whole, as JSON holds it; unknown is None.

        >>> COMPANIES.as_told("headcount", 12), COMPANIES.as_told("city", "")
        (12.0, None)
        """
        return None if is_unknown(value) else plain(self._typed(field, value))

    def now(self, row: Company | Contact, field: str) -> Any:
        """The winning value as it stands, in the form of the log; None where it is unknown."""
        value = getattr(row, field) if field in self.fields else row.own.get(field)
        return None if is_unknown(value) else plain(value)

    def put(self, row: Company | Contact, field: str, value: Any, *, is_told: bool) -> None:
        """Set the winning value. is_told: somebody said so; else nobody says anything any more.

        A text that is longer than its column is cut there; the log keeps it whole.
        """
        if field in self.fields:
            column = self.column(field)
            typed = self._typed(field, value)
            if isinstance(column, models.CharField):
                typed = typed[: column.max_length]
            setattr(row, field, typed)
        elif is_told:
            row.own[field] = plain(value)
        else:
            row.own.pop(field, None)

    def _typed(self, field: str, value: Any) -> Any:
        if field not in self.fields:
            return value
        column = self.column(field)
        if isinstance(column, models.CharField):
            return "" if value is None else str(value)
        if value is None or value == "":
            return None
        if isinstance(column, models.DateField):
            return column.to_python(value)
        return kept(field, value) if self.model is Company else value


def is_unknown(value: Any) -> bool:
    """Whether a value says nothing.

    >>> is_unknown(""), is_unknown(0), is_unknown(False), is_unknown([])
    (True, False, False, True)
    """
    return value is None or value == "" or value == []


COMPANIES = Kind(
    Company, "company", frozenset(FACT_FIELDS),
    lambda row: folded(row.name, row.domain, row.siren),
)  # fmt: skip
CONTACTS = Kind(
    Contact, "contact", frozenset(CONTACT_FIELDS),
    lambda row: folded(row.first_name, row.last_name, row.email),
)  # fmt: skip
