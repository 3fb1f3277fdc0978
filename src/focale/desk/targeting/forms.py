"""Which text of a profile does somebody give, and can it be used?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms

from focale.desk.pages.words import lang, say
from focale.glossary.messages import FocaleError, fault
from focale.profile import Profile, read_profile
from focale.scorecard.record import RecordScorer

LONGEST = 400_000  # signs of a profile; the longest that we saw has 9,000


@dataclass(frozen=True)
class Fault:
    """One fault of the text: what is wrong and what to do, and the line as it is written."""

    words: str
    line: int
    written: str


class ProfileForm(forms.Form):
    """The text of a profile, typed or in a file, and why it changes."""

    text = forms.CharField(required=False, max_length=LONGEST, strip=False)
    file = forms.FileField(required=False, max_length=240)
    why = forms.CharField(required=False, max_length=2_000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.faults: list[Fault] = []
        self.read: Profile | None = None
        self.label = say("profile.source")

    def clean(self) -> dict[str, Any]:
        """The text of the file goes before the text that was typed. Notes every fault in it."""
        given = super().clean() or {}
        upload = given.get("file")
        if upload is not None:
            self.label = str(upload.name)
            given["text"] = self._text_of(upload)
        given["text"] = given.get("text", "").replace("\r\n", "\n")
        if not self.errors and not self.faults:
            self._read(given["text"])
        if self.faults:
            raise forms.ValidationError(self.faults[0].words)
        return given

    def _text_of(self, upload: Any) -> str:
        if upload.size > LONGEST:
            self.faults.append(Fault(say("profile.too_long", n=LONGEST), 0, ""))
            return ""
        raw = upload.read()
        try:
            return str(raw.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            self._note(fault("not_utf8", self.label, line), "")
            return ""

    def _read(self, text: str) -> None:
        try:
            self.read = read_profile(text, self.label)
            RecordScorer(self.read)
        except FocaleError as error:
            self._note(error, text)

    def _note(self, error: FocaleError, text: str) -> None:
        lines = text.splitlines()
        for message in error.messages:
            written = lines[message.line - 1] if 0 < message.line <= len(lines) else ""
            self.faults.append(Fault(message.words(lang()), message.line, written.strip()[:200]))
