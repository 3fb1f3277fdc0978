"""`focale dedupe`, `merge`, `unmerge` and `groups`: what people and programs are told."""

import csv

import pytest

from focale import FocaleError, dedupe
from tests.library.accounts.duplicates.test_merging import CRM, FAIR
from tests.terminal import focale


@pytest.fixture
def files(tmp_path):
    crm, fair = tmp_path / "crm.csv", tmp_path / "fair.csv"
    crm.write_bytes(CRM.encode("cp1252"))
    fair.write_text(FAIR, "utf-8")
    return crm, fair


def told(*words):
    answer = focale(*words)
    assert answer.code == 0, answer.err
    return answer


def test_people_read_how_many_why_and_what_to_do_next(files, tmp_path):
    shown = told("dedupe", *files, "--out", tmp_path / "d").words
    assert "Doubles among 11 companies" in shown
    assert "clusters of sure doubles 1" in shown
    assert "questions to answer 1" in shown
    assert "same phone, same name, same postcode" in shown
    assert "write yes or no in the column decision" in shown
    assert f"focale merge {tmp_path / 'd'}" in shown.replace("\n", "")
    french = told("dedupe", *files, "--lang", "fr").words
    assert "Doublons parmi 11 entreprises" in french
    assert "même téléphone, même nom, même code postal" in french
    assert "pour le détail, et pour fusionner : --out DOSSIER" in french


def test_a_program_gets_counts_clusters_and_questions(files, tmp_path):
    data = told("dedupe", *files, "--out", tmp_path / "d", "--json").data
    assert list(data) == [
        "rows_are", "files", "rows", "clusters", "questions", "answers", "conflicts",
        "first_clusters", "first_questions", "notices", "written",
    ]  # fmt: skip
    assert data["rows"] == {"read": 11, "compared": 11, "rejected": 0, "merged": 2, "left": 9}
    assert data["first_clusters"][0]["records"] == [
        {"file": 1, "row": 1}, {"file": 1, "row": 2}, {"file": 2, "row": 1},
    ]  # fmt: skip
    question = data["first_questions"][0]
    assert question["why"][0]["code"] == "why_same_name"
    assert (question["name_1"], question["name_2"]) == ("Morvanel SA", "Association Morvanel")
    names = ["review.csv", "links.csv", "clusters.csv", "preview.csv", "focale-dedupe.json"]
    assert [path.rpartition("/")[2] for path in data["written"]] == names


def test_the_list_of_questions_opens_in_excel_and_comes_back_from_it(files, tmp_path):
    told("dedupe", *files, "--out", tmp_path / "d", "--lang", "fr")
    path = tmp_path / "d" / "review.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbfquestion;decision;confidence;why;name_1;")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    rows[0]["decision"] = "Oui"
    saved = tmp_path / "rempli.csv"  # as Excel saves it: semicolons, Windows-1252
    with saved.open("w", encoding="cp1252", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    out = tmp_path / "fusion.csv"
    data = told("merge", tmp_path / "d", "--review", saved, "--out", out, "--json").data
    assert data["rows"] == {"read": 11, "written": 8, "merged": 3, "rejected": 0}
    assert data["questions"] == {"yes": 1, "no": 0, "open": 0}


def test_a_list_of_questions_that_cannot_be_read_is_kept(files, tmp_path):
    told("dedupe", *files, "--out", tmp_path / "d")
    path = tmp_path / "d" / "review.csv"
    path.write_text("my notes\nask Anne\n", "utf-8")
    texts = {"en": "may hold answers, but is no longer the list that focale dedupe",
             "fr": "contient peut-être des réponses, mais n'est plus la liste"}  # fmt: skip
    for lang, text in texts.items():
        answer = focale("dedupe", *files, "--out", tmp_path / "d", "--lang", lang)
        assert (answer.code, text in answer.words, "--force" in answer.words) == (1, True, True)
    with pytest.raises(FocaleError):
        dedupe(*files, out=tmp_path / "d")
    assert path.read_text("utf-8") == "my notes\nask Anne\n"
    told("dedupe", *files, "--out", tmp_path / "d", "--force")
    assert path.read_text("utf-8-sig").startswith("question,decision,")
    assert (tmp_path / "d" / "review.before.csv").read_text("utf-8") == "my notes\nask Anne\n"


def test_a_list_without_questions_is_written_anew(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("name,city\nKalidorel,Nantes\nMorvanel,Brest\n", "utf-8")
    told("dedupe", path, "--out", tmp_path / "d")
    told("dedupe", path, "--out", tmp_path / "d")


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("name,city\n=SUM(A1) Kalidorel,Nantes\n=SUM(A1) KALIDOREL,Nantes\n", "utf-8")
    told("dedupe", path, "--out", tmp_path / "d")
    assert "'=SUM(A1)" in (tmp_path / "d" / "links.csv").read_text("utf-8-sig")


def test_merge_and_unmerge_tell_what_became_of_each_line(files, tmp_path):
    before = [path.read_bytes() for path in files]
    told("dedupe", *files, "--out", tmp_path / "d")
    merged = told("merge", tmp_path / "d", "--out", tmp_path / "m.xlsx").words
    assert "11 lines read = 9 written + 2 merged" in merged
    assert "questions not answered, not merged 1" in merged
    back = told("unmerge", tmp_path / "d", "--out", tmp_path / "back", "--lang", "fr").words
    assert "Fichiers d'origine, octet pour octet" in back
    assert [(tmp_path / "back" / path.name).read_bytes() for path in files] == before
    apart = told("unmerge", tmp_path / "d", "--cluster", 1, "--out", tmp_path / "m2.csv").words
    assert "Clusters taken apart: 1" in apart
    assert "11 lines read = 11 written + 0 merged" in apart


@pytest.mark.parametrize(
    ("lang", "nothing", "next_"),
    [("en", "No doubles found.", "Next"), ("fr", "Aucun doublon trouvé.", "Ensuite")],
)
def test_where_nothing_is_found_nothing_is_to_be_merged(tmp_path, lang, nothing, next_):
    path = tmp_path / "a.csv"
    path.write_text("name,city\nKalidorel,Nantes\nMorvanel,Brest\n", "utf-8")
    shown = told("dedupe", path, "--out", tmp_path / "d", "--lang", lang).words
    assert nothing in shown
    assert next_ not in shown
    assert "focale merge" not in shown
    assert (tmp_path / "d" / "review.csv").exists()


def test_people_are_shown_by_first_and_last_name(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "first_name,last_name,email\nAude,Vérinel,a.verinel@kalidorel.fr\n"
        "AUDE,VERINEL,a.verinel@kalidorel.fr\nPaul,Tarnosse,\n",
        "utf-8",
    )
    shown = told("dedupe", path, "--rows", "contact").words
    assert "cluster 1: Aude Vérinel / AUDE VERINEL" in shown


@pytest.mark.parametrize(
    ("lang", "between", "text"),
    [
        ("en", ",", "contacts, deals and events still bear the old identifiers: in their column "),
        ("fr", ";", "contacts, affaires et événements portent encore les anciens identifiants"),
    ],
)
def test_identifiers_merged_away_lead_to_the_one_that_stays(tmp_path, lang, between, text):
    path = tmp_path / "a.csv"
    path.write_text(
        "id,name,city,phone\nA1,Kalidorel,Nantes,0240112233\nA2,KALIDOREL,Nantes,0240112233\n"
        "A3,Morvanel,Brest,\na1,Kalidorel,Nantes,\n",
        "utf-8",
    )
    told("dedupe", path, "--out", tmp_path / "d")
    out = tmp_path / "m.csv"
    shown = told("merge", tmp_path / "d", "--out", out, "--lang", lang).words
    assert text in shown
    assert ("identifiers replaced 2" if lang == "en" else "identifiants remplacés 2") in shown
    lines = (tmp_path / "d" / "ids.csv").read_text("utf-8-sig").split()
    expected = ["old_id,kept_id,file", "A2,A1,a.csv", "a1,A1,a.csv"]
    assert lines == [line.replace(",", between) for line in expected]
    data = told("merge", tmp_path / "d", "--out", out, "--json").data
    assert data["ids_replaced"] == 2
    assert data["written"] == [str(out), str(tmp_path / "d" / "ids.csv")]
    told("unmerge", tmp_path / "d", "--cluster", 1, "--out", out)
    assert not (tmp_path / "d" / "ids.csv").exists()  # nobody is merged any more


def test_files_without_identifiers_have_no_list_of_them(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("name,city\nKalidorel,Nantes\nKALIDOREL,Nantes\n", "utf-8")
    told("dedupe", path, "--out", tmp_path / "d")
    data = told("merge", tmp_path / "d", "--out", tmp_path / "m.csv", "--json").data
    assert (data["rows"]["merged"], data["ids_replaced"]) == (1, 0)
    assert data["written"] == [str(tmp_path / "m.csv")]


@pytest.mark.parametrize(
    ("words", "code", "text"),
    [
        (("dedupe", "{crm}", "{crm}"), 2, "is given twice. Give each file once."),
        (("dedupe", "{crm}", "--trust", "{fair}"), 2, "is not among those to deduplicate"),
        (("dedupe", "{crm}", "--out", "{crm}"), 1, "cannot be written"),
        (("dedupe", "nowhere.csv"), 1, "no such file"),
        (("merge", "{dir}", "--out", "m.csv"), 1, "holds no focale-dedupe.json"),
        (("merge", "{dir}", "--out", "m.docx"), 2, "unknown format"),
        (("unmerge", "{dir}", "--out", "x"), 1, "holds no focale-dedupe.json"),
        (("groups", "{fair}"), 1, "no column tells the groups"),
    ],
)
def test_wrong_words_are_told_with_the_cure(files, tmp_path, words, code, text):
    (tmp_path / "dir").mkdir()
    places = {"crm": files[0], "fair": files[1], "dir": tmp_path / "dir"}
    answer = focale(*(word.format(**places) for word in words))
    assert (answer.code, text in answer.words) == (code, True), answer.words


def test_a_cluster_that_does_not_exist_is_told(files, tmp_path):
    told("dedupe", *files, "--out", tmp_path / "d")
    told("merge", tmp_path / "d", "--out", tmp_path / "m.csv")
    answer = focale("unmerge", tmp_path / "d", "--cluster", 9, "--out", tmp_path / "m.csv")
    assert (answer.code, "cluster 9 does not exist. Merged clusters: 1." in answer.words) == (
        1,
        True,
    )


def test_trusted_values_come_first(files, tmp_path):
    told("dedupe", *files, "--trust", files[1], "--out", tmp_path / "d")
    told("merge", tmp_path / "d", "--out", tmp_path / "m.csv")
    assert "Kalidorel Tranports,732829320" in (tmp_path / "m.csv").read_text("utf-8")
    assert "most trusted source" in (tmp_path / "d" / "preview.csv").read_text("utf-8-sig")


GROUPS = (
    "Nom,SIREN,SIRET,SIREN tête,Client,Site web\n"
    "Lorne,732829320,,,oui,lorne.fr\n"
    "Lorne Nord,552100554,,732829320,non,lorne-nord.fr\n"
    "Lorne Nord Lille,552100554,55210055400013,,,\n"
    "Verdal,542107651,,,,lorne.fr\n"
)


def test_groups_show_the_white_space_and_write_each_line(tmp_path):
    path = tmp_path / "g.csv"
    path.write_text(GROUPS, "utf-8")
    words = ("groups", path, "--map", "parent_siren=SIREN tête", "--map", "customer=Client")
    shown = told(*words, "--lang", "fr").words
    assert "Où ils ont déjà acheté, et où pas encore" in shown
    assert "Lorne 2 1 1 1" in shown
    assert "à commencer par Lorne Nord" in shown
    assert "lorne.fr : Lorne / Verdal" in shown
    data = told(*words, "--out", tmp_path / "o.csv", "--json").data
    assert data["white_space"] == ["Lorne"]
    assert [c["name"] for c in data["groups"][0]["open"]] == ["Lorne Nord"]
    assert data["groups"][0]["open"][0]["sites"] == [3]
    assert data["hints"][0]["domain"] == "lorne.fr"
    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["role"] for row in rows] == ["head", "company", "site", "alone"]
