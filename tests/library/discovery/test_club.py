"""`focale.best`: who ranks first, who is in the club, what the others lack."""

import datetime

import pandas as pd
import pyarrow as pa
import pytest

from focale.discovery.club import best
from focale.discovery.grid import grid_text, table_of
from focale.glossary.attributes import ATTRIBUTES
from focale.glossary.messages import FocaleError

DAY = datetime.date(2026, 9, 30)


def customers(**more):
    return pd.DataFrame({
        "id": ["a", "b", "c", "d", "e", "f"],
        "name": ["Alpha", "Bêta", "Gamma", "Delta", "Epsilon", "=Zêta"],
        "CA client": [90_000, 60_000, 30_000, 20_000, 10_000, None],
        "NPS": [10, 9, 7, None, 3, 8],
        "Cycle": [30, 40, 60, 50, 120, 90],
        "Client depuis": ["2020-01-01", "2023-05-01", "2026-06-01", "2022-01-01", "2021-01-01",
                          "2025-01-01"],
        "Résilié le": [None, None, None, None, "2025-01-31", None],
        "CAC": [2_000, 3_000, 4_000, 5_000, 9_000, 6_000],
        "referrals": [2, 0, 0, 0, 0, 1],
        "group": ["Groupe A", None, None, None, None, None],
        **more,
    })  # fmt: skip


def test_customers_are_ranked_by_the_mean_of_their_ranks():
    found = best(customers(), as_of=DAY)
    assert [member.id for member in found.members][:2] == ["a", "b"]
    assert found.members[-1].id == "e"  # who left has no loyalty left
    assert set(found.measures) >= {"revenue", "nps", "speed", "loyalty", "cost"}


def test_measures_are_read_as_people_write_them():
    as_written = {
        "CA client": ["90 000 €", "60 k€", "30000 EUR", "20.000,00 €", "10 000", ""],
        "Cycle": ["30 jours", "40 j", "60", "50 days", "120 jours", "90"],
        "Client depuis": ["01/01/2020", "01/05/2023", "01/06/2026", "31/12/2021", "01/01/2021",
                          "01/01/2025"],
        "Résilié le": [None, None, None, None, "31/01/2025", None],
    }  # fmt: skip
    plain, told = best(customers(), as_of=DAY), best(customers(**as_written), as_of=DAY)
    assert [one.id for one in told.members] == [one.id for one in plain.members]
    assert [one.left for one in told.members] == [one.left for one in plain.members]
    first = told.members[0].values
    assert (first["revenue"], first["speed"], first["loyalty"]) == (90_000, 30, 2_464)


def test_who_left_is_not_told_to_renew():
    (gone,) = [one for one in best(customers(), as_of=DAY, matter=["loyal"]).members if one.left]
    assert gone.missing == ("loyal",)
    loyal = ATTRIBUTES["loyal"]
    assert loyal.action("fr", has_left=gone.left) == (
        "demander pourquoi il est parti, et ce qui le ferait revenir"
    )
    assert loyal.action("fr") == "prévoir le prochain renouvellement et en parler tôt"


def test_what_the_file_can_tell_is_told_and_the_rest_is_asked():
    found = best(customers(), as_of=DAY)
    assert set(found.told) == {"bought", "cheap", "loyal", "value", "elsewhere", "prescriber"}
    assert set(found.asked) == set(ATTRIBUTES) - set(found.told)
    alpha = found.members[0]
    assert {code for code, tick in alpha.ticks.items() if tick.has} == set(found.told)
    assert alpha.place == "club"


@pytest.mark.parametrize(
    ("id_", "attribute", "has"),
    [("a", "loyal", True), ("c", "loyal", False), ("e", "loyal", False), ("f", "value", None),
     ("b", "prescriber", True), ("c", "prescriber", False), ("d", "prescriber", False),
     ("a", "elsewhere", True), ("b", "elsewhere", None), ("e", "cheap", False)],
)  # fmt: skip
def test_an_attribute_is_yes_no_or_unknown(id_, attribute, has):
    members = {member.id: member for member in best(customers(), as_of=DAY).members}
    assert members[id_].ticks[attribute].has is has


def test_who_left_is_to_be_won_and_the_others_raised():
    found = best(customers(), as_of=DAY)
    assert [member.id for member in found.of("win")] == ["e"]
    raised = {member.id: member for member in found.of("raise")}
    assert "loyal" in raised["c"].missing
    assert raised["c"].missing[-1] == "cheap" or "cheap" not in raised["c"].missing


def test_prospects_without_a_contract_are_to_be_won():
    ours = customers(customer=[True, True, True, True, True, False])
    assert {member.id for member in best(ours, as_of=DAY).of("win")} == {"e", "f"}


@pytest.mark.parametrize("kind", ["csv", "yaml", "frame"])
def test_answers_of_a_person_open_the_club(tmp_path, kind):
    told = {"willing": "oui", "appetite": "oui", "able_to_pay": "non"}
    if kind == "yaml":
        answers = tmp_path / "answers.yaml"
        answers.write_text("b: {willing: oui, appétit urgent: oui, able_to_pay: non}\n", "utf-8")
    elif kind == "csv":
        answers = tmp_path / "answers.csv"
        answers.write_text(
            "id;volontaire;appétit urgent;able_to_pay\nb;x;OUI;non\nc;?;;\n", "utf-8"
        )
    else:
        answers = pa.table({"id": ["b"], **{name: [word] for name, word in told.items()}})
    before = {m.id: m for m in best(customers(), as_of=DAY).members}["b"]
    after = {m.id: m for m in best(customers(), answers, DAY).members}["b"]
    assert after.has == before.has + 2
    assert after.ticks["able_to_pay"].has is False
    assert after.ticks["willing"].by == "person"
    assert after.place == "club"


def test_the_grid_that_is_written_is_read_again_as_it_was(tmp_path):
    found = best(customers(), as_of=DAY)
    for lang in ("fr", "en"):
        grid = tmp_path / f"{lang}.csv"
        grid.write_text(grid_text(found, lang), "utf-8")
        again = best(customers(), grid, DAY)
        assert [m.place for m in again.members] == [m.place for m in found.members]
        assert {
            (m.id, code): tick.has for m in again.members for code, tick in m.ticks.items()
        } == {(m.id, code): tick.has for m in found.members for code, tick in m.ticks.items()}
    assert "'=Zêta" in grid_text(found, "fr")


def test_only_what_matters_counts():
    found = best(customers(), as_of=DAY, matter=["fidèle", "value", "prescriber"], need=2)
    assert found.matter == ("loyal", "value", "prescriber")
    assert {member.id for member in found.of("club")} >= {"a", "b"}


def test_the_table_has_a_row_for_each_customer():
    table = table_of(best(customers(), as_of=DAY), "fr")
    assert table.num_rows == 6
    assert table.column("rank").to_pylist() == [1, 2, 3, 4, 5, 6]
    assert set(table.column("list").to_pylist()) == {"club", "raise", "win"}


def test_the_best_of_the_demo_come_first(demo):
    found = best(demo.customers, as_of=DAY, count=18)
    assert len(set(found.proposed) & set(demo.truth["customers"]["best_ids"])) >= 16


@pytest.mark.parametrize(
    ("ours", "answers", "code"),
    [
        (lambda: customers().head(1), None, "one_customer"),
        (lambda: customers()[["id", "name"]], None, "club_no_measure"),
        (customers, {"id": ["a"], "grand": ["oui"]}, "attribute_unknown"),
        (customers, {"id": ["a"], "loyal": ["peut-être"]}, "attribute_value"),
        (customers, {"client": ["a"], "loyal": ["oui"]}, "attributes_no_id"),
    ],
)
def test_what_cannot_be_used_is_said(ours, answers, code):
    given = None if answers is None else pa.table(answers)
    with pytest.raises(FocaleError) as error:
        best(ours(), given, DAY)
    assert error.value.messages[0].code == code
    assert error.value.messages[0].words("fr") != error.value.messages[0].words("en")


def test_few_customers_are_told_so_and_strangers_in_the_answers_too():
    found = best(customers(), pa.table({"id": ["zz"], "loyal": ["oui"]}), DAY)
    assert {notice.code for notice in found.notices} >= {"few_best", "answers_unknown"}
