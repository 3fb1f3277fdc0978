"""The tour: each question of the studio asked as a person would, once what it needs is there.

A stage that must wait has the job asked for again a little later; the worker does other work
meanwhile. What cannot be asked is passed over: its page says what lacks.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from django.utils import timezone

from focale.criterion.fold import fold
from focale.demo.interviews import PAIN_POINTS
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.pages.words import say
from focale.desk.targeting.discovery.best import selectors as best, services as choosing
from focale.desk.targeting.discovery.interviews.services import name_point
from focale.desk.targeting.discovery.patterns import selectors as patterns, services as searching
from focale.desk.targeting.market import selectors as market
from focale.desk.targeting.market.services import ask_market
from focale.desk.targeting.models import (
    PainPoint,
    Profile,
    Question,
    SegmentKind,
    Table,
    TableRole,
    TableState,
    TrialKind,
)
from focale.desk.targeting.playbooks.services import begin as begin_playbook
from focale.desk.targeting.playbooks.starts import start
from focale.desk.targeting.proof.forms import ROLES, TrialForm
from focale.desk.targeting.proof.services import try_profile
from focale.desk.targeting.segments.rules import read_rule, scope_for
from focale.desk.targeting.segments.services import make
from focale.desk.targeting.tables.selectors import newest
from focale.desk.team.models import Membership, User, Workspace

WAIT = datetime.timedelta(seconds=2)
MOST_WAITS = 900  # half an hour: then the tour ends where it stands
SEGMENTS = (("software", "and(naf.in.(62,63))"), ("industry", "and(naf.in.C,headcount.ge.20)"))
"""The playbook with which a segment begins, and whom it takes in."""


def begin_tour(workspace: Workspace, *, by: User) -> None:
    """Ask everything, by a job, as soon as the tables that are on their way are there."""
    _again(workspace, by, 0, 0)


@kind("tour", gives_way=True)
def tour(hold: Hold) -> bool:
    """One stage; True while another is left."""
    stage = int(hold.cursor.get("stage", hold.given["stage"]))
    turn = int(hold.given["turn"])
    if hold.job.by is None or stage >= len(STAGES) or turn > MOST_WAITS:
        return False
    member = Membership.objects.select_related("workspace").filter(
        workspace=hold.workspace, user=hold.job.by
    ).first()  # fmt: skip
    if member is None:
        return False
    member.user = hold.job.by
    is_due, ask = STAGES[stage]
    if not is_due(member):
        with hold.step():
            _again(hold.workspace, hold.job.by, stage, turn + 1)
        return False
    with hold.step(stage=stage + 1):
        ask(member)
    return True


def _again(workspace: Workspace, by: User, stage: int, turn: int) -> None:
    enqueue(
        "tour", key=f"tour:{workspace.pk}:{turn}", workspace=workspace, by=by, stage=stage,
        turn=turn, not_before=timezone.now() + WAIT,
    )  # fmt: skip


# --- what is waited for ---------------------------------------------------------------------


def _are_read(member: Membership) -> bool:
    coming = Table.objects.of(member.workspace).filter(
        left_at=None, state__in=(TableState.WAITING, TableState.MAKING)
    )
    return not coming.exists()


def _is_ranked(member: Membership) -> bool:
    choice = best.newest_choice(seen_by=member)
    return choice is None or choice.ranked is not None or choice.trouble is not None


def _is_scored(member: Membership) -> bool:
    waiting = Profile.objects.of(member.workspace).filter(published__isnull=False, run=None)
    return not waiting.exists()


# --- what is asked --------------------------------------------------------------------------


def _rank(member: Membership) -> None:
    table = newest(TableRole.CUSTOMERS, seen_by=member)
    if table is not None:
        choosing.begin(table, by=member.user)


def _search(member: Membership) -> None:
    ready = patterns.ready(seen_by=member)
    if not ready.lacks:
        searching.look(ready, workspace=member.workspace, by=member.user)


def _measure(member: Membership) -> None:
    aim = market.aim(seen_by=member)
    if aim is None or aim.market is None:
        return
    ask_market(Question.SIZE, aim, workspace=member.workspace, by=member.user)
    ask_market(Question.LIST, aim, workspace=member.workspace, by=member.user, number=100)


def _try(member: Membership) -> None:
    for kind_ in TrialKind:
        unbound = TrialForm(kind_, member)
        form = TrialForm(
            kind_, member, {name: unbound.fields[name].initial for name in unbound.fields}
        )
        if form.has_rows and form.is_valid():
            try_profile(
                kind_, form.chosen_version(), workspace=member.workspace, by=member.user,
                tables={name: form.chosen_table(name) for name in ROLES[kind_]}, how=form.how(),
            )  # fmt: skip


def _divide(member: Membership) -> None:
    workspace, scope = member.workspace, scope_for(member.workspace)
    for name, rule in SEGMENTS:
        segment = make(
            say(f"tour.segment.{name}", workspace.language), SegmentKind.RULES,
            workspace=workspace, by=member.user,
            rule=read_rule(rule, "", scope, workspace.language),
        )  # fmt: skip
        parts = start(name, workspace.language)
        begin_playbook(workspace, segment=segment, by=member.user, parts=parts)


def _say_pains(member: Membership) -> None:
    """The demo's file of interviews has short marks; people read the words behind them."""
    language = 0 if member.workspace.language == "fr" else 1
    for mark, words in PAIN_POINTS.items():
        key = fold(mark.replace("_", " "))
        for point in PainPoint.objects.of(member.workspace).filter(key=key):
            name_point(point, words[language], by=member.user)


STAGES: tuple[tuple[Callable[[Membership], bool], Callable[[Membership], None]], ...] = (
    (_are_read, _rank),
    (_is_ranked, _search),
    (_is_scored, _measure),
    (_is_scored, _try),
    (_is_scored, _divide),
    (_is_scored, _say_pains),
)
"""What is waited for, and what is asked then."""
