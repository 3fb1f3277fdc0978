"""The pages of Découverte, side by side."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from focale.desk.pages.words import say

register = template.Library()
STEPS = [
    ("best", "best.title"),
    ("discovery", "discovery.patterns"),
    ("interviews", "interviews.title"),
    ("sessions", "sessions.title"),
]
"""Route and words, in the order of the method."""


@register.inclusion_tag("targeting/discovery/_steps.html", takes_context=True)
def discovery_steps(context: Any, here: str) -> dict[str, Any]:
    """The row of these pages. here: the route of the one that is open."""
    slug = context["member"].workspace.slug
    return {
        "steps": [
            {"words": say(words), "address": reverse(route, args=[slug]), "is_here": route == here}
            for route, words in STEPS
        ]
    }  # fmt: skip
