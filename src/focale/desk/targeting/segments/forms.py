"""What may be sent about segments and tiers, and is it usable?"""

from __future__ import annotations

from typing import Any

from django import forms

from focale.desk.pages.words import say

LETTERS = ("A", "B", "C", "D")
MOST_SELLERS, MOST_HELD = 500, 100_000


class SegmentForm(forms.Form):
    """The name of a segment, and what its accounts have in common."""

    name = forms.CharField(max_length=80, strip=True)
    note = forms.CharField(max_length=1_000, required=False, strip=True)

    def clean_name(self) -> str:
        """Without signs that no store keeps."""
        return str(self.cleaned_data["name"]).replace("\x00", "")

    def clean_note(self) -> str:
        """Without signs that no store keeps."""
        return str(self.cleaned_data["note"]).replace("\x00", "")


class GroupsForm(forms.Form):
    """How many groups are wanted; empty: as many as hold."""

    wanted = forms.IntegerField(required=False, min_value=2, max_value=12)


class TiersForm(forms.Form):
    """Tiers by points, or by the accounts that one seller holds in each."""

    how = forms.ChoiceField(choices=[("points", ""), ("capacity", "")])
    sellers = forms.IntegerField(min_value=1, max_value=MOST_SELLERS, required=False)

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        for letter in LETTERS:
            self.fields[f"points_{letter}"] = forms.DecimalField(
                required=False, min_value=0, max_value=100, max_digits=6, decimal_places=3
            )
            self.fields[f"held_{letter}"] = forms.IntegerField(
                required=False, min_value=1, max_value=MOST_HELD
            )
        for field in self.fields.values():
            field.error_messages |= {
                "invalid": say("tiers.number"), "min_value": say("tiers.number"),
                "max_value": say("tiers.number"), "max_digits": say("tiers.number"),
                "max_decimal_places": say("tiers.number"), "required": say("tiers.number"),
            }  # fmt: skip

    @property
    def asked(self) -> list[tuple[str, float]]:
        """The tiers that are asked for, the best first."""
        part = "held" if self.cleaned_data.get("how") == "capacity" else "points"
        found = ((letter, self.cleaned_data.get(f"{part}_{letter}")) for letter in LETTERS)
        return [(letter, float(value)) for letter, value in found if value is not None]

    def clean(self) -> dict[str, Any]:
        """At least one tier, without a gap before it; points that fall."""
        given = super().clean() or {}
        if self.errors:
            return given
        asked = self.asked
        if not asked or [letter for letter, _ in asked] != list(LETTERS[: len(asked)]):
            raise forms.ValidationError(say("tiers.in_order"))
        values = [value for _, value in asked]
        if given["how"] == "points" and values != sorted(set(values), reverse=True):
            raise forms.ValidationError(say("tiers.fall"))
        given["sellers"] = given.get("sellers") or 1
        return given
