"""What is blank, filler, odd, old or said twice is counted; each share has its number."""

import datetime

import pyarrow as pa
import pytest

from focale import FocaleError, quality
from focale.accounts.quality.measures import AGES, age_class
from focale.segment.quality import table_of

DAY = datetime.date(2026, 9, 30)


def of(table, **options):
    return quality(pa.table(table), as_of=DAY, **options).quality


def cells(found, column):
    one = next(one for one in found.fields if one.column == column)
    c = one.cells
    return (c.valid, c.doubtful, c.invalid, c.filler, c.blank)


@pytest.mark.parametrize(
    ("column", "texts", "counts"),
    [
        ("siren", ["732829320", "732 829 320", "732829321", "12", None, "n/a"], (2, 0, 2, 1, 1)),
        ("email", ["a@acme.fr", "A@ACME.FR ", "a(at)acme", "-", "", "x@yopmail.com"],
         (2, 1, 1, 1, 1)),
        ("phone", ["01 40 20 50 50", "+33 1 40 20 50 50", "99 88", "inconnu", None, None],
         (2, 0, 1, 1, 2)),
        ("naf", ["62.01Z", "6201Z", "software", None, None, None], (2, 0, 1, 0, 3)),
        ("headcount", ["12", "-4", "plusieurs", "n.c.", None, None], (1, 0, 2, 1, 2)),
        ("created_on", ["25/03/2020", "2031-01-01", "hier", None, None, None], (1, 1, 1, 0, 3)),
        ("website", ["acme.fr", "https://www.acme.fr/x", "linkedin.com/company/a", "?", None, ""],
         (2, 1, 0, 1, 2)),
    ],
)  # fmt: skip
def test_a_cell_is_valid_doubtful_wrong_a_filler_word_or_blank(column, texts, counts):
    found = of({"id": list("abcdef"), column: texts})
    assert cells(found, column) == counts
    assert sum(counts) == found.rows == 6


def test_typed_columns_are_judged_too():
    found = of({
        "id": [1, 2, 3], "headcount": [12.0, None, float("nan")],
        "created_on": [DAY, None, datetime.date(2030, 1, 1)],
        "technologies": [["HubSpot"], [], None],
    })  # fmt: skip
    assert cells(found, "headcount") == (1, 0, 0, 0, 2)
    assert cells(found, "created_on") == (1, 1, 0, 0, 1)
    assert cells(found, "technologies") == (2, 0, 0, 0, 1)  # none is a fact


def test_the_country_of_a_row_says_how_its_number_is_read():
    table = {"id": ["a", "b"], "country": ["DE", "FR"], "phone": ["030 901820", "030 901820"]}
    assert cells(of(table), "phone") == (1, 0, 1, 0, 0)


def test_what_is_odd_is_told_with_an_example():
    found = of({"id": list("abc"), "siren": ["732829321", "732829322", "732829320"]})
    [odd] = found.fields[1].odd
    assert (odd.code, odd.count, odd.example) == ("check_digit", 2, "732829321")


def test_a_column_of_ones_own_is_only_looked_at_for_blanks():
    found = of({"id": list("abc"), "my score": ["7", None, "-"]})
    one = found.fields[1]
    assert (one.field, cells(found, "my score")) == ("", (1, 0, 0, 1, 1))


def test_a_mapping_names_a_field():
    table = {"id": ["a", "b"], "Effectif total": ["12", "-1"]}
    found = of(table, mapping={"headcount": "Effectif total"})
    assert (found.fields[1].field, cells(found, "Effectif total")) == ("headcount", (1, 0, 1, 0, 0))


def test_shares_are_none_where_they_rest_on_nothing():
    one = of({"id": ["a"], "email": [None]}).fields[1].cells
    assert (one.completeness, one.validity) == (0.0, None)


# --- segments ---------------------------------------------------------------------------


def test_segments_add_up_to_the_file_and_spelling_does_not_part_them():
    table = {"id": list("abcdef"), "city": ["Paris", "PARIS", " Paris ", "Lyon", None, ""],
             "email": ["a@a.fr", None, "x", "b@b.fr", "c@c.fr", None]}  # fmt: skip
    found = of(table, segment_by="city")
    assert [(s.name, s.kind, s.rows) for s in found.segments] == [
        ("Paris", "value", 3), ("Lyon", "value", 1), ("", "unknown", 2),
    ]  # fmt: skip
    email = found.fields[2]
    assert [(c.valid, c.invalid, c.blank) for c in email.by_segment] == [
        (1, 1, 1), (1, 0, 0), (1, 0, 1),
    ]  # fmt: skip
    assert sum(c.rows for c in email.by_segment) == email.cells.rows


def test_many_small_segments_are_one():
    table = {"id": [str(n) for n in range(40)], "team": [f"t{n % 20}" for n in range(40)]}
    found = of(table, segment_by="team")
    assert len(found.segments) == 12
    assert found.segments[-1].kind == "other"
    assert sum(segment.rows for segment in found.segments) == 40


def test_a_segment_column_that_is_not_there_is_told_with_close_ones():
    with pytest.raises(FocaleError) as refused:
        of({"id": ["a"], "sector": ["x"]}, segment_by="sectr")
    assert refused.value.words("fr").startswith("accounts : la colonne « sectr » n'existe pas.")
    assert "sector" in refused.value.words("en")


# --- freshness --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (0, "fresh"), (90, "fresh"), (91, "recent"), (180, "recent"), (181, "this_year"),
        (365, "this_year"), (366, "last_year"), (730, "last_year"), (731, "old"), (-1, "future"),
    ],
)  # fmt: skip
def test_a_day_on_an_edge_takes_the_younger_class(days, age):
    assert age_class(DAY - datetime.timedelta(days=days), DAY) == age


def test_ages_are_counted_by_segment_and_the_undated_stand_apart():
    table = {"id": list("abcd"), "source": ["crm", "crm", "fair", "fair"],
             "updated_on": ["2026-09-01", "01/02/2024", None, "2027-01-01"]}  # fmt: skip
    [dated] = of(table, segment_by="source").freshness
    assert {age: n for age, n in dated.ages.items() if n} == {
        "fresh": 1, "old": 1, "undated": 1, "future": 1,
    }  # fmt: skip
    assert tuple(dated.ages) == AGES
    assert [part["fresh"] for part in dated.by_segment] == [1, 0]
    assert dated.dated == 2


# --- said once --------------------------------------------------------------------------


def test_values_are_compared_once_written_alike():
    table = {"id": list("abcde"), "siren": ["732829320", "732 829 320", "552100554", None, "bad"],
             "email": ["a@acme.fr", "A@Acme.fr", "a@acme.fr", None, None]}  # fmt: skip
    found = {one.column: one for one in of(table).uniqueness}
    siren, email = found["siren"], found["email"]
    assert (siren.rows, siren.distinct, siren.shared, siren.values) == (3, 2, 2, 1)
    assert (email.shared, email.largest, email.example) == (3, 3, "a@acme.fr")
    assert (found["id"].shared, found["id"].example) == (0, "")


# --- as a table, and wrong input --------------------------------------------------------


def test_every_number_is_one_row_of_the_table():
    report = quality(
        pa.table({"id": ["a", "b"], "email": ["a@a.fr", "n/a"], "source": ["x", "y"]}),
        segment_by="source", as_of=DAY,
    )  # fmt: skip
    rows = table_of(report, "fr").to_pylist()
    [line] = [
        row for row in rows
        if (row["column"], row["key"], row["segment"]) == ("email", "filled", None)
    ]  # fmt: skip
    assert (line["part"], line["name"], line["count"], line["of"], line["share"]) == (
        "completeness", "e-mail", 1, 2, 0.5,
    )  # fmt: skip
    assert {row["segment"] for row in rows} == {None, "x", "y"}
    assert {row["part"] for row in rows} >= {"completeness", "validity", "odd", "uniqueness"}


@pytest.mark.parametrize(("content", "code"), [("", "empty_file"), ("id,name\n", "no_rows")])
def test_a_file_without_rows_is_refused(tmp_path, content, code):
    (tmp_path / "a.csv").write_text(content, "utf-8")
    with pytest.raises(FocaleError) as refused:
        quality(tmp_path / "a.csv")
    assert [message.code for message in refused.value.messages] == [code]


def test_a_list_of_people_needs_no_company_id():
    found = of({"first_name": ["Ann", "n/a"], "email": ["a@a.fr", "b@"], "mobile": [None, "1"]})
    assert [one.field for one in found.fields] == ["first_name", "email", "mobile"]


def test_columns_beyond_the_most_are_counted(monkeypatch):
    monkeypatch.setattr("focale.accounts.quality.file.MOST_COLUMNS", 2)
    report = quality(pa.table({"id": ["a"], "b": ["x"], "c": ["x"]}), as_of=DAY)
    assert (len(report.quality.fields), report.quality.not_judged) == (2, 1)
    [notice] = report.notices
    assert notice.words("fr").startswith("accounts : 1 colonne au-delà de 2 n'a pas été jugée.")
    assert notice.words("en").startswith("accounts: 1 column beyond 2 was not judged.")
