"""How is a profile written so that the same profile is always the same text?

Canonical: keys in the order of `keys`, two spaces, one line for a short `{...}` or `[...]`
that was one, every comment kept. Scalars keep their source text (`NO`, `0123`, `62.10`):
general YAML writers, ruamel's round trip included, rewrite some numbers, and leave a comment
behind when its key moves. write(write(x)) = write(x).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from focale.glossary.messages import FocaleError, Message
from focale.profile.comments import Comments, Notes
from focale.profile.keys import PLACES, Map, Own, Plain, Several, Shape, names
from focale.yaml_tree import Entries, Items, Scalar, Tree, read_tree

WIDTH = 100
_BREAKS = re.compile("[\n\x85\u2028\u2029]")
_BLOCK_SCALAR = re.compile(r"([|>][-+]?)[ \t]*(?:#[^\n]*)?\n")


def write_profile(text: str, source: str = "profile") -> str:
    """The canonical text of a profile, comments kept.

    Raises FocaleError for what is no plain YAML mapping; other faults are kept as they are.

    >>> print(write_profile("version: 3\\nprofile:   p # mine\\ncriteria: {}"), end="")
    profile: p  # mine
    version: 3
    criteria: {}
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    faults: list[Message] = []
    root = read_tree(text, source, faults)
    if faults:
        raise FocaleError(faults)
    return _Writer(text, root).document(root)


class _Writer:
    """Writes the tree of one text."""

    def __init__(self, text: str, root: Entries) -> None:
        self._text = text
        self._comments = Comments(text, root)

    def document(self, root: Entries) -> str:
        header = _single_blanks(self._comments.header)
        lines = self._entries(root, 0, Map("profile"))
        if not root.entries:
            lines = ["{}"]
        while header and not header[0]:
            header.pop(0)
        return "\n".join([*header, *lines, *_single_blanks(self._comments.footer)]) + "\n"

    def _entries(self, node: Entries, indent: int, shape: Shape | None) -> list[str]:
        lines: list[str] = []
        for number, (key, value) in enumerate(_in_order(node, shape)):
            notes = self._comments.of(key)
            head = f"{self._key(key)}:"
            written = self._value(head, value, indent, _shape_of(shape, key.text), notes)
            lines += _around(notes, written, indent, is_first=number == 0)
        return lines

    def _items(self, node: Items, indent: int, shape: Shape | None) -> list[str]:
        of = Map(shape.place) if isinstance(shape, Several) else shape
        lines: list[str] = []
        for number, item in enumerate(node.items):
            notes = self._comments.of(item)
            written = self._item(item, indent, of, notes)
            lines += _around(notes, written, indent, is_first=number == 0)
        return lines

    def _item(self, item: Tree, indent: int, shape: Shape | None, notes: Notes) -> list[str]:
        if isinstance(item, Scalar) or self._fits(item, indent + 2):
            return self._value("-", item, indent, shape, notes)
        if notes.beside:
            notes.above.append(notes.beside)
            notes.beside = ""
        inner = indent + 2
        lines = (
            self._items(item, inner, shape)
            if isinstance(item, Items)
            else self._entries(item, inner, shape)
        )
        first = next(n for n, line in enumerate(lines) if line and line[inner] != "#")
        notes.above += [line.strip() for line in lines[:first] if line]
        return [" " * indent + "- " + lines[first].lstrip(), *lines[first + 1 :]]

    def _value(
        self, head: str, value: Tree, indent: int, shape: Shape | None, notes: Notes
    ) -> list[str]:
        """The lines of a value after its key or dash."""
        start, beside = " " * indent + head, f"  {notes.beside}" if notes.beside else ""
        if isinstance(value, Scalar):
            block = self._block_scalar(value, indent + 2)
            if block:
                return [f"{start} {block[0]}{beside}", *block[1:]]
            return [f"{start} {self._scalar(value)}{beside}"]
        if self._fits(value, len(start) + 1):
            return [f"{start} {self._flow(value, shape)}{beside}"]
        if isinstance(value, Items):
            return [f"{start}{beside}", *self._items(value, indent + 2, shape)]
        return [f"{start}{beside}", *self._entries(value, indent + 2, shape)]

    def _fits(self, node: Entries | Items, column: int) -> bool:
        """Whether a collection is written on one line: it was, and it is short enough."""
        if not (node.entries if isinstance(node, Entries) else node.items):
            return True
        if not node.span.flow or self._comments.inside(node):
            return False
        return column + len(self._flow(node, None)) <= WIDTH

    def _flow(self, node: Tree, shape: Shape | None) -> str:
        if isinstance(node, Scalar):
            return self._scalar(node)
        if isinstance(node, Items):
            of = Map(shape.place) if isinstance(shape, Several) else shape
            return "[" + ", ".join(self._flow(item, of) for item in node.items) + "]"
        pairs = [
            f"{self._key(key)}: {self._flow(value, _shape_of(shape, key.text))}"
            for key, value in _in_order(node, shape)
        ]
        return "{" + ", ".join(pairs) + "}"

    def _key(self, key: Scalar) -> str:
        return self._scalar(key) if key.text or not key.plain else '""'

    def _scalar(self, node: Scalar) -> str:
        """The source text of a scalar; on one line when it was on several."""
        raw = self._text[node.span.start : node.span.end]
        if not raw:
            return "null"
        if not _BREAKS.search(raw):
            return raw
        if node.plain and not _BREAKS.search(node.text):
            return node.text
        return _quoted(node.text)

    def _block_scalar(self, node: Scalar, indent: int) -> list[str]:
        """The lines of a `|` or `>` text, indented anew; none for any other scalar."""
        raw = self._text[node.span.start : node.span.end]
        header = None if node.plain else _BLOCK_SCALAR.match(raw)
        if header is None or "+" in header.group(1):  # "+" would take in the empty lines below
            return []
        lines = raw[header.end() :].split("\n")
        while lines and not lines[-1].strip():
            lines.pop()
        if not lines or not lines[0].strip():
            return []
        deep = len(lines[0]) - len(lines[0].lstrip(" "))
        if lines[0][deep] == "\t" or any(len(line) > deep for line in lines if not line.strip()):
            return []
        moved = [" " * indent + line[deep:] if line.strip() else "" for line in lines]
        return [header.group(1), *moved]


def _around(notes: Notes, written: list[str], indent: int, is_first: bool) -> list[str]:
    """The lines of an entry between the comments above and below it."""
    above, below, pad = _single_blanks(notes.above), _single_blanks(notes.below), " " * indent
    while is_first and above and not above[0]:
        above.pop(0)
    return [
        *(pad + line if line else "" for line in above),
        *written,
        *(pad + line if line else "" for line in below),
    ]


def _single_blanks(lines: list[str]) -> list[str]:
    """The lines with each run of empty ones made a single one."""
    return [line for n, line in enumerate(lines) if line or n == 0 or lines[n - 1]]


def _shape_of(shape: Shape | None, key: str) -> Shape | None:
    """What the table says of the value of a key."""
    if isinstance(shape, Own):
        return shape.value
    if not isinstance(shape, Map):
        return None
    found = next((known.shape for known in PLACES[shape.place] if known.name == key), None)
    return Map("label") if found in (Plain.LABEL, Plain.LABELS) else found


def _in_order(node: Entries, shape: Shape | None) -> Sequence[tuple[Scalar, Tree]]:
    """Known keys in the order of the table, then the others as they stand."""
    if not isinstance(shape, Map):
        return node.entries
    known = names(shape.place)
    return sorted(
        node.entries, key=lambda e: known.index(e[0].text) if e[0].text in known else len(known)
    )


def _quoted(text: str) -> str:
    """A text between double quotes, everything invisible escaped."""
    signs = []
    for sign in text:
        if sign in '"\\':
            signs.append("\\" + sign)
        elif sign == "\n":
            signs.append("\\n")
        elif sign.isprintable():
            signs.append(sign)
        else:
            point = ord(sign)
            signs.append(f"\\u{point:04X}" if point < 0x10000 else f"\\U{point:08X}")
    return '"' + "".join(signs) + '"'
