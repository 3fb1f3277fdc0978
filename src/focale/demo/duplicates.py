"""Which companies stand twice in the file? 150 of them, written differently the second time.

Three in five carry the SIREN of the first record, the others carry none; never another SIREN.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from focale.demo import plan
from focale.demo.company import Company
from focale.demo.dirt import Row, row_of, soil, upper_plain
from focale.demo.draw import exactly, some, stream

SAME_SIREN = 90
_FROM_CUSTOMERS = 6
_FORGOTTEN = {
    "headcount": 0.5, "revenue_eur": 0.7, "technologies": 0.7, "sales_headcount": 0.8, "naf": 0.4,
    "sector": 0.3, "created_on": 0.6, "business_model": 0.6, "region": 0.5, "departement": 0.3,
    "postcode": 0.25, "domain": 0.35, "phone": 0.45, "legal_form": 0.4,
}  # fmt: skip
_ABBREVIATIONS = (
    ("Établissements ", "Ets "), ("Laboratoires ", "Labo "), ("Constructions ", "Const. "),
    ("Transports ", "Tpts "), (" & Associés", " et associés"), (" & ", " et "), ("Saint-", "St "),
    ("Cabinet ", "Cab. "), ("Association ", "Assoc. "), ("Technologies", "Techno"),
    ("Boulangerie ", "Boul. "), ("Menuiserie ", "Men. "), ("Imprimerie ", "Imp. "),
)  # fmt: skip


@dataclass(frozen=True)
class Duplicate:
    """A second record of a company. kind: same_siren | no_siren."""

    row: Row
    first_id: str
    kind: str


def make_duplicates(
    seed: int, units: list[Company], first_rows: dict[str, Row], free_ids: list[int]
) -> list[Duplicate]:
    """The second records.

    first_rows: what the file already says, by id. free_ids: numbers that no row carries yet.
    """
    rng = stream(seed, "duplicates")
    french = [unit for unit in units if unit.siren]
    twice = some(rng, [unit for unit in french if unit.is_followed], _FROM_CUSTOMERS)
    twice += some(
        rng, [unit for unit in french if not unit.is_followed], plan.DUPLICATES - len(twice)
    )
    keeps = exactly(rng, len(twice), SAME_SIREN)
    ids = rng.sample(free_ids, len(twice))
    return [
        Duplicate(
            row=_second_record(rng, unit, first_rows[unit.id], f"c{id:05d}", keeps_siren=keep),
            first_id=unit.id,
            kind="same_siren" if keep else "no_siren",
        )
        for unit, id, keep in zip(twice, ids, keeps, strict=True)
    ]


def _second_record(rng: Random, unit: Company, first: Row, id: str, *, keeps_siren: bool) -> Row:
    row = row_of(unit)
    for field, share in _FORGOTTEN.items():
        if rng.random() < share:
            row[field] = None
    if not keeps_siren:
        row["siren"] = row["siret"] = row["parent_siren"] = None
        # Without a number there must be something to know it by, apart from its name.
        row["postcode"], row["city"] = unit.postcode, unit.place.city
    elif rng.random() < 0.5:
        row["siret"] = None
    row |= {"id": id, "group": None, "source": "salon", "customer": False}
    soil(rng, row)
    row["name"] = first["name"]
    while row["name"] in (first["name"], unit.name):
        row["name"] = _rewritten(rng, unit)
    return row


def _rewritten(rng: Random, unit: Company) -> str:
    """The name as somebody else types it, nearly always another way."""
    name = unit.name
    for long, short in _ABBREVIATIONS:
        if long in name and rng.random() < 0.6:
            name = name.replace(long, short)
    if rng.random() < 0.35:
        name = _mistyped(rng, name)
    if unit.kind == "entreprise" and rng.random() < 0.45:
        name = rng.choice((f"{unit.legal_form} {name}", f"{name} {unit.legal_form}"))
    if rng.random() < 0.4 or name == unit.name:
        name = upper_plain(name)
    return name


def _mistyped(rng: Random, name: str) -> str:
    """One letter lost or two letters swapped, not at the beginning.

    >>> _mistyped(Random(3), "Transports Delcassin") != "Transports Delcassin"
    True
    """
    while True:
        at = rng.randrange(2, len(name) - 1)
        if name[at].isalpha() and name[at + 1].isalpha() and name[at] != name[at + 1]:
            break
    if rng.random() < 0.5:
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
