"""How is the whole demo world put together and written down?"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pyarrow as pa

from focale.demo import (
    contacts,
    contracts,
    customers,
    deals,
    dirt,
    duplicates,
    events,
    groups,
    history,
    interviews,
    leads,
    market,
    plan,
    selling,
    tables,
)
from focale.demo.company import Company
from focale.demo.dirt import Row
from focale.demo.profile_page import profile_text
from focale.demo.truth import Known, tell
from focale.demo.writing import write_csv, write_parquet

_WITH_A_PAST = (230, 330)  # accounts inside the ICP, and outside, whose facts changed
_ONLY_CSV, _ONLY_PARQUET = ("interviews",), ("facts_log",)


@dataclass(frozen=True)
class World:
    """The demo world: one table a file, the profile of its vendor, the planted truth.

    profile: YAML text. truth: plain data, what `truth.json` holds.
    """

    companies: pa.Table
    customers: pa.Table
    contacts: pa.Table
    events: pa.Table
    deals: pa.Table
    interviews: pa.Table
    facts_log: pa.Table
    leads: pa.Table
    meetings: pa.Table
    touches: pa.Table
    contracts: pa.Table
    targets: pa.Table
    costs: pa.Table
    profile: str
    truth: dict[str, Any]

    def tables(self) -> dict[str, pa.Table]:
        """The tables by name, in the order of the files."""
        columns = (field.name for field in fields(self))
        return {name: getattr(self, name) for name in columns if name not in ("profile", "truth")}


def make_world(seed: int = 2026) -> World:
    """The whole world in memory; the same seed gives the same world.

    >>> world = make_world()
    >>> world.companies.num_rows, world.customers.num_rows
    (12000, 40)
    """
    known = _imagine(seed)
    by_id = {str(row["id"]): row for row in known.rows}
    log = history.facts_log(seed, known.companies, known.histories, _known_fields(known.rows))
    made = {
        "companies": tables.companies_table(known.rows),
        "customers": tables.customers_table(known.relations, by_id),
        "contacts": tables.contacts_table(known.contacts),
        "events": known.log.table,
        "deals": tables.deals_table(known.deals),
        "interviews": tables.interviews_table(known.interviews),
        "facts_log": tables.facts_table(log),
        "leads": tables.leads_table(known.leads),
        "meetings": tables.meetings_table(known.meetings),
        "touches": tables.touches_table(known.touches),
        "contracts": tables.contracts_table(known.contracts),
        "targets": tables.targets_table(contracts.make_targets(known.deals)),
        "costs": tables.costs_table(contracts.make_costs(seed, len(known.contracts))),
    }
    truth = tell(seed, known, made)
    return World(**made, profile=profile_text(truth, known.interviews), truth=truth)


def write_world(folder: Path, seed: int = 2026) -> dict[str, Path]:
    """Write the world into a folder, made if need be; returns the files by their name.

    The same seed and libraries give the same bytes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    world = make_world(seed)
    paths: list[Path] = []
    for name, table in world.tables().items():
        if name not in _ONLY_CSV:
            paths.append(write_parquet(table, folder / f"{name}.parquet"))
        if name not in _ONLY_PARQUET:
            paths.append(write_csv(table, folder / f"{name}.csv"))
    profile, truth = folder / "profile.yaml", folder / "truth.json"
    profile.write_text(world.profile, encoding="utf-8", newline="\n")
    told = json.dumps(world.truth, ensure_ascii=False, indent=1)
    truth.write_text(told + "\n", encoding="utf-8", newline="\n")
    return {path.name: path for path in [*paths, profile, truth]}


def _imagine(seed: int) -> Known:
    units = market.make_units(seed)
    groups.tie_groups(seed, units)
    groups.give_domains(units)
    companies = units + groups.open_sites(seed, units)
    relations = customers.make_relations(seed, units)
    inside, outside = deals.pick_accounts(seed, units)
    followed = [relation.company for relation in relations]
    changing = followed + inside[: _WITH_A_PAST[0]] + outside[: _WITH_A_PAST[1]]
    histories = history.make_histories(seed, changing)
    made_deals = deals.make_deals(seed, relations, inside + outside, histories)
    people = contacts.make_contacts(seed, companies, {deal.company.id for deal in made_deals})
    rows, doubles = _rows(seed, companies, units)
    made_leads = leads.make_leads(seed, units, made_deals, histories)
    return Known(
        companies=companies,
        rows=rows,
        relations=relations,
        deals=made_deals,
        contacts=people,
        log=events.make_events(seed, units, people, relations, made_deals),
        duplicates=doubles,
        histories=histories,
        interviews=interviews.make_interviews(seed, relations),
        leads=made_leads,
        meetings=selling.make_meetings(seed, made_leads),
        touches=selling.make_touches(seed, made_leads),
        contracts=contracts.make_contracts(seed, relations, made_deals),
    )


def _rows(
    seed: int, companies: list[Company], units: list[Company]
) -> tuple[list[Row], list[duplicates.Duplicate]]:
    """The rows of the file in the order of their ids, and those among them that are doubles."""
    rows = {company.id: row for company, row in
            zip(companies, dirt.make_rows(seed, companies), strict=True)}  # fmt: skip
    free = [number for number in range(1, plan.ROWS + 1) if f"c{number:05d}" not in rows]
    doubles = duplicates.make_duplicates(seed, units, rows, free)
    rows |= {str(double.row["id"]): double.row for double in doubles}
    return [rows[id] for id in sorted(rows)], doubles


def _known_fields(rows: list[Row]) -> dict[str, set[str]]:
    return {str(row["id"]): {name for name in history.FIELDS if row[name] is not None}
            for row in rows}  # fmt: skip
