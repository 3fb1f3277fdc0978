"""What changed, and who is to be told? Written in the transaction of the change, sent by a job.

Nothing here asks the network, and nothing keeps a change from happening: a fault of ours is
logged, and the change stands.
"""

from __future__ import annotations

import contextlib
import logging
import uuid
from collections.abc import Iterator, Mapping, Sequence

from django.db import OperationalError, transaction
from django.db.models import Value
from django.db.models.functions import Least
from django.utils import timezone

from focale.desk.api.hooks.messages import (
    MOST,
    Move,
    Worth,
    body_of_customers,
    body_of_moves,
    body_of_published,
    sorted_by_topic,
)
from focale.desk.api.models import Delivery, Topic, Webhook
from focale.desk.directory.models import Company
from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import enqueue
from focale.desk.targeting.models import Run, Version
from focale.desk.team.models import Workspace
from focale.desk.team.scoped import ScopedQuerySet

log = logging.getLogger(__name__)
_OF_SCORES = frozenset({Topic.SCORE.value, Topic.TIER.value})


def listening(workspace: Workspace) -> ScopedQuerySet[Webhook]:
    """The webhooks that are told of changes now."""
    return Webhook.objects.of(workspace).filter(removed_at=None, paused_at=None)


def _who_wants(workspace: Workspace, topics: frozenset[str]) -> list[Webhook]:
    return [one for one in listening(workspace) if topics & set(one.topics)]


@contextlib.contextmanager
def _harmless() -> Iterator[None]:
    """A fault in here is logged; the transaction around it goes on."""
    try:
        with transaction.atomic():
            yield
    except OperationalError:
        raise  # the store itself: whoever changes something must hear of it
    except Exception:
        log.exception("a change was not written down for webhooks")


# --- heard ----------------------------------------------------------------------------------


def wants_scores(workspace: Workspace) -> bool:
    """Whether anybody is told of scores: asked before the old ones are read."""
    return bool(_who_wants(workspace, _OF_SCORES))


def rescored(
    run: Run, before: Mapping[int, Worth], after: Mapping[int, Worth], workspace: Workspace
) -> None:
    """The scores of some accounts changed in the run that counts."""
    with _harmless():
        moves = [Move(number, before.get(number), worth) for number, worth in after.items()]
        write_moves(moves, workspace=workspace, version=run.version, reason="account")


def flipped(run: Run, before: int | None) -> None:
    """A profile points at a new run: a job finds which accounts really changed.

    The scores of a version that count for the first time are told of once, as a whole: whoever
    wants them fetches them. A run of every night is none.
    """
    with _harmless():
        _publication(run, before)
        if before is not None and before != run.pk and wants_scores(run.workspace):
            enqueue(
                "hooks_run", key=f"hooks_run:{run.pk}", workspace=run.workspace, run=run.pk,
                before=before,
            )  # fmt: skip


def _publication(run: Run, before: int | None) -> None:
    runs = Run.objects.of(run.workspace)
    last = None if before is None else runs.filter(pk=before).values_list("version", flat=True)
    if last is not None and last.first() == run.version_id:
        return
    for webhook in _who_wants(run.workspace, frozenset({Topic.PUBLISHED.value})):
        body = body_of_published(run, is_first=before is None, workspace=run.workspace)
        put(webhook, Topic.PUBLISHED, body, changes=sum(run.tiers.values()))


def still_read(workspace: Workspace) -> set[int]:
    """The runs that such a job still compares with: their scores are kept until it is done."""
    jobs = Job.objects.filter(
        workspace=workspace, kind="hooks_run", state__in=(State.QUEUED, State.RUNNING)
    )
    return {int(job.given["before"]) for job in jobs}


def fields_moved(workspace: Workspace, moved: Mapping[int, tuple[set[str], Company]]) -> None:
    """Facts of these companies are about to be kept: those that were customers, or become it."""
    now = {number: row.customer for number, (fields, row) in moved.items() if "customer" in fields}
    if not now:
        return
    with _harmless():
        webhooks = _who_wants(workspace, frozenset({Topic.CUSTOMER.value}))
        if not webhooks:
            return
        there = Company.objects.of(workspace).filter(pk__in=now)
        before = dict(there.values_list("pk", "customer"))
        changes = {
            number: (before[number], after)
            for number, after in now.items() if number in before and before[number] is not after
        }  # fmt: skip
        for part in _parts(list(changes.items())):
            body = body_of_customers(dict(part), workspace=workspace)
            for webhook in webhooks:
                put(webhook, Topic.CUSTOMER, body, changes=len(part))


# --- written --------------------------------------------------------------------------------


def write_moves(
    moves: Sequence[Move], *, workspace: Workspace, version: Version, reason: str
) -> int:
    """Write down the messages on these moves, one for each webhook and topic; how many."""
    made = 0
    for webhook in _who_wants(workspace, _OF_SCORES):
        for topic, some in sorted_by_topic(moves, webhook.topics).items():
            for part in _parts(some):
                body = body_of_moves(
                    topic, part, workspace=workspace, version=version, reason=reason
                )
                put(webhook, topic, body, changes=len(part))
                made += 1
    return made


def put(webhook: Webhook, topic: str, body: str, *, changes: int = 1) -> Delivery:
    """Write one message down and see that a job sends it."""
    made = Delivery.objects.create(
        workspace=webhook.workspace, webhook=webhook, topic=topic, body=body, changes=changes,
        number=f"msg_{uuid.uuid4().hex}",
    )  # fmt: skip
    send_soon(webhook)
    return made


def send_soon(webhook: Webhook) -> None:
    """See that a job sends what waits for this webhook: one that has not begun, or a new one."""
    waiting = Job.objects.filter(
        workspace=webhook.workspace_id, kind="hooks_send", state=State.QUEUED,
        given__webhook=webhook.pk,
    )  # fmt: skip
    now = timezone.now()
    when = max(now, webhook.quiet_until or now)
    if not waiting.update(not_before=Least("not_before", Value(when))):
        enqueue(
            "hooks_send", key=f"hooks_send:{webhook.pk}:{uuid.uuid4().hex}",
            workspace=webhook.workspace, not_before=when, webhook=webhook.pk,
        )  # fmt: skip


def _parts(rows: Sequence[object]) -> Iterator[list]:  # type: ignore[type-arg]
    for start in range(0, len(rows), MOST):
        yield list(rows[start : start + MOST])
