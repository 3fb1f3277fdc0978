"""Which sectors and which places lie inside which, and what does choosing a node find?

A sector is chosen by a section ("J"), a division ("62") or any finer code; a place by a region
("bretagne"), a département ("44") or a commune ("44/nantes").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db import connection
from django.db.models import F, Q
from django.db.models.lookups import In

from focale.criterion.fold import code_of, fold
from focale.desk.directory.listing.fields import Scope
from focale.desk.directory.listing.meanings import any_of
from focale.desk.directory.listing.sql import Folded
from focale.desk.directory.models import Company
from focale.glossary.naf import naf_name, naf_written
from focale.glossary.territory import DEPARTEMENTS, region_name
from focale.glossary.trees import leaves, nodes

_CODE = re.compile(r"[0-9A-Z.]{1,8}")
MOST_COMMUNES = 400


@dataclass(frozen=True)
class Node:
    """One node, as shown. is_open: something under it is chosen."""

    value: str
    label: str
    is_chosen: bool
    under: tuple[Node, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether something under it is chosen."""
        return any(node.is_chosen or node.is_open for node in self.under)


def sector(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    """Companies whose NAF code is one of these, or lies inside one of these."""
    column = f"{scope.at}naf"
    if op in ("known", "unknown"):
        blank = Q(**{column: ""}) | (Q(**{f"{column}__isnull": True}) if scope.at else Q(pk=None))
        return blank if op == "unknown" else ~blank
    divisions: set[int] = set()
    finer = []
    for value in values:
        code = code_of(value)
        if not code:
            continue
        inside = leaves("naf", code) or ((code,) if re.fullmatch(r"\d{2}", code) else ())
        divisions.update(int(division) for division in inside)
        if not inside:
            finer.append(naf_written(code))
        elif code in nodes("naf"):
            finer.append(code)  # a company that told its section and no more
    found = any_of(
        [_between(column, f"{a:02d}", b) for a, b in _runs(divisions)]
        + [_begins(column, code) for code in finer]
    )
    return ~found if op == "not" else found


def _runs(numbers: set[int]) -> list[tuple[int, int]]:
    """Numbers that follow each other, as (first, last)."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _between(column: str, first: str, last: int) -> Q:
    """Codes of divisions from first to last. Digits sort alike in every collation."""
    end = f"{last + 1:02d}" if last < 99 else "A"
    return Q(**{f"{column}__gte": first, f"{column}__lt": end})


def _begins(column: str, code: str) -> Q:
    if len(code) == 1 or len(code) >= 6 or connection.vendor != "sqlite":
        lookup = "exact" if len(code) == 1 or len(code) >= 6 else "startswith"
        return Q(**{f"{column}__{lookup}": code})
    # SQLite's LIKE reads no index here; a range does.
    return Q(**{f"{column}__gte": code, f"{column}__lt": code[:-1] + chr(ord(code[-1]) + 1)})


def place(scope: Scope, op: str, values: tuple[str, ...]) -> Q:
    """Companies in one of these regions, départements or communes."""
    column = f"{scope.at}departement"
    if op in ("known", "unknown"):
        blank = Q(**{column: ""}) | (Q(**{f"{column}__isnull": True}) if scope.at else Q(pk=None))
        return blank if op == "unknown" else ~blank
    whole: set[str] = set()
    communes: dict[str, list[str]] = {}
    for value in values:
        departement, mark, commune = value.partition("/")
        if mark:
            communes.setdefault(code_of(departement), []).append(fold(commune))
        else:
            whole.update(leaves("departement", value) or (code_of(value),))
    parts = [Q(**{f"{column}__in": sorted(whole)})] if whole else []
    for departement, names in communes.items():
        parts.append(Q(**{column: departement}) & Q(In(Folded(F(f"{scope.at}city")), names)))
    found = any_of(parts)
    return ~found if op == "not" else found


def sector_tree(chosen: tuple[str, ...], lang: str) -> tuple[Node, ...]:
    """Sections and their divisions; finer codes that are chosen stand under their division."""
    codes = {code_of(value) for value in chosen}

    def division(code: str) -> Node:
        finer = sorted(one for one in codes if len(one) > 2 and one.startswith(code))
        under = tuple(Node(naf_written(one), naf_written(one), is_chosen=True) for one in finer)
        return Node(code, f"{code} · {naf_name(code, lang)}", code in codes, under)

    return tuple(
        Node(
            section, f"{section} · {naf_name(section, lang)}", section in codes,
            tuple(division(code) for code in leaves("naf", section) or ()),
        )
        for section in nodes("naf")
    )  # fmt: skip


def place_tree(
    chosen: tuple[str, ...], lang: str, communes: dict[str, list[str]] | None = None
) -> tuple[Node, ...]:
    """Regions, their départements, and the communes of those that are opened."""
    communes = communes or {}
    known = {value if "/" not in value else _commune_key(value) for value in chosen}

    def departement(code: str) -> Node:
        names = {fold(name): name for name in communes.get(code, ())}
        for value in known:
            if value.startswith(f"{code}/"):
                names.setdefault(value.partition("/")[2], value.partition("/")[2].title())
        under = tuple(
            Node(f"{code}/{key}", name, f"{code}/{key}" in known)
            for key, name in sorted(names.items())
        )
        return Node(code, f"{code} · {DEPARTEMENTS.get(code, code)}", code in known, under)

    return tuple(
        Node(
            region, region_name(region, lang), region in known,
            tuple(departement(code) for code in leaves("departement", region) or ()),
        )
        for region in sorted(nodes("departement"), key=lambda one: fold(region_name(one, lang)))
    )  # fmt: skip


def _commune_key(value: str) -> str:
    departement, _, commune = value.partition("/")
    return f"{code_of(departement)}/{fold(commune)}"


def communes_of(departement: str, scope: Scope) -> list[str]:
    """The communes of a département where the workspace has companies."""
    found = Company.objects.of(scope.workspace).filter(departement=departement).exclude(city="")
    return list(found.order_by("city").values_list("city", flat=True).distinct()[:MOST_COMMUNES])


def sector_label(value: str, lang: str) -> str:
    """What people call a sector that is chosen."""
    code = code_of(value)
    return " ".join(filter(None, (naf_written(code), naf_name(code, lang))))


def place_label(value: str, lang: str) -> str:
    """What people call a place that is chosen."""
    if value in nodes("departement"):
        return region_name(value, lang)
    departement, mark, commune = value.partition("/")
    if mark:
        return f"{commune.title()} ({departement})"
    return f"{departement} {DEPARTEMENTS.get(departement, '')}".strip()
