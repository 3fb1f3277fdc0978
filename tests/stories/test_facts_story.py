"""From a tool's log and two exports to whom to call: the method's way, through the command line."""

import json

import pyarrow.parquet as pq
import pytest

from tests.terminal import focale


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("story")
    answer = focale("demo", folder / "demo")
    assert answer.code == 0, answer.err
    return folder / "demo" / "data"


def said(*words):
    answer = focale(*words, "--as-of", "2026-09-30", "--json")
    assert answer.code == 0, answer.err
    return answer.data


def test_unmarked_scanners_are_found_and_no_person_is_taken_for_one(demo, tmp_path):
    answer = focale("events", demo / "events.csv", "--out", tmp_path / "e.parquet",
                    "--quarantine", tmp_path / "q.parquet", "--json")  # fmt: skip
    truth = json.loads((demo / "truth.json").read_text("utf-8"))["events"]
    aside = pq.read_table(tmp_path / "q.parquet").to_pylist()
    found = {row["id"] for row in aside if row["reason"] != "marked"}
    assert found == set(truth["machine_unmarked_ids"])
    rows = answer.data["rows"]
    assert rows["read"] == sum(
        rows[state] for state in ("kept", "repeated", "quarantined", "rejected")
    )
    assert rows["repeated"] == len(truth["repeated_ids"])
    kept = pq.read_table(tmp_path / "e.parquet")
    assert kept.num_rows == rows["kept"] + rows["quarantined"]


def test_a_score_on_the_read_events_drops_what_machines_did(demo, tmp_path):
    focale("events", demo / "events.parquet", "-p", demo / "profile.yaml",
           "--out", tmp_path / "e.parquet")  # fmt: skip
    given = (demo / "companies.parquet", "-p", demo / "profile.yaml",
             "--contacts", demo / "contacts.parquet")  # fmt: skip
    before = said("score", *given, "--events", demo / "events.parquet")
    after = said("score", *given, "--events", tmp_path / "e.parquet")
    # the demo profile reads no click: the verdicts stay
    assert after["profiles"][0]["verdicts"] == before["profiles"][0]["verdicts"]


def test_what_to_complete_first_is_what_the_verdicts_wait_for(demo):
    given = (demo / "companies.parquet", "-p", demo / "profile.yaml",
             "--events", demo / "events.parquet")  # fmt: skip
    blanks = said("quality", *given)["blanks"]
    verdicts = said("score", *given)["profiles"][0]["verdicts"]
    assert blanks["undecided"] == verdicts["undecided"]
    first = blanks["fields"][0]
    assert (first["field"], first["decides"] > blanks["undecided"] / 2) == ("sales_headcount", True)


def test_every_contact_is_kept_or_in_the_pool_with_a_reason(demo, tmp_path):
    data = said("funnel", demo / "contacts.csv", "--companies", demo / "companies.parquet",
                "-p", demo / "profile.yaml", "--events", demo / "events.parquet", "--out",
                tmp_path / "kept.parquet", "--pool", tmp_path / "pool.parquet")  # fmt: skip
    kept = pq.read_table(tmp_path / "kept.parquet").column("contact_id").to_pylist()
    pool = pq.read_table(tmp_path / "pool.parquet").to_pylist()
    lost = [row["contact_id"] for row in pool]
    every = pq.read_table(demo / "contacts.parquet").column("contact_id").to_pylist()
    assert sorted(kept + lost) == sorted(every)
    assert len(kept) == data["rows"]["kept"]
    assert all(row["why"] and row["step"] for row in pool)
    without = {row["reason"] for row in pool if row["come_back_on"] is None}
    assert without == {"repeated_contact"}
