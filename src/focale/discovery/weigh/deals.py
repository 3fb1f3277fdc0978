"""Which deals tell what criteria weigh, and which part of them is kept for the test?

In the order of their creation: the weights are found on the earlier ones, tried on the later ones,
for that is how they will be used.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Self

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

EARLIER = 0.7  # of the deals, by creation


@dataclass(frozen=True)
class Deals:
    """Deals whose outcome is known, one place each, in the order of their creation.

    shares: (n, k) what each of k criteria gives, 0 to 1, as known at creation; 0 where unknown.
    won: flags. created: days. amount: of the won ones, NaN where unknown; None when no file says.
    """

    shares: Floats
    won: Flags
    created: npt.NDArray[np.datetime64]
    amount: Floats | None = None

    def __len__(self) -> int:
        return len(self.won)

    def only(self, kept: npt.NDArray[Any]) -> Self:
        """The deals at these places, or of these flags."""
        parts = {field.name: getattr(self, field.name) for field in fields(self)}
        return replace(self, **{name: v[kept] for name, v in parts.items() if v is not None})

    @property
    def wins(self) -> int:
        """How many were won."""
        return int(self.won.sum())

    @property
    def losses(self) -> int:
        """How many were not."""
        return len(self) - self.wins

    def points(self, weights: Floats) -> Floats:
        """What each deal is worth under these weights."""
        return np.asarray(self.shares @ weights, dtype=np.float64)


def split_by_time(deals: Deals) -> tuple[Deals, Deals]:
    """The earlier ones and the later ones; deals of one day stay together.

    >>> days = np.array(["2026-01-01"] * 7 + ["2026-02-01"] * 3, dtype="datetime64[D]")
    >>> deals = Deals(np.zeros((10, 1)), np.zeros(10, dtype=bool), days)
    >>> [len(part) for part in split_by_time(deals)]
    [7, 3]
    """
    if not len(deals):
        return deals, deals
    created = deals.created.astype("datetime64[D]")
    cut = created[min(int(len(deals) * EARLIER), len(deals) - 1)]
    early = created < cut
    return deals.only(early), deals.only(~early)
