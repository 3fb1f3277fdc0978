"""`focale review`: what people and programs read, the files, the month, and its faults."""

import datetime
import re

import numpy as np
import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq
import pytest

from focale.profile import load_profile
from tests.library.report.reading import visible_text
from tests.library.review.worlds import FEEDBACK, PROFILE, world
from tests.terminal import focale

DAYS = ("--since", "2026-06-30", "--as-of", "2026-09-30")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    companies, deals = world()
    pq.write_table(companies, "market.parquet")
    pq.write_table(deals, "deals.parquet")
    pc.write_csv(FEEDBACK, "feedback.csv")
    (tmp_path / "p.yaml").write_text(PROFILE, "utf-8")
    return tmp_path


def reviewed(*words):
    answer = focale("review", "p.yaml", *words)
    assert answer.code == 0, answer.err
    return answer


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["Nothing calls for a change of the profile", "To decide",
                "Sales find City wrong: 10 → 5 points (solid, up to you)",
                "8 of 9 remarks find it wrong.", "without past deals it cannot be tried",
                "Built on assumptions: yes", "Deaf: yes", "--feedback feedback.csv"]),
        ("fr", ["Rien n'impose de changer le profil", "À décider",
                "Les ventes jugent Ville faux : 10 → 5 points (solide, à vous de voir)",
                "8 retours sur 9 le jugent faux.", "Bâti sur des suppositions : oui",
                "Revue avancée : marché changé"]),
    ],
)  # fmt: skip
def test_people_read_what_there_is_to_decide_and_what_it_rests_on(folder, lang, words):
    answer = reviewed(*DAYS, "--market", "market.parquet", "--feedback", "feedback.csv",
                      "--because", "marché changé", "--lang", lang)  # fmt: skip
    plain = re.sub("[\u00a0\u202f]", " ", answer.words)
    for word in words:
        if not word.startswith("--"):
            assert word in plain, plain


@pytest.mark.parametrize(
    ("lang", "said", "never"),
    [("fr", "Pesés tous ensemble", "confirment les points"),
     ("en", "eighed all together", "confirm the points")],
)  # fmt: skip
def test_a_review_that_advises_changes_does_not_say_that_nothing_changes(
    folder, lang, said, never
):  # fmt: skip
    words = reviewed(*DAYS, "--market", "market.parquet", "--deals", "deals.parquet",
                     "--lang", lang).words  # fmt: skip
    assert said in words, words
    assert never not in words
    assert "Rien ne change" not in words
    assert "Nothing changes" not in words


def test_the_period_begins_at_the_last_review_on_record(folder):
    data = reviewed("--as-of", "2026-09-30", "--feedback", "feedback.csv", "--json").data
    assert data["since"] == "2026-06-30"
    assert data["lacking"] == ["deals", "customers", "contracts", "market", "facts", "session"]


def test_from_the_review_to_the_next_version(folder):
    given = ("--market", "market.parquet", "--feedback", "feedback.csv", "--lang", "en")
    reviewed(*DAYS, *given, "--out", "props.yaml", "--html", "r.html")
    page = visible_text((folder / "r.html").read_text("utf-8"))
    for words in ("Sales find City wrong", "The four fatal mistakes", "What this review could not"):
        assert words in page
    text = (folder / "props.yaml").read_text("utf-8")
    before, after = text.split("- id: city-feedback\n")
    decided = before + "- id: city-feedback\n" + after.replace("accept: no", "accept: oui", 1)
    (folder / "props.yaml").write_text(decided, "utf-8")
    data = reviewed("--apply", "props.yaml", "--json").data
    assert (data["version"], data["accepted"], data["written"]) == (
        3, ["city-feedback"], ["p-v3.yaml"],
    )  # fmt: skip
    new = load_profile("p-v3.yaml")
    assert {one.id: one.points for one in new.criteria}["city"] == 5
    assert new.story["history"][-1]["on"] == "2026-09-30"
    again = focale("review", "p.yaml", "--apply", "props.yaml")
    assert again.code == 1
    assert "p-v3.yaml already exists" in again.words
    told = reviewed("--apply", "props.yaml", "--force", "--lang", "fr")
    assert "p-v3.yaml est écrit" in told.words


def test_ten_anonymous_deals_for_a_field_session(folder):
    reviewed("--deals", "deals.parquet", "--market", "market.parquet", "--as-of", "2026-09-30",
             "--sheet", "s.csv", "--lang", "fr")  # fmt: skip
    lines = (folder / "s.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("affaire;effectif;technologies;ville")
    assert len(lines) == 11


def test_rows_that_could_not_be_used_are_listed(folder):
    pc.write_csv(FEEDBACK.append_column("x", pa.nulls(11, pa.string())), "feedback.csv")
    text = (folder / "feedback.csv").read_text("utf-8").replace("juste", "peut-être", 1)
    (folder / "feedback.csv").write_text(text, "utf-8")
    answer = reviewed(*DAYS, "--feedback", "feedback.csv", "--rejects", "lost.csv", "--lang", "fr")
    lines = (folder / "lost.csv").read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert "avis,cell" not in lines[0]
    assert lines[1].endswith("peut-être")
    assert "lost.csv" in answer.words


def leads(folder, n=80):
    rng = np.random.default_rng(2)
    day = datetime.date(2026, 9, 30)
    created = [day - datetime.timedelta(days=i % 60) for i in range(n)]
    waits = [None if i % 5 == 0 else one + datetime.timedelta(days=1 + i % 4)
             for i, one in enumerate(created)]  # fmt: skip
    table = pa.table({
        "lead_id": [f"l{i}" for i in range(n)], "account_id": [f"c{i}" for i in range(n)],
        "created_on": created, "accepted_on": pa.array(waits, pa.date32()),
        "outcome": rng.choice(["won", "lost", "open"], n),
    })  # fmt: skip
    pq.write_table(table, "leads.parquet")
    held = pa.table({
        "lead_id": [f"l{i}" for i in range(n)], "at": created,
        "held": [i % 4 != 0 if one > datetime.date(2026, 8, 31) else True
                 for i, one in enumerate(created)],
    })  # fmt: skip
    pq.write_table(held, "meetings.parquet")


def test_the_month_says_who_waits_and_what_changed(folder):
    leads(folder)
    given = ("--monthly", "--leads", "leads.parquet", "--market", "market.parquet",
             "--as-of", "2026-09-30")  # fmt: skip
    data = reviewed(*given, "--meetings", "meetings.parquet", "--json").data
    assert data["leads"] == {"this_month": 50, "month_before": 30}
    measures = {one["measure"]: one for one in data["measures"]}
    assert measures["no_show"]["month_before"]["hits"] == 0
    assert measures["no_show"]["change"] == "more"
    assert measures["handled"]["this_month"]["n"] > 0
    assert sum(one["leads"] for one in data["bands"]) == 50
    assert data["late"]["total"] >= 1
    told = reviewed(*given, "--html", "m.html", "--lang", "fr")
    assert "RDV non honorés" in told.words
    assert "les rendez-vous (--meetings)" in told.words
    page = visible_text((folder / "m.html").read_text("utf-8"))
    assert "Le mois" in page
    assert "à traiter maintenant" in page


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["50 leads sur 50 à compléter", "le marché (--market)",
                "contenu générique 0 – –", "à compléter 50 20 sur 48", "rien à comparer"]),
        ("en", ["50 of 50 leads to complete", "the market (--market)",
                "generic content 0 – –", "undecided 50 20 of 48", "nothing to compare"]),
    ],
)  # fmt: skip
def test_a_month_of_companies_that_nobody_knows_calls_none_of_them_outside(folder, lang, words):
    leads(folder)
    given = ("--monthly", "--leads", "leads.parquet", "--as-of", "2026-09-30")
    data = reviewed(*given, "--json").data
    measures = {one["measure"]: one for one in data["measures"]}
    assert measures["inside"]["this_month"]["n"] == 0
    assert measures["inside"]["change"] == "unknown"
    assert (measures["undecided"]["this_month"]["hits"], data["undecided"]) == (50, 50)
    assert {one["band"]: one["leads"] for one in data["bands"]} == {
        "handle_now": 0, "nurture": 0, "generic": 0, "undecided": 50,
    }  # fmt: skip
    assert data["lacking"] == ["market", "meetings", "touches"]
    told = re.sub("[\u00a0\u202f]", " ", reviewed(*given, "--lang", lang).words)
    for word in words:
        assert word in told, told


@pytest.mark.parametrize(
    ("words", "french", "english"),
    [
        (("--since", "2026-06-30"), "au moins une table", "at least one table"),
        (("--monthly",), "--leads FICHIER", "--leads FILE"),
        (("--sheet", "s.csv"), "affaires passées : --deals", "past deals: --deals"),
        (("--market", "market.parquet", "--since", "2026-09-30", "--as-of", "2026-09-01"),
         "la période est vide", "the period is empty"),
        (("--market", "market.parquet", "--out", "p.yaml"), "p.yaml", "p.yaml"),
        (("--apply", "p.yaml"), "date de la revue", "day of the review"),
    ],
)  # fmt: skip
def test_a_fault_says_what_is_missing(folder, words, french, english):
    for lang, said in (("fr", french), ("en", english)):
        answer = focale("review", "p.yaml", *words, "--lang", lang)
        assert answer.code != 0
        assert said in re.sub("[\u00a0\u202f]", " ", answer.words)
    assert (folder / "p.yaml").read_text("utf-8") == PROFILE


def test_a_profile_without_a_record_asks_since_when(folder):
    (folder / "p.yaml").write_text(PROFILE.split("history:")[0], "utf-8")
    answer = focale("review", "p.yaml", "--market", "market.parquet", "--lang", "en")
    assert answer.code == 1
    assert "--since DATE" in answer.words
