"""What changes from one version of a profile to the next?

In sentences that a sales manager reads, French and English: no YAML, values as written. The
words stand in `diff_words` and `diff_criteria_words`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from focale.criterion.condition import Condition
from focale.profile import diff_criteria_words as criteria_words, diff_words as words
from focale.profile.document import Criterion, Gate, Label, Profile


@dataclass(frozen=True)
class Change:
    """One difference.

    part: "profile", "market", "gates", "criteria", "quorum", "thresholds" or "story".
    kind: "added", "removed" or "changed". id: of what changes, "" when it has none.
    """

    part: str
    kind: str
    sentence: Label
    id: str = ""

    def words(self, lang: str) -> str:
        """The sentence in one language."""
        return self.sentence.words(lang)


@dataclass(frozen=True)
class Comparison:
    """Two profiles and what changes from the old to the new one."""

    old: Profile
    new: Profile
    changes: tuple[Change, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.changes)

    def words(self, lang: str) -> list[str]:
        """A heading, then one sentence for each change.

        >>> from focale.profile.templates import template
        >>> compare(template("blank"), template("blank")).words("en")
        ['My ideal customer, twice version 1: nothing changes.']
        """
        heading = words.heading(self.old, self.new, bool(self.changes), lang)
        return [heading, *(change.words(lang) for change in self.changes)]


def compare(old: Profile, new: Profile) -> Comparison:
    """Every difference that a reader of the profile would want to know, in its order."""
    changes = (
        *_identity(old, new),
        *_market(old, new),
        *_gates(old, new),
        *_criteria(old, new),
        *_quorum(old, new),
        *_thresholds(old, new),
        *_story(old, new),
    )
    return Comparison(old, new, changes)


def _change(part: str, kind: str, key: str, say: Callable[..., str], *about: object) -> Change:
    """A change in both languages; `say` takes what it is about, then the language."""
    return Change(part, kind, Label(fr=say(*about, "fr"), en=say(*about, "en")), key)


def _kind(before: object, after: object) -> str:
    return "added" if before is None else "removed" if after is None else "changed"


def _identity(old: Profile, new: Profile) -> Iterator[Change]:
    part, kind = "profile", "changed"
    if old.label != new.label:
        yield _change(part, kind, "label", words.renamed, old.label, new.label)
    if old.summary != new.summary:
        yield _change(part, kind, "summary", words.summary, new.summary)
    if old.timezone != new.timezone:
        yield _change(part, kind, "timezone", words.timezone, old.timezone, new.timezone)
    if old.raw_scale != new.raw_scale:
        yield _change(part, kind, "scale", words.scale, new.raw_scale)
    for name in dict.fromkeys([*old.fields, *new.fields]):
        before, after = old.fields.get(name), new.fields.get(name)
        if before is not after:
            yield _change(part, _kind(before, after), name, words.own_field, name, before, after)


def _market(old: Profile, new: Profile) -> Iterator[Change]:
    for condition in _only_in(old.market, new.market):
        yield _change("market", "removed", "", words.market, condition, False)
    for condition in _only_in(new.market, old.market):
        yield _change("market", "added", "", words.market, condition, True)


def _only_in(some: Sequence[Condition], others: Sequence[Condition]) -> list[Condition]:
    return [condition for condition in some if condition not in others]


def _gates(old: Profile, new: Profile) -> Iterator[Change]:
    before, after = {g.id: g for g in old.gates}, {g.id: g for g in new.gates}
    for key, gate in before.items():
        if key not in after:
            yield _change("gates", "removed", key, criteria_words.gate_removed, gate)
    for key, gate in after.items():
        if key not in before:
            yield _change("gates", "added", key, criteria_words.gate_added, gate)
        elif _differ(before[key], gate):
            yield _change("gates", "changed", key, criteria_words.gate_changed, before[key], gate)


def _differ(one: Gate | Criterion, other: Gate | Criterion) -> bool:
    """Whether anything but the place in the file differs."""
    return {**vars(one), "line": 0} != {**vars(other), "line": 0}


def _criteria(old: Profile, new: Profile) -> Iterator[Change]:
    part = "criteria"
    before, after = {c.id: c for c in old.criteria}, {c.id: c for c in new.criteria}
    for key, criterion in before.items():
        if key not in after:
            yield _change(part, "removed", key, criteria_words.removed, criterion)
    for key, criterion in after.items():
        if key not in before:
            yield _change(part, "added", key, criteria_words.added, criterion)
        elif _differ(before[key], criterion):
            yield _change(part, "changed", key, criteria_words.changed, before[key], criterion)
    common = [key for key in after if key in before]
    if common != [key for key in before if key in after]:
        labels = [after[key].label for key in common]
        yield _change(part, "changed", "", criteria_words.reordered, labels)


def _quorum(old: Profile, new: Profile) -> Iterator[Change]:
    before, after = words.quorum(old), words.quorum(new)
    if before != after:
        yield _change("quorum", "changed", "", words.quorum_changed, before, after)


def _thresholds(old: Profile, new: Profile) -> Iterator[Change]:
    pairs: list[tuple[str, int | None, int | None]] = [
        ("handle_now", old.bands.handle_now, new.bands.handle_now),
        ("nurture", old.bands.nurture, new.bands.nurture),
    ]
    before, after = dict(old.tiers), dict(new.tiers)
    pairs += [
        (letter, before.get(letter), after.get(letter)) for letter in sorted({**before, **after})
    ]
    pairs.append(("abm", old.abm, new.abm))
    for name, was, now in pairs:
        if was != now:
            yield _change("thresholds", _kind(was, now), name, words.threshold, name, was, now)


def _story(old: Profile, new: Profile) -> Iterator[Change]:
    for part in ("review", "value", "interviews", "history"):
        was, now = old.story.get(part), new.story.get(part)
        if was != now:
            yield _change("story", _kind(was, now), part, words.story, part, was, now)
    for part in ("personas", "pain_points"):
        before, after = _records(old, part), _records(new, part)
        for key in dict.fromkeys([*before, *after]):
            record, other = before.get(key), after.get(key)
            if record != other:
                kind, told = _kind(record, other), other or record
                yield _change("story", kind, key, words.record, part, kind, told)


def _records(profile: Profile, part: str) -> dict[str, dict[str, object]]:
    """id -> record of a list in the story."""
    found = profile.story.get(part)
    records = found if isinstance(found, list) else []
    return {str(r["id"]): r for r in records if isinstance(r, dict)}
