"""Every order shows every row exactly once, page by page, whatever is equal or unknown."""

from __future__ import annotations

import pytest

from focale.desk.directory.listing import keyset
from focale.desk.directory.listing.keyset import Mark, read_mark
from focale.desk.directory.listing.language import EVERYTHING, read_filter
from focale.desk.directory.listing.lists import COLUMNS, all_rows, filtered, list_page, scope_of
from focale.desk.directory.models import Company, ListName
from focale.desk.targeting.listed import people
from focale.desk.targeting.models import Score
from tests.desk.directory.listing import worlds

SORTS = [
    (rows, sign + name)
    for rows in ListName
    for name in (
        ("score", "name", "sector", "headcount", "place", "entered", "changed", "revenue_eur")
        if rows == ListName.ACCOUNTS
        else ("score", "person", "entered")
    )
    for sign in ("", "-")
]


@pytest.fixture
def scope(cast):
    rows = worlds.companies(cast.workspace, 90, [cast.owner])
    worlds.people(cast.workspace, rows, 70)
    worlds.scores(cast.workspace, rows[:60])
    return scope_of(cast.member(cast.sales))


def pages(scope, rows, sort, size, found=EVERYTHING):
    mark, seen = None, []
    while True:
        page = list_page(rows, found, scope, sort, mark, size)
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
    points = dict(
        Score.objects.of(scope.workspace).filter(run=run).values_list("company", "points")
    )
    said = [points.get(number, -1) for number in numbers]
    assert said == sorted(said, reverse=True)


FILTERS = (
    "", "and(email.known)", "and(account:tier.in.(A,B))", "or(account:tier.in.A,role.is.user)",
)  # fmt: skip


@pytest.mark.parametrize("text", FILTERS)
@pytest.mark.parametrize("counted", [7, 1_000])
def test_people_stand_by_their_account_then_by_the_persona_they_fit(
    scope, monkeypatch, text, counted
):
    monkeypatch.setattr(keyset, "COUNTED", counted)  # few rows are looked for in another way
    monkeypatch.setattr(people, "_LEAST", 3)
    monkeypatch.setattr(people, "_LOOKED_ENOUGH", 10)
    found = read_filter(text)
    scores = {
        score.company_id: score.points
        for score in Score.objects.of(scope.workspace).filter(run=scope.lent["run"])
    }
    there = {one.pk: one for one in filtered(ListName.CONTACTS, found, scope)}
    scored = [one for one in there.values() if one.company_id in scores]
    titles = ("Directrice", "DAF", "")  # the persona worth most first, whom none describes last
    for sign, sort in ((-1, "-score"), (1, "score")):
        expected = sorted(
            scored,
            key=lambda one: (
                sign * scores[one.company_id], -sign * one.company_id, titles.index(one.title),
                one.pk,
            ),
        )  # fmt: skip
        for size in (2, 7):
            numbers, _ = pages(scope, ListName.CONTACTS, sort, size, found)
            assert numbers[: len(expected)] == [one.pk for one in expected]
            assert sorted(numbers) == sorted(there)


def test_without_a_score_people_stand_as_they_came(cast):
    worlds.people(cast.workspace, worlds.companies(cast.workspace, 9, [cast.owner]), 20)
    scope = scope_of(cast.member(cast.sales))
    numbers, _ = pages(scope, ListName.CONTACTS, "-score", 7)
    assert numbers == sorted(numbers)
    assert len(numbers) == 20


def test_a_mark_of_another_order_begins_anew(scope):
    best = list_page(ListName.CONTACTS, EVERYTHING, scope, "-score", None, 5)
    for value in ("nothing", "1.2", "9" * 40 + ".1.1"):
        mark = Mark(0, value, 5, 5, 70)
        page = list_page(ListName.CONTACTS, EVERYTHING, scope, "-score", mark, 5)
        assert page.numbers == best.numbers


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
