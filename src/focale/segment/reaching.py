"""Whom can one reach, and at which company of ours is each person?

Addresses and numbers are judged once for each distinct text, as `focale clean` reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyarrow as pa
from sqlglot import exp

from focale.accounts.cleaning.reader import BETWEEN, Reader, reader_of
from focale.accounts.columns.mapping import MappedColumn
from focale.criterion import tree as t
from focale.engine import Session

_BATCH = 50_000
_UNREACHABLE = frozenset({"disposable_email"})
_SCHEMA = pa.schema(
    [("raw", pa.string()), ("ok", pa.bool_()), ("clean", pa.string()), ("domain", pa.string())]
)
Judge = Callable[[str], tuple[bool, str | None, str | None]]
"""Of a text: whether it can be used, its normal form, the domain that it tells."""


def judge_texts(session: Session, source: str, column: str, table: str, judge: Judge) -> None:
    """Make `table`(raw, ok, clean, domain) of the distinct texts of a column of `source`."""
    text = t.cast(t.col(column), "VARCHAR")
    query = t.select([t.alias(text, "raw")], t.table(source))
    query.set("where", t.where(t.not_null(t.col(column))))
    query.set("distinct", exp.Distinct())

    with session.batches(query) as answer:

        def judged() -> Iterator[pa.RecordBatch]:
            for batch in answer.iter_batches(_BATCH):
                words = batch.column(0).to_pylist()
                found = [judge(word) for word in words]
                yield pa.record_batch(
                    [pa.array(words, pa.string()), *(
                        pa.array([one[place] for one in found], _SCHEMA.field(place + 1).type)
                        for place in range(3)
                    )],
                    schema=_SCHEMA,
                )  # fmt: skip

        session.hold_batches(judged(), _SCHEMA, table)


def email_judge(column: MappedColumn) -> Judge:
    """Whether one can write there."""
    reader = reader_of(column)

    def judge(text: str) -> tuple[bool, str | None, str | None]:
        cell, (domain,) = reader.read(text)
        ok = cell.value is not None and cell.doubt not in _UNREACHABLE
        return ok, None if cell.value is None else str(cell.value), _text(domain)

    return judge


def phone_judge(column: MappedColumn) -> Judge:
    """Whether one can call there. The country is that of the number, else France."""
    return _plain(reader_of(column))


def domain_judge(column: MappedColumn) -> Judge:
    """The company's own domain in a domain or the address of a site."""
    from focale.accounts.values.domain import domain

    def judge(text: str) -> tuple[bool, str | None, str | None]:
        found = domain(text).value
        return found is not None, _text(found), _text(found)

    return judge


def code_judge(column: MappedColumn) -> Judge:
    """A SIREN or a SIRET in its normal form."""
    return _plain(reader_of(column))


def name_judge(column: MappedColumn) -> Judge:
    """The words of a company's name that tell it from others, without its legal form."""
    from focale.accounts.values.company_name import company_name
    from focale.accounts.values.placeholder import is_placeholder

    def judge(text: str) -> tuple[bool, str | None, str | None]:
        if is_placeholder(text, "name"):
            return False, None, None
        core = company_name(text).core
        return bool(core), core or None, None

    return judge


def _plain(reader: Reader) -> Judge:
    def judge(text: str) -> tuple[bool, str | None, str | None]:
        cell, _ = reader.read(f"{text}{BETWEEN}" if reader.by_country else text)
        return cell.value is not None, _text(cell.value), None

    return judge


def _text(value: object) -> str | None:
    return None if value is None else str(value)
