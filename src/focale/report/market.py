"""What does the page say of the market as a whole?

The share kept and what to think of it, the counts by verdict, band and tier, what is unknown
most often, and where every row of the file went.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from focale.glossary.words import BANDS, VERDICTS
from focale.profile.document import Profile
from focale.report import figures
from focale.report.bars import bar, kept_chart
from focale.report.foreign import clean
from focale.report.voice import Voice
from focale.scorecard.kept import GOOD_KEPT, Kept
from focale.scorecard.plan import Plan
from focale.scorecard.summary import Summary

FEW = 5
"""A percentage on fewer cases says so."""

_FALLING = ("solid", "light", "rest")  # bars of the best, the second, the others

MOST_UNKNOWN = 6
"""Criteria listed as worth finding out first."""


@dataclass(frozen=True)
class Tally:
    """One counted line: its words, a note beside, the number, its share, and a bar."""

    words: str
    note: str
    number: str
    share: str
    bar: Markup


@dataclass(frozen=True)
class KeptView:
    """The share of the market kept, with what to think of it. Empty market: no share."""

    share: str
    state: str
    is_warning: bool
    advice: str
    words: str
    possible: str
    notes: tuple[str, ...]
    chart: Markup


@dataclass(frozen=True)
class MarketView:
    """All that is said of one profile's market."""

    kept: KeptView
    verdicts: tuple[Tally, ...]
    bands: tuple[Tally, ...]
    tiers: tuple[Tally, ...]
    unknown: tuple[Tally, ...]
    more_unknown: str
    rows: str


def market_view(summary: Summary, plan: Plan, voice: Voice) -> MarketView:
    """The words and bars of one summary."""
    unknown = _unknown(summary, plan, voice)
    more = len(summary.unknown) - len(unknown)
    return MarketView(
        kept=kept_view(summary.kept, voice),
        verdicts=tuple(
            tally(voice.label(word), summary.verdicts[word], summary.scored, voice, kind=kind)
            for word, kind in zip(VERDICTS, ("solid", "open", "light", "rest"), strict=True)
        ),
        bands=_bands(summary, plan.profile, voice),
        tiers=_tiers(summary, plan.profile, voice),
        unknown=unknown,
        more_unknown=voice.count("enrich_more", more) if more else "",
        rows=voice(
            "rows",
            n=voice.whole(summary.rows_in),
            scored=voice.whole(summary.scored),
            rejected=voice.whole(summary.rejected),
        ),
    )


def kept_view(kept: Kept, voice: Voice) -> KeptView:
    """What the profile keeps, in words and as a chart."""
    state = state_of(kept)
    notes = []
    if kept.market and kept.market < FEW:
        notes.append(voice.count("kept_few", kept.market))
    if kept.outside_unknown:
        notes.append(voice.count("kept_outside", kept.outside_unknown))
    possible = ""
    if kept.possible > kept.qualified:
        share = voice.share(kept.possible, kept.market)
        possible = voice("kept_possible", share=share, n=voice.whole(kept.possible))
    return KeptView(
        share=voice.share(kept.qualified, kept.market) if kept.market else "",
        state=voice(state),
        is_warning=state in ("kept_wide", "kept_empty"),
        advice=voice(f"{state}_words"),
        words=voice.count("kept_words", kept.qualified, market=voice.whole(kept.market)),
        possible=possible,
        notes=tuple(notes),
        chart=kept_chart(kept, voice),
    )


def state_of(kept: Kept) -> str:
    """What to think of the share kept, as a key of the catalogue.

    >>> [state_of(Kept(100, 0, n, 60)) for n in (51, 50, 25, 19)]
    ['kept_wide', 'kept_loose', 'kept_good', 'kept_narrow_open']
    """
    if kept.share is None or kept.possible_share is None:
        return "kept_empty"
    if kept.is_too_wide:
        return "kept_wide"
    if kept.share > GOOD_KEPT[1]:
        return "kept_loose"
    if kept.share >= GOOD_KEPT[0]:
        return "kept_good"
    return "kept_narrow_open" if kept.possible_share >= GOOD_KEPT[0] else "kept_narrow"


def tally(
    words: str, count: int, total: int, voice: Voice, *, note: str = "", kind: str = "solid"
) -> Tally:
    """One line: a count, its share of the total where there are enough, and its bar."""
    shown = voice.share(count, total) if total >= FEW else ""
    return Tally(words, note, voice.whole(count), shown, bar(count, total, kind))


def _bands(summary: Summary, profile: Profile, voice: Voice) -> tuple[Tally, ...]:
    now, nurture = (
        figures.line_points(edge, voice.lang)
        for edge in (profile.bands.handle_now, profile.bands.nurture)
    )
    notes = (
        voice("from_points", n=now), voice("from_points", n=nurture),
        voice("below_points", n=nurture),
    )  # fmt: skip
    return tuple(
        tally(voice.label(word), summary.bands[word], summary.scored, voice, note=note, kind=kind)
        for word, note, kind in zip(BANDS, notes, _FALLING, strict=True)
    )


def _tiers(summary: Summary, profile: Profile, voice: Voice) -> tuple[Tally, ...]:
    """One line a tier, and one for the accounts that have none."""
    notes = {
        letter: voice("from_fit", n=figures.line_points(least, voice.lang))
        for letter, least in profile.tiers
    }
    last = figures.line_points(profile.tiers[-1][1], voice.lang) if profile.tiers else ""
    lines = [
        tally(
            voice("tier", tier=letter), count, summary.scored, voice,
            note=notes.get(letter) or (voice("below_fit", n=last) if last else ""),
            kind=_FALLING[min(place, 2)],
        )
        for place, (letter, count) in enumerate(summary.tiers.items())
    ]  # fmt: skip
    without = summary.scored - sum(summary.tiers.values())
    note = voice("out_or_no_fit")
    return (
        *lines,
        tally(voice("no_tier"), without, summary.scored, voice, note=note, kind="rest"),
    )


def _unknown(summary: Summary, plan: Plan, voice: Voice) -> tuple[Tally, ...]:
    """The criteria unknown most often, the most frequent first."""
    terms = {term.id: term for term in plan.terms}
    labels = {c.id: clean(c.label.words(voice.lang)) for c in plan.profile.criteria}
    return tuple(
        tally(
            labels[name], count, summary.scored, voice, kind="open",
            note=points_words(terms[name].weight, voice),
        )
        for name, count in list(summary.unknown.items())[:MOST_UNKNOWN]
    )  # fmt: skip


def points_words(thousandths: int, voice: Voice) -> str:
    """What a criterion weighs: "15 points", "−10 points"."""
    return voice.count("weight", thousandths // 1000, points=voice.points(thousandths))
