"""What must stand before Django is loaded: a data folder of this test process, and its store.

`FOCALE_TEST_DESK_STORE=postgresql` runs the tests of the desk on a PostgreSQL server of their own.
"""

import atexit
import os
import shutil
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

_FOLDER = tempfile.mkdtemp(prefix="focale-desk-")
_KEPT = ExitStack()
_KEPT.callback(shutil.rmtree, _FOLDER, ignore_errors=True)
atexit.register(_KEPT.close)

os.environ["FOCALE_DESK_DATA"] = _FOLDER
os.environ["FOCALE_DESK_HOSTS"] = "localhost 127.0.0.1 testserver"
os.environ["DJANGO_SETTINGS_MODULE"] = "focale.desk.settings"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright keeps a loop in this process
os.environ.pop("DATABASE_URL", None)


def _only_deals_out() -> bool:
    """Whether this process runs no test: it deals them out to workers, who have stores."""
    if "PYTEST_XDIST_WORKER" in os.environ or "-n" not in sys.argv:
        return False
    return sys.argv[sys.argv.index("-n") + 1 :][:1] != ["0"]


if os.environ.get("FOCALE_TEST_DESK_STORE") == "postgresql" and not _only_deals_out():
    from tests.servers import postgres_server

    _PROGRAM = max(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    os.environ["DATABASE_URL"] = _KEPT.enter_context(postgres_server(_PROGRAM))

import django  # noqa: E402

django.setup()


def pytest_configure(config: Any) -> None:
    """Let each worker of a divided run make a folder and a store of its own, not inherit ours."""
    if getattr(config.option, "numprocesses", None):
        for name in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "FOCALE_DESK_DATA"):
            os.environ.pop(name, None)
