"""How is the sheet of a profile written as Markdown?

CommonMark that reads well as it stands, in a wiki, a CRM note or a terminal. What people wrote
is text: no sign of theirs becomes a heading, a link, a tag or a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from focale.report.sheet_criteria import Entry, Part
from focale.report.sheet_gaps import Gap
from focale.report.sheet_story import Person
from focale.report.sheet_view import Sheet, state_words
from focale.report.voice import Voice

_SIGNS = re.compile(
    r"[\\`*\[\]<>{}|~$]"  # code, emphasis, links, tags, attributes, tables, formulas
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis; job_posted_sdr stays as it is
    r"|&(?=#?\w+;)"  # an entity
    r"|(?:(?<=^)|(?<= ))#"  # a heading, or its end
    r"|(?<=^)[-+=](?![^\W_])"  # a list, a rule; "-10 h" stays as it is
    r"|(?<=:)/(?=/)|(?<=www)\."  # an address that would become a link
)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def sheet_markdown(sheet: Sheet, voice: Voice) -> str:
    """The sheet as Markdown, one line ending at its end."""
    return "\n".join(_lines(sheet, voice)) + "\n"


def escaped(text: str) -> str:
    r"""The text, so that Markdown shows it as it is.

    >>> print(escaped("# <b>*a_b*</b>"), escaped("1. x"), escaped("-10 h"))
    \# \<b\>\*a_b\*\</b\> 1\. x -10 h
    """
    return _NUMBERED.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", text))


def _lines(sheet: Sheet, voice: Voice) -> Iterator[str]:
    yield f"# {escaped(voice('sheet_title', name=sheet.name))}"
    yield ""
    if sheet.summary:
        yield escaped(sheet.summary)
        yield ""
    tags = (*(escaped(tag) for tag in sheet.tags), state_words(sheet, voice))
    yield " · ".join((f"`{sheet.id}`", *tags))
    if sheet.gaps:
        yield ""
        yield from _gaps(sheet.gaps, voice)
    for part in (sheet.mandatory, sheet.preferred, sheet.gates, sheet.pains, sheet.value):
        yield from _part(part, voice)
    yield from _title(sheet.people.title)
    for person in sheet.people.persons:
        yield from _person(person, sheet.people.columns, voice)
    yield from _gaps(sheet.people.gaps, voice)
    yield from _part(sheet.signals, voice)


def _part(part: Part, voice: Voice) -> Iterator[str]:
    yield from _title(part.title, part.note)
    for entry in part.entries:
        yield f"- {_entry(entry, voice)}"
    yield from _gaps(part.gaps, voice)
    if part.more:
        yield ""
        yield escaped(part.more)


def _title(title: str, note: str = "") -> Iterator[str]:
    yield ""
    yield f"## {title} ({note})" if note else f"## {title}"
    yield ""


def _entry(entry: Entry, voice: Voice) -> str:
    notes = [escaped(words) for words in (entry.note, entry.why) if words]
    is_bare = not entry.asks and not notes
    words = escaped(entry.name) if is_bare else f"**{escaped(entry.name)}**"
    if entry.asks:
        words += f" – {escaped(entry.asks)}"
    return f"{words} (*{voice('after_word').join(notes)}*)" if notes else words


def _person(person: Person, columns: tuple[str, ...], voice: Voice) -> Iterator[str]:
    role = f" ({person.role_words})" if person.role_words else ""
    yield f"- **{escaped(person.name)}**{role}"
    for title, texts in zip(columns, person.texts, strict=True):
        said = voice("between").join(escaped(text) for text in texts)
        yield f"  - {title}{voice('after_word')}{said or voice('gap_short')}"


def _gaps(gaps: tuple[Gap, ...], voice: Voice) -> Iterator[str]:
    for gap in gaps:
        where = f"{voice('gap_key')} `{gap.key}`"
        if gap.under:
            where += f" {voice('gap_under')} `{gap.under}`"
        head = f"**{voice('gap')}**{voice('after_word')}{escaped(gap.words)}"
        yield f"- {head} {where}{voice('after_word')}`{gap.example}`"
