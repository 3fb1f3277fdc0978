"""How do faults of a dropped file name it? As the person did, not as we keep it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from focale.glossary.messages import FocaleError, Message

_SAID_HERE = {
    "sheet_taken": "sheet_read",
    "several_files": "several_members",
    "no_part": "no_part_here",
    "broken_file": "damaged_file",
    "clean_no_field": "no_field_chosen",
}
"""What the command line says of options, and a page of what stands on it."""


@contextmanager
def called(path: Path, label: str) -> Iterator[None]:
    """Inside, faults that name `path` name `label` instead.

    >>> from focale.glossary.messages import fault
    >>> try:
    ...     with called(Path("/data/0af.csv"), "clients.csv"):
    ...         raise fault("no_such_file", path="/data/0af.csv#Feuil2")
    ... except FocaleError as error:
    ...     print(error.words("en"))
    clients.csv#Feuil2: no such file. Check the path.
    """
    try:
        yield
    except FocaleError as error:
        raise FocaleError([renamed(one, path, label) for one in error.messages]) from None


def renamed(message: Message, path: Path, label: str) -> Message:
    """A message in which the file bears the name that the person gave it."""

    def said(fact: object) -> object:
        if isinstance(fact, Message):
            return renamed(fact, path, label)
        if isinstance(fact, str):
            return fact.replace(str(path), label).replace(path.name, label)
        return fact

    facts = {name: said(fact) for name, fact in message.facts.items()}
    code = _SAID_HERE.get(message.code, message.code)
    return replace(message, code=code, file=str(said(message.file)), facts=facts)
