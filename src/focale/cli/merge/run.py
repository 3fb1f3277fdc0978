"""Merges the doubles of a folder, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.accounts.columns.mapping import RowKind
from focale.accounts.duplicates.beside import Pointers
from focale.accounts.duplicates.folder import IDS
from focale.accounts.duplicates.followers import Pointing
from focale.accounts.duplicates.merge import Outcome, merge_folder
from focale.accounts.duplicates.record import read_record
from focale.cli.inputs import given_mapping
from focale.cli.merge.shown import merge_data, say_merge
from focale.cli.outputs import Form, check_outputs, check_table
from focale.cli.progress import Work
from focale.cli.screen import Screen


@dataclass(frozen=True)
class Given:
    """What the user gave, as written. columns: --mapping; mapping: --map, pair by pair."""

    folder: Path
    review: Path | None = None
    contacts: tuple[Path, ...] = ()
    events: tuple[Path, ...] = ()
    deals: tuple[Path, ...] = ()
    ids_of: tuple[Path, ...] = ()
    columns: Path | None = None
    mapping: tuple[str, ...] = ()

    def files(self) -> list[Path]:
        """Every file that is read, besides those that were compared."""
        one = [path for path in (self.review, self.columns) if path is not None]
        return [*self.contacts, *self.events, *self.deals, *one]

    def pointers(self) -> Pointers:
        """The files that point at the records, each once."""
        kinds = {
            RowKind.CONTACT: self.contacts, RowKind.EVENT: self.events, RowKind.DEAL: self.deals,
        }  # fmt: skip
        files = tuple(
            Pointing(kind, path) for kind, paths in kinds.items() for path in dict.fromkeys(paths)
        )
        return Pointers(files, given_mapping(self.columns, self.mapping), self.ids_of)


def run(screen: Screen, given: Given, out: Path, form: Form) -> None:
    """Merge, write the table, tell what became of every line."""
    check_table(out, form)
    pointers = given.pointers()
    record = read_record(given.folder)
    originals = [Path(file.path) for file in record.files]
    check_outputs([out, given.folder / IDS], [*originals, *given.files()])
    with Work() as work:
        work.step(screen.say("writing"))
        done = merge_folder(
            given.folder, out, given.review, pointers=pointers, excel_fr=form.excel_fr,
            lang=screen.lang,
        )  # fmt: skip
    written = written_files(done, out)
    if screen.as_json:
        screen.answer(merge_data(screen, done, written))
        return
    say_merge(screen, done, given.folder, written, people=record.people)


def written_files(done: Outcome, out: Path) -> list[Path]:
    """Every file that was written."""
    beside = [path for one in done.followed for path in (one.path, one.look_at) if path]
    return [out, *([done.ids_path] if done.ids_path else []), *beside]
