"""By which fields may a list of people be filtered? By their own, and by those of their company."""

from __future__ import annotations

from functools import partial

from django.db.models import Q

from focale.desk.directory.listing import meanings
from focale.desk.directory.listing.company_fields import came_with, desk_field, imports
from focale.desk.directory.listing.fields import ListField, Scope, add_fields
from focale.desk.directory.listing.values import Kind
from focale.desk.directory.models import ListName
from focale.desk.directory.search.words import found_contacts
from focale.desk.pages.words import say
from focale.glossary.person_fields import PERSON_FIELDS

_TEXTS = (
    "first_name", "last_name", "title", "department", "role", "civility", "email", "phone",
    "mobile", "linkedin", "source", "legal_basis",
)  # fmt: skip
_DAYS = ("obtained_on", "informed_on", "reached_us_on")


def _label(name: str, lang: str) -> str:
    field = PERSON_FIELDS.get(name)
    if field is None:
        return say(f"listed.{name}", lang)
    return field.fr if lang == "fr" else field.en


def _company(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    return Q(**{f"{scope.at}company__isnull": op == "no"})


def _words(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    return meanings.any_of(
        [Q(**{f"{scope.key}__in": found_contacts(value, scope.workspace)}) for value in values]
    )


def register() -> None:
    """Let people be filtered by these."""
    add_fields(
        ListName.CONTACTS,
        desk_field("words", Kind.WORDS, _words),
        *(
            ListField(name, Kind.TEXT, partial(_label, name), meanings.text(name))
            for name in _TEXTS
        ),
        desk_field("reachable", Kind.HAS, meanings.has_text("email", "phone", "mobile")),
        desk_field("callable", Kind.HAS, meanings.has_text("phone", "mobile")),
        desk_field("company", Kind.HAS, _company),
        desk_field("import", Kind.CHOICE, came_with, choices=imports),
        *(
            ListField(name, Kind.DAY, partial(_label, name), meanings.calendar_day(name, name))
            for name in _DAYS
        ),
        ListField(
            "tracking_consent", Kind.FLAG, partial(_label, "tracking_consent"),
            meanings.flag("tracking_consent"),
        ),
        desk_field("entered", Kind.DAY, meanings.moment("entered_at", "entered")),
        desk_field("changed", Kind.DAY, meanings.moment("changed_at", "changed")),
    )  # fmt: skip
