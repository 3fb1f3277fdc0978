"""How large the market is, what each criterion leaves of it, and where it is: counted by hand."""

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq
import pytest

import focale
from focale.glossary.messages import FocaleError
from focale.scorecard.run import open_run
from focale.segment.size import sized
from focale.segment.size_table import COLUMNS, table_of, write_size
from tests.library.segment.markets import PROFILE, accounts, profile, sized_by_hand


def counts(part):
    return part.total, part.qualified, part.undecided


def tree(parts):
    """Key -> counts, and the tree inside where there is one."""
    return {
        part.key or part.level: (*counts(part), tree(part.inside)) if part.inside else counts(part)
        for part in parts
    }


@pytest.fixture(scope="module")
def found():
    return sized_by_hand()


# --- the market and the share kept ------------------------------------------------------


def test_every_account_is_in_the_market_outside_or_unknown(found):
    assert (found.rows_in, found.scored, found.rejected) == (12, 12, 0)
    assert (found.kept.market, found.outside, found.kept.outside_unknown) == (10, 1, 1)


def test_what_could_still_be_kept_is_the_upper_end_of_what_is(found):
    assert found.verdicts == {"qualified": 2, "undecided": 3, "waiting": 0, "disqualified": 5}
    assert (found.kept.qualified, found.kept.possible) == (2, 5)
    assert (found.kept.share, found.kept.possible_share, found.notices) == (0.2, 0.5, ())


@pytest.mark.parametrize(("kept", "rings"), [(2, False), (3, True)])
def test_the_alarm_rings_above_one_half(kept, rings):
    rows = [(f"in {n}", "FR", "firm", 40, "62", ["HubSpot"], None, None) for n in range(kept)]
    rows += [(f"out {n}", "FR", "firm", 4, "62", ["HubSpot"], None, None) for n in range(2)]
    notices = sized_by_hand(accounts(rows)).notices
    assert [notice.code for notice in notices] == ["too_wide"] * rings


# --- the funnel -------------------------------------------------------------------------


def test_the_funnel_goes_through_gates_then_mandatory_then_preferred_criteria(found):
    told = [
        (step.kind, step.id, step.met, step.dropped, step.unknown, step.possible)
        for step in found.funnel
    ]
    assert told == [
        ("gate", "public", 8, 1, 1, 9),
        ("mandatory", "size", 3, 3, 2, 6),
        ("mandatory", "sector", 3, 0, 0, 5),
        ("preferred", "crm", 2, 0, 1, 5),
    ]
    assert found.funnel[0].label.words("fr") == "Organisme public"


def test_each_step_loses_what_it_drops_and_what_it_does_not_know(found):
    before = found.kept.market
    for step in found.funnel:
        assert step.met + step.dropped + step.unknown == before
        before = step.met


@pytest.mark.parametrize(("blank", "met", "unknown"), [("pass", 2, 0), ("unknown", 1, 1)])
def test_a_blank_that_passes_a_gate_is_no_unknown(blank, met, unknown):
    line = "if_blank: pass, " if blank == "pass" else ""
    text = PROFILE.replace("is: public,", f"is: public, {line}")
    rows = [(kind or "-", "FR", kind, 40, "62", [], None, None) for kind in ("firm", None)]
    (gate, *_) = sized_by_hand(accounts(rows), text).funnel
    assert (gate.met, gate.dropped, gate.unknown) == (met, 0, unknown)


def test_a_grade_is_met_from_the_share_that_the_profile_says():
    text = """
profile: p
criteria:
  size:
    field: headcount
    ramp: {from: 0, full: 100}
    met_from: 0.8
    need: mandatory
    points: 10
"""
    rows = [(f"{n}", "FR", "", n, "", [], "", "") for n in (79.0, 80.0, None)]
    [step] = sized_by_hand(accounts(rows), text).funnel
    assert (step.met, step.dropped, step.unknown, step.possible) == (1, 1, 1, 2)


def test_a_profile_of_points_alone_has_no_funnel_and_keeps_everything():
    found = sized_by_hand(
        text="profile: p\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}"
    )
    assert found.funnel == ()
    assert (found.kept.market, found.outside, found.kept.outside_unknown) == (12, 0, 0)
    assert (found.kept.share, [notice.code for notice in found.notices]) == (1, ["too_wide"])


# --- the parts --------------------------------------------------------------------------


def test_sectors_are_as_fine_as_each_code_says_and_the_unknown_stand_apart(found):
    assert found.sectors.fields == ("naf",)
    assert tree(found.sectors.parts) == {
        "J": (7, 2, 3, {
            "62": (6, 2, 3, {"6201Z": (5, 2, 2), "6202A": (1, 0, 1)}),
            "unknown": (1, 0, 0),
        }),
        "C": (1, 0, 0, {"10": (1, 0, 0)}),
        "G": (1, 0, 0, {"47": (1, 0, 0, {"4711F": (1, 0, 0)})}),
    }  # fmt: skip
    assert tree(found.sectors.apart) == {"unknown": (1, 0, 0)}


def test_places_are_regions_and_departements_with_abroad_and_other_values_apart(found):
    assert found.territory.fields == ("departement", "postcode")
    assert tree(found.territory.parts) == {
        "pays-de-la-loire": (1, 1, 0, {"44": (1, 1, 0)}),
        "corse": (2, 0, 2, {"2A": (1, 0, 1), "2B": (1, 0, 1)}),
        "ile-de-france": (2, 0, 1, {"75": (2, 0, 1)}),
        "guadeloupe": (1, 0, 0, {"971": (1, 0, 0)}),
        "hauts-de-france": (1, 0, 0, {"59": (1, 0, 0)}),
        "la-reunion": (1, 0, 0, {"974": (1, 0, 0)}),
    }
    assert list(tree(found.territory.apart)) == ["abroad", "no_code", "unknown"]
    assert tree(found.territory.apart) == {
        "abroad": (1, 1, 0), "no_code": (1, 0, 0), "unknown": (0, 0, 0),
    }  # fmt: skip
    assert found.departements()["75"].total == 2


def test_sizes_are_the_four_classes_by_headcount_also_the_empty_ones(found):
    assert tree(found.sizes.parts) == {
        "TPE": (1, 0, 0), "PME": (5, 2, 2), "ETI": (1, 0, 0), "GE": (1, 0, 0),
    }  # fmt: skip
    assert counts(found.sizes.unknown) == (2, 0, 1)


def test_the_parts_and_what_stands_apart_are_the_whole_market(found):
    for split in found.splits().values():
        parts = [*split.parts, *split.apart]
        assert sum(part.total for part in parts) == found.kept.market
        assert sum(part.qualified for part in parts) == found.kept.qualified
        for opened in (inner for part in parts for inner in part.parts() if inner.inside):
            assert sum(inner.total for inner in opened.inside) == opened.total


@pytest.mark.parametrize(
    ("people", "size"),
    [
        ("0", "TPE"), ("9", "TPE"), ("9.9", "TPE"), ("10", "PME"), ("249", "PME"), ("249.5", "PME"),
        ("250", "ETI"), ("4999", "ETI"), ("5000", "GE"), ("1e6", "GE"), ("-1", "unknown"),
        ("many", "unknown"), ("", "unknown"), ("NaN", "unknown"),
    ],
)  # fmt: skip
def test_a_size_class_begins_at_its_first_head(people, size):
    text = "profile: p\ncriteria:\n  c: {field: name, known: true, points: 1}"
    found = sized_by_hand(pa.table({"id": ["a"], "headcount": [people]}), text)
    assert [key for key, n in tree([*found.sizes.parts, *found.sizes.apart]).items() if n[0]] == [
        size
    ]


@pytest.mark.parametrize(
    ("headcount", "band", "size"),
    [
        (None, "00", "TPE"), (None, "0", "TPE"), (None, "03", "TPE"), (None, "11", "PME"),
        (None, "31", "PME"), (None, "32", "ETI"), (None, "51", "ETI"), (None, "53", "GE"),
        (3, "53", "TPE"), (None, "NN", "unknown"), (None, "123", "unknown"),
        (None, None, "unknown"),
    ],
)  # fmt: skip
def test_a_headcount_band_tells_the_class_where_no_headcount_does(headcount, band, size):
    table = pa.table({"id": ["a"], "headcount": pa.array([headcount], pa.int64()),
                      "headcount_band": pa.array([band], pa.string())})  # fmt: skip
    text = "profile: p\ncriteria:\n  c: {field: name, known: true, points: 1}"
    found = sized_by_hand(table, text).sizes
    assert found.fields == ("headcount", "headcount_band")
    assert [key for key, n in tree([*found.parts, *found.apart]).items() if n[0]] == [size]


PLACES = [
    ("44", None, None, "44"), ("2a", None, "FR", "2A"), (" 971 ", None, None, "971"),
    ("Nord", None, None, "59"), ("côte-d'or", None, None, "21"), ("VAL D'OISE", None, None, "95"),
    ("20", None, None, "no_code"), ("1", None, None, "no_code"), ("975", None, None, "no_code"),
    (None, "01000", None, "01"), (None, "20137", None, "2A"), (None, "20200", None, "2B"),
    (None, "97610", None, "976"), (None, "98000", None, "no_code"),
    (None, "96000", None, "no_code"),
    (None, "1000", None, "no_code"), (None, "75 008", None, "75"), ("?", "35000", None, "35"),
    ("44", "75001", None, "44"), ("44", "44000", "DE", "abroad"), ("44", None, "France", "44"),
    (None, "97400", "RE", "974"), (None, None, "BE", "abroad"), (None, None, "FR", "unknown"),
    (" ", "", None, "unknown"), ("-", None, None, "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("departement", "postcode", "country", "place"), PLACES)
def test_a_place_is_the_departement_or_else_that_of_the_postcode(
    departement, postcode, country, place
):
    given = {"departement": departement, "postcode": postcode, "country": country}
    table = pa.table(
        {"id": ["a"]} | {name: pa.array([value], pa.string()) for name, value in given.items()}
    )
    text = "profile: p\ncriteria:\n  c: {field: name, known: true, points: 1}"
    found = sized_by_hand(table, text)
    apart = [part.level for part in found.territory.apart if part.total]
    assert [*found.departements(), *apart] == [place]


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("62.02A", ["J", "62", "6202A"]), ("6202a", ["J", "62", "6202A"]),
        ("62.0", ["J", "62", "620"]),
        ("62", ["J", "62"]), ("j", ["J"]), ("01.11Z", ["A", "01", "0111Z"]), ("", ["unknown"]),
        ("04.10Z", ["no_code"]), ("V", ["no_code"]), ("logiciel", ["no_code"]), ("6", ["no_code"]),
        ("62.02AB", ["no_code"]),
    ],
)  # fmt: skip
def test_a_sector_is_read_from_the_code_as_it_is_written(written, path):
    text = "profile: p\ncriteria:\n  c: {field: name, known: true, points: 1}"
    found = sized_by_hand(pa.table({"id": ["a"], "naf": [written]}), text).sectors
    [part] = [part for part in (*found.parts, *found.apart) if part.total]
    assert [inner.key or inner.level for inner in part.parts()] == path


# --- what is not there ------------------------------------------------------------------


def test_an_empty_market_has_no_share_and_empty_parts():
    text = PROFILE.replace("[FR, BE]", "[JP]")
    found = sized_by_hand(text=text)
    assert (found.kept.market, found.outside, found.kept.outside_unknown) == (0, 11, 1)
    assert (found.kept.share, found.kept.possible_share) == (None, None)
    assert {step.met + step.dropped + step.unknown + step.possible for step in found.funnel} == {0}
    assert [split.parts for split in found.splits().values()] == [(), (), ()]
    assert [counts(split.unknown) for split in found.splits().values()] == [(0, 0, 0)] * 3


def test_a_question_without_a_column_has_no_answer():
    found = sized_by_hand(accounts(without=("naf", "departement", "postcode", "headcount")))
    assert (found.sectors, found.territory, found.sizes, found.splits()) == (None, None, None, {})
    assert found.departements() == {}
    assert [(step.id, step.unknown) for step in found.funnel[1:3]] == [("size", 8), ("sector", 0)]


@pytest.mark.parametrize("without", [(), ("country",), ("postcode",), ("departement",)])
def test_one_column_of_a_place_is_enough(without):
    text = PROFILE.replace("market: [{field: country, one_of: [FR, BE]}]", "")
    found = sized_by_hand(accounts(without=without), text)
    assert sum(part.total for part in found.territory.parts + found.territory.apart) == 12
    assert found.territory.fields == tuple(
        name for name in ("departement", "postcode") if name not in without
    )


def test_nothing_but_blanks_is_all_unknown():
    rows = [(str(n), None, None, None, None, None, None, None) for n in range(4)]
    text = PROFILE.replace("{field: country, one_of: [FR, BE]}", "{field: id, known: true}")
    found = sized_by_hand(accounts(rows), text)
    assert (found.kept.market, found.kept.qualified, found.kept.possible) == (4, 0, 4)
    assert [(step.met, step.dropped, step.unknown, step.possible) for step in found.funnel] == [
        (0, 0, 4, 4), (0, 0, 0, 4), (0, 0, 0, 4), (0, 0, 0, 4),
    ]  # fmt: skip
    assert {counts(split.unknown) for split in found.splits().values()} == {(4, 0, 4)}


def test_codes_that_became_numbers_are_told_and_left_out():
    text = "profile: p\ncriteria:\n  c: {field: name, known: true, points: 1, need: mandatory}"
    table = pa.table({"id": ["a"], "naf": [6202], "departement": [1], "postcode": ["44000"]})
    found = sized_by_hand(table, text)
    assert (found.sectors, found.territory.fields) == (None, ("postcode",))
    french, english = found.notices[0].words("fr"), found.notices[1].words("en")
    assert french.endswith(
        "la colonne « naf » contient des nombres, or naf est un code : les zéros de tête sont "
        "perdus. Exportez-la en texte."
    )
    assert english.endswith(
        'column "departement" holds numbers, but departement is a code: leading zeros are lost. '
        "Export it as text."
    )


def test_a_column_of_another_kind_is_told_and_left_out():
    text = "profile: p\ncriteria:\n  c: {field: name, known: true, points: 1, need: mandatory}"
    found = sized_by_hand(pa.table({"id": ["a"], "headcount": [True]}), text)
    assert found.sizes is None
    assert 'column "headcount" (true/false) cannot be read as number' in found.notices[0].words(
        "en"
    )


# --- the door and the file --------------------------------------------------------------


def test_the_library_has_a_door_for_files_too(tmp_path):
    pq.write_table(accounts(), tmp_path / "a.parquet")
    (tmp_path / "p.yaml").write_text(PROFILE, "utf-8")
    found = focale.size(tmp_path / "a.parquet", tmp_path / "p.yaml")
    assert isinstance(found, focale.MarketSize)
    assert found.kept.market == 10


def test_names_may_differ_and_a_wrong_one_is_refused():
    table = accounts().rename_columns({"naf": "APE"})
    found = focale.size(table, profile(), mapping={"naf": "APE"})
    assert found.sectors.parts[0].key == "J"
    with pytest.raises(FocaleError, match='there is no column "nope"'):
        focale.size(table, profile(), mapping={"naf": "nope"})


@pytest.mark.parametrize("name", ["s.csv", "s.parquet"])
def test_the_file_has_a_row_for_each_count_in_the_order_of_the_page(tmp_path, name):
    with open_run(accounts(), profile()) as run:
        found = sized(run)
        write_size(run, found, tmp_path / name, "fr")
    read = pq.read_table if name.endswith("parquet") else pa_csv.read_csv
    table = read(tmp_path / name)
    assert tuple(table.column_names) == COLUMNS
    rows = table.to_pylist()
    order = ["market"] * 3 + ["funnel"] * 4 + ["sector"] * 11 + ["territory"] * 16 + ["size"] * 5
    assert [row["part"] for row in rows] == order
    assert [row["accounts"] for row in rows[:7]] == [10, 1, 1, 8, 3, 3, 2]
    division = next(row for row in rows if row["key"] == "62")
    assert (division["level"], division["parent"], division["name"], division["share_kept"]) == (
        "division", "J", "Programmation et conseil informatiques", 0.333333,
    )  # fmt: skip


def test_the_table_speaks_the_readers_language(found):
    names = {lang: table_of(found, lang).column("name").to_pylist() for lang in ("fr", "en")}
    assert {"Taille", "Corse", "à l'étranger", "PME, 10 à 249"} <= {*names["fr"]}
    assert {"Size", "Corsica", "abroad", "Small and medium, 10 to 249"} <= {*names["en"]}
