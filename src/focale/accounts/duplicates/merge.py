"""How are the doubles of a folder merged, and how is that undone?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from focale.accounts.columns.mapping import MappedColumn, Mapping as Columns, RowKind
from focale.accounts.duplicates.answers import answers_in, with_answers
from focale.accounts.duplicates.codes import coded
from focale.accounts.duplicates.folder import (
    REVIEW,
    check_sources,
    restored,
    source_path,
    store_originals,
    unpack,
    write_ids,
    write_record,
)
from focale.accounts.duplicates.forms import sirens
from focale.accounts.duplicates.merging import Cluster, Merged, final_clusters, merged
from focale.accounts.duplicates.record import FileRecord, Record, read_record
from focale.accounts.duplicates.sources import SourceFile, Sources
from focale.accounts.source import open_source
from focale.engine import Session
from focale.glossary.messages import Message, fault, listed


@dataclass
class Outcome:
    """Records in and out. yes, no, open: answers to the questions. undone: clusters apart.

    ids: identifiers that are no longer in the merged table. ids_path: where they are listed.
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

    @property
    def rows_merged(self) -> int:
        """Records that became part of another one."""
        return self.rows_in - self.rows_out


def merge_folder(
    folder: Path,
    out: Path,
    review: Any = None,
    *,
    excel_fr: bool = False,
    lang: str = "en",
) -> Outcome:
    """Apply the automatic merges and the answers, and write the merged table.

    review: the list of questions, filled; default the folder's own. lang: of the CSV that lists
    the identifiers merged away. Raises FocaleError when the
    originals changed, when an answer cannot be read, or when answers would join two SIREN.
    """
    record = read_record(folder)
    check_sources(record)
    answers = answers_in(folder / REVIEW if review is None else review, len(record.questions))
    record = with_answers(record, answers)
    with Session() as session:
        sources = reopened(session, record, {f.number: f.path for f in record.files})
        clusters = final_clusters(record)
        refuse_two_sirens(sources, clusters, record)
        done = merged(session, sources.files, _fields(record), clusters, record.trust)
        stored = store_originals(record, folder)
        notices = session.write(done.query, out, excel_fr=excel_fr)
        write_record(stored, folder)
    outcome = _outcome(record, done, notices, write_ids(done.ids, folder, lang))
    outcome.yes, outcome.no = sum(answers.values()), sum(not yes for yes in answers.values())
    outcome.open = len(record.questions) - len(answers)
    return outcome


def unmerge_all(folder: Path, out: Path) -> list[Path]:
    """The original files, byte by byte, in the folder `out`."""
    return restored(read_record(folder), folder, out)


def unmerge_clusters(
    folder: Path, numbers: Sequence[int], out: Path, *, excel_fr: bool = False, lang: str = "en"
) -> Outcome:
    """The merged table anew, without these clusters: their records stand as they were."""
    record = read_record(folder)
    if not record.stored:
        raise fault("unmerge_nothing", path=str(folder))
    known = {cluster.number: cluster for cluster in final_clusters(record)}
    for number in numbers:
        if number not in known:
            raise fault("unmerge_no_cluster", number=number, known=listed(sorted(known)))
    chosen = {place for number in numbers for place in known[number].places}
    apart = {n for n, places in enumerate(record.clusters, 1) if chosen & set(places)}
    joined = tuple(q for q in record.joined if not chosen & set(record.questions[q - 1]))
    record = replace(record, apart=tuple(sorted({*record.apart, *apart})), joined=joined)
    with Session() as session, _unpacked(session, record, folder) as paths:
        sources = reopened(session, record, paths)
        done = merged(session, sources.files, _fields(record), final_clusters(record), record.trust)
        notices = session.write(done.query, out, excel_fr=excel_fr)
        write_record(record, folder)
    outcome = _outcome(record, done, notices, write_ids(done.ids, folder, lang))
    outcome.undone = len(numbers)
    return outcome


@contextmanager
def _unpacked(session: Session, record: Record, folder: Path) -> Iterator[dict[int, str]]:
    """The originals in the session's own folder: file number -> path."""
    paths = {}
    for file in record.files:
        original = source_path(file)
        place = session.folder / f"{file.number}-{original.name}"
        unpack(record, folder, file, place)
        paths[file.number] = str(place) + file.path[len(str(original)) :]
    yield paths


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


def _fields(record: Record) -> dict[int, Mapping[str, str]]:
    return {file.number: file.fields for file in record.files}


def _outcome(
    record: Record, done: Merged, notices: list[Message], ids_path: Path | None
) -> Outcome:
    rows = sum(file.rows for file in record.files)
    gone = sum(len(cluster.places) - 1 for cluster in done.clusters)
    names = tuple(column.name for column in done.columns)
    outcome = Outcome(rows, rows - gone, len(done.clusters), columns=names, notices=notices)
    outcome.ids = done.ids.num_rows if done.ids is not None else 0
    outcome.ids_path = ids_path
    return outcome


__all__ = ["FileRecord", "Outcome", "merge_folder", "unmerge_all", "unmerge_clusters"]
