"""What does the page say of a profile tried on leads, and how is it drawn?"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from focale.evidence.needed import Needed
from focale.evidence.rates import Rate
from focale.evidence.verdict import Verdict, next_look
from focale.kpi.validation.beside import Amounts
from focale.kpi.validation.door import Validation
from focale.kpi.validation.statements import Doubt, Groups, Statement
from focale.report.drawings.ratio_bar import ratio_axis
from focale.report.evidence_figures import (
    amount_words,
    percent,
    plain_times,
    range_words,
    rate_words,
    times_words,
)
from focale.report.foreign import clean
from focale.report.leak_words import leak_words
from focale.report.validation_curves import TimeView, time_view
from focale.report.validation_missed import MissedView, lost_inside, won_outside
from focale.report.validation_ratios import RatioView, ratios_of
from focale.report.voice import Voice

_MARKS = (0.5, 1.0, 2.0, 3.0, 5.0, 10.0)


@dataclass(frozen=True)
class StatementView:
    """One sentence, its verdict in words, when it was read, and why not."""

    name: str
    verdict: str
    code: str
    read: str
    doubts: tuple[str, ...]


@dataclass(frozen=True)
class RateView:
    """One rate of a table."""

    name: str
    leads: str
    signed: str
    words: str
    drawing: Markup


@dataclass(frozen=True)
class StepView:
    """An earlier step."""

    name: str
    groups: tuple[RateView, ...]
    times: str
    range: str


@dataclass(frozen=True)
class LookView:
    """What was read at one number of leads."""

    leads: str
    inside: str
    outside: str
    better: str
    target: str


@dataclass(frozen=True)
class ValidationView:
    """All that is said."""

    title: str
    statements: tuple[StatementView, ...]
    ratios: tuple[RatioView, ...]
    axis: Markup
    band: str
    cause: str
    needed: str
    groups_words: str
    groups: tuple[RateView, ...]
    steps: tuple[StepView, ...]
    steps_first: bool
    sources: tuple[RateView, ...]
    time: TimeView
    won_outside: MissedView
    lost_inside: MissedView
    amounts: tuple[str, ...]
    sample: str
    horizon: str
    looks: tuple[LookView, ...]
    leaks: tuple[str, ...]


def validation_view(found: Validation, voice: Voice) -> ValidationView:
    """The words and drawings of a validation."""
    tried = found.tried
    return ValidationView(
        title=title_words(found, voice),
        statements=tuple(_statement(one, found, voice) for one in (tried.better, tried.target)),
        ratios=tuple(ratios_of(found, voice)),
        axis=ratio_axis([(mark, plain_times(mark, voice.lang)) for mark in _MARKS]),
        band="" if tried.band is None else voice(f"val_band_{tried.band.value}"),
        cause=_cause(found, voice),
        needed=_needed(found, voice),
        groups_words=_groups_words(found, voice),
        groups=tuple(_groups(tried.groups, voice)),
        steps=tuple(
            StepView(
                voice(f"step_{step.name}"),
                tuple(_groups(step.groups, voice)),
                times_words(step.groups.ratio.estimate, voice),
                range_words(step.groups.ratio.interval(), voice),
            )
            for step in tried.steps
        ),
        steps_first=tried.few_signed and bool(tried.steps),
        sources=tuple(
            _rate(clean(one.source or voice("source_unknown"), 60), one.rate, voice)
            for one in tried.sources
        ),
        time=time_view(tried, voice),
        won_outside=won_outside(found, voice),
        lost_inside=lost_inside(found, voice),
        amounts=tuple(_amounts(tried.amounts, tried.amounts_inside, voice)),
        sample=_sample(found, voice),
        horizon=_horizon(found, voice),
        looks=tuple(_looks(found, voice)),
        leaks=tuple(leak_words(leak, voice) for leak in found.leaks),
    )  # fmt: skip


def title_words(found: Validation, voice: Voice) -> str:
    """The answer in one line."""
    tried = found.tried
    if found.circular:
        return voice("val_title_circular")
    if tried.better.verdict is not Verdict.YES:
        return voice(f"val_title_{tried.better.verdict.value}")
    if tried.target.verdict is Verdict.YES:
        times = plain_times(tried.target.times, voice.lang)
        return voice("val_title_yes_yes", times=times)
    return voice("val_title_yes")


def _statement(one: Statement, found: Validation, voice: Voice) -> StatementView:
    groups = found.tried.groups
    classed = groups.inside.n + groups.outside.n
    name = (
        voice("val_better")
        if one.times == 1.0
        else voice("val_target", times=plain_times(one.times, voice.lang))
    )
    following = voice.whole(next_look(classed))
    read = (
        voice("val_look", look=voice.whole(one.looks[-1].leads), next=following)
        if one.looks
        else voice("val_no_look", next=following)
    )
    columns = ", ".join(clean(leak.column, 60) for leak in found.circular)
    doubts = tuple(
        voice(f"doubt_{doubt.value}", n=voice.whole(classed), columns=columns)
        for doubt in one.doubts
        if doubt is not Doubt.UNCLEAR or len(one.doubts) == 1
    )
    return StatementView(
        name, voice(f"verdict_{one.verdict.value}"), one.verdict.value, read, doubts
    )


def _cause(found: Validation, voice: Voice) -> str:
    told = found.tried.drawn_statement
    if told is None:
        return voice("val_cause_none")
    return voice("val_cause_drawn", verdict=voice(f"verdict_{told.verdict.value}"))


def _needed(found: Validation, voice: Voice) -> str:
    tried = found.tried
    if tried.target.verdict is not Verdict.TOO_EARLY:
        return voice("val_needed_done")
    groups = tried.groups
    missing = "" if groups.inside.n and groups.outside.n else "_outside"
    if not groups.inside.n:
        missing = "_both" if not groups.outside.n else "_inside"
    return needed_words(tried.needed, tried.target.times, voice, missing)


def needed_words(
    needed: Needed | None, times: float, voice: Voice, missing: str = ""
) -> str:  # fmt: skip
    """How many more leads, and how many months. missing: the group that has no lead."""
    aimed = plain_times(times, voice.lang)
    if needed is None:
        nobody = voice(f"val_needed{missing}") + " " if missing else ""
        return nobody + voice("val_needed_none", times=aimed)
    numbers = {
        "times": aimed, "total": voice.whole(needed.total), "low": voice.whole(needed.low),
        "high": voice.whole(needed.high),
    }  # fmt: skip
    if missing:
        nobody, total = voice(f"val_needed{missing}"), voice("val_needed_total", **numbers)
        return f"{nobody} {total}"
    if not needed.more:
        return voice("val_needed_enough", **numbers)
    words = voice("val_needed_words", more=voice.whole(needed.more), **numbers)
    months = (needed.months, needed.months_low, needed.months_high)
    middle, low, high = (None if m is None else voice.whole(_up(m)) for m in months)
    if middle is None:
        return f"{words}."
    return words + voice("val_needed_months", months=middle, low=low, high=high)


def _up(months: float) -> int:
    return int(-(-months // 1))


def _groups_words(found: Validation, voice: Voice) -> str:
    days = found.tried.sample.horizon_days
    if days is None:
        return voice("val_groups_words_all")
    return voice("val_groups_words", days=voice.whole(days))


def _groups(groups: Groups, voice: Voice) -> list[RateView]:
    return [
        _rate(voice("group_icp"), groups.inside, voice),
        _rate(voice("group_outside"), groups.outside, voice),
        _rate(voice("group_open"), groups.to_complete, voice),
    ]


def _rate(name: str, rate: Rate, voice: Voice) -> RateView:
    from focale.report.drawings.rate_bar import rate_bar

    words = rate_words(rate, voice)
    return RateView(
        name, voice.whole(rate.n), voice.whole(rate.hits), words,
        rate_bar(rate.share, rate.wilson()),
    )  # fmt: skip


def _amounts(whole: Amounts | None, inside: Amounts | None, voice: Voice) -> list[str]:
    if whole is None or whole.median is None or whole.mean is None:
        return []
    said = [
        voice("val_amounts", median=amount_words(whole.median, voice.lang),
              mean=amount_words(whole.mean, voice.lang),
              total=amount_words(whole.total, voice.lang), n=voice.whole(whole.known))
    ]  # fmt: skip
    if inside is not None and inside.median is not None and inside.mean is not None:
        said.append(
            voice("val_amounts_inside", median=amount_words(inside.median, voice.lang),
                  mean=amount_words(inside.mean, voice.lang), n=voice.whole(inside.known))
        )  # fmt: skip
    if whole.is_concentrated and whole.top_share is not None:
        said.append(voice("val_concentrated", share=percent(whole.top_share, voice)))
    return said


def _sample(found: Validation, voice: Voice) -> str:
    """Every row in one place: those judged, and why the others are not."""
    sample = found.tried.sample
    lost = found.ledger.rows - len(sample.followed) - sum(
        (sample.early, sample.excluded, sample.future, sample.negative, sample.undated)
    )  # fmt: skip
    counts = (
        ("young", sample.young), ("early", sample.early), ("excluded", sample.excluded),
        ("undated", sample.undated), ("negative", sample.negative), ("future", sample.future),
        ("no_day", lost),
    )  # fmt: skip
    said = [
        voice("val_sample", rows=voice.whole(found.ledger.rows),
              judged=voice.whole(len(sample.judged))),
        *(
            voice(f"sample_{name}", n=voice.whole(count), since=voice.day(sample.since),
                  as_of=voice.day(sample.as_of))
            for name, count in counts if count
        ),
    ]  # fmt: skip
    words = voice("and_then").join(said)
    return f"{words[0].upper()}{words[1:]}."


def _horizon(found: Validation, voice: Voice) -> str:
    sample = found.tried.sample
    if sample.horizon_days is None:
        return ""
    return voice("val_horizon", days=sample.horizon_days, since=sample.since.isoformat())


def _looks(found: Validation, voice: Voice) -> list[LookView]:
    pairs = zip(found.tried.better.looks, found.tried.target.looks, strict=True)
    return [
        LookView(
            voice.whole(one.leads), rate_words(one.groups.inside, voice),
            rate_words(one.groups.outside, voice), voice(f"verdict_{one.verdict.value}"),
            voice(f"verdict_{other.verdict.value}"),
        )
        for one, other in pairs
    ]  # fmt: skip
