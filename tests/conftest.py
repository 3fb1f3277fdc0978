"""What every test may ask for: a program, a public data set, and the same surroundings everywhere.

`FOCALE_TEST_EVERYTHING=1` (set by `.ci/run`) turns "skipped, program missing" into a failure and
makes hypothesis look further. A public data set that is absent is always a skip.
"""

import gc
import importlib.util
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.servers import spark_session

ROOT = Path(__file__).resolve().parent.parent
EVERYTHING = os.environ.get("FOCALE_TEST_EVERYTHING") == "1"

# Names under which a program is found, and where Debian hides it from PATH.
PROGRAMS = {
    "chromium": (("chromium", "chromium-browser", "google-chrome"), ""),
    "java": (("java",), ""),
    "postgres": (("postgres",), "/usr/lib/postgresql/*/bin/postgres"),
}

# Settings of the machine that would change messages, colours or widths.
SURROUNDINGS = (
    "LC_ALL",
    "LC_MESSAGES",
    "LANGUAGE",
    "COLUMNS",
    "FORCE_COLOR",
    "NO_COLOR",
    "PY_COLORS",
    "GITHUB_ACTIONS",
    "FOCALE_LANG",
    "FOCALE_MEMORY",
    "FOCALE_THREADS",
)

# No time limits: on a busy machine they fail for no reason of the code's. On a desk the examples
# are the same at every run; the full run draws new ones each time and prints how to repeat a
# failure: what a hundred do not find today, those of another day may.
settings.register_profile(
    "desk", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "everything",
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("everything" if EVERYTHING else "desk")


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: look no more whether it is garbage."""
    gc.collect()
    gc.freeze()


def _find_program(name: str) -> Path | None:
    commands, elsewhere = PROGRAMS[name]
    for command in commands:
        if found := shutil.which(command):
            return Path(found)
    if elsewhere:
        return max(Path("/").glob(elsewhere.lstrip("/")), default=None)
    return None


@pytest.fixture(scope="session")
def needs() -> Callable[[str], Path]:
    """`needs("chromium")` is the path of the program; without it the test skips, or fails in full.

    Known: the keys of PROGRAMS.
    """

    def path_of(name: str) -> Path:
        if found := _find_program(name):
            return found
        message = f"{name} is not installed (.ci/run installs it)"
        if EVERYTHING:
            pytest.fail(message, pytrace=False)
        pytest.skip(message)

    return path_of


@pytest.fixture(scope="session")
def browser(needs: Callable[[str], Path]) -> Iterator[Any]:
    """Chromium, driven by playwright, the same for all tests; without it the test skips, or fails.

    Close the pages and contexts that you open.
    """
    from playwright.sync_api import sync_playwright

    chromium = needs("chromium")
    with sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="session")
def spark(needs: Callable[[str], Path]) -> Iterator[Any]:
    """A session of a real Spark, the same for all tests; without it the test skips, or fails."""
    needs("java")
    if importlib.util.find_spec("pyspark") is None:
        message = "pyspark is not installed (.ci/run installs it)"
        if EVERYTHING:
            pytest.fail(message, pytrace=False)
        pytest.skip(message)
    with spark_session() as session:
        yield session


@pytest.fixture(scope="session")
def shared_data() -> Callable[[str], Path]:
    """`shared_data("fr_companies")` is the folder of a public data set; without it the test skips.

    The sets lie beside the repository in `../shared/data`, or where FOCALE_SHARED_DATA says.
    """
    sets = Path(os.environ.get("FOCALE_SHARED_DATA", ROOT.parent / "shared" / "data"))

    def folder_of(name: str) -> Path:
        folder = sets / name
        if not folder.is_dir():
            pytest.skip(f"public data set {name} is absent (FOCALE_SHARED_DATA says where to look)")
        return folder

    return folder_of


@pytest.fixture(scope="session", autouse=True)
def _same_surroundings_everywhere() -> Iterator[None]:
    """English unless a test asks for French, no colour, the usual width."""
    with pytest.MonkeyPatch.context() as patch:
        for name in SURROUNDINGS:
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        yield
