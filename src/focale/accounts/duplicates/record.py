"""What was found, in a form that a program reads: which records became one, and how to undo it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from focale.glossary.messages import fault

VERSION = 1
NAME = "focale-dedupe.json"

Place = tuple[int, int]
"""A record: the number of its file, from 1, and its row there, from 0."""


@dataclass(frozen=True)
class FileRecord:
    """One file as it was read. fields: column -> field of the glossary. sha256: "" for a frame.

    rejected: lines that could not be read, besides `rows`.
    """

    number: int
    label: str
    path: str
    sha256: str
    rows: int
    columns: tuple[str, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    rejected: int = 0


@dataclass(frozen=True)
class Follower:
    """A file that pointed at records merged away. kind: what its rows are. column: where it points.

    stored: its copy in the folder, byte by byte.
    """

    kind: str
    path: str
    sha256: str
    column: str
    stored: str = ""


@dataclass(frozen=True)
class Mark:
    """By what a record is known again. print: of all that is compared of it. id: "" for none."""

    print: str
    id: str = ""


@dataclass(frozen=True)
class Answer:
    """What a person said of two records: that they are one, or not."""

    one: Mark
    other: Mark
    yes: bool


@dataclass(frozen=True)
class Record:
    """What was found in some files.

    clusters: the records that are one without asking. questions: the pairs to be judged, each
    one record of either side. trust: file numbers, the most trusted first. apart: numbers of
    clusters, from 1, that a person took apart. joined: the questions answered yes, numbered
    from 1. stored: the files' copies, by number. followers: the files that the last merge wrote
    anew beside the merged table. ids_of: the numbers of the files whose identifiers they bear;
    all, when empty. marks: of the two records of each question. filled: the questions whose
    answer was carried over. refused: those answered yes whose cluster was taken apart. answers:
    all that was ever answered about these files, in this folder.
    """

    people: bool
    files: tuple[FileRecord, ...]
    clusters: tuple[tuple[Place, ...], ...]
    questions: tuple[tuple[Place, Place], ...]
    trust: tuple[int, ...] = ()
    apart: tuple[int, ...] = ()
    joined: tuple[int, ...] = ()
    stored: Mapping[str, str] = field(default_factory=dict)
    followers: tuple[Follower, ...] = ()
    ids_of: tuple[int, ...] = ()
    marks: tuple[tuple[Mark, Mark], ...] = ()
    filled: tuple[int, ...] = ()
    refused: tuple[int, ...] = ()
    answers: tuple[Answer, ...] = ()

    def text(self) -> str:
        """The record as JSON."""
        data = {"focale": "dedupe", "version": VERSION, **asdict(self)}
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def read_record(folder: Path) -> Record:
    """The record of a folder. Raises FocaleError where focale dedupe did not write it."""
    path = folder / NAME
    if not path.is_file():
        raise fault("dedupe_no_record", path=str(folder), name=NAME)
    try:
        data = json.loads(path.read_text("utf-8"))
        if data.get("focale") != "dedupe" or data.get("version") != VERSION:
            raise KeyError("version")
        return _record(data)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise fault("dedupe_broken_record", path=str(path), problem=str(error)) from None


def _record(data: Mapping[str, Any]) -> Record:
    return Record(
        people=bool(data["people"]),
        files=tuple(
            FileRecord(**{**file, "columns": tuple(file["columns"])}) for file in data["files"]
        ),
        clusters=tuple(tuple(map(_place, cluster)) for cluster in data["clusters"]),
        questions=tuple((_place(one), _place(other)) for one, other in data["questions"]),
        trust=tuple(data["trust"]),
        apart=tuple(data["apart"]),
        joined=tuple(data["joined"]),
        stored=dict(data["stored"]),
        followers=tuple(Follower(**one) for one in data.get("followers", ())),
        ids_of=tuple(data.get("ids_of", ())),
        marks=tuple((Mark(**one), Mark(**other)) for one, other in data.get("marks", ())),
        filled=tuple(data.get("filled", ())),
        refused=tuple(data.get("refused", ())),
        answers=tuple(
            Answer(Mark(**one["one"]), Mark(**one["other"]), bool(one["yes"]))
            for one in data.get("answers", ())
        ),
    )


def _place(pair: Sequence[int]) -> Place:
    return int(pair[0]), int(pair[1])
