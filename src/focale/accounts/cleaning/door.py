"""What are the clean facts of a file, for a program?"""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from focale.accounts.answers import in_kind
from focale.accounts.cleaning.balance import Balance
from focale.accounts.cleaning.columns import columns_to_clean
from focale.accounts.cleaning.run import Cleaned, cleaned
from focale.accounts.columns.given import Given
from focale.accounts.columns.mapping import Mapping
from focale.accounts.rejects import Reject
from focale.accounts.source import open_source
from focale.engine import Session
from focale.engine.session import Progress
from focale.glossary.messages import Message

MEMORY = "150MB"
"""What the engine may take beside the pieces in Python, when FOCALE_MEMORY does not say."""


def cleaning_session() -> Session:
    """A session to clean in."""
    return Session(os.environ.get("FOCALE_MEMORY", MEMORY))


@dataclass(frozen=True)
class CleanFacts:
    """Clean facts, and what became of every row and cell.

    facts: in the kind of table that was given; the path that was written, with `out`.
    exceptions: the cells changed or doubtful, one row each, in the same kind of table. rejects:
    the rows that are no facts, and cells that could not be read. mapping: what each column was
    taken for.
    """

    facts: Any
    exceptions: Any
    rejects: tuple[Reject, ...]
    balance: Balance
    mapping: Mapping
    notices: tuple[Message, ...]


def clean(
    source: Any,
    mapping: Given = None,
    *,
    out: str | Path | None = None,
    today: datetime.date | None = None,
) -> CleanFacts:
    """The typed, normalised facts of a file or a frame of companies, contacts or deals.

    source: as for `focale.score`. mapping: what each column is, its YAML file, or field -> column;
    without it, what is sure. out: write the facts to this .parquet, .csv or .xlsx file instead.
    today: later days are doubted; default the local day. Raises FocaleError: what is wrong, where.

    >>> import pyarrow as pa
    >>> found = clean(pa.table({"SIRET": ["732 829 320 00074"], "Effectif": ["50 à 99 salariés"]}))
    >>> found.facts.select(["siren", "headcount_band"]).to_pylist()
    [{'siren': '732829320', 'headcount_band': '21'}]
    """
    with cleaning_session() as session:
        done = cleaned_source(session, source, mapping, today=today)
        kind = done.opened.kind
        exceptions = in_kind(session.arrow(_all(done.exceptions.table)), kind, source)
        facts: Any
        if out is None:
            facts = in_kind(session.arrow(_all(done.facts.table)), kind, source)
        else:
            facts = Path(out)
            done.notices += session.write(_all(done.facts.table), facts)
        return CleanFacts(
            facts, exceptions, tuple(done.rejects), done.balance, done.mapping,
            tuple(done.notices),
        )  # fmt: skip


def cleaned_source(
    session: Session,
    source: Any,
    mapping: Given,
    *,
    today: datetime.date | None = None,
    progress: Progress | None = None,
    numbered: bool = False,
) -> Cleaned:
    """Open a source and clean it, in the session. numbered: as `run.cleaned`."""
    opened = open_source(session, source, "focale_dirty", "table")
    columns, notices = columns_to_clean(session, opened, mapping)
    day = today or datetime.datetime.now().astimezone().date()
    done = cleaned(session, opened, columns, today=day, progress=progress, numbered=numbered)
    done.notices += notices
    return done


def _all(table: str) -> Any:
    from sqlglot import exp

    from focale.criterion import tree as t

    return t.select([exp.Star()], t.table(table))
