"""Which numbers can a fictional company carry without hitting a real one?

SIREN and SIRET pass the Luhn key that INSEE uses. No range of SIRENs is kept for fiction: ours
begin with 001 to 004, where none of the 3,650 companies of our reference sample lies, while a
number drawn from the whole space would often be somebody's. Phones lie in the ranges that Arcep
(decision 2018-0881), Ofcom and the Bundesnetzagentur (notice 148/2021) keep free for fiction.
"""

from __future__ import annotations

from random import Random

FICTIONAL_PHONES_FR = {
    "01": "01 99 00", "02": "02 61 91", "03": "03 53 01", "04": "04 65 71", "05": "05 36 49",
    "06": "06 39 98",
}  # fmt: skip
FICTIONAL_PHONES_ABROAD = {"GB": "+44 20 7946 0", "DE": "+49 30 23125 "}
SIREN_BODIES = range(100_000, 500_000)  # eight digits with their leading zeros: 001... to 004...

_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)  # the digits of twice 0 to 9, added up


def luhn_key(body: str) -> int:
    """The digit that makes `body` + digit pass the Luhn check.

    >>> luhn_key("73282932")
    0
    """
    doubled = sum(map(_DOUBLED.__getitem__, map(int, body[::-2])))
    return -(doubled + sum(map(int, body[-2::-2]))) % 10


def sirens(rng: Random, many: int) -> list[str]:
    """`many` distinct SIRENs."""
    bodies = (f"{body:08d}" for body in rng.sample(SIREN_BODIES, many))
    return [f"{body}{luhn_key(body)}" for body in bodies]


def siret(siren: str, number: int) -> str:
    """The SIRET of a company's `number`-th establishment, 1 to 9999.

    >>> siret("732829320", 7)
    '73282932000074'
    """
    body = f"{siren}{number:04d}"
    return f"{body}{luhn_key(body)}"


def phone_fr(rng: Random, zone: str) -> str:
    """A phone number that rings nowhere; zone: "01" to "05", or "06" for a mobile.

    >>> phone_fr(Random(1), "04")[:8]
    '04 65 71'
    """
    return f"{FICTIONAL_PHONES_FR[zone]} {rng.randint(0, 99):02d} {rng.randint(0, 99):02d}"


def phone_abroad(rng: Random, country: str) -> str | None:
    """The same abroad; None where we know of no range kept for fiction."""
    prefix = FICTIONAL_PHONES_ABROAD.get(country)
    return prefix and f"{prefix}{rng.randint(0, 999):03d}"
