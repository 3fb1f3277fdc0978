"""What are the doubles in files or frames, for a program; how are they merged, and given back?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from focale.accounts.answers import in_kind
from focale.accounts.columns.given import Given
from focale.accounts.columns.mapping import RowKind
from focale.accounts.duplicates.answers import answers_in, check_no_answers, with_answers
from focale.accounts.duplicates.deduped import (
    clusters_table,
    deduped,
    links_table,
    preview_table,
    review_table,
)
from focale.accounts.duplicates.folder import write_folder
from focale.accounts.duplicates.merge import (
    merge_folder,
    refuse_two_sirens,
    reopened,
    unmerge_all,
    unmerge_clusters,
)
from focale.accounts.duplicates.merging import final_clusters, merged
from focale.accounts.duplicates.record import Record
from focale.accounts.duplicates.sources import open_sources
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
class MergedTable:
    """A merged table, in the kind that was given first; the path, with `out`."""

    table: Any
    rows_in: int
    rows_out: int
    sources: tuple[Any, ...]


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
    to write to, for `focale merge`. lang: of the words in the tables. force: write to a folder
    even where a person has answered questions. Raises FocaleError.

    >>> import pyarrow as pa
    >>> names = ["SARL Morvan Transports", "TRANSPORTS MORVAN", "Verdal SAS", "Lorne"]
    >>> towns = ["Nantes", "Nantes", "Brest", "Nantes"]
    >>> found = dedupe(pa.table({"name": names, "city": towns}))
    >>> found.merged, found.clusters["name"].to_pylist()
    (1, ['SARL Morvan Transports', 'TRANSPORTS MORVAN'])
    """
    if out is not None and not force:
        check_no_answers(Path(out))
    with Session() as session:
        kind = None if rows is None else RowKind(rows)
        opened = open_sources(session, sources, mapping, rows=kind)
        found = deduped(opened)
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
    found: Duplicates | str | Path, review: Any = None, *, out: str | Path | None = None
) -> MergedTable:
    """One table in which each company, or person, stands once.

    found: what `dedupe` gave, or its folder. review: the questions, filled: a file or a frame
    with the columns question and decision (yes, no, or blank). out: write the table to this
    file; a folder needs it. Raises FocaleError where answers cannot stand.
    """
    if isinstance(found, str | Path):
        if out is None:
            raise ValueError("merging a folder needs out, the file to write")
        outcome = merge_folder(Path(found), Path(out), review)
        return MergedTable(Path(out), outcome.rows_in, outcome.rows_out, ())
    record = found.record
    if review is not None:
        record = with_answers(record, answers_in(review, len(record.questions)))
    with Session() as session:
        given = dict(enumerate(found.sources, 1))
        sources = reopened(session, record, given)
        clusters = final_clusters(record)
        refuse_two_sirens(sources, clusters, record)
        fields = {file.number: file.fields for file in record.files}
        done = merged(session, sources.files, fields, clusters, record.trust)
        rows_out = sources.rows - sum(len(cluster.places) - 1 for cluster in clusters)
        if out is not None:
            session.write(done.query, Path(out))
            return MergedTable(Path(out), sources.rows, rows_out, found.sources)
        kind = sources.files[0].opened.kind
        table = in_kind(session.arrow(done.query), kind, found.sources[0])
        return MergedTable(table, sources.rows, rows_out, found.sources)


def unmerge(
    done: MergedTable | str | Path,
    clusters: Sequence[int] = (),
    *,
    out: str | Path | None = None,
) -> Any:
    """The originals exactly as they were.

    done: what `merge` gave: its frames come back; or a folder that was merged: its files are
    written to the folder `out`, byte by byte. clusters: only these come apart, and the merged
    table is written anew to the file `out`.
    """
    if isinstance(done, MergedTable):
        return done.sources
    if out is None:
        raise ValueError("a folder needs out, where to write")
    if clusters:
        unmerge_clusters(Path(done), clusters, Path(out))
        return Path(out)
    return unmerge_all(Path(done), Path(out))
