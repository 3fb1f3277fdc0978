"""How do templates speak, count and draw? Tags that every template has at hand."""

from __future__ import annotations

import datetime
import functools
from typing import Any

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from focale.desk.pages.words import lang, said_code, say as say_words
from focale.report.figures import long_day, quantity, short_day, whole
from focale.report.range_bar import RangeBar, range_bar

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Any, key: str, **facts: Any) -> str:
    """The words of a key of the catalogue, in the language of the page."""
    spoken = context.get("lang", "")  # the frame's: to ask Django costs more than the words
    return say_words(key, spoken if spoken in ("fr", "en") else "", **facts)


@register.filter
def code(value: str) -> str:
    """A word of the library's codes, in the language of the page."""
    return said_code(value) if value else ""


@register.filter
def number(value: object) -> str:
    """A number, digits in threes."""
    if isinstance(value, int):
        return whole(value, lang())
    return quantity(float(value), lang()) if isinstance(value, float) else str(value or "")


@register.filter
def day(value: datetime.date | datetime.datetime | None) -> str:
    """A day in words."""
    return long_day(_local(value), lang()) if value else ""


@register.filter
def in_figures(value: datetime.date | datetime.datetime | None) -> str:
    """A day in figures."""
    return short_day(_local(value), lang()) if value else ""


@register.filter
def at_time(value: datetime.datetime | None) -> str:
    """A day and a time of day, where the reader is."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return f"{short_day(local.date(), lang())} {local:%H:%M}"


@register.simple_tag
def score_bar(score: Any, width: int = 120) -> SafeString:
    """The range bar of a score: proven, hatched up to what is possible, with its tier."""
    bar = RangeBar(
        points=min(max(score.points, 0), 100_000),
        high=min(max(score.high, score.points, 0), 100_000),
        tier=score.tier or None,
        missing=score.unknowns,
        out=score.verdict == "disqualified",
    )
    return _drawn(bar, lang(), width)


@functools.lru_cache(maxsize=4096)
def _drawn(bar: RangeBar, spoken: str, width: int) -> SafeString:
    """Many accounts share their points, and a list shows fifty bars."""
    return mark_safe(range_bar(bar, spoken, width))  # noqa: S308 - our own SVG, escaped inside


def _local(value: datetime.date | datetime.datetime) -> datetime.date:
    return timezone.localtime(value).date() if isinstance(value, datetime.datetime) else value
