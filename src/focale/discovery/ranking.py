"""Which customers are the best: by rank over what they bring, or by what a person says?"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from focale.accounts.facts import Accounts
from focale.accounts.repeats import ROW
from focale.criterion import reading, tree as t
from focale.criterion.fold import fold
from focale.criterion.sql import Column
from focale.discovery.written_measures import amounts_written, days_written, numbers_written
from focale.glossary.customer_headers import CHURNED, MEASURES, REFERRALS
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import FocaleError, closest, fault, listed

Floats = npt.NDArray[np.float64]
PROPOSED = 20  # best customers at most, and of fewer customers the better half
ZONE = "Europe/Paris"
_TEST = re.compile(r"\s*(.+?)\s*(>=|<=|!=|<>|=|>|<)\s*(.+?)\s*")
_AND = re.compile(r"\s+(?:and|et)\s+", re.IGNORECASE)
_COMPARE: Mapping[str, Callable[[Any, Any], Any]] = {
    ">=": np.greater_equal, "<=": np.less_equal, ">": np.greater, "<": np.less,
    "=": np.equal, "!=": np.not_equal, "<>": np.not_equal,
}  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """What the customers' file says of each customer.

    values: measure -> one number each, NaN where blank; loyalty in days, of those who left until
    they did. columns: measure -> its column. left: who has left. referrals: how many.
    """

    ids: list[str]
    names: list[str]
    values: dict[str, Floats]
    columns: dict[str, str]
    left: npt.NDArray[np.bool_] | None = None
    referrals: Floats | None = None


@dataclass(frozen=True)
class Chosen:
    """The best customers. rows: their places in the file, the best first. measures, columns: what
    they were chosen by. rule: in the words of the user, "" for the rank."""

    rows: tuple[int, ...]
    measures: tuple[str, ...]
    columns: tuple[str, ...]
    rule: str = ""


def measure(customers: Accounts, as_of: datetime.date) -> Measured:
    """The measures that the file holds."""
    found = columns_by_header(customers)
    nodes = [t.alias(t.cast(t.col(customers.id_column), "VARCHAR"), "focale_id")]
    name = customers.columns.get("name")
    nodes.append(
        t.alias(t.cast(t.col(name.name), "VARCHAR") if name else t.text(""), "focale_name")
    )
    for key, column in found.items():
        node: t.Node = t.col(column.name)
        if column.kind is not ColumnKind.TEXT:  # a text is read below, as people write
            is_day = key in _DAYS
            node = _day(node, column) if is_day else reading.number(node, _numeric(column))
        nodes.append(t.alias(node, f"m_{key}"))
    table = customers.session.arrow(t.select(nodes, t.table(customers.table)))
    today = as_of.toordinal() - datetime.date(1970, 1, 1).toordinal()
    values = {key: _values(table[f"m_{key}"], key, column) for key, column in found.items()}
    left = None
    churned = values.pop("churned", None)
    if churned is not None:
        left = churned <= today
    if "loyalty" in values:
        end = np.full(len(values["loyalty"]), float(today))
        if churned is not None and left is not None:
            end = np.where(left, churned, end)
        values["loyalty"] = np.where(values["loyalty"] > today, np.nan, end - values["loyalty"])
    referrals = values.pop("referrals", None)
    columns = {key: column.name for key, column in found.items()}
    return Measured(
        [str(one) for one in table["focale_id"].to_pylist()],
        [str(one or "") for one in table["focale_name"].to_pylist()],
        values, columns, left, referrals,
    )  # fmt: skip


def signed_on(customers: Accounts, measured: Measured) -> npt.NDArray[np.datetime64]:
    """The day on which each customer first signed, by its file; "not a time" where blank."""
    header = measured.columns.get("loyalty")
    if header is None:
        return np.full(len(measured.ids), np.datetime64("NaT"), "datetime64[D]")
    column = next(one for one in customers.columns.values() if one.name == header)
    node = t.col(header) if column.kind is ColumnKind.TEXT else _day(t.col(header), column)
    query = t.select([t.alias(node, "d")], t.table(customers.table))
    found = customers.session.arrow(query)["d"]
    if column.kind is ColumnKind.TEXT:
        return _as_days(days_written(found.to_pylist()))
    days: npt.NDArray[np.datetime64] = found.to_numpy()
    return days.astype("datetime64[D]")


def _as_days(numbers: Floats) -> npt.NDArray[np.datetime64]:
    days = np.full(len(numbers), np.datetime64("NaT"), "datetime64[D]")
    known = ~np.isnan(numbers)
    days[known] = numbers[known].astype("int64").astype("datetime64[D]")
    return days


def _values(cells: Any, key: str, column: Column) -> Floats:
    """What one measure says of each customer; texts as people write them."""
    if column.kind is not ColumnKind.TEXT:
        return _floats(cells)
    texts = cells.to_pylist()
    if key in _DAYS:
        return days_written(texts)
    return amounts_written(texts) if key in _AMOUNTS else numbers_written(texts)


def columns_by_header(customers: Accounts) -> dict[str, Column]:
    """Measure, "churned" or "referrals" -> its column, by the words of its header."""
    wanted = {key: one.headers for key, one in MEASURES.items()}
    wanted |= {"churned": CHURNED, "referrals": REFERRALS}
    there = {
        re.sub("[^a-z0-9]+", " ", fold(name)).strip(): column
        for name, column in customers.columns.items()
        if column.kind in _NUMERIC or column.kind in _DATED
    }
    found: dict[str, Column] = {}
    for key, headers in wanted.items():
        for header in headers:
            if header in there and _suits(key, there[header]):
                found[key] = there[header]
                break
    return found


_DAYS = ("loyalty", "churned")
_AMOUNTS = ("revenue", "ltv", "cost")
_NUMERIC = (ColumnKind.TEXT, ColumnKind.WHOLE, ColumnKind.REAL)
_DATED = (ColumnKind.TEXT, ColumnKind.DAY, ColumnKind.MOMENT, ColumnKind.INSTANT)


def _suits(key: str, column: Column) -> bool:
    return column.kind in (_DATED if key in _DAYS else _NUMERIC)


def _numeric(column: Column) -> ColumnKind:
    return column.kind


def _day(node: t.Node, column: Column) -> t.Node:
    return reading.day(node, column.kind, ZONE)


def _floats(column: Any) -> Floats:
    import pyarrow as pa

    whole = column.combine_chunks() if column.num_chunks else pa.array([], column.type)
    if pa.types.is_date(whole.type):
        whole = whole.cast(pa.int32())
    found: Floats = whole.cast(pa.float64()).to_numpy(zero_copy_only=False)
    return found.copy()


def score(measured: Measured) -> Floats:
    """The mean place of each customer over the measures, 0 the worst to 1 the best; NaN for none.

    Equal values share their mean place. A customer that has left has no loyalty left.
    """
    places = []
    for key, values in measured.values.items():
        good = values if MEASURES[key].higher else -values
        if key == "loyalty" and measured.left is not None:
            good = np.where(measured.left, good - 1e9, good)
        places.append(_place(good))
    if not places:
        return np.full(len(measured.ids), np.nan)
    table = np.vstack(places)
    known = (~np.isnan(table)).sum(axis=0)
    mean: Floats = np.where(known > 0, np.nansum(table, axis=0) / np.maximum(known, 1), np.nan)
    return mean


def _place(values: Floats) -> Floats:
    from scipy.stats import rankdata

    known = ~np.isnan(values)
    found = np.full(len(values), np.nan)
    if known.sum() > 1:
        found[known] = (rankdata(values[known]) - 1) / (known.sum() - 1)
    elif known.any():
        found[known] = 0.5
    return found


def best_by_rank(customers: Accounts, measured: Measured, count: int | None) -> Chosen:
    """The first `count` by rank; without a number, 10 to 20 of them, at most half.

    Raises FocaleError where no column says what a customer is worth, all are alike, or there are
    not so many.
    """
    total = len(measured.ids)
    ranks = score(measured)
    if np.isnan(ranks).all():
        raise fault(
            "best_no_measure", path=customers.label, columns=listed(customers.source.names, 12)
        )
    known = ranks[~np.isnan(ranks)]
    if total > 1 and all(_all_alike(values) for values in measured.values.values()):
        words = listed([measured.columns[key] for key in measured.values])
        raise fault("best_all_alike", path=customers.label, columns=words)
    wanted = min(PROPOSED, total // 2) if count is None else count
    if wanted > len(known):
        raise fault("best_too_many", path=customers.label, wanted=wanted, customers=len(known))
    order = np.argsort(np.where(np.isnan(ranks), -1.0, ranks), kind="stable")[::-1]
    return Chosen(
        tuple(int(row) for row in order[: max(wanted, 0)]), tuple(measured.values),
        tuple(measured.columns[key] for key in measured.values),
    )  # fmt: skip


def _all_alike(values: Floats) -> bool:
    known = values[~np.isnan(values)]
    return not len(known) or bool((known == known[0]).all())


def best_when(customers: Accounts, measured: Measured, rule: str) -> Chosen:
    """The customers for which every test of the rule holds: "nps >= 9 and ca_client >= 20000".

    Raises FocaleError for a rule that cannot be read, a column that is not there, nobody or
    everybody.
    """
    holds = np.ones(len(measured.ids), bool)
    columns = []
    for part in _AND.split(rule.strip()):
        found = _TEST.fullmatch(part)
        if not found:
            raise fault("best_when_shape", written=part)
        name, sign, written = found.groups()
        column = _column(customers, name)
        columns.append(column.name)
        holds &= _test(customers, column, sign, written, part)
    rows = np.flatnonzero(holds)
    if not len(rows):
        raise fault("best_when_nobody", rule=rule, path=customers.label)
    if len(rows) == len(holds) and len(rows) > 1:
        raise fault("best_when_everybody", rule=rule, path=customers.label)
    ranks = np.nan_to_num(score(measured), nan=-1.0)
    order = sorted(rows.tolist(), key=lambda row: -ranks[row])
    of_column = {column: key for key, column in measured.columns.items()}
    measures = tuple(of_column[name] for name in columns if name in of_column)
    return Chosen(tuple(order), measures, tuple(columns), rule)


def _column(customers: Accounts, name: str) -> Column:
    by_fold = {fold(known): column for known, column in customers.columns.items()}
    column = customers.columns.get(name) or by_fold.get(fold(name.strip("\"'")))
    if column is None or column.name == ROW:
        near = closest(name, customers.source.names) or customers.source.names
        raise fault("no_column", path=customers.label, column=name, near=listed(near, 8))
    return column


def _test(
    customers: Accounts, column: Column, sign: str, written: str, part: str
) -> npt.NDArray[np.bool_]:
    node = t.col(column.name)
    plain = written.strip("\"' ").replace("\u202f", "").replace("\u00a0", "").replace(" ", "")
    try:
        wanted: float | None = float(plain.replace(",", "."))
    except ValueError:
        wanted = None
    if wanted is not None and column.kind in _NUMERIC:
        query = t.select(
            [t.alias(reading.number(node, column.kind), "v")], t.table(customers.table)
        )
        values = _floats(customers.session.arrow(query)["v"])
        with np.errstate(invalid="ignore"):
            held: npt.NDArray[np.bool_] = _COMPARE[sign](values, wanted) & ~np.isnan(values)
        return held
    if sign not in ("=", "!=", "<>"):
        raise fault("best_when_shape", written=part)
    query = t.select([t.alias(t.cast(node, "VARCHAR"), "v")], t.table(customers.table))
    word = fold(written.strip("\"' "))
    texts = customers.session.arrow(query)["v"].to_pylist()
    same = np.array([fold(text or "") == word for text in texts])
    known = np.array([bool(text) for text in texts])
    chosen: npt.NDArray[np.bool_] = (same if sign == "=" else ~same) & known
    return chosen


def rows_named(measured: Measured, ids: Sequence[str], label: str) -> tuple[int, ...]:
    """The places of these customers. Raises FocaleError for one that is not there."""
    place = {key: row for row, key in reversed(list(enumerate(measured.ids)))}
    missing = [one for one in ids if one not in place]
    if missing:
        raise fault("best_unknown_id", path=label, ids=listed(missing, 5))
    return tuple(place[one] for one in dict.fromkeys(ids))


__all__ = ["Chosen", "FocaleError", "Measured", "best_by_rank", "best_when", "measure",
           "rows_named", "score"]  # fmt: skip
