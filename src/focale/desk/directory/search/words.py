"""Which rows hold these words, each at the beginning of a word of theirs?"""

from __future__ import annotations

import re
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from focale.criterion.fold import fold
from focale.desk.directory.search.index import COMPANY_WORDS, CONTACT_WORDS, Words
from focale.desk.team.models import Workspace

MOST_WORDS, LONGEST = 8, 120
_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"[+0-9 ().\-/\u00a0\u202f]{4,}")


def searched(text: str) -> list[list[str]]:
    """Ways to read what was typed: of one of them, all words must be found.

    >>> searched("Aciérs  Du"), searched("06 12 34"), searched("%_'")
    ([['aciers', 'du']], [['06', '12', '34'], ['061234'], ['3361234']], [])
    """
    words = _WORD.findall(fold(text[:LONGEST]))[:MOST_WORDS]
    if not words:
        return []
    ways = [words]
    if _DIGITS.fullmatch(text.strip()[:LONGEST]):
        digits = "".join(words)
        abroad = digits.removeprefix("00") if digits.startswith("00") else "33" + digits[1:]
        ways += [[one] for one in (digits, abroad if digits.startswith("0") else "") if one]
    return [way for n, way in enumerate(ways) if way not in ways[:n]]


def found_companies(text: str, workspace: Workspace) -> Any:
    """The numbers of the companies that hold the words, to stand behind `__in`."""
    return _found(COMPANY_WORDS, text, workspace)


def found_contacts(text: str, workspace: Workspace) -> Any:
    """The numbers of the people that hold the words, to stand behind `__in`."""
    return _found(CONTACT_WORDS, text, workspace)


def _found(words: Words, text: str, workspace: Workspace) -> Any:
    ways = searched(text)
    if not ways:
        return ()
    if connection.vendor == "sqlite":
        return RawSQL(  # noqa: S611 - our own names; the words are a parameter
            f"SELECT rowid FROM {words.index} WHERE {words.index} MATCH %s",  # noqa: S608
            [_for_fts(ways, workspace)],
        )
    return RawSQL(  # noqa: S611 - our own names; the words are a parameter
        # An array is found on its own, by the index: joined in, a LIMIT may read every row.
        f"SELECT unnest(ARRAY(SELECT id FROM {words.table} "  # noqa: S608
        f"WHERE workspace_id = %s AND {words.vector} @@ to_tsquery('simple', %s)))",
        [workspace.pk, " | ".join(f"({' & '.join(f'{one}:*' for one in way)})" for way in ways)],
    )


def _for_fts(ways: list[list[str]], workspace: Workspace) -> str:
    said = " OR ".join(f"({' AND '.join(_prefix(one) for one in way)})" for way in ways)
    return f'space : "{workspace.pk.hex}" AND said : ({said})'


def _prefix(word: str) -> str:
    return f'"{word}" *'
