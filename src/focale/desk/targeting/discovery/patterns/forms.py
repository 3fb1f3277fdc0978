"""Where is a pattern put, how many points has it, what is the draft called?"""

from __future__ import annotations

from typing import Any

from django import forms

from focale.desk.targeting.discovery.patterns.board import NEEDS
from focale.desk.targeting.discovery.patterns.wanted import LONGEST

_POINTS = "points-"


class BoardForm(forms.Form):
    """One press on the board ("mandatory:headcount", ":headcount" to take out); else its fields.

    tick: hypotheses that are held. Fields `points-<pattern>` carry points.
    """

    put = forms.CharField(required=False, max_length=240, strip=False)

    def clean_put(self) -> tuple[str, str] | None:
        """(need, pattern); None where nothing was put."""
        written = self.cleaned_data["put"]
        if not written:
            return None
        need, colon, key = written.partition(":")
        if not colon or not key or need not in ("", *NEEDS):
            raise forms.ValidationError("no place of the board")
        return need, key

    @property
    def ticked(self) -> list[str]:
        """The hypotheses that are held."""
        sent: Any = self.data
        return list(dict.fromkeys(sent.getlist("tick")))[:60]

    def points(self) -> dict[str, int]:
        """pattern -> points, of the fields that were filled in. Raises ValueError for no number."""
        found: dict[str, int] = {}
        for name, value in list(self.data.items())[:200]:
            if name.startswith(_POINTS) and str(value).strip():
                written = str(value).strip()
                if not (written.isascii() and written.isdecimal() and len(written) < 5):
                    raise ValueError(written[:20])
                found[name.removeprefix(_POINTS)] = int(written)
        return found


class DraftForm(forms.Form):
    """What the draft is called, and of which profile it is a new version."""

    name = forms.CharField(required=False, max_length=80)
    profile = forms.TypedChoiceField(required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, profiles: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["profile"].choices = [("", ""), *profiles]  # type: ignore[attr-defined]


class WantedForm(forms.Form):
    """What is made of one thing that sales found missing: a criterion of a field, or a question."""

    words = forms.CharField(max_length=200)
    field = forms.CharField(required=False, max_length=240, strip=False)
    value = forms.CharField(required=False, max_length=LONGEST)
    question = forms.BooleanField(required=False)
