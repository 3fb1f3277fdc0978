"""What does the page say of criteria weighed by outcomes, and how is it drawn?"""

from __future__ import annotations

import math
from dataclasses import dataclass

from markupsafe import Markup

from focale.discovery.weigh.door import Weighed
from focale.discovery.weigh.value import BandValue
from focale.discovery.weigh.weights import Answer
from focale.evidence.calibration import Calibration, Estimate
from focale.evidence.interval import Interval
from focale.evidence.logistic import Allowance
from focale.report.bars import bar
from focale.report.drawings.calibration_plot import Dot, Words, calibration_plot
from focale.report.drawings.rate_bar import rate_bar
from focale.report.drawings.ratio_bar import RatioBar, ratio_bar
from focale.report.evidence_figures import (
    amount_words,
    decimal,
    percent,
    plain_times,
    rate_words,
)
from focale.report.figures import MINUS
from focale.report.foreign import clean
from focale.report.leak_words import leak_words
from focale.report.voice import Voice

_STEPS = (0.05, 0.1, 0.15, 0.2, 0.25)  # of the axes of the calibration, four of them


@dataclass(frozen=True)
class PointView:
    """One criterion: its points before and after, the chances it goes with, why it is kept."""

    name: str
    before: str
    after: str
    way: str
    chances: str
    note: str
    drawing: Markup
    bar: Markup


@dataclass(frozen=True)
class BandView:
    """One band: how many, how often won, how much when won."""

    name: str
    deals: str
    words: str
    typical: str
    worth: str
    drawing: Markup


@dataclass(frozen=True)
class WeighView:
    """All that is said."""

    title: str
    allowed: str
    shows_new: bool
    points: tuple[PointView, ...]
    odds: tuple[str, ...]
    disorder: tuple[str, ...]
    test: tuple[str, ...]
    calibration: Markup | None
    calibration_words: tuple[str, ...]
    chances: tuple[tuple[str, str], ...]
    before: tuple[BandView, ...]
    after: tuple[BandView, ...]
    skew: str
    has_amounts: bool
    leaks: tuple[str, ...]
    periods: str
    counted: str


def weigh_view(found: Weighed, voice: Voice) -> WeighView:
    """The words and drawings of a weighing."""
    weighing = found.weighing
    shows_new = weighing.answer in (Answer.PROPOSED, Answer.WORSE, Answer.LOSS_NOT_EXCLUDED)
    told = weighing.calibrated if weighing.answer is not Answer.NO_SIGNAL else None
    return WeighView(
        title=title_words(found, voice),
        allowed=_allowed(found, voice),
        shows_new=shows_new,
        points=tuple(_points(found, voice, shows_new)),
        odds=tuple(_odds_words(found, voice)),
        disorder=tuple(
            voice(
                "wei_disorder",
                higher=voice.label(higher.name),
                lower=voice.label(lower.name),
                more=rate_words(lower.rate, voice),
                less=rate_words(higher.rate, voice),
            )
            for higher, lower in found.disorder
        ),
        test=tuple(_test(found, voice)),
        calibration=None if told is None else _plot(told, voice),
        calibration_words=() if told is None else tuple(_calibration(told, voice)),
        chances=() if told is None else tuple(_chances_at(found, voice)),
        before=tuple(_band(one, voice) for one in found.before),
        after=tuple(_band(one, voice) for one in found.after) if weighing.is_proposed else (),
        skew=_skew(found, voice),
        has_amounts=found.skew is not None,
        leaks=tuple(leak_words(leak, voice) for leak in found.leaks),
        periods=voice("wei_periods_words", columns=", ".join(clean(c, 60) for c in found.periods))
        if found.periods
        else "",
        counted=_counted(found, voice),
    )


def title_words(found: Weighed, voice: Voice) -> str:
    """The answer in one line."""
    answer = found.weighing.answer
    if answer is Answer.UNCHANGED and found.disorder:
        return voice("wei_title_disorder")
    return voice(f"wei_title_{answer.value}", version=found.profile.version + 1)


def _allowed(found: Weighed, voice: Voice) -> str:
    weighing = found.weighing
    wins = weighing.earlier.wins + weighing.later.wins
    losses = weighing.earlier.losses + weighing.later.losses
    key = {
        Allowance.NOTHING: "wei_few_words", Allowance.A_LITTLE: "wei_little_words",
        Allowance.PROBABILITY: "wei_probability_words",
    }[weighing.allowed]  # fmt: skip
    lost = "wei_not_signed" if found.counted.by_horizon else "wei_lost"
    return voice(key, wins=voice.whole(wins), losses=voice(lost, n=voice.whole(losses)))


def _points(found: Weighed, voice: Voice, shows_new: bool) -> list[PointView]:
    chances = _chances(found)
    views = []
    for place, criterion in enumerate(found.criteria):
        before = float(found.weighing.old[place])
        after = float(found.weighing.new[place]) if shows_new else before
        name = voice.written(criterion.label.words(voice.lang) or criterion.id, 80)
        told = chances.get(place)
        words, drawing = "", Markup("")
        if told is not None:
            words = voice(
                "chances", n=plain_times(told[0], voice.lang),
                low=plain_times(told[1].low, voice.lang),
                high=plain_times(told[1].high, voice.lang),
            )  # fmt: skip
            shape = RatioBar(told[0], told[1].low, told[1].high, "leads")
            drawing = ratio_bar(shape, f"{name}, {words}", (1.0,))
        way = "up" if after > before + 0.5 else "down" if after < before - 0.5 else ""
        views.append(
            PointView(
                name, points_words(before, voice.lang), points_words(after, voice.lang), way,
                words, _note(found, place, voice), drawing,
                bar(round(max(after, 0) * 1000), 100_000),
            )
        )  # fmt: skip
    return views


def points_words(points: float, lang: str) -> str:
    """Points, with a decimal where they have one.

    >>> points_words(12.0, "fr"), points_words(7.692, "fr"), points_words(-10.0, "en")
    ('12', '7,7', '−10')
    """
    sign = MINUS if points < -0.05 else ""
    size = abs(points)
    return sign + (str(round(size)) if abs(size - round(size)) < 0.05 else decimal(size, lang))


def _odds_words(found: Weighed, voice: Voice) -> list[str]:
    """On which deals the odds are read; the criteria whose odds are others on the later ones."""
    before = _chances(found)
    if not before:
        return []
    said = [voice("chances_earlier", n=voice.whole(len(found.weighing.earlier)))]
    for place, (value, ends) in _chances(found, afterwards=True).items():
        old = before[place][1]
        if ends.low <= old.high and old.low <= ends.high:
            continue
        criterion = found.criteria[place]
        name = voice.written(criterion.label.words(voice.lang) or criterion.id, 80)
        told = {
            "n": plain_times(value, voice.lang), "low": plain_times(ends.low, voice.lang),
            "high": plain_times(ends.high, voice.lang),
        }  # fmt: skip
        said.append(voice("chances_later", name=name, odds=voice("chances", **told)))
    return said


def _chances(
    found: Weighed, *, afterwards: bool = False
) -> dict[int, tuple[float, Interval]]:  # fmt: skip
    """Place of a criterion -> odds ratio of meeting it, and its interval.

    Of the earlier deals, on which points are found; afterwards: of the later ones.
    """
    fit = found.weighing.afterwards if afterwards else found.weighing.free
    if fit is None or not fit.converged:
        return {}
    places = [place for place, on in enumerate(found.weighing.weighed.tolist()) if on]
    told = {}
    for column, place in enumerate(places):
        interval = fit.weight_interval(column)
        ends = Interval(_odds(interval.low), _odds(interval.high))
        told[place] = _odds(float(fit.weights[column])), ends
    return told


def _odds(log: float) -> float:
    return math.exp(min(max(log, -20.0), 20.0))


def _note(found: Weighed, place: int, voice: Voice) -> str:
    criterion, weighing = found.criteria[place], found.weighing
    field = found.kept.get(criterion.id)
    if field is not None:
        kind = "period" if field in found.periods else "leak"
        gone = weighing.is_proposed and weighing.new[place] == 0
        return voice(f"point_{kind}" + ("" if gone else "_kept"), field=clean(field, 60))
    if weighing.fit is None:
        return ""
    if not weighing.weighed[place]:
        return voice("point_kept")
    if place not in weighing.reversed_:
        return ""
    told = _chances(found).get(place)
    is_sure = told is not None and not told[1].holds(1.0)
    return voice("point_reversed") if is_sure else voice("point_nothing")


def _test(found: Weighed, voice: Voice) -> list[str]:
    weighing = found.weighing
    said, facts = [], auc_facts(found, voice)
    if facts:
        told = {"earlier": len(weighing.earlier), "later": len(weighing.later)}
        said.append(voice("wei_test_words", **{k: voice.whole(n) for k, n in told.items()}))
        said.append(voice("wei_auc", **facts))
    before, after = found.drift
    key = "wei_drift" if found.base_drifts else "wei_steady"
    said.append(voice(key, before=rate_words(before, voice), after=rate_words(after, voice)))
    return said


def auc_facts(found: Weighed, voice: Voice) -> dict[str, str]:
    """The numbers of old against new on later deals; none when there were none."""
    difference = found.weighing.difference
    if difference is None:
        return {}
    ends = difference.interval()
    return {
        "before": decimal(difference.first.value, voice.lang, 3),
        "after": decimal(difference.second.value, voice.lang, 3),
        "gap": signed(difference.difference, voice.lang),
        "low": signed(ends.low, voice.lang),
        "high": signed(ends.high, voice.lang),
    }


def signed(value: float, lang: str, places: int = 3) -> str:
    """A difference, its sign before it.

    >>> signed(0.0127, "fr"), signed(-0.02, "en"), signed(0.0, "en")
    ('+0,013', '−0.020', '0.000')
    """
    written = decimal(abs(value), lang, places)
    if not float(f"{value:.{places}f}"):
        return written
    return ("+" if value > 0 else MINUS) + written


def _calibration(told: Calibration, voice: Voice) -> list[str]:
    if told.slope is None:
        return []

    def ends(estimate: Estimate, *, with_sign: bool) -> str:
        interval = estimate.interval()
        written = signed if with_sign else decimal
        low, high = (written(end, voice.lang, 2) for end in (interval.low, interval.high))
        return voice("from_to", low=low, high=high)

    said = [
        voice("wei_calibration_words", slope=decimal(told.slope.value, voice.lang, 2),
              slope_range=ends(told.slope, with_sign=False),
              shift=signed(told.shift.value, voice.lang, 2),
              shift_range=ends(told.shift, with_sign=True))
    ]  # fmt: skip
    if not told.shift.interval().holds(0.0):
        said.append(voice("wei_shift", shift=signed(told.shift.value, voice.lang, 2)))
    return said


def _chances_at(found: Weighed, voice: Voice) -> list[tuple[str, str]]:
    """Points, and the probability of winning with its ends."""
    return [
        (
            points_words(points, voice.lang),
            voice("rate_range", share=percent(chance, voice), low=percent(ends.low, voice),
                  high=percent(ends.high, voice)),
        )
        for points, chance, ends in found.weighing.chances
    ]  # fmt: skip


def _plot(told: Calibration, voice: Voice) -> Markup:
    dots, said = [], []
    for group in told.groups:
        interval, share = group.rate.wilson(), group.rate.share
        if interval is None or share is None:
            continue
        dots.append(Dot(group.predicted, share, interval.low, interval.high))
        said.append(
            voice("cal_group", said=percent(group.predicted, voice), happened=percent(share, voice))
        )
    highest = max((max(dot.high, dot.said) for dot in dots), default=1.0)
    step = next(step for step in _STEPS if highest <= 4 * step or step == _STEPS[-1])
    marks = [round(step * number, 2) for number in range(5)]
    return calibration_plot(
        dots,
        Words(
            voice("cal_title"), voice("cal_desc", groups=" ; ".join(said)), voice("cal_said"),
            voice("cal_happened"), [(mark, percent(mark, voice)) for mark in marks],
        ),
    )  # fmt: skip


def _band(one: BandValue, voice: Voice) -> BandView:
    name = voice.label(one.name)
    if one.from_points:
        name = voice("band_from", name=name, points=points_words(one.from_points, voice.lang))
    return BandView(
        name, voice.whole(one.rate.n), rate_words(one.rate, voice),
        "–" if one.typical is None else amount_words(one.typical, voice.lang),
        "–" if one.worth is None else amount_words(one.worth, voice.lang),
        rate_bar(one.rate.share, one.rate.wilson()),
    )  # fmt: skip


def _skew(found: Weighed, voice: Voice) -> str:
    skew = found.skew
    if skew is None:
        return ""
    return voice(
        "wei_skew", median=amount_words(skew.median, voice.lang),
        mean=amount_words(skew.mean, voice.lang), share=percent(skew.top_share, voice),
    )  # fmt: skip


def _counted(found: Weighed, voice: Voice) -> str:
    counted = found.counted
    parts = [
        voice("wei_counted", read=voice.whole(counted.read), weighed=voice.whole(counted.weighed))
    ]
    for name in ("open", "young", "undated"):
        count = getattr(counted, name)
        if count:
            parts.append(voice(f"wei_{name}", n=voice.whole(count)))
    said = voice("and_then").join(parts)
    said = f"{said[0].upper()}{said[1:]}."
    if counted.by_horizon and counted.horizon_days is not None:
        said += " " + voice("wei_by_horizon", days=voice.whole(counted.horizon_days))
    return said


def why_lines(found: Weighed, voice: Voice) -> list[str]:
    """The comment at the top of the new version: what changed, and on what it rests."""
    return [*why_test(found, voice), *why_points(found, voice).values()]


def why_test(found: Weighed, voice: Voice) -> list[str]:
    """Of that comment, on what the new points rest."""
    weighing = found.weighing
    facts = auc_facts(found, voice)
    lines = [
        voice("why_version", version=found.profile.version + 1, day=voice.day(found.as_of),
              deals=voice.whole(found.counted.weighed),
              wins=voice.whole(weighing.earlier.wins + weighing.later.wins))
    ]  # fmt: skip
    if facts:
        lines.append(voice("why_test", later=voice.whole(len(weighing.later)), **facts))
    return lines


def why_points(found: Weighed, voice: Voice) -> dict[str, str]:
    """Of that comment, the line of each criterion whose points change."""
    return {
        name: voice("why_points", name=name, before=points_words(before, voice.lang),
                    after=points_words(after, voice.lang))
        for name, (before, after) in found.points().items()
        if abs(before - after) >= 0.5
    }  # fmt: skip
