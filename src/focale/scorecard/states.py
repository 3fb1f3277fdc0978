"""What does each test say of every account, so that only what changed is asked again?

Somebody who writes a profile changes one criterion and looks at the counts. The state of every
other test is still known; of the one that changed, the values of its column are judged, each once.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from sqlglot import exp

from focale.accounts import Accounts, Events
from focale.accounts.facts import check_fields, note_unreadable_cells
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened
from focale.criterion import tree as t
from focale.criterion.bands import BAND, HEADCOUNT, by_band
from focale.criterion.condition import EventTest, FieldTest, Known, is_graded, leaves_of
from focale.criterion.sql import Column
from focale.criterion.values import read_band
from focale.glossary.fields import FieldType
from focale.profile.document import Criterion, Label, Profile
from focale.scorecard.plan import plan_of
from focale.scorecard.run import has_bands, run_on, source_of
from focale.scorecard.several import with_steps
from focale.scorecard.sql import ScoreQuery

Test = FieldTest | EventTest
State = npt.NDArray[np.int8] | npt.NDArray[np.int32]
"""One account a place: 1 met, 0 missed; of a grade, its share in millionths. UNKNOWN for both."""

UNKNOWN = -1
MANY_VALUES = 100_000
"""Distinct values from which a column is judged row by row."""

_LATER = ("lines", "sums", "unpacked", "verdicts", "scored", "wanted", "asked")


@dataclass(frozen=True)
class _Values:
    """The values of one column as accounts of their own. codes: of each row, None = row by row."""

    accounts: Accounts
    codes: npt.NDArray[np.int32] | None

    @property
    def size(self) -> int:
        return 0 if self.codes is None else self.codes.nbytes


@dataclass
class States:
    """The states of tests over open accounts, for one day, kept once they were asked.

    accounts: open as long as this is used. events: None where nobody notes any. profile: of its
    time zone. most: bytes kept; the states that were used longest ago are forgotten first.
    """

    accounts: Accounts
    profile: Profile
    as_of: datetime.date
    events: Events | None = None
    most: int = 128_000_000
    _values: dict[str, _Values] = field(default_factory=dict)
    _known: dict[Test, State] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """The bytes that are kept."""
        return sum(one.nbytes for one in self._known.values()) + sum(
            one.size for one in self._values.values()
        )

    def of(self, profile: Profile) -> dict[Test, State]:
        """The state of every test of a profile whose fields have their types."""
        tests = dict.fromkeys(leaf for one in profile.conditions() for leaf in leaves_of(one))
        missing = [test for test in tests if test not in self._known]
        found = {test: self._known[test] for test in tests if test in self._known}
        found |= self._asked(missing)
        for test, state in found.items():  # the last ones used stand last
            self._known.pop(test, None)
            self._known[test] = state
        while self.size > self.most and len(self._known) > len(found):
            del self._known[next(iter(self._known))]
        return found

    def _asked(self, tests: Sequence[Test]) -> dict[Test, State]:
        events = [test for test in tests if isinstance(test, EventTest)]
        found: dict[Test, State] = self._of_events(events) if events else {}
        by_field: dict[str, list[FieldTest]] = {}
        for test in tests:
            if isinstance(test, FieldTest):
                by_field.setdefault(test.field, []).append(test)
        for name, asked in by_field.items():
            found |= self._of_field(name, asked)
        if HEADCOUNT in by_field and has_bands(self.accounts, by_field):
            found |= {test: self._by_band(test, found[test]) for test in by_field[HEADCOUNT]}
        return found

    def _by_band(self, test: FieldTest, state: State) -> State:
        """The state, where the headcount is unknown that of its size band."""
        told = by_band(test)
        if not told:
            return state
        codes, bands = self._bands()
        answers = [UNKNOWN if code is None else int(told.get(code, UNKNOWN)) for code in bands]
        return np.where(state == UNKNOWN, np.array(answers, state.dtype)[codes], state)

    def _bands(self) -> tuple[npt.NDArray[np.int32], list[str | None]]:
        """The band of each account, as a place among the bands; and the bands."""
        column = self.accounts.columns[BAND]
        if BAND not in self._values:
            self._values[BAND] = self._values_of(BAND, FieldTest(BAND, FieldType.CODE, Known()))
        values = self._values[BAND]
        query = t.select([t.col(column.name)], t.table(values.accounts.table))
        query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
        bands = [read_band(one) for one in self.accounts.session.arrow(query)[0].to_pylist()]
        codes = values.codes
        return (np.arange(len(bands), dtype=np.int32) if codes is None else codes), bands

    def _of_events(self, tests: Sequence[EventTest]) -> dict[Test, State]:
        if self.events is None:
            unknown = np.full(self.accounts.kept, UNKNOWN, np.int32)
            return dict.fromkeys(tests, unknown)
        run = run_on(
            self.accounts.session, self.accounts, (self._asking(tests),), self.events,
            self.as_of, False,
        )  # fmt: skip
        return _states_by(run.queries[0], self.accounts, tests)

    def _of_field(self, name: str, tests: Sequence[FieldTest]) -> dict[Test, State]:
        if name not in self._values and name in self.accounts.columns:
            self._values[name] = self._values_of(name, tests[0])
        values = self._values.get(name)
        accounts = self.accounts if values is None else values.accounts
        types = {test.field: test.type for test in tests if test.type is not None}
        query = ScoreQuery(
            plan_of(self._asking(tests)), source_of(accounts, types), self.as_of
        )  # fmt: skip
        found = _states_by(query, accounts, tests)
        if values is None or values.codes is None:
            return found
        return {test: state[values.codes] for test, state in found.items()}

    def _values_of(self, name: str, test: FieldTest) -> _Values:
        """The distinct values of a column, or all of them, apart from the other columns."""
        if test.type is not None:
            check_fields(self.accounts, {name: test.type})
            note_unreadable_cells(self.accounts, {name: test.type}, self.profile.timezone)
        session, column = self.accounts.session, self.accounts.columns[name]
        table = f"focale_values_{len(self._values)}"
        distinct = t.select([t.col(column.name)], t.table(self.accounts.table))
        distinct.set("distinct", exp.Distinct())
        few = distinct.copy()
        few.set("limit", t.limit(MANY_VALUES + 1))
        count = t.select([exp.Count(this=exp.Star())], few.subquery("v"))
        if session.rows(count)[0][0] > MANY_VALUES:
            rows = t.select([t.col(ROW), t.col(column.name)], t.table(self.accounts.table))
            session.create(rows, table)
            return _Values(self._apart(table, name, column, self.accounts.kept), None)
        number = exp.Window(this=exp.RowNumber())
        numbered = t.select(
            [t.alias(t.sub(number, t.integer(1)), ROW), t.col(column.name)], distinct.subquery("v")
        )
        session.create(numbered, table)
        return _Values(
            self._apart(table, name, column, session.count(table)), self._codes(table, column)
        )

    def _codes(self, table: str, column: Column) -> npt.NDArray[np.int32]:
        same = exp.NullSafeEQ(this=t.col(column.name, "a"), expression=t.col(column.name, "v"))
        codes = t.select(
            [t.alias(t.cast(t.col(ROW, "v"), "INT"), "code")], t.table(self.accounts.table, "a"),
            [t.left_join(t.table(table, "v"), same)],
        )  # fmt: skip
        codes.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW, "a"))]))
        found: npt.NDArray[np.int32] = self.accounts.session.arrow(codes)["code"].to_numpy()
        return found

    def _apart(self, table: str, name: str, column: Column, rows: int) -> Accounts:
        found = replace(self.accounts.source.found, table=table)
        source = Opened(found, self.accounts.source.kind, rows)
        return Accounts(
            self.accounts.session, source, table, ROW, {name: column}, rows, rows
        )  # fmt: skip

    def _asking(self, tests: Iterable[Test]) -> Profile:
        """A profile that asks these tests and nothing else."""
        criteria = tuple(
            Criterion(f"c{number}", test, Label(), "need", points=Decimal(1))
            for number, test in enumerate(tests)
        )
        return replace(self.profile, criteria=criteria, gates=(), market=())


def _states_by(
    query: ScoreQuery, accounts: Accounts, tests: Sequence[Test]
) -> dict[Test, State]:  # fmt: skip
    columns: list[t.Node] = [t.col(query.leaves[test]) for test in tests]
    last = t.select(columns, t.table("states"))
    if query.is_numbered:
        last.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    answer = accounts.session.arrow(with_steps(query, last, without=_LATER))
    return {
        test: _state(answer[query.leaves[test]], is_grade=is_graded(test)) for test in tests
    }  # fmt: skip


def _state(column: pa.ChunkedArray, *, is_grade: bool) -> State:
    type_ = pa.int32() if is_grade else pa.int8()
    filled: State = column.cast(type_).fill_null(UNKNOWN).to_numpy()
    return filled
