"""What did a person answer to the questions, and can all answers stand together?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from focale.accounts.duplicates.folder import NO, REVIEW, YES
from focale.accounts.duplicates.record import Record
from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.messages import FocaleError, Message, fault

_ANSWERS = {**dict.fromkeys(YES, True), **dict.fromkeys(NO, False)}


def answers_in(source: Any, questions: int) -> dict[int, bool]:
    """Question -> yes or no, from a filled list; those left blank are not in it.

    source: a file of any kind or a frame. Raises FocaleError with every answer that cannot be
    read, and its line.
    """
    with Session() as session:
        opened = open_source(session, source, "focale_answers", "table")
        names = {fold(name): name for name in opened.names}
        if not {"question", "decision"} <= names.keys():
            raise fault("dedupe_no_questions", path=opened.found.label)
        nodes = [
            t.cast(t.col(names[name]), "VARCHAR") for name in ("question", "decision")
        ]  # fmt: skip
        rows = session.rows(t.select(nodes, t.table(opened.found.table)))
        lines = opened.lines_of(set(range(len(rows))))
    answers: dict[int, bool] = {}
    faults = []
    for row, (question, decision) in enumerate(rows):
        written = fold(decision or "").strip(".! '")
        if not written:
            continue
        line = lines.get(row, row + 2)
        number = _number(question, questions)
        if number is None:
            facts: dict[str, object] = {"written": question or "", "count": questions}
            faults.append(Message("dedupe_bad_question", opened.found.label, line, facts))
        elif written not in _ANSWERS:
            facts = {"written": decision}
            faults.append(Message("dedupe_bad_decision", opened.found.label, line, facts))
        else:
            answers[number] = _ANSWERS[written]
    if faults:
        raise FocaleError(faults)
    return answers


def check_no_answers(folder: Path) -> None:
    """Refuse a folder whose list of questions holds answers: writing it anew would lose them.

    A list that cannot be read, or lost its column of decisions, counts as a person's work too.
    """
    path = folder / REVIEW
    if not path.is_file():
        return
    with Session() as session:
        try:
            opened = open_source(session, path, "focale_given", "table")
        except FocaleError:
            raise fault("dedupe_answered", path=str(path)) from None
        name = next((name for name in opened.names if fold(name) == "decision"), None)
        if name is not None:
            node = t.cast(t.col(name), "VARCHAR")
            rows = session.rows(t.select([node], t.table(opened.found.table)))
            if not opened.rejects and not any((text or "").strip() for (text,) in rows):
                return
    raise fault("dedupe_answered", path=str(path))


def _number(text: str | None, most: int) -> int | None:
    plain = (text or "").strip().removesuffix(".0")
    return int(plain) if plain.isdecimal() and 1 <= int(plain) <= most else None


def with_answers(record: Record, answers: Mapping[int, bool]) -> Record:
    """The record with the questions that were answered yes."""
    return replace(record, joined=tuple(sorted(q for q, yes in answers.items() if yes)))
