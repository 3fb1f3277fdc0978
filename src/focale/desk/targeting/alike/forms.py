"""What may be sent about a customer as a proof, and is it usable?"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from django import forms

from focale.criterion.fold import fold
from focale.desk.directory.account.forms import MOST_BYTES
from focale.desk.directory.models import Company
from focale.desk.pages.words import say
from focale.desk.targeting.models import MayCite, Segment, SegmentKind


class ProofForm(forms.Form):
    """The case, its figure, a link, a file; whether and since when they may be named."""

    may = forms.ChoiceField(choices=[(one.value, one.value) for one in MayCite])
    agreed_on = forms.DateField(required=False, input_formats=["%Y-%m-%d", "%d/%m/%Y"])
    lost_on = forms.DateField(required=False, input_formats=["%Y-%m-%d", "%d/%m/%Y"])
    sentence = forms.CharField(required=False, max_length=300, strip=True)
    text = forms.CharField(required=False, max_length=4_000, strip=True)
    figure = forms.CharField(required=False, max_length=200, strip=True)
    link = forms.CharField(required=False, max_length=400, strip=True)
    segments = forms.TypedMultipleChoiceField(required=False, coerce=int)
    file = forms.FileField(required=False, max_length=400)

    def __init__(
        self, *given: Any, company: Company | None = None, was_cut: bool = False, **more: Any
    ) -> None:  # fmt: skip
        super().__init__(*given, **more)
        self.was_cut, self.company = was_cut, company
        for name in ("agreed_on", "lost_on"):
            self.fields[name].error_messages["invalid"] = say("playbook.no_day")
        for name, most in (
            ("sentence", 300), ("text", 4_000), ("figure", 200), ("link", 400)
        ):  # fmt: skip
            self.fields[name].error_messages["max_length"] = say("playbook.too_long", n=most)
        mine: Any = self.fields["segments"]
        if company is None:  # who does not ask for a sentence and segments leaves them as they are
            del self.fields["sentence"], self.fields["segments"]
            return
        mine.choices = [
            (one.pk, one.name)
            for one in Segment.objects.of(company.workspace)
            .filter(removed_at=None).exclude(kind=SegmentKind.TIER).order_by("place", "pk")
        ]  # fmt: skip

    def segment_choices(self) -> list[tuple[int, str, bool]]:
        """The segments: number, name, whether the proof is said to fit it."""
        mine: Any = self.fields["segments"]
        chosen = {str(one) for one in self["segments"].value() or []}
        return [(pk, name, str(pk) in chosen) for pk, name in mine.choices]

    def clean_link(self) -> str:
        """A page of the web, and nothing that a browser would run."""
        link = str(self.cleaned_data["link"])
        if not link:
            return ""
        try:
            parts = urlsplit(link)
        except ValueError:
            raise forms.ValidationError(say("reference.no_link")) from None
        is_page = parts.scheme in ("http", "https") and parts.hostname
        if not is_page or any(ord(sign) <= 32 for sign in link):
            raise forms.ValidationError(say("reference.no_link"))
        return link

    def clean_file(self) -> Any:
        """Not too large."""
        file = self.cleaned_data["file"]
        if self.was_cut or (file and file.size > MOST_BYTES):
            raise forms.ValidationError(say("file.too_large", most=MOST_BYTES // 1_000_000))
        return file

    def clean(self) -> dict[str, Any]:
        """Who may be named said so on a day: without it, an objection could not be told apart."""
        given = super().clean() or {}
        for name in ("sentence", "text", "figure"):
            if isinstance(given.get(name), str):
                given[name] = given[name].replace("\x00", "")
        if (
            given.get("may") == MayCite.NAMED
            and not given.get("agreed_on")
            and ("agreed_on" not in self.errors)
        ):
            self.add_error("agreed_on", say("reference.needs_day"))
        if (
            self.company is not None
            and given.get("may") != MayCite.NAMED
            and _names(given.get("sentence", ""), self.company)
        ):
            self.add_error("sentence", say("reference.sentence_names", name=self.company))
        return given


def _names(text: str, company: Company) -> bool:
    """Whether a sentence names the company."""
    name = fold(company.name)
    return len(name) > 2 and f" {name} " in f" {re.sub(r'[^a-z0-9]+', ' ', fold(text))} "
