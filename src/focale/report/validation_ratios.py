"""How many times as well, in each way of counting: what is said, and how is it drawn?"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from focale.evidence.interval import Interval
from focale.evidence.ratio import RateRatio
from focale.kpi.validation.door import Validation
from focale.kpi.validation.effort import Basis, EqualEffort
from focale.report.drawings.ratio_bar import RatioBar, ratio_bar
from focale.report.evidence_figures import percent, range_words, times_words
from focale.report.voice import Voice

_APART = 1.1  # two crude ratios, beyond which a reader sees two numbers


@dataclass(frozen=True)
class RatioView:
    """One line of the ratios. is_leading: the one that decides."""

    name: str
    note: str
    times: str
    range: str
    drawing: Markup
    is_leading: bool


def ratios_of(found: Validation, voice: Voice) -> list[RatioView]:
    """The crude ratio, those at equal effort, the extremes, that of a draw."""
    tried = found.tried
    marks = (1.0, tried.target.times)

    def line(
        name: str, estimate: float | None, interval: Interval | None, note: str, leads: bool
    ) -> RatioView:
        times, ends = times_words(estimate, voice), range_words(interval, voice)
        low, high = (interval.low, interval.high) if interval else (0.0, float("inf"))
        bar = RatioBar(estimate, low, high, "leads" if leads else "beside")
        words = voice("said_ratio", name=name, times=times, range=ends)
        return RatioView(name, note, times, ends, ratio_bar(bar, words, marks), leads)

    crude = tried.groups.ratio
    views = [line(voice("ratio_crude"), crude.estimate, crude.interval(), "", tried.leads is None)]
    for one in tried.effort:
        note = _within(one, found, voice)
        ratio = one.ratio
        views.append(
            line(_basis(one.basis, voice), ratio.estimate, ratio.interval, note,
                 tried.leads is one)
        )  # fmt: skip
    others: list[tuple[str, RateRatio]] = []
    if tried.groups.to_complete.n:
        all_in, all_out = tried.groups.extremes
        others += [(voice("ratio_all_in"), all_in), (voice("ratio_all_out"), all_out)]
    if tried.drawn is not None:
        others.append((voice("ratio_drawn"), tried.drawn.ratio))
    views += [line(name, one.estimate, one.interval(), "", False) for name, one in others]
    return views


def _within(one: EqualEffort, found: Validation, voice: Voice) -> str:
    """What is held equal; the crude ratio of the same leads, and the criterion that it hides."""
    parts = " × ".join(voice(f"part_{part.value}") for part in one.parts)
    said = [voice("ratio_within", parts=parts)] if parts else []
    whole = found.tried.groups.ratio.estimate
    if one.crude and whole and one.comparable < 1 and max(one.crude, whole) > _APART * min(
        one.crude, whole
    ):  # fmt: skip
        said.append(voice("ratio_same_leads", times=times_words(one.crude, voice),
                          share=percent(one.comparable, voice)))  # fmt: skip
    read = {test.field.lower() for test in found.profile.field_tests()}
    for part in one.parts:
        if read & {part.value, found.ledger.columns.get(part.value, part.value).lower()}:
            said.append(voice("ratio_criterion", part=voice(f"part_{part.value}")))
    return voice("and_then").join(said)


def _basis(basis: Basis, voice: Voice) -> str:
    return voice(f"ratio_{basis.value}")
