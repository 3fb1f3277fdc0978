"""`focale score --engine`: what is every company of a database worth, scored where it is?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from focale.cli.failures import wrong_usage
from focale.cli.inputs import Inputs, Tables, day_of, given_mapping
from focale.cli.options import Engine, On
from focale.cli.outputs import check_outputs
from focale.cli.progress import Work
from focale.cli.score_data import profile_data
from focale.cli.score_words import say_market
from focale.cli.scored import Wanted
from focale.cli.screen import Screen
from focale.glossary.messages import Message

if TYPE_CHECKING:
    from focale.engine import Found
    from focale.engine.warehouse import Warehouse
    from focale.scorecard.summary import Summary
    from focale.scorecard.warehouse_run import WarehouseRun


def run(screen: Screen, inputs: Inputs, wanted: Wanted, tables: Tables) -> None:
    """Score in the database, keep what is asked, and tell."""
    check(inputs, wanted, tables)
    from focale.scorecard.score import profiles_of
    from focale.scorecard.warehouse_run import open_warehouse_run

    profiles = profiles_of(inputs.profiles)
    with Work() as work:
        work.step(screen.say("reading"))
        with _opened(inputs, tables) as (warehouse, found):
            opened = open_warehouse_run(
                warehouse, found["accounts"], profiles, events=found.get("events"),
                contacts=found.get("contacts"), as_of=day_of(inputs.as_of),
                mapping=given_mapping(inputs.columns, inputs.mapping),
            )  # fmt: skip
            work.step(screen.say("scoring"))
            summaries = opened.summaries()
            written = _write(opened, tables.into, wanted.out)
    notices = [*opened.notices, *(note for summary in summaries for note in summary.notices())]
    if screen.as_json:
        screen.answer(_data(screen, opened, summaries, notices, written))
        return
    for summary, plan in zip(summaries, opened.plans, strict=True):
        say_market(screen, opened, summary, plan)
    _say_rows(screen, opened, summaries[0])
    screen.notices(notices)
    if written:
        screen.heading(screen.say("written"))
        screen.points(*written)


def check(inputs: Inputs, wanted: Wanted, tables: Tables) -> None:
    """Refuse options that cannot be meant so together."""
    if tables.engine is Engine.DUCKDB:
        raise wrong_usage("table_without_engine")
    if (inputs.accounts is None) == (tables.accounts is None):
        raise wrong_usage("accounts_or_table")
    if tables.engine is Engine.POSTGRES:
        if inputs.accounts or inputs.events or inputs.contacts:
            raise wrong_usage("files_in_postgres")
        if tables.url is None:
            raise wrong_usage("database_missing")
    elif tables.database is not None:
        raise wrong_usage("database_unused")
    given = {
        "--html": wanted.html, "--rejects": wanted.rejects, "--excel-fr": wanted.form.excel_fr,
        "--for": wanted.form.tool, "--on": inputs.on is not On.ALL,
    }  # fmt: skip
    unused = ", ".join(name for name, value in given.items() if value)
    if unused:
        raise wrong_usage("unused_elsewhere", options=unused, engine=tables.engine.value)
    if wanted.out is not None:
        if wanted.out.suffix.lower() != ".parquet":
            raise wrong_usage("unknown_format", path=str(wanted.out), known=".parquet")
        check_outputs((wanted.out,), inputs.files())


@contextmanager
def _opened(inputs: Inputs, tables: Tables) -> Iterator[tuple[Warehouse, dict[str, Found]]]:
    """The database, and the tables given: accounts, events, contacts."""
    if tables.engine is Engine.POSTGRES:
        from focale.engine.postgres_server import PostgresServer

        with PostgresServer(tables.url or "") as server:
            yield server, _named(server, tables)
        return
    from focale.engine.spark_cluster import SparkCluster

    with SparkCluster() as cluster:
        files = {
            "accounts": inputs.accounts, "events": inputs.events, "contacts": inputs.contacts
        }  # fmt: skip
        held = {
            name: cluster.hold(path, f"focale_{name}")
            for name, path in files.items()
            if path is not None
        }
        yield cluster, {**held, **_named(cluster, tables)}


def _named(warehouse: Warehouse, tables: Tables) -> dict[str, Found]:
    names = {
        "accounts": tables.accounts, "events": tables.events, "contacts": tables.contacts
    }  # fmt: skip
    return {name: warehouse.found(table) for name, table in names.items() if table is not None}


def _write(opened: WarehouseRun, into: str | None, out: Path | None) -> list[str]:
    """Keep the results; where they stand."""
    written = []
    if into is not None:
        opened.write_table(into)
        written.append(into)
    if out is not None:
        opened.write_parquet(out)
        written.append(str(out))
    return written


def _say_rows(screen: Screen, opened: WarehouseRun, summary: Summary) -> None:
    say = screen.say
    screen.heading(say("rows_title"))
    facts = {"rows": summary.rows_in, "scored": summary.scored, "rejected": summary.rejected}
    line = say("rows_sum", **{name: say.whole(number) for name, number in facts.items()})
    if opened.rejected:
        line += say("colon") + Message("blank_id").words(screen.lang)
    screen.points(line)


def _data(
    screen: Screen,
    opened: WarehouseRun,
    summaries: Sequence[Summary],
    notices: Sequence[Message],
    written: Sequence[str],
) -> dict[str, Any]:
    first = summaries[0]
    return {
        "accounts": opened.accounts.label,
        "engine": opened.warehouse.dialect,
        "as_of": opened.as_of.isoformat(),
        "rows": {"read": first.rows_in, "scored": first.scored, "rejected": first.rejected},
        "profiles": [profile_data(summary, opened) for summary in summaries],
        "notices": screen.messages(notices),
        "written": list(written),
    }
