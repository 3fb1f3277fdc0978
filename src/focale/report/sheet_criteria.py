"""What do the criteria, the gates and the signals of a profile say on its sheet?

The method asks for 3 to 5 mandatory criteria and 3 or 4 preferred ones; fewer is a gap. What
stands on events is told once, among the signals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from focale.criterion.condition import Condition, EventTest, FieldTest, has_event
from focale.criterion.fold import fold
from focale.glossary.fields import field_label
from focale.profile.advice import MANDATORY, PREFERRED
from focale.profile.describe import asked_words, condition_words, event_words
from focale.profile.document import Criterion, Gate, Label, Profile
from focale.report.profile_view import LONG
from focale.report.sheet_gaps import Gap, gap, gap_of
from focale.report.voice import Voice


@dataclass(frozen=True)
class Entry:
    """One line of a part. note: a word or two; asks, note, why: "" for nothing to say."""

    id: str
    name: str
    asks: str = ""
    note: str = ""
    why: str = ""


@dataclass(frozen=True)
class Part:
    """One part of the sheet. note: beside its title; more: below its entries."""

    title: str
    entries: tuple[Entry, ...]
    gaps: tuple[Gap, ...] = ()
    note: str = ""
    more: str = ""


def mandatory_part(profile: Profile, voice: Voice) -> Part:
    """The criteria without which a company is no ideal customer."""
    mine = [criterion for criterion in profile.criteria if criterion.need == "mandatory"]
    few = [gap("gap_mandatory", voice, "criteria", n=len(mine))] * (len(mine) < MANDATORY.start)
    return Part(
        voice("mandatory_part"),
        tuple(_entry(criterion, voice) for criterion in mine),
        (*few, *_unsaid(mine, voice)),
        _needed(profile.quorum.mandatory, len(mine), voice),
    )


def preferred_part(profile: Profile, voice: Voice) -> Part:
    """The criteria that tell the best from the good; below them, what only brings points."""
    mine = [criterion for criterion in profile.criteria if criterion.need == "preferred"]
    few = [gap("gap_preferred", voice, "criteria", n=len(mine))] * (len(mine) < PREFERRED.start)
    others = [c for c in profile.criteria if c.need is None and not has_event(c.condition)]
    names = ", ".join(_name(criterion.label, criterion.id, voice) for criterion in others)
    return Part(
        voice("preferred_part"),
        tuple(_entry(criterion, voice) for criterion in mine),
        (*few, *_unsaid(mine, voice)),
        _needed(profile.quorum.preferred, len(mine), voice),
        voice("also_scored", names=names) if others else "",
    )


def gates_part(profile: Profile, voice: Voice) -> Part:
    """What rules a company out."""
    if not profile.gates:
        return Part(voice("gates_part"), (), (gap("gap_gates", voice),))
    entries = tuple(
        Entry(
            gate.id,
            _name(gate.label, gate.id, voice),
            _asks(gate.condition, gate.label, voice),
            why=voice.written(gate.why.words(voice.lang), LONG),
        )
        for gate in profile.gates
    )
    gaps = gap_of("gap_names", _unnamed(profile.gates, voice), voice, "gates")
    return Part(voice("gates_part"), entries, gaps, more=voice("one_rules_out"))


def signals_part(profile: Profile, voice: Voice) -> Part:
    """The criteria that stand on events; those that take points away come last."""
    mine = [criterion for criterion in profile.criteria if has_event(criterion.condition)]
    if not mine:
        return Part(voice("signals_part"), (), (gap("gap_signals", voice, "criteria"),))
    return Part(
        voice("signals_part"),
        tuple(_signal(criterion, voice) for criterion in sorted(mine, key=_takes_away)),
        _unsaid([criterion for criterion in mine if criterion.need is None], voice),
    )


def is_unnamed(label: Label, id_: str) -> bool:
    """Whether only the identifier is there to be read.

    >>> is_unnamed(Label("size", "size"), "size"), is_unnamed(Label("Taille"), "size")
    (True, False)
    """
    return {label.fr, label.en} <= {id_, ""}


def _entry(criterion: Criterion, voice: Voice) -> Entry:
    is_signal = has_event(criterion.condition)
    why = voice.written(criterion.why.words(voice.lang), LONG)
    return Entry(
        criterion.id,
        _name(criterion.label, criterion.id, voice),
        voice("see_signals") if is_signal else _asks(criterion.condition, criterion.label, voice),
        voice.label(criterion.proof) if criterion.proof else "",
        # What an assumption supposes proves nothing.
        "" if criterion.proof == "assumption" else why,
    )


def _signal(criterion: Criterion, voice: Voice) -> Entry:
    need = voice.label(criterion.need) if criterion.need else ""
    return Entry(
        criterion.id,
        _name(criterion.label, criterion.id, voice),
        voice.written(_signal_words(criterion, voice), LONG),
        voice("penalty") if _takes_away(criterion) else need,
    )


def _signal_words(criterion: Criterion, voice: Voice) -> str:
    condition = criterion.condition
    if not isinstance(condition, EventTest):
        return condition_words(condition, voice.lang)
    # Whether silence counts matters to the score, not to those who watch.
    seen = replace(condition, absent_is_unknown=False)
    # Beside a name that people gave it, the code of the event says nothing more.
    words = condition_words if is_unnamed(criterion.label, criterion.id) else event_words
    return words(seen, voice.lang)


def _takes_away(criterion: Criterion) -> bool:
    return criterion.weight < 0


def _name(label: Label, id_: str, voice: Voice) -> str:
    return voice.written(label.words(voice.lang)) or id_


def _asks(condition: Condition, label: Label, voice: Voice) -> str:
    """What is asked; the field is not named again where the label has just named it."""
    lang = voice.lang
    if isinstance(condition, FieldTest):
        field = field_label(condition.field, lang)
        if fold(field) == fold(label.words(lang)):
            return voice.written(asked_words(condition, lang), LONG)
    return voice.written(condition_words(condition, lang), LONG)


def _needed(least: int, total: int, voice: Voice) -> str:
    return voice("needed", n=least, total=total) if least else ""


def _unsaid(criteria: Sequence[Criterion], voice: Voice) -> tuple[Gap, ...]:
    """The names and the proofs that nobody wrote."""
    unproven = [_name(c.label, c.id, voice) for c in criteria if c.proof is None]
    return (
        *gap_of("gap_names", _unnamed(criteria, voice), voice, "criteria"),
        *gap_of("gap_proof", unproven, voice, "criteria"),
    )


def _unnamed(named: Sequence[Criterion] | Sequence[Gate], voice: Voice) -> list[str]:
    return [_name(one.label, one.id, voice) for one in named if is_unnamed(one.label, one.id)]
