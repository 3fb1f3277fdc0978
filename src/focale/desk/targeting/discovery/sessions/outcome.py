"""What does a session give: agreement, disagreements, what is missing?

Agreement is measured among those who judged every deal; what the others said is shown, not counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from focale.criterion.fold import fold
from focale.desk.targeting.models import Judgement


def outcome_of(
    cases: Sequence[Mapping[str, Any]], judgements: Sequence[Judgement], names: Mapping[int, str]
) -> dict[str, Any]:
    """names: of the people, by number. The answer is kept with the session."""
    said: dict[int, dict[int, Judgement]] = {}
    for one in judgements:
        said.setdefault(one.person_id, {})[one.number] = one
    whole = [person for person in said if len(said[person]) == len(cases)]
    return {
        "people": [names[person] for person in said],
        "counted": [names[person] for person in whole],
        "agreement": _agreement(said, whole, len(cases)),
        "cases": [
            _case(number, case, said, whole, names) for number, case in enumerate(cases, start=1)
        ],
        "missing": _missing(judgements, len(said)),
    }


def _agreement(
    said: Mapping[int, Mapping[int, Judgement]], whole: Sequence[int], cases: int
) -> dict[str, Any] | None:
    """None where fewer than two people judged everything."""
    if len(whole) < 2:
        return None
    from focale.evidence.agreement import cohen, fleiss, words_of  # statistics load for a second

    table = [
        [int(said[person][number].is_icp) for person in whole] for number in range(1, cases + 1)
    ]
    first, second = [row[0] for row in table], [row[1] for row in table]
    told = cohen(first, second) if len(whole) == 2 else fleiss(table)
    if told is None:
        return None
    ends = told.interval
    return {
        "seen": told.seen, "kappa": told.kappa, "n": told.n, "raters": told.raters,
        "interval": None if ends is None else [ends.low, ends.high],
        "word": "all_alike" if told.kappa is None else words_of(told.kappa),
    }  # fmt: skip


def _case(
    number: int, case: Mapping[str, Any], said: Mapping[int, Mapping[int, Judgement]],
    whole: Sequence[int], names: Mapping[int, str],
) -> dict[str, Any]:  # fmt: skip
    told = [(person, said[person][number]) for person in said if number in said[person]]
    yes = sum(one.is_icp for person, one in told if person in whole)
    return {
        "number": number, "won": case["won"], "yes": yes, "of": len(whole),
        "split": 0 < yes < len(whole),
        "said": [
            {"who": names[person], "is_icp": one.is_icp, "reason": one.reason}
            for person, one in told
        ],
    }  # fmt: skip


def _missing(judgements: Sequence[Judgement], people: int) -> list[dict[str, Any]]:
    """What is missing, by how many people say so; the same words count once a person."""
    who: dict[str, set[int]] = {}
    words: dict[str, str] = {}
    for one in judgements:
        key = fold(" ".join(one.missing.split()))
        if key:
            who.setdefault(key, set()).add(one.person_id)
            words.setdefault(key, " ".join(one.missing.split()))
    ranked = sorted(who, key=lambda key: (-len(who[key]), key))
    return [{"words": words[key], "n": len(who[key]), "of": people} for key in ranked]
