"""An analyst writes the profile down: begin, break, repair, change, compare, read."""

import json

import pytest

from tests.terminal import focale


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("template", ["saas", "agency", "blank"])
def test_a_template_is_written_and_checks(desk, template):
    answer = focale("profile", "new", template)
    assert (answer.code, answer.words) == (
        0, f"{template}.yaml is written. Adapt it, then: focale profile check {template}.yaml",
    )  # fmt: skip
    assert focale("profile", "check", f"{template}.yaml").code == 0


def test_a_file_that_is_there_is_left_alone(desk):
    (desk / "saas.yaml").write_text("mine", "utf-8")
    assert focale("profile", "new", "saas").code == 1
    assert (desk / "saas.yaml").read_text("utf-8") == "mine"
    assert focale("profile", "new", "saas", "--force", "--json").data == {
        "template": "saas", "written": ["saas.yaml"],
    }  # fmt: skip
    assert (desk / "saas.yaml").read_text("utf-8") != "mine"


def test_all_faults_of_all_files_are_told_at_once_with_their_lines(desk):
    (desk / "a.yaml").write_text(
        "profile: a\ncriteria:\n  size: {field: headcount, at_leest: 30, points: 10}\n"
        "  deal: {event: signed, points_each: 5}\n",
        "utf-8",
    )
    (desk / "b.yaml").write_text("profile: B!\ncriteria: {}\n", "utf-8")
    focale("profile", "new", "saas")
    answer = focale("profile", "check", "a.yaml", "saas.yaml", "b.yaml")
    assert answer.code == 1
    lines = answer.err.splitlines()
    assert lines[0] == 'a.yaml, line 3: "at_leest" is no key here. Did you mean at_least, at_most?'
    assert {line.split(":")[0] for line in lines} == {
        "a.yaml, line 3", "a.yaml, line 4", "b.yaml, line 1", "b.yaml, line 2",
    }  # fmt: skip
    assert answer.out.startswith("saas.yaml: nothing to correct.")
    data = focale("profile", "check", "a.yaml", "saas.yaml", "b.yaml", "--json")
    assert data.code == 1
    assert [one["ok"] for one in data.data["profiles"]] == [False, True, False]
    assert [m["line"] for m in data.data["error"]["messages"] if m["file"] == "a.yaml"] == [
        fault["line"] for fault in data.data["profiles"][0]["faults"]
    ]


def test_advice_is_advice(desk):
    (desk / "a.yaml").write_text(
        "profile: a\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}\n", "utf-8"
    )
    answer = focale("profile", "check", "a.yaml", "--lang", "fr")
    assert (answer.code, answer.err) == (0, "")
    assert "a.yaml : rien à corriger." in answer.words.replace("\u00a0", " ")
    assert "les points font 10, pas 100" in answer.words
    (told,) = focale("profile", "check", "a.yaml", "--json").data["profiles"]
    assert told["faults"] == []
    assert "points_not_100" in [advice["code"] for advice in told["advice"]]


def test_a_change_is_told_in_sentences(desk):
    focale("profile", "new", "saas", "--out", "v1.yaml")
    text = (desk / "v1.yaml").read_text("utf-8")
    changed = text.replace("version: 1", "version: 2").replace("[30, 250]", "[50, 250]")
    (desk / "v2.yaml").write_text(changed, "utf-8")
    french = focale("profile", "diff", "v1.yaml", "v2.yaml", "--lang", "fr")
    assert french.code == 0
    assert "« Taille » : effectif entre 30 et 250 → entre 50 et 250." in french.words.replace(
        "\u00a0", " "
    )
    (change,) = focale("profile", "diff", "v1.yaml", "v2.yaml", "--json").data["changes"]
    assert change == {
        "part": "criteria", "kind": "changed", "id": "size",
        "text": '"Size": headcount between 30 and 250 → between 50 and 250.',
    }  # fmt: skip
    same = focale("profile", "diff", "v1.yaml", "v1.yaml", "--json").data
    assert same["changes"] == []


def test_the_faults_of_both_files_are_told_before_they_are_compared(desk):
    for name in ("a.yaml", "b.yaml"):
        (desk / name).write_text("profile: x\n", "utf-8")
    answer = focale("profile", "diff", "a.yaml", "b.yaml")
    assert answer.code == 1
    assert [line.split(",")[0] for line in answer.err.splitlines()] == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "effectif entre 30 et 250"),
                                            ("en", "headcount between 30 and 250")])  # fmt: skip
def test_a_profile_is_read_in_words(desk, lang, said):
    focale("profile", "new", "saas")
    answer = focale("profile", "show", "saas.yaml", "--lang", lang)
    assert answer.code == 0
    assert said in answer.words
    assert max(map(len, answer.out.splitlines())) <= 80
    data = focale("profile", "show", "saas.yaml", "--lang", lang, "--json").data
    assert data["criteria"][0]["asks"] == said
    assert (data["criteria"][0]["need"], data["criteria"][0]["points"]) == ("mandatory", 20.0)


def test_the_schema_is_one_json_object(desk):
    plain, asked = focale("profile", "schema"), focale("profile", "schema", "--json")
    assert json.loads(plain.out) == asked.data
    assert asked.data["required"] == ["profile", "criteria"]
