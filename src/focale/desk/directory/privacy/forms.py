"""What may be typed about the data of a person, and is it usable?"""

from __future__ import annotations

from typing import Any

from django import forms

from focale.desk.directory.models import Contact, Import, ImportKind, ImportState
from focale.desk.pages.words import say, say_later
from focale.desk.team.models import Workspace

BASES = ("legitimate_interest", "contract", "consent", "legal_duty")
"""The grounds on which one may hold the data of a person at work."""


class DataForm(forms.Form):
    """From where, since when and on which ground we have the data of a person."""

    source = forms.CharField(max_length=200, required=False, label=say_later("privacy.source"))
    obtained_on = forms.DateField(required=False, label=say_later("privacy.obtained_on"))
    legal_basis = forms.ChoiceField(required=False, label=say_later("privacy.legal_basis"))
    informed_on = forms.DateField(required=False, label=say_later("privacy.informed_on"))
    reached_us_on = forms.DateField(required=False, label=say_later("privacy.reached_us_on"))

    def __init__(self, contact: Contact, *given: Any) -> None:
        self.contact = contact
        super().__init__(*given)
        self.initial = {name: getattr(contact, name) for name in self.FIELDS}
        known = [(base, say(f"privacy.basis.{base}")) for base in BASES]
        told = contact.legal_basis
        if told and told not in BASES:
            known.append((told, told))
        basis: Any = self.fields["legal_basis"]
        basis.choices = [("", say("privacy.basis.none")), *known]
        for name in ("obtained_on", "informed_on", "reached_us_on"):
            self.fields[name].widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
            self.fields[name].error_messages["invalid"] = say("privacy.no_day")

    FIELDS = ("source", "obtained_on", "legal_basis", "informed_on", "reached_us_on")

    @property
    def changed(self) -> dict[str, Any]:
        """Field -> new value, of those that were changed."""
        return {
            name: self.cleaned_data[name] or None
            for name in self.FIELDS
            if (self.cleaned_data[name] or None) != (getattr(self.contact, name) or None)
        }


class InformedForm(forms.Form):
    """On which day the people of an import were told that we hold their data."""

    of = forms.ModelChoiceField(Import.objects.none(), label=say_later("privacy.of_import"))
    day = forms.DateField(label=say_later("privacy.informed_on"))

    def __init__(self, workspace: Workspace, *given: Any) -> None:
        super().__init__(*given)
        chosen: Any = self.fields["of"]
        chosen.queryset = (
            Import.objects.of(workspace)
            .filter(kind=ImportKind.CONTACTS, state=ImportState.DONE)
            .order_by("-pk")
        )
        chosen.label_from_instance = lambda one: one.label
        chosen.empty_label = ""
        chosen.error_messages["required"] = say("privacy.choose_import")
        self.fields["day"].widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        for code in ("invalid", "required"):
            self.fields["day"].error_messages[code] = say("privacy.no_day")


class RefusalsForm(forms.Form):
    """Addresses and numbers that must not be contacted, one a line."""

    said = forms.CharField(
        max_length=200_000, label=say_later("privacy.said"),
        widget=forms.Textarea({"rows": 4, "spellcheck": "false", "autocomplete": "off"}),
        error_messages={"required": say_later("privacy.nothing_said")},
    )  # fmt: skip


class EraseForm(forms.Form):
    """What goes along with a person."""

    refuse = forms.BooleanField(required=False)
    with_files = forms.BooleanField(required=False)
    same = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, same: list[Contact], *given: Any) -> None:
        super().__init__(*given)
        chosen: Any = self.fields["same"]
        chosen.choices = [(one.pk, str(one)) for one in same]
