"""What does one page of a list show? A few queries, whatever the filter and the size."""

from __future__ import annotations

from typing import Any

from focale.desk.directory.listing.fields import OWN, Scope
from focale.desk.directory.listing.keyset import Page
from focale.desk.directory.listing.lists import list_page
from focale.desk.directory.listing.state import State
from focale.desk.directory.models import Company, Contact, ListName, Tagged
from focale.desk.targeting.listed.people import persona_text
from focale.desk.targeting.models import Score
from focale.desk.targeting.segments.selectors import of_companies

NOBODY = Page((), 0, 0, "")


def page_and_rows(state: State, scope: Scope) -> tuple[Page, list[Any]]:
    """The page, and its companies or people with what their columns show."""
    if state.fault is not None:
        return NOBODY, []
    page = list_page(state.rows, state.found, scope, state.sort, state.mark)
    read = people_of if state.rows is ListName.CONTACTS else companies_of
    rows: list[Any] = list(read(page, scope, unread=_unread(state)))
    shown = {column.name for column in state.chosen_columns}
    if state.rows is ListName.CONTACTS and "persona" in shown:
        document = scope.lent["document"]()
        for row in rows:
            row.persona = persona_text(row, document)
    if "segment" in shown:
        mine = of_companies([row.pk for row in rows], scope.workspace)
        for row in rows:
            row.segments = mine[row.pk]
    return page, rows


def _unread(state: State) -> tuple[str, ...]:
    """Facts kept as JSON that no column shows: to take them apart costs as much as all others."""
    shown = {column.name for column in state.chosen_columns}
    own = () if any(name.startswith(OWN) for name in shown) else ("own",)
    if state.rows is ListName.CONTACTS:
        return (*own, "company__own", "company__technologies")
    return own if "technologies" in shown else (*own, "technologies")


def companies_of(page: Page, scope: Scope, *, unread: tuple[str, ...] = ()) -> list[Company]:
    """The companies of a page, each with its score and the names of its tags.

    unread: facts that nobody will ask for.
    """
    companies = Company.objects.of(scope.workspace).select_related("owner").defer(*unread)
    found = companies.in_bulk(page.numbers)
    rows = [found[number] for number in page.numbers if number in found]
    scores = scores_of([row.pk for row in rows], scope)
    tags: dict[int, list[str]] = {}
    carried = Tagged.objects.of(scope.workspace).filter(
        company__in=found, tag__removed_at__isnull=True
    )
    for number, name in carried.order_by("tag__name").values_list("company_id", "tag__name"):
        tags.setdefault(number, []).append(name)
    for row in rows:
        row.score = scores.get(row.pk)  # type: ignore[attr-defined]
        row.tags = tags.get(row.pk, [])  # type: ignore[attr-defined]
    return rows


def people_of(page: Page, scope: Scope, *, unread: tuple[str, ...] = ()) -> list[Contact]:
    """The people of a page, each with the score of their company. unread: as of companies."""
    people = Contact.objects.of(scope.workspace).select_related("company", "company__owner")
    found = people.defer(*unread).in_bulk(page.numbers)
    rows = [found[number] for number in page.numbers if number in found]
    scores = scores_of([row.company_id for row in rows if row.company_id], scope)
    for row in rows:
        row.score = scores.get(row.company_id) if row.company_id else None  # type: ignore[attr-defined]
    return rows


def scores_of(companies: list[int], scope: Scope) -> dict[int, Score]:
    """The scores of these companies in the current run."""
    run = scope.lent.get("run")
    if run is None or not companies:
        return {}
    found = Score.objects.of(scope.workspace).filter(run=run, company__in=companies)
    return {score.company_id: score for score in found}
