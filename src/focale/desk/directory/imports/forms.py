"""What may be dropped as an import, and is it usable?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

from focale.desk import settings
from focale.desk.pages.words import say, say_later

_MEGA = 1_000_000


class DropForm(forms.Form):
    """One file of any format."""

    file = forms.FileField(
        max_length=400,
        allow_empty_file=False,
        error_messages={
            "required": say_later("import.no_file"),
            "missing": say_later("import.no_file"),
            "invalid": say_later("import.no_file"),
            "empty": say_later("import.empty_file"),
            "max_length": say_later("import.long_name"),
        },
    )

    def __init__(self, request: HttpRequest | None = None) -> None:
        given: tuple[Any, ...] = () if request is None else (request.POST, request.FILES)
        super().__init__(*given)
        self._is_too_large = bool(getattr(request, "too_large", False))

    def clean(self) -> dict[str, Any]:
        """Say that the file was too large, rather than that there is none."""
        if self._is_too_large:
            self.errors.pop("file", None)
            self.add_error("file", say("import.too_large", most=most_megabytes()))
        return self.cleaned_data


def most_megabytes() -> int:
    """How large a file may be, as one says it."""
    return int(settings.MOST_UPLOAD_BYTES // _MEGA)
