"""How are the time to signature and its curves said and drawn?"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from focale.evidence.incidence import Incidence
from focale.kpi.validation.tried import Tried
from focale.report.drawings.incidence_curves import Axes, Step, incidence_curves
from focale.report.evidence_figures import p_words, percent, plain_times, range_words
from focale.report.voice import Voice

_DIFFER = 0.05
_NICE = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0)
_DAYS = (1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 365, 730)
_STEPS = 5


@dataclass(frozen=True)
class TimeView:
    """The picture, none without two groups; the sentences below it."""

    drawing: Markup | None
    sentences: tuple[str, ...]


def time_view(tried: Tried, voice: Voice) -> TimeView:
    """The curves and what they say."""
    sentences = []
    curves = tried.curves
    if curves is not None and curves.test is not None:
        key = "val_gray_differ" if curves.test.p <= _DIFFER else "val_gray_alike"
        sentences.append(voice(key, p=p_words(curves.test.p, voice.lang)))
    sentences += _cycle(tried, voice)
    return TimeView(_drawing(tried, voice), tuple(sentences))


def _cycle(tried: Tried, voice: Voice) -> list[str]:
    cycle, days = tried.cycle, tried.sample.horizon_days
    groups = tried.groups
    if not groups.inside.n or not groups.outside.n:
        return [voice("val_cycle_one_group")]
    if groups.inside.hits + groups.outside.hits and not sum(cycle.signed):
        return [voice("val_cycle_undated")]
    if days is None or cycle.inside is None or cycle.outside is None:
        return [voice("val_cycle_few")]
    said = [
        voice("val_cycle", days=voice.whole(days), inside=plain_times(cycle.inside, voice.lang),
              outside=plain_times(cycle.outside, voice.lang))
    ]  # fmt: skip
    if cycle.ratio is None:
        return [*said, voice("val_cycle_few")]
    ends = range_words(cycle.interval, voice)
    return [*said, voice("val_cycle_ratio", times=plain_times(cycle.ratio, voice.lang), range=ends)]


def _drawing(tried: Tried, voice: Voice) -> Markup | None:
    curves = tried.curves
    if curves is None:
        return None
    until = curves.until_days
    shown = [
        _step(curves.inside, until, voice("group_icp"), "inside"),
        _step(curves.outside, until, voice("group_outside"), "outside"),
    ]
    highest = max(float(step.high[step.times <= until].max(initial=0.0)) for step in shown)
    horizon = tried.sample.horizon_days
    at = float(horizon or until)
    told = {
        name: _at(curve, at, voice)
        for name, curve in (("inside", curves.inside), ("outside", curves.outside))
    }
    axes = Axes(
        [(day, voice.whole(int(day))) for day in _marks(until, _DAYS)],
        [(share, percent(share, voice)) for share in _marks(max(highest, 0.01), _NICE)],
        voice("curve_days"),
        None if horizon is None else (at, voice("curve_horizon", days=voice.whole(horizon))),
    )
    desc = voice("curve_desc", days=voice.whole(int(at)), **told)
    return incidence_curves(shown, axes, voice("curve_title"), desc)


def _step(curve: Incidence, until: float, name: str, kind: str) -> Step:
    low, high = curve.band()
    known = float(curve.times[-1]) if len(curve.times) else 0.0
    return Step(curve.times, curve.share, low, high, min(until, known), name, kind)


def _at(curve: Incidence, day: float, voice: Voice) -> str:
    share = curve.at(day)
    return voice("curve_unknown") if share is None else percent(share, voice)


def _marks(most: float, steps: tuple[float, ...]) -> list[float]:
    """Round numbers from 0 to just above `most`."""
    step = next((step for step in steps if most / step <= _STEPS), steps[-1])
    many = int(most / step) + (0 if abs(most / step - round(most / step)) < 1e-9 else 1)
    return [round(step * number, 6) for number in range(max(many, 1) + 1)]
