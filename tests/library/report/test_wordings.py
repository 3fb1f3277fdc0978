"""The page speaks one language from its first to its last word."""

import re
import string
from pathlib import Path

import pytest

import focale.report
from focale.glossary.typography import french_spaces
from focale.report.voice import Voice
from focale.report.wordings import WORDINGS
from tests.library.report.reading import visible_text

ROOM = Path(focale.report.__file__).parent
REVIEW = ROOM.parent / "review"  # its pages stand above the report
SOURCES = [*ROOM.glob("*.py"), *ROOM.glob("templates/*.html"), *REVIEW.glob("*.py")]
PIECES = "\n".join(path.read_text("utf-8") for path in SOURCES if "wordings" not in path.name)
# Keys made of a code, such as f"verdict_{code}": what stands before the first and after the last
# brace.
MADE = re.findall(r'\bf"([a-z_]*)\{[^"]*?\}([a-z_]*)"', PIECES)


def facts(text):
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name})


@pytest.mark.parametrize("key", WORDINGS)
def test_every_text_is_there_in_both_languages_with_the_same_facts(key):
    french, english = WORDINGS[key]
    assert french.strip()
    assert english.strip()
    assert set(facts(french)) == set(facts(english)) or key == "seen_one"


@pytest.mark.parametrize("key", WORDINGS)
def test_every_text_is_used(key):
    stem = re.sub("_(one|many)$", "", key)
    written = re.search(f"[\"']{stem}[\"']", PIECES)
    made = any(
        stem.startswith(before) and stem.endswith(after)
        for before, after in MADE
        if len(before + after) > len("col")
    )
    assert written or made, f"nobody says {key}"


def test_every_text_asked_for_in_a_template_exists():
    asked = re.findall(r'voice\("(\w+)"', PIECES)
    counted = re.findall(r'voice\.count\("(\w+)"', PIECES)
    assert asked
    assert [key for key in asked if key not in WORDINGS] == []
    assert [key for key in counted if f"{key}_many" not in WORDINGS] == []


def test_templates_hold_no_words_of_their_own():
    for path in ROOM.glob("templates/*.html"):
        text = re.sub(r"{%.*?%}|{{.*?}}|<[^>]*>", " ", path.read_text("utf-8"), flags=re.S)
        assert set(re.findall(r"[^\W\d_]{3,}", text)) <= {"Focale", "ABM"}, path.name


def test_no_french_stands_in_an_english_page(pages):
    english = visible_text(pages["en"])
    french = {text for text, other in WORDINGS.values() if text != other and "{" not in text}
    alone = {text for text in french if re.search(rf"(?<!\w){re.escape(text)}(?!\w)", english)}
    # words that both languages have, in other places
    assert alone <= {"Points", "Score", "Contact", "non", "contact", "source"}


def test_no_english_stands_in_a_french_page(pages):
    page = visible_text(pages["fr"])
    texts = {text for other, text in WORDINGS.values() if text != other and "{" not in text}
    alone = {text for text in texts if re.search(rf"(?<!\w){re.escape(text)}(?!\w)", page)}
    assert alone <= {"Points", "Score"}


def test_each_language_writes_its_numbers():
    french, english = Voice("fr"), Voice("en")
    assert (french.whole(12000), english.whole(12000)) == ("12\u202f000", "12,000")
    assert (french.share(1999, 10000), english.share(1999, 10000)) == ("20,0\u202f%", "20.0%")


def test_french_signs_keep_to_their_word():
    assert french_spaces("« Oui » : vu ; 20 % ?") == (
        "«\u00a0Oui\u00a0»\u00a0: vu\u202f; 20\u202f%\u202f?"
    )
