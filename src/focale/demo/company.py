"""What is a company of the demo world, before any blank or slip of the pen?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from focale.demo import plan
from focale.demo.activities import Activity
from focale.demo.places import Place

BEST, OTHER, LOOKALIKE, ORDINARY = "best", "other", "lookalike", "ordinary"


@dataclass(slots=True)
class Company:
    """True facts of one company, or of one further site of it.

    role: best | other (customer) | lookalike | ordinary. site_of: id of the company that this
    row is a site of. hires: it posts SDR jobs. Foreign companies have no SIREN.
    """

    id: str
    role: str
    name: str
    kind: str
    activity: Activity
    place: Place
    postcode: str
    siren: str | None
    siret: str | None
    headcount: int
    revenue_eur: float | None
    sales_headcount: int | None
    technologies: tuple[str, ...]
    business_model: str
    legal_form: str
    created_on: date
    updated_on: date
    phone: str | None
    source: str
    hires: bool
    domain: str = ""
    group: str | None = None
    parent_siren: str | None = None
    site_of: str | None = None
    customer: bool = False

    @property
    def is_followed(self) -> bool:
        """Whether it stands in the file of customers."""
        return self.role in (BEST, OTHER)


def in_size(headcount: int) -> bool:
    """Whether the planted size holds.

    >>> in_size(30), in_size(250), in_size(29)
    (True, True, False)
    """
    return plan.SIZE[0] <= headcount <= plan.SIZE[1]


def in_sector(naf: str) -> bool:
    """Whether the planted sector holds, for a clean code such as "58.29C".

    >>> in_sector("62.01Z"), in_sector("58.14Z")
    (True, False)
    """
    return naf.startswith(plan.SECTOR)


def has_crm(technologies: tuple[str, ...]) -> bool:
    """Whether one of the planted CRM is in use.

    >>> has_crm(("Sage", "HubSpot")), has_crm(("Pipedrive",))
    (True, False)
    """
    return any(tool in plan.CRM for tool in technologies)


def is_inside(company: Company, headcount: int, technologies: tuple[str, ...]) -> bool:
    """Whether a company is inside the planted ICP, with its headcount and tools of some day.

    Three of the four mandatory traits (size, sector, country, sales team) and one of the
    preferred ones (CRM, hiring).
    """
    mandatory = (
        in_size(headcount),
        in_sector(company.activity.naf),
        company.place.country in plan.COUNTRIES,
        (company.sales_headcount or 0) >= plan.SALES_AT_LEAST,
    )
    return sum(mandatory) >= 3 and (has_crm(technologies) or company.hires)
