"""How does a form of the pages judge what a program sends? The rule stays in one place."""

from __future__ import annotations

from typing import Any

from django import forms

from focale.desk.api.v1.problems import Problem, Wrong


def checked(form: forms.Form, within: str = "") -> dict[str, Any]:
    """What the form made of it. Raises Problem with each of its faults."""
    if form.is_valid():
        return dict(form.cleaned_data)
    wrong = [
        Wrong(str(said), pointer=f"{within}/{name}" if name != "__all__" else within or "")
        for name, faults in form.errors.items()
        for said in faults
    ]
    raise Problem(422, "unusable", errors=wrong)


def as_typed(given: dict[str, Any]) -> dict[str, Any]:
    """Values of JSON as a form is sent them: what is null or false was left out."""
    typed: dict[str, Any] = {}
    for name, value in given.items():
        if value is None or value is False:
            continue
        typed[name] = ", ".join(value) if isinstance(value, list) else value
    return typed
