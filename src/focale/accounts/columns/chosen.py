"""What do the columns of a file look like under the mapping that a person gave?"""

from __future__ import annotations

from dataclasses import replace

from focale.accounts.columns.belief import Belief, Study
from focale.accounts.columns.given import completed
from focale.accounts.columns.mapping import MappedColumn, Mapping
from focale.accounts.source import Opened
from focale.glossary.messages import Message


def chosen(study: Study, mapping: Mapping, opened: Opened) -> Study:
    """The study of a file with a person's mapping in place of what was believed.

    Where header or values say otherwise, the reason is kept beside it. Raises FocaleError for a
    column that the file does not have.
    """
    given = completed(mapping, opened)
    beliefs = [
        _told(belief, column) for belief, column in zip(study.beliefs, given.columns, strict=True)
    ]
    return replace(study, rows=mapping.rows, is_certain=True, beliefs=tuple(beliefs))


def _told(belief: Belief, column: MappedColumn) -> Belief:
    why = [Message("column_given")]
    if belief.is_conflict and belief.field == column.field:
        why += belief.why
    elif belief.field and belief.field != column.field and belief.is_sure and column.field:
        why.append(Message("column_believed", facts={"field": belief.field}))
    return replace(
        belief, mapped=column, confidence=1.0, why=tuple(why), others=(), is_conflict=False
    )
