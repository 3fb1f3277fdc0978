"""Finds the doubles, writes the folder, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.accounts.columns.mapping import RowKind
from focale.accounts.duplicates.answers import earlier_answers
from focale.accounts.duplicates.deduped import deduped
from focale.accounts.duplicates.folder import check_folder, write_folder
from focale.accounts.duplicates.sources import open_sources
from focale.accounts.rejects import write_rejects
from focale.cli.dedupe.data import dedupe_data
from focale.cli.dedupe.shown import say_dedupe
from focale.cli.failures import wrong_usage
from focale.cli.inputs import given_mapping
from focale.cli.outputs import whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.engine import Session


@dataclass(frozen=True)
class Given:
    """What the user gave, as written. columns: --mapping; mapping: --map, pair by pair.

    force: ask everything anew, earlier answers aside.
    """

    files: tuple[Path, ...]
    columns: Path | None = None
    mapping: tuple[str, ...] = ()
    rows: str | None = None
    trust: tuple[Path, ...] = ()
    force: bool = False

    def trusted(self) -> list[int]:
        """The numbers of the files of --trust."""
        places = [path.resolve() for path in self.files]
        for path in self.trust:
            if path.resolve() not in places:
                raise wrong_usage("dedupe_trust", path=str(path))
        return [places.index(path.resolve()) + 1 for path in self.trust]

    def check(self) -> None:
        """Refuse a file that is given twice."""
        seen: set[Path] = set()
        for path in self.files:
            if path.resolve() in seen:
                raise wrong_usage("dedupe_file_twice", path=str(path))
            seen.add(path.resolve())


def run(screen: Screen, given: Given, out: Path | None) -> None:
    """Compare, write what is asked, and tell."""
    given.check()
    trust = given.trusted()
    if out is not None:
        check_folder(out)
    mapping = given_mapping(given.columns, given.mapping)
    rows = None if given.rows is None else RowKind(given.rows)
    with Work() as work, Session() as session:
        work.step(screen.say("reading"))
        sources = open_sources(session, given.files, mapping, rows=rows)
        answers = () if out is None or given.force else earlier_answers(out)
        progress = work.step(screen.say("dedupe_comparing"))
        found = deduped(sources, trust, progress, answers)
        written: list[Path] = []
        if out is not None:
            work.step(screen.say("writing"))
            written = write_folder(found, out, screen.lang)
            rejects = [reject for file in sources.files for reject in file.opened.rejects]
            if rejects:
                with whole(out / "rejects.csv") as path:
                    write_rejects(rejects, path, screen.lang)
                written.append(out / "rejects.csv")
        if screen.as_json:
            screen.answer(dedupe_data(screen, found, written))
        else:
            say_dedupe(screen, found, out, written)
