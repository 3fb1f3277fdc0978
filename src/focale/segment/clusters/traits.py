"""What is more frequent in a group than among all other accounts?

A share inside and a share outside, each of the accounts that know the field: a blank is nowhere
a trait. Groups were made of these very fields, so that a p would say nothing: how sure a group is,
its stability says.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.segment.clusters.codes import Items, Numbers, Reader
from focale.segment.clusters.fields import THEME_OF

LEAST_INSIDE = 0.25  # of the group has it
LEAST_MORE = 0.10  # more of the group than of the others
LEAST_TIMES = 1.25
_OF_A_UNION = 0.08  # of the group has each value of several
MOST_VALUES = 3
MOST_TRAITS = 6
MOST_ITEMS = 2  # of one set

Counts = NDArray[np.int64]


class Says(enum.StrEnum):
    """What a trait says of its field."""

    ONE_OF = "one_of"  # one of these words
    HAS = "has"  # this item is among its items
    RANGE = "range"  # from low, included, to high, excluded
    RANKS = "ranks"  # from the first of these ranks to the last


@dataclass(frozen=True)
class Trait:
    """values: normal words; written: as they stand in the file. level: of a tree of codes, 0 the
    broadest. low, high: None where there is no end. inside, outside: who has it of who is known."""

    field: str
    says: Says
    inside: Rate
    outside: Rate
    values: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    level: int = 0
    low: float | None = None
    high: float | None = None
    is_day: bool = False

    @property
    def more(self) -> float:
        """How many more of the group than of the others, 0 to 1."""
        return (self.inside.share or 0.0) - (self.outside.share or 0.0)

    @property
    def ratio(self) -> RateRatio:
        """How many times more frequent inside."""
        return RateRatio(self.inside, self.outside)


def traits_of(readers: Sequence[Reader], counts: Sequence[Sequence[Counts]]) -> list[Trait]:
    """The traits of one group, the most telling first; one a question.

    counts: of each reader, of each of its levels, accounts by class: (inside or outside, class).
    """
    found = [
        trait for reader, mine in zip(readers, counts, strict=True) for trait in _best(reader, mine)
    ]
    found.sort(key=lambda trait: (-trait.more, trait.field))
    said: dict[str, Trait] = {}
    for trait in found:
        # One word for a place or a sector is enough; a headcount and a turnover are two.
        theme = THEME_OF.get(trait.field, trait.field)
        item = trait.values[0] if trait.says is Says.HAS else ""
        said.setdefault(trait.field + item if theme == "size" or item else theme, trait)
    return list(said.values())[:MOST_TRAITS]


def _best(reader: Reader, counts: Sequence[Counts]) -> list[Trait]:
    """What a field says of the group: one trait, of a set of items two."""
    if isinstance(reader, Numbers):
        candidates = [_range(reader, counts[0])]
    elif isinstance(reader, Items):
        candidates = [_item(reader, bit, table) for bit, table in enumerate(counts)]
    else:
        candidates = [_words(reader, level, table) for level, table in enumerate(counts)]
    telling = [one for one in candidates if one is not None and is_telling(one)]
    telling.sort(key=lambda one: (-one.more, one.level))
    return telling[: MOST_ITEMS if isinstance(reader, Items) else 1]


def is_telling(trait: Trait) -> bool:
    """Whether a trait is frequent enough inside, and rarer outside beyond chance.

    >>> is_telling(Trait("sector", Says.ONE_OF, Rate(60, 100), Rate(20, 200)))
    True
    """
    share, interval = trait.inside.share, trait.ratio.interval()
    if share is None or interval is None or trait.outside.share is None:
        return False
    frequent = share >= LEAST_INSIDE and trait.more >= LEAST_MORE
    return frequent and share >= LEAST_TIMES * trait.outside.share and interval.low > 1


def _words(reader: Reader, level: int, table: Counts) -> Trait | None:
    """The few values of a level that are more frequent inside, together."""
    known = table.sum(axis=1)
    if not known.all():
        return None
    inside, outside = table[0] / known[0], table[1] / known[1]
    chosen = [
        int(code) for code in np.argsort(outside - inside, kind="stable")
        if code and inside[code] >= _OF_A_UNION and inside[code] >= LEAST_TIMES * outside[code]
    ][:MOST_VALUES]  # fmt: skip
    if not chosen:
        return None
    values = tuple(reader.words[level][code] for code in chosen)
    hits = table[:, chosen].sum(axis=1)
    return Trait(
        reader.name, Says.ONE_OF, Rate(hits[0], known[0]), Rate(hits[1], known[1]), values,
        tuple(reader.written.get(value, value) for value in values), level,
    )  # fmt: skip


def _item(reader: Reader, bit: int, table: Counts) -> Trait:
    known, value = table.sum(axis=1), reader.words[0][bit]
    return Trait(
        reader.name, Says.HAS, Rate(table[0, 1], known[0]), Rate(table[1, 1], known[1]), (value,),
        (reader.written.get(value, value),),
    )  # fmt: skip


def _range(reader: Numbers, table: Counts) -> Trait | None:
    """The run of neighbouring classes that holds most more of the group than of the others."""
    known = table.sum(axis=1)
    if not known.all():
        return None
    more = table[0] / known[0] - table[1] / known[1]
    ends = _largest_run(more)
    first, last = ends
    hits = table[:, first : last + 1].sum(axis=1)
    low = reader.cuts[first - 1] if first else None
    high = reader.cuts[last] if last < len(reader.cuts) else None
    inside, outside = Rate(hits[0], known[0]), Rate(hits[1], known[1])
    if reader.ranks:
        ranks = reader.ranks[first : last + 1]
        return Trait(reader.name, Says.RANKS, inside, outside, ranks, ranks)
    return Trait(
        reader.name, Says.RANGE, inside, outside, low=low, high=high, is_day=reader.is_day
    )  # fmt: skip


def _largest_run(more: NDArray[np.float64]) -> tuple[int, int]:
    """The first and the last place of the run with the largest sum (J. Kadane).

    >>> _largest_run(np.array([-0.2, 0.3, 0.1, -0.2]))
    (1, 2)
    """
    best, ends, total, start = -np.inf, (0, 0), 0.0, 0
    for place, value in enumerate(more):
        if total <= 0:
            total, start = 0.0, place
        total += value
        if total > best + 1e-12:
            best, ends = total, (start, place)
    return ends
