"""How many times better does the profile convert at equal effort?

Leads that fit the profile may come from the better source, go to the better seller, fall in the
better quarter, or get more calls: then they sign more often whatever they are worth. So leads are
compared only with leads of the same source, owner and quarter, and signatures are counted per touch
or per hour too.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from focale.evidence.rates import LEVEL, Rate
from focale.evidence.ratio import RateRatio
from focale.evidence.strata import (
    RatePerEffort,
    Ratio,
    mantel_haenszel,
    mantel_haenszel_per_effort,
    part_comes_from_effort,
)
from focale.kpi.validation.leads import Flags, Floats, Group, Leads

_MOST_CELLS = 2**24  # of source x owner x quarter, that are looked up in a table
COMPARABLE = 0.5  # of the leads inside must have somebody outside to be compared with
KNOWN = 0.8  # of the leads of both groups must say how many touches or hours they took


class Basis(enum.StrEnum):
    """What is held equal."""

    LEADS = "leads"  # source, owner, quarter
    TOUCHES = "touches"
    HOURS = "hours"


class Part(enum.StrEnum):
    """What a stratum shares."""

    SOURCE = "source"
    OWNER = "owner"
    QUARTER = "quarter"


@dataclass(frozen=True)
class EqualEffort:
    """One ratio at equal effort.

    parts: what the strata share, none when all leads stand in one. comparable: share (0-1) of the
    leads inside that have somebody outside to be compared with. crude: the ratio of those same
    leads as they stand, so that what differs is the effort and not the choice of leads. per_unit:
    signatures per touch or hour, inside and outside; None for a ratio per lead.
    """

    basis: Basis
    parts: tuple[Part, ...]
    ratio: Ratio
    comparable: float
    crude: float | None
    per_unit: tuple[float | None, float | None] | None = None


def at_equal_effort(
    leads: Leads, converted: Flags, level: float = LEVEL
) -> tuple[EqualEffort, ...]:
    """Every ratio at equal effort that the file can tell: per lead, per touch, per hour."""
    classed = leads.group != Group.OPEN
    parts, strata, comparable = _strata(leads, classed, converted)
    found = []
    if parts:
        pairs = [(_rate(leads, converted, inside), _rate(leads, converted, outside))
                 for inside, outside in _pairs(leads, strata, classed)]  # fmt: skip
        ratio = mantel_haenszel(pairs, level)
        found.append(EqualEffort(Basis.LEADS, parts, ratio, comparable, _crude(pairs)))
    for basis, spent in ((Basis.TOUCHES, leads.touches), (Basis.HOURS, leads.hours)):
        per_unit = _per_unit(leads, converted, spent, strata, level)
        if per_unit is not None:
            ratio, crude, both = per_unit
            found.append(EqualEffort(basis, parts, ratio, comparable, crude, both))
    return tuple(found)


def leading(adjusted: Sequence[EqualEffort], crude: float | None = None) -> EqualEffort | None:
    """The ratio at equal effort that leads, because it says less than the crude one, or more.

    crude: the ratio of all leads. One leads when it differs by more than a quarter from the crude
    ratio of the same leads, or promises so much less than that of all leads. Of several, the one
    that promises least. None when none does: the crude ratio leads.
    """
    apart = [one for one in adjusted if _is_apart(one, crude)]
    if not apart:
        return None
    return min(apart, key=lambda one: one.ratio.interval.low if one.ratio.interval else 0.0)


def _is_apart(one: EqualEffort, crude: float | None) -> bool:
    told = one.ratio.estimate
    promises_less = crude is not None and told is not None and told < crude
    return part_comes_from_effort(one.crude, told) or (
        promises_less and part_comes_from_effort(crude, told)
    )


def _strata(
    leads: Leads, classed: Flags, converted: Flags
) -> tuple[tuple[Part, ...], npt.NDArray[np.int64], float]:
    """The finest strata in which enough leads inside have somebody to be compared with.

    And in which most signatures outside stay: without them no ratio could be told.
    """
    known: dict[Part, npt.NDArray[np.int64]] = {Part.QUARTER: _quarters(leads)}
    for part, words in ((Part.SOURCE, leads.source), (Part.OWNER, leads.owner)):
        if words is not None:
            known[part] = _codes(words)
    if not classed.any():
        known = {}
    known = {part: codes for part, codes in known.items() if np.ptp(codes[classed]) > 0}
    for wanted in (
        (Part.SOURCE, Part.OWNER, Part.QUARTER), (Part.SOURCE, Part.OWNER),
        (Part.SOURCE, Part.QUARTER), (Part.OWNER, Part.QUARTER), (Part.SOURCE,), (Part.OWNER,),
        (Part.QUARTER,),
    ):  # fmt: skip
        parts = tuple(part for part in wanted if part in known)
        if len(parts) < len(wanted) and len(wanted) < 3:
            continue
        if not parts:
            continue
        strata = _together([known[part] for part in parts])
        comparable = _comparable(leads, strata, classed)
        signed = classed & converted & leads.of(Group.OUTSIDE)
        if comparable >= COMPARABLE and _kept(leads, strata, signed) >= COMPARABLE:
            return parts, strata, comparable
    return (), np.zeros(len(leads), dtype=np.int64), 1.0


def _together(codes: Sequence[npt.NDArray[np.int64]]) -> npt.NDArray[np.int64]:
    together, cells = np.zeros(len(codes[0]), dtype=np.int64), 1
    for one in codes:
        least = int(one.min(initial=0))
        size = int(one.max(initial=0)) - least + 1
        together, cells = together * size + (one - least), cells * size
    if cells < _MOST_CELLS:  # counted instead of sorted: many times faster
        there = np.bincount(together) > 0
        return (np.cumsum(there) - 1)[together]
    _, strata = np.unique(together, return_inverse=True)
    return strata.astype(np.int64)


def _codes(words: npt.NDArray[np.object_]) -> npt.NDArray[np.int64]:
    if words.dtype.kind == "i":  # already one number for each text
        return words.astype(np.int64)
    _, codes = np.unique(
        np.array(["" if w is None else str(w) for w in words]), return_inverse=True
    )
    return codes.astype(np.int64)


def _quarters(leads: Leads) -> npt.NDArray[np.int64]:
    return leads.created.astype("datetime64[M]").astype(np.int64) // 3


def _kept(leads: Leads, strata: npt.NDArray[np.int64], signed: Flags) -> float:
    """Share of these signatures that stand in strata where somebody is inside; 1 of none."""
    if not signed.any():
        return 1.0
    has_inside = np.zeros(int(strata.max()) + 1, dtype=bool)
    has_inside[strata[leads.of(Group.ICP)]] = True
    return float(has_inside[strata[signed]].mean())


def _comparable(leads: Leads, strata: npt.NDArray[np.int64], classed: Flags) -> float:
    inside = classed & leads.of(Group.ICP)
    if not inside.any():
        return 0.0
    has_outside = np.zeros(int(strata.max()) + 1, dtype=bool)
    has_outside[strata[classed & leads.of(Group.OUTSIDE)]] = True
    return float(has_outside[strata[inside]].mean())


def _pairs(
    leads: Leads, strata: npt.NDArray[np.int64], classed: Flags
) -> list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    """Of each stratum, the places of those inside and of those outside."""
    few = strata.max(initial=0) <= np.iinfo(np.uint16).max  # sorted by their digits: faster
    order = np.argsort(strata.astype(np.uint16) if few else strata, kind="stable")
    order = order[classed[order]]
    cuts = np.flatnonzero(np.diff(strata[order])) + 1
    inside = leads.of(Group.ICP)
    return [(part[inside[part]], part[~inside[part]]) for part in np.split(order, cuts)]


def _rate(leads: Leads, converted: Flags, places: npt.NDArray[np.int64]) -> Rate:
    return Rate(int(converted[places].sum()), len(places))


def _crude(pairs: Sequence[tuple[Rate, Rate]]) -> float | None:
    """The ratio of all leads that have somebody to be compared with, strata put together."""
    both = [(a, b) for a, b in pairs if a.n and b.n]
    inside = Rate(sum(a.hits for a, _ in both), sum(a.n for a, _ in both))
    outside = Rate(sum(b.hits for _, b in both), sum(b.n for _, b in both))
    return RateRatio(inside, outside).estimate


def _per_unit(
    leads: Leads,
    converted: Flags,
    spent: Floats | None,
    strata: npt.NDArray[np.int64],
    level: float,
) -> tuple[Ratio, float | None, tuple[float | None, float | None]] | None:
    """Signatures per touch or hour; None when too few leads say what they took."""
    if spent is None:
        return None
    known = (leads.group != Group.OPEN) & ~np.isnan(spent) & (spent >= 0)
    for group in (Group.ICP, Group.OUTSIDE):
        of = leads.of(group)
        if not of.any() or known[of].mean() < KNOWN or not spent[of & known].sum() > 0:
            return None

    def effort(places: npt.NDArray[np.int64]) -> RatePerEffort:
        hits, total = int(converted[places].sum()), float(spent[places].sum())
        # A signature that took no effort says nothing of effort.
        return RatePerEffort(hits if total else 0, total)

    places = _pairs(leads, strata, known)
    pairs = [(effort(a), effort(b)) for a, b in places]
    crude = _crude([(_rate(leads, converted, a), _rate(leads, converted, b)) for a, b in places])
    whole = [np.flatnonzero(known & leads.of(group)) for group in (Group.ICP, Group.OUTSIDE)]
    both = effort(whole[0]).per_unit, effort(whole[1]).per_unit
    return mantel_haenszel_per_effort(pairs, level), crude, both
