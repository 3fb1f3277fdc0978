"""What does the page say of the quality of a list, number by number?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from focale.accounts.cleaning.reader import ID_FIELDS
from focale.accounts.quality.measures import AGES, Cells, FieldQuality, Quality, Segment
from focale.glossary.cleaning_wordings import DOUBTS, RULES
from focale.glossary.fields import FIELDS, field_label
from focale.glossary.person_fields import PERSON_FIELDS
from focale.profile.document import Profile
from focale.report.bars import bar, range_of, stacked
from focale.report.foreign import clean
from focale.report.market import FEW
from focale.report.voice import Voice
from focale.segment.blanks import BlankCost, BlankCosts
from focale.segment.quality import QualityReport

_AGE_WORDS = {
    "fresh": "age_fresh", "recent": "age_recent", "this_year": "age_this_year",
    "last_year": "age_last_year", "old": "age_old", "future": "age_future",
    "undated": "age_undated",
}  # fmt: skip
_ENOUGH = 3  # known fields from which segments are compared by these alone
_YOUNG = ("fresh", "recent", "this_year")


@dataclass(frozen=True)
class CountView:
    """A count and what share it is; the share is "" on fewer than FEW cases."""

    number: str
    share: str = ""


@dataclass(frozen=True)
class FieldView:
    """One column: its name for people, its header where it differs, and its cells."""

    name: str
    column: str
    filled: CountView
    valid: CountView
    doubtful: str
    invalid: str
    is_checked: bool
    odd: tuple[str, ...]
    bar: Markup


@dataclass(frozen=True)
class SegmentView:
    """One segment. worst: its fields, the least filled first."""

    name: str
    rows: str
    filled: CountView
    valid: CountView
    fresh: CountView | None
    bar: Markup
    fields: tuple[FieldView, ...]


@dataclass(frozen=True)
class AgeView:
    """One class of age."""

    key: str
    name: str
    number: str
    share: str
    bar: Markup


@dataclass(frozen=True)
class FreshView:
    """The ages of one column."""

    words: str
    ages: tuple[AgeView, ...]


@dataclass(frozen=True)
class UniqueView:
    """Whether the values of one column stand once."""

    name: str
    column: str
    rows: str
    distinct: str
    shared: CountView
    example: str
    bar: Markup


@dataclass(frozen=True)
class CostView:
    """What the blanks of one field cost."""

    name: str
    criteria: str
    decides: CountView
    surely: str
    blocks: str
    blank: CountView
    asked: str
    points: str
    notes: tuple[str, ...]
    bar: Markup


@dataclass(frozen=True)
class BlanksView:
    """What to complete first. together: of accounts that need several facts, "" for none."""

    profile: str
    words: str
    first: str
    first_words: str
    costs: tuple[CostView, ...]
    together: str


@dataclass(frozen=True)
class QualityView:
    """All that is said. blanks: None without a profile."""

    facts: tuple[tuple[str, CountView], ...]
    blanks: BlanksView | None
    known: tuple[FieldView, ...]
    own: tuple[FieldView, ...]
    segments_title: str
    segments: tuple[SegmentView, ...]
    fresh: tuple[FreshView, ...]
    unique: tuple[UniqueView, ...]


def quality_view(
    report: QualityReport, voice: Voice, profile: Profile | None = None
) -> QualityView:
    """The words and bars of one report. profile: the one that its blanks are told for."""
    found = report.quality
    fields = [_field(one, one.cells, voice) for one in found.fields]
    known = [view for view, one in zip(fields, found.fields, strict=True) if one.field]
    own = [view for view, one in zip(fields, found.fields, strict=True) if not one.field]
    by = next((one for one in found.fields if one.column == found.segment_by), None)
    title = name_of(by.field, by.column, voice) if by else ""
    return QualityView(
        facts=_facts(found, voice),
        blanks=_blanks(report.blanks, profile, voice) if report.blanks and profile else None,
        known=tuple(known),
        own=tuple(own),
        segments_title=voice("segments", column=title) if found.segment_by else "",
        segments=tuple(
            _segment(found, place, segment, voice)
            for place, segment in enumerate(found.segments)
        ),
        fresh=tuple(
            FreshView(
                voice("fresh_words", day=voice.day(found.as_of),
                      column=name_of(dated.field, dated.column, voice)),
                _ages(dated.ages, voice),
            )
            for dated in found.freshness
        ),
        unique=_unique(found, voice),
    )  # fmt: skip


def name_of(field: str, column: str, voice: Voice) -> str:
    """What people call a field; a column of one's own keeps its header."""
    if not field:
        return clean(column, 60)
    person = PERSON_FIELDS.get(field)
    if field not in FIELDS and person is not None:
        return person.fr if voice.lang == "fr" else person.en
    return clean(field_label(field, voice.lang), 60)


def counted(count: int, whole: int, voice: Voice) -> CountView:
    """A count, and its share where there are enough cases."""
    return CountView(voice.whole(count), voice.share(count, whole) if whole >= FEW else "")


def odd_words(code: str, voice: Voice) -> str:
    """What is odd in a cell, without what cleaning does about it."""
    french, english = DOUBTS.get(code) or RULES.get(code) or (code, code)
    words = (french if voice.lang == "fr" else english).partition(";")[0].strip()
    return voice.written(words)


def _facts(found: Quality, voice: Voice) -> tuple[tuple[str, CountView], ...]:
    whole = total(one.cells for one in found.known)
    facts = [(voice("quality_rows"), CountView(voice.whole(found.rows)))]
    if found.rejected:
        facts.append((voice("quality_rejected"), CountView(voice.whole(found.rejected))))
    facts += [
        (voice("quality_columns"), CountView(voice.whole(len(found.fields)))),
        (voice("quality_known"), CountView(voice.whole(len(found.known)))),
        (voice("quality_filled_all"), counted(whole.filled, whole.rows, voice)),
        (voice("quality_valid_all"), counted(whole.valid, whole.filled, voice)),
    ]
    return tuple(facts)


def total(cells: Iterable[Cells]) -> Cells:
    """All these cells together."""
    whole = Cells()
    for one in cells:
        for state in ("valid", "doubtful", "invalid", "filler", "blank"):
            whole.add(state, getattr(one, state))
    return whole


# --- fields and segments ----------------------------------------------------------------


def _field(one: FieldQuality, cells: Cells, voice: Voice) -> FieldView:
    odd = []
    if cells is one.cells:
        odd = [
            voice("field_odd", n=voice.whole(odd.count), words=odd_words(odd.code, voice),
                  example=clean(odd.example, 40))
            for odd in one.odd if odd.code != "placeholder"
        ]  # fmt: skip
    if cells.filler:
        odd.append(voice.count("field_filler", cells.filler))
    name = name_of(one.field, one.column, voice)
    return FieldView(
        name=name,
        column="" if one.column in (name, one.field) else clean(one.column, 60),
        filled=counted(cells.filled, cells.rows, voice),
        valid=counted(cells.valid, cells.filled, voice) if cells.filled else CountView("–"),
        doubtful=voice.whole(cells.doubtful) if one.checked else "",
        invalid=voice.whole(cells.invalid) if one.checked else "",
        is_checked=one.checked,
        odd=tuple(odd),
        bar=stacked(
            (("solid", cells.valid), ("light", cells.doubtful), ("open", cells.invalid)),
            cells.rows,
        ),
    )


def _segment(found: Quality, place: int, segment: Segment, voice: Voice) -> SegmentView:
    known = compared(found)
    whole = total(one.by_segment[place] for one in known)
    least = sorted(known, key=lambda one: one.by_segment[place].completeness or 0)
    fresh = None
    if found.freshness:
        ages = found.freshness[0].by_segment[place]
        dated = sum(n for age, n in ages.items() if age not in ("undated", "future"))
        young = sum(ages[age] for age in _YOUNG)
        fresh = counted(young, dated, voice) if dated else CountView("–")
    return SegmentView(
        name=segment_name(segment, voice),
        rows=voice.whole(segment.rows),
        filled=counted(whole.filled, whole.rows, voice)
        if segment.rows >= FEW
        else CountView(voice.whole(whole.filled)),
        valid=counted(whole.valid, whole.filled, voice)
        if segment.rows >= FEW
        else CountView(voice.whole(whole.valid)),
        fresh=fresh,
        bar=stacked(
            (("solid", whole.valid), ("light", whole.doubtful), ("open", whole.invalid)),
            whole.rows,
        ),
        fields=tuple(_field(one, one.by_segment[place], voice) for one in least),
    )


def compared(found: Quality) -> list[FieldQuality]:
    """The columns by which segments are compared: known fields, or all where few are known."""
    others = [one for one in found.fields if one.column != found.segment_by]
    known = [one for one in others if one.field and one.field not in ID_FIELDS]
    return known if len(known) >= _ENOUGH else others


def segment_name(segment: Segment, voice: Voice) -> str:
    """A segment's own value, or what the rest is called."""
    if segment.kind == "value":
        return clean(segment.name, 60)
    return voice("segment_other") if segment.kind == "other" else voice("segment_unknown")


# --- age and repeats --------------------------------------------------------------------


def _ages(ages: dict[str, int], voice: Voice) -> tuple[AgeView, ...]:
    rows = sum(ages.values())
    shown = [age for age in AGES if ages[age] or age != "future"]
    kinds = {"future": "lost", "undated": "open"}
    return tuple(
        AgeView(
            age, voice(_AGE_WORDS[age]), voice.whole(ages[age]),
            voice.share(ages[age], rows) if rows >= FEW else "",
            bar(ages[age], rows, kinds.get(age, "solid")),
        )
        for age in shown
    )  # fmt: skip


def _unique(found: Quality, voice: Voice) -> tuple[UniqueView, ...]:
    views = []
    for one in found.uniqueness:
        name = name_of(one.field, one.column, voice)
        example = ""
        if one.example:
            words = clean(one.example, 40)
            example = voice("unique_example", example=words, n=voice.whole(one.largest))
        views.append(
            UniqueView(
                name, "" if one.column in (name, one.field) else clean(one.column, 60),
                voice.whole(one.rows), voice.whole(one.distinct),
                counted(one.shared, one.rows, voice), example, bar(one.shared, one.rows, "lost"),
            )
        )  # fmt: skip
    return tuple(views)


# --- what blanks cost -------------------------------------------------------------------


def _blanks(costs: BlankCosts, profile: Profile, voice: Voice) -> BlanksView:
    numbers = {name: voice.whole(getattr(costs, name)) for name in ("undecided", "scored", "alone")}
    first = costs.fields[0] if costs.fields and costs.fields[0].decides else None
    return BlanksView(
        profile=clean(profile.label.words(voice.lang) or profile.name),
        words=voice.count("blanks_words", costs.undecided, **numbers),
        first=voice("blanks_first", field=name_of(first.field, first.field, voice))
        if first
        else "",
        first_words=voice.count("blanks_first_words", first.decides) if first else "",
        costs=tuple(_cost(cost, costs, profile, voice) for cost in costs.fields),
        together=voice.count("blanks_together", costs.together) if costs.together else "",
    )


def _cost(cost: BlankCost, costs: BlankCosts, profile: Profile, voice: Voice) -> CostView:
    notes = []
    if not cost.in_file:
        notes.append(voice("blanks_no_column"))
    if cost.surely:
        notes.append(voice("blanks_surely", n=voice.whole(cost.surely)))
    if cost.outside:
        notes.append(voice.count("blanks_market", cost.outside))
    each = cost.points_each
    return CostView(
        name=name_of(cost.field, cost.field, voice),
        criteria=", ".join(_criteria(cost.criteria, profile, voice)),
        decides=counted(cost.decides, costs.undecided, voice),
        surely=voice.whole(cost.surely),
        blocks=voice.whole(cost.blocks),
        blank=counted(cost.blank, costs.scored, voice),
        asked=voice.whole(cost.asked),
        points="–" if each is None else voice.points(round(each * 1000)),
        notes=tuple(notes),
        bar=range_of(cost.decides, cost.blocks, costs.undecided),
    )


def _criteria(ids: Sequence[str], profile: Profile, voice: Voice) -> list[str]:
    """What the criteria are called."""
    labels = {criterion.id: criterion.label for criterion in profile.criteria}
    labels |= {f"gate:{gate.id}": gate.label for gate in profile.gates}
    return [clean(labels[id_].words(voice.lang) or id_, 60) for id_ in ids]
