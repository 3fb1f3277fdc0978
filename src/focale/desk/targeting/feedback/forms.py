"""What is sent about a criterion, a proposal, a review, and is it usable?"""

from __future__ import annotations

from typing import Any

from django import forms

from focale.desk.pages.words import say_later
from focale.desk.targeting.models import DecisionKind, Opinion

LONGEST = 2_000
_MOST = 2**62


def _words(key: str, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        max_length=LONGEST, required=required, label=say_later(key),
        error_messages={
            "required": say_later(f"{key}.needed"), "max_length": say_later("too_long"),
        },
    )  # fmt: skip


class FeedbackForm(forms.Form):
    """What somebody says of one criterion, on one account."""

    criterion = forms.CharField(max_length=120)
    version = forms.IntegerField(min_value=1, max_value=_MOST)
    opinion = forms.ChoiceField(choices=Opinion.choices)
    text = _words("feedback.why")


class AnswerForm(forms.Form):
    """The answer to a remark."""

    answer = _words("feedback.answer")


class StartForm(forms.Form):
    """Which profile is reviewed, and since when."""

    profile = forms.IntegerField(min_value=1, max_value=_MOST)
    since = forms.DateField(
        required=False, label=say_later("review.since"),
        error_messages={"invalid": say_later("review.since.wrong")},
    )  # fmt: skip


class DecideForm(forms.Form):
    """What is decided on a proposal; a refusal says why."""

    proposal = forms.CharField(max_length=120)
    kind = forms.ChoiceField(choices=DecisionKind.choices)
    why = forms.CharField(max_length=LONGEST, required=False)

    def clean(self) -> dict[str, Any]:
        """A refusal without a reason teaches nobody anything."""
        given = super().clean() or {}
        if given.get("kind") == DecisionKind.REFUSED and not given.get("why"):
            self.add_error("why", say_later("decision.why.needed"))
        return given


class EndForm(forms.Form):
    """Why the review ends as it does."""

    why = _words("review.why")
