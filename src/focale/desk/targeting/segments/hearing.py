"""Whose change moves which segment? Heard in the transaction of the change."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from focale.desk.directory.facts.hooks import changed as facts_changed, changed_in_bulk
from focale.desk.directory.listing.language import FilterFault
from focale.desk.targeting.hooks import caught_up, flipped, rescored, scores_wanted, stopped
from focale.desk.targeting.models import Because
from focale.desk.targeting.segments import tiering
from focale.desk.targeting.segments.jobs import (
    AT_ONCE,
    count_later,
    everything_later,
    on_flip,
    on_stop,
)
from focale.desk.targeting.segments.membership import facts_of, members_among, move, rule_segments
from focale.desk.targeting.segments.merged import follow
from focale.desk.targeting.segments.rules import fitting, reads_scores, rule_of, scope_for
from focale.desk.team.models import Workspace
from focale.glossary.messages import FocaleError

log = logging.getLogger(__name__)


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
            detail = facts_of(workspace, companies) if detail is None else detail
            move(segment, wanted - there, there - wanted, Because.FACTS, detail=detail)


def scores_followed(workspace: Workspace) -> None:
    """Many accounts were scored again by a job: rules that read scores are asked again.

    They were asked when the facts changed, and may have read the scores of before.
    """
    if any(reads_scores(one) for one in rule_segments(workspace)):
        count_later(workspace, Because.FACTS)


def listen() -> None:
    """Hear of facts, of events and of new scores. After scores: they are read by rules."""
    facts_changed.append(changed)
    changed_in_bulk.append(everything_later)
    flipped.append(on_flip)
    caught_up.append(scores_followed)
    scores_wanted.append(tiering.wants_scores)
    rescored.append(tiering.rescored)
    stopped.append(on_stop)
