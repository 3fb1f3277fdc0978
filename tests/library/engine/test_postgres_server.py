"""Does a real PostgreSQL server say what it has, keep what it is given, and fail in words?"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from focale.criterion import tree as t
from focale.engine.names import parts_of
from focale.engine.postgres_server import PostgresServer
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.scorecard.warehouse_run import open_warehouse_run
from tests.servers import postgres_server

psycopg = pytest.importorskip("psycopg")
PROFILE = read_profile("profile: p\ncriteria:\n  size: {field: headcount, at_least: 30, points: 1}")


@pytest.fixture(scope="module")
def url(needs: Callable[[str], Path]) -> Iterator[str]:
    with postgres_server(needs("postgres")) as url:
        with psycopg.connect(url, autocommit=True) as loader:
            loader.execute("CREATE SCHEMA crm")
            loader.execute(
                'CREATE TABLE crm."Comptes 2026" (id text, headcount int, tools text[], '
                "seen timestamptz, born date, rate numeric, photo bytea)"
            )
            loader.execute(
                """INSERT INTO crm."Comptes 2026" (id, headcount) VALUES ('a', 40), ('b', 3)"""
            )
            loader.execute("CREATE TABLE twice AS SELECT 'a' AS id, 1 AS headcount "
                           "UNION ALL SELECT 'a', 2")  # fmt: skip
            loader.execute("CREATE TABLE empty (id text, headcount int)")
            loader.execute("CREATE TABLE wrong (id text, headcount date)")
            loader.execute("CREATE TABLE blank AS SELECT * FROM (VALUES ('a', 40), (NULL, 50), "
                           "(E'\\u00a0', 60)) AS v(id, headcount)")  # fmt: skip
            loader.execute("CREATE USER reader")
            loader.execute("GRANT SELECT ON blank TO reader")
            loader.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        yield url


@pytest.fixture
def server(url: str) -> Iterator[PostgresServer]:
    with PostgresServer(url) as server:
        yield server


def told(error: pytest.ExceptionInfo[FocaleError]) -> tuple[str, str]:
    (message,) = error.value.messages
    return message.words("fr"), message.words("en")


def test_a_table_is_found_with_the_kinds_of_its_columns(server: PostgresServer) -> None:
    found = server.found('crm."Comptes 2026"')
    assert found.columns == {
        "id": ColumnKind.TEXT, "headcount": ColumnKind.WHOLE, "tools": ColumnKind.LIST,
        "seen": ColumnKind.INSTANT, "born": ColumnKind.DAY, "rate": ColumnKind.REAL,
        "photo": ColumnKind.OTHER,
    }  # fmt: skip


def test_scores_are_kept_as_a_table_and_replaced_whole(server: PostgresServer) -> None:
    run = open_warehouse_run(server, server.found('crm."Comptes 2026"'), PROFILE)
    assert run.write_table("crm.scores") == 2
    assert run.write_table("crm.scores") == 2
    kept = t.select([t.col("id"), t.col("points")], t.table(("crm", "scores")))
    assert sorted((id_, float(points)) for id_, points in server.rows(kept)) == [
        ("a", 100.0),
        ("b", 0.0),
    ]
    assert (run.rows_in, run.rejected) == (2, 0)


def test_scores_are_written_as_a_file(server: PostgresServer, tmp_path: Path) -> None:
    run = open_warehouse_run(server, server.found("blank"), PROFILE)
    run.write_parquet(tmp_path / "scores.parquet")
    table = pq.read_table(tmp_path / "scores.parquet")
    assert table["id"].to_pylist() == ["a"]
    assert str(table.schema.field("points").type) == "decimal128(9, 3)"
    assert (run.rows_in, run.rejected) == (3, 2)
    assert [path.name for path in tmp_path.iterdir()] == ["scores.parquet"]


def test_a_failed_replacement_leaves_the_old_table(server: PostgresServer) -> None:
    run = open_warehouse_run(server, server.found("blank"), PROFILE)
    run.write_table("kept")
    broken = t.select([t.cast(t.text("x"), "INT")], t.table("blank"))
    with pytest.raises(FocaleError):
        server.write_table(broken, "kept")
    assert server.rows(t.select([t.col("id")], t.table("kept"))) == [("a",)]


@pytest.mark.parametrize(
    ("table", "french", "english"),
    [
        (
            "nowhere",
            "« nowhere » : pas de table de ce nom. Il y a : crm.Comptes 2026",
            '"nowhere": there is no table of this name. There are: crm.Comptes 2026',
        ),
        (
            "a..b",
            "« a..b » n'est pas un nom de table. Écrivez table, ou schéma.table.",
            '"a..b" is no name of a table. Write table, or schema.table.',
        ),
    ],
)
def test_a_table_that_is_not_there_is_told(
    server: PostgresServer, table: str, french: str, english: str
) -> None:
    with pytest.raises(FocaleError) as error:
        server.found(table)
    assert told(error)[0].startswith(french)
    assert told(error)[1].startswith(english)


@pytest.mark.parametrize(
    ("table", "french", "english"),
    [
        (
            "twice",
            "twice : la colonne « id » répète 1 identifiant (par exemple a). Dans une table, "
            "aucune ligne n'est la première : gardez une ligne par compte.",
            'twice: column "id" repeats 1 id (for example a). In a table no row is the first: '
            "keep one row per account.",
        ),
        ("empty", "empty : ", "empty: "),
        ("wrong", "wrong : la colonne « headcount » (date)", 'wrong: column "headcount" (date)'),
    ],
)
def test_a_table_that_cannot_be_scored_is_told(
    server: PostgresServer, table: str, french: str, english: str
) -> None:
    with pytest.raises(FocaleError) as error:
        open_warehouse_run(server, server.found(table), PROFILE)
    assert told(error)[0].startswith(french)
    assert told(error)[1].startswith(english)


def test_no_right_to_read_or_to_write_is_told(url: str) -> None:
    with PostgresServer(url.replace("focale@", "reader@")) as server:
        with pytest.raises(FocaleError) as error:
            open_warehouse_run(server, server.found("twice"), PROFILE)
        assert told(error)[1].endswith("Ask for the right to SELECT from this table.")
        run = open_warehouse_run(server, server.found("blank"), PROFILE)
        with pytest.raises(FocaleError) as error:
            run.write_table("scores")
        french, english = told(error)
        assert french.startswith("scores : création interdite (")
        assert english.startswith("scores: may not be created (")
        assert english.endswith("nothing was written.")


def test_a_schema_that_is_not_there_is_told(server: PostgresServer) -> None:
    with pytest.raises(FocaleError) as error:
        open_warehouse_run(server, server.found("blank"), PROFILE).write_table("gone.scores")
    assert told(error) == (
        '« gone.scores » : ce schéma n\'existe pas (schema "gone" does not exist). Créez-le, ou '
        "choisissez-en un autre ; rien n'a été écrit.",
        '"gone.scores": this schema does not exist (schema "gone" does not exist). Create it, or '
        "choose another one; nothing was written.",
    )


@pytest.mark.parametrize("url", ["postgresql://nobody@127.0.0.1:1/x", "postgresql://[", "nonsense"])
def test_a_server_that_cannot_be_reached_is_told(url: str) -> None:
    with pytest.raises(FocaleError) as error:
        PostgresServer(url)
    french, english = told(error)
    assert french.startswith("PostgreSQL ne répond pas (")
    assert english.startswith("PostgreSQL cannot be reached (")
    assert "password" not in english


@pytest.mark.parametrize("name", [" ", ".", "a.", ".a", 'a."b', "a.b.c.d", '"a"b'])
def test_what_is_no_name_of_a_table_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(name) + "$"):
        parts_of(name)
