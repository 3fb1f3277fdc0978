"""How is a record known again in a later export, and the answer that was given about it?

By its identifier and all that is compared of it: the same mark is the same record, unchanged. By
its identifier alone: the same record, changed, about which one asks anew.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.duplicates.codes import Flags, Longs
from focale.accounts.duplicates.record import Answer, Mark, Record
from focale.accounts.duplicates.sources import Sources

_APART = ("\x1f", "\x1e")  # between a field and its value, between fields
_NOT_COMPARED = frozenset({"updated_on"})


class Marks:
    """The marks of the records of some files; of all of them, or of some."""

    def __init__(self, sources: Sources, records: Longs | None = None) -> None:
        columns = {n: c for n, c in sources.columns().items() if n not in _NOT_COMPARED}
        ids = sources.ids()
        if ids is not None:
            columns = {"id": ids, **columns}
        if records is not None:
            records = np.unique(records)
            columns = {name: column.take(pa.array(records)) for name, column in columns.items()}
        self._records = records
        self._said = _said(columns) if columns else None
        self._ids = columns.get("id")

    def of(self, records: Sequence[int]) -> dict[int, Mark]:
        """The marks of some records."""
        wanted = list(dict.fromkeys(records))
        places: Longs = np.array(wanted, np.int64)
        if self._records is not None:
            places = np.searchsorted(self._records, places)
        said, ids = (
            [""] * len(wanted) if column is None else column.take(pa.array(places)).to_pylist()
            for column in (self._said, self._ids)
        )
        return {
            record: Mark(_digest(text), (own or "").strip())
            for record, text, own in zip(wanted, said, ids, strict=True)
        }

    def by_print(self, wanted: set[str]) -> dict[str, list[int]]:
        """The records that have one of these prints."""
        texts = [] if self._said is None else self._said.to_pylist()
        return _places((_digest(text) for text in texts), wanted)

    def by_id(self, wanted: set[str]) -> dict[str, list[int]]:
        """The records that have one of these identifiers."""
        texts = [] if self._ids is None else self._ids.to_pylist()
        return _places(((text or "").strip() for text in texts), wanted)


def _said(columns: Mapping[str, pa.ChunkedArray]) -> pa.ChunkedArray:
    """All that each record says, as one text; blank fields say nothing."""
    parts = []
    for name, column in columns.items():
        text = pc.utf8_trim_whitespace(column)
        text = pc.if_else(pc.equal(text, ""), pa.scalar(None, pa.string()), text)
        parts.append(pc.binary_join_element_wise(name, text, _APART[0]))
    return pc.binary_join_element_wise(*parts, _APART[1], null_handling="skip")


def _digest(text: str | None) -> str:
    return hashlib.sha256((text or "").encode()).hexdigest()[:32]


def _places(texts: Iterable[str], wanted: set[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        if text in wanted:
            found[text].append(place)
    return found


@dataclass(frozen=True)
class Judged:
    """Pairs of records that a person has judged. yes: what was said. stands: of each, whether both
    are unchanged; else it is asked anew. gone: answers about records that are no longer there.
    """

    a: Longs = field(default_factory=lambda: np.empty(0, np.int64))
    b: Longs = field(default_factory=lambda: np.empty(0, np.int64))
    yes: Flags = field(default_factory=lambda: np.empty(0, np.bool_))
    stands: Flags = field(default_factory=lambda: np.empty(0, np.bool_))
    answers: tuple[Answer, ...] = ()
    gone: int = 0

    def said(self) -> dict[tuple[int, int], tuple[bool, bool]]:
        """Pair -> (yes, stands)."""
        pairs = zip(self.a.tolist(), self.b.tolist(), strict=True)
        told = zip(self.yes.tolist(), self.stands.tolist(), strict=True)
        return dict(zip(pairs, told, strict=True))


def judged(sources: Sources, answers: Sequence[Answer]) -> Judged:
    """The records of these files that the answers are about."""
    if not answers:
        return Judged()
    marks = Marks(sources)
    prints = marks.by_print({mark.print for one in answers for mark in (one.one, one.other)})
    ids = marks.by_id({mark.id for one in answers for mark in (one.one, one.other)} - {""})
    found: dict[tuple[int, int], tuple[bool, bool]] = {}
    gone = 0
    for one in answers:
        pair = _pair(prints.get(one.one.print, []), prints.get(one.other.print, []))
        stands = pair is not None
        if pair is None:
            alone = [ids.get(mark.id, []) for mark in (one.one, one.other)]
            pair = _pair(*alone) if all(len(places) == 1 for places in alone) else None
        if pair is None:
            gone += 1
        elif stands or not found.get(pair, (False, False))[1]:
            found[pair] = (one.yes, stands)
    pairs = np.array(sorted(found), np.int64).reshape(-1, 2)
    told = np.array([found[pair] for pair in sorted(found)], np.bool_).reshape(-1, 2)
    return Judged(pairs[:, 0], pairs[:, 1], told[:, 0], told[:, 1], tuple(answers), gone)


def _pair(ones: Sequence[int], others: Sequence[int]) -> tuple[int, int] | None:
    """Two records, the lower first; None where either is not there."""
    for one in ones[:1]:
        for other in others:
            if one != other:
                return min(one, other), max(one, other)
    return None


def remembered(
    record: Record, answers: Mapping[int, bool], withdrawn: Iterable[int] = ()
) -> tuple[Answer, ...]:
    """All that was ever answered, the latest word on each pair. withdrawn: questions made blank."""
    if len(record.marks) != len(record.questions):
        return record.answers
    known = {_key(one.one, one.other): one for one in record.answers}
    for number in withdrawn:
        known.pop(_key(*record.marks[number - 1]), None)
    for number, yes in answers.items():
        one, other = record.marks[number - 1]
        known = {key: old for key, old in known.items() if not _same_ids(old, one, other)}
        known[_key(one, other)] = Answer(one, other, yes)
    return tuple(known.values())


def _key(one: Mark, other: Mark) -> tuple[str, str]:
    return min(one.print, other.print), max(one.print, other.print)


def _same_ids(old: Answer, one: Mark, other: Mark) -> bool:
    ids = {one.id, other.id}
    return "" not in ids and {old.one.id, old.other.id} == ids
