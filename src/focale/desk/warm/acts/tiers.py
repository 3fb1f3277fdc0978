"""Which tier has each account, by points or by what a team can hold?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from focale.desk.warm.acts.score import companies_of, events_of
from focale.desk.warm.store import Rows
from focale.profile import read_profile
from focale.scorecard.run import open_run
from focale.segment.clusters.measures import scores_of
from focale.segment.tiers import tiered


def tier_companies(
    rows: Rows, profile: str, day: str, asked: Sequence[Sequence[Any]], by_capacity: bool, file: str
) -> dict[str, Any]:
    """Share all accounts out into `file` (Arrow: company, place of its tier, -1 for none).

    profile, day: as they are scored. asked: [[letter, points or accounts]], the best first.
    Answers how many accounts each tier has, the points of its last one, how many outside have as
    many, and how many accounts are in no tier or may be in none. Raises FocaleError.
    """
    read, on = read_profile(profile), datetime.date.fromisoformat(day)
    companies = companies_of(rows, read)
    wanted = {str(name): float(value) for name, value in asked}
    if companies.num_rows == 0:
        return {"tiers": [], "rest": 0, "out": 0}
    happened, contacts, _ = events_of(rows, read, on)
    with open_run(companies, read, events=happened, contacts=contacts, as_of=on) as run:
        scores = scores_of(run)
    ids = companies["id"].combine_chunks()
    found = tiered(scores, ids, wanted, by_capacity=by_capacity)
    table = pa.table({"company": ids.cast(pa.int64()), "place": pa.array(found.places, pa.int8())})
    with (
        pa.OSFile(str(rows.place(file)), "wb") as out,
        pa.ipc.new_file(out, table.schema) as writer,
    ):
        writer.write_table(table)
    return {
        "tiers": [
            {"name": one.name, "asked": one.asked, "accounts": one.accounts, "lowest": one.lowest,
             "tied": one.tied}
            for one in found.tiers
        ],
        "rest": found.rest, "out": found.out,
    }  # fmt: skip
