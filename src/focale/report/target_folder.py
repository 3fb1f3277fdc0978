"""What stands in the folder of `focale target`, and how does it come there whole or not at all?

report.html          the answer on one page
profile.yaml         the draft of the profile, with the proof of each criterion
accounts-100.xlsx    the accounts to prospect, for people; accounts-100.csv for programs
scores.parquet       the whole market, scored by the draft
focale-target.json   the mark: which files are ours, and what they were
profile.before.yaml  the draft that stood there before, where a person had changed it
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from focale.accounts.files.place import place_of
from focale.criterion import tree as t
from focale.glossary.messages import FocaleError, Message, fault
from focale.report.target_page import target_page
from focale.scorecard.score import write_scores
from focale.segment.prospects import prospects_table
from focale.segment.target import NUMBER, Outcome, Target

MARK, PAGE, PROFILE, SCORES = "focale-target.json", "report.html", "profile.yaml", "scores.parquet"
BEFORE = "profile.before.yaml"


def accounts_file(number: int, ending: str) -> str:
    """What the list is called.

    >>> accounts_file(100, "csv")
    'accounts-100.csv'
    """
    return f"accounts-{number}.{ending}"


def check_target_folder(
    folder: Path, inputs: Iterable[Path] = (), *, force: bool = False, number: int = NUMBER
) -> None:
    """Refuse, before any work, a folder that is not ours, or an earlier result without `force`.

    inputs: files that are read; none of them may be written over.
    """
    ours = {PAGE, PROFILE, SCORES, MARK, BEFORE,
            accounts_file(number, "csv"), accounts_file(number, "xlsx")}  # fmt: skip
    for path in map(place_of, inputs):
        if path.file.name in ours and path.file.resolve().parent == folder.resolve():
            raise fault("target_over_input", path=str(path.file), folder=str(folder))
    try:
        if folder.exists() and not folder.is_dir():
            raise fault("cannot_write", path=str(folder), problem=Message("no_folder"))
        if not folder.is_dir() or not any(folder.iterdir()):
            return
        if not (folder / MARK).is_file():
            raise fault("target_foreign_folder", path=str(folder))
    except OSError as error:
        raise _unwritable(folder, error) from None
    if not force:
        raise fault("target_exists", path=str(folder))


def write_target(
    target: Target,
    folder: Path,
    lang: str,
    *,
    market: str = "",
    number: int = NUMBER,
    force: bool = False,
) -> list[Path]:
    """Write all files, or none; the files, the page first.

    An earlier result of the folder goes; any other file that lies there stays. market: its name.
    """
    check_target_folder(folder, force=force, number=number)
    with _placed(folder) as beside:
        names = _written(target, beside, lang, market, number)
    return [folder / name for name in names]


def _written(target: Target, beside: Path, lang: str, market: str, number: int) -> list[str]:
    """Write the files of one answer; their names."""
    names = [PAGE]
    _text(beside / PAGE, target_page(target, lang, market, number))
    if target.findings.draft:
        _text(beside / PROFILE, target.findings.draft)
        names.append(PROFILE)
    run = target.run
    if run is not None and target.outcome is Outcome.LISTED:
        table = prospects_table(target.prospects, lang)
        found = run.session.hold_arrow(table, "focale_prospects", "")
        for ending in ("xlsx", "csv"):
            name = accounts_file(number, ending)
            columns = [t.col(column) for column in table.column_names]
            run.session.write(t.select(columns, t.table(found.table)), beside / name)
            names.append(name)
    if run is not None:
        write_scores(run, beside / SCORES)
        names.append(SCORES)
    mark = {
        "made_by": f"focale {version('focale')}", "outcome": target.outcome.value,
        "as_of": target.findings.as_of.isoformat(),
        "files": {name: _digest(beside / name) for name in names},
    }  # fmt: skip
    _text(beside / MARK, json.dumps(mark, indent=1) + "\n")
    return names


def _text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


@contextmanager
def _placed(folder: Path) -> Iterator[Path]:
    """A hidden folder beside: its files take their places at the end, the mark last."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = tempfile.mkdtemp(prefix=".focale-", suffix=".part", dir=folder.parent)
    except OSError as error:
        raise _unwritable(folder, error) from None
    beside = Path(made)
    try:
        yield beside
        folder.mkdir(exist_ok=True)
        former = _former(folder)
        _keep_changed(folder, former)
        for path in sorted(beside.iterdir(), key=lambda path: path.name == MARK):
            path.replace(folder / path.name)
            former.pop(path.name, None)
        for name in former:
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _former(folder: Path) -> dict[str, str]:
    """The files of the earlier result, and what they were; only plain names of the folder."""
    try:
        files = json.loads((folder / MARK).read_text("utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    if not isinstance(files, dict):
        return {}
    return {name: str(was) for name, was in files.items() if Path(name).name == name}


def _keep_changed(folder: Path, former: Mapping[str, str]) -> None:
    """A draft that a person has changed is kept beside the new one."""
    path = folder / PROFILE
    if path.is_file() and former.get(PROFILE) != _digest(path):
        shutil.copy2(path, folder / BEFORE)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _unwritable(folder: Path, error: OSError) -> FocaleError:
    problem = error.strerror or str(error)
    return FocaleError(Message("cannot_write", facts={"path": folder, "problem": problem}))
