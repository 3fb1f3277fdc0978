"""Which changes of the profile do the findings speak for?

Each says what changes, what it rests on and how firmly; a person decides. What they rest on is
never the later deals, on which they are tried (`backtest`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from focale.criterion.condition import EventTest, FieldTest, leaves_of
from focale.discovery.described import label_of
from focale.discovery.draft import condition_lines, slug
from focale.discovery.findings import Strength, Trait
from focale.discovery.weigh.door import Weighed
from focale.evidence.rates import Rate
from focale.evidence.woe import weight_of_evidence
from focale.profile.document import Criterion, Label, Profile
from focale.review.ageing import Aged
from focale.review.backtest import Backtest, Verdict
from focale.review.feedback import Feedback
from focale.review.market import MarketDrift
from focale.review.mistakes import every_days, unproven
from focale.review.said import Said, said
from focale.review.variant import clashes
from focale.scorecard.kept import Kept
from focale.yaml_tree import Entries, Items, Scalar, Tree, read_tree

ASSUMED_POINTS = 5  # at most, for what was never confirmed
NEW_POINTS = {Strength.SOLID: 15, Strength.LIKELY: 10}
RHYTHM = 90
_CAREFUL = 365  # days: a review is rarer than that only by mistake


@dataclass(frozen=True)
class Proposal:
    """One change. change: see `profile.revise`. counts: whether it changes any score.

    backtest: old against new on later deals; None where there are none. rival: the proposal that
    changes the same place and does better there, "" for none.
    """

    id: str
    kind: str
    words: Said
    strength: Strength
    evidence: tuple[Said, ...]
    change: Mapping[str, Any]
    backtest: Backtest | None = None
    counts: bool = True
    rival: str = ""

    @property
    def is_advised(self) -> bool:
        """Whether it rests on something, and no test speaks against it.

        What changes scores is advised only where later deals exclude a loss.
        """
        if self.strength is Strength.HYPOTHESIS or self.rival:
            return False
        if not self.counts:
            return True
        return self.backtest is not None and self.backtest.verdict in (
            Verdict.BETTER, Verdict.NOT_WORSE,
        )  # fmt: skip


@dataclass(frozen=True)
class Found:
    """All findings that proposals come from."""

    profile: Profile
    text: str
    aged: Sequence[Aged] = ()
    drift: MarketDrift | None = None
    feedback: Feedback | None = None
    traits: Sequence[Trait] = ()
    weighed: Weighed | None = None
    kept: Kept | None = None
    customers: Mapping[str, Rate] = field(default_factory=dict)


def without_rivals(made: Sequence[Proposal]) -> list[Proposal]:
    """The same, advised at most one for each place: the one that ranks later deals best."""
    best = sorted((one for one in made if one.is_advised), key=lambda one: -_gain(one))
    kept: list[Proposal] = []
    rivals: dict[str, str] = {}
    for one in best:
        other = next(
            (k.id for k in kept if clashes([(k.id, k.change), (one.id, one.change)])), ""
        )  # fmt: skip
        if other:
            rivals[one.id] = other
        else:
            kept.append(one)
    return [
        replace(one, rival=rivals[one.id],
                evidence=(*one.evidence, said("pro_rival", other=rivals[one.id])))
        if one.id in rivals else one
        for one in made
    ]  # fmt: skip


def _gain(one: Proposal) -> float:
    told = None if one.backtest is None else one.backtest.difference
    return 0.0 if told is None else told.difference


def proposals(found: Found) -> list[Proposal]:
    """Every proposal, the surest kinds first; several may touch one criterion."""
    return [
        *_weights(found), *_new_criteria(found), *_worn(found), *_drifted(found),
        *_disliked(found), *_unconfirmed(found), *_too_wide(found), *_rhythm(found),
    ]  # fmt: skip


# --- what outcomes say --------------------------------------------------------------------


def _weights(found: Found) -> list[Proposal]:
    told = found.weighed
    if told is None or not told.weighing.is_proposed:
        return []
    by_id = {criterion.id: criterion for criterion in found.profile.criteria}
    change: dict[str, Any] = {}
    lines = []
    measured = told.measured()
    for name, (before, after) in told.points().items():
        if abs(before - after) < 0.5:
            continue
        change[name] = {points_key(by_id[name]): round(after)}
        if name in measured and by_id[name].proof != "measured":
            change[name]["proof"] = "measured"
        lines.append(said("pro_points_line", name=by_id[name].label, before=before, after=after))
    if not change:
        return []
    wins = told.weighing.earlier.wins + told.weighing.later.wins
    return [
        Proposal(
            "points", "weights", said("pro_weights", n=len(change)), Strength.SOLID,
            (said("pro_weights_why", n=told.counted.weighed, wins=wins), *lines),
            {"criteria": change},
        )
    ]  # fmt: skip


def _worn(found: Found) -> list[Proposal]:
    made = []
    for one in found.aged:
        strength = one.strength
        if strength is None or not _weight(one.criterion):
            continue
        half = _halved(one.criterion)
        change = {points_key(one.criterion): half}
        evidence = (
            said("pro_worn_then", times=one.first.estimate, **_rates(one.first)),
            said("pro_worn_now", times=one.second.estimate, **_rates(one.second)),
            said("pro_worn_change", times=one.change.estimate, interval=one.change.interval()),
        )
        made.append(
            Proposal(
                f"{one.criterion.id}-worn", "worn",
                said("pro_worn", name=one.criterion.label, before=_weight(one.criterion),
                     after=half),
                strength, evidence, {"criteria": {one.criterion.id: change}},
            )
        )  # fmt: skip
    return made


def _rates(ratio: Any) -> dict[str, object]:
    return {"a": ratio.a, "na": ratio.a.n, "b": ratio.b, "nb": ratio.b.n,
            "interval": ratio.interval()}  # fmt: skip


def _unconfirmed(found: Found) -> list[Proposal]:
    """Assumptions: confirmed by the deals, refuted by them, or held too high meanwhile."""
    aged = {one.criterion.id: one for one in found.aged}
    made = []
    for criterion in unproven(found.profile):
        one = aged.get(criterion.id)
        key = points_key(criterion)
        if one is not None and one.works:
            facts = _rates(one.whole) | {"times": one.whole.estimate}
            change: dict[str, Any] = {"proof": "measured", "why": _why("pro_confirmed_why", facts)}
            made.append(
                Proposal(
                    f"{criterion.id}-confirmed", "confirmed",
                    said("pro_confirmed", name=criterion.label), Strength.SOLID,
                    (said("pro_confirmed_why", **facts),),
                    {"criteria": {criterion.id: change}}, counts=False,
                )
            )  # fmt: skip
        elif one is not None and one.does_nothing:
            facts = _rates(one.whole) | {"times": one.whole.estimate}
            made.append(
                Proposal(
                    f"{criterion.id}-removed", "removed",
                    said("pro_removed", name=criterion.label), Strength.LIKELY,
                    (said("pro_removed_why", **facts),), {"criteria": {criterion.id: None}},
                )
            )  # fmt: skip
        elif criterion.weight > ASSUMED_POINTS or criterion.need == "mandatory":
            change = {key: min(ASSUMED_POINTS, _weight(criterion)), "proof": "assumption"}
            if criterion.need == "mandatory":
                change["need"] = "preferred"
            n = 0 if one is None else one.whole.a.n
            made.append(
                Proposal(
                    f"{criterion.id}-lowered", "assumption",
                    said("pro_lowered", name=criterion.label, points=change[key]),
                    Strength.LIKELY, (said("pro_lowered_why", n=n),),
                    {"criteria": {criterion.id: change}},
                )
            )  # fmt: skip
    return made


def _why(key: str, facts: Mapping[str, Any]) -> dict[str, str]:
    label = said(key, **facts).label()
    return {"fr": label.fr, "en": label.en}


# --- what the market, the sales floor and the new customers say ---------------------------


def _drifted(found: Found) -> list[Proposal]:
    """A criterion that the market meets more often tells less: fewer points, in proportion."""
    made = []
    by_id = {criterion.id: criterion for criterion in found.profile.criteria}
    for drift, strength in () if found.drift is None else found.drift.moved():
        criterion, ours = by_id[drift.criterion], found.customers.get(drift.criterion)
        if (drift.change is not None and drift.change < 0) or criterion.weight <= 0:
            continue
        points = _reweighed(criterion, ours, drift.before, drift.after)
        if points is None or points >= _weight(criterion):
            continue
        evidence = (
            said("pro_drift_why", before=drift.before, after=drift.after, n=drift.both,
                 gained=drift.gained, lost=drift.lost),
            said("pro_drift_ours", rate=ours, n=0 if ours is None else ours.n),
        )  # fmt: skip
        made.append(
            Proposal(
                f"{criterion.id}-drift", "drift",
                said("pro_drift", name=criterion.label, before=_weight(criterion), after=points),
                strength, evidence, {"criteria": {criterion.id: {points_key(criterion): points}}},
            )
        )  # fmt: skip
    return made


def _reweighed(criterion: Criterion, ours: Rate | None, before: Rate, after: Rate) -> int | None:
    """Points in proportion to what the criterion tells of our customers: weights of evidence."""
    if ours is None or not ours.n or not before.share or not after.share:
        return None
    then = weight_of_evidence(ours, before.share)
    now = weight_of_evidence(ours, after.share)
    if then is None or now is None or then <= 0:
        return None
    return max(0, round(_weight(criterion) * max(now, 0.0) / then))


def _disliked(found: Found) -> list[Proposal]:
    made = []
    by_id = {criterion.id: criterion for criterion in found.profile.criteria}
    aged = {one.criterion.id: one for one in found.aged}
    for opinion in () if found.feedback is None else found.feedback.opinions:
        strength, criterion = opinion.strength, by_id[opinion.criterion]
        if strength is None:
            continue
        if criterion.need == "mandatory":
            change: dict[str, Any] = {"need": "preferred"}
            words = said("pro_disliked_need", name=criterion.label)
        else:
            change = {points_key(criterion): _halved(criterion)}
            words = said("pro_disliked", name=criterion.label, before=_weight(criterion),
                         after=_halved(criterion))  # fmt: skip
        evidence = [said("pro_disliked_why", wrong=opinion.wrong.hits, n=opinion.wrong.n)]
        one = aged.get(criterion.id)
        if one is not None and one.works:
            strength = Strength.HYPOTHESIS
            facts = {"times": one.whole.estimate, "interval": one.whole.interval()}
            evidence.append(said("pro_disliked_but", **facts))
        made.append(
            Proposal(
                f"{criterion.id}-feedback", "feedback", words, strength, tuple(evidence),
                {"criteria": {criterion.id: change}},
            )
        )  # fmt: skip
    return made


def _new_criteria(found: Found) -> list[Proposal]:
    made = []
    read = {name for criterion in found.profile.criteria for name in _read_by(criterion)}
    taken = {criterion.id for criterion in found.profile.criteria}
    for trait in found.traits:
        points = NEW_POINTS.get(trait.strength)
        if not trait.is_criterion or points is None or trait.field in read:
            continue
        name = slug(trait.field).replace("-", "_")[:36]
        if name in taken or not name[:1].isalpha():
            continue
        french, english = label_of(trait.pattern)
        hit = trait.hit
        facts = {"k": hit.best.hits, "n": hit.best.n, "share": hit.base, "times": trait.times}
        body: dict[str, Any] = {
            "label": {"fr": french, "en": english},
            **_plain(condition_lines(trait.pattern)),
            "need": "preferred", "points": points,
            "proof": "measured" if trait.strength is Strength.SOLID else "plausible",
            "why": _why("pro_new_why", facts),
        }  # fmt: skip
        made.append(
            Proposal(
                f"{name}-new", "new",
                said("pro_new", name=Label(french, english), points=points), trait.strength,
                (said("pro_new_why", **facts),), {"criteria": {name: body}},
            )
        )  # fmt: skip
    return made


# --- the document itself ------------------------------------------------------------------


def _too_wide(found: Found) -> list[Proposal]:
    kept, quorum = found.kept, found.profile.quorum
    if kept is None or not kept.is_too_wide:
        return []
    mandatory = sum(criterion.need == "mandatory" for criterion in found.profile.criteria)
    if quorum.mandatory >= mandatory:
        return []
    more = quorum.mandatory + 1
    return [
        Proposal(
            "quorum", "wide", said("pro_wide", before=quorum.mandatory, after=more, of=mandatory),
            Strength.SOLID,
            (said("mis_wide_yes", share=Rate(kept.qualified, kept.market), market=kept.market,
                  possible=Rate(kept.possible, kept.market)),),
            {"quorum": {"mandatory": more}},
        )
    ]  # fmt: skip


def _rhythm(found: Found) -> list[Proposal]:
    days = every_days(found.profile)
    if days is not None and days <= _CAREFUL / 2:
        return []
    key = "pro_rhythm_none" if days is None else "pro_rhythm_rare"
    return [
        Proposal(
            "review", "rhythm", said("pro_rhythm", days=RHYTHM), Strength.SOLID,
            (said(key, days=days or 0),), {"review": {"every_days": RHYTHM}}, counts=False,
        )
    ]  # fmt: skip


def points_key(criterion: Criterion) -> str:
    """The key that holds what a criterion is worth."""
    condition = criterion.condition
    each = isinstance(condition, EventTest) and condition.points_each is not None
    return "cap" if each else "points"


def _weight(criterion: Criterion) -> int:
    return round(float(criterion.weight))


def _halved(criterion: Criterion) -> int:
    return _weight(criterion) // 2


def _read_by(criterion: Criterion) -> Iterator[str]:
    """The fields and events that a criterion reads already."""
    for leaf in leaves_of(criterion.condition):
        yield leaf.field if isinstance(leaf, FieldTest) else leaf.event


def _plain(lines: Sequence[str]) -> dict[str, Any]:
    """The lines of a condition as values."""
    tree = read_tree("\n".join(lines), "draft", [])
    return {key.text: _value(value) for key, value in tree.entries}


def _value(tree: Tree) -> Any:
    if isinstance(tree, Items):
        return [_value(item) for item in tree.items]
    if isinstance(tree, Entries):
        return {key.text: _value(value) for key, value in tree.entries}
    return _scalar(tree)


def _scalar(tree: Scalar) -> Any:
    if tree.is_null:
        return None
    if tree.plain and tree.text in ("true", "false"):
        return tree.text == "true"
    if tree.plain:
        try:
            return int(tree.text) if tree.text.lstrip("-").isdecimal() else float(tree.text)
        except ValueError:
            return tree.text
    return tree.text
