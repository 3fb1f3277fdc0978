"""Which points do the outcomes speak for, and do they rank later deals as well as the old ones?

Logistic regression of won against lost on what each criterion gave at creation, pulled towards the
points that a person wrote; the strength of the pull is the one under which the outcomes are
likeliest. With few outcomes, points move by at most a quarter.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from focale.discovery.weigh.deals import Deals, Floats, split_by_time
from focale.discovery.weigh.points import as_points
from focale.evidence.auc import Auc, AucDifference, auc, auc_difference
from focale.evidence.calibration import Calibration, calibration
from focale.evidence.interval import Interval
from focale.evidence.logistic import (
    MOST_MOVE,
    Allowance,
    Logistic,
    allowance,
    fit_logistic,
    fit_trusting,
)

TOLD_AT = (0, 20, 40, 60, 80, 100)  # points at which a probability is told
LEAST = 5  # earlier deals with the criterion, and as many without, for its weight to be found
HARDLY = 0.1  # pulled: enough for columns that repeat each other
STRENGTHS = (0.1, 1.0, 10.0, 30.0, 100.0, 1000.0)  # of the pull, among which the outcomes choose


class Answer(enum.StrEnum):
    """What comes of the weighing."""

    PROPOSED = "proposed"
    FEW = "few"  # under 20 wins or 20 losses: nothing changes
    NOTHING_TO_WEIGH = "nothing_to_weigh"  # no criterion tells deals apart
    NO_SIGNAL = "no_signal"  # neither old nor new points tell won from lost
    UNCHANGED = "unchanged"  # the outcomes speak for the points as they are
    WORSE = "worse"  # on later deals the new points rank worse, beyond chance
    LOSS_NOT_EXCLUDED = "loss_not_excluded"  # on later deals the new points may rank worse


@dataclass(frozen=True)
class Weighing:
    """What was found.

    old, new: points of each criterion, out of all. weighed: which of them were found from the
    outcomes; the others keep their points. fit: of the earlier deals, on the weighed ones; free:
    the same, hardly pulled, to tell which criterion is more than chance; afterwards: that of the
    later deals, to tell whether a criterion still works as it did. difference: old against
    new on the later deals; ranks: whether the new points rank at all. calibrated: of the
    probability that the earlier deals give the later ones, None where the outcomes do not allow
    one. chances: (points, probability of winning, its interval) as the later deals say it, by
    intercept and slope on the new points; none where the points do not rank.
    """

    answer: Answer
    allowed: Allowance
    old: Floats
    new: Floats
    weighed: npt.NDArray[np.bool_]
    earlier: Deals
    later: Deals
    fit: Logistic | None = None
    free: Logistic | None = None
    afterwards: Logistic | None = None
    strength: float | None = None
    difference: AucDifference | None = None
    ranks: Auc | None = None
    calibrated: Calibration | None = None
    chances: tuple[tuple[float, float, Interval], ...] = ()
    reversed_: tuple[int, ...] = ()

    @property
    def is_proposed(self) -> bool:
        """Whether a new version is proposed."""
        return self.answer is Answer.PROPOSED


def weigh(
    deals: Deals, old: Floats, movable: npt.NDArray[np.bool_], *, level: float = 0.95
) -> Weighing:
    """New points from outcomes.

    old: points of the k criteria, signed. movable: which may be found from the outcomes: not those
    whose field knows the outcome or says only the date; such criteria get no points, once there
    are outcomes enough for points to move freely.
    """
    earlier, later = split_by_time(deals)
    allowed = allowance(deals.wins, deals.losses, later.wins, later.losses)
    weighed = movable & _varied(earlier) & (old != 0)

    plain = Weighing(Answer.FEW, allowed, old, old, weighed, earlier, later)

    if allowed is Allowance.NOTHING:
        return plain
    if not weighed.any():
        return replace(plain, answer=Answer.NOTHING_TO_WEIGH)
    fitted = _fitted(earlier, old, weighed)
    if fitted is None:
        return replace(plain, answer=Answer.NO_SIGNAL)
    fit, strength = fitted
    most = None if allowed is Allowance.PROBABILITY else MOST_MOVE
    new = old.copy()
    freed = 0.0
    if most is None:
        freed = float(old[~movable & (old > 0)].sum())
        new[~movable] = 0.0
    new[weighed] = as_points(fit.weights, old[weighed], most, freed=freed)
    wrong = np.flatnonzero(weighed)[fit.weights * np.sign(old[weighed]) < 0]
    found = _tried(deals, later, old * weighed, new * weighed, allowed, level)
    calibrated: Calibration | None = None
    chances: tuple[tuple[float, float, Interval], ...] = ()
    answer = _answer(old, new, found, level)
    if allowed is Allowance.PROBABILITY and answer is not Answer.NO_SIGNAL:
        calibrated = _calibrated(earlier, later, new * weighed)
        chances = _chances(later, new * weighed, level)
    return replace(
        plain, answer=answer, new=new, fit=fit, strength=strength,
        free=fit_logistic(earlier.shares[:, weighed], earlier.won, strength=HARDLY),
        afterwards=fit_logistic(later.shares[:, weighed], later.won, strength=HARDLY),
        difference=found[0], ranks=found[1],
        calibrated=calibrated, chances=chances, reversed_=tuple(int(place) for place in wrong),
    )  # fmt: skip


def _varied(deals: Deals) -> npt.NDArray[np.bool_]:
    """Criteria that some deals have and some have not."""
    if not len(deals):
        return np.zeros(deals.shares.shape[1], dtype=bool)
    with_it = (deals.shares > 0).sum(axis=0)
    full = (deals.shares >= deals.shares.max(axis=0)).sum(axis=0)
    varied = np.asarray((with_it >= LEAST) & (len(deals) - np.minimum(with_it, full) >= LEAST))
    return np.asarray(varied & (np.ptp(deals.shares, axis=0) > 0))


def _fitted(
    deals: Deals, old: Floats, weighed: npt.NDArray[np.bool_]
) -> tuple[Logistic, float] | None:
    """The weights of the criteria weighed, pulled towards their points on the scale that fits."""
    shares = deals.shares[:, weighed]
    written = old[weighed] / 100
    alone = fit_logistic((shares @ written)[:, None], deals.won, strength=1e-3)
    if alone is None:
        return None
    scale = max(float(alone.weights[0]), 0.0)
    return fit_trusting(shares, deals.won, prior=scale * written, strengths=STRENGTHS)


def _tried(
    deals: Deals, later: Deals, old: Floats, new: Floats, allowed: Allowance, level: float
) -> tuple[AucDifference | None, Auc | None]:
    """Old against new on later deals; and whether the new ones rank at all.

    With few outcomes the later deals alone could never tell that: all deals do then, and points
    that moved by at most a quarter can hardly have learned them by heart.
    """
    difference = auc_difference(later.points(old), later.points(new), later.won)
    of = later if allowed is Allowance.PROBABILITY else deals
    return difference, auc(of.points(new), of.won)


def _answer(
    old: Floats, new: Floats, found: tuple[AucDifference | None, Auc | None], level: float
) -> Answer:
    difference, ranks = found
    if ranks is None or ranks.interval(level).low <= 0.5:
        return Answer.NO_SIGNAL
    if np.allclose(old, new, atol=0.5):
        return Answer.UNCHANGED
    if difference is None or not difference.excludes_loss(level=level):
        return Answer.LOSS_NOT_EXCLUDED
    if difference.interval(level).high < 0:
        return Answer.WORSE
    return Answer.PROPOSED


def _calibrated(earlier: Deals, later: Deals, new: Floats) -> Calibration | None:
    """How the probability that the earlier deals give the later ones came true."""
    fit = _by_points(earlier, new)
    if fit is None:
        return None
    return calibration(fit.probability(later.points(new)[:, None] / 100), later.won)


def _chances(later: Deals, new: Floats, level: float) -> tuple[tuple[float, float, Interval], ...]:
    """The probability at round numbers of points, as far as later deals have them."""
    fit = _by_points(later, new)
    if fit is None:
        return ()
    points = later.points(new)
    told = [at for at in TOLD_AT if points.min() - 10 <= at <= points.max() + 10]
    table = np.array(told, dtype=np.float64)[:, None] / 100
    low, high = fit.probability_between(table, level)
    chance = fit.probability(table)
    return tuple(
        (float(at), float(p), Interval(float(a), float(b)))
        for at, p, a, b in zip(told, chance, low, high, strict=True)
    )


def _by_points(deals: Deals, new: Floats) -> Logistic | None:
    """Won by points, in hundreds; None where that cannot be told."""
    points = deals.points(new)
    if not len(points) or not np.ptp(points) > 0:
        return None
    fit = fit_logistic(points[:, None] / 100, deals.won, strength=1e-3)
    return fit if fit is not None and fit.converged else None
