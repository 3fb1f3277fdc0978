"""A wrong word on the command line: exit code 2, said in both languages, and where to look."""

import pytest

from tests.terminal import focale

CASES = [
    ("scor", "la commande « scor » n'existe pas ; vouliez-vous dire 'score', 'discover' ? "
             "Voyez : focale --help --lang fr",
     "No such command 'scor'. Did you mean 'score', 'discover'? See: focale --help"),
    ("profile zz", "la commande « zz » n'existe pas. Voyez : focale profile --help --lang fr",
     "No such command 'zz'. See: focale profile --help"),
    ("top", "il manque COMPTES. Voyez : focale top --help --lang fr",
     "Missing argument 'ACCOUNTS'. See: focale top --help"),
    ("score a.csv", "il manque l'option --profile. Voyez : focale score --help --lang fr",
     "Missing option '--profile' / '-p'. See: focale score --help"),
    ("explain a.csv -p p.yaml", "il manque l'option --id. Voyez : focale explain --help --lang fr",
     "Missing option '--id'. See: focale explain --help"),
    ("score a.csv --profil p.yaml", "l'option --profil n'existe pas ; options proches : --profile. "
     "Voyez : focale score --help --lang fr",
     "No such option: --profil (Possible options: --profile). See: focale score --help"),
    ("score a.csv -p p.yaml b.csv", "en trop : b.csv. Voyez : focale score --help --lang fr",
     "Got unexpected extra argument(s) (b.csv). See: focale score --help"),
    ("top a.csv -p p.yaml -n 0", "--number vaut au moins 1. Voyez : focale top --help --lang fr",
     "Invalid value for '--number' / '-n': Input should be greater than or equal to 1. See: "
     "focale top --help"),
    ("top a.csv -p p.yaml -n ten", "--number attend un nombre entier. Voyez : focale top --help "
     "--lang fr",
     "Invalid value for '--number' / '-n': Input should be a valid integer, unable to parse string "
     "as an integer. See: focale top --help"),
    ("score a.csv -p p.yaml --on some", "--on : « some » n'est pas un choix possible ; choisissez "
     "'all', 'known'. Voyez : focale score --help --lang fr",
     "Invalid value for '--on': 'some' is not one of 'all', 'known'. See: focale score --help"),
    ("score a.csv -p p.yaml --json=1", "l'option --json ne prend pas de valeur. Voyez : focale "
     "--help --lang fr",
     "Option '--json' does not take a value. See: focale --help"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "french", "english"), CASES, ids=[case[0] for case in CASES])
def test_a_wrong_word_is_told_in_both_languages(words, french, english):
    for lang, told in (("fr", french), ("en", english)):
        answer = focale("--lang", lang, *words.split())
        assert (answer.code, answer.out, answer.err) == (2, "", f"{told}\n")


@pytest.mark.parametrize("lang", ["de", ""])
def test_an_unknown_language_is_wrong_usage(lang):
    assert focale("score", "--lang", lang).code == 2


def test_an_option_without_its_value_is_wrong_usage():
    answer = focale("--lang", "fr", "score", "a.csv", "-p")
    assert (answer.code, answer.err) == (
        2, "l'option -p attend une valeur. Voyez : focale --help --lang fr\n",
    )  # fmt: skip


def test_wrong_usage_is_told_to_programs_too():
    answer = focale("top", "--json")
    told = "Missing argument 'ACCOUNTS'. See: focale top --help"
    assert answer.data == {"error": {"messages": [{"code": "usage", "text": told}]}}
    assert (answer.code, answer.err) == (2, "")


@pytest.mark.parametrize("words", [(), ("profile",)])
def test_no_command_at_all_shows_the_help_and_is_wrong_usage(words):
    answer = focale(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Usage: {' '.join(('focale', *words))}")
