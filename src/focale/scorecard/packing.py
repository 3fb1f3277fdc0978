"""How are a dozen sums kept in one or two whole numbers?

Every sum of the query (points by group and pillar, criteria met and unknown) takes a few bits
of a 62-bit word. A criterion then adds one number per word, chosen by its state, instead of
one per sum: the query adds a dozen numbers a row instead of a hundred.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlglot import exp

from focale.criterion import tree as t
from focale.glossary.words import NEEDS
from focale.scorecard.plan import Plan, Term

WORD_BITS = 62  # of a BIGINT, the sign and one bit left alone


@dataclass(frozen=True)
class Slot:
    """Where one sum lies: the word, the first bit, the width, and what to take off.

    Penalties are kept as what is *not* lost, so that nothing stored is negative; `bias` is
    the sum of all penalties.
    """

    word: int
    shift: int
    width: int
    bias: int


class Packing:
    """The layout of the sums of one plan, and the numbers that each criterion adds."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.groups = {
            name: frozenset(term.index for term in terms)
            for name, terms in plan.sub_scores().items()
        }
        self.slots: dict[str, Slot] = {}
        self.words = 1
        self._free = 0
        for name in ("fit", "engagement"):
            self._place_points(name)
        for need in NEEDS:
            most = len(plan.of_need(need))
            for part in ("met", "unknown", "signals"):
                self._place(f"{need}_{part}", most.bit_length(), 0)
        for name in ("open_up", "open_down"):
            self._place(name, sum(term.size for term in plan.terms).bit_length(), 0)
        for name in self.groups:
            if name not in self.slots:
                self._place_points(name)

    def _place_points(self, name: str) -> None:
        terms = [term for term in self.plan.terms if term.index in self.groups[name]]
        penalties = sum(term.size for term in terms if term.weight < 0)
        self._place(name, sum(term.size for term in terms).bit_length(), penalties)

    def _place(self, name: str, width: int, bias: int) -> None:
        if self._free + width > WORD_BITS:
            self.words += 1
            self._free = 0
        self.slots[name] = Slot(self.words - 1, self._free, width, bias)
        self._free += width

    def sums(self) -> list[t.Node]:
        """The words, as columns "word0", "word1" ... over the columns of `lines`."""
        columns = []
        for word in range(self.words):
            parts = [p for term in self.plan.terms for p in self._parts(term, word)]
            wide = [t.cast(t.integer(0), "BIGINT"), *parts]
            columns.append(t.alias(t.total(wide), f"word{word}"))
        return columns

    def unpacked(self, name: str) -> t.Node:
        """The sum of a slot, over the columns of `sums`."""
        slot = self.slots[name]
        if not slot.width:
            return t.integer(0)
        node: t.Node = t.col(f"word{slot.word}")
        if slot.shift:
            node = exp.BitwiseRightShift(this=node, expression=t.integer(slot.shift))
        node = exp.BitwiseAnd(this=t.wrapped(node), expression=t.integer((1 << slot.width) - 1))
        return t.sub(node, t.integer(slot.bias)) if slot.bias else exp.Paren(this=node)

    def _parts(self, term: Term, word: int) -> list[t.Node]:
        """What a term adds to a word."""
        met, unknown, missed = (
            sum(self._unit(name, word) * value for name, value in adds.items())
            for adds in self._adds(term)
        )
        state = t.col(f"m{term.index}")
        parts: list[t.Node] = []
        if met or unknown or missed:
            branches = [(state, t.integer(met)), (t.is_null(state.copy()), t.integer(unknown))]
            parts.append(t.case(branches, t.integer(missed)))
        if term.graded:
            unit = sum(self._unit(name, word) for name in self._point_slots(term))
            if unit:
                line = t.cast(t.col(f"p{term.index}"), "BIGINT")
                parts.append(t.mul(line, t.integer(unit)))
        return parts

    def _unit(self, name: str, word: int) -> int:
        slot = self.slots[name]
        return (1 << slot.shift) if slot.word == word and slot.width else 0

    def _point_slots(self, term: Term) -> list[str]:
        return [name for name, members in self.groups.items() if term.index in members]

    def _adds(self, term: Term) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
        """What a term adds to each sum when met, unknown and not met.

        The points of a grade are its line, added apart; of a penalty, what is not lost.
        """
        met: dict[str, int] = {}
        unknown: dict[str, int] = {}
        missed: dict[str, int] = {}
        for name in self._point_slots(term):
            if term.weight < 0:
                unknown[name] = missed[name] = term.size
                met[name] = term.size if term.graded else 0
            elif not term.graded:
                met[name] = term.size
        unknown["open_up" if term.weight > 0 else "open_down"] = term.size
        if term.need is not None:
            met[f"{term.need}_met"] = 1
            unknown[f"{term.need}_unknown"] = 1
            if term.signals is None:
                missed[f"{term.need}_signals"] = 1
        return met, unknown, missed
