"""What is told at once is what the reader says one by one; what is unusual is left to it."""

import datetime
import random

import numpy as np
import pyarrow as pa
import pytest

from focale import quality
from focale.accounts.cleaning.reader import BETWEEN, reader_of
from focale.accounts.columns.mapping import MappedColumn
from focale.accounts.quality.plainly import check_of
from focale.accounts.values.domain import domain
from focale.accounts.values.placeholder import FILLERS
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.legal_forms import SPELLINGS

DAY = datetime.date(2026, 9, 30)


def mapped(field, **told):
    known = FIELDS.get(field)
    return MappedColumn(field, field, known.type if known else FieldType.TEXT, **told)


def told_at_once(column, texts, *, values=False, at_home=True):
    check = check_of(reader_of(column), values=values)
    plain = check(pa.array(texts, pa.string()), np.full(len(texts), at_home))
    kept = plain.values.to_pylist()
    return {text: kept[place] for place, text in enumerate(texts) if plain.valid[place]}


def value_one_by_one(column, text):
    """The value that counts as one; None where the reader finds anything odd."""
    reader = reader_of(column)
    cell, beside = reader.read(f"{text}{BETWEEN}" if reader.by_country else text)
    if cell.value is None or cell.doubt:
        return None
    if column.field == "website":
        return domain(str(cell.value)).value if cell.rule else beside[0]
    return cell.value


USUAL = {
    "phone": ["01 40 20 50 50", "0612345678", "06.12.34.56.78", "+33 1 40 20 50 50",
              "+33612345678", "0033 6 12 34 56 78", "01-40-20-50-50"],
    "email": ["a@acme.fr", "Jean.Dupont@Acme.FR", "a+b@mail-1.acme.co.uk", "1@acme.eu",
              "contact@grange.fr"],
    "website": ["acme.fr", "https://www.acme.fr/", "HTTP://Acme.com", "www.acme-sud.fr/a?b=1#c"],
    "domain": ["acme.fr", "www.acme.net"],
    "postcode": ["75001", "01000", "97400", "98000"],
    "revenue_eur": ["1200", "2657 k€", "1,5 M€", "1 234 567 €", "12.5 M€", "1\u202f234,56 €",
                    "300k", "1200 EUR"],
    "headcount": ["12", "1 200", "40000"],
    "name": ["Acier Duval", "SAS Duval", "duval", "3 Suisses", "Les Ateliers-Morvan & Cie"],
    "city": ["Saint Etienne", "PARIS 08"],
    "vat": ["FR44732829320"],
    "sector": ["Aciers & métaux"],
    "linkedin": ["https://www.linkedin.com/in/jean-dupont"],
}  # fmt: skip

LEFT = {
    "phone": ["+33 3 33 33 33 33", "0199001234", "06 12 34 56", "08 12", "0012345678", "n/a",
              "+49 30 901820", "01 40 20 50 50 / 06 12 34 56 78", "0692123456", "0590123456 "],
    "email": ["a@yopmail.com", "a@gmial.com", "test@test.fr", "a@example.com", "a..b@acme.fr",
              ".a@acme.fr", "a@-acme.fr", "a@acme", "a b@acme.fr", "a@acme.museum", "é@acme.fr",
              "x" * 70 + "@acme.fr", "\u212aim@acme.fr", "a@acme.fr\n"],
    "website": ["linkedin.com/company/a", "gmail.com", "yopmail.com", "gouv.fr", "www.asso.fr",
                "x.github.io", "shop.acme.com", "acme.fr/é", "acme", "-acme.fr", "co.uk",
                "https://www.oraclecloudapps.com", "ftp://acme.fr", "acme.fr:8080", "a@acme.fr"],
    "domain": ["wanadoo.fr", "com.fr", "eu.com"],
    "postcode": ["00000", "99000", "1000", "F-44300", "75 001", "7500a", "٧٥٠٠١"],
    "revenue_eur": ["0", "-12", "1,234", "1.234.567", "2 à 10 M€", "2.5M$", "environ 50", "12 34",
                    "1 234 56 €", "(1 200)", "1e6", "1234567890123456 €"],
    "headcount": ["0", "-4", "50-99", "1,234", "12 34", "050"],
    "name": ["SAS", "n/a", "Inconnu", "SAS SARL", "test", "A B", "12", "ne sait pas", "Société",
             "  ", "- non renseigné -"],
    "city": ["NC", "à définir", "69"],
    "vat": ["FR45732829320", "BE0403019261", "44732829320"],
    "sector": ["aucun", "Non communiqué", "-"],
    "linkedin": ["jean dupont", "https://a b", "http://"],
}  # fmt: skip


@pytest.mark.parametrize("field", USUAL)
def test_usual_texts_are_told_at_once_with_the_value_of_the_reader(field):
    column, texts = mapped(field), USUAL[field]
    with_value = field in ("email", "website", "domain", "linkedin", "vat")
    found = told_at_once(column, texts, values=with_value)
    assert list(found) == texts
    for text, value in found.items():
        one = value_one_by_one(column, text)
        assert one is not None, text
        assert not with_value or value == one


@pytest.mark.parametrize("field", LEFT)
def test_unusual_texts_and_blanks_are_left_to_the_reader(field):
    assert told_at_once(mapped(field), [*LEFT[field], None, ""], values=field == "linkedin") == {}


@pytest.mark.parametrize("field", USUAL)
def test_no_text_that_the_reader_doubts_is_told_valid(field):
    """Usual texts, spoilt at random: nothing is told at once that the reader takes otherwise."""
    draw, column = random.Random(field), mapped(field)
    signs = " .,-/@€kM0137ae\u00a0\u0301é'+()_:"
    texts = list(FILLERS) + [" ".join(form) for form in SPELLINGS] + LEFT[field]
    for _ in range(2_500):
        text = list(draw.choice(USUAL[field]))
        for _ in range(draw.randint(1, 3)):
            place = draw.randrange(len(text))
            text[place : place + draw.randint(0, 2)] = draw.choice(signs) * draw.randint(0, 2)
            text = text or ["0"]
        texts.append("".join(text))
    with_value = field in ("email", "website", "domain", "linkedin", "vat")
    for text, value in told_at_once(column, texts, values=with_value).items():
        one = value_one_by_one(column, text)
        assert one is not None, (text, value)
        assert not with_value or one == value


@pytest.mark.parametrize("unit", ["", "kEUR", "MEUR", "USD"])
@pytest.mark.parametrize("decimal", ["", ",", "."])
def test_the_unit_and_the_decimal_sign_of_a_column_change_no_verdict(unit, decimal):
    column = mapped("revenue_eur", unit=unit, decimal=decimal)
    texts = [*USUAL["revenue_eur"], *LEFT["revenue_eur"]]
    if unit == "USD":  # a foreign currency is never plain
        assert check_of(reader_of(column), values=False) is None
        return
    for text in told_at_once(column, texts):
        assert value_one_by_one(column, text) is not None, text


def test_fields_with_a_vocabulary_of_their_own_are_read_one_by_one():
    for field in ("country", "naf", "region", "departement", "legal_form", "full_name"):
        assert check_of(reader_of(mapped(field)), values=False) is None, field


def test_only_numbers_of_france_and_of_nowhere_are_told_at_once():
    texts = USUAL["phone"]
    assert told_at_once(mapped("phone"), texts, at_home=False) == {}
    table = {"id": list("abcd"), "country": ["France", "DE", None, "Atlantis"],
             "phone": ["01 40 20 50 50"] * 4}  # fmt: skip
    found = quality(pa.table(table), as_of=DAY).quality
    [phone] = [one for one in found.fields if one.field == "phone"]
    assert (phone.cells.valid, phone.cells.doubtful, phone.cells.invalid) == (3, 1, 0)


def test_plain_and_odd_cells_add_up_in_each_segment():
    table = {"id": [str(n) for n in range(300)], "source": ["crm", "fair", "web"] * 100,
             "email": ["a@acme.fr", "A@ACME.FR ", "n/a", None, "x", "b@acme.fr"] * 50}  # fmt: skip
    found = quality(pa.table(table), as_of=DAY, segment_by="source").quality
    [email] = [one for one in found.fields if one.field == "email"]
    assert [(c.valid, c.invalid, c.filler, c.blank) for c in email.by_segment] == [
        (50, 0, 0, 50), (50, 50, 0, 0), (50, 0, 50, 0),
    ]  # fmt: skip
    [said] = [one for one in found.uniqueness if one.field == "email"]
    assert (said.rows, said.distinct, said.largest, said.example) == (150, 2, 100, "a@acme.fr")


def test_the_example_of_several_is_always_the_same():
    table = {"id": list("abcd"), "email": ["z@acme.fr", "z@acme.fr", "b@acme.fr", "b@acme.fr"],
             "siren": ["732829322", "732829321", "732829323", None]}  # fmt: skip
    found = quality(pa.table(table), as_of=DAY).quality
    [said] = [one for one in found.uniqueness if one.field == "email"]
    assert said.example == "b@acme.fr"
    [siren] = [one for one in found.fields if one.field == "siren"]
    assert siren.odd[0].example == "732829321"
