"""Where is a webhook to go, and of what is it told?"""

from __future__ import annotations

from typing import Any

from django import forms

from focale.desk.api.hooks.address import LONGEST, Refused, checked, read_address
from focale.desk.api.models import Topic
from focale.desk.pages.words import say, say_later
from focale.desk.settings import SURROUNDINGS


class WebhookForm(forms.Form):
    """The address is read and asked for here too, so that a wrong one is told at once.

    What counts is the check at each sending: names change their mind.
    """

    address = forms.CharField(max_length=LONGEST, error_messages={
        "required": say_later("hook.refused.no_http"),
        "max_length": say_later("hook.refused.no_address"),
    })  # fmt: skip
    label = forms.CharField(max_length=120, required=False)
    topics = forms.MultipleChoiceField(
        choices=Topic.choices,
        error_messages={
            "required": say_later("hook.topics.needed"),
            "invalid_choice": say_later("hook.topics.needed"),
        },
    )

    def clean_address(self) -> str:
        """An address that we would send to now. A name that nobody knows yet may come."""
        address = str(self.cleaned_data["address"])
        try:
            target = read_address(address)
            checked(target, SURROUNDINGS.hooks_allowed)
        except Refused as refused:
            raise forms.ValidationError(say(f"hook.refused.{refused.code}")) from None
        return address

    def first_fault(self) -> str:
        """The first thing that is wrong."""
        faults: dict[str, Any] = self.errors
        for name in ("address", "topics", "label"):
            if name in faults:
                return str(faults[name][0])
        return ""
