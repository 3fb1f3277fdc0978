"""Which questions compare like with like, and what does an answer mean for people?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from focale.discovery.facts import Facts, Left
from focale.discovery.findings import Against, Trait
from focale.discovery.outcomes import Outcomes
from focale.discovery.search.draws import Rows
from focale.discovery.search.question import Question
from focale.discovery.search.run import Hit, Searched
from focale.evidence.rates import Rate

MORE_FILLED = 0.20
"""How much more often a field may be filled among the best than elsewhere."""
ECHO_FROM = 0.5
"""Share of the accounts of one pattern that show another one, from which the other is its echo."""
_TELLS_BEST, _TELLS_BASE = 0.9, 0.001  # shares of a value that says "customer", not what they are


def comparable(facts: Facts, best: Rows, rest: Rows) -> tuple[list[Question], list[Left]]:
    """The questions that compare like with like, and why the others are not asked."""
    asked: list[Question] = []
    left: list[Left] = []
    for question in facts.questions:
        mine, theirs = question.codes[best], question.codes[rest]
        known, usual = float((mine >= 0).mean()), float((theirs >= 0).mean())
        if known - usual >= MORE_FILLED:
            told = {"best": round(100 * known), "base": round(100 * usual)}
            left.append(Left(question.field, "not_comparable", told))
        elif not (mine >= 0).any() or not (theirs >= 0).any():
            left.append(Left(question.field, "blank"))
        elif _tells_customers(question, best, rest):
            left.append(Left(question.field, "tells_customers"))
        else:
            asked.append(question)
    return asked, left


def _tells_customers(question: Question, best: Rows, rest: Rows) -> bool:
    """Whether a value stands for nearly all the best and nobody else: it says "customer"."""
    mine, theirs = question.codes[best], question.codes[rest]
    mine, theirs = mine[mine >= 0], theirs[theirs >= 0]
    share = np.bincount(mine, minlength=question.classes) / max(len(mine), 1)
    usual = np.bincount(theirs, minlength=question.classes) / max(len(theirs), 1)
    return (
        bool(((share >= _TELLS_BEST) & (usual < _TELLS_BASE)).any()) and question.sets is not None
    )


@dataclass
class Judge:
    """Turns answers into traits: habits, circular fields, echoes, what converts."""

    circular: tuple[str, ...]
    defining: tuple[str, ...]
    outcomes: Outcomes | None
    others: Rows | None

    def traits(self, searched: Searched, best: Rows) -> tuple[Trait, ...]:
        """One trait a field; best: the rows they were searched with."""
        circular = set(self.circular)
        echoes = _echoes(searched)
        listed = []
        for hit in searched.hits:
            listed.append(Trait(
                hit, self._against(hit, best, self.others), self._won(hit, best),
                hit.field in circular, hit.pattern.asks == "seen", echoes.get(hit.field, ""),
                hit.field in self.defining,
            ))  # fmt: skip
        return tuple(listed)

    def _against(self, hit: Hit, best: Rows, others: Rows | None) -> Against | None:
        if others is None or not len(others):
            return None
        return Against(_rate(hit, best), _rate(hit, others))

    def _won(self, hit: Hit, best: Rows) -> Against | None:
        if self.outcomes is None:
            return None
        won = np.setdiff1d(self.outcomes.won, best)
        return Against(_rate(hit, won), _rate(hit, self.outcomes.lost))


def _rate(hit: Hit, rows: Rows) -> Rate:
    meets = hit.question.meets(hit.candidate, hit.question.codes[rows])
    return Rate(int((meets == 1).sum()), int((meets >= 0).sum()))


def _echoes(searched: Searched) -> dict[str, str]:
    """Field -> the field that says it already: most accounts of that pattern show this one too,
    and inside it nothing is left that tells the best apart."""
    found: dict[str, str] = {}
    singles = {hit.field: hit for hit in searched.found}
    for pair in searched.pairs:
        half, alone = pair.inside, singles.get(pair.field)
        if half is None or alone is None or pair.is_found or pair.field in found:
            continue
        share = _along(half, alone)
        if share is not None and share >= ECHO_FROM:
            found[pair.field] = found.get(half.field, half.field)
    return found


def _along(half: Hit, alone: Hit) -> float | None:
    """Share of the accounts of one pattern that show another one too, of those known."""
    inside = half.question.meets(half.candidate, half.question.codes) == 1
    meets = alone.question.meets(alone.candidate, alone.question.codes[inside])
    known = meets >= 0
    return float((meets[known] == 1).mean()) if known.any() else None
