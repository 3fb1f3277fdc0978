"""How are the values of a column written: unit, decimal sign, order of days, separator?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from focale.accounts.columns.header import Header
from focale.accounts.columns.mapping import MappedColumn
from focale.accounts.columns.shapes import Values
from focale.accounts.values.day import order_of
from focale.accounts.values.number import decimal_of
from focale.glossary.fields import Field, FieldType
from focale.glossary.messages import Message

MONEY_FIELDS = frozenset({"revenue_eur", "balance_sheet_eur", "amount_eur"})
_PERCENT_FIELDS = frozenset({"growth_pct", "probability_pct"})
_FRENCH_MONEY = frozenset({"ca", "chiffre", "montant", "bilan", "prix", "valeur"})
_PLAUSIBLE_EUROS = 10_000  # the median of a column of revenues in euros is seldom below
_SEPARATORS = (";", "|", ",", "/")
_ITEM = re.compile(r"\S")


def as_written(
    column: MappedColumn, field: Field | None, header: Header, values: Values
) -> MappedColumn:
    """The column with what its header and values say of how they are written."""
    type_ = field.type if field is not None else column.type
    unit = header.unit if type_ is FieldType.NUMBER else ""
    if column.field in MONEY_FIELDS and unit in ("k", "M", "G"):
        unit += "EUR"
    if column.field in _PERCENT_FIELDS:
        unit = "%"
    is_number = type_ is FieldType.NUMBER or values.share("number", "money") > 0.5
    return replace(
        column,
        type=type_,
        unit=unit if column.field else "",
        decimal=decimal_of(values.texts) if is_number and type_ is FieldType.NUMBER else "",
        dates=order_of(values.texts) or _unclear_order(values) if type_ is FieldType.DATE else "",
        separator=_separator(values) if type_ is FieldType.LIST else "",
    )


def _unclear_order(values: Values) -> str:
    """The French order, where nothing tells; see `day_doubt`."""
    return "dmy" if values.share("dmy_or_mdy") else ""


def day_doubt(column: MappedColumn, values: Values) -> Message | None:
    """What is doubtful in the order of day and month."""
    unclear = values.share("dmy_or_mdy") > 0 and not order_of(values.texts)
    return Message("column_day_order") if column.type is FieldType.DATE and unclear else None


def unit_doubt(column: MappedColumn, header: Header, values: Values) -> Message | None:
    """What is doubtful in the unit of an amount: nothing says it, or it is no euro."""
    if column.field not in MONEY_FIELDS:
        return None
    if column.unit and "EUR" not in column.unit:
        return Message("column_foreign", facts={"unit": column.unit})
    if header.unit in ("k", "M", "G"):
        return Message("column_euros")
    if column.unit or values.share("money") > 0.5 or "eur" in header.words or not header.words:
        return None
    if column.field.replace("_", "") == "".join(header.words):
        return None
    is_french = bool(_FRENCH_MONEY & set(header.words))
    if is_french and (values.median is None or values.median >= _PLAUSIBLE_EUROS):
        return None
    return Message("column_unit")


def _separator(values: Values) -> str:
    """The sign between the items of most cells that hold several; "" when none does."""
    counts = Counter(
        sign for text in values.texts for sign in _SEPARATORS if sign in text and _ITEM.search(text)
    )
    return counts.most_common(1)[0][0] if counts else ""
