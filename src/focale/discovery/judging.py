"""Which questions compare like with like, and what does an answer mean for people?"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from focale.discovery.asked import Left
from focale.discovery.facts import Facts
from focale.discovery.findings import Against, Trait
from focale.discovery.outcomes import Outcomes
from focale.discovery.search.draws import Rows
from focale.discovery.search.pattern import Asks
from focale.discovery.search.question import Question
from focale.discovery.search.run import Hit, Searched
from focale.evidence.rates import Rate

MORE_FILLED = 0.20
"""How much more often a field may be filled among the best than elsewhere."""
ECHO_FROM = 0.5
"""Share of the accounts of one pattern that show another one, from which the other is its echo."""
ECHO_GAP = 1.25
"""How many times as frequent among the best it may be there: few accounts prove no echo."""
SAME_FROM = 0.9
"""Share of the accounts of either of two patterns that show both: one trait, told twice."""
States = npt.NDArray[np.int8]
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
    """Turns answers into traits: habits, circular fields, echoes, what converts.

    place: of each row, the row that stands for its company: a company has one more for each
    earlier day.
    """

    circular: tuple[str, ...]
    defining: tuple[str, ...]
    outcomes: Outcomes | None
    others: Rows | None
    place: Rows

    def traits(self, searched: Searched, best: Rows) -> tuple[Trait, ...]:
        """One trait a field; best: the rows they were searched with."""
        circular = set(self.circular)
        echoes = _echoes(searched, best)
        listed = []
        for hit in searched.hits:
            listed.append(Trait(
                hit, self._against(hit, best, self.others), self._won(hit, best),
                hit.field in circular, hit.pattern.asks == "seen",
                echoes.get(hit.field, ""), hit.field in self.defining,
            ))  # fmt: skip
        following = {trait.field for trait in listed if trait.follows}
        # What only repeats a circular trait rests on nothing else.
        return tuple(
            replace(trait, is_circular=True) if trait.echo_of in following else trait
            for trait in listed
        )

    def _against(self, hit: Hit, best: Rows, others: Rows | None) -> Against | None:
        if others is None or not len(others):
            return None
        return Against(_rate(hit, best), _rate(hit, others))

    def _won(self, hit: Hit, best: Rows) -> Against | None:
        if self.outcomes is None:
            return None
        won = self.outcomes.won
        won = won[~np.isin(self.place[won], self.place[best])]
        return Against(_rate(hit, won), _rate(hit, self.outcomes.lost))


def _rate(hit: Hit, rows: Rows) -> Rate:
    meets = hit.question.meets(hit.candidate, hit.question.codes[rows])
    return Rate(int((meets == 1).sum()), int((meets >= 0).sum()))


def _twins(searched: Searched) -> dict[str, str]:
    """Field -> the field that holds for nearly the same accounts: a region, and its départements.

    The one that says the place itself comes before a group of places; then the more surprising.
    """
    hits = [hit for hit in searched.found if hit.more]
    hits.sort(key=lambda hit: hit.pattern.asks is Asks.WORD and bool(hit.pattern.name))
    states = [hit.question.meets(hit.candidate, hit.question.codes) for hit in hits]
    found: dict[str, str] = {}
    for place, hit in enumerate(hits):
        for before in range(place):
            if hits[before].field not in found and _are_same(states[before], states[place]):
                found[hit.field] = hits[before].field
                break
    return found


def _are_same(one: States, other: States) -> bool:
    """Whether two patterns hold for nearly the same accounts, of those known to both."""
    known = (one >= 0) & (other >= 0)
    either = int((((one == 1) | (other == 1)) & known).sum())
    return either > 0 and int(((one == 1) & (other == 1)).sum()) >= SAME_FROM * either


def _echoes(searched: Searched, best: Rows) -> dict[str, str]:
    """Field -> the field that says it already: it holds for the same accounts; or most accounts of
    that pattern show this one too, the best hardly more often, and nothing certain is left inside.

    No chains, whose ends would differ: nothing is an echo of an echo, and what becomes one hands
    its own echoes on.
    """
    found = _twins(searched)
    singles = {hit.field: hit for hit in searched.found}
    for pair in searched.pairs:
        half, alone = pair.inside, singles.get(pair.field)
        if half is None or alone is None or pair.is_found:
            continue
        if pair.field in found or half.field in found:
            continue
        usual, mine = _along(half, alone), _along(half, alone, best)
        if usual is None or mine is None or usual < ECHO_FROM:
            continue
        if mine <= ECHO_GAP * usual:
            found = {echo: half.field if of == pair.field else of for echo, of in found.items()}
            found[pair.field] = half.field
    return found


def _along(half: Hit, alone: Hit, rows: Rows | slice = slice(None)) -> float | None:
    """Share of the accounts of one pattern that show another one too, of those known."""
    inside = half.question.meets(half.candidate, half.question.codes[rows]) == 1
    meets = alone.question.meets(alone.candidate, alone.question.codes[rows][inside])
    known = meets >= 0
    return float((meets[known] == 1).mean()) if known.any() else None
