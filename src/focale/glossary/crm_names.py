"""Under which names do outside tools import a company, a person and a score?

Sources: the import labels of HubSpot's help centre; the field names of Salesforce's objects
Account and Lead; the lead fields of La Growth Machine's API. Custom fields of Focale's own have
to be made in the tool before the first import.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

COMPANY = (
    "name", "domain", "website", "postcode", "city", "country", "phone", "headcount",
    "revenue_eur", "sector",
)  # fmt: skip
"""Facts of a company that tools take, in the order of the file."""

PERSON = tuple(
    f"contact_{part}" for part in ("first_name", "last_name", "title", "email", "phone")
)  # fmt: skip

SCORE = ("id", "points", "tier", "band", "verdict", "why", "next_fact", "profile", "as_of")
"""What Focale adds."""


@dataclass(frozen=True)
class Tool:
    """A tool that imports tables.

    companies: our column -> the tool's, where a line is a company. people: the same where it is
    a company and whom to call there; without it, as for companies. people_only: whether a line
    without a person cannot be imported, of (companies, people).
    """

    name: str
    companies: Mapping[str, str]
    people: Mapping[str, str]
    people_only: tuple[bool, bool] = (False, False)

    def columns(self, *, with_people: bool) -> Mapping[str, str]:
        """Our column -> the tool's, in the order of the file."""
        return self.people if with_people else self.companies


_HUBSPOT_COMPANY = {
    "name": "Company name",
    "domain": "Company domain name",
    "website": "Website URL",
    "postcode": "Postal code",
    "city": "City",
    "country": "Country/Region",
    "phone": "Phone number",
    "headcount": "Number of employees",
    "revenue_eur": "Annual revenue",
    "sector": "Industry",
}
_HUBSPOT_PERSON = {
    "contact_first_name": "First name",
    "contact_last_name": "Last name",
    "contact_title": "Job title",
    "contact_email": "Email",
    "contact_phone": "Phone number",
}
_HUBSPOT_SCORE = {column: f"focale_{column}" for column in SCORE}

_SALESFORCE_ACCOUNT = {
    "name": "Name",
    "website": "Website",
    "domain": "Website",
    "postcode": "BillingPostalCode",
    "city": "BillingCity",
    "country": "BillingCountry",
    "phone": "Phone",
    "headcount": "NumberOfEmployees",
    "revenue_eur": "AnnualRevenue",
    "sector": "Industry",
}
_SALESFORCE_LEAD = {
    "name": "Company",
    "website": "Website",
    "domain": "Website",
    "postcode": "PostalCode",
    "city": "City",
    "country": "Country",
    "headcount": "NumberOfEmployees",
    "revenue_eur": "AnnualRevenue",
    "sector": "Industry",
    "contact_first_name": "FirstName",
    "contact_last_name": "LastName",
    "contact_title": "Title",
    "contact_email": "Email",
    "contact_phone": "Phone",
}
_SALESFORCE_SCORE = {
    column: f"Focale_{'_'.join(word.capitalize() for word in column.split('_'))}__c"
    for column in SCORE
}

_GROWTH_MACHINE_COMPANY = {
    "name": "companyName",
    "website": "companyUrl",
    "domain": "companyUrl",
    "city": "location",
    "sector": "industry",
}
_GROWTH_MACHINE_PERSON = {
    "contact_first_name": "firstname",
    "contact_last_name": "lastname",
    "contact_title": "jobTitle",
    "contact_email": "proEmail",
    "contact_phone": "phone",
}
_GROWTH_MACHINE_SCORE = {
    "id": "crm_id",
    **{column: f"customAttribute{place}" for place, column in enumerate(SCORE[1:], start=1)},
}

TOOLS: dict[str, Tool] = {
    "hubspot": Tool(
        "HubSpot",
        {**_HUBSPOT_COMPANY, **_HUBSPOT_SCORE},
        {
            **_HUBSPOT_COMPANY,
            "phone": "Company phone number",  # the person has the label of its own
            **_HUBSPOT_PERSON,
            **_HUBSPOT_SCORE,
        },
    ),
    "salesforce": Tool(
        "Salesforce",
        {**_SALESFORCE_ACCOUNT, **_SALESFORCE_SCORE},
        {**_SALESFORCE_LEAD, **_SALESFORCE_SCORE},
        (False, True),
    ),
    "lagrowthmachine": Tool(
        "La Growth Machine",
        {**_GROWTH_MACHINE_COMPANY, **_GROWTH_MACHINE_SCORE},
        {**_GROWTH_MACHINE_COMPANY, **_GROWTH_MACHINE_PERSON, **_GROWTH_MACHINE_SCORE},
        (True, True),
    ),
}
