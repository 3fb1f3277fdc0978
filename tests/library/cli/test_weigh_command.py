"""`focale weigh`: what people and programs read, the files, and its faults."""

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
