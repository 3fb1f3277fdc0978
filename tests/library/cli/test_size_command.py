"""`focale size`: what people and programs are told, and which files are written."""

import csv
import io
import re

import pyarrow.parquet as pq
import pytest

from tests.terminal import focale

COUNTS = ("total", "qualified", "undecided")


def told(given, *more):
    answer = focale("size", *given, *more)
    assert answer.code == 0, answer.err
    return answer


def test_a_program_gets_the_market_the_funnel_and_the_parts(market, given):
    data = told(given, "--json").data
    assert list(data) == [
        "accounts", "profile", "version", "as_of", "rows", "market", "verdicts", "funnel",
        "sectors", "territory", "sizes", "notices", "written",
    ]  # fmt: skip
    assert (data["profile"], data["version"], data["as_of"]) == ("digital", 2, "2026-09-30")
    assert data["rows"] == {"read": 6, "scored": 6, "rejected": 0}
    assert data["market"] == {
        "accounts": 5, "outside": 1, "unknown_outside": 0, "kept": 1, "kept_share": 0.2,
        "possible": 4, "possible_share": 0.8, "target": [0.2, 0.3], "alarm": False,
        "state": "good",
    }  # fmt: skip
    assert data["verdicts"] == {"qualified": 1, "undecided": 3, "waiting": 0, "disqualified": 1}
    assert data["funnel"][1] == {
        "kind": "mandatory", "id": "size", "label": "Size",
        "met": 4, "dropped": 0, "unknown": 0, "possible": 4,
        "met_share": 0.8, "dropped_share": 0.0, "unknown_share": 0.0, "possible_share": 0.8,
    }  # fmt: skip
    assert [(step["kind"], step["id"]) for step in data["funnel"]] == [
        ("gate", "rival"), ("mandatory", "size"), ("mandatory", "code"), ("preferred", "money"),
        ("preferred", "hire"),
    ]  # fmt: skip
    assert data["written"] == []


def test_a_program_gets_each_part_with_its_name_and_what_is_inside(market, given):
    data = told(given, "--json", "--lang", "fr").data
    sectors = data["sectors"]
    assert (sectors["fields"], [part["key"] for part in sectors["parts"]]) == (["naf"], ["J"])
    section = sectors["parts"][0]
    assert {name: section[name] for name in ("level", "name", *COUNTS, "kept_share")} == {
        "level": "section", "name": "Information et communication", "total": 4, "qualified": 1,
        "undecided": 2, "kept_share": 0.25,
    }  # fmt: skip
    assert [inner["name"] for inner in section["inside"][0]["inside"]] == ["62.01Z", "62.02A"]
    apart = data["territory"]["apart"]
    assert [(part["level"], part["key"], part["total"]) for part in apart] == [("unknown", None, 1)]
    assert [region["name"] for region in data["territory"]["parts"]] == [
        "Pays de la Loire", "Auvergne-Rhône-Alpes", "Île-de-France",
    ]  # fmt: skip
    assert [part["total"] for part in data["sizes"]["parts"]] == [0, 5, 0, 0]


def test_what_no_column_tells_is_null(market, given):
    (market / "a.csv").write_text("id,country\na1,FR\n", "utf-8")
    data = told(given, "--json").data
    assert [data[name] for name in ("sectors", "territory", "sizes")] == [None] * 3


def test_people_read_the_market_and_the_share_kept(market, given):
    shown = told(given).words
    assert "The market in the list in the market 5 83.3% " in shown
    assert "• country: FR or BE • Rows read: 6 (scored: 6, rejected: 0)." in shown
    assert "Share of the market kept: 20.0%" in shown
    assert "On target • 1 qualified company out of 5 in the market" in shown


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("fr", [
            "                       Restent          Sortent         Inconnues",
            "  Tout le marché             5  100 %",
            "  Éliminatoires",
            "    Concurrent               4  80,0 %        1  20,0 %          0     0 %",
            "  Obligatoires",
            "    Taille                   4  80,0 %        0     0 %          0     0 %",
            "    Activité                 3  60,0 %        0     0 %          1  20,0 %",
            "  Préférentiels",
        ]),
        ("en", [
            "  Gates", "    Competitor           4  80.0%          1  20.0%        0     0%",
            "  Mandatory", "  Preferred",
        ]),
    ],
)  # fmt: skip
def test_people_read_the_funnel_line_by_line(market, given, lang, lines):
    shown = told(given, "--lang", lang).out.replace("\u202f", " ").replace("\u00a0", " ")
    squeezed = [" ".join(line.split()) for line in shown.splitlines()]
    place = -1
    for line in lines:
        place = squeezed.index(" ".join(line.split()), place + 1)


def test_people_read_the_parts_of_the_market(market, given):
    shown = told(given, "--lang", "fr").words
    assert "Région Total Qualifiées À compléter Gardée Pays de la Loire 2 1 1 ██████" in shown
    assert (
        "Départements en tête Total Qualifiées À compléter Gardée Loire-Atlantique 2 1 1" in shown
    )
    assert "J Information et communication 4 1 2 ██████ 62 Programmation et" in shown
    assert "PME, 10 à 249 5 1 3 20,0 % ██████ ETI" in shown
    assert "Par l'effectif seul" in shown
    assert "Le lieu est lu dans le département." in shown
    assert "Sous 5 entreprises, pas de pourcentage." in shown


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["Il manque une colonne naf. Pour les secteurs : --map naf=COLONNE.",
                "Il manque une colonne departement ou postcode. Pour la carte : --map "
                "departement=COLONNE.",
                "Il manque une colonne headcount ou headcount_band. Pour les tailles : --map "
                "headcount=COLONNE."]),
        ("en", ["There is no column naf. For sectors: --map naf=COLUMN.",
                "There is no column departement or postcode. For the map: --map "
                "departement=COLUMN.",
                "There is no column headcount or headcount_band. For sizes: --map "
                "headcount=COLUMN."]),
    ],
)  # fmt: skip
def test_people_read_which_column_is_missing(market, given, lang, words):
    (market / "a.csv").write_text("id,country\na1,FR\n", "utf-8")
    shown = told(given, "--lang", lang).words.replace("\u00a0", " ")
    assert [sentence for sentence in words if sentence not in shown] == []


def test_many_sections_are_cut_and_the_rest_is_counted(market, given):
    codes = "01 05 10 35 36 41 45 49 55 58 64 68".split()
    lines = [f"x{n},FR,{code}.11Z,40" for n, code in enumerate(codes)]
    (market / "a.csv").write_text("\n".join(["id,country,naf,headcount", *lines]), "utf-8")
    shown = told(given, "--lang", "fr").words.replace("\u00a0", " ")
    assert "et 4 autres sections ; toutes avec --html ou --out" in shown
    (market / "a.csv").write_text("id,country,naf,headcount\nx,FR,01.11Z,4\ny,FR,62,40\n", "utf-8")
    assert "and 1 more section; all of them with --html or --out" in told(given).words


def test_the_alarm_is_told_in_both_languages(market, given):
    (market / "p.yaml").write_text(
        "profile: w\ncriteria:\n  s: {field: headcount, at_least: 5, need: mandatory, points: 1}",
        "utf-8",
    )
    for lang, words in (
        ("fr", "le profil garde 100 % du marché : au-delà de 50 %, il est trop large."),
        ("en", "the profile keeps 100 % of the market: above 50 %, it is too wide."),
    ):
        data = told(given, "--json", "--lang", lang).data
        [notice] = [one for one in data["notices"] if one["code"] == "too_wide"]
        assert notice["text"].startswith(words)
        assert data["market"]["alarm"] is True
    assert "Trop large" in told(given, "--lang", "fr").out


def test_contacts_without_events_are_told_to_be_of_no_use(market):
    answer = focale("size", "a.csv", "-p", "p.yaml", "--contacts", "c.csv", "--json")
    assert "contacts_unused" in [notice["code"] for notice in answer.data["notices"]]


# --- width ------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_answer_fits_the_terminal_and_leaves_no_blanks_behind(
    market, given, lang, width, monkeypatch
):
    label = "Une équipe commerciale qui recrute des commerciaux depuis plus de six mois"
    text = (market / "p.yaml").read_text("utf-8").replace("fr: Taille", f'fr: "{label}"')
    (market / "p.yaml").write_text(text, "utf-8")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = told(given, "--lang", lang).out.splitlines()
    assert [line for line in lines if len(line) > width or line != line.rstrip(" ")] == []
    if lang == "fr":
        assert any(re.match("    Une équipe.*… +4 +80,0.%", line) for line in lines)


def test_a_wide_terminal_shows_the_upper_end_and_a_bar(market, given, monkeypatch):
    assert "At most" not in told(given).out
    monkeypatch.setenv("COLUMNS", "120")
    shown = told(given).out
    [line] = [line for line in shown.splitlines() if line.startswith("    Competitor")]
    assert line.split()[-3:] == ["4", "80.0%", "████████████····"]
    assert '"At most" says what would be left' in shown


def test_a_label_cannot_steer_the_terminal(market, given):
    text = (market / "p.yaml").read_text("utf-8").replace("en: Size", 'en: "S\\e[2Ji\\u202Eze"')
    (market / "p.yaml").write_text(text, "utf-8")
    shown = told(given).out
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown) == []


# --- files ------------------------------------------------------------------------------


def test_nothing_is_written_unasked(market, given):
    before = sorted(market.iterdir())
    told(given)
    assert sorted(market.iterdir()) == before


@pytest.mark.parametrize("name", ["o.csv", "o.parquet"])
def test_the_counts_are_written_as_a_table(market, given, name):
    data = told(given, "--out", name, "--json", "--lang", "fr").data
    assert data["written"] == [name]
    if name.endswith("csv"):
        rows = list(csv.DictReader(io.StringIO((market / name).read_text("utf-8"))))
    else:
        rows = pq.read_table(market / name).to_pylist()
    assert [str(row["accounts"]) for row in rows[:3]] == ["5", "1", "0"]
    [nantes] = [row for row in rows if row["level"] == "departement" and row["key"] == "44"]
    assert (nantes["part"], nantes["parent"], nantes["name"]) == (
        "territory", "pays-de-la-loire", "Loire-Atlantique",
    )  # fmt: skip
    assert [str(nantes[name]) for name in ("accounts", "qualified", "undecided")] == ["2", "1", "1"]


@pytest.mark.parametrize(("lang", "title"), [("fr", "Un marché de 5"), ("en", "A market of 5")])
def test_a_page_is_written_in_the_readers_language(market, given, lang, title):
    shown = told(given, "--html", "s.html", "--lang", lang).out
    page = (market / "s.html").read_text("utf-8")
    assert page.startswith(f'<!doctype html>\n<html lang="{lang}">')
    assert title in page
    assert "a.csv" in page
    assert shown.endswith("  • s.html\n")


@pytest.mark.parametrize(
    ("words", "code", "french", "english"),
    [
        (["--out", "o.pdf"], 2, "o.pdf : format non reconnu. Utilisez .parquet, .csv",
         "o.pdf: unknown format. Use .parquet, .csv"),
        (["--out", "a.csv"], 2,
         "a.csv : c'est un fichier d'entrée. Donnez un autre nom au résultat.",
         "a.csv: this is an input file. Give the result another name."),
        (["--html", "nowhere/s.html"], 1,
         "nowhere/s.html : écriture impossible (le dossier n'existe pas).",
         "nowhere/s.html: cannot be written (the folder does not exist)."),
        (["--map", "naf=nope"], 1, "a.csv : la colonne « nope » n'existe pas.",
         'a.csv: there is no column "nope".'),
        (["--as-of", "yesterday"], 2, "--as-of yesterday : ce n'est pas une date.",
         "--as-of yesterday: this is no date."),
    ],
)  # fmt: skip
def test_a_fault_is_told_before_any_work(market, given, words, code, french, english):
    given = given[: given.index("--as-of")]
    before = {path: path.read_bytes() for path in market.iterdir()}
    for lang, told_ in (("fr", french), ("en", english)):
        answer = focale("size", *given, *words, "--lang", lang)
        assert (answer.code, answer.out) == (code, "")
        assert answer.err.replace("\u00a0", " ").startswith(told_)
    assert {path: path.read_bytes() for path in market.iterdir()} == before
