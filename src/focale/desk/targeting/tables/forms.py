"""Which file is dropped, as what?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

from focale.desk.directory.imports.forms import DropForm
from focale.desk.pages.words import say_later
from focale.desk.targeting.models import TableRole


class TableForm(DropForm):
    """One file of any format, and what it holds."""

    role = forms.ChoiceField(
        choices=[(role.value, say_later(f"table.role.{role}")) for role in TableRole],
        error_messages={"required": say_later("table.no_role"),
                        "invalid_choice": say_later("table.no_role")},
    )  # fmt: skip

    def __init__(self, request: HttpRequest | None = None, **given: Any) -> None:
        super().__init__(request)
        for name, value in given.items():
            self.initial[name] = value
