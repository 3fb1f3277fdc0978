"""Whom does the vendor know in those companies?

About 45 % of the accounts have nobody. Sixteen of the 18 best customers have a sales leader who
decides, which few others have. Some people are entered twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from focale.demo import plan
from focale.demo.company import BEST, Company
from focale.demo.company_names import folded, slug
from focale.demo.draw import day_between, exactly, some, stream
from focale.demo.identifiers import phone_fr
from focale.demo.person_names import (
    IN_LARGE_COMPANIES,
    IN_SMALL_COMPANIES,
    SALES_LEAD,
    SALES_OPS,
    Job,
    Person,
    person,
)

WITHOUT_CONTACT = 0.45
SALES_LEADERS_OF_BEST = 16
TWICE = 120
_ROLE_UNKNOWN, _NO_EMAIL, _NO_PHONE, _CONSENT = 0.30, 0.10, 0.45, 0.35


@dataclass(frozen=True)
class Contact:
    """A person at an account. is_copy_of: id of the contact entered first, when it is a double."""

    id: str
    account_id: str
    first_name: str
    last_name: str
    title: str
    department: str
    role: str | None
    email: str | None
    phone: str | None
    tracking_consent: bool
    created_on: date
    is_copy_of: str | None = None


def make_contacts(seed: int, companies: list[Company], dealt_with: set[str]) -> list[Contact]:
    """Everybody, in the order of the accounts' ids, the doubles last.

    dealt_with: ids of the accounts that had a deal: the vendor knows somebody there.
    """
    rng = stream(seed, "contacts")
    met = {company.id for company in companies if company.is_followed} | dealt_with
    others = [company.id for company in companies if company.id not in met]
    silent = round(WITHOUT_CONTACT * len(companies))
    met |= {id for id, known in zip(others, exactly(rng, len(others), len(others) - silent),
                                    strict=True) if known}  # fmt: skip
    leaders = iter(exactly(rng, plan.BEST, SALES_LEADERS_OF_BEST))
    contacts: list[Contact] = []
    for company in sorted(companies, key=lambda company: company.id):
        if company.id in met:
            jobs = _jobs(rng, company, led=company.role == BEST and next(leaders))
            contacts += _team(rng, company, jobs, len(contacts))
    return contacts + list(_doubles(rng, contacts))


def _jobs(rng: Random, company: Company, *, led: bool) -> list[Job]:
    if company.role == BEST:
        first = [SALES_LEAD, SALES_OPS] if led else [SALES_OPS]
        return first + [IN_LARGE_COMPANIES.draw(rng) for _ in range(rng.randint(1, 3))]
    if company.headcount < 12:
        return [IN_SMALL_COMPANIES.draw(rng) for _ in range(1 + (rng.random() < 0.1))]
    many = 1 + sum(rng.random() < 0.25 for _ in range(2 if company.headcount < 30 else 5))
    return [IN_LARGE_COMPANIES.draw(rng) for _ in range(many)]


def _team(rng: Random, company: Company, jobs: list[Job], before: int) -> Iterable[Contact]:
    addresses: set[str] = set()
    for number, job in enumerate(jobs, before + 1):
        who = person(rng)
        address = _address(who, company.domain)
        while address in addresses:
            who = person(rng)
            address = _address(who, company.domain)
        addresses.add(address)
        yield Contact(
            id=f"p{number:05d}",
            account_id=company.id,
            first_name=who.first,
            last_name=who.last,
            title=job.hers if who.woman else job.his,
            department=job.department,
            role=None if rng.random() < _ROLE_UNKNOWN else job.role,
            email=None if rng.random() < _NO_EMAIL else address,
            phone=_phone(rng, company),
            tracking_consent=rng.random() < _CONSENT,
            created_on=day_between(rng, date(2022, 1, 3), date(2026, 9, 15)),
        )


def _address(who: Person, domain: str) -> str:
    return f"{slug(who.first)}.{slug(who.last)}@{domain}"


def _phone(rng: Random, company: Company) -> str | None:
    if rng.random() < _NO_PHONE or company.place.country != "FR":
        return None
    return phone_fr(rng, "06" if rng.random() < 0.7 else company.place.zone)


def _doubles(rng: Random, contacts: list[Contact]) -> Iterable[Contact]:
    """The same person entered again, later and differently written."""
    with_email = [contact for contact in contacts if contact.email]
    for number, first in enumerate(some(rng, with_email, TWICE), len(contacts) + 1):
        style = rng.randrange(3)
        yield replace(
            first,
            id=f"p{number:05d}",
            first_name=f"{first.first_name[0]}." if style == 0 else folded(first.first_name),
            last_name=first.last_name.upper() if style != 1 else first.last_name,
            email=first.email if style == 0 else rng.choice((first.email, None)),
            phone=first.phone if style == 1 else None,
            role=None,
            created_on=min(
                first.created_on + timedelta(days=rng.randint(20, 700)), plan.REFERENCE_DATE
            ),
            is_copy_of=first.id,
        )
