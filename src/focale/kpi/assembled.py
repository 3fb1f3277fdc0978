"""How is one measure told on the whole, by the profile, by segment and before and after a date?

A measure says its number for each part of a split, and how two parts compare; the rest is here.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.evidence.shrink import Shrunk, shrunk_means, shrunk_rates
from focale.kpi.figures import (
    LESS_IS_BETTER,
    UNITS,
    Contrast,
    Figure,
    Kpi,
    Measure,
    Segment,
    Table,
    Unit,
    Why,
)
from focale.kpi.parts import Parts, Split

_Z = 1.959964


class Measured(Protocol):
    """What each measure answers."""

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """One number for each part."""

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """The first part divided by the second; after by before for a date."""


@dataclass(frozen=True)
class Told:
    """What is said beside the numbers."""

    lacks: tuple[Table, ...] = ()
    key: str | None = None
    horizon_days: int | None = None
    segments_why: Why | None = None  # why there are none by segment
    groups_why: Why | None = None


def assembled(
    measure: Measure, measured: Measured, parts: Parts, told: Told | None = None
) -> Kpi:  # fmt: skip
    """The measure in every split that is asked for."""
    said = told or Told()
    whole = next(iter(measured.figures(Split.WHOLE, 1)))
    groups, contrast = _split(measured, Split.ICP, parts)
    change, change_contrast = _split(measured, Split.CHANGE, parts)
    lacks = said.lacks if parts.of(Split.ICP) else (*said.lacks, Table.PROFILE)
    segments: tuple[Segment, ...] = ()
    names = parts.of(Split.SEGMENT)
    if names and said.segments_why is None:
        segments = ranked(measure, names, measured.figures(Split.SEGMENT, len(names)))
    return Kpi(
        measure, whole, groups, contrast, segments, change, change_contrast, lacks,
        said.segments_why, said.key, said.horizon_days,
    )  # fmt: skip


def _split(
    measured: Measured, split: Split, parts: Parts
) -> tuple[tuple[Figure, ...], Contrast | None]:
    names = parts.of(split)
    if not names:
        return (), None
    figures = tuple(measured.figures(split, len(names)))
    return figures, measured.contrast(split, figures) if figures else None


def ordered(split: Split) -> tuple[int, int]:
    """Which part is divided by which: the ICP by the rest, after by before."""
    return (1, 0) if split is Split.CHANGE else (0, 1)


def ranked(
    measure: Measure, names: Sequence[str], figures: Sequence[Figure]
) -> tuple[Segment, ...]:  # fmt: skip
    """The segments, the best first once luck is taken off; those nobody tried last."""
    if measure is Measure.TIME_OUTSIDE:  # parts of one whole: the largest first, no rank
        order = sorted(range(len(names)), key=lambda place: -(figures[place].value or 0.0))
        return tuple(Segment(names[place], figures[place]) for place in order)
    shrunk = shrunk_figures(measure, figures)
    sign = 1 if measure in LESS_IS_BETTER else -1
    known = [place for place, one in enumerate(shrunk) if one is not None]
    known.sort(key=lambda place: (sign * shrunk[place].value, names[place]))  # type: ignore[union-attr]
    rest = [place for place in range(len(names)) if shrunk[place] is None]
    rest.sort(key=lambda place: (-figures[place].n, names[place]))
    first = [
        Segment(names[place], figures[place], shrunk[place], rank + 1)
        for rank, place in enumerate(known)
    ]
    return (*first, *(Segment(names[place], figures[place]) for place in rest))


def shrunk_figures(
    measure: Measure, figures: Sequence[Figure]
) -> tuple[Shrunk | None, ...]:  # fmt: skip
    """Each number drawn towards that of all segments; None where it is not known well enough."""
    found: list[Shrunk | None] = [None] * len(figures)
    if UNITS[measure] is Unit.SHARE and all(one.hits is not None for one in figures if one.n):
        tried = [place for place, one in enumerate(figures) if one.n]
        rates = [Rate(figures[place].hits or 0, figures[place].n) for place in tried]
        for place, one in zip(tried, shrunk_rates(rates), strict=True):
            found[place] = one
        return tuple(found)
    usable = [place for place, one in enumerate(figures) if _error(one, False) is not None]
    # Amounts and days differ by times, not by sums: on logarithms one scale fits all segments.
    is_log = all(_is_positive(figures[place]) for place in usable)
    means = [_on_scale(figures[place].value, is_log) for place in usable]
    errors = [_error(figures[place], is_log) or 0.0 for place in usable]
    for place, one in zip(usable, shrunk_means(means, errors), strict=True):
        found[place] = _from_logs(one) if is_log else one
    return tuple(found)


def _is_positive(figure: Figure) -> bool:
    return figure.interval is not None and figure.interval.low > 0


def _error(figure: Figure, is_log: bool) -> float | None:
    """Standard error, read from the interval; None where there is none."""
    interval = figure.interval
    if figure.value is None or interval is None or not interval.is_bounded:
        return None
    width = math.log(interval.high / interval.low) if is_log else interval.width
    return width / (2 * _Z) if width > 0 else None


def _on_scale(value: float | None, is_log: bool) -> float:
    return math.log(value or 1.0) if is_log else value or 0.0


def _from_logs(one: Shrunk) -> Shrunk:
    ends = Interval(math.exp(one.interval.low), math.exp(one.interval.high))
    return Shrunk(math.exp(one.value), ends)
