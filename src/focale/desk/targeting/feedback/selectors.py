"""What was said of which criterion, by whom, and which review answers it?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Max, Q
from django.shortcuts import get_object_or_404

from focale.desk.directory.models import Company
from focale.desk.pages.words import lang
from focale.desk.targeting.models import (
    Decision,
    Draft,
    Feedback,
    Opinion,
    Profile,
    Review,
    ReviewState,
)
from focale.desk.targeting.scoring import scorer_of
from focale.desk.team.models import Membership
from focale.desk.team.scoped import ScopedQuerySet
from focale.report.foreign import clean

PAGE = 25  # remarks
MOST_ON_ACCOUNT = 200
GATE = "gate:"
ACTIVE = (ReviewState.LOOKING, ReviewState.OPEN)


def feedback(*, seen_by: Membership) -> ScopedQuerySet[Feedback]:
    """All remarks of the workspace, with what a line about one of them shows."""
    found = Feedback.objects.of(seen_by.workspace)
    return found.select_related("company", "by", "answered_by", "version", "profile")


def one_feedback(pk: int, *, seen_by: Membership) -> Feedback:
    """One remark. Raises Http404."""
    return get_object_or_404(feedback(seen_by=seen_by), pk=pk)


def heard_of(
    company: Company, profile: Profile, *, seen_by: Membership
) -> dict[str, list[Feedback]]:
    """Criterion -> what was said of it on this account, newest first.

    Of a company that others were merged into, theirs too.
    """
    mine = Feedback.objects.of(seen_by.workspace).filter(
        Q(company=company) | Q(company__merged_into=company), profile=profile
    )
    numbers = list(mine.order_by("-id").values_list("id", flat=True)[:MOST_ON_ACCOUNT])
    found: dict[str, list[Feedback]] = defaultdict(list)
    if not numbers:  # of most accounts nothing was said: no joins for that
        return {}
    for one in feedback(seen_by=seen_by).filter(pk__in=numbers).order_by("-id"):
        found[one.criterion].append(one)
    return dict(found)


@dataclass(frozen=True)
class Heard:
    """What was said of one criterion. is_gone: whether the profile has it no longer."""

    criterion: str
    label: str
    total: int
    wrong: int
    unanswered: int
    last: Any
    is_gone: bool = False


def by_criterion(profile: Profile, *, seen_by: Membership) -> list[Heard]:
    """Each criterion of which something was said: those that wait for an answer first."""
    counted = (
        Feedback.objects.of(seen_by.workspace)
        .filter(profile=profile)
        .values("criterion")
        .annotate(
            total=Count("pk"), wrong=Count("pk", filter=Q(opinion=Opinion.WRONG)),
            unanswered=Count("pk", filter=Q(answered_at=None)), last=Max("at"), newest=Max("pk"),
        )
    )  # fmt: skip
    rows = list(counted.order_by("-unanswered", "-total", "criterion")[:200])
    now = labels_of(profile)
    gone = [row["newest"] for row in rows if row["criterion"] not in now]
    then = dict(Feedback.objects.of(seen_by.workspace).filter(pk__in=gone).values_list(
        "criterion", "label"))  # fmt: skip
    return [
        Heard(
            row["criterion"],
            now.get(row["criterion"]) or then.get(row["criterion"], {}).get(lang())
            or row["criterion"],
            row["total"], row["wrong"], row["unanswered"], row["last"],
            row["criterion"] not in now,
        )
        for row in rows
    ]  # fmt: skip


def labels_of(profile: Profile) -> dict[str, str]:
    """Criterion -> what people read, of the version that counts now."""
    if profile.published is None:
        return {}
    read = scorer_of(profile.published).record.profile
    found = {one.id: clean(one.label.words(lang())) or one.id for one in read.criteria}
    gates = {f"{GATE}{one.id}": clean(one.label.words(lang())) or one.id for one in read.gates}
    return {**found, **gates}


@dataclass(frozen=True)
class Remarks:
    """One page of remarks. older: the number from which the next page goes on."""

    rows: list[Feedback]
    older: int | None


def remarks(
    profile: Profile, *, seen_by: Membership, criterion: str = "", before: int | None = None
) -> Remarks:
    """Remarks on a criterion, newest first; without one, those that wait for an answer."""
    found = feedback(seen_by=seen_by).filter(profile=profile)
    found = found.filter(criterion=criterion) if criterion else found.filter(answered_at=None)
    return _page(found, before)


def of_person(*, seen_by: Membership, before: int | None = None) -> Remarks:
    """What this member said, newest first."""
    return _page(feedback(seen_by=seen_by).filter(by=seen_by.user), before)


def _page(found: ScopedQuerySet[Feedback], before: int | None) -> Remarks:
    if before is not None:
        found = found.filter(pk__lt=before)
    page = list(found.order_by("-id")[: PAGE + 1])
    return Remarks(page[:PAGE], page[PAGE - 1].pk if len(page) > PAGE else None)


def answers_to_read(*, seen_by: Membership) -> int:
    """How many answers this member has not read yet; never their own."""
    mine = Feedback.objects.of(seen_by.workspace).filter(
        by=seen_by.user, seen_at=None, answered_at__isnull=False
    )
    return mine.exclude(answered_by=seen_by.user).count()


# --- reviews --------------------------------------------------------------------------------


def reviews(profile: Profile, *, seen_by: Membership) -> ScopedQuerySet[Review]:
    """The reviews of a profile, newest first."""
    found = Review.objects.of(seen_by.workspace).filter(profile=profile)
    return found.select_related("by", "ended_by", "version").order_by("-id")


def active_review(profile: Profile, *, seen_by: Membership) -> Review | None:
    """The review that is under way; None when none is."""
    return reviews(profile, seen_by=seen_by).filter(state__in=ACTIVE).first()


def past_reviews(profile: Profile, *, seen_by: Membership) -> ScopedQuerySet[Review]:
    """Those that are not under way."""
    return reviews(profile, seen_by=seen_by).exclude(state__in=ACTIVE)


def one_review(pk: int, *, seen_by: Membership) -> Review:
    """One review. Raises Http404."""
    found = Review.objects.of(seen_by.workspace).select_related(
        "by", "ended_by", "version", "profile__published", "profile__workspace", "workspace"
    )
    return get_object_or_404(found, pk=pk)


@dataclass(frozen=True)
class Proposed:
    """One proposal as its card shows it. number: from 1 on, as it stands on the page."""

    number: int
    id: str
    words: dict[str, Any]
    strength: str
    is_advised: bool
    decision: Decision | None


def proposed(review: Review, *, seen_by: Membership) -> list[Proposed]:
    """The proposals of a review, in the language of the page, with what was decided."""
    decided = {
        one.proposal: one
        for one in Decision.objects.of(seen_by.workspace).filter(review=review).select_related("by")
    }
    return [
        Proposed(
            number, one["id"], one["words"][lang()], one["strength"], one["is_advised"],
            decided.get(one["id"]),
        )
        for number, one in enumerate((review.found or {}).get("proposals", ()), 1)
    ]  # fmt: skip


@dataclass(frozen=True)
class Step:
    """How far a part of a review is. done, total: of what is to be decided or answered."""

    name: str
    done: int
    total: int

    @property
    def left(self) -> int:
        """What is still open."""
        return self.total - self.done


@dataclass(frozen=True)
class Guided:
    """All that the page of a review shows."""

    review: Review
    proposals: list[Proposed]
    waiting: Remarks
    answered: int
    unanswered: int
    words: dict[str, Any] = field(default_factory=dict)
    draft: Draft | None = None

    @property
    def steps(self) -> Iterable[Step]:
        """What is to be done before the review can end."""
        decided = sum(one.decision is not None for one in self.proposals)
        answers = self.answered + self.unanswered
        return (
            Step("proposals", decided, len(self.proposals)),
            Step("answers", self.answered, answers),
        )

    @property
    def undecided(self) -> int:
        """How many proposals nobody decided on yet."""
        return sum(one.decision is None for one in self.proposals)

    def decided(self, kind: str) -> list[Proposed]:
        """The proposals on which this was decided."""
        return [one for one in self.proposals if one.decision and one.decision.kind == kind]

    @property
    def record(self) -> list[tuple[str, list[Proposed]]]:
        """What was decided, kind by kind; only kinds that there are."""
        kinds = ("taken", "refused", "later")
        return [(kind, found) for kind in kinds if (found := self.decided(kind))]


def guided(review: Review, *, seen_by: Membership, before: int | None = None) -> Guided:
    """A review with its proposals and the remarks that wait for an answer."""
    workspace = seen_by.workspace
    mine = Feedback.objects.of(workspace).filter(profile=review.profile)
    counts = mine.aggregate(
        answered=Count("pk", filter=Q(review=review, answered_at__isnull=False)),
        unanswered=Count("pk", filter=Q(answered_at=None)),
    )
    draft = Draft.objects.of(workspace).filter(profile=review.profile, left_at=None).first()
    return Guided(
        review, proposed(review, seen_by=seen_by),
        remarks(review.profile, seen_by=seen_by, before=before),
        counts["answered"], counts["unanswered"],
        (review.found or {}).get("words", {}).get(lang(), {}), draft,
    )  # fmt: skip
