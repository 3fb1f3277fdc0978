"""Which facts of a company have a name of their own, and of which type is each?

Source: the method's firmographic, technographic and behavioural criteria. A column that is
not listed here is usable all the same: its type is declared in the profile's `fields:`
block, or read from the column itself.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass


class FieldType(enum.StrEnum):
    """How the text of a scalar is read, and which tests a field knows."""

    TEXT = "text"  # compared folded and whole: case, accents, outer spaces do not count
    CODE = "code"  # letters and digits only, upper case: "58.29C" is "5829C"
    NUMBER = "number"  # DOUBLE; NaN and infinities are unknown
    DATE = "date"  # a calendar day; a timestamp becomes its local day
    FLAG = "flag"  # true or false
    LIST = "list"  # several texts


@dataclass(frozen=True)
class Field:
    """One fact of a company: its type and what people call it.

    `many` says that nearly every account has a value of its own (names, identifiers), so
    that reading the column's distinct values first would cost more than it saves.
    """

    name: str
    type: FieldType
    fr: str
    en: str
    many: bool = False


_T = FieldType
FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("id", _T.TEXT, "identifiant", "id", many=True),
        Field("name", _T.TEXT, "nom", "name", many=True),
        Field("siren", _T.CODE, "SIREN", "SIREN", many=True),
        Field("siret", _T.CODE, "SIRET", "SIRET", many=True),
        Field("vat", _T.CODE, "n° de TVA", "VAT number", many=True),
        Field("domain", _T.TEXT, "domaine", "domain", many=True),
        Field("website", _T.TEXT, "site web", "website", many=True),
        Field("email", _T.TEXT, "e-mail", "e-mail", many=True),
        Field("phone", _T.TEXT, "téléphone", "phone", many=True),
        Field("linkedin", _T.TEXT, "page LinkedIn", "LinkedIn page", many=True),
        Field("country", _T.CODE, "pays", "country"),
        Field("region", _T.TEXT, "région", "region"),
        Field("departement", _T.CODE, "département", "département"),
        Field("postcode", _T.CODE, "code postal", "postcode"),
        Field("city", _T.TEXT, "ville", "city", many=True),
        Field("address", _T.TEXT, "adresse", "address", many=True),
        Field("naf", _T.CODE, "code NAF", "NAF code"),
        Field("sector", _T.TEXT, "secteur", "sector"),
        Field("kind", _T.TEXT, "type d'organisation", "kind of organisation"),
        Field("legal_form", _T.TEXT, "forme juridique", "legal form"),
        Field("size_class", _T.CODE, "catégorie d'entreprise", "size class"),
        Field("business_model", _T.TEXT, "modèle économique", "business model"),
        Field("headcount", _T.NUMBER, "effectif", "headcount"),
        Field("headcount_band", _T.CODE, "tranche d'effectif", "headcount band"),
        Field("sales_headcount", _T.NUMBER, "effectif commercial", "sales headcount"),
        Field("revenue_eur", _T.NUMBER, "chiffre d'affaires (€)", "revenue (€)"),
        Field("balance_sheet_eur", _T.NUMBER, "total du bilan (€)", "balance sheet (€)"),
        Field("growth_pct", _T.NUMBER, "croissance (%)", "growth (%)"),
        Field("establishments", _T.NUMBER, "établissements", "establishments"),
        Field("created_on", _T.DATE, "date de création", "created on"),
        Field("updated_on", _T.DATE, "mis à jour le", "updated on"),
        Field("technologies", _T.LIST, "technologies", "technologies"),
        Field("customer", _T.FLAG, "client", "customer"),
        Field("nps", _T.NUMBER, "NPS", "NPS"),
        Field("group", _T.TEXT, "groupe", "group", many=True),
        Field("parent_siren", _T.CODE, "SIREN de la tête de groupe", "parent SIREN", many=True),
        Field("owner", _T.TEXT, "responsable", "owner"),
        Field("source", _T.TEXT, "source", "source"),
    )
}

LEADING_ZERO_FIELDS = frozenset({"naf", "siren", "siret", "postcode", "departement"})
"""Codes that a spreadsheet destroys when it takes them for numbers."""


def field_label(name: str, lang: str) -> str:
    """What people call a field; a field of one's own keeps its name.

    >>> field_label("headcount", "fr"), field_label("maturity", "en")
    ('effectif', 'maturity')
    """
    field = FIELDS.get(name)
    if field is None:
        return name
    return field.fr if lang == "fr" else field.en


def is_many_valued(name: str) -> bool:
    """Whether nearly every account has its own value of this field.

    >>> is_many_valued("siren"), is_many_valued("naf")
    (True, False)
    """
    field = FIELDS.get(name)
    return field is not None and field.many


class ColumnKind(enum.StrEnum):
    """What a column of a table physically holds, whatever the engine calls it."""

    TEXT = "text"
    WHOLE = "whole number"
    REAL = "number"
    FLAG = "true/false"
    DAY = "date"
    MOMENT = "timestamp"  # without time zone
    INSTANT = "timestamp with time zone"
    LIST = "list of texts"
    OTHER = "other"


READABLE_AS: dict[FieldType, frozenset[ColumnKind]] = {
    _T.TEXT: frozenset({ColumnKind.TEXT, ColumnKind.WHOLE}),
    _T.CODE: frozenset({ColumnKind.TEXT, ColumnKind.WHOLE}),
    _T.NUMBER: frozenset({ColumnKind.TEXT, ColumnKind.WHOLE, ColumnKind.REAL}),
    _T.DATE: frozenset(
        {ColumnKind.TEXT, ColumnKind.DAY, ColumnKind.MOMENT, ColumnKind.INSTANT}
    ),
    _T.FLAG: frozenset({ColumnKind.TEXT, ColumnKind.WHOLE, ColumnKind.FLAG}),
    _T.LIST: frozenset({ColumnKind.TEXT, ColumnKind.LIST}),
}  # fmt: skip
"""Which columns can be read as which field type; a whole-number column of a
`LEADING_ZERO_FIELDS` code is refused all the same."""

TYPE_OF_KIND: dict[ColumnKind, FieldType] = {
    ColumnKind.TEXT: _T.TEXT,
    ColumnKind.WHOLE: _T.NUMBER,
    ColumnKind.REAL: _T.NUMBER,
    ColumnKind.FLAG: _T.FLAG,
    ColumnKind.DAY: _T.DATE,
    ColumnKind.MOMENT: _T.DATE,
    ColumnKind.INSTANT: _T.DATE,
    ColumnKind.LIST: _T.LIST,
}

TRUE_WORDS = ("true", "vrai", "oui", "yes", "1")
FALSE_WORDS = ("false", "faux", "non", "no", "0")
