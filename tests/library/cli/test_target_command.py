"""`focale target`: the main job as one types it, in both languages, and what is refused."""

import pytest

from tests.library.segment import target_worlds as worlds
from tests.terminal import focale

NAMES = {
    "report.html", "profile.yaml", "accounts-50.csv", "accounts-50.xlsx", "scores.parquet",
    "focale-target.json",
}  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("target")
    companies = worlds.market()
    companies.to_csv(folder / "market.csv", index=False)
    worlds.customers(companies).to_csv(folder / "customers.csv", index=False)
    worlds.customers(companies).head(1).to_csv(folder / "one.csv", index=False)
    worlds.contacts(companies).to_csv(folder / "contacts.csv", index=False)
    noise = worlds.market(1, signal=False)
    noise.to_csv(folder / "noise.csv", index=False)
    worlds.customers(noise).to_csv(folder / "any.csv", index=False)
    (folder / "deals.csv").write_text(
        "deal_id,account_id,status,created_on,closed_on\n"
        "d1,a200,open,2026-09-01,\nd2,a201,won,2026-08-01,2026-09-01\n",
        "utf-8",
    )
    return folder


def target(files, out, *more, ours="customers.csv", market="market.csv"):
    return focale(
        "target", files / ours, *([files / market] if market else []), "--best", 15,
        "--as-of", "2026-09-30", "--redraws", 200, "--out", out, *more,
    )  # fmt: skip


def plain(answer):
    return answer.words.replace("\u202f", " ").replace("\u00a0", " ")


def test_the_whole_job_is_told_and_written(files, tmp_path):
    out = tmp_path / "out"
    more = ("--contacts", files / "contacts.csv", "--deals", files / "deals.csv", "-n", 50)
    answer = target(files, out, *more, "--lang", "fr")
    assert answer.code == 0, answer.err
    said = plain(answer)
    for expected in (
        "50 comptes à prospecter, sur le modèle de vos 15 meilleurs clients",
        "Ce qu'ils ont en commun", "Technologies : HubSpot", "Le brouillon de profil",
        "du marché", "Prêts : décideur et téléphone (", "Décideur à trouver (",
        "Info à compléter (", "41 lignes du marché laissées de côté",
        "1 laissée de côté : une affaire y est ouverte", "focale validate",
    ):  # fmt: skip
        assert expected in said, expected
    assert "report.html" in said.replace(" ", "")  # a long path is cut where the line ends
    assert {path.name for path in out.iterdir()} == NAMES


def test_the_same_for_programs(files, tmp_path):
    answer = target(files, tmp_path / "out", "--contacts", files / "contacts.csv", "--json")
    data = answer.data
    assert (answer.code, data["outcome"], data["accounts"]) == (0, "listed", 100)
    assert sum(data["readiness"].values()) == len(data["list"]) == 100
    ready = [one for one in data["list"] if one["readiness"] == "ready"]
    assert ready
    assert all(one["call"] and one["missing"] is None for one in ready)
    assert data["discovery"]["draft"].startswith("#")
    assert data["left_out"] == {"customers": 40, "open_deals": 0}


@pytest.mark.parametrize(("lang", "words"), [
    ("fr", ["Rien ne distingue ces 15 clients du marché", "Pas de profil, donc pas de liste",
            "focale profile new"]),
    ("en", ["Nothing distinguishes these 15 customers from the market", "hence no list"]),
])  # fmt: skip
def test_on_noise_the_verdict_is_told_and_it_is_no_error(files, tmp_path, lang, words):
    out = tmp_path / "out"
    answer = target(files, out, "--lang", lang, ours="any.csv", market="noise.csv")
    assert answer.code == 0
    for expected in words:
        assert expected in plain(answer), expected
    assert {path.name for path in out.iterdir()} == {"report.html", "focale-target.json"}


def test_without_a_market_it_says_what_is_missing(files, tmp_path):
    answer = target(files, tmp_path / "out", "--lang", "fr", market=None)
    assert answer.code == 0
    said = plain(answer)
    assert "Sans fichier de marché" in said
    assert "focale registry build" in said
    assert not [path for path in (tmp_path / "out").iterdir() if "accounts" in path.name]


@pytest.mark.parametrize(("more", "ours", "code", "words"), [
    (("--best-when", "nps >= 9"), "customers.csv", 2, "--best"),
    (("--as-of", "hier"), "customers.csv", 2, "hier"),
    (("-n", "0"), "customers.csv", 2, "number"),
    ((), "one.csv", 1, "un seul client"),
    ((), "none.csv", 1, "none.csv"),
    (("--deals", "nowhere.csv"), "customers.csv", 1, "nowhere.csv"),
])  # fmt: skip
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    files, tmp_path, more, ours, code, words
):
    answer = target(files, tmp_path / "out", *more, "--lang", "fr", ours=ours)
    assert (answer.code, answer.out) == (code, "")
    assert words in plain(answer)
    assert list(tmp_path.iterdir()) == []


def test_the_folder_is_asked_for(files):
    answer = focale("target", files / "customers.csv", "--lang", "en")
    assert answer.code == 2
    assert "--out" in answer.words


@pytest.mark.parametrize(
    ("lang", "foreign", "there", "read"),
    [
        ("fr", "ce dossier contient autre chose", "contient déjà un résultat", "serait remplacé"),
        ("en", "holds something other than", "already holds a result", "would be replaced"),
    ],
)
def test_whose_folder_it_is(files, tmp_path, lang, foreign, there, read):
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    refused = target(files, tmp_path, "--force", "--lang", lang)
    assert (refused.code, foreign in plain(refused)) == (1, True)
    out = tmp_path / "out"
    out.mkdir()
    (out / "focale-target.json").write_text("{}", "utf-8")
    refused = target(files, out, "--lang", lang)
    assert (refused.code, there in plain(refused)) == (1, True)
    (out / "scores.parquet").write_bytes((files / "customers.csv").read_bytes())
    refused = target(files, out, "--force", "--lang", lang, ours=out / "scores.parquet")
    assert (refused.code, read in plain(refused)) == (1, True)


def test_numbers_are_written_one_way_and_facts_and_profile_are_taken(files, tmp_path):
    market = (files / "market.csv").read_text("utf-8").replace("02 99 00", "029900")
    (tmp_path / "market.csv").write_text(market, "utf-8")
    (tmp_path / "log.csv").write_text(
        "account_id,field,value,at\na0,headcount,80,2020-01-01\n", "utf-8"
    )
    (tmp_path / "mine.yaml").write_text(
        "profile: mine\nmarket:\n  - {field: headcount, at_least: 1}\ncriteria:\n"
        "  size: {field: headcount, at_least: 5, points: 10}\n",
        "utf-8",
    )
    out = tmp_path / "out"
    answer = target(
        files, out, "--contacts", files / "contacts.csv", "--facts", tmp_path / "log.csv",
        "--profile", tmp_path / "mine.yaml", "--lang", "fr", market=tmp_path / "market.csv",
    )  # fmt: skip
    assert answer.code == 0, answer.err
    assert "De quel jour sont les faits" in plain(answer)
    assert "market:" in (out / "profile.yaml").read_text("utf-8")
    table = (out / "accounts-100.csv").read_text("utf-8")
    assert "02 99 00 " in table
    assert "029900" not in table
    assert "029900" not in (out / "report.html").read_text("utf-8").replace("tel:029900", "")
