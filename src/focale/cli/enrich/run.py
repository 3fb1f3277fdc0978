"""Fills a file from the register, writes what is asked, and tells what was found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.accounts.registry.enrich import Enriched, enriched, wrong_field
from focale.accounts.registry.listings import write_conflicts, write_review
from focale.accounts.rejects import write_rejects
from focale.cli.enrich.data import enrich_data
from focale.cli.enrich.shown import say_enriched
from focale.cli.failures import WrongUsage
from focale.cli.inputs import given_mapping
from focale.cli.outputs import PLAIN, Form, beside, check_outputs, check_table, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.engine import Session


@dataclass(frozen=True)
class Given:
    """What the user gave, as written. columns: --mapping; mapping: --map, pair by pair."""

    file: Path
    registry: Path
    columns: Path | None = None
    mapping: tuple[str, ...] = ()
    overwrite: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wanted:
    """The files to write; the lists stand beside the result when nothing else is said."""

    out: Path | None = None
    exceptions: Path | None = None
    review: Path | None = None
    form: Form = PLAIN

    def beside(self, asked: Path | None, ending: str) -> Path | None:
        """Where a list goes: as asked, else beside the result."""
        return beside(self.out, asked, ending)

    def lists(self) -> tuple[Path | None, Path | None, Path | None]:
        """The cells that differ, the candidates, the lines that could not be read."""
        return (
            self.beside(self.exceptions, "exceptions"),
            self.beside(self.review, "review"),
            self.beside(None, "rejects"),
        )


def run(screen: Screen, given: Given, wanted: Wanted) -> None:
    """Fill, write what is asked, and tell."""
    check_table(wanted.out, wanted.form)
    files = [path for path in (given.file, given.columns) if path is not None]
    check_outputs((wanted.out, *wanted.lists()), files)
    wrong = wrong_field(given.overwrite)
    if wrong is not None:
        raise WrongUsage(wrong)
    mapping = given_mapping(given.columns, given.mapping)
    with Work() as work, Session() as session:
        work.step(screen.say("enrich_matching"))
        done = enriched(session, given.file, given.registry, mapping, given.overwrite)
        written = _write(screen, work, done, wanted)
        if screen.as_json:
            screen.answer(enrich_data(screen, done, written))
        else:
            say_enriched(screen, done, written)


def _write(screen: Screen, work: Work, done: Enriched, wanted: Wanted) -> list[Path]:
    written: list[Path] = []
    if wanted.out is not None:
        told = work.step(screen.say("writing"))
        excel_fr = wanted.form.excel_fr
        done.notices += done.session.write(done.query(), wanted.out, told, excel_fr=excel_fr)
        written.append(wanted.out)
    exceptions, review, rejects = wanted.lists()
    conflicts = done.conflicts()
    if exceptions is not None and conflicts.num_rows:
        with whole(exceptions) as path:
            write_conflicts(done, conflicts, path)
        written.append(exceptions)
    if review is not None and done.to_check:
        with whole(review) as path:
            write_review(done, path)
        written.append(review)
    if rejects is not None and done.opened.rejects:
        with whole(rejects) as path:
            write_rejects(done.opened.rejects, path, screen.lang)
        written.append(rejects)
    return written
