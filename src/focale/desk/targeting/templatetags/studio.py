"""The pages of the studio that this person may open, side by side."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from focale.desk.pages.words import say
from focale.desk.targeting.tabs import TABS
from focale.desk.team.roles import is_allowed

register = template.Library()


@register.inclusion_tag("targeting/_tabs.html", takes_context=True)
def studio_tabs(context: Any, here: str) -> dict[str, Any]:
    """The row of these pages. here: the name of the one that is open."""
    member = context["member"]
    return {
        "tabs": [
            {
                "words": say(tab.words), "is_here": tab.name == here,
                "address": reverse(tab.route, args=[member.workspace.slug]),
            }
            for tab in sorted(TABS, key=lambda tab: tab.order)
            if is_allowed(member.role, tab.may)
        ]
    }  # fmt: skip
