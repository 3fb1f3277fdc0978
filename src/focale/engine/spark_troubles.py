"""What does an error of Spark mean to the person who asked for scores?

pyspark, the bridge to Java and the remote client each have errors of their own, over many
lines; what is told is one sentence.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from focale.glossary.messages import FocaleError, fault

_TROUBLES = (
    ("pyspark.errors", "PySparkException"),
    ("py4j.protocol", "Py4JError"),
    ("grpc", "RpcError"),
)
_STATE = re.compile(r"\s*SQLSTATE: \w+.*$", re.DOTALL)
_CONDITION = re.compile(r"^\[[A-Z0-9_.]+\]\s*")
_LONGEST = 240
_NO_RIGHT = ("PERMISSION", "ACCESSCONTROL", "ACCESS DENIED", "NOT AUTHORIZED")
_NO_TABLE = (
    "TABLE_OR_VIEW_NOT_FOUND", "SCHEMA_NOT_FOUND", "CATALOG_NOT_FOUND", "SINGLE_PART_NAMESPACE",
    "SINGLE-PART NAMESPACE",
)  # fmt: skip
_CANNOT_WRITE = ("MKDIRS", "FILEALREADYEXISTS", "NO SPACE", "READ-ONLY", "NOT A DIRECTORY")
_LOST = ("UNAVAILABLE", "SPARKCONTEXT WAS SHUT DOWN", "STOPPED SPARKCONTEXT")


def trouble_types() -> tuple[type[BaseException], ...]:
    """The errors that come out of Spark, of what is installed of it."""
    found: list[type[BaseException]] = [ConnectionError]
    for module, name in _TROUBLES:
        try:
            found.append(getattr(import_module(module), name))
        except ImportError:
            continue  # a client without Java, or Java without the remote client
    return tuple(found)


def fault_of(error: BaseException, table: str = "", *, writes: bool = False) -> FocaleError:
    """The error that says it in words. table: what was read or written."""
    whole, problem = f"{_root(error)}\n{error}".upper(), said(error)
    if any(sign in whole for sign in _NO_RIGHT):
        code = "no_right_to_write" if writes else "no_right_to_read"
        return fault(code, table=table or "?", problem=problem)
    if isinstance(error, ConnectionError) or any(sign in whole for sign in _LOST):
        return fault("lost_server", what="Spark", problem=problem)
    if table and any(sign in whole for sign in _NO_TABLE):
        if writes:
            return fault("no_schema", table=table, problem=problem)
        return fault("no_tables", table=table)
    if writes and any(sign in whole for sign in _CANNOT_WRITE):
        return fault("cannot_write", path=table, problem=problem)
    return fault("server_refused", what="Spark", problem=problem)


def said(error: BaseException) -> str:
    """What an error says, in one line: of errors one inside the other, the innermost."""
    first = next((line for line in _root(error).splitlines() if line.strip()), "")
    text = _CONDITION.sub("", _STATE.sub("", first.strip())).rstrip(" .")
    if not text:
        text = type(error).__name__
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _root(error: BaseException) -> str:
    """The message of the innermost cause that has one."""
    cause: Any = getattr(error, "java_exception", None)
    text = ""
    try:
        while cause is not None:
            text = cause.getMessage() or text
            cause = cause.getCause()
    except Exception:  # the bridge itself is gone: what it said before is all there is
        return text or str(error)
    return text or str(error)
