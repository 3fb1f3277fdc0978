"""Below which headcount, revenue and balance sheet does each size class end?

Source: decree 2008-1354 of 18 December 2008, article 3, in force in November 2026. Headcount is in
full-time units, at the level of the enterprise, not of the legal unit.
"""

from __future__ import annotations

SIZE_THRESHOLDS: dict[str, tuple[int, int, int]] = {
    "TPE": (10, 2_000_000, 2_000_000),
    "PME": (250, 50_000_000, 43_000_000),
    "ETI": (5_000, 1_500_000_000, 2_000_000_000),
}
"""Class -> (people, itself excluded; most revenue; most balance sheet, in euros, included).

A company is of the first class whose headcount it is below and of whose two amounts it passes one
at most; of none: GE. In law PME holds TPE.
"""
