"""Real servers for tests: a PostgreSQL, a Spark of their own in a temporary folder, gone after."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def postgres_server(
    program: Path, settings: str = "-c fsync=off -c max_connections=20"
) -> Iterator[str]:
    """The URL of a fresh server on a local socket; program: its `postgres`."""
    folder = Path(tempfile.mkdtemp(prefix="focale-pg-", dir="/tmp"))
    data, bin_ = folder / "data", program.resolve().parent
    as_owner = _as_unprivileged(folder)
    run = {"check": True, "capture_output": True, "cwd": folder}
    try:
        subprocess.run(
            [*as_owner, str(bin_ / "initdb"), "-D", str(data), "-U", "focale", "-A", "trust",
             "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"], **run,
        )  # fmt: skip
        options = f"-k {folder} -c listen_addresses='' {settings}"
        subprocess.run(
            [*as_owner, str(bin_ / "pg_ctl"), "-D", str(data), "-o", options, "-w", "-l",
             str(folder / "log"), "start"], **run,
        )  # fmt: skip
        try:
            yield f"postgresql://focale@/postgres?host={folder}"
        finally:
            subprocess.run(
                [*as_owner, str(bin_ / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"],
                **{**run, "check": False},
            )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_unprivileged(folder: Path) -> list[str]:
    """PostgreSQL does not run as root: what to put before its commands."""
    if os.getuid() != 0:
        return []
    owner = pwd.getpwnam("postgres")
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return ["runuser", "-u", "postgres", "--"]


# A test has few rows: understanding and planning a query is all the work. In the few minutes of
# the tests Java's second compiler does not repay what it takes (30 s less for 60 worlds without).
SMALL_SPARK = {
    "spark.driver.memory": "2g",
    "spark.driver.extraJavaOptions": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms1g -Xmn600m",
    "spark.sql.leafNodeDefaultParallelism": "1",
    "spark.sql.shuffle.partitions": "1",
    "spark.sql.autoBroadcastJoinThreshold": "-1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",  # no zone in Arrow, none in Spark
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


@contextmanager
def spark_session() -> Iterator[Any]:
    """A session of a real, local Spark, its tables in a temporary folder."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    with tempfile.TemporaryDirectory(prefix="focale-spark-") as folder:
        builder = SparkSession.builder.appName("tests").master("local[2]")
        builder = builder.config("spark.sql.warehouse.dir", folder)
        for name, value in SMALL_SPARK.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        try:
            yield session
        finally:
            session.stop()
