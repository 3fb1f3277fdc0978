"""What is each column of a file believed to be, from its header and from its values?

Both are heard. Sure is only what the header names plainly and no value contradicts; two columns
for one field, a header that may mean several things, values that say otherwise: all of these are
told, none is decided.
"""

from __future__ import annotations

from typing import Any

from focale.accounts.columns.belief import Belief, Study
from focale.accounts.columns.beside import named_by_context, one_column_a_field
from focale.accounts.columns.header import read_header
from focale.accounts.columns.judge import judged
from focale.accounts.columns.mapping import Mapping, RowKind
from focale.accounts.columns.rows import rows_as, rows_of
from focale.accounts.columns.sample import looked_at
from focale.accounts.source import Opened, open_source
from focale.engine import Session


def studied(session: Session, opened: Opened, kind: RowKind | None = None) -> Study:
    """What the columns of an opened file are believed to be, and its rows. kind: if it is known."""
    headers = [read_header(name) for name in opened.names]
    rows = rows_of(headers) if kind is None else rows_as(headers, kind)
    kinds = opened.found.columns
    beliefs = [
        judged(header, values, rows, kinds[name])
        for header, (name, values) in zip(headers, looked_at(session, opened), strict=True)
    ]
    beliefs = named_by_context(beliefs, headers, rows)
    beliefs = one_column_a_field(beliefs, headers, rows)
    looked = max((belief.values.looked for belief in beliefs), default=0)
    return Study(
        opened.found.label, rows.kind, rows.is_certain, rows.columns, tuple(beliefs), looked,
        opened.rows_in,
    )  # fmt: skip


def columns(source: Any) -> Study:
    """What the columns of any file or frame are believed to be, what its rows are, and why.

    source: a path, an Arrow, pandas or Polars table, or a DuckDB relation. Raises FocaleError
    when it cannot be read.

    >>> import pyarrow as pa
    >>> study = columns(pa.table({"Prénom": ["Anne"], "Nom": ["Duval"]}))
    >>> study.rows.value, [belief.field for belief in study.beliefs]
    ('contact', ['first_name', 'last_name'])
    """
    with Session() as session:
        return studied(session, open_source(session, source, "looked_at"))


def believed(session: Session, opened: Opened) -> tuple[Belief, ...]:
    """What each column is believed to be, in the order of the file."""
    return studied(session, opened).beliefs


def guessed_mapping(session: Session, opened: Opened) -> Mapping:
    """The mapping of what is sure; every other column keeps its own name."""
    return studied(session, opened).mapping()
