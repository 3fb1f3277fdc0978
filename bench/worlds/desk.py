"""A desk full of rows, made once: 100,000 companies, 300,000 people, 2 million events.

Written straight into the SQLite file, in the form that the models have: through services it
would take an hour.
"""

from __future__ import annotations

import datetime
import json
import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SLUG = "bench"
NAMES = (
    "page_viewed_pricing", "whitepaper_downloaded", "job_posted_sdr", "page_viewed",
    "email_clicked", "call",
)  # fmt: skip
_PROFILE = """
profile: bench-desk
version: %d
criteria:
  size:    {field: headcount, between: [30, 250], need: mandatory, points: %d}
  sector:  {field: naf, starts_with: ["62", "63"], need: mandatory, points: 20}
  country: {field: country, one_of: [FR, BE], points: 10}
  place:   {field: departement, one_of: ["44", "75", "69"], points: 5}
  crm:     {field: technologies, any_of: [Salesforce, HubSpot], need: preferred, points: 10}
  ripe:    {field: maturity, one_of: [high], points: 5}
  hiring:  {event: job_posted_sdr, within_days: 90, need: preferred, points: 15}
  pricing: {event: page_viewed_pricing, points_each: 5, cap: 10, half_life_days: 30}
  paper:   {event: whitepaper_downloaded, within_days: 365, half_life_days: 60, points: 10}
  visits:  {event: page_viewed, within_days: 30, at_least: 3, points: 5}
"""
_WORDS = ("Acier", "Atelier", "Data", "Nord", "Sud", "Conseil", "Logiciel", "Vernay", "Duval")


def profile_text(version: int = 1) -> str:
    """A profile of ten criteria, four of them on events; each version weighs size otherwise."""
    return _PROFILE % (version, 24 + version)


def fill(database: Path, companies: int, people: int, events: int, today: datetime.date) -> None:
    """Fill the only workspace of an empty store."""
    con = sqlite3.connect(database, isolation_level=None)
    con.execute("PRAGMA synchronous=OFF")
    con.execute("PRAGMA cache_size=-400000")
    ((space,),) = con.execute("SELECT id FROM team_workspace")
    r = random.Random(6)
    con.execute("BEGIN")
    _insert(con, "directory_company", _companies(r, space, companies))
    _insert(con, "directory_contact", _people(r, space, companies, people))
    _insert(con, "directory_event", _events(r, space, companies, people, events, today))
    con.execute("COMMIT")
    con.execute("BEGIN")
    con.execute(
        "INSERT INTO directory_eventday (workspace_id, company_id, contact_id, event, day, n) "
        "SELECT workspace_id, company_id, contact_id, event, date(at, '+1 hour'), sum(n) "
        "FROM directory_event GROUP BY company_id, contact_id, event, date(at, '+1 hour')"
    )
    con.execute("COMMIT")
    con.execute("ANALYZE")
    con.close()


def copy_of(folder: Path, to: Path) -> None:
    """A copy of a data folder to work on."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns("*.sock"))


def _companies(r: random.Random, space: str, count: int) -> Iterator[dict[str, Any]]:
    for n in range(1, count + 1):
        name = f"{r.choice(_WORDS)} {r.choice(_WORDS)} {n}"
        yield {
            "id": n, "workspace_id": space, "key": f"c{n}", "name": name,
            "folded": f"{name.lower()} c{n}.example {n:09d}", "siren": f"{n:09d}",
            "domain": f"c{n}.example", "country": r.choice(("FR", "FR", "BE", "CH")),
            "departement": r.choice(("44", "75", "69", "13", "")), "city": r.choice(_WORDS),
            "naf": r.choice(("6201Z", "6202A", "7022Z", "4711F", "2562B", "")),
            "headcount": r.choice((None, float(r.randrange(1, 500)))),
            "technologies": r.choice((None, json.dumps(["HubSpot"]), json.dumps(["Sage"]))),
            "own": json.dumps({"maturity": r.choice(("low", "high"))}),
        }  # fmt: skip


def _people(r: random.Random, space: str, companies: int, count: int) -> Iterator[dict[str, Any]]:
    for n in range(1, count + 1):
        yield {
            "id": n, "workspace_id": space, "key": f"p{n}", "company_id": 1 + (n - 1) % companies,
            "first_name": r.choice(("Claire", "Paul", "Anne")), "last_name": f"Morel {n}",
            "folded": f"claire morel {n}", "email": f"p{n}@c{n}.example",
            "title": r.choice(("DAF", "DSI", "Directrice commerciale")), "own": "{}",
        }  # fmt: skip


def _events(
    r: random.Random, space: str, companies: int, people: int, count: int, today: datetime.date
) -> Iterator[dict[str, Any]]:
    noon = datetime.datetime.combine(today, datetime.time(9))
    for n in range(1, count + 1):
        company = 1 + (n * 7919) % companies
        at = noon - datetime.timedelta(minutes=r.randrange(400 * 1440))
        yield {
            "id": n, "workspace_id": space, "key": f"e{n}", "company_id": company,
            "contact_id": company if r.random() < 0.5 and company <= people else None,
            "event": r.choice(NAMES), "at": f"{at:%Y-%m-%d %H:%M:%S}", "n": 1,
            "known_at": f"{at:%Y-%m-%d %H:%M:%S}",
        }  # fmt: skip


def _insert(con: sqlite3.Connection, table: str, rows: Iterator[dict[str, Any]]) -> None:
    """Rows into a table; columns that they do not name get what their type has for nothing."""
    first = next(rows)
    columns = list(con.execute(f"PRAGMA table_info({table})"))
    others = {
        name: _nothing(kind)
        for _, name, kind, needed, default, _ in columns
        if needed and default is None and name not in first
    }
    names = [*first, *others]
    listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    sql = f"INSERT INTO {table} ({listed}) VALUES ({marks})"
    tail = tuple(others.values())
    con.execute(sql, (*first.values(), *tail))
    con.executemany(sql, ((*row.values(), *tail) for row in rows))


def _nothing(kind: str) -> Any:
    word = kind.lower()
    if word.startswith(("varchar", "char", "text")):
        return "{}" if "json" in word else ""
    return "2026-01-01 00:00:00" if "date" in word else 0
