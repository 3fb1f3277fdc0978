"""Which table does a written name mean?"""

from __future__ import annotations


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
