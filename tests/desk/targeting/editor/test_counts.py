"""Live counts: of the market kept warm by the engine, of the best customers, never of others."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from django.test import Client
from django.urls import reverse

from focale.desk.directory.models import Company
from focale.desk.jobs.clock import local_day
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.editor.counting import asked_of, counts_of
from focale.desk.targeting.editor.services import put_draft
from focale.desk.targeting.models import BestChoice, Table, TableRole, TableState
from focale.desk.team.models import Membership, Workspace
from focale.desk.warm.acts.count import count_market
from focale.desk.warm.acts.markets import MARKETS, Markets
from focale.desk.warm.client import ask
from focale.desk.warm.folders import new_name, place_of
from focale.desk.warm.store import Store
from focale.profile import read_profile
from focale.report.figures import share
from focale.segment.size import size
from tests.cast import Cast

SignIn = Callable[[Any], Client]
TEXT = """profile: p
gates:
  - {id: rival, field: name, matches: rival}
criteria:
  size: {label: {fr: Taille, en: Size}, field: headcount, between: [30, 250], need: mandatory, points: 60}
  place: {field: country, one_of: [FR], need: mandatory, points: 40}
"""  # noqa: E501


def _companies(rows: int, seed: int = 0) -> pa.Table:
    return pa.table(
        {
            "id": [f"m{n}" for n in range(rows)],
            "name": [f"Firm {n}" if n % 50 else "Rival" for n in range(rows)],
            "headcount": [None if n % 9 == seed else float(n % 400) for n in range(rows)],
            "country": ["FR" if n % 3 else "DE" for n in range(rows)],
        }
    )


def _table(workspace: Workspace, role: str, rows: pa.Table) -> Table:
    name = new_name(".parquet")
    pq.write_table(rows, place_of(SURROUNDINGS.folder, workspace.pk, name))
    return Table.objects.create(
        workspace=workspace, role=role, state=TableState.READY, label=f"{role}.csv", facts=name,
        rows=rows.num_rows,
    )  # fmt: skip


def _member(cast: Cast) -> Membership:
    return Membership.objects.select_related("workspace").get(
        workspace=cast.workspace, user=cast.manager
    )


@pytest.fixture(autouse=True)
def emptied() -> Any:
    yield
    MARKETS.close()


@pytest.mark.usefixtures("engine", "transactional_db")
def test_counts_are_those_of_the_whole_market_and_follow_a_change(
    cast: Cast, signed_in: SignIn
) -> None:
    market = _companies(2_000)
    _table(cast.workspace, TableRole.MARKET, market)
    draft = put_draft(TEXT, workspace=cast.workspace, by=cast.manager)
    client, slug = signed_in(cast.manager), cast.workspace.slug
    page = client.get(reverse("draft", args=[slug, draft.pk])).content.decode()
    address = reverse("draft_counts", args=[slug, draft.pk])
    assert f'hx-get="{address}"' in page, "cold: the page asks again by itself"
    counted = client.get(address).content.decode()
    kept = size(market, read_profile(TEXT)).kept
    assert share(kept.qualified, kept.market, "fr") in counted
    told = client.post(
        reverse("draft_edit", args=[slug, draft.pk]),
        {"at": '["criteria","place"]', "revision": 1, "act": "save", "key": "place",
         "head": "field", "test": "one_of", "field": "country", "one_of": "FR\nDE",
         "need": "mandatory", "points": "40"},
        headers={"HX-Request": "true", "HX-Target": "draft"},
    ).content.decode()  # fmt: skip
    wider = size(market, read_profile(TEXT.replace("[FR]", "[FR, DE]"))).kept
    assert wider.qualified > kept.qualified
    assert share(wider.qualified, wider.market, "fr") in told, "counted in the same answer"
    assert address not in told.split('id="counts"')[1][:200]


@pytest.mark.usefixtures("engine", "transactional_db")
def test_without_a_market_file_the_accounts_of_the_desk_are_the_market(cast: Cast) -> None:
    member = _member(cast)
    profile = read_profile(TEXT)
    assert counts_of(TEXT, profile, seen_by=member).state == "empty"
    for n in range(4):
        Company.objects.create(
            workspace=cast.workspace, key=f"k{n}", name=f"F{n}", headcount=20.0 + 20 * n,
            country="FR",
        )  # fmt: skip
    Company.objects.create(workspace=cast.other, key="x", name="X", headcount=50.0, country="FR")
    told = counts_of(TEXT, profile, seen_by=member)
    assert (told.market, told.qualified, told.alarm) == (4, 3, "wide")


@pytest.mark.usefixtures("engine", "transactional_db")
def test_the_best_customers_that_are_lost_are_named_with_the_reason(cast: Cast) -> None:
    customers = pa.table(
        {
            "id": ["a", "b", "c", "d"], "name": ["Alpha", "Rival Beta", "Gamma", "Delta"],
            "headcount": [100.0, 100.0, 5.0, None], "country": ["FR"] * 4,
            "customer": ["oui"] * 4,
        }
    )  # fmt: skip
    table = _table(cast.workspace, TableRole.CUSTOMERS, customers)
    _table(cast.workspace, TableRole.MARKET, _companies(100))
    members = [{"id": one} for one in "abcd"]
    BestChoice.objects.create(
        workspace=cast.workspace, table=table,
        ranked={"members": members, "proposed": ["a", "b", "c", "d"]},
    )  # fmt: skip
    text = TEXT.replace("criteria:", "  - {id: ours, field: customer, is: true}\ncriteria:")
    told = counts_of(text, read_profile(text), seen_by=_member(cast))
    assert (told.best, told.best_kept) == (4, 0), "a blank customer field leaves the gate open"
    text = text.replace("is: true}", "is: true, if_blank: pass}")
    told = counts_of(text, read_profile(text), seen_by=_member(cast))
    assert (told.best, told.best_kept) == (4, 1), "judged as they were before they were customers"
    assert [(one.name, one.why) for one in told.lost] == [
        ("Rival Beta", ["rival"]), ("Gamma", ["Taille"]),
    ]  # fmt: skip
    assert [one.name for one in told.open] == ["Delta"]


@pytest.mark.usefixtures("engine", "transactional_db")
def test_what_happened_counts_where_a_table_of_events_says_it(cast: Cast) -> None:
    today = local_day(cast.workspace)
    text = "profile: p\ncriteria:\n  hires: {event: hired, at_least: 2, within_days: 30, need: mandatory, points: 10}\n"  # noqa: E501
    market = _companies(60)
    at = [today - datetime.timedelta(days=n) for n in (1, 2, 3, 40, 5)]
    events = pa.table(
        {"account_id": ["m1", "m1", "m2", "m2", "m3"], "event": ["hired"] * 5, "at": at}
    )
    table = _table(cast.workspace, TableRole.CUSTOMERS, market.slice(1, 3))
    _table(cast.workspace, TableRole.MARKET, market)
    BestChoice.objects.create(
        workspace=cast.workspace, table=table,
        ranked={"members": [{"id": f"m{n}"} for n in (1, 2, 3)], "proposed": ["m1", "m2"]},
    )  # fmt: skip
    member = _member(cast)
    told = counts_of(text, read_profile(text), seen_by=member)
    assert (told.market, told.qualified, told.possible, told.best_kept) == (60, 0, 60, 0), (
        "nobody notes what happens: unknown"
    )
    _table(cast.workspace, TableRole.EVENTS, events)
    told = counts_of(text, read_profile(text), seen_by=member)
    kept = size(market, read_profile(text), events, today).kept
    assert (told.qualified, told.possible) == (kept.qualified, kept.possible) == (1, 1)
    assert (told.best, told.best_kept) == (2, 1)
    again = text.replace("at_least: 2", "at_least: 1")
    assert counts_of(again, read_profile(again), seen_by=member).qualified == 3


@pytest.mark.usefixtures("engine", "transactional_db")
@pytest.mark.parametrize(
    ("table", "words"),
    [(pa.table({"name": ["x"]}), "draft"), (pa.table({"id": ["1"], "headcount": ["a"]}), "")],
)
def test_a_market_that_cannot_be_read_is_told_and_the_draft_stays(
    cast: Cast, table: pa.Table, words: str
) -> None:
    _table(cast.workspace, TableRole.MARKET, table)
    told = counts_of(TEXT, read_profile(TEXT), seen_by=_member(cast))
    if words:
        assert told.state == "told"
        assert "market.csv" in told.words
    else:
        assert told.market == 1


@pytest.mark.usefixtures("engine", "transactional_db")
def test_no_table_of_another_workspace_is_counted(cast: Cast) -> None:
    theirs = _table(cast.other, TableRole.MARKET, _companies(50))
    given, _ = asked_of(TEXT, seen_by=_member(cast))
    with pytest.raises(Exception, match=r"no such file|aucun|File|file"):
        ask(SURROUNDINGS, "count", cast.workspace.pk, **{**given, "table": theirs.given})


# --- what is kept warm, without the process ------------------------------------------------


@pytest.mark.usefixtures("transactional_db")
def test_a_market_is_opened_once_and_goes_with_its_table_or_its_time(cast: Cast) -> None:
    rows = Store(SURROUNDINGS).of(cast.workspace.pk)
    first = _table(cast.workspace, TableRole.MARKET, _companies(200))
    profile, markets = read_profile(TEXT), Markets(most=2, idle=0.0)
    with markets.of(rows, profile, "2026-03-02", first.given) as market:
        opened = market
    assert markets.is_warm(rows, profile, "2026-03-02", first.given, "")
    assert not markets.is_warm(rows, profile, "2026-03-03", first.given, ""), "another day"
    for _ in range(3):
        other = _table(cast.workspace, TableRole.MARKET, _companies(50))
        with markets.of(rows, profile, "2026-03-02", other.given) as market:
            assert market is not opened
    assert len(markets._kept) <= 2
    assert not markets.is_warm(rows, profile, "2026-03-02", first.given, ""), "used longest ago"
    assert markets.drop_idle() == 0


@pytest.mark.usefixtures("transactional_db")
def test_the_engine_says_cold_instead_of_opening(cast: Cast) -> None:
    rows = Store(SURROUNDINGS).of(cast.workspace.pk)
    table = _table(cast.workspace, TableRole.MARKET, _companies(50))
    given: dict[str, Any] = {"text": TEXT, "day": "2026-03-02", "table": table.given}
    assert count_market(rows, **given, is_warm_only=True) == {"is_cold": True}
    assert count_market(rows, **given)["market"] == 50
    assert count_market(rows, **given, is_warm_only=True)["market"] == 50
