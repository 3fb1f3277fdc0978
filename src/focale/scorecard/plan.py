"""What does each criterion weigh, in whole numbers?

Both compilers read the same plan, so that they cannot disagree: points apportioned to
thousandths, thresholds, groups, and the order in which missing facts are asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

from focale.criterion.condition import FULL, Condition, has_event, with_signals
from focale.glossary.words import PILLARS
from focale.profile.document import Criterion, Gate, Profile

WHOLE = 100_000
"""A full score, in thousandths."""


@dataclass(frozen=True)
class Term:
    """One criterion as the arithmetic sees it.

    weight: signed thousandths. group: "fit" or "engagement". signals: the condition with
    every signal present; None when that alone meets it (read by `waiting`).
    """

    index: int
    id: str
    condition: Condition
    weight: int
    group: str
    pillar: str
    need: str | None
    graded: bool
    met_from: int
    nested: bool
    signals: Condition | None

    @property
    def size(self) -> int:
        """The weight without its sign."""
        return abs(self.weight)


@dataclass(frozen=True)
class Plan:
    """A profile ready to be compiled.

    asking_order: indexes of the terms, the heaviest first, then document order.
    fit_from: for each tier, the sum of fit lines, in thousandths, that reaches it.
    """

    profile: Profile
    terms: tuple[Term, ...]
    asking_order: tuple[int, ...]
    fit_full: int
    fit_from: tuple[tuple[str, int], ...]
    abm_from: int

    @property
    def gates(self) -> tuple[Gate, ...]:
        """The eliminating criteria."""
        return self.profile.gates

    def of_need(self, need: str) -> tuple[Term, ...]:
        """The mandatory or the preferred terms."""
        return tuple(term for term in self.terms if term.need == need)

    def of_group(self, group: str) -> tuple[Term, ...]:
        """The terms of fit or of engagement."""
        return tuple(term for term in self.terms if term.group == group)

    def sub_scores(self) -> dict[str, tuple[Term, ...]]:
        """Column -> the terms that it sums: fit, engagement and the four pillars."""
        groups = {"fit": self.of_group("fit"), "engagement": self.of_group("engagement")}
        for pillar in PILLARS:
            groups[f"pillar_{pillar}"] = tuple(t for t in self.terms if t.pillar == pillar)
        return groups


def plan_of(profile: Profile) -> Plan:
    """The plan of a checked profile."""
    weights = _weights(profile)
    terms = tuple(
        _term(index, criterion, weight)
        for index, (criterion, weight) in enumerate(zip(profile.criteria, weights, strict=True))
    )
    fit_full = full_of(tuple(term for term in terms if term.group == "fit"))
    return Plan(
        profile=profile,
        terms=terms,
        asking_order=tuple(sorted(range(len(terms)), key=lambda i: -terms[i].size)),
        fit_full=fit_full,
        fit_from=tuple(
            (letter, sum_reaching(threshold, fit_full)) for letter, threshold in profile.tiers
        ),
        abm_from=sum_reaching(profile.abm, fit_full),
    )


def _term(index: int, criterion: Criterion, weight: int) -> Term:
    condition = criterion.condition
    return Term(
        index=index,
        id=criterion.id,
        condition=condition,
        weight=weight,
        group="engagement" if has_event(condition) else "fit",
        pillar=criterion.pillar,
        need=criterion.need,
        graded=criterion.is_graded,
        met_from=criterion.met_from,
        nested=bool(getattr(condition, "parts", None) or getattr(condition, "part", None)),
        signals=with_signals(condition),
    )


def _weights(profile: Profile) -> list[int]:
    points = [Fraction(written_points(criterion)) for criterion in profile.criteria]
    if profile.raw_scale:
        return [_signed(p, _half_up(abs(p) * 1000)) for p in points]
    whole = sum((p for p in points if p > 0), Fraction(0))
    shares = apportioned([max(p, Fraction(0)) for p in points])
    return [
        share if p >= 0 else _signed(p, _half_up(-p * WHOLE / whole))
        for p, share in zip(points, shares, strict=True)
    ]


def written_points(criterion: Criterion) -> Decimal:
    """The points as written; 2 or 1 units where only the need is.

    >>> from focale.profile.templates import template
    >>> written_points(template("saas").criteria[0])
    Decimal('20')
    """
    if criterion.points is not None:
        return criterion.points
    return Decimal(2 if criterion.need == "mandatory" else 1)


def apportioned(points: list[Fraction]) -> list[int]:
    """Points that are not negative, shared out of exactly 100,000 (largest remainder).

    Ties go to the first. Raises ZeroDivisionError when the sum is 0.

    >>> apportioned([Fraction(1), Fraction(1), Fraction(1)])
    [33334, 33333, 33333]
    """
    whole = sum(points, Fraction(0))
    exact = [p * WHOLE / whole for p in points]
    floors = [int(share) for share in exact]
    by_remainder = sorted(range(len(points)), key=lambda i: (floors[i] - exact[i], i))
    for index in by_remainder[: WHOLE - sum(floors)]:
        floors[index] += 1
    return floors


def full_of(terms: tuple[Term, ...]) -> int:
    """The largest sum that the terms can reach: their positive weights."""
    return sum(term.weight for term in terms if term.weight > 0)


def sum_reaching(threshold: int, full: int) -> int:
    """The least sum of lines whose sub-score, rounded, reaches the threshold.

    The sub-score is floor(100000 x sum / full + 0.5), so `sum >= this` compares the rounded
    value without a division.

    >>> sum_reaching(70_000, 65_000)
    45500
    """
    if full == 0:
        return 0
    return -((full - 2 * full * threshold) // (2 * WHOLE))


def points_of(size: int, share: int) -> int:
    """A share (millionths) of a weight, in thousandths, rounded half up.

    >>> points_of(15_000, 333_333)
    5000
    """
    return (size * share + FULL // 2) // FULL


def thousandths(value: Decimal) -> int:
    """A threshold of at most three decimals, in thousandths."""
    return int((value * 1000).to_integral_value(rounding=ROUND_FLOOR))


def _half_up(value: Fraction) -> int:
    return int((value * 2 + 1) // 2)


def _signed(points: Fraction, size: int) -> int:
    return -size if points < 0 else size
