"""How does a list of accounts look, and what can be chosen in the register?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from focale.desk.directory.models import Company
from focale.desk.targeting.market.forms import divisions
from focale.desk.targeting.models import AnswerState, MarketAnswer
from focale.glossary.headcount_bands import HEADCOUNT_BANDS, band_name
from focale.glossary.naf import naf_name
from focale.glossary.territory import DEPARTEMENTS, region_name, region_of
from focale.glossary.trees import nodes

GROUPS = ("ready", "find_decider", "to_complete")


@dataclass(frozen=True)
class Scored:
    """What the range bar shows."""

    points: int
    high: int
    tier: str
    unknowns: int
    verdict: str


@dataclass(frozen=True)
class Row:
    """One account of the list. company: the one of the directory that it is, if any. refused: how
    many people there must not be contacted; whoever refused since the list was made is not shown.
    """

    rank: int
    name: str
    place: str
    sign: str
    score: Scored
    person: str
    title: str
    phone: str
    tel: str
    is_switchboard: bool
    email: str
    why: str
    missing: str
    company: Company | None
    refused: int = 0


@dataclass(frozen=True)
class Group:
    """The accounts of one readiness."""

    key: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Shown:
    """A list: its groups, who was left out, what part of the market the profile keeps."""

    n: int
    groups: Sequence[Group]
    customers: int
    in_deal: int
    market: int
    qualified: int
    rows_in: int
    share: str
    has_contacts: bool
    forms: Sequence[str]
    notices: Sequence[str]


def list_shown(found: MarketAnswer, known: Mapping[str, Company], lang: str) -> Shown | None:
    """A list that is ready; None for another."""
    if found.state != AnswerState.READY or not found.result:
        return None
    from focale.report.figures import share

    told = found.result
    groups: dict[str, list[Row]] = {key: [] for key in GROUPS}
    for one in told["accounts"]:
        row = _row(one, known.get(one["id"]), lang)
        groups.setdefault(one["readiness"], []).append(row)
    left = told["left_out"]
    return Shown(
        n=len(told["accounts"]), groups=[Group(key, rows) for key, rows in groups.items()],
        customers=left["customers"], in_deal=left["in_deal"], market=told["market"],
        qualified=told["qualified"], rows_in=told["rows"],
        share=share(told["qualified"], told["market"], lang) if told["market"] else "",
        has_contacts=told["has_contacts"],
        forms=[
            form for form in ("xlsx", "csv_fr", "csv")
            if form in found.files or getattr(found, "is_overtaken", False)
        ],
        notices=told.get("notices", {}).get(lang, []),
    )  # fmt: skip


def _row(one: Mapping[str, Any], company: Company | None, lang: str) -> Row:
    city, departement = one["city"], one["departement"]
    place = f"{city} ({departement})" if city and departement else city or departement
    siren = one["siren"]
    sign = one["domain"] or (f"SIREN {siren}" if siren else "")
    return Row(
        one["rank"], one["name"] or one["id"], place, sign,
        Scored(one["points"], one["high"], one["tier"], one["unknowns"], one["verdict"]),
        one["person"], one["title"], one["phone"], _tel(one["phone"]), one["is_switchboard"],
        one["email"], one["why"].get(lang, ""), one["missing"].get(lang, ""), company,
        one.get("refused", 0),
    )  # fmt: skip


def _tel(phone: str) -> str:
    """A number as a link takes it.

    >>> _tel("+33 1 23 45 67 89"), _tel("")
    ('+33123456789', '')
    """
    return "".join(sign for sign in phone if sign.isdigit() or sign == "+")


def choices_shown(chosen: Mapping[str, Sequence[str]], lang: str) -> dict[str, Any]:
    """What can be chosen in the register, and what is."""

    def told(name: str, code: str, words: str) -> dict[str, Any]:
        return {"code": code, "words": words, "is_chosen": code in chosen.get(name, ())}

    sections = [
        told("sectors", section, naf_name(section, lang))
        | {
            "inside": [
                told("sectors", code, f"{code} {naf_name(code, lang)}")
                for code in divisions(section)
            ]
        }
        for section in nodes("naf")
    ]
    for section in sections:
        section["is_open"] = any(one["is_chosen"] for one in section["inside"])
    regions: dict[str, list[dict[str, Any]]] = {}
    for code, name in DEPARTEMENTS.items():
        regions.setdefault(region_name(region_of(code), lang), []).append(
            told("departements", code, f"{code} {name}")
        )
    bands = [told("bands", code, band_name(code, lang)) for code in HEADCOUNT_BANDS]
    return {
        "sections": sections, "bands": bands,
        "regions": [{"words": name, "inside": inside} for name, inside in sorted(regions.items())],
    }  # fmt: skip
