"""Is the list of the best the right one, within its limits, and the same at every run?"""

import pyarrow as pa
import pytest

from focale.glossary.messages import FocaleError
from focale.segment.top import top
from tests.library.scorecard.cast import DAY, companies, events, profile


def many(count: int = 60) -> pa.Table:
    return pa.table(
        {
            "id": [f"c{n:03d}" for n in range(count)],
            "headcount": [40 + n % 3 for n in range(count)],
            "naf": ["62.01Z"] * count,
            "technologies": [["HubSpot"]] * count,
            "city": [["Nantes", "nantes ", "Lyon", None][n % 4] for n in range(count)],
        }
    )


def test_the_best_come_first_and_the_disqualified_never() -> None:
    ids = top(companies(), profile(), 10, events(), DAY).column("id").to_pylist()
    assert ids == ["acier", "bois"]


def test_ties_are_broken_by_identifier_whatever_the_order_of_the_file() -> None:
    table = many()
    turned = table.take(list(reversed(range(table.num_rows))))
    first = top(table, profile(), 10, as_of=DAY)
    assert first.equals(top(turned, profile(), 10, as_of=DAY))
    assert first.column("id").to_pylist() == [f"c{n:03d}" for n in range(10)]


def test_a_limit_per_column_is_respected_however_the_value_is_spelled() -> None:
    chosen = top(many(), profile(), 40, as_of=DAY, at_most={"city": 5})
    cities = [(city or "").strip().lower() for city in chosen.column("city").to_pylist()]
    assert {city: cities.count(city) for city in set(cities)} == {"nantes": 5, "lyon": 5, "": 15}


def test_two_limits_hold_together() -> None:
    chosen = top(many(), profile(), 40, as_of=DAY, at_most={"city": 5, "headcount": 4})
    sizes = [40 + int(name[1:]) % 3 for name in chosen.column("id").to_pylist()]
    assert [sizes.count(size) for size in (40, 41, 42)] == [4, 4, 4]


def test_a_limit_deep_in_the_ranking_is_still_reached() -> None:
    table = many(9000).drop_columns(["city"])
    table = table.append_column("city", pa.array(["Paris"] * 8999 + ["Brest"]))
    chosen = top(table, profile(), 2, as_of=DAY, at_most={"city": 1})
    assert chosen.column("city").to_pylist() == ["Paris", "Brest"]


def test_the_contact_is_a_decider_who_can_be_phoned() -> None:
    contacts = pa.table(
        {
            "contact_id": ["1", "2", "3"],
            "account_id": ["acier"] * 3,
            "first_name": ["Ana", "Léo", "Zoé"],
            "last_name": ["User", "Chef", "Chef"],
            "role": ["user", "decider", "decider"],
            "phone": ["01", None, "02"],
        }
    )
    row = top(companies(), profile(), 1, events(), DAY, contacts=contacts).to_pylist()[0]
    assert (row["contact"], row["contact_phone"]) == ("Zoé Chef", "02")


def test_the_why_names_the_heaviest_lines_and_the_question_to_ask() -> None:
    rows = top(companies(), profile(), 2, events(), DAY, lang="fr").to_pylist()
    assert rows[0]["why"] == "Taille +40, Secteur +30, crm +20, pricing +10"
    assert rows[1]["why"] == "Taille +40, Secteur +30, bounced -10 · à demander : crm"


def test_a_limit_on_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(FocaleError, match='there is no column "ville"'):
        top(companies(), profile(), 2, at_most={"ville": 5})


def test_n_is_at_least_one() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        top(companies(), profile(), 0)
