"""By which number does a row name its company: SIRET, SIREN or VAT number?

Numbers as they should be are read in the engine; the others (spaces, lost zeros, a spreadsheet's
7,3E+08) one by one, each spelling once. Two numbers of two companies in one row are no key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pyarrow as pa
from sqlglot import exp

from focale.accounts.repeats import ROW
from focale.accounts.values import identifiers
from focale.criterion import tree as t
from focale.criterion.sql import Column
from focale.engine import Session

KEYS = "registry_keys"
"""The table that `find_numbers` makes: focale_row, siren, nic (of a site), how, is_clash."""

_SPACES = r"[\s\x{A0}\x{202F}]+"


def _siret(text: str) -> str:
    value = identifiers.siret(text).value
    return value if isinstance(value, str) else ""


def _siren(text: str) -> str:
    value = identifiers.siren(text).value
    return value if isinstance(value, str) else ""


def _vat(text: str) -> str:
    value = identifiers.vat(text).value
    return identifiers.siren_of_vat(value) if isinstance(value, str) else ""


_READERS: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "siret": ("[0-9]{14}", "", _siret),
    "siren": ("[0-9]{9}", "", _siren),
    "vat": ("FR[0-9]{11}", "right", _vat),
}
"""Field -> the pattern of a number as it should be, what is taken of it, how others are read."""


def find_numbers(session: Session, table: str, columns: Mapping[str, Column]) -> None:
    """Make `KEYS`: one row for each row of `table` that names a company by a number.

    columns: field -> column of `table`; of `siret`, `siren` and `vat`, those that are there.
    """
    there = [name for name in _READERS if name in columns]
    read = t.select(
        [
            t.col(ROW),
            *(t.alias(_read(session, table, columns[name], name), name) for name in there),
        ],
        t.table(table),
    )
    session.create(read, "registry_read")
    if not there:
        nothing = t.cast(t.null(), "INT")
        columns_ = [t.col(ROW), t.alias(nothing, "siren"), t.alias(nothing.copy(), "nic"),
                    t.alias(t.cast(t.null(), "VARCHAR"), "how"),
                    t.alias(t.boolean(False), "is_clash")]  # fmt: skip
        query = t.select(columns_, t.table("registry_read"))
        query.set("where", t.where(t.boolean(False)))
        session.create(query, KEYS)
        return
    sirens: list[t.Node] = [
        t.call("left", t.col(name), t.integer(9)) if name == "siret" else t.col(name)
        for name in there
    ]
    first = _first(sirens)
    how = t.case([(t.not_null(t.col(name)), t.text(name)) for name in there])
    nic = (
        t.cast(t.call("right", t.col("siret"), t.integer(5)), "INT")
        if "siret" in there
        else t.cast(t.null(), "INT")
    )
    clashes = [t.negated(t.eq(_first(sirens), siren.copy())) for siren in sirens]
    clash = t.coalesce(t.either(clashes), t.boolean(False))
    query = t.select(
        [t.col(ROW), t.alias(t.cast(first, "INT"), "siren"), t.alias(nic, "nic"),
         t.alias(how, "how"), t.alias(clash, "is_clash")],
        t.table("registry_read"),
    )  # fmt: skip
    query.set("where", t.where(t.not_null(_first(sirens))))
    session.create(query, KEYS)


def _first(nodes: list[t.Node]) -> t.Node:
    copies = [node.copy() for node in nodes]
    return exp.Coalesce(this=copies[0], expressions=copies[1:]) if len(copies) > 1 else copies[0]


def _read(session: Session, table: str, column: Column, field: str) -> t.Node:
    """The number in a column: as it stands, or looked up among the odd spellings."""
    pattern, part, reader = _READERS[field]
    raw = t.call("trim", t.cast(t.col(column.name), "VARCHAR"))
    close = t.call("regexp_replace", raw.copy(), t.text(_SPACES), t.text(""), t.text("g"))
    plain = t.call("regexp_full_match", close, t.text(pattern))
    taken: t.Node = t.call("right", close.copy(), t.integer(9)) if part else close.copy()
    odd = t.select([t.alias(raw.copy(), "word")], t.table(table))
    odd.set("distinct", exp.Distinct())
    odd.set("where", t.where(t.both([t.not_null(raw.copy()), t.negated(plain.copy())])))
    words = [(word, reader(word)) for (word,) in session.rows(odd)]
    words = [(word, number) for word, number in words if number]
    name = f"registry_odd_{field}"
    session.hold_arrow(
        pa.table(
            {"word": pa.array([word for word, _ in words], pa.string()),
             "number": pa.array([number for _, number in words], pa.string())}
        ),
        name, name,
    )  # fmt: skip
    meant = t.select([t.col("number", "o")], t.table(name, "o"))
    meant.set("where", t.where(t.eq(t.col("word", "o"), raw.copy())))
    return t.case([(plain, taken)], exp.Subquery(this=meant))
