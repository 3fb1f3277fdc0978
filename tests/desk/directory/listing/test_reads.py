"""A page of a list reads what its columns show, and asks no row for more."""

from __future__ import annotations

import datetime
from urllib.parse import quote

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from focale.desk.directory.account.known import Known, Line
from focale.desk.directory.listing.columns import shown_row
from focale.desk.directory.listing.lists import COLUMNS, scope_of
from focale.desk.directory.listing.state import State
from focale.desk.directory.models import ListName
from focale.desk.directory.templatetags.facts import drawn
from focale.desk.directory.templatetags.lists import list_cells
from focale.desk.targeting.listed.selectors import page_and_rows
from tests.desk.directory.listing import worlds


@pytest.fixture
def scope(cast):
    rows = worlds.companies(cast.workspace, 12, [cast.owner])
    worlds.people(cast.workspace, rows, 12)
    worlds.scores(cast.workspace, rows)
    worlds.tag(cast.workspace, "salon", rows[:3])
    return scope_of(cast.member(cast.sales))


@pytest.mark.parametrize("rows", list(ListName))
def test_no_cell_asks_the_store_again(scope, rows):
    names = [name for name, column in COLUMNS[rows].items() if not column.is_fixed]
    for name in (*names, "own:rang"):
        state = State(rows, columns=(name,))
        _, found = page_and_rows(state, scope)
        with CaptureQueriesContext(connection) as seen:
            for row in found:
                list_cells({"workspace": scope.workspace}, shown_row(row, state.chosen_columns))
                str(row)
        assert len(seen) == 0, name
        assert found


DAY = datetime.date(2026, 11, 27)
NOW = datetime.datetime(2026, 11, 27, 12, tzinfo=datetime.UTC)


def line(who="a<b.csv", confidence=None, *, is_human=False, counts=True):
    return Line("x", who, DAY, NOW, confidence, is_human, counts)


@pytest.mark.parametrize("may_work", [True, False])
@pytest.mark.parametrize(
    ("field", "value", "history"),
    [
        ("headcount", None, ()),
        ("headcount", 12, (line(),)),
        ("headcount", 12, (line(confidence=80),)),
        ("headcount", None, (line(counts=False),)),
        ('Mot "clé" & <b>', "L'été & co <b>", (line(),)),
    ],
)
def test_a_fact_without_a_history_is_drawn_as_its_template_draws_it(
    cast, field, value, history, may_work
):
    fact = Known(field, f"Champ {field}", value, str(value or "inconnu"), history)
    request = RequestFactory().get("/")
    request.workspace = cast.workspace
    row = type("Row", (), {"pk": 7})()
    context = {"fact": fact, "kind": "account", "row": row, "may_work": may_work}
    shown = render_to_string("account/_fact.html", context, request)
    fact_of = f"/w/{cast.workspace.slug}/accounts/7/fact/?field="
    told = drawn(fact, fact_of + quote(field, safe="/"), may_work=may_work, has_focus=False)
    assert told.split() == shown.split()
