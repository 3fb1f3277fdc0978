"""Which accounts are ready to be called, and what do the others lack?"""

import pyarrow as pa
import pytest

from focale.accounts.contacts import Person, people_of
from focale.engine import Session
from focale.profile import read_profile
from focale.segment.deciders import decides_by, heads_a_company
from focale.segment.prospects import (
    Missing,
    Readiness,
    grouped,
    missing_words,
    prospect_of,
    prospects_table,
)
from focale.segment.top import Pick

PROFILE = read_profile(
    "profile: p\ncriteria:\n"
    "  size: {label: {fr: Taille, en: Size}, field: headcount, at_least: 30, points: 10}"
)
DECIDER = Person("Anne Roy", "Gérante", "decider", "06 39 98 00 01")


def pick(person=None, verdict="qualified", phone=None, rank=1):
    row = {
        "id": f"a{rank}", "name": "Alpha", "phone": phone, "verdict": verdict, "tier": "A",
        "band": "handle_now", "profile": "p", "points": 80, "low": 80, "high": 80, "fit": 80,
        "points_size": 80, "next_fact": "size" if verdict == "undecided" else None,
    }  # fmt: skip
    return Pick(rank, row, PROFILE, person)


@pytest.mark.parametrize(("account", "missing"), [
    (pick(DECIDER), Missing.NOTHING),
    (pick(Person("A", role="decider"), phone="02 99 00 00 00"), Missing.NOTHING),
    (pick(Person("A", role="decider")), Missing.PHONE),
    (pick(Person("A", role="decider"), phone="  "), Missing.PHONE),
    (pick(Person("A", "Comptable", phone="06 39 98 00 01")), Missing.DECIDER),
    (pick(None, phone="02 99 00 00 00"), Missing.DECIDER),
    (pick(DECIDER, "undecided"), Missing.FACT),
    (pick(None, "undecided"), Missing.FACT),
    (pick(DECIDER, "waiting"), Missing.SIGNAL),
])  # fmt: skip
def test_ready_is_a_decider_and_a_phone_at_an_account_that_suits(account, missing):
    found = prospect_of(account, decides_by())
    assert found.missing is missing
    assert (found.readiness is Readiness.READY) == (missing is Missing.NOTHING)


@pytest.mark.parametrize(("person", "is_decider"), [
    (Person("", "Comptable", "decider"), True),
    (Person("", "Comptable", "décideur"), True),
    (Person("", "PDG", "prescriber"), False),  # the role that is written comes first
    (Person("", "PDG"), True),
    (Person("", "Président-directeur général"), True),
    (Person("", "Présidente & co-fondatrice"), True),
    (Person("", "Managing Director, France"), True),
    (Person("", "CEO"), True),
    (Person("", "Directrice commerciale"), True),  # seen among the deciders of the best
    (Person("", "DIRECTRICE COMMERCIALE "), True),
    (Person("", "Directrice marketing"), False),
    (Person("", "Assistante du président"), False),
    (Person("", "Vice-présidente des ventes"), False),
    (Person("", "Responsable des dirigeants"), False),
    (Person("", ""), False),
])  # fmt: skip
def test_who_decides(person, is_decider):
    assert decides_by(["Directrice commerciale"])(person) is is_decider


def test_a_title_inside_a_word_says_nothing():
    assert not heads_a_company("Chargé de la présidentielle")
    assert not heads_a_company("Ingénieur DGX")


def test_each_account_stands_in_one_group_and_every_group_is_there():
    found = [
        prospect_of(one, decides_by())
        for one in (pick(None, rank=1), pick(DECIDER, rank=2), pick(None, "undecided", rank=3))
    ]
    groups = grouped(found)
    assert list(groups) == [Readiness.READY, Readiness.FIND, Readiness.COMPLETE]
    assert [[one.pick.rank for one in mine] for mine in groups.values()] == [[2], [1], [3]]
    assert [len(mine) for mine in grouped([]).values()] == [0, 0, 0]


@pytest.mark.parametrize(
    ("lang", "ready", "lacks"),
    [
        ("fr", ["décideur à trouver", "info à compléter"], ["décideur", "Taille"]),
        ("en", ["decider to find", "fact to complete"], ["decider", "Size"]),
    ],
)
def test_the_table_says_what_each_lacks(lang, ready, lacks):
    found = [
        prospect_of(one, decides_by()) for one in (pick(None), pick(None, "undecided", rank=2))
    ]
    table = prospects_table(found, lang)
    assert table.column_names[:4] == ["rank", "readiness", "missing", "id"]
    assert table.column("readiness").to_pylist() == ready
    assert table.column("missing").to_pylist() == lacks
    assert [missing_words(one, lang) for one in found] == lacks
    assert prospects_table([], lang).schema == table.schema


def test_who_said_no_is_nobody_to_call_and_a_mobile_is_a_phone():
    contacts = pa.table({
        "account_id": ["a", "a", "b", "c"],
        "name": ["Said No", "Says Yes", "Only No", "Mobile"],
        "role": ["decider", "user", "decider", "decider"],
        "phone": ["1", "2", "3", None], "mobile": [None, None, None, "4"],
        "opted_out": ["oui", "non", "x", None],
    })  # fmt: skip
    with Session() as session:
        people = people_of(session, contacts, ["a", "b", "c"])
    assert {key: person.name for key, person in people.items()} == {
        "a": "Says Yes", "c": "Mobile",
    }  # fmt: skip
    assert people["c"].phone == "4"


def test_an_opt_out_may_be_a_flag_column():
    contacts = pa.table({"account_id": ["a"], "name": ["N"], "opted_out": [True]})
    with Session() as session:
        assert people_of(session, contacts, ["a"]) == {}


def test_whoever_decides_comes_before_the_roles():
    contacts = pa.table({
        "account_id": ["a", "a"], "name": ["Buyer", "Head"], "title": ["Acheteur", "PDG"],
        "role": ["prescriber", None], "phone": ["1", None],
    })  # fmt: skip
    with Session() as session:
        assert people_of(session, contacts, ["a"])["a"].name == "Buyer"
        assert people_of(session, contacts, ["a"], decides_by())["a"].name == "Head"
