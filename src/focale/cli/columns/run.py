"""`focale columns`: look at a file, tell what its columns are, write it down to be corrected."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.accounts.columns.believe import studied
from focale.accounts.columns.chosen import chosen
from focale.accounts.columns.read import load_mapping
from focale.accounts.columns.write import mapping_text
from focale.accounts.source import open_source
from focale.cli.columns.data import columns_data
from focale.cli.columns.shown import say_columns
from focale.cli.failures import wrong_usage
from focale.cli.outputs import check_outputs, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.engine import Session
from focale.glossary.messages import fault

YAML = (".yaml", ".yml")


@dataclass(frozen=True)
class Wanted:
    """Where the mapping is written; the one that is checked; whether a file may be replaced."""

    out: Path | None = None
    mapping: Path | None = None
    force: bool = False


def run(screen: Screen, file: Path, wanted: Wanted) -> None:
    """Look at the file, write what is asked, and tell."""
    if wanted.out is not None and wanted.out.suffix.lower() not in YAML:
        raise wrong_usage("mapping_suffix", path=str(wanted.out))
    check_outputs((wanted.out,), (file, *([wanted.mapping] if wanted.mapping else [])))
    if wanted.out is not None and wanted.out.exists() and not wanted.force:
        raise fault("profile_exists", path=str(wanted.out))
    given = None if wanted.mapping is None else load_mapping(wanted.mapping)
    with Work() as work, Session() as session:
        work.step(screen.say("reading"))
        opened = open_source(session, file, "looked_at")
        study = studied(session, opened)
    if given is not None:
        study = chosen(study, given, opened)
    written: list[Path] = []
    if wanted.out is not None:
        with whole(wanted.out) as path:
            path.write_text(mapping_text(study, screen.lang), encoding="utf-8", newline="\n")
        written.append(wanted.out)
    if screen.as_json:
        screen.answer(columns_data(screen, study, opened.notices, written))
    else:
        say_columns(screen, study, opened.notices, written)
