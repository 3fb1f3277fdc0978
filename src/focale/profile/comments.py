"""Which comment belongs to which entry of a YAML text?

A comment on a line of its own speaks of the entry below it, or of the one above when it is
indented like that one; a comment after a value speaks of that value. So comments move with
their entries when the writer puts keys in order. Empty lines are kept as empty comments.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from focale.yaml_tree import Entries, Items, Scalar, Tree

_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\n]*)")


@dataclass
class Notes:
    """The comments of one entry; "" stands for an empty line."""

    above: list[str] = field(default_factory=list)
    beside: str = ""
    below: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Anchor:
    """An entry that a comment can belong to: a key with its value, or an item of a list."""

    node: Scalar | Tree
    value: Tree
    start: int
    line: int
    column: int
    closed: int  # where the outermost [] or {} around it ends; 0 outside any
    chain: tuple[int, ...]  # places of the entries that hold it, itself last


@dataclass(frozen=True)
class _Token:
    """A comment, or an empty line."""

    start: int
    line: int
    column: int
    text: str
    alone: bool


class Comments:
    """The comments of one text, by entry."""

    def __init__(self, text: str, tree: Tree) -> None:
        self.header: list[str] = []
        self.footer: list[str] = []
        self._notes: dict[int, Notes] = {}
        self._anchors: list[_Anchor] = []
        self._collect(tree, 0, ())
        self._starts = [anchor.start for anchor in self._anchors]
        scalars = sorted(_scalars(tree), key=lambda scalar: scalar.span.start)
        self._attach(list(_tokens(text, scalars)))

    def of(self, node: Tree) -> Notes:
        """The notes of a key or an item."""
        return self._notes.setdefault(id(node), Notes())

    def inside(self, node: Tree) -> bool:
        """Whether anything inside a collection has a comment."""
        entries: tuple[tuple[Tree, Tree], ...] = ()
        if isinstance(node, Entries):
            entries = node.entries
        elif isinstance(node, Items):
            entries = tuple((item, item) for item in node.items)
        for anchor, value in entries:
            notes = self._notes.get(id(anchor))
            if notes is not None and (notes.above or notes.beside or notes.below):
                return True
            if self.inside(value):
                return True
        return False

    def _collect(self, node: Tree, closed: int, chain: tuple[int, ...]) -> None:
        """List every entry under a node, in document order."""
        if isinstance(node, Scalar):
            return
        closed = closed or (node.span.end if node.span.flow else 0)
        entries: list[tuple[Tree, Tree]] = (
            list(node.entries)
            if isinstance(node, Entries)
            else [(item, item) for item in node.items]
        )
        for anchor, value in entries:
            here = (*chain, len(self._anchors))
            start, line = anchor.span.start, anchor.line
            column = node.span.column
            self._anchors.append(_Anchor(anchor, value, start, line, column, closed, here))
            self._collect(value, closed, here)

    def _attach(self, tokens: list[_Token]) -> None:
        run: list[_Token] = []
        for token in tokens:
            if run and bisect_left(self._starts, token.start) > self._before(run[0]):
                self._attach_run(run)
                run = []
            if token.alone or not self._attach_beside(token):
                run.append(token)
        if run:
            self._attach_run(run)

    def _before(self, token: _Token) -> int:
        """How many entries begin before a comment."""
        return bisect_left(self._starts, token.start)

    def _attach_beside(self, token: _Token) -> bool:
        """Whether the entry that the comment stands beside was found."""
        place = self._before(token) - 1
        while place >= 0 and 0 < self._anchors[place].closed <= token.start:
            place -= 1
        if place < 0:
            return False
        anchor = self._anchors[place]
        is_short = isinstance(anchor.value, Scalar) or anchor.value.span.flow
        if token.line != anchor.line and not (
            is_short and token.line == anchor.value.span.last_line
        ):
            return False
        notes = self.of(anchor.node)
        if notes.beside:
            notes.above.append(token.text)
        else:
            notes.beside = token.text
        return True

    def _attach_run(self, run: list[_Token]) -> None:
        """Share out lines of comment that stand between two entries."""
        place = self._before(run[0])
        after = self._anchors[place] if place < len(self._anchors) else None
        if place == 0:
            self._attach_head(run, after)
            return
        last, start = self._anchors[place - 1], run[0].start
        if last.closed > start:
            run = [token for token in run if token.text]
        if last.closed > start and (after is None or after.start > last.closed):
            self.of(last.node).below += [token.text for token in run]
            return
        column = -1 if after is None else after.column
        lows = [n for n, token in enumerate(run) if token.text and token.column <= column]
        split = lows[0] if lows else len(run)
        while split and not run[split - 1].text:
            split -= 1
        pending: list[str] = []
        for token in run[:split]:
            pending.append(token.text)
            if token.text:
                ends_file = after is None and token.column == 0
                holder = self._holder(last, token.column)
                below = self.footer if ends_file else self.of(holder).below
                below += pending
                pending = []
        if after is not None:
            self.of(after.node).above += [token.text for token in run[split:]]

    def _attach_head(self, run: list[_Token], first: _Anchor | None) -> None:
        """What stands before the first entry: up to the last empty line, of the whole file."""
        texts = [token.text for token in run]
        blanks = [n for n, text in enumerate(texts) if not text]
        cut = blanks[-1] + 1 if blanks else 0
        self.header = texts[:cut] if first is not None else texts
        if first is not None:
            self.of(first.node).above += texts[cut:]

    def _holder(self, last: _Anchor, column: int) -> Tree:
        """The innermost entry around `last` that is not indented further than a comment."""
        chain = [self._anchors[place] for place in last.chain]
        fitting = [a for a in chain if not a.closed and a.column <= column]
        return (fitting or chain)[-1 if fitting else 0].node


def _scalars(node: Tree) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Items):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in node.entries:
            yield key
            yield from _scalars(value)


def _tokens(text: str, scalars: list[Scalar]) -> Iterator[_Token]:
    """Comments and empty lines, in order: what stands outside every scalar."""
    end = 0
    for scalar in scalars:
        yield from _gap(text, end, scalar.span.start)
        header = None if scalar.plain else _BLOCK_HEADER.match(text, scalar.span.start)
        if header is not None:
            line = text.count("\n", 0, scalar.span.start) + 1
            yield _Token(header.start(1), line, 0, header.group(1).rstrip(), alone=False)
        written = text[scalar.span.start : scalar.span.end]
        # a | or > text takes in the empty lines below it; they stand between two entries
        end = max(end, scalar.span.start + len(written.rstrip()))
    yield from _gap(text, end, len(text))


def _gap(text: str, start: int, end: int) -> Iterator[_Token]:
    line = text.count("\n", 0, start) + 1
    at_line_start = start == 0 or text[start - 1] == "\n"
    place = start
    pieces = text[start:end].split("\n")
    for number, piece in enumerate(pieces):
        is_whole = (number > 0 or at_line_start) and number < len(pieces) - 1
        sign = piece.find("#")
        if sign >= 0:
            alone = not piece[:sign].strip() and (number > 0 or at_line_start)
            column = sign if number > 0 or at_line_start else 0
            yield _Token(place + sign, line, column, piece[sign:].rstrip(), alone)
        elif is_whole and not piece.strip():
            yield _Token(place, line, 0, "", alone=True)
        place += len(piece) + 1
        line += 1
