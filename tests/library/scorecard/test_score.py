"""Is every account scored once, in the caller's own kind of table, and twice the same?"""

import datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.scorecard.columns import result_columns
from focale.scorecard.run import open_run
from focale.scorecard.score import score, write_scores
from tests.library.scorecard.cast import DAY, companies, events, profile


def test_the_columns_are_the_promised_ones_in_order():
    table = score(companies(), profile(), events(), DAY)
    ids = [criterion.id for criterion in profile().criteria]
    assert tuple(table.column_names) == result_columns(ids)
    assert table.schema.field("points").type == pa.decimal128(9, 3)
    assert table.schema.field("unknowns").type == pa.int64()


def test_the_lines_of_a_company_are_those_one_reckons_by_hand():
    acier = score(companies(), profile(), events(), DAY).to_pylist()[0]
    assert acier["verdict"] == "qualified"
    assert [acier[f"points_{c.id}"] for c in profile().criteria] == [
        Decimal(n) for n in ("40.000", "30.000", "20.000", "10.000", "0.000")
    ]
    assert (acier["points"], acier["fit"], acier["tier"]) == (100, 100, "A")


def test_a_missing_crm_leaves_the_account_undecided_and_is_the_next_fact():
    bois = score(companies(), profile(), events(), DAY).to_pylist()[1]
    assert (bois["verdict"], bois["next_fact"]) == ("undecided", "crm")
    assert (bois["points"], bois["high"], bois["points_bounced"]) == (60, 80, -10)


def test_a_competitor_is_disqualified_whatever_its_points():
    rivale = score(companies(), profile(), events(), DAY).to_pylist()[3]
    assert (rivale["verdict"], rivale["why_not"], rivale["tier"]) == (
        "disqualified", "gate:rival", None,
    )  # fmt: skip
    assert rivale["points"] == 90


def test_the_answer_is_of_the_kind_that_was_given():
    table = companies()
    given = {
        pa.Table: table,
        pd.DataFrame: table.to_pandas(),
        pl.DataFrame: pl.from_arrow(table),
        pl.LazyFrame: pl.from_arrow(table).lazy(),
        duckdb.DuckDBPyRelation: duckdb.from_arrow(table),
    }
    for kind, accounts in given.items():
        answer = score(accounts, profile(), as_of=DAY)
        assert isinstance(answer, kind), kind
    assert isinstance(score(table.to_pandas(), profile(), as_of=DAY)["points"][0], Decimal)


def test_a_path_gives_an_arrow_table_and_the_same_scores(tmp_path: Path):
    pq.write_table(companies(), tmp_path / "c.parquet")
    from_path = score(tmp_path / "c.parquet", profile(), as_of=DAY)
    assert from_path.equals(score(companies(), profile(), as_of=DAY))


def test_csv_and_parquet_give_the_same_scores(tmp_path: Path):
    lines = [
        "id,name,headcount,naf,technologies,country,city",
        "acier,Acier Duval,120,62.01Z,HubSpot,FR,Nantes",
        "bois,Bois & Cie,40,6202a,,FR,nantes",
        "craie,Craie,3,62.01Z,[],,Lyon",
        'rivale," RIVALE ",100,62.01Z,hubspot;,DE,Nantes',
    ]
    path = tmp_path / "c.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert score(path, profile(), as_of=DAY).equals(score(companies(), profile(), as_of=DAY))


@pytest.mark.parametrize("suffix", [".parquet", ".csv"])
def test_two_runs_write_the_same_bytes(tmp_path: Path, suffix: str):
    written = []
    for number in range(2):
        with open_run(companies(), profile(), events=events(), as_of=DAY) as run:
            out = tmp_path / f"{number}{suffix}"
            write_scores(run, out)
            written.append(out.read_bytes())
    assert written[0] == written[1]
    assert not list(tmp_path.glob(".*"))


def test_a_large_table_keeps_the_order_of_the_accounts():
    ids = [f"a{n:06d}" for n in range(300_000)]
    table = pa.table({"id": ids, "headcount": [n % 300 for n in range(300_000)]})
    text = "profile: p\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}"
    assert score(table, read_profile(text)).column("id").to_pylist() == ids


def test_several_profiles_keep_the_order_of_the_accounts_each():
    ids = [f"a{n:06d}" for n in range(200_000)]
    table = pa.table({"id": ids, "headcount": [n % 300 for n in range(200_000)]})
    texts = [
        f"profile: p{n}\ncriteria:\n  size: {{field: headcount, at_least: {n}, points: 10}}"
        for n in (30, 60)
    ]
    answer = score(table, [read_profile(text) for text in texts])
    assert answer.column("id").to_pylist() == ids + ids


def test_several_profiles_give_one_row_each_and_one_best():
    other = read_profile(
        "profile: petits\ncriteria:\n  small: {field: headcount, at_most: 10, points: 10}"
    )
    rows = score(companies(), [profile(), other], events(), DAY).to_pylist()
    best = {row["id"]: row["profile"] for row in rows if row["best"]}
    assert len(rows) == 8
    assert best == {
        "acier": "editeurs", "bois": "petits", "craie": "petits", "rivale": "petits",
    }  # fmt: skip


def test_without_events_an_event_criterion_is_unknown_and_that_is_told():
    with open_run(companies(), profile(), as_of=DAY) as run:
        assert "no_events" in {notice.code for notice in run.notices}
    acier = score(companies(), profile(), as_of=DAY).to_pylist()[0]
    assert (acier["points"], acier["high"], acier["low"]) == (90, 100, 80)


def test_repeated_and_blank_ids_are_rejected_with_their_rows():
    table = pa.table({"id": ["a", "", "a", None, "\u00a0"], "headcount": [1, 2, 3, 4, 5]})
    with open_run(table, profile(), as_of=DAY) as run:
        assert (run.accounts.rows_in, run.accounts.kept, run.accounts.rejected) == (5, 1, 4)
        reasons = {(reject.row, reject.reason) for reject in run.rejects}
    assert reasons == {(2, "blank_id"), (3, "repeated_id"), (4, "blank_id"), (5, "blank_id")}


def test_a_numeric_naf_column_is_refused_with_its_cure():
    table = companies().drop_columns(["naf"]).append_column("naf", pa.array([6201, 6202, 1, 2]))
    with pytest.raises(FocaleError) as refused:
        score(table, profile(), as_of=DAY)
    assert "leading zeros are lost" in str(refused.value)


def test_replay_from_a_facts_log_is_the_score_of_that_day():
    early, later = datetime.date(2025, 1, 1), datetime.date(2026, 1, 1)
    log = pa.table(
        {
            "account_id": ["a", "a", "a", "b"],
            "field": ["headcount", "headcount", "naf", "headcount"],
            "value": ["10", "120", "62.01Z", "50"],
            "at": [early, later, early, early],
            "known_at": [early, datetime.date(2026, 3, 1), early, early],
            "withdrawn_at": [None, None, None, datetime.date(2025, 6, 1)],
        }
    )

    def size_of(day: datetime.date) -> dict[str, Decimal]:
        rows = score(log, profile(), as_of=day).to_pylist()
        return {row["id"]: row["points_size"] for row in rows}

    assert size_of(datetime.date(2025, 2, 1)) == {"a": 0, "b": 40}
    assert size_of(datetime.date(2026, 2, 1)) == {"a": 0}, "true since January, known in March"
    assert size_of(datetime.date(2026, 3, 1)) == {"a": 40}
