"""What does the page say of a funnel, step by step, and how is it drawn?

The drawing is one SVG a step, as wide as the page: a bar, then what narrows it to the next one.
"""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from focale.glossary.messages import listed
from focale.report.bars import bar
from focale.report.foreign import clean
from focale.report.market import FEW
from focale.report.voice import Voice
from focale.segment.funnel import USUAL, Funnel, FunnelStep, Loss, loss_words

_STEPS = {
    "reachable": "step_reachable", "known_company": "step_known_company", "valid": "step_valid",
    "distinct": "step_distinct", "in_market": "step_in_market",
    "not_ruled_out": "step_not_ruled_out", "qualified": "step_qualified",
}  # fmt: skip
_TITLES = {"contacts": "way_title_contacts", "companies": "way_title_companies"}
_KEPT = {"contacts": "way_prospects", "companies": "way_on_target"}
_WIDTH, _BAR, _NARROWS = 1000, 30, 26  # of the drawing: units across, pixels down
_LEAST = 4  # units: nobody overlooks a step that keeps few
_FACTS = 3  # facts to ask that are named

_DRAWN = Markup(
    '<svg class="fu {name}" width="100%" height="{height}" viewBox="0 0 {width} {height}" '
    'preserveAspectRatio="none" aria-hidden="true" focusable="false">{part}</svg>'
)


@dataclass(frozen=True)
class LossView:
    """One reason. back: when to come back, in words."""

    words: str
    number: str
    share: str
    back: str
    ask: str
    bar: Markup


@dataclass(frozen=True)
class StepView:
    """One step. companies: at how many, "" where that is not counted."""

    name: str
    number: str
    share: str
    companies: str
    lost: str
    losses: tuple[LossView, ...]
    drawing: Markup


@dataclass(frozen=True)
class ReturnView:
    """How many rows of the pool come back on one day."""

    day: str
    number: str
    share: str
    bar: Markup


@dataclass(frozen=True)
class FunnelView:
    """All that is said."""

    title: str
    usual: str
    steps: tuple[StepView, ...]
    pool_words: str
    returns: tuple[ReturnView, ...]


def funnel_view(found: Funnel, voice: Voice) -> FunnelView:
    """The words and the drawing of a funnel."""
    numbers = {"pool": found.pool, "kept": found.kept, "rows": found.rows}
    kept = voice.count(_KEPT[found.kind], found.kept)
    return FunnelView(
        title=voice.count(_TITLES[found.kind], found.rows, kept=kept),
        usual=_usual(found, voice),
        steps=tuple(_step(found, place, voice) for place in range(len(found.steps))),
        pool_words=voice("pool_words", **{name: voice.whole(n) for name, n in numbers.items()})
        if found.pool
        else voice("pool_empty"),
        returns=tuple(_returns(found, voice)),
    )


def step_name(found: Funnel, step: FunnelStep, voice: Voice) -> str:
    """What a step keeps."""
    if step.code == "read":
        return voice("step_read_contacts" if found.kind == "contacts" else "step_read_companies")
    return voice(_STEPS[step.code])


def back_words(day: datetime.date | None, voice: Voice) -> str:
    """When to come back."""
    return voice("way_never") if day is None else voice("way_back_on", day=voice.day(day))


def _usual(found: Funnel, voice: Voice) -> str:
    kept, whole = USUAL[found.kind]
    if found.rows < FEW:
        return ""
    return voice(
        "way_usual", kept=voice.whole(kept), whole=voice.whole(whole),
        share=voice.share(kept, whole), own=voice.share(found.kept, found.rows),
    )  # fmt: skip


def _step(found: Funnel, place: int, voice: Voice) -> StepView:
    step = found.steps[place]
    after = found.steps[place + 1] if place + 1 < len(found.steps) else None
    return StepView(
        name=step_name(found, step, voice),
        number=voice.whole(step.kept),
        share=voice.share(step.kept, found.rows) if found.rows >= FEW else "",
        companies="" if step.companies is None else voice.count("way_at", step.companies),
        lost=voice.whole(step.lost),
        losses=tuple(loss_view(found, loss, voice) for loss in step.losses),
        drawing=_drawn(step.kept, None if after is None else after.kept, found.rows),
    )


def loss_view(found: Funnel, loss: Loss, voice: Voice) -> LossView:
    """One reason: how many, why, when to come back, what to ask first."""
    facts = [
        voice("way_fact", n=voice.whole(n), name=clean(_label(found, name, voice), 60))
        for name, n in loss.asked.items()
    ]
    return LossView(
        words=voice.written(loss_words(found, loss, voice.lang)),
        number=voice.whole(loss.count),
        share=voice.share(loss.count, found.rows) if found.rows >= FEW else "",
        back=back_words(loss.come_back_on, voice),
        ask=voice("way_ask", facts=listed(facts, _FACTS)) if facts else "",
        bar=bar(loss.count, found.rows, "rest"),
    )


def _label(found: Funnel, name: str, voice: Voice) -> str:
    label = found.labels.get(name)
    return (label.words(voice.lang) if label else "") or name


def _returns(found: Funnel, voice: Voice) -> list[ReturnView]:
    """The days on which rows come back, the first day first; those without a day last."""
    counts: Counter[datetime.date | None] = Counter()
    for step in found.steps:
        for loss in step.losses:
            counts[loss.come_back_on] += loss.count
    ordered = sorted(counts.items(), key=lambda one: (one[0] is None, one[0] or found.as_of))
    return [
        ReturnView(
            voice("way_never") if day is None else voice.day(day),
            voice.whole(n),
            voice.share(n, found.pool) if found.pool >= FEW else "",
            bar(n, found.pool, "rest" if day is None else "solid"),
        )
        for day, n in ordered
    ]


def _drawn(kept: int, after: int | None, whole: int) -> Markup:
    """The bar of a step, and how it narrows to the next one."""
    left, right = _ends(kept, whole)
    part = Markup('<rect class="bar-solid" x="{}" width="{}" height="{}"/>').format(
        left, right - left, _BAR
    )
    drawn = _DRAWN.format(name="fu-bar", width=_WIDTH, height=_BAR, part=part)
    if after is None:
        return drawn
    low, high = _ends(after, whole)
    points = f"{left},0 {right},0 {high},{_NARROWS} {low},{_NARROWS}"
    part = Markup('<polygon class="fu-narrow" points="{}"/>').format(points)
    return drawn + _DRAWN.format(name="fu-gap", width=_WIDTH, height=_NARROWS, part=part)


def _ends(kept: int, whole: int) -> tuple[int, int]:
    """Where a bar begins and ends, in the middle of the drawing."""
    units = kept * _WIDTH // whole if whole else 0
    units = max(units, _LEAST) if kept else 0
    left = (_WIDTH - units) // 2
    return left, left + units
