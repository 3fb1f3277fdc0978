"""Which candidates does a field have, by its type?

Each function takes the values of all accounts (those of the market first, then those that only the
customers' file holds) and fixes the candidates from the market alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from focale.discovery.search.cuts import YEARS, cuts_of, days_of_years
from focale.discovery.search.pattern import Asks, Pattern
from focale.discovery.search.question import (
    UNKNOWN,
    Codes,
    Question,
    all_intervals,
    sets_of,
)
from focale.glossary.trees import leaves, nodes

Floats = npt.NDArray[np.float64]
WITHIN_DAYS = (90, 180, 365, 730)
"""How long ago an event may be to count: windows fixed beforehand."""
USUAL_ITEMS = 20
"""Items of a list, the most usual ones, of which any two may be asked together."""


def of_numbers(field: str, values: Floats, market: int) -> Question:
    """Numbers in bands: every interval of neighbouring classes. values: NaN where blank.

    market: how many of the values, the first ones, are the market's.

    >>> question = of_numbers("headcount", np.array([5.0, 12.0, 300.0, np.nan]), 4)
    >>> question.codes.tolist()[3], question.pattern(0).low
    (-1, None)
    """
    known = values[:market][~np.isnan(values[:market])]
    cuts = cuts_of(field, known)
    codes = np.searchsorted(cuts, values, side="right").astype(np.int32)
    codes[np.isnan(values)] = UNKNOWN
    whole = bool(np.all(known == np.floor(known)))
    low, high = all_intervals(len(cuts) + 1)

    def pattern(place: int) -> Pattern:
        first, last = int(low[place]), int(high[place])
        start = None if first == 0 else float(cuts[first - 1])
        end = None if last == len(cuts) else float(cuts[last]) - (1 if whole else 0)
        return Pattern(field, Asks.BETWEEN, start, end)

    return Question(field, codes, len(cuts) + 1, pattern, None, (low, high))


def of_ages(field: str, days_ago: Floats) -> Question:
    """Dates in bands of whole years. days_ago: NaN where blank or to come."""
    cuts = np.array([days_of_years(year) for year in YEARS], float)
    codes = np.searchsorted(cuts, days_ago, side="right").astype(np.int32)
    codes[np.isnan(days_ago) | (days_ago < 0)] = UNKNOWN
    low, high = all_intervals(len(cuts) + 1)

    def pattern(place: int) -> Pattern:
        first, last = int(low[place]), int(high[place])
        start = None if first == 0 else float(YEARS[first - 1])
        end = None if last == len(cuts) else float(YEARS[last])
        return Pattern(field, Asks.AGED, start, end)

    return Question(field, codes, len(cuts) + 1, pattern, None, (low, high))


def of_ranks(field: str, codes: Codes, order: Sequence[str]) -> Question:
    """Words that have an order (bands of a register): every interval of neighbours."""
    low, high = all_intervals(len(order))

    def pattern(place: int) -> Pattern:
        values = tuple(order[int(low[place]) : int(high[place]) + 1])
        return Pattern(field, Asks.WORD, values=values, written=values)

    return Question(field, codes, len(order), pattern, None, (low, high))


def of_words(
    field: str, codes: Codes, words: Sequence[str], written: Sequence[str] = ()
) -> Question:
    """Texts: each word, and the groups that the glossary knows of places.

    codes: the word of each account. written: the words for people, where they differ.
    """
    shown = written or words
    members: list[list[int]] = [[n] for n in range(len(words))]
    patterns = [
        Pattern(field, Asks.WORD, values=(word,), written=(name,))
        for word, name in zip(words, shown, strict=True)
    ]
    place = {word: n for n, word in enumerate(words)}
    for node in nodes(field) if field in ("departement", "country") else ():
        inside = [code for code in leaves(field, node) or () if code in place]
        if len(inside) > 1:
            _join(members, [place[code] for code in inside], len(patterns))
            patterns.append(
                Pattern(field, Asks.WORD, None, None, tuple(inside), tuple(inside), node)
            )
    return _of_sets(field, codes, members, patterns)


def of_codes(field: str, codes: Codes, words: Sequence[str]) -> Question:
    """Codes of a tree: every prefix; of the NAF also sections and neighbouring divisions."""
    lengths = (2,) if field == "postcode" else range(2, 6) if field == "naf" else range(1, 9)
    groups: dict[tuple[str, ...], list[int]] = {}
    for n, word in enumerate(words):
        for length in lengths:
            if length <= len(word):
                groups.setdefault((word[:length],), []).append(n)
    names: dict[tuple[str, ...], str] = {}
    if field == "naf":
        _add_sections(words, groups, names)
    members: list[list[int]] = [[] for _ in words]
    patterns: list[Pattern] = []
    known: set[tuple[int, ...]] = set()
    for prefixes, inside in groups.items():
        if tuple(inside) in known:  # a broader prefix with the same accounts says as much
            continue
        known.add(tuple(inside))
        _join(members, inside, len(patterns))
        patterns.append(
            Pattern(field, Asks.PREFIX, None, None, prefixes, prefixes, names.get(prefixes, ""))
        )
    return _of_sets(field, codes, members, patterns)


def _add_sections(
    words: Sequence[str],
    groups: dict[tuple[str, ...], list[int]],
    names: dict[tuple[str, ...], str],
) -> None:
    """Runs of two or more neighbouring divisions of a section; the whole section has a name."""
    of_division: dict[str, list[int]] = {}
    for n, word in enumerate(words):
        if len(word) > 1:
            of_division.setdefault(word[:2], []).append(n)
    for section in nodes("naf"):
        mine = [code for code in leaves("naf", section) or () if code in of_division]
        for first in range(len(mine)):
            for last in range(first + 1, len(mine)):
                run = tuple(mine[first : last + 1])
                groups[run] = sorted(n for code in run for n in of_division[code])
                if len(run) == len(mine):
                    names[run] = section


def of_items(field: str, codes: Codes, lists: Sequence[Sequence[int]], items: Sequence[str],
             written: Sequence[str]) -> Question:  # fmt: skip
    """Lists: each item, and any two of the usual ones ("Salesforce or HubSpot").

    codes: which of `lists` each account has; an empty list is known. The usual items are those
    that most accounts have: fixed by them all, whoever is the best.
    """
    patterns = [
        Pattern(field, Asks.ITEM, values=(item,), written=(name,))
        for item, name in zip(items, written, strict=True)
    ]
    members = [sorted(set(mine)) for mine in lists]
    of_list = np.bincount(codes[codes >= 0], minlength=len(lists))
    weight = np.zeros(len(items), np.int64)
    for mine, accounts in zip(members, of_list.tolist(), strict=True):
        weight[mine] += accounts
    usual = {int(n) for n in np.argsort(-weight, kind="stable")[:USUAL_ITEMS] if weight[n]}
    either = {}
    for first, second in itertools.combinations(sorted(usual), 2):
        either[first, second] = len(patterns)
        both = (first, second)
        patterns.append(Pattern(
            field, Asks.ITEM, values=tuple(items[n] for n in both),
            written=tuple(written[n] for n in both),
        ))  # fmt: skip
    joins: dict[tuple[int, ...], list[int]] = {}
    for mine in members:
        has = tuple(n for n in mine if n in usual)
        if has not in joins:
            joins[has] = [place for both, place in either.items() if not set(has).isdisjoint(both)]
        mine += joins[has]
    question = _of_sets(field, codes, members, patterns)
    return replace(question, joined=len(either))


def of_flags(field: str, codes: Codes) -> Question:
    """Yes or no. codes: 1, 0 or UNKNOWN."""
    patterns = [Pattern(field, Asks.FLAG, values=(word,)) for word in ("false", "true")]
    return _of_sets(field, codes, [[0], [1]], patterns)


def of_events(event: str, days_ago: Floats) -> Question:
    """An event seen lately, in windows. days_ago: of the last one, NaN where none was seen."""
    edges = np.array(WITHIN_DAYS, float)
    codes = np.searchsorted(edges, np.nan_to_num(days_ago, nan=np.inf), side="left")
    patterns = [Pattern(event, Asks.SEEN, None, float(days)) for days in WITHIN_DAYS]
    members = [list(range(first, len(WITHIN_DAYS))) for first in range(len(WITHIN_DAYS))]
    return _of_sets(event, codes.astype(np.int32), [*members, []], patterns)


def _of_sets(
    field: str, codes: Codes, members: list[list[int]], patterns: Sequence[Pattern]
) -> Question:
    pattern: Callable[[int], Pattern] = patterns.__getitem__
    return Question(field, codes, len(members), pattern, sets_of(members, len(patterns)))


def _join(members: list[list[int]], classes: Sequence[int], candidate: int) -> None:
    for place in classes:
        members[place].append(candidate)
