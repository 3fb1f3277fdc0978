"""What does the file look like once people have typed it? Blanks, odd spaces, other spellings.

A row is what stands in the file; the company behind it stays true.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from focale.demo import plan
from focale.demo.company import Company
from focale.demo.company_names import folded
from focale.demo.draw import stream

Cell = str | int | float | bool | date | list[str] | None
Row = dict[str, Cell]

NO_BREAK_SPACE = "\u00a0"
PLACEHOLDERS = ("n/a", "inconnu", "-", "non renseigné")
_PLACEHOLDER_FIELDS = ("city", "region", "sector", "legal_form", "business_model")
_PLACEHOLDER_SHARE = 0.004


def row_of(company: Company) -> Row:
    """The company as one row, its columns in the order of the file."""
    return {
        "id": company.id,
        "name": company.name,
        "siren": company.siren,
        "siret": company.siret,
        "group": company.group,
        "parent_siren": company.parent_siren,
        "kind": company.kind,
        "naf": company.activity.naf,
        "sector": company.activity.sector,
        "headcount": company.headcount,
        "revenue_eur": company.revenue_eur,
        "legal_form": company.legal_form,
        "created_on": company.created_on,
        "country": company.place.country,
        "departement": company.place.departement,
        "region": company.place.region,
        "city": company.place.city,
        "postcode": company.postcode,
        "domain": company.domain,
        "phone": company.phone,
        "technologies": list(company.technologies),
        "business_model": company.business_model,
        "sales_headcount": company.sales_headcount,
        "customer": company.customer,
        "updated_on": company.updated_on,
        "source": company.source,
    }


def make_rows(seed: int, companies: list[Company]) -> list[Row]:
    """One row a company, with its blanks and slips, in the companies' order."""
    rows = [row_of(company) for company in companies]
    followed = [row for row, company in zip(rows, companies, strict=True) if company.is_followed]
    others = [row for row, company in zip(rows, companies, strict=True) if not company.is_followed]
    rng = stream(seed, "blanks")
    _blank(rng, others, plan.BLANKS)
    _blank(rng, followed, plan.CUSTOMER_BLANKS)
    rng = stream(seed, "dirt")
    for row in rows:
        soil(rng, row)
    return rows


def _blank(rng: Random, rows: list[Row], shares: dict[str, float]) -> None:
    for field, share in shares.items():
        for row in rng.sample(rows, round(share * len(rows))):
            row[field] = None
            if field == "siren":
                row["siret"] = row["parent_siren"] = None


def soil(rng: Random, row: Row) -> None:
    """Write some cells of the row as people do; values keep their meaning."""
    for field, share, slips in _SLIPS:
        value = row[field]
        if isinstance(value, str) and rng.random() < share:
            row[field] = rng.choice(slips)(value)
    for field in _PLACEHOLDER_FIELDS:
        if rng.random() < _PLACEHOLDER_SHARE:
            row[field] = rng.choice(PLACEHOLDERS)


def upper_plain(text: str) -> str:
    """Capitals without accents, as old programs print them.

    >>> upper_plain("Saint-Étienne")
    'SAINT-ETIENNE'
    """
    return folded(text).upper()


def _space_before(text: str) -> str:
    return f" {text}"


def _space_after(text: str) -> str:
    return f"{text} "


def _no_break_after(text: str) -> str:
    return f"{text}{NO_BREAK_SPACE}"


def _no_break_inside(text: str) -> str:
    return text.replace(" ", NO_BREAK_SPACE, 1)


def _double_space(text: str) -> str:
    return text.replace(" ", "  ", 1)


def _spaced_code(code: str) -> str:
    return f"{code[:2]} {code[3:5]} {code[5:]}"


def _plain_code(code: str) -> str:
    return code.replace(".", "").lower()


def _dotted(phone: str) -> str:
    return phone.replace(" ", ".")


def _joined(phone: str) -> str:
    return phone.replace(" ", "")


def _international(phone: str) -> str:
    return phone if phone.startswith("+") else f"+33 {phone[1:]}"


_SLIPS: tuple[tuple[str, float, tuple[Callable[[str], str], ...]], ...] = (
    ("name", 0.08, (upper_plain, str.upper, _space_after, _double_space, _no_break_inside)),
    ("city", 0.12, (upper_plain, upper_plain, str.lower, _space_before, _no_break_after)),
    ("region", 0.03, (upper_plain, _space_after)),
    ("sector", 0.03, (str.lower, _space_after)),
    ("legal_form", 0.04, (str.lower, _space_after)),
    ("naf", 0.08, (_plain_code, _spaced_code)),
    ("phone", 0.30, (_dotted, _joined, _international)),
)
SOILED = tuple(dict.fromkeys([*(field for field, _, _ in _SLIPS), *_PLACEHOLDER_FIELDS]))
"""The columns that carry slips."""
