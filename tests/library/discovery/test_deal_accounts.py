"""Deals find their company: by identifier, SIREN, domain or exact name; never by a guess."""

import datetime

import pandas as pd
import pytest

from focale.accounts import open_accounts
from focale.accounts.ledger.door import read_ledger
from focale.discovery.deal_accounts import companies_of, deal_accounts
from focale.discovery.find import find
from focale.engine import Session
from tests.library.discovery.worlds import market_of

COMPANIES = pd.DataFrame({
    "id": ["a1", "a2", "a3", "a4", "a5", "a6"],
    "siren": ["732829320", "732829320", "443061841", None, None, None],
    "domain": ["www.un.example", None, "trois.example", "groupe.example", "groupe.example", None],
    "name": ["Acier Duval", "Acier Duval", "Bois Élan SAS", "Clé", "Double", "DOUBLE"],
})  # fmt: skip


def joined(deals, companies=COMPANIES):
    table = pd.DataFrame(deals).assign(status="won")
    with Session() as session:
        ours = open_accounts(session, companies)
        ledger = read_ledger(table, "deals", session=session)
        return deal_accounts(session, ledger, companies_of((ours,))), ledger


@pytest.mark.parametrize(
    ("deals", "rows", "by"),
    [
        ({"account_id": ["a3", "a1"]}, [2, 0], {"id": 2}),
        ({"siren": ["443 061 841", "732829320"]}, [2, 0], {"siren": 2}),
        ({"siret": ["44306184100047"]}, [2], {"siren": 1}),  # its first nine digits
        ({"domain": ["https://www.trois.example/fr", "UN.example"]}, [2, 0], {"domain": 2}),
        ({"company": ["bois elan sas", "ACIER DUVAL"]}, [2, 0], {"name": 2}),
        ({"company": ["Bois Élan"]}, [-1], {}),  # not exactly the same name
        ({"account_id": ["Bois Élan SAS"]}, [2], {"name": 1}),  # an account that is a name
        ({"account_id": ["a4", ""], "company": ["Acier Duval", "Clé"]}, [3, 3],
         {"id": 1, "name": 1}),
        ({"account_id": ["zz"], "siren": ["443061841"]}, [2], {"siren": 1}),
    ],
)  # fmt: skip
def test_a_deal_is_found_by_the_surest_key_it_has(deals, rows, by):
    found, _ = joined(deals)
    assert found.row.tolist() == rows
    assert {key: n for key, n in found.by.items() if n} == by


@pytest.mark.parametrize(
    ("deals", "several"),
    [({"domain": ["groupe.example"]}, 1), ({"company": ["double"]}, 1),
     ({"company": ["Acier Duval"]}, 0)],  # two sites of one SIREN are one company
)  # fmt: skip
def test_what_could_be_several_companies_is_never_guessed(deals, several):
    found, _ = joined(deals)
    assert found.several == several
    assert (found.row[0] == -1) == bool(several)


def test_what_is_not_found_is_told_with_counts():
    found, ledger = joined({"company": ["Clé", "Inconnue SA", "double", "", "Autre"]})
    assert (found.unknown, found.several, found.unnamed) == (2, 1, 1)
    words = [notice.words("fr") for notice in found.notices(ledger.label)]
    assert "1 affaire sur 5 rattachée à une entreprise" in words[0]
    assert "1 par nom exact" in words[0]
    assert "2 affaires nomment une entreprise" in words[1]
    assert "Inconnue SA" in words[1]
    assert "rien n'est deviné" in words[2]
    assert "1 affaire ne dit pas" in words[3]
    english = [notice.words("en") for notice in found.notices(ledger.label)]
    assert "nothing is guessed" in english[2]


def test_deals_that_all_have_their_identifier_say_nothing():
    found, ledger = joined({"account_id": ["a1", "a2"]})
    assert found.notices(ledger.label) == []


def test_deals_without_any_company_are_counted():
    found, _ = joined({"amount": [10, 20]})
    assert (found.unnamed, found.row.tolist()) == (2, [-1, -1])


def test_the_same_deals_prove_the_same_whatever_names_their_accounts():
    market = market_of(1_200, seed=3)
    market["siren"] = [f"{n:09d}" for n in range(1_200)]
    market["name"] = [f"Firme {n}" for n in range(1_200)]
    sold = list(range(15, 400))
    deals = pd.DataFrame({
        "account_id": [f"a{n}" for n in sold],
        "status": ["won" if market.headcount[n] > 40 else "lost" for n in sold],
        "closed_on": [datetime.date(2025, 1, 1 + n % 28) for n in sold],
    })  # fmt: skip
    other = {
        "siren": market.siren[sold].tolist(), "entreprise": market.name[sold].tolist(),
    }  # fmt: skip
    ours = market.head(40)
    told = []
    for table in (deals, *(deals.drop(columns="account_id").assign(**{k: v})
                           for k, v in other.items())):  # fmt: skip
        found = find(ours, market, [f"a{n}" for n in range(15)], deals=table, redraws=100)
        told.append({trait.field: trait.won for trait in found.traits})
    assert told[0]["headcount"].tells
    assert told[0] == told[1] == told[2]
