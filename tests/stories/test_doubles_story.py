"""A sales manager cleans out the doubles of two lists, looks at the groups, and goes back.

The doubles of the demo are known: 150 companies and 120 people stand twice.
"""

import csv
import json

import pyarrow.parquet as pq

from tests.terminal import focale


def told(*words):
    answer = focale(*words)
    assert answer.code == 0, answer.err
    return answer.data if "--json" in words else answer


def planted(demo, kind):
    truth = json.loads((demo.folder / "data" / "truth.json").read_text("utf-8"))
    return {frozenset(double[:2]) for double in truth[kind]["duplicates"]}


def merged_ids(folder, path, column):
    """The ids of each cluster, as the list of clusters tells them by line."""
    ids = pq.read_table(path, columns=[column])[column].to_pylist()
    clusters = {}
    with (folder / "clusters.csv").open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            clusters.setdefault(row["cluster"], set()).add(ids[int(row["line"]) - 1])
    return [frozenset(cluster) for cluster in clusters.values()]


def test_the_planted_doubles_are_found_and_hardly_any_stranger(demo, tmp_path):
    path = demo.folder / "data" / "companies.parquet"
    told("dedupe", path, "--out", tmp_path / "d")
    found, true = merged_ids(tmp_path / "d", path, "id"), planted(demo, "companies")
    assert len(true & set(found)) >= 145
    assert len([cluster for cluster in found if cluster not in true]) <= 5
    people = demo.folder / "data" / "contacts.parquet"
    told("dedupe", people, "--out", tmp_path / "p")
    assert planted(demo, "contacts") == set(merged_ids(tmp_path / "p", people, "contact_id"))


def test_every_line_is_accounted_for_and_comes_back(demo, tmp_path):
    files = [demo.folder / "data" / f"companies.{ending}" for ending in ("parquet", "csv")]
    before = [path.read_bytes() for path in files]
    found = told("dedupe", *files, "--out", tmp_path / "d", "--json")
    assert found["rows"]["compared"] == 24_000
    assert found["rows"]["left"] < 12_500  # the same companies, from two files of other types
    done = told("merge", tmp_path / "d", "--out", tmp_path / "one.parquet", "--json")
    rows = pq.read_table(tmp_path / "one.parquet", columns=["focale_records"])
    assert sum(rows["focale_records"].to_pylist()) == 24_000
    assert done["rows"]["written"] == rows.num_rows == found["rows"]["left"]
    told("unmerge", tmp_path / "d", "--out", tmp_path / "back")
    assert [(tmp_path / "back" / path.name).read_bytes() for path in files] == before


def test_no_two_siren_are_in_one_line(demo, tmp_path):
    path = demo.folder / "data" / "companies.parquet"
    told("dedupe", path, "--out", tmp_path / "d")
    rows = {row["id"]: row["siren"] for row in pq.read_table(path).to_pylist()}
    for cluster in merged_ids(tmp_path / "d", path, "id"):
        assert len({rows[id] for id in cluster} - {None}) < 2


def test_the_white_space_of_the_groups_is_shown(demo):
    shown = told("groups", demo.folder / "data" / "companies.parquet", "--lang", "fr").words
    assert "Où ils ont déjà acheté, et où pas encore" in shown
    assert "Groupe Novitysse 4 0 1 3" in shown
