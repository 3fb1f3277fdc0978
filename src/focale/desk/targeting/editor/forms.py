"""Which text of a draft does somebody give, and when is it to count?"""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.http import QueryDict

from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import say
from focale.desk.targeting.editor.services import LONGEST
from focale.desk.team.models import Workspace
from focale.profile.templates import template_names, template_text

_FARTHEST = datetime.timedelta(days=366)


def number_of(text: str | None) -> int | None:
    """A number out of a form; None for anything else."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 9 else None


def template_of(posted: QueryDict) -> tuple[str, str]:
    """The text to begin with, and what it comes from."""
    text = posted.get("text", "")
    if text.strip():
        return text[:LONGEST], "text"
    name = posted.get("template", "")
    return template_text(name if name in template_names() else "saas"), "template"


class TextForm(forms.Form):
    """The whole text of a draft, typed or in a file."""

    text = forms.CharField(required=False, max_length=LONGEST, strip=False)
    file = forms.FileField(required=False, max_length=240)
    revision = forms.IntegerField(required=False, min_value=1, max_value=10**8)

    def clean(self) -> dict[str, Any]:
        """The text of the file goes before the text that was typed."""
        given = super().clean() or {}
        upload = given.get("file")
        if upload is not None:
            raw = upload.read(LONGEST + 1)
            if len(raw) > LONGEST:
                raise forms.ValidationError(say("profile.too_long", n=LONGEST))
            try:
                given["text"] = raw.decode("utf-8-sig")
            except UnicodeDecodeError:
                raise forms.ValidationError(say("draft.not_utf8")) from None
        if not given.get("text", "").strip() and not self.errors:
            raise forms.ValidationError(say("draft.no_text"))
        return given


class PublishForm(forms.Form):
    """Why a text is published, and from which day it counts."""

    why = forms.CharField(required=False, max_length=2_000)
    on = forms.DateField(required=False)
    revision = forms.IntegerField(required=False, min_value=1, max_value=10**8)

    def __init__(self, *args: Any, workspace: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = local_day(workspace)

    def clean_on(self) -> datetime.date | None:
        """A day to come, within a year; None for at once."""
        on: datetime.date | None = self.cleaned_data["on"]
        if on is not None and not self.today < on <= self.today + _FARTHEST:
            raise forms.ValidationError(say("draft.day_to_come"))
        return on
