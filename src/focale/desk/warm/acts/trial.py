"""What do the two trials of a profile share: their tables, their words, their drawings?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from focale.desk.warm.acts.called import called, renamed
from focale.desk.warm.acts.tables import Given, fields_of, path_of
from focale.desk.warm.options import in_fields
from focale.desk.warm.store import Rows
from focale.glossary.messages import FocaleError, Message
from focale.report.frame import environment
from focale.report.voice import Voice
from focale.scorecard.creation.cases import Sources

LANGUAGES = ("fr", "en")
_MOST_NOTICES = 40


class Tables:
    """The tables that a trial reads, by the part that each plays; None for those not chosen."""

    def __init__(self, rows: Rows, given: Mapping[str, Given | None]) -> None:
        self.given = {name: table for name, table in given.items() if table is not None}
        self.paths = {name: path_of(rows, table) for name, table in self.given.items()}

    def path(self, name: str) -> Any:
        """The file of a table, None when it was not chosen."""
        return self.paths.get(name)

    def columns(self, name: str) -> dict[str, str]:
        """Field -> column of a table."""
        return fields_of(self.given[name]) if name in self.given else {}

    def sources(self) -> Sources | None:
        """Where the facts and the events of the companies stand."""
        if not self.given.keys() & {"companies", "events", "contacts", "facts"}:
            return None
        return Sources(
            companies=self.path("companies"), facts=self.path("facts"), events=self.path("events"),
            contacts=self.path("contacts"), mapping=self.columns("companies"),
        )  # fmt: skip

    def said(self, message: Message) -> Message:
        """A message in which each file bears the name that the person gave it."""
        for name, path in self.paths.items():
            message = renamed(message, path, str(self.given[name]["label"]))
        return message

    @contextmanager
    def told(self) -> Iterator[None]:
        """Inside, faults name tables and fields of the form as people do."""
        try:
            with ExitStack() as stack:
                for name, path in self.paths.items():
                    stack.enter_context(called(path, str(self.given[name]["label"])))
                yield
        except FocaleError as error:
            raise _Worded(error.messages) from None


def asked(tables: Tables, how: Mapping[str, Any]) -> dict[str, Any]:
    """What both trials take of the form. Raises ValueError for a day that is none."""
    columns, created = tables.columns("rows"), str(how.get("created") or "")
    return {
        "outcome": str(how.get("outcome") or "") or None,
        "won": _words_of(how, "won"),
        "lost": _words_of(how, "lost"),
        "sources": tables.sources(),
        "as_of": day_of(how, "as_of"),
        "horizon_days": how.get("horizon_days") or None,
        "mapping": {**columns, "created_on": created} if created else columns,
    }


def day_of(how: Mapping[str, Any], name: str) -> datetime.date | None:
    """A day of the form, None where none was given."""
    text = str(how.get(name) or "")
    return datetime.date.fromisoformat(text) if text else None


def _words_of(how: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(str(one) for one in how.get(name) or ())


def drawn(view: Any, voice: Voice, parts: Mapping[str, str], **more: Any) -> dict[str, str]:
    """Part of the page -> its markup, by the templates that the library's own pages are made of.

    Apostrophes stay as they are written, so that whoever is erased is found here too; every
    attribute of these templates stands in double quotes.
    """
    words: dict[str, Any] = {"view": view, "voice": voice, "lang": voice.lang, **more}
    return {
        name: in_fields(
            environment().get_template(template).render(words).replace("&#39;", "'"), voice.lang
        )
        for name, template in parts.items()
    }


def notices_of(messages: Sequence[Message], tables: Tables, voice: Voice) -> list[str]:
    """Every notice once, in the words of the desk."""
    told = (in_fields(voice.message(tables.said(one)), voice.lang) for one in messages)
    return list(dict.fromkeys(told))[:_MOST_NOTICES]


class _Worded(FocaleError):
    """A fault that says what to do by the names of the form's fields."""

    def words(self, lang: str = "en") -> str:
        """All its sentences."""
        return in_fields(super().words(lang), lang)
