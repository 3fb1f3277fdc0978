"""`focale weigh`: what people and programs read, the files, and its faults."""

import numpy as np
import pyarrow.csv
import pytest

from tests.library.discovery.weigh.test_weigh_door import PROFILE, world
from tests.terminal import focale


@pytest.fixture
def folder(tmp_path, monkeypatch):
    pyarrow.csv.write_csv(world(), tmp_path / "d.csv")
    pyarrow.csv.write_csv(world(60), tmp_path / "few.csv")
    (tmp_path / "p.yaml").write_text(PROFILE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*words, file="d.csv"):
    answer = focale("weigh", file, "-p", "p.yaml", *words)
    assert answer.code == 0, answer.err
    return answer


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["Une version 4 du profil est proposée", "Chances de gagner", "Classement (AUC",
                "Montant", "pesées"]),
        ("en", ["Version 4 of the profile is proposed", "Odds of winning", "Ranking (AUC",
                "Amount", "weighed"]),
    ],
)  # fmt: skip
def test_the_answer_is_said_and_the_version_written(folder, lang, words):
    answer = told("--lang", lang, "--out", "new.yaml", "--html", "w.html")
    for expected in words:
        assert expected in answer.words.replace("\u00a0", " ").replace("\u202f", " ")
    assert "version: 4" in (folder / "new.yaml").read_text("utf-8")
    assert "<script" not in (folder / "w.html").read_text("utf-8")
    assert focale("profile", "check", "new.yaml").code == 0


def test_no_version_is_written_where_none_is_proposed(folder):
    answer = told("--out", "new.yaml", "--lang", "fr", file="few.csv")
    assert "n'est pas écrit" in answer.words
    assert not (folder / "new.yaml").exists()


@pytest.mark.usefixtures("folder")
def test_a_program_learns_the_same():
    data = told("--json").data
    assert data["answer"] == "proposed"
    assert {one["id"]: one["weighed"] for one in data["criteria"]} == {
        "size": True, "sector": True, "crm": True,
    }  # fmt: skip
    assert data["test"]["interval"][0] > -0.02
    assert data["bands"]["after"][0]["band"] == "handle_now"


def test_a_profile_that_is_there_is_not_written_over(folder):
    (folder / "new.yaml").write_text("mine", "utf-8")
    answer = focale("weigh", "d.csv", "-p", "p.yaml", "--out", "new.yaml")
    assert answer.code == 1
    assert "--force" in answer.err
    assert (folder / "new.yaml").read_text("utf-8") == "mine"
    told("--out", "new.yaml", "--force")
    assert "version: 4" in (folder / "new.yaml").read_text("utf-8")


@pytest.mark.usefixtures("folder")
def test_the_profile_itself_is_never_written_over():
    answer = focale("weigh", "d.csv", "-p", "p.yaml", "--out", "p.yaml", "--force")
    assert answer.code == 2


def beside(folder, *words, deals=("account_id", "account_id"), companies=("id", "employees")):
    """The deals with the name of their company, and what is known of it in a file beside."""
    whole = world()
    names = [f"a{n}" for n in range(whole.num_rows)]
    facts = ["headcount", "naf", "technologies"]
    own = whole.drop_columns(facts).append_column(deals[0], [names])
    pyarrow.csv.write_csv(own, folder / "own.csv")
    theirs = whole.select(facts).add_column(0, companies[0], [names])
    theirs = theirs.rename_columns([companies[0], companies[1], "naf", "technologies"])
    pyarrow.csv.write_csv(theirs, folder / "c.csv")
    return told("--companies", "c.csv", *words, "--json", file="own.csv").data


def test_a_plain_header_of_the_companies_is_its_field(folder):
    data = beside(folder)
    assert data["answer"] == "proposed"
    assert all(one["weighed"] for one in data["criteria"])
    assert "companies_column" in [notice["code"] for notice in data["notices"]]
    words = told("--companies", "c.csv", "--lang", "fr", file="own.csv").words
    assert "« employees » est lue comme headcount" in words.replace("\u00a0", " ")


@pytest.mark.parametrize("pair", ["id=account", "companies.id=account"])
def test_the_companies_are_known_by_the_column_that_is_named(folder, pair):
    named = beside(folder, "--map", pair, deals=("account", ""),
                   companies=("account", "headcount"))  # fmt: skip
    plain = beside(folder, companies=("id", "headcount"))
    assert named["answer"] == "proposed"
    assert named["criteria"] == plain["criteria"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["ces entreprises n'ont servi à rien", "--map account_id=COLONNE",
                "« headcount » n'est pas dans own.csv, c.csv", "Colonnes proches : ",
                "employees"]),
        ("en", ["these companies were of no use", "--map account_id=COLUMN",
                '"headcount" is not in own.csv, c.csv', "employees"]),
    ],
)  # fmt: skip
def test_companies_that_no_deal_names_are_not_lost_in_silence(folder, lang, words):
    beside(folder, deals=("Numero", ""))
    said = told("--companies", "c.csv", "--lang", lang, file="own.csv").words
    for expected in words:
        assert expected in said.replace("\u00a0", " ").replace("\u202f", " "), said


def test_companies_that_are_not_found_are_told(folder):
    beside(folder)
    text = (folder / "c.csv").read_text("utf-8").replace('"a', '"z')
    (folder / "c.csv").write_text(text, "utf-8")
    for lang, expected in (
        ("fr", "aucune des 1 500 lignes n'y trouve son entreprise (par exemple a0, a1"),
        ("en", "none of the 1,500 rows finds its company here (for example a0, a1"),
    ):
        said = told("--companies", "c.csv", "--lang", lang, file="own.csv").words
        assert expected in said.replace("\u00a0", " ").replace("\u202f", " "), said


ONE_OF_TWO = """
profile: p
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 60}
  crm: {field: technologies, any_of: [HubSpot], need: preferred, points: 40}
"""


def late_tool(folder, n=1500):
    """Size tells until the later deals, where a new tool lifts deals that are lost."""
    rng = np.random.default_rng(8)
    size, later = rng.random(n) < 0.5, np.arange(n) >= 0.7 * n
    tool = later & (rng.random(n) < 0.4)
    odds = -1.5 + np.where(later, 4.0, 1.0) * size - 6 * tool
    won = rng.random(n) < 1 / (1 + np.exp(-odds))
    table = world(
        n, status=np.where(won, "won", "lost"), headcount=np.where(size, 50, 5),
        technologies=np.where(tool, "HubSpot", "Odoo"),
    )  # fmt: skip
    pyarrow.csv.write_csv(table, folder / "late.csv")
    (folder / "p.yaml").write_text(ONE_OF_TWO, "utf-8")


@pytest.mark.parametrize(
    ("lang", "words", "never"),
    [
        ("fr", ["rien n'est confirmé : les tranches ne sont pas dans l'ordre",
                "« à mûrir » gagne plus souvent que « à traiter maintenant »",
                "Ces chances sont lues sur les 1 050 affaires anciennes",
                "size joue autrement sur les affaires récentes : × "], "confirment"),
        ("en", ["nothing is confirmed: the bands are out of order",
                '"nurture" wins more often than "handle now"',
                "These odds are read on the 1,050 earlier deals",
                "size works otherwise on the later deals: × "], "confirm the points"),
    ],
)  # fmt: skip
def test_bands_out_of_order_confirm_nothing(folder, lang, words, never):
    late_tool(folder)
    answer = told("--lang", lang, "--html", "w.html", file="late.csv")
    said = answer.words.replace("\u00a0", " ").replace("\u202f", " ")
    for expected in words:
        assert expected in said, said
    assert never not in said
    data = told("--json", file="late.csv").data
    assert data["answer"] == "unchanged"
    assert ["handle_now", "nurture"] in data["bands"]["out_of_order"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "l'ordre des lignes tient lieu de temps, et rien ne peut être dit par période. S'il "
               "y en a une, nommez-la : --created COLONNE"),
        ("en", "the order of the rows stands for time, and nothing can be said by period. If there "
               "is one, name it: --created COLUMN"),
    ],
)  # fmt: skip
def test_without_days_the_order_of_the_rows_stands_for_time(folder, lang, said):
    table = world().drop_columns(["created_on", "closed_on"])
    pyarrow.csv.write_csv(table, folder / "o.csv")
    answer = told("--lang", lang, file="o.csv")
    assert said in answer.words.replace("\u00a0", " ").replace("\u202f", " "), answer.words
    ordered, dated = (told("--json", file=name).data for name in ("o.csv", "d.csv"))
    assert ordered["answer"] == "proposed"
    assert ordered["deals"]["weighed"] == 1500
    # Deals of one day stay together where days are known: the cut may lie a deal further.
    assert ordered["test"]["earlier"] == pytest.approx(dated["test"]["earlier"], abs=60)
    assert ordered["fields_to_watch"] == []


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "--created COLONNE"), ("en", "--created COLUMN")]
)
def test_a_log_of_facts_needs_the_day_and_all_columns_are_listed(folder, lang, said):
    table = world().drop_columns(["created_on", "closed_on"])
    pyarrow.csv.write_csv(table, folder / "o.csv")
    (folder / "log.csv").write_text(
        "account_id,field,value,at\na,headcount,3,2025-01-01\n", "utf-8"
    )
    answer = focale("weigh", "o.csv", "-p", "p.yaml", "--facts", "log.csv", "--lang", lang)
    assert answer.code == 1
    assert said in answer.words
    assert "technologies" in answer.words
