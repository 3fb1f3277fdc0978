"""Which records are doubles, how sure is it, and which should a person look at?"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from focale.accounts.duplicates.candidates import candidates
from focale.accounts.duplicates.clusters import clustered, number_of_cluster
from focale.accounts.duplicates.codes import Flags, Longs
from focale.accounts.duplicates.compare import ELSEWHERE, SITES, Compared, Comparer, keys
from focale.accounts.duplicates.marks import Judged
from focale.accounts.duplicates.records import Columns, read_records
from focale.accounts.duplicates.weights import COMPANIES, PEOPLE

NOT_JUDGED = Judged()


@dataclass(frozen=True)
class Doubles:
    """What was found among all records.

    labels: for each record its cluster. links: the pairs that matter. automatic: of each link,
    whether it joins two records of one cluster; the others are for a person to judge.
    """

    labels: Longs
    links: Compared
    automatic: Flags

    @property
    def sizes(self) -> Longs:
        """How many records each cluster has."""
        return np.bincount(self.labels)


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: it would look through millions of small lists, and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@uncollected()
def find_doubles(columns: Columns, *, people: bool = False, judged: Judged = NOT_JUDGED) -> Doubles:
    """The doubles among records given as columns that bear the glossary's names.

    judged: pairs that a person judged; each stays a link, what was answered no is not merged.
    """
    setting = PEOPLE if people else COMPANIES
    records = read_records(columns, people=people)
    told = keys(judged.a, judged.b, records.rows)
    comparer = Comparer(records, setting, told[~judged.yes])
    a, b = candidates(records, setting, people=people)
    links = comparer.compared(a, b, worth_asking=True)
    if len(told):
        links = _with_judged(links, judged, comparer, records.rows)
    is_told = np.isin(keys(links.a, links.b, records.rows), told)
    found = clustered(links, comparer, records.rows, comparer.may_join(links))
    number = number_of_cluster(found.labels, records.siren)
    one, other = number[found.labels[links.a]], number[found.labels[links.b]]
    kept = (one < 0) | (other < 0) | (one == other)
    # Two SIRET of one SIREN in two towns are known for sites (see `groups`): nothing to ask.
    sites = (links.levels["siren"] == SITES) & (links.levels[ELSEWHERE] > 0)
    kept &= ~sites
    kept &= found.automatic | _strongest(links, found.labels, is_told)
    kept |= is_told
    return Doubles(found.labels, links.only(kept), found.automatic[kept])


def _with_judged(links: Compared, judged: Judged, comparer: Comparer, rows: int) -> Compared:
    """The links, and the pairs judged that are none by themselves."""
    there = np.isin(keys(judged.a, judged.b, rows), keys(links.a, links.b, rows))
    a, b = judged.a[~there].astype(np.int32), judged.b[~there].astype(np.int32)
    if not len(a):
        return links
    more = comparer.compared(a, b)
    levels = {
        name: np.concatenate([links.levels[name], more.levels[name]]) for name in links.levels
    }
    return Compared(
        np.concatenate([links.a, more.a]), np.concatenate([links.b, more.b]),
        np.concatenate([links.bits, more.bits]), levels,
    )  # fmt: skip


def _strongest(links: Compared, labels: Longs, is_told: Flags) -> Flags:
    """Of the links between two clusters, the one judged, else the strongest: one question."""
    one, other = labels[links.a], labels[links.b]
    pair = np.minimum(one, other) * (int(labels.max(initial=0)) + 1) + np.maximum(one, other)
    order = np.lexsort((-links.bits, ~is_told, pair))
    first = np.append(True, np.diff(pair[order]) != 0) if len(pair) else np.empty(0, bool)
    kept = np.zeros(len(pair), bool)
    kept[order[first]] = True
    return kept
