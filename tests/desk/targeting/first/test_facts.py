"""A log of facts comes as a file or from the desk's own history, and is what the library reads."""

from __future__ import annotations

import datetime

import pyarrow.parquet as pq
import pytest
from django.utils import timezone

from focale.accounts.replay import LOG_COLUMNS
from focale.desk.directory.facts import take_values
from focale.desk.directory.models import Brought, Company, Fact, Import, ImportKind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Table, TableRole
from focale.desk.targeting.tables.history import write_history
from focale.desk.targeting.tables.selectors import newest
from focale.desk.warm.acts.facts_log import keep_log
from focale.desk.warm.acts.study import study_file
from focale.desk.warm.acts.table import keep_table
from focale.desk.warm.folders import new_name, place_of
from focale.desk.warm.store import Rows
from focale.glossary.messages import FocaleError
from tests.desk.targeting.first.files import upload

TABLES = "/w/mirelance/target/tables/"
LOG = """\
Compte;Champ;Valeur;Date d'effet;Connu le
M-1;Effectif;1 250;12/03/2025;
M-1;headcount;80;25/01/2024;2024-02-01
M-1;CA;1,5 M€;2024-01-25;
M-1;Maturité digitale;haute;2024-01-25;
;headcount;5;2024-01-25;
M-2;headcount;7;bientôt;
M-2;headcount;9;2024-01-25;un jour
"""
MAPPED = [
    {"column": "Compte", "field": "account_id"}, {"column": "Champ", "field": "field"},
    {"column": "Valeur", "field": "value"}, {"column": "Date d'effet", "field": "at"},
    {"column": "Connu le", "field": "known_at"},
]  # fmt: skip


@pytest.fixture
def rows(db, cast):
    return Rows(SURROUNDINGS, cast.workspace.pk)


def _kept(rows, text, columns=MAPPED):
    name = new_name(".csv")
    rows.place(name).write_text(text, "utf-8")
    told = keep_log(rows, name, "journal.csv", columns, "")
    table = pq.read_table(rows.place(told["facts"])).to_pylist() if told["facts"] else []
    return told, table


def test_days_numbers_and_names_of_fields_are_read_however_they_are_written(rows):
    _, lines = _kept(rows, LOG)
    assert [(one["field"], one["value"], one["at"]) for one in lines] == [
        ("headcount", "1250", "2025-03-12"),
        ("headcount", "80", "2024-01-25"),
        ("revenue_eur", "1500000", "2024-01-25"),
        ("Maturité digitale", "haute", "2024-01-25"),
    ]
    assert [one["known_at"] for one in lines[:2]] == [None, "2024-02-01"]


def test_a_line_of_nobody_or_of_no_day_is_rejected_with_its_line(rows):
    told, _ = _kept(rows, LOG)
    balance = told["balance"]
    assert (balance["rows_in"], balance["kept"], told["rows"]) == (7, 4, 4)
    assert balance["rejected"] == {"blank_id": 1, "undated_fact": 2}
    rejects = rows.place(balance["files"]["rejects_fr"]).read_text("utf-8")
    assert [line.split(",")[:4] for line in rejects.splitlines()[1:]] == [
        ["journal.csv", "6", "5", "Compte"],
        ["journal.csv", "7", "6", "Date d'effet"],
        ["journal.csv", "8", "7", "Date d'effet"],
    ]


def test_a_log_of_nothing_but_bad_lines_is_no_table(rows):
    told, _ = _kept(rows, "Compte;Champ;Valeur;Date d'effet;Connu le\n;headcount;5;2024-01-25;\n")
    assert (told["facts"], told["rows"]) == ("", 0)


@pytest.mark.parametrize("field", LOG_COLUMNS)
def test_a_log_says_of_whom_which_field_which_value_and_since_when(rows, field):
    name = new_name(".csv")
    rows.place(name).write_text(LOG, "utf-8")
    columns = [one for one in MAPPED if one["field"] != field]
    with pytest.raises(FocaleError) as refused:
        keep_table(rows, name, "journal.csv", "facts", columns, "2026-11-28")
    assert f"« {field} »" in refused.value.words("fr")
    assert "journal.csv" in refused.value.words("en")


def test_the_columns_of_a_log_are_recognised_and_seem_in_no_way_odd(rows):
    name = new_name(".csv")
    rows.place(name).write_text(LOG, "utf-8")
    told = study_file(rows, name, "journal.csv", role="facts")
    believed = [one["mapped"].get("field") for one in told["kinds"]["facts"]]
    assert believed == ["account_id", "field", "value", "at", "known_at"]
    assert not told["is_certain"]
    rows.place(name).write_text("account_id,field,value,at\nM-1,headcount,80,2024-01-25\n")
    assert study_file(rows, name, "log.csv", role="facts")["kind"] == "facts"


@pytest.mark.usefixtures("engine")
def test_a_log_is_dropped_confirmed_and_dropped_again(transactional_db, cast, signed_in, work):
    client = signed_in(cast.marketing)
    answer = client.post(TABLES, {"role": "facts", "file": upload(LOG, "journal.csv")})
    work()
    page = client.get(answer.url).content.decode()
    assert "Journal des faits" in page
    assert "ressemblent à autre chose" not in page

    wrong = client.post(f"{answer.url}start/", {"field_3": "-"})
    assert wrong.status_code == 422
    assert "Sans ces colonnes, ces lignes ne disent rien" in wrong.content.decode()
    assert "Vrai depuis" in wrong.content.decode()

    client.post(f"{answer.url}start/", {"field_4": "known_at"})
    work()
    member = cast.member(cast.viewer)
    table = newest(TableRole.FACTS, seen_by=member)
    assert (table.state, table.rows) == ("ready", 4)
    assert "Lignes écartées" in client.get(answer.url).content.decode()

    again = client.post(TABLES, {"role": "facts", "file": upload(LOG[:120], "deux.csv")})
    work()
    assert "sont repris" in client.get(again.url).content.decode()
    client.post(f"{again.url}start/", {})
    work()
    assert newest(TableRole.FACTS, seen_by=member).label == "deux.csv"
    client.post(f"{TABLES}{table.pk}/again/")
    assert newest(TableRole.FACTS, seen_by=member) == table


@pytest.mark.usefixtures("engine")
def test_contracts_are_read_as_they_came(transactional_db, cast, signed_in, work):
    client = signed_in(cast.marketing)
    text = "Contrat;ID compte;Date de début;Date de fin;Montant mensuel\nK1;C-1;2024-01-01;;900\n"
    answer = client.post(TABLES, {"role": "contracts", "file": upload(text, "contrats.csv")})
    work()
    client.post(f"{answer.url}start/", {})
    work()
    table = Table.objects.of(cast.workspace).get()
    facts = pq.read_table(place_of(SURROUNDINGS.folder, table.workspace_id, table.facts))
    assert {"account_id", "starts_on", "ends_on", "monthly_amount_eur"} <= set(facts.column_names)


# --- the history of the desk ----------------------------------------------------------------


def _moment(day):
    return datetime.datetime.fromisoformat(f"{day}T10:00:00+00:00")


def _company(space, key, entered, **more):
    return Company.objects.create(
        workspace=space, key=key, entered_at=_moment(entered), **{"name": key, **more}
    )


def _told(company, field, value, known, **more):
    return Fact.objects.create(
        workspace=company.workspace, company=company, field=field, value=value,
        at=more.pop("at", known), known_at=_moment(known), **more,
    )  # fmt: skip


def _history(cast, tmp_path):
    place = tmp_path / "history.parquet"
    write_history(cast.workspace, place)
    return [
        (one["account_id"], one["field"], one["value"], str(one["known_at"].date()))
        for one in pq.read_table(place).to_pylist()
    ]


@pytest.mark.django_db
def test_what_never_changed_is_known_since_the_account_came(cast, tmp_path):
    _company(cast.workspace, "K1", "2025-05-01", headcount=40, technologies=["A", "B"],
             email="bonjour@k1.example", own={"maturity": "haute"})  # fmt: skip
    assert _history(cast, tmp_path) == [
        ("K1", "headcount", "40.0", "2025-05-01"),
        ("K1", "maturity", "haute", "2025-05-01"),
        ("K1", "name", "K1", "2025-05-01"),
        ("K1", "technologies", "A;B", "2025-05-01"),
    ]


@pytest.mark.django_db
def test_each_change_counts_from_the_day_on_which_the_desk_learned_it(cast, tmp_path):
    one = _company(cast.workspace, "K1", "2025-05-01", headcount=90)
    _told(one, "headcount", 40, "2025-05-01")
    _told(one, "headcount", 60, "2025-09-01", withdrawn_at=_moment("2025-10-01"))
    _told(one, "headcount", 50, "2025-06-01", at="2024-01-01")  # older than what counts: no change
    _told(one, "headcount", 90, "2026-01-01", is_human=True)
    _told(one, "headcount", 70, "2026-02-01")  # a machine does not win over a person
    lines = [line for line in _history(cast, tmp_path) if line[1] == "headcount"]
    assert [(value, since) for _, _, value, since in lines] == [
        ("40", "2025-05-01"), ("60", "2025-09-01"), ("40", "2025-10-01"), ("90", "2026-01-01"),
    ]  # fmt: skip


@pytest.mark.django_db
def test_what_was_taken_back_is_unknown_again(cast, tmp_path):
    one = _company(cast.workspace, "K1", "2025-05-01")
    _told(one, "naf", "62.01Z", "2025-06-01", withdrawn_at=_moment("2025-07-01"))
    assert [line[2:] for line in _history(cast, tmp_path) if line[1] == "naf"] == [
        ("62.01Z", "2025-06-01"), (None, "2025-07-01"),
    ]  # fmt: skip


@pytest.mark.django_db
def test_an_account_bears_every_name_that_is_its_alone(cast, tmp_path):
    space = cast.workspace
    first = _company(space, "K1", "2025-05-01", siren="732829320")
    _company(space, "K2", "2025-05-01", siren="552100554")
    _company(space, "K3", "2025-05-01", siren="552100554")  # a second site of the same company
    came = Import.objects.create(workspace=space, label="x.csv", kind=ImportKind.COMPANIES)
    for key in ("AUTRE", "K2"):
        Brought.objects.create(workspace=space, came_with=came, company=first, key=key)
    named = {(line[0], line[2]) for line in _history(cast, tmp_path) if line[1] == "name"}
    assert named == {
        ("K1", "K1"), ("AUTRE", "K1"), ("732829320", "K1"), ("K2", "K2"), ("K3", "K3"),
    }  # fmt: skip


@pytest.mark.django_db
def test_the_history_says_what_the_page_of_the_account_said_on_that_day(cast, tmp_path):
    from focale.desk.directory.facts.past import values_as_of

    one = _company(cast.workspace, "K1", "2025-05-01", headcount=40)
    take_values(
        {one.pk: {"headcount": 75}}, workspace=cast.workspace, source="t",
        at=timezone.now().date(), by=cast.owner,
    )  # fmt: skip
    lines = [line for line in _history(cast, tmp_path) if line[1] == "headcount"]
    today = timezone.now().date()
    for day in (datetime.date(2025, 5, 1), datetime.date(2026, 1, 1), today):
        shown = [value for *_, value, since in lines if since <= day.isoformat()][-1]
        assert float(shown) == values_as_of(one, day)["headcount"]


@pytest.mark.django_db
def test_only_who_may_aim_takes_the_history_and_without_accounts_there_is_none(
    cast, signed_in, work
):
    assert signed_in(cast.viewer).post(f"{TABLES}history/").status_code == 403
    client = signed_in(cast.marketing)
    page = client.post(f"{TABLES}history/", follow=True).content.decode()
    assert "n&#x27;a pas d&#x27;historique" in page or "n'a pas d'historique" in page
    _company(cast.workspace, "K1", "2025-05-01", headcount=40)
    answer = client.post(f"{TABLES}history/")
    work()
    table = newest(TableRole.FACTS, seen_by=cast.member(cast.viewer))
    assert answer.url == f"{TABLES}{table.pk}/"
    assert (table.state, table.rows) == ("ready", 2)
    assert "Historique des comptes du bureau" in client.get(answer.url).content.decode()
