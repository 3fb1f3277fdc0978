"""How is a cell of each field read?

One reader for each column: what it gives, in which shapes the engine reads it alone, and the
function for one distinct text. What else a cell tells (the band of a headcount, the legal form in a
name) is told beside its value.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass, replace

import pyarrow as pa

from focale.accounts.columns.mapping import MappedColumn
from focale.accounts.values.cell import BLANK, Cell
from focale.accounts.values.placeholder import is_placeholder, may_be_placeholder
from focale.criterion.fold import WHITESPACE, fold
from focale.glossary.fields import FieldType

Told = tuple[Cell, tuple[object, ...]]
"""A cell, and what else it tells, in the order of the reader's `beside`."""

BETWEEN = "\x1f"
"""Between a text and the country of its row; between the items of a list of the source."""


class Shape(enum.Enum):
    """What can be read without a look at each distinct text."""

    NONE = enum.auto()
    NUMBER = enum.auto()
    DAY = enum.auto()
    SIREN = enum.auto()
    SIRET = enum.auto()
    VAT = enum.auto()
    ID = enum.auto()


@dataclass(frozen=True)
class Reader:
    """How one column is read.

    field: what its values are. read: of a text (and of the country, behind BETWEEN, where
    by_country). beside: what else a cell tells: name -> type. scale: what one unit of a bare
    number is worth. rule: of what the engine changes. takes_words: whether any text is a value
    that holds a word beside those of fillers and of legal forms.
    """

    field: str
    type: pa.DataType
    read: Callable[[str], Told]
    shape: Shape = Shape.NONE
    by_country: bool = False
    beside: tuple[tuple[str, pa.DataType], ...] = ()
    scale: float = 1.0
    rule: str = ""
    takes_words: bool = False


_TEXT, _REAL = pa.string(), pa.float64()
_TYPES: dict[FieldType, pa.DataType] = {
    FieldType.TEXT: _TEXT,
    FieldType.CODE: _TEXT,
    FieldType.NUMBER: _REAL,
    FieldType.DATE: pa.date32(),
    FieldType.FLAG: pa.bool_(),
    FieldType.LIST: pa.list_(_TEXT),
}
ID_FIELDS = frozenset({"id", "contact_id", "account_id", "deal_id", "event_id"})
_PERSON_NAMES = frozenset({"first_name", "last_name"})
_COMPANY_NAMES = frozenset({"name", "company"})
PHONES = frozenset({"phone", "mobile", "company_phone"})
EMAILS = frozenset({"email", "company_email"})


_BODIES = (
    "commune", "communaute", "metropole", "departement", "region", "etablissement", "syndicat",
    "etat", "ministere", "service de l'etat", "chambre", "collectivite", "entrepreneur individuel",
    "groupement", "caisse", "office", "centre hospitalier", "universite",
)  # fmt: skip
"""How the names of bodies begin that have no short form."""


def reader_of(column: MappedColumn) -> Reader:
    """The reader of a column, by its field, else by its type.

    >>> cell, beside = reader_of(MappedColumn("Effectif", "headcount")).read("50 à 99 salariés")
    >>> cell.value, cell.doubt, beside
    (70.0, 'band_middle', ('21',))
    """
    field = column.field
    own = _OWN.get(field)
    if own is not None:
        return _guarded(own(column))
    if field in PHONES:
        return _guarded(_phone(field))
    if field in EMAILS:
        return _guarded(_email(field))
    if field in _COMPANY_NAMES:
        return _guarded(_company(field))
    if field in _PERSON_NAMES:
        return _guarded(Reader(field, _TEXT, _person_part, takes_words=True))
    if field in ID_FIELDS:
        return Reader(field, _TEXT, _identifier, Shape.ID)
    if field.endswith("_eur"):
        return _guarded(_money(column))
    return _guarded(_by_type(column))


def _guarded(reader: Reader) -> Reader:
    """The reader, where a filler word is a blank."""
    nothing = (None,) * len(reader.beside)
    field = reader.field

    def read(key: str) -> Told:
        text = key.partition(BETWEEN)[0] if reader.by_country else key
        if is_placeholder(text, field):
            return (Cell(None, "placeholder") if text.strip(WHITESPACE) else BLANK), nothing
        cell, beside = reader.read(key)
        if not cell.doubt and may_be_placeholder(text, field):
            cell = Cell(cell.value, cell.rule, "placeholder_or_value", 0.5)
        return cell, beside

    return replace(reader, read=read)


def _alone(read: Callable[[str], Cell]) -> Callable[[str], Told]:
    return lambda text: (read(text), ())


def tidied(text: str) -> Cell:
    """A text without outer, doubled and invisible spaces.

    >>> tidied("  Chef  de projet ").value, tidied("DSI").rule
    ('Chef de projet', '')
    """
    plain = " ".join(text.strip(WHITESPACE).split())
    return Cell(plain or None, "spaces" if plain != text else "")


def _identifier(text: str) -> Told:
    plain = text.strip(WHITESPACE)
    head, point, tail = plain.partition(".")
    if point and head.isdigit() and tail and not tail.strip("0"):
        return Cell(head, "spreadsheet_number"), ()
    return Cell(plain or None, "spaces" if plain and plain != text else ""), ()


def _person_part(text: str) -> Told:
    plain = tidied(text)
    name = str(plain.value or "")
    letters = [sign for sign in name if sign.isalpha()]
    if len(letters) > 1 and (name.isupper() or name.islower()):
        from focale.accounts.values.person_name import person_name

        cased = person_name(f"X {name}").last
        return Cell(cased or name, "name_form" if cased != text else ""), ()
    return plain, ()


def _full_name(column: MappedColumn) -> Reader:
    from focale.accounts.values.person_name import person_name

    def read(text: str) -> Told:
        found = person_name(text)
        whole = " ".join(part for part in (found.first, found.last) if part)
        cell = Cell(whole or None, "name_split" if whole != text else "", found.doubt,
                    0.6 if found.doubt else 1.0)  # fmt: skip
        return cell, (found.civility or None, found.first or None, found.last or None)

    beside = (("civility", _TEXT), ("first_name", _TEXT), ("last_name", _TEXT))
    return Reader(column.field, _TEXT, read, beside=beside)


def _company(field: str) -> Reader:
    from focale.accounts.values.company_name import company_name

    def read(text: str) -> Told:
        found = company_name(text)
        rule = "spaces" if found.display != text else ""
        doubt = "name_is_form" if found.legal_form and not found.core else ""
        cell = Cell(found.display or None, rule, doubt, 0.3 if doubt else 1.0)
        return cell, (found.legal_form or None,)

    return Reader(field, _TEXT, read, beside=(("legal_form", _TEXT),), takes_words=True)


def _legal_form(column: MappedColumn) -> Reader:
    from focale.accounts.values.company_name import company_name
    from focale.glossary.legal_categories import LEVEL_3
    from focale.glossary.legal_forms import CODE_OF_LABEL, LEGAL_FORMS, form_of_insee

    def read(text: str) -> Told:
        plain = tidied(text)
        word = str(plain.value)
        if word in LEGAL_FORMS or word in CODE_OF_LABEL:
            return plain, ()
        found = company_name(word)
        form = found.legal_form if not found.core else ""
        form = form or (form_of_insee(word) if word.isdigit() else "")
        if form:
            return Cell(form, "form_code"), ()
        if word in LEVEL_3:  # a code of INSEE without a short form
            return Cell(LEVEL_3[word], "form_label"), ()
        if word.isdigit() and len(word) == 4:
            return plain, ()
        if fold(word).startswith(_BODIES):
            return plain, ()
        return Cell(word, plain.rule, "unknown_form", 0.5), ()

    return Reader(column.field, _TEXT, read)


def _phone(field: str) -> Reader:
    from focale.accounts.values.phone import phone

    def read(key: str) -> Told:
        text, _, country = key.partition(BETWEEN)
        return phone(text, country or "FR"), ()

    return Reader(field, _TEXT, read, by_country=True)


def _email(field: str) -> Reader:
    from focale.accounts.values.domain import domain_of_email
    from focale.accounts.values.email import email

    def read(text: str) -> Told:
        cell = email(text)
        trusted = cell.value and cell.doubt not in ("disposable_email", "misspelt_domain")
        return cell, ((domain_of_email(str(cell.value)) or None) if trusted else None,)

    return Reader(field, _TEXT, read, beside=(("domain", _TEXT),))


def _website(column: MappedColumn) -> Reader:
    from focale.accounts.values.domain import domain

    def read(text: str) -> Told:
        plain, found = tidied(text), domain(text)
        if found.doubt == "unreadable":
            return found, (None,)
        doubt = found.doubt if found.doubt in ("shared_site", "free_mail") else ""
        return Cell(plain.value, plain.rule, doubt, 0.5 if doubt else 1.0), (found.value,)

    return Reader(column.field, _TEXT, read, beside=(("domain", _TEXT),))


def _money(column: MappedColumn) -> Reader:
    from focale.accounts.values.money import money, unit_of

    unit = column.unit or "EUR"
    scale, currency = unit_of(unit) or (1.0, "EUR")

    def read(text: str) -> Told:
        found = money(text, unit, column.decimal)
        abroad = found.currency and found.currency != "EUR"
        return found.cell, (found.amount, found.currency) if abroad else (None, None)

    shape = Shape.NUMBER if currency == "EUR" else Shape.NONE
    beside = (("amount", _REAL), ("currency", _TEXT))
    return Reader(column.field, _REAL, read, shape, beside=beside, scale=scale, rule="amount_form")


def _headcount(column: MappedColumn) -> Reader:
    from focale.accounts.values.headcount import headcount

    def read(text: str) -> Told:
        found = headcount(text, column.decimal)
        return found.cell, (found.band or None,)

    beside = (("band", _TEXT),)
    return Reader(column.field, _REAL, read, Shape.NUMBER, beside=beside, rule="number_form")


def _band(column: MappedColumn) -> Reader:
    from focale.accounts.values.headcount import headcount, headcount_band
    from focale.glossary.headcount_bands import HEADCOUNT_BANDS

    def read(text: str) -> Told:
        cell = headcount_band(text)
        if cell.value in HEADCOUNT_BANDS and cell.rule in ("", "code_form", "leading_zero"):
            return cell, (None, None)
        people = headcount(text).cell
        sure = people.value is not None and not people.doubt
        return cell, (people.value, None) if sure else (None, people.value)

    beside = (("exactly", _REAL), ("about", _REAL))
    return Reader(column.field, _TEXT, read, beside=beside)


def _place(column: MappedColumn) -> Reader:
    from focale.accounts.values import place

    if column.field == "postcode":

        def read(key: str) -> Told:
            text, known, country = key.partition(BETWEEN)
            return place.postcode(text, country if known else "FR"), ()

        return Reader("postcode", _TEXT, read, by_country=True)
    functions = {
        "country": place.country, "departement": place.departement, "region": place.region,
        "city": place.city,
    }  # fmt: skip
    plain = _alone(functions[column.field])
    return Reader(column.field, _TEXT, plain, takes_words=column.field == "city")


def _code(column: MappedColumn) -> Reader:
    from focale.accounts.values import identifiers

    if column.field == "siret":

        def read(text: str) -> Told:
            cell = identifiers.siret(text)
            inside = identifiers.siren(text).value if cell.doubt == "wrong_length" else None
            return cell, (inside,)  # a SIREN that stands where a SIRET is meant

        beside = (("siren", _TEXT),)
        return Reader("siret", _TEXT, read, Shape.SIRET, beside=beside, rule="code_form")
    return Reader(
        column.field, _TEXT, _alone(identifiers.siren), Shape.SIREN, rule="code_form"
    )  # fmt: skip


def _vat(column: MappedColumn) -> Reader:
    from focale.accounts.values.identifiers import vat

    def read(key: str) -> Told:
        text, _, country = key.partition(BETWEEN)
        return vat(text, country or "FR"), ()

    return Reader(column.field, _TEXT, read, Shape.VAT, by_country=True, rule="code_form")


def _vocabulary(column: MappedColumn) -> Reader:
    from focale.accounts.values.naf import naf
    from focale.accounts.values.size_class import size_class

    functions = {"naf": naf, "size_class": size_class}
    return Reader(column.field, _TEXT, _alone(functions[column.field]))


def _domain(column: MappedColumn) -> Reader:
    from focale.accounts.values.domain import domain

    return Reader(column.field, _TEXT, _alone(domain))


def _by_type(column: MappedColumn) -> Reader:
    from focale.accounts.values.day import day
    from focale.accounts.values.flag import flag
    from focale.accounts.values.number import number
    from focale.accounts.values.technologies import items

    field, type_ = column.field or column.column, column.type
    if type_ is FieldType.NUMBER:
        read = _alone(lambda text: number(text, column.decimal))
        return Reader(field, _REAL, read, Shape.NUMBER, rule="number_form")
    if type_ is FieldType.DATE:
        read = _alone(lambda text: day(text, column.dates))
        return Reader(field, _TYPES[type_], read, Shape.DAY, rule="date_form")
    if type_ is FieldType.FLAG:
        return Reader(field, _TYPES[type_], _alone(lambda text: flag(text, column.field)))
    if type_ is FieldType.LIST:
        read = _alone(lambda text: items(text, column.separator))
        return Reader(field, _TYPES[type_], read)
    return Reader(field, _TEXT, _alone(tidied), takes_words=True)


_OWN: dict[str, Callable[[MappedColumn], Reader]] = {
    "siren": _code, "parent_siren": _code, "siret": _code, "vat": _vat,
    "naf": _vocabulary, "headcount_band": _band, "size_class": _vocabulary,
    "headcount": _headcount, "country": _place, "departement": _place, "region": _place,
    "city": _place, "postcode": _place, "domain": _domain, "website": _website,
    "legal_form": _legal_form, "full_name": _full_name,
}  # fmt: skip
