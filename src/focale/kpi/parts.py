"""Into which parts is the business divided, and where does each row stand?"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
NONE = -1  # code of a row that stands in no part
GROUPS = ("icp", "outside", "to_complete")
CHANGE = ("before", "after")


class Split(enum.StrEnum):
    """How the business is divided."""

    WHOLE = "whole"
    ICP = "icp"
    SEGMENT = "segment"
    CHANGE = "change"


@dataclass(frozen=True)
class Parts:
    """The names of the parts of each split that is asked for."""

    names: Mapping[Split, tuple[str, ...]] = field(default_factory=dict)

    def of(self, split: Split) -> tuple[str, ...]:
        """The parts of a split; none when it is not asked for."""
        return ("whole",) if split is Split.WHOLE else self.names.get(split, ())

    def __len__(self) -> int:
        return len(self.names)


@dataclass(frozen=True)
class Placed:
    """Where each of n rows stands: split -> (n,) codes, -1 for none."""

    rows: int
    codes: Mapping[Split, Ints] = field(default_factory=dict)

    def of(self, split: Split) -> Ints:
        """The part of each row."""
        if split is Split.WHOLE:
            return np.zeros(self.rows, dtype=np.int64)
        found = self.codes.get(split)
        return np.full(self.rows, NONE, dtype=np.int64) if found is None else found

    def only(self, kept: npt.NDArray[Any]) -> Placed:
        """The rows at these places, or of these flags; -1 gives a row in no part."""
        if kept.dtype == np.bool_:
            kept = np.flatnonzero(kept)
        codes = {
            split: np.where(kept >= 0, one[kept], NONE) if len(one) else np.full(len(kept), NONE)
            for split, one in self.codes.items()
        }
        return Placed(len(kept), codes)

    def of_group(self) -> npt.NDArray[np.int8]:
        """Where the profile puts each row; outside where there is no profile."""
        codes = self.of(Split.ICP)
        return np.where(codes == NONE, 1, codes).astype(np.int8)

    def with_split(self, split: Split, codes: Ints) -> Placed:
        """The same rows, with one more split or another one in its place."""
        return Placed(self.rows, {**self.codes, split: codes})


def first_known(*placed: Placed) -> Placed:
    """Each row where the first that knows it puts it."""
    splits = {split for one in placed for split in one.codes}
    codes = {}
    for split in splits:
        found = np.full(placed[0].rows, NONE, dtype=np.int64)
        for one in placed:
            found = np.where(found == NONE, one.of(split), found)
        codes[split] = found
    return Placed(placed[0].rows, codes)


def counted(codes: Ints, parts: int, weights: Floats | Flags | None = None) -> Floats:
    """(parts,) rows of each part, or the sum of their weights; rows in no part are left out."""
    shifted = codes + 1
    sums = np.bincount(shifted, weights=weights, minlength=parts + 1)
    return np.asarray(sums[1 : parts + 1], dtype=np.float64)


def grouped(values: Floats, codes: Ints, parts: int) -> list[Floats]:
    """The values of each part, in one pass."""
    if parts == 1 and (codes == 0).all():
        return [values]
    # numpy sorts short numbers by their digits: ten times faster.
    order = np.argsort((codes + 1).astype(np.uint16), kind="stable")
    cuts = np.searchsorted(codes[order], np.arange(parts + 1))
    ordered = values[order]
    return [ordered[cuts[part] : cuts[part + 1]] for part in range(parts)]
