"""How many accounts, within which limits; which part of the register?"""

from __future__ import annotations

from typing import Any

from django import forms

from focale.desk.pages.words import lang, say, say_later
from focale.glossary.headcount_bands import HEADCOUNT_BANDS
from focale.glossary.naf import naf_name
from focale.glossary.territory import DEPARTEMENTS
from focale.glossary.trees import nodes

MOST = 10_000  # accounts of a list
_SHARED = ("group", "departement", "region", "city", "naf", "sector", "size_class")
"""Fields by which a list may be spread."""


class ListForm(forms.Form):
    """How many accounts, or what the team can work on, and how they are spread."""

    number = forms.IntegerField(required=False, min_value=1, max_value=MOST)
    people = forms.IntegerField(required=False, min_value=1, max_value=1_000)
    each = forms.IntegerField(required=False, min_value=1, max_value=1_000)
    shared = forms.ChoiceField(required=False, choices=[(one, one) for one in ("", *_SHARED)])
    most = forms.IntegerField(required=False, min_value=1, max_value=MOST)
    with_open = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        """A capacity needs both its numbers; a limit needs a field."""
        given = super().clean() or {}
        if bool(given.get("people")) != bool(given.get("each")):
            self.add_error("people", say("prospects.capacity_half"))
        if bool(given.get("shared")) != bool(given.get("most")):
            self.add_error("most", say("prospects.limit_half"))
        return given

    def asked(self) -> dict[str, Any]:
        """What is asked of the engine."""
        given = self.cleaned_data
        capacity = (given.get("people") or 0) * (given.get("each") or 0)
        asked: dict[str, Any] = {"number": min(capacity or given.get("number") or 100, MOST)}
        if given.get("shared"):
            asked["at_most"] = {given["shared"]: given["most"]}
        if given.get("with_open"):
            asked["with_open_deals"] = True
        return asked


def shared_fields() -> tuple[str, ...]:
    """The fields by which a list may be spread."""
    return _SHARED


class ChoiceForm(forms.Form):
    """Sectors, départements and sizes of the register."""

    sectors = forms.MultipleChoiceField(
        required=False,
        choices=lambda: [(code, code) for code in sector_codes()],
        error_messages={"invalid_choice": say_later("market.unknown_choice")},
    )
    departements = forms.MultipleChoiceField(
        required=False,
        choices=[(code, code) for code in DEPARTEMENTS],
        error_messages={"invalid_choice": say_later("market.unknown_choice")},
    )
    bands = forms.MultipleChoiceField(
        required=False,
        choices=[(code, code) for code in HEADCOUNT_BANDS],
        error_messages={"invalid_choice": say_later("market.unknown_choice")},
    )

    def clean(self) -> dict[str, Any]:
        """A choice of nothing would be the whole register."""
        given = super().clean() or {}
        if not self.errors and not (given.get("sectors") or given.get("departements")):
            raise forms.ValidationError(say("market.choose_something"))
        return given


def sector_codes() -> list[str]:
    """Sections of the NAF, each with its divisions behind."""
    return [code for section in nodes("naf") for code in (section, *divisions(section))]


def divisions(section: str) -> list[str]:
    """The divisions of a section."""
    from focale.glossary.trees import leaves

    return [code for code in leaves("naf", section) or () if naf_name(code, lang())]
