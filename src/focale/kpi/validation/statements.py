"""Does the profile convert better than the rest, at least twice as well, and what forbids a yes?

Verdicts are read at 50, 100, 200, 400 ... leads, on the first so many by creation, so that looking
more often changes nothing. Four things take a yes away: effort that explains the gap, facts that
are filled in for the won, criteria that know the outcome, and too few leads.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from focale.evidence.auc import auc
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.evidence.verdict import (
    FIRST_LOOK,
    LEVEL_AT_A_LOOK,
    TARGET,
    Reading,
    Verdict,
    better_than,
    standing,
    verdict_on,
)
from focale.kpi.validation.effort import EqualEffort, at_equal_effort, leading
from focale.kpi.validation.leads import Flags, Group, Leads, first

UNEQUAL = 0.05  # chance of so unequal a filling, were it the same for those who signed


class Doubt(enum.StrEnum):
    """Why a yes, or any verdict, is withheld."""

    FEW = "few"  # not yet 50 leads old enough
    ONE_GROUP = "one_group"  # nobody inside, or nobody outside
    UNCLEAR = "unclear"  # the interval still holds the number
    EFFORT = "effort"  # the gap comes in part from effort
    FILLING = "filling"  # who is to complete depends on the outcome
    CIRCULAR = "circular"  # a criterion knows the outcome


@dataclass(frozen=True)
class Groups:
    """What the three groups came to, never merged."""

    inside: Rate
    outside: Rate
    to_complete: Rate

    @property
    def ratio(self) -> RateRatio:
        """Inside divided by outside, those to complete aside."""
        return RateRatio(self.inside, self.outside)

    @property
    def extremes(self) -> tuple[RateRatio, RateRatio]:
        """The ratio were all to complete inside, and were they all outside."""
        return (
            RateRatio(_sum(self.inside, self.to_complete), self.outside),
            RateRatio(self.inside, _sum(self.outside, self.to_complete)),
        )


@dataclass(frozen=True)
class Look:
    """What was read at one number of leads. effort: the ratio at equal effort, when it leads."""

    leads: int
    groups: Groups
    effort: EqualEffort | None
    verdict: Verdict


@dataclass(frozen=True)
class Statement:
    """One sentence and its verdict. times: more than how many times as well."""

    times: float
    verdict: Verdict
    looks: tuple[Look, ...]
    doubts: tuple[Doubt, ...]


def groups_of(leads: Leads, converted: Flags) -> Groups:
    """The three rates."""
    inside, outside, to_complete = (
        Rate(int(converted[leads.of(group)].sum()), int(leads.of(group).sum())) for group in Group
    )
    return Groups(inside, outside, to_complete)


def statements(
    leads: Leads,
    converted: Flags,
    *,
    target: float = TARGET,
    circular: bool = False,
) -> tuple[Statement, Statement]:
    """The two statements on leads that are old enough, in the order of their creation.

    target: of the second one. circular: whether a criterion of the profile knows the outcome.
    """
    looks = list(_looks(leads, converted))
    groups = groups_of(leads, converted)
    doubted = filling_matters(leads, converted, groups), circular
    return (
        _statement(1.0, looks, groups, doubted),
        _statement(target, looks, groups, doubted),
    )


def filling_matters(leads: Leads, converted: Flags, groups: Groups) -> bool:
    """Whether more or fewer facts are filled for those who signed than for the others.

    Where nobody tells what was filled: whether those to complete convert otherwise than the rest.
    """
    if leads.known is not None:
        filled = auc(leads.known, converted)
        return filled is not None and not filled.interval(1 - UNEQUAL).holds(0.5)
    both = RateRatio(groups.to_complete, _sum(groups.inside, groups.outside))
    above, below = both.p_above(1.0), both.p_below(1.0)
    return above is not None and below is not None and 2 * min(above, below) <= UNEQUAL


@dataclass(frozen=True)
class _Seen:
    groups: Groups
    leads: int
    effort: EqualEffort | None


def _looks(leads: Leads, converted: Flags) -> Sequence[_Seen]:
    """What stands at each look: the first so many leads that can be classed.

    Those to complete that came in meanwhile are counted beside them.
    """
    classed = np.flatnonzero(leads.group != Group.OPEN)
    found, look = [], FIRST_LOOK
    while look <= len(classed):
        end = int(classed[look - 1]) + 1
        part, hits = first(leads, end), converted[:end]
        groups = groups_of(part, hits)
        adjusted = at_equal_effort(part, hits, LEVEL_AT_A_LOOK)
        found.append(_Seen(groups, look, leading(adjusted, groups.ratio.estimate)))
        look *= 2
    return found


def _statement(
    times: float, seen: Sequence[_Seen], groups: Groups, doubted: tuple[bool, bool]
) -> Statement:
    looks = tuple(
        Look(one.leads, one.groups, one.effort, _verdict(one, times)) for one in seen
    )  # fmt: skip
    readings = [
        Reading(one.leads, one.groups.inside, one.groups.outside, one.verdict) for one in looks
    ]
    verdict = standing(readings)
    doubts: list[Doubt] = []
    last = looks[-1] if looks else None
    if last is None:
        doubts.append(Doubt.FEW)
    elif not last.groups.inside.n or not last.groups.outside.n:
        doubts.append(Doubt.ONE_GROUP)
    elif verdict is Verdict.TOO_EARLY:
        doubts.append(Doubt.UNCLEAR)
    if last is not None and last.effort is not None:
        doubts.append(Doubt.EFFORT)
        if verdict is Verdict.YES and last.verdict is not Verdict.YES:
            verdict = Verdict.TOO_EARLY
    if doubted[0] and _filling_denies(groups, times, verdict):
        doubts.append(Doubt.FILLING)
        verdict = Verdict.TOO_EARLY
    if doubted[1]:
        doubts.append(Doubt.CIRCULAR)
        verdict = Verdict.TOO_EARLY
    return Statement(times, verdict, looks, tuple(doubts))


def _verdict(seen: _Seen, times: float) -> Verdict:
    if seen.effort is not None:
        return verdict_on(seen.effort.ratio.interval, times)
    return better_than(seen.groups.inside, seen.groups.outside, times, seen.leads)


def _filling_denies(groups: Groups, times: float, verdict: Verdict) -> bool:
    """Whether the yes, or the no, does not hold wherever those to complete belong."""
    wanted = Verdict.NO if verdict is Verdict.NO else Verdict.YES
    said = [verdict_on(ratio.interval(LEVEL_AT_A_LOOK), times) for ratio in groups.extremes]
    return said != [wanted, wanted]


def _sum(one: Rate, other: Rate) -> Rate:
    return Rate(one.hits + other.hits, one.n + other.n)
