"""Every order shows every row exactly once, page by page, whatever is equal or unknown."""

from __future__ import annotations

import pytest

from focale.desk.directory.listing.keyset import read_mark
from focale.desk.directory.listing.language import EVERYTHING
from focale.desk.directory.listing.lists import COLUMNS, all_rows, list_page, scope_of
from focale.desk.directory.models import Company, ListName
from tests.desk.directory.listing import worlds

SORTS = [
    (rows, sign + name)
    for rows in ListName
    for name in (
        ("score", "name", "sector", "headcount", "place", "entered", "changed", "revenue_eur")
        if rows == ListName.ACCOUNTS
        else ("person", "entered")
    )
    for sign in ("", "-")
]


@pytest.fixture
def scope(cast):
    rows = worlds.companies(cast.workspace, 90, [cast.owner])
    worlds.people(cast.workspace, rows, 70)
    worlds.scores(cast.workspace, rows[:60])
    return scope_of(cast.member(cast.sales))


def pages(scope, rows, sort, size):
    mark, seen = None, []
    while True:
        page = list_page(rows, EVERYTHING, scope, sort, mark, size)
        assert page.first == len(seen) + 1
        seen += page.numbers
        if not page.next_mark:
            return seen, page
        mark = read_mark(page.next_mark)
        assert mark is not None


@pytest.mark.parametrize(("rows", "sort"), SORTS)
def test_pages_together_are_the_whole_list(scope, rows, sort):
    whole, _ = pages(scope, rows, sort, 1_000)
    for size in (1, 7, 30):
        seen, last = pages(scope, rows, sort, size)
        assert seen == whole
        assert last.total == len(whole)
    assert sorted(whole) == sorted(all_rows(rows, scope).values_list("pk", flat=True))


def test_the_best_come_first_and_those_without_a_score_last(scope):
    numbers, _ = pages(scope, ListName.ACCOUNTS, "-score", 20)
    run = scope.lent["run"]
    from focale.desk.targeting.models import Score

    points = dict(
        Score.objects.of(scope.workspace).filter(run=run).values_list("company", "points")
    )
    said = [points.get(number, -1) for number in numbers]
    assert said == sorted(said, reverse=True)


def test_unknown_values_stand_last_in_both_directions(scope):
    for sort in ("headcount", "-headcount"):
        numbers, _ = pages(scope, ListName.ACCOUNTS, sort, 11)
        found = Company.objects.of(scope.workspace).in_bulk(numbers)
        known = [
            found[number].headcount for number in numbers if found[number].headcount is not None
        ]
        assert [found[n].headcount for n in numbers[: len(known)]] == known
        assert known == sorted(known, reverse=sort.startswith("-"))


def test_a_row_that_arrives_meanwhile_moves_no_page(scope):
    first = list_page(ListName.ACCOUNTS, EVERYTHING, scope, "name", None, 20)
    Company.objects.create(workspace=scope.workspace, key="neu", name="Aaa", folded="aaa")
    mark = read_mark(first.next_mark)
    second = list_page(ListName.ACCOUNTS, EVERYTHING, scope, "name", mark, 20)
    assert not set(first.numbers) & set(second.numbers)


def test_every_column_that_says_it_sorts_is_tried_here():
    sorted_ = {(rows, name) for rows in ListName for name, c in COLUMNS[rows].items() if c.order}
    assert sorted_ == {(rows, sort.removeprefix("-")) for rows, sort in SORTS}
