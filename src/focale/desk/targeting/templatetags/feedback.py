"""How are a remark's kept words and points shown?"""

from __future__ import annotations

from typing import Any

from django import template

from focale.desk.pages.words import lang
from focale.report.voice import Voice

register = template.Library()


@register.filter
def of_lang(words: Any) -> str:
    """What was kept in both languages, in that of the page."""
    return str(words.get(lang(), "")) if isinstance(words, dict) else ""


@register.filter
def points(thousandths: int) -> str:
    """Points of a line."""
    return Voice(lang()).points(thousandths)
