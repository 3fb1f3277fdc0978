"""How is a remark given and answered, and how does a review begin, decide and end?"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Min
from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.jobs.clock import local_day
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.editor.services import put_draft
from focale.desk.targeting.explained import explained
from focale.desk.targeting.feedback.selectors import ACTIVE, GATE
from focale.desk.targeting.models import (
    Decision,
    DecisionKind,
    Draft,
    Feedback,
    Profile,
    Review,
    ReviewState,
    Table,
    TableState,
    Version,
)
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.desk.warm.client import ask
from focale.profile.document import Profile as Read
from focale.report.foreign import clean
from focale.report.lines_view import lines_view
from focale.report.voice import Voice
from focale.scorecard.lines import Line

READ = (
    "market", "customers", "deals", "leads", "contracts", "events", "contacts", "facts",
)  # fmt: skip
"""Roles of the tables that a review reads."""
QUARTER = datetime.timedelta(days=90)
_LONGEST = 2_000  # signs of a remark, of an answer, of a reason
_ENGINE_SECONDS = 5.0  # that a person waits for an engine that is starting


class NoSuchCriterion(LookupError):
    """The version has no such criterion, or the account is not scored."""


class NotOpen(RuntimeError):
    """The review ended meanwhile, or another one is under way."""


class Undecided(RuntimeError):
    """Proposals on which nobody decided yet: `left` of them."""

    def __init__(self, left: int) -> None:
        super().__init__(left)
        self.left = left


# --- remarks --------------------------------------------------------------------------------


@transaction.atomic
def give_feedback(
    company: Company, version: Version, criterion: str, *, opinion: str, text: str, by: User
) -> Feedback:
    """Say of a criterion that it is right or wrong for an account, with the facts as they are now.

    criterion: as `Feedback.criterion`. Raises NoSuchCriterion.
    """
    day = local_day(company.workspace)
    opened = explained(company, version, day)
    if opened is None:
        raise NoSuchCriterion(criterion)
    lines = {line.id: place for place, line in enumerate(opened.lines)}
    gates = {f"{GATE}{line.id}": n for n, line in enumerate(opened.gates, len(opened.lines))}
    place = {**lines, **gates}.get(criterion)
    if place is None:
        raise NoSuchCriterion(criterion)
    line: Line = (*opened.lines, *opened.gates)[place]
    views = {lang: lines_view(opened, Voice(lang)).lines[place] for lang in ("fr", "en")}
    made = Feedback.objects.create(
        workspace=company.workspace, company=company, profile=version.profile, version=version,
        criterion=criterion, opinion=opinion, text=text[:_LONGEST], by=by, on=day,
        label={lang: clean(line.label.words(lang)) or line.id for lang in views},
        said={lang: view.value for lang, view in views.items()},
        state=views["fr"].state, points=line.points, most=line.most,
    )  # fmt: skip
    audit.record(
        "feedback.given", workspace=company.workspace, by=by, subject="company",
        subject_id=company.pk, about=f"{company} · {made.label['fr']}",
    )  # fmt: skip
    return made


@transaction.atomic
def answer_feedback(given: Feedback, text: str, *, by: User) -> None:
    """Answer a remark; whoever gave it is told. An answer can be written anew."""
    workspace = given.workspace
    open_one = (
        Review.objects.of(workspace).filter(profile=given.profile_id, state__in=ACTIVE).first()
    )
    before = given.answer
    given.answer, given.answered_by, given.answered_at = text[:_LONGEST], by, timezone.now()
    given.seen_at = None
    given.review = open_one or given.review
    given.save(update_fields=["answer", "answered_by", "answered_at", "seen_at", "review"])
    audit.record(
        "feedback.answered", workspace=workspace, by=by, subject="company",
        subject_id=given.company_id, about=f"{given.company} · {given.label.get('fr', '')}",
        before=before or None, after=given.answer,
    )  # fmt: skip


def read_answers(*, workspace: Workspace, by: User) -> None:
    """Note that a person has read the answers to what they said."""
    mine = Feedback.objects.of(workspace).filter(by=by, seen_at=None, answered_at__isnull=False)
    mine.update(seen_at=timezone.now())


# --- reviews --------------------------------------------------------------------------------


@transaction.atomic
def begin_review(profile: Profile, *, since: datetime.date | None = None, by: User) -> Review:
    """Begin a review of the version that counts; a job asks the engine. Raises NotOpen.

    since: default the last review, else a quarter ago, or the first remark where that is older.
    """
    workspace = profile.workspace
    if profile.published is None:
        raise NotOpen(profile.pk)
    until = local_day(workspace)
    try:
        with transaction.atomic():
            made = Review.objects.create(
                workspace=workspace, profile=profile, version=profile.published, by=by,
                since=min(since or since_of(profile), until - datetime.timedelta(days=1)),
                until=until, tables=_tables(workspace),
            )  # fmt: skip
    except IntegrityError:
        raise NotOpen(profile.pk) from None
    enqueue("review", key=f"review:{made.pk}", workspace=workspace, by=by, id=made.pk)
    _noted("review.begun", made, by)
    return made


def since_of(profile: Profile) -> datetime.date:
    """From when a review looks, when nobody says: the last one, else a quarter ago."""
    workspace = profile.workspace
    ended = Review.objects.of(workspace).filter(profile=profile, state=ReviewState.ENDED)
    last = ended.order_by("-until").values_list("until", flat=True).first()
    if last is not None:
        return last
    first = Feedback.objects.of(workspace).filter(profile=profile).aggregate(first=Min("on"))
    quarter = local_day(workspace) - QUARTER
    told: datetime.date | None = first["first"]
    return min(quarter, told - datetime.timedelta(days=1)) if told else quarter


def _tables(workspace: Workspace) -> dict[str, int]:
    """Role -> the newest table of it; the market before this one too."""
    ready = Table.objects.of(workspace).filter(left_at=None, state=TableState.READY)
    found: dict[str, int] = {}
    for role in READ:
        numbers = list(ready.filter(role=role).order_by("-id").values_list("pk", flat=True)[:2])
        if numbers:
            found[role] = numbers[0]
        if role == "market" and len(numbers) > 1:
            found["market_before"] = numbers[1]
    if "deals" in found:
        found.pop("leads", None)  # deals tell more, and two would count twice
    return found


@transaction.atomic
def decide(review: Review, proposal: str, kind: str, *, why: str = "", by: User) -> Decision:
    """Take a proposal, refuse it with a reason, or put it off; until the end it can be changed.

    Raises NotOpen, and LookupError for no proposal of this review.
    """
    held = _held(review)
    if proposal not in {one["id"] for one in (held.found or {}).get("proposals", ())}:
        raise LookupError(proposal)
    made, _ = Decision.objects.of(review.workspace).update_or_create(
        review=held, proposal=proposal,
        defaults={"kind": kind, "why": why[:_LONGEST], "by": by, "at": timezone.now()},
        create_defaults={
            "workspace": review.workspace, "kind": kind, "why": why[:_LONGEST], "by": by,
        },
    )  # fmt: skip
    return made


@dataclass(frozen=True)
class Written:
    """The text that follows from a review. revision: of the draft that it was written on."""

    text: str
    revision: int | None


def end_review(review: Review, *, why: str, by: User) -> Draft | None:
    """End a review with its record: what was taken goes to the draft of the profile.

    The draft keeps the comments of its author, and its history says what changed and why. None
    when nothing was taken: a review may end without change. Raises NotOpen, and whatever
    `written_by` and `end_with` raise.
    """
    return end_with(review, written_by(review, why=why), why=why, by=by)


def written_by(review: Review, *, why: str) -> Written | None:
    """The text that a review ends in; None when nothing was taken. Nothing is saved.

    Asks the engine: no transaction is open meanwhile. Raises Undecided, Told (two proposals
    clash) and Away.
    """
    taken = _taken(review)
    if not taken:
        return None
    draft = Draft.objects.of(review.workspace).filter(profile=review.profile, left_at=None).first()
    published = review.profile.published or review.version
    told = ask(
        SURROUNDINGS, "apply_review", review.workspace.pk, patience=_ENGINE_SECONDS,
        text=draft.text if draft else published.text, on=local_day(review.workspace).isoformat(),
        why=why, lang=review.workspace.language, accepted=taken,
    )  # fmt: skip
    return Written(told["text"], draft.revision if draft else None)


@transaction.atomic
def end_with(review: Review, written: Written | None, *, why: str, by: User) -> Draft | None:
    """End a review with the text that it was found to end in.

    Raises NotOpen, and `editor.services.Changed` when somebody edited the draft meanwhile.
    """
    _end(review, why=why, by=by, outcome="none" if written is None else "draft")
    if written is None:
        return None
    return put_draft(
        written.text, workspace=review.workspace, by=by, profile=review.profile,
        revision=written.revision, origin="review",
    )  # fmt: skip


def _taken(review: Review) -> list[dict[str, Any]]:
    """The proposals that were taken. Raises Undecided."""
    decided = dict(Decision.objects.of(review.workspace).filter(review=review).values_list(
        "proposal", "kind"))  # fmt: skip
    made = (review.found or {}).get("proposals", [])
    left = sum(one["id"] not in decided for one in made)
    if left:
        raise Undecided(left)
    return [one for one in made if decided[one["id"]] == DecisionKind.TAKEN]


def _end(review: Review, *, why: str, by: User, outcome: str) -> None:
    held = _held(review)
    held.state, held.outcome, held.why = ReviewState.ENDED, outcome, why[:_LONGEST]
    held.ended_by, held.ended_at = by, timezone.now()
    held.save(update_fields=["state", "outcome", "why", "ended_by", "ended_at"])
    _noted("review.ended", held, by, after=outcome)


@transaction.atomic
def leave_review(review: Review, *, by: User) -> None:
    """Give a review up; answers that were given stay. Raises NotOpen."""
    held = Review.objects.of(review.workspace).select_for_update().get(pk=review.pk)
    if held.state not in (*ACTIVE, ReviewState.FAILED):
        raise NotOpen(review.pk)
    held.state, held.ended_by, held.ended_at = ReviewState.LEFT, by, timezone.now()
    held.save(update_fields=["state", "ended_by", "ended_at"])
    _noted("review.left", held, by)


def _held(review: Review) -> Review:
    """The review as it stands now, nobody else's until the transaction ends. Raises NotOpen."""
    held = Review.objects.of(review.workspace).select_for_update().get(pk=review.pk)
    if held.state != ReviewState.OPEN:
        raise NotOpen(review.pk)
    return held


def _noted(act: str, review: Review, by: User, after: Any = None) -> None:
    audit.record(
        act, workspace=review.workspace, by=by, subject="review", subject_id=review.pk,
        about=review.profile.name, after=after,
    )  # fmt: skip


def read_of(version: Version) -> Read:
    """A version as the library reads it."""
    from focale.desk.targeting.scoring import scorer_of

    return scorer_of(version).record.profile
