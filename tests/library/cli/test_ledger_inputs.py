"""The commercial tables of a command: files, --map by table, --won, all faults at once."""

from __future__ import annotations

import pytest

from focale.cli.ledgers import options
from focale.cli.ledgers.help_words import FRENCH, OTHER_TABLES
from focale.cli.ledgers.inputs import LedgerInputs
from focale.engine import Session
from focale.glossary.messages import FocaleError


@pytest.fixture
def files(tmp_path):
    """Files by table, from texts."""

    def written(**texts):
        paths = {name: tmp_path / f"{name}.csv" for name in texts}
        for name, text in texts.items():
            paths[name].write_text(text, encoding="utf-8")
        return paths

    return written


def read(given):
    with Session() as session:
        return given.read(session)


def test_columns_are_named_table_by_table(files):
    paths = files(deals="id,x,y\n1,Signé,10\n2,Perdu,20\n")
    given = LedgerInputs(paths, pairs=["deals.status=x", "deals.amount=y", "headcount=ETP"])
    assert read(given)["deals"].totals(status="won") == {"": 10.0}


def test_the_leads_get_the_outcome_of_the_deals(files):
    paths = files(
        leads="lead id,created on\nl1,2025-01-01\nl2,2025-01-01\n",
        deals="deal id,lead id,statut\nd1,l1,S9\nd2,l2,S0\n",
    )
    found = read(LedgerInputs(paths, won=["S9"], lost=["S0"]))
    assert found["leads"].column("outcome").to_pylist() == ["won", "lost"]


def test_the_outcome_and_the_day_are_columns_that_the_user_names(files):
    paths = files(leads="id,fin,quand\na,oui,2025-01-01\nb,non,2025-02-01\n")
    leads = read(LedgerInputs(paths, outcome="fin", created="quand"))["leads"]
    assert (leads.count("won"), leads.count("lost")) == (1, 1)
    assert leads.columns["created_on"] == "quand"


def test_leads_with_an_outcome_of_their_own_need_no_join(files):
    paths = files(leads="lead id,status\nl1,won\nl2,lost\n", deals="deal id,status\nd1,won\n")
    found = read(LedgerInputs(paths))
    assert found["leads"].column("outcome").to_pylist() == ["won", "lost"]


def test_the_faults_of_all_files_are_told_at_once(files):
    paths = files(deals="deal id,amount\nd1,1\n", costs="a,b\n1,2\n")
    with pytest.raises(FocaleError) as refusal:
        read(LedgerInputs(paths))
    assert [m.code for m in refusal.value.messages] == ["ledger_no_status", "ledger_lacks"]


def test_every_option_is_told_in_french():
    for name in dir(options):
        kind = getattr(options, name)
        for told in getattr(kind, "__metadata__", ()):
            assert told.help in FRENCH | OTHER_TABLES, name
