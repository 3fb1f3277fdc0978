"""What gathers while a profile is read: its faults, and what it declares?

Every scalar is read here; a fault is noted with its line and the reading goes on, so that all
of them are told at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from focale.criterion.condition import number_of
from focale.glossary.fields import FieldType
from focale.glossary.messages import Message, closest, listed
from focale.profile.document import Label
from focale.profile.keys import names
from focale.yaml_tree import Entries, Items, Scalar, Tree, shown

MAX_FAULTS = 500  # what comes after has the same causes
_LONGEST_NUMBER = 40  # signs; also keeps 1e-300000000 out of exact arithmetic


@dataclass
class Desk:
    """What the reading of one profile gathers."""

    source: str
    faults: list[Message] = field(default_factory=list)
    fields: dict[str, FieldType] = field(default_factory=dict)
    territories: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def fault(self, code: str, line: int, **facts: object) -> None:
        """Note a fault and go on."""
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(Message(code, self.source, line, facts))

    def unknown_keys(self, node: Entries, known: Sequence[str]) -> None:
        """Note every key that is not known, with the closest ones."""
        for key, _ in node.entries:
            if key.text in known or len(self.faults) >= MAX_FAULTS:
                continue
            near = closest(key.text, known) if len(key.text) <= 40 else []
            if near:
                self.fault("unknown_key_near", key.line, key=shown(key.text), near=listed(near))
            else:
                self.fault("unknown_key", key.line, key=shown(key.text), known=listed(known, 40))

    def mapping(
        self, node: Tree | None, what: str, known: Sequence[str] | None = None
    ) -> Entries | None:
        """A mapping, its keys checked against `known`; a fault for anything else that is there."""
        if isinstance(node, Entries):
            if known is not None:
                self.unknown_keys(node, known)
            return node
        if node is not None:
            self.fault("wants_mapping", node.line, what=what)
        return None

    def items(self, node: Tree | None, what: str) -> tuple[Tree, ...]:
        """The items of a list; a fault for anything else that is there."""
        if isinstance(node, Items):
            return node.items
        if node is not None:
            self.fault("wants_list", node.line, what=what)
        return ()

    def needed(self, node: Entries, key: str) -> Tree | None:
        """The value of a key that must be there."""
        value = node.get(key)
        if value is None:
            self.fault("missing_key", node.line, key=key)
        return value

    def text(self, node: Tree, what: str) -> str | None:
        """A scalar that holds something, as written; a fault otherwise."""
        if isinstance(node, Scalar) and not node.is_null and node.text.strip():
            return node.text
        self.fault("wants_text", node.line, what=what)
        return None

    def label(self, node: Tree | None, what: str) -> Label | None:
        """A text, or a mapping with fr and en; None when it is not there or has a fault."""
        if isinstance(node, Entries) and node.entries:
            self.unknown_keys(node, names("label"))
            words = {
                key.text: self.text(value, key.text) or ""
                for key, value in node.entries
                if key.text in names("label")
            }
            return Label(**words)
        if isinstance(node, Scalar) and not node.is_null and node.text.strip():
            return Label(fr=node.text, en=node.text)
        if node is not None:
            self.fault("wants_label", node.line, what=what)
        return None

    def number(self, node: Tree, what: str) -> float | None:
        """A number as a profile writes them; a fault otherwise."""
        exact = self.exact(node, what)
        return None if exact is None else float(exact)

    def exact(self, node: Tree, what: str) -> Decimal | None:
        """A number kept exactly as written."""
        written = _written(node)
        try:
            number_of(written)
            exact = Decimal(written)
        except (ArithmeticError, ValueError):
            exact = None
        if exact is not None and len(written) <= _LONGEST_NUMBER and abs(exact.adjusted()) < 320:
            return exact
        self.fault("wants_number", node.line, what=what, written=shown(written))
        return None

    def whole(self, node: Tree, what: str, low: int, high: int) -> int | None:
        """A whole number between two bounds, both included."""
        written = _written(node)
        plain = written.isascii() and written.isdigit() and len(written) < 10
        if plain and low <= int(written) <= high:
            return int(written)
        facts = {"what": what, "written": shown(written), "low": low, "high": high}
        self.fault("wants_whole", node.line, **facts)
        return None

    def one_of(self, node: Tree, what: str, words: Sequence[str]) -> str | None:
        """One of a few words."""
        written = _written(node)
        if written in words:
            return written
        facts = {"what": what, "written": shown(written), "words": listed(words, 12)}
        self.fault("wants_word", node.line, **facts)
        return None


def _written(node: Tree) -> str:
    """The text of a scalar; a mapping or a list shows as what it is."""
    return (
        node.text if isinstance(node, Scalar) else "[...]" if isinstance(node, Items) else "{...}"
    )
