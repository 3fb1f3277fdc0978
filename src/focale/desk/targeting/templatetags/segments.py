"""What kind a segment is, and because of what its members changed."""

from __future__ import annotations

from django import template

from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import Because, SegmentChange
from focale.glossary.fields import field_label

register = template.Library()


@register.simple_tag
def segment_kind(kind: str) -> str:
    """The kind in words."""
    return say(f"segment.kind.{kind}")


@register.simple_tag
def because(change: SegmentChange) -> str:
    """The reason of a change: of facts, which ones."""
    said = say(f"segment.because.{change.because}")
    if not change.detail:
        return said
    if change.because == Because.FACTS:
        named = [field_label(one, lang()) for one in change.detail.split(",") if one]
        return f"{said} ({', '.join(named)})"
    if change.detail.startswith("merge "):
        return say("segment.because.merged")
    return f"{said} ({change.detail})"
