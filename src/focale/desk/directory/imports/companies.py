"""Clean rows of companies to accounts: who is known already, what is new of them?

Everything is read before the transaction; inside it only what changes is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from focale.desk.directory.facts import COMPANIES
from focale.desk.directory.fields import FACT_FIELDS, folded
from focale.desk.directory.imports.facts_file import Chunk
from focale.desk.directory.imports.identity import (
    MADE,
    Directory,
    Known,
    Spoken,
    directory_of,
    short_key,
)
from focale.desk.directory.imports.inserted import insert
from focale.desk.directory.imports.people import Owners
from focale.desk.directory.imports.telling import Line, reject, take_lines, the_news
from focale.desk.directory.models import Company, Import

_NAMED = ("siren", "siret", "domain", "name", "postcode", "city")
_ELSE_BY = ("vat", "linkedin", "website", "email", "phone")


@dataclass
class Plan:
    """What the rows of a chunk will do. new: the companies to make, with their values."""

    new: list[tuple[Known, dict[str, Any]]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    rejected: list[int] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)


def plan_companies(chunk: Chunk, came_with: Import) -> Plan:
    """Which company each row speaks of, and what it says that is new. Reads only."""
    rows = spoken_rows(chunk)
    there, plan = directory_of(rows, came_with), Plan()
    told = zip(rows, values_of(chunk), derived_of(chunk), strict=True)
    for spoken, values, derived in told:
        known = there.find(spoken)
        if known is not None and known.is_removed:
            plan.removed.append(spoken.row)
        elif known is not None:
            key = short_key(spoken.key) if spoken.key else ""
            line = Line(known, values, key, is_again=known.mine is not None, derived=derived)
            plan.lines.append(line)
            known.mine = known.mine if known.mine is not None else key
        elif spoken.says_something:
            plan.new.append((new_company(spoken, there, came_with), values))
        else:
            plan.rejected.append(spoken.row)
    the_news(COMPANIES, plan.lines, came_with)
    return plan


def take_companies(plan: Plan, came_with: Import) -> Counter[str]:
    """Write a plan, inside the caller's transaction; how many rows did what."""
    make_companies(plan.new, came_with)
    number_new((line.known for line in plan.lines), came_with)
    counts = take_lines(COMPANIES, plan.lines, came_with)
    counts["made"] += len(plan.new)
    counts["rejected"] += reject(plan.rejected, "row_without_key", came_with)
    counts["rejected"] += reject(plan.removed, "row_of_removed", came_with)
    return +counts


def spoken_rows(chunk: Chunk, prefix: str = "") -> list[Spoken]:
    """What each row says of which company it means. prefix: of the columns, before their name."""
    keys = chunk.column("company.key" if prefix else "key")
    told = {name: chunk.column(f"{prefix}{name}") for name in (*_NAMED, *_ELSE_BY)}
    rows = chunk.column("row")
    return [
        Spoken(
            row=rows[place], key=keys[place] or "",
            else_by=tuple(str(told[name][place]) for name in _ELSE_BY if told[name][place]),
            **{name: told[name][place] or "" for name in _NAMED},
        )
        for place in range(chunk.size)
    ]  # fmt: skip


def values_of(chunk: Chunk, prefix: str = "") -> list[dict[str, Any]]:
    """What each row tells of its company: field -> value, without what it leaves open."""
    names = [name for name in FACT_FIELDS if f"{prefix}{name}" in chunk.columns]
    names += [] if prefix else [name for name in ("own", "owner") if name in chunk.columns]
    columns = [chunk.column(f"{prefix}{name}") for name in names]
    return [
        {name: value for name, value in zip(names, row, strict=True) if value not in (None, "")}
        for row in zip(*columns, strict=True)
    ] or [{} for _ in range(chunk.size)]


def derived_of(chunk: Chunk) -> list[frozenset[str]]:
    """Which facts of each row were filled from others."""
    texts = [text or "" for text in chunk.column("derived")]
    known = {text: frozenset(text.split()) for text in set(texts)}
    return [known[text] for text in texts]


def new_company(spoken: Spoken, there: Directory, came_with: Import) -> Known:
    """A company to make, found from now on by the rows that follow."""
    keys = [*spoken.keys, f"{MADE}{came_with.pk}-{spoken.row}"]
    key = next(key for key in keys if key not in there.by_key)
    known = Known(
        0, key, spoken.siren, spoken.siret, spoken.domain, spoken.name, spoken.postcode,
        spoken.city, mine=key,
    )  # fmt: skip
    there.add(known)
    return known


def make_companies(new: Sequence[tuple[Known, dict[str, Any]]], came_with: Import) -> None:
    """Insert the companies that nobody knew, inside the caller's transaction."""
    if not new:
        return
    owners = Owners(came_with.workspace)
    names = {name for _, values in new for name in values if name != "owner"}
    columns: dict[str, Sequence[Any]] = {
        name: [values.get(name) for _, values in new] for name in names - {"own"}
    }
    columns["own"] = [values.get("own") or "{}" for _, values in new]
    columns["key"] = [known.key for known, _ in new]
    columns["came_with_id"] = [came_with.pk] * len(new)
    columns["owner_id"] = [owners.number(values.get("owner")) for _, values in new]
    columns["folded"] = [
        folded(*(str(values.get(name) or "") for name in ("name", "domain", "siren")))
        for _, values in new
    ]
    insert(Company, came_with.workspace, columns, len(new))


def number_new(spoken_of: Iterable[Known], came_with: Import) -> None:
    """Give the companies that this chunk made the numbers that they got."""
    unnumbered = {known.key: known for known in spoken_of if not known.pk}
    if not unnumbered:
        return
    made = Company.objects.of(came_with.workspace).filter(key__in=unnumbered)
    for number, key in made.values_list("pk", "key"):
        unnumbered[key].pk = number
