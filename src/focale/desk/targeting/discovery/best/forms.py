"""What does somebody tick, choose or leave out?"""

from __future__ import annotations

from django import forms

from focale.desk.pages.words import lang
from focale.glossary.attributes import ATTRIBUTES

_STATES = {"yes": True, "no": False, "none": None}


def attribute_label(code: str) -> str:
    """What people call an attribute."""
    one = ATTRIBUTES[code]
    return one.fr if lang() == "fr" else one.en


class MatterForm(forms.Form):
    """The attributes that count."""

    matter = forms.MultipleChoiceField(choices=[(code, code) for code in ATTRIBUTES])


class TickForm(forms.Form):
    """One cell of the grid: "attribute:state:customer". Or who is among the best: "in:customer"."""

    tick = forms.CharField(max_length=260, required=False, strip=False)
    put = forms.CharField(max_length=220, required=False, strip=False)

    def clean_tick(self) -> tuple[str, bool | None, str] | None:
        """(attribute, has, customer); None where no cell was pressed."""
        written = self.cleaned_data["tick"]
        if not written:
            return None
        attribute, _, rest = written.partition(":")
        state, _, customer = rest.partition(":")
        if attribute not in ATTRIBUTES or state not in _STATES or not customer:
            raise forms.ValidationError("no cell of the grid")
        return attribute, _STATES[state], customer

    def clean_put(self) -> tuple[bool, str] | None:
        """(whether in, customer); None where no such button was pressed."""
        written = self.cleaned_data["put"]
        if not written:
            return None
        where, _, customer = written.partition(":")
        if where not in ("in", "out") or not customer:
            raise forms.ValidationError("no customer of the grid")
        return where == "in", customer


class ChooseForm(forms.Form):
    """Take those that the rank proposes, the first ten, the club; or settle who is there now."""

    how = forms.ChoiceField(choices=[(how, how) for how in ("proposed", "ten", "club", "settle")])
