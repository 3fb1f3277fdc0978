"""Do SQL, the Python function and an independent reading of the specification agree?

Random profiles against random accounts and events, edges included; every column, to the
last digit, on every engine.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pyarrow as pa
from hypothesis import HealthCheck, Phase, given, settings

from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.scorecard.record import RecordScorer
from focale.scorecard.score import score
from tests.conformance.oracle import distinct_rows, events_by_account, judge_all
from tests.conformance.worlds import AFRESH, World, to_tables, to_yaml, worlds

EXAMPLES = 200
HALVES_TO_THOUSANDTHS = 500
Key = tuple[object, object]


def thousandths(value: object) -> object:
    return int(value * 1000) if isinstance(value, Decimal) else value


def by_sql(world: World) -> dict[Key, dict[str, Any]]:
    tables = to_tables(world)
    profiles = [read_profile(to_yaml(profile)) for profile in world.profiles]
    try:
        table = score(
            tables.accounts, profiles, tables.events, world.as_of, contacts=tables.contacts
        )
    except FocaleError as error:
        if {message.code for message in error.messages} <= {"no_rows", "all_rejected"}:
            return {}
        raise
    assert isinstance(table, pa.Table)
    rows = [{name: thousandths(v) for name, v in row.items()} for row in table.to_pylist()]
    return {(row["id"], row["profile"]): row for row in rows}


def by_record(world: World) -> Iterator[tuple[Key, dict[str, Any]]]:
    owned = events_by_account(world.events or (), world.contacts)
    contacts = None if world.contacts is None else distinct_rows(world.contacts)
    for document in world.profiles:
        scorer = RecordScorer(read_profile(to_yaml(document)))
        for account in distinct_rows(world.accounts):
            mine = None if world.events is None else owned.get(account["id"], [])
            judged = scorer.judge(account, mine, contacts, world.as_of)
            yield (account["id"], document["profile"]), judged.columns


def by_oracle(world: World) -> dict[Key, dict[str, Any]]:
    judgement = judge_all(world.profiles, world.accounts, world.events, world.contacts, world.as_of)
    found = {}
    for row in judgement.rows:
        row["icp_points"] = int(str(row["icp_points"])) * HALVES_TO_THOUSANDTHS
        found[(row["id"], row["profile"])] = row
    return found


def differences(expected: dict[str, Any], got: dict[str, Any]) -> dict[str, Any]:
    return {
        name: (value, got[name])
        for name, value in expected.items()
        if name in got and value != got[name]
    }


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking a world takes minutes
    backend=AFRESH,
)
@given(worlds())
def test_sql_record_and_specification_give_the_same_columns(world: World) -> None:
    expected, sql = by_oracle(world), by_sql(world)
    assert sql.keys() == expected.keys()
    for key, row in expected.items():
        assert not differences(row, sql[key]), (key, "sql", differences(row, sql[key]))
        assert set(row) <= set(sql[key])
    for key, columns in by_record(world):
        wrong = differences(expected[key], columns)
        assert not wrong, (key, "record", wrong)
        assert (
            columns["points_clamp"]
            + sum(
                value
                for name, value in columns.items()
                if name.startswith("points_") and name != "points_clamp"
            )
            == columns["points"]
        )
