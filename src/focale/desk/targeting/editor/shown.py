"""How are the rows of a draft shown beside its counts, and which fields can one name?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from focale.desk.pages.words import lang
from focale.desk.targeting.editor.counting import Bar, Counts
from focale.desk.targeting.editor.sections import Row, Section, bar_id
from focale.glossary.fields import FIELDS, FieldType, field_label

TEST_WORDS = "draft.test."
HEAD_WORDS = {
    "field": "draft.head.field", "event": "draft.head.event", "all": "draft.head.all",
    "any": "draft.head.any", "not": "draft.head.not", "k_of": "draft.head.k_of",
}  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """A row with its counts."""

    row: Row
    bar: Bar | None


@dataclass(frozen=True)
class ShownSection:
    """A section with its rows as they are shown."""

    section: Section
    rows: list[Shown]

    @property
    def is_alone(self) -> bool:
        """Whether its only row says what its title says."""
        return len(self.rows) == 1 and self.section.more is None


def with_bars(sections: Sequence[Section], counts: Counts) -> list[ShownSection]:
    """The sections, each gate and criterion with its counts."""
    return [
        ShownSection(one, [Shown(row, _bar(one, row, counts)) for row in one.rows])
        for one in sections
    ]


def bars_of(counts: Counts) -> list[tuple[str, Bar]]:
    """Each gate and criterion with its counts, by the id of the element that shows them."""
    return [(bar_id(name), bar) for name, bar in counts.bars.items()]


def _bar(section: Section, row: Row, counts: Counts) -> Bar | None:
    if section.name not in ("criteria", "gates"):
        return None
    return next((bar for name, bar in bars_of(counts) if name == row.bar_id), None)


def known_fields(own: Mapping[str, FieldType]) -> list[tuple[str, str]]:
    """The fields that a form proposes: name, and what people call it."""
    names = [*(name for name in FIELDS if name != "id"), *own]
    return [(name, field_label(name, lang())) for name in dict.fromkeys(names)]
