"""Which columns does a score have?

The order of the result columns, the same in every engine and file.
"""

from __future__ import annotations

from collections.abc import Sequence

from focale.glossary.words import PILLARS

_BEFORE = (
    "id", "profile", "profile_version", "as_of", "verdict", "why_not", "points", "low", "high",
    "fit", "engagement", *(f"pillar_{pillar}" for pillar in PILLARS), "icp_points", "band",
    "tier", "abm", "next_fact", "next_field", "unknowns",
)  # fmt: skip
_AFTER = ("points_clamp", "best")

POINTS_COLUMNS = (
    "points", "low", "high", "fit", "engagement", *(f"pillar_{p}" for p in PILLARS), "icp_points",
)  # fmt: skip
"""The columns in points, besides the lines: thousandths inside, DECIMAL(9,3) in files."""


def points_column(criterion_id: str) -> str:
    """The column of a criterion's line.

    >>> points_column("size")
    'points_size'
    """
    return f"points_{criterion_id}"


def result_columns(criterion_ids: Sequence[str]) -> tuple[str, ...]:
    """Every column of a score, in order.

    >>> result_columns(["size"])[-3:]
    ('points_size', 'points_clamp', 'best')
    """
    return (*_BEFORE, *(points_column(name) for name in criterion_ids), *_AFTER)
