"""What does one page of a list show? A few queries, whatever the filter and the size."""

from __future__ import annotations

from typing import Any

from focale.desk.directory.listing.fields import Scope
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
    rows: list[Any] = list(read(page, scope, reads=_reads(state)))
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


def _reads(state: State) -> tuple[str, ...]:
    """The columns of the store that the page shows: a row has fifty, and each costs."""
    told = [column.reads for column in state.chosen_columns]
    if any(reads is None for reads in told):
        return ()
    return tuple(dict.fromkeys(name for reads in told for name in reads or ()))


def _only(rows: Any, reads: tuple[str, ...], *, owner: str) -> Any:
    """The rows with these columns; those that are not read are asked for when somebody looks."""
    if not reads:
        return rows
    named = [f"{owner}__{name}" for name in ("name", "email")] if owner in reads else []
    return rows.only(*(name for name in reads if name != owner), *named)


def companies_of(page: Page, scope: Scope, *, reads: tuple[str, ...] = ()) -> list[Company]:
    """The companies of a page, each with its score and the names of its tags.

    reads: the columns that will be asked for, all of them by default.
    """
    companies: Any = Company.objects.of(scope.workspace)
    if not reads or "owner" in reads:
        companies = companies.select_related("owner")
    companies = _only(companies, reads, owner="owner")
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
        row.score = scores.get(row.pk)
        row.tags = tags.get(row.pk, [])
    return rows


def people_of(page: Page, scope: Scope, *, reads: tuple[str, ...] = ()) -> list[Contact]:
    """The people of a page, each with the score of their company. reads: as of companies."""
    people: Any = Contact.objects.of(scope.workspace).select_related("company")
    if not reads or "company__owner" in reads:
        people = people.select_related("company", "company__owner")
    found = _only(people, reads, owner="company__owner").in_bulk(page.numbers)
    rows = [found[number] for number in page.numbers if number in found]
    scores = scores_of([row.company_id for row in rows if row.company_id], scope)
    for row in rows:
        row.score = scores.get(row.company_id) if row.company_id else None
    return rows


def scores_of(companies: list[int], scope: Scope) -> dict[int, Score]:
    """The scores of these companies in the current run."""
    run = scope.lent.get("run")
    if run is None or not companies:
        return {}
    found = Score.objects.of(scope.workspace).filter(run=run, company__in=companies)
    return {score.company_id: score for score in found}
