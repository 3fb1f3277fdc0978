"""Can these columns be read as what they are needed for?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from focale.accounts.source import Opened
from focale.criterion.sql import Column
from focale.glossary.fields import READABLE_AS, ColumnKind, FieldType
from focale.glossary.messages import FocaleError, Message

_KEY_KINDS = READABLE_AS[FieldType.TEXT] | {ColumnKind.OTHER}  # a UUID has a type of its own


def check_kinds(
    opened: Opened,
    columns: Mapping[str, Column],
    types: Mapping[str, FieldType],
    keys: Iterable[str] = (),
    code: str = "needed_kind",
) -> None:
    """Refuse, all at once, columns that cannot be read as the types that they are needed for.

    keys: identifiers, texts or whole numbers; columns that are not there are passed over.
    code: of the message.
    """
    wanted = [(name, type_, READABLE_AS[type_]) for name, type_ in types.items()]
    wanted += [(name, FieldType.TEXT, _KEY_KINDS) for name in keys]
    faults = [
        Message(code, facts={
            "path": opened.found.label, "column": columns[name].name,
            "kind": columns[name].kind, "field": name, "type": type_,
        })
        for name, type_, kinds in wanted
        if name in columns and columns[name].kind not in kinds
    ]  # fmt: skip
    if faults:
        raise FocaleError(faults)
