"""How does the market divide along two questions at once: size and stack, sector and maturity?

Each question is one field in a few classes: size classes, NAF sections, regions, the most frequent
words or items, a number in rounded quarters. A company may have several items: it then stands in
several cells, and the sum of a row exceeds its total. What is unknown stands apart and is no class.
"""

from __future__ import annotations

import enum
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from focale.accounts.facts import Accounts
from focale.criterion.fold import fold
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.messages import closest, fault, listed
from focale.glossary.sizes import SIZE_FROM, SIZE_OF_BAND
from focale.segment.clusters.codes import Items, Numbers, Reader, Words, round_cuts
from focale.segment.clusters.measures import Facts, Mask, Measure, measured

MOST_CLASSES = 8
CADENCE = "order_cadence"
_MOSTLY = 0.8  # of the accounts in one broad class: the next level says more
_CADENCES = (1, 2, 4, 12)  # orders in twelve months
_STACK = ("technologies", "crm", "stack")
_SIZE = ("headcount", "headcount_band", "size_class")
_PLACE = ("departement", "postcode", "region")
_SECTOR = ("naf", "sector")
_MATURITY = re.compile(r"maturi|conformite|compliance|reglement|regulat")
_CADENCE_WORDS = re.compile(r"cadence|frequence|frequency|commandes|orders")
_BY = re.compile(r"\s+(?:x|×|par|by)\s+|\s*×\s*", re.IGNORECASE)


class ClassKind(enum.StrEnum):
    """What the classes of an axis are, for their words."""

    SIZE = "size"
    NAF = "naf"
    REGION = "region"
    PLACE = "departement"
    WORD = "word"
    NUMBER = "number"
    DAY = "day"
    CADENCE = "cadence"


@dataclass
class Axis:
    """One question. classes: their keys. rest: whether the last class is what is left.

    several: an account may be in several classes. member: (class, account), filled piece by piece.
    """

    name: str
    kind: ClassKind
    classes: tuple[str, ...]
    rest: bool = False
    several: bool = False
    low: tuple[float | None, ...] = ()
    _plan: Any = None
    _pieces: list[NDArray[np.bool_]] = field(default_factory=list)

    def add(self, reader: Reader, values: NDArray[Any]) -> None:
        """Place the accounts of one piece."""
        self._pieces.append(self._plan(reader, values))

    @property
    def member(self) -> NDArray[np.bool_]:
        """(class, account); the last row: unknown."""
        if len(self._pieces) > 1:
            self._pieces = [np.concatenate(self._pieces, axis=1)]
        return self._pieces[0]


@dataclass(frozen=True)
class Cell:
    """One cell: classes of the rows' and the columns' axis, by place."""

    row: int
    column: int
    measure: Measure


@dataclass(frozen=True)
class Cross:
    """Two questions at once. cells: every pair of classes. row_totals, column_totals: of each
    class with the unknown of the other axis. total: all accounts. unknown: of these, those of which
    one of both is unknown."""

    rows: Axis
    columns: Axis
    cells: tuple[Cell, ...]
    row_totals: tuple[Measure, ...]
    column_totals: tuple[Measure, ...]
    total: Measure
    unknown: int

    def ranked(self) -> list[Cell]:
        """The cells that can be ranked, the best first."""
        able = [cell for cell in self.cells if cell.measure.rank_by is not None]
        return sorted(able, key=lambda cell: (-(cell.measure.rank_by or 0), cell.row, cell.column))


def pairs_asked(
    written: Sequence[str], accounts: Accounts, *, orders: bool
) -> list[tuple[str, str]]:
    """The pairs of fields of --by, by their names, headers or French and English words.

    >>> pairs_asked([], Accounts(None, None, "", "", {}, 0, 0), orders=False)
    []
    """
    pairs = []
    for one in written:
        parts = [part for part in _BY.split(one.strip()) if part]
        if len(parts) != 2:
            raise fault("by_shape", written=one)
        found = [_field(part, accounts, orders) for part in parts]
        if found[0] == found[1]:
            raise fault("by_shape", written=one)
        pairs.append((found[0], found[1]))
    return list(dict.fromkeys(pairs))


def usual_pairs(accounts: Accounts, *, orders: bool) -> list[tuple[str, str]]:
    """The method's cases that the columns allow: size and stack, sector and regulatory maturity,
    territory and order cadence."""
    size, stack, sector, place = (
        next((name for name in names if name in accounts.columns), "")
        for names in (_SIZE, _STACK, _SECTOR, _PLACE)
    )
    maturity = next(
        (n for n in accounts.columns if n not in FIELDS and _MATURITY.search(fold(n))), ""
    )
    cadence = (
        CADENCE
        if orders
        else next(
            (n for n in accounts.columns if n not in FIELDS and _CADENCE_WORDS.search(fold(n))), ""
        )
    )
    pairs = [(size, stack), (sector, maturity), (place, cadence)]
    return [(one, other) for one, other in pairs if one and other]


def _field(written: str, accounts: Accounts, orders: bool) -> str:
    if written in accounts.columns:
        return _named_by_glossary(written, accounts)
    words = {
        fold(word): name for name, known in FIELDS.items() for word in (name, known.fr, known.en)
    }
    words |= {
        "taille": _first(_SIZE, accounts), "size": _first(_SIZE, accounts),
        "stack": _first(_STACK, accounts), "territoire": _first(_PLACE, accounts),
        "territory": _first(_PLACE, accounts), "cadence": CADENCE, "cadence de commande": CADENCE,
        "order cadence": CADENCE, CADENCE: CADENCE,
    }  # fmt: skip
    words |= {fold(name): name for name in accounts.columns}
    found = words.get(fold(written), "")
    if found in accounts.columns:
        return _named_by_glossary(found, accounts)
    if found == CADENCE and orders:
        return found
    if found == CADENCE:
        raise fault("cadence_needs_orders")
    near = closest(written, accounts.columns) or list(accounts.columns)
    raise fault("no_column", path=accounts.label, column=written, near=listed(near, 8))


def _named_by_glossary(name: str, accounts: Accounts) -> str:
    """The field of the glossary that has this column, where there is one."""
    column = accounts.columns[name].name
    same = (n for n in FIELDS if n in accounts.columns and accounts.columns[n].name == column)
    return next(same, name)


def _first(names: Sequence[str], accounts: Accounts) -> str:
    return next((name for name in names if name in accounts.columns), "")


def axis_of(reader: Reader, values: NDArray[Any]) -> Axis:
    """The axis of a field, its classes chosen on some accounts."""
    if isinstance(reader, Items):
        words = reader.words[0][:MOST_CLASSES]
        return Axis(reader.name, ClassKind.WORD, tuple(reader.written.get(w, w) for w in words),
                    several=True, _plan=_items_plan(len(words)))  # fmt: skip
    if isinstance(reader, Words):
        return _of_words(reader, values)
    assert isinstance(reader, Numbers)  # noqa: S101 (the third and last kind)
    return _of_numbers(reader, values)


def _items_plan(classes: int) -> Any:
    def plan(reader: Reader, values: NDArray[Any]) -> NDArray[np.bool_]:
        rows = [(values >> np.uint64(bit)) & np.uint64(1) != 0 for bit in range(classes)]
        return np.stack([*rows, values == 0])

    return plan


def _of_words(reader: Words, values: NDArray[Any]) -> Axis:
    level = 0
    known = values[values[:, 0] >= 0]
    if values.shape[1] > 1 and len(known):
        counts = np.bincount(known[:, 0])
        level = 1 if counts.max() >= _MOSTLY * len(known) else 0
    codes = known[:, level][known[:, level] > 0] if len(known) else np.empty(0, np.int64)
    counted = Counter(codes.tolist()).most_common()
    ordered = [code for code, _ in sorted(counted, key=lambda one: (-one[1], one[0]))]
    rest = len(ordered) > MOST_CLASSES
    kept = ordered[: MOST_CLASSES - 1] if rest else ordered
    kind = ClassKind.WORD
    if reader.name == "naf":
        kind = ClassKind.NAF
    elif reader.name in ("departement", "postcode"):
        kind = ClassKind.PLACE if level else ClassKind.REGION
    words = [reader.words[level][code] for code in kept]
    classes = [reader.written.get(w, w) if kind is ClassKind.WORD else w for w in words]

    def plan(_: Reader, values: NDArray[Any]) -> NDArray[np.bool_]:
        mine = values[:, level]
        unknown = mine < 0
        rows = [mine == code for code in kept]
        if rest:
            rows.append(~unknown & ~np.isin(mine, kept))
        return np.stack([*rows, unknown])

    return Axis(reader.name, kind, (*classes, *([""] if rest else [])), rest, _plan=plan)


def _of_numbers(reader: Numbers, values: NDArray[Any]) -> Axis:
    kind = ClassKind.NUMBER
    classes: tuple[str, ...] = ()
    if reader.name == "headcount":
        cuts = tuple(float(n) for n in SIZE_FROM.values() if n)
        kind, classes = ClassKind.SIZE, tuple(SIZE_FROM)
    elif reader.name == "size_class":
        cuts, kind, classes = reader.cuts, ClassKind.SIZE, reader.ranks
    elif reader.name == "headcount_band":
        sizes = [SIZE_OF_BAND[band] for band in reader.ranks]
        firsts = [n for n in range(1, len(sizes)) if sizes[n] != sizes[n - 1]]
        cuts, kind, classes = tuple(map(float, firsts)), ClassKind.SIZE, tuple(SIZE_FROM)
    else:
        known = np.sort(values[~np.isnan(values)])
        kind = ClassKind.DAY if reader.is_day else ClassKind.NUMBER
        cuts = round_cuts(known, reader.is_day, 4) if len(known) else ()
    return number_axis(reader.name, kind, cuts, classes)


def number_axis(
    name: str, kind: ClassKind, cuts: tuple[float, ...], classes: tuple[str, ...] = ()
) -> Axis:
    """An axis whose classes begin at these numbers."""

    def plan(_: Reader, values: NDArray[Any]) -> NDArray[np.bool_]:
        place, unknown = np.searchsorted(np.array(cuts), values, "right"), np.isnan(values)
        rows = [(place == n) & ~unknown for n in range(len(cuts) + 1)]
        return np.stack([*rows, unknown])

    keys = classes or tuple(str(n) for n in range(len(cuts) + 1))
    return Axis(name, kind, keys, low=(None, *cuts), _plan=plan)


def cadence_axis(orders: NDArray[np.int64]) -> Axis:
    """The axis of how many orders each account gave in twelve months, in classes."""
    axis = number_axis(CADENCE, ClassKind.CADENCE, tuple(map(float, _CADENCES)))
    axis._pieces.append(axis._plan(None, orders.astype(float)))
    return axis


def crossed(rows: Axis, columns: Axis, facts: Facts) -> Cross:
    """The cross table of two axes."""
    mine, theirs = rows.member, columns.member
    places = [(r, c) for r in range(len(rows.classes)) for c in range(len(columns.classes))]
    masks: list[Mask] = [mine[r] & theirs[c] for r, c in places]
    cells = [
        Cell(r, c, measure) for (r, c), measure in zip(places, measured(masks, facts), strict=True)
    ]
    return Cross(
        rows, columns, tuple(cells), tuple(measured(list(mine[:-1]), facts)),
        tuple(measured(list(theirs[:-1]), facts)),
        measured([np.ones(facts.accounts, bool)], facts)[0], int((mine[-1] | theirs[-1]).sum()),
    )  # fmt: skip


def types_for(
    names: Sequence[str], accounts: Accounts, types: Mapping[str, FieldType]
) -> dict[str, FieldType]:
    """The types of the fields that are crossed and not compared."""
    own = accounts.types()
    return {
        name: FIELDS[name].type if name in FIELDS else own.get(name, FieldType.TEXT)
        for name in names if name not in types and name != CADENCE
    }  # fmt: skip
