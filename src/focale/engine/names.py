"""Which table does a written name mean?"""

from __future__ import annotations

from collections.abc import Sequence

from focale.glossary.messages import FocaleError, fault, listed


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a table's name: schema and table; a part in double quotes keeps its dots.

    Raises ValueError for an empty part or more than three.

    >>> parts_of("crm.accounts"), parts_of('"my.schema"."Accounts"')
    (('crm', 'accounts'), ('my.schema', 'Accounts'))
    """
    parts, rest = [], name.strip()
    while rest:
        if rest.startswith('"'):
            part, closed, rest = rest[1:].partition('"')
            if not closed:
                raise ValueError(name)
        else:
            part, dot, rest = rest.partition(".")
            rest = dot + rest
        parts.append(part)
        if rest and not (rest.startswith(".") and len(rest) > 1):
            raise ValueError(name)
        rest = rest[1:]
    if not all(parts) or not 1 <= len(parts) <= 3:
        raise ValueError(name)
    return tuple(parts)


def parts_of_table(table: str) -> tuple[str, ...]:
    """`parts_of`; raises FocaleError for what is no name."""
    try:
        return parts_of(table)
    except ValueError:
        raise fault("bad_table_name", table=table) from None


def quoted(parts: Sequence[str], quote: str = '"') -> str:
    """A table's name for a query, each part in quotes.

    >>> quoted(("crm", 'my "own" list')), quoted(("crm", "accounts"), "`")
    ('"crm"."my ""own"" list"', '`crm`.`accounts`')
    """
    return ".".join(f"{quote}{part.replace(quote, quote * 2)}{quote}" for part in parts)


def no_such_table(table: str, there: Sequence[str]) -> FocaleError:
    """The error for a table that is not there. there: the tables that are."""
    if not there:
        return fault("no_tables", table=table)
    return fault("no_table", table=table, near=listed(there, 8))
