"""Was the market file filtered before it came here?

A share kept of a market that holds only one sector or one size says little. Three signs: no
company of under ten people, though nineteen of twenty have fewer; one sector alone; customers of a
kind that the market hardly holds.
"""

from __future__ import annotations

import numpy as np

from focale.discovery.facts import Facts
from focale.discovery.matching import Matched
from focale.discovery.search.question import Codes, Question
from focale.glossary.messages import Message

LEAST_KNOWN = 200  # companies that know the field
SMALL = 10  # people
FROM_ELSEWHERE, RARE = 0.15, 0.001  # shares of the customers, and of the market


def filtered_before(facts: Facts, matched: Matched) -> tuple[Message, ...]:
    """What says so, in messages; () for a market that looks whole."""
    found = []
    for question in facts.questions:
        market = question.codes[: facts.market]
        market = market[market >= 0]
        if len(market) < LEAST_KNOWN:
            continue
        if question.field == "headcount" and _has_no_small(question, market):
            found.append(Message("filtered_size", facts={"least": SMALL}))
        elif question.field == "naf" and _one_sector(question, market):
            found.append(Message("filtered_sector"))
        elif (n := _from_elsewhere(question, facts, matched)) > 1:
            found.append(Message("filtered_field", facts={"field": question.field, "count": n}))
    return tuple(found)


def _has_no_small(question: Question, market: Codes) -> bool:
    lowest = int(market.min())
    # Bands are cut inside the values of the market: its lowest band begins at its least value.
    pattern = next(
        (question.pattern(n) for n in range(question.size)
         if question.intervals[0][n] == 0 and question.intervals[1][n] == lowest), None,
    )  # fmt: skip
    return pattern is not None and pattern.high is not None and pattern.high >= SMALL


def _one_sector(question: Question, market: Codes) -> bool:
    prefixes = set()
    for place in range(question.size):
        values = question.pattern(place).values
        if len(values) == 1 and len(values[0]) == 2:
            prefixes.add(values[0])
    return len(prefixes) <= 1


def _from_elsewhere(question: Question, facts: Facts, matched: Matched) -> int:
    """Customers outside the market whose value the market hardly holds."""
    if question.sets is None or question.field not in ("country", "kind", "sector", "region"):
        return 0
    outside = np.flatnonzero(matched.row < 0) + facts.market
    codes = question.codes[outside]
    codes = codes[codes >= 0]
    market = question.codes[: facts.market]
    usual = np.bincount(market[market >= 0], minlength=question.classes) / len(market)
    rare = int((usual[codes] < RARE).sum())
    return rare if rare >= FROM_ELSEWHERE * max(facts.customers, 1) else 0
