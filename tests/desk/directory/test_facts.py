"""Whose word counts? People over machines, late over early; and everything can be taken back."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings, strategies as st

from focale.desk.directory import facts
from focale.desk.directory.facts import COMPANIES, CONTACTS, Told, winner
from focale.desk.directory.models import Company, Contact, Fact, Import
from tests.cast import Cast

NOON = datetime.datetime(2026, 5, 4, 12, tzinfo=datetime.UTC)


def day(number: int) -> datetime.date:
    return datetime.date(2026, 5, number)


def told(value: object, at: int, known: int, *, human: bool = False) -> Told:
    return Told(value, day(at), NOON + datetime.timedelta(days=known), human)


@pytest.mark.parametrize(
    ("case", "all_told", "counts"),
    [
        ("one machine", [told(10, 1, 1)], 10),
        ("the later day", [told(10, 2, 1), told(20, 1, 9)], 10),
        ("same day: known last", [told(10, 1, 1), told(20, 1, 2)], 20),
        ("a person over a later machine", [told(10, 1, 1, human=True), told(20, 9, 9)], 10),
        ("a person over an earlier machine", [told(20, 1, 1), told(10, 2, 2, human=True)], 10),
        ("the person who spoke last", [told(1, 9, 1, human=True), told(2, 1, 2, human=True)], 2),
        ("a person who says unknown", [told(20, 1, 1), told(None, 2, 2, human=True)], None),
        ("a person who says no", [told(True, 1, 1), told(False, 2, 2, human=True)], False),
    ],
)
def test_who_counts(case, all_told, counts):
    for order in (all_told, all_told[::-1]):
        won = winner(order)
        assert won is not None, case
        assert won.value == counts, case


def test_nobody_says_anything():
    assert winner([]) is None


TOLD = st.builds(
    told, st.sampled_from([None, "a", "b", 3, 4.5, True]), st.integers(1, 3), st.integers(1, 3),
    human=st.booleans(),
)  # fmt: skip


@given(st.lists(TOLD, min_size=1, max_size=8), st.randoms())
def test_the_order_of_arrival_does_not_matter(all_told, random):
    other = all_told[:]
    random.shuffle(other)
    assert winner(all_told) == winner(other)


@pytest.fixture
def company(cast: Cast) -> Company:
    made = Import.objects.create(workspace=cast.workspace, label="salon.csv", file="x")
    return Company.objects.create(
        workspace=cast.workspace, key="C1", name="Acier Duval", headcount=80.0, city="Nantes",
        came_with=made, own={"cloud": "AWS"}, entered_at=NOON - datetime.timedelta(days=90),
    )  # fmt: skip


def take(company, values, *, at=4, by=None, came_with=None, kind=COMPANIES):
    return facts.take_values(
        {company.pk: values}, workspace=company.workspace, source="SIRENE", at=day(at), by=by,
        came_with=came_with, kind=kind,
    )  # fmt: skip


def fresh(row):
    return type(row).objects.of(row.workspace).get(pk=row.pk)


def log(company):
    found = Fact.objects.of(company.workspace).filter(company=company).order_by("id")
    return list(found.values_list("field", "value", "is_human"))


def an_import(company) -> Import:
    return Import.objects.create(workspace=company.workspace, label="maj.csv", file="y")


def test_what_a_row_came_with_is_written_when_it_first_changes(company):
    taken = take(company, {"headcount": 120, "city": "Nantes", "naf": "25.50A"})

    assert taken == facts.Taken(frozenset({company.pk}), 3)
    assert log(company) == [
        ("headcount", 80.0, False), ("headcount", 120.0, False), ("naf", "25.50A", False),
    ]  # fmt: skip
    first = Fact.objects.of(company.workspace).filter(company=company).earliest("id")
    assert first.came_with == company.came_with
    assert first.known_at == company.entered_at
    assert (fresh(company).headcount, fresh(company).naf) == (120.0, "25.50A")


def test_a_machine_that_says_nothing_or_the_same_leaves_no_line(company):
    taken = take(company, {"headcount": None, "city": "", "name": "Acier Duval", "cloud": "AWS"})
    assert taken == facts.Taken(frozenset(), 0)
    assert log(company) == []


def test_a_persons_word_wins_over_every_later_machine(company, cast):
    take(company, {"headcount": 95}, by=cast.sales)
    for at in (5, 6, 7, 8):
        take(company, {"headcount": 300}, at=at, came_with=an_import(company))
    assert fresh(company).headcount == 95.0
    # two machines that say so are enough: the third and fourth are not written
    assert [value for _, value, _ in log(company)] == [80.0, 95.0, 300.0, 300.0]


def test_a_person_may_say_that_something_is_unknown(company, cast):
    take(company, {"headcount": "", "cloud": None}, by=cast.sales)
    take(company, {"headcount": 300, "cloud": "GCP"}, at=9)
    assert fresh(company).headcount is None
    assert fresh(company).own == {"cloud": None}


def test_a_person_who_confirms_a_value_makes_it_stay(company, cast):
    assert take(company, {"headcount": 80}, by=cast.sales).changed == frozenset()
    take(company, {"headcount": 300}, at=9)
    assert fresh(company).headcount == 80.0
    assert take(company, {"headcount": 80}, by=cast.sales).facts == 0


def test_an_older_value_is_logged_and_does_not_win(company):
    take(company, {"headcount": 120}, at=20)
    assert take(company, {"headcount": 60}, at=10) == facts.Taken(frozenset(), 1)
    assert fresh(company).headcount == 120.0


def test_a_row_of_another_workspace_is_passed_over(company, cast):
    foreign = Company.objects.create(workspace=cast.other, key="X", name="Ailleurs")
    taken = facts.take_values(
        {foreign.pk: {"name": "Volé"}}, workspace=cast.workspace, source="", at=day(1)
    )
    assert taken == facts.Taken(frozenset(), 0)
    assert fresh(foreign).name == "Ailleurs"


def test_searching_finds_the_new_name(company):
    take(company, {"name": "Aciéries Réunies", "siren": "732829320"})
    assert fresh(company).folded == "acieries reunies 732829320"


def test_a_text_longer_than_its_column_stays_whole_in_the_log(company):
    take(company, {"city": "é" * 300})
    assert fresh(company).city == "é" * 120
    assert log(company)[-1][1] == "é" * 300


def test_facts_of_people_have_the_same_rules(company, cast):
    person = Contact.objects.create(
        workspace=cast.workspace, key="P1", company=company, first_name="Claire", title="DAF"
    )
    take(person, {"title": "DG", "obtained_on": "2026-05-01", "langue": "fr"}, kind=CONTACTS)
    take(person, {"title": "DGA"}, kind=CONTACTS, by=cast.sales)
    take(person, {"title": "PDG"}, kind=CONTACTS, at=9)
    now = fresh(person)
    assert (now.title, now.obtained_on, now.own) == ("DGA", day(1), {"langue": "fr"})


def test_whoever_asked_hears_of_changed_companies(company, monkeypatch):
    heard = []
    monkeypatch.setattr(facts.hooks, "changed", [lambda space, found: heard.append(list(found))])
    take(company, {"headcount": 80})
    take(company, {"headcount": 81})
    assert heard == [[company.pk]]


# --- undo -----------------------------------------------------------------------------------


def image(row) -> dict[str, object]:
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name != "changed_at"
    }


def undo(found: Import) -> int:
    calls = 0
    while facts.withdraw(found, most=1):
        calls += 1
    return calls


VALUES = st.dictionaries(
    st.sampled_from(["headcount", "city", "customer", "technologies", "created_on", "own fact"]),
    st.integers(0, 2), max_size=5,
)  # fmt: skip
SPELLED = {
    "headcount": [None, 120, 130.5], "city": ["", "Lyon", "Brest"], "customer": [None, True, False],
    "technologies": [None, ["sap"], ["sap", "hubspot"]],
    "created_on": [None, "2001-02-03", datetime.date(2009, 1, 1)], "own fact": [None, "x", 7],
}  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(before=st.lists(VALUES, max_size=2), chosen=VALUES, human=st.sampled_from(["no", "first"]))
def test_an_undone_import_leaves_the_row_as_it_was(company, cast, before, chosen, human):
    row = Company.objects.create(
        workspace=cast.workspace, key=f"H{Company.objects.of(cast.workspace).count()}",
        name="Essai", folded="essai", headcount=50.0,
        own={"z": 1, "own fact": "old", "a": 2},
    )  # fmt: skip
    for place, values in enumerate(before):
        spelled = {name: SPELLED[name][n] for name, n in values.items()}
        by = cast.sales if human == "first" and place == 0 else None
        take(row, spelled, at=3, by=by, came_with=None if by else an_import(row))
    was, wrong = fresh(row), an_import(row)

    take(row, {name: SPELLED[name][n] for name, n in chosen.items()}, at=8, came_with=wrong)
    undo(wrong)

    assert image(fresh(row)) == image(was)
    assert list(fresh(row).own) == list(was.own)


def test_undo_keeps_later_edits_and_values_that_others_bring_too(company, cast):
    wrong, right = an_import(company), an_import(company)
    take(company, {"headcount": 120, "city": "Lyon", "naf": "25.50A"}, came_with=wrong)
    take(company, {"headcount": 120}, at=5, came_with=right)
    take(company, {"city": "Angers"}, by=cast.sales)

    assert undo(wrong) == 1
    assert undo(wrong) == 0

    now = fresh(company)
    assert (now.headcount, now.city, now.naf) == (120.0, "Angers", "")


def test_a_row_that_the_import_made_keeps_its_values(company, cast):
    take(company, {"headcount": 120}, at=5)
    assert undo(company.came_with) == 0
    assert fresh(company).headcount == 120.0


def test_an_edit_is_taken_back_and_brought_again(company, cast):
    take(company, {"headcount": 95}, by=cast.sales)
    edit = Fact.objects.of(cast.workspace).get(company=company, is_human=True)

    facts.take_back(edit, by=cast.sales)
    assert fresh(company).headcount == 80.0
    facts.take_back(edit, by=cast.sales)  # twice does no harm
    facts.bring_back(edit, by=cast.sales)
    assert fresh(company).headcount == 95.0


# --- the past ---------------------------------------------------------------------------------


def test_the_past_is_what_was_known_then(company, cast):
    with time_machine.travel(NOON, tick=False):
        wrong = an_import(company)
        take(company, {"headcount": 120, "naf": "25.50A"}, came_with=wrong)
    with time_machine.travel(NOON + datetime.timedelta(days=3), tick=False):
        undo(wrong)
        take(company, {"headcount": 95}, by=cast.sales)

    def headcount_and_naf(on: datetime.date) -> tuple[object, object]:
        then = facts.values_as_of(fresh(company), on)
        assert then is not None
        assert then["city"] == "Nantes"
        assert then["cloud"] == "AWS"
        return then["headcount"], then["naf"]

    assert headcount_and_naf(day(3)) == (80.0, None)
    assert headcount_and_naf(day(4)) == (120.0, "25.50A")
    assert headcount_and_naf(day(6)) == (120.0, "25.50A")
    assert headcount_and_naf(day(7)) == (95.0, None)
    assert facts.values_as_of(company, datetime.date(2025, 1, 1)) is None


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["import", "edit", "undo", "take back", "bring back", "rest"]),
        st.sampled_from(["headcount", "city", "own fact"]), st.integers(0, 2), st.integers(1, 28),
    ),
    max_size=10,
)  # fmt: skip


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=ACTS)
def test_any_past_evening_is_replayed_as_it_was(company, cast, acts):
    with time_machine.travel(NOON, tick=False) as clock:
        row = Company.objects.create(
            workspace=cast.workspace, key=f"R{Company.objects.of(cast.workspace).count()}",
            name="Essai", headcount=50.0, own={"own fact": "old"},
        )  # fmt: skip
        imports, edits, evenings = [an_import(row)], [], {}
        for number, (act, field, value, at) in enumerate(acts):
            told = {field: SPELLED[field][value]}
            if act == "import":
                imports.append(an_import(row))
                take(row, told, at=at, came_with=imports[-1])
            elif act == "edit":
                take(row, told, by=cast.sales)
                edits = list(Fact.objects.of(cast.workspace).filter(company=row, is_human=True))
            elif act == "undo":
                undo(imports[value % len(imports)])
            elif act != "rest" and edits:
                redo = facts.take_back if act == "take back" else facts.bring_back
                redo(edits[value % len(edits)], by=cast.sales)
            clock.shift(60)
            if number % 2:
                evenings[datetime.datetime.now(datetime.UTC).date()] = winning(fresh(row))
                clock.shift(86_400)
        last = fresh(row)
        for evening, then in evenings.items():
            known = facts.values_as_of(last, evening)
            assert known is not None
            assert {name: known.get(name) for name in then} == then


def winning(row: Company) -> dict[str, object]:
    """The values that count, as the log spells them."""
    return {name: COMPANIES.now(row, name) for name in ("headcount", "city", "own fact", "name")}


def test_five_hundred_rows_take_few_queries(cast, django_assert_max_num_queries):
    Company.objects.bulk_create(
        Company(workspace=cast.workspace, key=f"K{n}", headcount=n) for n in range(500)
    )
    numbers = Company.objects.of(cast.workspace).values_list("pk", flat=True)
    rows = {number: {"headcount": 7000, "city": "Lyon"} for number in numbers}
    with django_assert_max_num_queries(30):
        taken = facts.take_values(rows, workspace=cast.workspace, source="s", at=day(1))
    assert len(taken.changed) == 500
    assert taken.facts == 1500
