"""Which customers may be told of to a prospect, what do they prove, and for whom is it?

Never named: who is a customer no longer (the fact, the day we noted, or a day of leaving in a fact
of the team's own), who refused, and a customer where somebody objected to being contacted, unless
an agreement to be named was noted since.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Q

from focale.criterion.fold import fold
from focale.desk.directory.listing.columns import headcount_of, sector_of
from focale.desk.directory.models import Company, Contact
from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import say
from focale.desk.targeting.models import MayCite, Playbook, Proof, Segment
from focale.desk.team.models import Workspace
from focale.glossary.customer_headers import CHURNED
from focale.report.foreign import clean

MOST_TO_CHOOSE = 100


@dataclass(frozen=True)
class Reference:
    """A customer to tell of. likes: one line of why they are like an account; differs: of what is
    not; told: how much of both is known, in %."""

    company: Company
    proof: Proof | None
    likes: str = ""
    differs: str = ""
    told: int = 0

    @property
    def is_named(self) -> bool:
        """Whether the name may be told."""
        return self.proof is not None and self.proof.may == MayCite.NAMED

    @property
    def called(self) -> str:
        """What a prospect may hear them called."""
        if self.is_named:
            return str(self.company)
        size = headcount_of(self.company)
        sector = sector_of(self.company) or say("reference.some_sector")
        if isinstance(size, int):
            return say("reference.unnamed_size", sector=clean(sector), n=size)
        return say("reference.unnamed", sector=clean(sector))

    @property
    def has_proof(self) -> bool:
        """Whether there is anything to send."""
        proof = self.proof
        return proof is not None and bool(
            proof.sentence or proof.text or proof.figure or proof.link or proof.file
        )

    @property
    def line(self) -> str:
        """The proof in one line."""
        proof = self.proof
        said = (proof.sentence or proof.figure or proof.text) if proof is not None else ""
        return f"{self.called}{say('colon')}{said}" if said else self.called

    @property
    def to_send(self) -> str:
        """A text that can be sent as it stands."""
        proof = self.proof
        if proof is None:
            return ""
        like = say("reference.like_you", name=self.called)
        lines = [like, proof.sentence, proof.text, proof.figure, proof.link]
        return "\n".join(line for line in lines if line)


def never_named(workspace: Workspace) -> dict[int, str]:
    """Number of a customer -> why it is never told of: a key of the words."""
    today = local_day(workspace)
    found: dict[int, str] = {}
    agreed: dict[int, Any] = {}
    said = Proof.objects.of(workspace).values_list(
        "company", "company__merged_into", "may", "lost_on", "agreed_on"
    )
    for company, kept, may, lost_on, agreed_on in said:
        number = kept or company  # what was said of a company holds of the one it became
        if may == MayCite.NEVER:
            found[number] = "refused"
        elif lost_on is not None and lost_on <= today:
            found.setdefault(number, "lost")
        elif may == MayCite.NAMED and agreed_on is not None:
            agreed[number] = agreed_on
    objected = Contact.objects.of(workspace).filter(
        opted_out_at__isnull=False, company__customer=True
    )
    last = objected.values("company").annotate(last=Max("opted_out_at"))
    for number, at in last.values_list("company", "last").order_by():
        if agreed.get(number) is None or agreed[number] < at.date():
            found.setdefault(number, "objected")
    customers = Company.objects.of(workspace).filter(customer=True).exclude(own={})
    for number, own in customers.values_list("pk", "own").iterator(chunk_size=2_000):
        if _has_left(own, today.isoformat()):
            found.setdefault(number, "lost")
    return found


def _has_left(own: dict[str, Any], today: str) -> bool:
    """Whether a fact of the team's own tells of a day of leaving that is past."""
    for name, value in own.items():
        if value in (None, "", False) or fold(name).replace("_", " ") not in CHURNED:
            continue
        text = str(value).strip()
        is_day = len(text) >= 10 and text[:4].isdecimal() and text[4] == "-"
        if not is_day or text[:10] <= today:
            return fold(text) not in ("non", "no", "faux", "false", "0")
    return False


def proof_of(company: Company) -> Proof | None:
    """What a customer proves, where anybody wrote it."""
    return proofs_of([company.pk], company.workspace).get(company.pk)


def proofs_of(numbers: Collection[int], workspace: Workspace) -> dict[int, Proof]:
    """What each of these customers proves; else what was written of one merged into it."""
    wanted = Q(company__in=numbers) | Q(company__merged_into__in=numbers)
    rows = Proof.objects.of(workspace).filter(wanted).select_related("company", "workspace")
    found: dict[int, Proof] = {}
    for proof in rows.order_by("pk"):
        kept = proof.company.merged_into_id
        if kept is None:
            found[proof.company_id] = proof
        else:
            found.setdefault(kept, proof)
    return found


def chosen_proofs(numbers: Collection[object], workspace: Workspace) -> list[Reference]:
    """What these customers prove, in this order: of those who may be told of and have a proof."""
    wanted = [int(str(one)) for one in numbers if str(one).isdecimal()]
    never = never_named(workspace) if wanted else {}
    there = Company.objects.of(workspace).filter(customer=True, merged_into=None).in_bulk(wanted)
    proofs = proofs_of(list(there), workspace)
    found = [Reference(there[one], proofs.get(one)) for one in wanted if one in there]
    return [one for one in found if one.has_proof and one.company.pk not in never]


def fitting_proofs(
    segments: Sequence[Segment], tier: str, workspace: Workspace, *, without: Collection[int],
    most: int = 3,
) -> list[Reference]:  # fmt: skip
    """Proofs for an account by its segments and its tier, besides those that are shown already:
    chosen in its playbooks, the nearest first, then those said to fit its segments."""
    numbers = [one.pk for one in segments]
    books = Playbook.objects.of(workspace).filter(removed_at=None).select_related("version")
    books = books.filter(Q(segment__in=numbers) | Q(segment=None, tier__in=["", tier]))
    order = {number: place for place, number in enumerate(numbers)}
    nearest = sorted(books, key=lambda book: (
        order.get(book.segment_id or 0, len(order)), not book.tier, book.pk
    ))  # fmt: skip
    chosen = [one for book in nearest if book.version is not None
              for one in book.version.parts.get("references") or []]  # fmt: skip
    fit = [
        proof.company_id
        for proof in Proof.objects.of(workspace).exclude(segments=[]).order_by("-changed_at")[:500]
        if set(proof.segments) & set(numbers)
    ]
    wanted = dict.fromkeys(int(one) for one in [*chosen, *fit] if str(one).isdecimal())
    return chosen_proofs([one for one in wanted if one not in without], workspace)[:most]


@dataclass(frozen=True)
class Choice:
    """A proof that a playbook may tell of. fits: it was said to fit the playbook's segment."""

    reference: Reference
    is_chosen: bool
    fits: bool


def proofs_to_choose(
    workspace: Workspace, segment: int | None, chosen: Collection[object]
) -> list[Choice]:
    """The proofs to choose from: those chosen, then those that fit the segment, then the rest."""
    proofs = Proof.objects.of(workspace).filter(company__customer=True, company__merged_into=None)
    rows = {one.company_id: one for one in proofs.order_by("-changed_at")[:MOST_TO_CHOOSE]}
    wanted = [int(str(one)) for one in chosen if str(one).isdecimal()]
    found = [
        Choice(one, one.company.pk in wanted,
               segment is not None and segment in (one.proof.segments if one.proof else []))
        for one in chosen_proofs([*wanted, *(pk for pk in rows if pk not in wanted)], workspace)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (not one.is_chosen, not one.fits))
