"""The addresses of the interface for programs: each with its rule, like those of pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern

from focale.desk.api.v1.api import api
from focale.desk.team.access import RULE

BY_TOKEN = "by token"  # noqa: S105 - the name of a rule


def _with_rules(found: list[Any]) -> Iterator[URLPattern]:
    """django-ninja's own root is left out: it has no operation. Every other one was guarded."""
    for pattern in found:
        if pattern.name == "api-root":
            continue
        setattr(pattern.callback, RULE, BY_TOKEN)
        yield pattern


urlpatterns = list(_with_rules(api.urls[0]))
