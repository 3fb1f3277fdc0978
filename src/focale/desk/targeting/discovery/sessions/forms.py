"""What is a session called, what does somebody say of its deals?"""

from __future__ import annotations

from django import forms

from focale.desk.pages.words import say_later
from focale.desk.targeting.discovery.sessions.services import Said

REASON, MISSING = 1_000, 200


class SessionForm(forms.Form):
    """A new session."""

    name = forms.CharField(max_length=120, label=say_later("sessions.name"))


class JudgeForm(forms.Form):
    """Fields `icp-3`, `reason-3`, `missing-3` of the third deal; a deal without a word is left."""

    def said(self, cases: int) -> list[Said]:
        """What was said, deal by deal."""
        found = []
        for number in range(1, cases + 1):
            word = self.data.get(f"icp-{number}", "")
            if word in ("yes", "no"):
                reason = self.data.get(f"reason-{number}", "").replace("\x00", "").strip()
                missing = self.data.get(f"missing-{number}", "").replace("\x00", "")
                found.append(Said(
                    number, word == "yes", reason[:REASON], " ".join(missing.split())[:MISSING]
                ))  # fmt: skip
        return found
