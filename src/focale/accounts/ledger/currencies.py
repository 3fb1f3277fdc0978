"""In which currency is each amount?

Told by a column, by the cell itself ("1 200 €") or by the header; amounts of two currencies are
never added up, and never converted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.ledger.words_read import words_in
from focale.accounts.values.money import unit_of


def currency_code(word: str) -> str:
    """The code of a currency, as written where it has none that is known.

    >>> currency_code("€"), currency_code("us dollar"), currency_code("eur")
    ('EUR', 'US DOLLAR', 'EUR')
    """
    found = unit_of(word)
    return found[1] if found and word.strip() else word.strip().upper()


def currencies(column: pa.Array | None, cells: Iterable[pa.Array], rows: int) -> pa.Array | None:
    """The currency of each row; None when nothing says any.

    column: the words of a column of currencies. cells: what amounts say of themselves, NULL for
    nothing. Where all that is said is one currency, it is that of every row.
    """
    said: pa.Array = pa.nulls(rows, pa.string())
    for codes in cells:
        said = pc.coalesce(said, codes)
    if column is not None:
        words = words_in(column)
        codes = pa.array([currency_code(text) for text in words.texts], pa.string())
        at = pa.array(words.at, mask=words.at < 0)
        said = pc.coalesce(said, codes.take(at))
    known = pc.unique(said.drop_null()).to_pylist()
    if not known:
        return None
    return pc.fill_null(said, known[0]) if len(known) == 1 else said


def counted(currency: pa.Array | None, amounts: pa.Array | None) -> Counter[str]:
    """How many amounts each currency has; "" for those of none."""
    if amounts is None:
        return Counter()
    has = pc.is_valid(amounts)
    if currency is None:
        return Counter({"": int(pc.sum(has).as_py() or 0)})
    found = pc.value_counts(pc.fill_null(currency.filter(has), ""))
    return Counter({one["values"]: int(one["counts"]) for one in found.to_pylist()})
