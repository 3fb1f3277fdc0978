"""What did a customer answer?"""

from __future__ import annotations

import re
from typing import Any

from django import forms

from focale.desk.pages.words import say, say_later
from focale.desk.targeting.discovery.interviews.services import Answers

LONGEST = 4_000
_NEW = 10  # new pain points at once


class InterviewForm(forms.Form):
    """The three answers, and what they speak of."""

    name = forms.CharField(max_length=240, label=say_later("interviews.customer"))
    on = forms.DateField(required=False, label=say_later("interviews.on"))
    problem = forms.CharField(required=False, max_length=LONGEST)
    why_us = forms.CharField(required=False, max_length=LONGEST)
    value = forms.CharField(required=False, max_length=LONGEST)
    points = forms.TypedMultipleChoiceField(required=False, coerce=int)
    new = forms.CharField(required=False, max_length=600)

    def __init__(self, *args: Any, points: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["points"].choices = [(pk, str(pk)) for pk in points]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """At least one of the three answers."""
        given = super().clean() or {}
        if not self.errors and not any(given.get(part) for part in ("problem", "why_us", "value")):
            raise forms.ValidationError(say("interviews.no_answer"))
        return given

    def answers(self) -> Answers:
        """What was given, once it is valid."""
        given = self.cleaned_data
        words = [" ".join(one.split())[:120] for one in re.split(r"[,;\n]", given["new"])]
        return Answers(
            given["name"].strip(), given["on"], given["problem"].strip(), given["why_us"].strip(),
            given["value"].strip(), given["points"], [word for word in words if word][:_NEW],
        )  # fmt: skip


class PointForm(forms.Form):
    """Other words for a pain point."""

    label = forms.CharField(max_length=120)
