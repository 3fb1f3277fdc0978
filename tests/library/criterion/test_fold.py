"""Is a text the same word whatever its capitals, accents and outer spaces, on every engine?"""

import random
import unicodedata

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, strategies as st

from focale.criterion import reading, tree as t
from focale.criterion.fold import (
    DECOMPOSED,
    LETTERS,
    WHITESPACE,
    code_of,
    company_name_of,
    fold,
    folds,
    unmarked,
)
from focale.criterion.marks import MARK_RANGES
from focale.engine import written

LATIN = [chr(point) for point in range(0xA0, 0x180)]
MARKS = ["\u0301", "\u0308", "\u0323", "\u0327", "\u0345", "\u0653", "\u3099", "\U0001d165"]
# No text holds U+0000: DuckDB's own functions stop there, PostgreSQL refuses it.
ANY_SIGN = st.characters(exclude_categories=["Cs"], exclude_characters="\0")


FOLDED = ((reading.folded, fold),)
ALL = (
    *FOLDED,
    (reading.code, lambda text: code_of(text) or None),
    (reading.company_name, lambda text: company_name_of(text) or None),
)
CONNECTION = duckdb.connect()


def in_duckdb(texts, read):
    """Return what DuckDB makes of each text."""
    CONNECTION.register("rows", pa.table({"x": pa.array(texts, pa.string())}))
    query = f"SELECT {written(read(t.col('x')))} FROM rows"
    return [found for (found,) in CONNECTION.execute(query).fetchall()]


def differing(texts, forms=ALL):
    """Return the texts that DuckDB reads otherwise than Python, in any normal form."""
    return [
        (ascii(text), read.__name__, found, normal(text))
        for read, normal in forms
        for text, found in zip(texts, in_duckdb(texts, read), strict=True)
        if found != normal(text)
    ]


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("  Saint-Étienne\u00a0", "saint-etienne"),
        ("Saint-E\u0301tienne", "saint-etienne"),
        ("\u202fŒUVRE\t", "oeuvre"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("ĳsselmeer Ĳ", "ijsselmeer ij"),
        ("ŉ ĸ ŀ ſ ı ŋ þ ð đ ħ ŧ ø æ", "n k l s i n th d d h t o ae"),
        ("Ωmega", "Ωmega"),  # outside the table: kept
        ("Iași", "iași"),  # Latin Extended-B, composed: kept
        ("a \u00a0 b", "a \u00a0 b"),  # inside: kept
        (" \u2003\u200b\ufeff", ""),
        ("", ""),
    ],
)
def test_a_text_counts_without_capitals_accents_and_outer_spaces(written, folded):
    assert fold(written) == folded
    assert in_duckdb([written], reading.folded) == [folded]


@pytest.mark.parametrize("letter", LATIN)
def test_each_letter_of_latin_1_and_extended_a_folds_to_ascii_or_stays(letter):
    base = unicodedata.normalize("NFD", letter)[0]
    if unicodedata.category(letter).startswith("L") and letter not in "ªºµ":
        assert fold(letter) in {base.lower(), LETTERS.get(letter)}
        assert fold(letter).isascii()
    else:
        assert fold(letter) in {letter, ""}


def test_every_published_letter_agrees_in_duckdb_alone_and_inside_a_word():
    words = [form for letter in LATIN for form in (letter, f"a{letter}b", f" {letter}\u0301 ")]
    assert differing(words) == []


def test_every_space_agrees_in_duckdb_at_both_ends_and_inside():
    words = [
        form
        for space in WHITESPACE
        for word in ("a", "é", "Ω")
        for form in (space, f"{space}{word}{space}", f"{word}{space}{word}")
    ]
    assert differing(words) == []
    assert fold(WHITESPACE + "x" + WHITESPACE) == "x"


def test_every_white_space_of_unicode_is_trimmed():
    spaces = [chr(point) for point in range(0x110000) if chr(point).isspace()]
    separators = set("\x1c\x1d\x1e\x1f")  # Python's own; not White_Space in Unicode
    assert [ascii(space) for space in spaces if fold(space) and space not in separators] == []


def test_every_combining_mark_is_dropped_in_duckdb_too():
    marks = [chr(p) for p in range(0x300, 0x11000) if unicodedata.category(chr(p)) == "Mn"]
    assert differing([form for mark in marks for form in (mark, f"é{mark}", f"x{mark}y")]) == []


def test_the_marks_are_those_of_unicode_14():
    signs = [p for first, last in MARK_RANGES for p in range(first, last + 1)]
    assert all(unicodedata.category(chr(point)) == "Mn" for point in signs)
    if unicodedata.unidata_version == "14.0.0":
        assert signs == [p for p in range(0x110000) if unicodedata.category(chr(p)) == "Mn"]


def test_every_sign_of_unicode_agrees_in_duckdb():
    signs = [chr(p) for p in range(1, 0x110000) if not 0xD800 <= p < 0xE000]
    assert differing(signs, FOLDED) == []


@given(st.lists(st.text(ANY_SIGN, max_size=12), max_size=200))
def test_any_text_agrees_in_duckdb(texts):
    assert differing(texts, FOLDED) == []


def test_many_texts_of_letters_marks_spaces_and_syllables_agree_in_duckdb():
    draw = random.Random(7)
    signs = [*"abXY .-&", *LATIN, *WHITESPACE, *MARKS, *"\u11a7\u11a8\uac00\ud280\u1161ǆẞﬁÅ"]
    texts = ["".join(draw.choices(signs, k=draw.randint(0, 7))) for _ in range(40_000)]
    assert differing(texts) == []


def test_decomposed_letters_are_those_that_an_engine_may_strip_itself():
    assert "é" in DECOMPOSED
    assert not DECOMPOSED & {"ß", "œ", "ł", "ø", "đ"}


@pytest.mark.parametrize(
    ("written", "code"),
    [("58.29C", "5829C"), (" 58 29c ", "5829C"), ("é-1", "E1"), ("--", ""), ("２Ａ", "")],
)
def test_a_code_is_letters_and_digits_in_capitals(written, code):
    assert code_of(written) == code


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("S.A.S. L'Été & fils", "l ete fils"),
        ("Acier Duval SARL", "acier duval"),
        ("SARL", "sarl"),
        ("SA SAS Martin", "martin"),
        ("Dupont S.A.", "dupont"),
        ("...", ""),
    ],
)
def test_a_company_name_counts_without_its_legal_form(written, name):
    assert company_name_of(written) == name


@pytest.mark.parametrize("sign", ["", "\u0302", "\u20d7", "\ufe20"])
def test_a_long_text_loses_its_marks_as_a_short_one(sign):
    text = f"{'Éts Noël ' * 500}q{sign}x"
    assert unmarked(text) == f"{'Éts Noël ' * 500}qx"
    assert folds([text, f"q{sign}x"]) == [fold(text), "qx"]
