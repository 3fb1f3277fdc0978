"""What does the page say of the size of a market, number by number?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from focale.glossary.naf import naf_name, naf_written
from focale.glossary.territory import DEPARTEMENTS
from focale.glossary.words import VERDICTS
from focale.report.bars import bar, range_of
from focale.report.foreign import clean
from focale.report.market import FEW, KeptView, Tally, kept_view, tally
from focale.report.profile_view import ProfileView, profile_view
from focale.report.tile_map import Shade, Tile, legend, tile_map
from focale.report.voice import Voice
from focale.scorecard.plan import Plan
from focale.segment.parts import Part, Split
from focale.segment.size import MarketSize, Step
from focale.segment.size_table import part_name

_READ_FROM = {
    ("departement", "postcode"): "from_both_places",
    ("departement",): "from_departement",
    ("postcode",): "from_postcode",
}
_NAMED_ON_MAP = 3  # départements that the map names for those who do not see it


@dataclass(frozen=True)
class Figure:
    """A count and what share of the market it is; both "" where there is nothing to say."""

    number: str = ""
    share: str = ""


@dataclass(frozen=True)
class StepView:
    """One line of the funnel. kind: "", or gate, mandatory, preferred in words."""

    label: str
    kind: str
    left: Figure
    dropped: Figure
    unknown: Figure
    possible: Figure
    bar: Markup


@dataclass(frozen=True)
class PartView:
    """One line of a table. level: as of the part. code: in front of the name, "" for none."""

    level: str
    code: str
    name: str
    total: str
    qualified: str
    undecided: str
    share: str
    bar: Markup
    inside: tuple[PartView, ...] = ()
    opens: str = ""


@dataclass(frozen=True)
class MapView:
    """The map, its legend, and the same numbers as lines: every département by its code."""

    drawing: Markup
    shades: tuple[tuple[Markup, str], ...]
    rows: tuple[tuple[PartView, str], ...]
    note: str


@dataclass(frozen=True)
class SizeView:
    """All that is said. sectors, regions, sizes: None where no column answers."""

    profile: ProfileView
    kept: KeptView
    counts: tuple[Tally, ...]
    conditions: str
    verdicts: tuple[Tally, ...]
    rows: str
    funnel: tuple[StepView, ...]
    funnel_note: str
    map: MapView | None
    regions: tuple[PartView, ...] | None
    sectors: tuple[PartView, ...] | None
    sizes: tuple[PartView, ...] | None


def size_view(size: MarketSize, plan: Plan, voice: Voice) -> SizeView:
    """The words, bars and map of one size."""
    profile = profile_view(plan, None, voice)
    rules = dict(profile.rules)
    counts = {
        "in_market": (size.kept.market, "solid"),
        "outside_market": (size.outside, "rest"),
        "unknown": (size.kept.outside_unknown, "open"),
    }
    numbers = {"n": size.rows_in, "scored": size.scored, "rejected": size.rejected}
    return SizeView(
        profile=profile,
        kept=kept_view(size.kept, voice),
        counts=tuple(
            tally(voice.label(word), count, size.scored, voice, kind=kind)
            for word, (count, kind) in counts.items()
        ),
        conditions=rules[voice("rule_market")],
        verdicts=tuple(
            tally(voice.label(word), size.verdicts[word], size.kept.market, voice, kind=kind)
            for word, kind in zip(VERDICTS, ("solid", "open", "light", "rest"), strict=True)
        ),
        rows=voice("rows", **{name: voice.whole(number) for name, number in numbers.items()}),
        funnel=tuple(_funnel(size, voice)) if size.funnel else (),
        funnel_note=_funnel_note(size, plan, rules[voice("rule_qualified")], voice),
        map=_map(size, voice) if size.territory else None,
        regions=_parts(size.territory, voice, with_codes=False),
        sectors=_parts(size.sectors, voice),
        sizes=_parts(size.sizes, voice, with_codes=False),
    )


# --- the funnel -------------------------------------------------------------------------


def _funnel(size: MarketSize, voice: Voice) -> Iterator[StepView]:
    """The market, each step, and the verdict."""
    market, kept = size.kept.market, size.kept

    def figure(number: int) -> Figure:
        return Figure(voice.whole(number), voice.share(number, market) if market >= FEW else "")

    def line(label: str, met: int, possible: int) -> StepView:
        drawn = range_of(met, possible, market)
        return StepView(label, "", figure(met), Figure(), Figure(), figure(possible), drawn)

    yield line(voice("funnel_market"), market, market)
    for step in size.funnel:
        yield StepView(
            label=clean(step.label.words(voice.lang)),
            kind=voice.label(step.kind),
            left=figure(step.met),
            dropped=figure(step.dropped),
            unknown=figure(step.unknown),
            possible=figure(step.possible),
            bar=range_of(step.met, step.possible, market),
        )
    yield line(voice("funnel_verdict"), kept.qualified, kept.possible)


def _funnel_note(size: MarketSize, plan: Plan, quorum: str, voice: Voice) -> str:
    """What the verdict asks, where it asks less than every step of the funnel."""
    if not size.funnel:
        return voice("funnel_none")
    asked = sum(_is_counted(step) for step in size.funnel)
    is_looser = plan.profile.quorum.mandatory + plan.profile.quorum.preferred < asked
    return voice("funnel_looser", quorum=quorum) if is_looser else ""


def _is_counted(step: Step) -> bool:
    return step.kind != "gate"


# --- parts ------------------------------------------------------------------------------


def _parts(
    split: Split | None, voice: Voice, *, with_codes: bool = True
) -> tuple[PartView, ...] | None:
    """with_codes: NAF codes stand before the names, and sections open."""
    if split is None:
        return None
    most = max((part.qualified for part in (*split.parts, *split.apart)), default=0)
    return tuple(
        _part(part, most, voice, with_codes=with_codes) for part in (*split.parts, *split.apart)
    )


def _part(part: Part, most: int, voice: Voice, *, with_codes: bool) -> PartView:
    inside: tuple[PartView, ...] = ()
    if with_codes:
        finer = [inner for child in part.inside for inner in child.parts()]
        inside = tuple(_part(inner, most, voice, with_codes=False) for inner in finer)
    is_code = part.level in ("section", "division", "naf")
    has_name = bool(naf_name(part.key, voice.lang)) if is_code else True
    return PartView(
        level=part.level,
        code=naf_written(part.key) if is_code and has_name else "",
        name=part_name(part, voice.lang),
        total=voice.whole(part.total),
        qualified=voice.whole(part.qualified),
        undecided=voice.whole(part.undecided),
        share=voice.share(part.qualified, part.total) if part.total >= FEW else "",
        bar=bar(part.qualified, most) if part.qualified else Markup(""),
        inside=inside,
        opens=voice.count("sector_inside", len(inside)) if inside else "",
    )


# --- the map ----------------------------------------------------------------------------


def _map(size: MarketSize, voice: Voice) -> MapView:
    there = size.departements()
    found = {
        code: there.get(code) or Part("departement", code, 0, 0, 0)
        for code in sorted(DEPARTEMENTS)
    }  # fmt: skip
    tiles = {code: _tile(part, voice) for code, part in found.items()}
    most = max(part.qualified for part in found.values())
    title = voice("map_title")
    fields = size.territory.fields if size.territory else ()
    shades = [(shade.swatch, _span(shade, voice)) for shade in legend(tiles)]
    return MapView(
        drawing=tile_map(tiles, title, _map_words(found, voice), voice),
        shades=tuple(shades),
        rows=tuple(
            (_part(part, most, voice, with_codes=False), code) for code, part in found.items()
        ),
        note=voice(_READ_FROM[fields]),
    )


def _tile(part: Part, voice: Voice) -> Tile:
    facts = {"name": DEPARTEMENTS[part.key], "code": part.key}
    if not part.total:
        return Tile(0, 0, voice("tile_empty", **facts))
    facts |= {"total": voice.whole(part.total), "undecided": voice.whole(part.undecided)}
    return Tile(part.qualified, part.total, voice.count("tile", part.qualified, **facts))


def _map_words(found: Mapping[str, Part], voice: Voice) -> str:
    """The map in a sentence: where most are kept."""
    first = sorted(found.values(), key=lambda part: (-part.qualified, part.key))[:_NAMED_ON_MAP]
    named = [
        voice("map_place", name=DEPARTEMENTS[part.key], n=voice.whole(part.qualified))
        for part in first
        if part.qualified
    ]
    return voice("map_words", most=", ".join(named)) if named else voice("map_none")


def _span(shade: Shade, voice: Voice) -> str:
    least, most = voice.whole(shade.least), voice.whole(shade.most)
    if shade.least == shade.most:
        return voice("shade_same", least=least)
    return voice("shade_span", least=least, most=most)
