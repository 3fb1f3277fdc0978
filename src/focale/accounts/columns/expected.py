"""Which values does each field expect, and which would contradict its header?

Names of shapes as in `shapes`.
"""

from __future__ import annotations

_FLAG, _DAY, _NUMBER = ("flag",), ("date",), ("number",)
_AMOUNT = ("number", "money")

MUST: dict[str, tuple[str, ...]] = {
    "siren": ("siren",),
    "parent_siren": ("siren",),
    "siret": ("siret",),
    "vat": ("vat",),
    "naf": ("naf",),
    "email": ("email",),
    "company_email": ("email",),
    "phone": ("phone",),
    "mobile": ("phone",),
    "company_phone": ("phone",),
    "website": ("url", "domain"),
    "domain": ("domain", "url"),
    "linkedin": ("linkedin", "url"),
    "company_linkedin": ("linkedin", "url"),
    "country": ("country",),
    "departement": ("departement",),
    "postcode": ("postcode",),
    "headcount": _NUMBER,
    "headcount_band": ("band", "band_code"),
    "sales_headcount": _NUMBER,
    "revenue_eur": _AMOUNT,
    "balance_sheet_eur": _AMOUNT,
    "amount_eur": _AMOUNT,
    "growth_pct": ("number", "percent"),
    "probability_pct": ("number", "percent"),
    "establishments": _NUMBER,
    "nps": _NUMBER,
    "cycle_days": _NUMBER,
    "count": _NUMBER,
    "created_on": _DAY,
    "updated_on": _DAY,
    "closed_on": _DAY,
    "at": _DAY,
    "known_at": _DAY,
    "withdrawn_at": _DAY,
    "accepted_on": _DAY,
    "lost_on": _DAY,
    "meeting_on": _DAY,
    "starts_on": _DAY,
    "ends_on": _DAY,
    "period_from": _DAY,
    "period_to": _DAY,
    "touches": _NUMBER,
    "hours": _NUMBER,
    "minutes": _NUMBER,
    "monthly_amount_eur": _AMOUNT,
    "annual_amount_eur": _AMOUNT,
    "monthly_margin_eur": _AMOUNT,
    "margin_eur": _AMOUNT,
    "customer": _FLAG,
    "opted_out": _FLAG,
    "tracking_consent": _FLAG,
    "is_won": _FLAG,
    "is_closed": _FLAG,
    "machine": _FLAG,
    "civility": ("civility",),
    "size_class": ("size_class",),
    "legal_form": ("legal_form", "legal_code"),
    "ip": ("ip",),
}
"""Field -> shapes, one of which nearly every value has."""

TOLERATED: dict[str, tuple[str, ...]] = {
    "phone": ("whole",),
    "mobile": ("whole",),
    "company_phone": ("whole",),
    "created_on": ("year", "number"),
    "updated_on": ("number",),
    "closed_on": ("number",),
    "departement": ("whole", "words"),
    "country": ("words",),
    "civility": ("words",),
    "legal_form": ("words", "whole"),
    "size_class": ("words",),
    "postcode": ("whole", "words"),
    "website": ("words",),
    "naf": ("words",),
    "customer": ("words",),
    "linkedin": ("words", "domain"),
    "company_linkedin": ("words", "domain"),
    "headcount": ("band", "band_date"),
    "headcount_band": ("band_date", "number"),
    "at": ("number",),
}
"""Field -> shapes that it may have too: likely, not sure. "words": a text of no shape."""

FAMILY: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "name": (("customer", ("flag",)),),
    "headcount": (("headcount_band", ("band", "band_date", "number")),),
    "headcount_band": (("headcount", ("number",)),),
    "sector": (("naf", ("naf",)),),
    "naf": (("sector", ("words",)),),
    "country": (("region", ("region",)),),
    "region": (("departement", ("departement",)),),
    "departement": (("postcode", ("postcode",)), ("region", ("region",))),
    "size_class": (("headcount_band", ("band",)), ("headcount", ("number",))),
    "website": (("linkedin", ("linkedin",)), ("email", ("email",))),
    "kind": (("legal_form", ("legal_form",)), ("size_class", ("size_class",))),
    "phone": (("email", ("email",)),),
    "full_name": (("email", ("email",)), ("phone", ("phone",)), ("civility", ("civility",))),
    "status": (("is_won", ("flag",)),),
}
"""Field -> its neighbours, which people call by the same words: the values tell which."""

FREE_TEXT = ("email", "url", "date", "siren", "siret", "vat", "naf", "phone")
"""Shapes that no free text such as a name has."""
NO_TEXT = frozenset(
    """name full_name first_name last_name city sector title department company group kind
    business_model region owner civility legal_form product""".split()
)
"""Free texts that are no numbers either."""

BY_VALUES: tuple[tuple[str, str, float], ...] = (
    ("siret", "siret", 0.95),
    ("siren", "siren", 0.95),
    ("vat", "vat", 0.9),
    ("email", "email", 0.9),
    ("linkedin", "linkedin", 0.9),
    ("naf", "naf", 0.9),
    ("website", "url", 0.9),
    ("phone", "phone", 0.95),
    ("civility", "civility", 0.95),
    ("legal_form", "legal_form", 0.9),
    ("country", "country", 0.95),
    ("headcount_band", "band", 0.9),
    ("first_name", "first_name", 0.8),
    ("departement", "departement", 1.1),
)
"""(field, shape, share from which values alone make it likely), the most specific first."""
