"""Which companies are there? True facts of every legal unit, with the planted traits dealt out."""

from __future__ import annotations

from datetime import date, timedelta
from math import exp, log
from random import Random

from focale.demo import activities, places, plan
from focale.demo.activities import Activity
from focale.demo.company import BEST, LOOKALIKE, ORDINARY, OTHER, Company
from focale.demo.company_names import Namer
from focale.demo.draw import Wheel, day_between, exactly, stream
from focale.demo.identifiers import phone_abroad, phone_fr, sirens, siret
from focale.demo.places import Place

Traits = dict[str, list[bool]]

_TOOLS = {
    "Sage": 0.20, "Cegid": 0.12, "EBP": 0.10, "Odoo": 0.08, "SAP": 0.05, "Microsoft 365": 0.34,
    "Google Workspace": 0.20, "WordPress": 0.25, "Brevo": 0.10, "Mailchimp": 0.08, "Slack": 0.08,
    "Jira": 0.05, "Power BI": 0.07, "PrestaShop": 0.05, "Shopify": 0.05,
}  # fmt: skip
_OTHER_CRM = Wheel([(None, 88.0), ("Pipedrive", 8.0), ("Zoho CRM", 4.0)])
_LEGAL_FORMS = {
    "entreprise": Wheel([("SAS", 42.0), ("SARL", 33.0), ("SASU", 8.0), ("EURL", 7.0), ("SA", 6.0),
                         ("SNC", 2.0), ("SCOP", 2.0)]),
    "administration": Wheel([("Commune", 50.0), ("Établissement public", 35.0),
                             ("Communauté de communes", 15.0)]),
    "association": Wheel([("Association loi 1901", 1.0)]),
}  # fmt: skip
_FOREIGN_FORMS = {"GB": "Ltd", "DE": "GmbH", "BE": "SRL", "ES": "SL", "IT": "SRL"}
_KINDS = Wheel([("entreprise", 91.0), ("association", 5.0), ("administration", 4.0)])
_SOURCES = Wheel([("registre", 60.0), ("salon", 15.0), ("crm", 25.0)])
_ABROAD_SHARE = 0.07


def make_units(seed: int) -> list[Company]:
    """The legal units: the customers first, then their lookalikes, then everybody else."""
    roles = [BEST] * plan.BEST + [OTHER] * plan.OTHER_CUSTOMERS + [LOOKALIKE] * plan.LOOKALIKES
    roles += [ORDINARY] * (plan.UNITS - len(roles))
    traits = _deal_traits(stream(seed, "traits"), roles)
    numbers = sirens(stream(seed, "sirens"), len(roles))
    ids = stream(seed, "ids").sample(range(1, plan.ROWS + 1), len(roles))
    rng, namer = stream(seed, "units"), Namer(stream(seed, "names"))
    return [
        _unit(rng, namer, f"c{ids[i]:05d}", role, numbers[i], {t: traits[t][i] for t in traits})
        for i, role in enumerate(roles)
    ]


def _deal_traits(rng: Random, roles: list[str]) -> Traits:
    traits: Traits = {}
    sizes = {role: roles.count(role) for role in (BEST, OTHER, LOOKALIKE, ORDINARY)}
    for trait in (*plan.TRAITS, plan.HABIT):
        flags = exactly(rng, sizes[BEST], trait.best) + exactly(rng, sizes[OTHER], trait.others)
        flags += exactly(rng, sizes[LOOKALIKE], round(trait.lookalike * sizes[LOOKALIKE]))
        flags += exactly(rng, sizes[ORDINARY], round(trait.ordinary * sizes[ORDINARY]))
        traits[trait.id] = flags
    traits["belgian"] = exactly(rng, sizes[BEST], 1) + exactly(rng, sizes[OTHER], 1)
    traits["belgian"] += [False] * (len(roles) - len(traits["belgian"]))
    for index, belgian in enumerate(traits["belgian"]):
        traits["belgian"][index] = belgian and not traits["home"][index]
    return traits


def _unit(
    rng: Random, namer: Namer, id: str, role: str, siren: str, has: dict[str, bool]
) -> Company:
    kind, activity = _occupation(rng, role, in_target=has["sector"])
    place = _place(rng, role, at_home=has["home"], belgian=has["belgian"])
    french = place.country == "FR"
    headcount = _headcount(rng, role, kind, in_band=has["size"])
    revenue = max(headcount, 0.6) * activity.revenue_per_head * rng.lognormvariate(0, 0.4)
    sales = _sales_headcount(rng, role, headcount, many=has["sales"])
    created_on = _created_on(rng, role)
    return Company(
        id=id,
        role=role,
        name=namer.company(activity.trade if french else "abroad"),
        kind=kind,
        activity=activity,
        place=place,
        postcode=rng.choice(place.postcodes),
        siren=siren if french else None,
        siret=siret(siren, rng.choice((1, 1, 1, 2, 3))) if french else None,
        headcount=headcount,
        revenue_eur=max(1, round(revenue)) * 1000.0,
        sales_headcount=sales,
        technologies=_technologies(rng, crm=has["crm"]),
        business_model=activity.model,
        legal_form=_LEGAL_FORMS[kind].draw(rng) if french else _FOREIGN_FORMS[place.country],
        created_on=created_on,
        updated_on=_updated_on(rng),
        phone=_phone(rng, place, headcount),
        source=_SOURCES.draw(rng),
        hires=has["hiring"],
    )


def _occupation(rng: Random, role: str, *, in_target: bool) -> tuple[str, Activity]:
    if in_target:
        return "entreprise", activities.IN_TARGET.draw(rng)
    kind = _KINDS.draw(rng) if role == ORDINARY else "entreprise"
    if kind == "entreprise":
        return kind, activities.OUT_OF_TARGET.draw(rng)
    wheel = activities.PUBLIC if kind == "administration" else activities.VOLUNTARY
    return kind, wheel.draw(rng)


def _place(rng: Random, role: str, *, at_home: bool, belgian: bool) -> Place:
    if belgian:
        return places.IN_BELGIUM.draw(rng)
    if at_home:
        return places.AT_HOME.draw(rng)
    if role not in (BEST, OTHER) and rng.random() < _ABROAD_SHARE:
        return places.OUT_OF_FRANCE.draw(rng)
    return places.AWAY_FROM_HOME.draw(rng)


def _headcount(rng: Random, role: str, kind: str, *, in_band: bool) -> int:
    low, high = plan.SIZE
    if in_band:
        return round(exp(rng.uniform(log(low), log(high))))
    if role != ORDINARY:
        return rng.randint(15, low - 1) if rng.random() < 0.6 else rng.randint(high + 1, 900)
    if kind == "administration":
        return rng.randint(6, low - 1)
    chance = rng.random()
    if chance < 0.03:
        return 0
    if chance < 0.05:
        return min(60_000, round((high + 1) * rng.paretovariate(1.1)))
    few = round(rng.lognormvariate(log(4), 1.1))
    return few if 1 <= few < low else rng.randint(1, low - 1)


def _sales_headcount(rng: Random, role: str, headcount: int, *, many: bool) -> int:
    # A sales team needs a company around it: the flag holds from twelve people on.
    if many and (role != ORDINARY or headcount >= 12):
        return max(plan.SALES_AT_LEAST, round(headcount * rng.uniform(0.08, 0.2)))
    if role == ORDINARY and headcount >= 12 and rng.random() < min(0.7, headcount / 400):
        return max(plan.SALES_AT_LEAST, round(headcount * rng.uniform(0.02, 0.12)))
    return rng.randint(0, min(plan.SALES_AT_LEAST - 1, headcount))


def _technologies(rng: Random, *, crm: bool) -> tuple[str, ...]:
    tools = [tool for tool, share in _TOOLS.items() if rng.random() < share]
    seen = rng.choices(plan.CRM, weights=(55, 45))[0] if crm else _OTHER_CRM.draw(rng)
    if seen:
        tools.insert(rng.randint(0, len(tools)), seen)
    return tuple(tools)


def _created_on(rng: Random, role: str) -> date:
    years = 0.8 + rng.gammavariate(1.4, 10)
    if role in (BEST, OTHER):  # old enough to sign at the beginning of the three years
        years = 3.5 + rng.gammavariate(1.4, 10)
    return plan.REFERENCE_DATE - timedelta(days=round(365.25 * min(years, 120)))


def _updated_on(rng: Random) -> date:
    return day_between(rng, date(2023, 1, 1), plan.REFERENCE_DATE)


def _phone(rng: Random, place: Place, headcount: int) -> str | None:
    if place.country != "FR":
        return phone_abroad(rng, place.country)
    mobile = headcount < 10 and rng.random() < 0.2
    return phone_fr(rng, "06" if mobile else place.zone)
