"""What may be said of a new token, and is it usable?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from focale.desk.api.scopes import Scope
from focale.desk.pages.words import say, say_later

DAYS = (30, 90, 365)


class TokenForm(forms.Form):
    """Its name, what it may do, for how long."""

    name = forms.CharField(max_length=120, strip=True, label=say_later("token.name"))
    days = forms.TypedChoiceField(coerce=int, label=say_later("token.days"))
    scopes = forms.MultipleChoiceField(
        label=say_later("token.scopes"), error_messages={"required": say_later("token.no_scope")}
    )

    def __init__(self, scopes: Sequence[Scope], *given: Any) -> None:
        super().__init__(*given)
        days: Any = self.fields["days"]
        days.choices = [(n, say("token.for_days", n=n)) for n in DAYS]
        days.initial = DAYS[1]
        chosen: Any = self.fields["scopes"]
        chosen.choices = [(one.name, one.name) for one in scopes]

    @property
    def until(self) -> datetime.datetime:
        """When it ends."""
        return timezone.now() + datetime.timedelta(days=self.cleaned_data["days"])
