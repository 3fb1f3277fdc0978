"""`focale kpi`: what people and programs read, the page, and its faults."""

from pathlib import Path

import pyarrow.csv as csv
import pytest

from tests.library.kpi.worlds import PROFILE, costs, deals, many
from tests.library.report.reading import visible_text
from tests.terminal import focale


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    csv.write_csv(many(), tmp_path / "d.csv")
    csv.write_csv(costs(), tmp_path / "c.csv")
    (tmp_path / "p.yaml").write_text(PROFILE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*words):
    answer = focale("kpi", "d.csv", "-p", "p.yaml", *words)
    assert answer.code == 0, answer.err
    return answer


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["Vendez-vous mieux à ceux que vous visez ?", "Taux de signature des affaires",
                "Hors ICP", "Coût d'un nouveau client (CAC)", "Réparti par : les heures.",
                "Ce qui n'a pas pu être mesuré", "Il manque : la table des leads (--leads).",
                "Avant et après le 1er janvier 2024", "Par segment : source",
                "Où déplacer du temps, en test"]),
        ("en", ["Do you sell better to those you aim at?", "Win rate of deals",
                "Outside the ICP", "Cost of a new customer (CAC)", "Spread by: hours.",
                "What could not be measured", "Missing: the table of leads (--leads).",
                "Before and after 1 January 2024", "By segment: source",
                "Where to move time, as a test"]),
    ],
)  # fmt: skip
def test_the_measures_are_said_in_each_language(lang, words):
    asked = ("--costs", "c.csv", "--segment-by", "source", "--before-after", "2024-01-01")
    said = told(*asked, "--lang", lang).words.replace("\u00a0", " ").replace("\u202f", " ")
    for expected in words:
        assert expected in said


def test_a_program_reads_every_measure_with_what_it_rests_on():
    data = told("--costs", "c.csv", "--segment-by", "source", "--json").data
    kpis = {one["kpi"]: one for one in data["kpis"]}
    assert len(kpis) == 16
    rate = kpis["win_rate"]
    assert set(rate["by_icp"]) == {"icp", "outside", "to_complete"}
    assert rate["whole"]["hits"] / rate["whole"]["n"] == pytest.approx(rate["whole"]["value"], 1e-5)
    assert [one["rank"] for one in rate["segments"]] == [1, 2, 3]
    assert kpis["cac"]["key"] == "hours"
    assert kpis["cycle"]["icp_against_rest"]["band"] in ("below", "minimum", "good", "excellent")
    assert kpis["conversion"]["lacks"] == ["leads"]
    assert kpis["conversion"]["whole"]["value"] is None
    assert data["totals"]["won"] + data["totals"]["lost"] == 240


def test_the_page_is_written_whole(folder):
    told("--html", "k.html", "--lang", "fr")
    page = (folder / "k.html").read_text("utf-8")
    assert "Vendez-vous mieux" in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("words", "code", "french", "english"),
    [
        (["--segment-by", "couleur"], 1, "aucune table n'a de colonne « couleur »",
         'no table has a column "couleur"'),
        (["--segment-by", "amount"], 1, "elle ne peut pas segmenter", "it cannot be a segment"),
        (["--segment-by", "deal id"], 0, "Par segment : deal id", "By segment: deal id"),
        (["--before-after", "demain"], 2, "demain", "demain"),
        (["--costs", "absent.csv"], 1, "absent.csv", "absent.csv"),
        (["--costs", "d.csv"], 1, "pas de colonne pour", "has no column for"),
        (["--map", "deals.amount"], 2, "champ=colonne", "field=column"),
    ],
)  # fmt: skip
def test_a_wrong_word_is_told_with_what_to_do(words, code, french, english):
    for lang, expected in (("fr", french), ("en", english)):
        answer = focale("kpi", "d.csv", *words, "--lang", lang)
        assert answer.code == code, answer.words
        said = answer.words.replace("\u00a0", " ").replace("\u202f", " ")
        assert expected in said


def test_a_column_of_many_numbers_is_no_segment():
    answer = focale("kpi", "d.csv", "--segment-by", "amount copy", "--lang", "fr")
    assert answer.code == 1
    csv.write_csv(many(size=list(range(240))), "n.csv")
    answer = focale("kpi", "n.csv", "--segment-by", "size", "--lang", "fr")
    assert answer.code == 1
    assert "240 valeurs, toutes des nombres" in answer.words.replace("\u00a0", " ")


def test_costs_in_two_currencies_say_what_can_still_be_told():
    csv.write_csv(costs(currency=["EUR", "USD"] * 12), "two.csv")
    said = told("--costs", "two.csv", "--lang", "fr").words.replace("\u00a0", " ")
    assert "deux devises : elles ne s'additionnent pas" in said
    assert "Contacts par client gagné" in said


def test_no_won_deal_is_told_and_nothing_is_nought():
    csv.write_csv(deals(status=["lost"] * 8), "lost.csv")
    data = focale("kpi", "lost.csv", "--json").data
    kpis = {one["kpi"]: one["whole"] for one in data["kpis"]}
    assert data["totals"]["closed_share"] == 0
    assert kpis["cycle"]["value"] is None
    assert kpis["average_deal"]["value"] is None
    assert kpis["contacts"]["why"] == "nobody_signed"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "1 affaire : 1 gagnée, 0 perdue, 0 ouverte."),
        ("en", "1 deal: 1 won, 0 lost, 0 open."),
    ],
)
def test_one_deal_is_said_as_one(lang, said):
    csv.write_csv(deals().slice(0, 1), "one.csv")
    words = focale("kpi", "one.csv", "--lang", lang).words.replace("\u00a0", " ")
    assert said in words.replace("\u202f", " "), words


@pytest.mark.parametrize(
    ("lang", "said", "never"),
    [
        ("fr", "d'un taux de gain on ne lit que la borne haute", "Aucun taux de gain"),
        ("en", "of a win rate only the upper end can be read", "No win rate"),
    ],
)
def test_no_won_deal_does_not_deny_the_rate_that_is_shown(lang, said, never):
    csv.write_csv(deals(status=["lost"] * 8), "lost.csv")
    words = focale("kpi", "lost.csv", "--lang", lang).words.replace("\u00a0", " ")
    assert said in words, words
    assert never not in words


@pytest.mark.parametrize(("lang", "lacks"), [("fr", "Il manque : la table des coûts"),
                                             ("en", "Missing: the table of costs")])  # fmt: skip
def test_measures_that_lack_the_same_table_are_told_together(lang, lacks):
    words = told("--lang", lang, "--html", "k.html").words.replace("\u00a0", " ")
    assert words.count(lacks) == 1, words
    assert visible_text(Path("k.html").read_text("utf-8")).replace("\u00a0", " ").count(lacks) == 1
