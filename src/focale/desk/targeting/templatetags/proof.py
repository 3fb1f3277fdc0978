"""The parts of a page that the library drew."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

from focale.desk.pages.words import lang
from focale.desk.targeting.models import Trial

register = template.Library()


@register.filter
def drawing(markup: str | None) -> SafeString:
    """What the templates of the library made, in which every text is escaped already.

    Only what an act of the engine drew may come here, never what a person wrote.
    """
    return mark_safe(markup or "")  # noqa: S308 - our own templates, escaped inside


@register.filter
def answer(trial: Trial) -> str:
    """The answer of a trial in one line, in the language of the page."""
    return str((trial.said or {}).get(lang(), ""))
