"""What may be sent about an account or a person, and is it usable?"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Any

from django import forms

from focale.desk.directory.account.spoken import fact_label
from focale.desk.directory.account.typed import LONGEST, Unusable, read_typed, type_of
from focale.desk.directory.facts import COMPANIES, CONTACTS
from focale.desk.pages.words import say
from focale.desk.team.models import User
from focale.glossary.fields import FieldType

MOST_BYTES = 20_000_000
MOST_FILES = 200  # beside one company
_NOT_FACTS = frozenset({"id", "owner", "key", "workspace", "own"})


def is_fact(name: str) -> bool:
    """Whether a fact may be called so: a field of the glossary, or a name of the team's own.

    >>> is_fact("headcount"), is_fact("maturity"), is_fact("workspace"), is_fact("a\\n")
    (True, True, False, False)
    """
    return name not in _NOT_FACTS and not any(ord(sign) < 32 for sign in name)


class FactForm(forms.Form):
    """One fact and its new value."""

    field = forms.CharField(max_length=120)
    value = forms.CharField(max_length=LONGEST, required=False, strip=True)

    def __init__(self, *given: Any, of_person: bool, **more: Any) -> None:
        super().__init__(*given, **more)
        self.of_person = of_person
        self.read: Any = None

    def clean_field(self) -> str:
        """A fact of the glossary or of the team's own, never a column that is none."""
        name = self.cleaned_data["field"]
        if not is_fact(name):
            raise forms.ValidationError(say("fact.no_such"))
        return str(name)

    def clean(self) -> dict[str, Any]:
        """The value in the type of its fact."""
        cleaned = super().clean() or {}
        name = cleaned.get("field", "")
        if not name or "value" not in cleaned:
            return cleaned
        try:
            self.read = read_typed(name, cleaned["value"], of_person=self.of_person)
        except Unusable as wrong:
            self.add_error("value", _unusable(name, wrong))
            return cleaned
        kind = CONTACTS if self.of_person else COMPANIES
        most = getattr(kind.column(name), "max_length", None)
        if isinstance(self.read, str) and most and len(self.read) > most:
            self.add_error("value", say("fact.too_long", n=len(self.read), most=most))
        return cleaned


def _unusable(name: str, wrong: Unusable) -> str:
    key = "fact.unusable" if wrong.example else "fact.unusable_plain"
    return say(key, typed=wrong.typed, field=fact_label(name), example=wrong.example)


def input_kind(field: str, *, of_person: bool) -> str:
    """Which input one types a fact in: "date", "flag", "number", "role" or "text"."""
    if of_person and field == "role":
        return "role"
    kind = type_of(field, of_person=of_person)
    return {FieldType.DATE: "date", FieldType.FLAG: "flag", FieldType.NUMBER: "number"}.get(
        kind, "text"
    )


class PlaceForm(forms.Form):
    """The company where somebody stands from now on; empty for none."""

    company = forms.IntegerField(required=False, min_value=1, max_value=2**62)


class NoteForm(forms.Form):
    """A note."""

    text = forms.CharField(max_length=10_000, strip=True)

    def clean_text(self) -> str:
        """Without signs that no store keeps."""
        return str(self.cleaned_data["text"]).replace("\x00", "")


class AttachForm(forms.Form):
    """A file to keep beside a company. was_cut: it was so large that it was not read to its end."""

    file = forms.FileField(max_length=400, required=False)

    def __init__(self, *given: Any, there: int, was_cut: bool = False, **more: Any) -> None:
        super().__init__(*given, **more)
        self.there, self.was_cut = there, was_cut

    def clean_file(self) -> Any:
        """There, neither too large nor one too many."""
        file = self.cleaned_data["file"]
        if self.was_cut or (file and file.size > MOST_BYTES):
            raise forms.ValidationError(say("file.too_large", most=MOST_BYTES // 1_000_000))
        if not file:
            raise forms.ValidationError(say("file.missing"))
        if self.there >= MOST_FILES:
            raise forms.ValidationError(say("file.too_many", most=MOST_FILES))
        return file


class TagForm(forms.Form):
    """A tag."""

    name = forms.CharField(max_length=60, strip=True)


class OwnerForm(forms.Form):
    """Who follows the account; empty for nobody."""

    owner = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)

    def __init__(self, *given: Any, people: Collection[User], **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["owner"].choices = [("", ""), *((user.pk, str(user)) for user in people)]  # type: ignore[attr-defined]


def read_day(text: str) -> datetime.date | None:
    """A day of an address; None for what is none.

    >>> read_day("2026-10-01"), read_day("hier")
    (datetime.date(2026, 10, 1), None)
    """
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None
