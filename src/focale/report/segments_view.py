"""What does the page say of groups, tiers and cross tables, and how are they drawn?"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from focale.glossary.fields import field_label
from focale.glossary.messages import listed
from focale.report.bars import stacked
from focale.report.drawings.share_pair import share_pair
from focale.report.evidence_figures import decimal, p_words, percent, plain_times
from focale.report.figures import MINUS
from focale.report.foreign import clean
from focale.report.segments_crosses import CrossView, cross_view, shrunk_words, signed
from focale.report.voice import Voice
from focale.segment.clusters.find import LEAST_ACCOUNTS, Clusters, Group
from focale.segment.clusters.measures import Measure
from focale.segment.clusters.number import LEVEL, Tried
from focale.segment.clusters.traits import Trait
from focale.segment.divided import Segments
from focale.segment.segment_words import group_name, trait_words

SOLID, PROBABLE = 0.85, 0.70  # of the accounts of a group, found again
_KINDS = ("solid", "light", "rest")


@dataclass(frozen=True)
class TraitView:
    """One trait of a group."""

    words: str
    shares: str
    times: str
    drawing: Markup


@dataclass(frozen=True)
class GroupView:
    """One group. sure: how sure it is, in a word and a number; measures: in short sentences."""

    name: str
    accounts: str
    share: str
    sure: str
    code: str
    traits: tuple[TraitView, ...]
    measures: tuple[str, ...]


@dataclass(frozen=True)
class TierView:
    """One tier."""

    name: str
    asked: str
    accounts: str
    share: str
    notes: tuple[str, ...]
    measures: tuple[str, ...]


@dataclass(frozen=True)
class TriedView:
    """What was found of one number of groups."""

    number: str
    gap: str
    p: str
    stability: str
    smallest: str
    is_chosen: bool


@dataclass(frozen=True)
class SegmentsView:
    """All that is said."""

    title: str
    answer: str
    groups: tuple[GroupView, ...]
    shares: Markup
    unplaced: str
    alike: tuple[str, ...]
    tiers_words: str
    tiers: tuple[TierView, ...]
    crosses: tuple[CrossView, ...]
    method: str
    tried: tuple[TriedView, ...]
    fields: str
    left: tuple[tuple[str, str], ...]


def segments_view(found: Segments, voice: Voice) -> SegmentsView:
    """The words and drawings of a divided market."""
    clusters = found.clusters
    return SegmentsView(
        title=_title(clusters, voice),
        answer=_answer(clusters, voice),
        groups=tuple(_group(found, place, voice) for place in range(len(clusters.groups))),
        shares=_shares(clusters),
        unplaced=voice.count("seg_unplaced", clusters.unplaced) if clusters.unplaced else "",
        alike=tuple(_alike(clusters, voice)),
        tiers_words=_tiers_words(found, voice),
        tiers=tuple(_tiers(found, voice)),
        crosses=tuple(cross_view(cross, found.told_of, voice) for cross in found.crosses),
        method=voice("seg_method_words", n=voice.whole(clusters.looked_at))
        if clusters.tried
        else "",
        tried=tuple(_tried(one, len(clusters.groups), voice) for one in clusters.tried),
        fields=_fields(clusters, voice),
        left=tuple(_left(clusters, voice)),
    )


def _title(clusters: Clusters, voice: Voice) -> str:
    number = len(clusters.groups)
    if not number:
        early = clusters.why_one == "few_accounts"
        return voice("seg_title_unknown" if early else "seg_title_none")
    return voice("seg_title_wanted" if clusters.wanted else "seg_title_many", n=number)


def _answer(clusters: Clusters, voice: Voice) -> str:
    if clusters.why_one == "few_accounts":
        known = voice.whole(clusters.looked_at)
        return voice("seg_why_few_accounts", n=LEAST_ACCOUNTS, known=known)
    if clusters.why_one:
        return voice(f"seg_why_{clusters.why_one}")
    return voice("seg_doubt") if clusters.wanted else ""


def _alike(clusters: Clusters, voice: Voice) -> Iterator[str]:
    """Groups that may be one cut in two, and what to do."""
    for pair in clusters.alike:
        one, other = (
            clean(group_name(clusters, number - 1, voice.lang), most=80)
            for number in (pair.first, pair.second)
        )
        facts = {"one": one, "other": other, "fewer": len(clusters.groups) - 1}
        if pair.field:
            name = clean(field_label(pair.field, voice.lang), most=60)
            yield voice("seg_alike", field=name, **facts)
        else:
            yield voice("seg_alike_all", **facts)


def sureness(stability: float) -> str:
    """The word for how well a group is found again: solid, probable, hypothesis.

    >>> sureness(0.9), sureness(0.7), sureness(0.2)
    ('solid', 'probable', 'hypothesis')
    """
    if stability >= SOLID:
        return "solid"
    return "probable" if stability >= PROBABLE else "hypothesis"


def _group(found: Segments, place: int, voice: Voice) -> GroupView:
    group = found.clusters.groups[place]
    tried = found.clusters.of_choice
    is_chance = tried is None or tried.p > LEVEL
    code = "hypothesis" if group.stability is None or is_chance else sureness(group.stability)
    sure = voice(f"seg_{code}")
    if group.stability is not None:
        sure = voice("seg_stability", word=sure, share=percent(group.stability, voice))
    return GroupView(
        name=clean(group_name(found.clusters, place, voice.lang), most=160),
        accounts=voice.count("seg_accounts", group.accounts),
        share=voice("seg_of_placed", share=voice.share(group.accounts, group.of)),
        sure=sure[:1].upper() + sure[1:],
        code=code,
        traits=tuple(_trait(trait, voice) for trait in group.traits),
        measures=tuple(_measures(found.group_measures[place], found.told_of, voice)),
    )


def _trait(trait: Trait, voice: Voice) -> TraitView:
    inside, outside = trait.inside.share or 0.0, trait.outside.share or 0.0
    shares = voice(
        "seg_inside", inside=percent(inside, voice), outside=percent(outside, voice),
        hits=voice.whole(trait.inside.hits), n=voice.whole(trait.inside.n),
    )  # fmt: skip
    estimate = trait.ratio.estimate
    if estimate is None or math.isinf(estimate):
        times = voice("seg_times_endless")
    else:
        times = voice("seg_times", n=plain_times(estimate, voice.lang))
    words = clean(trait_words(trait, voice.lang), most=160)
    drawing = share_pair(inside, outside, trait.inside.wilson(), shares)
    return TraitView(voice.written(words, 160), shares, times, drawing)


def _shares(clusters: Clusters) -> Markup:
    """The groups side by side, as wide as they are large."""
    if not clusters.groups:
        return Markup("")
    parts = [
        (_KINDS[min(place, len(_KINDS) - 1)], group.accounts)
        for place, group in enumerate(clusters.groups)
    ]
    return stacked(parts, _placed(clusters.groups))


def _placed(groups: Sequence[Group]) -> int:
    return sum(group.accounts for group in groups)


def _measures(measure: Measure, told_of: str, voice: Voice) -> list[str]:
    """In the target, points, signed: what there is, in short sentences."""
    said = []
    if measure.qualified is not None and measure.qualified.n:
        share = voice.share(measure.qualified.hits, measure.qualified.n)
        said.append(f"{share} {voice('seg_qualified')}")
        if measure.undecided:
            undecided = voice.share(measure.undecided, measure.accounts)
            said.append(f"{undecided} {voice('seg_undecided')}")
    if measure.points is not None:
        said.append(f"{decimal(measure.points, voice.lang)} {voice('seg_points')}")
    if measure.conversion is not None:
        told = signed(measure.conversion, voice)
        said.append(voice("seg_told", name=voice(f"seg_signed_{told_of}"), told=told))
        if measure.conversion.n and measure.conversion_shrunk is not None:
            said.append(shrunk_words(measure, voice))
    return said


def _tiers_words(found: Segments, voice: Voice) -> str:
    if found.tiers is None:
        return ""
    return voice("seg_tiers_capacity" if found.tiers.by_capacity else "seg_tiers_points")


def _tiers(found: Segments, voice: Voice) -> list[TierView]:
    tiers = found.tiers
    if tiers is None:
        return []
    whole = len(found.ids)
    lines = []
    for tier, measure in zip(tiers.tiers, found.tier_measures, strict=True):
        asked = "seg_room_for" if tiers.by_capacity else "seg_from_points"
        notes = []
        if tier.lowest is not None:
            notes.append(voice("seg_lowest", n=decimal(tier.lowest, voice.lang)))
        if tier.tied:
            notes.append(voice.count("seg_tied", tier.tied))
        lines.append(
            TierView(
                voice("seg_tier", name=clean(tier.name)),
                voice(asked, n=_short(tier.asked, voice)), voice.whole(tier.accounts),
                voice.share(tier.accounts, whole), tuple(notes),
                tuple(_measures(measure, found.told_of, voice)),
            )
        )  # fmt: skip
    for key, number in (("seg_tier_rest", tiers.rest), ("seg_tier_out", tiers.out)):
        share = voice.share(number, whole)
        lines.append(TierView(voice(key), "", voice.whole(number), share, (), ()))
    return lines


def _short(value: float, voice: Voice) -> str:
    return voice.whole(int(value)) if value == int(value) else decimal(value, voice.lang)


def _tried(one: Tried, chosen: int, voice: Voice) -> TriedView:
    stable = percent(min(one.stability), voice) if one.stability else "–"
    gap = decimal(round(one.gap, 3) + 0.0, voice.lang, 3).replace("-", MINUS)
    gap = f"{gap} (± {decimal(one.error, voice.lang, 3)})"
    return TriedView(
        str(one.k), gap, p_words(one.p, voice.lang), stable, voice.whole(one.smallest),
        one.k == chosen,
    )  # fmt: skip


def _fields(clusters: Clusters, voice: Voice) -> str:
    if not clusters.fields:
        return ""
    names = [clean(field_label(name, voice.lang)) for name in clusters.fields]
    return voice("seg_fields", fields=", ".join(names))


def _left(clusters: Clusters, voice: Voice) -> list[tuple[str, str]]:
    reasons = dict.fromkeys(left.why for left in clusters.left)
    return [
        (
            voice(f"seg_left_{why}"),
            listed(
                [clean(field_label(x.field, voice.lang)) for x in clusters.left if x.why == why], 12
            ),
        )
        for why in reasons
    ]
