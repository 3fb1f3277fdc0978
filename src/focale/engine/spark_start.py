"""How is a Spark session started, and what if it cannot be?

Where a cluster is named by its address, one look at its port comes first: Spark itself would
try for minutes.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from focale.engine.spark_troubles import said, trouble_types
from focale.glossary.messages import fault

WAIT_SECONDS = 5.0
"""How long a cluster may take to answer at all."""

_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
}
_SETTINGS_HERE = {
    # A query of many steps is one long function in Java, which leaves functions of that length
    # uncompiled unless told otherwise: four times the time to write the scores.
    "spark.driver.defaultJavaOptions": "-XX:-DontCompileHugeMethods",
    "spark.sql.codegen.maxFields": "2000",
}
"""Of a Spark on this machine; a cluster is set by its owner (docs/spark.md)."""

_PORTS = {"sc": 15002, "spark": 7077}
_ADDRESS = re.compile(r"(sc|spark)://(\[[^\]]+\]|[^:/;,]+)(?::([0-9]+))?")


def running_session() -> Any:
    """The session that runs in this process already, or None."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise fault("needs_extra", extra="spark", what="Spark") from None
    nothing: tuple[type[BaseException], ...] = (ImportError, *trouble_types())
    try:
        return SparkSession.active()
    except nothing:
        return None


def started_session() -> Any:
    """A new session: where SPARK_REMOTE or SPARK_MASTER say, or on this machine."""
    from pyspark.sql import SparkSession

    remote, master = os.environ.get("SPARK_REMOTE"), os.environ.get("SPARK_MASTER", "local[*]")
    _knock(remote or master)
    if not remote and not _has_java():
        raise fault("no_java")
    builder = SparkSession.builder.appName("focale")
    if remote:  # what it is set to is its owner's affair
        builder = builder.remote(remote)
    else:
        builder = builder.master(master)
        here = _SETTINGS_HERE if master.startswith("local") else {}
        for name, value in (_SETTINGS | here).items():
            builder = builder.config(name, value)
    try:
        with _silent():
            session = builder.getOrCreate()
    except ImportError:
        raise fault("needs_extra", extra="spark-connect", what="Spark Connect") from None
    except trouble_types() as error:
        if "JAVA_GATEWAY_EXITED" in str(error):
            raise fault("no_java") from None
        raise fault("no_server", what="Spark", problem=said(error)) from None
    if not remote:
        session.sparkContext.setLogLevel("OFF")
    return session


def _knock(address: str) -> None:
    """Refuse an address where nobody listens."""
    found = _ADDRESS.match(address)
    if found is None:
        return
    scheme, host, port = found.groups()
    try:
        place = (host.strip("[]"), int(port or _PORTS[scheme]))
        socket.create_connection(place, WAIT_SECONDS).close()
    except (OSError, OverflowError) as error:
        problem = getattr(error, "strerror", None) or str(error)
        raise fault("no_server", what="Spark", problem=f"{address}: {problem}") from None


def _has_java() -> bool:
    home = os.environ.get("JAVA_HOME")
    if home:
        return (Path(home) / "bin" / "java").exists()
    return shutil.which("java") is not None


@contextmanager
def _silent() -> Iterator[None]:
    """What Java says while it starts goes nowhere: it is for people who run clusters."""
    kept = os.dup(2)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
