"""Which records become one in the end, and what does the merged table look like?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.duplicates.found import uncollected
from focale.accounts.duplicates.record import Place, Record
from focale.accounts.duplicates.sources import SourceFile, short_name
from focale.accounts.duplicates.survivor import Member, Survivor, survivor
from focale.accounts.duplicates.together import (
    CLUSTER,
    FILE,
    FROM,
    LOST,
    RECORDS,
    Column,
    columns_together,
    merged_query,
    rows_of,
)
from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.messages import fault

IDS = ("old_id", "kept_id", "file")
"""Columns of the table of identifiers that were merged away; file: where the old one stood."""
ID_FIELDS = ("id", "contact_id")
"""The fields by which other files know a company, or a contact."""


@dataclass(frozen=True)
class Cluster:
    """Records that become one. number: as in the record, from 1; the lowest of those joined."""

    number: int
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Merged:
    """Clusters and their survivors. query: the merged table, rows in the order of the files.

    ids: the identifiers that are no longer in it, each with the one that stands for it (old_id,
    kept_id, file); None where no column holds identifiers. pairs: what each identifier of a
    cluster leads to, also where it stays (old, kept, number of the file).
    """

    clusters: tuple[Cluster, ...]
    survivors: tuple[Survivor, ...]
    columns: tuple[Column, ...]
    members: tuple[Place, ...]
    query: t.Node
    ids: pa.Table | None = None
    pairs: pa.Table | None = None


def final_clusters(record: Record) -> tuple[Cluster, ...]:
    """The clusters once the answers are in: automatic ones, joined by yes, without those apart."""
    head: dict[Place, Place] = {}

    def top(place: Place) -> Place:
        while head.setdefault(place, place) != place:
            head[place] = head[head[place]]
            place = head[place]
        return place

    number: dict[Place, int] = {}
    for count, places in enumerate(record.clusters, 1):
        if count in record.apart:
            continue
        for place in places:
            _join(head, top(places[0]), top(place))
            number[place] = count
    for question in record.joined:
        one, other = record.questions[question - 1]
        _join(head, top(one), top(other))
    members: dict[Place, list[Place]] = defaultdict(list)
    for place in head:
        members[top(place)].append(place)
    spare = len(record.clusters)
    found = []
    for group in sorted(map(sorted, members.values())):
        if len(group) > 1:
            known = [number[place] for place in group if place in number]
            spare += not known
            found.append(Cluster(min(known) if known else spare, tuple(group)))
    return tuple(found)


def _join(head: dict[Place, Place], one: Place, other: Place) -> None:
    low, high = min(one, other), max(one, other)
    head[high] = low


@uncollected()
def merged(
    session: Session,
    files: Sequence[SourceFile],
    fields: Mapping[int, Mapping[str, str]],
    clusters: Sequence[Cluster],
    trust: Sequence[int] = (),
) -> Merged:
    """The survivors of all clusters, and the table they stand in.

    fields: for each file number, column -> field. trust: file numbers, the most trusted first.
    """
    columns = columns_together(files, fields)
    places = sorted(place for cluster in clusters for place in cluster.places)
    table = _members(session, files, columns, places)
    at = {place: index for index, place in enumerate(places)}
    cells = [column.cast(pa.string()).to_pylist() for column in _texts(table)]
    names = [column.name for column in columns]
    meant = {column.name: column.field for column in columns if column.field}
    day = next((column.name for column in columns if column.field == "updated_on"), "")
    rank = {number: place for place, number in enumerate(trust)}

    def member(place: Place) -> Member:
        own = {name: text for name, text in zip(names, (c[at[place]] for c in cells), strict=True)
               if text is not None and text.strip()}  # fmt: skip
        return Member(at[place], own, own.get(day, ""), rank.get(place[0], len(rank)))

    found = [survivor([member(p) for p in c.places], names, meant) for c in clusters]
    stay = _survivors(table, columns, places, clusters, found, files)
    lost: dict[int, list[int]] = {file.number: [] for file in files}
    for number, row in places:
        lost[number].append(row)
    query = merged_query(session, files, columns, lost, stay)

    def cell(name: str, place: Place) -> str | None:
        text: str | None = cells[names.index(name)][at[place]]
        return text

    pairs = _pairs(columns, clusters, found, cell)
    ids = None if pairs is None else _replaced(pairs, files)
    return Merged(
        tuple(clusters), tuple(found), tuple(columns), tuple(places), query, ids, pairs
    )  # fmt: skip


def _pairs(
    columns: Sequence[Column],
    clusters: Sequence[Cluster],
    found: Sequence[Survivor],
    cell: Callable[[str, Place], str | None],
) -> pa.Table | None:
    """What each identifier of a cluster leads to, each once; None without a column of them."""
    ids = [column.name for column in columns if column.field in ID_FIELDS]
    if not ids:
        return None
    rows: dict[tuple[str, str, int], None] = {}
    for cluster, one in zip(clusters, found, strict=True):
        stays = {kept.column: kept.value for kept in one.kept}
        for name in ids:
            for place in cluster.places:
                old = cell(name, place)
                if old is not None and old.strip():
                    rows[old, stays[name], place[0]] = None
    columns_ = zip(*rows, strict=True) if rows else ((), (), ())
    types = (pa.string(), pa.string(), pa.int64())
    arrays = [pa.array(list(c), type_) for c, type_ in zip(columns_, types, strict=True)]
    return pa.table(dict(zip(("old", "kept", "file"), arrays, strict=True)))


def _replaced(pairs: pa.Table, files: Sequence[SourceFile]) -> pa.Table:
    """Each identifier that its survivor does not bear, with the one it bears, and its file."""
    label = {file.number: short_name(file.label) for file in files}
    rows = [
        (row["old"], row["kept"], label[row["file"]])
        for row in pairs.to_pylist() if row["old"] != row["kept"]
    ]  # fmt: skip
    columns = zip(*dict.fromkeys(rows), strict=True) if rows else ((), (), ())
    return pa.table(dict(zip(IDS, (pa.array(list(c), pa.string()) for c in columns), strict=True)))


def targets(
    session: Session, files: Sequence[SourceFile], done: Merged, only: Sequence[int] = ()
) -> t.Node:
    """What every identifier leads to (old, kept), merged or not. only: numbers of files; all if ().

    Raises FocaleError where no column holds identifiers.
    """
    ids = [column for column in done.columns if column.field in ID_FIELDS]
    if done.pairs is None:
        raise fault("follower_no_ids", files=", ".join(short_name(file.label) for file in files))
    wanted = set(only) or {file.number for file in files}
    pairs = done.pairs.filter(pc.is_in(done.pairs["file"], pa.array(sorted(wanted), pa.int64())))
    held = session.hold_arrow(pairs, "focale_id_pairs", "")
    parts: list[t.Node] = [t.select([t.col("old"), t.col("kept")], t.table(held.table))]
    for file in files:
        for column in ids:
            own = column.own.get(file.number)
            if own is not None and file.number in wanted:
                parts.append(_unmerged(file, own))
    union = parts[0]
    for part in parts[1:]:
        union = exp.Union(this=union, expression=part, distinct=True)
    return union


def _unmerged(file: SourceFile, column: str) -> t.Node:
    """The identifiers of the rows that are in no cluster: each leads to itself."""
    own = t.cast(t.col(column), "VARCHAR")
    query = t.select([t.alias(own, "old"), t.alias(own.copy(), "kept")],
                     t.table(file.opened.found.table))  # fmt: skip
    inner = t.select([t.col("row")], t.table(f"{LOST}{file.number}"))
    query.set("where", t.where(t.negated(t.in_query(t.col(ROW), inner))))
    return query


def _texts(table: pa.Table) -> Iterable[pa.ChunkedArray]:
    for column in table.columns:
        yield column if not pa.types.is_list(column.type) else _joined_items(column)


def _joined_items(column: pa.ChunkedArray) -> pa.ChunkedArray:
    texts = [None if items is None else ", ".join(map(str, items)) for items in column.to_pylist()]
    return pa.chunked_array([pa.array(texts, pa.string())])


def _members(
    session: Session, files: Sequence[SourceFile], columns: Sequence[Column], places: list[Place]
) -> pa.Table:
    """The records of all clusters, in the order of their places."""
    parts = []
    for file in files:
        rows = [row for number, row in places if number == file.number]
        parts.append(rows_of(session, file, columns, rows).drop_columns([ROW]))
    return pa.concat_tables(parts, promote_options="permissive")


def _survivors(
    table: pa.Table,
    columns: Sequence[Column],
    places: Sequence[Place],
    clusters: Sequence[Cluster],
    found: Sequence[Survivor],
    files: Sequence[SourceFile],
) -> pa.Table:
    """The survivors' rows: each cell taken from the record that it comes from."""
    chosen: dict[str, list[int | None]] = {column.name: [None] * len(found) for column in columns}
    for index, one in enumerate(found):
        for kept in one.kept:
            chosen[kept.column][index] = kept.record
    arrays = {
        name: table[name].take(pa.array(records, pa.int64())) for name, records in chosen.items()
    }
    label = {file.number: short_name(file.label) for file in files}
    heads = [places[one.record] for one in found]
    arrays[CLUSTER] = pa.array([cluster.number for cluster in clusters], pa.int64())
    arrays[RECORDS] = pa.array([len(cluster.places) for cluster in clusters], pa.int64())
    arrays[FROM] = pa.array(
        [", ".join(f"{label[n]}:{row + 1}" for n, row in c.places) for c in clusters], pa.string()
    )
    arrays[FILE] = pa.array(np.array([number for number, _ in heads], np.int32))
    arrays[ROW] = pa.array(np.array([row for _, row in heads], np.int64))
    return pa.table(arrays)
