"""Which companies belong together, where have they bought, and where not yet?"""

import pyarrow as pa
import pytest

import focale
from focale import FocaleError

HEAD, NORTH, SOUTH, ALONE = "732829320", "552100554", "356000000", "542107651"


def table(*rows):
    names = ("id", "name", "siren", "siret", "parent_siren", "group", "customer", "domain")
    return pa.table({n: pa.array([row.get(n) for row in rows], pa.string()) for n in names})


def told(*rows):
    return focale.groups(table(*rows)).to_pylist()


def test_sites_belong_to_their_company_and_companies_to_their_group():
    rows = told(
        {"name": "Lorne", "siren": HEAD},
        {"name": "Lorne Nord", "siren": NORTH, "parent_siren": HEAD},
        {"name": "Lorne Nord, Lille", "siret": f"{NORTH}00013", "siren": NORTH},
        {"name": "Lorne Nord, Lens", "siret": f"{NORTH}00021"},
        {"name": "Verdal", "siren": ALONE},
    )
    assert [row["role"] for row in rows] == ["head", "company", "site", "site", "alone"]
    assert [row["account_row"] for row in rows] == [1, 2, 2, 2, 5]
    assert [row["group"] for row in rows] == [1, 1, 1, 1, None]
    assert {row["group_siren"] for row in rows[:4]} == {HEAD}


def test_where_a_group_has_bought_and_where_not_yet():
    rows = told(
        {"name": "Lorne", "siren": HEAD, "customer": "oui"},
        {"name": "Lorne Nord", "siren": NORTH, "parent_siren": HEAD, "customer": "non"},
        {"name": "Lorne Sud", "siren": SOUTH, "parent_siren": HEAD},
    )
    assert [row["white_space"] for row in rows] == [False, True, True]
    assert [row["company_customer"] for row in rows] == [True, False, None]
    counts = {(r["group_companies"], r["group_customers"], r["group_open"]) for r in rows}
    assert counts == {(3, 1, 2)}


def test_a_company_is_a_customer_where_one_of_its_sites_is():
    rows = told(
        {"name": "Lorne", "siren": HEAD, "customer": "non", "group": "Lorne"},
        {"name": "Lorne Lille", "siret": f"{HEAD}00015", "siren": HEAD, "customer": "oui"},
    )
    assert {row["company_customer"] for row in rows} == {True}


@pytest.mark.parametrize("second", ["Groupe Lorne SA", "GROUPE LORNE"])
def test_a_group_by_its_name_is_one_however_it_is_written(second):
    rows = told(
        {"name": "A", "siren": NORTH, "group": "Groupe Lorne"},
        {"name": "B", "siren": SOUTH, "group": second},
    )
    assert [row["group"] for row in rows] == [1, 1]


def test_a_chain_of_parents_leads_to_the_top_and_a_circle_ends():
    rows = told(
        {"name": "A", "siren": NORTH, "parent_siren": SOUTH},
        {"name": "B", "siren": SOUTH, "parent_siren": HEAD},
        {"name": "C", "siren": HEAD},
    )
    assert {row["group_siren"] for row in rows} == {HEAD}
    circle = told(
        {"name": "A", "siren": NORTH, "parent_siren": SOUTH},
        {"name": "B", "siren": SOUTH, "parent_siren": NORTH},
    )
    assert [row["group"] for row in circle] == [1, 1]


def test_a_company_that_stands_twice_is_said_to_stand_twice():
    rows = told({"name": "A", "siren": NORTH}, {"name": "A bis", "siren": NORTH})
    assert [row["role"] for row in rows] == ["alone", "again"]


def test_a_shared_domain_joins_nobody():
    rows = told(
        {"name": "A", "siren": NORTH, "domain": "lorne.fr"},
        {"name": "B", "siren": SOUTH, "domain": "lorne.fr"},
    )
    assert [row["role"] for row in rows] == ["alone", "alone"]


def test_a_file_that_tells_no_group_says_which_columns_would():
    with pytest.raises(FocaleError) as told_:
        focale.groups(pa.table({"name": ["Lorne"], "city": ["Nantes"]}))
    assert "no column tells the groups" in told_.value.words("en")
    assert "--map parent_siren=COLONNE" in told_.value.words("fr")
