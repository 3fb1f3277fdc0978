"""The pages under "Data" that this person may open, side by side."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from focale.desk.pages.words import say
from focale.desk.team.roles import May, is_allowed

register = template.Library()

_PAGES: tuple[tuple[str, str, May], ...] = (
    ("imports", "imports.title", May.SEE),
    ("exports", "exports.title", May.LOAD),
    ("doubles", "doubles.title", May.LOAD),
    ("enrichment", "enrichment.title", May.LOAD),
    ("privacy", "privacy.title", May.GOVERN),
    ("jobs", "jobs.title", May.SEE),
)
"""Route, its words, the right that it asks for."""


@register.inclusion_tag("data/_tabs.html", takes_context=True)
def data_tabs(context: Any, here: str) -> dict[str, Any]:
    """The row of these pages. here: the route that is open."""
    member = context["member"]
    return {
        "tabs": [
            {
                "words": say(words), "is_here": route == here,
                "address": reverse(route, args=[member.workspace.slug]),
            }
            for route, words, may in _PAGES
            if is_allowed(member.role, may)
        ]
    }  # fmt: skip
