"""Which records are one, all told? Links between two become clusters that hold together.

A chain of links may join strangers: A is like B, B is like C, and A and C are two companies. So
within a group of linked records every pair is compared, also those that no key brought together,
and two clusters become one only if their records are alike on the whole, and no two SIREN meet.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from focale.accounts.duplicates.codes import NONE, Coded, Flags, Ints, Longs, Reals
from focale.accounts.duplicates.compare import HELD, Compared, Comparer

WHOLE = 40  # records of a group of which every pair is compared
_MOST = np.float32(12.0)  # bits of one pair, more or less, in the mean of two clusters
_STRONGER = 3.0  # bits above automatic, asked of the links of a group too large for that


@dataclass(frozen=True)
class Clusters:
    """labels: for each record its cluster, counted from 0 in the order of the records.

    automatic: of each link, whether its two records are in one cluster.
    """

    labels: Longs
    automatic: Flags


def clustered(links: Compared, comparer: Comparer, rows: int, may_join: Flags) -> Clusters:
    """The clusters of the links that may join records by themselves (`may_join`)."""
    strong = links.only(may_join)
    group = _components(strong.a, strong.b, rows)
    labels = _checked(group, strong, comparer)
    _, first, back = np.unique(labels, return_index=True, return_inverse=True)
    order = np.argsort(np.argsort(first))
    labels = order[back]
    return Clusters(labels, labels[links.a] == labels[links.b])


def _components(a: Ints, b: Ints, rows: int) -> Longs:
    """For each record the lowest record that links lead to."""
    label = np.arange(rows, dtype=np.int64)
    while len(a):
        low = np.minimum(label[a], label[b])
        before = label.copy()
        np.minimum.at(label, label[a], low)
        np.minimum.at(label, label[b], low)
        label = label[label]
        if (before == label).all():
            break
    return label


def _checked(group: Longs, links: Compared, comparer: Comparer) -> Longs:
    """The groups, those of three records and more split where they do not hold together."""
    label = group.copy()
    _, sizes = np.unique(group, return_counts=True)
    size = np.zeros(len(group), np.int64)
    size[np.unique(group)] = sizes
    members = np.flatnonzero(size[group] >= 3)
    if not len(members):
        return label
    members = members[np.argsort(group[members], kind="stable")]
    starts = np.flatnonzero(np.append(True, np.diff(group[members]) > 0))
    parts = np.split(members, starts[1:])
    small = [part for part in parts if len(part) <= WHOLE]
    for part, bits in zip(small, _all_pairs(small, comparer), strict=True):
        for cluster in _agglomerated(bits, comparer.automatic):
            label[part[cluster]] = part[cluster[0]]
    large = {int(group[part[0]]) for part in parts if len(part) > WHOLE}
    if large:
        _joined_one_by_one(label, group, large, links, comparer)
    return label


def _all_pairs(parts: list[Longs], comparer: Comparer) -> list[Reals]:
    """The bits of every pair of each part, as square tables."""
    corners = [np.triu_indices(len(part), 1) for part in parts]
    if not parts:
        return []
    a = np.concatenate([part[x] for part, (x, _) in zip(parts, corners, strict=True)])
    b = np.concatenate([part[y] for part, (_, y) in zip(parts, corners, strict=True)])
    pairs = comparer.compared(a.astype(np.int32), b.astype(np.int32))
    bits = np.where(pairs.levels[HELD] > 0, -np.inf, pairs.bits).astype(np.float32)
    tables, start = [], 0
    for part, (x, y) in zip(parts, corners, strict=True):
        table = np.zeros((len(part), len(part)), np.float32)
        table[x, y] = table[y, x] = bits[start : start + len(x)]
        tables.append(table)
        start += len(x)
    return tables


def _agglomerated(bits: Reals, automatic: float) -> list[list[int]]:
    """Clusters by mean linkage: the two most alike first, as long as they are alike.

    bits: of every pair; -inf where two cannot be one.
    """
    clusters = [[place] for place in range(len(bits))]
    apart = np.isneginf(bits).astype(np.float32) * 1e6
    total = np.clip(np.nan_to_num(bits, neginf=0.0), -_MOST, _MOST) - apart
    counts = np.ones(len(bits), np.float32)
    best = bits.astype(np.float32).copy()
    alive = list(range(len(bits)))
    while len(alive) > 1:
        index = np.array(alive)
        mean = total[np.ix_(index, index)] / np.outer(counts[index], counts[index])
        mean[best[np.ix_(index, index)] < automatic] = -np.inf
        np.fill_diagonal(mean, -np.inf)
        place = int(np.argmax(mean))
        x, y = index[place // len(index)], index[place % len(index)]
        if mean.flat[place] < 0:
            break
        clusters[x] += clusters[y]
        total[x] += total[y]
        total[:, x] += total[:, y]
        best[x] = np.maximum(best[x], best[y])
        best[:, x] = best[x]
        counts[x] += counts[y]
        alive.remove(y)
    return [sorted(clusters[place]) for place in alive]


def _joined_one_by_one(
    label: Longs, group: Longs, large: set[int], links: Compared, comparer: Comparer
) -> None:
    """Groups too large to compare every pair: their strongest links only, no two SIREN."""
    inside = np.isin(group[links.a], list(large))
    strong = np.flatnonzero(inside & (links.bits >= comparer.automatic + _STRONGER))
    rows = np.flatnonzero(np.isin(group, list(large)))
    label[rows] = rows
    siren = {
        int(row): int(code) for row, code in zip(rows, comparer.siren.codes[rows], strict=True)
    }
    head = {int(row): int(row) for row in rows}

    def top(row: int) -> int:
        while head[row] != row:
            head[row] = head[head[row]]
            row = head[row]
        return row

    for place in strong[np.argsort(-links.bits[strong], kind="stable")]:
        one, other = sorted((top(int(links.a[place])), top(int(links.b[place]))))
        if one == other or (siren[one] >= 0 and siren[other] >= 0 and siren[one] != siren[other]):
            continue
        head[other] = one
        siren[one] = max(siren[one], siren[other])
    label[rows] = [top(int(row)) for row in rows]


def number_of_cluster(labels: Longs, field: Coded) -> Longs:
    """The value of a field that no two records of a cluster differ on; -1 where none says it."""
    found = np.full(int(labels.max(initial=-1)) + 1, NONE, np.int64)
    np.maximum.at(found, labels, field.codes.astype(np.int64))
    return found
