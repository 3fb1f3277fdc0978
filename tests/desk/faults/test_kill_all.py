"""All processes of a desk are killed while rows come in and while scores are made."""

from __future__ import annotations

import pytest

from bench.soak import soak

pytestmark = pytest.mark.one_store  # of its own, SQLite
ROWS, KILLS = 10_000, 10


@pytest.mark.timeout(600)
def test_every_row_is_there_once_and_no_scores_are_mixed(tmp_path):
    found = soak(tmp_path, ROWS, KILLS)
    assert found.import_state == "done"
    counts = found.balance["counts"]
    assert counts["made"] == found.companies == found.distinct_keys == ROWS
    assert counts["rejected"] == counts["merged"] == 0
    assert found.scores == found.distinct_scored == ROWS
    assert found.runs_pointed == 1
    assert found.mixed == 0
    assert found.kills == KILLS
    assert found.parked == 0
    assert found.integrity == "ok"
