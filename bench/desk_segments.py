"""How fast do segments follow among 100,000 companies?

`python -m bench.desk_segments` makes the world of `bench.desk` once, starts a desk on a copy of it
and measures: a rule filled, changed and told (who came, who left); the same with a condition that
the engine answers; one fact with twenty rules and a plan of tiers; tiers by points and by capacity;
groups looked for; and the pages, with the queries of each.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.desk import _environment, _inside, asked_for
from bench.measure import percentile
from bench.worlds.desk import SLUG, profile_text

_RULES = 20
_LOOKS = 10
_PATIENCE = 900.0  # seconds


def main() -> None:
    with asked_for("desk-segments") as (folder, _, _):
        _inside(folder, "publish", profile_text(1))
        for act in ("rules", "one_fact", "tiers", "groups", "pages"):
            for line in _measured(folder, act):
                print(line, flush=True)


def _measured(folder: Path, act: str) -> list[str]:
    """Do one act inside Django, in a process of its own; its lines."""
    told = subprocess.run(
        [sys.executable, "-m", "bench.desk_segments", "inside", act], env=_environment(folder),
        check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return list(json.loads(told.stdout.splitlines()[-1]))


# --- inside Django --------------------------------------------------------------------------


def rules() -> list[str]:
    """Fill, change, and fill with a condition of a profile."""
    from focale.desk.directory.listing.language import read_filter
    from focale.desk.targeting.models import SegmentKind
    from focale.desk.targeting.segments import services
    from focale.desk.targeting.segments.rules import Rule

    space, by, lines = _space(), _owner(), []
    asked = {
        "a rule of facts": Rule(read_filter("and(headcount.ge.250)")),
        "a rule of scores": Rule(read_filter("and(points.ge.60)")),
        "a rule with a condition of the engine": Rule(
            read_filter("and(headcount.ge.50)"),
            "- {event: page_viewed_pricing, within_days: 90}",
        ),
    }
    for name, rule in asked.items():
        began = time.perf_counter()
        made = services.make(name, SegmentKind.RULES, workspace=space, by=by, rule=rule)
        _until(lambda made=made: _fresh(made).counted_at is not None)
        took = time.perf_counter() - began
        lines.append(f"{name} filled: {_members(made):,} members in {took:.1f} s")
    first = services.make(
        "changed", SegmentKind.RULES, workspace=space, by=by,
        rule=Rule(read_filter("and(headcount.ge.100)")),
    )  # fmt: skip
    _until(lambda: _fresh(first).counted_at is not None)
    at, began = _fresh(first).counted_at, time.perf_counter()
    services.change_rule(
        _fresh(first), Rule(read_filter("and(headcount.ge.150)")), by=by, revision=1
    )
    _until(lambda: _fresh(first).counted_at != at)
    took = time.perf_counter() - began
    return [*lines, f"a rule changed: {_moves(first):,} moves told in {took:.1f} s"]


def one_fact() -> list[str]:
    """One fact of one account, with twenty rules and then a plan of tiers by points beside."""
    from focale.desk.directory.listing.language import read_filter
    from focale.desk.targeting.models import Segment, SegmentKind
    from focale.desk.targeting.segments import services
    from focale.desk.targeting.segments.rules import Rule

    space, by = _space(), _owner()
    there = Segment.objects.of(space).filter(kind=SegmentKind.RULES, removed_at=None).count()
    for n in range(_RULES - there):
        services.make(
            f"rule {n}", SegmentKind.RULES, workspace=space, by=by,
            rule=Rule(read_filter(f"and(headcount.ge.{100 + 4 * n},headcount.le.{400 + 4 * n})")),
        )  # fmt: skip
    _until(lambda: not Segment.objects.of(space).filter(counted_at=None).exists())
    alone = _facts(2_000)
    services.plan(space, by_capacity=False, asked=[("A", 80), ("B", 50)], sellers=1, by=by)
    _until_planned()
    beside = _facts(3_000)
    return [
        f"one fact, {_RULES} rules: median {_ms(alone, 0.5)}, p95 {_ms(alone, 0.95)}",
        f"one fact, {_RULES} rules and tiers: median {_ms(beside, 0.5)}, p95 {_ms(beside, 0.95)}",
    ]


def tiers() -> list[str]:
    """All accounts shared out, by points again and by what a team can hold."""
    from focale.desk.targeting.segments import services

    space, by, lines = _space(), _owner(), []
    for name, by_capacity, asked in (
        ("by points", False, [("A", 70.0), ("B", 40.0)]),
        ("by capacity", True, [("A", 100.0), ("B", 400.0)]),
    ):
        began = time.perf_counter()
        services.plan(space, by_capacity=by_capacity, asked=asked, sellers=20, by=by)
        _until_planned()
        lines.append(f"tiers {name} shared out in {time.perf_counter() - began:.1f} s")
    services.end_plan(space, by=by)
    return lines


def groups() -> list[str]:
    """Are there groups of like accounts?"""
    from focale.desk.targeting.models import Grouping, GroupingState
    from focale.desk.targeting.segments import services

    space, began = _space(), time.perf_counter()
    made = services.look_for_groups(space, wanted=None, by=_owner())

    def fresh() -> Any:
        return Grouping.objects.of(space).get(pk=made.pk)

    _until(lambda: fresh().state != GroupingState.LOOKING)
    return [f"groups looked for: {fresh().state} in {time.perf_counter() - began:.1f} s"]


def pages() -> list[str]:
    """The pages of segments, read by one person; the look at a rule before it is saved."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from focale.desk.directory.models import Company
    from focale.desk.targeting.models import Segment

    client = Client()
    client.force_login(_owner())
    space = _space()
    segment = Segment.objects.of(space).filter(name="changed").get()
    company = Company.objects.of(space).filter(headcount__gte=300).first()
    assert company is not None
    at = f"/w/{SLUG}/target/segments"
    look = {
        "name": "Looked at", "note": "", "j.r": "and", "c.r-0": "headcount", "o.r-0": "ge",
        "v.r-0": "120", "act": "look",
    }  # fmt: skip
    asked: dict[str, Callable[[], Any]] = {
        "page of segments": lambda: client.get(f"{at}/", HTTP_HOST="localhost"),
        "page of a segment, its moves": lambda: client.get(
            f"{at}/{segment.pk}/", HTTP_HOST="localhost"
        ),
        "why is an account in or out": lambda: client.get(
            f"/w/{SLUG}/accounts/{company.pk}/segments/", HTTP_HOST="localhost"
        ),
        "look at a rule before it is saved": lambda: client.post(
            f"{at}/rule/", look, HTTP_HOST="localhost"
        ),
    }
    lines = []
    for name, ask in asked.items():
        status = ask().status_code
        with CaptureQueriesContext(connection) as seen:
            ask()
        count, times = len(seen), []
        for _ in range(_LOOKS):
            began = time.perf_counter()
            ask()
            times.append(time.perf_counter() - began)
        lines.append(
            f"{name} ({status}): median {_ms(times, 0.5)}, p95 {_ms(times, 0.95)}, {count} queries"
        )
    return lines


def _facts(first: int) -> list[float]:
    """The seconds that one fact takes, with its score, its segments and its tier."""
    import datetime

    from focale.desk.directory.facts import take_values

    times = []
    for n in range(40):
        began = time.perf_counter()
        take_values(
            {first + n: {"headcount": 120 if n % 2 else 420}}, workspace=_space(), source="bench",
            at=datetime.datetime.now(datetime.UTC).date(),
        )  # fmt: skip
        times.append(time.perf_counter() - began)
    return times


def _space() -> Any:
    from focale.desk.team.models import Workspace

    return Workspace.objects.get(slug=SLUG)


def _owner() -> Any:
    from focale.desk.team.models import User

    return User.objects.get(email="owner@bench.example")


def _fresh(segment: Any) -> Any:
    return type(segment).objects.of(segment.workspace).get(pk=segment.pk)


def _members(segment: Any) -> int:
    from focale.desk.targeting.models import SegmentMember

    return int(SegmentMember.objects.of(segment.workspace).filter(segment=segment).count())


def _moves(segment: Any) -> int:
    from focale.desk.targeting.models import SegmentMove

    return int(
        SegmentMove.objects.of(segment.workspace).filter(change__segment=segment).count()
    )  # fmt: skip


def _until_planned() -> None:
    """Wait until the plan of tiers in use was shared out and its job is done."""
    from focale.desk.jobs.models import Job, State
    from focale.desk.targeting.segments.tiering import live_plan

    def is_done() -> bool:
        plan = live_plan(_space())
        waits = Job.objects.filter(kind="plan_tiers", state__in=(State.QUEUED, State.RUNNING))
        return plan is not None and plan.counted_at is not None and not waits.exists()

    _until(is_done)


def _until(is_done: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not is_done():
        if time.monotonic() > until:
            raise TimeoutError("the worker did not come to an end")
        time.sleep(0.05)


def _ms(times: list[float], share: float) -> str:
    return f"{1000 * percentile(times, share):.0f} ms"


_ACTS = {act.__name__: act for act in (rules, one_fact, tiers, groups, pages)}

if __name__ == "__main__":
    if sys.argv[1:2] == ["inside"]:
        import django

        django.setup()
        sys.stdout.write(json.dumps(_ACTS[sys.argv[2]]()) + "\n")
    else:
        main()
