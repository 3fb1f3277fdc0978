"""What was known of a company on some past day? The facts of about 600 companies changed.

Their log begins the day before the first deal with every fact that a profile may read, so that a
score can be replayed on any day since.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from focale.demo import plan
from focale.demo.company import BEST, Company, has_crm, in_size
from focale.demo.draw import stream

FIELDS = (
    "naf", "country", "headcount", "revenue_eur", "technologies", "sales_headcount", "domain",
)  # fmt: skip
"""The fields in the log: those that the demo profile reads."""


@dataclass(frozen=True)
class Past:
    """What one company's changing facts were, each list oldest first and ending with today's."""

    headcount: list[tuple[date, int]]
    revenue_eur: list[tuple[date, float]]
    technologies: list[tuple[date, tuple[str, ...]]]


Histories = dict[str, Past]  # by account id


def make_histories(seed: int, chosen: list[Company]) -> Histories:
    """A past for each of the chosen companies: at least one of its facts changed."""
    rng = stream(seed, "histories")
    return {company.id: _past(rng, company) for company in chosen}


def facts_on(company: Company, histories: Histories, day: date) -> tuple[int, tuple[str, ...]]:
    """Headcount and technologies as they were on `day`."""
    past = histories.get(company.id)
    if past is None:
        return company.headcount, company.technologies
    headcount = [value for since, value in past.headcount if since <= day]
    technologies = [value for since, value in past.technologies if since <= day]
    return (
        headcount[-1] if headcount else past.headcount[0][1],
        technologies[-1] if technologies else past.technologies[0][1],
    )


def _past(rng: Random, company: Company) -> Past:
    begins = max(plan.FACTS_FROM, company.created_on)
    earliest = max(date(2024, 10, 1), begins + timedelta(days=30))
    span = (date(2026, 9, 15) - earliest).days
    # Distinct days: two values of one field on one day would have no order.
    days = [
        earliest + timedelta(days=n) for n in sorted(rng.sample(range(span), rng.randint(1, 3)))
    ]
    headcount: list[tuple[date, int]] = [(begins, company.headcount)]
    revenue = [(begins, company.revenue_eur or 0.0)]
    tools = [(begins, company.technologies)]
    for day in reversed(days):  # from today backwards: each change says what there was before
        chance = rng.random()
        if chance < 0.5:
            headcount[:1] = [(begins, _fewer(rng, company, headcount[0][1])),
                             (day, headcount[0][1])]  # fmt: skip
        elif chance < 0.75 and company.technologies and tools[0][1]:
            tools[:1] = [(begins, _without_one(rng, company, tools[0][1])), (day, tools[0][1])]
        elif company.revenue_eur:
            before = round(revenue[0][1] * rng.uniform(0.7, 1.05) / 1000) * 1000.0
            revenue[:1] = [(begins, max(1000.0, before)), (day, revenue[0][1])]
    return Past(headcount, revenue, tools)


def _fewer(rng: Random, company: Company, headcount: int) -> int:
    before = round(headcount * rng.uniform(0.7, 1.0))
    # The best customers had their traits when they signed: a pattern of theirs is no artefact.
    if company.role == BEST and in_size(before) != in_size(headcount):
        return headcount
    return before


def _without_one(rng: Random, company: Company, tools: tuple[str, ...]) -> tuple[str, ...]:
    dropped = rng.choice(tools)
    before = tuple(tool for tool in tools if tool != dropped)
    if company.role == BEST and has_crm(before) != has_crm(tools):
        return tools
    return before


@dataclass(frozen=True)
class LoggedFact:
    """One line of the log. value: as text, lists joined with ";" and an empty one "[]"."""

    account_id: str
    field: str
    value: str
    at: date
    known_at: date
    source: str


def facts_log(
    seed: int, companies: list[Company], histories: Histories, known: dict[str, set[str]]
) -> list[LoggedFact]:
    """Every fact of the companies with a history, as the vendor learnt it.

    known: by account, the fields that today's file has; what it does not know was never logged.
    A repeated value is not a fact: only changes are logged.
    """
    rng = stream(seed, "facts log")
    log: list[LoggedFact] = []
    for company in companies:
        past = histories.get(company.id)
        if past is None:
            continue
        for field in FIELDS:
            if field in known[company.id]:
                log += _logged(rng, company, field, _values(company, past, field))
    return sorted(log, key=lambda fact: (fact.known_at, fact.account_id, fact.field, fact.at))


def _values(company: Company, past: Past, field: str) -> list[tuple[date, object]]:
    begins = past.headcount[0][0]
    dated: dict[str, list[tuple[date, object]]] = {
        "headcount": [*past.headcount],
        "revenue_eur": [*past.revenue_eur],
        "technologies": [*past.technologies],
        "naf": [(begins, company.activity.naf)],
        "country": [(begins, company.place.country)],
        "sales_headcount": [(begins, company.sales_headcount)],
        "domain": [(begins, company.domain)],
    }
    return dated[field]


def _logged(
    rng: Random, company: Company, field: str, values: list[tuple[date, object]]
) -> list[LoggedFact]:
    facts: list[LoggedFact] = []
    for at, value in values:
        text = fact_text(value)
        if facts and facts[-1].value == text:
            continue
        # The first facts come with the file itself; a change is heard of some days later.
        known_at = at if not facts else min(at + timedelta(days=rng.randint(0, 14)), _LAST)
        facts.append(LoggedFact(company.id, field, text, at, known_at, company.source))
    return facts


_LAST = plan.REFERENCE_DATE


def fact_text(value: object) -> str:
    """A value as the log and the CSV files write it.

    >>> fact_text(("Sage", "HubSpot")), fact_text(()), fact_text(1250000.0)
    ('Sage;HubSpot', '[]', '1250000')
    """
    if isinstance(value, (tuple, list)):
        return ";".join(value) or "[]"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
