"""How is a profile read on what one file can know?

A list that knows hardly any revenue would leave everybody undecided. On request the criteria
on fields known for under 20 % of the list are set aside, and the coverage is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from focale.criterion.condition import Condition, FieldTest, leaves_of
from focale.profile.document import Profile, Quorum
from focale.scorecard.plan import written_points

RARELY_KNOWN = 0.2
"""A field known for a smaller share of the list is told, and can be left out."""


@dataclass(frozen=True)
class Readable:
    """A profile without the criteria that the list cannot know.

    left_out: their ids. coverage: share (0-1) of the positive points that remain.
    """

    profile: Profile
    left_out: tuple[str, ...]
    coverage: float


def on_known(profile: Profile, shares: Mapping[str, float], least: float) -> Readable:
    """The profile on what is known for at least `least` of the accounts.

    shares: field -> share known; a field that is absent counts as never known. The quorum
    keeps its proportion. Nothing is left out when that would leave no criterion at all.
    """
    kept = tuple(c for c in profile.criteria if not _is_rare(c.condition, shares, least))
    if not any(c.points is None or c.points > 0 for c in kept):
        return Readable(profile, (), 1.0)
    left_out = tuple(c.id for c in profile.criteria if c not in kept)
    gates = tuple(g for g in profile.gates if not _is_rare(g.condition, shares, least))
    worth = {c.id: max(Fraction(written_points(c)), Fraction(0)) for c in profile.criteria}
    whole = sum(worth.values(), Fraction(0))
    remaining = sum((worth[c.id] for c in kept), Fraction(0))
    smaller = replace(profile, criteria=kept, gates=gates, quorum=_quorum(profile, kept))
    return Readable(smaller, left_out, float(remaining / whole))


def _is_rare(condition: Condition, shares: Mapping[str, float], least: float) -> bool:
    return any(
        isinstance(leaf, FieldTest) and shares.get(leaf.field, 0.0) < least
        for leaf in leaves_of(condition)
    )


def _quorum(profile: Profile, kept: tuple[object, ...]) -> Quorum:
    def scaled(need: str, wanted: int) -> int:
        before = sum(c.need == need for c in profile.criteria)
        after = sum(getattr(c, "need", None) == need for c in kept)
        return 0 if not before else -(-wanted * after // before)

    quorum = profile.quorum
    return Quorum(scaled("mandatory", quorum.mandatory), scaled("preferred", quorum.preferred))
