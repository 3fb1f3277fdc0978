"""Does Spark, the real one, give the same columns as the specification read apart?

The same random worlds as for DuckDB, edges included; every column, to the last digit. A table
has no order and no second row of an id, so the worlds are put there without repeated rows.
Two sessions share the work; what they are set to must not matter, nor whether the distinct texts of
a column are read beforehand or joined.
"""

import itertools
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from focale.engine.session import Found
from focale.engine.spark_cluster import SparkCluster
from focale.profile import read_profile
from focale.scorecard.warehouse_run import open_warehouse_run
from tests.conformance.oracle import distinct_events, distinct_rows
from tests.conformance.test_engines_agree import Key, by_oracle, differences, thousandths
from tests.conformance.worlds import (
    AFRESH,
    CONTACT_TYPES,
    Row,
    World,
    to_table,
    to_yaml,
    worlds,
)

EXAMPLES = 200
OTHER_SETTINGS = {
    "spark.sql.session.timeZone": "America/St_Johns",
    "spark.sql.ansi.enabled": "false",
}


def random_worlds() -> list[World]:
    """Worlds in which some account has an id; the others are refused, and tested elsewhere."""
    found: list[World] = []

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate,),
        backend=AFRESH,
    )
    @given(worlds())
    def draw(world: World) -> None:
        if any(str(row["id"] or "").strip() for row in world.accounts):
            found.append(world)

    draw()
    return found


def by_spark(world: World, session: Any, reads_words: bool) -> dict[Key, dict[str, Any]]:
    cluster = SparkCluster(session)

    def held(name: str, rows: list[Row], types: dict[str, pa.DataType]) -> Found:
        return cluster.hold(session.createDataFrame(to_table(rows, types)), name)

    events = contacts = None
    if world.events is not None:
        events = held("events", distinct_events(world.events), world.event_types)
        if world.contacts is not None:
            contacts = held("contacts", distinct_rows(world.contacts), CONTACT_TYPES)
    accounts = held("accounts", distinct_rows(world.accounts), world.account_types)
    profiles = [read_profile(to_yaml(profile)) for profile in world.profiles]
    run = open_warehouse_run(
        cluster, accounts, profiles, events=events, contacts=contacts, as_of=world.as_of,
        checked=False, reads_words=reads_words,
    )  # fmt: skip
    table = run.arrow()
    cluster.close()
    rows = [{name: thousandths(v) for name, v in row.items()} for row in table.to_pylist()]
    return {(row["id"], row["profile"]): row for row in rows}


def check(world: World, session: Any, reads_words: bool) -> None:
    expected, got = by_oracle(world), by_spark(world, session, reads_words)
    assert got.keys() == expected.keys(), world
    for key, row in expected.items():
        assert not differences(row, got[key]), (key, differences(row, got[key]), world)
        assert set(row) <= set(got[key])


@pytest.mark.timeout(1500)  # Spark takes a second or two to understand each world's query
def test_spark_and_the_specification_give_the_same_columns(spark: Any) -> None:
    other = spark.newSession()
    for name, value in OTHER_SETTINGS.items():
        other.conf.set(name, value)
    drawn = random_worlds()
    assert len(drawn) > EXAMPLES / 2
    sessions = itertools.cycle([spark, other])
    ways = itertools.cycle([False, False, True, True])  # words joined, and words read beforehand
    with ThreadPoolExecutor(2) as pool:
        for _ in pool.map(check, drawn, sessions, ways):
            pass
