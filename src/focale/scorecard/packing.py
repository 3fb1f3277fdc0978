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
SHORT_BITS = 31  # a word that takes no more is an INT, and cheaper to add


UNKNOWNS = "unknowns"
"""The bit set of the unknown terms; in a word of its own where it does not fit the others."""


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
        self.bits = [0]  # taken of each word
        for name in ("fit", "engagement"):
            self._place_points(name)
        for need in NEEDS:
            most = len(plan.of_need(need))
            for part in ("met", "unknown"):
                self._place(f"{need}_{part}", most.bit_length(), 0)
            signals = sum(term.signals is None for term in plan.of_need(need))
            self._place(f"{need}_signals", signals.bit_length(), 0)
        self.bits.append(0)  # what counts by verdict and tier do not read stands apart
        for name in ("open_up", "open_down"):
            self._place(name, sum(term.size for term in plan.terms).bit_length(), 0)
        if self.bits[-1] + len(plan.terms) <= WORD_BITS:
            self._place(UNKNOWNS, len(plan.terms), 0)
        self.bits.append(0)
        for name in self.groups:
            if name not in self.slots:
                self._place_points(name)

    def _place_points(self, name: str) -> None:
        terms = [term for term in self.plan.terms if term.index in self.groups[name]]
        penalties = sum(term.size for term in terms if term.weight < 0)
        self._place(name, sum(term.size for term in terms).bit_length(), penalties)

    def _place(self, name: str, width: int, bias: int) -> None:
        if self.bits[-1] + width > WORD_BITS:
            self.bits.append(0)
        self.slots[name] = Slot(len(self.bits) - 1, self.bits[-1], width, bias)
        self.bits[-1] += width

    def sums(self) -> list[t.Node]:
        """The words, as columns "word0", "word1" ... over the columns of `lines`."""
        columns = []
        for word, bits in enumerate(self.bits):
            type_ = "INT" if bits <= SHORT_BITS else "BIGINT"
            parts = [p for term in self.plan.terms for p in self._parts(term, word, type_)]
            columns.append(t.alias(t.total(parts or [t.integer(0)]), f"word{word}"))
        if UNKNOWNS not in self.slots:
            bits_set = t.total(_unknown_bit(term) for term in self.plan.terms)
            columns.append(t.alias(bits_set, "word_unknowns"))
        return columns

    def unpacked(self, name: str) -> t.Node:
        """The sum of a slot, over the columns of `sums`."""
        if name not in self.slots:
            return t.col(f"word_{name}")
        slot = self.slots[name]
        if not slot.width:
            return t.integer(0)
        node: t.Node = t.col(f"word{slot.word}")
        if slot.shift:
            node = exp.BitwiseRightShift(this=node, expression=t.integer(slot.shift))
        node = exp.BitwiseAnd(this=t.wrapped(node), expression=t.integer((1 << slot.width) - 1))
        return t.sub(node, t.integer(slot.bias)) if slot.bias else exp.Paren(this=node)

    def _parts(self, term: Term, word: int, type_: str) -> list[t.Node]:
        """What a term adds to a word, in numbers of the word's type."""
        met, unknown, missed = (
            sum(self._unit(name, word) * value for name, value in adds.items())
            for adds in self._adds(term)
        )
        parts: list[t.Node] = []
        if met or unknown or missed:
            branches: list[tuple[t.Node, t.Node]] = []
            if met != missed:
                branches.append((t.col(f"m{term.index}"), t.integer(met)))
            if unknown != missed:
                branches.append((t.is_null(t.col(f"m{term.index}")), t.integer(unknown)))
            least: t.Node = t.integer(missed)
            if type_ == "BIGINT":
                least = t.cast(least, type_)  # and so the whole is of the type
            parts.append(t.case(branches, least) if branches else least)
        if term.graded:
            unit = sum(self._unit(name, word) for name in self._point_slots(term))
            line: t.Node = t.col(f"p{term.index}")
            if type_ == "BIGINT":
                line = t.cast(line, type_)
            if unit:
                parts.append(line if unit == 1 else t.mul(line, t.integer(unit)))
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
        if UNKNOWNS in self.slots:
            unknown[UNKNOWNS] = 1 << term.index
        if term.need is not None:
            met[f"{term.need}_met"] = 1
            unknown[f"{term.need}_unknown"] = 1
            if term.signals is None:
                missed[f"{term.need}_signals"] = 1
        return met, unknown, missed


def _unknown_bit(term: Term) -> t.Node:
    bit = t.cast(t.text(str(1 << term.index)), "BIGINT")
    return t.case([(t.is_null(t.col(f"m{term.index}")), bit)], t.cast(t.integer(0), "BIGINT"))
