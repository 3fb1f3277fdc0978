"""What is told of one measure: the number, what it rests on, and how two groups compare?"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from focale.evidence.interval import Interval
from focale.evidence.shrink import Shrunk
from focale.evidence.verdict import Band


class Measure(enum.StrEnum):
    """The measures, in the order in which they are told."""

    CONVERSION = "conversion"
    ACCEPTANCE = "acceptance"
    NO_SHOW = "no_show"
    WIN_RATE = "win_rate"
    CYCLE = "cycle"
    AVERAGE_DEAL = "average_deal"
    VELOCITY = "velocity"
    COVERAGE = "coverage"
    CAC = "cac"
    CONTACTS = "contacts"
    TIME_OUTSIDE = "time_outside"
    LIFETIME_VALUE = "lifetime_value"
    CHURN = "churn"
    MARGIN_AFTER_COST = "margin_after_cost"
    PAYBACK = "payback"
    COSTLY = "costly"


class Unit(enum.StrEnum):
    """In what a measure is counted."""

    SHARE = "share"  # 0 to 1
    DAYS = "days"
    MONTHS = "months"
    MONEY = "money"
    MONEY_A_DAY = "money_a_day"
    TIMES = "times"
    COUNT = "count"


UNITS: dict[Measure, Unit] = {
    Measure.CONVERSION: Unit.SHARE, Measure.ACCEPTANCE: Unit.SHARE, Measure.NO_SHOW: Unit.SHARE,
    Measure.WIN_RATE: Unit.SHARE, Measure.CYCLE: Unit.DAYS, Measure.AVERAGE_DEAL: Unit.MONEY,
    Measure.VELOCITY: Unit.MONEY_A_DAY, Measure.COVERAGE: Unit.TIMES, Measure.CAC: Unit.MONEY,
    Measure.CONTACTS: Unit.COUNT, Measure.TIME_OUTSIDE: Unit.SHARE,
    Measure.LIFETIME_VALUE: Unit.MONEY, Measure.CHURN: Unit.SHARE,
    Measure.MARGIN_AFTER_COST: Unit.MONEY, Measure.PAYBACK: Unit.MONTHS,
    Measure.COSTLY: Unit.SHARE,
}  # fmt: skip

LESS_IS_BETTER = frozenset(
    {
        Measure.NO_SHOW, Measure.CYCLE, Measure.CAC, Measure.CONTACTS, Measure.TIME_OUTSIDE,
        Measure.CHURN, Measure.PAYBACK, Measure.COSTLY,
    }
)  # fmt: skip


class Why(enum.StrEnum):
    """Why a number is missing, or not to be relied on yet."""

    NOBODY_TRIED = "nobody_tried"  # nothing to divide by
    NOBODY_SIGNED = "nobody_signed"
    TOO_FEW = "too_few"  # too early to conclude: the numbers stand beside it
    NOT_OLD_ENOUGH = "not_old_enough"  # none has reached the horizon
    NO_KEY = "no_key"  # neither hours nor touches say who took the effort
    CURRENCIES = "currencies"  # two of them: never summed
    NO_PERIOD = "no_period"  # the costs and the signatures have no period in common
    TARGETS_CROSS = "targets_cross"  # two periods of one seller, neither within the other
    TARGET_REACHED = "target_reached"
    NOT_BY_PART = "not_by_part"  # told for the whole only
    KNOWN_LATER = "known_later"  # the segment is filled once the outcome is known
    ONLY_WON = "only_won"  # the file holds nothing but won deals: a rate says nothing
    NOT_PAID_BACK = "not_paid_back"  # not within the months that are known


class Table(enum.StrEnum):
    """What a measure needs: a table, or a column of one."""

    LEADS = "leads"
    MEETINGS = "meetings"
    CONTRACTS = "contracts"
    TARGETS = "targets"
    COSTS = "costs"
    EFFORT = "effort"  # touches, or hours or touches of the deals
    PROFILE = "profile"
    CREATED = "created"
    CLOSED = "closed"
    AMOUNT = "amount"
    ACCEPTED = "accepted"
    OUTCOME = "outcome"


@dataclass(frozen=True)
class Figure:
    """One number. value: None where nobody tried, never 0 for that.

    n: on how many it rests. hits: of them, where it is a share. why: what is to be known of it.
    beside: further numbers of the same group, by name.
    """

    value: float | None
    interval: Interval | None = None
    n: int = 0
    hits: int | None = None
    why: Why | None = None
    beside: Mapping[str, float] = field(default_factory=dict)


NOBODY = Figure(None, why=Why.NOBODY_TRIED)


@dataclass(frozen=True)
class Contrast:
    """One group divided by another: ICP by the rest, or after a date by before.

    band: of the method, granted on the end that flatters least; None where the method has none.
    per: what is held equal ("leads", "touches", "hours") where that ratio leads; crude: the ratio
    before that.
    """

    ratio: float | None
    interval: Interval | None = None
    band: Band | None = None
    why: Why | None = None
    per: str | None = None
    crude: float | None = None


@dataclass(frozen=True)
class Segment:
    """One segment. shrunk: the number once luck is taken off; ranks are read on it."""

    name: str
    figure: Figure
    shrunk: Shrunk | None = None
    rank: int | None = None


@dataclass(frozen=True)
class Kpi:
    """One measure: on the whole, by the profile, by segment, before and after a date.

    groups: ICP, outside, to complete; empty without a profile. change: before, after. lacks: what
    the files do not hold and the measure needs. key: what the costs are spread by.
    """

    measure: Measure
    whole: Figure
    groups: tuple[Figure, ...] = ()
    contrast: Contrast | None = None
    segments: tuple[Segment, ...] = ()
    change: tuple[Figure, ...] = ()
    change_contrast: Contrast | None = None
    lacks: tuple[Table, ...] = ()
    segments_why: Why | None = None
    key: str | None = None
    horizon_days: int | None = None

    @property
    def unit(self) -> Unit:
        """In what it is counted."""
        return UNITS[self.measure]

    @property
    def is_told(self) -> bool:
        """Whether there is any number."""
        figures = (self.whole, *self.groups, *(segment.figure for segment in self.segments))
        return any(figure.value is not None for figure in figures)

    def lacking(self, *tables: Table) -> Kpi:
        """The same, with what it lacks."""
        return replace(self, lacks=(*self.lacks, *tables))


def without(measure: Measure, *tables: Table, why: Why | None = None) -> Kpi:
    """A measure that cannot be computed, and what it lacks."""
    return Kpi(measure, Figure(None, why=why), lacks=tables)
