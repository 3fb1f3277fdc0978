"""Why are two records taken for one, in words, and how sure is it?"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp2

from focale.accounts.duplicates.compare import (
    ACRONYM,
    DIFFERENT,
    DOUBTFUL,
    NEAR,
    PART,
    SAME,
    SITES,
    Compared,
)
from focale.accounts.duplicates.records import LEVELS

_CODES: dict[tuple[str, int], str] = {
    ("siren", SAME): "why_same_siren",
    ("siren", SITES): "why_other_site",
    ("siren", DOUBTFUL): "why_doubtful_siren",
    ("name", SAME): "why_same_name",
    ("name", NEAR): "why_near_name",
    ("name", PART): "why_part_name",
    ("name", ACRONYM): "why_acronym",
    ("name", DIFFERENT): "why_other_name",
    ("first_name", DIFFERENT): "why_other_first_name",
    ("phone", SAME): "why_same_phone",
    ("domain", SAME): "why_same_domain",
    ("domain", DIFFERENT): "why_other_domain",
    ("email", SAME): "why_same_email",
    ("linkedin", SAME): "why_same_linkedin",
    ("birth_date", SAME): "why_same_birth",
    ("birth_date", NEAR): "why_near_birth",
    ("person_number", SAME): "why_same_number",
    ("person_number", NEAR): "why_near_number",
    ("created_on", SAME): "why_same_creation",
    ("address", SAME): "why_same_address",
    ("address", NEAR): "why_near_address",
    ("account_id", SAME): "why_same_account",
    ("account_id", DIFFERENT): "why_other_account",
    ("country", DIFFERENT): "why_other_country",
    ("company", SAME): "why_same_company",
    ("company", NEAR): "why_near_company",
    ("company", DIFFERENT): "why_other_company",
    ("legal_form", DIFFERENT): "why_other_form",
    ("legal_form", DOUBTFUL): "why_other_kind",
    ("letters", DIFFERENT): "why_other_letters",
    ("place", 1): "why_other_place",
}
_PLACES = {2 + place: f"why_same_{level}" for place, level in enumerate(LEVELS)}
_ORDER = (
    "siren", "person_number", "email", "linkedin", "phone", "domain", "name", "first_name",
    "birth_date", "company", "account_id", "address", "place", "country", "created_on",
    "legal_form", "letters",
)  # fmt: skip
_SUREST = 0.999


def codes_of(levels: Mapping[str, int]) -> list[str]:
    """The reasons of one pair, the weightiest first: codes of the wordings.

    >>> codes_of({"name": 3, "phone": 2, "place": 3})
    ['why_same_phone', 'why_near_name', 'why_same_city']
    """
    found = []
    for field in _ORDER:
        level = levels.get(field, 0)
        code = _PLACES.get(level) if field == "place" and level > 1 else None
        code = code or _CODES.get((field, level))
        if code:
            found.append(code)
    return found


def reasons_of(links: Compared, place: int) -> list[str]:
    """The reasons of the pair at `place`."""
    return codes_of({field: int(level[place]) for field, level in links.levels.items()})


def confidence(bits: float) -> float:
    """Bits as a share, 0 to 1: how likely the two are one.

    >>> confidence(2.5), confidence(-4.0), confidence(40.0)
    (0.85, 0.059, 0.999)
    """
    share = 1 / (1 + exp2(-max(min(float(bits), 30.0), -30.0)))
    return min(round(share, 3), _SUREST)
