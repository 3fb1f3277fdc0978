"""Who the best are: what matters first, then the grid; the file tells, a person goes before it."""

from __future__ import annotations

import pytest

from focale.desk.targeting.discovery.best import selectors, services
from focale.desk.targeting.models import BestChoice, BestTick
from focale.desk.team.models import AuditEntry
from tests.desk.targeting.discovery.tables import HEAD, MONEY, companies, customers, kept, studio

HERE = "/w/mirelance/target/best/"


def said(answer) -> str:
    return answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")


def ranked(count: int = 24, *, told: tuple[str, ...] = ("bought", "loyal", "value")):
    """What the engine answers, without asking it."""
    return {
        "as_of": "2026-11-27", "total": count, "measures": ["revenue"], "columns": {},
        "told": list(told), "proposed": [f"c{n}" for n in range(min(20, count // 2))],
        "members": [
            {"id": f"c{n}", "name": f"Client {n}", "rank": n + 1, "score": 1 - n / count,
             "values": {"revenue": 90_000 - n},
             "told": {code: n < 12 or code == "bought" for code in told},
             "left": n == 20}
            for n in range(count)
        ],
        "notices": [],
    }  # fmt: skip


@pytest.fixture
def choice(cast) -> BestChoice:
    table = kept(cast.workspace, "customers", ("id",), [])
    return BestChoice.objects.create(
        workspace=cast.workspace, table=table, ranked=ranked(), matter=["bought", "loyal", "value"]
    )


def grid_now(choice: BestChoice, cast):
    fresh = BestChoice.objects.of(cast.workspace).get(pk=choice.pk)
    return selectors.grid(fresh, seen_by=cast.member(cast.manager))


def test_without_a_table_the_page_says_what_to_drop(cast, signed_in):
    assert "Déposez d'abord votre fichier de clients" in said(
        signed_in(cast.viewer).get(HERE)
    ).replace("&#x27;", "'")


def test_the_engine_ranks_a_real_table_and_fills_in_what_it_tells(
    transactional_db, cast, engine, work, signed_in
):
    studio(cast.workspace)
    client = signed_in(cast.marketing)
    assert "Classer les clients" in said(client.get(HERE))
    client.post(f"{HERE}rank/")
    assert "Classement des clients" in said(client.get(HERE))
    work()
    page = said(client.get(HERE))
    assert "Ce qui compte pour vous" in page, "the attributes that matter come first"
    assert 'id="table"' not in page

    client.post(f"{HERE}matter/", {"matter": ["loyal", "value", "prescriber", "cheap"]})
    page = said(client.get(HERE))
    assert "20 client" in page
    assert "satisfaction 10" in page
    choice = BestChoice.objects.of(cast.workspace).get()
    grid = grid_now(choice, cast)
    assert {f"c{n:04d}" for n in range(16)} <= set(grid.proposed)
    assert grid.matter == ("cheap", "loyal", "value", "prescriber")
    assert grid.told >= {"loyal", "value", "prescriber"}
    assert {member.id for member in grid.of("win")} == {"c0020", "c0021", "c0022"}
    assert grid.named("c0001").ticks["cheap"].has is None, "the file cannot tell"


def test_a_table_that_ranks_nobody_is_taken_in_its_own_order(transactional_db, cast, engine, work):
    market = companies(30)
    table = kept(cast.workspace, "customers", HEAD, market)
    services.begin(table, by=cast.manager)
    work()
    choice = BestChoice.objects.of(cast.workspace).get()
    grid = grid_now(choice, cast)
    assert (grid.measures, grid.proposed) == ((), ())
    assert len(grid.members) == 30
    other = kept(cast.workspace, "customers", (*HEAD, *MONEY), customers(market))
    services.choose(choice, ["c0003"], by=cast.manager)
    services.tick(choice, "c0003", "willing", True, by=cast.manager)
    again = services.begin(other, by=cast.manager)
    work()
    grid = grid_now(again, cast)
    assert grid.chosen == ("c0003",), "a newer table takes over what was said"
    assert grid.named("c0003").ticks["willing"].by == "person"


def test_an_answer_of_a_person_goes_before_that_of_the_file_and_can_be_taken_back(
    cast, choice, signed_in
):
    client = signed_in(cast.manager)
    page = said(client.get(HERE))
    assert 'value="loyal:no:c1"' in page, "the file says yes, a press says no"
    for sent, has, by in (("no", False, "person"), ("none", True, "data")):
        answer = client.post(f"{HERE}tick/", {"tick": f"loyal:{sent}:c1"}, HTTP_HX_REQUEST="true")
        assert 'id="grid"' in said(answer)
        tick = grid_now(choice, cast).named("c1").ticks["loyal"]
        assert (tick.has, tick.by) == (has, by)
    acts = list(AuditEntry.objects.of(cast.workspace).values_list("act", "before", "after"))
    assert ("best.ticked", False, None) in acts


def test_the_three_lists_follow_every_tick(cast, choice):
    assert [len(grid_now(choice, cast).of(place)) for place in ("club", "raise", "win")] == [
        12,
        11,
        1,
    ]
    services.tick(choice, "c12", "loyal", True, by=cast.manager)
    services.tick(choice, "c12", "value", True, by=cast.manager)
    services.tick(choice, "c12", "bought", True, by=cast.manager)
    services.tick(choice, "c13", "bought", False, by=cast.manager)
    grid = grid_now(choice, cast)
    assert grid.named("c12").place == "club"
    assert grid.named("c13").place == "win"
    assert grid.shared == ("bought", "loyal", "value")


def test_what_is_missing_says_what_to_do(cast, choice, signed_in):
    services.tick(choice, "c3", "value", False, by=cast.manager)
    page = said(signed_in(cast.viewer).get(HERE))
    assert "il manque : forte valeur dans le temps" in page
    assert "→ proposer la formule supérieure" in page


def test_the_best_are_those_proposed_until_somebody_chooses(cast, choice, signed_in):
    client = signed_in(cast.marketing)
    assert grid_now(choice, cast).is_by_rank
    client.post(f"{HERE}tick/", {"put": "out:c2"})
    client.post(f"{HERE}tick/", {"put": "in:c15"})
    grid = grid_now(choice, cast)
    assert set(grid.chosen) == {f"c{n}" for n in (*range(12), 15)} - {"c2"}
    assert "choisis par Inès Lambert" in said(client.get(HERE))
    client.post(f"{HERE}choose/", {"how": "proposed"})
    assert grid_now(choice, cast).is_by_rank
    services.put_in(choice, "c0", False, by=cast.manager)
    client.post(f"{HERE}choose/", {"how": "club"})
    assert grid_now(choice, cast).chosen == tuple(f"c{n}" for n in range(12))
    client.post(f"{HERE}choose/", {"how": "ten"})
    assert grid_now(choice, cast).chosen == tuple(f"c{n}" for n in range(10))
    client.post(f"{HERE}choose/", {"how": "proposed"})
    assert "Ce sont bien eux" in said(client.get(HERE))
    client.post(f"{HERE}choose/", {"how": "settle"})
    assert "Ce sont bien eux" not in said(client.get(HERE))
    choice.refresh_from_db()
    assert choice.chosen == [f"c{n}" for n in range(12)], "somebody stands by the proposal"


def test_below_eight_the_words_are_honest_and_twenty_is_the_most(cast, choice, signed_in):
    services.choose(choice, ["c1", "c2"], by=cast.manager)
    assert "2 meilleurs clients : trop peu pour être sûr" in said(signed_in(cast.viewer).get(HERE))
    services.choose(choice, [f"c{n}" for n in range(20)], by=cast.manager)
    answer = signed_in(cast.manager).post(f"{HERE}tick/", {"put": "in:c21"}, follow=True)
    assert "Vingt meilleurs au plus" in said(answer)
    assert len(grid_now(choice, cast).chosen) == 20


@pytest.mark.parametrize(
    "given",
    [{"tick": "loyal:yes:nobody"}, {"tick": "grand:yes:c1"}, {"tick": "loyal:maybe:c1"},
     {"tick": "loyal"}, {"put": "in:nobody"}, {"put": "over:c1"}, {"tick": "x" * 900},
     {"tick": "loyal:yes:\x00"}, {}],
)  # fmt: skip
def test_what_is_no_cell_of_the_grid_changes_nothing(cast, choice, signed_in, given):
    answer = signed_in(cast.manager).post(f"{HERE}tick/", given)
    assert answer.status_code in (200, 302)
    assert not BestTick.objects.of(cast.workspace).exists()
    assert grid_now(choice, cast).is_by_rank


def test_what_matters_is_at_least_one_of_the_ten(cast, choice, signed_in):
    client = signed_in(cast.manager)
    answer = client.post(f"{HERE}matter/", {"matter": ["richesse"]}, follow=True)
    assert "Cochez au moins un attribut" in said(answer)
    assert grid_now(choice, cast).matter == ("bought", "loyal", "value")


def test_who_may_not_aim_sees_the_grid_without_a_button(cast, choice, signed_in):
    client = signed_in(cast.sales)
    page = said(client.get(HERE))
    assert "Client 3" in page
    assert 'name="tick"' not in page
    assert client.post(f"{HERE}tick/", {"put": "in:c15"}).status_code == 403


def test_in_english_every_word_is_english(cast, choice, signed_in):
    cast.manager.language = "en"
    cast.manager.save()
    page = said(signed_in(cast.manager).get(HERE))
    assert "The best customers" in page
    assert "high lifetime value" in page
    assert "Les meilleurs" not in page
