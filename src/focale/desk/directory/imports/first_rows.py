"""What will the first rows be, with these columns? Asked of the engine while a person chooses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from focale.desk.directory.imports.mapping import (
    Choice,
    Studied,
    fields_of,
    label_of,
    on_the_wire,
)
from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import say
from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.client import ask
from focale.desk.warm.wire import Away, Broken, Told

_NOT_SHOWN = frozenset(("personal_phone", "consumer_address"))  # what cleaning notes for itself
_PATIENCE, _TIMEOUT = 2.0, 20.0  # seconds


@dataclass(frozen=True)
class FirstRows:
    """The names of the columns kept and the first rows as texts, or why there are none."""

    names: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    trouble: str = ""


def first_rows(found: Studied, kind: str, choices: Sequence[Choice], lang: str) -> FirstRows:
    """The first rows, as they will be kept."""
    try:
        told = ask(
            SURROUNDINGS, "preview", found.workspace_id, patience=_PATIENCE, timeout=_TIMEOUT,
            head=found.files["head"], label=found.label, kind=kind,
            columns=on_the_wire(choices, kind), today=local_day(found.workspace).isoformat(),
            zone=found.workspace.timezone,
        )  # fmt: skip
    except Told as fault:
        return FirstRows(trouble=fault.words[lang])
    except (Away, Broken):
        return FirstRows(trouble=say("import.no_preview"))
    fields = fields_of(kind)
    shown = [place for place, name in enumerate(told["columns"]) if name not in _NOT_SHOWN]
    columns = [told["columns"][place] for place in shown]
    names = [label_of(fields[name], lang) if name in fields else name for name in columns]
    return FirstRows(names, [[row[place] for place in shown] for row in told["rows"]])
