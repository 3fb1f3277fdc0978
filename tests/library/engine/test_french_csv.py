"""A CSV for French Excel opens as it should there, and nothing is lost on the way back."""

import csv
import datetime
import io
from decimal import Decimal

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, strategies as st

from focale.criterion import tree as t
from focale.engine import Session
from focale.engine.spreadsheets import guarded, is_risky, unguarded
from focale.glossary.messages import FocaleError
from tests.library.engine.test_xlsx_files import HOSTILE, TABLE


@pytest.fixture
def write(tmp_path):
    """Write a table for French Excel, or in the form that is said."""

    def written(table, name="o.csv", **how):
        with Session() as session:
            session.hold_arrow(table, "given", "")
            query = 'SELECT * EXCLUDE ("focale_row") FROM given'
            session.write(query, tmp_path / name, **(how or {"excel_fr": True}))
        return tmp_path / name

    return written


def test_every_sign_of_it_is_as_french_excel_reads_it(write):
    assert write(TABLE).read_bytes().decode("utf-8") == (
        "\ufeffid;points;as_of;abm;unknowns;revenue;city\r\n"
        "'005520176;91,517;2026-09-30;VRAI;0;1234567,25;Évry 😀\r\n"
        "b;0,000;;FAUX;513;-0,5;\r\n"
        ";;2026-09-30;;;;שלום\r\n"
    )


def test_pandas_reads_back_what_the_parquet_file_holds(write):
    path = write(TABLE)
    frame = pd.read_csv(
        path, sep=";", decimal=",", dtype={"id": "string", "city": "string"},
        true_values=["VRAI"], false_values=["FAUX"], parse_dates=["as_of"],
    )  # fmt: skip
    table = pq.read_table(write(TABLE, "o.parquet", progress=None))
    assert list(frame.columns) == table.column_names
    numbers = ("points", "unknowns", "revenue")
    for name in table.column_names:
        wanted = table[name].to_pylist()
        read = [None if pd.isna(value) else value for value in frame[name]]
        if name in numbers:
            wanted = [None if value is None else float(value) for value in wanted]
        elif name == "as_of":
            read = [None if value is None else value.date() for value in read]
        elif name in ("id", "city"):
            read = unguarded(pa.array(read, pa.string())).to_pylist()
            wanted = [value or None for value in wanted]
        assert read == wanted, name


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_no_text_runs_and_each_can_be_had_back(write, text):
    path = write(pa.table({"name": [text], "other": ["x"]}))
    _, (cell, other) = csv.reader(
        io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"
    )  # fmt: skip
    assert cell[0] not in "=+-@\t\r\n＝＋－＠"
    assert unguarded(pa.array([cell])).to_pylist() == [text]
    assert other == "x"


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_a_plain_csv_runs_nothing_and_each_text_can_be_had_back(write, text):
    path = write(pa.table({"name": [text], "other": ["x"]}), excel_fr=False)
    _, (cell, _) = csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""))
    assert cell[0] not in "=@\t\r\n＝＠"
    assert unguarded(pa.array([cell])).to_pylist() == [text]


@pytest.mark.parametrize("text", ["-5", "+33 1 99 00 12 34", "-5 %", "- 1 234,50", "075", "12E5"])
def test_numbers_written_as_texts_stay_as_they_are_in_a_plain_csv(write, text):
    path = write(pa.table({"name": [text], "other": ["x"]}), excel_fr=False)
    _, (cell, _) = csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""))
    assert cell == text


@given(st.lists(st.text(alphabet=st.sampled_from("'=+-@0159eE\t\r\nà ;\"")), min_size=1))
def test_a_guard_is_always_told_from_the_text(texts):
    kept = pa.array(texts, pa.string())
    assert unguarded(guarded(kept)).to_pylist() == texts
    assert [text.startswith("'") for text in guarded(kept).to_pylist()] == [
        risky or text.startswith("'")
        for risky, text in zip(is_risky(kept).to_pylist(), texts, strict=True)
    ]


@pytest.mark.parametrize(
    ("number", "cell"),
    [
        (10**14, "100000000000000"),
        (10**15, "'1000000000000000"),
        (Decimal("-1234567890123.456"), "'-1234567890123,456"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (float("-inf"), "'-inf"),
        (1e-7, "1e-7"),
        (datetime.date(1802, 1, 1), "1802-01-01"),
        (["a", "b"], '"a;b"'),
    ],
)
def test_numbers_keep_every_digit(write, number, cell):
    lines = write(pa.table({"n": [number], "o": [1]})).read_text("utf-8-sig").splitlines()
    assert lines[1] == f"{cell};1"


def test_an_empty_table_is_its_header(write):
    assert write(TABLE.slice(0, 0)).read_text("utf-8-sig").splitlines() == [
        ";".join(TABLE.column_names)
    ]


@pytest.mark.parametrize("name", ["o.parquet", "o.xlsx"])
def test_only_a_csv_is_written_for_french_excel(write, name):
    with pytest.raises(FocaleError) as refusal:
        write(TABLE, name, excel_fr=True)
    assert [message.code for message in refusal.value.messages] == ["excel_fr_csv"]


def test_a_plain_csv_writes_whole_numbers_without_a_point(tmp_path):
    out = tmp_path / "a.csv"
    with Session() as session:
        numbers = pa.table({"n": [2.0, 2.5, None, 1e20, -3.0]})
        session.hold_arrow(numbers, "given", "given")
        session.write(t.select([t.col("n")], t.table("given")), out)
    assert out.read_text("utf-8").split("\n")[:6] == ["n", "2", "2.5", "", "1e+20", "-3"]
