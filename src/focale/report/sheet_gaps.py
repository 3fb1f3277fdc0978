"""What does a profile not say yet, which key says it, and how is it written?

Every example can be pasted into the profile as it stands; "…" is what only its author knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from focale.report.voice import Voice

_TEXT = "{fr: …, en: …}"
_KEYS: dict[str, tuple[str, str]] = {
    "gap_label": ("label", f"label: {_TEXT}"),
    "gap_summary": ("summary", f"summary: {_TEXT}"),
    "gap_review": ("review", "review: {every_days: 90, owner: …}"),
    "gap_owner": ("owner", "owner: …"),
    "gap_mandatory": ("need", "need: mandatory"),
    "gap_preferred": ("need", "need: preferred"),
    "gap_gates": ("gates", "gates: [{id: customer, field: customer, is: true, if_blank: pass}]"),
    "gap_names": ("label", f"label: {_TEXT}"),
    "gap_proof": ("proof", "proof: assumption"),
    "gap_pains": ("pain_points", f"pain_points: [{{id: p1, label: {_TEXT}, seen_in: 0}}]"),
    "gap_heard": ("seen_in", "seen_in: 0"),
    "gap_value": ("value", f"value: [{_TEXT}]"),
    "gap_personas": (
        "personas",
        f"personas: [{{id: decider, label: {_TEXT}, role: decider, goals: [{_TEXT}], "
        f"objections: [{_TEXT}], messages: [{_TEXT}]}}]",
    ),
    "gap_role": ("role", "role: decider"),
    "gap_goals": ("goals", f"goals: [{_TEXT}]"),
    "gap_objections": ("objections", f"objections: [{_TEXT}]"),
    "gap_messages": ("messages", f"messages: [{_TEXT}]"),
    "gap_signals": (
        "event",
        "funding: {event: funds_raised, within_days: 365, absence: unknown, points: 5}",
    ),
}
"""Words -> the key that fills the gap, and a line to paste."""

MOST_NAMES = 6
"""Names told in one gap; the others are counted."""


@dataclass(frozen=True)
class Gap:
    """One thing that is not written yet.

    words: what it is, and where to find it. key: of the YAML; under: the key above it, "" at the
    top of the file. example: a line to paste.
    """

    words: str
    key: str
    under: str
    example: str

    @property
    def path(self) -> str:
        """The key with the one above it.

        >>> Gap("", "goals", "personas", "").path, Gap("", "value", "", "").path
        ('personas.goals', 'value')
        """
        return f"{self.under}.{self.key}" if self.under else self.key


def gap(code: str, voice: Voice, under: str = "", example: str = "", **facts: object) -> Gap:
    """The gap of these words. example: instead of the usual line.

    >>> gap("gap_role", Voice("en"), under="personas", names="Partner").example
    'role: decider'
    """
    key, line = _KEYS[code]
    return Gap(voice(code, **facts), key, under, example or line)


def gap_of(code: str, names: Iterable[str], voice: Voice, under: str) -> tuple[Gap, ...]:
    """The gap that several criteria or personas share; none where no name is given."""
    told = list(names)
    if not told:
        return ()
    return (gap(code, voice, under, names=listed(told, voice)),)


def listed(names: Sequence[str], voice: Voice) -> str:
    """Names for a sentence, the last ones counted where there are many.

    >>> listed(["a", "b", "c"], Voice("fr")), listed(list("abcdefgh"), Voice("en"))
    ('a, b, c', 'a, b, c, d, e, f and 2 more')
    """
    text = ", ".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return text if more <= 0 else f"{text} {voice.count('and_more', more)}"
