"""Which deals and leads were won, which lost, and which are open?

Told by a column of words, by a yes and no, or by the day of signature. What nobody can tell is
asked, with the values that stand in the file.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.ledger.words_read import Words, plain_word, shown, without_numbers, words_in
from focale.accounts.values.flag import flag
from focale.accounts.values.placeholder import is_placeholder
from focale.glossary.messages import FocaleError, Message, fault, listed
from focale.glossary.outcome_words import LOST, LOST_WORDS, OPEN, OPEN_WORDS, WON, WON_WORDS

_OPEN, _WON, _LOST, _NO, _BLANK = 0, 1, 2, 3, 4
STATUSES = (OPEN, WON, LOST)
_MOST_ASKED = 6
Codes = np.ndarray[Any, np.dtype[np.int8]]

WON_DAYS = frozenset(
    """wondate wontime wonat wonon datedesignature datesignature signele dategain datedegain
    conversiondate datedeconversion dateconversion converteddate convertile
    becameacustomerdate signedon""".split()
)
"""Headers of a day that only what was won has."""


@dataclass
class Outcomes:
    """What became of each row: a place in STATUSES, -1 where it is written and cannot be told.

    role: the fact that told. notices: what to tell.
    """

    codes: Codes
    role: str
    notices: list[Message] = field(default_factory=list)

    def column(self) -> pa.Array:
        """The words, row by row; NULL where the code is -1."""
        words = pa.array(STATUSES, pa.string())
        return words.take(pa.array(self.codes.astype(np.int32), mask=self.codes < 0))


@dataclass(frozen=True)
class Asked:
    """The values that the user says mean won and lost; the file and its headers, for messages.

    today: a day of closing after it is only expected.
    """

    won: tuple[str, ...]
    lost: tuple[str, ...]
    label: str
    headers: Mapping[str, str]
    today: datetime.date


def outcomes(values: Mapping[str, pa.Array], rows: int, asked: Asked) -> Outcomes | None:
    """The outcome of every row; None when no column tells any.

    values: the facts as texts and days. Raises FocaleError when a column has other values than
    words that are known, and nothing says which mean won and lost.
    """
    closed, dropped = values.get("closed_on"), values.get("lost_on")
    has_day = _is_past(closed, rows, asked) | _is_past(dropped, rows, asked)
    names = [
        name
        for name in ("status", "outcome", "stage", "is_won")
        if name in values and values[name].null_count < rows
    ]
    if not names:
        return _by_day(values, rows, asked)
    words = {name: words_in(values[name]) for name in names}
    name = _telling(names, words, asked)
    found = _codes(name, words[name], asked)
    codes = found.codes
    shut = values.get("is_closed")
    no = codes == _NO
    if no.any():
        is_shut = _yes(words_in(shut)) if shut is not None else has_day
        knows = shut is not None or closed is not None or dropped is not None
        lost = is_shut if knows else np.ones(rows, bool)
        codes = np.where(no, np.where(lost, _LOST, _OPEN), codes).astype(np.int8)
        if not knows:
            found.notices.append(_told("ledger_no_is_lost", name, words[name], asked))
    blank = codes == _BLANK
    codes = np.where(blank, np.where(has_day, -1, _OPEN), codes).astype(np.int8)
    found.codes = codes
    return found


def _is_past(
    column: pa.Array | None, rows: int, asked: Asked
) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Where a day stands that has come."""
    if column is None:
        return np.zeros(rows, bool)
    past = pc.less_equal(column, pa.scalar(asked.today, pa.date32()))
    return np.asarray(pc.fill_null(past, False), dtype=bool)


def _yes(words: Words) -> np.ndarray[Any, np.dtype[np.bool_]]:
    return np.asarray(words.codes(lambda text: int(flag(text).value is True), 0) == 1)


def _by_day(values: Mapping[str, pa.Array], rows: int, asked: Asked) -> Outcomes | None:
    """Won where a day of signature stands; only where the header says that it is one."""
    header = asked.headers.get("closed_on", "")
    if plain_word(header).replace(" ", "") not in WON_DAYS:
        return None
    won = _is_past(values.get("closed_on"), rows, asked)
    lost = _is_past(values.get("lost_on"), rows, asked) & ~won
    told = Message("ledger_won_by_day", asked.label, facts={
        "column": header, "count": int(won.sum()),
    })  # fmt: skip
    codes = np.where(won, _WON, np.where(lost, _LOST, _OPEN)).astype(np.int8)
    return Outcomes(codes, "closed_on", [told])


def _telling(names: list[str], words: Mapping[str, Words], asked: Asked) -> str:
    """The column that tells: that of the given values, else the first with a word for won."""
    given = {plain_word(value) for value in (*asked.won, *asked.lost)}
    if given:
        holding = [n for n in names if given & {plain_word(x) for x in words[n].texts}]
        if not holding:
            raise _no_such_value(names[0], words[names[0]], asked)
        return holding[0]
    if "is_closed" in asked.headers and "is_won" in names and "status" not in names:
        return "is_won"
    for name in names:
        if any(_known(text) == _WON for text in words[name].texts) or _is_flag(words[name]):
            return name
    return names[0]


def _no_such_value(name: str, words: Words, asked: Asked) -> FocaleError:
    there = {plain_word(text) for text in words.texts}
    missing = [v for v in (*asked.won, *asked.lost) if plain_word(v) not in there]
    return fault(
        "ledger_no_such_value", asked.label, column=asked.headers.get(name, name),
        value=listed(missing), values=shown(words, _MOST_ASKED),
    )  # fmt: skip


def _known(text: str) -> int | None:
    """What a word says by itself; None for one that is unknown."""
    word = plain_word(text)
    for tried in (word, without_numbers(word)):
        if tried in WON_WORDS:
            return _WON
        if tried in LOST_WORDS:
            return _LOST
        if tried in OPEN_WORDS:
            return _OPEN
    return _BLANK if is_placeholder(text) else None


def _is_flag(words: Words) -> bool:
    """Whether the words are yes and no."""
    told = [text for text in words.texts if not is_placeholder(text)]
    return bool(told) and all(isinstance(flag(text).value, bool) for text in told)


def _codes(name: str, words: Words, asked: Asked) -> Outcomes:
    if asked.won or asked.lost:
        return _by_given(name, words, asked)
    if _is_flag(words):
        return Outcomes(words.codes(_flag_code, _BLANK), name)
    known = {text: _known(text) for text in words.texts}
    unknown = [text for text in words.by_count() if known[text] is None]
    said = set(known.values())
    is_stage = name == "stage"
    enough = _WON in said and (is_stage or _LOST in said or not unknown)
    if not enough and (unknown or (is_stage and _WON not in said and _LOST not in said)):
        raise _unclear(name, words, asked)
    notices = []
    if unknown:
        of_them = Words(unknown, [words.counts[words.texts.index(x)] for x in unknown], words.at)
        notices.append(_told("ledger_read_as_open", name, of_them, asked))
    return Outcomes(
        words.codes(lambda text: _OPEN if known[text] is None else int(known[text] or 0), _BLANK),
        name, notices,
    )  # fmt: skip


def _flag_code(text: str) -> int:
    value = flag(text).value
    return _BLANK if value is None else _WON if value else _NO


def _by_given(name: str, words: Words, asked: Asked) -> Outcomes:
    """By the values that the user gave; of two values the other one is the other outcome."""
    there = {plain_word(text) for text in words.texts}
    won = {plain_word(value) for value in asked.won}
    lost = {plain_word(value) for value in asked.lost}
    if (won | lost) - there:
        raise _no_such_value(name, words, asked)
    if won & lost:
        raise fault("ledger_both_outcomes", asked.label, value=listed(sorted(won & lost)))
    told = [text for text in words.texts if not is_placeholder(text)]
    is_pair = len(told) == 2

    def code(text: str) -> int:
        word = plain_word(text)
        if word in won:
            return _WON
        if word in lost:
            return _LOST
        if is_placeholder(text):
            return _BLANK
        if is_pair and not (won and lost):
            return _LOST if won else _WON
        known = _known(text)
        is_free = (known == _WON and not won) or (known == _LOST and not lost)
        return int(known or 0) if is_free else _OPEN

    return Outcomes(words.codes(code, _BLANK), name)


def _told(code: str, name: str, words: Words, asked: Asked) -> Message:
    facts = {
        "column": asked.headers.get(name, name), "values": shown(words, _MOST_ASKED),
        "count": sum(words.counts),
    }  # fmt: skip
    return Message(code, asked.label, facts=facts)


def _unclear(name: str, words: Words, asked: Asked) -> FocaleError:
    return fault(
        "ledger_outcome_unclear", asked.label, column=asked.headers.get(name, name),
        count=len(words.texts), values=shown(words, _MOST_ASKED), example=words.by_count()[0],
    )  # fmt: skip


def given_values(values: Sequence[str] | str) -> tuple[str, ...]:
    """One value or several."""
    return (values,) if isinstance(values, str) else tuple(values)
