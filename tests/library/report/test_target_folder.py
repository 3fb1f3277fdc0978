"""The folder of `focale target`: ours or not, whole or not at all, and its page."""

import csv
import datetime
import html
import io
import json
import re
from dataclasses import replace

import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from focale.glossary.messages import FocaleError
from focale.profile import load_profile
from focale.report.page import content_security_policy, style_sheet
from focale.report.target_folder import check_target_folder, write_target
from focale.report.target_page import STYLES, target_page
from focale.segment.target import targeted
from tests.library.report.reading import visible_text
from tests.library.report.test_page_in_chromium import OVERFLOW, SHOWN
from tests.library.segment import target_worlds as worlds

DAY = datetime.date(2026, 9, 30)
NAMES = {
    "report.html", "profile.yaml", "accounts-100.csv", "accounts-100.xlsx", "scores.parquet",
    "focale-target.json",
}  # fmt: skip


def made(companies, best=worlds.BEST, market=True, **more):
    ours = worlds.customers(companies)
    return targeted(ours, companies if market else None, best, as_of=DAY, redraws=200, **more)


@pytest.fixture(scope="module")
def found():
    companies = worlds.market()
    with made(companies, contacts=worlds.contacts(companies)) as answer:
        yield answer


@pytest.fixture(scope="module")
def nothing():
    companies = worlds.market(1, signal=False)
    with made(companies) as answer:
        yield answer


def names(folder):
    return {path.name for path in folder.iterdir()}


def plain(text):
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_the_folder_holds_the_whole_answer(found, tmp_path):
    out = tmp_path / "new" / "out"
    written = write_target(found, out, "fr")
    assert names(out) == NAMES
    assert {path.name for path in written} == NAMES - {"focale-target.json"}
    assert written[0] == out / "report.html"
    assert load_profile(out / "profile.yaml").name == found.profile.name
    assert all(c.proof == "measured" for c in load_profile(out / "profile.yaml").criteria)
    assert pq.read_table(out / "scores.parquet").num_rows == worlds.ROWS
    rows = list(csv.DictReader(io.StringIO((out / "accounts-100.csv").read_text("utf-8"))))
    assert [row["rank"] for row in rows] == [str(n) for n in range(1, 101)]
    assert {row["readiness"] for row in rows} <= {
        "prêt : décideur et téléphone", "décideur à trouver", "info à compléter",
    }  # fmt: skip
    sheet = CalamineWorkbook.from_path(out / "accounts-100.xlsx").get_sheet_by_index(0).to_python()
    assert len(sheet) == 101
    assert sheet[0] == list(rows[0])
    assert json.loads((out / "focale-target.json").read_text("utf-8"))["outcome"] == "listed"
    assert not [path for path in out.parent.iterdir() if path.name.startswith(".focale")]


def test_two_writings_are_equal_but_for_the_workbook(found, tmp_path):
    for name in ("one", "two"):
        write_target(found, tmp_path / name, "en")
    for name in NAMES - {"accounts-100.xlsx", "focale-target.json"}:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_an_earlier_result_is_replaced_only_by_force_and_a_changed_draft_is_kept(
    found, nothing, tmp_path
):
    out = tmp_path / "out"
    write_target(found, out, "fr")
    (out / "notes.txt").write_text("les miennes", "utf-8")
    with pytest.raises(FocaleError) as refused:
        write_target(nothing, out, "fr")
    assert refused.value.messages[0].code == "target_exists"
    draft = (out / "profile.yaml").read_text("utf-8")
    write_target(found, out, "fr", force=True)
    assert names(out) == NAMES | {"notes.txt"}
    (out / "profile.yaml").write_text(f"# relu\n{draft}", "utf-8")
    write_target(nothing, out, "fr", force=True)
    assert names(out) == {"report.html", "focale-target.json", "notes.txt", "profile.before.yaml"}
    assert (out / "profile.before.yaml").read_text("utf-8").startswith("# relu")


def test_a_foreign_folder_and_what_is_no_folder_are_refused(found, tmp_path):
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    for force in (False, True):
        with pytest.raises(FocaleError) as refused:
            write_target(found, tmp_path, "fr", force=force)
        assert refused.value.messages[0].code == "target_foreign_folder"
    with pytest.raises(FocaleError) as refused:
        write_target(found, tmp_path / "letter.txt", "fr")
    assert refused.value.messages[0].code == "cannot_write"
    assert names(tmp_path) == {"letter.txt"}


@pytest.mark.parametrize("mark", ["", "[]", '{"files": 3}', '{"files": {"../letter.txt": "x"}}'])
def test_a_spoilt_mark_deletes_nothing_of_others(found, tmp_path, mark):
    (tmp_path / "letter.txt").write_text("dear", "utf-8")
    out = tmp_path / "out"
    out.mkdir()
    (out / "focale-target.json").write_text(mark, "utf-8")
    write_target(found, out, "fr", force=True)
    assert names(out) == NAMES
    assert (tmp_path / "letter.txt").read_text("utf-8") == "dear"


def test_a_file_that_is_read_is_never_written_over(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(FocaleError) as refused:
        check_target_folder(out, [out / "accounts-100.csv"], force=True)
    assert refused.value.messages[0].code == "target_over_input"
    check_target_folder(out, [tmp_path / "accounts-100.csv"], force=True)


def test_what_fails_on_the_way_leaves_nothing(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    answer = made(worlds.market())
    for folder in (tmp_path / ("x" * 300), tmp_path / "file" / "out"):
        with pytest.raises(FocaleError) as refused:
            write_target(answer, folder, "fr")
        assert refused.value.messages[0].code == "cannot_write"
    answer.close()
    with pytest.raises(Exception, match="closed"):
        write_target(answer, tmp_path / "out", "fr")
    assert names(tmp_path) == {"file"}


@pytest.mark.parametrize(("lang", "words"), [
    ("fr", ["100 comptes à prospecter, sur le modèle de vos 15 meilleurs clients",
            "Prêts : décideur et téléphone", "Décideur à trouver", "Info à compléter",
            "Les traits distinctifs", "Le brouillon de profil", "Société 0", "Part du marché",
            "lignes du marché laissées de côté", "une ligne par entreprise (SIREN)",
            "focale validate"]),
    ("en", ["100 accounts to prospect, after the model of your 15 best customers",
            "Ready: decider and phone", "Decider to find", "Fact to complete",
            "rows of the market left out", "one line per company (SIREN)"]),
])  # fmt: skip
def test_the_page_tells_the_whole_story(found, lang, words):
    text = target_page(found, lang, "marché.csv")
    assert not re.search(r"<script|<img|https?://(?!www\.w3\.org)|\sstyle=|\son\w+=", text)
    assert content_security_policy(*STYLES).replace("'", "&#39;") in text or (
        content_security_policy(*STYLES) in text
    )
    assert style_sheet(*STYLES) in text
    said = plain(visible_text(text))
    for expected in words:
        assert expected in said, expected
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= {*ids}


@pytest.mark.parametrize(("lang", "words"), [
    ("fr", ["Rien ne distingue ces 15 clients du marché", "donc pas de liste", "--best-when",
            "focale profile new", "5 à 10 de ces clients"]),
    ("en", ["Nothing distinguishes these 15 customers from the market", "hence no list",
            "focale profile new"]),
])  # fmt: skip
def test_on_noise_the_page_says_so_and_what_would_help(nothing, lang, words):
    said = plain(visible_text(target_page(nothing, lang, "marché.csv")))
    for expected in words:
        assert expected in said, expected
    assert "Société 1400" not in said


def test_customers_alone_are_told_how_to_get_a_market():
    companies = worlds.market()
    with made(companies, market=False) as alone:
        said = plain(visible_text(target_page(alone, "fr", "clients.csv")))
    for expected in ("Sans fichier de marché", "focale registry build", "focale target CLIENTS"):
        assert expected in said, expected
    assert "Entreprises du marché" not in said


def test_few_best_customers_get_careful_words():
    companies = worlds.market()
    with made(companies, best=6) as few:
        said = plain(visible_text(target_page(few, "fr", "marché.csv")))
    assert "6 meilleurs clients seulement : c'est un début d'indice" in said
    assert ("est une piste, pas une preuve" in said) == bool(few.findings.draft)


def test_hostile_names_are_only_text():
    companies = worlds.market()
    companies["name"] = "<script>alert(1)</script>\u202e"
    people = worlds.contacts(companies).assign(title="<b>PDG</b>", name="\u202eNom")
    with made(companies, contacts=people) as answer:
        text = target_page(answer, "fr", "<i>m</i>.csv")
    assert "<script" not in text
    assert "<b>PDG" not in text
    assert "<i>m" not in text
    assert "\u202e" not in text


def test_fewer_than_asked_for_is_said(found):
    short = replace(found, prospects=found.prospects[:3])
    said = plain(visible_text(target_page(short, "fr", "m.csv", 100)))
    assert "3 comptes seulement sur 100 demandés" in said


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_overflows_on_a_phone_a_tablet_or_a_desk(found, nothing, browse, dark):
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(target_page(one, "fr"))}">'
        "</iframe>"
        for one in (found, nothing)
        for width in (320, 390, 768, 1440)
    )
    script = f"<script>addEventListener('load', () => {{{OVERFLOW}}})</script>"
    lost = browse(f'<!doctype html><meta charset="utf-8">{frames}{SHOWN}{script}', dark=dark)[0]
    assert not lost, "\n".join(lost)


@pytest.mark.parametrize(("width", "dark"), [(500, False), (1440, True)])
def test_axe_finds_no_violation(found, violations, width, dark):
    assert violations(target_page(found, "fr", "marché.csv"), width, dark) == []
