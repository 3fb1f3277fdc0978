"""Identifiers, numbers, amounts and headcounts: what each spelling says."""

import itertools

import pytest
from hypothesis import given, settings, strategies as st
from stdnum.fr import siren as oracle_siren, siret as oracle_siret, tva as oracle_vat

from focale.accounts.cleaning import codes
from focale.accounts.values.headcount import headcount, headcount_band
from focale.accounts.values.identifiers import is_siren, is_siret, siren, siret, vat, vat_of_siren
from focale.accounts.values.money import money, unit_of
from focale.accounts.values.naf import naf, naf_label
from focale.accounts.values.number import decimal_of, number, written_number
from focale.accounts.values.size_class import Known, legal_size_class, size_class
from focale.glossary.headcount_bands import HEADCOUNT_BANDS, band_of, bounds_of
from focale.glossary.sizes import SIZE_OF_BAND


@pytest.mark.parametrize(("written", "value", "rule", "doubt"), [
    ("732829320", "732829320", "", ""),
    ("732 829 320", "732829320", "code_form", ""),
    ("732\u00a0829\u202f320", "732829320", "code_form", ""),
    ("732.829.320", "732829320", "code_form", ""),
    ("SIREN : 732 829 320", "732829320", "code_form", ""),
    ("732829320.0", "732829320", "spreadsheet_number", ""),
    ("7.3282932E+08", "732829320", "spreadsheet_number", ""),
    ("7.33E+08", None, "", "digits_lost"),
    ("5520135", "005520135", "leading_zero", "leading_zero"),
    ("73282932000074", "732829320", "siren_from_siret", ""),
    ("FR44732829320", "732829320", "siren_from_vat", ""),
    ("732829321", None, "", "check_digit"),
    ("12345", None, "", "wrong_length"),
    ("000000000", None, "", "check_digit"),
    ("néant ?", None, "", "unreadable"),
    ("", None, "", ""),
])  # fmt: skip
def test_a_siren_is_read_and_checked(written, value, rule, doubt):
    cell = siren(written)
    assert (cell.value, cell.rule, cell.doubt) == (value, rule, doubt)


@pytest.mark.parametrize(("written", "value", "doubt"), [
    ("73282932000074", "73282932000074", ""),
    ("732 829 320 00074", "73282932000074", ""),
    ("73282932000075", None, "check_digit"),
    ("35600000049837", "35600000049837", ""),  # La Poste: a sum that is a multiple of 5
    ("35600000049838", None, "check_digit"),
    ("35600000000048", "35600000000048", ""),  # its head office passes as everybody's
    ("732829320", None, "wrong_length"),
    ("7.3282932000074E13", "73282932000074", ""),
])  # fmt: skip
def test_a_siret_is_read_and_checked_with_la_poste_apart(written, value, doubt):
    cell = siret(written)
    assert (cell.value, cell.doubt) == (value, doubt)


@pytest.mark.parametrize(("written", "country", "value", "doubt"), [
    ("FR 44 732829320", "FR", "FR44732829320", ""),
    ("44732829320", "FR", "FR44732829320", ""),
    ("FR45732829320", "FR", None, "check_digit"),
    ("BE 0403.019.261", "BE", "BE0403019261", ""),
    ("0403019261", "BE", "BE0403019261", ""),
    ("DE136695976", "DE", "DE136695976", ""),
    ("12", "FR", None, "unreadable"),
])  # fmt: skip
def test_a_vat_number_is_read_and_checked(written, country, value, doubt):
    cell = vat(written, country)
    assert (cell.value, cell.doubt) == (value, doubt)


@given(st.text("0123456789", min_size=7, max_size=15))
def test_the_checks_are_those_of_stdnum(code):
    import pyarrow as pa

    assert is_siren(code) == (oracle_siren.is_valid(code) and set(code) != {"0"})
    assert is_siret(code) == (oracle_siret.is_valid(code) and set(code[:9]) != {"0"})
    assert codes.valid_sirens(pa.array([code])).tolist() == [is_siren(code)]
    assert codes.valid_sirets(pa.array([code])).tolist() == [is_siret(code)]
    number = f"FR{code[:11]}"
    monaco = code[2:5] == "000"
    valid = oracle_vat.is_valid(number) and (monaco or set(code[2:11]) != {"0"})
    assert codes.valid_french_vats(pa.array([number])).tolist() == [valid]


@given(st.integers(0, 99_999_999))
def test_a_siren_gives_the_vat_number_that_its_country_checks(stem):
    digits = f"{stem:08d}"
    full = next(f"{digits}{last}" for last in range(10) if oracle_siren.is_valid(f"{digits}{last}"))
    assert oracle_vat.is_valid(vat_of_siren(full))


@pytest.mark.parametrize(("written", "decimal", "value", "doubt"), [
    ("1 234,56", "", 1234.56, ""),
    ("1\u202f234\u00a0567,5", "", 1234567.5, ""),
    ("1.234,56", "", 1234.56, ""),
    ("1,234.56", "", 1234.56, ""),
    ("1'234.5", "", 1234.5, ""),
    ("1.234.567", "", 1234567.0, ""),
    ("1.234", "", 1.234, ""),
    ("1.234", ",", 1234.0, ""),
    ("1,234", "", 1.234, "ambiguous_number"),
    ("1,234", ",", 1.234, ""),
    ("1,234", ".", 1234.0, ""),
    ("0,123", "", 0.123, ""),
    ("(1 200)", "", -1200.0, ""),
    ("1 200-", "", -1200.0, ""),
    ("\u22123,5", "", -3.5, ""),
    ("12,5 %", "", 12.5, ""),
    ("environ 50", "", 50.0, "approximate"),
    ("1e3", "", 1000.0, ""),
    ("1e999", "", None, "unreadable"),
    ("NaN", "", None, "unreadable"),
    ("12 34", "", None, "unreadable"),
    ("1,23,456", "", None, "unreadable"),
    ("douze", "", None, "unreadable"),
    ("", "", None, ""),
])  # fmt: skip
def test_a_number_is_read_with_french_or_english_separators(written, decimal, value, doubt):
    cell = number(written, decimal)
    assert (cell.value, cell.doubt) == (value, doubt)


@given(st.floats(-1e12, 1e12, allow_nan=False))
def test_a_number_that_was_read_is_written_as_every_engine_reads_it(value):
    assert float(written_number(value)) == value
    again = number(written_number(value))
    assert (again.value, again.rule, again.doubt) == (value, "", "")


@pytest.mark.parametrize(("cells", "sign"), [
    (["1,5", "2"], ","), (["1.5"], "."), (["1 234,5"], ","), (["1.234.567"], ","),
    (["1,234,567"], "."), (["1,234", "7"], ""), (["1,5", "1.5"], ""), ([], ""), (["abc"], ""),
])  # fmt: skip
def test_a_column_tells_its_decimal_sign(cells, sign):
    assert decimal_of(cells) == sign


@pytest.mark.parametrize(("written", "euros"), [
    ("1,5 M€", 1_500_000.0), ("1 234,56 k€", 1_234_560.0), ("1500000", 1_500_000.0),
    ("1 500 000,00 €", 1_500_000.0), ("€1,200.50", 1200.5), ("12 millions d'euros", 12_000_000.0),
    ("2 Md€", 2e9), ("250 kEUR HT", 250_000.0), ("(1 200)", -1200.0), ("-5 k€", -5000.0),
    ("1,234 M€", 1_234_000.0), ("1,234 €", 1234.0), ("CA : 3 M€", 3_000_000.0), ("15 K€", 15_000.0),
    ("1,5 ME", 1_500_000.0),
])  # fmt: skip
def test_an_amount_is_put_in_euros(written, euros):
    found = money(written)
    assert (found.cell.value, found.cell.doubt) == (euros, "")


@pytest.mark.parametrize(("written", "amount", "currency"), [
    ("2.5M$", 2_500_000.0, "USD"), ("US$ 3,000", 3000.0, "USD"), ("£3m", 3_000_000.0, "GBP"),
    ("CHF 1'200'000", 1_200_000.0, "CHF"), ("500 000 CAD", 500_000.0, "CAD"),
])  # fmt: skip
def test_a_foreign_currency_is_told_apart_and_never_converted(written, amount, currency):
    found = money(written)
    assert (found.cell.value, found.cell.doubt) == (None, "foreign_currency")
    assert (found.amount, found.currency) == (amount, currency)


def test_an_amount_in_doubt_says_so():
    assert money("2 à 10 M€").cell.value == 4_472_136.0
    for written, doubt in (
        ("2 à 10 M€", "band_middle"), ("> 10 M€", "approximate"), ("env. 3 M€", "approximate"),
        ("100 %", "unreadable"), ("12 e", "unreadable"), ("beaucoup", "unreadable"),
    ):  # fmt: skip
        assert money(written).cell.doubt == doubt, written
    assert money("12", "MEUR").cell.value == 12e6
    assert unit_of("kUSD") == (1000.0, "USD")
    assert unit_of("patates") is None


@pytest.mark.parametrize(("written", "number_", "band", "doubt"), [
    ("75", 75.0, "21", ""), ("0", 0.0, "00", ""), ("1 234", 1234.0, "42", ""),
    ("1,234", 1234.0, "42", ""), ("75 salariés", 75.0, "21", ""), ("12,5", 12.5, "11", ""),
    ("50-99", 70.0, "21", "band_middle"), ("50 à 99 salariés", 70.0, "21", "band_middle"),
    ("1 ou 2 salariés", 1.0, "01", "band_middle"), ("201-500", 317.0, "", "band_middle"),
    ("10,001+ employees", 10001.0, "53", "approximate"), ("1 000+", 1000.0, "", "approximate"),
    ("moins de 10", 5.0, "", "band_middle"), ("oct-19", 14.0, "11", "spreadsheet_date"),
    ("3-mai", 4.0, "02", "spreadsheet_date"), ("-4", None, "", "negative"),
    ("beaucoup", None, "", "unreadable"), ("", None, "", ""),
])  # fmt: skip
def test_a_headcount_is_a_number_or_a_band(written, number_, band, doubt):
    found = headcount(written)
    assert (found.cell.value, found.band, found.cell.doubt) == (number_, band, doubt)


@pytest.mark.parametrize(("written", "band", "doubt"), [
    ("21", "21", ""), ("NN", "NN", ""), ("nn", "NN", ""), ("3", "03", "leading_zero"),
    ("21 - 50 à 99 salariés", "21", ""), ("50 à 99 salariés", "21", ""), ("75", "21", ""),
    ("10 000 et plus", "53", ""), ("201-500", None, "band_straddles"),
    ("oct-19", "11", "spreadsheet_date"),
    ("?", None, "unreadable"),
])  # fmt: skip
def test_a_band_is_a_code_words_or_a_number(written, band, doubt):
    cell = headcount_band(written)
    assert (cell.value, cell.doubt) == (band, doubt)


@given(st.integers(0, 200_000))
def test_a_headcount_lies_in_its_band(people):
    low, high = bounds_of(band_of(people))
    assert low <= people <= (high or people)


def test_the_bands_leave_no_gap_and_agree_with_the_size_classes():
    codes_ = [code for code in HEADCOUNT_BANDS if code != "NN"]
    for code, following in itertools.pairwise(codes_):
        assert bounds_of(code)[1] == bounds_of(following)[0] - 1
    assert set(SIZE_OF_BAND) == set(codes_)
    with pytest.raises(ValueError, match="at least 0"):
        band_of(-1)


@pytest.mark.parametrize(("people", "revenue", "balance", "size"), [
    (9, 2e6, None, "TPE"), (9, 2e6 + 1, 2e6, "TPE"), (9, 2e6 + 1, 2e6 + 1, "PME"),
    (10, 1e6, None, "PME"), (249, 50e6, None, "PME"), (249, 60e6, 43e6, "PME"),
    (249, 60e6, 44e6, "ETI"), (250, 1e6, 1e6, "ETI"), (4999, 1.5e9, None, "ETI"),
    (4999, 1.6e9, 2.1e9, "GE"), (5000, 1.0, 1.0, "GE"), (5000, None, None, "GE"),
    (60, None, None, ""), (60, 60e6, None, ""), (None, 1e6, 1e6, ""), (None, None, None, ""),
    (9, None, None, ""), (None, 2e9, 3e9, "GE"),
])  # fmt: skip
def test_the_size_class_is_that_of_the_decree_or_unknown(people, revenue, balance, size):
    known = [Known(value, value) if value is not None else Known() for value in
             (people, revenue, balance)]  # fmt: skip
    assert legal_size_class(*known) == size


def test_a_band_decides_the_size_class_where_it_can():
    assert legal_size_class(Known(50, 99), Known(8e6, 8e6), Known()) == "PME"
    assert legal_size_class(Known(200, 500), Known(8e6, 8e6), Known()) == ""
    assert [size_class(word).value for word in ("pme", "Grande entreprise", "TPE", "?")] == [
        "PME", "GE", "TPE", None,
    ]  # fmt: skip


@pytest.mark.parametrize(("written", "value", "doubt"), [
    ("62.02A", "62.02A", ""), ("6202a", "62.02A", ""), ("J62.02", "62.02", ""),
    ("62.02A - Conseil", "62.02A", ""), ("62.02", "62.02", ""), ("620", "62.0", ""),
    ("62", "62", ""), ("J", "J", ""), ("1.11Z", "01.11Z", "leading_zero"),
    ("741G", None, "naf_old"), ("74.2A", None, "naf_old"), ("62.10Y", "62", "naf_2025"),
    ("Conseil", None, "unreadable"), ("04", None, "unreadable"), ("", None, ""),
])  # fmt: skip
def test_a_naf_code_is_kept_as_fine_as_it_is_written(written, value, doubt):
    cell = naf(written)
    assert (cell.value, cell.doubt) == (value, doubt)
    assert naf_label("62.02A").startswith("Conseil en systèmes")


@settings(max_examples=60)
@given(st.text(max_size=12))
def test_no_text_is_too_odd(text):
    for read in (siren, siret, vat, number, naf, headcount_band, size_class):
        assert 0 <= read(text).confidence <= 1
    assert 0 <= money(text).cell.confidence <= 1
    assert 0 <= headcount(text).cell.confidence <= 1
