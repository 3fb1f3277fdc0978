"""Does it convert better: yes, no, or is it too early to say? And which band of the method?

Verdicts are read when 50, 100, 200, 400 ... leads are old enough, and at no other moment: whoever
looks every ten leads finds one noise in five "confirmed". At each look the chance of a wrong yes is
at most .009 (S. Pocock, 1977, Biometrika 64: four looks for 2.5 % in all), with the exact p of
exact_ratio.py. Bands: `method.md`, section 7, their gaps closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio

FIRST_LOOK = 50  # leads; then twice as many each time
ALPHA_AT_A_LOOK = 0.009  # one-sided
LEVEL_AT_A_LOOK = 1 - 2 * ALPHA_AT_A_LOOK  # of the interval that says the same
TARGET = 2.0  # times: the method's least band of conversion


class Verdict(StrEnum):
    """What may be said today."""

    YES = "yes"
    NO = "no"
    TOO_EARLY = "too_early"


class Measure(StrEnum):
    """What the method has bands for."""

    CONVERSION = "conversion"
    CYCLE = "cycle"
    LIFETIME_VALUE = "lifetime_value"
    ACQUISITION_COST = "acquisition_cost"


class Band(StrEnum):
    """How good a ratio is by the method."""

    BELOW = "below"
    MINIMUM = "minimum"
    GOOD = "good"
    EXCELLENT = "excellent"


THRESHOLDS = {  # ICP divided by the rest, at which minimum, good and excellent begin
    Measure.CONVERSION: (2.0, 3.0, 5.0),
    Measure.CYCLE: (0.80, 0.70, 0.50),  # 20, 30, 50 % shorter
    Measure.LIFETIME_VALUE: (1.30, 1.50, 2.00),
    Measure.ACQUISITION_COST: (0.75, 0.60, 0.40),
}
LESS_IS_BETTER = frozenset({Measure.CYCLE, Measure.ACQUISITION_COST})


@dataclass(frozen=True)
class Reading:
    """The verdict read at one look, and the counts of the leads that it was read on."""

    look: int
    inside: Rate
    outside: Rate
    verdict: Verdict


def look_reached(leads: int) -> int | None:
    """The last look that this many leads allow; None below 50.

    >>> look_reached(49), look_reached(50), look_reached(399)
    (None, 50, 200)
    """
    if leads < FIRST_LOOK:
        return None
    return int(FIRST_LOOK << ((leads // FIRST_LOOK).bit_length() - 1))


def next_look(leads: int) -> int:
    """The look still to come.

    >>> next_look(0), next_look(50), next_look(399)
    (50, 100, 400)
    """
    reached = look_reached(leads)
    return FIRST_LOOK if reached is None else 2 * reached


def better_than(inside: Rate, outside: Rate, times: float, look: int) -> Verdict:
    """Whether the first group converts more than `times` as well as the second, at one look.

    The rates hold the first `look` leads, no more and no less: `read_at_looks` cuts them. Too
    early below 50 leads, and while one group has none. Raises ValueError for another number of
    leads: a verdict read in between would be a look too many.

    >>> better_than(Rate(14, 30), Rate(8, 70), 1.0, 100)
    <Verdict.YES: 'yes'>
    >>> better_than(Rate(14, 30), Rate(8, 70), 2.0, 100)
    <Verdict.TOO_EARLY: 'too_early'>
    """
    leads = inside.n + outside.n
    if leads < FIRST_LOOK:
        return Verdict.TOO_EARLY
    if leads != look or look_reached(leads) != leads:
        raise ValueError(f"a verdict is read at 50, 100, 200, 400 ... leads, got {leads}")
    ratio = RateRatio(inside, outside)
    above, below = ratio.p_above(times), ratio.p_below(times)
    if above is not None and above <= ALPHA_AT_A_LOOK:
        return Verdict.YES
    if below is not None and below <= ALPHA_AT_A_LOOK:
        return Verdict.NO
    return Verdict.TOO_EARLY


def read_at_looks(inside: Sequence[bool], won: Sequence[bool], times: float) -> tuple[Reading, ...]:
    """Every verdict read so far, on leads in the order in which they were created.

    inside: whether each lead fits the profile; won: whether it was won within the horizon. Both
    without the leads that are too recent or cannot be classed. Empty below 50 leads.

    >>> read_at_looks([True, False] * 30, [True, False] * 30, 1.0)[-1].verdict
    <Verdict.YES: 'yes'>
    """
    if len(inside) != len(won):
        raise ValueError(f"{len(inside)} leads are classed, {len(won)} have an outcome")
    readings = []
    look = FIRST_LOOK
    while look <= len(won):
        first = list(zip(inside[:look], won[:look], strict=True))
        group = [win for fits, win in first if fits]
        rest = [win for fits, win in first if not fits]
        rates = Rate(sum(map(bool, group)), len(group)), Rate(sum(map(bool, rest)), len(rest))
        readings.append(Reading(look, *rates, better_than(*rates, times, look)))
        look *= 2
    return tuple(readings)


def standing(readings: Sequence[Reading]) -> Verdict:
    """The verdict that holds today: the last one that said yes or no, else too early."""
    said = [r.verdict for r in readings if r.verdict is not Verdict.TOO_EARLY]
    return said[-1] if said else Verdict.TOO_EARLY


def verdict_on(interval: Interval | None, times: float) -> Verdict:
    """The verdict that an interval gives, for ratios that have no exact p (at equal effort).

    The interval is taken at LEVEL_AT_A_LOOK. Too early where there is none.

    >>> verdict_on(Interval(1.2, 3.1), 1.0).value, verdict_on(Interval(1.2, 1.9), 2.0).value
    ('yes', 'no')
    """
    if interval is None or interval.low <= times <= interval.high:
        return Verdict.TOO_EARLY
    return Verdict.YES if interval.low > times else Verdict.NO


def band_of(measure: Measure, ratio: Interval | None) -> Band | None:
    """The band granted: on the end of the interval that flatters least. None where there is none.

    ratio: ICP divided by the rest, so 0.7 is a cycle or a cost 30 % lower.

    >>> band_of(Measure.CONVERSION, Interval(3.0, 6.0)).value
    'good'
    >>> band_of(Measure.CYCLE, Interval(0.45, 0.72)).value
    'minimum'
    """
    if ratio is None:
        return None
    if measure in LESS_IS_BETTER:
        reached = sum(ratio.high <= threshold for threshold in THRESHOLDS[measure])
    else:
        reached = sum(ratio.low >= threshold for threshold in THRESHOLDS[measure])
    return tuple(Band)[reached]
