"""What is true of the demo world, aimed at and come out, for whoever must find it again?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

import pyarrow as pa

from focale.demo import plan
from focale.demo.commerce_truth import contracts_truth, leads_truth, meetings_truth
from focale.demo.company import BEST, OTHER, Company, has_crm, in_size, is_inside
from focale.demo.contacts import SALES_LEADERS_OF_BEST, WITHOUT_CONTACT, Contact
from focale.demo.contracts import Contract
from focale.demo.customers import Relation
from focale.demo.deals import MATURE_UNTIL, OPEN, WON, Deal
from focale.demo.dirt import NO_BREAK_SPACE, PLACEHOLDERS, SOILED, Row
from focale.demo.duplicates import Duplicate
from focale.demo.events import EventLog
from focale.demo.history import Histories
from focale.demo.interviews import Interview, pain_point_counts
from focale.demo.leads import Lead, Touch
from focale.demo.measure import TESTS, Test, frequency, has_had
from focale.demo.person_names import SALES_LEAD
from focale.demo.selling import Meeting

Data = dict[str, Any]

_ECHOES = {
    "revenue": ("revenue_eur", "3 à 30 M€", "3 to 30 M€", "follows size and sector"),
    "digital": (
        "sector",
        "Logiciel et services numériques",
        "Logiciel et services numériques",
        "is the NAF code in words",
    ),
    "saas": ("business_model", "SaaS", "SaaS", "follows the sector"),
}
_CONTROLS = ("legal_form", "created_on", "updated_on", "source")


@dataclass(frozen=True)
class Known:
    """Everything that the truth is told from."""

    companies: list[Company]  # units and sites
    rows: list[Row]  # the file
    relations: list[Relation]
    deals: list[Deal]
    contacts: list[Contact]
    log: EventLog
    duplicates: list[Duplicate]
    histories: Histories
    interviews: list[Interview]
    leads: list[Lead]
    meetings: list[Meeting]
    touches: list[Touch]
    contracts: list[Contract]


def tell(seed: int, known: Known, tables: dict[str, pa.Table]) -> Data:
    """The truth as plain data, ready for JSON."""
    return {
        "vendor": plan.VENDOR,
        "seed": seed,
        "reference_date": plan.REFERENCE_DATE.isoformat(),
        "rows": {name: table.num_rows for name, table in tables.items()},
        "icp": _icp(known),
        "traits": _traits(known),
        "customers": _customers(known),
        "deals": _deals(known.deals),
        "companies": _companies(known),
        "contacts": _contacts(known),
        "events": _events(known.log),
        "facts_log": _facts(known),
        "leads": leads_truth(known.leads),
        "meetings": meetings_truth(known.meetings, known.leads),
        "contracts": contracts_truth(known.contracts),
        "pain_points": pain_point_counts(known.interviews),
    }


def _icp(known: Known) -> Data:
    inside = sorted(
        company.id
        for company in known.companies
        if not company.site_of and is_inside(company, company.headcount, company.technologies)
    )
    return {
        "rule": "3 of: 30-250 employees; NAF 58.2, 62, 63.1; country FR, BE; 5 salespeople or "
        "more - and 1 of: Salesforce or HubSpot; posts SDR jobs",
        "account_ids": inside,
        "competitor_ids": sorted(c.id for c in known.companies if c.name in plan.COMPETITORS),
    }


def _traits(known: Known) -> Data:
    followed = {relation.company.id: relation.company.role for relation in known.relations}
    best = [row for row in known.rows if followed.get(str(row["id"])) == BEST]
    others = [row for row in known.rows if followed.get(str(row["id"])) == OTHER]
    market = [row for row in known.rows if not row["customer"]]
    tests = TESTS | _event_tests(known.log.table)

    def measured(id: str) -> Data:
        groups = {"best": best, "other_customers": others, "market": market}
        return {name: frequency(rows, tests[id]).as_data() for name, rows in groups.items()}

    return {
        "strong": [_aims(trait) | measured(trait.id) for trait in plan.TRAITS],
        "weak": [_aims(trait) | measured(trait.id) for trait in plan.SIGNALS],
        "habit": _aims(plan.HABIT) | measured(plan.HABIT.id),
        "echoes": [
            {"id": id, "field": field, "fr": fr, "en": en, "because": because} | measured(id)
            for id, (field, fr, en, because) in _ECHOES.items()
        ],
        "controls": list(_CONTROLS),
    }


def _aims(trait: plan.Trait) -> Data:
    aims = asdict(trait)
    shares = {"best": aims.pop("best") / plan.BEST, "market_at_most": plan.MARKET_AT_MOST}
    shares["other_customers"] = aims.pop("others") / plan.OTHER_CUSTOMERS
    for role in ("lookalike", "ordinary"):
        shares[role] = aims.pop(role)
    return aims | {"aim": {name: round(share, 3) for name, share in shares.items()}}


def _event_tests(events: pa.Table) -> dict[str, Test]:
    seen: dict[str, set[str]] = defaultdict(set)
    for event, account in zip(
        events.column("event").to_pylist(), events.column("account_id").to_pylist(), strict=True
    ):
        seen[event].add(account)
    traits = [trait for trait in (*plan.TRAITS, *plan.SIGNALS) if trait.id not in TESTS]
    return {trait.id: has_had(frozenset(seen[trait.field])) for trait in traits}


def _customers(known: Known) -> Data:
    relations = known.relations
    return {
        "followed": len(relations),
        "signed": sum(company.customer for company in known.companies),
        "best_ids": [relation.company.id for relation in relations if relation.is_best],
        "churned_ids": [relation.company.id for relation in relations if relation.churned_on],
        "interviewed_ids": [interview.account_id for interview in known.interviews],
    }


def _deals(deals: list[Deal]) -> Data:
    aims = {
        "inside": (plan.WIN_INSIDE, plan.CYCLE_INSIDE),
        "outside": (plan.WIN_OUTSIDE, plan.CYCLE_OUTSIDE),
    }
    told: Data = {"mature_until": MATURE_UNTIL.isoformat()}
    for name, (win, cycle) in aims.items():
        group = [deal for deal in deals if deal.inside is (name == "inside")]
        mature = [d for d in group if d.created_on <= MATURE_UNTIL and d.status != OPEN]
        won = [deal for deal in mature if deal.status == WON]
        told[name] = {
            "aimed_win_share": win,
            "aimed_median_cycle_days": cycle,
            "deals": len(group),
            "mature_closed": len(mature),
            "mature_won": len(won),
            "win_share": round(len(won) / len(mature), 3),
            "median_cycle_days": median(deal.cycle_days for deal in won),
            "mean_touches": round(sum(deal.touches for deal in mature) / len(mature), 2),
        }
    told["by_status"] = dict(sorted(Counter(deal.status for deal in deals).items()))
    told["inside_deal_ids"] = [deal.id for deal in deals if deal.inside]
    return told


def _companies(known: Known) -> Data:
    groups: dict[str, list[str]] = defaultdict(list)
    sites: dict[str, list[str]] = defaultdict(list)
    for company in known.companies:
        if company.group:
            groups[company.group].append(company.id)
        if company.site_of:
            sites[str(company.siren)] += [company.id]
    return {
        "blanks": {
            field: {"aim": aim, "share": _share(row[field] is None for row in known.rows)}
            for field, aim in plan.BLANKS.items()
        },
        "empty_technologies": sum(row["technologies"] == [] for row in known.rows),
        "dirt": _dirt(known.rows),
        "groups": {group: sorted(ids) for group, ids in sorted(groups.items())},
        "sites_by_siren": {siren: sorted(ids) for siren, ids in sorted(sites.items())},
        "site_of": {c.id: c.site_of for c in known.companies if c.site_of},
        "duplicates": sorted(
            [str(double.row["id"]), double.first_id, double.kind] for double in known.duplicates
        ),
    }


def _share(flags: Iterable[bool]) -> float:
    kept = list(flags)
    return round(sum(kept) / len(kept), 3)


def _dirt(rows: list[Row]) -> Data:
    """How many text cells of each kind of slip."""
    texts = [value for row in rows for field in SOILED if isinstance(value := row[field], str)]
    cities = [city for row in rows if isinstance(city := row["city"], str)]
    codes = [naf for row in rows if isinstance(naf := row["naf"], str)]
    return {
        "no_break_space": sum(NO_BREAK_SPACE in text for text in texts),
        "outer_space": sum(text != text.strip() for text in texts),
        "placeholder": sum(text in PLACEHOLDERS for text in texts),
        "city_in_capitals": sum(city.isupper() for city in cities),
        "naf_undotted": sum("." not in naf for naf in codes),
    }


def _contacts(known: Known) -> Data:
    reached = {contact.account_id for contact in known.contacts}
    led = {c.account_id for c in known.contacts if c.title in (SALES_LEAD.his, SALES_LEAD.hers)}
    best = {relation.company.id for relation in known.relations if relation.is_best}
    market = [company.id for company in known.companies if not company.is_followed]
    return {
        "aimed_without_contact": WITHOUT_CONTACT,
        "without_contact": _share(company.id not in reached for company in known.companies),
        "aimed_sales_leader_of_best": SALES_LEADERS_OF_BEST,
        "sales_leader_of_best": len(best & led),
        "sales_leader_of_market": _share(id in led for id in market),
        "duplicates": [[c.id, c.is_copy_of] for c in known.contacts if c.is_copy_of],
    }


def _events(log: EventLog) -> Data:
    table = log.table
    counts = Counter(table.column("event").to_pylist())
    return {
        "by_event": dict(sorted(counts.items())),
        "machine_marked": table.column("machine").to_pylist().count(True),
        "machine_unmarked_ids": log.unmarked_machine_ids,
        "repeated_ids": log.repeated_ids,
        "contact_only": table.column("account_id").null_count,
    }


def _facts(known: Known) -> Data:
    histories = known.histories
    return {
        "accounts": len(histories),
        "headcount_changed": sum(len(past.headcount) > 1 for past in histories.values()),
        "revenue_changed": sum(len(past.revenue_eur) > 1 for past in histories.values()),
        "technologies_changed": sum(len(past.technologies) > 1 for past in histories.values()),
        "size_entered": sum(
            in_size(past.headcount[-1][1]) and not in_size(past.headcount[0][1])
            for past in histories.values()
        ),
        "crm_adopted": sum(
            has_crm(past.technologies[-1][1]) and not has_crm(past.technologies[0][1])
            for past in histories.values()
        ),
    }
