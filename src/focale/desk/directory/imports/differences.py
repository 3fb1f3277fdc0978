"""Which of the values that a file tells may say anything new?

Asked before the transaction, so that a file that says nothing new holds no lock.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from focale.desk.directory.facts import Kind, is_unknown
from focale.desk.directory.fields import plain
from focale.desk.directory.imports.identity import among
from focale.desk.directory.models import Fact
from focale.desk.team.models import Workspace


def own_of(text: str | None) -> dict[str, Any]:
    """The team's own facts of a row."""
    return json.loads(text) if text and text != "{}" else {}


def with_own(values: Mapping[str, Any]) -> dict[str, Any]:
    """Field -> value, the team's own facts among them."""
    return {**{k: v for k, v in values.items() if k != "own"}, **own_of(values.get("own"))}


def differing(
    kind: Kind,
    workspace: Workspace,
    rows: Mapping[int, Mapping[str, Any]],
    derived: Mapping[int, frozenset[str]],
) -> dict[int, dict[str, Any]]:
    """Of each row that is there, the values that may be news. Two queries.

    A value that is there already is news where others contest it: then it backs one of them.
    derived: of each row, the values that were only filled from others: alone they are no news.
    """
    fields = sorted({name for values in rows.values() for name in values if name in kind.fields})
    there = {
        row.pop("pk"): row
        for row in kind.model.objects.of(workspace).filter(pk__in=among(rows, numbers=True))
        .values("pk", *fields, "own")
    }  # fmt: skip
    contested = set(
        Fact.objects.of(workspace)
        .filter(**{f"{kind.link}__in": among(rows, numbers=True), "withdrawn_at__isnull": True})
        .values_list(f"{kind.link}_id", "field")
    )
    news: dict[int, dict[str, Any]] = {}
    for number, values in rows.items():
        before = there.get(number)
        if before is None:
            continue
        known = {name: value for name, value in values.items() if not is_unknown(value)}
        new = {name for name, value in known.items() if not _is_same(kind, before, name, value)}
        if derived.get(number, frozenset()) >= new:
            new = set()
        told = {
            name: value
            for name, value in known.items()
            if name in new or ((number, name) in contested and _is_same(kind, before, name, value))
        }
        if told:
            news[number] = told
    return news


def _is_same(kind: Kind, before: Mapping[str, Any], name: str, value: Any) -> bool:
    if name not in kind.fields:
        return same_own(before["own"].get(name), value)
    kept = before[name]
    if kept is None or kept == "":
        return False
    if isinstance(kept, str):
        most = kind.column(name).max_length
        return kept == str(value)[:most]
    return bool(plain(kept) == plain(value))


def same_own(kept: Any, told: Any) -> bool:
    """Whether two values of the team's own are one: 12 and 12.0 and "12" are.

    >>> same_own(12, 12.0), same_own("12", 12.0), same_own("a", "A"), same_own(None, "")
    (True, True, False, True)
    """
    if is_unknown(kept) or is_unknown(told):
        return is_unknown(kept) and is_unknown(told)
    return bool(kept == told) or _spelled(kept) == _spelled(told)


def _spelled(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return ";".join(map(str, value)) if isinstance(value, list) else str(value)
