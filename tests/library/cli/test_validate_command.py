"""`focale validate`: what people and programs read, the page, and its faults."""

import csv
import random

import pytest

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
