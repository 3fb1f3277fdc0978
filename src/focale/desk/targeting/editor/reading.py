"""What does a text say, as far as it can be read?"""

from __future__ import annotations

from dataclasses import dataclass

from focale.desk.pages.words import lang, say
from focale.glossary.messages import FocaleError, Message
from focale.profile import Profile, read_profile
from focale.profile.edit import tree_of
from focale.yaml_tree import Entries


@dataclass(frozen=True)
class Reading:
    """A text read as far as it can be.

    tree: None for what is no YAML. profile: None where there are faults. faults: all of them.
    """

    text: str
    tree: Entries | None
    profile: Profile | None
    faults: tuple[Message, ...]


def reading_of(text: str) -> Reading:
    """Read a text; faults are noted."""
    source = say("profile.source")
    try:
        tree = tree_of(text, source)
    except FocaleError as error:
        return Reading(text, None, None, tuple(error.messages))
    try:
        return Reading(text, tree, read_profile(text, source), ())
    except FocaleError as error:
        return Reading(text, tree, None, tuple(error.messages))


def fault_lines(reading: Reading) -> list[tuple[str, int, str]]:
    """The faults of a text: words, line, what is written there; 0 and "" where no line tells."""
    lines = reading.text.split("\n")
    return [
        (one.words(lang()), one.line, lines[one.line - 1].strip()[:200])
        if 0 < one.line <= len(lines) else (one.words(lang()), 0, "")
        for one in reading.faults
    ]  # fmt: skip
