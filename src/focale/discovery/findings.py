"""What was found of the best customers, with all that it rests on?"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from focale.discovery.asked import Left
from focale.discovery.search.pattern import Pattern
from focale.discovery.search.run import Hit, Searched
from focale.discovery.then import Values
from focale.evidence.hypergeometric import tail_at_least
from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.glossary.messages import Message

CONTRAST_P = 0.10  # one-sided mid-p, below which a pattern tells two groups of customers apart
CONFIRMED_P = 0.025  # the same, from which deals make a circular pattern a finding
SOLID_Q = 0.05
SOLID_KNOWN = 10  # best customers that know the field
SOLID_TIMES = 2.0  # lower end of the interval, times the market
ENOUGH_OTHERS = 8  # other customers that know the field, below which a habit cannot be told
NEARLY = 0.8  # of the share among the best, from which the others show a trait nearly as often
COMMON_FROM = 0.5  # share of the best, from which a trait is called frequent


class Verdict(enum.StrEnum):
    """What can be said of one trait."""

    DISTINCTIVE = "distinctive"
    COMMON = "common"  # frequent but not distinctive
    EARLY = "early"  # too early to tell
    CIRCULAR = "circular"  # follows from how the best were chosen


class Strength(enum.StrEnum):
    """How firmly, in the words of people."""

    SOLID = "solid"
    LIKELY = "likely"
    HYPOTHESIS = "hypothesis"


@dataclass(frozen=True)
class Against:
    """One pattern in two other groups: how many have it here and there, and the mid-p."""

    here: Rate
    there: Rate

    @cached_property
    def p(self) -> float | None:
        """P(at least as many here by chance), mid-p; None where one side is empty."""
        if not self.here.n or not self.there.n:
            return None
        marked, total = self.here.hits + self.there.hits, self.here.n + self.there.n
        return float(tail_at_least(self.here.hits, marked, total, self.here.n, mid=True))

    @property
    def tells(self) -> bool:
        """Whether the pattern tells the two groups apart."""
        return self.p is not None and self.p <= CONTRAST_P

    @property
    def confirms(self) -> bool:
        """Whether it does so firmly enough to make a finding of what else would be none."""
        return self.p is not None and self.p <= CONFIRMED_P


@dataclass(frozen=True)
class Trait:
    """What one field says of the best.

    hit: against the market (or, where there is none, the other customers). others: best against
    the other customers; won: accounts that signed against those that refused, the best aside. Both
    None where nobody can tell. is_circular: it moves with what "best" means; defines: "best" was
    said by it. echo_of: the field that says it already, "" for none.
    """

    hit: Hit
    others: Against | None = None
    won: Against | None = None
    is_circular: bool = False
    is_event: bool = False
    echo_of: str = ""
    defines: bool = False

    @property
    def field(self) -> str:
        """Its field."""
        return self.hit.field

    @property
    def pattern(self) -> Pattern:
        """What it asks."""
        return self.hit.pattern

    @property
    def follows(self) -> bool:
        """Whether it only follows from how the best were chosen: circular, not borne out by deals.

        Chosen by revenue, the best are large: that finds nothing. Deals won and lost know nothing
        of that choice.
        """
        return self.is_circular and not (self.won is not None and self.won.confirms)

    @property
    def is_found(self) -> bool:
        """Whether it is distinctive: more than chance, and no consequence of the choice."""
        return self.hit.is_found and not self.follows

    @property
    def is_habit(self) -> bool:
        """Whether it may only say whom we prospect: our other customers show it too.

        Deals that confirm it lift the doubt, unless the others show it nearly as often as the best.
        """
        if self.others is None or self.others.there.n < ENOUGH_OTHERS or self.others.tells:
            return False
        as_much = (self.others.there.share or 0.0) >= NEARLY * (self.others.here.share or 0.0)
        return as_much or self.won is None or not self.won.tells

    @property
    def times(self) -> float | None:
        """How many times as frequent as on the market; None where the market has none."""
        return self.hit.times

    @property
    def times_interval(self) -> Interval | None:
        """The interval of the share among the best, divided by the share of the market."""
        share, interval = self.hit.base.share, self.hit.best.wilson()
        return interval.divided_by(share) if interval and share else None

    @property
    def verdict(self) -> Verdict:
        """In the words of the method."""
        if self.is_found:
            return Verdict.DISTINCTIVE
        if self.hit.is_found:
            return Verdict.CIRCULAR
        share = self.hit.best.share
        if share is not None and share >= COMMON_FROM and self.hit.best.n >= SOLID_KNOWN:
            return Verdict.COMMON
        return Verdict.EARLY

    @property
    def strength(self) -> Strength:
        """How firmly it is known."""
        if not self.is_found:
            return Strength.HYPOTHESIS
        times = self.times_interval
        firm = not self.hit.more or times is None or times.low >= SOLID_TIMES
        q = self.hit.q if self.hit.q is not None else 1.0
        if q <= SOLID_Q and self.hit.best.n >= SOLID_KNOWN and firm:
            return Strength.SOLID
        return Strength.LIKELY

    @property
    def is_criterion(self) -> bool:
        """Whether a draft may hold it: found, frequent, no habit and no echo."""
        return (
            self.is_found and self.hit.more and not self.defines
            and not self.is_habit and not self.echo_of
            and self.field not in NOT_OF_COMPANY
        )  # fmt: skip


NOT_OF_COMPANY = frozenset({"owner", "source"})
"""Fields that say how we work, not what the company is: told, never a criterion."""


@dataclass(frozen=True)
class Recall:
    """Of the best customers, each left out in turn: how many the profile found without them keeps.

    kept: qualified; open: undecided, a fact is missing. drafted: rounds that gave a draft.
    """

    kept: Rate
    open: int
    drafted: int


@dataclass(frozen=True)
class Person:
    """A role or a title seen among the best: at how many of those whose contacts are known."""

    words: str
    role: str
    seen: Rate


@dataclass(frozen=True)
class Pain:
    """A pain point tagged in the interviews, in how many of them."""

    id: str
    seen: Rate


@dataclass(frozen=True)
class Selected:
    """How much of the market the draft keeps: see `scorecard.kept.Kept`."""

    market: int
    qualified: int
    possible: int

    @property
    def share(self) -> float | None:
        """Qualified, of the market; None for an empty market."""
        return self.qualified / self.market if self.market else None


@dataclass(frozen=True)
class Customers:
    """Who was compared. base: companies of the market that are no customers."""

    total: int
    best: tuple[str, ...]
    best_names: tuple[str, ...]
    inside: int
    by: dict[str, int]
    market: int
    base: int

    @property
    def outside(self) -> int:
        """Customers that the market does not know."""
        return self.total - self.inside


@dataclass(frozen=True)
class Findings:
    """All that `discover` says.

    against: "market", or "others" where the market holds nobody but customers. traits: one a field,
    the most surprising first. own: what tells the best from the other customers, by the whole
    search; None where there are too few. left: fields not asked. draft: the text of the profile,
    "" for none. filtered: what says that the market file was filtered beforehand. names: field ->
    column of the market, where they differ. known: ids of the market that are customers. then:
    values of the customers as of their signature, and of the companies with a deal as of its
    beginning; None without a log of facts. standing: a `standing.Standing`, where it was asked.
    """

    customers: Customers
    against: str
    as_of: datetime.date
    traits: tuple[Trait, ...]
    pairs: tuple[Hit, ...]
    own: Searched | None
    left: tuple[Left, ...]
    rule: str
    circular: tuple[str, ...] = ()
    draft: str = ""
    hypotheses: tuple[Trait, ...] = ()
    selected: Selected | None = None
    recall: Recall | None = None
    people: tuple[Person, ...] = ()
    pains: tuple[Pain, ...] = ()
    filtered: tuple[Message, ...] = ()
    notices: tuple[Message, ...] = field(default_factory=tuple)
    names: Mapping[str, str] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    then: tuple[Values, Values] | None = None
    standing: Any = None

    @property
    def found(self) -> tuple[Trait, ...]:
        """The traits that are distinctive."""
        return tuple(trait for trait in self.traits if trait.is_found)

    @property
    def distinct(self) -> tuple[Trait, ...]:
        """Those of them that say something of their own: no echoes of another one."""
        return tuple(trait for trait in self.found if not trait.echo_of)

    @property
    def following(self) -> tuple[Trait, ...]:
        """What is more frequent among the best only because of how they were chosen."""
        return tuple(trait for trait in self.traits if trait.verdict is Verdict.CIRCULAR)

    @property
    def criteria(self) -> tuple[Trait, ...]:
        """Those that the draft holds."""
        return tuple(trait for trait in self.traits if trait.is_criterion)
