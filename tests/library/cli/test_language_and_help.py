"""Help costs no patience, speaks both languages, and every command has its page."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from focale.cli.app import command
from focale.cli.help_words import FRENCH, texts
from tests.terminal import focale, typed

ROOT = Path(__file__).resolve().parents[3]
COMMANDS = (
    "score",
    "explain",
    "top",
    "size",
    "events",
    "quality",
    "registry",
    "enrich",
    "report",
    "validate",
    "weigh",
    "segments",
    "kpi",
    "review",
    "sql",
    "profile",
    "desk",
    "demo",
)
PROFILE_PARTS = ("new", "check", "diff", "show", "sheet", "schema")
PARTS = [*((name,) for name in COMMANDS), *(("profile", name) for name in PROFILE_PARTS)]
PARTS += [("registry", "build")]
PARTS += [("desk", name) for name in ("backup", "restore", "upgrade", "link", "token")]


HEAVY = "duckdb numpy pandas polars pyarrow sqlglot ruamel rich jinja2 markupsafe".split()


@pytest.mark.parametrize(
    ("words", "heavy"), [(["--help"], [*HEAVY, "pydantic"]), (["score", "--help"], HEAVY)]
)
def test_help_imports_nothing_heavy(words, heavy):
    code = (
        f"import sys; from focale.cli import main; main({words});"
        f"print(sorted(set(sys.modules) & set({heavy})), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str(ROOT / "src")},
    )
    assert ended.stdout.startswith(b"Usage: focale")
    assert ended.stderr.decode().strip() == "[]"


def test_every_sentence_of_the_help_is_said_in_french():
    said = set(texts(command("en")))
    assert sorted(said - set(FRENCH)) == []
    assert sorted(set(FRENCH) - said - {"Show this message and exit."}) == []


@pytest.mark.parametrize("words", PARTS, ids="-".join)
def test_french_help_holds_no_english(words):
    answer = focale(*words, "--help", "--lang", "fr")
    assert answer.code == 0
    english = r"\b(the|Usage|Options:|Commands:|Arguments:|default|required|Show)\b"
    assert re.findall(english, answer.out.replace("DEFAULT", "")) == []
    assert "Utilisation : focale" in answer.out


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("words", [(), *PARTS], ids=lambda words: "-".join(words) or "focale")
def test_help_fits_eighty_columns(words, lang):
    answer = focale(*words, "--help", "--lang", lang)
    assert max(map(len, answer.out.splitlines())) <= 80
    assert re.findall(r"(?<![A-Z\]])\.\.\.", answer.out) == []  # nothing is cut


@pytest.mark.parametrize("words", PARTS, ids="-".join)
def test_help_calls_what_one_writes_by_words_of_the_language(words):
    french = focale(*words, "--help", "--lang", "fr").out
    english = focale(*words, "--help", "--lang", "en").out
    assert re.findall(r"<list|<path|\{[A-Z]+\}", french + english) == []
    assert re.findall(r"\b(FILE|COLUMN|FIELD|ACCOUNTS|FOLDER|TEXT|LIMIT)\b", french) == []
    assert ("FICHIER" in french) == ("FILE" in english)


@pytest.mark.parametrize("words", PARTS, ids="-".join)
def test_no_line_of_french_help_begins_with_a_sign(words):
    lines = focale(*words, "--help", "--lang", "fr").out.splitlines()
    assert [line for line in lines if line.lstrip()[:1] in tuple(":;!?»")] == []


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("folder", ["docs/commands", "docs/fr/commandes"])
def test_each_command_has_a_page_that_tells_every_option(folder, name):
    page = (ROOT / folder / f"{name}.md").read_text("utf-8")
    for words in (words for words in PARTS if words[0] == name):
        help_ = focale(*words, "--help").out
        for option in set(re.findall(r"--[a-z-]+", help_)) - {"--help"}:
            assert f"`{option}" in page, f"{folder}/{name}.md says nothing of {option}"


@pytest.mark.parametrize(
    ("words", "surroundings", "lang"),
    [
        ([], {}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "fr"),
        ([], {"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "C", "LC_ALL": "fr_CA"}, "fr"),
        ([], {"LANG": "fr_FR", "FOCALE_LANG": "en"}, "en"),
        ([], {"LANG": "de_DE", "FOCALE_LANG": "FR"}, "fr"),
        (["--lang", "fr"], {"FOCALE_LANG": "en"}, "fr"),
        (["--lang=en"], {"FOCALE_LANG": "fr"}, "en"),
    ],
)
def test_the_language_is_asked_for_or_that_of_the_terminal(monkeypatch, words, surroundings, lang):
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    page = focale(*words, "--help").out
    assert page.startswith({"fr": "Utilisation : focale", "en": "Usage: focale"}[lang])


@pytest.mark.parametrize(
    "words",
    [
        ["--lang", "fr", "profile", "new", "nothing"],
        ["profile", "--lang", "fr", "new", "nothing"],
        ["profile", "new", "--lang", "fr", "nothing"],
        ["profile", "new", "nothing", "--lang=fr"],
    ],
)
def test_the_language_stands_before_or_after_the_command(words):
    told = "le modèle « nothing » n'existe pas. Choisissez : saas, agency, blank.\n"
    assert focale(*words).err == told


def test_after_two_dashes_nothing_is_an_option():
    assert focale("profile", "new", "--", "--lang").err.startswith("there is no template")


def test_the_version_is_told():
    from focale import __version__

    assert focale("--version").out == f"focale {__version__}\n"
    assert typed("--version").stdout.decode() == f"focale {__version__}\n"
