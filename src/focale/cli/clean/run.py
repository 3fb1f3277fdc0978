"""Cleans a file, writes the facts and what happened to them, and tells the balance."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from sqlglot import exp

from focale.accounts.cleaning.balance import Balance
from focale.accounts.cleaning.door import cleaned_source, cleaning_session
from focale.accounts.cleaning.run import Cleaned
from focale.accounts.rejects import write_rejects
from focale.cli.clean.data import clean_data
from focale.cli.clean.shown import field_name, say_clean
from focale.cli.inputs import day_of, given_mapping
from focale.cli.outputs import PLAIN, Form, beside, check_outputs, check_table, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.criterion import tree as t
from focale.glossary.cleaning_wordings import DOUBTS, RULES


@dataclass(frozen=True)
class Given:
    """What the user gave, as written."""

    file: Path
    mapping: Path | None = None
    names: tuple[str, ...] = ()
    source: str | None = None
    at: str | None = None

    def files(self) -> list[Path]:
        """Every file that is read."""
        return [path for path in (self.file, self.mapping) if path is not None]


@dataclass(frozen=True)
class Wanted:
    """The files to write."""

    out: Path | None = None
    rejects: Path | None = None
    exceptions: Path | None = None
    form: Form = PLAIN

    def beside(self, given: Path | None, ending: str) -> Path | None:
        """A file as said, else beside the facts."""
        return beside(self.out, given, ending)

    @property
    def rejects_path(self) -> Path | None:
        """Where the rows that are no facts go."""
        return self.beside(self.rejects, "rejects")

    @property
    def exceptions_path(self) -> Path | None:
        """Where the cells changed or doubtful go."""
        return self.beside(self.exceptions, "exceptions")

    @property
    def columns_path(self) -> Path | None:
        """Where the origin of each column goes."""
        return self.beside(None, "columns")


def run(screen: Screen, given: Given, wanted: Wanted) -> None:
    """Clean, write what is asked, and tell."""
    check_table(wanted.out, wanted.form)
    check_table(wanted.exceptions)
    paths = (wanted.out, wanted.rejects_path, wanted.exceptions_path, wanted.columns_path)
    check_outputs(paths, given.files())
    day = day_of(given.at)
    mapping = given_mapping(given.mapping, given.names)
    with Work() as work, cleaning_session() as session:
        work.step(screen.say("reading"))
        done = cleaned_source(
            session, given.file, mapping, progress=work.step(screen.say("cleaning"))
        )  # fmt: skip
        _give_origin(done.balance, given, done.opened.found.label, day.isoformat() if day else "")
        written = _write(screen, work, done, wanted)
    if screen.as_json:
        screen.answer(clean_data(screen, done, written))
    else:
        say_clean(screen, done, wanted.exceptions_path, written, wanted.out)


def _give_origin(balance: Balance, given: Given, label: str, at: str) -> None:
    for own in balance.fields.values():
        if own.column:
            own.source = own.source or given.source or label
            own.at = own.at or at


def _write(screen: Screen, work: Work, done: Cleaned, wanted: Wanted) -> list[Path]:
    written: list[Path] = []
    if wanted.out is not None:
        progress = work.step(screen.say("writing"))
        done.notices += done.session.write(
            _all(done.facts.table), wanted.out, progress, excel_fr=wanted.form.excel_fr
        )
        written.append(wanted.out)
    if wanted.exceptions_path is not None:
        told = exceptions_in_words(done.exceptions.table, screen.lang)
        done.notices += done.session.write(told, wanted.exceptions_path)
        written.append(wanted.exceptions_path)
    if wanted.columns_path is not None:
        with whole(wanted.columns_path) as path:
            write_columns(done, path, screen.lang)
        written.append(wanted.columns_path)
    rejects = wanted.rejects_path if done.rejects else None
    if rejects is not None:
        with whole(rejects) as path:
            write_rejects(done.rejects, path, screen.lang)
        written.append(rejects)
    return written


def write_columns(done: Cleaned, path: Path, lang: str) -> None:
    """Write where each column of the facts comes from, and its counts, as CSV."""
    head = ("field", "label", "type", "column", "filled_from", "source", "at", "known", "changed",
            "filled", "doubtful")  # fmt: skip
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(head)
        for own in done.balance.fields.values():
            writer.writerow([
                own.field, field_name(own.field, done.mapping.rows, lang), own.type,
                _harmless(own.column),
                " ".join(own.filled_from), _harmless(own.source), own.at, own.known, own.changed,
                own.filled, own.doubtful,
            ])  # fmt: skip


def _harmless(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _all(table: str) -> exp.Expr:
    return t.select([exp.Star()], t.table(table))


def exceptions_in_words(table: str, lang: str) -> exp.Expr:
    """Every exception, and in words what was done and why to look at it."""
    said = [
        t.case(
            [
                (t.eq(t.col(column), t.text(code)), t.text(words[0 if lang == "fr" else 1]))
                for code, words in table_.items()
            ]
        )
        for column, table_ in (("rule", RULES), ("doubt", DOUBTS))
    ]
    words = t.call("concat_ws", t.text(". "), *said)
    return t.select([exp.Star(), t.alias(words, "words")], t.table(table))
