"""What do files hold twice, told so that a person can check it?

Four tables: the links with their reasons, the clusters, the questions to be answered, and the
records that would stay, field by field.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from focale.accounts.duplicates.codes import Flags, Longs
from focale.accounts.duplicates.compare import keys
from focale.accounts.duplicates.found import NOT_JUDGED, Doubles, find_doubles
from focale.accounts.duplicates.marks import Judged, Marks, judged
from focale.accounts.duplicates.merging import Cluster, Merged, final_clusters, merged
from focale.accounts.duplicates.reasons import confidence, reasons_of
from focale.accounts.duplicates.record import Answer, FileRecord, Place, Record
from focale.accounts.duplicates.sources import MATCHED, SourceFile, Sources, digest
from focale.accounts.files.place import place_of
from focale.engine.session import Progress
from focale.glossary.messages import Message

SHOWN = {
    False: ("name", "address", "postcode", "city", "departement", "phone", "website", "domain",
            "email", "siren"),
    True: ("full_name", "first_name", "last_name", "company", "email", "phone", "mobile",
           "postcode", "city"),
}  # fmt: skip
"""The fields by which a person judges a question, of companies and of people."""


@dataclass
class Deduped:
    """Doubles in some files. review: for each question, its place among the links.

    judged: what was answered before; `anew` of it is asked again, `carried` stands.
    """

    sources: Sources
    doubles: Doubles
    record: Record
    review: Longs
    merged: Merged
    notices: list[Message] = field(default_factory=list)
    judged: Judged = NOT_JUDGED

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """The records that are one without asking."""
        return self.merged.clusters

    @property
    def unanswered(self) -> int:
        """How many questions wait for an answer; they come first."""
        return len(self.review) - len(self.record.filled)

    @property
    def records_merged(self) -> int:
        """How many records would go into another one."""
        return sum(len(cluster.places) - 1 for cluster in self.clusters)


def deduped(
    sources: Sources,
    trust: Sequence[int] = (),
    progress: Progress | None = None,
    answers: Sequence[Answer] = (),
) -> Deduped:
    """Compare all records of the sources. trust: file numbers, the most trusted first.

    answers: what a person said before; of records unchanged they stand.
    """
    told = progress or (lambda share: None)
    columns = sources.columns()
    told(0.2)
    before = judged(sources, answers)
    doubles = find_doubles(columns, people=sources.people, judged=before)
    told(0.7)
    review = _questions(doubles, before)
    record = replace(_record(sources, doubles, review, before), trust=tuple(trust))
    fields = {file.number: file_fields(file) for file in sources.files}
    found = merged(sources.session, sources.files, fields, final_clusters(record), trust)
    notices = [notice for file in sources.files for notice in file.opened.notices]
    notices += _told_of(before)
    return Deduped(sources, doubles, record, review, found, notices, before)


def _questions(doubles: Doubles, before: Judged) -> Longs:
    """The links that a person judges: those not answered yet first, the surest of them first."""
    review = np.flatnonzero(~doubles.automatic)
    stands = _standing(doubles, review, before)
    order = np.lexsort((-doubles.links.bits[review], stands))
    return review[order]


def _standing(doubles: Doubles, review: Longs, before: Judged) -> Flags:
    """Of each question, whether an earlier answer stands."""
    rows = len(doubles.labels)
    told = keys(before.a[before.stands], before.b[before.stands], rows)
    return np.isin(keys(doubles.links.a[review], doubles.links.b[review], rows), told)


def _told_of(before: Judged) -> list[Message]:
    """What became of earlier answers."""
    stand = int(before.stands.sum())
    counts = {
        "dedupe_carried": stand, "dedupe_anew": len(before.stands) - stand,
        "dedupe_gone": before.gone,
    }  # fmt: skip
    return [Message(code, facts={"count": n}) for code, n in counts.items() if n]


def file_fields(file: SourceFile) -> dict[str, str]:
    """Column -> field, of the columns that hold one."""
    return {
        c.column: c.field for c in file.mapping.columns if c.field and not c.ignored
    }  # fmt: skip


def _record(sources: Sources, doubles: Doubles, review: Longs, before: Judged) -> Record:
    files = tuple(
        FileRecord(
            file.number,
            file.label,
            "" if file.path is None else str(file.path.resolve()),
            "" if file.path is None else digest(place_of(file.path).file),
            file.rows,
            tuple(file.opened.names),
            file_fields(file),
            len(file.opened.rejects),
        )
        for file in sources.files
    )
    order = np.argsort(doubles.labels, kind="stable")
    bounds = np.flatnonzero(np.diff(doubles.labels[order])) + 1
    parts = [part for part in np.split(order, bounds) if len(part) > 1]
    clusters = tuple(tuple(_place(sources, int(record)) for record in part) for part in parts)
    links = doubles.links
    questions = tuple(
        (_place(sources, int(links.a[at])), _place(sources, int(links.b[at]))) for at in review
    )
    asked = np.concatenate([links.a[review], links.b[review]]).astype(np.int64)
    mark = Marks(sources, asked).of(asked.tolist())
    marked = tuple((mark[int(links.a[at])], mark[int(links.b[at])]) for at in review)
    stands = _standing(doubles, review, before)
    filled = tuple((np.flatnonzero(stands) + 1).tolist())
    return Record(
        sources.people, files, clusters, questions, marks=marked, filled=filled,
        answers=before.answers,
    )  # fmt: skip


def _place(sources: Sources, record: int) -> Place:
    file, row = sources.place(record)
    return file.number, row


@dataclass
class _Rows:
    """Rows of a table, put together cell by cell."""

    names: Sequence[str]
    cells: list[list[object]] = field(default_factory=list)

    def table(self) -> pa.Table:
        columns = list(zip(*self.cells, strict=True)) if self.cells else [()] * len(self.names)
        arrays = [pa.array(list(column), pa.string() if not column else None) for column in columns]
        return pa.table(dict(zip(self.names, arrays, strict=True)))


def words_of_reasons(codes: Sequence[str], lang: str) -> str:
    """Reasons in words.

    >>> words_of_reasons(["why_same_phone", "why_near_name"], "en")
    'same phone, nearly the same name'
    """
    return ", ".join(Message(code).words(lang) for code in codes)


def links_table(found: Deduped, lang: str) -> pa.Table:
    """Every link: the two records, how sure, why, and what became of it."""
    links, doubles = found.doubles.links, found.doubles
    number = cluster_numbers(found)
    names = _names(found)
    rows = _Rows(
        ("file_1", "line_1", "name_1", "file_2", "line_2", "name_2", "confidence", "why",
         "outcome", "cluster")
    )  # fmt: skip
    lines = _all_lines(found, np.union1d(links.a, links.b).astype(np.int64))
    shown = {True: _said("dedupe_automatic", lang), False: _said("dedupe_to_review", lang)}
    for at in np.lexsort((-links.bits, ~doubles.automatic)):
        a, b = int(links.a[at]), int(links.b[at])
        automatic = bool(doubles.automatic[at])
        rows.cells.append([
            *lines[a], names.get(a), *lines[b], names.get(b), confidence(links.bits[at]),
            words_of_reasons(reasons_of(links, int(at)), lang), shown[automatic],
            number.get(a) if automatic else None,
        ])  # fmt: skip
    return rows.table()


def clusters_table(found: Deduped, lang: str) -> pa.Table:
    """Every record that is part of a cluster, and whether it is the one that stays."""
    rows = _Rows(("cluster", "file", "line", "name", "role"))
    names = _names(found)
    start = {file.number: file.start for file in found.sources.files}
    members = [start[n] + row for n, row in found.merged.members]
    lines = _all_lines(found, np.array(members, np.int64))
    for cluster, one in zip(found.clusters, found.merged.survivors, strict=True):
        for place in cluster.places:
            record = start[place[0]] + place[1]
            stays = found.merged.members[one.record] == place
            role = _said("dedupe_stays" if stays else "dedupe_goes", lang)
            rows.cells.append([cluster.number, *lines[record], names.get(record), role])
    return rows.table()


def review_table(found: Deduped, lang: str, most: int | None = None) -> pa.Table:
    """The questions: one line each, an empty cell for the answer, the two records side by side.

    most: only the first ones.
    """
    links, review = found.doubles.links, found.review[:most]
    shown = [name for name in SHOWN[found.sources.people] if name in _columns(found)]
    pairs = [f"{name}_{side}" for name in shown for side in (1, 2)]
    said = found.judged.said()
    earlier = ("earlier",) if not found.judged.stands.all() else ()
    rows = _Rows(
        ("question", "decision", "confidence", "why", *pairs, "file_1", "line_1", "file_2",
         "line_2", *earlier)
    )  # fmt: skip
    records = np.concatenate([links.a[review], links.b[review]]).astype(np.int64)
    cells = {name: _cells(found, name, records) for name in shown}
    lines = _all_lines(found, records)
    for count, at in enumerate(review.tolist(), 1):
        a, b = int(links.a[at]), int(links.b[at])
        both = [cells[name].get(record) for name in shown for record in (a, b)]
        yes, stands = said.get((min(a, b), max(a, b)), (None, False))
        word = "" if yes is None else _said("dedupe_yes" if yes else "dedupe_no", lang)
        why = words_of_reasons(reasons_of(links, at), lang)
        rows.cells.append([
            count, word if stands else "", confidence(links.bits[at]), why, *both, *lines[a],
            *lines[b], *("" if stands else word for _ in earlier),
        ])  # fmt: skip
    return rows.table()


def preview_table(found: Deduped, lang: str) -> pa.Table:
    """The records that stay, one line for each field: the value, where from, why, what else."""
    rows = _Rows(("cluster", "field", "value", "file", "line", "why", "other_values"))
    start = {file.number: file.start for file in found.sources.files}
    members = [start[n] + row for n, row in found.merged.members]
    lines = _all_lines(found, np.array(members, np.int64))
    words = {code: _said(code, lang) for code in _WHY}
    for cluster, one in zip(found.clusters, found.merged.survivors, strict=True):
        for kept in one.kept:
            others = " | ".join(dict.fromkeys(kept.others.values()))
            rows.cells.append([
                cluster.number, kept.column, kept.value, *lines[members[kept.record]],
                words[kept.why], others,
            ])  # fmt: skip
    return rows.table()


_WHY = (
    "kept_only", "kept_same", "kept_trusted", "kept_recent", "kept_complete", "kept_first",
)  # fmt: skip


def cluster_numbers(found: Deduped) -> dict[int, int]:
    """Record -> the number of its cluster, for those that have one."""
    start = {file.number: file.start for file in found.sources.files}
    return {
        start[n] + row: cluster.number for cluster in found.clusters for n, row in cluster.places
    }


def _said(code: str, lang: str) -> str:
    return Message(code).words(lang)


def _columns(found: Deduped) -> set[str]:
    return {
        f for file in found.sources.files for f in file_fields(file).values() if f in MATCHED
    }  # fmt: skip


def _names(found: Deduped) -> Mapping[int, str | None]:
    links = found.doubles.links
    start = {file.number: file.start for file in found.sources.files}
    members = [start[n] + row for n, row in found.merged.members]
    records = np.union1d(np.union1d(links.a, links.b), np.array(members, np.int64))
    if not found.sources.people:
        return _cells(found, "name", records)
    parts = [_cells(found, name, records) for name in ("full_name", "first_name", "last_name")]
    return {
        int(record): " ".join(
            dict.fromkeys(text for part in parts if (text := part.get(int(record))))
        )
        for record in records
    }


def _cells(found: Deduped, name: str, records: Longs) -> dict[int, str | None]:
    """What some records say of a field."""
    column = found.sources.column(name)
    if column is None:
        return {}
    once = np.unique(records)
    texts = column.take(pa.array(once)).to_pylist()
    return dict(zip(once.tolist(), texts, strict=True))


def _all_lines(found: Deduped, records: Longs) -> dict[int, tuple[str, int]]:
    """Record -> its file's name and its line."""
    sources = found.sources
    lines = sources.lines(np.unique(records))
    own = [(file.start, Path(file.label).name) for file in sources.files]
    if len(own) == 1:
        return {record: (own[0][1], line) for record, line in lines.items()}
    starts = [start for start, _ in own]
    return {
        record: (own[bisect_right(starts, record) - 1][1], line)
        for record, line in lines.items()
    }  # fmt: skip
