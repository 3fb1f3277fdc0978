"""A confined session touches its folders, and nothing else."""

from __future__ import annotations

import pytest

from focale.engine import Session
from focale.engine.confined import confined_to


@pytest.fixture
def places(tmp_path):
    """A folder that is allowed, and one that is not, a file in each."""
    mine, other = tmp_path / "mine", tmp_path / "other"
    for folder in (mine, other):
        folder.mkdir()
        (folder / "a.csv").write_text("x\n1\n")
    return mine, other


def test_what_lies_in_the_folder_is_read_and_written(places):
    mine, _ = places
    with confined_to(mine), Session() as session:
        found, broken = session.read_csv(mine / "a.csv", ["x"], ",", "given")
        session.write("SELECT 1 AS n", mine / "out.parquet")
        assert session.count(found.table) == 1
        assert broken == []
    assert (mine / "out.parquet").exists()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_csv('{other}/a.csv')",
        "SELECT * FROM read_text('{mine}/../other/a.csv')",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM read_csv('https://example.org/a.csv')",
        "COPY (SELECT 1) TO '{other}/out.csv'",
        "ATTACH '{other}/store.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET threads = 1",
        "SET allowed_directories = ['/']",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "CREATE PERSISTENT SECRET s (TYPE http, BEARER_TOKEN 'x')",
    ],
)
def test_nothing_else_is_read_written_loaded_or_set(places, query):
    mine, other = places
    with confined_to(mine), Session() as session, pytest.raises(Exception) as fault:  # noqa: PT011
        session.rows(query.format(mine=mine, other=other))
    assert not isinstance(fault.value, AssertionError)
    assert [path.name for path in other.iterdir()] == ["a.csv"]


def test_a_link_in_the_folder_leads_nowhere(places):
    mine, other = places
    (mine / "link.csv").symlink_to(other / "a.csv")
    with confined_to(mine), Session() as session, pytest.raises(Exception, match="Permission"):
        session.read_csv(mine / "link.csv", ["x"], ",", "given")


def test_afterwards_a_session_reads_any_file_again(places):
    mine, other = places
    with confined_to(mine), Session():
        pass
    with Session() as session:
        assert session.read_csv(other / "a.csv", ["x"], ",", "given")[1] == []
