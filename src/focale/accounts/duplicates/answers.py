"""What did a person answer to the questions, and can all answers stand together?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from focale.accounts.duplicates.folder import NO, REVIEW, YES
from focale.accounts.duplicates.marks import remembered
from focale.accounts.duplicates.record import Answer, Record, read_record
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
        unread = [
            Message("dedupe_unread", one.file, one.line, {
                "reason": Message(one.reason, facts={"value": one.value, **one.facts}),
            })
            for one in opened.rejects
        ]  # fmt: skip
    if unread:
        raise FocaleError(unread)
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


def earlier_answers(folder: Path) -> tuple[Answer, ...]:
    """All that was answered in a folder, to be carried over; () where nothing was.

    Raises FocaleError for answers that cannot be read: writing the list anew would lose them.
    """
    path = folder / REVIEW
    try:
        record = read_record(folder)
    except FocaleError:
        record = None
    if record is None or len(record.marks) != len(record.questions):
        if path.is_file() and _may_hold_answers(path):
            raise fault("dedupe_answered", path=str(path))
        return ()
    if not path.is_file() or not record.questions:
        return record.answers
    try:
        given = answers_in(path, len(record.questions))
    except FocaleError as error:
        codes = {message.code for message in error.messages}
        if codes & {"dedupe_bad_question", "dedupe_bad_decision", "dedupe_unread"}:
            raise
        raise fault("dedupe_answered", path=str(path)) from None
    given = {n: yes for n, yes in given.items() if not (yes and n in record.refused)}
    return remembered(record, given, [n for n in record.filled if n not in given])


def _may_hold_answers(path: Path) -> bool:
    """Whether a list that no record goes with holds a person's work; one that is spoilt does."""
    with Session() as session:
        try:
            opened = open_source(session, path, "focale_given", "table")
        except FocaleError:
            return True
        name = next((name for name in opened.names if fold(name) == "decision"), None)
        if name is None or opened.rejects:
            return True
        node = t.cast(t.col(name), "VARCHAR")
        rows = session.rows(t.select([node], t.table(opened.found.table)))
        return any((text or "").strip() for (text,) in rows)


def _number(text: str | None, most: int) -> int | None:
    plain = (text or "").strip().removesuffix(".0")
    return int(plain) if plain.isdecimal() and 1 <= int(plain) <= most else None


def with_answers(record: Record, answers: Mapping[int, bool]) -> Record:
    """The record with the questions that were answered yes."""
    return replace(record, joined=tuple(sorted(q for q, yes in answers.items() if yes)))
