"""Whatever its author writes in a profile, the sheet shows it as text, in Markdown and in HTML."""

import datetime
import json

import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt

import focale
from focale.profile import read_profile
from focale.report.foreign import clean
from focale.report.sheet_markdown import escaped
from tests.library.report.reading import read, visible_text
from tests.library.report.test_hostile_texts import NAMES

DAY = datetime.date(2026, 9, 30)
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
MARKS = {
    "heading": "# Title #",
    "list": "- one",
    "plus list": "+ one",
    "numbered": "1. one",
    "numbered otherwise": "12) one",
    "rule": "---",
    "underline": "===",
    "quote": "> quoted",
    "code": "`rm -rf` ```x```",
    "link": "[click](javascript:alert(1))",
    "image": "![x](https://evil.example/x.png)",
    "reference": "[a]: https://evil.example",
    "address": "<https://evil.example> https://evil.example www.evil.example",
    "emphasis": "**bold** *it* __b__ _i_ ~~gone~~",
    "table": "| a | b |",
    "tag": "<img src=x onerror=alert(1)>",
    "entity": "&lt;b&gt; &amp; &#x41;",
    "formula": "$x$ {{ y }} {% z %}",
    "task": "[ ] done",
    "backslashes": "a\\ \\* \\",
    "name in the middle": "job_posted_sdr R&D 50 % de 3/4",
    "line breaks": "one  \n\n# two\n- three",
}
HOSTILE = NAMES | MARKS


def profile_of(text):
    """A profile whose every text is this one."""
    word = json.dumps(text, ensure_ascii=False)  # YAML reads it too
    return read_profile(f"""
profile: p
label: {word}
summary: {word}
gates: [{{id: g, label: {word}, field: name, is: {word}, why: {word}}}]
criteria:
  a: {{label: {word}, field: city, one_of: [{word}], need: mandatory, proof: measured, why: {word}}}
  b: {{label: {word}, event: {word}, need: preferred, proof: plausible, why: {word}}}
  c: {{event: {word}, points: 5}}
  d: {{label: {word}, field: city, is: {word}, points: 5}}
review: {{every_days: 90, owner: {word}}}
pain_points: [{{id: p1, label: {word}, seen_in: 2, why: {word}}}]
value: [{word}]
personas:
  - {{id: i1, label: {word}, role: user, goals: {word}, objections: {word}, messages: {word}}}
""")


def structure(markdown):
    """Every block and every mark of a Markdown text, without the words."""
    found = []
    for token in READER.parse(markdown):
        found += [
            token.type,
            *(child.type for child in token.children or () if child.type != "text"),
        ]
    return found


def words_of(markdown):
    """The words that a reader of the Markdown sees, block by block."""
    return [
        "".join(child.content for child in token.children)
        for token in READER.parse(markdown)
        if token.type == "inline"
    ]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_changes_no_mark_of_the_markdown(text, lang):
    usual, made = (focale.profile_sheet(profile_of(word), lang, on=DAY) for word in ("Acier", text))
    assert structure(made) == structure(usual)
    shown = focale.profile_sheet(profile_of("Acier"), "en", on=DAY)
    plain = [line.replace("Acier", clean(text)) for line in words_of(shown)]
    assert words_of(focale.profile_sheet(profile_of(text), "en", on=DAY)) == plain


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_changes_no_element_of_the_page(text):
    usual, page = (
        read(focale.profile_sheet(profile_of(word), "en", "html", on=DAY))
        for word in ("Acier", text)
    )
    assert [(e.tag, list(e.attributes)) for e in page] == [
        (e.tag, list(e.attributes)) for e in usual
    ]
    assert next(e for e in page if e.tag == "h1").text == clean(text)


@given(st.text(max_size=30) | st.text("-+*_`#<>[](){}|~$&;\\!=.1 aé\n", max_size=12))
def test_any_text_reads_back_as_it_was(text):
    words = clean(text)
    if not words:
        return
    safe = escaped(words)
    assert words_of(safe) == [words]
    assert words_of(f"- {safe}") == [words]
    assert words_of(f"# x {safe}") == [f"x {words}"]
    assert words_of(f"- **{safe}** – {safe} (*{safe}*)") == [f"{words} – {words} ({words})"]


def test_no_address_of_a_text_becomes_a_link():
    made = focale.profile_sheet(profile_of(MARKS["address"]), "en", on=DAY)
    assert "://" not in made
    assert "www.evil" not in made


def test_marks_that_turn_the_reading_direction_and_controls_are_dropped():
    for as_ in ("markdown", "html"):
        for name in ("turned around", "control characters"):
            made = focale.profile_sheet(profile_of(NAMES[name]), "en", as_, on=DAY)
            assert not set(made) & set("\u202e\u202c\u2066\u2069\u200f\x00\x07\x1b")


def test_ten_thousand_letters_are_cut():
    for as_ in ("markdown", "html"):
        assert len(focale.profile_sheet(profile_of("x" * 10_000), "en", as_, on=DAY)) < 45_000


def test_a_hostile_text_is_seen_on_the_page():
    page = focale.profile_sheet(profile_of(MARKS["tag"]), "en", "html", on=DAY)
    assert "<img src=x onerror=alert(1)>" in visible_text(page)
    assert [e for e in read(page) if e.tag in ("img", "script")] == []
