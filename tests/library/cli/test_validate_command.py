"""`focale validate`: what people and programs read, the page, and its faults."""

import csv
import random

import pytest

from tests.library.report.reading import visible_text
from tests.terminal import focale

PROFILE = """
profile: p
label: {fr: Éditeurs, en: Vendors}
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 60, label: {fr: Taille, en: Size}}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    rng = random.Random(5)
    rows = []
    for number in range(400):
        size = rng.choice([10, 40, 60, 5])
        won = rng.random() < (0.4 if size >= 30 else 0.08)
        rows.append({
            "Lead": f"l{number}", "Créé le": f"2025-{1 + number // 40:02d}-{1 + number % 28:02d}",
            "Issue": "Signé" if won else "Perdu", "headcount": size,
            "Date de clôture": f"2025-{2 + number // 40:02d}-{1 + number % 28:02d}",
            "Source": rng.choice(["site", "salon"]),
        })  # fmt: skip
    with (tmp_path / "l.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    (tmp_path / "p.yaml").write_text(PROFILE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*words):
    answer = focale("validate", "l.csv", "-p", "p.yaml", "--outcome", "Issue", *words)
    assert answer.code == 0, answer.err
    return answer


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["Oui : ce profil convertit mieux", "Convertit mieux : oui (lu aux",
                "Palier de la méthode", "Hors ICP", "À compléter", "Horizon : ",
                "non qu'il en est la cause"]),
        ("en", ["Yes: this profile converts better", "Converts better: yes (read on the first",
                "Band of the method", "Outside", "To complete", "Horizon: ",
                "not that it causes them"]),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("folder")
def test_the_answer_is_said_in_each_language(lang, words):
    said = told("--lang", lang).words.replace("\u00a0", " ").replace("\u202f", " ")
    for expected in words:
        assert expected in said


@pytest.mark.usefixtures("folder")
def test_a_program_learns_the_same():
    data = told("--json").data
    better, target = data["statements"]
    assert better["verdict"] == "yes"
    assert target["times"] == 2.0
    assert data["leads"]["read"] == 400
    assert (
        data["groups"]["icp"]["leads"] + data["groups"]["outside"]["leads"]
        == (data["leads"]["judged"])
    )
    assert data["ratio"]["estimate"] > 2
    assert data["time"]["cycle_days"]["icp"] == pytest.approx(30, abs=2)


def test_the_page_is_written_whole_and_holds_the_answer(folder):
    told("--html", "v.html", "--lang", "en")
    page = (folder / "v.html").read_text("utf-8")
    assert "Yes: this profile converts better" in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--since", "soon"], 2, "soon"),
        (["--horizon-days", "0"], 2, "--horizon-days"),
        (["--target", "1"], 2, "--target"),
        (["--outcome", "Nobody"], 1, "Nobody"),
        (["--html", "l.csv"], 2, "l.csv"),
        (["--exclude", "l.csv"], 1, "each lead must name its company"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_is_wrong_is_said(words, code, said):
    answer = focale("validate", "l.csv", "-p", "p.yaml", "--outcome", "Issue", *words)
    assert answer.code == code
    assert said in answer.err


def words_of(*words, lang="fr", file="l.csv", profile="p.yaml"):
    answer = focale("validate", file, "-p", profile, "--outcome", "Issue", "--lang", lang, *words)
    assert answer.code == 0, answer.err
    return answer.words.replace("\u00a0", " ").replace("\u202f", " ")


def changed(folder, change, name="o.csv"):
    """The same leads, each row changed."""
    with (folder / "l.csv").open(encoding="utf-8", newline="") as file:
        rows = [change(row) for row in csv.DictReader(file)]
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return name


@pytest.mark.parametrize(
    ("lang", "said", "never"),
    [
        ("fr", ["Aucun lead n'est dans l'ICP", "dont 3 sur 10 dans l'ICP",
                "tous du même côté du profil : aucun délai"], ["Le nombre de leads suffit"]),
        ("en", ["No lead is inside the profile", "3 in 10 of them inside",
                "on one side of the profile: no time"], ["There are leads enough"]),
    ],
)  # fmt: skip
def test_leads_of_one_side_are_never_enough(folder, lang, said, never):
    file = changed(folder, lambda row: row | {"headcount": "5"})
    words = words_of(file=file, lang=lang)
    for expected in said:
        assert expected in words, words
    for wrong in never:
        assert wrong not in words
    answer = focale("validate", file, "-p", "p.yaml", "--outcome", "Issue", "--json").data
    assert answer["needed"]["more"] == answer["needed"]["total"] > 0
    assert answer["needed"]["months"] is None


@pytest.mark.parametrize(
    ("lang", "said", "wrong"),
    [
        ("fr", "Aucune signature n'est datée", "Les deux courbes diffèrent"),
        ("en", "No signature has a day", "The two curves differ"),
    ],
)
def test_signatures_without_a_day_draw_no_curves(folder, lang, said, wrong):
    file = changed(folder, lambda row: {k: v for k, v in row.items() if "clôture" not in k})
    words = words_of("--html", "v.html", file=file, lang=lang)
    assert said in words, words
    assert wrong not in words
    assert 'class="curves' not in (folder / "v.html").read_text("utf-8")


QUORUM = """
profile: p
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 40, label: {fr: Taille, en: Size}}
  crm: {field: crm, one_of: [HubSpot], need: preferred, points: 60, label: {fr: Outil, en: Tool}}
quorum: {mandatory: 1, preferred: 1}
"""


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "Outil (préférentiel) ("), ("en", "Tool (preferred) (")]
)
def test_the_won_outside_are_told_by_all_that_kept_them_out(folder, lang, said):
    tools = ("Odoo", "HubSpot", "HubSpot")
    file = changed(folder, lambda row: row | {"crm": tools[int(row["Lead"][1:]) % 3]})
    (folder / "q.yaml").write_text(QUORUM, "utf-8")
    words = words_of(file=file, profile="q.yaml", lang=lang)
    assert said in words, words


BY_SOURCE = """
profile: p
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 40}
  source: {field: source, one_of: [site, web], need: mandatory, points: 60}
"""


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "« source » est aussi un critère du profil"),
        ("en", '"source" is a criterion of the profile too'),
    ],
)
def test_a_source_that_is_a_criterion_is_named_beside_the_ratio_at_equal_source(folder, lang, said):
    sources = ["salon", *["site"] * 5, *["web"] * 4]
    file = changed(folder, lambda row: row | {"Source": sources[int(row["Lead"][1:]) % 10]})
    (folder / "s.yaml").write_text(BY_SOURCE, "utf-8")
    words = words_of("--html", "v.html", file=file, profile="s.yaml", lang=lang)
    assert said in words, words
    assert said in visible_text((folder / "v.html").read_text("utf-8")).replace("\u00a0", " ")
