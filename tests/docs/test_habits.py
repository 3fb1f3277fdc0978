"""The habits of the repository, as far as a test can hold them."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
MODULES = sorted(
    path
    for path in (ROOT / "src" / "focale").rglob("*.py")
    if path.parent.name != "migrations"  # written by Django
)
LONGEST_FUNCTION = 60  # lines, docstring not counted

# Written in pieces, so that this file does not find itself.
INDEX_HOST = re.compile("py" + r"pi\.org|python" + r"hosted\.|np" + r"mjs\.|deb\." + "debian")
MACHINE_PATH = re.compile(r"(?<![\w.~>*)}\]-])/(?:home|Users|root|work|tmp|opt)/\w")


def texts() -> list[tuple[str, str]]:
    """Name and text of every text file that is, or is about to be, in the repository."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        pytest.skip("not a git checkout: nobody knows which files belong to the repository")
    found = []
    for name in filter(None, listing.stdout.decode().split("\0")):
        content = (ROOT / name).read_bytes() if (ROOT / name).is_file() else b""
        if b"\0" not in content[:8000]:
            found.append((name, content.decode("utf-8")))
    return found


def places(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{text.count(chr(10), 0, hit.start()) + 1}: {hit.group()}"
        for name, text in texts()
        for hit in pattern.finditer(text)
    ]


def test_no_file_names_a_package_index():
    assert places(INDEX_HOST) == []


def test_no_file_names_a_path_of_one_machine():
    assert places(MACHINE_PATH) == []


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ("--find-links " + "/op" + "t/wheels", True),
        ('cd "/wo' + 'rk/main"', True),
        ("file://" + "/ho" + "me/anne/x.csv", True),
        ("example.fr/home/offers", False),
        ("~/work/x", False),
        ("/usr/bin/env bash", False),
    ],
)
def test_a_machine_path_is_told_from_an_address(line, is_found):
    assert bool(MACHINE_PATH.search(line)) is is_found


def test_the_index_of_a_lock_file_would_be_found():
    assert INDEX_HOST.search("--index-url https://" + "py" + "pi.org/simple")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_each_locked_library_has_its_version_and_hashes(lock):
    entries = re.split(r"\n(?=\w)", re.sub(r"(?m)^ *#.*\n?", "", lock.read_text("utf-8")).strip())
    assert entries
    assert [e.split(" ")[0] for e in entries if "==" not in e or "--hash=sha256:" not in e] == []


def test_the_lock_follows_what_the_package_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lock = (ROOT / "requirements" / "base.txt").read_text("utf-8")
    locked = dict(re.findall(r"(?m)^([\w.-]+)==([\w.]+)", lock))
    for asked in map(Requirement, project["dependencies"]):
        version = locked.get(asked.name.replace(".", "-"))
        assert version, f"{asked.name} is not locked: make lock"
        assert version in asked.specifier, f"{asked} but {version} is locked: make lock"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_opens_with_its_question_and_keeps_its_functions_short(module: Path):
    text = module.read_text("utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree) or text.count("\n") <= 10, "which question does it answer?"
    too_long = {
        node.name: lines
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := lines_of(node)) > LONGEST_FUNCTION
    }
    assert too_long == {}


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    docstring = function.body[0] if ast.get_docstring(function) is not None else None
    spared = docstring.end_lineno - docstring.lineno + 1 if docstring else 0
    return function.end_lineno - function.lineno + 1 - spared
