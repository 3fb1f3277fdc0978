"""What are the doubles in files or frames, for a program; how are they merged, and given back?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from focale.accounts.answers import in_kind
from focale.accounts.columns.given import Given
from focale.accounts.columns.mapping import RowKind
from focale.accounts.duplicates.answers import answers_in, earlier_answers, with_answers
from focale.accounts.duplicates.beside import Pointers, following
from focale.accounts.duplicates.deduped import (
    clusters_table,
    deduped,
    links_table,
    preview_table,
    review_table,
)
from focale.accounts.duplicates.folder import write_folder
from focale.accounts.duplicates.followers import Followed, Pointing, listed_rows
from focale.accounts.duplicates.merge import (
    Outcome,
    merge_folder,
    refuse_two_sirens,
    reopened,
)
from focale.accounts.duplicates.merging import final_clusters, merged
from focale.accounts.duplicates.record import Record
from focale.accounts.duplicates.sources import open_sources
from focale.accounts.duplicates.undo import unmerge_all, unmerge_clusters
from focale.engine import Session
from focale.glossary.messages import Message


@dataclass(frozen=True)
class Duplicates:
    """Doubles in files or frames.

    links, clusters, review, preview: tables, in the kind that was given first. rows_in: records
    compared. merged: how many of them would go into another one. folder: where it was written.
    """

    links: Any
    clusters: Any
    review: Any
    preview: Any
    rows_in: int
    merged: int
    record: Record
    sources: tuple[Any, ...]
    folder: Path | None = None
    notices: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Pointed:
    """A table that pointed at what was merged, and points at what stays.

    kind: "contact", "event" or "deal". table: in the kind that was given, all other cells as they
    were; its path, where a folder was merged. column: the one rewritten. counts: rows by what
    became of them: redirected, same, unknown (at no record of the sources), ambiguous (at several
    that bear one identifier), blank; they add up to the rows written. repeats: contacts that now
    stand at the account of their double. look_at: rows unknown, ambiguous, unreadable or repeated
    (line, column, value, reason); the path of their list.
    """

    kind: str
    table: Any
    column: str
    counts: Mapping[str, int]
    repeats: int
    look_at: Any


@dataclass(frozen=True)
class MergedTable:
    """A merged table, in the kind that was given first; the path, with `out`.

    rows_in: lines read, the unreadable ones (`rejected`) among them. ids: the identifiers merged
    away (old_id, kept_id, file), in the same kind, or the path of their list; None where there are
    none. pointed: what was given as contacts, events and deals, in this order.
    """

    table: Any
    rows_in: int
    rows_out: int
    sources: tuple[Any, ...]
    ids: Any = None
    pointed: tuple[Pointed, ...] = ()
    rejected: int = 0

    @property
    def contacts(self) -> Any:
        """The contacts anew; of several the first, None where none were given."""
        return self._first("contact")

    @property
    def events(self) -> Any:
        """The events anew; of several the first, None where none were given."""
        return self._first("event")

    @property
    def deals(self) -> Any:
        """The deals anew; of several the first, None where none were given."""
        return self._first("deal")

    def _first(self, kind: str) -> Any:
        return next((one.table for one in self.pointed if one.kind == kind), None)


def dedupe(
    *sources: Any,
    mapping: Given = None,
    rows: str | None = None,
    out: str | Path | None = None,
    lang: str = "en",
    force: bool = False,
) -> Duplicates:
    """Find the companies, or the people, that stand twice in files or frames.

    sources: as for `focale.score`, one or several. mapping: what each column is, its YAML file,
    or field -> column. rows: "company" or "contact", where the columns do not tell. out: a folder
    to write to, for `focale merge`; what was answered there before is carried over. lang: of the
    words in the tables. force: ask everything anew, earlier answers aside. Raises FocaleError.

    >>> import pyarrow as pa
    >>> names = ["SARL Morvan Transports", "TRANSPORTS MORVAN", "Verdal SAS", "Lorne"]
    >>> towns = ["Nantes", "Nantes", "Brest", "Nantes"]
    >>> found = dedupe(pa.table({"name": names, "city": towns}))
    >>> found.merged, found.clusters["name"].to_pylist()
    (1, ['SARL Morvan Transports', 'TRANSPORTS MORVAN'])
    """
    answers = () if out is None or force else earlier_answers(Path(out))
    with Session() as session:
        kind = None if rows is None else RowKind(rows)
        opened = open_sources(session, sources, mapping, rows=kind)
        found = deduped(opened, answers=answers)
        folder = None if out is None else Path(out)
        if folder is not None:
            write_folder(found, folder, lang)
        first = opened.files[0].opened.kind
        return Duplicates(
            links=in_kind(links_table(found, lang), first, sources[0]),
            clusters=in_kind(clusters_table(found, lang), first, sources[0]),
            review=in_kind(review_table(found, lang), first, sources[0]),
            preview=in_kind(preview_table(found, lang), first, sources[0]),
            rows_in=opened.rows,
            merged=found.records_merged,
            record=found.record,
            sources=tuple(sources),
            folder=folder,
            notices=tuple(found.notices),
        )


def merge(
    found: Duplicates | str | Path,
    review: Any = None,
    *,
    out: str | Path | None = None,
    contacts: Any = None,
    events: Any = None,
    deals: Any = None,
    mapping: Given = None,
    ids_of: Sequence[str | Path | int] = (),
) -> MergedTable:
    """One table in which each company, or person, stands once.

    found: what `dedupe` gave, or its folder. review: the questions, filled: a file or a frame
    with the columns question and decision (yes, no, or blank). out: write the table to this
    file; a folder needs it. contacts, events, deals: tables that bear the identifiers of the
    companies (of the people: events and deals), or lists of such; they come back with those that
    stay. mapping: which column is which in them. ids_of: the sources whose identifiers they bear,
    by name or number from 1, where several sources use one number; all by default. Raises
    FocaleError where answers cannot stand.

    >>> import pyarrow as pa
    >>> ids, names = ["A1", "A2", "A3"], ["SARL Morvan Transports", "TRANSPORTS MORVAN", "Lorne"]
    >>> found = dedupe(pa.table({"id": ids, "name": names, "city": ["Nantes", "Nantes", "Brest"]}))
    >>> done = merge(
    ...     found, events=pa.table({"account_id": ["A2", "A3"], "event": ["demo", "demo"]})
    ... )
    >>> done.ids.to_pylist()
    [{'old_id': 'A2', 'kept_id': 'A1', 'file': 'table 1'}]
    >>> done.events["account_id"].to_pylist(), done.pointed[0].counts["redirected"]
    (['A1', 'A3'], 1)
    """
    given = Pointers(_pointing(contacts, events, deals), mapping, tuple(ids_of))
    if isinstance(found, str | Path):
        if out is None:
            raise ValueError("merging a folder needs out, the file to write")
        if not all(isinstance(one.source, str | Path) for one in given.files):
            raise ValueError("merging a folder takes files as contacts, events and deals")
        return _of_folder(merge_folder(Path(found), Path(out), review, pointers=given), Path(out))
    record = found.record
    if review is not None:
        record = with_answers(record, answers_in(review, len(record.questions)))
    record = replace(record, ids_of=given.check(record))
    with Session() as session:
        sources = reopened(session, record, dict(enumerate(found.sources, 1)))
        clusters = final_clusters(record)
        refuse_two_sirens(sources, clusters, record)
        fields = {file.number: file.fields for file in record.files}
        done = merged(session, sources.files, fields, clusters, record.trust)
        pointed = tuple(
            _pointed(session, one) for one in following(session, sources, done, record, given)
        )
        rows_out = sources.rows - sum(len(cluster.places) - 1 for cluster in clusters)
        kind, first = sources.files[0].opened.kind, found.sources[0]
        ids = None if done.ids is None else in_kind(done.ids, kind, first)
        if out is not None:
            session.write(done.query, Path(out))
        table = Path(out) if out else in_kind(session.arrow(done.query), kind, first)
        return MergedTable(table, sources.rows, rows_out, found.sources, ids, pointed)


def _pointing(contacts: Any, events: Any, deals: Any) -> tuple[Pointing, ...]:
    """What was given, one by one."""
    kinds = {RowKind.CONTACT: contacts, RowKind.EVENT: events, RowKind.DEAL: deals}
    return tuple(
        Pointing(kind, one)
        for kind, given in kinds.items()
        if given is not None
        for one in (given if isinstance(given, list | tuple) else [given])
    )


def _pointed(session: Session, one: Followed) -> Pointed:
    def as_given(table: pa.Table) -> Any:
        return in_kind(table, one.opened.kind, one.given.source)

    return Pointed(
        one.given.kind.value, as_given(session.arrow(one.query)), one.column, one.counts,
        one.repeats, as_given(listed_rows(one, "en")),
    )  # fmt: skip


def _of_folder(done: Outcome, out: Path) -> MergedTable:
    pointed = tuple(
        Pointed(one.file.given.kind.value, one.path, one.file.column, one.file.counts,
                one.file.repeats, one.look_at)
        for one in done.followed
    )  # fmt: skip
    return MergedTable(out, done.rows_in, done.rows_out, (), done.ids_path, pointed, done.rejected)


def unmerge(
    done: MergedTable | str | Path,
    clusters: Sequence[int] = (),
    *,
    out: str | Path | None = None,
) -> Any:
    """The originals exactly as they were.

    done: what `merge` gave: its frames come back; or a folder that was merged: its files are
    written to the folder `out`, byte by byte, with the contacts, events and deals that followed.
    clusters: only these come apart; the merged table is written anew to the file `out`, what
    followed beside it.
    """
    if isinstance(done, MergedTable):
        return done.sources
    if out is None:
        raise ValueError("a folder needs out, where to write")
    if clusters:
        unmerge_clusters(Path(done), clusters, Path(out))
        return Path(out)
    return unmerge_all(Path(done), Path(out))
