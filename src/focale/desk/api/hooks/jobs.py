"""The work of webhooks: find what a new run changed, send what waits, forget what is old."""

from __future__ import annotations

import datetime
import random
from collections.abc import Sequence

from django.utils import timezone

from focale.desk.api.hooks import sending
from focale.desk.api.hooks.messages import Move, Worth
from focale.desk.api.hooks.outbox import write_moves
from focale.desk.api.hooks.services import TRIAL, keys_of
from focale.desk.api.models import Delivery, DeliveryState, Webhook
from focale.desk.directory.models import Company
from focale.desk.jobs import services as jobs
from focale.desk.jobs.clock import AT_MIDNIGHT
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Run, Score
from focale.desk.team.models import Workspace

READ = 500  # accounts of one step
KEPT = datetime.timedelta(days=30)  # deliveries that ended
WAITS = (5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 72_000)
"""Seconds before each new try: the last one ends some three days after the first."""
LONG = datetime.timedelta(days=3)  # of failing, after which a webhook is paused
CLAIMED = datetime.timedelta(minutes=2)  # in which nobody else sends the same
QUIET = (30, 60, 120, 300, 600, 1_800, 3_600)  # seconds after the n-th failure in a row
KEPT_TRIES = 12


@kind("hooks_run", gives_way=True)
def tell_of_run(hold: Hold) -> bool:
    """Compare a run with the one before it, part by part, and write the messages down."""
    run = Run.objects.of(hold.workspace).select_related("version").filter(
        pk=hold.given["run"]
    ).first()  # fmt: skip
    if run is None:
        return False
    accounts = Company.objects.of(hold.workspace).filter(pk__gt=hold.cursor.get("at", 0))
    part = list(accounts.order_by("pk").values_list("pk", flat=True)[:READ])
    if not part:
        return False
    now, before = (_worths(hold.workspace, one, part) for one in (run.pk, hold.given["before"]))
    moves = [
        Move(number, before[number], worth) for number, worth in now.items()
        if number in before and before[number] != worth
    ]  # fmt: skip
    with hold.step(at=part[-1], done=hold.job.done + len(part)):
        write_moves(moves, workspace=hold.workspace, version=run.version, reason="run")
    return True


def _worths(workspace: Workspace, run: int, part: Sequence[int]) -> dict[int, Worth]:
    """What these accounts are worth in a run; each is found by its index, whatever a run holds."""
    found = Score.objects.of(workspace).filter(run=run, company__in=part).order_by("company")
    rows = found.values_list("company", "points", "high", "tier", "verdict")
    return {company: (points, high, tier, verdict) for company, points, high, tier, verdict in rows}


# --- sending --------------------------------------------------------------------------------


@kind("hooks_send", gives_way=True)
def send(hold: Hold) -> bool:
    """Send the next message that is due; wait where none is due yet."""
    found = Webhook.objects.of(hold.workspace).select_related("workspace")
    webhook = found.filter(pk=hold.given["webhook"], removed_at=None).first()
    if webhook is None:
        return False
    now = timezone.now()
    if webhook.quiet_until is not None and webhook.quiet_until > now:
        return _later(hold, webhook.quiet_until)
    mine = Delivery.objects.of(hold.workspace).filter(webhook=webhook, state=DeliveryState.WAITING)
    if webhook.paused_at is not None:  # only what somebody tries out
        mine = mine.filter(topic=TRIAL)
    due = mine.order_by("next_at", "pk").first()
    if due is None:
        return False
    if due.next_at > now:
        return _later(hold, due.next_at)
    with hold.step():
        claimed = mine.filter(pk=due.pk, next_at=due.next_at).update(next_at=now + CLAIMED)
    if claimed:
        _sent(hold, webhook, due)
    return True


def _later(hold: Hold, moment: datetime.datetime) -> bool:
    wait = max(moment - timezone.now(), datetime.timedelta(0))
    jobs.put_back(hold.job, {}, wait=wait, costs=0)
    return False


def _sent(hold: Hold, webhook: Webhook, one: Delivery) -> None:
    keys = keys_of(webhook)
    if not keys:
        told = sending.Answered(None, "no_secret", "", 0, {})
    else:
        with hold.while_waiting():
            told = sending.send(
                webhook.address, one.body.encode(), number=one.number, keys=keys,
                allowed=SURROUNDINGS.hooks_allowed,
            )  # fmt: skip
    now = timezone.now()
    entry = {
        "at": now.isoformat(), "ms": told.ms, "status": told.status, "trouble": told.trouble,
        "answer": told.answer, "headers": told.headers,
    }  # fmt: skip
    one.attempts += 1
    one.tries = [*one.tries, entry][-KEPT_TRIES:]
    with hold.step():
        if told.has_arrived:
            one.state, one.ended_at = DeliveryState.ARRIVED, now
            Webhook.objects.of(hold.workspace).filter(pk=webhook.pk).update(
                failing_since=None, failures=0, quiet_until=None, arrived_at=now
            )
        else:
            _failed(hold, webhook, one, told)
        one.save(update_fields=["state", "attempts", "next_at", "tries", "ended_at"])


def _failed(hold: Hold, webhook: Webhook, one: Delivery, told: sending.Answered) -> None:
    """When it is tried again; whether its webhook rests a while, or is paused."""
    now = timezone.now()
    if one.attempts > len(WAITS):
        one.state, one.ended_at = DeliveryState.FAILED, now
    else:
        wait = max(WAITS[one.attempts - 1] * random.uniform(0.9, 1.1), told.wait or 0)  # noqa: S311
        one.next_at = now + datetime.timedelta(seconds=wait)
    since = webhook.failing_since or now
    quiet = QUIET[min(webhook.failures, len(QUIET) - 1)]
    changes: dict[str, object] = {
        "failing_since": since, "failures": webhook.failures + 1,
        "quiet_until": now + datetime.timedelta(seconds=max(quiet, told.wait or 0)),
    }  # fmt: skip
    if one.attempts == 1 and not webhook.failures:
        changes["quiet_until"] = now + datetime.timedelta(seconds=WAITS[0])
    if webhook.paused_at is None and (told.trouble == "gone" or now - since >= LONG):
        changes |= {
            "paused_at": now, "paused_why": "gone" if told.trouble == "gone" else "failing",
        }  # fmt: skip
    Webhook.objects.of(hold.workspace).filter(pk=webhook.pk).update(**changes)


# --- forgetting -----------------------------------------------------------------------------


@kind("hooks_forget", gives_way=True)
def forget(hold: Hold) -> bool:
    """Delete messages that ended long ago, in parts."""
    old = timezone.now() - KEPT
    mine = Delivery.objects.of(hold.workspace)
    part = list(mine.filter(made_at__lt=old).values_list("pk", flat=True)[:500])
    if part:
        with hold.step(done=hold.job.done + len(part)):
            mine.filter(pk__in=part).delete()
    return bool(part)


def forget_of_the_day(workspace: Workspace, day: datetime.date) -> None:
    """Once a day, where there is something to forget."""
    old = timezone.now() - KEPT
    if Delivery.objects.of(workspace).filter(made_at__lt=old).exists():
        key = f"hooks_forget:{workspace.pk}:{day.isoformat()}"
        jobs.enqueue("hooks_forget", key=key, workspace=workspace)


AT_MIDNIGHT.append(forget_of_the_day)
