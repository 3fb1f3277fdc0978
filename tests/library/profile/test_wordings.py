"""What is an author told, word for word? `told.txt` holds a document for every wording."""

from pathlib import Path

import pytest

from focale.glossary.advice_wordings import ADVICE
from focale.glossary.messages import FocaleError
from focale.glossary.profile_wordings import PROFILE
from focale.glossary.yaml_wordings import YAML
from focale.profile import load_profile, read_profile
from focale.profile.advice import advice
from focale.profile.templates import template

SOURCE = "cible.yaml"
TOLD = Path(__file__).with_name("told.txt").read_text("utf-8").split("\n=== ")[1:]
RIGHT = "profile: p\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}\n"


def parts_of(block):
    """Return the code, the document and the sentences of one block, French and English in turn."""
    code, _, rest = block.partition("\n")
    text, *sentences = rest.rstrip("\n").split("\n--> ")
    return code, text + "\n", sentences[0::2], sentences[1::2]


CASES = [parts_of(block) for block in TOLD]
GENERATED = [
    (
        "profile_too_large",
        RIGHT + "summary: " + "a" * 1_200_000,
        ["cible.yaml : le profil fait 1\u202f201 ko ; la limite est 1\u202f000 ko. "
         "Retirez ce qui n'est pas un critère."],
        ["cible.yaml: the profile is 1,201 kB; the limit is 1,000 kB. "
         "Remove what is no criterion."],
    ),
    (
        "yaml_control_sign",
        "profile: p\nlabel: a\x07b\n",
        ["cible.yaml, ligne 2 : le signe invisible U+0007 n'est pas admis. Effacez-le."],
        ["cible.yaml, line 2: the invisible sign U+0007 is not allowed. Delete it."],
    ),
    (
        "yaml_too_deep",
        RIGHT + "summary: " + "[" * 50 + "]" * 50,
        ["cible.yaml, ligne 4 : plus de 40 niveaux imbriqués. Simplifiez les conditions."],
        ["cible.yaml, line 4: more than 40 nested levels. Simplify the conditions."],
    ),
    (
        "too_many_criteria",
        "profile: p\ncriteria:\n"
        + "".join(f"  c{n}: {{field: headcount, is: {n}, points: 1}}\n" for n in range(63)),
        ["cible.yaml, ligne 2 : 63 critères ; un profil en a 62 au plus. "
         "Gardez ceux qui décident."],
        ["cible.yaml, line 2: 63 criteria; a profile has at most 62. Keep those that decide."],
    ),
]  # fmt: skip


def told_of(text):
    """Return every message on a document: its faults, else the advice on it."""
    try:
        return advice(read_profile(text, SOURCE))
    except FocaleError as refusal:
        return list(refusal.messages)


def ids(cases):
    return [f"{code}-{number}" for number, (code, *_) in enumerate(cases)]


@pytest.mark.parametrize(
    ("code", "text", "french", "english"), CASES + GENERATED, ids=ids(CASES + GENERATED)
)
def test_an_author_is_told_where_what_and_what_to_do(code, text, french, english):
    told = told_of(text)
    assert [message.words("fr") for message in told] == french
    assert [message.words("en") for message in told] == english
    assert code in {message.code for message in told}


def test_every_wording_has_a_document_that_provokes_it():
    elsewhere = {"no_such_template"}
    assert {code for code, *_ in CASES + GENERATED} | elsewhere == {*YAML, *PROFILE, *ADVICE}


@pytest.mark.parametrize(("code", "words"), [*YAML.items(), *PROFILE.items(), *ADVICE.items()])
def test_every_wording_says_what_is_wrong_then_what_to_do(code, words):
    for sentence in words:
        assert sentence.endswith((".", "?"))
        assert sentence.count(". ") + sentence.count("? ") >= 1 or sentence.endswith("?"), code


def test_a_template_that_does_not_exist_is_told_with_those_that_do():
    with pytest.raises(FocaleError) as refusal:
        template("sass")
    assert refusal.value.words("fr") == (
        "le modèle « sass » n'existe pas. Choisissez : saas, agency, blank."
    )
    assert refusal.value.words("en") == (
        'there is no template "sass". Choose: saas, agency, blank.'
    )


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path):
    with pytest.raises(FocaleError) as refusal:
        load_profile(tmp_path / "cible.yaml")
    path = tmp_path / "cible.yaml"
    assert refusal.value.words("en") == f"{path}: no such file. Check the path."
    assert refusal.value.words("fr") == f"{path} : fichier introuvable. Vérifiez le chemin."

    path.write_bytes("profile: p\nlabel: Éditeurs\n".encode("latin-1"))
    with pytest.raises(FocaleError) as refusal:
        load_profile(path)
    assert refusal.value.words("en") == (
        "cible.yaml, line 2: this is no text in UTF-8, but a profile or a mapping is a YAML file. "
        "Check the path, or save the file as UTF-8."
    )
    assert refusal.value.words("fr") == (
        "cible.yaml, ligne 2 : ce n'est pas un texte en UTF-8, or un profil ou une correspondance "
        "est un fichier YAML. Vérifiez le chemin, ou enregistrez le fichier en UTF-8."
    )

    with pytest.raises(FocaleError) as refusal:
        load_profile(tmp_path)
    assert refusal.value.words("en") == (
        f"{tmp_path}: cannot be read (Is a directory). Check the rights of the file."
    )

    path.write_bytes(b"#" * 2_000_000)
    with pytest.raises(FocaleError) as refusal:
        load_profile(path)
    assert refusal.value.words("en") == (
        "cible.yaml: the profile is 2,000 kB; the limit is 1,000 kB. Remove what is no criterion."
    )

    path.write_text("\ufeff" + RIGHT, "utf-8")
    assert load_profile(path).name == "p"
