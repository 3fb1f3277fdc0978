"""Where may a result be written?

Checked before any work: never over an input, never two results into one file, only where one
may write. A file is written whole or not at all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from focale.cli.failures import wrong_usage
from focale.glossary.crm_names import TOOLS
from focale.glossary.messages import FocaleError, Message, fault

if TYPE_CHECKING:
    from focale.accounts.rejects import Reject

TABLES = (".parquet", ".csv", ".xlsx")


@dataclass(frozen=True)
class Form:
    """For which program a table is written. tool: a key of the tools, or none."""

    excel_fr: bool = False
    tool: str | None = None


PLAIN = Form()


def check_table(path: Path | None, form: Form = PLAIN) -> None:
    """Refuse a name whose ending tells no format that Focale writes, or not in this form."""
    suffix = path.suffix.lower() if path is not None else ""
    if path is not None and suffix not in TABLES:
        raise wrong_usage("unknown_format", path=str(path), known=", ".join(TABLES))
    if form.tool is not None:
        tool = TOOLS[form.tool].name
        if form.excel_fr:
            raise wrong_usage("for_or_excel_fr", tool=tool)
        if suffix not in (".csv", ".xlsx"):
            raise wrong_usage("for_needs_file", tool=tool)
    if form.excel_fr and suffix != ".csv":
        raise wrong_usage("excel_fr_csv")


def beside(out: Path | None, asked: Path | None, name: str) -> Path | None:
    """Where a list that goes with a result is written: as asked, else beside it.

    >>> beside(Path("out/facts.parquet"), None, "rejects").as_posix()
    'out/facts.rejects.csv'
    """
    if asked is not None or out is None:
        return asked
    return out.with_name(f"{out.stem}.{name}.csv")


def check_outputs(outputs: Sequence[Path | None], inputs: Sequence[Path]) -> None:
    """Refuse, before any work, outputs that would spoil an input, each other, or fail."""
    from focale.accounts.files.place import place_of

    given = [path for path in outputs if path is not None]
    inputs = [place_of(path).file for path in inputs]  # FILE#SHEET is FILE
    for place, path in enumerate(given):
        if any(_is_same(path, other) for other in inputs):
            raise wrong_usage("out_is_input", path=str(path))
        if any(_is_same(path, other) for other in given[:place]):
            raise wrong_usage("outputs_twice", path=str(path))
    faults = [message for path in _one_a_folder(given) if (message := _unwritable(path))]
    if faults:
        raise FocaleError(faults)


def _one_a_folder(paths: Sequence[Path]) -> list[Path]:
    """What is wrong with a folder is told once; what is a folder itself, each time."""
    first = {path.parent: path for path in reversed(paths)}
    return [path for path in paths if path.is_dir() or first[path.parent] is path]


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve() or one.samefile(other)
    except OSError:
        return False


def _unwritable(path: Path) -> Message | None:
    folder = path.parent
    problem: object = None
    if path.is_dir():
        problem = Message("is_folder")
    elif not folder.is_dir():
        problem = Message("no_folder")
    elif not os.access(folder, os.W_OK):
        problem = Message("no_right")
    return (
        None
        if problem is None
        else Message("cannot_write", facts={"path": path, "problem": problem})
    )


def write_listed(rejects: Sequence[Reject], path: Path | None, lang: str) -> list[Path]:
    """List what could not be used, where that is asked for; the files that were written."""
    from focale.accounts.rejects import write_rejects

    if path is None:
        return []
    with whole(path) as place:
        write_rejects(rejects, place, lang)
    return [path]


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write into, which takes the place of `path` at the end; gone after a fault."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield beside
        beside.replace(path)
    except OSError as error:
        problem = error.strerror or str(error)
        raise fault("cannot_write", path=str(path), problem=problem) from None
    finally:
        beside.unlink(missing_ok=True)
