"""How does a cell of a list look, and what is an operator called?"""

from __future__ import annotations

import functools
from html import escape
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from focale.desk.pages.templatetags.desk import in_figures, number, score_bar
from focale.desk.pages.words import said_code, say

register = template.Library()


@register.simple_tag
def say_op(kind: str, op: str) -> str:
    """What an operator is called for fields of a kind."""
    return say(f"filter.op.{kind}.{op}")


@register.simple_tag(takes_context=True)
def list_cells(context: Any, cells: list[tuple[Any, Any]]) -> SafeString:
    """The cells of one row. In one go: a page has hundreds, and a template is slow at each."""
    shown = [
        f'<td class="k-{column.kind}{"" if column.is_fixed else " wide"}">'
        f"{_safe(_cell(context, column.kind, cell))}</td>"
        for column, cell in cells
    ]
    return mark_safe("".join(shown))  # noqa: S308 - kinds are ours, every cell is escaped


def _safe(text: object) -> str:
    """A text as it may stand in a page: Django's own way asks each time whether it is lazy."""
    return text if isinstance(text, SafeString) else escape(str(text))


def _cell(context: Any, kind: str, cell: Any) -> SafeString | str:
    """One cell, shown as its column says; nothing for what is unknown."""
    if kind == "score":
        return _score(context, cell)
    if cell is None or cell == "" or cell == []:
        return ""
    draw = _DRAWN.get(kind)
    return draw(context, cell) if draw else str(cell)


def _score(context: Any, score: Any) -> SafeString | str:
    """The bar; it leads to what it is made of."""
    if score is None:
        return format_html('<span class="soft">{}</span>', say("list.no_score"))
    address = _address("account", context, score.company_id)
    return SafeString(f'<a class="why" href="{_safe(address)}#why">{score_bar(score)}</a>')


def _address(route: str, context: Any, number: int) -> str:
    """The page of a row. A list has a hundred, and only the last part differs."""
    return f"{_without_number(route, context['workspace'].slug)}{number}/"


@functools.lru_cache(maxsize=512)
def _without_number(route: str, slug: str) -> str:
    return reverse(route, args=[slug, 0]).removesuffix("0/")


def _account(context: Any, company: Any) -> SafeString:
    address = _address("account", context, company.pk)
    below = company.city or company.domain
    return SafeString(
        f'<a class="name" data-open href="{_safe(address)}">{_safe(company)}</a>'
        f'<small class="small-only">{_safe(below)}</small>'
    )


def _contact(context: Any, contact: Any) -> SafeString:
    address = _address("contact", context, contact.pk)
    below = contact.company or contact.title
    return SafeString(
        f'<a class="name" data-open href="{_safe(address)}">{_safe(contact)}</a>'
        f'{no_contact(contact)}<small class="small-only">{_safe(below)}</small>'
    )


@register.simple_tag
def no_contact(contact: Any) -> SafeString:
    """The mark of a person who refused to be contacted; nothing for the others."""
    if contact.opted_out_at is None:
        return SafeString("")
    return format_html(' <span class="tag">{}</span>', say("privacy.opted_out"))


def _tags(context: Any, names: list[str]) -> SafeString:
    return format_html_join(" ", '<span class="tag">{}</span>', ((name,) for name in names[:4]))


def _own(context: Any, value: Any) -> str:
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, (int, float)):
        return number(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)[:200]


def _phone(context: Any, text: str) -> SafeString:
    dialled = "".join(sign for sign in text if sign in "+0123456789")
    return SafeString(f'<a href="tel:{dialled}">{_safe(text)}</a>')


def _email(context: Any, address: str) -> SafeString:
    name, _, host = address.rpartition("@")
    return SafeString(f'<a href="mailto:{_safe(address)}">{_safe(name)}<wbr>@{_safe(host)}</a>')


_DRAWN: dict[str, Any] = {
    "account": _account,
    "contact": _contact,
    "tags": _tags,
    "own": _own,
    "flag": _own,
    "number": lambda context, value: number(value),
    "day": lambda context, value: in_figures(value),
    "list": lambda context, value: ", ".join(map(str, value)),
    "code": lambda context, value: said_code(value),
    "phone": _phone,
    "email": _email,
}
