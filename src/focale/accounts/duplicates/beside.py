"""What is written beside a merged table: which files follow it, and where do they stand?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from focale.accounts.columns.given import Given
from focale.accounts.columns.mapping import RowKind
from focale.accounts.duplicates.folder import placed_together, write_csv
from focale.accounts.duplicates.followers import (
    Followed,
    Pointing,
    followed,
    listed_rows,
    places_beside,
)
from focale.accounts.duplicates.merging import Merged, targets
from focale.accounts.duplicates.record import Follower, Record
from focale.accounts.duplicates.sources import Sources, digest, short_name
from focale.accounts.files.place import place_of
from focale.engine import Session
from focale.glossary.messages import FocaleError, Message, fault, listed


@dataclass(frozen=True)
class Pointers:
    """Files that point at the merged records, as given. names: which column is which in them.

    ids_of: the files, of those deduplicated, whose identifiers they bear; all, when empty.
    """

    files: tuple[Pointing, ...] = ()
    names: Given = None
    ids_of: tuple[str | Path | int, ...] = ()

    def check(self, record: Record) -> tuple[int, ...]:
        """The numbers of `ids_of`. Raises FocaleError for what these records cannot be asked."""
        if record.people and any(one.kind is RowKind.CONTACT for one in self.files):
            raise fault("follower_people")
        return tuple(_number_of(record, path) for path in self.ids_of)


def _number_of(record: Record, wanted: str | Path | int) -> int:
    """The number of a file by its path, its name or its number."""
    for file in record.files:
        same = {str(file.number)} if isinstance(wanted, int) else {file.path, file.label}
        if str(wanted) in same or str(Path(str(wanted)).resolve()) in same:
            return file.number
    by_name = [f.number for f in record.files if short_name(f.label) == Path(str(wanted)).name]
    if len(by_name) == 1:
        return by_name[0]
    known = listed([short_name(file.label) for file in record.files])
    raise fault("follower_ids_of", path=str(wanted), known=known)


@dataclass(frozen=True)
class FollowedFile:
    """A file written anew beside the merged table. look_at: the list of rows to look at, if any."""

    file: Followed
    path: Path
    look_at: Path | None = None


def following(
    session: Session, sources: Sources, done: Merged, record: Record, pointers: Pointers
) -> tuple[Followed, ...]:
    """The files that point at these records, at those that stay."""
    if not pointers.files:
        return ()
    field = "contact_id" if record.people else "account_id"
    known = targets(session, sources.files, done, record.ids_of)
    return followed(session, known, pointers.files, field, pointers.names)


def follower(file: Followed) -> Follower:
    """What the folder keeps of a file, so that it can be given back."""
    path = Path(file.given.source)
    return Follower(
        file.given.kind.value, str(path.resolve()), digest(place_of(path).file), file.column
    )  # fmt: skip


def write_together(
    session: Session,
    done: Merged,
    files: Sequence[Followed],
    out: Path,
    originals: Sequence[str | Path],
    *,
    excel_fr: bool,
    lang: str,
) -> tuple[tuple[FollowedFile, ...], list[Message]]:
    """Write the merged table and the files that follow it: all of them or none.

    originals: files that none of these may stand in the place of.
    """
    if not files:
        return (), session.write(done.query, out, excel_fr=excel_fr)
    found = tuple(
        FollowedFile(file, place, look_at if file.listed else None)
        for file, (place, look_at) in zip(files, places_beside(out, files), strict=True)
    )
    _keep(originals, [path for one in found for path in (one.path, one.look_at) if path])
    told: list[Message] = []
    with placed_together(out) as beside:
        told += session.write(done.query, beside / out.name, excel_fr=excel_fr)
        for one in found:
            french = one.path.suffix == ".csv" and (excel_fr or _is_french(one.file))
            told += one.file.opened.notices
            told += session.write(one.file.query, beside / one.path.name, excel_fr=french)
            if one.look_at is not None:
                write_csv(listed_rows(one.file, lang), beside / one.look_at.name, lang)
            if one.file.repeats:
                facts = {"path": one.file.opened.found.label, "count": one.file.repeats,
                         "out": one.path}  # fmt: skip
                told.append(Message("follower_repeats", facts=facts))
    return found, told


def _keep(originals: Sequence[str | Path], outputs: Sequence[Path]) -> None:
    """Refuse to write over a file that was read."""
    read = {place_of(Path(path)).file.resolve() for path in originals}
    faults = [
        Message("out_is_input", facts={"path": path}) for path in outputs if path.resolve() in read
    ]  # fmt: skip
    if faults:
        raise FocaleError(faults)


def _is_french(file: Followed) -> bool:
    """A file with semicolons is written with semicolons again."""
    return file.opened.text is not None and file.opened.text.separator == ";"
