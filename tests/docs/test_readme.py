"""The README's commands run, show what they are said to show, and its code is code.

Left out: `make demo` and `make test` themselves, for this test is part of the second. They are
only checked to be targets of the Makefile.
"""

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from tests.terminal import focale

ROOT = Path(__file__).resolve().parents[2]
READMES = {"en": ROOT / "README.md", "fr": ROOT / "README.fr.md"}
TWINS = {
    READMES["en"]: READMES["fr"],
    ROOT / "docs" / "library.md": ROOT / "docs" / "fr" / "bibliotheque.md",
    ROOT / "docs" / "scores.md": ROOT / "docs" / "fr" / "scores.md",
}
PAGES = [
    *TWINS, *TWINS.values(), ROOT / "docs" / "architecture.md",
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
]  # fmt: skip
WITH_CODE = [page for page in PAGES if "```python" in page.read_text("utf-8")]
LEFT_OUT = "…"  # a line of a shown result


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def blocks(page: Path) -> list[tuple[str, str]]:
    """(language, text) of every fenced block, in order."""
    return re.findall(r"^```(\w+)\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def commands(page: Path) -> list[str]:
    """Every command of the sh blocks, without its comment."""
    lines = [line for kind, text in blocks(page) if kind == "sh" for line in text.splitlines()]
    return [line.partition(" #")[0].strip() for line in lines if line.strip()]


def places_of_lines(page: Path, pattern: str) -> list[int]:
    lines = page.read_text("utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if re.search(pattern, line)]


def missing(shown: str, output: str) -> list[str]:
    """The lines of a shown result that do not follow each other in the output.

    French no-break spaces are shown as spaces.
    """
    plain = output.replace("\u202f", " ").replace("\u00a0", " ")
    rest, lost = [line.rstrip() for line in plain.splitlines()], []
    for line in filter(None, (line.rstrip() for line in shown.splitlines())):
        if line == LEFT_OUT:
            continue
        if line in rest:
            rest = rest[rest.index(line) + 1 :]
        else:
            lost.append(line)
    return lost


def run_focale(command: str, folder: Path, lang: str) -> str:
    """What `focale ...` prints, in a terminal of 80 columns."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("FOCALE_LANG", lang)
        patch.setenv("COLUMNS", "80")
        done = focale(*shlex.split(command)[1:])
    assert done.code == 0, f"{command}\n{done.err}"
    return done.out


def printed_by(code: tuple[str, ...], ran: dict[tuple[str, ...], list[str]]) -> list[str]:
    """What each block of a page prints. Twins have the same code: it runs once for both."""
    if code not in ran:
        names: dict[str, object] = {}
        shown = []
        for text in code:
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(text, "page", "exec"), names)  # noqa: S102 (our own docs)
            shown.append(out.getvalue())
        ran[code] = shown
    return ran[code]


@pytest.fixture(scope="module")
def ran():
    """What the code of pages printed, by the code."""
    return {}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A folder in which the demo was made, and what that printed, by language."""
    folder = tmp_path_factory.mktemp("readme")
    return folder, {lang: run_focale("focale demo demo", folder, lang) for lang in READMES}


@pytest.mark.parametrize("lang", READMES)
def test_the_first_command_and_the_first_result_come_early(lang):
    page = READMES[lang]
    assert places_of_lines(page, "^make ")[0] <= 25
    assert places_of_lines(page, r"^ \d+  \d+(-\d+)? +█")[0] <= 35
    assert places_of_lines(page, r"<img .*\.png")[0] <= 35


@pytest.mark.parametrize("lang", READMES)
def test_the_make_commands_are_targets(lang):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    made = [command.split()[1] for command in commands(READMES[lang]) if command[:5] == "make "]
    assert made == ["demo", "test"]
    assert all(re.search(rf"(?m)^{target}:", makefile) for target in made)
    assert re.search(r"(?m)^demo:.*\n\t.*focale demo demo$", makefile)


@pytest.mark.parametrize("lang", READMES)
def test_the_demo_prints_the_list_that_is_shown(demo, lang):
    shown = next(text for kind, text in blocks(READMES[lang]) if kind == "text")
    assert missing(shown, demo[1][lang]) == []


@pytest.mark.parametrize("lang", READMES)
def test_each_command_runs_and_prints_what_is_shown(demo, lang):
    folder, printed, ran = demo[0], "", 0
    (folder / "demo" / "data" / "target.yaml").unlink(missing_ok=True)
    for kind, text in blocks(READMES[lang]):
        if kind == "sh" and "focale " in text:
            for command in text.splitlines():
                printed = run_focale(command, folder / "demo" / "data", lang)
                ran += 1
        elif kind == "text" and ran and printed:
            assert missing(text, printed) == []
            printed = ""
    assert ran >= 5


def test_a_line_that_is_not_printed_would_be_found():
    assert missing("one\n…\nthree\n", "one\ntwo\nthree\n") == []
    assert missing("three\none\n", "one\ntwo\nthree\n") == ["one"]


@pytest.mark.parametrize("page", WITH_CODE, ids=name_of)
def test_the_code_runs_and_prints_what_is_shown(demo, ran, page, monkeypatch):
    monkeypatch.chdir(demo[0])
    found = iter(printed_by(tuple(t for kind, t in blocks(page) if kind == "python"), ran))
    printed = None
    for kind, text in blocks(page):
        if kind == "python":
            printed = next(found)
        elif kind == "text" and printed is not None:
            assert text == printed
            printed = None


@pytest.mark.parametrize("page", TWINS, ids=name_of)
def test_the_french_twin_has_the_same_commands_code_and_sections(page):
    twin = TWINS[page]
    assert commands(page) == commands(twin)
    assert [t for k, t in blocks(page) if k == "python"] == [
        t for k, t in blocks(twin) if k == "python"
    ]
    sections = [re.findall(r"(?m)^##+ ", p.read_text("utf-8")) for p in (page, twin)]
    assert sections[0] == sections[1]
    columns = [re.findall(r"(?m)^\| (`[^|]+`) \|", p.read_text("utf-8")) for p in (page, twin)]
    assert len(columns[0]) == len(columns[1])


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"(?m)^#+ (.+)$", page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in headings}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_and_pictures_are_in_the_repository(page):
    text = re.sub(r"(?ms)^```.*?^```", "", page.read_text("utf-8"))
    targets = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|srcset)="([^"]+)"', text)
    lost = []
    for target in targets:
        if target.startswith(("https://", "http://")):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        is_there = file.exists() and file.is_relative_to(ROOT)
        if not is_there or (anchor and anchor not in anchors(file)):
            lost.append(target)
    assert lost == []


def test_the_result_columns_of_the_page_are_those_of_the_engine():
    from focale.scorecard.columns import result_columns

    for page in (ROOT / "docs" / "scores.md", ROOT / "docs" / "fr" / "scores.md"):
        table = re.split(r"(?m)^## ", page.read_text("utf-8"))[-1]
        cells = re.findall(r"(?m)^\| (`[^|]+`) \|", table)
        written = [name for cell in cells for name in re.findall("`([^`]+)`", cell)]
        assert [re.sub("<.+>", "x", name) for name in written] == list(result_columns(["x"]))


def test_every_decision_is_listed():
    folder = ROOT / "docs" / "decisions"
    pages = sorted(page.name for page in folder.glob("[0-9]*.md"))
    assert re.findall(r"\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text("utf-8")) == pages
