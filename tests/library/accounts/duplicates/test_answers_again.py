"""An answer is never lost: it stands for the same two records; changed ones are asked anew."""

import csv

import pytest

import focale
from focale import FocaleError
from tests.terminal import focale as typed

ROWS = {
    "1": "Morvanel SA,Brest", "2": "Association Morvanel,Brest", "3": "Lorne,Nantes",
    "4": "Verdal SA,Lyon", "5": "Association Verdal,Lyon",
}  # fmt: skip


def written(path, rows=ROWS):
    path.write_text("id,name,city\n" + "".join(f"{n},{row}\n" for n, row in rows.items()), "utf-8")
    return path


def questions(folder):
    with (folder / "review.csv").open(encoding="utf-8-sig", newline="") as stream:
        first = stream.readline()
        stream.seek(0)
        rows = list(csv.DictReader(stream, delimiter=";" if ";" in first else ","))
    return {frozenset((row["name_1"], row["name_2"])): row for row in rows}


def decisions(folder):
    return {" / ".join(sorted(pair)): row["decision"] for pair, row in questions(folder).items()}


def answer(folder, name, word):
    lines = (folder / "review.csv").read_text("utf-8-sig").splitlines()
    between = ";" if ";" in lines[0] else ","
    (at,) = [n for n, line in enumerate(lines) if name in line]
    cells = lines[at].split(between)
    lines[at] = between.join([cells[0], word, *cells[2:]])
    (folder / "review.csv").write_text("\n".join(lines), "utf-8")


@pytest.fixture
def folder(tmp_path):
    focale.dedupe(written(tmp_path / "a.csv"), out=tmp_path / "d")
    return tmp_path / "d"


MORVANEL, VERDAL = "Association Morvanel / Morvanel SA", "Association Verdal / Verdal SA"


@pytest.mark.parametrize(("word", "kept"), [("no", "no"), ("Oui", "yes"), ("N", "no")])
def test_an_answer_stands_as_long_as_its_two_records(folder, tmp_path, word, kept):
    answer(folder, "Morvanel", word)
    moved = written(tmp_path / "b.csv", {**dict(reversed(ROWS.items())), "9": "Tarnosse,Brest"})
    for _ in range(2):  # other file, other lines, other neighbours; and once more
        shown = typed("dedupe", moved, "--out", folder).words
        assert "1 answer given before is carried over: the records have not changed." in shown
        assert decisions(folder)[MORVANEL] == kept
        assert "questions to answer 1 questions answered already 1" in shown
    data = typed("dedupe", moved, "--out", folder, "--json").data
    assert data["answers"] == {"carried": 1, "anew": 0, "gone": 0}
    french = typed("dedupe", moved, "--out", folder, "--lang", "fr").words
    assert "1 réponse déjà donnée est reprise : les fiches n'ont pas changé." in french
    assert decisions(folder)[MORVANEL] == {"yes": "oui", "no": "non"}[kept]


def test_what_is_not_answered_comes_first(folder, tmp_path):
    assert set(decisions(folder)) == {MORVANEL, VERDAL}
    first = next(iter(decisions(folder)))
    answer(folder, "Morvanel" if first == MORVANEL else "Verdal", "no")
    focale.dedupe(tmp_path / "a.csv", out=folder)
    assert list(decisions(folder).values()) == ["", "no"]


@pytest.mark.parametrize("word", ["yes", "no"])
def test_changed_records_are_asked_about_anew(folder, tmp_path, word):
    answer(folder, "Morvanel", word)
    changed = written(tmp_path / "a.csv", {**ROWS, "1": "MORVANEL S.A.,Quimper"})
    shown = typed("dedupe", changed, "--out", folder).words
    assert "1 question is asked anew, since the records have changed" in shown
    row = questions(folder)[frozenset(("MORVANEL S.A.", "Association Morvanel"))]
    assert (row["decision"], row["earlier"]) == ("", word)
    back = written(tmp_path / "a.csv")
    focale.dedupe(back, out=folder)
    assert decisions(folder)[MORVANEL] == word  # as they were: the answer holds again


def test_a_new_answer_takes_the_place_of_the_old_one(folder, tmp_path):
    answer(folder, "Morvanel", "yes")
    changed = written(tmp_path / "a.csv", {**ROWS, "1": "MORVANEL S.A.,Quimper"})
    focale.dedupe(changed, out=folder)
    answer(folder, "MORVANEL", "no")
    focale.dedupe(changed, out=folder)
    row = questions(folder)[frozenset(("MORVANEL S.A.", "Association Morvanel"))]
    assert (row["decision"], "earlier" in row) == ("no", False)


def test_an_answer_taken_back_is_gone(folder, tmp_path):
    for word in ("yes", "", ""):
        answer(folder, "Morvanel", word)
        focale.dedupe(tmp_path / "a.csv", out=folder)
        assert decisions(folder)[MORVANEL] == word


def test_records_that_are_gone_keep_their_answer_until_they_are_back(folder, tmp_path):
    answer(folder, "Morvanel", "no")
    less = written(tmp_path / "b.csv", {n: row for n, row in ROWS.items() if n != "2"})
    shown = typed("dedupe", less, "--out", folder).words
    assert "1 answer is about records that are no longer there; it is kept" in shown
    french = typed("dedupe", less, "--out", folder, "--lang", "fr").words
    assert "1 réponse concerne des fiches qui ne sont plus là ; elle reste gardée" in french
    focale.dedupe(tmp_path / "a.csv", out=folder)
    assert decisions(folder)[MORVANEL] == "no"


def test_what_was_answered_no_is_not_merged_though_it_now_looks_sure(tmp_path):
    rows = {"1": "Kalidorel,Nantes", "2": "KALIDOREL,Nantes"}
    path = written(tmp_path / "a.csv", rows)
    focale.dedupe(path, out=tmp_path / "d")
    focale.merge(tmp_path / "d", out=tmp_path / "m.csv")
    focale.unmerge(tmp_path / "d", [1], out=tmp_path / "m.csv")
    again = focale.dedupe(path, out=tmp_path / "d")
    assert again.merged == 0
    assert decisions(tmp_path / "d") == {"KALIDOREL / Kalidorel": "no"}
    assert focale.merge(tmp_path / "d", out=tmp_path / "m.csv").rows_out == 2
    answer(tmp_path / "d", "Kalidorel", "yes")
    assert focale.merge(tmp_path / "d", out=tmp_path / "m.csv").rows_out == 1


def test_what_was_answered_yes_is_merged_though_it_no_longer_looks_alike(folder, tmp_path):
    answer(folder, "Morvanel", "yes")
    crowd = {str(n): f"Morvanel {word},Brest" for n, word in enumerate(
        "Pêche Voile Marine Ouest Glaces Bois Levage Négoce Conseil".split(), 10)}  # fmt: skip
    path = written(tmp_path / "a.csv", {**ROWS, **crowd})
    focale.dedupe(path, out=folder)
    assert decisions(folder)[MORVANEL] == "yes"
    merged = focale.merge(folder, out=tmp_path / "m.csv")
    assert merged.rows_out == merged.rows_in - 1


def test_answers_of_a_list_elsewhere_are_remembered_once_merged(folder, tmp_path):
    blank = (folder / "review.csv").read_bytes()
    answer(folder, "Morvanel", "no")
    (folder / "review.csv").rename(tmp_path / "filled.csv")
    (folder / "review.csv").write_bytes(blank)
    focale.merge(folder, tmp_path / "filled.csv", out=tmp_path / "m.csv")
    focale.dedupe(tmp_path / "a.csv", out=folder)
    assert decisions(folder)[MORVANEL] == "no"


def test_files_without_identifiers_are_known_again_by_what_they_say(tmp_path):
    path = tmp_path / "a.csv"
    text = "name,city\nMorvanel SA,Brest\nAssociation Morvanel,Brest\n"
    path.write_text(text, "utf-8")
    focale.dedupe(path, out=tmp_path / "d")
    answer(tmp_path / "d", "Morvanel", "no")
    path.write_text(text + "Lorne,Nantes\n", "utf-8")
    focale.dedupe(path, out=tmp_path / "d")
    assert decisions(tmp_path / "d") == {MORVANEL: "no"}


def test_the_list_as_it_was_left_is_kept_and_force_asks_all_anew(folder, tmp_path):
    answer(folder, "Morvanel", "no")
    left = (folder / "review.csv").read_bytes()
    focale.dedupe(tmp_path / "a.csv", out=folder, force=True)
    assert set(decisions(folder).values()) == {""}
    assert (folder / "review.before.csv").read_bytes() == left


@pytest.mark.parametrize(
    ("spoilt", "en", "fr"),
    [
        ("maybe", 'line 2: "maybe" is no decision', "ligne 2 : « maybe » n'est pas une décision"),
        ('"no"x', "line 2: this line cannot be read, nor its answer",
         "ligne 2 : cette ligne ne se lit pas, ni sa réponse"),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_read_is_told_and_nothing_is_written(
    folder, tmp_path, spoilt, en, fr
):
    lines = (folder / "review.csv").read_text("utf-8-sig").splitlines()
    lines[1] = lines[1].replace("1,,", f"1,{spoilt},", 1)
    (folder / "review.csv").write_text("\n".join(lines), "utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(FocaleError) as told:
        focale.dedupe(tmp_path / "a.csv", out=folder)
    assert en in told.value.words("en")
    assert fr in told.value.words("fr")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
