"""How is a merge undone: all of it, or some clusters?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np

from focale.accounts.columns.mapping import RowKind
from focale.accounts.duplicates.beside import Pointers, following, write_together
from focale.accounts.duplicates.folder import (
    restored,
    source_path,
    unpack,
    write_ids,
    write_record,
)
from focale.accounts.duplicates.followers import Pointing
from focale.accounts.duplicates.marks import Marks
from focale.accounts.duplicates.merge import Outcome, fields_of, outcome_of, reopened
from focale.accounts.duplicates.merging import final_clusters, merged
from focale.accounts.duplicates.record import (
    Answer,
    FileRecord,
    Follower,
    Place,
    Record,
    read_record,
)
from focale.accounts.duplicates.sources import Sources
from focale.engine import Session
from focale.glossary.messages import fault, listed


def unmerge_all(folder: Path, out: Path) -> list[Path]:
    """The original files, byte by byte, in the folder `out`; those that followed, too."""
    return restored(read_record(folder), folder, out)


def unmerge_clusters(
    folder: Path, numbers: Sequence[int], out: Path, *, excel_fr: bool = False, lang: str = "en"
) -> Outcome:
    """The merged table anew, without these clusters: their records stand as they were.

    So are the files that followed, beside it.
    """
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
    refused = {*record.refused, *(set(record.joined) - set(joined))}
    record = replace(
        record, apart=tuple(sorted({*record.apart, *apart})), joined=joined,
        refused=tuple(sorted(refused)),
    )  # fmt: skip
    with Session() as session, _unpacked(session, record, folder) as (paths, pointing):
        sources = reopened(session, record, paths)
        done = merged(
            session, sources.files, fields_of(record), final_clusters(record), record.trust
        )
        files = following(session, sources, done, record, Pointers(pointing))
        read = [file.path for file in record.files] + [one.path for one in record.followers]
        written, told = write_together(
            session, done, files, out, read, excel_fr=excel_fr, lang=lang
        )  # fmt: skip
        parted = [known[number].places for number in numbers]
        write_record(replace(record, answers=_parted(sources, record, parted)), folder)
    outcome = outcome_of(record, done, told, written, write_ids(done.ids, folder, lang))
    outcome.undone = len(numbers)
    return outcome


def _parted(
    sources: Sources, record: Record, clusters: Sequence[Sequence[Place]]
) -> tuple[Answer, ...]:
    """The answers, and a no to every pair of these clusters: dedupe will not merge them again."""
    start = {file.number: file.start for file in sources.files}
    records = [[start[n] + row for n, row in places] for places in clusters]
    every = [record for one in records for record in one]
    mark = Marks(sources, np.array(every, np.int64)).of(every)
    new = [
        Answer(mark[one], mark[other], yes=False)
        for parted in records
        for one, other in combinations(parted, 2)
    ]
    told = {frozenset((one.one, one.other)): one for one in (*record.answers, *new)}
    return tuple(told.values())


@contextmanager
def _unpacked(
    session: Session, record: Record, folder: Path
) -> Iterator[tuple[dict[int, str], tuple[Pointing, ...]]]:
    """The originals in the session's own folder: file number -> path; and those that followed."""
    paths, pointing = {}, []
    for file in record.files:
        stored = record.stored[str(file.number)]
        paths[file.number] = _unpacked_one(session, folder, file, stored, str(file.number))
    for n, one in enumerate(record.followers, 1):
        path = _unpacked_one(session, folder, one, one.stored, f"f{n}")
        pointing.append(Pointing(RowKind(one.kind), path, one.column))
    yield paths, tuple(pointing)


def _unpacked_one(
    session: Session, folder: Path, file: FileRecord | Follower, stored: str, own: str
) -> str:
    """An original in a folder of its own; with the part of a workbook that was meant."""
    original = source_path(file)
    place = session.folder / own / original.name
    place.parent.mkdir()
    unpack(folder, stored, file.sha256, place)
    return str(place) + file.path[len(str(original)) :]
