"""Which groups of like accounts does a market hold, and who is in which?

Groups are looked for among some accounts drawn by lot; then every account of the market goes with
the nearest medoid, piece by piece. An account of which too little is known goes with none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from focale.accounts.facts import Accounts
from focale.glossary.fields import FieldType
from focale.segment.clusters.codes import Reader, Words, reader_of
from focale.segment.clusters.distance import Scale, between, known_share, scales_of
from focale.segment.clusters.fields import THEME_OF, Asked, Left
from focale.segment.clusters.forms import Feature, Form, apart
from focale.segment.clusters.market import ID, pieces, some_accounts
from focale.segment.clusters.number import Tried, chosen_number
from focale.segment.clusters.redundant import same_questions
from focale.segment.clusters.together import themes_together
from focale.segment.clusters.traits import Counts, Trait, traits_of

LOOKED_AT = 700  # accounts among which groups are looked for
LEAST_ACCOUNTS = 60  # fewer make no groups
RARELY_KNOWN = 0.2
MOST_VALUES = 60  # words of a field without classes, for it to make groups
ONE_VALUE = 0.98
APART = 0.25  # of the accounts, in another class
KNOWS = 0.5  # of the weight, for an account to go with a group
SEED = 20_260
UNPLACED = -1

Labels = NDArray[np.int8]


@dataclass(frozen=True)
class Group:
    """One group. number: from 1, the largest first. of: accounts that went with a group."""

    number: int
    accounts: int
    of: int
    traits: tuple[Trait, ...]
    stability: float | None = None
    example: str = ""

    @property
    def share(self) -> float:
        """Of the accounts that went with a group, 0 to 1."""
        return self.accounts / self.of


@dataclass(frozen=True)
class Alike:
    """Two groups, by their number, that lie clearly apart in one field only, or in none."""

    first: int
    second: int
    field: str


@dataclass
class Clusters:
    """The groups of a market; none where one segment is enough.

    accounts: of the market. looked_at: among which groups were looked for. fields: that made
    groups. why_one: a code of the words where there are no groups. labels: group of each
    account from 0, -1 for none. tried: what was found of each number of groups. alike: groups that
    may be one that was cut in two.
    """

    accounts: int
    looked_at: int
    fields: tuple[str, ...]
    left: tuple[Left, ...]
    groups: tuple[Group, ...] = ()
    why_one: str = ""
    wanted: int | None = None
    tried: tuple[Tried, ...] = ()
    alike: tuple[Alike, ...] = ()
    labels: Labels = field(default_factory=lambda: np.empty(0, np.int8))

    @property
    def unplaced(self) -> int:
        """Accounts of which too little is known to go with a group."""
        return int((self.labels == UNPLACED).sum()) if self.groups else 0

    @property
    def of_choice(self) -> Tried | None:
        """What was found of the number of groups that was chosen."""
        return next((one for one in self.tried if one.k == len(self.groups)), None)


@dataclass
class Sample:
    """Some accounts, and the readers fitted on them. values: of each reader."""

    readers: list[Reader]
    values: list[NDArray[Any]]
    ids: pa.Array

    def features(self, themes: Mapping[str, str]) -> list[Feature]:
        """All fields, in the form in which accounts are compared. themes: field -> its question."""
        return [
            Feature(reader.name, themes.get(reader.name, reader.name), reader.form,
                    reader.compared(values))
            for reader, values in zip(self.readers, self.values, strict=True)
        ]  # fmt: skip


@dataclass
class Medoids:
    """The accounts that others go with: their places in `readers`, and the scale of each field."""

    places: list[int]
    features: list[Feature]
    scales: list[Scale]

    def nearest(self, readers: Sequence[Reader], values: Sequence[NDArray[Any]]) -> Labels:
        """The group of each of these accounts; -1 where too little is known."""
        mine = [
            Feature(f.name, f.theme, f.form, readers[place].compared(values[place]))
            for place, f in zip(self.places, self.features, strict=True)
        ]
        near = between(mine, self.features, self.scales).argmin(axis=1)
        label = np.asarray(near, np.int8)
        label[known_share(mine, self.scales) < KNOWS] = UNPLACED
        return label


def one(column: Any) -> pa.Array:
    """A column in one piece."""
    if not isinstance(column, pa.ChunkedArray):
        return column
    return pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)


def sample_of(
    accounts: Accounts, types: Mapping[str, FieldType], rng: np.random.Generator
) -> Sample:
    """Some accounts of the market, and their fields' readers."""
    table = some_accounts(accounts, types, rng)
    readers, values = [], []
    for name, type_ in types.items():
        reader, column = reader_of(name, type_), one(table[name])
        reader.fit(column)
        readers.append(reader)
        values.append(reader.read(column))
    return Sample(readers, values, one(table[ID]))


def found_among(
    sample: Sample, asked: Asked, market: int, k: int | None = None
) -> tuple[Clusters, Medoids | None]:
    """The groups among some accounts, not counted yet, and who stands for each.

    market: how many accounts there are. k: the number of groups that is wanted; None: as found.
    """
    rng = np.random.default_rng(SEED)
    left = list(asked.left)
    features = _that_vary(sample, asked, left)
    features = same_questions(features)
    if k is None:
        together = themes_together(features)
        left += [Left(f.name, "alone") for f in features if f.theme not in together]
        features = [f for f in features if f.theme in together]
    names = tuple(f.name for f in features)
    none = Clusters(market, 0, names, tuple(left), wanted=k)
    if len({f.theme for f in features}) < 2 and (k is None or not features):
        none.why_one = "few_fields"
        return none, None
    knows = np.flatnonzero(known_share(features, scales_of(features)) >= KNOWS)
    if len(knows) < LEAST_ACCOUNTS or (k or 0) * 5 > len(knows):
        none.why_one = "few_accounts"
        none.looked_at = len(knows)
        return none, None
    rows = np.sort(rng.permutation(knows)[:LOOKED_AT])
    mine = [f.at(rows) for f in features]
    choice = chosen_number(mine, rng, k)
    none.looked_at, none.tried = len(rows), choice.tried
    if choice.k == 1:
        none.why_one = _why_one(choice.tried)
        return none, None
    chosen = choice.grouping.medoids
    order = np.argsort(-np.bincount(choice.grouping.label, minlength=choice.k), kind="stable")
    places = [place for place, r in enumerate(sample.readers) if r.name in names]
    medoids = Medoids(places, [f.at(chosen[order]) for f in mine], scales_of(mine))
    stability = choice.of_choice.stability if choice.of_choice else ()
    none.groups = tuple(
        Group(number + 1, 0, 0, (), stability[at] if stability else None,
              sample.ids[int(rows[chosen[at]])].as_py())
        for number, at in enumerate(order)
    )  # fmt: skip
    return none, medoids


def _that_vary(sample: Sample, asked: Asked, left: list[Left]) -> list[Feature]:
    """The fields that can tell accounts apart; the others go to `left`."""
    kept = []
    for reader, feature in zip(sample.readers, sample.features(asked.themes), strict=True):
        if feature.name not in asked.types:
            continue
        known = feature.known
        why = ""
        if known.mean() < RARELY_KNOWN or known.sum() < 2:
            why = "blank"
        elif isinstance(reader, Words) and len(reader.words[0]) - 1 > MOST_VALUES:
            why = "many_values"
        elif _is_one_value(feature):
            why = "one_value"
        if why:
            left.append(Left(feature.name, why))
        else:
            kept.append(feature)
    return kept


def _is_one_value(feature: Feature) -> bool:
    data = feature.data[feature.known]
    if feature.form is Form.PATH:
        data = data[:, -1]
    _, counts = np.unique(data, return_counts=True)
    return (
        bool(counts.max() >= ONE_VALUE * len(data))
        or not apart(
            feature.form, feature.data[feature.known][:50], feature.data[feature.known][:50]
        ).any()
    )


def _why_one(tried: Sequence[Tried]) -> str:
    """Why there are no groups: nothing beyond chance, or nothing that holds."""
    beyond = [one for one in tried if one.stability]
    if not beyond:
        return "by_chance"
    return "unstable" if not any(one.is_stable for one in beyond) else "too_small"


class Counting:
    """Accounts by group and class, added up piece by piece."""

    def __init__(self, readers: Sequence[Reader], groups: int) -> None:
        self.readers, self.groups = readers, groups
        self.tables: list[list[Counts]] = []

    def add(self, labels: Labels, values: Sequence[NDArray[Any]]) -> None:
        """Count the accounts of a piece."""
        group = labels.astype(np.int64) + 1
        for place, (reader, mine) in enumerate(zip(self.readers, values, strict=True)):
            levels = reader.classes(mine)
            if place == len(self.tables):
                self.tables.append(
                    [np.zeros((self.groups + 1, self._width(reader, n)), np.int64)
                     for n in range(len(levels))]
                )  # fmt: skip
            for level, classes in enumerate(levels):
                table = self.tables[place][level]
                width = table.shape[1]
                flat = np.bincount(group * width + classes + 1, minlength=table.size)
                table += flat.reshape(table.shape)

    @staticmethod
    def _width(reader: Reader, level: int) -> int:
        if reader.form is Form.PATH:
            return len(reader.words[level]) + 1
        return 3 if reader.form is Form.ITEMS else len(getattr(reader, "cuts", ())) + 2

    def described_by(self, names: Collection[str]) -> None:
        """Keep only what was counted of these fields."""
        kept = [n for n, reader in enumerate(self.readers) if reader.name in names]
        self.readers = [self.readers[n] for n in kept]
        self.tables = [self.tables[n] for n in kept]

    def apart(self, first: int, second: int) -> list[str]:
        """The fields in which two groups lie clearly apart, one for each question.

        Apart: a quarter of the accounts would have to change their class (total variation).
        """
        found: dict[str, str] = {}
        for reader, levels in zip(self.readers, self.tables, strict=True):
            broad = levels if reader.form is Form.ITEMS else levels[:1]
            if any(_distance(table[[first + 1, second + 1], 1:]) >= APART for table in broad):
                found.setdefault(THEME_OF.get(reader.name, reader.name), reader.name)
        return list(found.values())

    def of_group(self, group: int) -> list[list[Counts]]:
        """Of each reader and level, known classes inside the group and in the others."""
        return [
            [np.stack([table[group + 1, 1:], table[1:, 1:].sum(axis=0) - table[group + 1, 1:]])
             for table in levels]
            for levels in self.tables
        ]  # fmt: skip


def described(clusters: Clusters, counting: Counting, labels: Labels) -> None:
    """Count and describe the groups, now that every account has its own."""
    placed = labels[labels >= 0]
    counts = np.bincount(placed, minlength=len(clusters.groups))
    order = np.argsort(-counts, kind="stable")
    groups = []
    for number, old in enumerate(order):
        before = clusters.groups[old]
        traits = traits_of(counting.readers, counting.of_group(int(old)))
        groups.append(
            Group(number + 1, int(counts[old]), len(placed), tuple(traits), before.stability,
                  before.example)
        )  # fmt: skip
    clusters.alike = tuple(
        Alike(one + 1, other + 1, apart[0] if apart else "")
        for one, other in combinations(range(len(order)), 2)
        if len(apart := counting.apart(int(order[one]), int(order[other]))) < 2
    )
    new = np.full(len(order) + 1, UNPLACED, np.int8)
    new[order] = np.arange(len(order))
    clusters.groups, clusters.labels = tuple(groups), new[labels]


def _distance(counts: NDArray[np.int64]) -> float:
    """Total variation between two rows of counts, 0 to 1; 0 where one of them knows nothing."""
    known = counts.sum(axis=1, keepdims=True)
    if not known.all():
        return 0.0
    one, other = counts / known
    return float(np.abs(one - other).sum() / 2)


def market_read(accounts: Accounts, types: Mapping[str, FieldType], sample: Sample) -> Any:
    """A walk through the market: (ids, values of each reader), piece by piece."""
    with pieces(accounts, types) as read:
        for batch in read:
            yield (
                batch.column(0),
                [
                    reader.read(batch.column(place + 1))
                    for place, reader in enumerate(sample.readers)
                ],
            )
