"""How does one fact of an account or a person look, without its history?

The same as `account/_fact.html`, which draws those that have more to tell: a page has forty, most
of them unknown, and a template takes ten times as long for each.
"""

from __future__ import annotations

import functools
from html import escape
from typing import Any
from urllib.parse import quote

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from focale.desk.directory.account.known import Known, Line
from focale.desk.pages.templatetags.desk import in_figures
from focale.desk.pages.words import say

register = template.Library()
_TEMPLATE = "account/_fact.html"


@register.simple_tag(takes_context=True)
def fact_line(context: Any, fact: Known) -> SafeString:
    """One fact; by its template where it has a history to open."""
    if fact.has_history:
        with context.push(fact=fact):
            return SafeString(context.template.engine.get_template(_TEMPLATE).render(context))
    slug, kind, row = context["request"].workspace.slug, context["kind"], context["row"]
    return drawn(
        fact, f"{_before(kind, slug)}{row.pk}/fact/?field={quote(fact.field, safe='/')}",
        may_work=bool(context.get("may_work")), has_focus=bool(context.get("has_focus")),
    )  # fmt: skip


@functools.lru_cache(maxsize=256)
def _before(kind: str, slug: str) -> str:
    return reverse(f"{kind}_fact", args=[slug, 0]).removesuffix("0/fact/")


def drawn(fact: Known, address: str, *, may_work: bool, has_focus: bool) -> SafeString:
    """The line of a fact without a history."""
    known = fact.is_known
    return SafeString(
        f'<div class="known" id="{fact.anchor}">\n'
        f"<dt>{escape(fact.label)}</dt>\n"
        f'<dd class="value{"" if known else " soft"}">{escape(str(fact.words))}</dd>\n'
        f'<dd class="do">{_way_in(fact, address, has_focus) if may_work else ""}</dd>\n'
        f"{_source(fact.winning) if fact.history else ''}\n</div>\n"
    )


def _way_in(fact: Known, address: str, has_focus: bool) -> str:
    known, to = fact.is_known, escape(address)
    label = say("fact.edit_of" if known else "fact.fill_of", field=fact.label)
    return (
        f'<a class="small" href="{to}" hx-get="{to}" hx-target="#{fact.anchor}" '
        f'hx-swap="outerHTML"{" autofocus" if has_focus else ""} aria-label="{escape(label)}">'
        f"{escape(say('fact.edit' if known else 'fact.fill'))}</a>"
    )


def _source(line: Line | None) -> str:
    if line is None:
        return '<dd class="from">\n</dd>'
    who = say("fact.by_hand", who=line.who) if line.is_human else line.who
    sure = "" if line.confidence is None else f" · {say('fact.confidence', n=line.confidence)}"
    return f'<dd class="from">{escape(f"{who} · {in_figures(line.day)}{sure}")}\n</dd>'
