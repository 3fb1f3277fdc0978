"""By which profile and on which tables is a market asked, and what was answered?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.shortcuts import get_object_or_404

from focale.desk.directory.models import Company
from focale.desk.targeting.market.refused import safe
from focale.desk.targeting.models import (
    AnswerState,
    Draft,
    MarketAnswer,
    Question,
    Table,
    TableRole,
    Version,
)
from focale.desk.targeting.selectors import version_in_use
from focale.desk.targeting.tables.selectors import newest
from focale.desk.team.models import Membership
from focale.glossary.messages import FocaleError
from focale.profile import read_profile

_BESIDE = (TableRole.CUSTOMERS, TableRole.DEALS, TableRole.CONTACTS, TableRole.EVENTS)
DRAFT, PUBLISHED = "draft", "published"


@dataclass(frozen=True)
class Aim:
    """A text to aim by, and the tables.

    version: None for a draft, whose number is then `draft`. has_both: there is one of each.
    """

    text: str
    name: str
    version: Version | None
    tables: Mapping[str, Table] = field(default_factory=dict)
    has_both: bool = False
    draft: int | None = None

    @property
    def market(self) -> Table | None:
        """The market, where there is one."""
        return self.tables.get(TableRole.MARKET)


def aim(*, seen_by: Membership, prefer: str = PUBLISHED) -> Aim | None:
    """The profile to aim by: the published one or the draft, as preferred and as there is one."""
    version = version_in_use(seen_by=seen_by)
    draft = _draft(seen_by)
    if version is None and draft is None:
        return None
    tables = {
        role.value: table
        for role in (TableRole.MARKET, *_BESIDE)
        if (table := newest(role, seen_by=seen_by)) is not None
    }
    is_draft = draft is not None and (prefer == DRAFT or version is None)
    text = draft.text if is_draft and draft is not None else version.text if version else ""
    read = read_profile(text)
    name = read.label.words(seen_by.workspace.language) or read.name
    both = version is not None and draft is not None
    number = draft.pk if is_draft and draft is not None else None
    return Aim(text, name, None if is_draft else version, tables, both, number)


def _draft(seen_by: Membership) -> Draft | None:
    """The draft that was changed last; None where there is none that can be used."""
    found = Draft.objects.of(seen_by.workspace).filter(left_at=None).order_by("-at", "-id").first()
    if found is None or not found.text.strip():
        return None
    try:
        read_profile(found.text)
    except FocaleError:
        return None
    return found


def last_answer(question: str, *, seen_by: Membership, mark: str = "") -> MarketAnswer | None:
    """The newest answer: to the question as marked, default the newest that is ready."""
    found = MarketAnswer.objects.of(seen_by.workspace).filter(question=question)
    found = found.filter(mark=mark) if mark else found.filter(state=AnswerState.READY)
    last = found.select_related("version", "came_with", "workspace").order_by("-id").first()
    return safe(last) if last is not None else None


def last_list(*, seen_by: Membership) -> MarketAnswer | None:
    """The list that was asked for last, ready or not."""
    found = MarketAnswer.objects.of(seen_by.workspace).filter(question=Question.LIST)
    last = found.select_related("version", "came_with", "workspace").order_by("-id").first()
    return safe(last) if last is not None else None


def one_list(pk: int, *, seen_by: Membership) -> MarketAnswer:
    """One list of accounts to prospect, without whoever refused since. Raises Http404."""
    found = MarketAnswer.objects.of(seen_by.workspace).select_related(
        "version", "came_with", "workspace"
    )
    return safe(get_object_or_404(found, pk=pk, question=Question.LIST))


def lists(*, seen_by: Membership, most: int = 10) -> list[MarketAnswer]:
    """The lists made lately, the newest first."""
    found = MarketAnswer.objects.of(seen_by.workspace).filter(question=Question.LIST)
    return list(found.select_related("by").defer("result", "text").order_by("-id")[:most])


def known_accounts(
    accounts: Sequence[Mapping[str, Any]], *, seen_by: Membership
) -> dict[str, Company]:
    """id of a list -> the company of the directory that it is, by its key, SIREN or domain."""
    ids = [one["id"] for one in accounts]
    sirens = [one["siren"] for one in accounts if one["siren"]]
    domains = [one["domain"] for one in accounts if one["domain"]]
    test = Q(key__in=ids) | Q(siren__in=sirens) | Q(domain__in=domains)
    companies = Company.objects.of(seen_by.workspace).filter(test)
    rows = list(companies.only("pk", "key", "siren", "domain", "name").order_by("pk")[:2_000])
    by_key = {row.key: row for row in reversed(rows)}
    by_siren = {row.siren: row for row in reversed(rows) if row.siren}
    by_domain = {row.domain: row for row in reversed(rows) if row.domain}
    return {
        one["id"]: row
        for one in accounts
        if (row := by_siren.get(one["siren"]) or by_key.get(one["id"])
            or by_domain.get(one["domain"])) is not None
    }  # fmt: skip
