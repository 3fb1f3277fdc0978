"""Whose change moves which segment? Heard in the transaction of the change."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Collection, Sequence

from django.utils import timezone

from focale.desk.directory.facts.hooks import changed as facts_changed, changed_in_bulk
from focale.desk.directory.listing.language import FilterFault
from focale.desk.directory.models import Fact
from focale.desk.targeting.hooks import flipped, stopped
from focale.desk.targeting.models import Because
from focale.desk.targeting.segments.jobs import (
    AT_ONCE,
    count_later,
    everything_later,
    on_flip,
    on_stop,
)
from focale.desk.targeting.segments.membership import members_among, move, rule_segments
from focale.desk.targeting.segments.merged import follow
from focale.desk.targeting.segments.rules import fitting, rule_of, scope_for
from focale.desk.team.models import Workspace
from focale.glossary.messages import FocaleError

log = logging.getLogger(__name__)
_JUST_NOW = datetime.timedelta(seconds=20)


def changed(workspace: Workspace, companies: Sequence[int]) -> None:
    """Facts or events of some accounts changed: their segments follow, in the same transaction."""
    follow(workspace, companies)
    if len(companies) > AT_ONCE:
        count_later(workspace, Because.FACTS)
        return
    segments = [one for one in rule_segments(workspace) if one.counted_at is not None]
    if not segments:
        return
    scope = scope_for(workspace)
    detail: str | None = None
    for segment in segments:
        segment.workspace = workspace
        try:
            wanted = fitting(rule_of(segment), companies, scope)
        except (FilterFault, FocaleError):  # it stays as it is; its page says what is wrong
            log.warning("segment %s: its rule cannot be read", segment.pk)
            continue
        there = members_among(segment, companies)
        if wanted != there:
            detail = _facts_of(workspace, companies) if detail is None else detail
            move(segment, wanted - there, there - wanted, Because.FACTS, detail=detail)


def _facts_of(workspace: Workspace, companies: Collection[int]) -> str:
    """The names of the facts of these accounts that were told a moment ago."""
    since = timezone.now() - _JUST_NOW
    told = Fact.objects.of(workspace).filter(company__in=companies, known_at__gte=since)
    names = told.order_by("-pk").values_list("field", flat=True)[:20]
    return ",".join(dict.fromkeys(names))[:200]


def listen() -> None:
    """Hear of facts, of events and of new scores. After scores: they are read by rules."""
    facts_changed.append(changed)
    changed_in_bulk.append(everything_later)
    flipped.append(on_flip)
    stopped.append(on_stop)
