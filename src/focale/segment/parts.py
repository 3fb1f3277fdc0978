"""Into which parts does a market fall: sectors, places, sizes?

A tree of parts with counts. What is unknown, abroad or in no nomenclature stands apart, so that
the parts and what stands apart always make the whole market.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from focale.glossary.naf import section_of
from focale.glossary.sizes import SIZE_FROM
from focale.glossary.territory import DEPARTEMENTS, region_of
from focale.glossary.words import VERDICTS

ABROAD, OTHER = "*", "?"
"""Keys of what stands apart: known to be abroad; a value that is no code."""

APART = {ABROAD: "abroad", OTHER: "no_code", None: "unknown"}

Counted = Iterable[tuple[str | None, int, int]]
"""(key, code of the verdict, accounts); no key: unknown."""


@dataclass(frozen=True)
class Part:
    """One part of the market and what a profile makes of it.

    level: "section", "division", "naf", "region", "departement" or "size"; of what stands
    apart, "abroad", "no_code" or "unknown". key: its code, "" apart. undecided: neither kept nor
    left out before a fact is found. inside: its own parts, those kept most often first.
    """

    level: str
    key: str
    total: int
    qualified: int
    undecided: int
    inside: tuple[Part, ...] = ()

    @property
    def share(self) -> float | None:
        """Qualified out of the part; None where it is empty."""
        return self.qualified / self.total if self.total else None

    def parts(self) -> Iterable[Part]:
        """Itself, then every part inside, from the top down."""
        yield self
        for part in self.inside:
            yield from part.parts()


@dataclass(frozen=True)
class Split:
    """The whole market along one question.

    fields: what was read. parts: the known ones, kept most often first; sizes from the smallest.
    apart: abroad and values that are no code where there are some, and always the unknown, last.
    """

    fields: tuple[str, ...]
    parts: tuple[Part, ...]
    apart: tuple[Part, ...]

    @property
    def unknown(self) -> Part:
        """The accounts of which nobody knows the part."""
        return self.apart[-1]


@dataclass
class _Count:
    """Accounts being counted, and those inside by the key of the next level."""

    total: int = 0
    qualified: int = 0
    undecided: int = 0
    inside: dict[str, _Count] = field(default_factory=dict)

    def add(self, verdict: int, accounts: int) -> None:
        self.total += accounts
        self.qualified += accounts if VERDICTS[verdict] == "qualified" else 0
        self.undecided += accounts if VERDICTS[verdict] == "undecided" else 0

    def part(self, level: str, key: str, inner: tuple[str, ...] = ()) -> Part:
        inside = [
            count.part(inner[0] if name else "unknown", name, inner[1:])
            for name, count in self.inside.items()
        ]
        if all(part.level == "unknown" for part in inside):
            inside = []  # nobody says more than this level
        return Part(
            level, key, self.total, self.qualified, self.undecided, tuple(sorted(inside, key=_rank))
        )


def _rank(part: Part) -> tuple[bool, int, int, str]:
    """Kept most often first, then the largest; the unknown last."""
    return part.level == "unknown", -part.qualified, -part.total, part.key


def sector_split(fields: tuple[str, ...], counted: Counted) -> Split:
    """By section, division and code of the NAF, as fine as each account says."""

    def path(code: str) -> tuple[str, ...] | None:
        section = section_of(code)
        if section is None:
            return None
        finer = [code[:2]] if len(code) >= 2 else [""]
        return (section, *finer, code if len(code) > 2 else "") if finer[0] else (section, "")

    return _split(fields, counted, path, ("section", "division", "naf"))


def territory_split(fields: tuple[str, ...], counted: Counted) -> Split:
    """By region and département."""

    def path(code: str) -> tuple[str, ...] | None:
        return (region_of(code), code) if code in DEPARTEMENTS else None

    return _split(fields, counted, path, ("region", "departement"))


def size_split(fields: tuple[str, ...], counted: Counted) -> Split:
    """By size class; each class is there, also an empty one."""
    split = _split(fields, counted, lambda key: (key,) if key in SIZE_FROM else None, ("size",))
    found: Mapping[str, Part] = {part.key: part for part in split.parts}
    if not found:
        return split
    parts = tuple(found.get(key) or Part("size", key, 0, 0, 0) for key in SIZE_FROM)
    return Split(fields, parts, split.apart)


def _split(
    fields: tuple[str, ...],
    counted: Counted,
    path: Callable[[str], tuple[str, ...] | None],
    levels: tuple[str, ...],
) -> Split:
    """path: the keys of a key from the top down, "" where it says no more; None for no code."""
    whole = _Count()
    apart: dict[str | None, _Count] = {key: _Count() for key in APART}
    for key, verdict, accounts in counted:
        steps = None if key in apart else path(str(key))
        if steps is None:
            apart[key if key in apart else OTHER].add(verdict, accounts)
            continue
        count = whole
        for step in steps:
            count = count.inside.setdefault(step, _Count())
            count.add(verdict, accounts)
    known = [count.part(levels[0], key, levels[1:]) for key, count in whole.inside.items()]
    aside = [
        Part(word, "", apart[key].total, apart[key].qualified, apart[key].undecided)
        for key, word in APART.items()
        if apart[key].total or key is None
    ]
    return Split(fields, tuple(sorted(known, key=_rank)), tuple(aside))
