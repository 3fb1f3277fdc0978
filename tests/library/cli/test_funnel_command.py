"""`focale funnel`: what people and programs read, the files of kept and pool, and its faults."""

import csv
import io

import pytest

from tests.terminal import focale

PEOPLE = """contact_id,account_id,first_name,last_name,email,phone
p1,a1,Anne,Duval,anne@alpha.fr,
p2,a1,Paul,Roy,,
p3,a2,Lea,Bon,lea@beta.fr,
p4,a3,Max,Roux,max@gamma.fr,
p5,zz,Zoe,Petit,zoe@zeta.fr,
p6,a1,Anne,Duval,Anne@Alpha.fr,
"""
COMPANIES = "id,name,headcount\na1,Alpha,40\na2,Beta,\na3,Gamma,5\n"
PROFILE = """
profile: p
label: {fr: Éditeurs, en: Vendors}
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 60, label: {fr: Taille, en: Size}}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name, text in (("p.csv", PEOPLE), ("c.csv", COMPANIES), ("p.yaml", PROFILE)):
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*words, file="p.csv", companies=("--companies", "c.csv")):
    answer = focale("funnel", file, "-p", "p.yaml", "--as-of", "2026-09-30", *companies, *words)
    assert answer.code == 0, answer.err
    return answer


def plain(text):
    return " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())


def rows_of(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


def test_a_program_reads_every_step_and_reason(folder):
    data = told("--json").data
    assert data["rows"] == {"read": 6, "kept": 1, "pool": 5}
    assert (data["of"], data["usual_share"]) == ("contacts", 0.2)
    assert [(s["step"], s["kept"], s["companies"]) for s in data["steps"]] == [
        ("read", 6, 3), ("reachable", 4, 3), ("known_company", 3, 3), ("in_market", 3, 3),
        ("qualified", 1, 1),
    ]  # fmt: skip
    losses = {loss["reason"]: loss for step in data["steps"] for loss in step["losses"]}
    assert losses["undecided"]["to_ask"] == {"size": 1}
    assert losses["repeated_contact"]["come_back_on"] is None


def test_kept_and_pool_hold_every_row_once(folder):
    told("--out", "kept.csv", "--pool", "pool.csv", "--steps", "steps.csv", "--lang", "fr")
    kept, pool = rows_of(folder / "kept.csv"), rows_of(folder / "pool.csv")
    assert sorted(row["contact_id"] for row in [*kept, *pool]) == "p1 p2 p3 p4 p5 p6".split()
    assert [(row["contact_id"], row["why"], row["come_back_on"]) for row in pool] == [
        ("p2", "ni e-mail ni téléphone", "2026-10-30"),
        ("p3", "à compléter : une info manque", "2026-10-30"),
        ("p4", "ne remplit pas assez de critères", "2027-09-30"),
        ("p5", "entreprise absente du fichier des entreprises", "2026-10-30"),
        ("p6", "déjà dans la liste, la première ligne est gardée", ""),
    ]
    assert pool[1]["to_find"] == "Taille"
    assert list(kept[0])[:6] == PEOPLE.splitlines()[0].split(",")
    assert [row["step"] for row in rows_of(folder / "steps.csv")].count("reachable") == 3


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("fr", ["De 6 contacts à 1 prospect ", "Joignables ░",
                "−1 déjà dans la liste, la première ligne est gardée, sans retour",
                "Repère de la méthode : 200 sur 1 000, soit 20,0 %. Ici : 16,7 %."]),
        ("en", ["From 6 contacts to 1 prospect ", "Here: 16.7%.", "no return"]),
    ],
)  # fmt: skip
def test_people_read_the_drawing_and_each_reason(folder, lang, lines):
    shown = plain(told("--lang", lang).out)
    assert [line for line in lines if line not in shown] == []


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_answer_fits_the_terminal(folder, lang, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = told("--lang", lang).out.splitlines()
    assert [line for line in lines if len(line) > width or line != line.rstrip(" ")] == []


def test_the_days_can_be_changed(folder):
    data = told("--come-back", "unknown=7", "--json").data
    losses = {loss["reason"]: loss for step in data["steps"] for loss in step["losses"]}
    assert losses["undecided"]["come_back_on"] == "2026-10-07"
    assert losses["no_address"]["come_back_on"] == "2026-10-30"


def test_companies_alone_are_enough(folder):
    data = told("--json", file="c.csv", companies=()).data
    assert (data["of"], data["rows"]) == ("companies", {"read": 3, "kept": 1, "pool": 2})


@pytest.mark.parametrize(("lang", "title"), [("fr", "De 6 contacts"), ("en", "From 6 contacts")])
def test_a_page_is_written_in_the_readers_language(folder, lang, title):
    shown = told("--html", "f.html", "--lang", lang).out
    page = (folder / "f.html").read_text("utf-8").replace("\u202f", " ")
    assert f'<html lang="{lang}">' in page
    assert title in page
    assert shown.endswith("  • f.html\n")


def test_nothing_is_written_unasked(folder):
    before = sorted(folder.iterdir())
    told()
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "code", "french", "english"),
    [
        (["--come-back", "soon=3"], 2, "--come-back soon=3 : écrivez raison=jours",
         "--come-back soon=3: write reason=days"),
        (["--pool", "p.csv"], 2, "p.csv : c'est un fichier d'entrée.",
         "p.csv: this is an input file."),
        (["--out", "x.csv", "--pool", "x.csv"], 2, "x.csv : deux résultats",
         "x.csv: two results"),
        (["--map", "email=nope"], 1, "p.csv n'a pas de colonne « nope ».",
         'p.csv has no column "nope".'),
    ],
)  # fmt: skip
def test_a_fault_is_told_in_both_languages(folder, words, code, french, english):
    given = ["funnel", "p.csv", "-p", "p.yaml", "--companies", "c.csv", *words]
    for lang, start in (("fr", french), ("en", english)):
        answer = focale(*given, "--lang", lang)
        assert (answer.code, answer.out) == (code, "")
        assert plain(answer.err).startswith(start)


def test_people_without_companies_say_what_to_give(folder):
    (folder / "p.csv").write_text(
        PEOPLE.replace("p2,a1", "p2,a9").replace("p6,a1", "p6,a8"), "utf-8"
    )
    answer = focale("funnel", "p.csv", "-p", "p.yaml", "--lang", "fr")
    assert answer.code == 1
    assert "--companies FICHIER" in plain(answer.err)


@pytest.mark.parametrize("words", ["score c.csv", "size c.csv", "funnel c.csv --companies c.csv"])
@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "c.csv : ces lignes sont des personnes (Prénom, Poste), et aucun champ du profil "
               "n'y est. Donnez plutôt leurs entreprises ; pour focale funnel : --companies "
               "FICHIER."),
        ("en", "c.csv: these rows are people (Prénom, Poste), and no field of the profile is "
               "there. Give their companies instead; for focale funnel: --companies FILE."),
    ],
)  # fmt: skip
def test_people_are_not_scored_as_companies(market, words, lang, told):
    rows = "account_id,Prénom,Poste,e-mail\na1,Ann,DG,a@b.fr\na2,Bob,DAF,b@b.fr\n"
    (market / "c.csv").write_text(rows, "utf-8")
    answer = focale(*words.split(), "-p", "p.yaml", "--lang", lang)
    assert (answer.code, plain(answer.err).strip()) == (1, told)


@pytest.mark.parametrize(("lang", "words"), [("fr", "2026 ; à demander"), ("en", "2026; to ask")])
def test_what_to_ask_follows_in_the_signs_of_the_language(folder, lang, words):
    assert words in plain(told("--lang", lang).out)
