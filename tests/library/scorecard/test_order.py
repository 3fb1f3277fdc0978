"""Do scores come in the order of the accounts, however many there are?"""

import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from focale.profile import read_profile
from focale.scorecard.run import open_run
from focale.scorecard.score import score, write_scores

DAY = datetime.date(2026, 9, 30)
ROWS = 400_000  # several row groups, for several threads
PROFILE = read_profile("""
profile: order
gates:
  - {id: rival, field: name, one_of: [Groupe 77, Atelier 5, Bureau 6, Cabinet 7, Étude 8]}
criteria:
  country: {field: country, one_of: [FR, BE, CH, LU, MC, DE, ES], need: mandatory, points: 3}
  tools:   {field: technologies, any_of: [HubSpot, Odoo], points: 2}
  demo:    {event: demo_requested, points: 1}
""")


@pytest.fixture(scope="module")
def accounts() -> pa.Table:
    countries = ("FR", "be", "CH", "IT", "LU", "PT", "MC")
    return pa.table(
        {
            "id": [f"{number:07d}" for number in range(ROWS)],
            "name": [f"Groupe {number}" for number in range(ROWS)],
            "country": [countries[number % 7] for number in range(ROWS)],
            "technologies": [["Odoo", "SAP"] if number % 3 else None for number in range(ROWS)],
        }
    )


def test_a_frame_and_a_file_keep_their_order(accounts: pa.Table, tmp_path: Path) -> None:
    ids = accounts["id"].to_pylist()
    path, out = tmp_path / "accounts.parquet", tmp_path / "scores.parquet"
    pq.write_table(accounts, path, row_group_size=50_000)
    with open_run(path, PROFILE, as_of=DAY) as run:
        write_scores(run, out)
    assert pq.read_table(out, columns=["id"])["id"].to_pylist() == ids
    assert score(accounts, PROFILE, as_of=DAY)["id"].to_pylist() == ids


def test_rejected_rows_and_events_leave_the_others_in_order(accounts: pa.Table) -> None:
    repeated = pa.concat_tables([accounts, accounts.slice(7, 3)])
    events = pa.table(
        {
            "account_id": [f"{number:07d}" for number in range(0, ROWS, 5)],
            "event": ["demo_requested"] * (ROWS // 5),
            "at": pa.array([DAY] * (ROWS // 5)),
        }
    )
    ids = accounts["id"].to_pylist()
    assert score(repeated, PROFILE, as_of=DAY)["id"].to_pylist() == ids
    assert score(accounts, PROFILE, events, as_of=DAY)["id"].to_pylist() == ids
    assert score(repeated, PROFILE, events, as_of=DAY)["id"].to_pylist() == ids


def test_several_profiles_come_one_after_the_other_each_in_order(accounts: pa.Table) -> None:
    other = read_profile("profile: other\ncriteria:\n  c: {field: country, is: FR, points: 1}")
    few = accounts.slice(0, 150_000)
    scored = score(few, [PROFILE, other], as_of=DAY)
    assert scored["id"].to_pylist() == few["id"].to_pylist() * 2
    assert scored["profile"].to_pylist() == ["order"] * len(few) + ["other"] * len(few)
