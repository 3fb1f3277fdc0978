"""Which companies belong together? Groups with subsidiaries, companies with several sites.

Same SIREN, another SIRET: a site. Another SIREN, the head's SIREN as parent: a subsidiary.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from focale.demo import places, plan
from focale.demo.company import LOOKALIKE, ORDINARY, Company
from focale.demo.company_names import Namer, slug
from focale.demo.draw import some, stream
from focale.demo.identifiers import phone_fr, siret

GROUPS = 40
SEVERAL_SITES = 130
_CUSTOMERS_WITH_SITES = 12


def tie_groups(seed: int, units: list[Company]) -> None:
    """Make 40 groups out of the units, in place: 4 led by customers, 6 by lookalikes."""
    rng = stream(seed, "groups")
    namer = Namer(stream(seed, "group names"))
    namer.taken = {slug(unit.name) for unit in units}
    french = [unit for unit in units if unit.siren and unit.kind == "entreprise"]
    heads = some(rng, [unit for unit in french if unit.is_followed], 4)
    heads += some(rng, [unit for unit in french if unit.role == LOOKALIKE], 6)
    ordinary = [unit for unit in french if unit.role == ORDINARY]
    heads += some(rng, [unit for unit in ordinary if unit.headcount >= 12], GROUPS - len(heads))
    leading = {head.id for head in heads}
    free = [unit for unit in ordinary if unit.id not in leading]
    rng.shuffle(free)
    for head in heads:
        core = namer.brand()
        while slug(core) in namer.taken:
            core = namer.brand()
        namer.taken.add(slug(core))
        head.group = f"Groupe {core}"
        for _ in range(rng.randint(2, 5)):
            subsidiary = free.pop()
            subsidiary.group, subsidiary.parent_siren = head.group, head.siren
            if rng.random() < 0.5:
                subsidiary.name = namer.variant(core, subsidiary.activity.trade)


def open_sites(seed: int, units: list[Company]) -> list[Company]:
    """The further sites, 260 rows of 130 companies; 12 of them are customers.

    A site has its own SIRET, place, phone and headcount; what is published for the whole
    company only (revenue, sales team) stays blank.
    """
    rng = stream(seed, "sites")
    hosts = some(rng, [unit for unit in units if unit.is_followed and unit.siren],
                 _CUSTOMERS_WITH_SITES)  # fmt: skip
    hosts += some(
        rng,
        [u for u in units if u.siren and u.headcount >= 12 and not u.is_followed],
        SEVERAL_SITES - len(hosts),
    )
    hosts += rng.choices(hosts, k=plan.SITES - len(hosts))
    taken = {int(unit.id[1:]) for unit in units}
    free = [number for number in range(1, plan.ROWS + 1) if number not in taken]
    ids = rng.sample(free, plan.SITES)
    numbers: dict[str, int] = {}
    sites = []
    for host, id in zip(hosts, ids, strict=True):
        numbers[host.id] = numbers.get(host.id, 3) + 1
        sites.append(_site(rng, host, f"c{id:05d}", numbers[host.id]))
    return sites


def _site(rng: Random, host: Company, id: str, number: int) -> Company:
    place = places.IN_FRANCE.draw(rng)
    name = rng.choice((host.name, f"{host.name} {place.city}", f"{host.name} - {place.city}"))
    return replace(
        host,
        id=id,
        role=ORDINARY,
        name=name,
        place=place,
        postcode=rng.choice(place.postcodes),
        siret=siret(str(host.siren), number),
        headcount=max(1, round(host.headcount * rng.uniform(0.05, 0.4))),
        revenue_eur=None,
        sales_headcount=None,
        phone=phone_fr(rng, place.zone),
        hires=False,
        site_of=host.id,
        customer=False,
    )


def give_domains(units: list[Company]) -> None:
    """One web domain a company, under the name ".example" that no real site can have.

    Three lookalikes become the vendor's competitors: they fit, and must be shut out.
    """
    alike = (unit for unit in units if unit.role == LOOKALIKE and not unit.group)
    for unit, name in zip(alike, plan.COMPETITORS, strict=False):
        unit.name, unit.role = name, ORDINARY
    for unit in units:
        unit.domain = f"{slug(unit.name)}.example"
