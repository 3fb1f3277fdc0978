"""Does SQL find the texts that fold to a word, and only these, however they are written?"""

import itertools
import unicodedata

import pyarrow as pa
import pytest

from focale.criterion import reading, tree as t
from focale.criterion.condition import FieldTest, Known, NoneOf, OneOf, StartsWith
from focale.criterion.fold import fold
from focale.criterion.spelled import judged, spelled_test
from focale.engine import Session, written
from focale.glossary.fields import FieldType

WORDS = [
    ("societe 77 elan", "groupe 5000 conseil", "oeuvre & cie"),
    ("k",), ("straße".replace("ß", "ss"),), ("a;b",), ("x`y",), ("éa".replace("é", "e"), "2"),
    ("œ".replace("œ", "oe") + "-7",), ("日本",), ("e",),
]  # fmt: skip
SPELLINGS = [
    "Société 77 Élan", "SOCIE\u0301TE\u0301 77 ELAN", " societe 77 elan\u00a0", "societe 7 elan",
    "Société 177 Élan", "sociéte 77 elan sas", "Œuvre & Cie", "OEUVRE & CIE", "œuvre  & cie",
    "\u212a", "K", "k\u0323", "Straße", "STRASSE", "a\u037eb", "a;b", "x\u1fefy", "x`y", "Éa", "2",
    "2\u0301", "œ-7", "ŒE-7", "日本", "日 本", "ẹ", "e\u0323", "e\u0301\u0323", "ê", "", " ",
    "\u3000",
    "\ufeffe", "e\u200b", "<\u0338", "groupe\u00a05000 conseil", "Groupe 5000 Conseil\t", "E",
]  # fmt: skip


@pytest.fixture(scope="module")
def session():
    with Session() as session:
        yield session


def answers(session: Session, node, texts: list[str | None]) -> list[object]:
    session.hold_arrow(pa.table({"x": pa.array(texts, pa.string())}), "texts", "texts")
    query = f"SELECT {written(node)} FROM texts ORDER BY focale_row"
    return [answer for (answer,) in session.rows(query)]


@pytest.mark.parametrize("words", WORDS)
def test_a_text_is_a_word_when_it_folds_to_it(session, words):
    node = reading.is_word(t.col("x"), words)
    expected = [fold(text) in words if fold(text) else None for text in SPELLINGS]
    assert answers(session, node, SPELLINGS) == expected


def test_a_thousand_words_are_looked_up_and_not_made_a_pattern(session):
    words = [f"societe {n} elan" for n in range(1000)]
    node = reading.is_word(t.col("x"), words)
    texts = ["Société 999 Élan", "SOCIETE 12 ELAN", "societe 1000 elan", " "]
    assert answers(session, node, texts) == [True, True, False, None]


def test_only_letters_and_two_signs_come_of_signs_outside_ascii():
    made = {
        sign
        for point in itertools.chain(range(0x80, 0xD800), range(0xE000, 0x110000))
        for sign in unicodedata.normalize("NFC", chr(point))
        if sign.isascii()
    }
    assert made == {"K", ";", "`"}


@pytest.mark.parametrize(
    "test",
    [OneOf(("5829C", "FR")), NoneOf(("FR",)), StartsWith(("58", "F")), Known(), OneOf(("ZZ",))],
)
def test_a_code_looked_up_by_its_spelling_is_judged_as_a_record_is(session, test):
    texts = ["58.29C", "5829c", "fr", "F.R", "DE", "", " ", "-", "é", "É5"]
    on_code = FieldTest("naf", FieldType.CODE, test)
    found = judged(on_code, texts, "UTC")
    node = spelled_test(on_code, texts, "UTC", lambda: t.col("x"))
    expected = [
        True if text in found.met else False if text in found.missed else None
        for text in [*texts, None]
    ]
    if isinstance(test, Known):
        expected[-1] = False
    assert answers(session, node, [*texts, None]) == expected
