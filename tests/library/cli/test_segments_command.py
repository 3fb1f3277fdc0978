"""`focale segments`: what people and programs read, the page, and its faults."""

import re

import pytest

from tests.library.report.reading import visible_text
from tests.library.segment.clusters.worlds import market_file
from tests.terminal import focale

PROFILE = """
profile: p
label: {fr: Éditeurs, en: Vendors}
criteria:
  sector: {field: sector, one_of: [Logiciel], need: mandatory, points: 60}
  size: {field: headcount, at_least: 30, points: 40}
"""


@pytest.fixture(scope="module")
def market(tmp_path_factory):
    folder = tmp_path_factory.mktemp("market")
    market_file(folder / "m.csv", 400)
    market_file(folder / "n.csv", 300, planted=False)
    (folder / "p.yaml").write_text(PROFILE, "utf-8")
    return folder


@pytest.fixture
def folder(market, monkeypatch):
    monkeypatch.chdir(market)
    return market


@pytest.fixture(scope="module")
def answers(market):
    """What is said in each language; each writes its page and its file too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(market)
        return {
            lang: focale("segments", "m.csv", "-p", "p.yaml", "--capacity", "A:20,B:50", "--lang",
                         lang, "--html", f"{lang}.html", "--out", f"{lang}.csv")
            for lang in ("fr", "en")
        }  # fmt: skip


def plain(text):
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["3 groupes se distinguent dans ce marché", "des comptes classés. Solide : la "
                "moitié des comptes le redonne", "Secteur : Industrie :", "Les priorités",
                "Priorité A", "Taille × Technologies", "Champs laissés de côté"]),
        ("en", ["3 groups stand out in this market", "Solid: half of the accounts gives it again",
                "Sector: Industrie:", "The tiers", "Tier A", "Size × Technologies",
                "Fields left out"]),
    ],
)  # fmt: skip
def test_the_answer_is_said_in_each_language(answers, lang, words):
    answer = answers[lang]
    assert answer.code == 0, answer.err
    for expected in words:
        assert expected in plain(answer.words)


@pytest.mark.usefixtures("answers")
def test_the_page_says_the_same_in_each_language(folder):
    french, english = (plain(visible_text((folder / f"{lang}.html").read_text("utf-8")))
                       for lang in ("fr", "en"))  # fmt: skip
    assert "3 groupes se distinguent" in french
    assert "Ce qui est plus fréquent dans chaque groupe" in french
    assert "3 groups stand out" in english
    assert "les" not in english.split()
    page = (folder / "fr.html").read_text("utf-8")
    assert "<script" not in page
    assert "style=" not in page


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fr", "Un seul segment suffit"), ("en", "One segment is enough")],
)
@pytest.mark.usefixtures("folder")
def test_one_segment_is_an_answer(lang, words):
    answer = focale("segments", "n.csv", "--lang", lang, "--html", "n.html", "--json")
    assert answer.code == 0, answer.err
    assert answer.data["one_segment"]
    assert answer.data["groups"] == []
    assert words in focale("segments", "n.csv", "--lang", lang).words


@pytest.mark.usefixtures("folder")
def test_a_program_reads_counts_and_intervals():
    data = focale("segments", "m.csv", "-p", "p.yaml", "--tiers", "A:100", "--json").data
    assert sum(group["accounts"] for group in data["groups"]) + data["unplaced"] == 400
    trait = data["groups"][0]["traits"][0]
    assert trait["inside"]["share"] > trait["outside"]["share"]
    assert trait["times_interval"][0] > 1
    assert data["tiers"]["by"] == "points"
    assert data["crosses"][0]["fields"] == ["headcount", "technologies"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--groups", "many"], "Un nombre de groupes va de 2 à 12"),
        (["--groups", "99"], "Un nombre de groupes va de 2 à 12"),
        (["--tiers", "A:80"], "donnez un profil avec --profile"),
        (["-p", "p.yaml", "--tiers", "A80"], "n'est pas de la forme NOM:NOMBRE"),
        (["-p", "p.yaml", "--tiers", "A:8", "--capacity", "A:8"], "choisissez --tiers"),
        (["--out", "x.txt"], "format non reconnu"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_an_option_that_cannot_be_meant_is_a_wrong_usage(options, words):
    answer = focale("segments", "n.csv", "--lang", "fr", *options)
    assert answer.code == 2
    assert words in plain(answer.err)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_years_are_numbers_and_what_cannot_be_read_is_listed(folder, tmp_path, lang):
    head, *rows = (folder / "n.csv").read_text("utf-8").splitlines()
    lines = [f"{head},year_established,headcount_2"]
    lines += [f"{row},{1980 + n % 40},{n if n else 'beaucoup'}" for n, row in enumerate(rows)]
    (tmp_path / "y.csv").write_text("\n".join(lines) + "\n", "utf-8")
    answer = focale("segments", str(tmp_path / "y.csv"), "--lang", lang, "--rejects",
                    str(tmp_path / "r.csv"))  # fmt: skip
    assert answer.code == 0, answer.err
    assert "year_established » : 300" not in plain(answer.words)
    assert '"year_established": 300' not in plain(answer.words)
    listed = (tmp_path / "r.csv").read_text("utf-8")
    assert "year_established" not in listed
    assert "beaucoup" in listed


@pytest.mark.parametrize(("lang", "words"), [("fr", " du marché, "), ("en", " of the market, ")])
def test_the_cells_of_a_cross_table_tell_their_share(answers, lang, words):
    said = plain(answers[lang].words)
    table = said[said.index("Taille × Techno" if lang == "fr" else "Size × Techno") :]
    assert words in table, table
    assert re.search(r"\d+ \(\d+([.,]\d)? ?%\)", table), table
