"""A facts log replays the past: the score of a past day is that of the file as it was then."""

import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.terminal import focale

DAYS = ["2024-06-30", "2025-09-15", "2026-09-30"]


@pytest.fixture(scope="module")
def log(demo):
    return pq.read_table(demo.folder / "data" / "facts_log.parquet").to_pylist()


def snapshot(log, day, path):
    """The companies as one would have exported them on the evening of a day."""
    end = datetime.date.fromisoformat(day)
    known = [fact for fact in log if as_day(fact["at"]) <= end and as_day(fact["known_at"]) <= end]
    known.sort(key=lambda fact: (fact["at"], fact["known_at"]))
    accounts: dict[str, dict[str, str]] = {}
    for fact in known:
        accounts.setdefault(fact["account_id"], {})[fact["field"]] = fact["value"]
    fields = sorted({field for facts in accounts.values() for field in facts})
    columns = {name: [facts.get(name) for facts in accounts.values()] for name in fields}
    pq.write_table(pa.table({"id": list(accounts), **columns}), path)
    return len(accounts)


def as_day(moment):
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def scores(path):
    """Account -> its whole row, except where it stands in the file."""
    return {row["id"]: row for row in pq.read_table(path).to_pylist()}


@pytest.mark.parametrize("day", DAYS)
def test_the_score_of_a_past_day_is_that_of_the_file_as_it_was_then(demo, log, tmp_path, day):
    data = demo.folder / "data"
    given = ["--profile", data / "profile.yaml", "--events", data / "events.parquet",
             "--contacts", data / "contacts.parquet", "--as-of", day]  # fmt: skip
    accounts = snapshot(log, day, tmp_path / "then.parquet")
    replayed = focale(
        "score", data / "facts_log.parquet", *given, "--out", tmp_path / "r.parquet", "--json"
    )
    then = focale(
        "score", tmp_path / "then.parquet", *given, "--out", tmp_path / "t.parquet", "--json"
    )
    assert (replayed.code, then.code) == (0, 0)
    assert replayed.data["rows"] == then.data["rows"]
    assert replayed.data["rows"]["scored"] == accounts > 500
    assert scores(tmp_path / "r.parquet") == scores(tmp_path / "t.parquet")
    assert replayed.data["profiles"] == then.data["profiles"]


def test_only_a_file_of_today_warns_that_its_facts_stay(demo, log, tmp_path):
    data = demo.folder / "data"
    given = ["--profile", data / "profile.yaml", "--as-of", DAYS[0], "--json"]
    snapshot(log, DAYS[0], tmp_path / "then.parquet")

    def codes(path):
        return {notice["code"] for notice in focale("score", path, *given).data["notices"]}

    assert "facts_of_file" not in codes(data / "facts_log.parquet")
    assert "facts_of_file" in codes(tmp_path / "then.parquet")


def test_facts_moved_between_the_days(demo, log, tmp_path):
    data = demo.folder / "data"
    told = {}
    for day in (DAYS[0], DAYS[-1]):
        given = ["--profile", data / "profile.yaml", "--as-of", day]
        focale("score", data / "facts_log.parquet", *given, "--out", tmp_path / f"{day}.parquet")
        told[day] = scores(tmp_path / f"{day}.parquet")
    both = told[DAYS[0]].keys() & told[DAYS[-1]].keys()
    assert sum(told[DAYS[0]][id]["fit"] != told[DAYS[-1]][id]["fit"] for id in both) > 30


def test_the_rows_of_a_log_are_told_as_lines_of_a_log(demo):
    data = demo.folder / "data"
    given = ["--profile", data / "profile.yaml", "--as-of", DAYS[-1], "--lang", "fr"]
    shown = focale("score", data / "facts_log.parquet", *given)
    words = shown.words.replace("\u202f", " ").replace("\u00a0", " ")
    assert "journal de faits : 4 213 lignes, 0 laissée de côté ;" in words
