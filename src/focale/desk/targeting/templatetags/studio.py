"""The pages of the studio that this person may open, side by side."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from focale.desk.pages.words import say
from focale.desk.targeting.selectors import version_in_use
from focale.desk.targeting.tabs import TABS
from focale.desk.targeting.visit.selectors import STEPS, step_of
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


@register.inclusion_tag("targeting/visit/_steps.html", takes_context=True)
def visit_steps(context: Any, here: int, is_always: bool = False) -> dict[str, Any]:
    """The four steps of the first visit, until a profile is published. here: the open one.

    is_always: also after that.
    """
    member = context["member"]
    if not is_always and version_in_use(seen_by=member) is not None:
        return {"steps": []}
    next_step = step_of(seen_by=member)
    address = reverse("studio", args=[member.workspace.slug])
    return {
        "steps": [
            {
                "n": n, "words": say(f"visit.step.{n}"), "is_done": n < next_step,
                "is_here": n == here, "address": f"{address}?step={n}",
            }
            for n in STEPS
        ]
    }  # fmt: skip
