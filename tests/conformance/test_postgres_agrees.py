"""Does PostgreSQL, on a real server, give the same columns as the specification read apart?

The same random worlds as for DuckDB, edges included; every column, to the last digit. A table
has no order and no second row of an id, so the worlds are put there without repeated rows.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from focale.engine.postgres_server import PostgresServer
from focale.profile import read_profile
from focale.scorecard.warehouse_run import open_warehouse_run
from tests.conformance.loading import into_postgres
from tests.conformance.oracle import distinct_events, distinct_rows
from tests.conformance.test_engines_agree import by_oracle, differences, thousandths
from tests.conformance.worlds import AFRESH, CONTACT_TYPES, World, to_yaml, worlds
from tests.servers import postgres_server

EXAMPLES = 200


@pytest.fixture(scope="module")
def server(needs: Callable[[str], Path]) -> Iterator[tuple[PostgresServer, Any]]:
    psycopg = pytest.importorskip("psycopg")
    with (
        postgres_server(needs("postgres")) as url,
        psycopg.connect(url, autocommit=True, options="-c timezone=UTC") as loader,
        PostgresServer(url) as server,
    ):
        yield server, loader


def by_postgres(world: World, server: PostgresServer, loader: Any) -> dict[Any, dict[str, Any]]:
    into_postgres(loader, "accounts", distinct_rows(world.accounts), world.account_types)
    tables = {"events": None, "contacts": None}
    if world.events is not None:
        into_postgres(loader, "events", distinct_events(world.events), world.event_types)
        tables["events"] = server.found("events")
        if world.contacts is not None:
            into_postgres(loader, "contacts", distinct_rows(world.contacts), CONTACT_TYPES)
            tables["contacts"] = server.found("contacts")
    profiles = [read_profile(to_yaml(profile)) for profile in world.profiles]
    run = open_warehouse_run(
        server, server.found("accounts"), profiles, as_of=world.as_of, **tables
    )
    rows = [{name: thousandths(v) for name, v in row.items()} for row in run.arrow().to_pylist()]
    return {(row["id"], row["profile"]): row for row in rows}


def test_postgres_and_the_specification_give_the_same_columns(
    server: tuple[PostgresServer, Any],
) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking a world takes minutes
        backend=AFRESH,
    )
    @given(worlds())
    def agree(world: World) -> None:
        expected = by_oracle(world)
        if not expected:  # no account has an id: refused, see tests/library/accounts
            return
        got = by_postgres(world, *server)
        assert got.keys() == expected.keys()
        for key, row in expected.items():
            assert not differences(row, got[key]), (key, differences(row, got[key]))
            assert set(row) <= set(got[key])

    agree()
