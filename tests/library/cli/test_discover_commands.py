"""`focale discover` and `focale best`: what is said, what is written, in both languages."""

import csv
import datetime
import re

import numpy as np
import pandas as pd
import pytest

from focale.profile import load_profile
from tests.terminal import focale


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """A market of 1,200 companies; the best 15 of its 40 customers are mid-sized and digital."""
    folder = tmp_path_factory.mktemp("discover")
    chance = np.random.default_rng(7)
    rows = 1_200
    is_best = np.arange(rows) < 15
    likely = np.where(is_best, 0.9, 0.1)
    digital, mid = chance.random(rows) < likely, chance.random(rows) < likely
    hubspot = chance.random(rows) < likely
    market = pd.DataFrame({
        "id": [f"a{n}" for n in range(rows)],
        "name": [f"Société {n}" for n in range(rows)],
        "headcount": np.where(mid, chance.integers(50, 200, rows), chance.integers(1, 20, rows)),
        "naf": np.where(digital, "62.01Z", chance.choice(["47.11B", "43.21A", "70.22Z"], rows)),
        "technologies": np.where(hubspot, "HubSpot", chance.choice(["Sage", "Odoo"], rows)),
        "region": chance.choice(["Bretagne", "Occitanie", "Corse"], rows),
    })  # fmt: skip
    ours = market.head(40).assign(nps=np.where(np.arange(40) < 15, 10, 5), mrr=range(40, 0, -1))
    noise = ours.assign(nps=chance.permutation(np.r_[np.full(15, 10), np.full(25, 5)]))
    market.to_csv(folder / "market.csv", index=False)
    ours.to_csv(folder / "customers.csv", index=False)
    market.head(1).to_csv(folder / "one.csv", index=False)
    noise.iloc[15:].to_csv(folder / "others.csv", index=False)
    pd.DataFrame({
        "account_id": ["a1", "a2"], "pain_points": ["temps perdu", "temps perdu;crm vide"],
        "problem": ["trop long", "vide"],
    }).to_csv(folder / "interviews.csv", index=False)  # fmt: skip
    pd.DataFrame({
        "contact_id": ["p1", "p2"], "account_id": ["a1", "a2"],
        "title": ["Directrice commerciale", "Directrice commerciale"], "role": ["decider"] * 2,
    }).to_csv(folder / "contacts.csv", index=False)  # fmt: skip
    return folder


def discover(files, *more, ours="customers.csv"):
    return focale(
        "discover", files / ours, "--market", files / "market.csv", "--as-of", "2026-09-30",
        "--redraws", "400", *more,
    )  # fmt: skip


def plain(text):
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_the_traits_the_draft_and_what_it_keeps_are_told(files, tmp_path):
    draft, page = tmp_path / "draft.yaml", tmp_path / "page.html"
    answer = discover(
        files, "--best", 15, "--out", draft, "--html", page, "--contacts", files / "contacts.csv",
        "--interviews", files / "interviews.csv", "--name", "Numérique", "--lang", "fr",
    )  # fmt: skip
    assert answer.code == 0, answer.err
    words = plain(answer.words)
    for wanted in (
        "traits distinguent vos 15 meilleurs clients", "HubSpot", "distinctif", "solide",
        "Le brouillon de profil", "Hypothèses à cocher", "Meilleurs clients retenus",
        "du marché", "Directrice commerciale (décideur) : chez 2 des 2",
        "crm vide : 1 entretien sur 2",
    ):  # fmt: skip
        assert wanted in words, wanted
    profile = load_profile(draft)
    assert profile.name == "numerique"
    assert {"naf", "technologies"} == {criterion.id for criterion in profile.criteria}
    assert "Circulaire : suit de la façon dont vous avez choisi" in words
    assert "#   headcount:" in draft.read_text("utf-8")  # a hypothesis to tick
    html = page.read_text("utf-8")
    assert html.startswith("<!doctype html>")
    assert 'class="lift found"' in html
    assert "<script" not in html


def test_a_program_gets_every_number_with_what_it_rests_on(files):
    data = discover(files, "--best-when", "nps >= 9", "--json").data
    assert data["customers"] | {"best": []} == {
        "total": 40, "best": [], "inside": 40, "outside": 0,
        "matched_by": {"id": 40, "name": 0}, "market": 1_200, "base": 1_160,
    }  # fmt: skip
    assert data["rule"] == "nps >= 9"
    trait = data["traits"][0]
    assert trait["best"]["n"] == 15
    assert trait["best"]["interval"][0] < trait["best"]["share"] <= trait["best"]["interval"][1]
    assert trait["verdict"] == "distinctive"
    assert trait["times_interval"][0] <= trait["times"] <= trait["times_interval"][1]
    assert data["recall"]["n"] == 15
    assert data["selected"]["market"] == 1_200
    assert data["left"][0]["why"] == "identifier"


def test_in_english_no_french_is_said(files):
    words = discover(files, "--best", 15, "--lang", "en").words
    assert "traits distinguish your 15 best customers" in words
    assert "The draft of a profile" in words
    assert not re.search(r"\b(meilleurs|marché|profil)\b", words)


@pytest.mark.parametrize(
    ("lang", "title", "advice", "file"),
    [("fr", "Rien ne distingue ces 10 clients du marché", "interroger 5 à 10 de ces clients",
      "n'est pas écrit"),
     ("en", "Nothing distinguishes these 10 customers from the market",
      "interview 5 to 10 of these customers", "is not written")],
)  # fmt: skip
def test_on_noise_there_is_a_sentence_and_no_draft(files, tmp_path, lang, title, advice, file):
    draft, page = tmp_path / "draft.yaml", tmp_path / "page.html"
    answer = discover(
        files, "--best", 10, "--out", draft, "--html", page, "--lang", lang, ours="others.csv"
    )
    assert answer.code == 0
    words = plain(answer.words)
    assert title in words
    assert advice in words
    assert file in words
    assert not draft.exists()
    assert title in plain(page.read_text("utf-8"))


@pytest.mark.parametrize(
    ("ours", "more", "code", "fr", "en"),
    [
        ("one.csv", (), 1, "un seul client", "one customer only"),
        ("customers.csv", ("--best", 90), 1, "90 meilleurs clients demandés", "90 best customers"),
        ("customers.csv", ("--best", 2), 1, "trop peu", "too few"),
        ("customers.csv", ("--best-when", "nps >> 9"), 1, "ne se lit pas", "cannot be read"),
        ("customers.csv", ("--best", 9, "--best-when", "nps >= 9"), 2, "l'un des deux", "one of"),
    ],
)
def test_wrong_input_is_said_with_what_to_do(files, ours, more, code, fr, en):
    for lang, words in (("fr", fr), ("en", en)):
        answer = discover(files, *more, "--lang", lang, ours=ours)
        assert answer.code == code
        assert words in plain(answer.err)


def test_a_draft_that_is_there_is_not_written_over(files, tmp_path):
    draft = tmp_path / "draft.yaml"
    draft.write_text("mine", "utf-8")
    assert discover(files, "--out", draft).code == 1
    assert draft.read_text("utf-8") == "mine"
    assert discover(files, "--best", 15, "--out", draft, "--force").code == 0
    assert load_profile(draft)


def log_and_profile(folder):
    (folder / "log.csv").write_text(
        "account_id,field,value,at\n"
        + "".join(f"a{n},headcount,{60 + n},2020-01-01\n" for n in range(20)), "utf-8",
    )  # fmt: skip
    (folder / "mine.yaml").write_text(
        "profile: mine\nmarket:\n  - {field: region, one_of: [REGION]}\ncriteria:\n"
        "  size: {field: headcount, at_least: 5, points: 10}\n".replace(
            "REGION", "Bretagne, Occitanie"), "utf-8",
    )  # fmt: skip
    return folder / "log.csv", folder / "mine.yaml"


def test_facts_of_the_day_of_signature_are_counted_on_page_screen_and_json(files, tmp_path):
    log, _ = log_and_profile(tmp_path)
    ours = pd.read_csv(files / "customers.csv").assign(first_signed_on="2021-05-01")
    ours.to_csv(tmp_path / "ours.csv", index=False)
    page = tmp_path / "page.html"
    given = ("--facts", log, "--best-when", "nps >= 9")
    answer = discover(files, *given, "--html", page, "--lang", "fr", ours=tmp_path / "ours.csv")
    assert answer.code == 0, answer.err
    wanted = "20 valeurs sur 160 sont celles du jour de la signature, 140 sont des valeurs"
    assert wanted in plain(answer.words)
    assert wanted in plain(page.read_text("utf-8"))
    data = discover(files, *given, "--json", ours=tmp_path / "ours.csv").data
    assert data["facts"]["customers"] == {"known_then": 20, "present_only": 140}
    assert discover(files, "--best", 15, "--json").data["facts"] is None
    words = discover(files, *given, "--lang", "en", ours=tmp_path / "ours.csv").words
    assert "20 values of 160 are those of the day of the signature" in words


def test_a_profile_restricts_whom_they_are_compared_with(files, tmp_path):
    _, profile = log_and_profile(tmp_path)
    answer = discover(files, "--best", 15, "--profile", profile, "--lang", "fr")
    assert answer.code == 0, answer.err
    assert "Marché du profil mine.yaml" in plain(answer.words)
    data = discover(files, "--best", 15, "--profile", profile, "--json").data
    assert data["customers"]["base"] < data["customers"]["market"] < 1_200
    profile.write_text(profile.read_text("utf-8").replace("Bretagne, Occitanie", "Alsace"), "utf-8")
    for lang, words in (
        ("fr", "n'est dans le marché de ce profil"),
        ("en", "is inside the market"),
    ):
        refused = discover(files, "--best", 15, "--profile", profile, "--lang", lang)
        assert refused.code == 1
        assert words in plain(refused.err)


def test_deals_by_name_are_found_and_the_others_told(files, tmp_path):
    lines = [f"Société {n},{'won' if n % 2 else 'lost'}" for n in range(15, 75)]
    (tmp_path / "deals.csv").write_text(
        "\n".join(["entreprise,status", *lines, "Inconnue,won"]) + "\n", "utf-8"
    )
    answer = discover(files, "--best", 15, "--deals", tmp_path / "deals.csv", "--lang", "fr")
    said = plain(answer.words)
    assert "60 affaires sur 61 rattachées à une entreprise" in said
    assert "60 par nom exact" in said
    assert "1 affaire nomme une entreprise" in said


# --- best -------------------------------------------------------------------------------


def best(files, *more):
    return focale("best", files / "customers.csv", "--as-of", "2026-09-30", *more)


def test_the_three_lists_are_told_and_the_grid_is_written(files, tmp_path):
    grid, page, table = (tmp_path / name for name in ("grid.csv", "page.html", "table.csv"))
    answer = best(files, "--grid", grid, "--html", page, "--out", table, "--lang", "fr")
    assert answer.code == 0, answer.err
    words = plain(answer.words)
    for wanted in ("Le club", "À élever", "À conquérir", "20 clients proposés", "volontaire"):
        assert wanted in words
    rows = list(csv.DictReader(grid.read_text("utf-8").splitlines()))
    assert len(rows) == 40
    assert rows[0]["prescripteur"] == "oui"
    assert rows[0]["volontaire"] == ""
    assert len(table.read_text("utf-8").splitlines()) == 41
    assert "prescripteur" in page.read_text("utf-8")


def test_ticks_given_back_open_the_club(files, tmp_path):
    grid = tmp_path / "grid.csv"
    best(files, "--grid", grid, "--lang", "en")
    before = best(files, "--json").data
    text = grid.read_text("utf-8").splitlines()
    names = next(csv.reader(text[:1]))
    first = next(csv.reader(text[1:2]))
    for name in ("willing", "urgent appetite", "financially able"):
        first[names.index(name)] = "yes"
    with grid.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([names, first, *csv.reader(text[2:])])
    after = best(files, "--answers", grid, "--json").data
    assert before["club"] == []
    assert [member["id"] for member in after["club"]] == [first[0]]
    assert set(after["attributes"]["told"]) == {"bought", "value", "prescriber"}


@pytest.mark.parametrize(
    ("more", "fr", "en"),
    [(("--matter", "grandeur"), "n'est l'un des dix", "is none of the ten"),
     (("--answers", "absent.csv"), "absent.csv", "absent.csv")],
)  # fmt: skip
def test_what_best_cannot_use_is_said(files, more, fr, en):
    for lang, words in (("fr", fr), ("en", en)):
        answer = best(files, *more, "--lang", lang)
        assert answer.code == 1
        assert words.split("'")[-1] in plain(answer.err)


def test_a_grid_with_answers_is_not_written_over(files, tmp_path):
    grid = tmp_path / "grid.csv"
    grid.write_text("mine", "utf-8")
    answer = best(files, "--grid", grid, "--lang", "fr")
    assert answer.code == 1
    assert "contient peut-être vos réponses" in plain(answer.err)
    assert grid.read_text("utf-8") == "mine"


def test_the_day_is_today_when_none_is_given(files):
    data = focale("best", files / "customers.csv", "--json").data
    assert data["as_of"] >= datetime.date(2026, 1, 1).isoformat()
