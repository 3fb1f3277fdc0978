"""Which customers are most like an account, and why? Which of all have a proof?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from focale.criterion.condition import FieldTest, leaves_of
from focale.criterion.fold import fold
from focale.desk.directory.listing.columns import place_of as town_of
from focale.desk.directory.models import Company
from focale.desk.pages.words import lang, say
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.alike.proofs import Reference, never_named, proof_of, proofs_of
from focale.desk.targeting.models import Profile, Proof
from focale.desk.team.models import Membership, Workspace
from focale.desk.warm.client import ask
from focale.glossary.fields import field_label
from focale.glossary.naf import naf_name
from focale.glossary.territory import DEPARTEMENTS
from focale.profile import read_profile
from focale.report.figures import quantity
from focale.report.foreign import clean

SHOWN = 3
_LOOKED_AT = 8  # nearest ones among which a proof goes before a hair's breadth of distance
CLOSE = 0.05
USUAL = ("naf", "headcount", "departement", "size_class", "technologies", "business_model")
"""Compared where no profile says what matters."""
_NO_LIKENESS = frozenset({"customer", "nps", "name", "domain", "siren", "siret", "source", "id"})
_PATIENCE, _WAIT = 0.2, 10.0  # seconds: somebody looks at the page


@dataclass(frozen=True)
class Alike:
    """The answer. customers: to choose from. fields: what was compared, in words."""

    found: list[Reference]
    customers: int
    fields: str


def compared_fields(workspace: Workspace) -> list[str]:
    """The facts that the profile in use reads, else what usually tells companies apart."""
    profile = (
        Profile.objects.of(workspace).filter(published__isnull=False)
        .select_related("published").order_by("place", "pk").first()
    )  # fmt: skip
    if profile is None or profile.published is None:
        return list(USUAL)
    read = read_profile(profile.published.text)
    names = dict.fromkeys(
        leaf.field
        for criterion in read.criteria
        for leaf in leaves_of(criterion.condition)
        if isinstance(leaf, FieldTest) and leaf.field not in _NO_LIKENESS
    )
    return list(names) if len(names) > 1 else list(dict.fromkeys([*names, *USUAL]))


def alike(company: Company, *, seen_by: Membership) -> Alike:
    """The customers most like an account. Raises what `ask` raises."""
    space = seen_by.workspace
    fields = compared_fields(space)
    told = ask(
        SURROUNDINGS, "alike", space.pk, patience=_PATIENCE, timeout=_WAIT, company=company.pk,
        fields=fields, left_out=sorted(never_named(space)), most=_LOOKED_AT,
    )  # fmt: skip
    near = told["found"]
    numbers = [one["company"] for one in near]
    companies = Company.objects.of(space).filter(customer=True).in_bulk(numbers)
    proofs = proofs_of(numbers, space)
    found = [
        (one["distance"], _reference(companies[one["company"]], proofs.get(one["company"]), one))
        for one in near
        if one["company"] in companies
    ]
    # Of two that are as close, the one with something to send goes first.
    found.sort(key=lambda pair: (round(pair[0] / CLOSE), not pair[1].has_proof, pair[0]))
    said = ", ".join(clean(field_label(name, lang())) for name in fields)
    return Alike([one for _, one in found[:SHOWN]], told["customers"], said)


def _reference(company: Company, proof: Proof | None, told: dict[str, Any]) -> Reference:
    likes, differs = [], []
    for name, mine, theirs, is_like in told["fields"]:
        if is_like:
            likes.append(_like_words(name, mine, theirs))
        else:
            differs.append(field_label(name, lang()))
    return Reference(
        company, proof, ", ".join(likes), ", ".join(differs), round(100 * told["told"])
    )


def _like_words(name: str, mine: Any, theirs: Any) -> str:
    """One likeness: "même secteur (programmation)", "effectif : 120 et 140"."""
    label = clean(field_label(name, lang()))
    if isinstance(mine, list) and isinstance(theirs, list):
        shared = [one for one in theirs if fold(str(one)) in {fold(str(own)) for own in mine}]
        return say("reference.both_have", field=label, value=clean(", ".join(map(str, shared[:3]))))
    if isinstance(mine, (int, float)) and not isinstance(mine, bool):
        one, other = quantity(float(mine), lang()), quantity(float(theirs), lang())
        if mine == theirs:
            return say("reference.same", field=label, value=one)
        return say("reference.near", field=label, mine=one, theirs=other)
    if name == "naf" and str(mine)[:2] == str(theirs)[:2]:
        value = naf_name(str(theirs)[:2], lang()) or str(theirs)
        return say("reference.same", field=label, value=value)
    return say("reference.same", field=label, value=clean(_value(name, theirs)))


def _value(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if name == "departement":
        return DEPARTEMENTS.get(str(value), str(value))
    return str(value)


@dataclass(frozen=True)
class Row:
    """A customer as the page of proofs lists it. never: why it is never told of, in words."""

    company: Company
    proof: Proof | None
    never: str
    place: str


def customers(
    *, seen_by: Membership, after: int | None = None, most: int = 50
) -> tuple[list[Row], int | None, dict[str, int]]:
    """Customers with what they prove, those with a proof first; the mark of the next page; how
    many there are, with a proof, and never told of."""
    space = seen_by.workspace
    never = never_named(space)
    all_of = Company.objects.of(space).filter(customer=True, merged_into=None)
    proven = Proof.objects.of(space).exclude(sentence="", text="", figure="", link="", file="")
    numbers = set(proven.values_list("company_id", flat=True))
    counts = {
        "all": all_of.count(), "never": len(never),
        "proven": all_of.filter(pk__in=proven.values("company")).count(),
    }  # fmt: skip
    page: list[Company] = []
    if after is None:
        page = list(all_of.filter(pk__in=numbers).order_by("folded", "pk")[:200])
    rest = all_of.exclude(pk__in=numbers).order_by("-pk")
    rest = rest if after is None else rest.filter(pk__lt=after)
    more = list(rest[: most + 1])
    page += more[:most]
    proofs = proofs_of([row.pk for row in page], space)
    rows = [
        Row(
            one, proofs.get(one.pk),
            say(f"reference.never.{never[one.pk]}") if one.pk in never else "", town_of(one),
        )
        for one in page
    ]  # fmt: skip
    return rows, more[most - 1].pk if len(more) > most else None, counts


__all__ = [
    "Alike", "Reference", "Row", "alike", "compared_fields", "customers", "never_named",
    "proof_of", "proofs_of",
]  # fmt: skip
