"""Does a real Spark score a DataFrame where it is, keep what it is given, and fail in words?"""

import datetime
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

import focale
from focale.criterion import tree as t
from focale.engine.names import parts_of
from focale.engine.spark_cluster import SparkCluster, is_spark_frame
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.scorecard.warehouse_run import open_warehouse_run

DAY = datetime.date(2026, 9, 30)
PROFILE = read_profile("""
profile: p
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 10}
  demo: {event: demo_requested, within_days: 90, points: 10}
""")


@pytest.fixture
def cluster(spark: Any) -> Any:
    with SparkCluster(spark) as cluster:
        yield cluster


@pytest.fixture
def accounts(spark: Any) -> Any:
    rows = [("a", 40, ["Odoo"]), ("b", 3, None), ("c", None, []), (None, 90, [])]
    return spark.createDataFrame(rows, "id string, headcount int, tools array<string>")


@pytest.fixture
def events(spark: Any) -> Any:
    rows = [("e1", "c", "Demo_Requested", datetime.date(2026, 9, 1))]
    return spark.createDataFrame(rows, "id string, account_id string, event string, at date")


def told(error: pytest.ExceptionInfo[FocaleError]) -> tuple[str, str]:
    (message,) = error.value.messages
    return message.words("fr"), message.words("en")


# --- a DataFrame in, a DataFrame out ----------------------------------------------------------


def test_a_spark_frame_is_answered_by_one_that_is_not_computed(
    spark: Any, accounts: Any, events: Any
) -> None:
    jobs = spark.sparkContext.statusTracker()
    settings, before = dict(spark.conf.getAll), set(jobs.getJobIdsForGroup())
    scored = focale.score(accounts, PROFILE, events, DAY)
    assert is_spark_frame(scored)
    assert set(jobs.getJobIdsForGroup()) == before
    assert spark.sql("SHOW TABLES").collect() == []
    assert dict(spark.conf.getAll) == settings
    rows = {row.id: (row.verdict, float(row.points)) for row in scored.collect()}
    assert rows == {
        "a": ("qualified", 50.0),
        "b": ("disqualified", 0.0),
        "c": ("undecided", 50.0),
    }


def test_a_spark_frame_has_the_columns_of_any_other_score(accounts: Any) -> None:
    scored = focale.score(accounts, PROFILE, as_of=DAY)
    here = focale.score(accounts.where("id is not null").toArrow(), PROFILE, as_of=DAY)
    assert scored.columns == here.column_names
    assert dict(scored.dtypes)["points"] == "decimal(9,3)"


def test_a_spark_frame_can_be_written_as_parquet(accounts: Any, tmp_path: Path) -> None:
    out = tmp_path / "scores.parquet"
    assert focale.score(accounts, PROFILE, as_of=DAY, out=out) == out
    assert sorted(pq.read_table(out)["id"].to_pylist()) == ["a", "b", "c"]
    with pytest.raises(FocaleError) as error:
        focale.score(accounts, PROFILE, as_of=DAY, out=tmp_path / "scores.csv")
    assert told(error) == (
        f"{tmp_path}/scores.csv : format non reconnu. Utilisez .parquet.",
        f"{tmp_path}/scores.csv: unknown format. Use .parquet.",
    )


def test_other_tables_cannot_be_joined_to_a_spark_frame(accounts: Any, events: Any) -> None:
    with pytest.raises(FocaleError) as error:
        focale.score(accounts, PROFILE, events.toArrow(), DAY)
    assert told(error) == (
        "une table de type pyarrow.Table ne peut pas être jointe à un DataFrame Spark. Donnez un "
        "DataFrame Spark, ou un fichier ou dossier Parquet.",
        "a table of type pyarrow.Table cannot be joined to a Spark DataFrame. Give a Spark "
        "DataFrame, or a Parquet file or folder.",
    )


# --- files and tables -------------------------------------------------------------------------


def test_a_folder_of_parquet_is_scored_and_the_scores_kept_as_one(
    cluster: SparkCluster, accounts: Any, tmp_path: Path
) -> None:
    source, out = tmp_path / "accounts", tmp_path / "scores.parquet"
    accounts.write.parquet(str(source))
    out.write_text("what was there before")
    found = cluster.hold(source, "companies")
    assert found.columns == {
        "id": ColumnKind.TEXT, "headcount": ColumnKind.WHOLE, "tools": ColumnKind.LIST
    }  # fmt: skip
    run = open_warehouse_run(cluster, found, PROFILE, as_of=DAY)
    assert (run.rows_in, run.rejected) == (4, 1)
    run.write_parquet(out)
    assert sorted(pq.read_table(out)["id"].to_pylist()) == ["a", "b", "c"]
    run.write_parquet(out)  # over a folder now
    assert sorted(path.name for path in tmp_path.iterdir()) == ["accounts", "scores.parquet"]


def failing(table: str) -> Any:
    """A query that Spark accepts, and that fails on the first row."""
    text = t.call("list_extract", t.call("string_split", t.col("id"), t.text(",")), t.integer(9))
    return t.select([t.alias(text, "x")], t.table(parts_of(table)))


def test_what_fails_half_way_leaves_what_was_there(
    cluster: SparkCluster, accounts: Any, tmp_path: Path
) -> None:
    out, held = tmp_path / "scores.parquet", cluster.hold(accounts, "accounts")
    out.write_text("what was there before")
    with pytest.raises(FocaleError) as error:
        cluster.write_parquet(failing(held.table), out)
    assert error.value.messages[0].code == "server_refused"
    assert out.read_text() == "what was there before"
    assert [path.name for path in tmp_path.iterdir()] == ["scores.parquet"]


def test_scores_are_kept_as_a_table_replaced_whole_or_not_at_all(
    spark: Any, cluster: SparkCluster, accounts: Any
) -> None:
    held = cluster.hold(accounts, "accounts")
    run = open_warehouse_run(cluster, held, PROFILE, as_of=DAY, checked=False)
    try:
        assert run.write_table("default.scores") == 3
        assert run.write_table("default.scores") == 3
        with pytest.raises(FocaleError):
            cluster.write_table(failing(held.table), "default.scores")
        assert cluster.found("scores").columns["points"] is ColumnKind.REAL
        shown = spark.sql("SHOW TABLES").collect()
        assert [row.tableName for row in shown if not row.isTemporary] == ["scores"]
        kept = t.select([t.col("id")], t.table(("default", "scores")))
        assert sorted(cluster.rows(kept)) == [("a",), ("b",), ("c",)]
    finally:
        spark.sql("DROP TABLE IF EXISTS default.scores")


# --- what cannot be ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "french", "english"),
    [
        (
            "nowhere",
            "« nowhere » : pas de table de ce nom, ni aucune autre qui puisse être lue ici. "
            "Vérifiez la base et vos droits, et écrivez schéma.table.",
            '"nowhere": there is no table of this name, nor any other that can be read here. '
            "Check the database and your rights, and write schema.table.",
        ),
        (
            "crm.accounts",
            "« crm.accounts » : pas de table de ce nom, ni aucune autre qui puisse être lue ici. "
            "Vérifiez la base et vos droits, et écrivez schéma.table.",
            '"crm.accounts": there is no table of this name, nor any other that can be read here. '
            "Check the database and your rights, and write schema.table.",
        ),
        (
            "a..b",
            "« a..b » n'est pas un nom de table. Écrivez table, ou schéma.table.",
            '"a..b" is no name of a table. Write table, or schema.table.',
        ),
    ],
)
def test_a_table_that_is_not_there_is_told(
    cluster: SparkCluster, table: str, french: str, english: str
) -> None:
    with pytest.raises(FocaleError) as error:
        cluster.found(table)
    assert told(error) == (french, english)


def test_a_schema_that_is_not_there_is_told(cluster: SparkCluster, accounts: Any) -> None:
    held = cluster.hold(accounts, "accounts")
    with pytest.raises(FocaleError) as error:
        cluster.write_table(t.select([t.col("id")], t.table(held.table)), "gone.scores")
    french, english = told(error)
    assert french.startswith(
        "« gone.scores » : ce schéma n'existe pas (The schema `spark_catalog`.`gone`"
    )
    assert english.startswith(
        '"gone.scores": this schema does not exist (The schema `spark_catalog`.`gone`'
    )


def test_columns_that_do_not_fit_are_told(spark: Any) -> None:
    wrong = spark.createDataFrame([("a", True)], "id string, headcount boolean")
    with pytest.raises(FocaleError) as error:
        focale.score(wrong, PROFILE)
    assert "headcount" in told(error)[0]
    assert "ne peut pas être lue comme nombre" in told(error)[0]
    assert "cannot be read as number" in told(error)[1]
    nameless = spark.createDataFrame([(1,)], "headcount int")
    with pytest.raises(FocaleError) as error:
        focale.score(nameless, PROFILE)
    assert "aucune colonne d'identifiant (id ou siren) parmi headcount" in told(error)[0]
    assert "no identifier column (id or siren) among headcount" in told(error)[1]


def test_a_row_that_spark_cannot_read_is_told_in_one_line(
    cluster: SparkCluster, accounts: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    held = cluster.hold(accounts, "accounts")
    query = t.select([t.cast(t.col("id"), "INT")], t.table(held.table))
    with pytest.raises(FocaleError) as error:
        cluster.rows(query)
    assert told(error)[0].startswith("Spark a refusé la requête (The value '")
    assert told(error)[1].endswith("Check the types of the columns it names.")
    assert all("\n" not in text and "SQLSTATE" not in text for text in told(error))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "french", "english"),
    [
        ("gone.parquet", "gone.parquet : fichier introuvable.", "gone.parquet: no such file."),
        ("accounts.csv", "format non reconnu. Utilisez .parquet.", "unknown format. Use .parquet."),
    ],
)
def test_a_file_that_is_no_parquet_is_told(
    cluster: SparkCluster, tmp_path: Path, name: str, french: str, english: str
) -> None:
    (tmp_path / "accounts.csv").write_text("id\na\n")
    with pytest.raises(FocaleError) as error:
        cluster.hold(tmp_path / name, "companies")
    assert french in told(error)[0]
    assert english in told(error)[1]


START = """
from focale.engine.spark_cluster import SparkCluster
from focale.glossary.messages import FocaleError
try:
    SparkCluster()
except FocaleError as error:
    print(error.words("fr"))
    print(error.words("en"))
"""


def started_with(**surroundings: str) -> tuple[str, str]:
    """What a process of its own says that starts Spark in these surroundings."""
    pytest.importorskip("pyspark", reason="pyspark is not installed (.ci/run installs it)")
    kept = {n: v for n, v in os.environ.items() if n not in ("JAVA_HOME", "SPARK_REMOTE")}
    done = subprocess.run(
        [sys.executable, "-c", START], env=kept | surroundings, capture_output=True, text=True,
        check=True, timeout=60,
    )  # fmt: skip
    assert done.stderr == ""
    french, english = done.stdout.splitlines()
    return french, english


@pytest.mark.parametrize("surroundings", [{"PATH": os.devnull}, {"JAVA_HOME": os.devnull}])
def test_missing_java_is_told(surroundings: dict[str, str]) -> None:
    assert started_with(**surroundings) == (
        "Spark a besoin de Java 17 ou plus récent, introuvable ici. Installez-le, ou indiquez "
        "où il se trouve avec JAVA_HOME.",
        "Spark needs Java 17 or later, which is not to be found here. Install it, or say where "
        "it is with JAVA_HOME.",
    )


@pytest.mark.parametrize(
    ("setting", "address"),
    [("SPARK_REMOTE", "sc://127.0.0.1:9"), ("SPARK_MASTER", "spark://127.0.0.1:9")],
)
def test_a_cluster_that_does_not_answer_is_told_at_once(setting: str, address: str) -> None:
    assert started_with(**{setting: address}) == (
        f"Spark ne répond pas ({address}: Connection refused). Vérifiez l'adresse, les "
        "identifiants et que le serveur est démarré.",
        f"Spark cannot be reached ({address}: Connection refused). Check the address, the "
        "credentials, and that the server is running.",
    )


def test_a_local_spark_starts_without_a_word(spark: Any) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from focale.engine.spark_cluster import SparkCluster\n"
         "with SparkCluster() as cluster: print(cluster.session.range(3).count())"],
        env=os.environ | {"SPARK_MASTER": "local[1]"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("3\n", "")
