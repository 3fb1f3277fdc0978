"""Would the profile have kept each best customer, had it been found without it?

The whole discovery is repeated without each of them: its search, its pairs, its draft. That share
is shown with its interval, never forced.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from focale.discovery.draft import need_of
from focale.discovery.findings import Recall, Trait
from focale.discovery.quorum import MANDATORY, PREFERRED, qualified
from focale.discovery.search.draws import Rows
from focale.discovery.search.question import Question
from focale.discovery.search.run import Chances, Searched, search
from focale.engine.session import Progress
from focale.evidence.rates import Rate

Judged = Callable[[Rows, Searched], Sequence[Trait]]


def recall_of(
    questions: Sequence[Question],
    best: Rows,
    rest: Rows,
    times: int,
    judged: Judged,
    progress: Progress | None = None,
    apart: Collection[str] = (),
    heard: Callable[[int, Sequence[Trait]], None] | None = None,
) -> Recall:
    """How many of the best are kept, each by the profile that is found without it.

    apart: as the search takes it. heard: is told the row of each, and all the traits found
    without it.
    """
    chances = Chances(times)
    kept = undecided = drafted = 0
    for place, row in enumerate(best.tolist()):
        # Pairs change no trait: a draft holds single ones.
        searched = search(
            questions, best, rest, chances=chances, without=row, pairs=False, apart=apart
        )
        found = judged(best[best != row], searched)
        if heard is not None:
            heard(row, found)
        traits = [t for t in found if t.is_criterion]
        drafted += bool(traits)
        verdict = _verdict(traits, row) if traits else False
        kept += verdict is True
        undecided += verdict is None
        if progress is not None:
            progress((place + 1) / len(best))
    return Recall(Rate(kept, len(best)), undecided, drafted)


def _verdict(traits: Sequence[Trait], row: int) -> bool | None:
    """Whether one account is qualified by a draft of these traits; None for undecided."""
    states = {
        need: [state_of(trait, row) for trait in traits if need_of(trait) == need]
        for need in (MANDATORY, PREFERRED)
    }
    return qualified(states[MANDATORY], states[PREFERRED])


def state_of(trait: Trait, row: int) -> int:
    """Whether one account shows a trait: 1, 0, or -1 for unknown."""
    hit = trait.hit
    return _unseen(int(hit.question.meets(hit.candidate, hit.question.codes[[row]])[0]), trait)


def _unseen(state: int, trait: Trait) -> int:
    """An event that nobody watches everywhere: none seen is unknown."""
    return -1 if trait.is_event and state == 0 else state
