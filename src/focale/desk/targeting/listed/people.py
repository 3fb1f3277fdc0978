"""Whom does one call first: people at the best accounts, and there those whom the profile names?

Read along the scores of the run that lists show, account by account; of one account, people stand
in the order of the personas that they fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from django.db.models import Exists, OuterRef

from focale.desk.directory.listing.fields import ACCOUNT, Scope
from focale.desk.directory.listing.keyset import Stretch
from focale.desk.directory.listing.language import Group, Test
from focale.desk.directory.listing.lists import filtered
from focale.desk.directory.models import Contact, ListName
from focale.desk.directory.ordering import Ordered
from focale.desk.pages.words import lang
from focale.desk.targeting.account.deciders import decides, persona_of, personas_of, share_of
from focale.desk.targeting.models import Profile
from focale.desk.targeting.scoring import scorer_of
from focale.desk.team.models import Workspace
from focale.profile.document import Profile as Document

Rank = Callable[[str, str, str], int]  # of a title, a department and a role
_LEAST, _MOST = 32, 2_048  # accounts that are read at once
_LOOKED_ENOUGH = 6_000  # accounts whose people were nearly all left out by the filter
_MARK = re.compile(r"(-?\d{1,12})\.(\d{1,18})\.(\d{1,6})")


@dataclass(frozen=True)
class BestPeople(Stretch):
    """People of scored accounts, account by account. rows: people whom the filter lets through.

    scores: of the accounts where they may be. rank: the place of a person in their account.
    """

    scores: Any = None
    rank: Rank = field(default=lambda *_: 0)

    def within(self, numbers: Sequence[int]) -> BestPeople:
        """The people of these numbers alone."""
        rows = self.rows.filter(pk__in=numbers)
        return replace(self, rows=rows, scores=self._at_accounts_of(rows))

    def read(self, most: int, after: tuple[Any, int] | None) -> list[tuple[Any, int]]:
        """Mark and number of the next people; a mark is points, account and rank."""
        said = _MARK.fullmatch(str(after[0])) if after else None
        begun = tuple(map(int, said.groups())) if said else None
        found: list[tuple[Any, int]] = []
        for accounts in self._accounts(begun, most):
            for points, company, rank, number in self._people(accounts):
                is_begun = begun is not None and (points, company) == begun[:2]
                if is_begun and begun and after and (rank, number) <= (begun[2], after[1]):
                    continue
                found.append((f"{points}.{company}.{rank}", number))
            if len(found) >= most:
                break
        return found[:most]

    def _accounts(
        self, begun: tuple[int, ...] | None, most: int
    ) -> Iterator[list[tuple[int, int]]]:
        """Points and number of the accounts from that one on, some at a time."""
        by = Ordered("points", int)
        order = ("-points", "company_id") if self.is_down else ("points", "-company_id")
        scores, looked, size = self.scores, 0, max(_LEAST, most // 2)
        step = -1 if self.is_down else 1  # that account itself is read again
        place = None if begun is None else (begun[0], begun[1] + step)
        while True:
            rows = scores
            if place is not None:
                rows = rows.filter(
                    by.beyond(
                        place[0], "company_id", place[1], is_down=self.is_down,
                        key_down=not self.is_down,
                    )
                )  # fmt: skip
            part = list(rows.order_by(*order).values_list("points", "company_id")[:size])
            if part:
                yield part
            if len(part) < size:
                return
            place, looked, size = part[-1], looked + size, min(4 * size, _MOST)
            if looked > _LOOKED_ENOUGH and scores is self.scores:
                scores = self._at_accounts_of(self.rows)

    def _people(self, accounts: list[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
        """Points, account, rank and number of the people of some accounts, in their order."""
        people: dict[int, list[tuple[int, int]]] = {}
        there = self.rows.filter(company__in=[number for _, number in accounts])
        read = there.order_by().values_list("company_id", "pk", "title", "department", "role")
        for company, number, *said in read:
            people.setdefault(company, []).append((self.rank(*said), number))
        for points, company in accounts:
            for rank, number in sorted(people.get(company, ())):
                yield points, company, rank, number

    def _at_accounts_of(self, rows: Any) -> Any:
        return self.scores.filter(company__in=rows.order_by().values("company"))


def best_people(scores: Callable[[Group, Scope], Any]) -> Callable[..., list[Stretch]]:
    """The order of people by their account's score. scores: of accounts that a filter lets through.

    Whoever is at no scored account stands last, as they came.
    """

    def stretches(found: Group, scope: Scope, is_down: bool) -> list[Stretch]:
        rows = filtered(ListName.CONTACTS, found, scope)
        if scope.lent.get("run") is None:
            return [Stretch(rows, None)]
        scored = Exists(scores(Group(), scope).filter(company=OuterRef("company")))
        return [
            BestPeople(
                rows, Ordered("company__points", str), is_down,
                scores=scores(_of_accounts(found), scope), rank=rank_in(scope.lent["document"]()),
            ),
            Stretch(rows.filter(~scored), None),
        ]  # fmt: skip

    return stretches


def _of_accounts(found: Group) -> Group:
    """What a filter of people surely asks of their accounts."""
    parts = found.parts if found.joined == "and" else ()
    return Group().plus(
        *(
            Test(part.field.removeprefix(ACCOUNT), part.op, part.values)
            for part in parts
            if isinstance(part, Test) and part.field.startswith(ACCOUNT)
        )
    )


def document_of(run: int | None, workspace: Workspace) -> Document | None:
    """The profile whose scores a run holds; None while there are none."""
    if run is None:
        return None
    profiles = Profile.objects.of(workspace).filter(run=run).select_related("run__version")
    found = profiles.first()
    if found is None or found.run is None:
        return None
    return scorer_of(found.run.version).record.profile


def rank_in(document: Document | None) -> Rank:
    """The place of a person in their account: the persona worth most first, strangers last.

    Where no persona is written, those who decide come first.
    """
    personas = personas_of(document, lang()) if document else ()
    if not personas:
        return cache(lambda *said: 0 if decides(_person(*said)) else 1)
    worth = sorted(range(len(personas)), key=lambda n: -(share_of(personas[n], personas) or 0))
    place = {personas[n].id: rank for rank, n in enumerate(worth)}

    @cache
    def rank(title: str, department: str, role: str) -> int:
        one = _person(title, department, role)
        fits = next((persona for persona in personas if persona.fits(one)), None)
        return len(personas) if fits is None else place[fits.id]

    return rank


def _person(title: str, department: str, role: str) -> Contact:
    return Contact(title=title, department=department, role=role)


def persona_text(contact: Contact, document: Document | None) -> str:
    """The persona that a person fits, and what it is worth beside the best."""
    if document is None:
        return ""
    fit = persona_of(contact, document, lang())
    return f"{fit.name} · {fit.share} %" if fit.share is not None else fit.name
