"""What did a person type for a fact, and is it usable? Read as an import reads it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from focale.accounts.values import (
    day,
    domain,
    email,
    flag,
    headcount,
    identifiers,
    money,
    naf,
    number,
    phone,
    place,
    size_class,
    technologies,
)  # fmt: skip
from focale.accounts.values.cell import Cell
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.person_fields import PERSON_FIELDS

LONGEST = 2000  # signs of one value

_READERS: dict[str, Callable[[str], Cell]] = {
    "siren": identifiers.siren, "siret": identifiers.siret, "vat": identifiers.vat,
    "parent_siren": identifiers.siren, "domain": domain.domain, "email": email.email,
    "phone": phone.phone, "mobile": phone.phone, "naf": naf.naf,
    "headcount": lambda text: headcount.headcount(text).cell,
    "headcount_band": headcount.headcount_band, "size_class": size_class.size_class,
    "revenue_eur": lambda text: money.money(text).cell,
    "balance_sheet_eur": lambda text: money.money(text).cell,
    "country": place.country, "departement": place.departement, "region": place.region,
    "postcode": place.postcode, "technologies": technologies.items,
}  # fmt: skip
EXAMPLES: dict[str, str] = {
    "siren": "732829320", "siret": "73282932000074", "vat": "FR44732829320",
    "parent_siren": "732829320", "domain": "exemple.fr", "email": "prenom.nom@exemple.fr",
    "phone": "01 23 45 67 89", "mobile": "06 12 34 56 78", "naf": "62.01Z", "headcount": "120",
    "headcount_band": "21", "size_class": "PME", "revenue_eur": "3,5 M€",
    "balance_sheet_eur": "2 M€", "country": "FR", "departement": "44",
    "region": "Pays de la Loire", "postcode": "44000",
}  # fmt: skip
_BY_TYPE: dict[FieldType, Callable[[str], Cell]] = {
    FieldType.NUMBER: number.number, FieldType.FLAG: flag.flag, FieldType.DATE: day.day,
    FieldType.LIST: technologies.items,
}  # fmt: skip
_EXAMPLES_BY_TYPE = {
    FieldType.NUMBER: "12,5", FieldType.DATE: "31/12/2025", FieldType.FLAG: "oui",
    FieldType.LIST: "sap; hubspot",
}  # fmt: skip


class Unusable(ValueError):
    """What was typed is no such value. example: one that would be."""

    def __init__(self, typed: str, example: str) -> None:
        super().__init__(typed)
        self.typed, self.example = typed, example


def type_of(field: str, *, of_person: bool = False) -> FieldType:
    """The type of a fact; the team's own are texts."""
    known = (PERSON_FIELDS if of_person else FIELDS).get(field)
    return known.type if known else FieldType.TEXT


def read_typed(field: str, text: str, *, of_person: bool = False) -> Any:
    """The value of what was typed; None for nothing. Raises Unusable.

    >>> read_typed("headcount", "1 200"), read_typed("revenue_eur", "3,5 M€")
    (1200.0, 3500000.0)
    >>> read_typed("customer", "oui"), read_typed("city", "  Nantes "), read_typed("city", " ")
    (True, 'Nantes', None)
    """
    typed = " ".join(text.replace("\x00", "").split())
    if not typed:
        return None
    if len(typed) > LONGEST:
        raise Unusable(typed[:60] + "…", f"≤ {LONGEST}")
    kind = type_of(field, of_person=of_person)
    read = _READERS.get(field) or _BY_TYPE.get(kind)
    if read is None:
        return typed
    cell = read(typed)
    if cell.value is None or (isinstance(cell.value, float) and not abs(cell.value) < 1e15):
        raise Unusable(typed[:60], EXAMPLES.get(field) or _EXAMPLES_BY_TYPE.get(kind, ""))
    return cell.value


def written(value: Any) -> str:
    """A value as one types it, for the field of a form."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, list):
        return "; ".join(str(item) for item in value)
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    return str(value)
