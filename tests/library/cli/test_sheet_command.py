"""`focale profile sheet`: what it prints, what it writes, what it refuses."""

import datetime

import pytest

import focale as library
from focale.profile.templates import template_text
from tests.terminal import focale


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with the worked examples and a bare profile, and we are in it."""
    for name in ("saas", "agency", "blank"):
        (tmp_path / f"{name}.yaml").write_text(template_text(name), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("name", ["saas", "agency", "blank"])
def test_the_sheet_is_printed_as_markdown_and_nothing_is_written(folder, name, lang):
    before = sorted(folder.iterdir())
    answer = focale("profile", "sheet", f"{name}.yaml", "--lang", lang)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == library.profile_sheet(f"{name}.yaml", lang)
    assert sorted(folder.iterdir()) == before


def test_markdown_and_page_are_written_where_one_says(folder):
    answer = focale("profile", "sheet", "agency.yaml", "--out", "a.md", "--html", "a.html",
                    "--lang", "en")  # fmt: skip
    assert answer.out == "\nWritten  1 point to complete\n  • a.md\n  • a.html\n"
    assert (folder / "a.md").read_bytes().decode() == library.profile_sheet("agency.yaml", "en")
    assert (folder / "a.html").read_bytes().decode() == library.profile_sheet(
        "agency.yaml", "en", "html"
    )


def test_the_page_alone_prints_no_markdown(folder):
    answer = focale("profile", "sheet", "saas.yaml", "--html", "s.html", "--lang", "fr")
    assert answer.out == "\nÉcrit  rien à compléter\n  • s.html\n"


def test_a_sheet_is_written_again_over_itself(folder):
    for _ in range(2):
        assert focale("profile", "sheet", "saas.yaml", "-o", "s.md").code == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "agency.yaml", "blank.yaml", "s.md", "saas.yaml",
    ]  # fmt: skip


def test_programs_get_words_and_codes(folder):
    data = focale("profile", "sheet", "saas.yaml", "--json", "--out", "s.md", "--lang", "en").data
    assert list(data) == [
        "profile", "version", "day", "label", "summary", "review", "mandatory", "preferred",
        "gates", "pain_points", "value", "personas", "signals", "to_complete", "written",
    ]  # fmt: skip
    assert (data["profile"], data["version"]) == ("scale-up-saas-europe", 1)
    assert (data["written"], data["to_complete"]) == (["s.md"], [])
    assert data["review"] == {"every_days": 90, "owner": "ventes"}
    assert data["mandatory"][0] == {
        "id": "size", "label": "Size", "asks": "headcount between 30 and 250",
        "need": "mandatory", "points": 20.0, "proof": "assumption",
        "why": "Starting assumption, to be checked",
    }  # fmt: skip
    hiring = data["preferred"][2]
    assert (hiring["id"], hiring["asks"]) == ("hiring", "at least once within the last 90 days")
    assert hiring == data["signals"][0]
    assert data["signals"][-1]["points"] == -10.0
    assert data["gates"][1] == {
        "id": "already_customer", "label": "Already a customer", "asks": "customer: yes",
        "why": None,
    }  # fmt: skip
    assert data["pain_points"][0] == {
        "id": "saturated_team", "label": "5 to 15 saturated salespeople", "heard_in": 0,
        "why": None,
    }  # fmt: skip
    assert data["value"][0] == "+180 % reply rate"
    assert data["personas"][0]["role"] == "decider"
    assert data["personas"][0]["goals"] == ["More meetings without hiring"]


def test_programs_are_told_what_is_to_be_completed(folder):
    data = focale("profile", "sheet", "blank.yaml", "--json", "--lang", "fr").data
    assert [gap["key"] for gap in data["to_complete"]] == [
        "review.owner", "criteria.need", "criteria.need", "gates", "pain_points", "value",
        "personas", "criteria.event",
    ]  # fmt: skip
    assert data["to_complete"][0] == {
        "key": "review.owner", "text": "qui mène la révision du profil.", "example": "owner: …",
    }  # fmt: skip
    assert datetime.date.fromisoformat(data["day"])


@pytest.mark.parametrize(
    ("words", "code", "french", "english"),
    [
        ("saas.yaml --out s.html", 2,
         "s.html : format non reconnu. Utilisez .md, .markdown.",
         "s.html: unknown format. Use .md, .markdown."),
        ("saas.yaml --html saas.yaml", 2,
         "saas.yaml : c'est un fichier d'entrée. Donnez un autre nom au résultat.",
         "saas.yaml: this is an input file. Give the result another name."),
        ("saas.yaml --out s.md --html s.md", 2,
         "s.md : deux résultats iraient dans ce même fichier. Donnez-leur des noms différents.",
         "s.md: two results would go into this one file. Give them different names."),
        ("saas.yaml --html nowhere/s.html", 1,
         "nowhere/s.html : écriture impossible (le dossier n'existe pas). Choisissez un autre "
         "dossier ou libérez de la place ; rien n'a été écrit.",
         "nowhere/s.html: cannot be written (the folder does not exist). Choose another folder or "
         "free some space; nothing was written."),
        ("nothing.yaml --out s.md", 1,
         "nothing.yaml : fichier introuvable. Vérifiez le chemin.",
         "nothing.yaml: no such file. Check the path."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_and_nothing_is_written(folder, words, code, french, english):
    before = sorted(folder.rglob("*"))
    for lang, told in (("fr", french), ("en", english)):
        answer = focale("profile", "sheet", *words.split(), "--lang", lang)
        assert (answer.code, answer.out, answer.err) == (code, "", f"{told}\n")
    assert sorted(folder.rglob("*")) == before


def test_every_fault_of_the_profile_is_told_and_no_sheet_is_made(folder):
    (folder / "bad.yaml").write_text(
        "profile: p\nsumary: x\ncriteria:\n  size: {field: headcount, betwen: [1, 2], points: 1}\n"
    )
    answer = focale("profile", "sheet", "bad.yaml", "--html", "b.html", "--lang", "en")
    assert (answer.code, answer.out) == (1, "")
    assert [line.split(":")[0] for line in answer.err.splitlines()] == [
        "bad.yaml, line 2", "bad.yaml, line 4", "bad.yaml, line 4",
    ]  # fmt: skip
    assert not (folder / "b.html").exists()
