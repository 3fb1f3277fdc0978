"""What a spreadsheet and an outside tool get of a score and of a list."""

import csv
import datetime
import io
import os
import signal
import subprocess
import sys
import time
import warnings
from decimal import Decimal
from pathlib import Path

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale as library
from focale.cli.options import Tool
from focale.glossary.crm_names import TOOLS
from focale.glossary.file_wordings import FILES_OUT
from tests.library.cli.conftest import ACCOUNTS
from tests.terminal import focale

LANGUAGES = ("fr", "en")
COMMANDS = ("score", "top")
SOURCES = Path(library.__file__).parent.parent


def cells(path):
    (sheet,) = openpyxl.load_workbook(path).worksheets
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(header, map(_plain, row), strict=True)) for row in rows]


def _plain(value):
    return value.date() if isinstance(value, datetime.datetime) else value


def as_in_excel(row):
    """Decimals are floats there, an empty text an empty cell."""
    return {
        name: float(value) if isinstance(value, Decimal) else None if value == "" else value
        for name, value in row.items()
    }


def lines(path, separator=","):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_workbook_is_the_parquet_file_cell_by_cell(market, given, command):
    for name in ("o.xlsx", "o.parquet"):
        assert focale(command, *given, "--out", name).code == 0
    rows = pq.read_table("o.parquet").to_pylist()
    assert cells("o.xlsx") == [as_in_excel(row) for row in rows]
    assert len(rows) in (4, 6)


@pytest.mark.parametrize("command", COMMANDS)
def test_french_excel_gets_the_same_values(market, given, command):
    focale(command, *given, "--out", "o.csv", "--excel-fr")
    focale(command, *given, "--out", "o.parquet")
    table = pq.read_table("o.parquet")
    texts = [field.name for field in table.schema if pa.types.is_string(field.type)]
    frame = pd.read_csv(
        "o.csv", sep=";", decimal=",", dtype=dict.fromkeys(texts, "string"),
        true_values=["VRAI"], false_values=["FAUX"],
    )  # fmt: skip
    assert list(frame.columns) == table.column_names
    for name in table.column_names:
        read = [None if pd.isna(value) else value for value in frame[name]]
        wanted = [as_in_excel({"v": value})["v"] for value in table[name].to_pylist()]
        if name == "as_of":
            wanted = [day.isoformat() for day in wanted]
        assert read == wanted, name


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["o.xlsx", "o.csv", "f.csv"])
def test_a_market_without_a_target_gives_a_file_with_a_header(market, given, command, name):
    (market / "a.csv").write_text("id,headcount,country,naf\nz1,3,FR,47\n", "utf-8")
    how = ["--excel-fr"] if name == "f.csv" else []
    assert focale(command, *given, "--out", name, *how).code == 0
    rows = cells(name) if name == "o.xlsx" else lines(market / name, ";" if how else ",")
    assert [row["id"] for row in rows] == (["z1"] if command == "score" else [])


REFUSALS = {
    "excel_fr_csv": [
        "--excel-fr", "--out o.xlsx --excel-fr", "--out o.parquet --excel-fr",
    ],
    "for_needs_file": ["--for salesforce", "--for salesforce --out o.parquet"],
    "for_or_excel_fr": ["--for hubspot --out o.csv --excel-fr"],
}  # fmt: skip
TOLD = {
    "excel_fr_csv": (
        "--excel-fr va avec un fichier .csv : --out FICHIER.csv. Un .xlsx n'en a pas besoin, "
        "Excel l'ouvre tel quel dans toutes les langues.\n",
        "--excel-fr goes with a .csv file: --out FILE.csv. A .xlsx does not need it, Excel opens "
        "it as it is in every language.\n",
    ),
    "for_needs_file": (
        "--for Salesforce va avec un fichier .csv ou .xlsx : --out FICHIER.csv.\n",
        "--for Salesforce goes with a .csv or .xlsx file: --out FILE.csv.\n",
    ),
    "for_or_excel_fr": (
        "--for et --excel-fr ne vont pas ensemble : HubSpot attend un CSV ordinaire. Gardez l'une "
        "des deux options.\n",
        "--for and --excel-fr do not go together: HubSpot expects a plain CSV. Keep one of the "
        "two options.\n",
    ),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("code", "words"), [(code, words) for code in REFUSALS for words in REFUSALS[code]]
)
def test_options_that_do_not_go_together_are_refused(market, given, command, lang, code, words):
    before = sorted(market.iterdir())
    answer = focale(command, *given, *words.split(), "--lang", lang)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == TOLD[code][LANGUAGES.index(lang)]
    assert sorted(market.iterdir()) == before


def test_the_tools_that_can_be_asked_for_are_those_with_a_vocabulary():
    assert [tool.value for tool in Tool] == list(TOOLS)


def test_a_tool_without_a_vocabulary_is_refused(market, given):
    answer = focale("top", *given, "--for", "excel", "--out", "o.csv", "--lang", "fr")
    assert answer.code == 2
    assert "'hubspot', 'salesforce', 'lagrowthmachine'" in answer.err


def test_ctrl_c_in_the_middle_of_a_workbook_leaves_nothing(market, tmp_path_factory):
    numbers = pa.array(range(300_000))
    ids = {"id": numbers.cast(pa.string()), "headcount": pa.compute.bit_wise_and(numbers, 255)}
    pq.write_table(pa.table(ids), "big.parquet")
    (market / "o.xlsx").write_text("precious", "utf-8")
    scratch = tmp_path_factory.mktemp("scratch")
    process = subprocess.Popen(
        [sys.executable, "-m", "focale", *"score big.parquet -p p.yaml --out o.xlsx".split()],
        env={**os.environ, "PYTHONPATH": str(SOURCES), "TMPDIR": str(scratch)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    while not list(market.glob(".o.xlsx.*.part")):
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=120)
    assert (process.returncode, told) == (130, b"")
    assert list(market.glob(".*")) == list(scratch.iterdir()) == []
    assert (market / "o.xlsx").read_text("utf-8") == "precious"


# --- outside tools ----------------------------------------------------------------------

FULL = """id,name,domain,website,postcode,city,country,phone,headcount,revenue_eur,sector,naf
a1,Alpha & fils,alpha.example,https://alpha.example,01000,Bourg,FR,01 99 00 00 01,100,1000000.5,\
Conseil,62.01Z
a2,=1+1,,,44000, Nantes ,FR,,about 60,,,62.02A
a3,Gamma,gamma.example,,,Lyon,FR,,80.4,3000000,Logiciel,
"""

EXPECTED = {
    ("hubspot", "score"): {
        "Company name": "Alpha & fils", "Company domain name": "alpha.example",
        "Website URL": "https://alpha.example", "Postal code": "01000", "City": "Bourg",
        "Country/Region": "FR", "Phone number": "01 99 00 00 01", "Number of employees": "100",
        "Annual revenue": "1000000.50", "Industry": "Conseil", "focale_id": "a1",
        "focale_points": "86.667", "focale_tier": "A", "focale_band": "handle_now",
        "focale_verdict": "qualified",
        "focale_why": "Taille +30, Activité +30, Recrute +20, Chiffre +6,6",
        "focale_next_fact": "", "focale_profile": "digital", "focale_as_of": "2026-09-30",
    },
    ("hubspot", "top"): {
        "Company name": "Alpha & fils", "Company domain name": "alpha.example",
        "Website URL": "https://alpha.example", "Postal code": "01000", "City": "Bourg",
        "Country/Region": "FR", "Company phone number": "01 99 00 00 01",
        "Number of employees": "100", "Annual revenue": "1000000.50", "Industry": "Conseil",
        "First name": "Anne", "Last name": "Duval", "Job title": "Directrice commerciale",
        "Email": "anne@alpha.example", "Phone number": "01 99 00 12 34", "focale_id": "a1",
        "focale_points": "86.667", "focale_tier": "A", "focale_band": "handle_now",
        "focale_verdict": "qualified",
        "focale_why": "Taille +30, Activité +30, Recrute +20, Chiffre +6,6",
        "focale_next_fact": "", "focale_profile": "digital", "focale_as_of": "2026-09-30",
    },
    ("salesforce", "score"): {
        "Name": "Alpha & fils", "Website": "https://alpha.example", "BillingPostalCode": "01000",
        "BillingCity": "Bourg", "BillingCountry": "FR", "Phone": "01 99 00 00 01",
        "NumberOfEmployees": "100", "AnnualRevenue": "1000000.50", "Industry": "Conseil",
        "Focale_Id__c": "a1", "Focale_Points__c": "86.667", "Focale_Tier__c": "A",
        "Focale_Band__c": "handle_now", "Focale_Verdict__c": "qualified",
        "Focale_Why__c": "Taille +30, Activité +30, Recrute +20, Chiffre +6,6",
        "Focale_Next_Fact__c": "", "Focale_Profile__c": "digital",
        "Focale_As_Of__c": "2026-09-30",
    },
    ("salesforce", "top"): {
        "Company": "Alpha & fils", "Website": "https://alpha.example", "PostalCode": "01000",
        "City": "Bourg", "Country": "FR", "NumberOfEmployees": "100",
        "AnnualRevenue": "1000000.50", "Industry": "Conseil", "FirstName": "Anne",
        "LastName": "Duval", "Title": "Directrice commerciale", "Email": "anne@alpha.example",
        "Phone": "01 99 00 12 34", "Focale_Id__c": "a1", "Focale_Points__c": "86.667",
        "Focale_Tier__c": "A", "Focale_Band__c": "handle_now", "Focale_Verdict__c": "qualified",
        "Focale_Why__c": "Taille +30, Activité +30, Recrute +20, Chiffre +6,6",
        "Focale_Next_Fact__c": "", "Focale_Profile__c": "digital",
        "Focale_As_Of__c": "2026-09-30",
    },
    ("lagrowthmachine", "score"): {
        "companyName": "Alpha & fils", "companyUrl": "https://alpha.example", "location": "Bourg",
        "industry": "Conseil", "crm_id": "a1", "customAttribute1": "86.667",
        "customAttribute2": "A", "customAttribute3": "handle_now",
        "customAttribute4": "qualified",
        "customAttribute5": "Taille +30, Activité +30, Recrute +20, Chiffre +6,6",
        "customAttribute6": "", "customAttribute7": "digital", "customAttribute8": "2026-09-30",
    },
    ("lagrowthmachine", "top"): {
        "companyName": "Alpha & fils", "companyUrl": "https://alpha.example", "location": "Bourg",
        "industry": "Conseil", "firstname": "Anne", "lastname": "Duval",
        "jobTitle": "Directrice commerciale", "proEmail": "anne@alpha.example",
        "phone": "01 99 00 12 34", "crm_id": "a1", "customAttribute1": "86.667",
        "customAttribute2": "A", "customAttribute3": "handle_now",
        "customAttribute4": "qualified",
        "customAttribute5": "Taille +30, Activité +30, Recrute +20, Chiffre +6,6",
        "customAttribute6": "", "customAttribute7": "digital", "customAttribute8": "2026-09-30",
    },
}  # fmt: skip


@pytest.fixture
def full(market):
    """The market with every fact that tools take."""
    (market / "a.csv").write_text(FULL, "utf-8")
    return market


@pytest.mark.parametrize(("tool", "command"), sorted(EXPECTED))
def test_a_tool_gets_the_columns_that_it_imports(full, given, tool, command):
    answer = focale(command, *given, "--for", tool, "--out", "o.csv", "--lang", "fr")
    assert (answer.code, answer.err) == (0, "")
    rows = lines(full / "o.csv")
    assert len(rows) == 3
    assert list(rows[0].items()) == list(EXPECTED[tool, command].items())


def test_a_workbook_for_a_tool_is_typed_and_runs_nothing(full, given):
    focale("score", *given, "--for", "hubspot", "--out", "o.xlsx")
    first, second, third = cells("o.xlsx")
    assert (first["Postal code"], first["Number of employees"]) == ("01000", 100)
    assert (first["Annual revenue"], first["focale_points"]) == (1000000.5, 86.667)
    assert first["focale_as_of"] == datetime.date(2026, 9, 30)
    assert (second["Company name"], second["City"]) == ("=1+1", "Nantes")
    assert third["Number of employees"] == 80


def test_a_number_that_cannot_be_read_is_left_blank_and_listed(full, given):
    (full / "p.yaml").write_text(
        "profile: p\ncriteria:\n  naf: {field: naf, starts_with: '62', points: 10}\n", "utf-8"
    )
    answer = focale("score", *given, "--for", "hubspot", "--out", "o.csv", "--json")
    assert lines(full / "o.csv")[1]["Number of employees"] == ""
    assert "unreadable_cells" in [notice["code"] for notice in answer.data["notices"]]
    (reject,) = lines(full / "o.rejects.csv")
    assert (reject["column"], reject["value"], reject["lost"]) == ("headcount", "about 60", "cell")


def test_without_a_single_contact_a_list_is_a_list_of_companies(full, given):
    without = [word for word in given if word not in ("--contacts", "c.csv")]
    focale("top", *without, "--for", "salesforce", "--out", "o.csv")
    assert list(lines(full / "o.csv")[0])[:2] == ["Name", "Website"]


def test_a_contact_known_by_one_name_has_it_as_the_last_one(full, given):
    (full / "c.csv").write_text("contact_id,account_id,name\nc1,a1,Anne Duval\n", "utf-8")
    focale("top", *given, "--for", "salesforce", "--out", "o.csv")
    row = lines(full / "o.csv")[0]
    assert (row["FirstName"], row["LastName"], row["Phone"]) == ("", "Anne Duval", "")


NOTICES = {
    "columns_left_out": (
        "top --for lagrowthmachine --out o.csv",
        ("o.csv : La Growth Machine n'a pas de colonne pour domain, postcode, country, phone, "
         "headcount, revenue_eur, rank, low, high, fit. Pour les garder, écrivez aussi un fichier "
         "sans --for.",
         "o.csv: La Growth Machine has no column for domain, postcode, country, phone, headcount, "
         "revenue_eur, rank, low, high, fit. To keep them, write a file without --for too."),
    ),
    "best_line_only": (
        "score -p q.yaml --for hubspot --out o.csv",
        ("o.csv : une seule ligne par compte, celle du profil qui lui convient le mieux. Pour "
         "toutes les lignes, écrivez aussi un fichier sans --for.",
         "o.csv: one line for each account, that of the profile that suits it best. For every "
         "line, write a file without --for too."),
    ),
    "no_person": (
        "top --for salesforce --out o.csv",
        ("o.csv : 1 ligne sans personne, or Salesforce n'importe que des personnes. Ajoutez "
         "des contacts : focale top --contacts FICHIER.",
         "o.csv: 1 line without a person, but Salesforce imports only people. Add contacts: "
         "focale top --contacts FILE."),
    ),
    "cut_texts": (
        "top --out o.xlsx",
        ("o.xlsx : 2 textes coupés à 32\u202f767 signes, car une cellule Excel n'en prend pas "
         "plus (colonnes : name, city). Ils sont entiers dans un .csv ou un .parquet.",
         "o.xlsx: 2 texts cut at 32,767 signs, since an Excel cell takes no more (columns: "
         "name, city). They are whole in a .csv or a .parquet."),
    ),
}  # fmt: skip


@pytest.fixture
def long(full):
    """A name and a city that no cell of Excel takes, and a second profile."""
    (full / "a.csv").write_text(
        FULL.replace("Gamma", "G" * 40_000).replace("Lyon", "L" * 40_000), "utf-8"
    )
    other = (full / "p.yaml").read_text("utf-8").replace("profile: digital", "profile: other")
    (full / "q.yaml").write_text(other, "utf-8")
    return full


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", NOTICES)
def test_what_a_file_could_not_hold_is_told(long, given, code, lang):
    command, *words = NOTICES[code][0].split()
    told = NOTICES[code][1][LANGUAGES.index(lang)]
    data = focale(command, *given, *words, "--json", "--lang", lang).data
    assert [n["text"] for n in data["notices"] if n["code"] == code] == [told]
    assert data["written"][0] == words[-1]
    shown = focale(command, *given, *words, "--lang", lang)
    plain = str.maketrans({"\u00a0": " ", "\u202f": " "})
    assert told.translate(plain) in shown.words.translate(plain)


def test_each_account_has_one_line_whatever_the_number_of_profiles(long, given):
    focale("score", *given, "-p", "q.yaml", "--for", "hubspot", "--out", "o.csv")
    assert sorted(row["focale_id"] for row in lines(long / "o.csv")) == ["a1", "a2", "a3"]


def test_every_message_of_files_is_asserted():
    in_engine_tests = {"too_many_rows"}
    assert set(TOLD) | set(NOTICES) | in_engine_tests == set(FILES_OUT)


# --- the library ------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["o.parquet", "o.csv", "o.xlsx"])
def test_the_library_writes_the_same_files(market, given, name):
    day = datetime.date(2026, 9, 30)
    files = {"events": "e.csv", "contacts": "c.csv", "as_of": day}
    assert library.score("a.csv", "p.yaml", **files, out=name).name == name
    answers = {name: (market / name).read_bytes()}
    assert library.top("a.csv", "p.yaml", 2, **files, out=f"t-{name}").name == f"t-{name}"
    focale("score", *given, "--out", name)
    focale("top", *given, "-n", "2", "--out", f"u-{name}", "--lang", "fr")
    if name == "o.xlsx":  # its bytes hold the moment of writing
        assert cells("t-o.xlsx") == cells("u-o.xlsx")
        assert len(answers[name]) > 0
    else:
        assert answers[name] == (market / name).read_bytes()
        assert (market / f"t-{name}").read_bytes() == (market / f"u-{name}").read_bytes()


def test_the_library_warns_of_what_a_cell_could_not_hold(market):
    (market / "a.csv").write_text(ACCOUNTS.replace("a1,", "a" * 40_000 + ","), "utf-8")
    with pytest.warns(UserWarning, match=r"cut at 32,767 signs.* \(columns: id\)"):
        library.score("a.csv", "p.yaml", out="o.xlsx")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        library.score("a.csv", "p.yaml", out="o.parquet")
