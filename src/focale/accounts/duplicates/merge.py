"""How are the doubles of a folder merged?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from focale.accounts.columns.mapping import MappedColumn, Mapping as Columns, RowKind
from focale.accounts.duplicates.answers import answers_in, with_answers
from focale.accounts.duplicates.beside import (
    FollowedFile,
    Pointers,
    follower,
    following,
    write_together,
)
from focale.accounts.duplicates.codes import coded
from focale.accounts.duplicates.folder import (
    REVIEW,
    check_sources,
    store_originals,
    write_ids,
    write_record,
)
from focale.accounts.duplicates.forms import sirens
from focale.accounts.duplicates.marks import remembered
from focale.accounts.duplicates.merging import Cluster, Merged, final_clusters, merged
from focale.accounts.duplicates.record import Record, read_record
from focale.accounts.duplicates.sources import SourceFile, Sources
from focale.accounts.source import open_source
from focale.engine import Session
from focale.glossary.messages import Message, fault, listed


@dataclass
class Outcome:
    """Lines in and out, the unreadable ones (`rejected`) among those in.

    yes, no, open: answers to the questions. undone: clusters apart.
    ids: identifiers that are no longer in the merged table. ids_path: where they are listed.
    followed: the files written anew beside it.
    """

    rows_in: int
    rows_out: int
    clusters: int
    yes: int = 0
    no: int = 0
    open: int = 0
    undone: int = 0
    ids: int = 0
    ids_path: Path | None = None
    columns: tuple[str, ...] = ()
    notices: list[Message] = field(default_factory=list)
    followed: tuple[FollowedFile, ...] = ()
    rejected: int = 0

    @property
    def rows_merged(self) -> int:
        """Records that became part of another one."""
        return self.rows_in - self.rows_out - self.rejected


def merge_folder(
    folder: Path,
    out: Path,
    review: Any = None,
    *,
    pointers: Pointers | None = None,
    excel_fr: bool = False,
    lang: str = "en",
) -> Outcome:
    """Apply the automatic merges and the answers, and write the merged table.

    review: the list of questions, filled; default the folder's own. pointers: files to be written
    anew beside the table, at the records that stay. lang: of the CSV that lists the identifiers
    merged away, and the rows to look at. Raises FocaleError, nothing written, when the originals
    changed, when an answer cannot be read, or when answers would join two SIREN.
    """
    pointers = pointers or Pointers()
    record = read_record(folder)
    check_sources(record)
    record = replace(record, ids_of=pointers.check(record), followers=())
    answers = answers_in(folder / REVIEW if review is None else review, len(record.questions))
    record = replace(record, answers=remembered(record, answers), refused=())
    record = with_answers(record, answers)
    with Session() as session:
        sources = reopened(session, record, {f.number: f.path for f in record.files})
        clusters = final_clusters(record)
        refuse_two_sirens(sources, clusters, record)
        done = merged(session, sources.files, fields_of(record), clusters, record.trust)
        files = following(session, sources, done, record, pointers)
        read = [*(file.path for file in record.files), *(one.source for one in pointers.files)]
        written, told = write_together(
            session, done, files, out, read, excel_fr=excel_fr, lang=lang
        )  # fmt: skip
        record = replace(record, followers=tuple(map(follower, files)))
        write_record(store_originals(record, folder), folder)
    outcome = outcome_of(record, done, told, written, write_ids(done.ids, folder, lang))
    outcome.yes, outcome.no = sum(answers.values()), sum(not yes for yes in answers.values())
    outcome.open = len(record.questions) - len(answers)
    return outcome


def reopened(session: Session, record: Record, given: Mapping[int, Any]) -> Sources:
    """The files of a record, opened again. given: by file number, a path or a frame."""
    files: list[SourceFile] = []
    start = 0
    for file in record.files:
        table = f"focale_double_{file.number}"
        opened = open_source(session, given[file.number], table, f"table {file.number}")
        kind = RowKind.CONTACT if record.people else RowKind.COMPANY
        columns = tuple(
            MappedColumn(column, file.fields.get(column, "")) for column in file.columns
        )
        path = Path(file.path) if file.path else None
        files.append(
            SourceFile(file.number, file.label, path, opened, Columns(kind, columns), start,
                       file.rows)
        )  # fmt: skip
        start += file.rows
    return Sources(session, tuple(files), record.people)


def refuse_two_sirens(sources: Sources, clusters: Sequence[Cluster], record: Record) -> None:
    """Refuse answers that would make one company of two SIREN."""
    if not record.joined or sources.people:
        return
    columns = sources.columns()
    found: dict[int, str] = {}
    for name in ("siren", "siret", "vat"):
        if name not in columns:
            continue
        read = coded(columns[name], _siren_of)
        for at, code in enumerate(read.codes.tolist()):
            if code >= 0:
                found.setdefault(at, read.values[code])
    start = {file.number: file.start for file in sources.files}
    for cluster in clusters:
        own = sorted({found[at] for n, row in cluster.places if (at := start[n] + row) in found})
        if len(own) > 1:
            inside = set(cluster.places)
            asked = [q for q in record.joined if inside & set(record.questions[q - 1])]
            raise fault(
                "dedupe_two_sirens", one=own[0], other=own[1], questions=listed(asked)
            )  # fmt: skip


def _siren_of(texts: list[str]) -> list[str]:
    return sirens(texts)


def fields_of(record: Record) -> dict[int, Mapping[str, str]]:
    """File number -> column -> field."""
    return {file.number: file.fields for file in record.files}


def outcome_of(
    record: Record,
    done: Merged,
    notices: list[Message],
    written: tuple[FollowedFile, ...],
    ids_path: Path | None,
) -> Outcome:
    """What became of every record."""
    rows = sum(file.rows for file in record.files)
    rejected = sum(file.rejected for file in record.files)
    gone = sum(len(cluster.places) - 1 for cluster in done.clusters)
    return Outcome(
        rows + rejected, rows - gone, len(done.clusters), rejected=rejected,
        ids=done.ids.num_rows if done.ids is not None else 0, ids_path=ids_path,
        columns=tuple(column.name for column in done.columns), notices=notices, followed=written,
    )  # fmt: skip
