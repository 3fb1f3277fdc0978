"""What does a profile hold, once it has been read and checked?

Plain frozen data with every default filled in. Points are exact decimals as written; only
the scorecard turns them into thousandths.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from focale.criterion.condition import (
    Condition,
    EventTest,
    FieldTest,
    is_graded,
    leaves_of,
    with_types,
)
from focale.glossary.fields import FieldType


@dataclass(frozen=True)
class Label:
    """A text in French and in English; the one that is missing borrows the other."""

    fr: str = ""
    en: str = ""

    def words(self, lang: str) -> str:
        """The text in one language.

        >>> Label(fr="Taille").words("en")
        'Taille'
        """
        return (self.fr or self.en) if lang == "fr" else (self.en or self.fr)


@dataclass(frozen=True)
class Criterion:
    """One criterion: what it asks, what it is worth, and on what it rests.

    need: "mandatory", "preferred" or None (points only). points: None when only `need` is
    written. met_from: millionths of a share from which a graded criterion counts as met.
    """

    id: str
    condition: Condition
    label: Label
    pillar: str
    need: str | None = None
    points: Decimal | None = None
    met_from: int = 500_000
    proof: str | None = None
    why: Label = field(default_factory=Label)
    line: int = 0

    @property
    def is_graded(self) -> bool:
        """Whether it is met in shares."""
        return is_graded(self.condition)

    @property
    def weight(self) -> Decimal:
        """The points as written; 2 or 1 units where only the need is."""
        if self.points is not None:
            return self.points
        return Decimal(2 if self.need == "mandatory" else 1)


@dataclass(frozen=True)
class Gate:
    """An eliminating criterion: met = disqualified, whatever the points."""

    id: str
    condition: Condition
    label: Label
    blank_passes: bool = False
    why: Label = field(default_factory=Label)
    line: int = 0


@dataclass(frozen=True)
class Quorum:
    """How many mandatory and preferred criteria make an account qualified."""

    mandatory: int
    preferred: int


@dataclass(frozen=True)
class Bands:
    """From how many points, in thousandths, an account is handled now or nurtured."""

    handle_now: int = 70_000
    nurture: int = 40_000


@dataclass(frozen=True)
class Profile:
    """An ideal customer profile.

    tiers: (letter, fit in thousandths from which), best first; below the last comes the next
    letter. source: the file or name that messages show.
    """

    name: str
    version: int
    label: Label
    summary: Label
    timezone: str
    criteria: tuple[Criterion, ...]
    quorum: Quorum
    gates: tuple[Gate, ...] = ()
    market: tuple[Condition, ...] = ()
    bands: Bands = field(default_factory=Bands)
    tiers: tuple[tuple[str, int], ...] = (("A", 70_000), ("B", 40_000))
    abm: int = 90_000
    raw_scale: bool = False
    fields: dict[str, FieldType] = field(default_factory=dict)
    story: dict[str, object] = field(default_factory=dict)
    source: str = ""

    def conditions(self) -> Iterator[Condition]:
        """Every condition: of the market, the gates and the criteria."""
        yield from self.market
        for gate in self.gates:
            yield gate.condition
        for criterion in self.criteria:
            yield criterion.condition

    def field_tests(self) -> Iterator[FieldTest]:
        """Every test on a field, in document order."""
        for condition in self.conditions():
            for leaf in leaves_of(condition):
                if isinstance(leaf, FieldTest):
                    yield leaf

    def event_tests(self) -> Iterator[EventTest]:
        """Every test on events, in document order."""
        for condition in self.conditions():
            for leaf in leaves_of(condition):
                if isinstance(leaf, EventTest):
                    yield leaf

    def lowest_tier(self) -> str:
        """The letter of an account below every threshold.

        >>> from focale.profile.templates import template
        >>> template("saas").lowest_tier()
        'C'
        """
        return chr(ord(self.tiers[-1][0]) + 1) if self.tiers else "A"

    def typed(self, types: dict[str, FieldType]) -> Profile:
        """The profile with every undeclared field typed by its column.

        Raises ValueError, naming the value, when the profile wrote something that a column
        of that type cannot hold.
        """
        if all(test.type is not None for test in self.field_tests()):
            return self
        return replace(
            self,
            market=tuple(with_types(condition, types) for condition in self.market),
            gates=tuple(
                replace(gate, condition=with_types(gate.condition, types)) for gate in self.gates
            ),
            criteria=tuple(
                replace(criterion, condition=with_types(criterion.condition, types))
                for criterion in self.criteria
            ),
        )
