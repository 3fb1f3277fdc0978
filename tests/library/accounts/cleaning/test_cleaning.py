"""A file or frame becomes typed facts; rows and cells add up; nothing is lost or guessed."""

import datetime
import warnings

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings, strategies as st

import focale
from focale.accounts.cleaning.column import DOUBT_CODES, RULE_CODES
from focale.accounts.columns.read import read_mapping
from focale.glossary.messages import FocaleError

TODAY = datetime.date(2026, 11, 27)


def cleaned(table, mapping=None):
    return focale.clean(table, mapping, today=TODAY)


def one(**cells):
    """The facts of one row, and its exceptions by field."""
    found = cleaned(pa.table({name: [cell] for name, cell in cells.items()}))
    told = {row["field"]: row for row in found.exceptions.to_pylist()}
    return found.facts.to_pylist()[0], told


def companies(**more):
    rows = {
        "id": ["1", "2", "3"],
        "name": ["Aldane SAS", "Brenel SARL", "Corvé"],
        "siren": ["732 829 320", None, "552100554"],
    }
    return pa.table(rows | more)


def test_typed_facts_come_out_of_text():
    facts, told = one(
        id="1", headcount="1 234", revenue_eur="1,5 M€", created_on="25/12/2015", customer="oui",
        technologies="Sage;HubSpot", naf="6202a", country="France",
    )  # fmt: skip
    assert facts["headcount"] == 1234.0
    assert facts["revenue_eur"] == 1_500_000.0
    assert facts["created_on"] == datetime.date(2015, 12, 25)
    assert facts["customer"] is True
    assert facts["technologies"] == ["Sage", "HubSpot"]
    assert (facts["naf"], facts["country"]) == ("62.02A", "FR")
    assert told["naf"] == {
        "file": "table", "line": None, "row": 1, "column": "naf", "field": "naf",
        "before": "6202a", "after": "62.02A", "rule": "code_form", "doubt": "", "confidence": 1.0,
    }  # fmt: skip
    assert told["revenue_eur"]["after"] == "1500000"


def test_codes_complete_one_another():
    facts, _ = one(id="1", siret="732 829 320 00074")
    assert (facts["siren"], facts["vat"]) == ("732829320", "FR44732829320")
    facts, _ = one(id="1", vat="FR44732829320")
    assert facts["siren"] == "732829320"
    facts, told = one(id="1", siren="732829321", siret="73282932000074")
    assert facts["siren"] == "732829320"  # what was written fails its check
    assert (told["siren"]["before"], told["siren"]["doubt"]) == ("732829321", "check_digit")


def test_a_siren_where_a_siret_is_meant_is_a_siren():
    facts, told = one(id="1", siret="732829320")
    assert (facts["siren"], facts["siret"]) == ("732829320", None)
    assert told["siret"]["doubt"] == "wrong_length"


def test_codes_that_contradict_each_other_are_kept_and_told():
    facts, told = one(id="1", siren="552100554", siret="73282932000074")
    assert (facts["siren"], facts["siret"]) == ("552100554", "73282932000074")
    assert told["siren"]["doubt"] == "conflict"


@pytest.mark.parametrize(("cells", "field", "value"), [
    ({"postcode": "44300"}, "departement", "44"),
    ({"postcode": "44300"}, "region", "Pays de la Loire"),
    ({"departement": "Nord"}, "region", "Hauts-de-France"),
    ({"website": "www.aldane.fr/contact"}, "domain", "aldane.fr"),
    ({"email": "j@aldane.fr"}, "domain", "aldane.fr"),
    ({"headcount": "75"}, "headcount_band", "21"),
    ({"headcount_band": "21"}, "headcount", 70.0),
    ({"headcount_band": "NN"}, "headcount", 0.0),
    ({"name": "Aldane SAS"}, "legal_form", "SAS"),
    ({"headcount": "60", "revenue_eur": "8000000"}, "size_class", "PME"),
    ({"headcount_band": "53", "revenue_eur": "8000000"}, "size_class", "GE"),
])  # fmt: skip
def test_a_blank_is_filled_from_another_column(cells, field, value):
    assert one(id="1", **cells)[0][field] == value


@pytest.mark.parametrize("cells", [
    {"email": "jean@gmail.com"}, {"website": "linkedin.com/company/x"},
    {"postcode": "10115", "country": "DE"}, {"headcount": "60", "revenue_eur": None},
    {"name": "Aldane"}, {"postcode": "1000", "country": "BE"},
])  # fmt: skip
def test_what_does_not_follow_stays_unknown_and_makes_no_column(cells):
    facts, _ = one(id="1", **cells)
    added = {"domain", "departement", "region", "size_class", "legal_form"} - set(cells)
    assert not added & set(facts)


def test_the_middle_of_a_band_is_doubtful_and_a_number_is_not():
    _, told = one(id="1", headcount_band="21")
    assert (told["headcount"]["rule"], told["headcount"]["doubt"]) == (
        "headcount_from_band", "band_middle",
    )  # fmt: skip
    facts, told = one(id="1", headcount="201-500")
    assert (facts["headcount"], facts["headcount_band"]) == (317.0, "32")
    assert told["headcount_band"]["doubt"] == "band_straddles"
    _, told = one(id="1", headcount="75", headcount_band="22")
    assert told["headcount_band"]["doubt"] == "conflict"


def test_a_foreign_currency_is_kept_apart_and_never_converted():
    facts, told = one(id="1", revenue_eur="2.5M$")
    assert facts["revenue_eur"] is None
    assert (facts["revenue_foreign"], facts["revenue_currency"]) == (2_500_000.0, "USD")
    assert told["revenue_eur"]["doubt"] == "foreign_currency"
    facts, _ = one(id="1", revenue_eur="2,5 M€")
    assert "revenue_foreign" not in facts


def test_a_unit_of_the_mapping_applies_to_every_bare_number():
    mapping = read_mapping(
        "rows: company\ncolumns:\n  id: id\n  CA: {field: revenue_eur, unit: kEUR}\n"
    )
    found = cleaned(pa.table({"id": ["1", "2"], "CA": ["1 234,5", "12"]}), mapping)
    assert found.facts["revenue_eur"].to_pylist() == [1_234_500.0, 12_000.0]


def test_a_column_decides_how_its_numbers_and_days_are_written():
    days = ["03/04/2025", "25/04/2025"]
    found = cleaned(pa.table({"id": ["1", "2"], "created_on": days}))
    assert found.facts["created_on"][0].as_py() == datetime.date(2025, 4, 3)
    found = cleaned(pa.table({"id": ["1", "2"], "created_on": ["03/04/2025", "04/25/2025"]}))
    assert found.facts["created_on"][0].as_py() == datetime.date(2025, 3, 4)
    found = cleaned(pa.table({"id": ["1"], "created_on": ["03/04/2025"]}))
    assert found.exceptions["doubt"].to_pylist() == ["ambiguous_date"]
    found = cleaned(pa.table({"id": ["1", "2"], "nps": ["1.234", "2,5"]}))
    assert found.facts["nps"].to_pylist() == [1234.0, 2.5]


def test_a_phone_and_a_postcode_are_read_in_the_country_of_their_row():
    table = pa.table({
        "id": ["1", "2", "3"], "country": ["Allemagne", "", "France"],
        "phone": ["030 901820", "01 40 20 50 50", "0140205050"],
        "postcode": ["10115", "1000", "1000"],
    })  # fmt: skip
    found = cleaned(table).facts
    assert found["phone"].to_pylist() == ["+4930901820", "+33140205050", "+33140205050"]
    assert found["postcode"].to_pylist() == ["10115", "1000", "01000"]


def test_rows_in_are_kept_merged_or_rejected():
    table = pa.table({
        "id": ["1", "1", "1", None, "", "5"], "name": ["A", "A", "B", "C", "", "E"],
    })  # fmt: skip
    found = cleaned(table)
    balance = found.balance
    assert (balance.rows_in, balance.kept) == (6, 3)
    assert (dict(balance.merged), dict(balance.rejected)) == (
        {"same_row": 1}, {"blank_row": 1, "other_row_same_id": 1},
    )  # fmt: skip
    assert found.facts["id"].to_pylist() == ["1", "row-4", "5"]
    assert [(reject.row, reject.reason) for reject in found.rejects] == [
        (2, "same_row"), (3, "other_row_same_id"), (5, "blank_row"),
    ]  # fmt: skip
    assert found.rejects[1].value == "1 | B"  # nothing of the row is lost


def test_a_file_without_identifiers_gets_its_sirens_then_sirets_then_rows():
    table = pa.table({
        "siren": ["732829320", "732829320", None],
        "siret": ["73282932000074", "73282932000090", None],
        "name": ["A", "B", "C"],
    })  # fmt: skip
    found = cleaned(table)
    assert found.facts["id"].to_pylist()[0] == "732829320"
    assert found.facts["id"].to_pylist()[2] == "row-3"
    assert len(set(found.facts["id"].to_pylist())) == 3
    assert [notice.code for notice in found.notices if notice.code == "ids_made"] == ["ids_made"]


def test_columns_that_are_no_field_pass_as_they_stand():
    found = cleaned(companies(Remarque=[" n/a ", "1 234,56", None], note=[1, 2, 3]))
    assert found.facts["Remarque"].to_pylist() == [" n/a ", "1 234,56", None]
    assert found.facts["note"].to_pylist() == [1, 2, 3]


def test_an_ignored_column_is_left_out():
    mapping = read_mapping(
        "rows: company\ncolumns:\n  id: id\n  name: name\n  siren: {ignored: true}\n"
    )
    assert "siren" not in cleaned(companies(), mapping).facts.column_names


def test_a_contact_without_a_company_is_flagged_as_a_probable_consumer():
    table = pa.table({
        "contact_id": ["1", "2", "3"], "first_name": ["A", "B", "C"], "last_name": ["D", "E", "F"],
        "mobile": ["06 12 34 56 78", "06 12 34 56 79", None],
        "email": ["a@gmail.com", "b@gmail.com", "c@aldane.fr"], "account_id": [None, "9", None],
    })  # fmt: skip
    found = cleaned(table)
    assert found.facts["personal_phone"].to_pylist() == [True, False, None]
    assert found.facts["consumer_address"].to_pylist() == [True, False, False]
    doubts = {row["field"]: row["doubt"] for row in found.exceptions.to_pylist() if row["doubt"]}
    assert doubts == {"mobile": "personal_phone", "email": "consumer_address"}
    assert "calls_need_consent" in [notice.code for notice in found.notices]


def test_a_full_name_is_parted():
    table = pa.table(
        {"contact_id": ["1"], "full_name": ["M. DUPONT Jean-Marc"], "email": ["j@aldane.fr"]}
    )
    facts = cleaned(table).facts.to_pylist()[0]
    assert [facts[name] for name in ("civility", "first_name", "last_name", "full_name")] == [
        "M.", "Jean-Marc", "Dupont", "Jean-Marc Dupont",
    ]  # fmt: skip


def test_the_answer_is_of_the_kind_that_was_given(tmp_path):
    table = companies(updated_on=[TODAY, None, TODAY])
    assert isinstance(cleaned(table.to_pandas()).facts, pd.DataFrame)
    assert isinstance(cleaned(pl.from_arrow(table)).facts, pl.DataFrame)
    assert isinstance(cleaned(pl.from_arrow(table).lazy()).facts, pl.LazyFrame)
    pq.write_table(table, tmp_path / "a.parquet")
    assert cleaned(tmp_path / "a.parquet").facts.column("siren").to_pylist()[0] == "732829320"
    out = focale.clean(tmp_path / "a.parquet", out=tmp_path / "b.csv", today=TODAY).facts
    assert out == tmp_path / "b.csv"
    assert out.read_text(encoding="utf-8").startswith("id,name,siren,updated_on,vat,legal_form\n")


def test_codes_that_a_frame_took_for_numbers_get_their_zeros_back():
    facts, told = one(id=1, siren=5520135, postcode=1000.0, headcount=75)
    assert (facts["siren"], facts["postcode"], facts["headcount"]) == ("005520135", "01000", 75.0)
    assert told["siren"]["doubt"] == "leading_zero"


@pytest.mark.parametrize(("table", "code"), [
    (pa.table({"id": pa.array([], pa.string()), "name": pa.array([], pa.string())}), "no_rows"),
    (pa.table({"foo": ["a"], "bar": ["b"]}), "clean_no_field"),
])  # fmt: skip
def test_a_table_with_nothing_to_clean_is_refused(table, code):
    with pytest.raises(FocaleError) as caught:
        cleaned(table)
    assert [message.code for message in caught.value.messages] == [code]


def test_the_facts_can_be_scored_as_they_are(tmp_path):
    profile = focale.read_profile(
        "profile: p\ncriteria:\n  size: {field: headcount, between: [50, 250], points: 10}\n"
        "  age: {field: created_on, at_least: 2010-01-01, points: 10}\n"
    )
    table = companies(headcount=["50 à 99 salariés", "75", "n/a"], created_on=["25/12/2015"] * 3)
    found = focale.clean(table, out=tmp_path / "facts.parquet", today=TODAY)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        scores = focale.score(found.facts, profile, as_of=TODAY)
    assert [float(points) for points in scores["points"].to_pylist()] == [100.0, 100.0, 50.0]


# --- clean(clean(x)) is clean(x) -----------------------------------------------------------

_CELLS = {
    "name": ["Aldane SAS", " Brenel ", "SAS", "n/a", "", "L'ÉTOILE"],
    "siren": ["732 829 320", "732829321", "5520135", "73282932000074", "", None],
    "siret": ["73282932000074", "732 829 320 00074", "x", None],
    "vat": ["FR44732829320", "BE0403019261", "44732829320", None],
    "naf": ["62.02A", "6202a", "741G", "62.10Y", "J", None],
    "headcount": ["75", "50-99", "201-500", "1 000+", "oct-19", "-3", "1 234,5", "n/a", None],
    "headcount_band": ["21", "3", "50 à 99", "201-500", "75", "NN", "0", None],
    "revenue_eur": ["1,5 M€", "2.5M$", "(1 200)", "1 234,56", "2 à 10 M€", "abc", None],
    "size_class": ["PME", "Grande entreprise", "?", None],
    "country": ["France", "DE", "NC", "Atlantide", "Réunion", "", None],
    "postcode": ["75 001", "1000", "10115", "97400", "F-44000", None],
    "departement": ["1", "Nord", "2a", "Bayern", None],
    "region": ["PACA", "Alsace", "Bayern", "11", None],
    "city": ["PARIS CEDEX 08", "LYON 3EME", "L'ISLE D'ABEAU", "0", None],
    "phone": ["06 12 34 56 78", "0692123456", "3949", "030 901820", "612345678", "x", None],
    "email": ["J@Aldane.fr", "a@b.fr; c@d.fr", "j@gmial.com", "test@test.com", "é@é.fr", None],
    "website": ["https://www.Aldane.fr/", "linkedin.com/x", "Aldane", "café.fr", None],
    "domain": ["WWW.aldane.fr", "gmail.com", None],
    "created_on": ["12/03/2025", "25/03/2025", "mars 2021", "45631", "1900-01-01", "?", None],
    "customer": ["oui", "Client", "x", "?", None],
    "technologies": ["Sage; SAGE ;HubSpot", "[]", "n/a", '["a"]', None],
    "legal_form": ["sas", "Société anonyme", "5710", "Commune", "Ordre ancien", None],
    "nps": ["0", "1,234", "1.234", "50+", None],
}


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_cleaning_clean_facts_changes_nothing(data):
    rows = data.draw(st.integers(1, 6))
    names = data.draw(st.lists(st.sampled_from(list(_CELLS)), min_size=1, unique=True))
    table = {"id": [str(n) for n in range(rows)]}
    for name in names:
        cells = st.lists(st.sampled_from(_CELLS[name]), min_size=rows, max_size=rows)
        table[name] = pa.array(data.draw(cells), pa.string())
    once = cleaned(pa.table(table))
    again = cleaned(once.facts)
    assert again.facts.to_pylist() == once.facts.to_pylist()
    assert not again.balance.changed
    assert sum(once.balance.merged.values()) == 0


def test_every_exception_has_a_known_code_and_a_confidence():
    cells = {name: pa.array(values + [None] * (9 - len(values)), pa.string())
             for name, values in _CELLS.items()}  # fmt: skip
    table = pa.table({"id": [str(n) for n in range(9)], **cells})
    found = cleaned(table)
    for row in found.exceptions.to_pylist():
        assert row["rule"] in RULE_CODES
        assert row["doubt"] in DOUBT_CODES
        assert row["rule"] or row["doubt"]
        assert 0 <= row["confidence"] <= 1
    counts = found.balance
    told = sum(1 for row in found.exceptions.to_pylist() if row["doubt"])
    assert counts.doubtful.total() == told
