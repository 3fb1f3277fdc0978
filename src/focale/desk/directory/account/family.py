"""To which group does a company belong, which companies and sites belong to it?"""

from __future__ import annotations

from dataclasses import dataclass

from focale.desk.directory.models import Company
from focale.desk.team.models import Membership

MOST = 12  # shown of each part
_SHOWN = ("name", "key", "city", "siren", "siret", "parent_siren", "head")  # and what leads on


@dataclass(frozen=True)
class Family:
    """A company's place: heads from the top down, its subsidiaries, the sites of its SIREN.

    more: how many subsidiaries and sites are not shown, at least.
    """

    heads: tuple[Company, ...]
    subsidiaries: tuple[Company, ...]
    sites: tuple[Company, ...]
    has_more: bool

    @property
    def is_alone(self) -> bool:
        """Whether nothing is known of any relative."""
        return not (self.heads or self.subsidiaries or self.sites)


def family_of(company: Company, *, seen_by: Membership) -> Family:
    """Relatives by the head that was chosen, else by SIREN of the parent, and by SIREN."""
    found = Company.objects.of(seen_by.workspace).exclude(pk=company.pk).only(*_SHOWN)
    below = found.filter(head=company).order_by("name", "pk")[: MOST + 1]
    subsidiaries = {one.pk: one for one in below}
    if company.siren:
        told = found.filter(parent_siren=company.siren).exclude(siren=company.siren)
        subsidiaries |= {one.pk: one for one in told.order_by("name", "pk")[: MOST + 1]}
    daughters = sorted(subsidiaries.values(), key=lambda one: (one.name, one.pk))
    sites = []
    if company.siren:
        same = found.filter(siren=company.siren).exclude(pk__in=subsidiaries)
        sites = list(same.order_by("siret", "pk")[: MOST + 1])
    heads = _heads(company, seen_by)
    known = {head.pk for head in heads}
    sites = [site for site in sites if site.pk not in known]
    return Family(
        tuple(heads), tuple(daughters[:MOST]), tuple(sites[:MOST]),
        len(daughters) > MOST or len(sites) > MOST,
    )  # fmt: skip


def _heads(company: Company, member: Membership) -> list[Company]:
    """The parent, the parent's parent, ... from the top down; at most four, never in a ring."""
    chain: list[Company] = []
    seen, one = {company.pk}, company
    while len(chain) < 4:
        parent = _parent(one, member)
        if parent is None or parent.pk in seen:
            break
        seen.add(parent.pk)
        chain.insert(0, parent)
        one = parent
    return chain


def _parent(company: Company, member: Membership) -> Company | None:
    companies = Company.objects.of(member.workspace).only(*_SHOWN)
    if company.head_id:
        return companies.filter(pk=company.head_id).first()
    if not company.parent_siren or company.parent_siren == company.siren:
        return None
    # several rows of one SIREN are its sites: the one without a parent, then the oldest
    found = companies.filter(siren=company.parent_siren).exclude(pk=company.pk)
    return found.order_by("parent_siren", "pk").first()
