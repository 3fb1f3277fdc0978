"""What the commands answer to people and to programs, and which files they write."""

import csv
import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.terminal import focale


def test_counts_add_up_and_say_so(market, given):
    data = focale("score", *given, "--json").data
    (profile,) = data["profiles"]
    assert data["rows"] == {"read": 6, "scored": 6, "rejected": 0}
    assert data["events"] == {"read": 3, "repeated": 0, "rejected": 0}
    verdicts = {"qualified": 1, "undecided": 3, "waiting": 0, "disqualified": 2}
    assert profile["verdicts"] == verdicts
    assert sum(profile["bands"].values()) == 6
    assert profile["tiers"] == {"A": 3, "B": 1, "C": 0}
    kept = profile["market"]
    assert (kept["accounts"], kept["kept"], kept["possible"], kept["alarm"]) == (5, 1, 4, False)
    assert (kept["kept_share"], kept["possible_share"]) == (0.2, 0.8)
    assert profile["unknown"] == {"money": 2, "code": 1}
    shown = focale("score", *given).out
    assert "  • 6 read = 6 scored + 0 rejected\n" in shown
    assert "  • events: 3 read, 3 kept, 0 left out\n" in shown


def test_rows_read_are_rows_scored_and_rows_rejected(market, given):
    with (market / "a.csv").open("a", encoding="utf-8") as accounts:
        accounts.write("a1,again,,,,,,\n,nobody,,,,,,\nragged\na9,Omega,,,FR,62,many,\n")
    answer = focale("score", *given, "--out", "o.csv", "--json")
    rows, rejects = answer.data["rows"], answer.data["rejects"]
    assert rows == {"read": 10, "scored": 7, "rejected": 3}
    assert rejects == {"repeated_id": 1, "blank_id": 1, "ragged_row": 1, "unreadable_cell": 1}
    assert answer.data["written"] == ["o.csv", "o.rejects.csv"]
    listed = list(csv.DictReader(io.StringIO((market / "o.rejects.csv").read_text("utf-8"))))
    assert [(row["line"], row["lost"], row["value"]) for row in listed] == [
        ("8", "row", "a1"), ("9", "row", ""), ("10", "row", "ragged"), ("11", "cell", "many"),
    ]  # fmt: skip
    assert len((market / "o.csv").read_text("utf-8").splitlines()) == 1 + rows["scored"]
    shown = focale("score", *given).words
    assert "10 read = 7 scored + 3 rejected: identifier seen before" in shown
    assert "cells to correct in the files: 1 • for the details: --rejects rejects.csv" in shown


def test_an_event_of_an_odd_count_is_kept_and_its_cell_told(market, given):
    with (market / "e.csv").open("w", encoding="utf-8") as events:
        events.write("account_id,event,at,count\na1,job,2026-09-01,2.5\na2,job,bad,x\n")
    data = focale("score", *given, "--json").data
    assert data["events"] == {"read": 2, "repeated": 0, "rejected": 1}
    assert data["rejects"] == {"blank_at": 1, "unreadable_count": 1}
    shown = focale("score", *given).words
    assert "events: 2 read, 1 kept, 1 left out: blank or unreadable event date (1)" in shown
    assert "cells to correct in the files: 1" in shown


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_written_unasked_and_no_rejects_without_a_reason(market, given):
    before = names(market)
    for words in (["score"], ["top"], ["explain", "--id", "a1"]):
        assert focale(words[0], *given, *words[1:]).code == 0
    assert names(market) == before
    focale("score", *given, "--out", "o.parquet")
    assert names(market) == sorted([*before, "o.parquet"])


def test_the_result_has_the_columns_of_the_specification(market, given):
    focale("score", *given, "--out", "o.parquet")
    focale("score", *given, "--out", "o.csv")
    table = pq.read_table("o.parquet")
    assert table.column_names[:11] == [
        "id", "profile", "profile_version", "as_of", "verdict", "why_not", "points", "low", "high",
        "fit", "engagement",
    ]  # fmt: skip
    assert table.column_names[-7:] == [
        "points_size", "points_code", "points_money", "points_hire", "points_bounce",
        "points_clamp", "best",
    ]  # fmt: skip
    rows = list(csv.DictReader(io.StringIO((market / "o.csv").read_text("utf-8"))))
    assert list(rows[0]) == table.column_names
    assert [float(row["points"]) for row in rows] == [
        float(points) for points in table["points"].to_pylist()
    ]


def test_an_explanation_is_the_score_and_its_lines_sum_to_it(market, given):
    focale("score", *given, "--out", "o.parquet")
    for row in pq.read_table("o.parquet").to_pylist():
        told = focale("explain", *given, "--id", row["id"], "--json").data
        assert told["points"] == float(row["points"])
        assert (told["verdict"], told["tier"], told["band"]) == (
            row["verdict"], row["tier"], row["band"],
        )  # fmt: skip
        lines = sum(round(line["points"] * 1000) for line in told["lines"])
        assert lines + round(told["points_clamp"] * 1000) == round(told["points"] * 1000)


def test_an_explanation_tells_the_range_the_values_and_the_way_up(market, given):
    told = focale("explain", *given, "--id", "a3", "--json", "--lang", "fr").data
    assert told["range"] == "50 points sur 100, jusqu'à 80 selon 1 info manquante ; priorité B"
    assert told["lift"] == {"tier": "A", "facts": ["code"], "points": 80.0}
    by_id = {line["id"]: line for line in told["lines"]}
    assert by_id["size"]["values"] == {"headcount": 80.0}
    assert (by_id["code"]["state"], by_id["code"]["values"]) == ("unknown", {"naf": None})
    assert by_id["hire"]["values"] == {"job": {"times": 0, "last": None}}
    shown = focale("explain", *given, "--id", "a3", "--lang", "fr").words.replace("\u00a0", " ")
    assert "Priorité A à une info près : si « Activité » se confirme, 80 points." in shown
    assert "À demander d'abord : Activité." in shown


def test_a_ruled_out_account_says_by_what(market, given):
    shown = focale("explain", *given, "--id", "a4").out
    assert 'ruled out by "Competitor"' in shown
    assert "Competitor: rules out (Rival SAS)" in shown


def test_limits_are_kept_and_may_be_said_in_french(market, given):
    def ids(*limits):
        words = [word for limit in limits for word in ("--at-most", limit)]
        return [row["id"] for row in focale("top", *given, *words, "--json").data["top"]]

    assert ids() == ["a1", "a6", "a3", "a2"]
    assert ids("1 per city") == ids("1 par ville") == ids("1 par City") == ["a1", "a6", "a3"]
    assert ids("2 per country", "1 per city") == ["a1", "a6"]
    assert ids("5 per city", "1 per city") == ["a1", "a6", "a3"]


def test_the_list_names_whom_to_call(market, given):
    first, second, *_ = focale("top", *given, "-n", "2", "--json").data["top"]
    assert first["contact"] == {
        "name": "Anne Duval", "title": "Directrice commerciale", "role": "decider",
        "phone": "01 99 00 12 34", "email": "anne@alpha.example",
    }  # fmt: skip
    assert second["contact"] is None


@pytest.mark.parametrize("name", ["t.csv", "t.parquet"])
def test_the_list_is_exported_whole_also_when_it_is_empty(market, given, name):
    assert focale("top", *given, "--out", name).code == 0
    (market / "a.csv").write_text("id,headcount,country,naf\nz1,3,FR,47\n", "utf-8")
    assert focale("top", *given, "--out", f"empty-{name}").words.startswith(
        "No account to prospect: all are disqualified."
    )
    read = pq.read_table if name.endswith("parquet") else _csv_table
    full, empty = read(name), read(f"empty-{name}")
    assert full["id"].to_pylist() == ["a1", "a6", "a3", "a2"]
    assert full["contact"].to_pylist()[0] == "Anne Duval"
    assert (empty.column_names, empty.num_rows) == (full.column_names, 0)


def _csv_table(path):
    from pyarrow import csv as arrow_csv

    return arrow_csv.read_csv(path)


def test_several_profiles_have_a_block_each_and_best_counts(market, given):
    other = (market / "p.yaml").read_text("utf-8").replace("profile: digital", "profile: other")
    (market / "q.yaml").write_text(other.replace('["62"]', '["47"]'), "utf-8")
    data = focale("score", *given, "-p", "q.yaml", "--json").data
    assert [profile["profile"] for profile in data["profiles"]] == ["digital", "other"]
    assert data["best"] == {"digital": 4, "other": 0}
    shown = focale("score", *given, "-p", "q.yaml").words
    assert "Profile that suits best Digital companies 4" in shown
    assert "none: disqualified 2" in shown
    focale("score", *given, "-p", "q.yaml", "--out", "o.parquet")
    table = pq.read_table("o.parquet")
    assert table.num_rows == 12
    assert table.filter(pa.compute.field("best")).num_rows == 6


def test_on_known_says_what_it_left_out(market, given):
    (market / "a.csv").write_text(
        "id,headcount,naf,country\n" + "".join(f"b{n},40,,FR\n" for n in range(9)) + "c,9,62,FR\n",
        "utf-8",
    )
    (profile,) = focale("score", *given, "--on", "known", "--json").data["profiles"]
    assert (profile["left_out"], profile["coverage"]) == (["code", "money"], 0.5)
    assert (
        "code, money set aside, 50.0% of the points remain"
        in focale("score", *given, "--on", "known").words
    )


def test_a_page_is_written_in_the_readers_language(market, given):
    focale("score", *given, "--html", "p.html", "--lang", "fr")
    page = (market / "p.html").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert '<html lang="fr"' in page
    assert "Anne Duval" in page
