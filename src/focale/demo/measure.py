"""How often does a group of companies have a trait, by what the file says of them?

Shares are among the known: a blank cell is neither a yes nor a no.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from focale.demo import plan
from focale.demo.activities import TARGET_SECTOR
from focale.demo.company import in_size
from focale.demo.dirt import Row

Test = Callable[[Row], bool | None]


@dataclass(frozen=True)
class Frequency:
    """How many of the known have it."""

    met: int
    known: int
    among: int

    @property
    def share(self) -> float | None:
        """Between 0 and 1, of the known; None when nothing is known."""
        return self.met / self.known if self.known else None

    def as_data(self) -> dict[str, float | int | None]:
        """For the truth file; the share rounded to a tenth of a percent."""
        share = self.share
        return {
            "met": self.met,
            "known": self.known,
            "among": self.among,
            "share": None if share is None else round(share, 3),
        }


def frequency(rows: Iterable[Row], test: Test) -> Frequency:
    """Count a test over rows.

    >>> rows = [{"headcount": 40}, {"headcount": 3}, {"headcount": None}]
    >>> frequency(rows, TESTS["size"]).as_data()
    {'met': 1, 'known': 2, 'among': 3, 'share': 0.5}
    """
    answers = [test(row) for row in rows]
    known = [answer for answer in answers if answer is not None]
    return Frequency(sum(known), len(known), len(answers))


def has_had(accounts: Collection[str]) -> Test:
    """The test of an event: whether the account is among those that had it."""
    return lambda row: row["id"] in accounts


def plain_naf(written: str) -> str:
    """A NAF code as letters and digits.

    >>> plain_naf("58 29 c")
    '5829C'
    """
    return "".join(sign for sign in written.upper() if sign.isalnum())


_PREFIXES = tuple(plain_naf(prefix) for prefix in plan.SECTOR)


def _size(row: Row) -> bool | None:
    headcount = row["headcount"]
    return in_size(headcount) if isinstance(headcount, int) else None


def _sector(row: Row) -> bool | None:
    naf = row["naf"]
    return plain_naf(naf).startswith(_PREFIXES) if isinstance(naf, str) else None


def _crm(row: Row) -> bool | None:
    tools = row["technologies"]
    return any(tool in plan.CRM for tool in tools) if isinstance(tools, list) else None


def _sales(row: Row) -> bool | None:
    sales = row["sales_headcount"]
    return sales >= plan.SALES_AT_LEAST if isinstance(sales, int) else None


def _home(row: Row) -> bool | None:
    region = row["region"]
    if not isinstance(region, str):
        return None
    return region.strip().casefold() == plan.HABIT.en.casefold()


def _revenue(row: Row) -> bool | None:
    revenue = row["revenue_eur"]
    return 3e6 <= revenue <= 30e6 if isinstance(revenue, float) else None


def _digital(row: Row) -> bool | None:
    sector = row["sector"]
    if not isinstance(sector, str):
        return None
    return sector.strip().casefold() == TARGET_SECTOR[0].sector.casefold()


def _saas(row: Row) -> bool | None:
    model = row["business_model"]
    return model == "SaaS" if isinstance(model, str) else None


TESTS: dict[str, Test] = {
    "size": _size,
    "sector": _sector,
    "crm": _crm,
    "sales": _sales,
    "home": _home,
    "revenue": _revenue,
    "digital": _digital,
    "saas": _saas,
}
