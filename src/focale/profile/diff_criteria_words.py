"""In which words is a change of a criterion or a gate told, in French and in English?"""

from __future__ import annotations

from decimal import Decimal

from focale.criterion import condition as c
from focale.glossary.fields import field_label
from focale.glossary.words import label
from focale.profile.describe import (
    asked_words,
    condition_words,
    event_words,
    number_words,
    value_words,
)
from focale.profile.document import Criterion, Gate, Label
from focale.profile.phrases import arrow, colon, pick, quoted, then


def gate_added(gate: Gate, lang: str) -> str:
    """A new eliminating criterion."""
    text = pick(lang, "Nouvel éliminatoire ", "New gate ") + quoted(gate.label.words(lang), lang)
    text += colon(lang) + condition_words(gate.condition, lang)
    return text + (then(lang) + _blank(True, lang) if gate.blank_passes else "") + "."


def gate_removed(gate: Gate, lang: str) -> str:
    """An eliminating criterion less."""
    name = quoted(gate.label.words(lang), lang)
    return pick(lang, f"Éliminatoire retiré : {name}.", f"Gate removed: {name}.")


def gate_changed(old: Gate, new: Gate, lang: str) -> str:
    """An eliminating criterion that asks something else."""
    parts = _shared_parts(old, new, lang)
    if old.blank_passes != new.blank_passes:
        parts.append(_blank(new.blank_passes, lang))
    name = quoted(old.label.words(lang), lang)
    head = pick(lang, f"Éliminatoire {name} : ", f"Gate {name}: ")
    return head + then(lang).join(parts) + "."


def _blank(passes: bool, lang: str) -> str:
    if passes:
        return pick(lang, "un champ vide passe", "a blank field passes")
    return pick(lang, "un champ vide ne passe plus", "a blank field no longer passes")


def added(criterion: Criterion, lang: str) -> str:
    """A new criterion."""
    name = quoted(criterion.label.words(lang), lang)
    text = pick(lang, f"Nouveau critère {name} : ", f"New criterion {name}: ")
    return (
        f"{text}{condition_words(criterion.condition, lang)}{then(lang)}{_stake(criterion, lang)}."
    )


def removed(criterion: Criterion, lang: str) -> str:
    """A criterion less."""
    name = quoted(criterion.label.words(lang), lang)
    head = pick(lang, f"Critère retiré : {name}", f"Criterion removed: {name}")
    return f"{head} ({_stake(criterion, lang)})."


def changed(old: Criterion, new: Criterion, lang: str) -> str:
    """A criterion that asks something else or weighs otherwise."""
    parts = _shared_parts(old, new, lang)
    if old.points != new.points:
        parts.append("points " + arrow(_points(old.points, lang), _points(new.points, lang)))
    if old.need != new.need:
        parts.append(arrow(_need(old.need, lang), _need(new.need, lang)))
    if old.met_from != new.met_from:
        pair = arrow(_percent(old.met_from, lang), _percent(new.met_from, lang))
        parts.append(pick(lang, "rempli à partir de ", "met from ") + pair)
    if old.pillar != new.pillar:
        pair = arrow(label(old.pillar, lang), label(new.pillar, lang))
        parts.append(pick(lang, "pilier ", "pillar ") + pair)
    if old.proof != new.proof:
        parts.append(arrow(_proof(old.proof, lang), _proof(new.proof, lang)))
    name = quoted(old.label.words(lang), lang)
    return f"{name}{colon(lang)}{then(lang).join(parts)}."


def reordered(labels: list[Label], lang: str) -> str:
    """The same criteria in another order."""
    names = ", ".join(one.words(lang) for one in labels)
    return pick(lang, f"Nouvel ordre des critères : {names}.", f"New order of criteria: {names}.")


def _shared_parts(old: Gate | Criterion, new: Gate | Criterion, lang: str) -> list[str]:
    """What gates and criteria have in common: name, condition, justification."""
    parts = []
    if old.label != new.label:
        parts.append(pick(lang, "renommé ", "renamed ") + quoted(new.label.words(lang), lang))
    if old.condition != new.condition:
        parts.append(condition_change(old.condition, new.condition, lang))
    if old.why != new.why and new.why.words(lang):
        why = quoted(new.why.words(lang), lang)
        parts.append(pick(lang, "justification ", "justified by ") + why)
    elif old.why != new.why:
        parts.append(pick(lang, "justification retirée", "justification removed"))
    return parts


def condition_change(old: c.Condition, new: c.Condition, lang: str) -> str:
    """What a condition asks now, beside what it asked.

    >>> from focale.glossary.fields import FieldType
    >>> condition_change(
    ...     c.FieldTest("headcount", FieldType.NUMBER, c.Between(30.0, 250.0), "between"),
    ...     c.FieldTest("headcount", FieldType.NUMBER, c.Between(50.0, 250.0), "between"),
    ...     "fr",
    ... )
    'effectif entre 30 et 250 → entre 50 et 250'
    """
    if isinstance(old, c.FieldTest) and isinstance(new, c.FieldTest) and old.field == new.field:
        if old.word == new.word and value_words(old, lang):
            return _values_change(old, new, lang)
        return arrow(condition_words(old, lang), asked_words(new, lang))
    if isinstance(old, c.EventTest) and isinstance(new, c.EventTest) and old.event == new.event:
        return arrow(condition_words(old, lang), event_words(new, lang))
    return arrow(condition_words(old, lang), condition_words(new, lang))


def _values_change(old: c.FieldTest, new: c.FieldTest, lang: str) -> str:
    """Which values come in and which go."""
    before, after = value_words(old, lang), value_words(new, lang)
    if before == after:  # a territory of the same name that holds other codes
        before, after = _codes(old), _codes(new)
    plus = ", ".join(value for value in after if value not in before)
    minus = ", ".join(value for value in before if value not in after)
    if not plus and not minus:
        return arrow(condition_words(old, lang), asked_words(new, lang))
    parts = []
    if plus:
        parts.append(pick(lang, "ajouté ", "added ") + plus)
    if minus:
        parts.append(pick(lang, "retiré ", "removed ") + minus)
    return f"{', '.join(parts)} ({field_label(new.field, lang)})"


def _codes(test: c.FieldTest) -> tuple[str, ...]:
    match test.test:
        case c.OneOf(values):
            return tuple(str(value) for value in values)
        case c.StartsWith(prefixes):
            return prefixes
        case _:
            return ()


def _stake(criterion: Criterion, lang: str) -> str:
    parts = [_need(criterion.need, lang)] if criterion.need else []
    if criterion.points is not None:
        plural = (
            "s" if abs(criterion.points) >= 2 or (lang != "fr" and criterion.points != 1) else ""
        )
        parts.append(f"{_points(criterion.points, lang)} point{plural}")
    return ", ".join(parts)


def _points(points: Decimal | None, lang: str) -> str:
    if points is None:
        return pick(lang, "non écrits", "not written")
    return number_words(float(points), lang)


def _need(need: str | None, lang: str) -> str:
    return label(need or "points_only", lang)


def _proof(proof: str | None, lang: str) -> str:
    return label(proof, lang) if proof else pick(lang, "sans preuve", "without proof")


def _percent(share: int, lang: str) -> str:
    return f"{number_words(share * 100 / c.FULL, lang)} %"
