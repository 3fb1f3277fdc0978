"""Which events does the benchmark sum up?"""

from __future__ import annotations

from pathlib import Path

import duckdb

from bench.market import companies_sql

EVENT_PROFILE = """
profile: bench-events
version: 1
criteria:
  size:    {field: headcount, between: [30, 250], need: mandatory, points: 25}
  sector:  {field: naf, starts_with: ["62", "63"], need: mandatory, points: 20}
  country: {field: country, one_of: [FR, BE], points: 10}
  crm:     {field: technologies, any_of: [Salesforce, HubSpot], need: preferred, points: 10}
  hiring:  {event: job_posted_sdr, within_days: 90, need: preferred, points: 15}
  pricing: {event: page_viewed_pricing, points_each: 5, cap: 10, half_life_days: 30}
  paper:   {event: whitepaper_downloaded, within_days: 365, half_life_days: 60, points: 10}
  visits:  {event: page_viewed, within_days: 30, at_least: 3, points: 5}
"""


def make_events(
    folder: Path, accounts: int = 1_000_000, events: int = 10_000_000
) -> tuple[Path, Path]:
    """Companies and their events, made once: instants in UTC, an id each."""
    market = folder / f"event-accounts-{accounts}.parquet"
    happened = folder / f"events-{events}.parquet"
    names = (
        "['page_viewed_pricing', 'whitepaper_downloaded', 'job_posted_sdr', 'page_viewed', "
        "'page_viewed', 'email_clicked']"
    )
    with duckdb.connect() as con:
        con.execute("SET threads = 2; SET TimeZone = 'UTC'")
        if not market.exists():
            con.execute(f"COPY ({companies_sql(accounts)}) TO '{market}' (FORMAT parquet)")
        if not happened.exists():
            con.execute(f"""COPY (
              SELECT 'e' || i AS id,
                lpad((100000000 + hash(i * 3) % {accounts})::VARCHAR, 9, '0') AS account_id,
                {names}[1 + (hash(i * 5) % 6)::INT] AS event,
                TIMESTAMPTZ '2025-10-01 00:00:00+00'
                  + INTERVAL 1 SECOND * (hash(i * 7) % 31449600)::BIGINT AS at,
                hash(i * 11) % 40 = 0 AS machine
              FROM range({events}) r(i)) TO '{happened}' (FORMAT parquet)""")
    return market, happened
