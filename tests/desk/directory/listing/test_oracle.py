"""What a filter finds in the store is what it says, checked row by row in plain Python."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import given, settings, strategies as st

from focale.criterion.fold import code_of, fold
from focale.desk.directory.listing.fields import Scope, compiled
from focale.desk.directory.listing.language import Group, Test as Condition
from focale.desk.directory.listing.lists import all_rows, scope_of
from focale.desk.directory.models import Company, Contact, ListName, Tagged
from focale.glossary.trees import leaves
from tests.desk.directory.listing import worlds

TODAY = datetime.date(2026, 11, 27)


class Oracle:
    """What each test means for one company."""

    def __init__(self, scope: Scope, scores: dict[int, Any]) -> None:
        self.me = scope.member.user_id
        self.scores = scores
        space = scope.workspace
        self.tags: dict[int, set[str]] = {}
        for company, tag in Tagged.objects.of(space).values_list("company_id", "tag_id"):
            self.tags.setdefault(company, set()).add(str(tag))
        people = list(Contact.objects.of(space))
        self.people = {one.company_id for one in people}
        self.mailed = {one.company_id for one in people if one.email}

    def holds(self, part: Group | Condition, row: Company | None) -> bool:
        if isinstance(part, Group):
            held = [self.holds(one, row) for one in part.parts]
            return all(held) if part.joined == "and" else any(held)
        return bool(self._test(part, row))

    def _test(self, test: Condition, row: Company | None) -> bool:
        name, op, values = test.field, test.op, test.values
        if name in ("city", "sector", "name"):
            return _text(fold(getattr(row, name)) if row else "", op, values)
        if name in ("headcount", "revenue_eur"):
            return _number(getattr(row, name) if row else None, op, values)
        if name.startswith("own:"):
            return _own((row.own if row else {}).get(name[4:]), op, values)
        if name in ("naf", "place"):
            return self._tree(name, op, values, row)
        if name == "technologies":
            return _list([fold(t) for t in (row.technologies if row else None) or []], op, values)
        if name == "customer":
            return (row.customer if row else None) is {"yes": True, "no": False, "unknown": None}[
                op
            ]
        if name == "created_on":
            return _day(row.created_on if row else None, op, values)
        if name == "owner":
            said = str(row.owner_id) if row and row.owner_id else "none"
            wanted = {str(self.me) if value == "me" else value for value in values}
            return (said in wanted) is (op == "in")
        if name == "tag":
            return _tags(self.tags.get(row.pk if row else 0, set()), op, values)
        if name in ("contact", "contact_email"):
            there = self.people if name == "contact" else self.mailed
            return (bool(row) and row.pk in there) is (op == "yes")
        return self._score(name, op, values, self.scores.get(row.pk if row else 0))

    def _tree(self, name: str, op: str, values: tuple[str, ...], row: Company | None) -> bool:
        said = (row.naf if name == "naf" else row.departement) if row else ""
        if op in ("known", "unknown"):
            return bool(said) is (op == "known")
        if name == "naf":
            code = code_of(said)
            inside = any(
                code == code_of(value)
                or any(code.startswith(one) for one in leaves("naf", value) or (code_of(value),))
                for value in values
            )
        else:
            town = fold(row.city) if row else ""
            inside = any(
                said in (leaves("departement", value) or (value,))
                if "/" not in value
                else value == f"{said}/{town}"
                for value in values
            )
        return (bool(said) and inside) is (op == "in")

    def _score(self, name: str, op: str, values: tuple[str, ...], score: Any) -> bool:
        if name in ("tier", "verdict"):
            wanted = {"" if value == "none" else value for value in values}
            return (score is not None and getattr(score, name) in wanted) is (op == "in")
        column = {"points": "points", "reach": "high", "unknowns": "unknowns"}[name]
        scale = 1 if name == "unknowns" else 1_000
        said = None if score is None else getattr(score, column) / scale
        if op == "is":
            return said is not None and int(said) == int(float(values[0]))
        return _number(said, op, values)


def _text(said: str, op: str, values: tuple[str, ...]) -> bool:
    wanted = [fold(value) for value in values]
    return {
        "known": lambda: said != "", "unknown": lambda: said == "",
        "is": lambda: said in wanted, "not": lambda: said not in wanted,
        "has": lambda: any(one in said for one in wanted),
        "lacks": lambda: not any(one in said for one in wanted),
        "starts": lambda: any(said.startswith(one) for one in wanted),
    }[op]()  # fmt: skip


def _number(said: float | None, op: str, values: tuple[str, ...]) -> bool:
    if op in ("known", "unknown"):
        return (said is None) is (op == "unknown")
    if said is None:
        return False
    numbers = sorted(float(value.replace(",", ".")) for value in values)
    if op == "between":
        return numbers[0] <= said <= numbers[1]
    return {"ge": said >= numbers[0], "le": said <= numbers[0], "is": said in numbers}[op]


def _own(value: Any, op: str, values: tuple[str, ...]) -> bool:
    if op in ("ge", "le", "between"):
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return _number(value if is_number else None, op, values)
    found = _text("" if value is None else fold(str(value)), op, values)
    if op in ("is", "not") and isinstance(value, (int, float)):
        return any(_same(value, one) for one in values) is (op == "is")
    return found


def _same(value: float, text: str) -> bool:
    try:
        return float(text.replace(",", ".")) == value
    except ValueError:
        return False


def _list(said: list[str], op: str, values: tuple[str, ...]) -> bool:
    wanted = [fold(value) for value in values]
    if op in ("known", "unknown"):
        return bool(said) is (op == "known")
    held = [one in said for one in wanted]
    return {"any": any(held), "all": all(held), "none": not any(held)}[op]


def _tags(said: set[str], op: str, values: tuple[str, ...]) -> bool:
    if op in ("known", "unknown"):
        return bool(said) is (op == "known")
    held = [one in said for one in values]
    return {"any": any(held), "all": all(held), "none": not any(held)}[op]


def _day(said: datetime.date | None, op: str, values: tuple[str, ...]) -> bool:
    if op in ("known", "unknown"):
        return (said is None) is (op == "unknown")
    if said is None:
        return False
    if op == "last":
        return TODAY - datetime.timedelta(days=int(values[0]) - 1) <= said <= TODAY
    days = sorted(datetime.date.fromisoformat(value) for value in values)
    return {"ge": said >= days[0], "le": said <= days[0], "between": days[0] <= said <= days[-1]}[
        op
    ]


def _one(field: str, op: str, *values: st.SearchStrategy[str]) -> st.SearchStrategy[Condition]:
    return st.builds(Condition, st.just(field), st.just(op), st.tuples(*values))


def _some(field: str, ops: str, values: st.SearchStrategy[str]) -> st.SearchStrategy[Condition]:
    return st.builds(
        Condition, st.just(field), st.sampled_from(ops.split()),
        st.lists(values, min_size=1, max_size=3).map(tuple),
    )  # fmt: skip


def conditions(tags: list[str], people: list[str]) -> st.SearchStrategy[Condition]:
    """Any test on a company."""
    words = st.sampled_from(
        [
            "lyon",
            "LYON",
            "Étienne",
            "saint",
            "œ",
            "%",
            "_",
            "100 %",
            "'",
            "conseil",
            "é",
            "été",
            "x",
        ]
    )
    figures = st.sampled_from(["0", "12", "50,0", "1200.5", "1000000", "3", "40", "62", "90"])
    days = st.sampled_from(["2020-02-29", "2026-11-01", "2026-11-27"])
    known = st.builds(
        Condition,
        st.sampled_from(
            ["city", "sector", "headcount", "naf", "place", "technologies", "created_on", "tag",
             "points", "own:rang", "own:a.b'\""]
        ),
        st.sampled_from(["known", "unknown"]),
    )  # fmt: skip
    yes = st.builds(
        Condition, st.sampled_from(["contact", "contact_email", "customer"]),
        st.sampled_from(["yes", "no"]),
    )  # fmt: skip
    numbers = st.sampled_from(
        ["headcount", "revenue_eur", "points", "reach", "unknowns", "own:rang"]
    )
    return st.one_of(
        known, yes, st.just(Condition("customer", "unknown")),
        *(_some(name, "is not has lacks starts", words) for name in ("city", "sector", "name")),
        _some("own:Mot clé", "is not has lacks starts", words),
        _some("own:rang", "is not", figures),
        st.builds(Condition, numbers, st.sampled_from(["ge", "le"]), st.tuples(figures)),
        st.builds(Condition, numbers, st.just("between"), st.tuples(figures, figures)),
        _one("headcount", "is", figures),
        _some("naf", "in not", st.sampled_from(["J", "62", "62.0", "70.22Z", "M", "99", "01"])),
        _some("place", "in not", st.sampled_from(
            ["bretagne", "44", "corse", "2A", "69/lyon", "44/nantes", "ile-de-france", "974"])),
        _some("technologies", "any all none",
              st.sampled_from(["hubspot", "SAP", "odoo", "crea'tech", 'a"b', "x"])),
        st.builds(Condition, st.just("created_on"), st.sampled_from(["ge", "le"]), st.tuples(days)),
        _one("created_on", "between", days, days), _one("created_on", "last", st.just("30")),
        _some("owner", "in not", st.sampled_from(["me", "none", *people])),
        _some("tag", "any all none", st.sampled_from(tags)),
        _some("tier", "in not", st.sampled_from(["A", "B", "none"])),
        _some("verdict", "in not", st.sampled_from(["qualified", "disqualified"])),
    )  # fmt: skip


def _filters(inside: st.SearchStrategy[Condition]) -> st.SearchStrategy[Group]:
    joined = st.sampled_from(("and", "or"))
    nested = st.recursive(
        inside,
        lambda deeper: st.builds(Group, joined, st.lists(deeper, max_size=3).map(tuple)),
        max_leaves=5,
    )
    return st.builds(Group, joined, st.lists(nested, max_size=3).map(tuple))


def _world(cast: Any) -> tuple[Scope, list[Company], Oracle, list[str]]:
    rows = worlds.companies(cast.workspace, 60, [cast.owner, cast.sales])
    tags = [
        str(worlds.tag(cast.workspace, name, rows[start::step]).pk)
        for name, start, step in (("salon", 0, 3), ("été", 1, 2))
    ]
    worlds.people(cast.workspace, rows, 40)
    found = worlds.scores(cast.workspace, rows[:45])
    scope = scope_of(cast.member(cast.sales))
    scope = Scope(scope.member, TODAY, "", scope.lent)
    return scope, rows, Oracle(scope, found), tags


def test_any_filter_finds_the_companies_that_it_describes(cast):
    scope, rows, oracle, tags = _world(cast)

    @settings(max_examples=250, deadline=None)
    @given(_filters(conditions(tags, [str(cast.owner.pk)])))
    def check(found):
        query = all_rows(ListName.ACCOUNTS, scope).filter(compiled(found, ListName.ACCOUNTS, scope))
        got = sorted(query.values_list("pk", flat=True))
        assert got == [row.pk for row in rows if oracle.holds(found, row)], found

    check()


def test_any_filter_on_their_company_finds_the_people_that_it_describes(cast):
    scope, _, oracle, tags = _world(cast)
    people = list(Contact.objects.of(cast.workspace).select_related("company").order_by("pk"))

    def above(part):
        if isinstance(part, Group):
            return Group(part.joined, tuple(map(above, part.parts)))
        return Condition(f"account:{part.field}", part.op, part.values)

    @settings(max_examples=150, deadline=None)
    @given(_filters(conditions(tags, [str(cast.owner.pk)])))
    def check(found):
        asked = compiled(above(found), ListName.CONTACTS, scope)
        got = sorted(all_rows(ListName.CONTACTS, scope).filter(asked).values_list("pk", flat=True))
        assert got == [one.pk for one in people if oracle.holds(found, one.company)], found

    check()
