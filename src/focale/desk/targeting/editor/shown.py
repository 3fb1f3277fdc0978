"""How are the rows of a draft shown beside its counts, and which fields can one name?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from focale.desk.pages.words import lang
from focale.desk.targeting.editor.counting import Bar, Counts
from focale.desk.targeting.editor.sections import Row, Section
from focale.glossary.fields import FIELDS, FieldType, field_label

TEST_WORDS = "draft.test."
HEAD_WORDS = {
    "field": "draft.head.field", "event": "draft.head.event", "all": "draft.head.all",
    "any": "draft.head.any", "not": "draft.head.not", "k_of": "draft.head.k_of",
}  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """A row with its counts. is_absent: whether the market lacks a field that it reads."""

    row: Row
    bar: Bar | None


@dataclass(frozen=True)
class ShownSection:
    """A section with its rows as they are shown."""

    section: Section
    rows: list[Shown]


def with_bars(sections: Sequence[Section], counts: Counts) -> list[ShownSection]:
    """The sections, each gate and criterion with its counts."""
    return [
        ShownSection(one, [Shown(row, _bar(one, row, counts)) for row in one.rows])
        for one in sections
    ]


def _bar(section: Section, row: Row, counts: Counts) -> Bar | None:
    if section.name == "criteria":
        return counts.bars.get(row.key)
    if section.name == "gates":
        gates = [name for name in counts.bars if name.startswith("gate:")]
        place = row.path[-1]
        return counts.bars[gates[place]] if isinstance(place, int) and place < len(gates) else None
    return None


def known_fields(own: Mapping[str, FieldType]) -> list[tuple[str, str]]:
    """The fields that a form proposes: name, and what people call it."""
    names = [*(name for name in FIELDS if name != "id"), *own]
    return [(name, field_label(name, lang())) for name in dict.fromkeys(names)]
