"""Every message of files, notices and rejects, whole, in both languages, from a real file.

One entry a code: what is typed in a folder with the files of `FILES`, and what is answered.
"""

import csv
import io
import os
import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale as library
from focale.glossary import wordings
from focale.glossary.messages import FocaleError
from tests.library.cli.told import CELLS, FAULTS, FILES, NOTICES, REASONS, TABLES
from tests.terminal import focale, typed

LANGUAGES = ("fr", "en")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with the files of the table, and we are in it."""
    for name, content in FILES.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (tmp_path / name).write_bytes(raw)
    for name, table in TABLES.items():
        pq.write_table(pa.table(table), tmp_path / name)
    (tmp_path / "d.yaml").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_fault_is_told_whole(folder, monkeypatch, code, lang):
    case = FAULTS[code]
    for name, value in case.surroundings.items():
        monkeypatch.setenv(name, value)
    if case.without_rights:
        monkeypatch.setattr(os, "access", lambda path, mode: False)
    before = sorted(folder.rglob("*"))
    answer = focale(*case.words, "--lang", lang)
    told = case.told[LANGUAGES.index(lang)]
    pattern = re.escape(told).replace(re.escape("{problem}"), r"[^()]*(?:\([^()]*\)[^()]*)*")
    assert re.fullmatch(pattern, answer.err.removesuffix("\n")), answer.err
    assert (answer.code, answer.out) == (case.exit_code, "")
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_fault_is_told_to_programs_too(folder, monkeypatch, code):
    case = FAULTS[code]
    for name, value in case.surroundings.items():
        monkeypatch.setenv(name, value)
    if case.without_rights:
        monkeypatch.setattr(os, "access", lambda path, mode: False)
    answer = focale(*case.words, "--json")
    (message,) = answer.data["error"]["messages"]
    assert (answer.code, answer.err, list(answer.data)) == (case.exit_code, "", ["error"])
    assert message["code"] == (case.code or code)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", sorted(NOTICES))
def test_a_notice_is_told_whole(folder, code, lang):
    words, told = NOTICES[code]
    answer = focale(*words.split(), "--json", "--lang", lang)
    texts = {notice["code"]: notice["text"] for notice in answer.data["notices"]}
    assert texts[code] == told[LANGUAGES.index(lang)]
    assert answer.code == 0


@pytest.mark.parametrize("code", sorted(NOTICES))
def test_a_notice_is_read_by_people_too(folder, code):
    words, told = NOTICES[code]
    answer = focale(*words.split(), "--lang", "en")
    assert " ".join(told[1].split()) in answer.words


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", sorted(REASONS))
def test_a_reason_stands_in_the_rejects_file(folder, code, lang):
    words, where, told = REASONS[code]
    answer = focale(*words.split(), "--rejects", "r.csv", "--lang", lang)
    assert answer.code == 0
    csv.field_size_limit(10_000_000)
    rows = list(csv.DictReader(io.StringIO(Path("r.csv").read_text("utf-8"))))
    told_rows = [(row["file"], row["line"], row["lost"], row["reason"]) for row in rows]
    lost = "cell" if code in CELLS else "row"
    file, line = where
    assert (file, str(line), lost, told[LANGUAGES.index(lang)]) in told_rows


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "une table de type builtins.dict ne peut pas être lue. Donnez un chemin, une table "
               "Arrow, pandas, Polars ou une relation DuckDB."),
        ("en", "a table of type builtins.dict cannot be read. Give a path, an Arrow, pandas or "
               "Polars table, or a DuckDB relation."),
    ],
)  # fmt: skip
def test_a_table_of_no_kind_is_told_by_the_library(folder, lang, told):
    with pytest.raises(FocaleError) as refusal:
        library.score({"id": ["a"]}, "p.yaml")
    assert refusal.value.words(lang) == told


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "stdout : le système refuse (No space left on device). Vérifiez la place et les "
               "droits.\n"),
        ("en", "stdout: the system refuses (No space left on device). Check room and rights.\n"),
    ],
)  # fmt: skip
def test_a_full_disk_under_the_answer_is_told(folder, lang, told):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("w") as full:
        ended = typed("profile", "schema", "--lang", lang, stdout=full)
    assert (ended.returncode, ended.stderr.decode()) == (1, told)


def test_every_message_stands_in_these_tables():
    inside = {"no_folder", "no_right", "is_folder"}  # parts of cannot_write, told with it
    elsewhere = {"unsupported_input", "system_refuses"}  # above
    elsewhere |= {"engine_memory"}  # of the desk: tests/desk/warm/test_memory.py
    told = {case.code or code for code, case in FAULTS.items()}
    assert told | inside | elsewhere == set(wordings._FILES)
    assert set(NOTICES) == set(wordings._NOTICES)
    assert set(REASONS) == set(wordings._REASONS)
